//! A card opened in its place: its words, level, kind, source, evidence and answers.

use super::{Board, answers::answers, dots, keys};
use crate::browser::dom;
use crate::domain::{Block, Card, CardId, CardKind, Edit, Level, Source, TextField, limits};
use crate::session::{Event, Focus};
use crate::ui::{
    app::focus_id,
    common::{act, button, line, live, on, select, typed},
};
use leptos::{ev, prelude::*};
use std::sync::Arc;

/// The field with the words of the open card.
const WORDS: &str = "card-words";

/// What closes the editor of a card.
#[derive(Clone, Copy)]
struct Close {
    board: Board,
    id: CardId,
}

impl Close {
    /// Closes it. An element that is taken off the page with the focus tells of it a last time,
    /// when the editor, or the whole canvas, is gone already: then there is nothing to do.
    fn run(self, back_to_card: bool) {
        let Self { board, id } = self;
        if board.editing.try_get_untracked() == Some(Some(id)) {
            board.editing.set(None);
            board.app.send(Event::LeftField(TextField::CardText(id)));
            if back_to_card {
                dom::focus_soon(focus_id(Focus::Card(id)));
            }
        }
    }
}

/// Closes with Enter, Escape or when the focus goes elsewhere. Nothing needs confirming: every
/// change is an edit at once.
pub fn editor(board: Board, id: CardId) -> AnyView {
    let card = board.card(id);
    let close = Close { board, id };
    let left = on(move |event: ev::FocusEvent| {
        if !dom::stays_inside(&event) {
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
    let outside = dom::listen("pointerdown", move |event| {
        if !dom::is_in(&event, "editor") {
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
    let value = board.app.text(field);
    dom::focus_soon(WORDS.to_owned());
    let pressed = on(move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.shift_key() && !event.is_composing() {
            event.prevent_default();
            close.run(true);
        }
    });
    let input = typed(move |text| board.edit(Edit::SetText { field, text }));
    view! {
        <textarea
            id=WORDS
            class="words"
            rows="2"
            aria-label="Wording"
            maxlength=limits::TEXT.to_string()
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
    // The offers do not change while another card is open.
    let offers = board.app.look(|session| {
        let canvas = session.case().map(|case| &case.canvas);
        let offers = canvas.into_iter().flat_map(|canvas| canvas.block(Block::Offers));
        offers.map(|card| (Some(card.id), card.text.clone())).collect::<Vec<_>>()
    });
    if offers.is_empty() {
        return ().into_any();
    }
    let options = std::iter::once((None, "none".to_owned())).chain(offers).collect();
    let chosen = move || card.with(|card| card.as_ref().and_then(|card| card.offer));
    let set = move |offer| board.edit(Edit::SetOffer { card: id, offer });
    select("Part of the offer", "card-offer", options, chosen, set)
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
        move || {
            close.run(true);
            keys::move_within(board, id, by);
        }
    };
    let delete = move || {
        board.editing.set(None);
        board.edit(Edit::DeleteCard(id));
    };
    view! {
        {select("Block", "card-block", blocks, move || block, moved)}
        <div class="editor-foot">
            {button("quiet", "Up", shift(-1))}
            {button("quiet", "Down", shift(1))}
            {button("quiet danger", "Delete", delete)}
            {button("done", "Done", move || close.run(true))}
        </div>
    }
    .into_any()
}
