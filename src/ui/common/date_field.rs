//! A labelled field of the open case that holds a day, with the browser's own calendar.

use crate::domain::{DateField, Edit, text};
use crate::session::Event;
use crate::ui::{
    app::App,
    view::{El, act, el, live, typed},
};

/// A day.
pub fn date_field(app: App, field: DateField, label: String) -> El {
    let id = match field {
        DateField::OrderEffective => "order-effective",
        DateField::AskBy => "ask-by",
        DateField::OutcomeBy => "outcome-by",
        DateField::Confirmed => "confirmed",
    };
    let value =
        live(move || app.case(|case| field.of(case)).map(text::iso_day).unwrap_or_default());
    let picked = typed(move |text| {
        app.send(Event::Edited(Edit::SetDate { field, date: text::parse_iso_day(&text) }));
    });
    let blur = act(move || app.send(Event::LeftDate(field)));
    let control = el("input")
        .id(id)
        .attr("type", "date")
        .attr("max", "9999-12-31")
        .class_if("blank", live(move || app.case(|case| field.of(case)).is_none()))
        .value(value)
        .on("input", picked)
        .on("blur", blur);
    el("div").class("field date").child(el("label").attr("for", id).child(label)).child(control)
}
