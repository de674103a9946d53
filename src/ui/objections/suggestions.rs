//! What their function is likely to say in a case of this kind, to be added and then answered.

use super::Board;
use crate::content::{LikelyObjection, objections::likely};
use crate::domain::{Function, Kind, text::folded};
use crate::session::{Event, TalkEvent};
use crate::ui::{
    common::{Glyph, icon},
    view::{El, Node, act, el, live, number, one_of},
};

/// A list to open; what is among the objections already is not offered again.
pub(super) fn suggestions(board: Board) -> El {
    let app = board.app;
    let place = number(move || {
        let of = app.case(|case| Some((case.counterpart.function, case.kind)));
        let (function, kind) = of.unwrap_or((Function::Boss, Kind::Pushback));
        function as usize * Kind::ALL.len() + kind as usize
    });
    let list = one_of(place, move |place| {
        let (function, kind) =
            (Function::ALL[place / Kind::ALL.len()], Kind::ALL[place % Kind::ALL.len()]);
        let mut all = Node::none();
        for each in likely(function, kind) {
            all = all.and(row(board, each));
        }
        el("details")
            .class("suggestions likely")
            .flag("open", live(move || app.look_at_case(|case| case.objections.is_empty())))
            .child(el("summary").child("Likely from ").child(function.anyone_of()))
            .child(el("ul").child(all))
            .child(
                el("p")
                    .class("hint")
                    .child("A guess from their work. Take what fits, and make it theirs."),
            )
    });
    el("div").child(list)
}

fn row(board: Board, likely: &'static LikelyObjection) -> El {
    let taken = live(move || {
        let text = folded(likely.text);
        board.app.case(|case| case.objections.iter().any(|each| folded(&each.text) == text))
    });
    let add = act(move || {
        board.app.send(Event::Talk(TalkEvent::TookObjection(likely)));
    });
    let button =
        el("button").on("click", add).child(icon(Glyph::Plus)).child(el("span").child(likely.text));
    let behind = el("p").class("hint").child(likely.behind);
    el("li").flag("hidden", taken).child(button).child(behind)
}
