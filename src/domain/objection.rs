//! What they may say against the case, and the honest answer to it.

use super::{CardId, Extra, Level, LineId, PointId};

/// One thing they may say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// Names it within its case.
    pub id: PointId,
    /// What they may say, in their words.
    pub text: String,
    /// The honest answer.
    pub answer: String,
    /// What shows that the answer holds.
    pub evidence: String,
    /// The card it rests on. It rests on a card or on a line, not on both.
    pub card: Option<CardId>,
    /// The line of the numbers it rests on.
    pub line: Option<LineId>,
    /// How likely they are to say it.
    pub likely: Level,
    /// How heavy it is if they do.
    pub heavy: Level,
    /// Whether the page they get names it, with its answer, among the risks. It does so only when
    /// somebody says so: one may prepare for more than one would bring up.
    pub on_page: bool,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Objection {
    /// One with nothing but its words, of middling weight.
    pub fn new(id: PointId, text: impl Into<String>) -> Self {
        Self {
            id,
            text: text.into(),
            answer: String::new(),
            evidence: String::new(),
            card: None,
            line: None,
            likely: Level::default(),
            heavy: Level::default(),
            on_page: false,
            extra: Extra::new(),
        }
    }

    /// How likely × how heavy: 1 to 9.
    pub const fn weight(&self) -> u8 {
        self.likely.weight() * self.heavy.weight()
    }

    /// Whether there is an answer.
    pub fn is_answered(&self) -> bool {
        !self.answer.trim().is_empty()
    }
}
