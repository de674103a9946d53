//! The canvas: cards in six blocks, and the answers between them.
//!
//! Cards stand in one list; the order within a block is the order of its cards in that list.
//! Cards are shared (`Arc`) so that a snapshot of the case costs pointers, not texts.

use super::{CardId, Extra};
use chrono::NaiveDate;
use std::sync::Arc;

/// Their world (jobs, pains, gains) and my offer (offers, relievers, creators).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Canvas {
    /// All cards; ids are unique.
    pub cards: Vec<Arc<Card>>,
    /// Reliever to pain, creator to gain; each pair once, none dangling.
    pub answers: Vec<Answer>,
    /// The day the counterpart confirmed that this is their world and that the offer meets it.
    pub confirmed: Option<NaiveDate>,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Canvas {
    /// The card with this id.
    pub fn card(&self, id: CardId) -> Option<&Arc<Card>> {
        self.cards.iter().find(|card| card.id == id)
    }

    /// The cards of one block, in order.
    pub fn block(&self, block: Block) -> impl DoubleEndedIterator<Item = &Arc<Card>> {
        self.cards.iter().filter(move |card| card.block == block)
    }

    /// Whether a card is answered (their side) or answers something (my side).
    pub fn is_answered(&self, id: CardId) -> bool {
        self.answers.iter().any(|answer| answer.from == id || answer.to == id)
    }

    /// What is at the other end of each of this card's answers.
    pub fn answers_of(&self, id: CardId) -> impl Iterator<Item = CardId> {
        self.answers.iter().filter_map(move |answer| match id {
            id if id == answer.from => Some(answer.to),
            id if id == answer.to => Some(answer.from),
            _ => None,
        })
    }
}

/// One item in a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Names the card within its case.
    pub id: CardId,
    /// Where it stands.
    pub block: Block,
    /// What it says.
    pub text: String,
    /// How much it weighs.
    pub level: Level,
    /// Of what kind it is, where its block has kinds.
    pub kind: Option<CardKind>,
    /// Heard from them, or assumed.
    pub source: Source,
    /// Who said it, when; or where it can be looked up.
    pub evidence: String,
    /// The offer a reliever or creator belongs to.
    pub offer: Option<CardId>,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Card {
    /// A card with nothing but its text.
    pub fn new(id: CardId, block: Block, text: impl Into<String>) -> Self {
        Self {
            id,
            block,
            text: text.into(),
            level: Level::default(),
            kind: None,
            source: Source::default(),
            evidence: String::new(),
            offer: None,
            extra: Extra::new(),
        }
    }
}

/// A reliever answers a pain, a creator answers a gain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Answer {
    /// The reliever or creator.
    pub from: CardId,
    /// The pain or gain.
    pub to: CardId,
}

/// One of the six places of the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Block {
    /// What they are trying to get done.
    Jobs,
    /// What hurts, blocks or worries them.
    Pains,
    /// What they hope for or are measured by.
    Gains,
    /// What I bring.
    Offers,
    /// How an offer eases a pain.
    Relievers,
    /// How an offer brings a gain.
    Creators,
}

impl Block {
    /// Their world first, then my offer: the order in which a canvas is thought through.
    pub const ALL: [Self; 6] =
        [Self::Jobs, Self::Pains, Self::Gains, Self::Offers, Self::Relievers, Self::Creators];

    /// The name of the region on the screen.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jobs => "Their jobs",
            Self::Pains => "Their pains",
            Self::Gains => "Their gains",
            Self::Offers => "My offers",
            Self::Relievers => "Pain relievers",
            Self::Creators => "Gain creators",
        }
    }

    /// One card of this block, in a sentence: "a pain".
    pub const fn one(self) -> &'static str {
        match self {
            Self::Jobs => "a job",
            Self::Pains => "a pain",
            Self::Gains => "a gain",
            Self::Offers => "an offer",
            Self::Relievers => "a pain reliever",
            Self::Creators => "a gain creator",
        }
    }

    /// Whether it belongs to the counterpart's side.
    pub const fn is_theirs(self) -> bool {
        match self {
            Self::Jobs | Self::Pains | Self::Gains => true,
            Self::Offers | Self::Relievers | Self::Creators => false,
        }
    }

    /// The block at the other end of this block's answers.
    pub const fn partner(self) -> Option<Self> {
        match self {
            Self::Pains => Some(Self::Relievers),
            Self::Relievers => Some(Self::Pains),
            Self::Gains => Some(Self::Creators),
            Self::Creators => Some(Self::Gains),
            Self::Jobs | Self::Offers => None,
        }
    }

    /// The kinds a card of this block may be of.
    pub const fn kinds(self) -> &'static [CardKind] {
        match self {
            Self::Jobs => {
                &[CardKind::Functional, CardKind::Social, CardKind::Emotional, CardKind::Supporting]
            }
            Self::Pains => &[CardKind::Undesired, CardKind::Obstacle, CardKind::Risk],
            Self::Gains => {
                &[CardKind::Required, CardKind::Expected, CardKind::Desired, CardKind::Unexpected]
            }
            Self::Offers | Self::Relievers | Self::Creators => &[],
        }
    }

    /// The answer between two cards of these blocks, whichever way round they are named.
    pub fn answer(a: (CardId, Self), b: (CardId, Self)) -> Option<Answer> {
        if a.1.partner() != Some(b.1) {
            return None;
        }
        Some(if a.1.is_theirs() {
            Answer { from: b.0, to: a.0 }
        } else {
            Answer { from: a.0, to: b.0 }
        })
    }
}

/// How much a card weighs, 1 to 3.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 1.
    Low,
    /// 2.
    #[default]
    Middle,
    /// 3.
    High,
}

impl Level {
    /// From light to heavy.
    pub const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::High];

    /// 1, 2 or 3.
    pub const fn weight(self) -> u8 {
        match self {
            Self::Low => 1,
            Self::Middle => 2,
            Self::High => 3,
        }
    }

    /// The level in the words of its block: an extreme pain, an essential gain.
    pub const fn word(self, block: Block) -> &'static str {
        match (block, self) {
            (Block::Jobs, Self::Low) => "minor",
            (Block::Jobs, Self::Middle) => "normal",
            (Block::Jobs, Self::High) => "important",
            (Block::Pains, Self::Low) => "moderate",
            (Block::Pains, Self::Middle) => "severe",
            (Block::Pains, Self::High) => "extreme",
            (_, Self::Low) => "nice to have",
            (_, Self::Middle) => "useful",
            (_, Self::High) => "essential",
        }
    }
}

/// Of what kind a job, pain or gain is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardKind {
    /// A task to get done.
    Functional,
    /// How they want to be seen.
    Social,
    /// How they want to feel.
    Emotional,
    /// What helps them buy, decide or hand over.
    Supporting,
    /// A result they do not want.
    Undesired,
    /// Something in the way.
    Obstacle,
    /// Something that may go wrong.
    Risk,
    /// Without it nothing works.
    Required,
    /// Taken for granted.
    Expected,
    /// Hoped for.
    Desired,
    /// Beyond what they would ask for.
    Unexpected,
}

impl CardKind {
    /// As a label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Functional => "functional",
            Self::Social => "social",
            Self::Emotional => "emotional",
            Self::Supporting => "supporting",
            Self::Undesired => "unwanted result",
            Self::Obstacle => "obstacle",
            Self::Risk => "risk",
            Self::Required => "required",
            Self::Expected => "expected",
            Self::Desired => "desired",
            Self::Unexpected => "unexpected",
        }
    }
}

/// Whether a card is known or guessed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Source {
    /// A guess, to be tested in the talk.
    #[default]
    Assumed,
    /// They said so.
    Heard,
}

impl Source {
    /// As a label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Assumed => "assumed",
            Self::Heard => "heard from them",
        }
    }
}
