//! One rule of the coach.

use super::{finding::Finding, reader::Reader};
use crate::domain::Kind;
use std::fmt;

/// One rule of the coach: what it is called, how much it weighs, and how it looks at a case.
pub struct Check {
    /// Its number, which is part of the keys of its findings and so never given to another rule.
    pub id: &'static str,
    /// As a label: what is there when all is well.
    pub name: &'static str,
    /// How much it counts in [`Readiness`](super::Readiness).
    pub weight: u16,
    /// The kinds of cases it is asked of.
    pub kinds: &'static [Kind],
    /// Looks at a case.
    pub(super) look: fn(&Reader) -> Look,
}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Check {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Check {}

/// What a check saw.
pub(super) struct Look {
    pub progress: Progress,
    pub findings: Vec<Finding>,
}

/// How far what a check asks for has come, its findings apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// So many of so many parts are there. One finding at most tells of the others, under one key
    /// whatever is missing: muted, it stays so while parts are added.
    Parts(u16, u16),
    /// There is something to look at, and each finding that weighs takes a third off.
    Begun,
    /// There is nothing yet that could be wrong.
    Nothing,
}

impl Look {
    /// Parts that are there, with the finding on those that are not.
    pub fn parts(there: u16, of: u16, finding: Option<Finding>) -> Self {
        let findings = finding.filter(|_| there < of).into_iter().collect();
        Self { progress: Progress::Parts(there, of), findings }
    }

    /// What is wrong with what is there; nothing can be before there is something.
    pub fn faults(is_begun: bool, findings: Vec<Finding>) -> Self {
        let progress = if is_begun { Progress::Begun } else { Progress::Nothing };
        Self { progress, findings }
    }
}
