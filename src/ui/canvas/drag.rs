//! Dragging a card with the pointer: onto a place to move it, onto a card to answer it.
//!
//! A mouse or pen may take a card anywhere; a finger takes it by its grip, so that the page can
//! be scrolled everywhere else. Everything here can be done by keyboard too (see `keys`).

use super::Board;
use crate::browser::dom;
use crate::domain::{Answer, Block, CardId, Edit};
use leptos::{ev::PointerEvent, prelude::*, web_sys::Element};
use wasm_bindgen::JsCast;

/// Pixels the pointer travels before a press becomes a drag.
const SLACK: i32 = 5;

/// A card on its way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drag {
    card: CardId,
    pointer: i32,
    from: (i32, i32),
    to: (i32, i32),
    /// Whether the pointer has gone far enough for the press to be a drag.
    moving: bool,
    /// Dropped, and the click that follows is not one.
    done: bool,
    target: Option<Target>,
}

/// What would happen if the card were dropped now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    /// It answers this card, or is answered by it.
    Answer(CardId, Answer),
    /// It stands in this block, before this card or at the end.
    Place(Block, Option<CardId>),
}

/// The pointer went down on a card.
pub fn start(board: Board, card: CardId, event: &PointerEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target else { return };
    let in_editor = dom::closest_data(&target, "editor").is_some();
    let by_grip = dom::closest_data(&target, "grip").is_some();
    if event.button() != 0 || in_editor || (event.pointer_type() == "touch" && !by_grip) {
        return;
    }
    let from = (event.client_x(), event.client_y());
    let pointer = event.pointer_id();
    let drag = Drag { card, pointer, from, to: from, moving: false, done: false, target: None };
    board.drag.set(Some(drag));
}

/// The pointer moved.
pub fn moved(board: Board, event: &PointerEvent) {
    let Some(mut drag) = board.drag.get_untracked().filter(|drag| !drag.done) else { return };
    drag.to = (event.client_x(), event.client_y());
    let far = (drag.to.0 - drag.from.0).abs().max((drag.to.1 - drag.from.1).abs()) > SLACK;
    if !drag.moving && far {
        drag.moving = true;
        board.pointed.set(None);
        let row = event.current_target().and_then(|row| row.dyn_into::<Element>().ok());
        if let Some(row) = row {
            // Fails for a pointer that is gone; then its end will be told as a cancel.
            let _ = row.set_pointer_capture(drag.pointer);
        }
    }
    if drag.moving {
        event.prevent_default();
        drag.target = target(board, &drag);
        board.drag.set(Some(drag));
    }
}

/// The pointer went up.
pub fn dropped(board: Board, event: &PointerEvent) {
    let Some(drag) = board.drag.get_untracked() else { return };
    if !drag.moving || event.pointer_id() != drag.pointer {
        board.drag.set(None);
        return;
    }
    board.drag.set(Some(Drag { done: true, target: None, to: drag.from, ..drag }));
    // The click that follows a drop comes before this.
    set_timeout(move || board.drag.set(None), std::time::Duration::ZERO);
    match drag.target {
        Some(Target::Answer(_, Answer { from, to })) => {
            board.edit(Edit::SetAnswer { from, to, on: true });
        }
        Some(Target::Place(block, before)) => {
            board.edit(Edit::MoveCard { card: drag.card, block, before });
        }
        None => {}
    }
}

/// The browser took the pointer away.
pub fn cancelled(board: Board) {
    board.drag.set(None);
}

/// Whether the click that is being told ends a drag.
pub fn just_dropped(board: Board) -> bool {
    board.drag.with_untracked(|drag| drag.is_some_and(|drag| drag.moving))
}

fn target(board: Board, drag: &Drag) -> Option<Target> {
    let under = dom::at(drag.to.0, drag.to.1)?;
    let name = dom::closest_data(&under, "block")?;
    let block = Block::ALL.into_iter().find(|block| format!("{block:?}") == name)?;
    let over = dom::closest_data(&under, "card").and_then(|id| id.parse::<CardId>().ok());
    let Some(over) = over.filter(|over| *over != drag.card) else {
        return Some(Target::Place(block, None));
    };
    board.app.look(|session| {
        let canvas = &session.case()?.canvas;
        let (dragged, target) = (canvas.card(drag.card)?, canvas.card(over)?);
        if let Some(answer) = Block::answer((dragged.id, dragged.block), (over, target.block)) {
            return Some(Target::Answer(over, answer));
        }
        let row = under.closest("[data-card]").ok()??;
        let rect = dom::rect(&row);
        if f64::from(drag.to.1) < rect.top() + rect.height() / 2.0 {
            return Some(Target::Place(block, Some(over)));
        }
        let mut after = canvas.block(block).skip_while(|card| card.id != over).skip(1);
        Some(Target::Place(block, after.next().map(|card| card.id)))
    })
}

fn follow<T>(board: Board, look: impl Fn(&Drag) -> T) -> Option<T> {
    board.drag.with(|drag| drag.as_ref().filter(|drag| drag.moving).map(look))
}

/// Whether this card is on its way.
pub fn is_dragged(board: Board, id: CardId) -> bool {
    follow(board, |drag| drag.card == id && !drag.done).unwrap_or_default()
}

/// How far it has been carried, for CSS.
pub fn offset(board: Board, id: CardId) -> String {
    follow(board, |drag| {
        let (x, y) = (drag.to.0 - drag.from.0, drag.to.1 - drag.from.1);
        if drag.card == id && !drag.done { format!("{x}px {y}px") } else { String::new() }
    })
    .unwrap_or_default()
}

/// Whether a drop would put the card before this one.
pub fn is_before(board: Board, id: CardId) -> bool {
    follow(
        board,
        |drag| matches!(drag.target, Some(Target::Place(_, Some(before))) if before == id),
    )
    .unwrap_or_default()
}

/// Whether a drop would put the card at the end of this block.
pub fn is_at_end_of(board: Board, block: Block) -> bool {
    follow(board, |drag| drag.target == Some(Target::Place(block, None))).unwrap_or_default()
}

/// Whether a drop would link the card with this one.
pub fn is_answered_by_drop(board: Board, id: CardId) -> bool {
    follow(board, |drag| matches!(drag.target, Some(Target::Answer(over, _)) if over == id))
        .unwrap_or_default()
}
