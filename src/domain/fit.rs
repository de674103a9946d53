//! Fit: the weighted share of pains and gains that are answered, and what is missing from it.

use super::{Block, Canvas, Card, CardId, Level, Sorted, Source};

/// What a canvas adds up to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fit {
    /// Σ level of the pains and gains that are answered.
    pub answered: u32,
    /// Σ level of all pains and gains.
    pub total: u32,
    /// Pains and gains without an answer, heaviest first, then in the order of the canvas.
    pub unanswered: Vec<CardId>,
    /// How many of these are pains of level 3.
    pub unanswered_extreme: usize,
    /// Relievers and creators that answer nothing.
    pub orphans: Vec<CardId>,
    /// Cards on their side that were heard from them.
    pub heard: usize,
    /// All cards on their side.
    pub theirs: usize,
    /// How far the fit has come inside the company.
    pub stage: Stage,
}

/// The stages of fit. Limitation: the third, in the numbers, needs what was delivered and
/// comes with the outcome of the talk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// There is no pain or gain to fit yet.
    #[default]
    Nothing,
    /// Something extreme is unanswered.
    Open,
    /// Every level-3 pain is answered.
    OnPaper,
    /// On paper, and the counterpart confirmed it.
    InTheRoom,
}

impl Stage {
    /// As a label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nothing => "Nothing to fit yet",
            Self::Open => "Not yet on paper",
            Self::OnPaper => "Fits on paper",
            Self::InTheRoom => "Fits in the room",
        }
    }
}

impl Fit {
    /// Adds up a canvas.
    pub fn of(canvas: &Canvas) -> Self {
        let ends = Sorted::of(canvas.answers.iter().flat_map(|answer| [answer.from, answer.to]));
        let mut fit = Self::default();
        let mut missing: Vec<&Card> = Vec::new();
        for card in &canvas.cards {
            let answered = ends.has(card.id);
            match card.block {
                Block::Pains | Block::Gains => {
                    let weight = u32::from(card.level.weight());
                    fit.total += weight;
                    if answered {
                        fit.answered += weight;
                    } else {
                        missing.push(card);
                    }
                }
                Block::Relievers | Block::Creators if !answered => fit.orphans.push(card.id),
                Block::Jobs | Block::Offers | Block::Relievers | Block::Creators => {}
            }
            if card.block.is_theirs() {
                fit.theirs += 1;
                fit.heard += usize::from(card.source == Source::Heard);
            }
        }
        fit.unanswered_extreme = missing
            .iter()
            .filter(|card| card.block == Block::Pains && card.level == Level::High)
            .count();
        for level in Level::ALL.into_iter().rev() {
            let of_level = missing.iter().filter(|card| card.level == level);
            fit.unanswered.extend(of_level.map(|card| card.id));
        }
        fit.stage = match (fit.total, fit.unanswered_extreme, fit.answered) {
            (0, ..) => Stage::Nothing,
            (_, 1.., _) | (_, _, 0) => Stage::Open,
            _ if canvas.confirmed.is_some() => Stage::InTheRoom,
            _ => Stage::OnPaper,
        };
        fit
    }

    /// The fit in whole percent, rounded down so that 100 means all; none without a pain or gain.
    pub fn percent(&self) -> Option<u8> {
        let share = (self.answered * 100).checked_div(self.total)?;
        u8::try_from(share).ok()
    }
}
