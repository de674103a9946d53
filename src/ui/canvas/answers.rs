//! The list on a card of what it answers, or what answers it.

use super::{Board, Dots};
use crate::domain::{Block, CardId, Edit, Level};
use leptos::prelude::*;

/// The cards of the partner block, to tick.
#[component]
pub fn Answers(
    /// The canvas.
    board: Board,
    /// Which card.
    id: CardId,
    /// Its block.
    block: Block,
) -> impl IntoView {
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
        let toggle = move |_| {
            if let Some(answer) = Block::answer((id, block), (other, partner)) {
                board.edit(Edit::SetAnswer { from: answer.from, to: answer.to, on: !on });
            }
        };
        view! {
            <li>
                <label class="check">
                    <input type="checkbox" prop:checked=on on:change=toggle />
                    <span>{text}</span>
                    <Dots level />
                </label>
            </li>
        }
    };
    view! {
        <fieldset class="answers" id="answers" tabindex="-1">
            <legend>{legend}</legend>
            {move || rows.with(Vec::is_empty).then(|| view! { <p class="hint">{empty}</p> })}
            <ul>
                <For each=move || rows.get() key=|row| row.clone() children=row />
            </ul>
        </fieldset>
    }
}
