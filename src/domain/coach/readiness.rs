//! How ready a case is: the share of what the coach checks that is in place, by weight.
//!
//! The weight of each check stands with it ([`Check::weight`]). Of a check that asks for parts, the
//! share of its parts counts. Of a check that looks for what is wrong, each finding takes a third
//! off; as long as there is nothing that it could look at, it counts nothing. What was muted with a
//! reason counts as if it were in place.
//!
//! So writing more lowers readiness only where something is found in what was written: a part more
//! is never a share less, and a third is taken off by a finding and not by a proportion, which
//! other lines could shift. That is why a reliever that answers nothing yet is told and takes
//! nothing off.

use super::check::{Check, Progress};

/// How ready a case is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readiness {
    /// Each check that is asked of this kind of case.
    pub items: Vec<Item>,
}

/// How far one check has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Which check.
    pub check: &'static Check,
    /// How much of its weight counts, in sixtieths, which halves, thirds, quarters and fifths
    /// go into.
    pub share: u16,
    /// Whether something of it was muted.
    pub is_muted: bool,
}

/// All of a check's weight.
const WHOLE: u16 = 60;

impl Item {
    pub(super) fn of(check: &'static Check, progress: Progress, open: u16, is_muted: bool) -> Self {
        let share = match progress {
            Progress::Parts(..) if is_muted => WHOLE,
            Progress::Parts(there, of) => (there * WHOLE).checked_div(of).unwrap_or_default(),
            Progress::Begun => WHOLE.saturating_sub(open.saturating_mul(WHOLE / 3)),
            Progress::Nothing => 0,
        };
        Self { check, share, is_muted }
    }

    /// Whether all of it is in place.
    pub const fn is_whole(&self) -> bool {
        self.share == WHOLE
    }

    /// Whether nothing of it is in place.
    pub const fn is_none(&self) -> bool {
        self.share == 0
    }

    /// What it counts for, in points of a hundred and rounded down, and what it could.
    pub fn points(&self, all: u32) -> (u32, u32) {
        let weight = u32::from(self.check.weight) * 100;
        let whole = weight.checked_div(all).unwrap_or_default();
        let whole_share = u32::from(WHOLE) * all;
        let share = (weight * u32::from(self.share)).checked_div(whole_share).unwrap_or_default();
        (share, whole)
    }
}

impl Readiness {
    /// The sum of the weights that are asked of this kind of case.
    pub fn weights(&self) -> u32 {
        self.items.iter().map(|item| u32::from(item.check.weight)).sum()
    }

    /// In whole percent, rounded down so that 100 means all.
    pub fn percent(&self) -> u32 {
        let of = |item: &Item| u32::from(item.check.weight) * u32::from(item.share);
        let whole = self.weights() * u32::from(WHOLE);
        (self.items.iter().map(of).sum::<u32>() * 100).checked_div(whole).unwrap_or_default()
    }
}
