//! The bar at the top: where I am, whether my work is saved, undo and redo, out and in.

use crate::session::{Errand, Event, Route, SaveState};
use crate::ui::{
    app::App,
    common::{Glyph, drawn_button, flag, import_button, live, shown},
};
use leptos::prelude::*;

/// The same bar on every screen; a case adds its buttons.
#[component]
pub fn TopBar(
    /// The app.
    app: App,
) -> impl IntoView {
    let is = move |wanted: fn(Route) -> bool| flag(move || app.read(|s| wanted(s.route)));
    let back = shown(is(|route| route != Route::Home), || {
        view! { <a class="back" href=Route::Home.to_string()>"All cases"</a> }.into_any()
    });
    let buttons = shown(is(|route| route.case().is_some()), move || case_buttons(app));
    let data = shown(is(|route| route.case().is_none() && route != Route::Data), || {
        view! { <a class="button" href=Route::Data.to_string()>"Data"</a> }.into_any()
    });
    let words = live(move || app.read(|session| session.save_state().words()));
    let failed = live(move || app.read(|s| matches!(s.save_state(), SaveState::NotSaved(_))));
    view! {
        <header class="top">
            <a class="mark" href=Route::Home.to_string()>
                <span class="dot" aria-hidden="true"></span>
                "Standpoint"
            </a>
            {back}
            <span class="grow"></span>
            <span class="saved" class:failed=failed role="status">{words}</span>
            {buttons}
            {data}
        </header>
    }
}

fn case_buttons(app: App) -> AnyView {
    let no_undo = flag(move || app.read(|session| !session.can_undo()));
    let no_redo = flag(move || app.read(|session| !session.can_redo()));
    let export = move || {
        if let Some(id) = app.look(|session| session.case().map(|case| case.id)) {
            app.send(Event::Asked(id, Errand::Export));
        }
    };
    view! {
        <div class="actions">
            {drawn_button(Glyph::Undo, "Undo", Some(no_undo), move || app.send(Event::Undo))}
            {drawn_button(Glyph::Redo, "Redo", Some(no_redo), move || app.send(Event::Redo))}
            {drawn_button(Glyph::Export, "Export", None, export)}
            {import_button(app)}
        </div>
    }
    .into_any()
}
