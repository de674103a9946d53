//! Why a file could not be opened, and what was mended in one that could.

use crate::domain::limits;
use std::fmt;

/// Why a text could not be opened. Its `Display` is the sentence the person reads of a file,
/// [`OpenError::of_record`] the one for a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    /// More bytes than [`limits::FILE_BYTES`].
    TooLarge {
        /// How many.
        bytes: u64,
    },
    /// There is nothing in it.
    Empty,
    /// It is not JSON.
    NotJson {
        /// The line where it stops being JSON, from 1.
        line: usize,
    },
    /// It begins as JSON and ends too early.
    CutOff,
    /// Brackets nested deeper than any file of ours.
    TooDeep,
    /// It is JSON, of something else.
    NotStandpoint,
    /// A newer app wrote it.
    TooNew {
        /// The version in its envelope.
        version: u64,
        /// The app that wrote it; may be empty.
        app: String,
    },
    /// It is ours, and something in it is not what it must be.
    Damaged {
        /// Where and what.
        what: String,
    },
    /// More cases or cards than the app can hold.
    TooMuch {
        /// What there is too much of.
        what: &'static str,
        /// How much there may be.
        limit: usize,
    },
}

/// Of a file that the person has picked.
impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::NotJson { line } => format!(
                "This is not a Standpoint file: from line {line} on it cannot be read as JSON."
            ),
            Self::TooDeep => {
                "This is not a Standpoint file: it is nested far deeper than any of ours."
                    .to_owned()
            }
            Self::CutOff => self.of("file") + " Try another copy of it.",
            Self::TooLarge { .. }
            | Self::Empty
            | Self::NotStandpoint
            | Self::TooNew { .. }
            | Self::Damaged { .. }
            | Self::TooMuch { .. } => self.of("file"),
        })
    }
}

impl OpenError {
    /// The sentence for a record that this browser holds. Nobody has picked it, and there is no
    /// other copy of it to try.
    pub fn of_record(&self) -> String {
        self.of("record")
    }

    fn of(&self, what: &str) -> String {
        let says = match self {
            Self::TooLarge { bytes } => format!(
                "is too large: {} MB, and Standpoint opens up to {} MB",
                bytes.div_ceil(1_000_000),
                limits::FILE_BYTES / 1_000_000
            ),
            Self::Empty => "is empty".to_owned(),
            Self::NotJson { line } => format!("is damaged: from line {line} on it cannot be read"),
            Self::CutOff => "ends too early: part of it is missing".to_owned(),
            Self::TooDeep => "is damaged: it is nested far deeper than any of ours".to_owned(),
            Self::NotStandpoint => {
                "was not written by Standpoint: it holds something else".to_owned()
            }
            Self::TooNew { version, app } => {
                let app = if app.is_empty() { String::new() } else { format!(" ({app})") };
                return format!(
                    "A newer Standpoint wrote this {what}{app}: its format is version {version}, \
                     and this one reads up to {}. Reload to get the new app.",
                    super::VERSION
                );
            }
            Self::Damaged { what } => format!("is damaged: {what}"),
            Self::TooMuch { what, limit } => format!("holds too much: more than {limit} {what}"),
        };
        format!("This {what} {says}.")
    }
}

impl std::error::Error for OpenError {}

/// What was mended while opening; its `Display` is the sentence the person reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Repair {
    /// Cases that shared an id; each got its own.
    SameCaseId(usize),
    /// Cards that shared an id; each got its own, and all are kept.
    SameCardId(usize),
    /// Answers to or from a card that is not there, or between blocks that do not answer each
    /// other, or written twice; left out.
    Answers(usize),
    /// Cards whose kind does not exist in their block, or whose offer does not exist; unset.
    Fields(usize),
    /// Options or lines that shared an id; each got its own, and all are kept.
    SameLineId(usize),
    /// Lines that rest on a card that is not there; unset.
    Links(usize),
    /// Options or lines with a figure out of its bounds, set to the nearest one; or with a role
    /// that another option has, which now have none.
    Figures(usize),
    /// Objections or concessions that shared an id; each got its own, and all are kept.
    SamePointId(usize),
    /// Objections that rested on a card or a line that is not there, or on both; unset.
    Footings(usize),
    /// Sections of the page that were there twice; left out.
    Sections(usize),
    /// Characters that are half of one (lone surrogates); shown as �.
    Characters(usize),
}

impl fmt::Display for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, one, many) = match self {
            Self::SameCaseId(n) => (n, "case shared its id and got", "cases shared an id and got"),
            Self::SameCardId(n) => (n, "card shared its id and got", "cards shared an id and got"),
            Self::Answers(n) => (n, "answer led nowhere and was", "answers led nowhere and were"),
            Self::Fields(n) => (
                n,
                "card had a kind or an offer that does not exist, which was",
                "cards had a kind or an offer that does not exist, which was",
            ),
            Self::SameLineId(n) => (
                n,
                "line of the numbers shared its id and got",
                "lines of the numbers shared an id and got",
            ),
            Self::Links(n) => (
                n,
                "line rested on a card that does not exist, which was",
                "lines rested on a card that does not exist, which was",
            ),
            Self::Figures(n) => (
                n,
                "line of the numbers had a figure out of bounds, which was",
                "lines of the numbers had a figure out of bounds, which was",
            ),
            Self::SamePointId(n) => (
                n,
                "objection or concession shared its id and got",
                "objections or concessions shared an id and got",
            ),
            Self::Footings(n) => (
                n,
                "objection rested on something that does not exist, which was",
                "objections rested on something that does not exist, which was",
            ),
            Self::Sections(n) => (
                n,
                "section of the page was there twice and was",
                "sections of the page were there twice and were",
            ),
            Self::Characters(n) => (n, "character was", "characters were"),
        };
        let end = match self {
            Self::SameCaseId(_)
            | Self::SameCardId(_)
            | Self::SameLineId(_)
            | Self::SamePointId(_) => "a new one; nothing is lost",
            Self::Answers(_) | Self::Sections(_) => "left out",
            Self::Fields(_) | Self::Links(_) | Self::Footings(_) => "cleared",
            Self::Figures(_) => "set to the nearest one that fits",
            Self::Characters(_) => "not readable and replaced by �",
        };
        write!(f, "{count} {} {end}.", if *count == 1 { one } else { many })
    }
}
