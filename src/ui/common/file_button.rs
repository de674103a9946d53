//! The button "Import": picks a file and hands it to the session.

use super::{Glyph, drawn_button};
use crate::browser::{dom, files};
use crate::session;
use crate::ui::{
    app::App,
    view::{Node, el, on},
};
use leptos::{prelude::event_target, web_sys::Event};

/// The file field behind the button; there is one on a screen.
const FIELD: &str = "import-file";

/// Opens the browser's file chooser.
pub fn import_button(app: App) -> Node {
    let picked = on(move |event: Event| {
        files::read_picked(&event_target(&event), move |name, text| {
            app.send(session::Event::Import(session::ImportEvent::Picked { name, text }));
        });
    });
    let field = el("input")
        .id(FIELD)
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .attr("hidden", "")
        .on("change", picked);
    let button = drawn_button(Glyph::Import, "Import", None, || dom::click(FIELD))
        .attr("title", "Add cases from a file. You see first what it would change.");
    Node::none().and(button).and(field)
}
