//! The button "Import": picks a file and hands it to the session.

use super::{Glyph, act, icon};
use crate::browser::files;
use crate::session::Event;
use crate::ui::app::App;
use leptos::{html, prelude::*};

/// Opens the browser's file chooser.
pub fn import_button(app: App) -> AnyView {
    let input = NodeRef::<html::Input>::new();
    let choose = act(move || {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    });
    let picked = act(move || {
        if let Some(input) = input.get_untracked() {
            files::read_picked(&input, move |name, text| app.send(Event::Picked { name, text }));
        }
    });
    view! {
        <button type="button" on:click=choose>
            {icon(Glyph::Import)}
            <span>"Import"</span>
        </button>
        <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            aria-label="File to import"
            tabindex="-1"
            aria-hidden="true"
            node_ref=input
            on:change=picked
        />
    }
    .into_any()
}
