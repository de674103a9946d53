//! From the rows of a pasted table to lines of an option.

use super::{Category, Line, Period};
use crate::domain::{
    LineId, limits,
    money::Money,
    paste::{PastedRow, PastedTable, Role, RowKind},
    text::folded,
};

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// Lines: one, or several where the amounts differ from period to period. Their ids are all
    /// the same and are given anew when they are added.
    Lines(Vec<Line>),
    /// It is left out; [`PastedRow::why`] says why.
    LeftOut,
    /// It looks like a line and cannot be one: the sentence says why.
    Problem(String),
}

/// What becomes of each row. Amounts below zero are costs; those above are of this category.
pub fn taken(table: &PastedTable, category: Category, period: Period) -> Vec<Taken> {
    let start = starts_before(table);
    table.rows.iter().map(|row| of_row(table, row, category, (period, start))).collect()
}

/// The category that amounts above zero most likely have: by what the column of names is called.
pub fn likely_category(table: &PastedTable) -> Category {
    let heading = table.column(Role::Name).map_or("", |column| &*table.columns[column].heading);
    if folded(heading).contains("cost") { Category::RunningCost } else { Category::CostSaved }
}

/// Whether the first column of a period is the start, and not the first period after it.
fn starts_before(table: &PastedTable) -> bool {
    let Some(first) = table.column(Role::Period(0)) else { return false };
    let heading = folded(&table.columns[first].heading);
    ["initial", "upfront", "up-front", "today", "now", "start"]
        .iter()
        .any(|word| heading.starts_with(word))
        || heading.ends_with(" 0")
}

fn of_row(
    table: &PastedTable,
    row: &PastedRow,
    category: Category,
    (period, start): (Period, bool),
) -> Taken {
    if row.why.kind() != RowKind::Line {
        return Taken::LeftOut;
    }
    let mut amounts = Vec::new();
    for (column, cell) in table.columns.iter().zip(&row.cells) {
        match &cell.amount {
            Some(Err(error)) => return Taken::Problem(format!("“{}”: {error}", cell.text)),
            Some(Ok(amount)) if amount.minor().unsigned_abs() > limits::AMOUNT.unsigned_abs() => {
                return Taken::Problem(format!("“{}”: {}", cell.text, super::Bound::Amount));
            }
            Some(Ok(amount)) => amounts.push((column.role, *amount)),
            None => {}
        }
    }
    let text = |role| {
        let column = table.column(role);
        let words = column.map_or("", |column| &*row.cells[column].text);
        words.chars().take(limits::TEXT).collect::<String>()
    };
    let (name, source) = (text(Role::Name), text(Role::Source));
    let line = |first: Option<(u16, u16)>, likely: Money| {
        let category = if likely.minor() >= 0 {
            category
        } else if first.is_some_and(|(_, last)| last == 0) {
            Category::OneTimeCost
        } else {
            Category::RunningCost
        };
        let mut line = Line::new(LineId::from_bits(0), category);
        (line.name, line.source) = (name.clone(), source.clone());
        line.likely = size(likely);
        if let Some((first, last)) = first {
            (line.first, line.last) = (first, last);
        }
        line
    };
    let amount =
        |wanted: Role| amounts.iter().find(|(role, _)| *role == wanted).map(|(_, amount)| *amount);
    let by_period = runs(&amounts, start);
    if by_period.is_empty() {
        let (low, high) = (amount(Role::Low), amount(Role::High));
        let likely = amount(Role::Likely).or_else(|| amount(Role::Amount)).or(low).or(high);
        let mut line = line(None, likely.unwrap_or_default());
        (line.low, line.high) = (low.map(size), high.map(size));
        return Taken::Lines(vec![line]);
    }
    let several = by_period.len() > 1;
    let lines = by_period.into_iter().map(|(first, last, amount)| {
        let mut line = line(Some((first, last)), amount);
        if several {
            line.name = with_periods(&name, period, first, last);
        }
        line
    });
    Taken::Lines(lines.collect())
}

/// An amount without its sign, which the category says.
fn size(amount: Money) -> Money {
    Money::from_minor(amount.minor().saturating_abs())
}

/// Neighbouring periods with the same amount: first, last, amount. Nothing for no amount.
fn runs(amounts: &[(Role, Money)], start: bool) -> Vec<(u16, u16, Money)> {
    let mut runs: Vec<(u16, u16, Money)> = Vec::new();
    for (role, amount) in amounts {
        let Role::Period(index) = role else { continue };
        let period = u16::try_from(index + usize::from(!start)).unwrap_or(u16::MAX);
        if *amount == Money::ZERO || period > limits::PERIODS {
            continue;
        }
        match runs.last_mut() {
            Some((_, last, same)) if same == amount && *last + 1 == period => *last = period,
            _ => runs.push((period, period, *amount)),
        }
    }
    runs
}

/// "Ramp, year 1", "Ramp, years 2 to 3", "Ramp, start"
fn with_periods(name: &str, period: Period, first: u16, last: u16) -> String {
    let when = match (first, last) {
        (0, 0) => "start".to_owned(),
        (first, last) if first == last => format!("{} {first}", period.name()),
        (first, last) => format!("{} {first} to {last}", period.plural()),
    };
    if name.is_empty() { when } else { format!("{name}, {when}") }
}
