//! Labelled fields of the open case that hold text. What is typed is an edit at once.

use super::{act, typed};
use crate::domain::{Edit, TextField, limits};
use crate::session::Event;
use crate::ui::app::App;
use leptos::prelude::*;

/// What a field looks like.
#[derive(Clone, Copy)]
pub struct Look {
    /// The label.
    pub label: &'static str,
    /// A sentence under the label: what belongs here; may be empty.
    pub hint: &'static str,
    /// What it may look like, shown while the field is empty; may be empty.
    pub example: &'static str,
    /// Several lines.
    pub long: bool,
}

/// A line of text.
pub fn line(app: App, field: TextField, label: &'static str, example: &'static str) -> AnyView {
    text_field(app, field, Look { label, hint: "", example, long: false })
}

/// Several lines of text, with a sentence on what belongs there.
pub fn lines(
    app: App,
    field: TextField,
    label: &'static str,
    hint: &'static str,
    example: &'static str,
) -> AnyView {
    text_field(app, field, Look { label, hint, example, long: true })
}

/// A field as described.
fn text_field(app: App, field: TextField, look: Look) -> AnyView {
    let id = field_id(field);
    let hint_id = if look.hint.is_empty() { String::new() } else { format!("{id}-hint") };
    let value = app.text(field);
    let input = typed(move |text| app.send(Event::Edited(Edit::SetText { field, text })));
    let blur = act(move || app.send(Event::LeftField(field)));
    let limit = limits::TEXT.to_string();
    let described = hint_id.clone();
    let control = if look.long {
        view! {
            <textarea
                id=id.clone()
                rows="2"
                maxlength=limit
                placeholder=look.example
                aria-describedby=described
                prop:value=value
                on:input=input
                on:blur=blur
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                id=id.clone()
                type="text"
                autocomplete="off"
                maxlength=limit
                placeholder=look.example
                aria-describedby=described
                prop:value=value
                on:input=input
                on:blur=blur
            />
        }
        .into_any()
    };
    let hint = (!look.hint.is_empty())
        .then(|| view! { <p class="hint" id=hint_id>{look.hint}</p> }.into_any());
    view! {
        <div class="field">
            <label for=id>{look.label}</label>
            {hint}
            {control}
        </div>
    }
    .into_any()
}

/// An id for the element of a field. Only one card's fields are on the page at a time.
fn field_id(field: TextField) -> String {
    let place = TextField::OF_CASE.iter().position(|known| *known == field);
    place.map_or_else(|| "card-field".to_owned(), |place| format!("field-{place}"))
}
