//! A line in its row: what each cell shows.

use super::{
    Sheet,
    place::{COLUMNS, Column, Place},
};
use crate::domain::{Line, LineId};
use crate::ui::{
    common::{Glyph, small_button},
    numbers::figure::{Figure, figure},
    view::{El, Live, el, live},
};
use leptos::prelude::*;
use std::sync::Arc;

/// A row follows its line and nothing else of the case.
pub fn row(sheet: Sheet, id: LineId) -> El {
    let line = sheet.board.line(id);
    let cell = |column: &Column| cell(sheet, line, Place { line: id, column: *column });
    let benefit = move |line: &Arc<Line>| line.category.is_benefit();
    let cost = live(move || line.with(|line| line.as_ref().is_some_and(|line| !benefit(line))));
    el("tr").attr("role", "row").class_if("cost", cost).children(COLUMNS.iter().map(cell))
}

/// Its words, followed.
pub fn label(line: Memo<Option<Arc<Line>>>) -> Live<String> {
    live(move || {
        line.with(|line| line.as_ref().map(|line| line.label().to_owned()).unwrap_or_default())
    })
}

fn cell(sheet: Sheet, line: Memo<Option<Arc<Line>>>, at: Place) -> El {
    let board = sheet.board;
    let (tag, role) = match at.column {
        Column::Name => ("th", "rowheader"),
        Column::Field(_) | Column::Value | Column::More => ("td", "gridcell"),
    };
    let cell = el(tag)
        .class(at.column.class())
        .attr("role", role)
        .attr("data-cell", &at.mark())
        .attr("data-label", at.column.name());
    match at.column {
        Column::Name => stop(cell, at).child(el("span").class("shown").child(label(line))),
        Column::Field(field) => {
            let text = move || {
                let entry = board.entry.get();
                line.with(|line| line.as_ref().map(|line| entry.shown(field, line)))
                    .unwrap_or_default()
            };
            stop(cell, at).child(el("span").class("shown").child(live(text)))
        }
        Column::Value => cell.child(stop(figure(board, Figure::LineValue(at.line)), at)),
        Column::More => {
            let name = label(line);
            let open = move || board.opened.set(Some(at.line));
            let button = small_button(Glyph::More, move || format!("More about {}", name()), open);
            cell.child(stop(button, at))
        }
    }
}

/// What takes the focus in a cell: out of the tab order until it is its turn.
fn stop(element: El, at: Place) -> El {
    element.id(&at.id()).attr("tabindex", "-1")
}
