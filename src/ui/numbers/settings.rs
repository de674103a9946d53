//! How the numbers are counted: currency, periods, horizon, rate.

use super::{
    Board,
    entry_field::{Look, entry_field},
};
use crate::domain::{
    Edit, NumbersEdit,
    money::{Currency, format_percent, parse_percent},
    numbers::{Bound, Period},
};
use crate::ui::{
    common::select,
    view::{El, el, live},
};

/// A chip that opens into the fields.
pub fn settings(board: Board) -> El {
    let chip = live(move || {
        board.numbers(|numbers| format!("{} · {}", numbers.currency, numbers.period.plural()))
    });
    let summary = el("summary")
        .class("chip")
        .child(el("span").class("unseen").child("How it is counted: "))
        .child(chip);
    el("details").id("settings").class("settings").child(summary).child(fields(board))
}

fn fields(board: Board) -> El {
    let edit = move |edit| board.edit(edit);
    let names = |currency: Currency| {
        let (code, symbol) = (currency.code(), currency.symbol());
        if code == symbol { code.to_owned() } else { format!("{code} {symbol}") }
    };
    let currencies = Currency::known().map(|currency| (currency, names(currency))).collect();
    let periods = Period::ALL.into_iter().map(|period| (period, period.plural().to_owned()));
    let currency = move || board.currency();
    let period = move || board.entry().period;
    let horizon = move || board.numbers(|numbers| usize::from(numbers.horizon).to_string());
    let (separators, case) = (board.separators, board.case_name());
    let rate = move || board.numbers(|numbers| format_percent(numbers.rate, separators));
    el("div")
        .class("settings-fields")
        .child(select("Currency", "currency", currencies, currency, move |to| {
            edit(NumbersEdit::SetCurrency(to));
        }))
        .child(select("Counted in", "period", periods.collect(), period, move |to| {
            edit(NumbersEdit::SetPeriod(to));
        }))
        .child(entry_field(
            board.app,
            Look { id: "horizon", label: "Periods ahead", example: "3", hint: "" },
            &case,
            horizon,
            |text| match text.trim().parse() {
                Ok(periods) if Bound::Horizon.holds(i64::from(periods)) => {
                    Ok(Edit::Numbers(NumbersEdit::SetHorizon(periods)))
                }
                _ => Err(Bound::Horizon.words().to_owned()),
            },
        ))
        .child(entry_field(
            board.app,
            Look { id: "rate", label: "Discount rate a year", example: "10 %", hint: "" },
            &case,
            rate,
            move |text| match parse_percent(text, separators) {
                Ok(rate) if Bound::Rate.holds(rate.millionths()) => {
                    Ok(Edit::Numbers(NumbersEdit::SetRate(rate)))
                }
                Ok(_) => Err(Bound::Rate.words().to_owned()),
                Err(error) => Err(error.to_string()),
            },
        ))
}
