//! Keys that work anywhere, and the sheet that lists all keys.

use crate::browser::{dom, location};
use crate::session::{Event, Route};
use crate::ui::{
    app::App,
    common::{act, button, dialog, flag},
};
use leptos::{prelude::*, web_sys::KeyboardEvent};
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

/// What a key means anywhere on the page.
enum Meaning {
    Sheet,
    Go(Route),
    Search,
    Send(Event),
}

fn meaning(event: &KeyboardEvent) -> Option<Meaning> {
    let command = event.ctrl_key() || event.meta_key();
    Some(match (command, &*event.key().to_lowercase()) {
        (true, "z") if event.shift_key() => Meaning::Send(Event::Redo),
        (true, "z") => Meaning::Send(Event::Undo),
        (true, "y") => Meaning::Send(Event::Redo),
        (false, "?") => Meaning::Sheet,
        (false, "n") => Meaning::Go(Route::New),
        (false, "/") => Meaning::Search,
        _ => return None,
    })
}

/// Listens for the keys; shows the sheet.
pub fn shortcuts(app: App) -> AnyView {
    let open = RwSignal::new(false);
    let heard = dom::listen("keydown", move |event| {
        let in_text = dom::is_in_text(&event);
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if in_text || event.default_prevented() || event.alt_key() {
            return;
        }
        let Some(meaning) = meaning(event) else { return };
        event.prevent_default();
        match meaning {
            Meaning::Sheet => open.set(true),
            Meaning::Go(route) => location::go(route),
            Meaning::Search => dom::focus_soon("search".to_owned()),
            Meaning::Send(event) => app.send(event),
        }
    });
    on_cleanup(move || heard.remove());
    let groups: Vec<_> = SHEET.into_iter().map(|(name, keys)| group(name, keys)).collect();
    let content = view! {
        <div class="dialog-head">
            <h2 id="keys-title">"Keyboard shortcuts"</h2>
            {button("", "Close", move || open.set(false))}
        </div>
        <div class="keys">{groups}</div>
    };
    let show = act(move || open.set(true));
    view! {
        <button class="help quiet square" aria-label="Keyboard shortcuts" on:click=show>"?"</button>
        {dialog("keys", flag(move || open.get()), move || open.set(false), content.into_any())}
    }
    .into_any()
}

fn group(name: &'static str, keys: &[(&'static str, &'static str)]) -> AnyView {
    let row = |(key, what): &(&'static str, &'static str)| {
        view! { <dt><kbd>{*key}</kbd></dt><dd>{*what}</dd> }.into_any()
    };
    let rows: Vec<_> = keys.iter().map(row).collect();
    view! { <section><h3>{name}</h3><dl>{rows}</dl></section> }.into_any()
}
