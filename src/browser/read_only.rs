//! Keeps a part of the page from being changed. It can be read, gone through with the keys, selected
//! and copied all the same. Loaded later.
//!
//! Fields are read-only. What else changes something is disabled: every tick, choice and button but
//! those that open something (`aria-expanded`) and those that only show, in or on an element with
//! `data-reads`. What comes into the part later is kept as well. Nothing is let go of again: the
//! part is built anew.

use super::{page, reflect};
use js_sys::{Array, Function, Object, Reflect};
use leptos::web_sys::{Element, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

const FIELDS: &str = "textarea, input:not([type=checkbox], [type=radio])";
const CONTROLS: &str = ":is(select, [type=checkbox], [type=radio], button)\
    :not([aria-expanded], [data-reads], [data-reads] *)";

/// Keeps what is in an element, for as long as that lives.
pub fn keep(around: &Element) {
    keep_now(around);
    // Without an observer what comes later looks as if it could be used; the session refuses it.
    let _ = watch(around);
}

fn keep_now(around: &Element) {
    for (selector, name) in [(FIELDS, "readonly"), (CONTROLS, "disabled")] {
        let Ok(found) = around.query_selector_all(selector) else { continue };
        for place in 0..found.length() {
            if let Some(Ok(element)) = found.get(place).map(JsCast::dyn_into) {
                page::set_attribute(&element, name, Some(""));
            }
        }
    }
}

fn watch(around: &Element) -> Option<()> {
    let window = window()?;
    let class = reflect::function_of(&window, "MutationObserver")?;
    let kept = around.clone();
    let changed: Box<dyn Fn()> = Box::new(move || keep_now(&kept));
    // Dropped by the browser together with the observer.
    let changed = Closure::wrap(changed).into_js_value();
    let observer = Reflect::construct(&class, &Array::of1(&changed)).ok()?;
    let observe: Function = reflect::function_of(&observer, "observe")?;
    let wanted = Object::new();
    for what in ["childList", "subtree"] {
        // Fails for no object we have.
        let _ = Reflect::set(&wanted, &what.into(), &JsValue::TRUE);
    }
    observe.call2(&observer, around, &wanted).ok().map(drop)
}
