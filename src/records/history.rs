//! Which versions of a case stay in the net: its history.
//!
//! A page writes over its own last version alone, so what it found stays. Of its own one stays for
//! each ten minutes of work, each time the case is left, and before something takes its place.

use super::net::{AFTER, Batch, Kept, key, parse};
use super::seal::{self, Version};
use super::{Records, Store};
use crate::domain::{Case, CaseId, Sorted};
use crate::format;
use chrono::{DateTime, TimeDelta, Utc};

/// How much work lies between two versions that are kept.
const APART: TimeDelta = TimeDelta::minutes(10);
/// How many versions of one thing are kept beside the newest.
const VERSIONS: usize = 24;

/// The last version that this page wrote of something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Own {
    version: Version,
    /// Since when versions after it are written over.
    since: DateTime<Utc>,
    /// Whether the net has told that it has it.
    is_there: bool,
    /// Whether it stays.
    is_kept: bool,
}

impl<S: Store> Records<S> {
    /// A case as it is here now is a version that stays, whatever is written after it. Where another
    /// page wrote that, it gets one of this page's own: the other page writes over its last one.
    pub fn keep_version(&self, case: &Case, now: DateTime<Utc>) {
        let kept = Kept::Case(case.id);
        let is_own = self.mark(kept).version.1 == self.page;
        let mark = if is_own { self.mark(kept) } else { self.next_mark(kept) };
        let mut all = self.own.borrow_mut();
        let own = all.get(kept).copied().filter(|own| own.version == mark.version);
        let own = own.unwrap_or(Own {
            version: mark.version,
            since: now,
            is_there: false,
            is_kept: true,
        });
        if !own.is_there {
            let text = seal::seal(format::write_record(case, now), &mark);
            self.staying.borrow_mut().push((key(kept, mark.version), text));
        }
        all.put(kept, Own { is_kept: true, ..own });
    }

    /// The net has taken a batch.
    pub fn brought(&self, batch: &Batch) {
        let has = |key: &String| batch.puts.iter().any(|(put, _)| put == key);
        self.staying.borrow_mut().retain(|(key, _)| !has(key));
        let mut all = self.own.borrow_mut();
        for (kept, version) in batch.puts.iter().filter_map(|(key, _)| parse(key)) {
            if let Some(own) = all.get_mut(kept).filter(|own| own.version == version) {
                own.is_there = true;
            }
        }
    }

    /// The version of this page that goes with this one.
    pub(super) fn written_over(
        &self,
        kept: Kept,
        version: Version,
        now: DateTime<Utc>,
    ) -> Option<Version> {
        // What another page wrote, and is only brought here, stays.
        if version.1 != self.page {
            return None;
        }
        let mut all = self.own.borrow_mut();
        let before = all.get(kept).copied().filter(|own| own.version != version);
        let since = before.map_or(now, |own| own.since);
        // A clock that was set back is no reason to write over more.
        let stays = before.is_some_and(|own| own.is_kept || now - since >= APART || now < since);
        let since = if stays { now } else { since };
        all.put(kept, Own { version, since, is_there: false, is_kept: false });
        before.filter(|_| !stays).map(|own| own.version)
    }
}

/// The keys of the versions of a case, the newest first.
pub fn versions(keys: &[String], id: CaseId) -> Vec<String> {
    let own = keys.iter().filter_map(|key| parse(key)).filter(|(kept, _)| *kept == Kept::Case(id));
    let sorted: Sorted<Version> = Sorted::of(own.map(|(_, version)| version));
    let mut versions: Vec<_> = sorted.keys().map(|version| key(Kept::Case(id), version)).collect();
    versions.reverse();
    versions
}

/// What of the versions is too much, as ranges of keys: where there are more than are kept, every
/// second one of the older half goes, so that they lie the further apart the older they are.
pub fn thinned(keys: &[String]) -> Batch {
    let mut all: Sorted<(Kept, Version)> = Sorted::of(keys.iter().filter_map(|key| parse(key)));
    let mut batch = Batch::default();
    while let Some((kept, _)) = all.last() {
        let own: Vec<_> = all.keys().filter(|(of, _)| *of == kept).collect();
        let count = own.len();
        for (place, (kept, version)) in own.into_iter().enumerate() {
            if count > VERSIONS && place < count / 2 && place % 2 == 1 {
                let key = key(kept, version);
                batch.removals.push((key.clone(), key + AFTER));
            }
            all.take((kept, version));
        }
    }
    batch
}
