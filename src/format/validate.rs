//! Makes what was read keep the laws that edits keep: unique ids, no dangling answer.

use super::Repair;
use crate::domain::{Block, Canvas, CardId, Case, CaseId, Goal, GoalId, TextField, limits};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// Mends the cases in place and says what was mended.
pub(super) fn mend(cases: &mut [Case], goals: &mut Vec<Goal>) -> Vec<Repair> {
    let mut counts = Counts::default();
    // All ids are known beforehand, so that a new one takes no later case's place.
    let mut ids: HashSet<CaseId> = cases.iter().map(|case| case.id).collect();
    let mut seen: HashSet<CaseId> = HashSet::new();
    for case in cases {
        if !seen.insert(case.id) {
            case.id = case.id.next_free(|id| ids.contains(&id));
            ids.insert(case.id);
            counts.case_ids += 1;
        }
        let mut linked: HashSet<GoalId> = HashSet::new();
        case.position.goals.retain(|goal| linked.insert(*goal));
        mend_cards(&mut case.canvas, &mut counts);
        mend_answers(&mut case.canvas, &mut counts);
    }
    let mut known: HashSet<GoalId> = HashSet::new();
    goals.retain(|goal| known.insert(goal.id));
    counts.repairs()
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

/// What of a case is more than the app can hold, and how much that is.
pub(super) fn too_much(case: &Case) -> Option<(&'static str, usize)> {
    if case.canvas.cards.len() > limits::CARDS {
        return Some(("cards on one canvas", limits::CARDS));
    }
    let too_long = |text: &str| text.chars().nth(limits::TEXT).is_some();
    let cards = case.canvas.cards.iter().flat_map(|card| [&*card.text, &*card.evidence]);
    let mut texts = cards.chain(TextField::OF_CASE.iter().filter_map(|field| field.of(case)));
    texts.any(too_long).then_some(("characters in one field", limits::TEXT))
}

fn mend_cards(canvas: &mut Canvas, counts: &mut Counts) {
    let mut ids: HashSet<CardId> = canvas.cards.iter().map(|card| card.id).collect();
    let mut seen: HashSet<CardId> = HashSet::new();
    for card in &mut canvas.cards {
        if !seen.insert(card.id) {
            let id = card.id.next_free(|id| ids.contains(&id));
            Arc::make_mut(card).id = id;
            ids.insert(id);
            seen.insert(id);
            counts.card_ids += 1;
        }
    }
    // Only now does each id name one card: an offer that shared its id may have a new one.
    let offers: HashSet<CardId> = canvas.block(Block::Offers).map(|card| card.id).collect();
    for card in &mut canvas.cards {
        let kind = card.kind.filter(|kind| card.block.kinds().contains(kind));
        let may_have_offer = matches!(card.block, Block::Relievers | Block::Creators);
        let offer = card.offer.filter(|offer| may_have_offer && offers.contains(offer));
        if (kind, offer) != (card.kind, card.offer) {
            let card = Arc::make_mut(card);
            (card.kind, card.offer) = (kind, offer);
            counts.fields += 1;
        }
    }
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
