//! What another tab wrote.
//!
//! The record in the store is the truth. A page remembers the last states of a record that are
//! part of what it shows: those it read, wrote, or heard of. With each write a page tells the
//! others what it wrote. The [`seal`](super::seal) of a record says which versions it goes on from:
//! so it is known from which state on two pages went separate ways, whether word of it came or the
//! record was found. Where two pages wrote at once, what both know is put together from the states
//! that both have.
//!
//! Of two writes at once the store keeps the last. Who hears from a page that did not know the own
//! newest state writes again, with what both have. Two pages that put the same things together have
//! the same state, and it is not merged again.
//!
//! # Limitations
//! A record without a seal, or one that knows none of the states remembered, is held against the
//! oldest of these: a text may then be asked about that only one side changed; nothing is lost. Web
//! Locks would not help: they are granted later, and a key is stored at once.

use super::net::Kept;
pub use super::news::News;
use super::seal::{Mark, Version};
use super::{CASE, Records, Store, Stored, WORKSPACE, case_key, newer, recover};
use crate::domain::{Case, CaseId, Sorted};
use crate::format::OpenError;
use crate::merge::{merge, merge_shared};
use std::{collections::VecDeque, sync::Arc};

/// So many states are remembered; a key is one.
const STATES: usize = 200;

/// Separates the parts of a message; no id has it.
const BREAK: char = '\n';

/// What is remembered of one record.
#[derive(Debug)]
pub(super) struct Known<T> {
    /// Its text when it was last read, written or heard of; none once it was removed.
    raw: Option<String>,
    /// What it said, the newest last.
    states: VecDeque<State<T>>,
}

#[derive(Debug)]
struct State<T> {
    what: T,
    /// By which versions it goes: another page may have come to the same.
    versions: Vec<Version>,
    /// What it was made from; none where all states before it are in it.
    from: Option<T>,
}

impl<T> State<T> {
    fn is_in(&self, mark: &Mark) -> bool {
        self.versions.iter().any(|version| mark.has(*version))
    }
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self { raw: None, states: VecDeque::new() }
    }
}

impl<T> Known<T> {
    /// The record was read or written, and says this now. All that was heard before is in it.
    pub(super) fn note(&mut self, raw: Option<String>, what: T, version: Version) {
        self.push(raw, State { what, versions: vec![version], from: None });
    }

    fn push(&mut self, raw: Option<String>, state: State<T>) {
        self.raw = raw;
        self.states.push_back(state);
        if self.states.len() > STATES {
            self.states.pop_front();
        }
    }
}

/// How to put two states together that were made from a third.
type Merge<T> = fn(&T, &T, &T) -> T;

impl<T: Clone + PartialEq> Known<T> {
    /// What both have: of this page, and of one whose version goes on from what this mark says.
    fn base(&self, theirs: &Mark, merge: Merge<T>) -> Option<T> {
        let mut base: Option<T> = None;
        for state in self.states.iter().filter(|state| state.is_in(theirs)) {
            base = Some(match (&base, &state.from) {
                (Some(base), Some(from)) => merge(from, base, &state.what),
                (_, _) => state.what.clone(),
            });
        }
        base.or_else(|| self.states.front().map(|state| state.what.clone()))
    }

    /// Takes in what another page wrote: what both had before, and whether it knew what this page
    /// wrote last. None for what needs nothing to be done.
    fn heard(
        &mut self,
        raw: String,
        theirs: &T,
        mark: &Mark,
        merge: Merge<T>,
    ) -> Option<(T, bool)> {
        // Of the own states each has those before it in it.
        let own = self.states.iter().rfind(|state| state.from.is_none());
        let knew = own.is_none_or(|own| own.is_in(mark));
        if let Some(place) = self.states.iter().rposition(|state| state.what == *theirs) {
            self.states[place].versions.push(mark.version);
            if self.raw.replace(raw).is_none() {
                // It was removed, and is back.
                return Some((theirs.clone(), true));
            }
            let is_newest = place + 1 == self.states.len();
            return (!knew && !is_newest).then(|| (theirs.clone(), false));
        }
        let base = self.base(mark, merge)?;
        let is_whole = |last: &State<T>| last.from.is_none() && last.what == base;
        let is_next = self.states.back().is_some_and(is_whole);
        let from = (!is_next).then(|| base.clone());
        self.push(Some(raw), State { what: theirs.clone(), versions: vec![mark.version], from });
        Some((base, knew))
    }

    /// A version that what is here goes on from, or is: word of it may come late.
    fn see_again(&mut self, raw: String) {
        if let Some(known) = &mut self.raw {
            *known = raw;
        }
    }

    fn message(&self, kind: &str, name: &str) -> String {
        [kind, "\n", name, "\n", self.raw.as_deref().unwrap_or_default()].concat()
    }
}

impl<S: Store> Records<S> {
    /// Whether this version is not yet in what is here. What is written from now on goes on from it.
    fn is_new(&self, kept: Kept, mark: &Mark) -> bool {
        let is_new = !self.mark(kept).has(mark.version);
        self.goes_on_from(kept, mark);
        is_new
    }

    /// Whether the record of a case is not the one that this page read, wrote or heard of last: then
    /// what is in it goes into the case before that is written ([`unheard`]).
    pub fn is_changed(&self, id: CaseId) -> bool {
        let cases = self.cases.borrow();
        let Some(known) = cases.get(id) else { return false };
        known.raw.is_some() && self.store.get(&case_key(id)).is_ok_and(|raw| raw != known.raw)
    }

    /// The same of what all cases share.
    pub fn is_shared_changed(&self) -> bool {
        let known = self.shared.borrow();
        known.raw.is_some() && self.store.get(WORKSPACE).is_ok_and(|raw| raw != known.raw)
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

/// What stands in the record of a case that [is changed](Records::is_changed); none for what this
/// page knows.
pub fn unheard<S: Store>(records: &Records<S>, id: CaseId) -> Option<News> {
    if let Some(raw) = records.store.get(&case_key(id)).ok()? {
        return wrote(records, id, raw);
    }
    if let Some(known) = records.cases.borrow_mut().get_mut(id) {
        known.raw = None;
    }
    records.note_newer(id, false);
    Some(News::Removed { id, base: None })
}

/// The same of what all cases share.
pub fn unheard_shared<S: Store>(records: &Records<S>) -> Option<News> {
    let raw = records.store.get(WORKSPACE).ok()??;
    shared(records, raw)
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
    let (base, knew) = match cases.get_mut(id) {
        Some(known) if !is_new && !was_newer => {
            known.see_again(raw);
            return None;
        }
        Some(known) if !known.states.is_empty() => {
            let heard = known.heard(raw, &theirs, &mark, merged);
            // A state that was known is news where a newer one was shown.
            let (base, knew) = heard.or_else(|| was_newer.then(|| (theirs.clone(), true)))?;
            (Some(Arc::new(base)), knew)
        }
        Some(_) | None => (None, true),
    };
    records.known.borrow_mut().add(id);
    Some(News::Wrote { base, theirs: Arc::new(theirs), knew })
}

fn merged(base: &Case, mine: &Case, theirs: &Case) -> Case {
    merge(base, mine, theirs).case
}

fn shared<S: Store>(records: &Records<S>, raw: String) -> Option<News> {
    let (theirs, mark) = recover::open_workspace(&raw).ok()?;
    let is_new = records.is_new(Kept::Workspace, &mark);
    let mut known = records.shared.borrow_mut();
    if !is_new {
        known.see_again(raw);
        return None;
    }
    let (base, knew) = known.heard(raw, &theirs, &mark, merge_shared)?;
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

/// What a page missed that heard nothing for a while: cases that came and went, what was written
/// in the open one, and in what all share.
pub fn missed<S: Store>(
    records: &Records<S>,
    listed: &[CaseId],
    open: Option<CaseId>,
) -> Vec<News> {
    let Ok(keys) = records.store.keys() else { return Vec::new() };
    let stored = keys.iter().filter_map(|key| key.strip_prefix(CASE)?.parse::<CaseId>().ok());
    let stored = Sorted::of(stored);
    let mut news = Vec::new();
    for id in listed.iter().filter(|id| !stored.has(**id) && !records.unsaved.borrow().has(**id)) {
        // What is open goes too, unless it was changed since: as if one had heard of it.
        let mut cases = records.cases.borrow_mut();
        let base = cases.get_mut(*id).and_then(|known| {
            known.raw.take()?;
            Some(Arc::new(known.states.back()?.what.clone()))
        });
        news.push(News::Removed { id: *id, base });
    }
    for id in stored.keys().filter(|id| !listed.contains(id)) {
        if let Ok(Stored { case, newer, .. }) = records.look(id) {
            let theirs = Arc::new(case);
            news.push(match newer {
                Some(_) => News::Newer { id, theirs: Ok(theirs), knew: true },
                None => News::Wrote { base: None, theirs, knew: true },
            });
        }
    }
    if let Some(id) = open.filter(|id| stored.has(*id) && records.is_changed(*id))
        && let Some(found) = unheard(records, id)
    {
        news.push(found);
    }
    if records.is_shared_changed() {
        news.extend(unheard_shared(records));
    }
    news
}
