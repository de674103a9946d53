//! Files out and in.

use crate::format;
use js_sys::{Array, Reflect};
use leptos::{
    prelude::set_timeout,
    task::spawn_local,
    web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url, window},
};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How long a browser finds a file that it was handed.
const KEPT: Duration = Duration::from_mins(1);

/// Hands a file to the person, of the kind that its name ends with. Gives back whether the
/// browser took it.
pub fn download(name: &str, text: &str) -> bool {
    try_download(name, text).is_some()
}

fn try_download(name: &str, text: &str) -> Option<()> {
    let kind = match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("html") => "text/html",
        Some("md") => "text/markdown",
        Some(_) | None => "application/json",
    };
    let url = Url::create_object_url_with_blob(&blob(text, kind)?).ok()?;
    let link = window()?.document()?.create_element("a").ok()?;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // A browser may ask the person first where to put it.
    set_timeout(move || drop(Url::revoke_object_url(&url)), KEPT);
    Some(())
}

/// A text as a file of this kind, before it has a name.
pub(super) fn blob(text: &str, kind: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&JsValue::from_str(text));
    Blob::new_with_str_sequence_and_options(&parts, &options).ok()
}

/// Reads the file that was picked in an input and gives its name and text to `done`; the input is
/// emptied so that the same file can be picked again. A file that is too large is not read.
pub fn read_picked(
    input: &HtmlInputElement,
    done: impl FnOnce(String, Result<String, String>) + 'static,
) {
    if let Some(file) = input.files().and_then(|files| files.get(0)) {
        read(file, done);
    }
    input.set_value("");
}

fn read(file: File, done: impl FnOnce(String, Result<String, String>) + 'static) {
    spawn_local(async move {
        let name = file.name();
        // A size is a whole number of bytes.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let size = format::check_size(file.size() as u64);
        let text = match size {
            Ok(()) => JsFuture::from(file.text()).await.map_err(|error| why(&error)),
            Err(error) => Err(error.to_string()),
        };
        done(name, text.map(|text| text.as_string().unwrap_or_default()));
    });
}

fn why(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|text| text.as_string());
    format!("The browser could not read the file ({}).", message.unwrap_or_default())
}
