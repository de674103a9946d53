//! A labelled field of the open case that holds text. What is typed is an edit at once.

use crate::domain::{Edit, TextField, limits};
use crate::session::Event;
use crate::ui::app::App;
use leptos::prelude::*;

/// A line of text, or several.
#[component]
pub fn TextInput(
    /// The app.
    app: App,
    /// Which field.
    field: TextField,
    /// The label.
    #[prop(into)]
    label: Signal<String>,
    /// A sentence under the label: what belongs here.
    #[prop(optional)]
    hint: &'static str,
    /// What it may look like, shown while the field is empty.
    #[prop(optional)]
    example: &'static str,
    /// Several lines.
    #[prop(optional)]
    long: bool,
) -> impl IntoView {
    let id = format!("{field:?}");
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let text = app.text(field);
    let typed = move |text: String| app.send(Event::Edited(Edit::SetText { field, text }));
    let left = move |_| app.send(Event::LeftField(field));
    let limit = limits::TEXT.to_string();
    let input = if long {
        view! {
            <textarea
                id=id.clone()
                rows="2"
                maxlength=limit
                placeholder=example
                aria-describedby=hint_id.clone()
                prop:value=text
                on:input:target=move |event| typed(event.target().value())
                on:blur=left
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
                placeholder=example
                aria-describedby=hint_id.clone()
                prop:value=text
                on:input:target=move |event| typed(event.target().value())
                on:blur=left
            />
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {hint_id.map(|id| view! { <p class="hint" id=id>{hint}</p> })}
            {input}
        </div>
    }
}
