//! The bar at the top: where I am, whether my work is saved, undo and redo, out and in.

use super::shortcuts::help;
use crate::session::{Errand, Event, Route, SaveState};
use crate::ui::{
    app::App,
    common::{Glyph, drawn_button, import_button},
    view::{El, el, flag, live, shown},
};
use leptos::prelude::RwSignal;

/// The same bar on every screen; a case adds its buttons. `keys` opens the sheet of keys.
pub fn top_bar(app: App, keys: RwSignal<bool>) -> El {
    let is = move |wanted: fn(Route) -> bool| flag(move || app.read(|s| wanted(s.route)));
    let back = shown(is(|route| route != Route::Home), || {
        el("a").class("back").attr("href", &Route::Home.to_string()).child("All cases")
    });
    let buttons = shown(is(|route| route.case().is_some()), move || case_buttons(app));
    let data = shown(is(|route| route.case().is_none() && route != Route::Data), || {
        el("a").class("button").attr("href", &Route::Data.to_string()).child("Data")
    });
    let words = live(move || app.read(|session| session.save_state().words().to_owned()));
    let failed = live(move || app.read(|s| matches!(s.save_state(), SaveState::NotSaved(_))));
    let mark = el("a")
        .class("mark")
        .attr("href", &Route::Home.to_string())
        .child(el("span").class("dot").attr("aria-hidden", "true"))
        .child("Standpoint");
    let saved =
        el("span").class("saved").class_if("failed", failed).attr("role", "status").child(words);
    el("header")
        .class("top")
        .child(mark)
        .child(back)
        .child(el("span").class("grow"))
        .child(saved)
        .child(buttons)
        .child(data)
        .child(help(keys))
}

fn case_buttons(app: App) -> El {
    let no_undo = flag(move || app.read(|session| !session.can_undo()));
    let no_redo = flag(move || app.read(|session| !session.can_redo()));
    let export = move || {
        if let Some(id) = app.look(|session| session.case().map(|case| case.id)) {
            app.send(Event::Asked(id, Errand::Export));
        }
    };
    let export = drawn_button(Glyph::Export, "Export", None, export)
        .attr("title", "This case as a file, without its private fields.");
    el("div")
        .class("actions")
        .child(drawn_button(Glyph::Undo, "Undo", Some(no_undo), move || app.send(Event::Undo)))
        .child(drawn_button(Glyph::Redo, "Redo", Some(no_redo), move || app.send(Event::Redo)))
        .child(export)
        .child(import_button(app))
}
