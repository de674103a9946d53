//! The field in a cell while something is typed or chosen in it.
//!
//! What is typed becomes an edit when the field is left. What cannot be read stays in the field,
//! with the reason below it, until it can be read or Escape takes it back; nothing is changed
//! meanwhile. What is chosen is an edit at once.

use super::{
    Sheet,
    place::{Column, Place},
};
use crate::browser::{dom, page};
use crate::domain::{
    Edit, TextField,
    edit::{LineChange, LineField, NumbersEdit},
    limits,
    numbers::entry,
};
use crate::session::{Event, NumbersEvent, Session};
use crate::ui::{
    numbers::unentered::{Unentered, WAITS},
    view::{El, Node, act, append, el, typed},
};
use leptos::{prelude::*, web_sys::HtmlElement};

/// Puts a field into a cell, and the cursor into the field. With `replacing` it begins empty.
pub fn open(sheet: Sheet, at: Place, replacing: bool) {
    let Some(cell) = dom::element(&at.id()) else { return };
    if sheet.board.app.look(Session::is_read_only) {
        return;
    }
    if let Some(field) = dom::field_in(&cell) {
        dom::select(&field);
        return;
    }
    let content = match at.column {
        Column::Value | Column::More => return,
        Column::Field(field @ (LineField::Category | LineField::First | LineField::Last)) => {
            choice(sheet, at, field)
        }
        Column::Name | Column::Field(_) => {
            let before = shown(sheet, at);
            let begun = if replacing { String::new() } else { before.clone() };
            text(sheet, at, before, &begun)
        }
    };
    page::set_class(&cell, "editing", true);
    append(&cell, content);
    if let Some(field) = dom::field_in(&cell) {
        dom::select(&field);
    }
}

/// Puts a field back into a cell that was left with what cannot be read, if it was.
pub fn reopen(sheet: Sheet, at: Place) {
    let Some(kept) = unentered(sheet, at).text() else { return };
    let Some(cell) = dom::element(&at.id()).filter(|cell| dom::field_in(cell).is_none()) else {
        return;
    };
    page::set_class(&cell, "editing", true);
    append(&cell, text(sheet, at, shown(sheet, at), &kept));
    say(at, Err(change(sheet, at, &kept).err().unwrap_or_else(|| WAITS.to_owned())));
}

/// What is not entered in a cell.
fn unentered(sheet: Sheet, at: Place) -> Unentered {
    Unentered::new(sheet.board.app, &at.id())
}

/// Whether what is in a cell can be left: what cannot be read says why.
pub fn may_leave(sheet: Sheet, at: Place) -> bool {
    let field = dom::element(&at.id()).and_then(|cell| dom::field_in(&cell));
    field.is_none_or(|field| match change(sheet, at, &page::value_of(&field)) {
        Ok(_) => true,
        Err(words) => {
            say(at, Err(words));
            false
        }
    })
}

/// Takes back what was typed and leaves the field.
pub fn take_back(sheet: Sheet, at: Place) {
    if let Some(field) = dom::element(&at.id()).and_then(|cell| dom::field_in(&cell)) {
        page::set_value(&field, &shown(sheet, at));
    }
    unentered(sheet, at).forget();
    sheet.go(at);
}

/// What a cell holds, as it may be typed.
fn shown(sheet: Sheet, at: Place) -> String {
    let line = sheet.board.line_now(at.line);
    line.map_or_else(String::new, |line| match at.column {
        Column::Field(field) => untrack(|| sheet.board.entry()).shown(field, &line),
        Column::Name | Column::Value | Column::More => line.name.clone(),
    })
}

/// What a text in a cell means.
fn change(sheet: Sheet, at: Place, text: &str) -> Result<Edit, String> {
    match at.column {
        Column::Field(field) => {
            let change = untrack(|| sheet.board.entry()).read(field, text)?;
            Ok(Edit::Numbers(NumbersEdit::SetLine { line: at.line, change }))
        }
        Column::Name | Column::Value | Column::More => {
            let field = TextField::LineName(at.line);
            Ok(Edit::SetText { field, text: text.trim().to_owned() })
        }
    }
}

/// A field for text or a figure.
fn text(sheet: Sheet, at: Place, before: String, begun: &str) -> Node {
    let unentered = unentered(sheet, at);
    let key = unentered.clone();
    let left = act(move || {
        let Some(cell) = dom::element(&at.id()) else { return };
        let Some(field) = dom::field_in(&cell) else { return };
        let text = page::value_of(&field);
        if text == before {
            unentered.forget();
            return close(cell);
        }
        match change(sheet, at, &text) {
            Ok(edit) => {
                unentered.forget();
                close(cell);
                sheet.board.app.send(Event::Edited(edit));
                sheet.board.app.send(Event::Numbers(NumbersEvent::LeftCell));
            }
            Err(words) => {
                say(at, Err(words));
                unentered.keep(text);
            }
        }
    });
    let input = typed(move |text| {
        let understood = match at.column {
            Column::Field(field) => untrack(|| sheet.board.entry()).understood(field, &text),
            Column::Name | Column::Value | Column::More => None,
        };
        say(at, Ok(understood.unwrap_or_default()));
        key.typed(text);
    });
    let field = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", &limits::TEXT.to_string())
        .attr("aria-label", &name(sheet, at))
        .attr("aria-describedby", SAID)
        .on("input", input)
        .on("blur", left);
    Node::none().and(with_value(field, begun)).and(el("span").class("said"))
}

/// The id of the words below the field that has the focus.
const SAID: &str = "cell-said";

fn with_value(field: El, text: &str) -> El {
    field.attr("value", text)
}

/// What a field is called for those who do not see the table around it.
fn name(sheet: Sheet, at: Place) -> String {
    let line = sheet.board.line_now(at.line);
    let line = line.map_or_else(String::new, |line| line.label().to_owned());
    format!("{}, {line}", at.column.name())
}

/// What is said below a field: what was understood, or why nothing was.
fn say(at: Place, words: Result<String, String>) {
    let Some(cell) = dom::element(&at.id()) else { return };
    let (said, is_wrong) = match words {
        Ok(words) if words.is_empty() => (words, false),
        Ok(words) => (format!("= {words}"), false),
        Err(words) => (words, true),
    };
    page::set_class(&cell, "wrong", is_wrong);
    if let Some(field) = dom::field_in(&cell) {
        page::set_attribute(&field, "aria-invalid", is_wrong.then_some("true"));
    }
    if let Some(below) = dom::find(&cell, ".said") {
        page::set_attribute(&below, "role", is_wrong.then_some("alert"));
        below.set_text_content(Some(&said));
    }
}

/// A list to choose from.
fn choice(sheet: Sheet, at: Place, field: LineField) -> Node {
    let entry = untrack(|| sheet.board.entry());
    let choices = entry.choices(field);
    let line = sheet.board.line_now(at.line);
    let before = line.map(|line| entry::value(field, &line));
    let send = move |change: LineChange| {
        let edit = NumbersEdit::SetLine { line: at.line, change };
        sheet.board.app.send(Event::Edited(Edit::Numbers(edit)));
    };
    let changes: Vec<LineChange> = choices.iter().map(|(change, _)| *change).collect();
    let picked = typed(move |place| {
        if let Some(change) = place.parse::<usize>().ok().and_then(|place| changes.get(place)) {
            send(*change);
        }
    });
    let left = act(move || {
        if let Some(cell) = dom::element(&at.id()) {
            close(cell);
            sheet.board.app.send(Event::Numbers(NumbersEvent::LeftCell));
        }
    });
    let option = |(place, (change, name)): (usize, (LineChange, String))| {
        let chosen = if Some(change) == before { "selected" } else { "data-other" };
        el("option").attr("value", &place.to_string()).attr(chosen, "").child(name)
    };
    el("select")
        .attr("aria-label", &name(sheet, at))
        .on("change", picked)
        .on("blur", left)
        .children(choices.into_iter().enumerate().map(option))
        .into()
}

/// Takes the field out of a cell, once the focus is where it goes: a page that changes while the
/// focus moves has to be laid out once more for it.
fn close(cell: HtmlElement) {
    queue_microtask(move || {
        page::set_class(&cell, "editing", false);
        page::set_class(&cell, "wrong", false);
        if let Some(field) = dom::field_in(&cell) {
            field.remove();
        }
        if let Some(below) = dom::find(&cell, ".said") {
            below.remove();
        }
    });
}
