//! How far each kind of figure may go: one table for edits and for what is read from a file.

use crate::domain::limits::{AMOUNT, PERIODS};
use std::fmt;

/// A kind of figure with its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// Money, in minor units.
    Amount,
    /// Periods after the start.
    Horizon,
    /// The number of a period, 0 for the start.
    Period,
    /// Periods until a line is in full swing.
    Ramp,
    /// The discount rate.
    Rate,
    /// Growth from period to period.
    Growth,
    /// What is left of revenue.
    Margin,
    /// Risk adjustment.
    Risk,
    /// How much of a benefit is ours.
    Share,
}

/// Millionths in 100 %.
const WHOLE: i64 = 1_000_000;

impl Bound {
    /// The least and the most: minor units, periods, or millionths.
    pub const fn range(self) -> (i64, i64) {
        match self {
            Self::Amount => (-AMOUNT, AMOUNT),
            Self::Horizon => (1, PERIODS as i64),
            Self::Period | Self::Ramp => (0, PERIODS as i64),
            Self::Rate => (0, 10 * WHOLE),
            Self::Growth => (-WHOLE + WHOLE / 100, 10 * WHOLE),
            Self::Margin => (-WHOLE, WHOLE),
            Self::Risk | Self::Share => (0, WHOLE),
        }
    }

    /// Whether a figure is within them.
    pub const fn holds(self, figure: i64) -> bool {
        let (least, most) = self.range();
        least <= figure && figure <= most
    }

    /// The nearest figure within them.
    pub fn nearest(self, figure: i64) -> i64 {
        let (least, most) = self.range();
        figure.clamp(least, most)
    }
}

impl Bound {
    /// What the figure must be, in a sentence.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Amount => "That amount is too large to count: check its zeros.",
            Self::Horizon => "A case looks ahead over 1 to 60 periods.",
            Self::Period => "A period is a number from 0, the start, to 60.",
            Self::Ramp => "A ramp takes 0 to 60 periods.",
            Self::Rate => "A discount rate lies between 0 % and 1,000 %.",
            Self::Growth => "Growth lies between −99 % and 1,000 % a period.",
            Self::Margin => "A margin lies between −100 % and 100 %.",
            Self::Risk => "A risk lies between 0 % and 100 %.",
            Self::Share => "A share lies between 0 % and 100 %.",
        }
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.words())
    }
}
