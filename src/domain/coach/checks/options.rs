//! R9: two ways forward besides doing nothing.

use super::ALL;
use crate::domain::{
    Choice, Kind,
    coach::{Check, Concern, Finding, Place, check::Look, reader::Reader},
    money::Money,
    numbers::Role,
};

pub(super) static CHECK: Check =
    Check { id: "R9", name: "Two ways forward besides doing nothing", weight: 5, kinds: ALL, look };

fn look(reader: &Reader) -> Look {
    let position = &reader.case.position;
    let is_said = |text: &str| !text.trim().is_empty();
    let is_real = |choice: &Choice| {
        let is_costed = choice.lines.iter().any(|line| line.likely != Money::ZERO);
        is_costed
            || is_said(&choice.other)
            || match choice.role {
                Role::Order => is_said(&position.order.given),
                Role::Proposal => is_said(&position.ask.sentence),
                Role::Other => is_said(&choice.name),
                Role::Nothing => false,
            }
    };
    let options = reader.case.numbers.options.iter();
    let ways = options.filter(|choice| choice.role != Role::Nothing && is_real(choice)).count();
    let what = if ways == 0 {
        "No way forward is written yet."
    } else {
        "There is one way forward, and doing nothing."
    };
    let step = match reader.case.kind {
        Kind::Pushback => {
            "Put the order and your proposal side by side, or add another way that meets its goal."
        }
        Kind::Proposal | Kind::BossAsk => {
            "Add an option: a smaller first step, a trial, or the way they would choose themselves."
        }
    };
    let finding = Finding::new(&CHECK, Place::Options, what)
        .because(reader.why(Concern::Decision))
        .step(step)
        .written(ways > 0);
    Look::parts(if ways > 1 { 2 } else { u16::from(ways > 0) }, 2, Some(finding))
}
