//! Where all of the app is one file: `assets/js/single.js`, which starts it, offers this.

use js_sys::{Function, Reflect};
use leptos::web_sys::window;
use wasm_bindgen::{JsCast, JsValue};

/// The function that saves a copy of the file.
const COPY: &str = "standpointCopy";
/// The backup that the file carries.
const CARRIED: &str = "standpointCarried";

fn get(name: &str) -> Option<JsValue> {
    let window: JsValue = window()?.into();
    Reflect::get(&window, &name.into()).ok()
}

fn copy() -> Option<Function> {
    get(COPY)?.dyn_into().ok()
}

/// Whether all of the app is one file.
pub fn is_here() -> bool {
    copy().is_some()
}

/// The backup that the file carries.
pub fn carried() -> Option<String> {
    get(CARRIED)?.as_string()
}

/// Hands a copy of the file to the person that carries this backup.
pub fn save_copy(name: &str, backup: &str) {
    if let Some(copy) = copy() {
        // It does not throw.
        let _ = copy.call2(&JsValue::NULL, &name.into(), &backup.into());
    }
}
