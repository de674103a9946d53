//! Cases that a newer app wrote: they are shown as far as they are understood here, can be handed out
//! as they are stored, and are not changed.
//!
//! One that was changed here before that became known is not given up: it stays in memory and in
//! the second copy, and says "Not saved".

use super::{Effect, Errand, Event, NumbersEvent, Session, list::Words};
use crate::domain::{Case, CaseId};
use crate::format::{self, OpenError};
use crate::records::ReadError;
use chrono::{DateTime, FixedOffset};
use std::sync::Arc;

const READ_ONLY: &str = "A newer version of Standpoint wrote this case: here it can be read only.";

impl Event {
    /// Whether it changes the open case.
    fn is_change(&self) -> bool {
        use NumbersEvent::{CopiedTable, LeftCell, SavedTable};
        match self {
            Self::Numbers(event) => !matches!(event, SavedTable(_) | CopiedTable(..) | LeftCell),
            event => matches!(
                event,
                Self::Edited(_)
                    | Self::Typed { .. }
                    | Self::Suggested { .. }
                    | Self::Talk(_)
                    | Self::Restored(_)
                    | Self::Undo
                    | Self::Redo
                    | Self::AddedGoal(_)
            ),
        }
    }
}

impl Session {
    /// Whether a case can be read only, because a newer app wrote it.
    pub fn is_newer(&self, id: CaseId) -> bool {
        self.newer.has(id) && !self.pending.has(id)
    }

    /// Whether the record of a case is known to be of a newer app, whatever is here of it.
    pub fn has_newer(&self, id: CaseId) -> bool {
        self.newer.has(id)
    }

    /// Whether the open case can be read only.
    pub fn is_read_only(&self) -> bool {
        self.case().is_some_and(|case| self.is_newer(case.id))
    }

    /// What there is to say in the place of a change to a case that can be read only.
    pub(super) fn refused(&mut self, event: &Event) -> Option<Vec<Effect>> {
        if !self.is_read_only() {
            return None;
        }
        // Leaving a card without words would remove it.
        match event {
            Event::LeftField(_) => Some(Vec::new()),
            event => event.is_change().then(|| self.refuse()),
        }
    }

    pub(super) fn refuse(&mut self) -> Vec<Effect> {
        self.filed = None;
        self.notify(READ_ONLY.to_owned(), None)
    }

    /// Does an errand with a case that a newer app wrote, as far as nothing of it changes.
    pub(super) fn ran_newer(
        &mut self,
        now: DateTime<FixedOffset>,
        case: Case,
        raw: String,
        errand: Errand,
    ) -> Vec<Effect> {
        match errand {
            Errand::Open => self.run(now, Arc::new(case), errand),
            Errand::Export | Errand::ExportPrivate => {
                let name = format::private_case_name(&case);
                let words = ["Exported as it is stored, private fields and all, as ", &name, "."];
                self.handed(words.concat(), name, raw)
            }
            Errand::Duplicate
            | Errand::Archive(_)
            | Errand::Delete
            | Errand::Compare
            | Errand::Take(..)
            | Errand::Replace(_)
            | Errand::FileAway
            | Errand::TakeOut => self.refuse(),
        }
    }

    /// Another tab, of a newer app, wrote a case. Loaded later, as all that tells it.
    pub(super) fn other_newer(
        &mut self,
        id: CaseId,
        theirs: Result<Arc<Case>, OpenError>,
        knew: bool,
    ) -> Vec<Effect> {
        let mine = self.in_memory(id).cloned();
        let lacked = self.unremoved.get(id).cloned().flatten();
        let was_to_go = self.stays(id);
        let is_first = self.newer.add(id);
        let is_open = self.open.as_ref().is_some_and(|open| open.case.id == id);
        let is_blank = is_open && self.open.as_ref().is_some_and(super::Open::is_blank);
        // What that tab has not seen is all there is of it.
        let is_theirs = matches!(&theirs, Ok(theirs) if self.case() == Some(theirs));
        let unseen = mine.filter(|_| !knew && !is_blank && !is_theirs);
        // The index has no line of it from now on: at the next start its record is read.
        let index = is_first.then_some(Effect::SaveIndex);
        let not_gone = lacked.clone();
        let kept = match unseen.filter(|_| is_first).or(lacked) {
            _ if self.pending.has(id) => Some(Effect::Save(id)),
            mine => mine.map(|mine| self.keep(mine)),
        };
        if kept.is_some() {
            let told = not_gone.map(|case| self.tell_not_deleted(&case)).unwrap_or_default();
            return kept.into_iter().chain(index).chain(told).collect();
        }
        let mut effects = match theirs {
            Ok(theirs) => {
                self.list_anew(&theirs);
                if is_open {
                    self.opened(Arc::clone(&theirs));
                } else if let Some(words) = &mut self.words {
                    words.put(id, Words::of(&theirs));
                }
                if was_to_go { self.tell_not_deleted(&theirs) } else { Vec::new() }
            }
            Err(why) if is_open => self.could_not_read(id, &ReadError::Open(why)),
            Err(why) => self.set_aside(id, &ReadError::Open(why)),
        };
        effects.extend(index);
        if is_first && is_open {
            effects.push(Effect::Announce(READ_ONLY.to_owned()));
        }
        effects
    }
}
