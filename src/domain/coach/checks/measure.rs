//! R2: it speaks in a measure by which the counterpart is judged.

use super::ALL;
use crate::domain::{
    Function, TextField,
    coach::{
        Check, Concern, Finding, Place,
        check::Look,
        likeness::Sense,
        reader::{Reader, quoted},
    },
};

pub(super) static CHECK: Check =
    Check { id: "R2", name: "It speaks in their measure", weight: 7, kinds: ALL, look };

/// From so many percent of its words on, a measure is the one that they have named.
const SAME: usize = 65;

fn look(reader: &Reader) -> Look {
    let case = reader.case;
    let metric = &case.position.outcome.metric;
    let sense = Sense::of(metric);
    let named = || {
        let mut heard = reader.heard.iter();
        !sense.stems.is_empty() && heard.any(|said| said.covers(&sense) >= SAME)
    };
    if reader.measure_in(&sense).is_some() || named() {
        return Look::parts(2, 2, None);
    }
    // Their world may speak in it while the outcome does not yet.
    let mut all = reader.texts.iter().map(|(_, read)| read).chain(&reader.heard);
    let is_somewhere = all.any(|read| read.has_measure());
    let whom = match case.counterpart.function {
        Function::Boss => "a sales leader is",
        Function::Hr => "HR is",
        Function::Finance => "Finance is",
        Function::Marketing => "Marketing is",
        Function::SalesOps => "Sales Ops is",
        Function::Legal => "Legal is",
        Function::Other => "most departments are",
    };
    let is_blank = metric.trim().is_empty();
    let what = if is_blank {
        ["No outcome is named yet in a measure that ", whom, " judged by."].concat()
    } else {
        [&quoted(metric), " is none of the measures that ", whom, " usually judged by."].concat()
    };
    let measures = reader.measures();
    let step = [
        "Say what it changes in ",
        &measures,
        ". If they report this one, put it on a card of theirs and mark that as heard from them.",
    ];
    let finding = Finding::new(&CHECK, Place::Text(TextField::OutcomeMetric), what)
        .because(reader.why(Concern::Outcome))
        .step(step.concat())
        .written(!is_blank);
    Look::parts(u16::from(is_somewhere), 2, Some(finding))
}
