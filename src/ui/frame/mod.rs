//! What frames every screen: the top bar, the screen for the route, notices, dialogs.

mod case_frame;
mod import_dialog;
mod notices;
mod shortcuts;
mod top_bar;

use super::app::App;
use super::common::{live, on};
use super::{data::Data, home};
use crate::browser::dom;
use crate::session::{Part, Route};
use case_frame::CaseFrame;
use import_dialog::ImportDialog;
use leptos::prelude::*;
use notices::{Live, NoticeBar, Trouble};
use shortcuts::Shortcuts;
use top_bar::TopBar;

/// What the `main` element holds: a screen without a case, or a part of the case with this id.
#[derive(Clone, Copy, PartialEq)]
enum Screen {
    Home,
    New,
    Examples,
    Data,
    Opening,
    Case(crate::domain::CaseId),
}

/// The whole page.
#[component]
pub fn Frame(
    /// The app.
    app: App,
) -> impl IntoView {
    // Parts of one case share its frame, so going from one to another rebuilds only the part.
    let screen = app.memo(|session| match (session.route, session.case()) {
        (Route::Home, _) => Screen::Home,
        (Route::New, _) => Screen::New,
        (Route::Examples, _) => Screen::Examples,
        (Route::Data, _) => Screen::Data,
        (Route::Case(id, _), Some(case)) if case.id == id => Screen::Case(id),
        (Route::Case(..), _) => Screen::Opening,
    });
    let title = app.memo(|session| match (session.route, session.case()) {
        (Route::Home, _) => "Standpoint".to_owned(),
        (Route::New, _) => "New case – Standpoint".to_owned(),
        (Route::Examples, _) => "Examples – Standpoint".to_owned(),
        (Route::Data, _) => "Data – Standpoint".to_owned(),
        (Route::Case(_, part), case) => {
            let name = case.map_or("Case", |case| case.name());
            format!("{name} – {}", part.name())
        }
    });
    Effect::new(move || dom::set_title(&title.get()));
    let part = app.memo(|session| match session.route {
        Route::Case(_, part) => part,
        Route::Home | Route::New | Route::Examples | Route::Data => Part::default(),
    });
    let skip = on(move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        dom::focus_soon("main".to_owned());
    });
    view! {
        <a class="skip" href="#main" on:click=skip>"Skip to the content"</a>
        <TopBar app />
        <Trouble app />
        {live(move || match screen.get() {
            Screen::Home => view! { <home::Home app /> }.into_any(),
            Screen::New => view! { <home::NewCase app /> }.into_any(),
            Screen::Examples => view! { <home::Examples app /> }.into_any(),
            Screen::Data => view! { <Data app /> }.into_any(),
            Screen::Opening => view! { <main id="main" tabindex="-1"></main> }.into_any(),
            Screen::Case(_) => view! { <CaseFrame app part /> }.into_any(),
        })}
        <NoticeBar app />
        <Live app />
        <ImportDialog app />
        <Shortcuts app />
    }
}
