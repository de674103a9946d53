//! From a place of the coach to the element that shows it.

use crate::browser::{dom, location};
use crate::domain::{DateField, TextField, coach::Place};
use crate::session::{Event, Focus, Part};
use crate::ui::app::{App, focus_id};
use leptos::prelude::*;

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
        Place::Text(TextField::OptionOther(_)) => "choice-other",
        Place::Text(TextField::OptionName(_)) => "choice-name",
        Place::Text(field) => {
            let place = TextField::OF_CASE.iter().position(|known| *known == field);
            return format!("field-{}", place.unwrap_or_default());
        }
        Place::Block(_) | Place::Card(_) | Place::Option(_) | Place::Line(_) => "main",
    };
    id.to_owned()
}

/// Shows the part that a place is in, and puts the focus there.
pub(super) fn go(app: App, place: Place) {
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
