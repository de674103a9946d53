//! A table that was copied from Excel or Sheets, read for a preview.
//!
//! Start with [`read_table`]. It says for each column what it seems to hold and for each row what
//! it seems to be, and why; nothing is decided here, and every text is kept as it was. What the
//! rows become is up to who asked: this knows amounts, and no lines of a case.
//!
//! Decimal marks are those of the sheet where it shows them (`1.250,50` or `12,5` somewhere in
//! it), else those of the person's locale.

mod cells;
mod headings;
mod rows;

use super::money::{AmountError, Currency, Money, Separators, decimal_of, parse_amount};
use std::fmt;

pub(crate) use cells::FORMULA;

/// Rows that are read; what follows is left out.
pub const ROWS: usize = 2_000;
/// Columns that are read; what follows is left out.
pub const COLUMNS: usize = 100;

/// What a pasted text holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedTable {
    /// From left to right.
    pub columns: Vec<Column>,
    /// From top to bottom; each has a cell for every column.
    pub rows: Vec<PastedRow>,
    /// The marks that amounts were read with.
    pub separators: Separators,
    /// Whether something was left out beyond [`ROWS`] and [`COLUMNS`].
    pub is_cut: bool,
}

impl PastedTable {
    /// The rows that are neither headings nor totals nor words alone.
    pub fn lines(&self) -> impl Iterator<Item = &PastedRow> {
        self.rows.iter().filter(|row| row.why.kind() == RowKind::Line)
    }

    /// The first column of a role.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.role == role)
    }
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The words of its heading; empty without one.
    pub heading: String,
    /// What it seems to hold.
    pub role: Role,
}

/// What a column seems to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// What the line is called.
    Name,
    /// One amount.
    Amount,
    /// The low end of a range.
    Low,
    /// The likely value.
    Likely,
    /// The high end of a range.
    High,
    /// The amount of a period; counted from 0 in the order of the columns.
    Period(usize),
    /// The sum of the row, which is left out.
    Total,
    /// Where a figure is from, or a note.
    Source,
    /// Something else.
    Other,
}

impl Role {
    /// Whether its cells are read as amounts.
    pub const fn is_amount(self) -> bool {
        match self {
            Self::Amount | Self::Low | Self::Likely | Self::High | Self::Period(_) => true,
            Self::Name | Self::Total | Self::Source | Self::Other => false,
        }
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedRow {
    /// One for each column.
    pub cells: Vec<PastedCell>,
    /// What it is, and why.
    pub why: Why,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedCell {
    /// As it was pasted, without white space around it.
    pub text: String,
    /// What it says, if it stands in a column of amounts. An empty cell, or a dash alone, says
    /// nothing.
    pub amount: Option<Result<Money, AmountError>>,
}

/// What a row seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// Names the columns.
    Heading,
    /// Something to take over.
    Line,
    /// Adds up others, and is left out.
    Total,
    /// Has words alone, or nothing, and is left out.
    Words,
}

/// Why a row seems to be what it is; `Display` is the sentence the person reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The first row that names columns.
    NamesColumns,
    /// It has an amount.
    HasAmount,
    /// Its name is a word for a sum.
    CalledTotal,
    /// Its amounts are the sums of the lines above it.
    AddsUp,
    /// It has words, and no amount.
    NoAmount,
    /// It is empty.
    Empty,
}

impl Why {
    /// What that makes of the row.
    pub const fn kind(self) -> RowKind {
        match self {
            Self::NamesColumns => RowKind::Heading,
            Self::HasAmount => RowKind::Line,
            Self::CalledTotal | Self::AddsUp => RowKind::Total,
            Self::NoAmount | Self::Empty => RowKind::Words,
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NamesColumns => "Heading: it names the columns.",
            Self::HasAmount => "Line: it has an amount.",
            Self::CalledTotal => "Total: its name says so. Left out, so that nothing counts twice.",
            Self::AddsUp => {
                "Total: it is the sum of the lines above it. Left out, so that nothing counts twice."
            }
            Self::NoAmount => "Words: it has no amount. Left out.",
            Self::Empty => "Empty. Left out.",
        })
    }
}

/// Reads a table as it comes from the clipboard: tabs between cells, cells with line breaks in
/// quotation marks. `None` if there is nothing in it.
pub fn read_table(text: &str, separators: Separators, currency: Currency) -> Option<PastedTable> {
    let (grid, is_cut) = cells::split(text);
    if grid.iter().flatten().all(String::is_empty) {
        return None;
    }
    let separators = marks(&grid, separators, currency);
    let amount = |text: &str| match text {
        "" | "-" | "–" | "—" | "−" => None,
        text => Some(parse_amount(text, separators, currency)),
    };
    let heading = headings::heading_row(&grid, |text| matches!(amount(text), Some(Ok(_))));
    let below = heading.map_or(0, |row| row + 1);
    let columns = headings::columns(&grid, heading, |column| {
        let cells = grid[below..].iter().map(|row| amount(&row[column]));
        let (good, bad) = cells.flatten().fold((0, 0), |(good, bad), amount| {
            (good + usize::from(amount.is_ok()), bad + usize::from(amount.is_err()))
        });
        good > 0 && good >= bad
    });
    let cell = |(column, text): (&Column, String)| PastedCell {
        amount: if column.role.is_amount() { amount(&text) } else { None },
        text,
    };
    let mut rows: Vec<PastedRow> = Vec::with_capacity(grid.len());
    for (index, texts) in grid.into_iter().enumerate() {
        let mut cells: Vec<_> = columns.iter().zip(texts).map(cell).collect();
        let why = if heading == Some(index) {
            for cell in &mut cells {
                cell.amount = None;
            }
            Why::NamesColumns
        } else {
            rows::why(&cells, &columns, &rows)
        };
        rows.push(PastedRow { cells, why });
    }
    Some(PastedTable { columns, rows, separators, is_cut })
}

/// The marks that a sheet shows in its amounts; the person's own where it shows none or both.
fn marks(grid: &[Vec<String>], separators: Separators, currency: Currency) -> Separators {
    let (mut same, mut other) = (false, false);
    for cell in grid.iter().flatten() {
        // Only of what is an amount: the point in a date or a version says nothing.
        if let Some(decimal) = decimal_of(cell)
            && parse_amount(cell, separators, currency).is_ok()
        {
            same |= decimal == separators.decimal();
            other |= decimal != separators.decimal();
        }
    }
    if other && !same { separators.swapped() } else { separators }
}
