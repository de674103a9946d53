//! The focus mode: one block at a time, the counterpart's side first, then the offer.

use super::{Board, block, dots, hue};
use crate::browser::dom;
use crate::domain::{Block, CardId, Case};
use crate::ui::common::{Glyph, act, button, icon, live, rows};
use leptos::prelude::*;

/// One step of the walk.
///
/// `at` is the place of its block, from 0; `step` is where the walk is, from 1, and 0 ends it.
pub fn walk(board: Board, at: usize, step: RwSignal<usize>) -> AnyView {
    let last = Block::ALL.len() - 1;
    let at = at.min(last);
    let block = Block::ALL[at];
    let question = move || board.app.case(|case| question(block, case.counterpart.short()));
    dom::focus_soon("walk-title".to_owned());
    let steps: Vec<_> = Block::ALL
        .into_iter()
        .enumerate()
        .map(|(place, _)| view! { <i class:full=place <= at></i> }.into_any())
        .collect();
    view! {
        <section class=format!("walk {}", hue(block)) aria-label="Focus mode">
            <div class="walk-head">
                <p class="small muted">
                    {format!("Step {} of {}", at + 1, Block::ALL.len())}
                    <span class="steps" aria-hidden="true">{steps}</span>
                </p>
                {button("", "Whole canvas", move || step.set(0))}
            </div>
            <h2 id="walk-title" tabindex="-1">{live(question)}</h2>
            <p class="lead">{help(block)}</p>
            {block.partner().filter(|_| !block.is_theirs()).map(|partner| {
                to_answer(board, partner)
            })}
            {block::block(board, block)}
            <div class="walk-foot">
                {button("", "Back", move || step.set(at))}
                <button
                    class="primary"
                    on:click=act(move || step.set(if at < last { at + 2 } else { 0 }))
                >
                    {if at < last { "Next" } else { "Finish" }}
                    {icon(Glyph::Next)}
                </button>
            </div>
        </section>
    }
    .into_any()
}

fn question(block: Block, whom: &str) -> String {
    // "your boss" at the end of a question, "Dana" likewise.
    match block {
        Block::Jobs => format!("What is on the desk of {whom}?"),
        Block::Pains => format!("What makes it hard for {whom}?"),
        Block::Gains => format!("What would be a good year for {whom}?"),
        Block::Offers => "What can you bring?".to_owned(),
        Block::Relievers => "How does it ease each pain?".to_owned(),
        Block::Creators => "How does it bring each gain closer?".to_owned(),
    }
}

const fn help(block: Block) -> &'static str {
    match block {
        Block::Jobs => {
            "Their work this quarter, how they want to be seen, how they want to feel. One line each; include at least one that is not on their task list."
        }
        Block::Pains => {
            "Unwanted results, obstacles, risks. Put it in their words, and mark the worst as extreme."
        }
        Block::Gains => "What they are measured by, what they hope for, what would surprise them.",
        Block::Offers => {
            "People, time, data, a change you will make yourself. Two good offers beat five thin ones."
        }
        Block::Relievers => {
            "Begin with the worst pain. One reliever may ease several: open it and tick what it answers."
        }
        Block::Creators => {
            "Say what will be there that is not there now. Then tick what it answers."
        }
    }
}

/// The pains or gains that this step should answer.
fn to_answer(board: Board, block: Block) -> AnyView {
    let app = board.app;
    let ids: Memo<Vec<CardId>> = app.memo(move |session| {
        let canvas = session.case().map(|case| &case.canvas);
        canvas.into_iter().flat_map(|canvas| canvas.block(block)).map(|card| card.id).collect()
    });
    let row = move |id| {
        let card = move |case: &Case| case.canvas.card(id).cloned();
        let words = move |answered| if answered { "answered" } else { "unanswered" };
        let state = move || words(app.case(|case| case.canvas.is_answered(id)));
        let card = app.look(|session| session.case().and_then(|case| card(case)));
        let (text, level) = card.map(|card| (card.text.clone(), card.level)).unwrap_or_default();
        view! {
            <li>
                {dots(level)}
                <span>{text}</span>
                <span class=live(state)>{live(state)}</span>
            </li>
        }
        .into_any()
    };
    view! { <ul class="to-answer" aria-label=block.name()>{rows(ids, row)}</ul> }.into_any()
}
