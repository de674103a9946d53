//! Tables for spreadsheets: tab-separated text for the clipboard, and CSV files.
//!
//! Text that a spreadsheet would take for a formula is made text by an apostrophe before it (the
//! practice OWASP describes under "CSV injection"); numbers are numbers, negative ones too, and
//! exact. [`crate::domain::paste`] reads the tab-separated form back as it was.

use crate::domain::letters::part;
use crate::domain::money::{Currency, Money, Percent};
use crate::domain::numbers::rounded;
use crate::domain::paste::FORMULA;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words, whatever they look like.
    Text(String),
    /// `units` ÷ 10^`places`, exact. All places are written.
    Number {
        /// With its sign.
        units: i64,
        /// Digits behind the decimal mark; 18 at most.
        places: u32,
    },
}

impl Cell {
    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// An amount in whole units of its currency: `1250.50`.
    pub fn money(money: Money, currency: Currency) -> Self {
        Self::Number { units: money.minor(), places: currency.decimals() }
    }

    /// A calculated amount in minor units, rounded to whole ones.
    pub fn amount(minor: f64, currency: Currency) -> Self {
        Self::money(rounded(minor), currency)
    }

    /// A share of one, which spreadsheets format as a percentage themselves: 12.5 % is `0.125000`.
    pub fn share(percent: Percent) -> Self {
        Self::Number { units: percent.millionths(), places: 6 }
    }

    /// A number rounded to so many places, halves away from zero; empty for none, and for what is
    /// not finite or has more digits than a float.
    pub fn rounded(number: Option<f64>, places: u8) -> Self {
        let places = u32::from(places.min(9));
        let scaled = number.map(|number| (number * f64::from(10_u32.pow(places))).round());
        match scaled {
            Some(units) if units.abs() <= 9_007_199_254_740_992.0 => {
                #[allow(clippy::cast_possible_truncation, reason = "whole, and in range")]
                let units = units as i64;
                Self::Number { units, places }
            }
            Some(_) | None => Self::Empty,
        }
    }
}

/// Goes before a CSV that is saved as a file, so that Excel reads it as UTF-8.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// Tab-separated text for the clipboard, one row a line. Excel and Sheets read a decimal mark as
/// their locale has it, so it is passed in; a cell with a tab, a line break or a quotation mark is
/// quoted as they do it.
pub fn tsv(rows: &[Vec<Cell>], decimal: char) -> String {
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        push_row(row, '\t', decimal, &mut text);
    }
    text
}

/// CSV after RFC 4180: commas, a point before decimals, every line ended by CR LF. Limitation: an
/// Excel whose locale has a decimal comma wants it imported, not opened; the tab-separated form
/// has no such trouble.
pub fn csv(rows: &[Vec<Cell>]) -> String {
    let mut text = String::new();
    for row in rows {
        push_row(row, ',', '.', &mut text);
        text.push_str("\r\n");
    }
    text
}

fn push_row(row: &[Cell], separator: char, decimal: char, text: &mut String) {
    for (index, cell) in row.iter().enumerate() {
        if index > 0 {
            text.push(separator);
        }
        match cell {
            Cell::Empty => {}
            Cell::Text(words) => push_words(words, separator, text),
            Cell::Number { units, places } => push_number(*units, *places, decimal, text),
        }
    }
}

/// Words that cannot be taken for a formula, quoted where they need to be.
fn push_words(words: &str, separator: char, text: &mut String) {
    // An apostrophe before one of ours is kept as one that was written.
    let unguarded = words.trim_start_matches('\'');
    let guard = if unguarded.starts_with(FORMULA) { "'" } else { "" };
    if !words.contains([separator, '"', '\r', '\n', '\t']) {
        text.push_str(guard);
        text.push_str(words);
        return;
    }
    text.push('"');
    text.push_str(guard);
    for letter in words.chars() {
        if letter == '"' {
            text.push('"');
        }
        text.push(letter);
    }
    text.push('"');
}

fn push_number(units: i64, places: u32, decimal: char, text: &mut String) {
    let places = places.min(18);
    let unit = 10_u64.pow(places);
    if units < 0 {
        text.push('-');
    }
    let size = units.unsigned_abs();
    text.push_str(&(size / unit).to_string());
    if places > 0 {
        text.push(decimal);
        // A leading 1 keeps the zeros that follow the mark.
        text.push_str(part(&(size % unit + unit).to_string(), 1..));
    }
}
