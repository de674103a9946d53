//! Which row names the columns, and what the columns hold.
//!
//! Words are English and, for what is most common, German and French. A column whose heading is
//! not known is judged by its cells.

use super::{Column, Role};
use crate::domain::letters::{is_letter, part};
use crate::domain::text::folded;

const NAMES: [&str; 13] = [
    "name",
    "item",
    "line",
    "description",
    "benefit",
    "benefits",
    "cost",
    "costs",
    "what",
    "position",
    "posten",
    "bezeichnung",
    "libellé",
];
const LOWS: [&str; 8] =
    ["low", "lowest", "min", "minimum", "worst", "worst case", "pessimistic", "low case"];
const LIKELIES: [&str; 9] = [
    "likely",
    "most likely",
    "base",
    "base case",
    "expected",
    "mid",
    "realistic",
    "probable",
    "median",
];
const HIGHS: [&str; 8] =
    ["high", "highest", "max", "maximum", "best", "best case", "optimistic", "high case"];
const AMOUNTS: [&str; 6] = ["amount", "value", "figure", "betrag", "wert", "montant"];
const SOURCES: [&str; 8] =
    ["source", "evidence", "note", "notes", "comment", "comments", "quelle", "remarks"];
/// Words for a sum, of a row or a column.
const TOTALS: [&str; 15] = [
    "total",
    "totals",
    "subtotal",
    "sub-total",
    "sum",
    "grand",
    "overall",
    "summe",
    "gesamt",
    "gesamtsumme",
    "zwischensumme",
    "insgesamt",
    "somme",
    "totaal",
    "totale",
];
/// Words before the number of a period.
const PERIODS: [&str; 14] = [
    "year", "yr", "y", "fy", "quarter", "qtr", "q", "month", "m", "period", "p", "jahr", "quartal",
    "monat",
];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Words for the time before the first period.
const BEFORE: [&str; 6] = ["initial", "upfront", "up-front", "today", "now", "start"];

/// Whether a name is a word for a sum, or begins with one: `Total`, `Total costs:`.
pub(super) fn is_total(name: &str) -> bool {
    let folded = folded(name);
    folded.split([' ', ':']).next().is_some_and(|first| TOTALS.contains(&first))
}

/// What a heading says, if it says something known.
fn role(heading: &str) -> Option<Role> {
    let folded = folded(heading);
    // `Amount (EUR)`, `Low, k€`
    let words = folded.split(['(', '[', ',', ':']).next().unwrap_or_default().trim_end();
    for (known, role) in [
        (&NAMES[..], Role::Name),
        (&LOWS, Role::Low),
        (&LIKELIES, Role::Likely),
        (&HIGHS, Role::High),
        (&AMOUNTS, Role::Amount),
        (&SOURCES, Role::Source),
    ] {
        if known.contains(&words) {
            return Some(role);
        }
    }
    if is_total(words) { Some(Role::Total) } else { is_period(words).then_some(Role::Period(0)) }
}

/// `2026`, `FY26`, `Year 1`, `Q3 2026`, `Jan`, `March 26`, `Initial`.
fn is_period(words: &str) -> bool {
    let end = words.find(|letter: char| !is_letter(letter) && letter != '-');
    let end = end.unwrap_or(words.len());
    let (word, number) = (part(words, ..end), part(words, end..));
    let number = number.trim_start_matches(['.', ' ', '\'', '’', '-']);
    let is_number = number.starts_with(|letter: char| letter.is_ascii_digit())
        && number.chars().all(|letter| letter.is_ascii_digit() || " /-–".contains(letter));
    if word.is_empty() {
        return number.len() == 4 && is_number && ("1990".."2100").contains(&number);
    }
    let is_month = || word.len() > 2 && MONTHS.iter().any(|month| month.starts_with(word));
    (PERIODS.contains(&word) && is_number)
        || (is_month() && (number.is_empty() || is_number))
        || BEFORE.contains(&word)
}

/// The row that names the columns: the first one that has two cells or more, one of them a known
/// heading, and no amount but for years; or, before the first amount, a row of words in every
/// column that holds something.
pub(super) fn heading_row(grid: &[Vec<String>], is_amount: impl Fn(&str) -> bool) -> Option<usize> {
    for (index, row) in grid.iter().enumerate() {
        let cells = || row.iter().filter(|cell| !cell.is_empty());
        let has_amount = cells().any(|cell| is_amount(cell) && role(cell).is_none());
        if has_amount {
            return None;
        }
        let is_known = cells().any(|cell| role(cell).is_some()) && cells().count() > 1;
        let is_full = row.len() > 1 && cells().count() == row.len();
        let has_lines = || grid[index + 1..].iter().flatten().any(|cell| is_amount(cell));
        if (is_known || is_full) && has_lines() {
            return Some(index);
        }
    }
    None
}

/// What each column holds, by its heading, else by whether its cells are amounts.
pub(super) fn columns(
    grid: &[Vec<String>],
    heading: Option<usize>,
    has_amounts: impl Fn(usize) -> bool,
) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    let mut unknown = Vec::new();
    let headings = heading.or(Some(0)).and_then(|row| grid.get(row)).into_iter().flatten();
    for (index, text) in headings.enumerate() {
        let heading = if heading.is_some() { text.clone() } else { String::new() };
        let role = role(&heading).filter(|role| !role.is_amount() || has_amounts(index));
        if role.is_none() && has_amounts(index) {
            unknown.push(index);
        }
        columns.push(Column { heading, role: role.unwrap_or(Role::Other) });
    }
    // Amounts beside others that are known could be anything: heads, square metres.
    if !columns.iter().any(|column| column.role.is_amount()) {
        for (place, index) in unknown.iter().enumerate() {
            columns[*index].role = match unknown.len() {
                1 => Role::Amount,
                3 if heading.is_none() => [Role::Low, Role::Likely, Role::High][place],
                _ => Role::Period(0),
            };
        }
    }
    if !columns.iter().any(|column| column.role == Role::Name)
        && let Some(name) = columns.iter_mut().find(|column| column.role == Role::Other)
    {
        name.role = Role::Name;
    }
    let periods = columns.iter_mut().filter(|column| column.role == Role::Period(0));
    for (number, column) in periods.enumerate() {
        column.role = Role::Period(number);
    }
    columns
}
