//! What is looked for: cues in the language of [`pattern`](super::pattern), one file a kind.
//!
//! A cue has points: 100 make a finding, so one is enough that is sure, and weak ones add up.
//! Each rule counts once a sentence. To add a cue, write it into the rule whose points it is
//! worth; `tests/coach_wording.rs` tells whether the whole became better.

mod absolute;
mod blame;
mod complaint;
mod excuse;
mod self_centred;
mod vague;

use super::{Kind, advice::Advice};

/// What drops a cue.
pub(super) mod guard {
    /// A negation before or right behind it.
    pub const NEGATION: u8 = 1;
    /// A measure beside it: the claim has its evidence.
    pub const MEASURE: u8 = 2;
    /// A scope: numbers, dates, policies, samples. Takes points instead of dropping it.
    pub const SCOPE: u8 = 4;
    /// We are the subject: to admit a mistake is no blame.
    pub const OURSELVES: u8 = 8;
    /// The sentence asks.
    pub const QUESTION: u8 = 16;
    /// A date or a figure takes points: it may be a plain fact.
    pub const FACT: u8 = 32;
}

/// Cues of one kind and one strength.
pub(super) struct Rule {
    /// The kind it counts for; none where it counts against all.
    pub kind: Option<Kind>,
    /// What it counts.
    pub points: i32,
    /// See [`guard`].
    pub guards: u8,
    /// What is advised where it is the heaviest.
    pub advice: Advice,
    /// Patterns, with `;` between them.
    pub patterns: &'static str,
}

impl Rule {
    /// A rule of a kind.
    const fn new(
        kind: Kind,
        points: i32,
        guards: u8,
        advice: Advice,
        patterns: &'static str,
    ) -> Self {
        Self { kind: Some(kind), points, guards, advice, patterns }
    }
}

/// Every rule, in a fixed order.
pub(super) fn all() -> impl Iterator<Item = &'static Rule> {
    [
        complaint::RULES,
        blame::RULES,
        absolute::RULES,
        vague::RULES,
        self_centred::RULES,
        excuse::RULES,
    ]
    .into_iter()
    .flatten()
}
