//! A labelled field of the open case that holds a day, with the browser's own calendar.

use crate::domain::{DateField, Edit};
use crate::session::Event;
use crate::ui::app::App;
use leptos::prelude::*;

/// A day.
#[component]
pub fn DateInput(
    /// The app.
    app: App,
    /// Which field.
    field: DateField,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let id = format!("{field:?}");
    let date = app.case(move |case| field.of(case));
    let value = move || date.get().map(|date| date.to_string()).unwrap_or_default();
    let picked = move |text: String| {
        app.send(Event::Edited(Edit::SetDate { field, date: text.parse().ok() }));
    };
    view! {
        <div class="field date">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="date"
                max="9999-12-31"
                prop:value=value
                on:input:target=move |event| picked(event.target().value())
            />
        </div>
    }
}
