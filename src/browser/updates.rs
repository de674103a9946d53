//! Hears of a newer version: `assets/js/pages.js` tells of one that this device has taken in.
//!
//! The open page goes on with its own version until it is loaded anew. Whoever else finds out that
//! another page of the app is newer says so by [`tell`], and the notice is the same.

use super::dom;
use leptos::web_sys::{Event, window};

const NEW_VERSION: &str = "new-version";

/// Hears of it, for as long as the app runs.
pub fn on_new_version(told: impl Fn() + 'static) {
    std::mem::forget(dom::listen(NEW_VERSION, move |_| told()));
}

/// Says that there is one.
pub fn tell() {
    if let (Some(window), Ok(event)) = (window(), Event::new(NEW_VERSION)) {
        // Nobody prevents it.
        let _ = window.dispatch_event(&event);
    }
}
