//! Figures that open into their working, and the sheet in which they do.

use super::Board;
use crate::browser::dom;
use crate::domain::{
    ChoiceId,
    numbers::{Figure, Opens, TableRow, Working, working},
};
use crate::ui::{
    common::{button, dialog},
    view::{El, Live, Node, act, el, flag, region},
};
use leptos::{ev, prelude::*};

/// Every row of the period table, to be named by its place.
const ROWS: [TableRow; 6] = [
    TableRow::Benefits,
    TableRow::Costs,
    TableRow::Net,
    TableRow::Cumulative,
    TableRow::Discounted,
    TableRow::CumulativeDiscounted,
];

/// A figure of an option as a button; what it says is followed.
pub fn figure(board: Board, choice: ChoiceId, figure: Figure, words: Live<String>) -> El {
    el("button")
        .class("figure")
        .attr("data-reads", "")
        .on("click", act(move || board.open(choice, figure)))
        .child(words)
}

/// A figure in a table, which hears presses for all of its figures: see [`pressed`].
pub fn table_figure(figure: Figure, words: &str) -> El {
    let class = if words.starts_with('(') { "figure minus" } else { "figure" };
    el("button").class(class).attr("data-reads", "").attr("data-figure", &mark(figure)).child(words)
}

/// What [`pressed`] finds a figure by: its kind, and the numbers in it.
fn mark(figure: Figure) -> String {
    let row = |row: TableRow| ROWS.iter().position(|known| *known == row).unwrap_or_default();
    match figure {
        Figure::Cell(of, t) => format!("c {} {t}", row(of)),
        Figure::Total(of) => format!("s {} 0", row(of)),
        Figure::LineCell(id, t) => format!("l {id} {t}"),
        Figure::LineTotal(id) => format!("t {id} 0"),
        Figure::LinePv(id) => format!("p {id} 0"),
        Figure::LineBreakEven(id) => format!("b {id} 0"),
        Figure::PvBenefits => "v 0 0".to_owned(),
        Figure::PvCosts => "v 1 0".to_owned(),
        Figure::Npv => "n 0 0".to_owned(),
        _ => String::new(),
    }
}

/// Opens the figure that was pressed, if it was one.
pub fn pressed(board: Board, choice: ChoiceId, event: &ev::MouseEvent) {
    let figure = dom::data_of(event, "figure").and_then(|mark| {
        let mut parts = mark.split(' ');
        let (kind, of, at) = (parts.next()?, parts.next()?, parts.next()?);
        let t = at.parse().ok()?;
        let row = || ROWS.get(of.parse::<usize>().ok()?).copied();
        Some(match kind {
            "c" => Figure::Cell(row()?, t),
            "s" => Figure::Total(row()?),
            "l" => Figure::LineCell(of.parse().ok()?, t),
            "t" => Figure::LineTotal(of.parse().ok()?),
            "p" => Figure::LinePv(of.parse().ok()?),
            "b" => Figure::LineBreakEven(of.parse().ok()?),
            "v" if of == "0" => Figure::PvBenefits,
            "v" => Figure::PvCosts,
            _ => Figure::Npv,
        })
    });
    if let Some(figure) = figure {
        board.open(choice, figure);
    }
}

impl Board {
    /// Opens a figure into its working.
    pub(super) fn open(self, choice: ChoiceId, figure: Figure) {
        self.state.update_value(|state| state.trail.push((choice, figure)));
        self.depth.update(|depth| *depth += 1);
    }

    /// Back to the figure that led to this one.
    fn back(self) {
        self.state.update_value(|state| {
            state.trail.pop();
        });
        self.depth.update(|depth| *depth = depth.saturating_sub(1));
    }

    fn close_working(self) {
        self.state.update_value(|state| state.trail.clear());
        self.depth.set(0);
    }
}

/// The sheet with the working of the figure that was opened last.
pub fn working_dialog(board: Board) -> El {
    let content = region(move || {
        board.depth.get();
        board.version.get();
        let last = board.state.with_value(|state| state.trail.last().copied());
        let Some((choice, figure)) = last else { return Node::none() };
        let working =
            untrack(|| board.numbers(|numbers| working(numbers, choice, figure, board.separators)));
        working.map_or_else(Node::none, |working| content(board, &working))
    });
    let closed = move || {
        if board.depth.get_untracked() > 0 {
            board.close_working();
        }
    };
    dialog("working", flag(move || board.depth.get() > 0), closed, content).attr("data-reads", "")
}

fn content(board: Board, working: &Working) -> Node {
    // What was pressed is gone: reading goes on at the title.
    dom::focus_soon("working-title".to_owned());
    let has_more = board.depth.get_untracked() > 1;
    let back = has_more.then(|| button("", "Back", move || board.back()));
    let row = |row: &crate::domain::numbers::working::WorkingRow| {
        let value = el("td").child(row.value.as_str());
        let label = el("th").attr("scope", "row");
        let label = match row.opens {
            Some(opens) => label.child(
                el("button")
                    .class("link")
                    .on("click", act(move || lead(board, opens)))
                    .child(row.label.as_str()),
            ),
            None => label.child(row.label.as_str()),
        };
        el("tr").child(label).child(value)
    };
    let rows = el("table")
        .class("figures")
        .child(el("caption").class("unseen").child("What it comes from"))
        .child(el("tbody").children(working.rows.iter().map(row)));
    let head = el("div")
        .class("dialog-head")
        .child(el("h2").id("working-title").attr("tabindex", "-1").child(working.title.as_str()))
        .child(
            el("div")
                .class("pair-buttons")
                .child(back)
                .child(button("", "Close", move || board.close_working())),
        );
    let note = (!working.note.is_empty())
        .then(|| el("p").class("dialog-text muted").child(working.note.as_str()));
    Node::none()
        .and(head)
        .and(el("p").class("result").child(working.result.as_str()))
        .and(el("p").class("formula muted").child(working.formula))
        .and(el("p").class("formula").child(working.filled.as_str()))
        .and(note)
        .and((!working.rows.is_empty()).then_some(rows))
}

/// Where a row of a working leads.
fn lead(board: Board, opens: Opens) {
    match opens {
        Opens::Figure(choice, figure) => board.open(choice, figure),
        Opens::Line(line) => {
            board.close_working();
            board.opened.set(Some(line));
        }
        Opens::Settings => {
            board.close_working();
            dom::open_details("settings");
        }
    }
}
