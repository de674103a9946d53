//! What edits do to cards and answers.

use super::{EditError, NewCard};
use crate::domain::{Answer, Block, Canvas, Card, CardId, CardKind, limits};
use std::sync::Arc;

pub(super) fn find(canvas: &mut Canvas, id: CardId) -> Result<&mut Arc<Card>, EditError> {
    canvas.cards.iter_mut().find(|card| card.id == id).ok_or(EditError::NoSuchCard)
}

pub(super) fn change(
    canvas: &mut Canvas,
    id: CardId,
    change: impl FnOnce(&mut Card),
) -> Result<(), EditError> {
    change(Arc::make_mut(find(canvas, id)?));
    Ok(())
}

pub(super) fn add(canvas: &mut Canvas, block: Block, new: &[NewCard]) -> Result<(), EditError> {
    if canvas.cards.len() + new.len() > limits::CARDS {
        return Err(EditError::TooMany);
    }
    for NewCard { id, text, level, kind } in new {
        if text.trim().is_empty() {
            return Err(EditError::Blank);
        }
        if limits::is_too_long(text) {
            return Err(EditError::TooLong);
        }
        if canvas.card(*id).is_some() {
            return Err(EditError::IdTaken);
        }
        check_kind(block, *kind)?;
        let card = Card { level: *level, kind: *kind, ..Card::new(*id, block, text) };
        canvas.cards.push(Arc::new(card));
    }
    Ok(())
}

fn check_kind(block: Block, kind: Option<CardKind>) -> Result<(), EditError> {
    match kind {
        Some(kind) if !block.kinds().contains(&kind) => Err(EditError::WrongKind),
        Some(_) | None => Ok(()),
    }
}

pub(super) fn set_kind(
    canvas: &mut Canvas,
    id: CardId,
    kind: Option<CardKind>,
) -> Result<(), EditError> {
    check_kind(find(canvas, id)?.block, kind)?;
    change(canvas, id, |card| card.kind = kind)
}

pub(super) fn set_offer(
    canvas: &mut Canvas,
    id: CardId,
    offer: Option<CardId>,
) -> Result<(), EditError> {
    let block = find(canvas, id)?.block;
    if let Some(offer) = offer {
        let target = find(canvas, offer)?.block;
        if !matches!(block, Block::Relievers | Block::Creators) || target != Block::Offers {
            return Err(EditError::WrongOffer);
        }
    }
    change(canvas, id, |card| card.offer = offer)
}

pub(super) fn move_card(
    canvas: &mut Canvas,
    id: CardId,
    block: Block,
    before: Option<CardId>,
) -> Result<(), EditError> {
    let from = canvas.cards.iter().position(|card| card.id == id).ok_or(EditError::NoSuchCard)?;
    if let Some(before) = before
        && canvas.card(before).is_none_or(|card| card.block != block)
    {
        return Err(EditError::NoSuchCard);
    }
    // Dropped where it stands: nothing changes, not even its place among cards of other blocks.
    let (standing, behind) = (&canvas.cards[from], &canvas.cards[from + 1..]);
    let next = behind.iter().find(|card| card.block == block).map(|card| card.id);
    if before == Some(id) || (standing.block == block && before == next) {
        return Ok(());
    }
    let mut card = canvas.cards.remove(from);
    if card.block != block {
        let card = Arc::make_mut(&mut card);
        card.block = block;
        card.kind = card.kind.filter(|kind| block.kinds().contains(kind));
        card.offer = card.offer.filter(|_| matches!(block, Block::Relievers | Block::Creators));
        unlink(canvas, id);
    }
    let end_of_block = |cards: &[Arc<Card>]| {
        cards.iter().rposition(|card| card.block == block).map_or(cards.len(), |last| last + 1)
    };
    let to = match before {
        Some(before) => canvas.cards.iter().position(|card| card.id == before),
        None => None,
    };
    let to = to.unwrap_or_else(|| end_of_block(&canvas.cards));
    canvas.cards.insert(to, card);
    Ok(())
}

/// Takes away the answers of a card, and its place as somebody's offer.
fn unlink(canvas: &mut Canvas, id: CardId) {
    canvas.answers.retain(|answer| answer.from != id && answer.to != id);
    for card in &mut canvas.cards {
        if card.offer == Some(id) {
            Arc::make_mut(card).offer = None;
        }
    }
}

pub(super) fn delete(canvas: &mut Canvas, id: CardId) -> Result<(), EditError> {
    find(canvas, id)?;
    canvas.cards.retain(|card| card.id != id);
    unlink(canvas, id);
    Ok(())
}

pub(super) fn set_answer(
    canvas: &mut Canvas,
    from: CardId,
    to: CardId,
    on: bool,
) -> Result<(), EditError> {
    let (source, target) = (find(canvas, from)?.block, find(canvas, to)?.block);
    let answer = Answer { from, to };
    if Block::answer((from, source), (to, target)) != Some(answer) {
        return Err(EditError::WrongAnswer);
    }
    match (canvas.answers.iter().position(|known| *known == answer), on) {
        (None, true) if canvas.answers.len() >= limits::ANSWERS => return Err(EditError::TooMany),
        (None, true) => canvas.answers.push(answer),
        (Some(place), false) => drop(canvas.answers.remove(place)),
        (Some(_), true) | (None, false) => {}
    }
    Ok(())
}
