//! The starting points of a new case.

use crate::domain::{Case, CaseId, Function, Kind};
use chrono::{DateTime, Utc};

/// How a new case begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Start {
    /// An order came down.
    Pushback,
    /// Something is wanted from another department.
    Proposal,
    /// Something is wanted from the boss.
    BossAsk,
}

impl Start {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Pushback, Self::Proposal, Self::BossAsk];

    /// The label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pushback => "Push back on an order",
            Self::Proposal => "Propose to a peer department",
            Self::BossAsk => "Ask my boss",
        }
    }

    /// Its word in an address.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Pushback => "pushback",
            Self::Proposal => "proposal",
            Self::BossAsk => "ask",
        }
    }

    /// When to choose it, in a sentence or two.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Pushback => {
                "An order from above would hurt. Answer it with a case, not a complaint."
            }
            Self::Proposal => {
                "HR, Finance, Marketing, Sales Ops or Legal: their world first, then your offer."
            }
            Self::BossAsk => "Budget, people, a decision. Make yes the easy answer.",
        }
    }

    /// The case it begins.
    pub fn case(self, id: CaseId, now: DateTime<Utc>) -> Case {
        let (kind, function) = match self {
            Self::Pushback => (Kind::Pushback, Function::Boss),
            Self::Proposal => (Kind::Proposal, Function::Hr),
            Self::BossAsk => (Kind::BossAsk, Function::Boss),
        };
        Case::new(id, kind, function, now)
    }
}
