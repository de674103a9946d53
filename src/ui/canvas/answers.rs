//! The list on a card of what it answers, or what answers it.

use super::{Board, dots};
use crate::domain::{Block, CardId, Edit, Level};
use crate::ui::common::{act, live};
use leptos::prelude::*;

/// The cards of the partner block, to tick.
pub fn answers(board: Board, id: CardId, block: Block) -> AnyView {
    let app = board.app;
    let partner = block.partner().unwrap_or(block);
    let rows = app.case(move |case| {
        let canvas = &case.canvas;
        let linked: Vec<_> = canvas.answers_of(id).collect();
        canvas
            .block(partner)
            .map(|card| (card.id, card.text.clone(), card.level, linked.contains(&card.id)))
            .collect::<Vec<_>>()
    });
    let (legend, empty) = match block {
        Block::Pains => ("Answered by", "No pain reliever yet. Add one, then link it here."),
        Block::Gains => ("Answered by", "No gain creator yet. Add one, then link it here."),
        Block::Relievers => ("Answers these pains", "No pain yet. Add one, then link it here."),
        Block::Creators => ("Answers these gains", "No gain yet. Add one, then link it here."),
        Block::Jobs | Block::Offers => ("", ""),
    };
    let row = move |(other, text, level, on): (CardId, String, Level, bool)| {
        let toggle = act(move || {
            if let Some(answer) = Block::answer((id, block), (other, partner)) {
                board.edit(Edit::SetAnswer { from: answer.from, to: answer.to, on: !on });
            }
        });
        view! {
            <li>
                <label class="check">
                    <input type="checkbox" prop:checked=on on:change=toggle />
                    <span>{text}</span>
                    {dots(level)}
                </label>
            </li>
        }
        .into_any()
    };
    view! {
        <fieldset class="answers" id="answers" tabindex="-1">
            <legend>{legend}</legend>
            <p class="hint">{live(move || if rows.with(Vec::is_empty) { empty } else { "" })}</p>
            <ul>{live(move || rows.get().into_iter().map(row).collect::<Vec<_>>())}</ul>
        </fieldset>
    }
    .into_any()
}
