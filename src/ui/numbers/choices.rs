//! Which option the table below shows, and adding, naming, copying and removing options.

use super::Board;
use crate::browser::dom;
use crate::domain::{ChoiceId, Edit, NumbersEdit, TextField, limits, numbers::Role};
use crate::export::NumbersTable;
use crate::session::{Event, NumbersEvent};
use crate::ui::{
    common::{Glyph, button, icon, menu},
    view::{El, Node, act, el, flag, live, rows, shown, typed},
};

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
            .class("quiet small")
            .on("click", act(move || app.send(Event::Numbers(NumbersEvent::AddedOption))))
            .child(icon(Glyph::Plus))
            .child("Another way")
    });
    let radios = el("fieldset")
        .class("segments")
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
        .id("choice-name")
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
            .and(button("", "Rename", || dom::focus_soon("choice-name".to_owned())))
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
