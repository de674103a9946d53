//! Which version of something stored wins. Decided here and nowhere else.
//!
//! There are two copies: the store, which is read first, and the [net](super::net), which answers
//! later. The version that goes on from the other wins, whatever any clock says. Where neither
//! does, both are kept. What cannot be read never wins, and is put aside before it is written
//! over. What a newer app has written is not ours to judge: it stays as it is.

use super::seal::{Mark, Seal, Version, seal_of, unsealed_mark};
use super::{Stored, load::read_workspace, newer::is_newer};
use crate::domain::{Case, CaseId, Workspace};
use crate::format::{self, OpenError, Opened};
use crate::json::Wrong;
use crate::later::by_address;

/// What was found under a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// A text that is as it was written.
    Good(Mark),
    /// One that is not.
    Damaged,
    /// One of a newer app.
    Newer,
    /// Something that was there, and the store does not answer.
    Unknown,
}

/// Which copy the app goes on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Winner {
    /// The store's, and the net has it too.
    Store,
    /// The store's, and the net lacks it.
    StoreAlone,
    /// The net's.
    Net,
    /// Neither goes on from the other: the store's, with the net's beside it.
    Both,
}

/// Whose version wins, of the newest in each copy.
pub fn winner(store: &Found, net: Option<&Mark>) -> Winner {
    match (store, net) {
        (Found::Good(_), None) => Winner::StoreAlone,
        (_, None) | (Found::Newer | Found::Unknown, _) => Winner::Store,
        (Found::Nothing | Found::Damaged, Some(_)) => Winner::Net,
        (Found::Good(stored), Some(net)) => {
            match (stored.has(net.version), net.has(stored.version)) {
                (true, true) => Winner::Store,
                (true, false) => Winner::StoreAlone,
                (false, true) => Winner::Net,
                (false, false) => Winner::Both,
            }
        }
    }
}

/// Whether the version in the net has to be looked at, to know who wins.
pub fn is_wanted(store: &Found, net: Version) -> bool {
    match store {
        Found::Good(stored) => !stored.has(net),
        Found::Nothing | Found::Damaged => true,
        Found::Newer | Found::Unknown => false,
    }
}

/// The mark of a record that we have written, and that nothing has touched since.
pub(super) fn own(raw: &str) -> Option<Mark> {
    match seal_of(raw) {
        Seal::Good(mark) if raw.starts_with(&format::beginning()) => Some(mark),
        Seal::Good(_) | Seal::Missing | Seal::Broken => None,
    }
}

/// Judges the text of a case's record.
pub fn judge_case(raw: Option<&str>, id: CaseId) -> Found {
    let Some(raw) = raw else { return Found::Nothing };
    // It need not be opened to be known as good.
    if let Some(mark) = own(raw) {
        return Found::Good(mark);
    }
    match open_record(raw, id) {
        Ok((stored, _)) if stored.newer.is_some() => Found::Newer,
        Ok((_, mark)) => Found::Good(mark),
        Err(OpenError::TooNew { .. }) => Found::Newer,
        Err(_) => Found::Damaged,
    }
}

/// Judges the text of the shared workspace.
pub fn judge_workspace(raw: Option<&str>) -> Found {
    match raw.map(open_workspace) {
        None => Found::Nothing,
        Some(_) if raw.is_some_and(is_newer) => Found::Newer,
        Some(Ok((_, mark))) => Found::Good(mark),
        Some(Err(_)) => Found::Damaged,
    }
}

/// Opens the record of a case, with its mark. What we have not written ourselves is mended, which
/// takes what is loaded later. One that holds another case does not belong under this key, and one
/// whose checksum does not fit is damaged, however well it reads. Of a newer app there is what can
/// be understood, and how it seals is not judged.
///
/// # Errors
/// An [`OpenError`] says why it does not open; [`OpenError::TooNew`] for whatever it is in a record
/// of a newer app.
pub fn open_record(raw: &str, id: CaseId) -> Result<(Stored, Mark), OpenError> {
    match own(raw) {
        Some(_) => one_of(raw, id, format::read),
        None => one_of(raw, id, by_address(format::open_any as fn(&str) -> _)),
    }
}

/// Reads the record of a case for its line in the list: nothing is mended. And whether it is of a
/// newer app.
///
/// # Errors
/// An [`OpenError`], as [`open_record`].
pub fn read_record(raw: &str, id: CaseId) -> Result<(Case, bool), OpenError> {
    one_of(raw, id, format::read).map(|(Stored { case, newer, .. }, _)| (case, newer.is_some()))
}

fn one_of(
    raw: &str,
    id: CaseId,
    open: fn(&str) -> Result<Opened, OpenError>,
) -> Result<(Stored, Mark), OpenError> {
    let damaged = |what: &str| OpenError::Damaged { what: what.to_owned() };
    let mut opened = open(raw)?;
    let newer = opened.newer.is_some().then(|| raw.to_owned());
    let mark = if newer.is_some() { Some(mark_of_newer(raw)) } else { mark_of(raw) };
    let mark = mark.ok_or_else(|| damaged(NOT_AS_WRITTEN))?;
    match opened.cases.pop() {
        Some(case) if case.id == id && opened.cases.is_empty() => {
            Ok((Stored { case, repairs: opened.repairs, newer }, mark))
        }
        Some(_) | None => Err(opened.newer.unwrap_or_else(|| damaged("it holds another case"))),
    }
}

/// The same of the shared workspace.
///
/// # Errors
/// [`Wrong`] says what is.
pub fn open_workspace(raw: &str) -> Result<(Workspace, Mark), Wrong> {
    let workspace = read_workspace(raw)?;
    Ok((workspace, mark_of(raw).ok_or_else(|| Wrong::new(NOT_AS_WRITTEN))?))
}

const NOT_AS_WRITTEN: &str = "it is not as it was written";

/// As far as it is understood here how a newer app seals.
pub(super) fn mark_of_newer(raw: &str) -> Mark {
    mark_of(raw).unwrap_or_else(|| unsealed_mark(raw))
}

fn mark_of(raw: &str) -> Option<Mark> {
    match seal_of(raw) {
        Seal::Missing => Some(unsealed_mark(raw)),
        Seal::Good(mark) => Some(mark),
        Seal::Broken => None,
    }
}
