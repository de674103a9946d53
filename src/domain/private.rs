//! What of a case stays with its writer.

use super::{Extra, Reserve, money::Money};
use crate::json::Json;

/// The fields that stay with their writer: in the full backup only.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Private {
    /// What I settle for if the ask is declined.
    pub fallback: String,
    /// Notes to self.
    pub notes: String,
    /// The figure I hope for, above the one I promise.
    pub stretch: Option<Money>,
    /// Findings of the coach that were muted, each key once. Private, since a reason may be frank.
    pub muted: Vec<Mute>,
    /// The private half of the negotiation sheet.
    pub reserve: Reserve,
    /// Fields that two tabs changed to different words, until one has chosen.
    pub unsettled: Vec<Unsettled>,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Private {
    /// Whether nothing private was written.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether the private half of the negotiation sheet is empty.
    pub fn has_no_reserve(&self) -> bool {
        self.reserve.is_empty()
    }

    /// Whether no figure was named to hope for.
    pub const fn has_no_stretch(&self) -> bool {
        self.stretch.is_none()
    }

    /// Whether nothing that the coach found was muted.
    pub const fn has_nothing_muted(&self) -> bool {
        self.muted.is_empty()
    }

    /// Whether no field has two versions.
    pub const fn has_nothing_unsettled(&self) -> bool {
        self.unsettled.is_empty()
    }

    /// Why the finding of this key was muted; none for one that was not.
    pub fn mute(&self, key: &str) -> Option<&Mute> {
        self.muted.iter().find(|mute| mute.key == key)
    }
}

/// A finding of the coach that is not to be told any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mute {
    /// Which finding: see [`Finding::key`](super::coach::Finding::key).
    pub key: String,
    /// Why, in the person's words.
    pub reason: String,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

/// A version of a field that is not in the case: another one is, and nobody has chosen yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsettled {
    /// Which field or item: see [`Place`](crate::merge::Place).
    pub place: String,
    /// What it is in this version, as it stands in a file.
    pub other: Json,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}
