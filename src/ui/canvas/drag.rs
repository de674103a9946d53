//! Dragging a card with the pointer: onto a place to move it, onto a card to answer it.
//!
//! A mouse or pen may take a card anywhere; a finger takes it by its grip, so that the page can
//! be scrolled everywhere else. Near the edge of the window the page scrolls by itself.
//! Everything here can be done by keyboard too (see `keys`).

use super::Board;
use crate::browser::dom;
use crate::domain::{Answer, Block, CardId, Edit};
use crate::ui::view::signal;
use leptos::{ev::PointerEvent, prelude::*, web_sys::Element};
use wasm_bindgen::JsCast;

/// Pixels the pointer travels before a press becomes a drag.
const SLACK: i32 = 5;

/// Pixels from the edge of the window within which the page scrolls.
const EDGE: i32 = 72;

/// What rows follow of a drag. All but the card on its way look at what changes seldom.
#[derive(Clone, Copy)]
pub struct Dragging {
    drag: RwSignal<Option<Drag>>,
    /// The card on its way, and its block.
    card: Memo<Option<(CardId, Block)>>,
    target: Memo<Option<Target>>,
}

impl Dragging {
    /// Nothing is dragged yet.
    pub fn new() -> Self {
        let drag = signal(None::<Drag>);
        let moving = move || drag.get().filter(|drag| drag.moving && !drag.done);
        Self {
            drag,
            card: Memo::new(move |_| moving().map(|drag| (drag.card, drag.block))),
            target: Memo::new(move |_| moving().and_then(|drag| drag.target)),
        }
    }
}

/// A card on its way.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Drag {
    card: CardId,
    block: Block,
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
    let block = board.cards.card(card).with_untracked(|card| card.as_ref().map(|card| card.block));
    let Some(block) = block else { return };
    let (from, pointer) = ((event.client_x(), event.client_y()), event.pointer_id());
    let (moving, done, target) = (false, false, None);
    let drag = Drag { card, block, pointer, from, to: from, moving, done, target };
    board.dragging.drag.set(Some(drag));
}

/// The pointer moved.
pub fn moved(board: Board, event: &PointerEvent) {
    let Some(mut drag) = board.dragging.drag.get_untracked().filter(|drag| !drag.done) else {
        return;
    };
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
        scroll_at_edge(board);
    }
    if drag.moving {
        event.prevent_default();
        drag.target = target(board, &drag);
        board.dragging.drag.set(Some(drag));
    }
}

/// Scrolls while a card is held near the edge of the window, a frame at a time. Where the press
/// began moves with the page, so that the card stays under the pointer.
fn scroll_at_edge(board: Board) {
    request_animation_frame(move || {
        let drag = board.dragging.drag.try_get_untracked().flatten();
        let Some(mut drag) = drag.filter(|drag| drag.moving && !drag.done) else { return };
        let below = drag.to.1 - (dom::height() - EDGE);
        let by = dom::scroll_by(below.max(0) / 4 - (EDGE - drag.to.1).max(0) / 4);
        if by != 0 {
            drag.from.1 -= by;
            drag.target = target(board, &drag);
            board.dragging.drag.set(Some(drag));
        }
        scroll_at_edge(board);
    });
}

/// The pointer went up.
pub fn dropped(board: Board, event: &PointerEvent) {
    let Some(drag) = board.dragging.drag.get_untracked() else { return };
    if !drag.moving || event.pointer_id() != drag.pointer {
        board.dragging.drag.set(None);
        return;
    }
    board.dragging.drag.set(Some(Drag { done: true, target: None, to: drag.from, ..drag }));
    // The click that follows a drop comes before this.
    set_timeout(move || board.dragging.drag.set(None), std::time::Duration::ZERO);
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
    board.dragging.drag.set(None);
}

/// Whether the click that is being told ends a drag.
pub fn just_dropped(board: Board) -> bool {
    board.dragging.drag.with_untracked(|drag| drag.is_some_and(|drag| drag.moving))
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

/// Whether this card is on its way.
pub fn is_dragged(board: Board, id: CardId) -> bool {
    board.dragging.card.get().is_some_and(|(card, _)| card == id)
}

/// How far it has been carried, for CSS.
pub fn offset(board: Board, id: CardId) -> String {
    if !is_dragged(board, id) {
        return String::new();
    }
    let far = |drag: Drag| format!("{}px {}px", drag.to.0 - drag.from.0, drag.to.1 - drag.from.1);
    board.dragging.drag.get().map(far).unwrap_or_default()
}

/// Whether a drop would put the card before this one.
pub fn is_before(board: Board, id: CardId) -> bool {
    let target = board.dragging.target.get();
    matches!(target, Some(Target::Place(_, Some(before))) if before == id)
}

/// Whether a drop would put the card at the end of this block.
pub fn is_at_end_of(board: Board, block: Block) -> bool {
    board.dragging.target.get() == Some(Target::Place(block, None))
}

/// Whether a drop would link the card with this one.
pub fn is_answered_by_drop(board: Board, id: CardId) -> bool {
    matches!(board.dragging.target.get(), Some(Target::Answer(over, _)) if over == id)
}

/// Whether the card on its way can be dropped on this one, of this block, to link them.
pub fn may_answer(board: Board, id: CardId, block: Block) -> bool {
    let dragged = board.dragging.card.get();
    dragged.is_some_and(|dragged| Block::answer(dragged, (id, block)).is_some())
}
