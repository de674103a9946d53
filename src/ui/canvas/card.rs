//! A card in its row: what it says, how much it weighs, whether it is answered.

use super::{Board, Dots, drag, editor::Editor, keys};
use crate::domain::{Block, Card, CardId, Edit, Level, Source};
use crate::session::Focus;
use crate::ui::{
    app::focus_id,
    common::{Glyph, Icon},
};
use leptos::prelude::*;
use std::sync::Arc;

/// A row of a block.
#[component]
pub fn CardRow(
    /// The canvas.
    board: Board,
    /// Which card.
    id: CardId,
) -> impl IntoView {
    let app = board.app;
    let card = board.card(id);
    let answers = app.case(move |case| case.canvas.answers_of(id).count());
    let open = Memo::new(move |_| board.editing.get() == Some(id));
    let text = move || card.with(|card| card.as_ref().map(|card| card.text.clone()));
    let lit = move || board.related.with(|r| r.as_ref().is_some_and(|r| r.contains(&id)));
    let dim = move || board.related.with(|r| r.as_ref().is_some_and(|r| !r.contains(&id)));
    let missing = move || {
        let extreme = |card: &Arc<Card>| card.block == Block::Pains && card.level == Level::High;
        answers.get() == 0 && card.with(|card| card.as_ref().is_some_and(extreme))
    };
    let note = format!("note-{id}");
    view! {
        <li
            class="card"
            class:lit=lit
            class:dim=dim
            class:missing=missing
            class:open=open
            class:dragged=move || drag::is_dragged(board, id)
            class:drop-before=move || drag::is_before(board, id)
            class:drop-answer=move || drag::is_answered_by_drop(board, id)
            style:translate=move || drag::offset(board, id)
            data-card=id.to_string()
            on:pointerenter=move |_| board.pointed.set(Some(id))
            on:pointerleave=move |_| board.pointed.set(None)
            on:focusin=move |_| board.pointed.set(Some(id))
            on:focusout=move |_| board.pointed.set(None)
            on:pointerdown=move |event| drag::start(board, id, &event)
            on:pointermove=move |event| drag::moved(board, &event)
            on:pointerup=move |event| drag::dropped(board, &event)
            on:pointercancel=move |_| drag::cancelled(board)
        >
            <button
                type="button"
                id=focus_id(Focus::Card(id))
                class="card-text"
                aria-describedby=note.clone()
                aria-expanded=move || open.get().to_string()
                on:click=move |_| if !drag::just_dropped(board) { board.editing.set(Some(id)) }
                on:keydown=move |event| keys::pressed(board, id, &event)
            >
                {text}
            </button>
            <Meta board card answers note />
            <span class="grip" aria-hidden="true" data-grip=""><Icon glyph=Glyph::Grip /></span>
            {move || open.get().then(|| view! { <Editor board id /> })}
        </li>
    }
}

/// The line below the text.
#[component]
fn Meta(
    board: Board,
    card: Memo<Option<Arc<Card>>>,
    answers: Memo<usize>,
    note: String,
) -> impl IntoView {
    let level = move || card.with(|card| card.as_ref().map_or(Level::default(), |card| card.level));
    let cycle = move |_| {
        if let Some(card) = card.get_untracked() {
            let level = match card.level {
                Level::Low => Level::Middle,
                Level::Middle => Level::High,
                Level::High => Level::Low,
            };
            board.edit(Edit::SetLevel { card: card.id, level });
        }
    };
    let words = Memo::new(move |_| {
        card.with(|card| card.as_ref().map(|card| words(card, answers.get())).unwrap_or_default())
    });
    let level_words =
        move || card.with(|card| card.as_ref().map_or("", |card| card.level.word(card.block)));
    view! {
        <p class="meta">
            <button
                type="button"
                class="level"
                tabindex="-1"
                aria-hidden="true"
                title=level_words
                on:click=cycle
            >
                <Dots level=Signal::derive(level) />
            </button>
            <span class="notes" id=note>
                <span class="unseen">{level_words} ", "</span>
                {move || {
                    let notes = words.get();
                    notes.into_iter().map(|(class, words)| view! { <span class=class>{words}</span> " " })
                        .collect::<Vec<_>>()
                }}
            </span>
        </p>
    }
}

/// What to say of a card beside its level; with the class of each word.
fn words(card: &Card, answers: usize) -> Vec<(&'static str, String)> {
    let mut words = Vec::new();
    if card.block == Block::Jobs
        && let Some(kind) = card.kind
    {
        words.push(("kind", kind.name().to_owned()));
    }
    if card.block.is_theirs() {
        words.push(match card.source {
            Source::Heard => ("heard", "heard".to_owned()),
            Source::Assumed => ("assumed", "assumed".to_owned()),
        });
    }
    match (card.block, answers) {
        (Block::Pains | Block::Gains, 0) => words.push(("unanswered", "unanswered".to_owned())),
        (Block::Pains | Block::Gains, 1) => words.push(("answered", "answered".to_owned())),
        (Block::Pains | Block::Gains, count) => {
            words.push(("answered", format!("{count} answers")))
        }
        (Block::Relievers | Block::Creators, 0) => {
            words.push(("unanswered", "answers nothing yet".to_owned()));
        }
        (Block::Relievers | Block::Creators, count) => {
            words.push(("answered", format!("answers {count}")));
        }
        (Block::Jobs | Block::Offers, _) => {}
    }
    words
}
