//! R12: the promise is no more than the adjusted figure.

use super::ALL;
use crate::domain::{
    coach::{Change, Check, Concern, Finding, Place, check::Look, reader::Reader},
    money::Money,
    numbers::{Promise, Role},
};

pub(super) static CHECK: Check =
    Check { id: "R12", name: "The promise is one you can keep", weight: 4, kinds: ALL, look };

fn look(reader: &Reader) -> Look {
    let numbers = &reader.case.numbers;
    let proposal = numbers.with_role(Role::Proposal);
    let is_costed =
        proposal.is_some_and(|choice| choice.lines.iter().any(|line| line.likely != Money::ZERO));
    let promise = Promise::of(&reader.results, numbers.promise, None);
    let Some(promise) = promise.filter(|_| is_costed || numbers.promise.is_some()) else {
        return Look::faults(false, Vec::new());
    };
    let Some(chosen) = promise.chosen.filter(|_| promise.is_above()) else {
        return Look::parts(1, 1, None);
    };
    let what = [
        "You promise ",
        &*reader.amount(chosen),
        ", and the proposal is worth ",
        &*reader.amount(promise.ceiling),
        " after risk.",
    ];
    let lower = promise.suggested(numbers.currency);
    let step = match lower {
        Some(lower) => {
            ["Promise ", &*reader.amount(lower), ": it holds in the low case too."].concat()
        }
        None => "Promise a first step with a date, and leave the sum for later.".to_owned(),
    };
    let finding = Finding::new(&CHECK, Place::Promise, what.concat())
        .because(reader.why(Concern::Figures))
        .step(step);
    let finding = match lower {
        Some(lower) => finding.remedy(reader.amount(lower), Change::Promise(lower)),
        None => finding,
    };
    Look::parts(0, 1, Some(finding))
}
