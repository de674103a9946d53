//! From the text on the clipboard to a grid of cells.

use super::{COLUMNS, ROWS};
use crate::domain::letters::part;

/// First characters by which a spreadsheet knows a formula, or which it skips to find one. A text
/// that begins with one of them is written with an apostrophe before it.
pub(crate) const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// The cells without white space around them, every row as wide as the widest, without columns
/// and rows at the end that are empty; and whether there was more than can be taken.
pub(super) fn split(text: &str) -> (Vec<Vec<String>>, bool) {
    let mut grid = vec![Vec::new()];
    let (mut rest, mut is_cut) = (text, false);
    loop {
        let (cell, length) = quoted(rest).unwrap_or_else(|| plain(rest));
        rest = part(rest, length..);
        let row = grid.len() - 1;
        if grid[row].len() < COLUMNS {
            grid[row].push(unguarded(&cell).trim().to_owned());
        } else {
            is_cut |= !cell.trim().is_empty();
        }
        let end = if rest.starts_with("\r\n") { 2 } else { 1 };
        if rest.starts_with(['\r', '\n']) {
            if grid.len() == ROWS {
                is_cut |= !rest.trim().is_empty();
                break;
            }
            grid.push(Vec::new());
        } else if rest.is_empty() {
            break;
        }
        rest = part(rest, end..);
    }
    let is_filled = |cell: &String| !cell.is_empty();
    let width = grid.iter().filter_map(|row| row.iter().rposition(is_filled)).max();
    let height = grid.iter().rposition(|row| row.iter().any(is_filled));
    grid.truncate(height.map_or(0, |last| last + 1));
    for row in &mut grid {
        row.resize(width.map_or(0, |last| last + 1), String::new());
    }
    (grid, is_cut)
}

/// A cell in quotation marks at the start of a text, and its length there; none if it does not
/// begin with one, or if what begins like that does not end like that.
fn quoted(text: &str) -> Option<(String, usize)> {
    let mut cell = String::new();
    let mut letters = text.strip_prefix('"')?.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        if letter != '"' {
            cell.push(letter);
        } else if letters.next_if(|(_, next)| *next == '"').is_some() {
            cell.push('"');
        } else {
            let is_end = matches!(letters.peek(), None | Some((_, '\t' | '\r' | '\n')));
            return is_end.then_some((cell, place + 2));
        }
    }
    None
}

fn plain(text: &str) -> (String, usize) {
    let end = text.find(['\t', '\r', '\n']).unwrap_or(text.len());
    (part(text, ..end).to_owned(), end)
}

/// Without the apostrophe that keeps a text from being a formula.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(FORMULA) => rest,
        Some(_) | None => cell,
    }
}
