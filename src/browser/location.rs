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
pub fn go(to: Route) {
    let Some(window) = window() else { return };
    let (location, address) = (window.location(), to.to_string());
    // Fails only where the page may not navigate itself; then the screen stays as it is.
    let _ = match route() {
        // “Back” must not lead to where another case would be begun.
        Route::Starting(_) => location.replace(&address),
        _ => location.set_hash(&address),
    };
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Calls back on each change of the address, for as long as the page is open.
pub fn on_change(changed: impl Fn(Route) + 'static) {
    std::mem::forget(dom::listen("hashchange", move |_| changed(route())));
}
