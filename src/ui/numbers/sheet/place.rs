//! The columns of the table, and a cell by its line and column.

use crate::browser::dom;
use crate::domain::{LineId, edit::LineField};
use leptos::web_sys::{Element, Event};
use wasm_bindgen::JsCast;

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// What the line is.
    Name,
    /// A field of the line.
    Field(LineField),
    /// What the line comes to today.
    Value,
    /// The button that opens everything else of the line.
    More,
}

/// From left to right.
pub const COLUMNS: [Column; 9] = [
    Column::Name,
    Column::Field(LineField::Category),
    Column::Field(LineField::First),
    Column::Field(LineField::Last),
    Column::Field(LineField::Likely),
    Column::Field(LineField::Low),
    Column::Field(LineField::High),
    Column::Value,
    Column::More,
];

impl Column {
    /// As its heading says.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "Line",
            Self::Field(LineField::Category) => "Kind",
            Self::Field(LineField::First) => "From",
            Self::Field(LineField::Last) => "To",
            Self::Field(LineField::Likely) => "Likely a period",
            Self::Field(LineField::Low) => "Low",
            Self::Field(LineField::High) => "High",
            Self::Field(_) => "",
            Self::Value => "Present value",
            Self::More => "More",
        }
    }

    /// How its cells look.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Name => "what",
            Self::Field(LineField::Category) => "kind",
            Self::Field(LineField::First | LineField::Last) => "when",
            Self::Field(_) | Self::Value => "amount",
            Self::More => "more",
        }
    }

    /// Its place, from 0.
    pub fn index(self) -> usize {
        COLUMNS.iter().position(|column| *column == self).unwrap_or_default()
    }
}

/// A cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// In the row of which line.
    pub line: LineId,
    /// In which column.
    pub column: Column,
}

impl Place {
    /// The id of what has the focus in the cell while nothing is typed: the cell, or its button.
    pub fn id(self) -> String {
        match self.column {
            Column::Name => format!("line-{}", self.line),
            column => format!("line-{}-{}", self.line, column.index()),
        }
    }

    /// The cell in which something happened.
    pub fn of(event: &Event) -> Option<Self> {
        let target = event.target()?.dyn_into::<Element>().ok()?;
        let id = dom::closest_data(&target, "cell")?;
        let (line, column) = id.split_once(' ')?;
        let column = COLUMNS.get(column.parse::<usize>().ok()?)?;
        Some(Self { line: line.parse().ok()?, column: *column })
    }

    /// What `of` finds it by.
    pub fn mark(self) -> String {
        format!("{} {}", self.line, self.column.index())
    }
}
