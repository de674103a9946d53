//! R10: the cost and the risk of my own proposal are stated.

use super::{ALL, listed};
use crate::domain::{
    Line,
    coach::{Check, Concern, Finding, Place, check::Look, likeness::Sense, reader::Reader},
    money::Money,
    numbers::Role,
};

pub(super) static CHECK: Check =
    Check { id: "R10", name: "Your proposal names its cost and risk", weight: 5, kinds: ALL, look };

fn look(reader: &Reader) -> Look {
    let proposal = reader.case.numbers.with_role(Role::Proposal);
    let said = Sense::of(proposal.map_or("", |choice| &choice.other));
    let says = |stems: &[&str]| stems.iter().any(|stem| said.has(stem));
    let any = |is: fn(&Line) -> bool| {
        proposal.is_some_and(|choice| {
            choice.lines.iter().any(|line| line.likely != Money::ZERO && is(line))
        })
    };
    let has_cost = any(|line| !line.category.is_benefit() || line.likely < Money::ZERO)
        || says(&["cost", "effort", "tak", "expens", "price"]);
    // A range that reaches below the likely figure, or an adjustment, says what may go wrong.
    let has_risk = any(|line| {
        let (low, likely, high) = line.range();
        line.risk.millionths() > 0 || low < likely || high > likely
    }) || says(&["risk", "danger", "unless", "if", "slip", "fail"]);
    let missing: Vec<&str> = [(has_cost, "cost"), (has_risk, "risk")]
        .into_iter()
        .filter_map(|(is_there, name)| (!is_there).then_some(name))
        .collect();
    let what = ["Your proposal names no ", &listed(&missing).replace(" and ", " and no "), " yet."];
    let place = proposal.map_or(Place::Options, |choice| Place::Option(choice.id));
    let step = if has_cost {
        "Give its figures a low and a high end, or a risk adjustment."
    } else {
        "Add what it takes as a line: money, or the days of the people who do it."
    };
    let is_begun = proposal.is_some_and(|choice| !choice.lines.is_empty());
    let finding = Finding::new(&CHECK, place, what.concat())
        .because(reader.why(Concern::Figures))
        .step(step)
        .written(is_begun);
    Look::parts(u16::from(has_cost) + u16::from(has_risk), 2, Some(finding))
}
