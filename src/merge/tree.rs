//! A case as a tree, and back.

use super::place::{set, text as text_of};
use crate::domain::{Case, Objection};
use crate::format;
use crate::json::{self, Field, Json};
use std::sync::Arc;

/// The option a line stands in. In the tree the lines of all options are one list, so that one
/// that moves to another option stays the same line. No field of a file can be called so.
pub(super) const OPTION: &str = "\u{0}option";

/// The case as it stands in a file, and also what a file leaves out while it is as usual.
pub(super) fn of(case: &Case) -> Json {
    // A file leaves some fields out; without them, what both sides begin would have no base.
    let private = group(
        &case.private,
        &[
            ("stretch", &case.private.stretch),
            ("muted", &case.private.muted),
            ("reserve", &case.private.reserve),
            ("unsettled", &case.private.unsettled),
        ],
    );
    let mut numbers = plain(&case.numbers);
    lift_lines(&mut numbers);
    let mut tree = group(
        case,
        &[
            ("objections", &case.objections),
            ("negotiation", &case.negotiation),
            ("page", &case.page),
        ],
    );
    if let Json::Object(fields) = &mut tree {
        set(fields, "numbers", Some(numbers));
        set(fields, "private", Some(private));
    }
    tree
}

fn plain(field: &dyn Field) -> Json {
    json::parse(&json::write(field)).map_or(Json::Null, |parsed| parsed.json)
}

fn group(field: &dyn Field, left_out: &[(&str, &dyn Field)]) -> Json {
    let mut tree = plain(field);
    if let Json::Object(fields) = &mut tree {
        for (name, field) in left_out {
            set(fields, name, Some(plain(*field)));
        }
    }
    tree
}

/// A text that is another for another tree.
pub(super) fn text(tree: &Json) -> String {
    json::write(tree)
}

fn lift_lines(numbers: &mut Json) {
    let Json::Object(fields) = numbers else { return };
    let mut all = Vec::new();
    if let Some((_, Json::List(options))) = fields.iter_mut().find(|(name, _)| name == "options") {
        for option in options {
            let id = text_of(option, "id").to_owned();
            let Json::Object(fields) = option else { continue };
            let Some(place) = fields.iter().position(|(name, _)| name == "lines") else { continue };
            let Json::List(lines) = fields.remove(place).1 else { continue };
            for mut line in lines {
                if let Json::Object(fields) = &mut line {
                    fields.push((OPTION.to_owned(), Json::Text(id.clone())));
                }
                all.push(line);
            }
        }
    }
    fields.push(("lines".to_owned(), Json::List(all)));
}

fn lower_lines(tree: &mut Json) {
    let Json::Object(fields) = tree else { return };
    let Some((_, Json::Object(numbers))) = fields.iter_mut().find(|(name, _)| name == "numbers")
    else {
        return;
    };
    let Some(place) = numbers.iter().position(|(name, _)| name == "lines") else { return };
    let Json::List(lines) = numbers.remove(place).1 else { return };
    let Some((_, Json::List(options))) = numbers.iter_mut().find(|(name, _)| name == "options")
    else {
        return;
    };
    let mut lines: Vec<_> =
        lines.into_iter().map(|line| (text_of(&line, OPTION).to_owned(), line)).collect();
    for (_, line) in &mut lines {
        if let Json::Object(fields) = line {
            set(fields, OPTION, None);
        }
    }
    for option in options {
        let id = text_of(option, "id").to_owned();
        let own = lines.iter().filter(|(option, _)| *option == id);
        let own = own.map(|(_, line)| line.clone()).collect();
        if let Json::Object(fields) = option {
            set(fields, "lines", Some(Json::List(own)));
        }
    }
}

/// The case of a tree, mended where the two sides together left something dangling. What is in
/// one of these cases already is shared with it, so that the screen knows it again.
pub(super) fn case(mut tree: Json, known: [&Case; 2]) -> Case {
    lower_lines(&mut tree);
    let mut case = Case::blank();
    if case.read(tree).is_err() {
        // Every value comes from a case that was read or written: there is no way here.
        return known[0].clone();
    }
    format::mend(&mut case);
    for known in known.into_iter().rev() {
        share(&mut case, known);
    }
    case
}

fn share(case: &mut Case, known: &Case) {
    for card in &mut case.canvas.cards {
        if let Some(same) = known.canvas.card(card.id).filter(|same| *same == card) {
            *card = Arc::clone(same);
        }
    }
    for option in &mut case.numbers.options {
        let same = known.numbers.choice(option.id);
        if let Some(same) = same.filter(|same| *same == option) {
            *option = Arc::clone(same);
            continue;
        }
        for line in &mut Arc::make_mut(option).lines {
            if let Some(same) = known.numbers.line(line.id).filter(|same| *same == line) {
                *line = Arc::clone(same);
            }
        }
    }
    let objection = |each: &mut Arc<Objection>| {
        if let Some(same) = known.objection(each.id).filter(|same| *same == each) {
            *each = Arc::clone(same);
        }
    };
    case.objections.iter_mut().for_each(objection);
}
