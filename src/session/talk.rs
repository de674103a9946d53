//! What is said of a change to objections, concessions and the page. Loaded with their screens.

use super::{Effect, Session, TakeBack, case::short};
use crate::domain::{Case, TalkEdit};

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
    let words = gone.map(|text| ["Deleted “", &short(text), "”."].concat());
    words.map(|words| session.notify(words, Some(TakeBack::Undo))).unwrap_or_default()
}
