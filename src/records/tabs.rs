//! What another tab wrote.
//!
//! The record in the store is the truth. A page remembers the last states of a record that are
//! part of what it shows: those it read, wrote, or heard of. With each write a page tells the
//! others what it wrote. The [seal](mod@super::seal) of a record says which versions it goes on from:
//! so it is known from which state on two pages went separate ways, whether word of it came or the
//! record was found. Where two pages wrote at once, what both know is put together from the states
//! that both have.
//!
//! Of two writes at once the store keeps the last. Who hears from a page that did not know the own
//! newest state writes again, with what both have. Two pages that put the same things together have
//! the same state, and it is not merged again.
//!
//! # Limitations
//! A record without a seal, or one that knows none of the states remembered, has nothing in common
//! with what is here: everything of both is kept, and a text may be asked about that only one side
//! changed. Web Locks would not help: they are granted later, and a key is stored at once.

mod known;

use super::net::Kept;
pub use super::news::News;
use super::seal::{Mark, Version};
use super::{CASE, Records, Store, StoreError, Stored, WORKSPACE, case_key, newer, recover};
use crate::domain::{Case, CaseId, Sorted, Workspace};
use crate::format::OpenError;
use crate::merge::{merge, merge_shared};
pub(super) use known::Known;
use std::sync::Arc;

/// Separates the parts of a message; no id has it.
const BREAK: char = '\n';

impl<S: Store> Records<S> {
    /// Whether this version is not yet in what is here. What is written from now on goes on from it.
    fn is_new(&self, kept: Kept, mark: &Mark) -> bool {
        let is_new = !self.mark(kept).has(mark.version);
        self.goes_on_from(kept, mark);
        is_new
    }

    /// Whether a record is not the one that this page read, wrote or heard of last: then what is in
    /// it goes into what is shown here before that is written ([`unheard`]). Nor is one of which this
    /// page knows nothing. One that the store does not give may be another one.
    pub fn is_changed(&self, kept: Kept) -> bool {
        let differs = |key: &str, raw: &Option<String>| self.store.get(key).as_ref() != Ok(raw);
        match kept {
            Kept::Case(id) => {
                let cases = self.cases.borrow();
                match cases.get(id) {
                    Some(known) => differs(&case_key(id), &known.raw),
                    None => !self.known.borrow().has(id) && differs(&case_key(id), &None),
                }
            }
            Kept::Workspace => differs(WORKSPACE, &self.shared.borrow().raw),
        }
    }

    /// The text of a record, though it is not understood here.
    pub(super) fn note_text(&self, id: CaseId, raw: &str) {
        if let Some(known) = self.cases.borrow_mut().get_mut(id) {
            known.raw = Some(raw.to_owned());
        }
    }

    pub(super) fn note_case(&self, raw: String, case: &Case, version: Version) {
        let mut cases = self.cases.borrow_mut();
        if !cases.has(case.id) {
            cases.put(case.id, Known::default());
        }
        if let Some(known) = cases.get_mut(case.id) {
            known.note(Some(raw), case.clone(), version);
        }
    }
}

/// What stands in a record that [is changed](Records::is_changed); none for what this page knows.
///
/// # Errors
/// A [`StoreError`] if it cannot be read: then nothing may be written over it.
pub fn unheard<S: Store>(records: &Records<S>, kept: Kept) -> Result<Option<News>, StoreError> {
    let Kept::Case(id) = kept else {
        return Ok(records.store.get(WORKSPACE)?.and_then(|raw| shared(records, raw)));
    };
    if let Some(raw) = records.store.get(&case_key(id))? {
        return Ok(wrote(records, id, raw));
    }
    if let Some(known) = records.cases.borrow_mut().get_mut(id) {
        known.raw = None;
    }
    records.note_newer(id, false);
    Ok(Some(News::Removed { id, base: None }))
}

/// What a message says that is new here.
pub fn heard<S: Store>(records: &Records<S>, message: &str) -> Option<News> {
    let mut parts = message.splitn(3, BREAK);
    let (kind, name, raw) = (parts.next()?, parts.next()?, parts.next()?);
    match kind {
        "case" => wrote(records, name.parse().ok()?, raw.to_owned()),
        "removed" => {
            let id = name.parse().ok()?;
            let mark = recover::open_record(raw, id).ok().map(|(_, mark)| mark);
            records.note_newer(id, false);
            let mut cases = records.cases.borrow_mut();
            let base = cases.get_mut(id).and_then(|known| {
                known.raw = None;
                known.base(&mark?, merged)
            });
            Some(News::Removed { id, base: base.map(Arc::new) })
        }
        "shared" => shared(records, raw.to_owned()),
        _ => None,
    }
}

fn wrote<S: Store>(records: &Records<S>, id: CaseId, raw: String) -> Option<News> {
    let (stored, mark) = match recover::open_record(&raw, id) {
        Ok((Stored { case, newer: Some(_), .. }, _)) => {
            return Some(newer::wrote(records, id, &raw, Ok(case)));
        }
        Err(error @ OpenError::TooNew { .. }) => {
            return Some(newer::wrote(records, id, &raw, Err(error)));
        }
        Ok(opened) => opened,
        Err(_) => {
            // Not ours to write over: it is put aside before.
            records.cases.borrow_mut().take(id);
            records.known.borrow_mut().take(id);
            return None;
        }
    };
    let was_newer = records.note_newer(id, false);
    let is_new = records.is_new(Kept::Case(id), &mark);
    let theirs = stored.case;
    let mut cases = records.cases.borrow_mut();
    let (base, unknown) = match cases.get_mut(id) {
        Some(known) if !is_new && !was_newer => {
            known.see_again(raw);
            return None;
        }
        Some(known) if !known.states.is_empty() => {
            let own = known.own_last();
            let heard = known.heard(raw, &theirs, &mark, merged);
            // A state that was known is news where a newer one was shown.
            let heard = heard.or_else(|| was_newer.then(|| (Some(theirs.clone()), true)));
            let (base, knew) = heard?;
            (base.map(Arc::new), own.filter(|_| !knew).map(Arc::new))
        }
        Some(_) | None => {
            drop(cases);
            records.note_case(raw, &theirs, mark.version);
            (None, None)
        }
    };
    records.known.borrow_mut().add(id);
    Some(News::Wrote { base, theirs: Arc::new(theirs), unknown })
}

fn merged(base: &Case, mine: &Case, theirs: &Case) -> Case {
    merge(base, mine, theirs).case
}

fn shared<S: Store>(records: &Records<S>, raw: String) -> Option<News> {
    let (theirs, mark) = recover::open_workspace(&raw).ok()?;
    let is_new = records.is_new(Kept::Workspace, &mark);
    records.knows_workspace.set(true);
    let mut known = records.shared.borrow_mut();
    if known.states.is_empty() {
        // The store did not answer at the start: what both have is nothing.
        known.note(None, Workspace::default(), Version::default());
    }
    if !is_new {
        known.see_again(raw);
        return None;
    }
    let (base, knew) = known.heard(raw, &theirs, &mark, merge_shared)?;
    let (base, theirs) = (Box::new(base.unwrap_or_default()), Box::new(theirs));
    Some(News::Shared { base, theirs, knew })
}

/// What to tell the other tabs once a case was written.
pub fn told_case<S: Store>(records: &Records<S>, id: CaseId) -> String {
    let cases = records.cases.borrow();
    cases.get(id).map(|known| known.message("case", &id.to_string())).unwrap_or_default()
}

/// What to tell them once a case was removed.
pub fn told_removed<S: Store>(records: &Records<S>, id: CaseId) -> String {
    let mut cases = records.cases.borrow_mut();
    if !cases.has(id) {
        cases.put(id, Known::default());
    }
    cases.get_mut(id).map_or_else(String::new, |known| {
        // What it said last: so it is known which states went with it.
        let message = known.message("removed", &id.to_string());
        known.raw = None;
        message
    })
}

/// What to tell them once the workspace was written.
pub fn told_shared<S: Store>(records: &Records<S>) -> String {
    records.shared.borrow().message("shared", "")
}

/// What a page may have missed that heard nothing for a while: cases that came and went, what was
/// written in those that were read here, and in what all share.
pub fn missed<S: Store>(records: &Records<S>, listed: &[CaseId]) -> Vec<Kept> {
    let Ok(keys) = records.store.keys() else { return Vec::new() };
    let stored = keys.iter().filter_map(|key| key.strip_prefix(CASE)?.parse::<CaseId>().ok());
    let stored = Sorted::of(stored);
    let gone = listed.iter().copied().filter(|id| !stored.has(*id));
    let cases = records.cases.borrow();
    let there = stored.keys().filter(|id| cases.has(*id) || !listed.contains(id));
    gone.chain(there).map(Kept::Case).chain([Kept::Workspace]).collect()
}

/// What was missed of one of these. It is asked for only when it can be taken in at once: what is
/// written from then on goes on from it.
pub fn found<S: Store>(records: &Records<S>, listed: &[CaseId], missed: Kept) -> Option<News> {
    let Kept::Case(id) = missed else {
        return records.is_changed(missed).then(|| unheard(records, missed).ok().flatten())?;
    };
    let is_listed = listed.contains(&id);
    match records.store.get(&case_key(id)).ok()? {
        None if !is_listed || records.unsaved.borrow().has(id) => None,
        None => {
            // What is open goes too, unless it was changed since: as if one had heard of it.
            let mut cases = records.cases.borrow_mut();
            let base = cases.get_mut(id).and_then(|known| {
                known.raw.take()?;
                Some(Arc::new(known.states.back()?.what.clone()))
            });
            Some(News::Removed { id, base })
        }
        // What cannot be read was told at the start.
        Some(_) if !is_listed && records.look(id).is_err() => None,
        Some(_) if is_listed && !records.is_changed(missed) => None,
        Some(_) => unheard(records, missed).ok().flatten(),
    }
}
