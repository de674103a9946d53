//! One type for each thing that views hold, however many closures stand behind it.
//!
//! Leptos writes the code of a reactive text, attribute, listener or list once for each type of
//! closure. Boxed, the closures of the whole app share one type each, which makes the bundle about
//! a third smaller; a call through the box costs nothing that can be measured.

use leptos::{ev, prelude::*};
use std::{hash::Hash, sync::Arc};

/// A value that views follow.
pub type Live<T> = Box<dyn FnMut() -> T + Send>;

/// Follows what the closure reads.
pub fn live<T>(read: impl FnMut() -> T + Send + 'static) -> Live<T> {
    Box::new(read)
}

/// A text that views follow.
pub fn text(memo: Memo<String>) -> Live<String> {
    Box::new(move || memo.get())
}

/// A part of the page that is there while `when` is true.
pub fn shown(
    when: Memo<bool>,
    part: impl Fn() -> AnyView + Send + 'static,
) -> Live<Option<AnyView>> {
    Box::new(move || when.get().then(&part))
}

/// A row for each item; a row stays while its item does.
pub fn rows<T>(items: Memo<Vec<T>>, row: impl Fn(T) -> AnyView + Send + Sync + 'static) -> AnyView
where
    T: Copy + Eq + Hash + Send + Sync + 'static,
{
    let items: Box<dyn Fn() -> Vec<T> + Send + Sync> = Box::new(move || items.get());
    let row: Arc<dyn Fn(T) -> AnyView + Send + Sync> = Arc::new(row);
    let row = move |item| row(item);
    view! { <For each=items key=|item: &T| *item children=row /> }.into_any()
}

/// What an element does when something happens to it.
pub type On<E> = Box<dyn FnMut(E)>;

/// Listens without looking at the event.
pub fn act<E: 'static>(mut act: impl FnMut() + 'static) -> On<E> {
    Box::new(move |_| act())
}

/// Listens to an event.
pub fn on<E: 'static>(act: impl FnMut(E) + 'static) -> On<E> {
    Box::new(act)
}

/// Listens to what is typed or chosen: gives the element's text.
pub fn typed(mut typed: impl FnMut(String) + 'static) -> On<ev::Event> {
    Box::new(move |event| typed(event_target_value(&event)))
}
