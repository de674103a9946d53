//! The list on a card of what it answers, or what answers it.

use super::{Board, dots};
use crate::domain::{Block, CardId, Edit};
use crate::ui::view::{El, act, el, live};
use leptos::prelude::With;

/// The cards of the partner block, to tick.
pub fn answers(board: Board, id: CardId, block: Block) -> El {
    let (legend, empty) = match block {
        Block::Pains => ("Answered by", "No pain reliever yet. Add one, then link it here."),
        Block::Gains => ("Answered by", "No gain creator yet. Add one, then link it here."),
        Block::Relievers => ("Answers these pains", "No pain yet. Add one, then link it here."),
        Block::Creators => ("Answers these gains", "No gain yet. Add one, then link it here."),
        Block::Jobs | Block::Offers => ("", ""),
    };
    // The cards of the other block do not change while this one is open; what is linked does.
    let partner = block.partner().unwrap_or(block);
    let cards = board.look(partner);
    let ends = board.cards.ends(id);
    let hint = if cards.is_empty() { empty } else { "" };
    let row = |card: std::sync::Arc<crate::domain::Card>| {
        let other = card.id;
        let is_linked = move || ends.with(|ends| ends.contains(&other));
        let toggle = act(move || {
            if let Some(answer) = Block::answer((id, block), (other, partner)) {
                let on = !is_linked();
                board.edit(Edit::SetAnswer { from: answer.from, to: answer.to, on });
            }
        });
        let tick =
            el("input").attr("type", "checkbox").checked(live(is_linked)).on("change", toggle);
        let label = el("label")
            .class("check")
            .child(tick)
            .child(el("span").child(&*card.text))
            .child(dots(card.level));
        el("li").child(label)
    };
    el("fieldset")
        .class("answers")
        .id("answers")
        .attr("tabindex", "-1")
        .child(el("legend").child(legend))
        .child(el("p").class("hint").child(hint))
        .child(el("ul").children(cards.into_iter().map(row)))
}
