//! `IndexedDB`: the second copy of what is stored, as [`crate::records::net`] asks for it.
//!
//! One database, one list of texts by key. What was written is told only when it is on the disk
//! (`durability: "strict"`). Everything is reached by its name and not by a type: types would cost
//! the first visit glue, and this is loaded after it.

use super::{
    page,
    reflect::{Answer, call, get},
    storage,
};
use crate::records::{StoreError, net::Batch};
use js_sys::{Array, Object, Promise, Reflect};
use leptos::web_sys::{Event, window};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

const NAME: &str = "standpoint";
const TEXTS: &str = "texts";

thread_local! {
    /// The open database.
    static OPEN: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Waits until one of these events happens to a request or a transaction: the first is good.
async fn settled(thing: &JsValue, good: &str, bad: [&str; 2]) -> Answer<()> {
    let promise = Promise::new(&mut |resolve, reject| {
        // Setting a property of these objects does not fail.
        let _ = Reflect::set(thing, &good.into(), &resolve);
        for bad in bad {
            let _ = Reflect::set(thing, &bad.into(), &reject);
        }
    });
    match JsFuture::from(promise).await {
        Ok(_) => Ok(()),
        Err(_) => Err(get(thing, "error")?),
    }
}

pub(super) fn page_window() -> Answer<JsValue> {
    window().map(JsValue::from).ok_or(JsValue::NULL)
}

fn told<T>(answer: Answer<T>) -> Result<T, StoreError> {
    answer.map_err(storage::error)
}

/// Opens the second copy, and makes it where there is none yet.
///
/// # Errors
/// A [`StoreError`] where the browser gives none.
pub async fn open() -> Result<(), StoreError> {
    let database = told(try_open().await)?;
    OPEN.set(Some(database));
    Ok(())
}

async fn try_open() -> Answer<JsValue> {
    let request = call(&get(&page_window()?, "indexedDB")?, "open", &[&NAME.into(), &1.into()])?;
    let asked = request.clone();
    let make = move |_: Event| {
        // What fails here fails the request as well.
        let _ = get(&asked, "result")
            .and_then(|database| call(&database, "createObjectStore", &[&TEXTS.into()]));
    };
    page::hear(request.unchecked_ref(), "upgradeneeded", Box::new(make));
    settled(&request, "onsuccess", ["onerror", "onblocked"]).await?;
    let database = get(&request, "result")?;
    let closing = database.clone();
    // Another page, or the person, wants it gone: it is not held on to. The next write makes it anew.
    let close = move |_: Event| {
        OPEN.set(None);
        drop(call(&closing, "close", &[]));
    };
    page::hear(database.unchecked_ref(), "versionchange", Box::new(close));
    page::hear(database.unchecked_ref(), "close", Box::new(|_| OPEN.set(None)));
    Ok(database)
}

/// Begins to read or write; gives the transaction and the list of texts.
fn begin(mode: &str) -> Answer<(JsValue, JsValue)> {
    let database = OPEN.with_borrow(Clone::clone).ok_or(JsValue::NULL)?;
    let strict = Object::new();
    Reflect::set(&strict, &"durability".into(), &"strict".into())?;
    let transaction = call(&database, "transaction", &[&TEXTS.into(), &mode.into(), &strict])?;
    let texts = call(&transaction, "objectStore", &[&TEXTS.into()])?;
    Ok((transaction, texts))
}

async fn done(transaction: &JsValue) -> Answer<()> {
    settled(transaction, "oncomplete", ["onerror", "onabort"]).await
}

/// All keys.
///
/// # Errors
/// A [`StoreError`] when it does not answer.
pub async fn keys() -> Result<Vec<String>, StoreError> {
    told(try_keys().await)
}

async fn try_keys() -> Answer<Vec<String>> {
    let (transaction, texts) = begin("readonly")?;
    let request = call(&texts, "getAllKeys", &[])?;
    done(&transaction).await?;
    let keys: Array = get(&request, "result")?.dyn_into()?;
    Ok(keys.iter().filter_map(|key| key.as_string()).collect())
}

/// The texts under these keys, with their keys; those that are not there are left out.
///
/// # Errors
/// A [`StoreError`] when it does not answer.
pub async fn read(keys: Vec<String>) -> Result<Vec<(String, String)>, StoreError> {
    told(try_read(keys).await)
}

async fn try_read(keys: Vec<String>) -> Answer<Vec<(String, String)>> {
    let (transaction, texts) = begin("readonly")?;
    let ask = |key: &String| call(&texts, "get", &[&key.into()]);
    let requests: Vec<JsValue> = keys.iter().map(ask).collect::<Answer<_>>()?;
    done(&transaction).await?;
    let text = |request: &JsValue| get(request, "result").ok()?.as_string();
    let found = keys.into_iter().zip(&requests);
    Ok(found.filter_map(|(key, request)| Some((key, text(request)?))).collect())
}

/// Writes a batch, wholly or not at all, and waits until it is on the disk.
///
/// # Errors
/// A [`StoreError`]; then nothing of it was written.
pub async fn write(batch: &Batch) -> Result<(), StoreError> {
    if OPEN.with_borrow(Option::is_none) {
        open().await?;
    }
    told(try_write(batch).await)
}

async fn try_write(batch: &Batch) -> Answer<()> {
    let (transaction, texts) = begin("readwrite")?;
    let ranges = get(&page_window()?, "IDBKeyRange")?;
    for (from, before) in &batch.removals {
        let bounds = [&from.into(), &before.into(), &false.into(), &true.into()];
        call(&texts, "delete", &[&call(&ranges, "bound", &bounds)?])?;
    }
    for (key, text) in &batch.puts {
        call(&texts, "put", &[&text.into(), &key.into()])?;
    }
    // Not every browser has it; then it is done a little later by itself.
    let _ = call(&transaction, "commit", &[]);
    done(&transaction).await
}

/// Keeps something under a key of its own, which names no text; or nothing any more.
pub(super) async fn keep(key: &str, thing: Option<&JsValue>) -> Answer<()> {
    let (transaction, texts) = begin("readwrite")?;
    match thing {
        Some(thing) => call(&texts, "put", &[thing, &key.into()])?,
        None => call(&texts, "delete", &[&key.into()])?,
    };
    done(&transaction).await
}

/// What is kept so.
pub(super) async fn kept(key: &str) -> Answer<Option<JsValue>> {
    let (transaction, texts) = begin("readonly")?;
    let request = call(&texts, "get", &[&key.into()])?;
    done(&transaction).await?;
    let thing = get(&request, "result")?;
    Ok((!thing.is_undefined()).then_some(thing))
}

/// Asks the browser not to clear away what is stored when the disk is full. It may ask the person.
pub fn ask_to_persist() {
    let storage = window().and_then(|window| get(&window.navigator(), "storage").ok());
    if let Some(storage) = storage {
        // Where there is no such thing nothing is asked; what it answers changes nothing here.
        let _ = call(&storage, "persist", &[]);
    }
}
