//! Typical jobs, pains and gains of the counterpart's function, to be added and then edited.

use super::Board;
use crate::content::{Pack, Suggestion};
use crate::domain::{Block, Function, text::folded};
use crate::session::Event;
use crate::ui::common::{Glyph, act, icon, live, number, on, one_of};
use leptos::{ev, prelude::*, web_sys::HtmlDetailsElement};

/// A list to open; what is on the canvas already is not offered again.
pub fn suggestions(board: Board, block: Block) -> AnyView {
    let app = board.app;
    let function = move || app.case(|case| case.counterpart.function);
    let place = number(move || {
        Function::ALL.iter().position(|known| *known == function()).unwrap_or_default()
    });
    // What is taken is looked up while the list is open only: it reads every card of the block.
    let open = RwSignal::new(false);
    let toggled = on(move |event: ev::Event| {
        open.set(event_target::<HtmlDetailsElement>(&event).open());
    });
    let rows = one_of(place, move |place| {
        let pack = Pack::of(Function::ALL[place]).block(block);
        pack.iter().map(|each| row(board, block, open, each)).collect::<Vec<_>>().into_any()
    });
    let whose = live(move || match function() {
        Function::Boss => "a boss",
        Function::Other => "anyone",
        function => function.name(),
    });
    view! {
        <details class="suggestions" on:toggle=toggled>
            <summary>"Typical for " {whose}</summary>
            <ul>{rows}</ul>
            <p class="hint">"Added as “assumed”. Make them theirs, then ask."</p>
        </details>
    }
    .into_any()
}

fn row(
    board: Board,
    block: Block,
    open: RwSignal<bool>,
    suggestion: &'static Suggestion,
) -> AnyView {
    let taken = live(move || {
        let text = folded(suggestion.text);
        open.get()
            && board
                .app
                .case(|case| case.canvas.block(block).any(|card| folded(&card.text) == text))
    });
    let add = act(move || board.app.send(Event::Suggested { block, suggestion }));
    view! {
        <li hidden=taken>
            <button on:click=add>
                {icon(Glyph::Plus)}
                <span>{suggestion.text}</span>
            </button>
        </li>
    }
    .into_any()
}
