//! A card opened in its place: its words, level, kind, source, evidence and answers.

use super::{Board, answers::answers, dots, keys};
use crate::browser::dom;
use crate::domain::{Block, Card, CardId, CardKind, Edit, Level, Source, TextField, limits};
use crate::session::{Event, Focus};
use crate::ui::{
    app::focus_id,
    common::{act, line, live, on, select, text, typed},
};
use leptos::{ev, html, prelude::*, web_sys::Node};
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// Closes the editor; with true the focus goes back to the card.
type Close = Callback<bool>;

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
    let close: Close = Callback::new(move |back_to_card: bool| {
        if board.editing.get_untracked() == Some(id) {
            board.editing.set(None);
            app.send(Event::LeftField(field));
            if back_to_card {
                dom::focus_soon(focus_id(Focus::Card(id)));
            }
        }
    });
    let left = on(move |event: ev::FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        let inside = root.get_untracked().is_none_or(|root| root.contains(to.as_ref()));
        // A window that loses the focus, and a button that cannot take it, name no target.
        if !inside && to.is_some() {
            close.run(false);
        }
    });
    let pressed = on(move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            close.run(true);
        }
    });
    // A press outside closes the editor even where nothing takes the focus.
    let outside = window_event_listener(ev::pointerdown, move |event| {
        let to = event.target().and_then(|to| to.dyn_into::<Node>().ok());
        if !root.get_untracked().is_none_or(|root| root.contains(to.as_ref())) {
            close.run(false);
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
            {words(board, id, close)}
            {levels(board, card, block)}
            {block.is_theirs().then(|| heard(board, card, id, block))}
            {block.partner().map(|_| answers(board, id, block))}
            {matches!(block, Block::Relievers | Block::Creators).then(|| offer(board, card, id))}
            {actions(board, id, block, close)}
        </div>
    }
    .into_any()
}

fn words(board: Board, id: CardId, close: Close) -> AnyView {
    let field = TextField::CardText(id);
    let value = text(board.app.text(field));
    let area = NodeRef::<html::Textarea>::new();
    Effect::new(move || {
        if let Some(area) = area.get() {
            // Fails for no field on the page.
            let _ = area.focus();
            let end = u32::try_from(area.value().encode_utf16().count()).unwrap_or_default();
            let _ = area.set_selection_range(end, end);
        }
    });
    let pressed = on(move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            close.run(true);
        }
    });
    let input = typed(move |text| board.edit(Edit::SetText { field, text }));
    view! {
        <textarea
            class="words"
            rows="2"
            aria-label="Wording"
            maxlength=limits::TEXT.to_string()
            node_ref=area
            prop:value=value
            on:input=input
            on:keydown=pressed
        ></textarea>
    }
    .into_any()
}

fn levels(board: Board, card: Memo<Option<Arc<Card>>>, block: Block) -> AnyView {
    let radios: Vec<_> = Level::ALL
        .into_iter()
        .map(|level| {
            let checked = live(move || {
                card.with(|card| card.as_ref().is_some_and(|card| card.level == level))
            });
            let choose = act(move || {
                if let Some(card) = card.get_untracked() {
                    board.edit(Edit::SetLevel { card: card.id, level });
                }
            });
            view! {
                <label>
                    <input type="radio" name="level" prop:checked=checked on:change=choose />
                    {dots(level)}
                    {level.word(block)}
                </label>
            }
            .into_any()
        })
        .collect();
    view! {
        <fieldset class="segments">
            <legend>"Level"</legend>
            {radios}
        </fieldset>
    }
    .into_any()
}

/// Of what kind it is, and whether they said so.
fn heard(board: Board, card: Memo<Option<Arc<Card>>>, id: CardId, block: Block) -> AnyView {
    let kind = move || card.with(|card| card.as_ref().and_then(|card| card.kind));
    let heard =
        move || card.with(|card| card.as_ref().is_some_and(|card| card.source == Source::Heard));
    let toggle = act(move || {
        let source = if heard() { Source::Assumed } else { Source::Heard };
        board.edit(Edit::SetSource { card: id, source });
    });
    let set_kind = move |kind| board.edit(Edit::SetCardKind { card: id, kind });
    let kinds: Vec<(Option<CardKind>, String)> = std::iter::once((None, "not said".to_owned()))
        .chain(block.kinds().iter().map(|kind| (Some(*kind), kind.name().to_owned())))
        .collect();
    view! {
        <div class="pair">
            {select("Kind", "card-kind", kinds, kind, set_kind)}
            <label class="check">
                <input type="checkbox" prop:checked=live(heard) on:change=toggle />
                <span>"Heard from them"</span>
            </label>
        </div>
        {line(board.app, TextField::CardEvidence(id), "Evidence", "Who said it, and when")}
    }
    .into_any()
}

/// To which offer a reliever or creator belongs.
fn offer(board: Board, card: Memo<Option<Arc<Card>>>, id: CardId) -> AnyView {
    let offers = board.app.case(|case| {
        case.canvas
            .block(Block::Offers)
            .map(|card| (card.id, card.text.clone()))
            .collect::<Vec<_>>()
    });
    let chosen = move || card.with(|card| card.as_ref().and_then(|card| card.offer));
    let choice = live(move || {
        let options: Vec<_> = std::iter::once((None, "none".to_owned()))
            .chain(offers.get().into_iter().map(|(id, text)| (Some(id), text)))
            .collect();
        let set = move |offer| board.edit(Edit::SetOffer { card: id, offer });
        (options.len() > 1).then(|| select("Part of the offer", "card-offer", options, chosen, set))
    });
    choice.into_any()
}

fn actions(board: Board, id: CardId, block: Block, close: Close) -> AnyView {
    let blocks = Block::ALL.into_iter().map(|block| (block, block.name().to_owned())).collect();
    let moved = move |to: Block| {
        if to != block {
            close.run(false);
            board.edit(Edit::MoveCard { card: id, block: to, before: None });
        }
    };
    let shift = move |by: isize| {
        act(move || {
            close.run(true);
            keys::move_within(board, id, by);
        })
    };
    let delete = act(move || {
        board.editing.set(None);
        board.edit(Edit::DeleteCard(id));
    });
    view! {
        {select("Block", "card-block", blocks, move || block, moved)}
        <div class="editor-foot">
            <button type="button" class="quiet" on:click=shift(-1)>"Up"</button>
            <button type="button" class="quiet" on:click=shift(1)>"Down"</button>
            <button type="button" class="quiet danger" on:click=delete>"Delete"</button>
            <button type="button" class="done" on:click=act(move || close.run(true))>"Done"</button>
        </div>
    }
    .into_any()
}
