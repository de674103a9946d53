//! What not every browser has, asked for by its name.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// What the browser gives, or what it threw.
pub type Answer<T> = Result<T, JsValue>;

/// Something of a thing.
pub fn of(thing: &JsValue, name: &str) -> Option<JsValue> {
    let found = Reflect::get(thing, &JsValue::from_str(name)).ok()?;
    (!found.is_undefined() && !found.is_null()).then_some(found)
}

/// A function of a thing, or a class.
pub fn function_of(thing: &JsValue, name: &str) -> Option<Function> {
    of(thing, name)?.dyn_into().ok()
}

/// Something of a thing, undefined where it has none.
///
/// # Errors
/// What the browser threw.
pub fn get(thing: &JsValue, name: &str) -> Answer<JsValue> {
    Reflect::get(thing, &name.into())
}

/// Calls a function of a thing.
///
/// # Errors
/// What the function threw, or what stands in its place where it is none.
pub fn call(thing: &JsValue, name: &str, with: &[&JsValue]) -> Answer<JsValue> {
    let function: Function = get(thing, name)?.dyn_into()?;
    Reflect::apply(&function, thing, &with.iter().copied().collect::<Array>())
}
