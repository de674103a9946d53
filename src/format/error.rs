//! Why a file could not be opened, and what was mended in one that could.

use crate::domain::limits;
use std::fmt;

/// Why a text could not be opened; its `Display` is the sentence the person reads.
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

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => write!(
                f,
                "This file is too large: {} MB, and Standpoint opens up to {} MB.",
                bytes.div_ceil(1_000_000),
                limits::FILE_BYTES / 1_000_000
            ),
            Self::Empty => f.write_str("This file is empty."),
            Self::NotJson { line } => write!(
                f,
                "This is not a Standpoint file: from line {line} on it cannot be read as JSON."
            ),
            Self::CutOff => f.write_str(
                "This file ends too early: part of it is missing. Try another copy of it.",
            ),
            Self::TooDeep => f.write_str(
                "This is not a Standpoint file: it is nested far deeper than any of ours.",
            ),
            Self::NotStandpoint => {
                f.write_str("This file was not written by Standpoint: it holds something else.")
            }
            Self::TooNew { version, app } => {
                f.write_str("A newer Standpoint wrote this file")?;
                if !app.is_empty() {
                    write!(f, " ({app})")?;
                }
                write!(
                    f,
                    ": its format is version {version}, and this one reads up to {}. Reload to get the new app.",
                    super::VERSION
                )
            }
            Self::Damaged { what } => write!(f, "This file is damaged: {what}."),
            Self::TooMuch { what, limit } => {
                write!(f, "This file holds too much: more than {limit} {what}.")
            }
        }
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
            Self::Characters(n) => (n, "character was", "characters were"),
        };
        let end = match self {
            Self::SameCaseId(_) | Self::SameCardId(_) => "a new one; nothing is lost",
            Self::Answers(_) => "left out",
            Self::Fields(_) => "cleared",
            Self::Characters(_) => "not readable and replaced by �",
        };
        write!(f, "{count} {} {end}.", if *count == 1 { one } else { many })
    }
}
