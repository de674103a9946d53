//! A style sheet that is written anew as what it goes by changes.
//!
//! It is made by script and adopted by the page. One that is put into the page as an element is
//! inline, which a page may have forbidden.

use super::reflect;
use js_sys::{Array, Function, Reflect};
use leptos::web_sys::window;
use wasm_bindgen::JsValue;

thread_local! {
    /// There is one; none where the browser cannot make any.
    static SHEET: Option<JsValue> = adopted();
}

fn adopted() -> Option<JsValue> {
    let window = window()?;
    let kind: Function = reflect::function_of(&window, "CSSStyleSheet")?;
    let sheet = Reflect::construct(&kind, &Array::new()).ok()?;
    let all = reflect::of(&reflect::of(&window, "document")?, "adoptedStyleSheets")?;
    reflect::function_of(&all, "push")?.call1(&all, &sheet).ok()?;
    Some(sheet)
}

/// Puts these rules in the place of those that were there.
pub fn write(rules: &str) {
    SHEET.with(|sheet| {
        let sheet = sheet.as_ref()?;
        let replace = reflect::function_of(sheet, "replaceSync")?;
        replace.call1(sheet, &JsValue::from_str(rules)).ok()
    });
}
