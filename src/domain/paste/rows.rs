//! What a row is, by its name and its amounts.

use super::headings::is_total;
use super::{Column, Money, PastedCell, PastedRow, Role, RowKind, Why};

/// What a row is that is no heading, knowing those above it.
pub(super) fn why(cells: &[PastedCell], columns: &[Column], above: &[PastedRow]) -> Why {
    if cells.iter().all(|cell| cell.text.is_empty()) {
        return Why::Empty;
    }
    let name = columns.iter().position(|column| column.role == Role::Name);
    let name = name.map_or("", |column| &*cells[column].text);
    if is_total(name) {
        return Why::CalledTotal;
    }
    if cells.iter().all(|cell| amount(cell).is_none()) {
        return Why::NoAmount;
    }
    if adds_up(cells, name, above) { Why::AddsUp } else { Why::HasAmount }
}

/// Whether every amount of a row is the sum of the lines above it, back to the last row of
/// another kind. With a name of its own it takes three lines or two columns to believe it: that a
/// line is the sum of two others may be chance.
fn adds_up(cells: &[PastedCell], name: &str, above: &[PastedRow]) -> bool {
    let count = above.iter().rev().take_while(|row| row.why.kind() == RowKind::Line).count();
    let lines = &above[above.len() - count..];
    let amounts = cells.iter().enumerate().filter(|(_, cell)| cell.amount.is_some());
    let is_believable = name.is_empty() || count >= 3 || amounts.clone().count() >= 2;
    let is_sum = |(column, cell): (usize, &PastedCell)| {
        let sum = lines.iter().try_fold(Money::ZERO, |sum, line| {
            sum.checked_add(amount(&line.cells[column]).unwrap_or_default())
        });
        amount(cell).is_some() && amount(cell) == sum
    };
    let is_something = cells.iter().filter_map(amount).any(|amount| amount != Money::ZERO);
    count >= 2 && is_believable && is_something && amounts.clone().all(is_sum)
}

fn amount(cell: &PastedCell) -> Option<Money> {
    match cell.amount {
        Some(Ok(amount)) => Some(amount),
        Some(Err(_)) | None => None,
    }
}
