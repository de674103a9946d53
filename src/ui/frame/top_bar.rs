//! The bar at the top: where I am, whether my work is saved, undo and redo, out and in.

use crate::session::{Errand, Event, Route, SaveState};
use crate::ui::{
    app::App,
    common::{Glyph, act, icon, import_button, live, shown},
};
use leptos::prelude::*;

/// The same bar on every screen; a case adds its buttons.
#[component]
pub fn TopBar(
    /// The app.
    app: App,
) -> impl IntoView {
    let route = app.memo(|session| session.route);
    let in_case = Memo::new(move |_| route.get().case().is_some());
    let is_home = Memo::new(move |_| route.get() == Route::Home);
    let has_data = Memo::new(move |_| !in_case.get() && route.get() != Route::Data);
    let back = shown(Memo::new(move |_| !is_home.get()), || {
        view! { <a class="back" href=Route::Home.to_string()>"All cases"</a> }.into_any()
    });
    let buttons = shown(in_case, move || view! { <CaseButtons app /> }.into_any());
    let data = shown(has_data, || {
        view! { <a class="button" href=Route::Data.to_string()>"Data"</a> }.into_any()
    });
    view! {
        <header class="top">
            <a class="mark" href=Route::Home.to_string()>
                <span class="dot" aria-hidden="true"></span>
                "Standpoint"
            </a>
            {back}
            <span class="grow"></span>
            <SaveStatus app />
            {buttons}
            {data}
        </header>
    }
}

#[component]
fn SaveStatus(app: App) -> impl IntoView {
    let state = app.memo(|session| session.save_state());
    let words = live(move || state.with(SaveState::words));
    let failed = live(move || state.with(|state| matches!(state, SaveState::NotSaved(_))));
    view! {
        <span class="saved" class:failed=failed role="status">{words}</span>
    }
}

#[component]
fn CaseButtons(app: App) -> impl IntoView {
    let can_undo = app.memo(|session| session.can_undo());
    let can_redo = app.memo(|session| session.can_redo());
    let export = act(move || {
        if let Some(id) = app.look(|session| session.case().map(|case| case.id)) {
            app.send(Event::Asked(id, Errand::Export));
        }
    });
    view! {
        <div class="actions">
            <button
                type="button"
                disabled=live(move || !can_undo.get())
                on:click=act(move || app.send(Event::Undo))
            >
                {icon(Glyph::Undo)}
                <span>"Undo"</span>
            </button>
            <button
                type="button"
                disabled=live(move || !can_redo.get())
                on:click=act(move || app.send(Event::Redo))
            >
                {icon(Glyph::Redo)}
                <span>"Redo"</span>
            </button>
            <button type="button" on:click=export>
                {icon(Glyph::Export)}
                <span>"Export"</span>
            </button>
            {import_button(app)}
        </div>
    }
}
