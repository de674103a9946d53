//! What another tab wrote.
//!
//! The record in the store is the truth. A page remembers the last states of a record that are
//! part of what it shows: those it read, wrote, or heard of. So it can tell whether a record that
//! it finds was written by somebody else, and from which state on the two went separate ways. With
//! each write a page tells the others what it wrote, and the marks of the states that are in it.
//! Where two pages wrote at once, what both know is put together from the states that both have.
//!
//! Of two writes at once the store keeps the last. Who hears from a page that did not know the own
//! newest state writes again, with what both have. A state goes by what is in it (`known::mark`), not by
//! a number: two pages that put the same things together have the same state.
//!
//! # Limitations
//! A record that comes without such word (a page that was frozen missed it) is held against the
//! newest state from two seconds before it was edited: a browser brings a write to other pages
//! within a few milliseconds. Where that is too old, a text may be asked about that only one side changed;
//! nothing is lost. Web Locks would not help: they are granted later, and a key is stored at once.

mod known;

use super::net::Kept;
use super::seal::Mark;
use super::{CASE, Records, Store, StoreError, WORKSPACE, case_key, recover};
use crate::domain::{Case, CaseId, Sorted, Workspace};
use crate::merge::{merge, merge_shared};
use chrono::{DateTime, TimeDelta, Utc};
pub(super) use known::Known;
use known::mark;
use std::sync::Arc;

/// After this time a write is known in every page.
pub const KNOWN_AFTER: TimeDelta = TimeDelta::seconds(2);

/// Separates the parts of a message; no id and no mark has it.
const BREAK: char = '\n';

/// What another tab did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// It wrote a case.
    Wrote {
        /// The last state that both knew; none for a case that this page has not read.
        base: Option<Arc<Case>>,
        /// As the other one wrote it.
        theirs: Arc<Case>,
        /// Whether the other one knew what this page wrote last. If not, the store may hold either.
        knew: bool,
    },
    /// It removed a case.
    Removed {
        /// Which one.
        id: CaseId,
        /// The last state that the other one knew.
        base: Option<Arc<Case>>,
    },
    /// It wrote what all cases share.
    Shared {
        /// The last state that both knew.
        base: Workspace,
        /// As the other one wrote it.
        theirs: Workspace,
        /// Whether the other one knew what this page wrote last.
        knew: bool,
    },
    /// From now on the others are heard: what waits to be written can be.
    Listening,
}

impl<S: Store> Records<S> {
    /// Whether the record of a case is not the one that this page read, wrote or heard of last: then
    /// what is in it goes into the case before that is written ([`unheard`]). One that the store does
    /// not give may be another one.
    pub fn is_changed(&self, id: CaseId) -> bool {
        let cases = self.cases.borrow();
        let Some(known) = cases.get(id) else { return false };
        known.raw.is_some() && self.store.get(&case_key(id)).as_ref() != Ok(&known.raw)
    }

    /// The same of what all cases share.
    pub fn is_shared_changed(&self) -> bool {
        let known = self.shared.borrow();
        known.raw.is_some() && self.store.get(WORKSPACE).as_ref() != Ok(&known.raw)
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

/// What to do about a record that is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nothing: this page knows it.
    Nothing,
    /// It goes into the case first.
    News(News),
    /// It could not be read, so nothing may be written over it.
    Trouble(StoreError),
    /// It was written just now, so word of it is on its way. The case is written once that has come,
    /// and not later than [`KNOWN_AFTER`].
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
            return Found::News(News::Removed { id, base: None });
        }
        Err(error) => return Found::Trouble(error),
    };
    let is_new = recover::open_record(&raw, id).is_ok_and(|(stored, _)| {
        let cases = records.cases.borrow();
        let is_known = cases.get(id).is_some_and(|known| known.has(mark(&stored.case)));
        !is_known && (now - stored.case.edited).abs() < KNOWN_AFTER
    });
    if is_new && !last {
        return Found::Soon;
    }
    wrote(records, id, raw, &[], now).map_or(Found::Nothing, Found::News)
}

/// The same of what all cases share.
pub fn unheard_shared<S: Store>(records: &Records<S>, now: DateTime<Utc>) -> Found {
    match records.store.get(WORKSPACE) {
        Ok(raw) => {
            raw.and_then(|raw| shared(records, raw, &[], now)).map_or(Found::Nothing, Found::News)
        }
        Err(error) => Found::Trouble(error),
    }
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
    let Ok((stored, version)) = recover::open_record(&raw, id) else {
        // Not ours to write over: it is put aside before.
        records.cases.borrow_mut().take(id);
        records.known.borrow_mut().take(id);
        return None;
    };
    // Word of a version that what is here goes on from: who read a newer one has never had it, and
    // would take what came after it for what it lacks.
    let is_late = !marks.is_empty()
        && version != Mark::default()
        && records.mark(Kept::Case(id)).has(version.version);
    let knows = knows(records, Kept::Case(id), &version);
    // What is written here from now on has it in it.
    records.goes_on_from(Kept::Case(id), &version);
    let theirs = stored.case;
    let mut cases = records.cases.borrow_mut();
    let (base, knew) = match cases.get_mut(id) {
        Some(known) if is_late && !known.has(mark(&theirs)) => return None,
        Some(known) if !known.states.is_empty() => {
            let (base, knew) = known.heard(raw, &theirs, marks, (theirs.edited, now), merged)?;
            (Some(Arc::new(base)), knew && knows)
        }
        Some(_) | None => (None, true),
    };
    records.known.borrow_mut().add(id);
    Some(News::Wrote { base, theirs: Arc::new(theirs), knew })
}

/// Whether who wrote this knew the last version of this page. It may have known what is in it from
/// an earlier one, and the store have this page's all the same.
fn knows<S: Store>(records: &Records<S>, kept: Kept, theirs: &Mark) -> bool {
    let own = records.mark(kept).version;
    own.1 != records.page || theirs.has(own)
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
    let knows = knows(records, Kept::Workspace, &version);
    records.goes_on_from(Kept::Workspace, &version);
    let mut known = records.shared.borrow_mut();
    let (base, knew) =
        known.heard(raw, &theirs, marks, (DateTime::UNIX_EPOCH, now), merge_shared)?;
    Some(News::Shared { base, theirs, knew: knew && knows })
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
        if let Ok(stored) = records.look(id) {
            news.push(News::Wrote { base: None, theirs: Arc::new(stored.case), knew: true });
        }
    }
    if let Some(id) = open.filter(|id| stored.has(*id) && records.is_changed(*id))
        && let Found::News(found) = unheard(records, id, now, false)
    {
        news.push(found);
    }
    if records.is_shared_changed()
        && let Found::News(found) = unheard_shared(records, now)
    {
        news.push(found);
    }
    news
}
