//! One type for each thing that views hold, however many closures stand behind it.
//!
//! Leptos writes the code of a reactive text, attribute, listener, list or effect once for each
//! type of closure. Boxed, the closures of the whole app share one type each, which makes the
//! bundle about a third smaller; a call through the box costs nothing that can be measured.

use leptos::{ev, prelude::*};
use std::{hash::Hash, sync::Arc};

/// A value that views follow.
pub type Live<T> = Box<dyn FnMut() -> T + Send>;

/// Follows what the closure reads. Cheap to read again: texts, flags. A part of the page that is
/// costly to build belongs behind [`shown`] or [`rows`], which rebuild only when they must.
pub fn live<T>(read: impl FnMut() -> T + Send + 'static) -> Live<T> {
    Box::new(read)
}

/// A flag that changes only when its value does.
pub fn flag(read: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    let read: Box<dyn Fn() -> bool + Send + Sync> = Box::new(read);
    Memo::new(move |_| read())
}

/// A number that changes only when its value does.
pub fn number(read: impl Fn() -> usize + Send + Sync + 'static) -> Memo<usize> {
    let read: Box<dyn Fn() -> usize + Send + Sync> = Box::new(read);
    Memo::new(move |_| read())
}

/// A part of the page that is there while `when` is true.
pub fn shown(
    when: Memo<bool>,
    part: impl Fn() -> AnyView + Send + 'static,
) -> Live<Option<AnyView>> {
    Box::new(move || when.get().then(&part))
}

/// A part of the page that is built anew for each value of `which`.
pub fn one_of(
    which: Memo<usize>,
    part: impl Fn(usize) -> AnyView + Send + 'static,
) -> Live<Option<AnyView>> {
    Box::new(move || Some(part(which.get())))
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

/// Does something now, and again when what it reads has changed.
pub fn follow(act: impl FnMut() + 'static) {
    let mut act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(move || act());
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
