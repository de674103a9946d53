//! The answers of a card as chips on it: where there is no room for curves, and on paper, where
//! nothing says how wide the page will be.

use super::{Board, cards};
use crate::browser::dom;
use crate::domain::{Block, CardId};
use crate::ui::view::{El, el, id_list, rows, signal};
use leptos::prelude::*;

/// Whether there are chips, kept up to date for as long as the owner lives.
pub fn watch() -> RwSignal<bool> {
    let chips = signal(dom::is_narrow());
    let follow = move |name: &str, now: fn() -> bool| {
        let heard = dom::listen(name, move |_| {
            if chips.get_untracked() != now() {
                chips.set(now());
            }
        });
        on_cleanup(move || heard.remove());
    };
    follow("resize", dom::is_narrow);
    follow("beforeprint", || true);
    follow("afterprint", dom::is_narrow);
    chips
}

/// One chip for each card at the other end.
pub fn chips(board: Board, block: Block, ends: RwSignal<Vec<CardId>>) -> El {
    let label = if block.is_theirs() { "Answered by" } else { "Answers" };
    let chip = move |id: CardId| el("li").child(cards::text(board.cards.card(id)));
    let ends = id_list(move || ends.with(|ends| ends.iter().map(|id| id.bits()).collect()));
    el("ul").class("chips").attr("aria-label", label).child(rows(ends, chip))
}
