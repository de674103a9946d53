//! From a place of the coach to the element that shows it.

use crate::browser::{dom, location};
use crate::domain::{Choice, ChoiceId, DateField, TextField, coach::Place};
use crate::session::{Event, Focus, Part};
use crate::ui::{
    app::{App, focus_id},
    numbers,
};
use leptos::prelude::*;
use std::sync::Arc;

/// The id of the element.
pub(super) fn id_of(place: Place) -> String {
    if let Some(focus) = Focus::of(place) {
        return focus_id(focus);
    }
    let id = match place {
        Place::Day(DateField::OrderEffective) => "order-effective",
        Place::Day(DateField::AskBy) => "ask-by",
        Place::Day(DateField::OutcomeBy) => "outcome-by",
        Place::Day(DateField::Confirmed) => "confirmed",
        Place::Goals => "add-goal",
        Place::Options => "add-option",
        Place::Promise => "promise",
        Place::Text(TextField::OptionOther(id)) => return numbers::other_id(id),
        Place::Text(TextField::OptionName(id)) => return numbers::name_id(id),
        Place::Text(field) => {
            let place = TextField::OF_CASE.iter().position(|known| *known == field);
            return format!("field-{}", place.unwrap_or_default());
        }
        Place::Block(_) | Place::Card(_) | Place::Option(_) | Place::Line(_) => "main",
    };
    id.to_owned()
}

/// The option of the numbers that a place is in.
fn option_of(app: App, place: Place) -> Option<ChoiceId> {
    let line = match place {
        Place::Option(id) | Place::Text(TextField::OptionName(id) | TextField::OptionOther(id)) => {
            return Some(id);
        }
        Place::Line(id) | Place::Text(TextField::LineName(id) | TextField::LineSource(id)) => id,
        _ => return None,
    };
    app.look_at_case(|case| {
        let holds = |choice: &&Arc<Choice>| choice.lines.iter().any(|one| one.id == line);
        case.numbers.options.iter().find(holds).map(|choice| choice.id)
    })
}

/// Shows the part that a place is in, and puts the focus there.
pub(super) fn go(app: App, place: Place) {
    if let Some(option) = option_of(app, place) {
        numbers::show(option);
    }
    let route = app.look(|session| session.route.at(Part::of(place)));
    if app.look(|session| session.route != route) {
        app.send(Event::Went(route));
        location::go(route);
    }
    if dom::is_narrow() {
        app.coach().open.set(false);
    }
    dom::focus_soon(id_of(place));
}
