//! Undo and redo of one case, by snapshot.
//!
//! A step is one gesture or one visit of a field: while the same [`Gesture`] goes on, the
//! snapshot from before it stays the one that undo returns to. Snapshots are shared, so a step
//! costs a pointer for each card. Limitation: the history is not kept over a reload.
//!
//! Undo takes back one's own steps only. What another tab changed is noted beside the snapshots,
//! and put into those from before it when one of them comes back: where a step and that change
//! were in the same field, the change from the other tab stays.

use super::{Case, edit::Gesture};
use crate::{later::by_address, merge::rebase};
use std::{collections::VecDeque, sync::Arc};

/// How many steps can be taken back.
pub const STEPS: usize = 200;

/// The states of a case before and after the present one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    past: VecDeque<Snapshot>,
    future: Vec<Snapshot>,
    gesture: Option<Gesture>,
    /// What came from another tab: the case before and after it.
    came: Vec<(Arc<Case>, Arc<Case>)>,
}

/// A state, and how much had come from other tabs by then.
type Snapshot = (Arc<Case>, usize);

impl History {
    /// Notes the state before an edit that has changed something. A new edit clears redo.
    pub fn record(&mut self, before: Arc<Case>, gesture: Option<Gesture>) {
        self.future.clear();
        if gesture.is_some() && self.gesture == gesture {
            return;
        }
        self.gesture = gesture;
        self.past.push_back((before, self.came.len()));
        if self.past.len() > STEPS {
            self.past.pop_front();
        }
    }

    /// Ends the gesture: the next edit is a step of its own.
    pub fn seal(&mut self) {
        self.gesture = None;
    }

    /// The gesture that is going on.
    pub fn gesture(&self) -> Option<Gesture> {
        self.gesture
    }

    /// The state one step back, in exchange for the present one.
    pub fn undo(&mut self, present: Arc<Case>) -> Option<Arc<Case>> {
        self.seal();
        let before = self.past.pop_back()?;
        self.future.push((present, self.came.len()));
        Some(self.with_what_came(before))
    }

    /// The state one step forward again, in exchange for the present one.
    pub fn redo(&mut self, present: Arc<Case>) -> Option<Arc<Case>> {
        self.seal();
        let after = self.future.pop()?;
        self.past.push_back((present, self.came.len()));
        Some(self.with_what_came(after))
    }

    /// Notes that another tab changed the case: no step, and nothing that undo takes back.
    pub fn came(&mut self, before: Arc<Case>, after: Arc<Case>) {
        match self.came.last_mut() {
            // Nothing was done here meanwhile: the two changes are one.
            Some((_, last)) if Arc::ptr_eq(last, &before) => *last = after,
            Some(_) | None => self.came.push((before, after)),
        }
    }

    fn with_what_came(&self, (case, known): Snapshot) -> Arc<Case> {
        let mut case = case;
        for (before, after) in self.came.iter().skip(known) {
            let rebase: fn(&Case, &Case, &Case) -> Case = rebase;
            case = Arc::new(by_address(rebase)(&case, before, after));
        }
        case
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to take again.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
