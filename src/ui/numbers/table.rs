//! Tables of figures, and how they are copied into a spreadsheet.

use super::Board;
use crate::browser::dom;
use crate::export::NumbersTable;
use crate::session::{Event, NumbersEvent};
use crate::ui::{
    common::button,
    view::{El, Node, act, el, flag, on, shown},
};
use leptos::{ev, prelude::*};
use std::rc::Rc;

/// A table in words: its head, its rows, the first cell of each naming it.
pub struct Grid {
    /// What it is of; read out.
    pub caption: String,
    /// The names of its columns; the first may be empty.
    pub head: Vec<String>,
    /// From top to bottom, each as wide as the head.
    pub rows: Vec<Vec<String>>,
}

/// A plain table.
pub fn table(grid: &Grid) -> El {
    let head = grid.head.iter().enumerate().map(|(at, name)| {
        // A column without a name is no heading of anything.
        let cell = el(if name.is_empty() { "td" } else { "th" }).child(name.as_str());
        if name.is_empty() || at == 0 { cell } else { cell.attr("scope", "col") }
    });
    let row = |row: &Vec<String>| {
        let cells = row.iter().enumerate().map(|(at, text)| {
            let cell = if at == 0 { el("th").attr("scope", "row") } else { el("td") };
            cell.child(text.as_str())
        });
        el("tr").children(cells)
    };
    el("table")
        .class("figures")
        .child(el("caption").class("unseen").child(grid.caption.as_str()))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(grid.rows.iter().map(row)))
}

/// Around a table whose buttons are no stops of the Tab key: it is one itself.
pub fn one_stop(label: &str, table: El) -> El {
    el("div")
        .attr("tabindex", "0")
        .attr("role", "group")
        .attr("aria-label", label)
        .on("keydown", on(move |event| moved(&event)))
        .child(table)
}

/// An arrow, Home or End goes to another figure.
fn moved(event: &ev::KeyboardEvent) {
    let (down, right, to_end) = match &*event.key() {
        _ if event.ctrl_key() || event.meta_key() || event.alt_key() => return,
        "ArrowUp" => (-1, 0, false),
        "ArrowDown" => (1, 0, false),
        "ArrowLeft" => (0, -1, false),
        "ArrowRight" => (0, 1, false),
        "Home" => (0, -1, true),
        "End" => (0, 1, true),
        _ => return,
    };
    dom::go_in_table(event, down, right, to_end);
    event.prevent_default();
}

/// The table behind a chart, closed at first and made when it is opened.
pub fn behind(board: Board, grid: Grid, table_of: NumbersTable) -> El {
    let is_open = RwSignal::new(false);
    let grid = Rc::new(grid);
    let content = shown(flag(move || is_open.get()), move || {
        Node::none()
            .and(el("div").class("sideways").child(table(&grid)))
            .and(outward(board, move || table_of))
    });
    el("details")
        .class("behind")
        .on("toggle", act(move || is_open.set(true)))
        .child(el("summary").child("Table"))
        .child(content)
}

/// Takes a table into a spreadsheet, through the clipboard or as a file: with all its digits, and
/// no text in it that a spreadsheet would take for a formula.
pub fn outward(board: Board, table: impl Fn() -> NumbersTable + Copy + 'static) -> El {
    let app = board.app;
    let copy = button("small", "Copy table", move || {
        app.send(Event::Numbers(NumbersEvent::CopiedTable(table(), board.separators)));
    });
    let save = button("small", "Export CSV", move || {
        app.send(Event::Numbers(NumbersEvent::SavedTable(table())));
    });
    el("div")
        .class("pair-buttons")
        .attr("data-reads", "")
        .child(copy.attr("title", "For Excel or Sheets: paste it there."))
        .child(save)
}
