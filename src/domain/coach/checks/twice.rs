//! R14: nothing is counted twice.

use super::ALL;
use crate::domain::{
    Line, TextField,
    coach::{
        Check, Concern, Finding, Place,
        check::Look,
        likeness::{Print, Sense},
        reader::{Reader, quoted},
    },
    money::Money,
    numbers::Role,
};
use std::rc::Rc;

pub(super) static CHECK: Check =
    Check { id: "R14", name: "Nothing is counted twice", weight: 3, kinds: ALL, look };

/// From so many percent of the words of both on, two lines are one thing.
const SAME: usize = 75;
/// The same for two that rest on one card.
const ON_ONE_CARD: usize = 40;

/// A line with what can be compared at once.
struct Entry<'a> {
    line: &'a Line,
    role: Role,
    option: usize,
    print: Rc<Print>,
    /// Whether it makes its option better.
    is_good: bool,
}

impl Entry<'_> {
    fn meets(&self, other: &Self) -> bool {
        let (a, b) = (self.line, other.line);
        a.first <= b.last && b.first <= a.last
    }

    /// Whether the names of two lines mean one thing.
    fn is_like(&self, other: &Self) -> bool {
        let is_same_card = self.line.card.is_some() && self.line.card == other.line.card;
        let least = if is_same_card { ON_ONE_CARD } else { SAME };
        self.print.is_like(&other.print, least)
    }
}

fn look(reader: &Reader) -> Look {
    let mut entries: Vec<Entry> = Vec::new();
    // What is known of their names, in the order of the lines; a line without a name has none.
    let names = reader.texts.iter().filter_map(|(text, read)| match text.field {
        TextField::LineName(id) => Some((id, read)),
        _ => None,
    });
    let mut names = names.peekable();
    for (option, choice) in reader.case.numbers.options.iter().enumerate() {
        for line in &choice.lines {
            let name = names.next_if(|(id, _)| *id == line.id);
            if line.likely == Money::ZERO {
                continue;
            }
            let is_good = line.category.is_benefit() == (line.likely > Money::ZERO);
            let unnamed = || Rc::new(Print::of(&Sense::of(line.label())));
            let print = name.map_or_else(unnamed, |(_, read)| read.print());
            entries.push(Entry { line, role: choice.role, option, print, is_good });
        }
    }
    let mut findings = Vec::new();
    for (place, one) in entries.iter().enumerate() {
        for other in entries.iter().skip(place + 1) {
            if !one.meets(other) {
                continue;
            }
            let is_within = one.option == other.option
                && one.is_good == other.is_good
                && one.line.category == other.line.category;
            // What is lost under one option and gained under the proposal is one thing: beside
            // each other it counts on both sides.
            let (mine, else_) =
                if one.role == Role::Proposal { (one, other) } else { (other, one) };
            let is_across = mine.role == Role::Proposal
                && matches!(else_.role, Role::Order | Role::Nothing)
                && mine.is_good
                && !else_.is_good;
            if !(is_within || is_across) || !one.is_like(other) {
                continue;
            }
            let (first, second) = (quoted(one.line.label()), quoted(other.line.label()));
            let what = if is_within {
                [&*first, " and ", &*second, " may be one amount in two lines."].concat()
            } else {
                [&*first, " and ", &*second, " may be one amount, lost here and gained there."]
                    .concat()
            };
            let mut key = String::new();
            one.line.id.push_to(&mut key);
            key.push(' ');
            other.line.id.push_to(&mut key);
            findings.push(
                Finding::new(&CHECK, Place::Line(other.line.id), what)
                    .about(&key)
                    .because(reader.why(Concern::Figures))
                    .step("Keep the line with the better source. If they are two things, say so in their names."),
            );
        }
    }
    Look::faults(!entries.is_empty(), findings)
}
