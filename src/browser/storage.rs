//! localStorage as a [`Store`].
//!
//! Texts are read raw, so that one which cannot be understood can be kept. Limitation: writing is
//! done by the browser at once, but it brings the bytes to disk some seconds later.

use crate::records::{Store, StoreError};
use gloo_storage::{LocalStorage, Storage as _};
use leptos::web_sys::{DomException, Storage, window};
use wasm_bindgen::{JsCast, JsValue};

/// The localStorage of this origin.
#[derive(Debug, Clone, Copy)]
pub struct Local;

/// The storage, if the browser gives us one. gloo's `raw` throws where it does not, so we look first.
fn raw() -> Result<Storage, StoreError> {
    match window().map(|window| window.local_storage()) {
        Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
        Some(Ok(None) | Err(_)) | None => Err(StoreError::Denied),
    }
}

/// Why the browser refused, by what it threw.
pub(super) fn error(value: JsValue) -> StoreError {
    let Some(exception) = value.dyn_ref::<DomException>() else {
        return StoreError::Other(value.as_string().unwrap_or_default());
    };
    match exception.name().as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
        "SecurityError" => StoreError::Denied,
        name => StoreError::Other(name.to_owned()),
    }
}

impl Store for Local {
    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        raw()?.get_item(key).map_err(error)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StoreError> {
        raw()?.set_item(key, text).map_err(error)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        raw()?.remove_item(key).map_err(error)
    }

    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let raw = raw()?;
        let count = raw.length().map_err(error)?;
        let mut keys = Vec::with_capacity(count as usize);
        for place in 0..count {
            keys.extend(raw.key(place).map_err(error)?);
        }
        Ok(keys)
    }
}

/// How much of the storage this origin uses, in UTF-16 code units, keys included.
///
/// # Errors
/// A [`StoreError`] when the browser gives no storage.
pub fn used() -> Result<usize, StoreError> {
    Local.keys()?.iter().map(|key| size(key)).sum()
}

/// How much of it a key and its text use: nothing where there is no such key.
///
/// # Errors
/// A [`StoreError`] when the browser gives no storage.
pub fn size(key: &str) -> Result<usize, StoreError> {
    let length = |text: &str| text.encode_utf16().count();
    Ok(Local.get(key)?.map_or(0, |text| length(key) + length(&text)))
}
