//! A card opened in its place: its words, level, kind, source, evidence and answers.

use super::{Board, Dots, answers::Answers, keys};
use crate::browser::dom;
use crate::domain::{Block, Card, CardId, CardKind, Edit, Level, Source, TextField, limits};
use crate::session::{Event, Focus};
use crate::ui::{
    app::focus_id,
    common::{Select, TextInput},
};
use leptos::{ev, html, prelude::*, web_sys::Node};
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// Closes with Enter, Escape or when the focus goes elsewhere. Nothing needs confirming: every
/// change is an edit at once.
#[component]
pub fn Editor(
    /// The canvas.
    board: Board,
    /// Which card.
    id: CardId,
) -> impl IntoView {
    let app = board.app;
    let card = board.card(id);
    let field = TextField::CardText(id);
    let root = NodeRef::<html::Div>::new();
    let close = move |back_to_card: bool| {
        if board.editing.get_untracked() == Some(id) {
            board.editing.set(None);
            app.send(Event::LeftField(field));
            if back_to_card {
                dom::focus_soon(focus_id(Focus::Card(id)));
            }
        }
    };
    let left = move |event: ev::FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let inside = root.get_untracked().is_none_or(|root| root.contains(to.as_ref()));
        // A window that loses the focus, and a button that cannot take it, name no target.
        if !inside && to.is_some() {
            close(false);
        }
    };
    let pressed = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            close(true);
        }
    };
    // A press outside closes the editor even where nothing takes the focus.
    let outside = window_event_listener(ev::pointerdown, move |event| {
        let to = event.target().and_then(|to| to.dyn_into::<Node>().ok());
        if !root.get_untracked().is_none_or(|root| root.contains(to.as_ref())) {
            close(false);
        }
    });
    on_cleanup(move || outside.remove());
    let Some(block) = card.with_untracked(|card| card.as_ref().map(|card| card.block)) else {
        return ().into_any();
    };
    view! {
        <div
            class="editor"
            role="group"
            aria-label=format!("Card in {}", block.name())
            data-editor=""
            node_ref=root
            on:focusout=left
            on:keydown=pressed
        >
            <Words board id close />
            <LevelChoice board card block />
            {block.is_theirs().then(|| view! { <Heard board card id block /> })}
            {block.partner().map(|_| view! { <Answers board id block /> })}
            {matches!(block, Block::Relievers | Block::Creators).then(|| view! { <Offer board card id /> })}
            <Actions board id block close />
        </div>
    }
    .into_any()
}

#[component]
fn Words(
    board: Board,
    id: CardId,
    close: impl Fn(bool) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let app = board.app;
    let field = TextField::CardText(id);
    let text = app.text(field);
    let area = NodeRef::<html::Textarea>::new();
    Effect::new(move || {
        if let Some(area) = area.get() {
            // Fails for no field on the page.
            let _ = area.focus();
            let end = u32::try_from(area.value().encode_utf16().count()).unwrap_or_default();
            let _ = area.set_selection_range(end, end);
        }
    });
    let pressed = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            close(true);
        }
    };
    view! {
        <textarea
            class="words"
            rows="2"
            aria-label="Wording"
            maxlength=limits::TEXT.to_string()
            node_ref=area
            prop:value=text
            on:input:target=move |event| {
                let text = event.target().value();
                board.edit(Edit::SetText { field, text });
            }
            on:keydown=pressed
        ></textarea>
    }
}

#[component]
fn LevelChoice(board: Board, card: Memo<Option<Arc<Card>>>, block: Block) -> impl IntoView {
    let radios: Vec<_> = Level::ALL
        .into_iter()
        .map(|level| {
            let checked =
                move || card.with(|card| card.as_ref().is_some_and(|card| card.level == level));
            let choose = move |_| {
                if let Some(card) = card.get_untracked() {
                    board.edit(Edit::SetLevel { card: card.id, level });
                }
            };
            view! {
                <label>
                    <input type="radio" name="level" prop:checked=checked on:change=choose />
                    <Dots level />
                    {level.word(block)}
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="segments">
            <legend>"Level"</legend>
            {radios}
        </fieldset>
    }
}

/// Of what kind it is, and whether they said so.
#[component]
fn Heard(board: Board, card: Memo<Option<Arc<Card>>>, id: CardId, block: Block) -> impl IntoView {
    let kind = move || card.with(|card| card.as_ref().and_then(|card| card.kind));
    let heard =
        move || card.with(|card| card.as_ref().is_some_and(|card| card.source == Source::Heard));
    let toggle = move |_| {
        let source = if heard() { Source::Assumed } else { Source::Heard };
        board.edit(Edit::SetSource { card: id, source });
    };
    let kinds: Vec<(Option<CardKind>, String)> = std::iter::once((None, "not said".to_owned()))
        .chain(block.kinds().iter().map(|kind| (Some(*kind), kind.name().to_owned())))
        .collect();
    view! {
        <div class="pair">
            <Select
                label="Kind"
                id="card-kind".to_owned()
                options=kinds
                value=Signal::derive(kind)
                on_choose=move |kind| board.edit(Edit::SetCardKind { card: id, kind })
            />
            <label class="check">
                <input type="checkbox" prop:checked=heard on:change=toggle />
                <span>"Heard from them"</span>
            </label>
        </div>
        <TextInput
            app=board.app
            field=TextField::CardEvidence(id)
            label="Evidence"
            example="Who said it, and when"
        />
    }
}

/// To which offer a reliever or creator belongs.
#[component]
fn Offer(board: Board, card: Memo<Option<Arc<Card>>>, id: CardId) -> impl IntoView {
    let offers = board.app.case(|case| {
        case.canvas
            .block(Block::Offers)
            .map(|card| (card.id, card.text.clone()))
            .collect::<Vec<_>>()
    });
    let chosen = move || card.with(|card| card.as_ref().and_then(|card| card.offer));
    move || {
        let options: Vec<_> = std::iter::once((None, "none".to_owned()))
            .chain(offers.get().into_iter().map(|(id, text)| (Some(id), text)))
            .collect();
        (options.len() > 1).then(|| {
            view! {
                <Select
                    label="Part of the offer"
                    id="card-offer".to_owned()
                    options
                    value=Signal::derive(chosen)
                    on_choose=move |offer| board.edit(Edit::SetOffer { card: id, offer })
                />
            }
        })
    }
}

#[component]
fn Actions(
    board: Board,
    id: CardId,
    block: Block,
    close: impl Fn(bool) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let blocks = Block::ALL.into_iter().map(|block| (block, block.name().to_owned())).collect();
    let moved = move |to: Block| {
        if to != block {
            close(false);
            board.edit(Edit::MoveCard { card: id, block: to, before: None });
        }
    };
    let shift = move |by: isize| {
        move |_| {
            close(true);
            keys::move_within(board, id, by);
        }
    };
    view! {
        <Select
            label="Block"
            id="card-block".to_owned()
            options=blocks
            value=Signal::derive(move || block)
            on_choose=moved
        />
        <div class="editor-foot">
            <button type="button" class="quiet" on:click=shift(-1)>"Up"</button>
            <button type="button" class="quiet" on:click=shift(1)>"Down"</button>
            <button
                type="button"
                class="quiet danger"
                on:click=move |_| {
                    board.editing.set(None);
                    board.edit(Edit::DeleteCard(id));
                }
            >
                "Delete"
            </button>
            <button type="button" class="done" on:click=move |_| close(true)>"Done"</button>
        </div>
    }
}
