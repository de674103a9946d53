//! A card in its row: what it says, how much it weighs, whether it is answered.

use super::{
    Board,
    cards::{self, Followed},
    chips::chips,
    drag,
    editor::editor,
    keys,
};
use crate::browser::dom;
use crate::domain::{Block, Card, CardId, Edit, Level, Source};
use crate::session::Focus;
use crate::ui::{
    app::focus_id,
    common::{Glyph, icon},
    view::{El, Node, act, el, flag, live, number, on, one_of, shown},
};
use leptos::prelude::*;
use std::sync::Arc;

/// A row of a block.
pub fn card_row(board: Board, id: CardId) -> El {
    let card = board.cards.card(id);
    let ends = board.cards.ends(id);
    let answers = number(move || ends.with(Vec::len));
    let open = flag(move || board.editing.get() == Some(id));
    let lit = live(move || board.related.with(|r| r.as_ref().is_some_and(|r| r.contains(&id))));
    let dim = live(move || board.related.with(|r| r.as_ref().is_some_and(|r| !r.contains(&id))));
    let missing = live(move || {
        let extreme = |card: &Arc<Card>| card.block == Block::Pains && card.level == Level::High;
        answers.get() == 0 && card.with(|card| card.as_ref().is_some_and(extreme))
    });
    // A card that slides under a resting pointer while somebody types is not pointed at.
    let point = move |at: Option<CardId>| {
        act(move || {
            if !dom::is_typing() {
                board.pointed.set(at);
            }
        })
    };
    let focus = move |at: Option<CardId>| act(move || board.pointed.set(at));
    let click = act(move || {
        if !drag::just_dropped(board) {
            board.editing.set(Some(id));
        }
    });
    // The editor covers it: what is typed there need not be laid out a second time with each key.
    let read = |card: &Option<Arc<Card>>| card.as_ref().map(|card| card.text.clone());
    let words = live(move || {
        let text = if open.get() { card.with_untracked(read) } else { card.with(read) };
        text.unwrap_or_default()
    });
    let words = el("button")
        .id(&focus_id(Focus::Card(id)))
        .class("card-text")
        .attr("aria-describedby", &format!("level-{id} note-{id}"))
        .attr_live("aria-expanded", live(move || open.get().to_string()))
        .on("click", click)
        .on("keydown", on(move |event| keys::pressed(board, id, &event)))
        .child(words);
    let block = move || card.with_untracked(|card| card.as_ref().map(|card| card.block));
    let linked = shown(flag(move || board.chips.get() && answers.get() > 0), move || {
        block().map(|block| chips(board, block, ends))
    });
    let grip = el("span").class("grip").attr("aria-hidden", "true").attr("data-grip", "");
    el("li")
        .class("card")
        .class_if("lit", lit)
        .class_if("dim", dim)
        .class_if("missing", missing)
        .class_if("open", live(move || open.get()))
        .class_if("dragged", live(move || drag::is_dragged(board, id)))
        .class_if("drop-before", live(move || drag::is_before(board, id)))
        .class_if(
            "drop-may",
            live(move || block().is_some_and(|block| drag::may_answer(board, id, block))),
        )
        .class_if("drop-answer", live(move || drag::is_answered_by_drop(board, id)))
        .style("translate", live(move || drag::offset(board, id)))
        .attr("data-card", &id.to_string())
        .on("pointerenter", point(Some(id)))
        .on("pointerleave", point(None))
        .on("focusin", focus(Some(id)))
        .on("focusout", focus(None))
        .on("pointerdown", on(move |event| drag::start(board, id, &event)))
        .on("pointermove", on(move |event| drag::moved(board, &event)))
        .on("pointerup", on(move |event| drag::dropped(board, &event)))
        .on("pointercancel", act(move || drag::cancelled(board)))
        .child(words)
        .child(meta(board, card, answers, id))
        .child(linked)
        .child(grip.child(icon(Glyph::Grip)))
        .child(shown(open, move || editor(board, id)))
}

/// The line below the text.
fn meta(board: Board, card: Followed, answers: Memo<usize>, id: CardId) -> El {
    let cycle = act(move || {
        if let Some(card) = card.get_untracked() {
            let level = match card.level {
                Level::Low => Level::Middle,
                Level::Middle => Level::High,
                Level::High => Level::Low,
            };
            board.edit(Edit::SetLevel { card: card.id, level });
        }
    });
    // The line changes with the card's marks, not with each letter of its text.
    let marks = number(move || {
        let kind = |card: &Card| card.kind.map_or(0, |kind| kind as usize + 1);
        let mark = |card: &Card| kind(card) * 2 + usize::from(card.source == Source::Heard);
        answers.get() * 32 + card.with(|card| card.as_ref().map_or(0, |card| mark(card)))
    });
    let line = one_of(marks, move |_| {
        let words = card.with_untracked(|card| {
            card.as_ref().map(|card| words(card, answers.get_untracked())).unwrap_or_default()
        });
        let mut line = Node::none();
        for (class, words) in words {
            line = line.and(el("span").class(class).child(words)).and(" ");
        }
        line
    });
    let level_words = move || {
        let word = |card: &Arc<Card>| card.level.word(card.block).to_owned();
        live(move || card.with(|card| card.as_ref().map(word).unwrap_or_default()))
    };
    let level = el("button")
        .class("level")
        .attr("tabindex", "-1")
        .attr("aria-hidden", "true")
        .attr_live("title", level_words())
        .on("click", cycle)
        .child(cards::level(card));
    // Told with the card's words, and not there for the eye: a text that is clipped away costs the
    // browser a layer in every card.
    let told = el("span").attr("hidden", "").id(&format!("level-{id}"));
    let told = told.child(level_words()).child(",");
    let notes = el("span").class("notes").id(&format!("note-{id}")).child(line);
    el("p").class("meta").child(level).child(told).child(notes)
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
            words.push(("answered", format!("{count} answers")));
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
