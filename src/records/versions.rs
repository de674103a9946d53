//! Which version of each thing is part of what is in memory, and which is written next.
//!
//! What is written names the versions that it goes on from ([`seal`](mod@super::seal)). So a
//! version goes in here only with what it says: once that is shown, or is merged into what is.

use super::net::Kept;
use super::recover::Found;
use super::seal::{Mark, Sequence};
use super::{Records, Store};
use crate::domain::CaseId;

impl<S: Store> Records<S> {
    /// Which version of something was read or written last.
    pub(super) fn mark(&self, kept: Kept) -> Mark {
        self.marks.borrow().get(kept).cloned().unwrap_or_default()
    }

    /// The version that is written next.
    pub(super) fn next_mark(&self, kept: Kept) -> Mark {
        let mut next = self.mark(kept).next(self.page);
        if let Some(floor) = self.floors.borrow().get(kept) {
            next.version.0 = next.version.0.max(floor + 1);
        }
        self.marks.borrow_mut().put(kept, next.clone());
        next
    }

    /// What is only in memory, because its write waits for another tab, is a version of its own too:
    /// the net may have it before the store.
    pub fn put_off(&self, kept: Kept) {
        if let Kept::Case(id) = kept {
            self.unsaved.borrow_mut().add(id);
        }
        self.next_mark(kept);
    }

    /// What is written next goes on from this version, and from what was known before.
    pub(super) fn goes_on_from(&self, kept: Kept, mark: &Mark) {
        let known = self.mark(kept);
        let mark = match (known.has(mark.version), mark.has(known.version)) {
            (true, _) => return,
            (false, true) => mark.clone(),
            (false, false) if known == Mark::default() => mark.clone(),
            (false, false) => known.joined(mark, self.page),
        };
        self.marks.borrow_mut().put(kept, mark);
    }

    /// This version of a case is shown, whatever was heard before: the store may be behind. Then
    /// nothing that is in memory goes on from what was heard.
    pub(super) fn note_shown(&self, id: CaseId, mark: &Mark) {
        let kept = Kept::Case(id);
        let known = self.mark(kept);
        if known.has(mark.version) && !mark.has(known.version) {
            self.counts_on_from(kept, known.version.0);
            self.marks.borrow_mut().put(kept, mark.clone());
            self.cases.borrow_mut().take(id);
        }
        self.goes_on_from(kept, mark);
    }

    /// The version that is written next has a higher number than this.
    pub(super) fn counts_on_from(&self, kept: Kept, sequence: Sequence) {
        let mut floors = self.floors.borrow_mut();
        let floor = floors.get(kept).copied().unwrap_or_default();
        floors.put(kept, floor.max(sequence));
    }

    /// What there was of something before the store stopped to answer.
    pub(super) fn remembered(&self, kept: Kept) -> Found {
        // Of the workspace more is known: it is read at the start, if there is one.
        let is_listed = matches!(kept, Kept::Case(id) if self.known.borrow().has(id));
        match self.marks.borrow().get(kept) {
            Some(mark) => Found::Good(mark.clone()),
            None if is_listed => Found::Unknown,
            None => Found::Nothing,
        }
    }
}
