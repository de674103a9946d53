//! A line in its row: what each cell shows.

use super::{
    Sheet,
    place::{COLUMNS, Column, Place},
};
use crate::content::GridLine;
use crate::domain::{
    Line, LineId,
    money::Money,
    numbers::{Figure, Problem},
};
use crate::ui::{
    common::{Glyph, small_button},
    numbers::{Board, figure::figure},
    view::{El, Live, el, live},
};
use leptos::prelude::*;

/// A row follows its line and nothing else of the case.
pub fn row(sheet: Sheet, id: LineId) -> El {
    let line = sheet.board.line(id);
    let cell = |column: &Column| cell(sheet, line, Place { line: id, column: *column });
    el("tr").attr("role", "row").children(COLUMNS.iter().map(cell))
}

/// A text of a line, followed.
fn of_line(
    board: Board,
    id: LineId,
    line: RwSignal<usize>,
    text: fn(Board, &Line) -> String,
) -> Live<String> {
    live(move || {
        line.get();
        board.line_now(id).map(|line| text(board, &line)).unwrap_or_default()
    })
}

/// What is odd about a line that has an amount; else how to estimate it, if it was offered.
fn how(board: Board, line: &Line) -> String {
    if line.likely != Money::ZERO {
        let mut problems = line.problems(board.entry().horizon).into_iter();
        let odd = problems.find(|problem| *problem != Problem::NoSource);
        return odd.map(|problem| problem.to_string()).unwrap_or_default();
    }
    let offered = board.app.look_at_case(|case| GridLine::behind(case.kind, line));
    offered.map(|offered| [offered.estimate, " → ", offered.find].concat()).unwrap_or_default()
}

/// What it is called, followed.
pub fn label(board: Board, id: LineId, line: RwSignal<usize>) -> Live<String> {
    of_line(board, id, line, |_, line| line.label().to_owned())
}

fn cell(sheet: Sheet, line: RwSignal<usize>, at: Place) -> El {
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
        Column::Name => stop(cell, at)
            .child(el("span").class("shown").child(label(board, at.line, line)))
            .child(
                el("span")
                    .class("hint how")
                    .class_if(
                        "odd",
                        live(move || {
                            line.get();
                            board.line_now(at.line).is_some_and(|line| line.likely != Money::ZERO)
                        }),
                    )
                    .child(of_line(board, at.line, line, how)),
            ),
        Column::Field(field) => {
            let text = live(move || {
                line.get();
                let entry = board.entry();
                board.line_now(at.line).map(|line| entry.shown(field, &line)).unwrap_or_default()
            });
            stop(cell, at).child(el("span").class("shown").child(text))
        }
        Column::Value => {
            let words = live(move || {
                line.get();
                board.basis.get();
                board
                    .results(|results| {
                        let line = results.choice(sheet.choice)?.line(at.line)?;
                        let value = if line.is_benefit { line.pv } else { -line.pv };
                        Some(board.whole(value))
                    })
                    .unwrap_or_default()
            });
            let figure = figure(board, sheet.choice, Figure::LinePv(at.line), words);
            cell.child(stop(figure, at))
        }
        Column::More => {
            let name = label(board, at.line, line);
            let open = move || board.opened.set(Some(at.line));
            let words = move || ["More about ", &*name.get()].concat();
            let more = small_button(Glyph::More, words, open).attr("data-reads", "");
            cell.child(stop(more, at))
        }
    }
}

/// What takes the focus in a cell: out of the tab order until it is its turn.
fn stop(element: El, at: Place) -> El {
    element.id(&at.id()).attr("tabindex", "-1")
}
