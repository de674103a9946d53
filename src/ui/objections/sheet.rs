//! The negotiation sheet: the half that goes along with the case, and the half that does not.

use super::Board;
use crate::domain::{PointId, TalkEdit, TextField};
use crate::session::{Event, TalkEvent};
use crate::ui::{
    app::App,
    common::{Glyph, Look, button, icon, lines, small_button, text_field_as},
    view::{El, IdList, Node, el, live, rows},
};

/// What a colleague may read.
pub(super) fn negotiation(app: App) -> El {
    let fields = el("div")
        .class("fields")
        .child(lines(
            app,
            TextField::TheirInterests,
            "Their interests",
            "What they need, and why: behind what they say they want.",
            "A move the board can see this month.",
        ))
        .child(lines(
            app,
            TextField::JointGain,
            "Options for joint gain",
            "What would be good for both sides. One a line; deciding comes later.",
            "",
        ))
        .child(lines(
            app,
            TextField::Standards,
            "Outside standards",
            "A policy, a benchmark, what was done before: fair by a measure that neither of you made. It can stand on the page.",
            "",
        ))
        .child(lines(
            app,
            TextField::TheirYes,
            "How they can explain a yes to their own boss",
            "In one sentence that they could say tomorrow.",
            "",
        ));
    el("section")
        .class("part")
        .attr("aria-labelledby", "negotiation")
        .child(el("h2").id("negotiation").child("The negotiation"))
        .child(fields)
}

/// What stays with its writer.
pub(super) fn reserve(board: Board) -> El {
    let app = board.app;
    let heading = Node::none()
        .and(icon(Glyph::Lock))
        .and("For you alone")
        .and(el("span").class("lock-words").child("only in your backup"));
    let fields = el("div")
        .class("fields")
        .child(lines(app, TextField::OurInterests, "Our interests", "What you need, and why.", ""))
        .child(lines(
            app,
            TextField::OurAlternative,
            "Our alternative",
            "What you do if there is no deal, and what would make that better.",
            "",
        ))
        .child(lines(
            app,
            TextField::TheirAlternative,
            "Their alternative",
            "What they do if there is no deal, as far as you can tell.",
            "",
        ))
        .child(lines(app, TextField::Target, "Target", "What you aim for.", ""))
        .child(lines(
            app,
            TextField::WalkAway,
            "Walk-away",
            "Below what your alternative is better. Decide it before the talk.",
            "",
        ))
        .child(concessions(board))
        .child(lines(app, TextField::Notes, "Notes to self", "The same notes as in Position.", ""));
    el("section")
        .class("part private")
        .attr("aria-labelledby", "reserve")
        .child(el("h2").id("reserve").child(heading))
        .child(fields)
}

fn concessions(board: Board) -> El {
    let app = board.app;
    let ids = app.ids(|session| {
        let concessions = session.case().map(|case| &case.private.reserve.concessions);
        concessions.into_iter().flatten().map(|each| each.id.bits()).collect()
    });
    let add = move || app.send(Event::Talk(TalkEvent::AddedConcession));
    el("section")
        .attr("aria-labelledby", "concessions")
        .child(el("h3").id("concessions").child("Concessions, in the order you would give them"))
        .child(
            el("p")
                .class("hint")
                .child("Cheap for you and dear to them comes first. Each has a price."),
        )
        .child(el("ol").class("concessions").child(rows(ids, move |id| row(board, ids, id))))
        .child(button("", "Add a concession", add))
}

fn row(board: Board, ids: IdList<PointId>, id: PointId) -> El {
    let app = board.app;
    let text = |field, name: &str, label| {
        let look = Look { label, hint: "", example: "", long: true };
        text_field_as(app, field, &[name, "-", &id.to_string()].concat(), look)
    };
    let place = move || ids.get().iter().position(|known| *known == id).unwrap_or_default() + 1;
    let named = move |what: &str| [what, " concession ", &place().to_string()].concat();
    let up = move || {
        let all = ids.now();
        let at = all.iter().position(|known| *known == id).unwrap_or_default();
        if let Some(before) = at.checked_sub(1).and_then(|place| all.get(place)) {
            board.edit(TalkEdit::MoveConcession { concession: id, before: Some(*before) });
        }
    };
    let down = move || {
        let all = ids.now();
        let at = all.iter().position(|known| *known == id).unwrap_or_default();
        if at + 1 < all.len() {
            let before = all.get(at + 2).copied();
            board.edit(TalkEdit::MoveConcession { concession: id, before });
        }
    };
    let remove = move || board.edit(TalkEdit::RemoveConcession(id));
    let first = live(move || place() == 1);
    let last = live(move || place() == ids.count());
    let buttons = el("p")
        .class("buttons")
        .child(small_button(Glyph::Up, move || named("Earlier:"), up).flag("disabled", first))
        .child(small_button(Glyph::Down, move || named("Later:"), down).flag("disabled", last))
        .child(small_button(Glyph::Close, move || named("Remove"), remove));
    el("li")
        .child(text(TextField::ConcessionGive(id), "give", "What we give"))
        .child(text(TextField::ConcessionReturn(id), "return", "What we ask in return"))
        .child(buttons)
}
