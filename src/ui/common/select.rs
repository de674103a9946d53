//! A choice of one from a short list.

use leptos::prelude::*;

/// A labelled `select` over a list of values with their names.
#[component]
pub fn Select<T>(
    /// The label.
    label: &'static str,
    /// An id for the element, unique on the page.
    id: String,
    /// The values and their names.
    options: Vec<(T, String)>,
    /// The value chosen now.
    #[prop(into)]
    value: Signal<T>,
    /// Called with the value that was chosen.
    on_choose: impl Fn(T) + 'static,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let values: Vec<T> = options.iter().map(|(value, _)| *value).collect();
    let chosen = move |place: String| {
        if let Some(value) = place.parse::<usize>().ok().and_then(|place| values.get(place)) {
            on_choose(*value);
        }
    };
    let rows: Vec<_> = options
        .into_iter()
        .enumerate()
        .map(|(place, (option, name))| {
            view! {
                <option value=place.to_string() prop:selected=move || value.get() == option>
                    {name}
                </option>
            }
        })
        .collect();
    view! {
        <div class="field select">
            <label for=id.clone()>{label}</label>
            <select id=id on:change:target=move |event| chosen(event.target().value())>
                {rows}
            </select>
        </div>
    }
}
