//! R13: each figure over a fifth of the present value has source, date and confidence.

use super::{ALL, listed};
use crate::domain::coach::{
    Check, Concern, Finding, Place,
    check::Look,
    reader::{Reader, quoted},
};

pub(super) static CHECK: Check =
    Check { id: "R13", name: "Heavy figures have their source", weight: 6, kinds: ALL, look };

/// From this share of an option's present values on, a line is heavy.
const HEAVY: f64 = 0.2;

fn look(reader: &Reader) -> Look {
    let mut findings = Vec::new();
    let mut is_begun = false;
    for (choice, results) in reader.case.numbers.options.iter().zip(&reader.results.options) {
        for (line, result) in choice.lines.iter().zip(&results.lines) {
            if results.share_of(result) <= HEAVY {
                continue;
            }
            is_begun = true;
            let parts = [
                (!line.source.trim().is_empty(), "source"),
                (line.date.is_some(), "date"),
                (line.confidence.is_some(), "confidence"),
            ];
            let missing: Vec<&str> = parts
                .into_iter()
                .filter_map(|(is_there, name)| (!is_there).then_some(name))
                .collect();
            if missing.is_empty() {
                continue;
            }
            let names = listed(&missing).replace(" and ", " or ");
            let what = [
                &*quoted(line.label()),
                " is more than a fifth of “",
                choice.label(),
                "” and has no ",
                &*names,
                ".",
            ];
            let mut key = String::new();
            line.id.push_to(&mut key);
            findings.push(
                Finding::new(&CHECK, Place::Line(line.id), what.concat())
                    .about(&key)
                    .because(reader.why(Concern::Figures))
                    .step("Say where it comes from, as of which day, and how sure it is."),
            );
        }
    }
    Look::faults(is_begun, findings)
}
