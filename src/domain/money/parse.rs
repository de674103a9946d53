//! From what people type and paste to an amount.

use super::affix::{AffixError, parts, visible};
use super::number::{self, NumberError};
use super::{AmountError, Currency, Money, Separators};
use crate::domain::letters::part;

/// What multiplies an amount, as a power of ten. `m` is a million; a billion is a thousand of
/// them. Limitation: `billion` itself is left out, since it is a thousand times more in German,
/// French and Spanish.
const SCALES: [(&str, u32); 14] = [
    ("k", 3),
    ("tsd", 3),
    ("thousand", 3),
    ("m", 6),
    ("mm", 6),
    ("mn", 6),
    ("mio", 6),
    ("mln", 6),
    ("million", 6),
    ("millions", 6),
    ("b", 9),
    ("bn", 9),
    ("mrd", 9),
    ("tn", 12),
];

/// Reads an amount as people type and paste it: `1,250,000`, `1.250.000,50`, `1 250 000`,
/// `1’250’000`, `1.2m`, `85k`, `3bn`, `1.5tn`, `(400)`, `−400`, `400-`, `€ 400`, `400 EUR`, `400.–`.
///
/// Where a mark could part thousands or decimals (`1.250`), the separators decide; see the
/// source of `number.rs` for the rules. Zeros at the end of the decimals do not count as
/// decimals. A sign that several currencies share (`$`) is taken for the one that is asked for.
///
/// # Errors
/// An [`AmountError`], whose `Display` says what to type.
pub fn parse_amount(
    text: &str,
    separators: Separators,
    currency: Currency,
) -> Result<Money, AmountError> {
    let text = visible(text);
    let parts = parts(&text).map_err(|error| match error {
        AffixError::Empty => AmountError::Empty,
        AffixError::Other => AmountError::NotAnAmount,
        AffixError::Signs => AmountError::Signs,
    })?;
    let (mut scale, mut is_named) = (None, false);
    for (word, is_behind) in parts.words {
        let (factor, name) = meaning(word, is_behind, currency)?;
        if factor.is_some() && scale.is_some() || name && is_named {
            return Err(AmountError::NotAnAmount);
        }
        scale = scale.or(factor);
        is_named |= name;
    }
    let too_many = AmountError::TooManyDecimals { currency };
    let of_number = |error| match error {
        NumberError::Other => AmountError::NotAnAmount,
        NumberError::Grouping => AmountError::Grouping,
        NumberError::TooLarge => AmountError::TooLarge,
    };
    let minor = number::read(parts.core, separators)
        .and_then(|number| number.in_units_of(currency.decimals(), scale.unwrap_or(0)))
        .map_err(of_number)?
        .ok_or(too_many)?;
    let minor = if parts.is_negative {
        0_i64.checked_sub_unsigned(minor)
    } else {
        0_i64.checked_add_unsigned(minor)
    };
    minor.map(Money::from_minor).ok_or(AmountError::TooLarge)
}

/// The mark that must stand before decimals where this amount is from, if the amount shows it.
pub(in crate::domain) fn decimal_of(text: &str) -> Option<char> {
    let text = visible(text);
    parts(&text).ok().and_then(|parts| number::decimal_of(parts.core))
}

/// The power of ten that a word stands for, and whether it names the currency. A word may be
/// both: `k€`.
fn meaning(
    word: &str,
    is_behind: bool,
    currency: Currency,
) -> Result<(Option<u32>, bool), AmountError> {
    let word = word.trim_end_matches('.');
    if currency.is_written(word) {
        return Ok((None, true));
    }
    for (name, power) in SCALES.into_iter().filter(|_| is_behind) {
        let rest = word.get(..name.len()).filter(|start| start.eq_ignore_ascii_case(name));
        match rest.map(|_| part(word, name.len()..)) {
            Some("") => return Ok((Some(power), false)),
            Some(rest) if currency.is_written(rest) => return Ok((Some(power), true)),
            Some(_) | None => {}
        }
    }
    match Currency::known().find(|other| other.is_written(word)) {
        Some(found) => Err(AmountError::OtherCurrency { found, expected: currency }),
        None if word == "%" => Err(AmountError::Percentage),
        None => Err(AmountError::NotAnAmount),
    }
}
