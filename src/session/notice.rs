//! What was just done, and how it is taken back.

use super::{Effect, Event, Session};
use crate::domain::{Case, CaseId, Goal, GoalId};
use crate::later::by_address;
use crate::records::net::Kept;
use chrono::{DateTime, FixedOffset};
use std::sync::Arc;

/// A short message over the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Counts up, so that a late timer closes no other notice.
    pub number: u32,
    /// A sentence.
    pub text: String,
    /// How to take back what it tells of.
    pub take_back: Option<TakeBack>,
}

/// A way back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TakeBack {
    /// Undo in the open case.
    Undo,
    /// Bring back cases as they were.
    Restore(Vec<Arc<Case>>),
    /// Put a case away again, or bring it back.
    Archive(CaseId, bool),
    /// Remove what was added, and bring back what was replaced.
    Added(Added),
    /// Put a goal back where it stood.
    Goal(usize, Goal),
    /// Put what cannot be read, with this key, back where it stood in the list. Until the notice
    /// goes, it is still in the store.
    Unreadable(usize, String),
}

/// What an import or a copy has brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Added {
    /// Cases that were not there before.
    pub cases: Vec<CaseId>,
    /// Cases as they were before they were replaced.
    pub replaced: Vec<Arc<Case>>,
    /// Goals that were not in the list before.
    pub goals: Vec<GoalId>,
    /// Names of unknown fields that came along beside the cases.
    pub fields: Vec<String>,
}

impl Session {
    /// Hands a file to the person.
    pub(super) fn saved_file(&mut self, name: String, text: String) -> Vec<Effect> {
        let words = ["Exported as ", &name, "."].concat();
        self.handed(words, name, text)
    }

    /// Hands a file to the person, and says so in these words.
    pub(super) fn handed(&mut self, words: String, name: String, text: String) -> Vec<Effect> {
        let mut effects = self.notify(words, None);
        effects.push(Effect::Download { name, text });
        effects
    }

    /// The browser has put a text on the clipboard, or has not allowed it.
    pub(super) fn copied(&mut self, is_done: bool) -> Vec<Effect> {
        let words = if is_done {
            "Copied. Paste it where you need it."
        } else {
            "The browser did not allow copying. Save it as a file instead."
        };
        self.notify(words.to_owned(), None)
    }

    /// Shows a message in place of the one before it.
    pub(super) fn notify(&mut self, text: String, take_back: Option<TakeBack>) -> Vec<Effect> {
        let mut effects = self.settle();
        self.notices = self.notices.wrapping_add(1);
        let number = self.notices;
        effects.extend([Effect::Announce(text.clone()), Effect::CloseLater(number)]);
        self.notice = Some(Notice { number, text, take_back });
        effects
    }

    /// Whether the versions of a case wait for the notice that offers to bring it back.
    pub(super) fn is_offered(&self, id: CaseId) -> bool {
        self.offers_cases() && by_address(offers as fn(&_, _) -> _)(self, id)
    }

    /// Takes over the cases that are gone and can be brought back, for the offer that comes next.
    pub(super) fn offered(&mut self) -> Vec<Arc<Case>> {
        let way_back = self.notice.as_mut().and_then(|notice| notice.take_back.as_mut());
        let Some(TakeBack::Restore(cases)) = way_back else { return Vec::new() };
        let mut cases = std::mem::take(cases);
        cases.retain(|case| self.summary(case.id).is_none());
        cases
    }

    /// Whether cases can be brought back. What can delete one is loaded later.
    fn offers_cases(&self) -> bool {
        let way_back = self.notice.as_ref().and_then(|notice| notice.take_back.as_ref());
        matches!(way_back, Some(TakeBack::Restore(_)))
    }

    /// Does what had waited for the notice to go: what cannot be read is removed, and can no longer be
    /// brought back; of a case that is gone the versions go.
    pub(super) fn settle(&mut self) -> Vec<Effect> {
        if self.offers_cases() {
            by_address(released as fn(&mut _))(self);
        }
        let way_back = self.notice.as_mut().map(|notice| &mut notice.take_back);
        match way_back.and_then(|way| way.take_if(|way| matches!(way, TakeBack::Unreadable(..)))) {
            Some(TakeBack::Unreadable(_, key)) => vec![Effect::Discard(key)],
            Some(_) | None => Vec::new(),
        }
    }

    pub(super) fn closed_notice(&mut self, number: u32) -> Vec<Effect> {
        if self.notice.as_ref().is_none_or(|notice| notice.number != number) {
            return Vec::new();
        }
        let effects = self.settle();
        self.notice = None;
        effects
    }

    /// A way back that is no longer the last thing done is not offered.
    pub(super) fn forget_undo_notice(&mut self) {
        self.notice = self.notice.take().filter(|notice| notice.take_back != Some(TakeBack::Undo));
    }

    /// What an import or a copy has added, while it can be taken back.
    pub(super) fn added(&mut self) -> Option<&mut Added> {
        match self.notice.as_mut()?.take_back.as_mut()? {
            TakeBack::Added(added) => Some(added),
            TakeBack::Undo
            | TakeBack::Restore(_)
            | TakeBack::Archive(..)
            | TakeBack::Goal(..)
            | TakeBack::Unreadable(..) => None,
        }
    }

    /// What takes the place of a case that was written in since would lose that: it is no longer
    /// offered. Goals that a case was tied to since stay.
    pub(super) fn withdraw_take_back(&mut self, case: &Case) {
        if let Some(Notice { take_back, .. }) = &mut self.notice
            && let Some(TakeBack::Restore(cases)) = take_back
        {
            cases.retain(|old| old.id != case.id);
            if cases.is_empty() {
                *take_back = None;
            }
        }
        let Some(added) = self.added() else { return };
        let mut replaced = added.replaced.iter().map(|case| case.id);
        if added.cases.contains(&case.id) || replaced.any(|id| id == case.id) {
            *added = Added::default();
        }
        self.keep_added_goals(&case.position.goals);
    }

    /// These goals stay, whatever is taken back.
    pub(super) fn keep_added_goals(&mut self, goals: &[GoalId]) {
        let Some(added) = self.added() else { return };
        added.goals.retain(|goal| !goals.contains(goal));
        if *added == Added::default()
            && let Some(notice) = &mut self.notice
        {
            notice.take_back = None;
        }
    }
}

/// Loaded later.
pub(super) fn offers(session: &Session, id: CaseId) -> bool {
    let notice = session.notice.as_ref().filter(|notice| notice.number > session.left_at);
    let way_back = notice.and_then(|notice| notice.take_back.as_ref());
    matches!(way_back, Some(TakeBack::Restore(cases)) if cases.iter().any(|case| case.id == id))
}

/// Nothing waits any more for the notice that offers to bring cases back. Loaded later.
pub(super) fn released(session: &mut Session) {
    let waits = |id: &CaseId| offers(session, *id) && !session.unremoved.has(*id);
    let gone: Vec<_> = session.net.gone().filter(waits).collect();
    for id in gone {
        session.net.changed(Kept::Case(id));
    }
}

/// Takes back what the notice tells of. Loaded later.
pub(super) fn took_back(session: &mut Session, now: DateTime<FixedOffset>) -> Vec<Effect> {
    let Some(take_back) = session.notice.take().and_then(|notice| notice.take_back) else {
        return Vec::new();
    };
    match take_back {
        TakeBack::Undo => session.update(now, Event::Undo),
        TakeBack::Restore(cases) => {
            let mut effects: Vec<_> =
                cases.into_iter().map(|case| session.put_back(case)).collect();
            effects.push(Effect::SaveIndex);
            effects.push(Effect::Announce("Brought back.".to_owned()));
            effects
        }
        TakeBack::Archive(id, archived) => {
            let mut effects = session.asked(now, id, super::Errand::Archive(archived));
            session.notice = None;
            effects.retain(|effect| !matches!(effect, Effect::Announce(_)));
            effects.push(Effect::Announce("Taken back.".to_owned()));
            effects
        }
        TakeBack::Added(added) => {
            let mut effects: Vec<_> =
                added.cases.into_iter().flat_map(|id| session.drop_case(id)).collect();
            effects.retain(|effect| *effect != Effect::SaveIndex);
            effects.extend(added.replaced.into_iter().map(|case| session.put_back(case)));
            effects.push(Effect::SaveIndex);
            if !(added.goals.is_empty() && added.fields.is_empty()) {
                session.workspace.goals.retain(|goal| !added.goals.contains(&goal.id));
                session.workspace.extra.retain(|(name, _)| !added.fields.contains(name));
                effects.push(session.keep_shared());
            }
            effects.push(Effect::Announce("Taken back.".to_owned()));
            effects
        }
        TakeBack::Goal(place, goal) => {
            let place = place.min(session.workspace.goals.len());
            session.workspace.goals.insert(place, goal);
            vec![session.keep_shared(), Effect::Announce("Goal brought back.".to_owned())]
        }
        TakeBack::Unreadable(place, key) => {
            session.take_up(place, &key);
            vec![Effect::Announce("Brought back.".to_owned())]
        }
    }
}
