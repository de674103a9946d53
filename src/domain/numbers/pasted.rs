//! From the rows of a pasted table to lines of an option.

use super::{Category, Line, Period};
use crate::domain::{
    LineId, limits,
    money::Money,
    paste::{PastedCell, PastedRow, PastedTable, Role, RowKind, Why},
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
    let heading = folded(heading);
    // "Cost saved", "Costs avoided" and "Cost savings" are benefits.
    let is_less = ["sav", "avoid"].iter().any(|word| heading.contains(word));
    if heading.contains("cost") && !is_less { Category::RunningCost } else { Category::CostSaved }
}

/// How the columns of periods are taken, for the preview; none for a table without them.
pub fn taken_as(table: &PastedTable, period: Period) -> Option<String> {
    let is_period = |role| matches!(role, Role::Period(_));
    let count = table.columns.iter().filter(|column| is_period(column.role)).count();
    let start = usize::from(starts_before(table));
    let (one, many) = (period.name(), period.plural());
    let words = match (start, count.checked_sub(start)?) {
        (0, 0) => return None,
        (_, 0) => "the start".to_owned(),
        (0, 1) => [one, " 1"].concat(),
        (_, 1) => ["the start and ", one, " 1"].concat(),
        (0, last) => [many, " 1 to ", &*last.to_string()].concat(),
        (_, last) => ["the start and ", many, " 1 to ", &*last.to_string()].concat(),
    };
    Some(["Its columns of periods are taken as ", &*words, "."].concat())
}

/// Whether the first column of a period is the start, and not the first period after it.
fn starts_before(table: &PastedTable) -> bool {
    let Some(first) = table.column(Role::Period(0)) else { return false };
    let heading = folded(&table.columns[first].heading);
    ["initial", "upfront", "up-front", "today", "now", "start"]
        .iter()
        .any(|word| heading.starts_with(word))
        || heading.trim_end_matches('0').len() + 1 == heading.len()
            && !heading.trim_end_matches('0').ends_with(|last: char| last.is_ascii_digit())
}

fn of_row(
    table: &PastedTable,
    row: &PastedRow,
    category: Category,
    (period, start): (Period, bool),
) -> Taken {
    // A row whose only amounts cannot be read is no row of words.
    let has_digit = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
    let is_unread =
        |cell: &PastedCell| matches!(cell.amount, Some(Err(_))) && has_digit(&cell.text);
    let is_words = row.why != Why::NoAmount || !row.cells.iter().any(is_unread);
    if row.why.kind() != RowKind::Line && is_words {
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
        // A cell may have line breaks; a name has none.
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
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
        line.likely = on_side(likely, likely);
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
        let likely = likely.unwrap_or_default();
        // Where the likely amount is nothing, its ends say on which side the line is.
        let side = [Some(likely), low, high].into_iter().flatten().find(|it| *it != Money::ZERO);
        let side = side.unwrap_or_default();
        let mut line = line(None, side);
        line.likely = on_side(side, likely);
        (line.low, line.high) = (low.map(|it| on_side(side, it)), high.map(|it| on_side(side, it)));
        // What is most below zero is least; as a cost it is most.
        if side < Money::ZERO && line.low > line.high && line.high.is_some() {
            std::mem::swap(&mut line.low, &mut line.high);
        }
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

/// An amount as it counts on the side that another one is on: the category says the sign.
fn on_side(side: Money, amount: Money) -> Money {
    if side < Money::ZERO { Money::from_minor(amount.minor().saturating_neg()) } else { amount }
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
