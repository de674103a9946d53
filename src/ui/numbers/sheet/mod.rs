//! The lines of an option as a table that is filled in like a spreadsheet.
//!
//! A `grid` in the sense of the ARIA practices: one cell is in the tab order, the arrow keys move
//! from cell to cell, Enter, F2 or a letter puts a field into the cell ([`field`]), [`keys`] says
//! what each key does. Keys and presses are heard once, by the table, and not by each of
//! thousands of cells. A row follows its own line and what that line comes to, nothing else.
//!
//! Tab goes from cell to cell in a row and leaves the table at the row's end, so that it is never
//! a trap.

mod add;
mod field;
mod keys;
mod place;
mod row;

use super::{Board, unentered::taken_up};
use crate::browser::dom;
use crate::content::GridLine;
use crate::domain::{Choice, ChoiceId, LineId};
use crate::session::{Event, Focus, NumbersEvent};
use crate::ui::{
    app::focus_id,
    common::button,
    view::{El, IdList, Node, el, flag, follow, live, on, rows, shown},
};
use add::add_line;
use leptos::prelude::*;
use place::{COLUMNS, Column, Place};
pub use row::label;
use std::time::Duration;

/// The table of one option.
#[derive(Clone, Copy)]
pub struct Sheet {
    board: Board,
    choice: ChoiceId,
    /// Its lines, in order.
    lines: IdList<LineId>,
    /// The cell that is in the tab order.
    at: StoredValue<Option<Place>>,
    /// Where a run of cells filled with Tab began: Enter goes back to its column.
    from: StoredValue<Option<Place>>,
}

/// The table with the field that adds lines.
pub fn sheet(board: Board, choice: ChoiceId, lines: IdList<LineId>) -> Node {
    let sheet =
        Sheet { board, choice, lines, at: StoredValue::new(None), from: StoredValue::new(None) };
    // One cell is in the tab order, whichever lines there are; and what could not be read is
    // where it was left, once there is a cell for it.
    let taken_up = taken_up(board.app);
    follow(move || {
        lines.track();
        taken_up.track();
        sheet.enter(None);
        set_timeout(move || sheet.reopen(), Duration::ZERO);
    });
    let has_lines = flag(move || lines.count() > 0);
    let table = shown(has_lines, move || table(sheet));
    let begin = shown(flag(move || !has_lines.get()), move || begin(sheet));
    let keys = shown(has_lines, keys_hint);
    Node::none().and(begin).and(table).and(add_line(sheet)).and(keys)
}

/// What the keys do; read out with the table.
fn keys_hint() -> El {
    let words = "Type into a cell. Arrows move, Enter goes down, Tab goes right, Escape takes \
                 back. Enter on a line opens everything else of it.";
    el("p").id("sheet-keys").class("hint keys-hint").child(words)
}

/// An option without a line: the lines that mostly matter, with how to estimate each.
fn begin(sheet: Sheet) -> El {
    let (app, id) = (sheet.board.app, sheet.choice);
    let lines = app.look_at_case(|case| {
        let role = case.numbers.choice(id).map(|choice| choice.role);
        let lines = GridLine::of(case.kind).iter().filter(|line| Some(line.role) == role);
        lines.collect::<Vec<_>>()
    });
    if lines.is_empty() {
        return el("p")
            .class("hint begin")
            .child("No line yet. Add what it costs and what it brings.");
    }
    let line = |line: &&'static GridLine| {
        el("li")
            .child(el("b").child(line.name))
            .child(el("p").class("hint").child(line.estimate).child(" → ").child(line.find))
    };
    el("div")
        .class("begin")
        .child(el("p").child("What mostly matters here:"))
        .child(el("ul").class("begin-lines").children(lines.iter().map(line)))
        .child(button("primary", "Begin with these lines", move || fill(sheet.board)))
}

/// Puts the lines to begin with into all options, and the cursor where the first amount goes.
fn fill(board: Board) {
    board.app.send(Event::Numbers(NumbersEvent::FilledGrid));
    let first = board.app.look_at_case(|case| {
        let choice = case.numbers.options.iter().find(|choice| !choice.lines.is_empty())?;
        Some((choice.id, choice.lines.first()?.id))
    });
    if let Some((choice, line)) = first {
        board.chosen.set(Some(choice));
        dom::focus_soon(focus_id(Focus::Amount(line)));
    }
}

fn table(sheet: Sheet) -> El {
    let heading = |column: &Column| {
        el("th")
            .class(column.class())
            .attr("role", "columnheader")
            .attr("scope", "col")
            .child(column.name())
    };
    let head = el("tr").attr("role", "row").children(COLUMNS.iter().map(heading));
    let label = move |choice: &Choice| format!("Lines of {}", choice.label());
    let name = live(move || sheet.board.choice(sheet.choice, label));
    el("table")
        .class("sheet")
        .attr("role", "grid")
        .attr_live("aria-label", name)
        .attr("aria-describedby", "sheet-keys")
        .on("keydown", on(move |event| keys::pressed(sheet, &event)))
        .on("click", on(move |event| keys::clicked(sheet, &event)))
        .on("focusin", on(move |event| keys::focused(sheet, &event)))
        .child(el("thead").attr("role", "rowgroup").child(head))
        .child(
            el("tbody")
                .attr("role", "rowgroup")
                .child(rows(sheet.lines, move |id| row::row(sheet, id))),
        )
}

impl Sheet {
    /// Makes a cell the one in the tab order; none for the one that is, or the first.
    fn enter(self, to: Option<Place>) {
        let known = self.at.get_value().filter(|at| dom::element(&at.id()).is_some());
        let first = || {
            let first = self.lines.now().first().copied();
            first.map(|line| Place { line, column: Column::Name })
        };
        let next = to.or(known).or_else(first);
        if let Some(old) = self.at.get_value().filter(|old| Some(*old) != next) {
            dom::set_tab_stop(&old.id(), false);
        }
        if let Some(next) = next {
            dom::set_tab_stop(&next.id(), true);
        }
        self.at.set_value(next);
    }

    /// Puts back into their cells what could not be read in them.
    fn reopen(self) {
        // The sheet may be gone by now.
        let has_none = self.board.app.look(|session| session.workspace.drafts.is_empty());
        if has_none || self.at.try_get_value().is_none() {
            return;
        }
        for line in self.lines.now() {
            for column in COLUMNS {
                field::reopen(self, Place { line, column });
            }
        }
    }

    /// Puts the focus on a cell.
    fn go(self, to: Place) {
        self.enter(Some(to));
        dom::focus(&to.id());
    }

    /// The cell so many rows below and columns to the right; none beyond the edges.
    fn near(self, at: Place, down: isize, right: isize) -> Option<Place> {
        let column = COLUMNS.get(at.column.index().checked_add_signed(right)?)?;
        let lines = self.lines.now();
        let row = lines.iter().position(|line| *line == at.line)?;
        let line = *lines.get(row.checked_add_signed(down)?)?;
        Some(Place { line, column: *column })
    }
}
