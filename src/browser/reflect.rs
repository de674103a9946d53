//! What not every browser has, asked for by its name.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Something of a thing.
pub fn of(thing: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(thing, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

/// A function of a thing, or a class.
pub fn function_of(thing: &JsValue, name: &str) -> Option<Function> {
    of(thing, name)?.dyn_into().ok()
}
