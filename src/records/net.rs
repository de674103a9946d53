//! The safety net: a second copy of all records, in another store, which answers later.
//!
//! It holds the newest text of each case and of the workspace, and some older ones: its history.
//! Their keys name the version: `case/<id>/<sequence>-<page>`, so a start compares keys and reads
//! no texts but those it needs. A page writes over its own last version alone: what it found stays,
//! and so does one in each ten minutes of work.
//!
//! What is asked of the net, and what it answers, are values: the browser's `IndexedDB` stands
//! behind them in the app (`browser::net`), a map with faults in tests.

use super::recover::{self, Found, Winner};
use super::seal::{self, Mark, Version};
use super::{CASE, Records, Store, StoreError, Stored, WORKSPACE, case_key};
use crate::domain::{Case, CaseId, Sorted, Workspace};
use crate::format::{self, OpenError};
use crate::json;
use chrono::{DateTime, Utc};
use std::sync::Arc;

const CASES: &str = "case/";
const SHARED: &str = "workspace/";
/// What sorts after every digit.
pub(super) const AFTER: &str = ":";
/// How many are looked at where the store has lost a case.
const LAST: usize = 4;

/// What is to be written: all of it, or nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// Keys and texts.
    pub puts: Vec<(String, String)>,
    /// Ranges of keys that go: from the first to before the second.
    pub removals: Vec<(String, String)>,
    /// What it brings up to date, with the case as it was not yet in the store.
    pub holds: Vec<(Kept, Option<Arc<Case>>)>,
    /// What the store did not give, to be brought another time.
    pub missing: Vec<Kept>,
}

/// One thing that is kept in the net.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kept {
    /// What all cases share.
    Workspace,
    /// A case.
    Case(CaseId),
}

/// Where a case is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It was removed.
    Gone,
    /// In the store.
    Stored,
    /// As it is now, in memory alone.
    Pending(Arc<Case>),
}

/// Which copy lacks what of the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    /// Keys of texts in the net that are newer, or all there is.
    pub wanted: Vec<String>,
    /// What the net lacks.
    pub lacking: Vec<Kept>,
    /// Cases whose record in the store is damaged, and why, which the net has.
    pub damaged: Vec<(CaseId, OpenError)>,
}

/// What was found in the net.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Cases that the store has not, or has older. Each with an id for a case of its own, always
    /// the same for the same version: it may have been changed here meanwhile.
    pub cases: Vec<(Stored, CaseId)>,
    /// The same for cases of which the store has another version that does not go on from this one.
    pub beside: Vec<(Stored, CaseId)>,
    /// The workspace, if the store has not this one.
    pub workspace: Option<Box<Workspace>>,
    /// Whether the store has another workspace that does not go on from this one.
    pub is_workspace_beside: bool,
}

/// A key, so that the keys of one thing sort by their numbers.
pub(super) fn key(of: Kept, (sequence, page): Version) -> String {
    let mut key = prefix(of);
    for (number, end) in [(sequence, "-"), (page, "")] {
        let digits = (number as usize).to_string();
        key.push_str("0000000000".get(digits.len()..).unwrap_or_default());
        key.push_str(&digits);
        key.push_str(end);
    }
    key
}

pub(super) fn prefix(of: Kept) -> String {
    match of {
        Kept::Workspace => SHARED.to_owned(),
        Kept::Case(id) => [CASES, &id.to_string(), "/"].concat(),
    }
}

/// What a key says.
pub(super) fn parse(key: &str) -> Option<(Kept, Version)> {
    let (kept, version) = if let Some(version) = key.strip_prefix(SHARED) {
        (Kept::Workspace, version)
    } else {
        let (id, version) = key.strip_prefix(CASES)?.split_once('/')?;
        (Kept::Case(id.parse().ok()?), version)
    };
    let (sequence, page) = version.split_once('-')?;
    Some((kept, (sequence.parse().ok()?, page.parse().ok()?)))
}

impl<S: Store> Records<S> {
    /// Holds what the net has, by its keys, against what the store has.
    pub fn compare(&self, keys: &[String]) -> Compared {
        let versions: Sorted<(Kept, Version)> =
            Sorted::of(keys.iter().filter_map(|key| parse(key)));
        // A store that does not answer has nothing.
        let stored = self.store().keys().unwrap_or_default();
        let ids = stored.iter().filter_map(|key| key.strip_prefix(CASE)?.parse().ok());
        let mut all: Sorted<Kept> = Sorted::of(ids.map(Kept::Case));
        for (kept, _) in versions.keys() {
            all.add(kept);
        }
        all.add(Kept::Workspace);
        let mut compared = Compared::default();
        for kept in all.keys() {
            let found = self.judge(kept);
            let own: Vec<_> =
                versions.keys().filter(|(of, _)| *of == kept).map(|(_, version)| version).collect();
            if let Found::Good(mark) = &found
                && own.last() != Some(&mark.version)
            {
                compared.lacking.push(kept);
            }
            // Of what the store has lost the last few will do, to find where they part.
            let skipped = match &found {
                Found::Good(_) => 0,
                Found::Nothing | Found::Damaged => own.len().saturating_sub(LAST),
                Found::Newer | Found::Unknown => own.len(),
            };
            let own = own.into_iter().skip(skipped);
            let wanted: Vec<_> = own.filter(|own| recover::is_wanted(&found, *own)).collect();
            if !wanted.is_empty() {
                compared.damaged.extend(self.damaged(kept, &found));
            }
            compared.wanted.extend(wanted.into_iter().map(|version| key(kept, version)));
        }
        compared
    }

    /// Why the record of a case is damaged, if it is; it is put aside before it is written over,
    /// though the index may have listed it.
    fn damaged(&self, kept: Kept, found: &Found) -> Option<(CaseId, OpenError)> {
        let (Kept::Case(id), Found::Damaged) = (kept, found) else { return None };
        self.is_unknown(id);
        let raw = self.store().get(&case_key(id)).ok().flatten();
        recover::open_record(&raw.unwrap_or_default(), id).err().map(|why| (id, why))
    }

    fn judge(&self, kept: Kept) -> Found {
        match (self.store().get(&store_key(kept)), kept) {
            (Err(_), _) => self.remembered(kept),
            (Ok(raw), Kept::Workspace) => recover::judge_workspace(raw.as_deref()),
            (Ok(raw), Kept::Case(id)) => recover::judge_case(raw.as_deref(), id),
        }
    }

    /// Opens what was read from the net, and judges it against what is in the store. What is
    /// damaged there, or of a newer app, is passed over.
    pub fn recovered(&self, texts: &[(String, String)]) -> Recovered {
        let mut recovered = Recovered::default();
        let (mut cases, mut workspaces) = (Vec::new(), Vec::new());
        // The newest first.
        for (key, text) in texts.iter().rev() {
            match parse(key) {
                Some((Kept::Workspace, _)) => workspaces.extend(recover::open_workspace(text)),
                Some((Kept::Case(id), _)) => {
                    let opened = recover::open_record(text, id).ok();
                    let opened = opened.filter(|(stored, _)| stored.newer.is_none());
                    cases.extend(opened.map(|(case, mark)| (key, case, mark)));
                }
                None => {}
            }
        }
        let marks: Vec<(CaseId, Mark)> =
            cases.iter().map(|(_, stored, mark)| (stored.case.id, mark.clone())).collect();
        let mut won: Sorted<CaseId> = Sorted::default();
        for (key, stored, mark) in cases {
            let id = stored.case.id;
            // Another one goes on from it.
            let mut of_case = marks.iter().filter(|(of, other)| *of == id && *other != mark);
            if of_case.any(|(_, other)| other.has(mark.version)) {
                continue;
            }
            let list = match self.settle(Kept::Case(id), &mark) {
                Winner::Net if won.add(id) => &mut recovered.cases,
                Winner::Net | Winner::Both => &mut recovered.beside,
                Winner::Store | Winner::StoreAlone => continue,
            };
            let copy = CaseId::from_bits(seal::checksum(key));
            self.others.borrow_mut().put(copy, mark);
            list.push((stored, copy));
        }
        let marks: Vec<Mark> = workspaces.iter().map(|(_, mark)| mark.clone()).collect();
        for (workspace, mark) in workspaces {
            if marks.iter().any(|other| *other != mark && other.has(mark.version)) {
                continue;
            }
            match (self.settle(Kept::Workspace, &mark), &mut recovered.workspace) {
                (Winner::Net, None) => recovered.workspace = Some(Box::new(workspace)),
                (Winner::Both, None) => {
                    recovered.is_workspace_beside = true;
                    recovered.workspace = Some(Box::new(workspace));
                }
                (Winner::Net | Winner::Both, Some(known)) => known.add_missing(workspace),
                (Winner::Store | Winner::StoreAlone, _) => {}
            }
        }
        recovered
    }

    /// Who wins. What is written here from now on has a higher number, and goes on from the net's
    /// version if that has won.
    fn settle(&self, kept: Kept, net: &Mark) -> Winner {
        let winner = recover::winner(&self.judge(kept), Some(net));
        self.counts_on_from(kept, net.version.0);
        // Of a case only the session knows what is written next; it tells by `take_up` or `join`.
        if kept == Kept::Workspace && matches!(winner, Winner::Net | Winner::Both) {
            self.goes_on_from(kept, net);
        }
        winner
    }

    /// What is written next of a case goes on from a version of the net: what that says is in it.
    pub fn take_up(&self, id: CaseId, copy: CaseId) {
        if let Some(mark) = self.others.borrow_mut().take(copy) {
            self.goes_on_from(Kept::Case(id), &mark);
        }
    }

    /// Two versions of a case are both kept, once the net has the other one as a case of its own: the
    /// stored one now goes on from both, so that they are not met again.
    pub fn join(&self, id: CaseId, copy: CaseId) {
        let kept = Kept::Case(id);
        if self.unsaved.borrow().has(id) || self.is_changed(kept) {
            // What is here will be written, and says so.
            self.take_up(id, copy);
        } else if let Some((raw, mark)) = self.stored_text(id).ok().flatten() {
            self.goes_on_from(kept, &mark);
            self.take_up(id, copy);
            let text = seal::seal(seal::unsealed(&raw), &self.next_mark(kept));
            // Where there is no room it is done with the next edit.
            let _ = self.store().set(&case_key(id), &text);
        }
    }

    /// What is to be written so that the net has these as they are now. `state` says where each
    /// case is. What is in the store and cannot be read there is left as the net has it.
    pub fn batch(
        &self,
        kept: &[Kept],
        state: impl Fn(CaseId) -> State,
        workspace: &Workspace,
        now: DateTime<Utc>,
    ) -> Batch {
        let mut batch = Batch::default();
        for kept in kept.iter().copied() {
            let (text, version, pending) = match kept {
                Kept::Workspace => {
                    let mark = self.mark(kept);
                    (seal::seal(json::write(workspace), &mark), mark.version, None)
                }
                Kept::Case(id) => match state(id) {
                    State::Pending(case) => {
                        let mark = self.mark(kept);
                        let text = seal::seal(format::write_record(&case, now), &mark);
                        (text, mark.version, Some(case))
                    }
                    State::Stored => match self.stored_text(id) {
                        Ok(Some((text, mark))) => (text, mark.version, None),
                        Ok(None) => continue,
                        Err(_) => {
                            batch.missing.push(kept);
                            continue;
                        }
                    },
                    State::Gone => {
                        let goes = |key: &str| key.starts_with(&prefix(kept));
                        self.staying.borrow_mut().retain(|(key, _)| !goes(key));
                        batch.removals.push((prefix(kept), prefix(kept) + AFTER));
                        batch.holds.push((kept, None));
                        continue;
                    }
                },
            };
            if let Some(last) = self.written_over(kept, version, now) {
                let last = key(kept, last);
                batch.removals.push((last.clone(), last + AFTER));
            }
            batch.puts.push((key(kept, version), text));
            batch.holds.push((kept, pending));
        }
        batch.puts.extend(self.staying.borrow().iter().cloned());
        batch
    }

    /// The text of a record as it is in the store, if it can be read there.
    fn stored_text(&self, id: CaseId) -> Result<Option<(String, Mark)>, StoreError> {
        let Some(raw) = self.store().get(&case_key(id))? else { return Ok(None) };
        Ok(match recover::judge_case(Some(&raw), id) {
            Found::Good(mark) => Some((raw, mark)),
            Found::Nothing | Found::Damaged | Found::Newer | Found::Unknown => None,
        })
    }
}

fn store_key(kept: Kept) -> String {
    match kept {
        Kept::Workspace => WORKSPACE.to_owned(),
        Kept::Case(id) => case_key(id),
    }
}
