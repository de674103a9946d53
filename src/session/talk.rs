//! What is prepared for the talk: what can happen to it beside an edit, and what is said of a
//! change to it. Loaded with its screens.

use super::{Effect, Session, TakeBack, case::about};
use crate::content::LikelyObjection;
use crate::domain::{Case, Concession, Edit, Objection, TalkEdit};
use chrono::{DateTime, FixedOffset};

/// What can happen to what is prepared for the talk, beside an edit: what is new gets its id here.
#[derive(Debug, Clone)]
pub enum TalkEvent {
    /// An objection was typed.
    AddedObjection(String),
    /// A likely objection was taken.
    TookObjection(&'static LikelyObjection),
    /// A concession was asked for.
    AddedConcession,
}

/// Takes in what happened.
pub(super) fn happened(
    session: &mut Session,
    now: DateTime<FixedOffset>,
    event: TalkEvent,
) -> Vec<Effect> {
    let id = session.ids.point();
    let edit = match event {
        TalkEvent::AddedObjection(words) => {
            TalkEdit::AddObjections(vec![Objection::new(id, words.trim())])
        }
        TalkEvent::TookObjection(LikelyObjection { text, likely, heavy, .. }) => {
            let (likely, heavy) = (*likely, *heavy);
            let new = Objection { likely, heavy, ..Objection::new(id, *text) };
            TalkEdit::AddObjections(vec![new])
        }
        TalkEvent::AddedConcession => TalkEdit::AddConcession(Concession::new(id, "")),
    };
    session.edited(now, &Edit::Talk(edit))
}

/// What to say of a change to what is prepared for the talk.
pub(super) fn after_edit(session: &mut Session, before: &Case, edit: &TalkEdit) -> Vec<Effect> {
    let gone = match edit {
        TalkEdit::RemoveObjection(id) => before.objection(*id).map(|gone| &gone.text),
        TalkEdit::RemoveConcession(id) => {
            before.private.reserve.concession(*id).map(|gone| &gone.give)
        }
        TalkEdit::AddObjections(_)
        | TalkEdit::SetObjection { .. }
        | TalkEdit::AddConcession(_)
        | TalkEdit::MoveConcession { .. }
        | TalkEdit::SetPaper(_)
        | TalkEdit::SetOff { .. }
        | TalkEdit::MoveSection { .. } => None,
    };
    let words = gone.map(|text| about("Deleted ", text, "."));
    words.map(|words| session.notify(words, Some(TakeBack::Undo))).unwrap_or_default()
}
