//! The focus mode: one block at a time, the counterpart's side first, then the offer.

use super::{Board, block, dots, hue};
use crate::domain::{Block, CardId, Level};
use crate::ui::common::{Glyph, act, icon, live};
use leptos::{html, prelude::*};

/// One step of the walk.
#[component]
pub fn Walk(
    /// The canvas.
    board: Board,
    /// The block of this step.
    block: Block,
    /// Where the walk is; none ends it.
    walking: RwSignal<Option<Block>>,
) -> impl IntoView {
    let at = Block::ALL.iter().position(|known| *known == block).unwrap_or_default();
    let whom = board.app.case(|case| case.counterpart.short().to_owned());
    let last = Block::ALL.len() - 1;
    let go = move |to: Option<usize>| {
        walking.set(to.and_then(|to| Block::ALL.get(to)).copied());
    };
    let title = NodeRef::<html::H2>::new();
    Effect::new(move || {
        if let Some(title) = title.get() {
            // Fails for no heading on the page.
            let _ = title.focus();
        }
    });
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
                <button type="button" on:click=act(move || go(None))>"Whole canvas"</button>
            </div>
            <h2 tabindex="-1" node_ref=title>{live(move || question(block, &whom.get()))}</h2>
            <p class="lead">{help(block)}</p>
            {block.partner().filter(|_| !block.is_theirs()).map(|partner| {
                to_answer(board, partner)
            })}
            {block::block(board, block)}
            <div class="walk-foot">
                <button type="button" disabled=at == 0 on:click=act(move || go(at.checked_sub(1)))>
                    "Back"
                </button>
                <button
                    type="button"
                    class="primary"
                    on:click=act(move || go((at < last).then_some(at + 1)))
                >
                    {if at < last { "Next" } else { "Finish" }}
                    {icon(Glyph::Next)}
                </button>
            </div>
        </section>
    }
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
    let rows = board.app.case(move |case| {
        let canvas = &case.canvas;
        canvas
            .block(block)
            .map(|card| (card.id, card.text.clone(), card.level, canvas.is_answered(card.id)))
            .collect::<Vec<_>>()
    });
    let row = |(_, text, level, answered): (CardId, String, Level, bool)| {
        let (class, words) =
            if answered { ("answered", "answered") } else { ("unanswered", "unanswered") };
        view! {
            <li>
                {dots(level)}
                <span>{text}</span>
                <span class=class>{words}</span>
            </li>
        }
        .into_any()
    };
    view! {
        <ul class="to-answer" aria-label=block.name()>
            {live(move || rows.get().into_iter().map(row).collect::<Vec<_>>())}
        </ul>
    }
    .into_any()
}
