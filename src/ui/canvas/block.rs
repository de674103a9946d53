//! One of the six regions: its cards, the field that adds more, and suggestions.

use super::{Board, card::card_row, drag, hue, suggestions::suggestions};
use crate::domain::{Block, limits};
use crate::session::{DraftField, Focus};
use crate::ui::{
    app::focus_id,
    common::Draft,
    view::{El, act, el, flag, live, number, on, rows, shown, typed},
};
use leptos::{ev, prelude::*};

/// A block with its heading.
pub fn block(board: Board, block: Block) -> El {
    let ids = board.ids(block);
    let count = number(move || ids.count());
    let title = format!("block-{block:?}");
    let is_empty = flag(move || count.get() == 0);
    let hint = shown(is_empty, move || el("p").class("hint").child(hint(block)));
    let suggestions = block.is_theirs().then(|| suggestions(board, block));
    let count = live(move || match count.get() {
        0 => String::new(),
        count => count.to_string(),
    });
    let head = el("header")
        .class("block-head")
        .child(el("h3").id(&title).child(block.name()))
        .child(el("span").class("count").attr("aria-hidden", "true").child(count));
    el("section")
        .class(&format!("block {}", hue(block)))
        .class_if("drop-end", live(move || drag::is_at_end_of(board, block)))
        .attr("aria-labelledby", &title)
        .attr("data-block", &format!("{block:?}"))
        .child(head)
        .child(hint)
        .child(el("ul").class("cards").child(rows(ids, move |id| card_row(board, id))))
        .child(add_card(board, block))
        .child(suggestions)
}

/// What belongs into an empty block.
const fn hint(block: Block) -> &'static str {
    match block {
        Block::Jobs => "What they try to get done, how they want to be seen and to feel.",
        Block::Pains => "What hurts, blocks or worries them. The worst first.",
        Block::Gains => "What they hope for, and what they are measured by.",
        Block::Offers => "What you bring: people, time, data, a change you will make.",
        Block::Relievers => "How your offer eases one of their pains.",
        Block::Creators => "How your offer brings one of their gains.",
    }
}

/// The label of the field that adds cards.
const fn add_label(block: Block) -> &'static str {
    match block {
        Block::Jobs => "Add a job",
        Block::Pains => "Add a pain",
        Block::Gains => "Add a gain",
        Block::Offers => "Add an offer",
        Block::Relievers => "Add a pain reliever",
        Block::Creators => "Add a gain creator",
    }
}

/// Enter adds a card and leaves the cursor for the next; several lines add several cards.
/// What is still in the field when it is left becomes a card too; also when another screen is
/// shown or the page is closed, for then the app leaves the field first.
fn add_card(board: Board, block: Block) -> El {
    let app = board.app;
    let draft = Draft::new(app, DraftField::Card(block));
    let input = typed(move |lines| {
        let several = lines.contains('\n');
        draft.typed(lines);
        if several {
            draft.add();
        }
    });
    let pressed = on(move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            draft.add();
        }
    });
    let field = el("textarea")
        .id(&focus_id(Focus::Add(block)))
        .class("add")
        .attr("rows", "1")
        .attr("aria-label", add_label(block))
        .attr("placeholder", add_label(block))
        .attr("autocomplete", "off")
        .attr("maxlength", &(limits::TEXT * 4).to_string())
        .value(draft.shown())
        .on("input", input)
        .on("keydown", pressed)
        .on("blur", act(move || draft.add()));
    el("div").class("adding").child(field)
}
