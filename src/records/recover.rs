//! Which version of something stored wins. Decided here and nowhere else.
//!
//! There are two copies: the store, which is read first, and the [net](super::net), which answers
//! later. The higher sequence number wins, whatever any clock says; what cannot be read never
//! does, and neither is ever written over by the other before it was put aside. What a newer app
//! has written is not ours to judge: it stays as it is.

use super::seal::{Seal, Sequence, seal_of};
use super::{Stored, load::read_workspace};
use crate::domain::{CaseId, Workspace};
use crate::format::{self, OpenError};
use crate::json::Wrong;

/// What was found under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// A text that is as it was written.
    Good(Sequence),
    /// One that is not.
    Damaged,
    /// One of a newer app.
    Newer,
}

/// Which copy the app goes on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Winner {
    /// The store's, whatever it is.
    Store,
    /// The net's.
    Net,
}

/// Whose version wins, where the net's newest has this number.
pub const fn winner(store: Found, net: Option<Sequence>) -> Winner {
    match (store, net) {
        (_, None) | (Found::Newer, _) => Winner::Store,
        (Found::Nothing | Found::Damaged, Some(_)) => Winner::Net,
        (Found::Good(stored), Some(net)) if net > stored => Winner::Net,
        (Found::Good(_), Some(_)) => Winner::Store,
    }
}

/// Whether the net lacks what the store has.
pub fn net_is_behind(store: Found, net: Option<Sequence>) -> bool {
    matches!(store, Found::Good(stored) if net.is_none_or(|net| net < stored))
}

/// Judges the text of a case's record.
pub fn judge_case(raw: Option<&str>, id: CaseId) -> Found {
    let Some(raw) = raw else { return Found::Nothing };
    // What we have written and nothing has touched need not be opened to be known as good.
    if raw.starts_with(&format::beginning())
        && let Seal::Good(sequence) = seal_of(raw)
    {
        return Found::Good(sequence);
    }
    match open_record(raw, id) {
        Ok((_, sequence)) => Found::Good(sequence),
        Err(OpenError::TooNew { .. }) => Found::Newer,
        Err(_) => Found::Damaged,
    }
}

/// Judges the text of the shared workspace.
pub fn judge_workspace(raw: Option<&str>) -> Found {
    match raw.map(open_workspace) {
        None => Found::Nothing,
        Some(Ok((_, sequence))) => Found::Good(sequence),
        Some(Err(_)) => Found::Damaged,
    }
}

/// Opens the record of a case, with its number; none counts as 0. One that holds another case
/// does not belong under this key, and one whose checksum does not fit is damaged, however well it
/// reads.
pub fn open_record(raw: &str, id: CaseId) -> Result<(Stored, Sequence), OpenError> {
    let damaged = |what: &str| Err(OpenError::Damaged { what: what.to_owned() });
    let mut opened = format::open(raw)?;
    let sequence = match seal_of(raw) {
        Seal::Missing => 0,
        Seal::Good(sequence) => sequence,
        Seal::Broken => return damaged("it is not as it was written"),
    };
    match opened.cases.pop() {
        Some(case) if case.id == id && opened.cases.is_empty() => {
            Ok((Stored { case, repairs: opened.repairs }, sequence))
        }
        Some(_) | None => damaged("it holds another case"),
    }
}

/// The same of the shared workspace.
pub fn open_workspace(raw: &str) -> Result<(Workspace, Sequence), Wrong> {
    let workspace = read_workspace(raw)?;
    match seal_of(raw) {
        Seal::Missing => Ok((workspace, 0)),
        Seal::Good(sequence) => Ok((workspace, sequence)),
        Seal::Broken => Err(Wrong::new("it is not as it was written")),
    }
}
