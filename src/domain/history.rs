//! Undo and redo of one case, by snapshot.
//!
//! A step is one gesture or one visit of a field: while the same [`Gesture`] goes on, the
//! snapshot from before it stays the one that undo returns to. Snapshots are shared, so a step
//! costs a pointer for each card. Limitation: the history is not kept over a reload.

use super::{Case, edit::Gesture};
use std::{collections::VecDeque, sync::Arc};

/// How many steps can be taken back.
pub const STEPS: usize = 200;

/// The states of a case before and after the present one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    past: VecDeque<Arc<Case>>,
    future: Vec<Arc<Case>>,
    gesture: Option<Gesture>,
}

impl History {
    /// Notes the state before an edit that has changed something. A new edit clears redo.
    pub fn record(&mut self, before: Arc<Case>, gesture: Option<Gesture>) {
        self.future.clear();
        if gesture.is_some() && self.gesture == gesture {
            return;
        }
        self.gesture = gesture;
        self.past.push_back(before);
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
        self.future.push(present);
        Some(before)
    }

    /// The state one step forward again, in exchange for the present one.
    pub fn redo(&mut self, present: Arc<Case>) -> Option<Arc<Case>> {
        self.seal();
        let after = self.future.pop()?;
        self.past.push_back(present);
        Some(after)
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
