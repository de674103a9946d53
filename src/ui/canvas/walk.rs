//! The focus mode: one block at a time, the counterpart's side first, then the offer.

use super::{Board, block, cards, hue};
use crate::browser::dom;
use crate::domain::{Block, Counterpart};
use crate::ui::{
    common::{Glyph, button, icon},
    view::{El, act, el, live, rows},
};
use leptos::prelude::*;

/// One step of the walk.
///
/// `at` is the place of its block, from 0; `step` is where the walk is, from 1, and 0 ends it.
pub fn walk(board: Board, at: usize, step: RwSignal<usize>) -> El {
    let last = Block::ALL.len() - 1;
    let at = at.min(last);
    let block = Block::ALL[at];
    let question = move || board.app.case(|case| question(block, &case.counterpart));
    dom::focus_soon("walk-title".to_owned());
    let dot = |(place, _)| if place <= at { el("i").class("full") } else { el("i") };
    let steps = el("span")
        .class("steps")
        .attr("aria-hidden", "true")
        .children(Block::ALL.into_iter().enumerate().map(dot));
    let head = el("div")
        .class("walk-head")
        .attr("data-reads", "")
        .child(
            el("p")
                .class("small muted")
                .child(format!("Step {} of {}", at + 1, Block::ALL.len()))
                .child(steps),
        )
        .child(button("", "Whole canvas", move || step.set(0)));
    let next = el("button")
        .class("primary")
        .on("click", act(move || step.set(if at < last { at + 2 } else { 0 })))
        .child(if at < last { "Next" } else { "Finish" })
        .child(icon(Glyph::Next));
    let foot = el("div")
        .class("walk-foot")
        .attr("data-reads", "")
        .child(button("", "Back", move || step.set(at)))
        .child(next);
    let partner = block.partner().filter(|_| !block.is_theirs());
    el("section")
        .class(&format!("walk {}", hue(block)))
        .attr("aria-label", "Focus mode")
        .child(head)
        .child(el("h2").id("walk-title").attr("tabindex", "-1").child(live(question)))
        .child(el("p").class("lead").child(help(block)))
        .child(partner.map(|partner| to_answer(board, partner)))
        .child(block::block(board, block))
        .child(foot)
}

fn question(block: Block, counterpart: &Counterpart) -> String {
    let whom = counterpart.short();
    match block {
        Block::Jobs => format!("What is on {} desk?", counterpart.whose()),
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
fn to_answer(board: Board, block: Block) -> El {
    let row = move |id| {
        let (card, ends) = (board.cards.card(id), board.cards.ends(id));
        let state = move || {
            ends.with(|ends| if ends.is_empty() { "unanswered" } else { "answered" }).to_owned()
        };
        el("li")
            .child(cards::level(card))
            .child(el("span").child(cards::text(card)))
            .child(el("span").attr_live("class", live(state)).child(live(state)))
    };
    let list = el("ul").class("to-answer").attr("aria-label", block.name());
    list.child(rows(board.ids(block), row))
}
