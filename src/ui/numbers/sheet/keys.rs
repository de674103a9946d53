//! What keys and presses do in the table.

use super::{
    Sheet, field,
    place::{COLUMNS, Column, Place},
};
use crate::browser::dom;
use crate::domain::{
    Edit, LineId, TextField,
    edit::{LineField, NumbersEdit},
    numbers::entry,
};
use crate::session::{Event, Focus, NumbersEvent};
use crate::ui::app::focus_id;
use leptos::{ev, prelude::*};

/// The focus has come into a cell, by whatever way.
pub fn focused(sheet: Sheet, event: &ev::FocusEvent) {
    if let Some(at) = Place::of(event) {
        sheet.enter(Some(at));
    }
}

/// A press on a cell puts the field into it. Buttons in cells hear their presses themselves.
pub fn clicked(sheet: Sheet, event: &ev::MouseEvent) {
    if let Some(at) = Place::of(event)
        && !dom::is_in_field(event)
    {
        sheet.from.set_value(None);
        field::open(sheet, at, false);
    }
}

/// A key was pressed on a cell, or in the field in it.
pub fn pressed(sheet: Sheet, event: &ev::KeyboardEvent) {
    let Some(at) = Place::of(event) else { return };
    if event.is_composing() {
        return;
    }
    let is_typing = dom::is_in_field(event);
    let is_command = event.ctrl_key() || event.meta_key() || event.alt_key();
    let key = event.key();
    let taken = match (is_typing, key.as_str()) {
        (_, "Tab") => tab(sheet, at, event.shift_key(), is_typing),
        (true, "Enter") => enter(sheet, at, event.shift_key()),
        (true, "Escape") => {
            field::take_back(sheet, at);
            true
        }
        (true, "ArrowUp" | "ArrowDown") if !is_choice(at.column) => {
            enter(sheet, at, key == "ArrowUp")
        }
        (false, _) if is_command => command(sheet, at, event),
        (false, "ArrowUp") => go(sheet, at, -1, 0),
        (false, "ArrowDown") => down(sheet, at),
        (false, "ArrowLeft") => go(sheet, at, 0, -1),
        (false, "ArrowRight") => go(sheet, at, 0, 1),
        (false, "Home") => to_column(sheet, at.line, 0),
        (false, "End") => to_column(sheet, at.line, COLUMNS.len() - 1),
        (false, "Enter" | " ") if is_button(at.column) => {
            // The button hears it.
            event.stop_propagation();
            false
        }
        (false, "Enter") if event.shift_key() => go(sheet, at, -1, 0),
        (false, "Enter") if at.column == Column::Name => {
            sheet.board.opened.set(Some(at.line));
            true
        }
        (false, "Enter" | "F2") => {
            field::open(sheet, at, false);
            true
        }
        (false, "Delete" | "Backspace") => clear(sheet, at),
        (false, key) if !is_button(at.column) && is_letter(key) => {
            // The field has the focus before the letter arrives, and gets it.
            field::open(sheet, at, true);
            event.stop_propagation();
            false
        }
        (..) => false,
    };
    if taken {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Whether a key writes something; those of an input method do not say yet what.
fn is_letter(key: &str) -> bool {
    matches!(key, "Dead" | "Process" | "Unidentified") || key.chars().nth(1).is_none()
}

fn is_button(column: Column) -> bool {
    matches!(column, Column::Value | Column::More)
}

fn is_choice(column: Column) -> bool {
    matches!(column, Column::Field(LineField::Category | LineField::First | LineField::Last))
}

fn go(sheet: Sheet, at: Place, down: isize, right: isize) -> bool {
    sheet.from.set_value(None);
    if let Some(to) = sheet.near(at, down, right) {
        sheet.go(to);
    }
    true
}

/// Below the last line is the field that adds the next.
fn down(sheet: Sheet, at: Place) -> bool {
    match sheet.near(at, 1, 0) {
        Some(to) => sheet.go(to),
        None => dom::focus_soon(focus_id(Focus::AddLine(sheet.choice))),
    }
    true
}

fn to_column(sheet: Sheet, line: LineId, index: usize) -> bool {
    sheet.go(Place { line, column: COLUMNS[index] });
    true
}

/// Leaves a field by Enter: to the row below, in the column where a run of tabs began.
fn enter(sheet: Sheet, at: Place, up: bool) -> bool {
    if !field::may_leave(sheet, at) {
        return true;
    }
    let column = sheet.from.get_value().map_or(at.column, |from| from.column);
    sheet.from.set_value(None);
    let at = Place { column, ..at };
    if up {
        match sheet.near(at, -1, 0) {
            Some(to) => sheet.go(to),
            None => sheet.go(at),
        }
        true
    } else {
        down(sheet, at)
    }
}

/// To the next cell of the row; from the last one, out of the table.
fn tab(sheet: Sheet, at: Place, back: bool, is_typing: bool) -> bool {
    match sheet.near(at, 0, if back { -1 } else { 1 }) {
        Some(to) => {
            if sheet.from.get_value().is_none() {
                sheet.from.set_value(Some(at));
            }
            sheet.go(to);
            true
        }
        None if is_typing => {
            // From the cell the browser finds the next place itself.
            sheet.go(at);
            false
        }
        None => false,
    }
}

/// With Ctrl: to the corners. With Alt: the line goes up or down.
fn command(sheet: Sheet, at: Place, event: &ev::KeyboardEvent) -> bool {
    let lines = sheet.lines.now();
    match (event.alt_key(), &*event.key()) {
        (false, "Home") => lines.first().is_some_and(|line| to_column(sheet, *line, 0)),
        (false, "End") => {
            lines.last().is_some_and(|line| to_column(sheet, *line, COLUMNS.len() - 1))
        }
        (true, key @ ("ArrowUp" | "ArrowDown")) => {
            let row = lines.iter().position(|line| *line == at.line).unwrap_or_default();
            let to = row.checked_add_signed(if key == "ArrowUp" { -1 } else { 1 });
            if let Some(to) = to.filter(|to| *to < lines.len()) {
                // Going down, the line comes to stand before the one after its new place.
                let before = if to > row { lines.get(to + 1).copied() } else { Some(lines[to]) };
                let edit = NumbersEdit::MoveLine { line: at.line, to: sheet.choice, before };
                sheet.board.edit(edit);
                sheet.go(at);
            }
            true
        }
        _ => false,
    }
}

/// Empties a cell, where it can be empty.
fn clear(sheet: Sheet, at: Place) -> bool {
    match at.column {
        Column::Name => {
            let field = TextField::LineName(at.line);
            let app = sheet.board.app;
            app.send(Event::Edited(Edit::SetText { field, text: String::new() }));
            app.send(Event::LeftField(field));
        }
        Column::Field(field) => {
            if let Some(change) = entry::cleared(field) {
                sheet.board.edit(NumbersEdit::SetLine { line: at.line, change });
                sheet.board.app.send(Event::Numbers(NumbersEvent::LeftCell));
            }
        }
        Column::Value | Column::More => {}
    }
    true
}
