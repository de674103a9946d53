//! Texts for other programs.

use leptos::{
    task::spawn_local,
    web_sys::{Window, window},
};
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
