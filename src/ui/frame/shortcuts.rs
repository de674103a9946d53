//! Keys that work anywhere, and the sheet that lists all keys.

use crate::browser::{dom, location};
use crate::later::by_address;
use crate::session::{Event, Route};
use crate::ui::{
    app::App,
    common::{button, dialog},
    later::once_here,
    view::{El, act, el, flag, shown},
};
use leptos::{prelude::*, web_sys::KeyboardEvent};
use wasm_bindgen::JsCast;

/// A heading, with the keys below it and what they do.
type Group = (&'static str, &'static [(&'static str, &'static str)]);

/// The sheet, in groups.
const SHEET: [Group; 4] = [
    (
        "Anywhere",
        &[
            ("?", "This sheet"),
            ("Ctrl or ⌘ + Z", "Undo"),
            ("Ctrl or ⌘ + Shift + Z", "Redo"),
            ("N", "New case"),
            ("/", "Search all cases"),
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
            ("Delete or Backspace", "Delete the card"),
        ],
    ),
    (
        "In a field that adds cards",
        &[
            ("Enter", "Add a card, stay for the next"),
            ("Paste", "Several lines become several cards"),
        ],
    ),
    (
        "In the lines of the numbers",
        &[
            ("Any letter or digit", "Write over the cell"),
            ("Enter or F2", "Edit the cell; on a line’s name, open the line"),
            ("Enter, Shift + Enter", "Done, and down or up"),
            ("Tab, Shift + Tab", "Done, and right or left"),
            ("Escape", "Take back what was typed"),
            ("Delete or Backspace", "Clear the cell"),
            ("Alt + ↑ ↓", "Move the line"),
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
    Some(match (command, &*event.key().to_ascii_lowercase()) {
        (true, "z") if event.shift_key() => Meaning::Send(Event::Redo),
        (true, "z") => Meaning::Send(Event::Undo),
        (true, "y") => Meaning::Send(Event::Redo),
        (false, "?") => Meaning::Sheet,
        (false, "n") => Meaning::Go(Route::New),
        (false, "/") => Meaning::Search,
        _ => return None,
    })
}

/// Listens for the keys; shows the sheet while it is `open`.
pub fn shortcuts(app: App, open: RwSignal<bool>) -> El {
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
            Meaning::Search => {
                location::go(Route::Home);
                dom::focus_later("search");
            }
            Meaning::Send(event) => app.send(event),
        }
    });
    on_cleanup(move || heard.remove());
    let closed = move || open.set(false);
    let is_open = flag(move || open.get());
    let content =
        shown(is_open, move || once_here(app, move || by_address(sheet as fn(_) -> _)(open)));
    dialog("keys", is_open, closed, content)
}

/// All keys. Loaded later.
fn sheet(open: RwSignal<bool>) -> El {
    let title = el("div")
        .class("dialog-head")
        .child(el("h2").id("keys-title").child("Keyboard shortcuts"))
        .child(button("", "Close", move || open.set(false)));
    let keys = el("div").class("keys").children(SHEET.iter().map(group));
    el("div").child(title).child(keys)
}

/// The button that opens the sheet.
pub fn help(open: RwSignal<bool>) -> El {
    el("button")
        .class("quiet square help")
        .attr("aria-label", "Keyboard shortcuts")
        .on("click", act(move || open.set(true)))
        .child("?")
}

fn group((name, keys): &Group) -> El {
    let mut list = el("dl");
    for (key, what) in *keys {
        list = list.child(el("dt").child(el("kbd").child(*key))).child(el("dd").child(*what));
    }
    el("section").child(el("h3").child(*name)).child(list)
}
