//! Keys on a card: everything the pointer can do.

use super::Board;
use crate::browser::dom;
use crate::domain::{Block, CardId, Edit, Level, Source};
use crate::session::Focus;
use crate::ui::app::focus_id;
use leptos::ev;

/// Acts on a key pressed on a card's text.
pub fn pressed(board: Board, id: CardId, event: &ev::KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() {
        return;
    }
    let key = event.key();
    let taken = match (event.alt_key(), key.as_str()) {
        (false, "1") => level(board, id, Level::Low),
        (false, "2") => level(board, id, Level::Middle),
        (false, "3") => level(board, id, Level::High),
        (false, "h" | "H") => toggle_source(board, id),
        (false, "l" | "L") => {
            board.editing.set(Some(id));
            dom::focus_soon("answers".to_owned());
            true
        }
        (false, "F2") => {
            board.editing.set(Some(id));
            true
        }
        (false, "Delete" | "Backspace") => {
            board.edit(Edit::DeleteCard(id));
            true
        }
        (false, "ArrowUp") => go(board, id, -1),
        (false, "ArrowDown") => go(board, id, 1),
        (true, "ArrowUp") => move_within(board, id, -1),
        (true, "ArrowDown") => move_within(board, id, 1),
        (true, "ArrowLeft") => move_to_block(board, id, -1),
        (true, "ArrowRight") => move_to_block(board, id, 1),
        _ => false,
    };
    if taken {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn level(board: Board, card: CardId, level: Level) -> bool {
    board.edit(Edit::SetLevel { card, level });
    true
}

fn toggle_source(board: Board, id: CardId) -> bool {
    let card = board.app.look(|session| session.case()?.canvas.card(id).cloned());
    let Some(card) = card.filter(|card| card.block.is_theirs()) else { return false };
    let source = match card.source {
        Source::Heard => Source::Assumed,
        Source::Assumed => Source::Heard,
    };
    board.edit(Edit::SetSource { card: id, source });
    true
}

/// The block of a card, the ids of that block, and the card's place among them.
fn place(board: Board, id: CardId) -> Option<(Block, Vec<CardId>, usize)> {
    board.app.look(|session| {
        let canvas = &session.case()?.canvas;
        let block = canvas.card(id)?.block;
        let ids: Vec<_> = canvas.block(block).map(|card| card.id).collect();
        let at = ids.iter().position(|known| *known == id)?;
        Some((block, ids, at))
    })
}

fn go(board: Board, id: CardId, by: isize) -> bool {
    let Some((block, ids, at)) = place(board, id) else { return false };
    let to = at.checked_add_signed(by);
    match to.and_then(|to| ids.get(to)) {
        Some(near) => dom::focus_soon(focus_id(Focus::Card(*near))),
        None if by > 0 => dom::focus_soon(focus_id(Focus::Add(block))),
        None => {}
    }
    true
}

/// One place up or down in the block.
pub fn move_within(board: Board, id: CardId, by: isize) -> bool {
    let Some((block, ids, at)) = place(board, id) else { return false };
    let Some(to) = at.checked_add_signed(by).filter(|to| *to < ids.len()) else { return true };
    // Going down, the card comes to stand before the one after its new place.
    let before = if by > 0 { ids.get(to + 1).copied() } else { Some(ids[to]) };
    board.edit(Edit::MoveCard { card: id, block, before });
    true
}

fn move_to_block(board: Board, id: CardId, by: isize) -> bool {
    let Some((block, ..)) = place(board, id) else { return false };
    let at = Block::ALL.iter().position(|known| *known == block).unwrap_or_default();
    if let Some(block) = at.checked_add_signed(by).and_then(|to| Block::ALL.get(to)) {
        board.edit(Edit::MoveCard { card: id, block: *block, before: None });
    }
    true
}
