//! The position: the order it answers, the ask, the outcome, and the company goals it serves.

use super::{Extra, GoalId};
use chrono::NaiveDate;

/// What I stand for in a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Position {
    /// The order as given; filled in a pushback, kept if the kind is changed.
    pub order: Order,
    /// Who decides or does what, by when.
    pub ask: Ask,
    /// The measure that will move.
    pub outcome: Outcome,
    /// Company goals this serves, each once, in the order they were linked.
    pub goals: Vec<GoalId>,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Position {
    /// Whether the ask says who decides what by when, and the outcome has its measure and date.
    pub fn is_complete(&self) -> bool {
        let Ask { sentence, decider, by: ask_by, .. } = &self.ask;
        let Outcome { metric, from, to, by: outcome_by, .. } = &self.outcome;
        [sentence, decider, metric, from, to].iter().all(|text| !text.trim().is_empty())
            && ask_by.is_some()
            && outcome_by.is_some()
    }
}

/// An instruction from above, as given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Order {
    /// Its words.
    pub given: String,
    /// Who gave it.
    pub by: String,
    /// When it takes effect.
    pub effective: Option<NaiveDate>,
    /// The goal behind it.
    pub goal: String,
    /// The best argument for it.
    pub best_argument: String,
    /// When it would be right.
    pub right_when: String,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

/// The ask: one sentence, who decides, by when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ask {
    /// One sentence.
    pub sentence: String,
    /// Who decides.
    pub decider: String,
    /// The day of the decision.
    pub by: Option<NaiveDate>,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

/// A measure: metric, from, to, by when. The figures are text: "24 %", "4.2 M", "11 weeks".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What is measured.
    pub metric: String,
    /// Where it stands.
    pub from: String,
    /// Where it will stand.
    pub to: String,
    /// By when.
    pub by: Option<NaiveDate>,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}
