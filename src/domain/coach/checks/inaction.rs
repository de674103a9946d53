//! R5: the cost of inaction is a number, or it says why not.

use super::ALL;
use crate::domain::{
    coach::{Check, Concern, Finding, Place, check::Look, likeness::words, reader::Reader},
    money::Money,
    numbers::Role,
};

pub(super) static CHECK: Check =
    Check { id: "R5", name: "Doing nothing has its cost", weight: 6, kinds: ALL, look };

/// Words that make a reason.
const ENOUGH: usize = 3;

fn look(reader: &Reader) -> Look {
    let nothing = reader.case.numbers.with_role(Role::Nothing);
    let has_amount =
        nothing.is_some_and(|choice| choice.lines.iter().any(|line| line.likely != Money::ZERO));
    let says_why = nothing.is_some_and(|choice| words(&choice.other).len() >= ENOUGH);
    let place = nothing.map_or(Place::Options, |choice| Place::Option(choice.id));
    let finding = Finding::new(&CHECK, place, "Nothing says yet what it costs to do nothing.")
        .because(reader.why(Concern::Figures))
        .step(
            "Add a line with an amount under “Do nothing”. If it cannot be counted, say there in a \
             sentence what happens.",
        )
        .written(nothing.is_some_and(|choice| !choice.lines.is_empty()));
    Look::parts(u16::from(has_amount || says_why), 1, Some(finding))
}
