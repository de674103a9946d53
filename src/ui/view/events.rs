//! What an element does when something happens to it.

use crate::browser::page::{self, Hear};
use leptos::web_sys::Event;
use wasm_bindgen::JsCast;

/// What is done when something happens.
pub type On = Box<dyn Hear>;

/// Does something without looking at the event.
pub fn act(act: impl Fn() + 'static) -> On {
    Box::new(move |_: Event| act())
}

/// Looks at the event, whose type goes by its name: "keydown" is told by a `KeyboardEvent`.
pub fn on<E: JsCast>(act: impl Fn(E) + 'static) -> On {
    Box::new(move |event: Event| act(event.unchecked_into()))
}

/// Hears what is typed or chosen: the field's text.
pub fn typed(typed: impl Fn(String) + 'static) -> On {
    Box::new(move |event: Event| typed(page::value(&event)))
}
