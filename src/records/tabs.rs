//! What another tab wrote.
//!
//! The record in the store is the truth. A page remembers the last states of a record that are
//! part of what it shows: those it read, wrote, or heard of. So it can tell whether a record that
//! it finds was written by somebody else, and from which state on the two went separate ways. With
//! each write a page tells the others what it wrote, and the marks of the states that are in it.
//! Where two pages wrote at once, what both know is put together from the states that both have.
//!
//! Of two writes at once the store keeps the last. Who hears from a page that did not know the own
//! newest state writes again, with what both have.
//!
//! A state goes by what is in it (`mark`), not by a number: two pages that put the same things
//! together have the same state, and it is not merged again.
//!
//! # Limitations
//! A record that comes without such word (a page that was frozen missed it) is held against the
//! newest state from two seconds before it was edited: a browser brings a write to other pages
//! within a few milliseconds. Where that is too old, a text may be asked about that only one side changed;
//! nothing is lost. Web Locks would not help: they are granted later, and a key is stored at once.

use super::net::Kept;
pub use super::news::News;
use super::{CASE, Records, Store, Stored, WORKSPACE, case_key, newer, recover};
use crate::domain::{Case, CaseId, Sorted};
use crate::format::OpenError;
use crate::json::{self, Field};
use crate::merge::{merge, merge_shared};
use chrono::{DateTime, TimeDelta, Utc};
use std::{cell::Cell, collections::VecDeque, sync::Arc};

/// So many states are remembered; a key is one.
const STATES: usize = 64;

/// After this time a write is known in every page.
pub const KNOWN_AFTER: TimeDelta = TimeDelta::seconds(2);

/// Separates the parts of a message; no id and no mark has it.
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
    since: DateTime<Utc>,
    /// What it was made from; none where all states before it are in it.
    from: Option<T>,
    /// Worked out when it is first asked for.
    mark: Cell<Option<u64>>,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self { raw: None, states: VecDeque::new() }
    }
}

impl<T> Known<T> {
    /// The record was read or written, and says this now. All that was heard before is in it.
    pub(super) fn note(&mut self, raw: Option<String>, what: T, since: DateTime<Utc>) {
        self.push(raw, State { what, since, from: None, mark: Cell::new(None) });
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

impl<T: Field + Clone + PartialEq> Known<T> {
    fn has(&self, wanted: u64) -> bool {
        self.marks().any(|mark| mark == wanted)
    }

    fn marks(&self) -> impl Iterator<Item = u64> {
        self.states.iter().map(|state| {
            let mark = state.mark.get().unwrap_or_else(|| mark(&state.what));
            state.mark.set(Some(mark));
            mark
        })
    }

    /// What both have: of this page, and of one that knows these marks. Without a mark that is
    /// known, the newest state that who wrote at this time must have known.
    fn base(&self, marks: &[u64], written: DateTime<Utc>, merge: Merge<T>) -> Option<T> {
        let mut base: Option<T> = None;
        for (mark, state) in self.marks().zip(&self.states) {
            if marks.contains(&mark) {
                base = Some(match (&base, &state.from) {
                    (Some(base), Some(from)) => merge(from, base, &state.what),
                    (_, _) => state.what.clone(),
                });
            }
        }
        let old = || self.states.iter().rfind(|state| written - state.since >= KNOWN_AFTER);
        let state = || old().or_else(|| self.states.front());
        base.or_else(|| state().map(|state| state.what.clone()))
    }

    /// Takes in what another page wrote that knows these marks: what both had before, and whether it
    /// knew what this page wrote last. None for what needs nothing to be done.
    fn heard(
        &mut self,
        raw: String,
        theirs: &T,
        marks: &[u64],
        times: (DateTime<Utc>, DateTime<Utc>),
        merge: Merge<T>,
    ) -> Option<(T, bool)> {
        let (written, now) = times;
        let mark = mark(theirs);
        // Of the own states each has those before it in it.
        let own = self.marks().zip(&self.states).filter(|(_, state)| state.from.is_none()).last();
        let knew = own.is_none_or(|(own, _)| marks.contains(&own));
        if self.has(mark) {
            if self.raw.replace(raw).is_none() {
                // It was removed, and is back.
                return Some((theirs.clone(), true));
            }
            let is_newest = self.marks().last() == Some(mark);
            return (!knew && !is_newest && !marks.is_empty()).then(|| (theirs.clone(), false));
        }
        let base = self.base(marks, written, merge)?;
        let is_next = self.states.back().is_some_and(|last| last.what == base);
        let from = (!is_next).then(|| base.clone());
        let (what, mark) = (theirs.clone(), Cell::new(Some(mark)));
        self.push(Some(raw), State { what, since: now, from, mark });
        Some((base, knew))
    }

    fn message(&self, kind: &str, name: &str) -> String {
        let mut message = [kind, "\n", name, "\n"].concat();
        for mark in self.marks() {
            message.push_str(&CaseId::from_bits(mark).to_string());
            message.push(' ');
        }
        message.push(BREAK);
        message.push_str(self.raw.as_deref().unwrap_or_default());
        message
    }
}

/// By what a state goes: 64 bits of everything in it (FNV-1a, by Fowler, Noll and Vo).
fn mark(what: &dyn Field) -> u64 {
    let step = |mark: u64, byte: u8| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    json::write(what).bytes().fold(0xcbf2_9ce4_8422_2325, step)
}

impl<S: Store> Records<S> {
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

    pub(super) fn note_case(&self, raw: String, case: &Case, now: DateTime<Utc>) {
        let mut cases = self.cases.borrow_mut();
        if !cases.has(case.id) {
            cases.put(case.id, Known::default());
        }
        if let Some(known) = cases.get_mut(case.id) {
            known.note(Some(raw), case.clone(), now);
        }
    }
}

/// What to do about a record that [is changed](Records::is_changed).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nothing: this page knows it.
    Nothing,
    /// It goes into the case first.
    News(News),
    /// It was written just now, so word of it is on its way, with what it was made from. The case is
    /// written once that has come, and not later than [`KNOWN_AFTER`].
    Soon,
}

/// What stands in the record of a case that [is changed](Records::is_changed). At the `last` chance
/// to write nothing is waited for.
pub fn unheard<S: Store>(
    records: &Records<S>,
    id: CaseId,
    now: DateTime<Utc>,
    last: bool,
) -> Found {
    let raw = match records.store.get(&case_key(id)) {
        Ok(Some(raw)) => raw,
        Ok(None) => {
            if let Some(known) = records.cases.borrow_mut().get_mut(id) {
                known.raw = None;
            }
            records.note_newer(id, false);
            return Found::News(News::Removed { id, base: None });
        }
        Err(_) => return Found::Nothing,
    };
    let is_new = recover::open_record(&raw, id).is_ok_and(|(stored, _)| {
        let cases = records.cases.borrow();
        let is_known = cases.get(id).is_some_and(|known| known.has(mark(&stored.case)));
        stored.newer.is_none() && !is_known && (now - stored.case.edited).abs() < KNOWN_AFTER
    });
    if is_new && !last {
        return Found::Soon;
    }
    wrote(records, id, raw, &[], now).map_or(Found::Nothing, Found::News)
}

/// The same of what all cases share.
pub fn unheard_shared<S: Store>(records: &Records<S>, now: DateTime<Utc>) -> Option<News> {
    let raw = records.store.get(WORKSPACE).ok()??;
    shared(records, raw, &[], now)
}

/// What a message says that is new here.
pub fn heard<S: Store>(records: &Records<S>, message: &str, now: DateTime<Utc>) -> Option<News> {
    let mut parts = message.splitn(4, BREAK);
    let (kind, name) = (parts.next()?, parts.next()?);
    let marks = parts.next()?.split(' ').filter_map(|mark| mark.parse::<CaseId>().ok());
    let marks: Vec<u64> = marks.map(CaseId::bits).collect();
    let raw = parts.next()?.to_owned();
    match kind {
        "case" => wrote(records, name.parse().ok()?, raw, &marks, now),
        "removed" => {
            let id = name.parse().ok()?;
            records.note_newer(id, false);
            let mut cases = records.cases.borrow_mut();
            let base = cases.get_mut(id).and_then(|known| {
                known.raw = None;
                known.base(&marks, now, merged).filter(|_| !marks.is_empty())
            });
            Some(News::Removed { id, base: base.map(Arc::new) })
        }
        "shared" => shared(records, raw, &marks, now),
        _ => None,
    }
}

fn wrote<S: Store>(
    records: &Records<S>,
    id: CaseId,
    raw: String,
    marks: &[u64],
    now: DateTime<Utc>,
) -> Option<News> {
    let (stored, version) = match recover::open_record(&raw, id) {
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
    // What is written here from now on has it in it.
    records.goes_on_from(Kept::Case(id), &version);
    let theirs = stored.case;
    let mut cases = records.cases.borrow_mut();
    let (base, knew) = match cases.get_mut(id) {
        Some(known) if !known.states.is_empty() => {
            let heard = known.heard(raw, &theirs, marks, (theirs.edited, now), merged);
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

fn shared<S: Store>(
    records: &Records<S>,
    raw: String,
    marks: &[u64],
    now: DateTime<Utc>,
) -> Option<News> {
    let (theirs, version) = recover::open_workspace(&raw).ok()?;
    records.goes_on_from(Kept::Workspace, &version);
    let mut known = records.shared.borrow_mut();
    let (base, knew) =
        known.heard(raw, &theirs, marks, (DateTime::UNIX_EPOCH, now), merge_shared)?;
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
        known.raw = None;
        known.message("removed", &id.to_string())
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
    now: DateTime<Utc>,
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
        && let Found::News(found) = unheard(records, id, now, false)
    {
        news.push(found);
    }
    if records.is_shared_changed() {
        news.extend(unheard_shared(records, now));
    }
    news
}
