//! The button "Import": picks a file and hands it to the session.

use super::{Glyph, drawn_button, on};
use crate::browser::{dom, files};
use crate::session::Event;
use crate::ui::app::App;
use leptos::{ev, prelude::*};

/// The file field behind the button; there is one on a screen.
const FIELD: &str = "import-file";

/// Opens the browser's file chooser.
pub fn import_button(app: App) -> AnyView {
    let picked = on(move |event: ev::Event| {
        files::read_picked(&event_target(&event), move |name, text| {
            app.send(Event::Picked { name, text });
        });
    });
    view! {
        {drawn_button(Glyph::Import, "Import", None, || dom::click(FIELD))}
        <input
            id=FIELD
            type="file"
            accept=".json,application/json"
            hidden=true
            on:change=picked
        />
    }
    .into_any()
}
