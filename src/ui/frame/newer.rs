//! That a case is of a newer app and can be read only. Loaded later; until then the session alone
//! refuses what would change it.

use crate::browser::{dom, location, page, read_only};
use crate::session::{Errand, Event};
use crate::ui::{
    app::App,
    common::button,
    view::{El, el, follow},
};
use leptos::prelude::*;

/// What it looks like: loaded with it.
const STYLE: &str = style!(include_str!("../../../style/newer.css"));

/// At the head of the case; what is below it is kept as it is.
pub fn newer(app: App) -> El {
    page::add_style("newer-style", STYLE);
    // The coach reads no case of which it may not see all.
    for found in app.coach().found {
        found.set(0);
    }
    follow(|| {
        if let Some(main) = dom::element("main") {
            read_only::keep(&main);
        }
    });
    let export = move || {
        if let Some(id) = app.look(|session| session.case().map(|case| case.id)) {
            app.send(Event::Asked(id, Errand::ExportPrivate));
        }
    };
    let words = "You can read it here. To change it, reload this page: that brings the newer \
        version. Some of the case may not be shown.";
    el("section")
        .class("newer")
        .attr("aria-labelledby", "newer")
        .child(
            el("div")
                .child(el("h2").id("newer").child("Made by a newer version of Standpoint"))
                .child(el("p").child(words)),
        )
        .child(
            el("p")
                .class("buttons")
                .attr("data-reads", "")
                .child(button("", "Reload", location::reload))
                .child(button("", "Export as it is stored", export)),
        )
}
