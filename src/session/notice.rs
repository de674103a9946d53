//! What was just done, and how it is taken back.

use super::{Effect, Event, Session};
use crate::domain::{Case, CaseId, Goal};
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
    Import {
        /// Cases that were not there before.
        added: Vec<CaseId>,
        /// Cases as they were before.
        replaced: Vec<Arc<Case>>,
    },
    /// Put a goal back where it stood.
    Goal(usize, Goal),
}

impl Session {
    /// Shows a message in place of the one before it.
    pub(super) fn notify(&mut self, text: String, take_back: Option<TakeBack>) -> Vec<Effect> {
        self.notices = self.notices.wrapping_add(1);
        let number = self.notices;
        let announce = Effect::Announce(text.clone());
        self.notice = Some(Notice { number, text, take_back });
        vec![announce, Effect::CloseLater(number)]
    }

    pub(super) fn closed_notice(&mut self, number: u32) -> Vec<Effect> {
        self.notice = self.notice.take().filter(|notice| notice.number != number);
        Vec::new()
    }

    /// A way back that is no longer the last thing done is not offered.
    pub(super) fn forget_undo_notice(&mut self) {
        self.notice = self.notice.take().filter(|notice| notice.take_back != Some(TakeBack::Undo));
    }

    /// Taking back an import would lose what was written into its cases since: it is then no
    /// longer offered.
    pub(super) fn keep_import_of(&mut self, id: CaseId) {
        let way_back = self.notice.as_mut().map(|notice| &mut notice.take_back);
        if let Some(way_back) = way_back
            && let Some(TakeBack::Import { added, replaced }) = way_back
            && (added.contains(&id) || replaced.iter().any(|case| case.id == id))
        {
            *way_back = None;
        }
    }

    pub(super) fn took_back(&mut self, now: DateTime<FixedOffset>) -> Vec<Effect> {
        let Some(take_back) = self.notice.take().and_then(|notice| notice.take_back) else {
            return Vec::new();
        };
        match take_back {
            TakeBack::Undo => self.update(now, Event::Undo),
            TakeBack::Restore(cases) => {
                let mut effects: Vec<_> = cases.into_iter().map(|case| self.keep(case)).collect();
                effects.push(Effect::SaveIndex);
                effects.push(Effect::Announce("Brought back.".to_owned()));
                effects
            }
            TakeBack::Archive(id, archived) => {
                let mut effects = self.asked(now, id, super::Errand::Archive(archived));
                self.notice = None;
                effects.retain(|effect| !matches!(effect, Effect::Announce(_)));
                effects.push(Effect::Announce("Taken back.".to_owned()));
                effects
            }
            TakeBack::Import { added, replaced } => {
                let mut effects: Vec<_> =
                    added.into_iter().flat_map(|id| self.drop_case(id)).collect();
                effects.retain(|effect| *effect != Effect::SaveIndex);
                effects.extend(replaced.into_iter().map(|case| self.put_back(case)));
                effects.push(Effect::SaveIndex);
                effects.push(Effect::Announce("Import taken back.".to_owned()));
                effects
            }
            TakeBack::Goal(place, goal) => {
                let place = place.min(self.workspace.goals.len());
                self.workspace.goals.insert(place, goal);
                vec![Effect::SaveWorkspace, Effect::Announce("Goal brought back.".to_owned())]
            }
        }
    }
}
