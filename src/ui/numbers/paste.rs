//! A pasted table on its way in: what each of its rows is, before any of them is taken over.

use super::Board;
use crate::browser::dom;
use crate::domain::{
    Line, limits,
    numbers::{
        Category,
        pasted::{Taken, likely_category, taken, taken_as},
    },
    paste::{PastedTable, RowKind, read_table},
};
use crate::session::{Event, Focus, NumbersEvent};
use crate::ui::{
    app::focus_id,
    common::{button, choice_by_place, dialog},
    view::{El, Node, act, el, flag, live, number, region, shown, signal},
};
use leptos::prelude::*;

/// Opens when a table was pasted.
pub fn paste_dialog(board: Board) -> El {
    let close = move || {
        if !board.pasted.with_untracked(String::is_empty) {
            board.pasted.set(String::new());
            let option = untrack(|| board.selected());
            dom::focus_soon(focus_id(Focus::AddLine(option)));
        }
    };
    let content = region(move || {
        let text = board.pasted.get();
        untrack(|| {
            if text.is_empty() {
                return Node::none();
            }
            match read_table(&text, board.separators, board.currency()) {
                Some(table) => preview(board, table, close),
                None => Node::none()
                    .and(el("h2").id("paste-title").child("There is nothing in this table"))
                    .and(el("div").class("dialog-foot").child(button("", "Close", close))),
            }
        })
    });
    dialog("paste", flag(move || !board.pasted.with(String::is_empty)), close, content)
}

fn preview(board: Board, table: PastedTable, close: impl Fn() + Copy + 'static) -> Node {
    // The place of the category in the list of all.
    let likely = likely_category(&table);
    let likely = Category::ALL.iter().position(|each| *each == likely).unwrap_or_default();
    let category = signal(likely);
    let table = StoredValue::new(table);
    let period = untrack(|| board.entry()).period;
    let rows = move || {
        let category = Category::ALL.get(category.get()).copied().unwrap_or(Category::CostSaved);
        table.with_value(|table| taken(table, category, period))
    };
    let categories = Category::ALL.map(|each| each.name().to_owned());
    let kinds = choice_by_place(
        "Amounts above zero are",
        "paste-kind",
        categories.to_vec(),
        number(move || category.get()),
        Box::new(move |to| category.set(to)),
    );
    let count = move || lines(&rows()).count();
    let room = untrack(|| board.choice(board.selected(), |choice| choice.lines.len()));
    let room = limits::LINES.saturating_sub(room);
    let add_words = live(move || match count() {
        0 => "Add nothing".to_owned(),
        count if count > room => format!("{count} lines are too many"),
        1 => "Add one line".to_owned(),
        count => format!("Add {count} lines"),
    });
    let add = act(move || {
        let lines: Vec<Line> = lines(&untrack(rows)).cloned().collect();
        if lines.len() > room {
            return;
        }
        board.pasted.set(String::new());
        let option = untrack(|| board.selected());
        board.app.send(Event::Numbers(NumbersEvent::PastedLines { option, lines }));
    });
    let note = table.with_value(|table| table.is_cut).then(|| {
        el("p")
            .class("dialog-text")
            .child("The table is larger than can be read: its end is left out.")
    });
    let periods = table.with_value(|table| taken_as(table, period));
    let periods = periods.map(|words| el("p").class("dialog-text").child(words));
    let full = shown(flag(move || count() > room), move || {
        let words = format!(
            "An option holds {} lines, and this one has room for {room} more: paste fewer rows.",
            limits::LINES
        );
        el("p").class("dialog-text finding").attr("role", "status").child(words)
    });
    let preview = region(move || {
        let rows = rows();
        table.with_value(|table| preview_rows(table, &rows)).into()
    });
    let foot = el("div")
        .class("dialog-foot")
        .child(button("", "Cancel", close))
        .child(el("button").class("primary").on("click", add).child(add_words));
    let hint = "Amounts in parentheses or below zero are taken as costs.";
    Node::none()
        .and(el("h2").id("paste-title").child("Rows of the pasted table"))
        .and(note)
        .and(periods)
        .and(full)
        .and(el("div").class("paste-kind").child(kinds).child(el("p").class("hint").child(hint)))
        .and(preview)
        .and(foot)
}

fn lines(rows: &[Taken]) -> impl Iterator<Item = &Line> {
    rows.iter().flat_map(|row| match row {
        Taken::Lines(lines) => lines.as_slice(),
        Taken::LeftOut | Taken::Problem(_) => &[],
    })
}

/// Each row as it was pasted, with what becomes of it.
fn preview_rows(table: &PastedTable, taken: &[Taken]) -> El {
    let row = |(row, taken): (&crate::domain::paste::PastedRow, &Taken)| {
        let (class, words) = match taken {
            Taken::Lines(lines) if lines.len() == 1 => {
                ("line", lines[0].category.name().to_owned())
            }
            Taken::Lines(lines) => ("line", format!("{} lines", lines.len())),
            Taken::LeftOut => {
                let class = if row.why.kind() == RowKind::Heading { "heading" } else { "left-out" };
                (class, row.why.to_string())
            }
            Taken::Problem(words) => ("problem", words.clone()),
        };
        let cells = row.cells.iter().enumerate().map(|(at, cell)| {
            let is_amount = table.columns.get(at).is_some_and(|column| column.role.is_amount());
            el("td").class(if is_amount { "amount" } else { "" }).child(cell.text.as_str())
        });
        el("tr").class(class).children(cells).child(el("td").class("becomes").child(words))
    };
    let rows = table.rows.iter().zip(taken).map(row);
    let caption = el("caption").class("unseen").child("What becomes of each row");
    el("div")
        .class("sideways")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Rows of the pasted table")
        .child(
            el("table").class("figures preview").child(caption).child(el("tbody").children(rows)),
        )
}
