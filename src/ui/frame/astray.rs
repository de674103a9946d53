//! Letters for a field that is no longer there: another tab may delete what somebody is writing in.
//! For a moment they are no shortcuts. Loaded later, as all that hears of other tabs.

use crate::browser::{clock, dom, page};
use crate::ui::view::on;
use leptos::web_sys::{Event, KeyboardEvent};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::JsCast;

/// Who types on does so within so many milliseconds.
const MOMENT: f64 = 1500.0;

/// Keeps such letters from the window, which hears of a key after the body has.
pub fn keep_from_shortcuts() {
    // The event of a field that was typed in, or lost the focus to nothing else; and when.
    let last = Rc::new(Cell::new(None));
    let left = Rc::clone(&last);
    let body = page::body();
    let departed = move |event: Event| {
        if !dom::is_to_nothing(&event) {
            left.set(None);
        } else if dom::is_in_text(&event) {
            left.set(Some((event, clock::millis())));
        }
    };
    page::hear(&body, "focusout", on(departed));
    let pressed = move |event: Event| {
        if dom::is_in_text(&event) {
            return last.set(Some((event, clock::millis())));
        }
        let key: &KeyboardEvent = event.unchecked_ref();
        let is_letter = key.key().len() == 1 && !(key.ctrl_key() || key.meta_key());
        if is_letter
            && let Some((field, then)) = last.take()
            && clock::millis() - then < MOMENT
            && dom::is_gone(&field)
        {
            event.stop_propagation();
            last.set(Some((field, clock::millis())));
        }
    };
    page::hear(&body, "keydown", on(pressed));
}
