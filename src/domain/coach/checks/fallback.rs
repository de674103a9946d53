//! R8: a fallback that differs from the ask.

use super::ALL;
use crate::domain::{
    TextField,
    coach::{
        Call, Check, Concern, Finding, Place, Quote, check::Look, likeness::Sense, reader::Reader,
    },
};

pub(super) static CHECK: Check =
    Check { id: "R8", name: "A fallback that differs from the ask", weight: 6, kinds: ALL, look };

/// From so many percent of the words of both on, two texts are the same.
const SAME: usize = 70;

fn look(reader: &Reader) -> Look {
    let case = reader.case;
    let field = TextField::Fallback;
    let text = &case.private.fallback;
    let why = || reader.why(Concern::Decision);
    if text.trim().is_empty() {
        let finding = Finding::new(&CHECK, Place::Text(field), "There is no fallback yet.")
            .because(why())
            .step(
                "Write what you settle for if the answer is no: a part of it, a test, or a later day.",
            )
            .written(false);
        return Look::parts(0, 2, Some(finding));
    }
    let people = Sense::of(&[&*case.position.ask.decider, &*case.counterpart.name].join(" "));
    let ask = Sense::of(&case.position.ask.sentence).without(&people);
    let fallback = Sense::of(text).without(&people);
    let is_same = fallback.shared(&ask) >= SAME
        && !fallback.is_reverse_of(&ask)
        && !fallback.has_new_figure(&ask);
    if !is_same {
        return Look::parts(2, 2, None);
    }
    let finding = Finding::new(&CHECK, Place::Text(field), "The fallback is the ask once more.")
        .because(why())
        .step("Take less, later or for a trial: a part of the ask, another day, one team.");
    let quote = Some(Quote::of(field, text, 0..text.len(), Call::All));
    Look::parts(1, 2, Some(Finding { quote, ..finding }))
}
