//! The field below the lines that adds the next one, and takes a pasted table.

use super::{
    Sheet,
    place::{Column, Place},
};
use crate::domain::{edit::LineField, limits};
use crate::session::{Event, Focus, NumbersEvent};
use crate::ui::{
    app::focus_id,
    view::{El, act, el, live, on, signal, typed},
};
use leptos::{ev, prelude::*};

/// What the field is called.
const LABEL: &str = "Add a line, or paste rows from a sheet";

/// Enter adds a line; several rows or columns are shown first. What is still in the field when it
/// is left becomes a line too.
pub fn add_line(sheet: Sheet) -> El {
    let board = sheet.board;
    let draft = signal(String::new());
    let add = move || {
        // The field tells of a last blur when it is taken off the page; its words are safe by then.
        let Some(text) = draft.try_get_untracked() else { return };
        draft.set(String::new());
        if text.contains(['\t', '\n']) {
            board.pasted.set(text);
        } else if !text.trim().is_empty() {
            board.app.send(Event::Numbers(NumbersEvent::AddedLine { option: sheet.choice, text }));
        }
    };
    let input = typed(move |text| {
        let is_table = text.contains(['\t', '\n']);
        draft.set(text);
        if is_table {
            add();
        }
    });
    let pressed = on(move |event: ev::KeyboardEvent| match &*event.key() {
        "Enter" if !event.is_composing() => {
            event.prevent_default();
            add();
        }
        "ArrowUp" => {
            let last = sheet.lines.now().last().copied();
            if let Some(line) = last {
                event.prevent_default();
                sheet.go(Place { line, column: Column::Field(LineField::Likely) });
            }
        }
        _ => {}
    });
    el("textarea")
        .id(&focus_id(Focus::AddLine(sheet.choice)))
        .class("add")
        .attr("rows", "1")
        .attr("aria-label", LABEL)
        .attr("placeholder", LABEL)
        .attr("autocomplete", "off")
        .attr("maxlength", &(limits::TEXT * 100).to_string())
        .value(live(move || draft.get()))
        .on("input", input)
        .on("keydown", pressed)
        .on("blur", act(add))
}
