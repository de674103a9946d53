//! R1: the outcome is measurable.

use super::{ALL, listed};
use crate::domain::{
    DateField, TextField,
    coach::{
        Check, Concern, Finding, Place,
        check::Look,
        likeness::words,
        reader::{Reader, quoted},
    },
    text::folded,
};

pub(super) static CHECK: Check =
    Check { id: "R1", name: "The outcome can be measured", weight: 7, kinds: ALL, look };

/// Figures in words.
const NUMBERS: [&str; 16] = [
    "none", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "half", "all",
];

fn has_figure(text: &str) -> bool {
    let is_number = |word: &String| {
        word.starts_with(|letter: char| letter.is_ascii_digit()) || NUMBERS.contains(&&**word)
    };
    text.contains(|letter: char| letter.is_ascii_digit()) || words(text).iter().any(is_number)
}

fn look(reader: &Reader) -> Look {
    let outcome = &reader.case.position.outcome;
    let (from, to) = (outcome.from.trim(), outcome.to.trim());
    let stands_still = has_figure(to) && folded(from) == folded(to);
    let parts = [
        (!outcome.metric.trim().is_empty(), "measure", Place::Text(TextField::OutcomeMetric)),
        (has_figure(from), "figure for today", Place::Text(TextField::OutcomeFrom)),
        (has_figure(to) && !stands_still, "figure to reach", Place::Text(TextField::OutcomeTo)),
        (outcome.by.is_some(), "day", Place::Day(DateField::OutcomeBy)),
    ];
    let missing: Vec<_> = parts.iter().filter(|(is_there, ..)| !is_there).collect();
    let there = 4 - missing.len();
    let finding = missing.first().map(|(_, _, place)| {
        let names: Vec<&str> = missing.iter().map(|(_, name, _)| *name).collect();
        let what = if stands_still {
            ["The outcome ends where it begins: ", &quoted(to), "."].concat()
        } else if there == 0 {
            "No outcome is written yet.".to_owned()
        } else {
            ["The outcome has no ", &listed(&names).replace(" and ", " and no "), "."].concat()
        };
        Finding::new(&CHECK, *place, what)
            .because(reader.why(Concern::Outcome))
            .step("Say what is measured, where it stands today, where it will stand, and by which day.")
            .written(there > 0)
    });
    Look::parts(u16::try_from(there).unwrap_or_default(), 4, finding)
}
