//! A folder on the person's disk that backups are written into: the File System Access API.
//!
//! The browser's handle of the folder is kept beside the second copy ([`super::net`]) and read
//! from there each time, so that all tabs have the same one. Nothing here is asked before the
//! second copy has been opened.
//!
//! Limitations: only browsers made from Chromium have it. A day's file is there and empty for the
//! moment in which it is first written; after that a write that is cut off leaves it as it was.

use super::{
    net,
    reflect::{self, Answer, call},
};
use crate::session::{
    BackupEffect, BackupEvent,
    backup::{FolderError, Found},
};
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Where the handle is kept.
const KEY: &str = "folder";
const PICKER: &str = "showDirectoryPicker";

/// What a function answers in its time.
async fn answer(thing: &JsValue, name: &str, with: &[&JsValue]) -> Answer<JsValue> {
    let promise: Promise = call(thing, name, with)?.dyn_into()?;
    JsFuture::from(promise).await
}

fn word(thing: &JsValue, name: &str) -> String {
    reflect::of(thing, name).and_then(|word| word.as_string()).unwrap_or_default()
}

fn trouble(error: &JsValue) -> FolderError {
    match &*word(error, "name") {
        "NotAllowedError" | "SecurityError" => FolderError::NotAllowed,
        "NotFoundError" => FolderError::Gone,
        "QuotaExceededError" => FolderError::Full,
        _ => FolderError::Other,
    }
}

/// An object with one field.
fn with(name: &str, value: &JsValue) -> JsValue {
    let object = Object::new();
    // A new object takes it.
    let _ = Reflect::set(&object, &name.into(), value);
    object.into()
}

fn to_write() -> JsValue {
    with("mode", &"readwrite".into())
}

/// Does what is asked of the browser, and tells how it went.
pub async fn run(effect: BackupEffect) -> Option<BackupEvent> {
    Some(match effect {
        BackupEffect::Find => BackupEvent::Found(found("queryPermission").await),
        BackupEffect::Ask => BackupEvent::Answered(found("requestPermission").await),
        BackupEffect::Pick => BackupEvent::Picked(match pick().await {
            // Nobody chose.
            Err(error) if word(&error, "name") == "AbortError" => Ok(Found::Unchosen),
            result => result.map_err(|error| trouble(&error)),
        }),
        BackupEffect::Write(name, text) => {
            let written = write(&name, &text).await;
            BackupEvent::Written(written.map_err(|error| trouble(&error)))
        }
        BackupEffect::Forget => {
            // Where it cannot be forgotten, it is found again at the next start, and shown.
            let _ = net::keep(KEY, None).await;
            return None;
        }
        BackupEffect::DueIn(_) => return None,
    })
}

/// The folder, and whether it may be written into; `ask` is how that is found out. The browser
/// lets the person be asked in a click alone.
async fn chosen(folder: &JsValue, ask: &str) -> Found {
    let answer = answer(folder, ask, &[&to_write()]).await;
    // Where it does not answer, it is not allowed.
    let is_allowed = answer.is_ok_and(|answer| answer.as_string().as_deref() == Some("granted"));
    Found::Chosen { name: word(folder, "name"), is_allowed }
}

/// The folder that was chosen, if the browser knows of such things at all.
async fn found(ask: &str) -> Found {
    match net::kept(KEY).await {
        Ok(Some(folder)) => chosen(&folder, ask).await,
        Ok(None) if has_picker() => Found::Unchosen,
        Ok(None) | Err(_) => Found::Nowhere,
    }
}

fn has_picker() -> bool {
    net::page_window().is_ok_and(|window| reflect::of(&window, PICKER).is_some())
}

/// Lets the person choose a folder; where that fails, the one that was chosen before stays.
async fn pick() -> Answer<Found> {
    let folder = answer(&net::page_window()?, PICKER, &[&to_write()]).await?;
    let found = chosen(&folder, "requestPermission").await;
    net::keep(KEY, Some(&folder)).await?;
    Ok(found)
}

/// Writes a file into the folder, wholly or not at all, and gives back the folder's name; none
/// where it was given up.
async fn write(name: &str, text: &str) -> Answer<Option<String>> {
    let Some(folder) = net::kept(KEY).await? else { return Ok(None) };
    let made = with("create", &JsValue::TRUE);
    let file = answer(&folder, "getFileHandle", &[&name.into(), &made]).await?;
    // It writes beside the file, which it takes the place of when it is closed.
    let stream = answer(&file, "createWritable", &[]).await?;
    if let Err(error) = answer(&stream, "write", &[&text.into()]).await {
        // What is beside it goes.
        let _ = call(&stream, "abort", &[]);
        return Err(error);
    }
    answer(&stream, "close", &[]).await?;
    Ok(Some(word(&folder, "name")))
}
