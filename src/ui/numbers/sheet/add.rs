//! The field below the lines that adds the next one, and takes a pasted table.

use super::{
    Sheet,
    place::{Column, Place},
};
use crate::domain::{edit::LineField, limits};
use crate::session::{DraftField, Focus};
use crate::ui::{
    app::focus_id,
    common::Draft,
    view::{El, act, el, on, typed},
};
use leptos::{ev, prelude::*};

/// What the field is called.
const LABEL: &str = "Add a line, or paste rows from a sheet";

/// Enter adds a line; several rows or columns are shown first. What is still in the field when it
/// is left becomes a line too.
pub fn add_line(sheet: Sheet) -> El {
    let board = sheet.board;
    let draft = Draft::new(board.app, DraftField::Line(sheet.choice));
    let input = typed(move |text| {
        if text.contains(['\t', '\n']) {
            draft.typed(String::new());
            board.pasted.set(text);
        } else {
            draft.typed(text);
        }
    });
    let pressed = on(move |event: ev::KeyboardEvent| match &*event.key() {
        "Enter" if !event.is_composing() => {
            event.prevent_default();
            draft.add();
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
        .value(draft.shown())
        .on("input", input)
        .on("keydown", pressed)
        .on("blur", act(move || draft.add()))
}
