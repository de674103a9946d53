//! What is odd about a line: told beside it, never refused.

use super::Line;
use std::fmt;

/// What is odd about a line; `Display` is the sentence the person reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// Revenue whose margin was not said.
    NoMargin,
    /// Low, likely and high are not in this order.
    Disorder,
    /// It begins behind the horizon.
    Beyond,
    /// It counts, and nothing says where its amount comes from.
    NoSource,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoMargin => {
                "Revenue counts only after its margin: open the line and say what share is left."
            }
            Self::Disorder => {
                "Low, likely and high are not in this order: they are counted as if they were."
            }
            Self::Beyond => "It begins after the last period, so nothing of it counts.",
            Self::NoSource => "Say where the amount comes from, so that it can be checked.",
        })
    }
}

impl Line {
    /// What is odd about it, in a case with this horizon; what changes the results first.
    pub fn problems(&self, horizon: u16) -> Vec<Problem> {
        let counts = self.likely != super::Money::ZERO;
        let found = [
            (counts && self.lacks_margin(), Problem::NoMargin),
            (counts && self.first > horizon, Problem::Beyond),
            (!self.is_in_order(), Problem::Disorder),
            (counts && self.source.trim().is_empty(), Problem::NoSource),
        ];
        found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, problem)| problem).collect()
    }
}
