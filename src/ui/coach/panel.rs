//! The panel as a whole: readiness, findings by part, what is still to write, what is muted.

use super::{
    Board,
    list::{Group, folded, found},
};
use crate::browser::{dom, page};
use crate::content::audience;
use crate::domain::coach::Item;
use crate::ui::{
    common::{Glyph, small_button},
    view::{El, Node, act, el, flag, live, region, shown},
};
use leptos::prelude::*;

/// What the panel looks like: loaded with it.
const LOOK: &str = style!(include_str!("../../../style/coach.css"));

/// The panel.
pub(super) fn panel(board: Board) -> El {
    page::add_style("coach-style", LOOK);
    let coach = board.app.coach();
    let open = flag(move || coach.open.get());
    el("div").class("coach-place").child(shown(open, move || opened(board)))
}

fn opened(board: Board) -> El {
    // What it says first is said of the case as it is now, and not as it was before a pause.
    untrack(|| board.read());
    let coach = board.app.coach();
    let close = small_button(
        Glyph::Close,
        || "Close the coach".to_owned(),
        move || {
            coach.open.set(false);
            crate::browser::dom::focus_soon("coach-button".to_owned());
        },
    );
    let head = el("div").class("coach-head").child(el("h2").id("coach-title").child("Coach"));
    let percent = move || board.report.with(|report| report.readiness.percent());
    let ready = live(move || format!("Readiness {}\u{a0}%", percent()));
    let why = el("details").class("readiness").child(el("summary").child(ready)).child(region(
        move || {
            let report = board.report.get();
            let all = report.readiness.weights();
            let items = report.readiness.items.iter().map(|item| item_row(item, all));
            let words = "Each check counts by its weight. What was muted counts as in place.";
            Node::none()
                .and(el("p").class("small muted").child(words))
                .and(el("ul").class("items").children(items.collect::<Vec<_>>()))
        },
    ));
    // What is let go of anywhere is let go of; the press is heard before the list may move.
    for name in ["pointerup", "pointercancel"] {
        let let_go = dom::listen(name, move |_| board.hold(false));
        on_cleanup(move || let_go.remove());
    }
    on_cleanup(move || board.hold(false));
    let first = live(move || {
        board.app.case(|case| audience(case.counterpart.function).first_read(&case.counterpart))
    });
    el("aside")
        .class("coach")
        .attr("aria-labelledby", "coach-title")
        .on("pointerdown", act(move || board.hold(true)))
        .child(head.child(close))
        .child(el("p").class("small muted").child(first))
        .child(why)
        .child(found(board))
        .child(folded(board, "Still to write", Group::Open))
        .child(folded(board, "Muted", Group::Muted))
}

fn item_row(item: &Item, all: u32) -> El {
    let (points, of) = item.points(all);
    let (mark, word) = if item.is_muted {
        ("–", "muted")
    } else if item.is_whole() {
        ("✓", "in place")
    } else if item.is_none() {
        ("○", "not yet")
    } else {
        ("◐", "in part")
    };
    el("li")
        .child(el("span").class("item-mark").attr("aria-hidden", "true").child(mark))
        .child(el("span").class("grow").child(item.check.name))
        .child(el("span").class("small muted").child(format!("{word}, {points} of {of}")))
}
