//! Why an edit was refused; `Display` is the sentence the person reads.

use crate::domain::{limits, numbers::Bound};
use crate::later::by_address;
use std::fmt;

/// Why an edit was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// The card is not in this case (any more).
    NoSuchCard,
    /// Another one of its kind has this id.
    IdTaken,
    /// A card needs words.
    Blank,
    /// More than [`limits::TEXT`] characters.
    TooLong,
    /// More than [`limits::CARDS`] cards or [`limits::ANSWERS`] answers.
    TooMany,
    /// The block has no cards of that kind.
    WrongKind,
    /// Only a reliever answers a pain, and a creator a gain.
    WrongAnswer,
    /// Only relievers and creators belong to an offer, and only to an offer.
    WrongOffer,
    /// The option is not in this case (any more).
    NoSuchOption,
    /// The line is not in this case (any more), or not in that option.
    NoSuchLine,
    /// A case keeps one option at least.
    LastOption,
    /// The case has an option of this role.
    RoleTaken,
    /// More than [`limits::OPTIONS`] options.
    TooManyOptions,
    /// More than [`limits::LINES`] lines in an option.
    TooManyLines,
    /// What is muted needs a reason.
    NoReason,
    /// More than [`limits::MUTES`] muted findings.
    TooManyMutes,
    /// The objection or concession is not in this case (any more).
    NoSuchPoint,
    /// More than [`limits::OBJECTIONS`] objections or [`limits::CONCESSIONS`] concessions.
    TooManyPoints,
    /// A figure is out of its bounds.
    OutOfRange(Bound),
}

impl EditError {
    /// Refuses a figure that is out of its bounds.
    pub(super) fn unless_within(bound: Bound, figure: i64) -> Result<(), Self> {
        if bound.holds(figure) { Ok(()) } else { Err(Self::OutOfRange(bound)) }
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchCard => f.write_str("That card is no longer here."),
            Self::IdTaken => f.write_str("That is here already."),
            Self::Blank => f.write_str("A card needs a few words."),
            Self::TooLong => {
                write!(f, "That is too long: a field holds {} characters.", limits::TEXT)
            }
            Self::TooMany => write!(f, "The canvas is full: it holds {} cards.", limits::CARDS),
            Self::WrongKind => f.write_str("Cards of this block have no such kind."),
            Self::WrongAnswer => {
                f.write_str("A pain reliever answers a pain, a gain creator answers a gain.")
            }
            Self::WrongOffer => {
                f.write_str("Only pain relievers and gain creators belong to an offer.")
            }
            Self::NoReason => f.write_str("Say in a few words why it can stay as it is."),
            Self::TooManyMutes => {
                write!(f, "There is room for {} muted findings.", limits::MUTES)
            }
            Self::NoSuchOption
            | Self::NoSuchLine
            | Self::LastOption
            | Self::RoleTaken
            | Self::TooManyOptions
            | Self::TooManyLines
            | Self::NoSuchPoint
            | Self::TooManyPoints
            | Self::OutOfRange(_) => {
                f.write_str(&by_address(later_words as fn(_) -> String)(*self))
            }
        }
    }
}

/// Of what only edits refuse that are loaded later.
fn later_words(error: EditError) -> String {
    match error {
        EditError::NoSuchOption => "That option is no longer here.".to_owned(),
        EditError::NoSuchLine => "That line is no longer here.".to_owned(),
        EditError::LastOption => "One option has to stay: there is nothing else.".to_owned(),
        EditError::RoleTaken => "That option is here already.".to_owned(),
        EditError::TooManyOptions => {
            format!("There is room for {} options side by side.", limits::OPTIONS)
        }
        EditError::TooManyLines => {
            format!("This option is full: it holds {} lines.", limits::LINES)
        }
        EditError::NoSuchPoint => "That is no longer here.".to_owned(),
        EditError::TooManyPoints => "That is as many as there is room for.".to_owned(),
        EditError::OutOfRange(bound) => bound.words().to_owned(),
        _ => "That cannot be done.".to_owned(),
    }
}

impl std::error::Error for EditError {}
