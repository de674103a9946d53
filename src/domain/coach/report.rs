//! A whole case, read once.

use super::{
    Audience, CHECKS, Finding, Memory, Readiness,
    check::Look,
    memory::{Known, Read},
    reader::Reader,
    readiness::Item,
    texts::{Text, heard, texts},
    wording,
};
use crate::domain::{Case, Goal, money::Separators};
use std::rc::Rc;

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

/// What is known of the texts of a case.
struct Begun<'a> {
    known: Rc<Known>,
    texts: Vec<(Text<'a>, Rc<Read>)>,
    heard: Vec<Rc<Read>>,
}

fn begin<'a>(case: &'a Case, audience: &'static Audience, memory: &mut Memory) -> Begun<'a> {
    let known = memory.begin(audience);
    let texts = texts(case).map(|text| (text, memory.read(&known, text.words))).collect();
    let heard = heard(case).map(|card| memory.read(&known, &card.text)).collect();
    memory.end();
    Begun { known, texts, heard }
}

/// How much of the texts is read in one turn, in bytes.
const TURN: usize = 6_000;

/// Reads in a case what was not read before, so much of it that a turn is short; whether that was
/// all. Then [`check`] has little left to do. The first turn of all makes the vocabulary.
pub fn read_ahead(case: &Case, audience: &'static Audience, memory: &mut Memory) -> bool {
    if wording::get_ready() {
        return false;
    }
    let mut left = TURN;
    begin(case, audience, memory).texts.iter().all(|(text, read)| {
        let is_known = read.is_ready();
        if !is_known && left > 0 {
            left = left.saturating_sub(text.words.len());
            read.get_ready();
            return true;
        }
        is_known
    })
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
    let Begun { known, texts, heard } = begin(case, audience, memory);
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
