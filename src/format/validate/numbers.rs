//! Mends the numbers of a case.

use super::Counts;
use crate::domain::{
    Case, ChoiceId, Line, LineId, Numbers, Sorted,
    money::{Money, Percent},
    numbers::{Bound, Role},
    sorted::repeats,
};
use std::sync::Arc;

pub(super) fn mend(case: &mut Case, counts: &mut Counts) {
    let numbers = &mut case.numbers;
    mend_ids(numbers, counts);
    mend_roles(numbers, counts);
    mend_figures(numbers, counts);
    let cards = Sorted::of(case.canvas.cards.iter().map(|card| card.id));
    let dangling = |numbers: &Numbers| -> Vec<LineId> {
        let lines = numbers.lines().filter(|line| line.card.is_some_and(|card| !cards.has(card)));
        lines.map(|line| line.id).collect()
    };
    for id in dangling(numbers) {
        if let Some(line) = numbers.line_mut(id) {
            line.card = None;
            counts.links += 1;
        }
    }
    let mut stretch = case.private.stretch;
    counts.figures += usize::from(mend_amount(&mut stretch));
    case.private.stretch = stretch;
}

/// The first to claim an id keeps it.
fn mend_ids(numbers: &mut Numbers, counts: &mut Counts) {
    let mut known = Sorted::of(numbers.options.iter().map(|choice| choice.id));
    let repeated = repeats(numbers.options.iter().map(|choice| choice.id));
    for (choice, is_repeated) in numbers.options.iter_mut().zip(repeated) {
        if is_repeated {
            let id: ChoiceId = choice.id.next_free(|id| known.has(id));
            known.add(id);
            Arc::make_mut(choice).id = id;
            counts.line_ids += 1;
        }
    }
    let mut known = Sorted::of(numbers.lines().map(|line| line.id));
    let repeated = repeats(numbers.lines().map(|line| line.id));
    if !repeated.contains(&true) {
        return;
    }
    let lines = numbers.options.iter_mut().flat_map(|choice| &mut Arc::make_mut(choice).lines);
    for (line, is_repeated) in lines.zip(repeated) {
        if is_repeated {
            let id: LineId = line.id.next_free(|id| known.has(id));
            known.add(id);
            Arc::make_mut(line).id = id;
            counts.line_ids += 1;
        }
    }
}

/// The first of a role that is there once keeps it; another one keeps its words.
fn mend_roles(numbers: &mut Numbers, counts: &mut Counts) {
    let repeated = repeats(numbers.options.iter().map(|choice| choice.role));
    for (choice, is_repeated) in numbers.options.iter_mut().zip(repeated) {
        if is_repeated && choice.role.is_unique() {
            let choice = Arc::make_mut(choice);
            choice.name = choice.label().to_owned();
            choice.role = Role::Other;
            counts.figures += 1;
        }
    }
}

/// Whether the amount was out of its bounds.
fn mend_amount(amount: &mut Option<Money>) -> bool {
    let nearest = amount.map(|amount| Money::from_minor(Bound::Amount.nearest(amount.minor())));
    let is_mended = *amount != nearest;
    *amount = nearest;
    is_mended
}

fn mend_figures(numbers: &mut Numbers, counts: &mut Counts) {
    let horizon = Bound::Horizon.nearest(numbers.horizon.into());
    let horizon = u16::try_from(horizon).unwrap_or(numbers.horizon);
    let rate = Percent::from_millionths(Bound::Rate.nearest(numbers.rate.millionths()));
    let is_mended = (horizon, rate) != (numbers.horizon, numbers.rate);
    (numbers.horizon, numbers.rate) = (horizon, rate);
    counts.figures += usize::from(is_mended) + usize::from(mend_amount(&mut numbers.promise));
    let wrong = |numbers: &Numbers| -> Vec<LineId> {
        let lines = numbers.lines().filter(|line| (***line).clone().mend().is_some());
        lines.map(|line| line.id).collect()
    };
    for id in wrong(numbers) {
        let _ = numbers.line_mut(id).map(Line::mend);
        counts.figures += 1;
    }
}
