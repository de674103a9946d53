//! Word to the other tabs of this browser, and from them.
//!
//! A `BroadcastChannel` where there is one. Else the message is put into the storage for a moment,
//! of which the browser tells the other tabs.

use super::{clock, dom};
use leptos::web_sys::{BroadcastChannel, Event, MessageEvent, Storage, StorageEvent, window};
use wasm_bindgen::{JsCast, closure::Closure};

/// The channel, and the beginning of the key of the moment.
const NAME: &str = "standpoint/tabs";

thread_local! {
    /// Each tab has a key of its own: of two writes at once to one key a browser may tell of one.
    static KEY: String = format!("{NAME}/{:x}", clock::seed());
    static CHANNEL: Option<BroadcastChannel> = BroadcastChannel::new(NAME).ok();
}

/// Tells the other tabs.
pub fn tell(message: &str) {
    let is_told = CHANNEL.with(|channel| {
        channel.as_ref().is_some_and(|channel| channel.post_message(&message.into()).is_ok())
    });
    if !is_told && let Some(storage) = storage() {
        // Where there is no room, the others find the record when they are looked at or write.
        KEY.with(|key| {
            let _ = storage.set_item(key, message);
            let _ = storage.remove_item(key);
        });
    }
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// Hears what other tabs tell, for as long as the app runs.
pub fn listen(heard: impl Fn(String) + Copy + 'static) {
    CHANNEL.with(|channel| {
        let Some(channel) = channel else { return };
        let on_message: Box<dyn Fn(MessageEvent)> = Box::new(move |event| {
            if let Some(message) = event.data().as_string() {
                heard(message);
            }
        });
        let on_message = Closure::wrap(on_message).into_js_value();
        channel.set_onmessage(Some(on_message.unchecked_ref()));
    });
    std::mem::forget(dom::listen("storage", move |event: Event| {
        let event: StorageEvent = event.unchecked_into();
        if event.key().is_some_and(|key| key.starts_with(NAME))
            && let Some(message) = event.new_value()
        {
            heard(message);
        }
    }));
}
