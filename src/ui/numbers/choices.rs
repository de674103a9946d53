//! Which option the table below shows, and adding, naming, copying and removing options.

use super::Board;
use crate::browser::dom;
use crate::domain::{ChoiceId, Edit, NumbersEdit, TextField, limits, numbers::Role};
use crate::export::NumbersTable;
use crate::session::{Event, NumbersEvent};
use crate::ui::{
    common::{Glyph, button, icon, menu},
    view::{El, Node, Picked, act, el, flag, live, rows, shown, typed},
};
use std::cell::Cell;

thread_local! {
    /// The option that the numbers are to begin with when they are opened next.
    static ASKED: Cell<Option<ChoiceId>> = const { Cell::new(None) };
    /// What was chosen in the numbers that were opened last.
    static CHOSEN: Cell<Option<Picked<ChoiceId>>> = const { Cell::new(None) };
}

/// Shows an option: now where the numbers are open, else as soon as they are.
pub fn show(id: ChoiceId) {
    let is_open = CHOSEN.get().is_some_and(|chosen| chosen.try_set(id));
    ASKED.set((!is_open).then_some(id));
}

/// What is chosen in numbers that are being opened.
pub fn begin() -> Picked<ChoiceId> {
    let chosen = Picked::none();
    chosen.set(ASKED.take());
    CHOSEN.set(Some(chosen));
    chosen
}

/// The id of the field with an option's name.
pub fn name_id(id: ChoiceId) -> String {
    format!("choice-name-{id}")
}

/// The options beside each other, one of them chosen.
pub fn choices(board: Board) -> El {
    let app = board.app;
    let ids = app.ids(|session| {
        let numbers = session.case().map(|case| &case.numbers);
        let options = numbers.into_iter().flat_map(|numbers| &numbers.options);
        options.map(|choice| choice.id.bits()).collect()
    });
    let radio = move |id: ChoiceId| {
        let name = live(move || board.choice(id, |choice| choice.label().to_owned()));
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "choice")
            .checked(live(move || board.selected() == id))
            .on("change", act(move || board.chosen.set(Some(id))));
        el("label").child(radio).child(name)
    };
    let has_room = flag(move || ids.count() < limits::OPTIONS);
    let add = shown(has_room, move || {
        el("button")
            .id("add-option")
            .class("quiet small")
            .on("click", act(move || app.send(Event::Numbers(NumbersEvent::AddedOption))))
            .child(icon(Glyph::Plus))
            .child("Another way")
    });
    let radios = el("fieldset")
        .class("segments")
        .attr("data-reads", "")
        .child(el("legend").class("unseen").child("Way forward"))
        .child(rows(ids, radio));
    el("div").class("choices-bar").child(radios).child(add)
}

/// The name of the option, which can be written over, and what can be done with it.
pub fn heading(board: Board, id: ChoiceId) -> El {
    let app = board.app;
    let field = TextField::OptionName(id);
    let role = app.look_at_case(|case| case.numbers.choice(id).map(|choice| choice.role));
    let role = role.unwrap_or(Role::Other);
    let name = el("input")
        .id(&name_id(id))
        .class("bare choice-name")
        .attr("aria-label", "Name of this way forward")
        .attr("autocomplete", "off")
        .attr("maxlength", "80")
        .attr("placeholder", role.name())
        .value(app.text(field))
        .on("input", typed(move |text| app.send(Event::Edited(Edit::SetText { field, text }))))
        .on("blur", act(move || app.send(Event::LeftField(field))));
    let actions = move || {
        let is_last = board.numbers(|numbers| numbers.options.len() == 1);
        let is_full = board.numbers(|numbers| numbers.options.len() >= limits::OPTIONS);
        let mut list = Node::none()
            .and(button("", "Rename", move || dom::focus_soon(name_id(id))))
            .and(button("", "Copy table", move || {
                app.send(Event::Numbers(NumbersEvent::CopiedTable(
                    NumbersTable::Periods(id),
                    board.separators,
                )));
            }))
            .and(button("", "Export CSV", move || {
                app.send(Event::Numbers(NumbersEvent::SavedTable(NumbersTable::Periods(id))));
            }))
            .and(button("", "Export all lines", move || {
                app.send(Event::Numbers(NumbersEvent::SavedTable(NumbersTable::Lines)));
            }));
        if !is_full {
            list = list.and(button("", "Duplicate", move || {
                app.send(Event::Numbers(NumbersEvent::DuplicatedOption(id)));
            }));
        }
        if !is_last {
            list = list.and(button("danger", "Remove", move || {
                board.edit(NumbersEdit::RemoveOption(id));
            }));
        }
        list
    };
    el("div").class("choice-head").child(name).child(menu(
        "choice-menu".to_owned(),
        "More for this way forward".to_owned(),
        actions,
    ))
}
