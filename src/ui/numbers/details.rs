//! Everything else of a line, in a sheet over the page.

use super::{
    Board,
    entry_field::{Look, entry_field},
    sheet::label,
};
use crate::browser::dom;
use crate::domain::{
    CardId, ChoiceId, Edit, LineChange, LineId, NumbersEdit, TextField,
    edit::LineField,
    numbers::{Category, Confidence},
    text,
};
use crate::session::{Event, Focus, NumbersEvent};
use crate::ui::{
    app::focus_id,
    common::{button, dialog, select},
    view::{El, Node, act, el, flag, live, region, typed},
};
use leptos::prelude::*;

/// Opens for the line that [`Board::opened`] names.
pub fn details(board: Board) -> El {
    let closed = move || {
        if let Some(line) = board.opened.now() {
            board.opened.set(None);
            dom::focus_soon(focus_id(Focus::Line(line)));
        }
    };
    let content = region(move || match board.opened.get() {
        Some(id) => untrack(|| of_line(board, id)),
        None => Node::none(),
    });
    dialog("line", flag(move || board.opened.get().is_some()), closed, content)
}

fn of_line(board: Board, id: LineId) -> Node {
    let line = board.line(id);
    let close = move || board.opened.set(None);
    let head = el("div")
        .class("dialog-head")
        .child(el("h2").id("line-title").child(label(board, id, line)))
        .child(button("", "Done", close).attr("data-reads", ""));
    let category = board.line_now(id).map(|line| line.category);
    Node::none()
        .and(head)
        .and(figures(board, id, category))
        .and(evidence(board, id))
        .and(actions(board, id))
}

/// How the amount moves over time, and how much of it counts.
fn figures(board: Board, id: LineId, category: Option<Category>) -> El {
    let figure = move |field: LineField, look: Look| {
        let value = move || {
            let entry = board.entry();
            board.line_of(id, |line| entry.shown(field, line))
        };
        entry_field(board.app, look, id, value, move |text| {
            let change = untrack(|| board.entry()).read(field, text)?;
            Ok(Edit::Numbers(NumbersEdit::SetLine { line: id, change }))
        })
    };
    let growth = Look { id: "line-growth", label: "Growth a period", example: "0 %", hint: "" };
    let ramp =
        Look { id: "line-ramp", label: "Periods to full swing", example: "0, at once", hint: "" };
    let margin = Look {
        id: "line-margin",
        label: "Margin",
        example: "Not said: it does not count",
        hint: "",
    };
    let share = Look { id: "line-share", label: "Share due to this", example: "100 %", hint: "" };
    let risk = Look { id: "line-risk", label: "Risk taken off", example: "0 %", hint: "" };
    let more = Look { id: "line-risk", label: "Risk added", example: "0 %", hint: "" };
    let is_benefit = category.is_none_or(Category::is_benefit);
    let is_revenue = category == Some(Category::Revenue);
    el("div")
        .class("fields two")
        .child(is_revenue.then(|| figure(LineField::Margin, margin)))
        .child(figure(LineField::Risk, if is_benefit { risk } else { more }))
        .child(is_benefit.then(|| figure(LineField::Share, share)))
        .child(figure(LineField::Growth, growth))
        .child(figure(LineField::Ramp, ramp))
}

/// Where the amount comes from, and what it rests on.
fn evidence(board: Board, id: LineId) -> El {
    let app = board.app;
    let field = TextField::LineSource(id);
    let set = move |change| board.edit(NumbersEdit::SetLine { line: id, change });
    let source = el("input")
        .id("line-source")
        .attr("autocomplete", "off")
        .attr("placeholder", "CRM report, HR’s cost of a hire, a quote")
        .value(app.text(field))
        .on("input", typed(move |text| app.send(Event::Edited(Edit::SetText { field, text }))))
        .on("blur", act(move || app.send(Event::LeftField(field))));
    let date = el("input")
        .id("line-date")
        .attr("type", "date")
        .attr("max", "9999-12-31")
        .value(live(move || {
            board.line_of(id, |line| line.date.map(text::iso_day).unwrap_or_default())
        }))
        .on("input", typed(move |day| set(LineChange::Date(text::parse_iso_day(&day)))))
        .on("blur", act(move || app.send(Event::Numbers(NumbersEvent::LeftCell))));
    let confidences = std::iter::once((None, "not said".to_owned()))
        .chain(Confidence::ALL.into_iter().map(|each| (Some(each), each.name().to_owned())));
    let confidence = select(
        "Confidence",
        "line-confidence",
        confidences.collect(),
        move || board.line_of(id, |line| line.confidence),
        move |confidence| set(LineChange::Confidence(confidence)),
    );
    let is_confirmed = move || board.line_of(id, |line| line.confirmed);
    let tick = el("input")
        .attr("type", "checkbox")
        .checked(live(is_confirmed))
        .on("change", act(move || set(LineChange::Confirmed(!untrack(is_confirmed)))));
    let confirmed =
        el("label").class("check").child(tick).child(el("span").child("Confirmed by Finance"));
    let cards: Vec<(Option<CardId>, String)> = std::iter::once((None, "none".to_owned()))
        .chain(app.look_at_case(|case| {
            let cards = case.canvas.cards.iter();
            cards.map(|card| (Some(card.id), card.text.clone())).collect::<Vec<_>>()
        }))
        .collect();
    let card = select(
        "Rests on the card",
        "line-card",
        cards,
        move || board.line_of(id, |line| line.card),
        move |card| set(LineChange::Card(card)),
    );
    let labelled = |id: &'static str, label: &'static str, control: El| {
        el("div").class("field").child(el("label").attr("for", id).child(label)).child(control)
    };
    el("div")
        .class("fields two evidence")
        .child(labelled("line-source", "Source", source))
        .child(labelled("line-date", "As of", date))
        .child(confidence)
        .child(confirmed)
        .child(card.class("field select wide"))
}

/// Copies, order, and the end of the line.
fn actions(board: Board, id: LineId) -> El {
    let app = board.app;
    let others: Vec<(Option<ChoiceId>, String)> = app.look_at_case(|case| {
        let options = case.numbers.options.iter();
        options.map(|choice| (Some(choice.id), choice.label().to_owned())).collect()
    });
    let places = std::iter::once((None, "choose".to_owned())).chain(others).collect();
    let copy = select(
        "Copy to",
        "line-copy",
        places,
        || None,
        move |to: Option<ChoiceId>| {
            if let Some(to) = to {
                board.opened.set(None);
                board.chosen.set(Some(to));
                app.send(Event::Numbers(NumbersEvent::CopiedLine { line: id, to }));
            }
        },
    );
    let delete = move || {
        board.opened.set(None);
        board.edit(NumbersEdit::RemoveLine(id));
    };
    el("div").class("dialog-foot line-foot").child(copy).child(button(
        "quiet danger",
        "Delete the line",
        delete,
    ))
}
