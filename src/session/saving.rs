//! What the store has and what it does not have yet.

use super::{Effect, Event, Open, Route, Session};
use crate::domain::{Case, CaseId, Summary};
use crate::records::{Loaded, StoreError};
use std::sync::Arc;

/// Whether everything that was written is in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// It is.
    Saved,
    /// It is about to be.
    Saving,
    /// It is not, and why.
    NotSaved(StoreError),
}

impl SaveState {
    /// The words of the live status.
    pub const fn words(&self) -> &'static str {
        match self {
            Self::Saved => "Saved",
            Self::Saving => "Saving…",
            Self::NotSaved(_) => "Not saved",
        }
    }
}

impl Session {
    /// Whether everything that was written is in the store.
    pub fn save_state(&self) -> SaveState {
        match &self.trouble {
            Some(trouble) => SaveState::NotSaved(trouble.clone()),
            None if self.pending.is_empty() => SaveState::Saved,
            None => SaveState::Saving,
        }
    }

    /// Whether closing the page now would lose something.
    pub fn would_lose(&self) -> bool {
        !self.pending.is_empty()
    }

    /// A changed case that the store does not have yet.
    pub fn pending(&self, id: CaseId) -> Option<&Arc<Case>> {
        self.pending.get(&id)
    }

    /// All of them.
    pub fn all_pending(&self) -> impl Iterator<Item = &Arc<Case>> {
        self.pending.values()
    }

    pub(super) fn started(&mut self, result: Result<Loaded, StoreError>) -> Vec<Effect> {
        match result {
            Ok(Loaded { workspace, cases, unreadable, index_is_stale }) => {
                self.workspace = workspace;
                self.cases = cases;
                self.unreadable = unreadable;
                if index_is_stale { vec![Effect::SaveIndex] } else { Vec::new() }
            }
            Err(error) => {
                self.trouble = Some(error);
                Vec::new()
            }
        }
    }

    /// Puts a changed case where the list and the store will find it.
    pub(super) fn keep(&mut self, case: Arc<Case>) -> Effect {
        let (id, summary) = (case.id, Summary::of(&case));
        match self.cases.iter_mut().find(|known| known.id == id) {
            Some(known) => *known = summary,
            None => self.cases.push(summary),
        }
        if let Some(words) = &mut self.words {
            words.remove(&id);
        }
        self.pending.insert(id, case);
        Effect::Save(id)
    }

    /// Takes a case out of the list and the store.
    pub(super) fn drop_case(&mut self, id: CaseId) -> Vec<Effect> {
        self.cases.retain(|summary| summary.id != id);
        self.pending.remove(&id);
        if let Some(words) = &mut self.words {
            words.remove(&id);
        }
        let mut effects = vec![Effect::Remove(id), Effect::SaveIndex];
        if self.open.as_ref().is_some_and(|open: &Open| open.case.id == id) {
            self.open = None;
            effects.push(Effect::Go(Route::Home));
        }
        effects
    }

    pub(super) fn written(
        &mut self,
        case: &Arc<Case>,
        result: Result<(), StoreError>,
    ) -> Vec<Effect> {
        match result {
            Ok(()) => {
                if self.pending.get(&case.id).is_some_and(|pending| Arc::ptr_eq(pending, case)) {
                    self.pending.remove(&case.id);
                }
                self.stored(Ok(()))
            }
            Err(error) => self.stored(Err(error)),
        }
    }

    /// After a write that worked the others are tried again; a failed one is shown.
    pub(super) fn stored(&mut self, result: Result<(), StoreError>) -> Vec<Effect> {
        match (result, self.trouble.take()) {
            (Ok(()), Some(_)) => self.pending.keys().map(|id| Effect::Save(*id)).collect(),
            (Ok(()), None) => Vec::new(),
            (Err(error), before) => {
                let news = before.as_ref() != Some(&error);
                let words = format!("Not saved. {error}");
                self.trouble = Some(error);
                if news { vec![Effect::Announce(words)] } else { Vec::new() }
            }
        }
    }

    /// The last chance to write: what is pending, and the index.
    pub(super) fn leaving(&mut self) -> Vec<Effect> {
        let saves = self.pending.keys().map(|id| Effect::Save(*id));
        saves.chain([Effect::SaveIndex]).collect()
    }
}

impl From<Result<(), StoreError>> for Event {
    fn from(result: Result<(), StoreError>) -> Self {
        Self::Stored(result)
    }
}
