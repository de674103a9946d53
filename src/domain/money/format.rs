//! From an amount to what is shown. Whole-number arithmetic on minor units throughout.

use super::{Currency, Money, Separators};
use crate::domain::letters::is_letter;

/// How much of an amount is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// All of it: `1,250,000`, `12.50`. Decimals are left out when they are zero. Read back, it
    /// is the same amount.
    Full,
    /// Rounded to whole units: `1,250,001`.
    Whole,
    /// Rounded to about three digits: `850`, `85 k`, `1.2 M`, `3.4 bn`, `5 tn`; with a space that does
    /// not break.
    Short,
}

/// Does not break at the end of a line.
const SPACE: char = '\u{a0}';

/// Powers of ten with the words behind them.
const SCALES: [(u64, &str); 5] =
    [(1, ""), (1_000, "k"), (1_000_000, "M"), (1_000_000_000, "bn"), (1_000_000_000_000, "tn")];

/// An amount without its currency, with a true minus sign. What is rounded is rounded half away
/// from zero, for the eye only; what is rounded to zero has no sign.
pub fn format_money(
    money: Money,
    currency: Currency,
    separators: Separators,
    style: Style,
) -> String {
    let mut text = String::new();
    let size = push_size(money, currency, separators, style, &mut text);
    if money.minor() < 0 && size > 0 {
        text.insert(0, '−');
    }
    text
}

/// An amount with its symbol, where the locale puts it: `−€400`, `CHF 400`, `400 €`. Before the
/// amount where decimals follow a point, behind it where they follow a comma, which is so in most
/// locales.
pub fn format_with_symbol(
    money: Money,
    currency: Currency,
    separators: Separators,
    style: Style,
) -> String {
    let mut text = String::new();
    let size = push_size(money, currency, separators, style, &mut text);
    let symbol = currency.symbol();
    if separators.decimal() == ',' {
        text.push(SPACE);
        text.push_str(symbol);
    } else {
        if symbol.ends_with(is_letter) {
            text.insert(0, SPACE);
        }
        text.insert_str(0, symbol);
    }
    if money.minor() < 0 && size > 0 {
        text.insert(0, '−');
    }
    text
}

/// Writes the size of an amount behind a text; gives back what is shown of it, 0 for nothing.
fn push_size(
    money: Money,
    currency: Currency,
    separators: Separators,
    style: Style,
    text: &mut String,
) -> u64 {
    let (minor, unit) = (money.minor().unsigned_abs(), currency.minor_per_unit());
    match style {
        Style::Full => {
            push_grouped(minor / unit, separators, text);
            if !minor.is_multiple_of(unit) {
                text.push(separators.decimal());
                let mut place = unit;
                while place > 1 {
                    place /= 10;
                    push_grouped(minor / place % 10, separators, text);
                }
            }
            minor
        }
        Style::Whole => {
            let whole = rounded(minor, 1, unit);
            push_grouped(whole, separators, text);
            whole
        }
        Style::Short => push_short(minor, unit, separators, text),
    }
}

fn push_short(minor: u64, unit: u64, separators: Separators, text: &mut String) -> u64 {
    let last = SCALES[SCALES.len() - 1];
    let fits = |(scale, _): &(u64, &str)| rounded(minor, 1, unit * scale) < 1_000;
    let (scale, word) = SCALES.into_iter().find(fits).unwrap_or(last);
    let (whole, tenths) = (rounded(minor, 1, unit * scale), rounded(minor, 10, unit * scale));
    if scale > 1 && tenths < 1_000 && !tenths.is_multiple_of(10) {
        push_grouped(tenths / 10, separators, text);
        text.push(separators.decimal());
        push_grouped(tenths % 10, separators, text);
    } else {
        push_grouped(whole, separators, text);
    }
    if !word.is_empty() {
        text.push(SPACE);
        text.push_str(word);
    }
    whole
}

/// `number` × `times` ÷ `by`, to the nearest whole number, halves up. Sizes have no sign, so up
/// is away from zero.
fn rounded(number: u64, times: u64, by: u64) -> u64 {
    let (whole, rest) = (number / by, number % by);
    // The rest is below `by`, at most 10¹², so nothing here overflows.
    whole.saturating_mul(times).saturating_add((rest * times * 2 + by) / (by * 2))
}

/// A number rounded to so many places, halves away from zero, without zeros at its end: `1.1`,
/// `−0.25`, `2`.
pub fn format_number(number: f64, places: u8, separators: Separators) -> String {
    let mut unit = 10_u64.pow(places.min(9).into());
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "it ends at the largest number there is"
    )]
    let size = (number.abs() * unit as f64).round() as u64;
    let mut text = String::new();
    if number < 0.0 && size > 0 {
        text.push('−');
    }
    push_grouped(size / unit, separators, &mut text);
    let mut rest = size % unit;
    if rest > 0 {
        text.push(separators.decimal());
    }
    while rest > 0 {
        unit /= 10;
        push_grouped(rest / unit, separators, &mut text);
        rest %= unit;
    }
    text
}

/// Writes a number in groups of three behind a text.
pub(super) fn push_grouped(number: u64, separators: Separators, text: &mut String) {
    let digits = number.to_string();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(separators.group());
        }
        text.push(digit);
    }
}
