//! How numbers are written where the person is.

use crate::domain::money::Separators;
use js_sys::{Number, Object};
use wasm_bindgen::JsCast;

/// The marks between thousands and before decimals, as the browser writes them.
pub fn separators() -> Separators {
    let number: Object = Number::from(1_234_567.8).unchecked_into();
    Separators::of_sample(&String::from(number.to_locale_string()))
}
