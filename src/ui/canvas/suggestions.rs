//! Typical jobs, pains and gains of the counterpart's function, to be added and then edited.

use super::Board;
use crate::content::Pack;
use crate::domain::{Block, Function, text::folded};
use crate::session::Event;
use crate::ui::common::{Glyph, act, icon, live};
use leptos::prelude::*;

/// A list to open; what is on the canvas already is not offered again.
pub fn suggestions(board: Board, block: Block) -> AnyView {
    let app = board.app;
    let offered = app.case(move |case| {
        let taken: Vec<_> = case.canvas.block(block).map(|card| folded(&card.text)).collect();
        let pack = Pack::of(case.counterpart.function).block(block);
        let free = |place: &usize| !taken.contains(&folded(pack[*place].text));
        (case.counterpart.function, (0..pack.len()).filter(free).collect::<Vec<_>>())
    });
    let function = live(move || match offered.with(|(function, _)| *function) {
        Function::Boss => "a boss".to_owned(),
        Function::Other => "anyone".to_owned(),
        function => function.name().to_owned(),
    });
    let none = live(move || offered.with(|(_, places)| places.is_empty()));
    let rows = live(move || {
        let (function, places) = offered.get();
        let pack = Pack::of(function).block(block);
        let row = |place: usize| {
            let suggestion = &pack[place];
            let add = act(move || app.send(Event::Suggested { block, suggestion }));
            view! {
                <li>
                    <button type="button" on:click=add>
                        {icon(Glyph::Plus)}
                        <span>{suggestion.text}</span>
                    </button>
                </li>
            }
            .into_any()
        };
        places.into_iter().map(row).collect::<Vec<_>>()
    });
    view! {
        <details class="suggestions" hidden=none>
            <summary>"Typical for " {function}</summary>
            <ul>{rows}</ul>
            <p class="hint">"Added as “assumed”. Make them theirs, then ask."</p>
        </details>
    }
    .into_any()
}
