//! The address: the part after `#`, which is where the route is kept.

use super::dom;
use crate::session::Route;
use leptos::web_sys::window;

/// The route in the address.
pub fn route() -> Route {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.parse().unwrap_or_default()
}

/// Changes the address. The listener hears of it as of any other change.
pub fn go(route: Route) {
    if let Some(window) = window() {
        // Fails only where the page may not navigate itself; then the screen stays as it is.
        let _ = window.location().set_hash(&route.to_string());
    }
}

/// Calls back on each change of the address, for as long as the page is open.
pub fn on_change(changed: impl Fn(Route) + 'static) {
    std::mem::forget(dom::listen("hashchange", move |_| changed(route())));
}
