//! Whether the file of a case that is filed away is there: only then does the case go. Loaded later.

use crate::browser::dom;
use crate::session::{Errand, Event, Filed};
use crate::ui::{
    app::App,
    common::{button, dialog},
    view::{El, Node, el, flag, shown},
};
use leptos::prelude::*;

/// Opens once a file was handed out. What closes it otherwise keeps the case.
pub fn filing(app: App) -> El {
    let is_asked = flag(move || app.read(|session| session.filed.is_some()));
    let keep = move || {
        if is_asked.get_untracked() {
            app.send(Event::KeptHere);
        }
    };
    // Where it goes away unanswered, nobody is asked later.
    on_cleanup(move || app.note(Event::KeptHere));
    let content = shown(is_asked, move || match app.look(|session| session.filed.clone()) {
        Some(filed) => question(app, filed, keep),
        None => Node::none(),
    });
    dialog("filing", is_asked, keep, content)
}

fn question(app: App, Filed { case, file }: Filed, keep: impl Fn() + 'static) -> Node {
    let title = format!("Is “{}” in your downloads?", case.name());
    let id = case.id;
    let take_out = move || {
        app.send(Event::Asked(id, Errand::TakeOut));
        // The button that asked for it has gone with the case.
        dom::focus_soon("main".to_owned());
    };
    let handed = "It was handed out with its private fields, as ";
    let alone = ". See that the file is there: once the case has left this browser, that file is \
        all there is of it.";
    Node::none()
        .and(el("h2").id("filing-title").child(title))
        .and(el("p").class("dialog-text").child(handed).child(el("b").child(file)).child(alone))
        .and(el("div").class("dialog-foot").child(button("", "Keep it here", keep)).child(button(
            "",
            "Take it out of this browser",
            take_out,
        )))
}
