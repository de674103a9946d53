//! Typical jobs, pains and gains of the counterpart's function, to be added and then edited.

use super::Board;
use crate::content::{Pack, Suggestion};
use crate::domain::{Block, Function, text::folded};
use crate::later::by_address;
use crate::session::Event;
use crate::ui::{
    common::{Glyph, icon},
    later::once_here,
    view::{El, Node, act, el, flag, live, number, on, one_of, shown, signal},
};
use leptos::{ev, prelude::*, web_sys::HtmlDetailsElement};

/// A list to open; what is on the canvas already is not offered again.
pub fn suggestions(board: Board, block: Block) -> El {
    let app = board.app;
    let open = signal(false);
    let toggled = on(move |event: ev::Event| {
        open.set(event_target::<HtmlDetailsElement>(&event).open());
    });
    let whose = live(move || app.case(|case| case.counterpart.function.anyone_of().to_owned()));
    // Made when it is opened, and its words loaded by then: most lists are never looked at.
    let content = shown(flag(move || open.get()), move || {
        once_here(app, move || by_address(list as fn(_, _) -> _)(board, block))
    });
    el("details")
        .class("suggestions")
        .on("toggle", toggled)
        .child(el("summary").child("Typical for ").child(whose))
        .child(content)
        .child(el("p").class("hint").child("Added as “assumed”. Make them theirs, then ask."))
}

fn list(board: Board, block: Block) -> El {
    let app = board.app;
    let function = move || app.case(|case| case.counterpart.function);
    let place = number(move || {
        Function::ALL.iter().position(|known| *known == function()).unwrap_or_default()
    });
    let rows = one_of(place, move |place| {
        let pack = Pack::of(Function::ALL[place]).block(block);
        let mut all = Node::none();
        for each in pack {
            all = all.and(row(board, block, each));
        }
        all
    });
    el("ul").child(rows)
}

fn row(board: Board, block: Block, suggestion: &'static Suggestion) -> El {
    let taken = live(move || {
        let text = folded(suggestion.text);
        board.app.case(|case| case.canvas.block(block).any(|card| folded(&card.text) == text))
    });
    let add = act(move || board.app.send(Event::Suggested { block, suggestion }));
    let button = el("button")
        .on("click", add)
        .child(icon(Glyph::Plus))
        .child(el("span").child(suggestion.text));
    el("li").flag("hidden", taken).child(button)
}
