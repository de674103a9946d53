//! For each function: typical jobs, pains and gains to start from.
//!
//! A pack is a set of guesses. What is added from it is marked "assumed" until it was heard.
//! Each suggestion is in the counterpart's own words, short, and without invented figures; a
//! theme is named once in a pack, so that two suggestions never say the same.

mod boss;
mod finance;
mod hr;
mod legal;
mod marketing;
mod other;
mod sales_ops;

use crate::domain::{Block, CardKind, Function, Level};

/// What is usually true of one function.
#[derive(Debug)]
pub struct Pack {
    /// What it tries to get done.
    pub jobs: &'static [Suggestion],
    /// What hurts, blocks or worries it.
    pub pains: &'static [Suggestion],
    /// What it hopes for or is measured by.
    pub gains: &'static [Suggestion],
}

/// One card to start from.
#[derive(Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What the card will say.
    pub text: &'static str,
    /// How much it usually weighs.
    pub level: Level,
    /// Of what kind it is; one of its block's.
    pub kind: CardKind,
}

/// Written short, for the tables of the packs.
const fn s(level: Level, kind: CardKind, text: &'static str) -> Suggestion {
    Suggestion { text, level, kind }
}

impl Pack {
    /// The pack of a function.
    pub const fn of(function: Function) -> &'static Self {
        match function {
            Function::Boss => &boss::PACK,
            Function::Hr => &hr::PACK,
            Function::Finance => &finance::PACK,
            Function::Marketing => &marketing::PACK,
            Function::SalesOps => &sales_ops::PACK,
            Function::Legal => &legal::PACK,
            Function::Other => &other::PACK,
        }
    }

    /// The suggestions for a block; none for my own side.
    pub const fn block(&self, block: Block) -> &'static [Suggestion] {
        match block {
            Block::Jobs => self.jobs,
            Block::Pains => self.pains,
            Block::Gains => self.gains,
            Block::Offers | Block::Relievers | Block::Creators => &[],
        }
    }
}
