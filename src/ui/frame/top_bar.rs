//! The bar at the top: where I am, whether my work is saved, undo and redo, out and in.

use crate::session::{Errand, Event, Route, SaveState};
use crate::ui::{
    app::App,
    common::{Glyph, Icon, ImportButton},
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
    let on_data = Memo::new(move |_| route.get() == Route::Data);
    view! {
        <header class="top">
            <a class="mark" href=Route::Home.to_string()>
                <span class="dot" aria-hidden="true"></span>
                "Standpoint"
            </a>
            <Show when=move || route.get() != Route::Home>
                <a class="back" href=Route::Home.to_string()>"All cases"</a>
            </Show>
            <span class="grow"></span>
            <SaveStatus app />
            <Show when=move || in_case.get()>
                <CaseButtons app />
            </Show>
            <Show when=move || !in_case.get() && !on_data.get()>
                <a class="button" href=Route::Data.to_string()>"Data"</a>
            </Show>
        </header>
    }
}

#[component]
fn SaveStatus(app: App) -> impl IntoView {
    let state = app.memo(|session| session.save_state());
    let words = move || state.with(SaveState::words);
    let failed = move || state.with(|state| matches!(state, SaveState::NotSaved(_)));
    view! {
        <span class="saved" class:failed=failed role="status">{words}</span>
    }
}

#[component]
fn CaseButtons(app: App) -> impl IntoView {
    let can_undo = app.memo(|session| session.can_undo());
    let can_redo = app.memo(|session| session.can_redo());
    let export = move |_| {
        if let Some(id) = app.look(|session| session.case().map(|case| case.id)) {
            app.send(Event::Asked(id, Errand::Export));
        }
    };
    view! {
        <div class="actions">
            <button
                type="button"
                disabled=move || !can_undo.get()
                on:click=move |_| app.send(Event::Undo)
            >
                <Icon glyph=Glyph::Undo />
                <span>"Undo"</span>
            </button>
            <button
                type="button"
                disabled=move || !can_redo.get()
                on:click=move |_| app.send(Event::Redo)
            >
                <Icon glyph=Glyph::Redo />
                <span>"Redo"</span>
            </button>
            <button type="button" on:click=export>
                <Icon glyph=Glyph::Export />
                <span>"Export"</span>
            </button>
            <ImportButton app />
        </div>
    }
}
