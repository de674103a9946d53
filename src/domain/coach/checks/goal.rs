//! R3: it is tied to a company goal of this year.

use super::ALL;
use crate::domain::coach::{Check, Concern, Finding, Place, check::Look, reader::Reader};

pub(super) static CHECK: Check =
    Check { id: "R3", name: "It serves a company goal", weight: 6, kinds: ALL, look };

fn look(reader: &Reader) -> Look {
    let linked = &reader.case.position.goals;
    let is_tied = reader.goals.iter().any(|goal| linked.contains(&goal.id));
    let step = if reader.goals.is_empty() {
        "Write down the company’s goals for this year, once for all cases, and tick the one it serves."
    } else {
        "Tick the goal it serves, or add the one it would protect."
    };
    let finding = Finding::new(&CHECK, Place::Goals, "It is not tied to a company goal yet.")
        .because(reader.why(Concern::Goal))
        .step(step)
        .written(false);
    Look::parts(u16::from(is_tied), 1, Some(finding))
}
