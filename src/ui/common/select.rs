//! A choice of one from a short list.

use crate::ui::view::{El, el, live, number, typed};
use leptos::prelude::*;

/// A labelled `select` over a list of values with their names.
pub fn select<T>(
    label: &'static str,
    id: &'static str,
    options: Vec<(T, String)>,
    value: impl Fn() -> T + Send + Sync + 'static,
    on_choose: impl Fn(T) + 'static,
) -> El
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
    choice_by_place(label, id, names, place, Box::new(choose))
}

/// The same over the places of the names.
pub fn choice_by_place(
    label: &'static str,
    id: &str,
    names: Vec<String>,
    chosen: Memo<usize>,
    choose: Box<dyn Fn(usize)>,
) -> El {
    let option = |(place, name): (usize, String)| {
        el("option")
            .attr("value", &place.to_string())
            .selected(live(move || chosen.get() == place))
            .child(name)
    };
    let changed = typed(move |place| {
        if let Ok(place) = place.parse() {
            choose(place);
        }
    });
    el("div").class("field select").child(el("label").attr("for", id).child(label)).child(
        el("select")
            .id(id)
            .on("change", changed)
            .children(names.into_iter().enumerate().map(option)),
    )
}
