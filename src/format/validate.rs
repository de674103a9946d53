//! Makes what was read keep the laws that edits keep: unique ids, nothing dangling, figures within
//! their bounds.

mod numbers;
mod talk;

use super::Repair;
use crate::domain::{Block, Canvas, Case, Choice, Goal, Sorted, limits, sorted::repeats};
use std::sync::Arc;

/// What is left out of a file while it is as a case begins: the options that go by its kind, and
/// the sections of the page.
pub(super) fn fill(case: &mut Case) {
    if case.numbers.options.is_empty() {
        case.numbers.options = Choice::standard(case.kind);
    }
    if case.page.sections.is_empty() {
        case.page.complete();
    }
}

/// Mends the cases in place and says what was mended.
pub(super) fn mend(cases: &mut [Case], goals: &mut Vec<Goal>) -> Vec<Repair> {
    let mut counts = Counts::default();
    // All ids are known beforehand, so that a new one takes no later case's place.
    let mut ids = Sorted::of(cases.iter().map(|case| case.id));
    let repeated = repeats(cases.iter().map(|case| case.id));
    for (case, is_repeated) in cases.iter_mut().zip(repeated) {
        if is_repeated {
            case.id = case.id.next_free(|id| ids.has(id));
            ids.add(case.id);
            counts.case_ids += 1;
        }
        fill(case);
        let goals = &mut case.position.goals;
        let mut again = repeats(goals.iter()).into_iter();
        goals.retain(|_| again.next() == Some(false));
        // A key is muted once; of two reasons the first stays.
        let mut again = repeats(case.private.muted.iter().map(|mute| &mute.key)).into_iter();
        case.private.muted.retain(|_| again.next() == Some(false));
        mend_cards(&mut case.canvas, &mut counts);
        mend_answers(&mut case.canvas, &mut counts);
        numbers::mend(case, &mut counts);
        talk::mend(case, &mut counts);
    }
    let mut again = repeats(goals.iter().map(|goal| goal.id)).into_iter();
    goals.retain(|_| again.next() == Some(false));
    counts.repairs()
}

/// Mends one case that was put together from several.
pub(crate) fn mend_case(case: &mut Case) {
    mend(std::slice::from_mut(case), &mut Vec::new());
}

#[derive(Default)]
struct Counts {
    case_ids: usize,
    card_ids: usize,
    answers: usize,
    fields: usize,
    line_ids: usize,
    links: usize,
    figures: usize,
    point_ids: usize,
    footings: usize,
    sections: usize,
}

impl Counts {
    fn repairs(&self) -> Vec<Repair> {
        [
            (self.case_ids, Repair::SameCaseId as fn(usize) -> Repair),
            (self.card_ids, Repair::SameCardId),
            (self.answers, Repair::Answers),
            (self.fields, Repair::Fields),
            (self.line_ids, Repair::SameLineId),
            (self.links, Repair::Links),
            (self.figures, Repair::Figures),
            (self.point_ids, Repair::SamePointId),
            (self.footings, Repair::Footings),
            (self.sections, Repair::Sections),
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
    if case.numbers.options.len() > limits::OPTIONS {
        return Some(("options in one case", limits::OPTIONS));
    }
    if case.numbers.options.iter().any(|choice| choice.lines.len() > limits::LINES) {
        return Some(("lines in one option", limits::LINES));
    }
    if case.objections.len() > limits::OBJECTIONS {
        return Some(("objections in one case", limits::OBJECTIONS));
    }
    if case.private.reserve.concessions.len() > limits::CONCESSIONS {
        return Some(("concessions in one case", limits::CONCESSIONS));
    }
    if case.private.muted.len() > limits::MUTES {
        return Some(("muted findings in one case", limits::MUTES));
    }
    let mut keys = case.private.muted.iter().map(|mute| &*mute.key);
    (case.texts().any(limits::is_too_long) || keys.any(limits::is_too_long))
        .then_some(("characters in one field", limits::TEXT))
}

fn mend_cards(canvas: &mut Canvas, counts: &mut Counts) {
    let mut ids = Sorted::of(canvas.cards.iter().map(|card| card.id));
    let repeated = repeats(canvas.cards.iter().map(|card| card.id));
    for (card, is_repeated) in canvas.cards.iter_mut().zip(repeated) {
        if is_repeated {
            let id = card.id.next_free(|id| ids.has(id));
            Arc::make_mut(card).id = id;
            ids.add(id);
            counts.card_ids += 1;
        }
    }
    // Only now does each id name one card: an offer that shared its id may have a new one.
    let offers = Sorted::of(canvas.block(Block::Offers).map(|card| card.id));
    for card in &mut canvas.cards {
        let kind = card.kind.filter(|kind| card.block.kinds().contains(kind));
        let may_have_offer = matches!(card.block, Block::Relievers | Block::Creators);
        let offer = card.offer.filter(|offer| may_have_offer && offers.has(*offer));
        if (kind, offer) != (card.kind, card.offer) {
            let card = Arc::make_mut(card);
            (card.kind, card.offer) = (kind, offer);
            counts.fields += 1;
        }
    }
}

fn mend_answers(canvas: &mut Canvas, counts: &mut Counts) {
    let blocks: Sorted<_, _> = canvas.cards.iter().map(|card| (card.id, card.block)).collect();
    let before = canvas.answers.len();
    let mut seen = Sorted::default();
    canvas.answers.retain(|answer| {
        let ends = (blocks.get(answer.from), blocks.get(answer.to));
        let (Some(&from), Some(&to)) = ends else { return false };
        Block::answer((answer.from, from), (answer.to, to)) == Some(*answer)
            && seen.len() < limits::ANSWERS
            && seen.add(*answer)
    });
    counts.answers += before - canvas.answers.len();
}
