//! What to promise: less than is likely, so that more can be delivered. The stretch is private.

use super::{
    Board,
    entry_field::{Look, entry_field},
};
use crate::domain::{
    Edit, Numbers, NumbersEdit,
    money::{Money, parse_amount},
    numbers::{Bound, Promise},
};
use crate::ui::{
    common::{Glyph, icon},
    view::{El, Node, el, live, region},
};
use leptos::prelude::*;

/// The figure, what it may not pass, and the private one.
pub fn promise(board: Board) -> El {
    let current = move || {
        board.version.get();
        let p10 = board.simulated(|drawn| {
            let (mine, _) = board.numbers(Numbers::contenders);
            drawn.options.get(mine?).map(|option| option.p10)
        });
        let chosen = board.numbers(|numbers| numbers.promise);
        board.results(|results| Promise::of(results, chosen, p10.flatten()))
    };
    let facts = region(move || {
        let Some(promise) = current() else { return Node::none() };
        untrack(|| facts(board, promise)).into()
    });
    let suggestion = live(move || {
        let promise = current();
        let suggested = promise.and_then(|promise| promise.suggested(board.currency()));
        let p10 = promise.and_then(|promise| promise.p10).filter(|p10| *p10 > Money::ZERO);
        match (suggested, p10) {
            (Some(money), _) => [
                "Left empty, it is ",
                &*board.money(money),
                ", which holds even if every estimate goes wrong. Promise less, deliver more.",
            ]
            .concat(),
            (None, Some(p10)) => [
                "If every estimate goes wrong, nothing is left, so no figure is suggested. Nine \
                 of ten futures bring more than ",
                &*board.money(p10),
                ".",
            ]
            .concat(),
            (None, None) => {
                "If every estimate goes wrong, nothing is left, so no figure is suggested."
                    .to_owned()
            }
        }
    });
    let amount = move |text: &str| -> Result<Option<Money>, String> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let amount = parse_amount(text, board.separators, board.currency());
        let amount = amount.map_err(|error| error.to_string())?;
        if Bound::Amount.holds(amount.minor()) {
            Ok(Some(amount))
        } else {
            Err(Bound::Amount.words().to_owned())
        }
    };
    let shown = move |money: Option<Money>| {
        money.map(|money| board.entry().amount(money)).unwrap_or_default()
    };
    let case = board.case_name();
    let figure = entry_field(
        board.app,
        Look { id: "promise", label: "I promise, as net present value", example: "", hint: "" },
        &case,
        move || shown(board.numbers(|numbers| numbers.promise)),
        move |text| Ok(Edit::Numbers(NumbersEdit::SetPromise(amount(text)?))),
    );
    let stretch = entry_field(
        board.app,
        Look { id: "stretch", label: "What I hope for", example: "", hint: "" },
        &case,
        move || shown(board.app.case(|case| case.private.stretch)),
        move |text| Ok(Edit::Numbers(NumbersEdit::SetStretch(amount(text)?))),
    );
    let private = el("div")
        .class("private stretch")
        .child(
            el("p")
                .class("stretch-head")
                .child(icon(Glyph::Lock))
                .child("Private")
                .child(el("span").class("lock-words").child("only in your backup")),
        )
        .child(stretch);
    let hint = el("p").class("hint").child(suggestion);
    el("section")
        .class("panel")
        .child(el("h3").child("What to promise"))
        .child(
            el("div")
                .class("promise-fields")
                .child(el("div").child(figure).child(hint))
                .child(private),
        )
        .child(facts)
}

fn facts(board: Board, promise: Promise) -> El {
    let fact = |label: &str, value: Money| {
        let value = board.money(value);
        el("div").child(el("dt").child(label)).child(el("dd").child(value))
    };
    let finding = promise.finding(board.currency(), board.separators);
    let finding = finding.map(|words| el("p").class("finding").attr("role", "status").child(words));
    let facts = el("dl")
        .class("facts across-facts")
        .child(fact("Never more than, after risk", promise.ceiling))
        .child(fact("Low case", promise.low))
        .children(promise.p10.map(|p10| fact("P10 of the futures", p10)));
    el("div").child(finding).child(facts)
}
