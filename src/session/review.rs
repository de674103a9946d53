//! A case that comes back from a colleague: what they changed, one change at a time. Loaded with
//! the preview of a file.
//!
//! A file does not say what it was made from, so it is held against the case as it is here: what
//! was written here since the file was handed out shows as a change too, back to what the file
//! has. Therefore nothing that is here goes unless it is ticked, and what would remove or empty
//! something is not ticked at first. A file without private fields says nothing about them.

use super::{Effect, Errand, Session, TakeBack, case::short};
use crate::domain::Case;
use crate::merge::{Change, Place, What, changes, take};
use chrono::{DateTime, FixedOffset};
use std::sync::Arc;

/// What a case of a file changes in the one that is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The case of the file, with what the file says nothing about as it is here.
    theirs: Arc<Case>,
    /// Each change, and whether it is to be taken.
    pub changes: Vec<(Change, bool)>,
}

impl Review {
    fn of(here: &Case, file: &Case) -> Self {
        let mut theirs = file.clone();
        if theirs.private.is_empty() {
            theirs.private = here.private.clone();
        }
        // Each of us files it away as we like.
        (theirs.archived, theirs.status) = (here.archived, here.status);
        let found = changes(here, &theirs).into_iter();
        let changes = found.map(|change| {
            let keeps = change.what != What::Removed && !change.after.trim().is_empty();
            let is_ticked = keeps || change.what == What::Reordered;
            (change, is_ticked)
        });
        Self { changes: changes.collect(), theirs: Arc::new(theirs) }
    }

    /// How many changes are ticked.
    pub fn count(&self) -> usize {
        self.changes.iter().filter(|(_, is_ticked)| *is_ticked).count()
    }

    fn ticked(&self) -> Vec<Place> {
        let ticked = self.changes.iter().filter(|(_, is_ticked)| *is_ticked);
        ticked.map(|(change, _)| change.place.clone()).collect()
    }

    /// Taking over what is ticked, as an errand.
    pub(super) fn errand(&self) -> Errand {
        Errand::Take(Arc::clone(&self.theirs), self.ticked())
    }
}

/// Compares the case that is here with the one of the picked file.
pub(super) fn compared(session: &mut Session, here: &Case) {
    let goals = session.goals_of_import();
    let Some(import) = &mut session.import else { return };
    for item in import.items.iter_mut().filter(|item| item.case.id == here.id) {
        let mut file = Case::clone(&item.case);
        for goal in &mut file.position.goals {
            *goal = goals.get(*goal).copied().unwrap_or(*goal);
        }
        item.review = Some(Review::of(here, &file));
    }
}

/// Takes the ticked changes into a case: one step of undo where it is open.
pub(super) fn took(
    session: &mut Session,
    now: DateTime<FixedOffset>,
    here: &Arc<Case>,
    theirs: &Case,
    ticked: &[Place],
) -> Vec<Effect> {
    let after = Case { edited: now.to_utc(), ..take(here, theirs, ticked) };
    let missed = changes(&after, theirs).iter().filter(|each| ticked.contains(&each.place)).count();
    let name = short(here.name());
    let mut words = match ticked.len() {
        1 => format!("Took one change into “{name}”."),
        count => format!("Took {count} changes into “{name}”."),
    };
    if missed > 0 {
        words.push_str(" What rests on something that was not taken stayed out.");
    }
    if session.case().is_some_and(|open| open.id == here.id) {
        let mut effects: Vec<_> = session.keep_version(here).into_iter().collect();
        effects.push(session.change(now, after, None));
        effects.extend(session.notify(words, Some(TakeBack::Undo)));
        return effects;
    }
    let mut effects: Vec<_> = session.keep_version(here).into_iter().collect();
    effects.extend([session.keep(Arc::new(after)), Effect::SaveIndex]);
    effects.extend(session.notify(words, Some(TakeBack::Restore(vec![Arc::clone(here)]))));
    effects
}
