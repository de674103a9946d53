//! Makes what was read keep the laws that edits keep: unique ids, no dangling answer.

use super::{OpenError, Repair};
use crate::domain::{Block, Canvas, Card, CardId, Case, CaseId, Goal, GoalId, TextField, limits};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// Mends the cases in place and says what was mended.
pub(super) fn mend(cases: &mut [Case], goals: &mut Vec<Goal>) -> Result<Vec<Repair>, OpenError> {
    let mut counts = Counts::default();
    let mut seen: HashSet<CaseId> = HashSet::new();
    for case in cases {
        if seen.contains(&case.id) {
            case.id = case.id.next_free(|id| seen.contains(&id));
            counts.case_ids += 1;
        }
        seen.insert(case.id);
        check_limits(case)?;
        let mut linked: HashSet<GoalId> = HashSet::new();
        case.position.goals.retain(|goal| linked.insert(*goal));
        mend_cards(&mut case.canvas, &mut counts);
        mend_answers(&mut case.canvas, &mut counts);
    }
    let mut known: HashSet<GoalId> = HashSet::new();
    goals.retain(|goal| known.insert(goal.id));
    if goals.len() > limits::GOALS {
        return Err(OpenError::TooMuch { what: "company goals", limit: limits::GOALS });
    }
    Ok(counts.repairs())
}

#[derive(Default)]
struct Counts {
    case_ids: usize,
    card_ids: usize,
    answers: usize,
    fields: usize,
}

impl Counts {
    fn repairs(&self) -> Vec<Repair> {
        [
            (self.case_ids, Repair::SameCaseId as fn(usize) -> Repair),
            (self.card_ids, Repair::SameCardId),
            (self.answers, Repair::Answers),
            (self.fields, Repair::Fields),
        ]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, repair)| repair(count))
        .collect()
    }
}

fn check_limits(case: &Case) -> Result<(), OpenError> {
    if case.canvas.cards.len() > limits::CARDS {
        return Err(OpenError::TooMuch { what: "cards on one canvas", limit: limits::CARDS });
    }
    let too_long = |text: &str| text.chars().nth(limits::TEXT).is_some();
    let cards = case.canvas.cards.iter().flat_map(|card| [&*card.text, &*card.evidence]);
    if cards.chain(TextField::OF_CASE.iter().filter_map(|field| field.of(case))).any(too_long) {
        return Err(OpenError::TooMuch { what: "characters in one field", limit: limits::TEXT });
    }
    Ok(())
}

fn mend_cards(canvas: &mut Canvas, counts: &mut Counts) {
    let mut ids: HashSet<CardId> = canvas.cards.iter().map(|card| card.id).collect();
    let mut seen: HashSet<CardId> = HashSet::new();
    let offers: HashSet<CardId> = canvas.block(Block::Offers).map(|card| card.id).collect();
    for card in &mut canvas.cards {
        if !seen.insert(card.id) {
            let id = card.id.next_free(|id| ids.contains(&id));
            Arc::make_mut(card).id = id;
            ids.insert(id);
            seen.insert(id);
            counts.card_ids += 1;
        }
        if !fits(card, &offers) {
            let card = Arc::make_mut(card);
            card.kind = card.kind.filter(|kind| card.block.kinds().contains(kind));
            card.offer = None;
            counts.fields += 1;
        }
    }
}

fn fits(card: &Card, offers: &HashSet<CardId>) -> bool {
    let kind_fits = card.kind.is_none_or(|kind| card.block.kinds().contains(&kind));
    let may_have_offer = matches!(card.block, Block::Relievers | Block::Creators);
    kind_fits && card.offer.is_none_or(|offer| may_have_offer && offers.contains(&offer))
}

fn mend_answers(canvas: &mut Canvas, counts: &mut Counts) {
    let blocks: HashMap<CardId, Block> =
        canvas.cards.iter().map(|card| (card.id, card.block)).collect();
    let before = canvas.answers.len();
    let mut seen = HashSet::new();
    canvas.answers.retain(|answer| {
        let ends = (blocks.get(&answer.from), blocks.get(&answer.to));
        let (Some(&from), Some(&to)) = ends else { return false };
        Block::answer((answer.from, from), (answer.to, to)) == Some(*answer) && seen.insert(*answer)
    });
    canvas.answers.truncate(limits::ANSWERS);
    counts.answers += before - canvas.answers.len();
}
