//! Texts for other programs.

use super::{
    dom,
    files::blob,
    reflect::{function_of, of},
};
use js_sys::{Array, Object, Promise, Reflect};
use leptos::{
    task::spawn_local,
    web_sys::{Event, Window, window},
};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard, and tells whether the browser has allowed it.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    // A page that is no secure one has no clipboard, and asking for it is an error.
    let Some(window) = window().filter(Window::is_secure_context) else {
        return done(false);
    };
    let writing = JsFuture::from(window.navigator().clipboard().write_text(text));
    spawn_local(async move { done(writing.await.is_ok()) });
}

/// Puts the same on the clipboard as HTML and as plain text, so that a program takes what it can
/// show. Where the browser has no such clipboard, an older way is tried.
pub fn copy_rich(html: String, text: String, done: impl FnOnce(bool) + 'static) {
    let Some(writing) = write_both(&html, &text) else { return done(copy_by_event(html, text)) };
    spawn_local(async move {
        let is_written = JsFuture::from(writing).await.is_ok();
        done(is_written || copy_by_event(html, text));
    });
}

fn write_both(html: &str, text: &str) -> Option<Promise> {
    let window = window().filter(Window::is_secure_context)?;
    let kinds = Object::new();
    for (kind, text) in [("text/html", html), ("text/plain", text)] {
        Reflect::set(&kinds, &JsValue::from_str(kind), &blob(text, kind)?.into()).ok()?;
    }
    let item = function_of(&window, "ClipboardItem")?;
    let item = Reflect::construct(&item, &Array::of1(&kinds)).ok()?;
    let clipboard = of(&window.navigator(), "clipboard")?;
    let write = function_of(&clipboard, "write")?;
    write.call1(&clipboard, &Array::of1(&item)).ok()?.dyn_into().ok()
}

/// By the event that a copy makes; whether there was one.
fn copy_by_event(html: String, text: String) -> bool {
    let heard = Rc::new(Cell::new(false));
    let told = Rc::clone(&heard);
    let handle = dom::listen("copy", move |event: Event| {
        let Some(data) = of(&event, "clipboardData") else { return };
        let Some(set) = function_of(&data, "setData") else { return };
        let mut all = true;
        for (kind, text) in [("text/html", &html), ("text/plain", &text)] {
            let (kind, text) = (JsValue::from_str(kind), JsValue::from_str(text));
            all &= set.call2(&data, &kind, &text).is_ok();
        }
        event.prevent_default();
        told.set(all);
    });
    let document = window().and_then(|window| of(&window, "document"));
    let copy = document.as_ref().and_then(|document| function_of(document, "execCommand"));
    if let (Some(document), Some(copy)) = (&document, copy) {
        // It says by the event whether it has worked.
        let _ = copy.call1(document, &JsValue::from_str("copy"));
    }
    handle.remove();
    heard.get()
}
