//! The same work in two tabs: what another one did goes into what is here.
//!
//! A case that is in memory (open, or not yet stored) is merged with what the other tab wrote,
//! three-way, against the last state that both knew; one that is not only gets its line in the
//! list. What both changed to different words is kept twice: one version in the case, the other in
//! [`Private::unsettled`](crate::domain::Private), until somebody chooses.
//!
//! What was deleted in another tab goes here too, with a way to bring it back, unless it was
//! changed here meanwhile: then it is kept, and told.

use super::{Effect, Open, Route, Session, TakeBack, case::about, list::Words};
use crate::domain::{Case, CaseId, Unsettled, Workspace};
use crate::json::Json;
use crate::merge::{Merged, merge, merge_shared};
use crate::records::tabs::News;
use std::sync::Arc;

/// Takes in what another tab did. Loaded later, and so heard from then on.
pub(super) fn other_tab(session: &mut Session, news: News) -> Vec<Effect> {
    match news {
        News::Wrote { base, theirs, unknown } => session.other_wrote(base, theirs, unknown),
        News::Newer { id, theirs, knew } => session.other_newer(id, theirs, knew),
        News::Removed { id, base } => session.other_removed(id, base.as_deref()),
        News::Shared { base, theirs, knew } => session.other_shared(&base, &theirs, knew),
        News::Listening => session.saves(),
    }
}

impl Session {
    fn other_wrote(
        &mut self,
        base: Option<Arc<Case>>,
        theirs: Arc<Case>,
        unknown: Option<Arc<Case>>,
    ) -> Vec<Effect> {
        let id = theirs.id;
        let knew = unknown.is_none();
        self.withdraw_take_back(&theirs);
        let gives_way = |open: &Open| open.case.id == id && (open.is_blank() || self.is_newer(id));
        let gives_way = self.open.as_ref().is_some_and(gives_way);
        self.newer.take(id);
        let lacked = self.unremoved.get(id).cloned().flatten();
        let was_to_go = self.stays(id);
        // One that is closed is written again where the other one has written over it unknowing.
        let mine = self.in_memory(id).cloned().or(lacked).or(unknown).filter(|_| !gives_way);
        let Some(mine) = mine else {
            // A case that both began, and only the other one wrote in; one that a newer app had
            // written; or one that is not open.
            self.list_anew(&theirs);
            if gives_way {
                self.opened(Arc::clone(&theirs));
            } else if let Some(words) = &mut self.words {
                words.put(id, Words::of(&theirs));
            }
            return if was_to_go && !gives_way {
                self.tell_not_deleted(&theirs)
            } else {
                Vec::new()
            };
        };
        // What has no common state has nothing in common: everything of both is kept.
        let base = base.unwrap_or_else(|| {
            Arc::new(Case::new(id, mine.kind, mine.counterpart.function, mine.created))
        });
        let Merged { mut case, conflicts, kept } = merge(&base, &mine, &theirs);
        for conflict in &conflicts {
            let place = conflict.place.to_string();
            if let Some(open) = self.open.as_mut().filter(|open| open.case.id == id) {
                open.lost.retain(|known| *known != place);
                if !conflict.has_mine {
                    open.lost.push(place.clone());
                }
            }
            leave_open(&mut case, place, conflict.other.clone());
        }
        let merged = Arc::new(case);
        if let Some(open) = self.open.as_mut().filter(|open| open.case.id == id)
            && *merged != *mine
        {
            open.begun = None;
            open.history.came(mine, Arc::clone(&merged));
            open.case = Arc::clone(&merged);
        }
        let mut effects = if knew && *merged == *theirs {
            self.list_anew(&merged);
            self.pending.take(id);
            Vec::new()
        } else {
            vec![self.keep(Arc::clone(&merged))]
        };
        if was_to_go {
            effects.extend(self.tell_not_deleted(&merged));
        }
        if let Some(first) = kept.first() {
            let more = match kept.len() {
                1 => String::new(),
                count => format!(" So are {} more.", count - 1),
            };
            let words =
                format!("One tab deleted what another one changed. It is kept: {first}.{more}");
            effects.extend(self.notify(words, None));
        }
        if let Some(first) = conflicts.first() {
            let words = format!("This was changed in another tab too: {}.", first.words);
            effects.push(Effect::Announce(words));
        }
        effects
    }

    /// A case that was to go stays, and that is told.
    pub(super) fn tell_not_deleted(&mut self, case: &Case) -> Vec<Effect> {
        let after = " is not deleted: it was changed in another tab.";
        self.notify(about("", case.name(), after), None)
    }

    fn other_removed(&mut self, id: CaseId, base: Option<&Case>) -> Vec<Effect> {
        self.newer.take(id);
        self.stays(id);
        let Some(mine) = self.in_memory(id).cloned() else {
            self.forget_line(id);
            return Vec::new();
        };
        if base == Some(&*mine) && self.pending(id).is_none() {
            self.forget_line(id);
            let mut effects = Vec::new();
            if self.open.as_ref().is_some_and(|open: &Open| open.case.id == id) {
                self.open = None;
                effects.push(Effect::Go(Route::Home));
            }
            let words = about("", mine.name(), " was deleted in another tab.");
            effects.extend(self.notify(words, Some(TakeBack::Restore(vec![mine]))));
            return effects;
        }
        if self.open.as_ref().is_some_and(|open| open.case.id == id && open.is_blank()) {
            return Vec::new();
        }
        let after = " was deleted in another tab. It is kept, because it was changed in this one.";
        let words = about("", mine.name(), after);
        let mut effects = vec![self.keep(mine)];
        effects.extend(self.notify(words, None));
        effects
    }

    /// Takes a case out of the list whose record is gone.
    fn forget_line(&mut self, id: CaseId) {
        self.cases.retain(|summary| summary.id != id);
        if let Some(words) = &mut self.words {
            words.take(id);
        }
    }

    fn other_shared(&mut self, base: &Workspace, theirs: &Workspace, knew: bool) -> Vec<Effect> {
        let merged = merge_shared(base, &self.workspace, theirs);
        let is_news = !knew || merged != *theirs;
        self.workspace = merged;
        self.workspace_unsaved &= is_news;
        if is_news { vec![self.keep_shared()] } else { Vec::new() }
    }
}

/// Notes a version that is not in the case. One that somebody typed on at goes with it.
fn leave_open(case: &mut Case, place: String, other: Json) {
    let unsettled = &mut case.private.unsettled;
    let is_beginning = |known: &Unsettled| match (&known.other, &other) {
        (Json::Text(known), Json::Text(other)) => other.starts_with(&**known),
        (known, other) => known == other,
    };
    unsettled.retain(|known| known.place != place || !is_beginning(known));
    unsettled.push(Unsettled { place, other, extra: Vec::new() });
}
