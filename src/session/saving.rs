//! What the store has and what it does not have yet.

use super::{Effect, NetState, Open, Route, Session, TakeBack, list::Words};
use crate::domain::{Case, CaseId, Summary};
use crate::records::{Loaded, StoreError, net::Kept};
use std::sync::Arc;

/// Whether everything that was written is in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState {
    /// It is.
    Saved,
    /// It is about to be.
    Saving,
    /// It is in the second copy; why it is not in the store as well.
    InSecondCopy(StoreError),
    /// It is not, and why.
    NotSaved(StoreError),
}

impl SaveState {
    /// The words of the live status.
    pub const fn words(&self) -> &'static str {
        match self {
            Self::Saved => "Saved",
            Self::Saving => "Saving…",
            Self::InSecondCopy(_) => "Saved in the second copy",
            Self::NotSaved(_) => "Not saved",
        }
    }
}

impl Session {
    /// Whether everything that was written is in the store.
    pub fn save_state(&self) -> SaveState {
        let is_kept = self.net.is_well() && self.unremoved.is_empty();
        match &self.trouble {
            Some(StoreError::Newer) => SaveState::NotSaved(StoreError::Newer),
            Some(_) if is_kept && self.lacks() => SaveState::Saving,
            Some(trouble) if is_kept => SaveState::InSecondCopy(trouble.clone()),
            Some(trouble) => SaveState::NotSaved(trouble.clone()),
            None if self.would_lose() => SaveState::Saving,
            None => SaveState::Saved,
        }
    }

    /// Whether what the store does not take is in the second copy, or was a moment ago.
    pub fn is_in_second_copy(&self) -> bool {
        match self.save_state() {
            SaveState::InSecondCopy(_) => true,
            SaveState::Saving => self.net.stands_in(),
            SaveState::Saved | SaveState::NotSaved(_) => false,
        }
    }

    /// Whether closing the page now would lose something.
    pub fn would_lose(&self) -> bool {
        self.lacks() || !self.unremoved.is_empty()
    }

    /// Whether something that was written is in neither copy.
    pub(super) fn lacks(&self) -> bool {
        let is_workspace_lost = self.workspace_unsaved && !self.net.holds(Kept::Workspace);
        self.pending.keys().any(|id| self.is_in_neither(id)) || is_workspace_lost
    }

    /// Whether every copy there is has a case as it is now.
    pub(super) fn is_in_all_copies(&self, id: CaseId) -> bool {
        let net_has_it = match self.net_state() {
            NetState::Awaited | NetState::Refusing => false,
            NetState::On => self.net.has_brought(Kept::Case(id)),
            NetState::Off => true,
        };
        net_has_it && !self.pending.has(id)
    }

    /// Whether neither copy has a case as it is now.
    pub(super) fn is_in_neither(&self, id: CaseId) -> bool {
        self.pending.has(id) && !self.net.holds(Kept::Case(id))
    }

    /// A changed case that the store does not have yet.
    pub fn pending(&self, id: CaseId) -> Option<&Arc<Case>> {
        self.pending.get(id)
    }

    pub(super) fn started(&mut self, result: Result<Loaded, StoreError>) -> Vec<Effect> {
        match result {
            Ok(Loaded { workspace, cases, newer, unreadable, index_is_stale, .. }) => {
                self.newer = newer;
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
        let id = case.id;
        self.list_anew(&case);
        // The words of the open case are gathered when it is left, not at each key.
        let is_open = self.open.as_ref().is_some_and(|open| open.case.id == id);
        if let Some(words) = &mut self.words {
            if is_open {
                words.take(id);
            } else {
                words.put(id, Words::of(&case));
            }
        }
        self.pending.put(id, case);
        self.net.changed(Kept::Case(id));
        self.unremoved.take(id);
        Effect::Save(id)
    }

    /// What all cases share has changed.
    pub(super) fn keep_shared(&mut self) -> Effect {
        // Until it is told: it may have to wait for another tab.
        self.workspace_unsaved = true;
        self.net.changed(Kept::Workspace);
        Effect::SaveWorkspace
    }

    /// Brings the line of a case up to date.
    pub(super) fn list_anew(&mut self, case: &Case) {
        match self.cases.iter_mut().find(|known| known.id == case.id) {
            Some(known) => *known = known.again(case),
            None => self.cases.push(Summary::of(case)),
        }
    }

    /// Puts another state of a case in its place, on the screen too if it is open.
    pub(super) fn put_back(&mut self, case: Arc<Case>) -> Effect {
        if self.open.as_ref().is_some_and(|open| open.case.id == case.id) {
            self.opened(Arc::clone(&case));
        }
        self.keep(case)
    }

    /// Takes a case out of the list and the store; it stays on the screen if it is open.
    pub(super) fn forget(&mut self, id: CaseId) -> Effect {
        self.cases.retain(|summary| summary.id != id);
        let lacked = self.pending.take(id);
        let is_blank = self.open.as_ref().is_some_and(|open| open.case.id == id && open.is_blank());
        self.net.went(id, is_blank);
        // Until it is told: it may have to wait for another tab.
        self.unremoved.put(id, lacked);
        if let Some(words) = &mut self.words {
            words.take(id);
        }
        Effect::Remove(id)
    }

    /// Takes a case out of the list, the store and the screen.
    pub(super) fn drop_case(&mut self, id: CaseId) -> Vec<Effect> {
        let mut effects = vec![self.forget(id), Effect::SaveIndex];
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
                if self.pending.get(case.id).is_some_and(|pending| Arc::ptr_eq(pending, case)) {
                    self.pending.take(case.id);
                }
                let mut effects = self.told(Ok(()));
                effects.extend(self.sweep_drafts());
                effects
            }
            Err(error) => self.told(Err(error)),
        }
    }

    pub(super) fn stored_workspace(&mut self, result: Result<(), StoreError>) -> Vec<Effect> {
        self.workspace_unsaved = result.is_err();
        self.told(result)
    }

    /// A case that could not be removed is removed later.
    pub(super) fn removed(&mut self, id: CaseId, result: Result<(), StoreError>) -> Vec<Effect> {
        if result.is_ok() {
            self.unremoved.take(id);
            self.net.changed(Kept::Case(id));
        }
        self.told(result)
    }

    /// Shows again what was given up.
    pub(super) fn take_up(&mut self, place: usize, key: &str) {
        if let Some(known) = self.given_up.iter().position(|record| record.key == key) {
            let record = self.given_up.remove(known);
            self.unreadable.insert(place.min(self.unreadable.len()), record);
        }
    }

    /// After a write that worked the others are tried again; a failed one is shown.
    fn told(&mut self, result: Result<(), StoreError>) -> Vec<Effect> {
        match (result, self.trouble.take()) {
            (Ok(()), Some(_)) => {
                self.net.relieved();
                self.saves()
            }
            (Ok(()), None) => Vec::new(),
            (Err(error), before) => {
                let news = before.as_ref() != Some(&error);
                let words = format!("Not saved. {error}");
                // The second copy may take it yet, and says so.
                let waits = self.net.is_well() && !matches!(error, StoreError::Newer);
                self.trouble = Some(error);
                if news && !waits { vec![Effect::Announce(words)] } else { Vec::new() }
            }
        }
    }

    /// A case that was to go need not go any more: whether it was to. There may be no trouble left.
    pub(super) fn stays(&mut self, id: CaseId) -> bool {
        let was_to_go = self.unremoved.take(id).is_some();
        if was_to_go
            && self.pending.is_empty()
            && self.unremoved.is_empty()
            && !self.workspace_unsaved
        {
            self.trouble = None;
        }
        was_to_go
    }

    /// The last chance to write: what is pending, and the index; and to remove what was given up.
    pub(super) fn leaving(&mut self) -> Vec<Effect> {
        let mut effects = self.settle();
        self.left_at = self.notices;
        effects.extend(self.saves());
        effects.extend(self.sweep_drafts());
        effects.push(Effect::SaveIndex);
        effects.extend(self.net.write());
        effects
    }

    /// Everything that the store does not have yet.
    pub(super) fn saves(&self) -> Vec<Effect> {
        let mut effects: Vec<_> = self.pending.keys().map(Effect::Save).collect();
        effects.extend(self.unremoved.keys().map(Effect::Remove));
        effects.extend(self.workspace_unsaved.then_some(Effect::SaveWorkspace));
        effects
    }
}

/// Only what cannot be read is given up this way, whatever key is asked for. It is removed
/// when the notice goes: nobody but the store has its text, to bring it back from. Loaded later.
pub(super) fn discarded(session: &mut Session, key: String) -> Vec<Effect> {
    let Some(place) = session.unreadable.iter().position(|record| record.key == key) else {
        return Vec::new();
    };
    session.given_up.push(session.unreadable.remove(place));
    let words = "Deleted what could not be read.".to_owned();
    session.notify(words, Some(TakeBack::Unreadable(place, key)))
}

/// It was removed, or not. Loaded later.
pub(super) fn cleared(
    session: &mut Session,
    key: &str,
    result: Result<(), StoreError>,
) -> Vec<Effect> {
    if result.is_ok() {
        for records in [&mut session.given_up, &mut session.unreadable] {
            records.retain(|record| record.key != key);
        }
        return Vec::new();
    }
    session.take_up(usize::MAX, key);
    session.notify("The browser did not delete it: it is still here.".to_owned(), None)
}
