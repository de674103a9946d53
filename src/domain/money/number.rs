//! From digits with marks between them to an exact number.
//!
//! Spaces and apostrophes always part thousands. Of points and commas:
//! - where both occur, the last one stands before decimals;
//! - one that occurs more than once parts thousands;
//! - one that occurs once and is not followed by three digits stands before decimals;
//! - one that occurs once, before three digits and behind one to three, could be either:
//!   `1.250`, `1,250`. There the locale decides.

use super::Separators;
use crate::domain::letters::part;

/// `digits` ÷ 10^`places`, with no zero at the end of the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub digits: u64,
    pub places: u32,
}

/// Why digits with marks between them are no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberError {
    /// Something else stands between the digits.
    Other,
    /// The marks do not part thousands.
    Grouping,
    /// More digits than can be counted.
    TooLarge,
}

impl Number {
    /// The number in units of 10^−`decimals`, times 10^`scale`; `Ok(None)` when it has more
    /// decimals than that.
    pub fn in_units_of(self, decimals: u32, scale: u32) -> Result<Option<u64>, NumberError> {
        let Some(shift) = (decimals + scale).checked_sub(self.places) else {
            return Ok(None);
        };
        let factor = 10_u64.checked_pow(shift).ok_or(NumberError::TooLarge)?;
        self.digits.checked_mul(factor).map(Some).ok_or(NumberError::TooLarge)
    }
}

/// A space of any width.
pub(super) fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | '`' | '´')
}

/// A mark that may stand between thousands.
pub(super) fn is_group(letter: char) -> bool {
    matches!(letter, '.' | ',') || is_space(letter) || is_apostrophe(letter)
}

/// Reads a text of digits and marks.
pub(super) fn read(text: &str, separators: Separators) -> Result<Number, NumberError> {
    if !text.chars().all(|letter| letter.is_ascii_digit() || is_group(letter)) {
        return Err(NumberError::Other);
    }
    let (whole, decimals) = match decimal_mark(text, separators)? {
        Some(place) => (part(text, ..place), part(text, place + 1..)),
        None => (text, ""),
    };
    let decimals = decimals.trim_end_matches('0');
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) || !is_grouped(whole) {
        return Err(NumberError::Grouping);
    }
    let mut digits = 0_u64;
    for digit in whole.chars().chain(decimals.chars()).filter_map(|letter| letter.to_digit(10)) {
        let more = digits.checked_mul(10).and_then(|tens| tens.checked_add(u64::from(digit)));
        digits = more.ok_or(NumberError::TooLarge)?;
    }
    let places = u32::try_from(decimals.len()).map_err(|_| NumberError::TooLarge)?;
    Ok(Number { digits, places })
}

/// The mark before decimals that a text of digits and marks must have been written with, if that
/// can be told: not from `1.250`, nor from `1250`.
pub(super) fn decimal_of(text: &str) -> Option<char> {
    let places = [Separators::ENGLISH, Separators::GERMAN].map(|separators| {
        read(text, separators).ok().and_then(|_| decimal_mark(text, separators).ok())
    });
    match places {
        [Some(Some(a)), Some(Some(b))] if a == b => part(text, a..).chars().next(),
        // A point that parts thousands leaves the comma, and the other way round.
        [Some(None), Some(None)] if text.contains('.') => Some(','),
        [Some(None), Some(None)] if text.contains(',') => Some('.'),
        _ => None,
    }
}

/// Where the mark before decimals is, if there is one.
fn decimal_mark(text: &str, separators: Separators) -> Result<Option<usize>, NumberError> {
    let Some(place) = text.rfind(['.', ',']) else {
        return Ok(None);
    };
    let (before, after) = (part(text, ..place), part(text, place + 1..));
    let mark = part(text, place..=place);
    if before.contains(mark) {
        // More than one of the last mark: it parts thousands, and then there is no other.
        let is_mixed = before.contains(if mark == "." { "," } else { "." });
        return if is_mixed { Err(NumberError::Grouping) } else { Ok(None) };
    }
    let could_part = after.len() == 3
        && (1..=3).contains(&before.len())
        && before.bytes().all(|byte| byte.is_ascii_digit())
        && !before.starts_with('0');
    let is_decimal = mark.starts_with(separators.decimal());
    Ok((is_decimal || !could_part).then_some(place))
}

/// Whether digits stand in groups of three, or as in India in twos before the last three, with
/// one kind of mark between them; or are not grouped at all.
fn is_grouped(whole: &str) -> bool {
    let kind = |letter: char| match letter {
        letter if is_space(letter) => ' ',
        letter if is_apostrophe(letter) => '\'',
        letter => letter,
    };
    let mut marks = whole.chars().filter(|letter| !letter.is_ascii_digit()).map(kind);
    let Some(mark) = marks.next() else {
        return true;
    };
    let mut groups = whole.split(is_group).map(str::len);
    let (first, last) = (groups.next(), groups.next_back());
    let middle_is = |size: usize| groups.clone().all(|length| length == size);
    marks.all(|other| other == mark)
        && last == Some(3)
        && (first.is_some_and(|length| (1..=3).contains(&length)) && middle_is(3)
            || mark == ',' && first.is_some_and(|length| (1..=2).contains(&length)) && middle_is(2))
}
