//! A whole case, read once.

use super::{
    Audience, CHECKS, Finding, Memory, Readiness,
    check::Look,
    reader::Reader,
    readiness::Item,
    texts::{heard, texts},
};
use crate::domain::{Case, Goal, money::Separators};

/// What the coach has to say of a case.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// In the order of the checks.
    pub findings: Vec<Finding>,
    /// What was muted and would be told again, with the reasons.
    pub muted: Vec<(Finding, String)>,
    /// How much of what the coach checks is in place.
    pub readiness: Readiness,
}

/// Reads a case as its counterpart will: `goals` are the company's, `separators` the person's
/// marks for amounts. With the memory of the last time only what has changed is read again.
pub fn check(
    case: &Case,
    goals: &[Goal],
    audience: &'static Audience,
    separators: Separators,
    memory: &mut Memory,
) -> Report {
    let known = memory.begin(audience);
    let texts = texts(case).map(|text| (text, memory.read(&known, text.words))).collect();
    let heard = heard(case).map(|card| memory.read(&known, &card.text)).collect();
    memory.end();
    let results = memory.results(&case.numbers);
    let reader = Reader { case, goals, audience, separators, results, texts, heard, known };
    let mut report = Report::default();
    let mut items = Vec::new();
    for check in CHECKS.iter().filter(|check| check.kinds.contains(&case.kind)) {
        let Look { progress, findings } = (check.look)(&reader);
        let (mut open, mut muted) = (0, false);
        for finding in findings {
            if let Some(mute) = case.private.mute(&finding.key) {
                muted = true;
                report.muted.push((finding, mute.reason.clone()));
            } else {
                open += u16::from(finding.weighs);
                report.findings.push(finding);
            }
        }
        items.push(Item::of(check, progress, open, muted));
    }
    report.readiness = Readiness { items };
    report
}
