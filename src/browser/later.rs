//! Loads the second module of a release: see [`crate::later`].

use super::{dom, reflect};
use leptos::web_sys::window;

/// The function that a release puts into the page; it tells how it went by an event.
const LOAD: &str = "standpointLater";
const IS_HERE: &str = "later-is-here";
const IS_MISSING: &str = "later-is-missing";

/// Loads the second module, unless it is here or on its way. False where there is none: all of the
/// app is in one piece.
pub fn load() -> bool {
    let Some(window) = window() else { return false };
    let Some(load) = reflect::function_of(&window, LOAD) else { return false };
    // It does not throw.
    load.call0(&window).is_ok()
}

/// Hears whether it has been loaded, for as long as the app runs.
pub fn on_loaded(told: impl Fn(bool) + Copy + 'static) {
    std::mem::forget(dom::listen(IS_HERE, move |_| told(true)));
    std::mem::forget(dom::listen(IS_MISSING, move |_| told(false)));
}
