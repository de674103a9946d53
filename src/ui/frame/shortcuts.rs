//! Keys that work anywhere, and the sheet that lists all keys.

use crate::browser::dom;
use crate::session::{Event, Route};
use crate::ui::{app::App, common::act};
use leptos::{ev, html, prelude::*, web_sys::Element};
use wasm_bindgen::JsCast;

/// The sheet, in groups: the keys and what they do.
const SHEET: [(&str, &[(&str, &str)]); 3] = [
    (
        "Anywhere",
        &[
            ("?", "This sheet"),
            ("Ctrl or ⌘ + Z", "Undo"),
            ("Ctrl or ⌘ + Shift + Z", "Redo"),
            ("N", "New case"),
            ("/", "Search, in the list of cases"),
            ("Escape", "Close what is open"),
        ],
    ),
    (
        "On a card",
        &[
            ("Enter or F2", "Open the card: wording, level, answers"),
            ("↑ ↓", "Go to the card above or below"),
            ("1 2 3", "Set the level"),
            ("H", "Heard from them, or assumed"),
            ("L", "Link: choose what it answers"),
            ("Alt + ↑ ↓", "Move within the block"),
            ("Alt + ← →", "Move to the block before or after"),
            ("Delete", "Delete the card"),
        ],
    ),
    (
        "In a field that adds cards",
        &[
            ("Enter", "Add a card, stay for the next"),
            ("Paste", "Several lines become several cards"),
        ],
    ),
];

/// Listens for the keys; shows the sheet.
#[component]
pub fn Shortcuts(
    /// The app.
    app: App,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            dom::show_dialog(&dialog, open.get());
        }
    });
    let handle = window_event_listener(ev::keydown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let in_text = target.as_ref().is_some_and(dom::takes_text);
        let in_dialog =
            target.is_some_and(|target| matches!(target.closest("dialog"), Ok(Some(_))));
        if in_text || in_dialog || event.default_prevented() || event.alt_key() {
            return;
        }
        let taken = match (event.ctrl_key() || event.meta_key(), &*event.key().to_lowercase()) {
            (true, "z") if event.shift_key() => Some(Event::Redo),
            (true, "z") => Some(Event::Undo),
            (true, "y") => Some(Event::Redo),
            (false, "?") => {
                open.set(true);
                event.prevent_default();
                None
            }
            (false, "n") => {
                crate::browser::location::go(Route::New);
                event.prevent_default();
                None
            }
            (false, "/") => {
                dom::focus_soon("search".to_owned());
                event.prevent_default();
                None
            }
            _ => None,
        };
        if let Some(taken) = taken {
            event.prevent_default();
            app.send(taken);
        }
    });
    on_cleanup(move || handle.remove());
    let groups: Vec<_> = SHEET
        .into_iter()
        .map(|(name, keys)| {
            let rows: Vec<_> = keys
                .iter()
                .map(|(key, what)| view! { <dt><kbd>{*key}</kbd></dt><dd>{*what}</dd> }.into_any())
                .collect();
            view! { <section><h3>{name}</h3><dl>{rows}</dl></section> }.into_any()
        })
        .collect();
    view! {
        <button
            type="button"
            class="help quiet square"
            aria-label="Keyboard shortcuts"
            title="Keyboard shortcuts (?)"
            on:click=act(move || open.set(true))
        >
            "?"
        </button>
        <dialog node_ref=dialog aria-labelledby="keys-title" on:close=act(move || open.set(false))>
            <div class="dialog-head">
                <h2 id="keys-title">"Keyboard shortcuts"</h2>
                <button type="button" on:click=act(move || open.set(false))>"Close"</button>
            </div>
            <div class="keys">{groups}</div>
        </dialog>
    }
}
