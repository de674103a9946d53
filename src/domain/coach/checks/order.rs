//! R4: the order is given its best argument.

use crate::domain::{
    Kind, TextField,
    coach::{
        Call, Check, Concern, Finding, Place, Quote, check::Look, likeness::Sense, reader::Reader,
    },
};

pub(super) static CHECK: Check = Check {
    id: "R4",
    name: "The order has its best argument",
    weight: 6,
    kinds: &[Kind::Pushback],
    look,
};

/// From so many percent of its words on, an argument says no more than another text does.
const SAME: usize = 75;

fn look(reader: &Reader) -> Look {
    let position = &reader.case.position;
    let field = TextField::OrderBestArgument;
    let words = position.order.best_argument.trim();
    let argument = Sense::of(words);
    let ask = Sense::of(&position.ask.sentence);
    let order = Sense::of(&position.order.given);
    let step = "Write what its author would say for it on a good day: what it does fast, what it \
        saves, whom it treats alike.";
    let found = |what: &str| {
        let text = &position.order.best_argument;
        let quote = Quote::of(field, text, 0..text.len(), Call::All);
        let finding = Finding::new(&CHECK, Place::Text(field), what);
        Finding { quote: Some(quote), ..finding }.because(reader.why(Concern::Order)).step(step)
    };
    if words.is_empty() {
        let finding = Finding::new(&CHECK, Place::Text(field), "The order has no argument yet.")
            .because(reader.why(Concern::Order))
            .step(step)
            .written(!position.order.given.trim().is_empty());
        return Look::parts(0, 2, Some(finding));
    }
    if argument.is_empty() {
        return Look::parts(0, 2, Some(found("This gives the order no argument.")));
    }
    let finding = if argument.covered_by(&ask) >= SAME {
        if argument.is_reverse_of(&ask) {
            Some(found("This is your ask turned round, and not why the order may be right."))
        } else {
            Some(found("This says your ask again, and not why the order may be right."))
        }
    } else if argument.covered_by(&order) >= SAME {
        Some(found("This says the order again, and not why it may be right."))
    } else {
        None
    };
    Look::parts(if finding.is_none() { 2 } else { 1 }, 2, finding)
}
