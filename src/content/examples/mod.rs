//! Worked examples: finished cases to read and take apart, opened as copies.
//!
//! Dates are told from the day of opening, so that an example is never out of date: in texts
//! `{+20}` becomes the working day 20 days ahead ("11 Dec"), `{-18}` one that has passed.
//! No month, quarter or year is named, and the figures of an example add up: where they come
//! from stands in its notes and its evidence. All play in one company and share its goals.

mod accelerator;
mod build;
mod hiring;
mod numbers;
mod quota;
mod talk;

pub use numbers::{LineText, NumbersText};
pub use talk::{ObjectionText, SheetText};

use crate::domain::{Block, CardKind, Function, Kind, Level, Source};

const BOOKINGS_GOAL: &str = "Book 20\u{a0}M this year";
const ATTRITION_GOAL: &str = "Keep regretted attrition under 8\u{a0}%";
const MARGIN_GOAL: &str = "Hold gross margin at 70\u{a0}%";

/// A finished case as a table of texts.
#[derive(Debug)]
pub struct Example {
    /// The title.
    pub title: &'static str,
    /// What it shows, in a sentence or two, for the list of examples.
    pub about: &'static str,
    /// What kind of selling it is.
    pub kind: Kind,
    /// Where the counterpart sits.
    pub function: Function,
    /// The counterpart's name.
    pub name: &'static str,
    /// The counterpart's role.
    pub role: &'static str,
    /// The order; in a pushback only.
    pub order: Option<OrderText>,
    /// The ask in one sentence.
    pub ask: &'static str,
    /// Who decides.
    pub decider: &'static str,
    /// In how many days the decision falls.
    pub decision_in: i64,
    /// The measure.
    pub metric: &'static str,
    /// Where it stands.
    pub from: &'static str,
    /// Where it will stand.
    pub to: &'static str,
    /// In how many days it will stand there.
    pub outcome_in: i64,
    /// Company goals it serves.
    pub goals: &'static [&'static str],
    /// Private: what I settle for.
    pub fallback: &'static str,
    /// Private: notes to self.
    pub notes: &'static str,
    /// The cards, block by block.
    pub cards: &'static [CardText],
    /// Keys of a reliever or creator and of the pain or gain it answers.
    pub answers: &'static [(&'static str, &'static str)],
    /// What each way forward costs and brings.
    pub numbers: NumbersText,
    /// What they may say.
    pub objections: &'static [ObjectionText],
    /// The negotiation sheet.
    pub sheet: SheetText,
}

/// An order as a table of texts.
#[derive(Debug)]
pub struct OrderText {
    /// Its words.
    pub given: &'static str,
    /// Who gave it.
    pub by: &'static str,
    /// In how many days it takes effect.
    pub effective_in: i64,
    /// The goal behind it.
    pub goal: &'static str,
    /// The best argument for it.
    pub best_argument: &'static str,
    /// When it would be right.
    pub right_when: &'static str,
}

/// A card as a row of a table.
#[derive(Debug)]
pub struct CardText {
    /// Names the card within the example.
    pub key: &'static str,
    /// Where it stands.
    pub block: Block,
    /// What it says.
    pub text: &'static str,
    /// How much it weighs.
    pub level: Level,
    /// Of what kind it is, where its block has kinds.
    pub kind: Option<CardKind>,
    /// Heard or assumed.
    pub source: Source,
    /// Who said it, when; or where it can be looked up.
    pub evidence: &'static str,
    /// The key of the offer a reliever or creator belongs to.
    pub offer: Option<&'static str>,
}

impl Example {
    /// Every example, in the order in which they are offered.
    pub const ALL: [&'static Self; 3] = [&quota::EXAMPLE, &hiring::EXAMPLE, &accelerator::EXAMPLE];
}

/// Written short, for the tables of the examples.
impl CardText {
    const fn new(block: Block, key: &'static str, level: Level, text: &'static str) -> Self {
        let (kind, source) = (None, Source::Assumed);
        Self { key, block, text, level, kind, source, evidence: "", offer: None }
    }

    const fn job(key: &'static str, level: Level, kind: CardKind, text: &'static str) -> Self {
        Self { kind: Some(kind), ..Self::new(Block::Jobs, key, level, text) }
    }

    const fn pain(key: &'static str, level: Level, kind: CardKind, text: &'static str) -> Self {
        Self { kind: Some(kind), ..Self::new(Block::Pains, key, level, text) }
    }

    const fn gain(key: &'static str, level: Level, kind: CardKind, text: &'static str) -> Self {
        Self { kind: Some(kind), ..Self::new(Block::Gains, key, level, text) }
    }

    const fn offer(key: &'static str, level: Level, text: &'static str) -> Self {
        Self::new(Block::Offers, key, level, text)
    }

    const fn reliever(key: &'static str, level: Level, text: &'static str) -> Self {
        Self::new(Block::Relievers, key, level, text)
    }

    const fn creator(key: &'static str, level: Level, text: &'static str) -> Self {
        Self::new(Block::Creators, key, level, text)
    }

    /// They said so: who, and when.
    const fn heard(self, evidence: &'static str) -> Self {
        Self { source: Source::Heard, evidence, ..self }
    }

    /// Where it can be looked up.
    const fn shown(self, evidence: &'static str) -> Self {
        Self { evidence, ..self }
    }

    /// The offer it belongs to.
    const fn of(self, offer: &'static str) -> Self {
        Self { offer: Some(offer), ..self }
    }
}
