//! The safety net: a second copy of all records, in another store, which answers later.
//!
//! It holds the newest text of each case and of the workspace, under keys that say how new each
//! is: `case/<id>/<sequence>`. So a start compares keys and reads no texts but those it needs.
//! What is asked of the net, and what it answers, are values: the browser's IndexedDB stands
//! behind them in the app (`browser::net`), a map with faults in tests.

use super::recover::{self, Found, Winner};
use super::seal::{self, Sequence};
use super::{CASE, Records, Store, Stored, WORKSPACE, case_key};
use crate::domain::{Case, CaseId, Sorted, Workspace};
use crate::{format, json};
use chrono::{DateTime, Utc};
use std::sync::Arc;

const CASES: &str = "case/";
const SHARED: &str = "workspace/";
/// What sorts after every digit.
const AFTER: &str = ":";

/// What is to be written: all of it, or nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// Keys and texts.
    pub puts: Vec<(String, String)>,
    /// Ranges of keys that go: from the first to before the second.
    pub removals: Vec<(String, String)>,
    /// What it brings up to date, with the case as it was not yet in the store.
    pub holds: Vec<(Kept, Option<Arc<Case>>)>,
}

/// One thing that is kept in the net.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kept {
    /// What all cases share.
    Workspace,
    /// A case.
    Case(CaseId),
}

/// Which copy lacks what of the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    /// Keys of texts in the net that are newer, or all there is.
    pub wanted: Vec<String>,
    /// What the net lacks.
    pub lacking: Vec<Kept>,
}

/// What was found in the net.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovered {
    /// Cases, newer than those in the store.
    pub cases: Vec<Stored>,
    /// The workspace, if it is newer.
    pub workspace: Option<Workspace>,
}

/// A key, so that the keys of one thing sort by their numbers.
fn key(of: Kept, sequence: Sequence) -> String {
    let digits = (sequence as usize).to_string();
    let zeros = "0000000000".get(digits.len()..).unwrap_or_default();
    [&prefix(of), zeros, &digits].concat()
}

fn prefix(of: Kept) -> String {
    match of {
        Kept::Workspace => SHARED.to_owned(),
        Kept::Case(id) => [CASES, &id.to_string(), "/"].concat(),
    }
}

/// What a key says.
fn parse(key: &str) -> Option<(Kept, Sequence)> {
    if let Some(sequence) = key.strip_prefix(SHARED) {
        return Some((Kept::Workspace, sequence.parse().ok()?));
    }
    let (id, sequence) = key.strip_prefix(CASES)?.split_once('/')?;
    Some((Kept::Case(id.parse().ok()?), sequence.parse().ok()?))
}

impl<S: Store> Records<S> {
    /// Holds what the net has, by its keys, against what the store has. From now on no number is
    /// given twice.
    pub fn compare(&self, keys: &[String]) -> Compared {
        let mut newest: Sorted<Kept, Sequence> = Sorted::default();
        for (kept, sequence) in keys.iter().filter_map(|key| parse(key)) {
            let known = newest.get(kept).copied().unwrap_or_default();
            newest.put(kept, sequence.max(known));
        }
        // A store that does not answer has nothing.
        let stored = self.store().keys().unwrap_or_default();
        let ids = stored.iter().filter_map(|key| key.strip_prefix(CASE)?.parse().ok());
        let mut all: Sorted<Kept> = Sorted::of(ids.map(Kept::Case).chain(newest.keys()));
        all.add(Kept::Workspace);
        let mut compared = Compared::default();
        for kept in all.keys() {
            let net = newest.get(kept).copied();
            let found = self.judge(kept);
            self.has_seen(kept, net.unwrap_or_default(), found);
            match (recover::winner(found, net), net) {
                (Winner::Net, Some(sequence)) => compared.wanted.push(key(kept, sequence)),
                _ if recover::net_is_behind(found, net) => compared.lacking.push(kept),
                _ => {}
            }
        }
        compared
    }

    fn judge(&self, kept: Kept) -> Found {
        let key = match kept {
            Kept::Workspace => WORKSPACE.to_owned(),
            Kept::Case(id) => case_key(id),
        };
        match (self.store().get(&key), kept) {
            (Err(_), _) => Found::Nothing,
            (Ok(raw), Kept::Workspace) => recover::judge_workspace(raw.as_deref()),
            (Ok(raw), Kept::Case(id)) => recover::judge_case(raw.as_deref(), id),
        }
    }

    /// What is to be written so that the net has these as they are now. `case` gives what the
    /// store does not have yet.
    pub fn batch(
        &self,
        kept: &[Kept],
        case: impl Fn(CaseId) -> Option<Arc<Case>>,
        workspace: &Workspace,
        now: DateTime<Utc>,
    ) -> Batch {
        let mut batch = Batch::default();
        for kept in kept.iter().copied() {
            let (text, pending) = match kept {
                Kept::Workspace => {
                    let sequence = self.workspace_sequence.get();
                    (Some((seal::seal(json::write(workspace), sequence), sequence)), None)
                }
                Kept::Case(id) => match case(id) {
                    Some(case) => {
                        let sequence = self.sequence(id);
                        let text = seal::seal(format::write_record(&case, now), sequence);
                        (Some((text, sequence)), Some(case))
                    }
                    None => (self.stored_text(id), None),
                },
            };
            let prefix = prefix(kept);
            match text {
                Some((text, sequence)) => {
                    let key = key(kept, sequence);
                    batch.removals.push((prefix, key.clone()));
                    batch.puts.push((key, text));
                }
                None => batch.removals.push((prefix.clone(), prefix + AFTER)),
            }
            batch.holds.push((kept, pending));
        }
        batch
    }

    /// The text of a record as it is in the store, with its number.
    fn stored_text(&self, id: CaseId) -> Option<(String, Sequence)> {
        let raw = self.store().get(&case_key(id)).ok().flatten()?;
        match recover::judge_case(Some(&raw), id) {
            Found::Good(sequence) => Some((raw, sequence)),
            Found::Nothing | Found::Damaged | Found::Newer => None,
        }
    }
}

/// Opens what was read from the net. What is damaged there is passed over.
pub fn recovered(texts: &[(String, String)]) -> Recovered {
    let mut recovered = Recovered::default();
    for (key, text) in texts {
        match parse(key) {
            Some((Kept::Workspace, _)) => {
                recovered.workspace = recover::open_workspace(text).ok().map(|(found, _)| found);
            }
            Some((Kept::Case(id), _)) => {
                recovered.cases.extend(recover::open_record(text, id).map(|(found, _)| found));
            }
            None => {}
        }
    }
    recovered
}
