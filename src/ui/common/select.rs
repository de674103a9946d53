//! A choice of one from a short list.

use super::{live, number, typed};
use leptos::prelude::*;

/// A labelled `select` over a list of values with their names.
pub fn select<T>(
    label: &'static str,
    id: &'static str,
    options: Vec<(T, String)>,
    value: impl Fn() -> T + Send + Sync + 'static,
    on_choose: impl Fn(T) + 'static,
) -> AnyView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let values: Vec<T> = options.iter().map(|(value, _)| *value).collect();
    let names = options.into_iter().map(|(_, name)| name).collect();
    let known = values.clone();
    let place = number(move || {
        let value = value();
        known.iter().position(|known| *known == value).unwrap_or(usize::MAX)
    });
    let choose = move |place: usize| {
        if let Some(value) = values.get(place) {
            on_choose(*value);
        }
    };
    by_place(label, id, names, place, Box::new(choose))
}

/// The same over the places of the names.
fn by_place(
    label: &'static str,
    id: &'static str,
    names: Vec<String>,
    chosen: Memo<usize>,
    choose: Box<dyn Fn(usize)>,
) -> AnyView {
    let option = |(place, name): (usize, String)| {
        let selected = live(move || chosen.get() == place);
        view! { <option value=place.to_string() prop:selected=selected>{name}</option> }.into_any()
    };
    let options: Vec<_> = names.into_iter().enumerate().map(option).collect();
    let changed = typed(move |place| {
        if let Ok(place) = place.parse() {
            choose(place);
        }
    });
    view! {
        <div class="field select">
            <label for=id>{label}</label>
            <select id=id on:change=changed>{options}</select>
        </div>
    }
    .into_any()
}
