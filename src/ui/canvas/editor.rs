//! A card opened in its place: its words, level, kind, source, evidence and answers.

use super::{Board, answers::answers, cards::Followed, dots, keys};
use crate::browser::dom;
use crate::domain::{Block, CardId, CardKind, Edit, Level, Source, TextField, limits};
use crate::session::{Event, Focus};
use crate::ui::{
    app::focus_id,
    common::{button, line, select},
    view::{El, Node, act, el, live, on, typed},
};
use leptos::{ev, prelude::*};

/// The editor; one card is open at a time.
const EDITOR: &str = "editor";

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
        if board.editing.now() == Some(id) {
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
pub fn editor(board: Board, id: CardId) -> Node {
    let card = board.cards.card(id);
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
        return Node::none();
    };
    dom::show_soon(EDITOR);
    let answering = matches!(block, Block::Relievers | Block::Creators);
    el("div")
        .class("editor")
        .attr("role", "group")
        .attr("aria-label", &format!("Card in {}", block.name()))
        .attr("data-editor", "")
        .id(EDITOR)
        .on("focusout", left)
        .on("keydown", pressed)
        .child(words(board, id, close))
        .child(levels(board, card, block))
        .child(block.is_theirs().then(|| heard(board, card, id, block)))
        .child(block.partner().map(|_| answers(board, id, block)))
        .child(answering.then(|| offer(board, card, id)))
        .child(actions(board, id, block, close))
        .into()
}

fn words(board: Board, id: CardId, close: Close) -> El {
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
    el("textarea")
        .id(WORDS)
        .class("words")
        .attr("rows", "2")
        .attr("aria-label", "Wording")
        .attr("maxlength", &limits::TEXT.to_string())
        .value(value)
        .on("input", input)
        .on("keydown", pressed)
}

fn levels(board: Board, card: Followed, block: Block) -> El {
    let radio = |level: Level| {
        let checked =
            live(move || card.with(|card| card.as_ref().is_some_and(|card| card.level == level)));
        let choose = act(move || {
            if let Some(card) = card.get_untracked() {
                board.edit(Edit::SetLevel { card: card.id, level });
            }
        });
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "level")
            .checked(checked)
            .on("change", choose);
        el("label").child(radio).child(dots(level)).child(level.word(block))
    };
    el("fieldset")
        .class("segments")
        .child(el("legend").child("Level"))
        .children(Level::ALL.into_iter().map(radio))
}

/// Of what kind it is, and whether they said so.
fn heard(board: Board, card: Followed, id: CardId, block: Block) -> Node {
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
    let tick = el("input").attr("type", "checkbox").checked(live(heard)).on("change", toggle);
    let tick = el("label").class("check").child(tick).child(el("span").child("Heard from them"));
    let pair = el("div")
        .class("pair")
        .child(select("Kind", "card-kind", kinds, kind, set_kind))
        .child(tick);
    let evidence = TextField::CardEvidence(id);
    let evidence = line(board.app, evidence, "Evidence", "Who said it, and when");
    Node::none().and(pair).and(evidence)
}

/// To which offer a reliever or creator belongs.
fn offer(board: Board, card: Followed, id: CardId) -> Option<El> {
    // The offers do not change while another card is open.
    let offers = board.look(Block::Offers);
    if offers.is_empty() {
        return None;
    }
    let offers = offers.iter().map(|card| (Some(card.id), card.text.clone()));
    let options = std::iter::once((None, "none".to_owned())).chain(offers).collect();
    let chosen = move || card.with(|card| card.as_ref().and_then(|card| card.offer));
    let set = move |offer| board.edit(Edit::SetOffer { card: id, offer });
    Some(select("Part of the offer", "card-offer", options, chosen, set))
}

fn actions(board: Board, id: CardId, block: Block, close: Close) -> Node {
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
    let place = el("div")
        .class("place")
        .child(select("Block", "card-block", blocks, move || block, moved))
        .child(button("quiet", "Up", shift(-1)))
        .child(button("quiet", "Down", shift(1)));
    let foot = el("div")
        .class("editor-foot")
        .child(button("quiet danger", "Delete", delete))
        .child(button("done", "Done", move || close.run(true)).attr("data-reads", ""));
    Node::none().and(place).and(foot)
}
