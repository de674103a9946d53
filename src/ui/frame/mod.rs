//! What frames every screen: the top bar, the screen for the route, notices, dialogs.

mod case_frame;
mod import_dialog;
mod notices;
mod shortcuts;
mod top_bar;

use super::common::{follow, live, on};
use super::{app::App, data::Data, home};
use crate::browser::dom;
use crate::domain::CaseId;
use crate::session::{Route, Session};
use case_frame::CaseFrame;
pub use case_frame::address;
use import_dialog::import_dialog;
use leptos::{ev, prelude::*};
use notices::{notice_bar, spoken, trouble};
use shortcuts::shortcuts;
use top_bar::TopBar;

/// What the `main` element holds. Parts of one case share its frame, so that going from one to
/// another builds only the part anew.
#[derive(Clone, Copy, PartialEq)]
enum Screen {
    Home,
    New,
    Examples,
    Data,
    Opening,
    Case(CaseId),
}

impl Screen {
    fn of(session: &Session) -> Self {
        match (session.route, session.case()) {
            (Route::Home, _) => Self::Home,
            (Route::New, _) => Self::New,
            (Route::Examples, _) => Self::Examples,
            (Route::Data, _) => Self::Data,
            (Route::Case(id, _), Some(case)) if case.id == id => Self::Case(id),
            (Route::Case(..), _) => Self::Opening,
        }
    }
}

/// The title of the window.
fn title(session: &Session) -> String {
    let screen = match session.route {
        Route::Home => return "Standpoint".to_owned(),
        Route::New => "New case",
        Route::Examples => "Examples",
        Route::Data => "Data",
        Route::Case(_, part) => {
            let name = session.case().map_or("Case", |case| case.name());
            return format!("{name} – {}", part.name());
        }
    };
    format!("{screen} – Standpoint")
}

/// The whole page.
#[component]
pub fn Frame(
    /// The app.
    app: App,
) -> impl IntoView {
    let screen = app.memo(Screen::of);
    follow(move || dom::set_title(&app.read(title)));
    let skip = on(|event: ev::MouseEvent| {
        event.prevent_default();
        dom::focus_soon("main".to_owned());
    });
    let shown = live(move || match screen.get() {
        Screen::Home => view! { <home::Home app /> }.into_any(),
        Screen::New => view! { <home::NewCase app /> }.into_any(),
        Screen::Examples => view! { <home::Examples app /> }.into_any(),
        Screen::Data => view! { <Data app /> }.into_any(),
        Screen::Opening => view! { <main id="main" tabindex="-1"></main> }.into_any(),
        Screen::Case(_) => view! { <CaseFrame app /> }.into_any(),
    });
    view! {
        <a class="skip" href="#main" on:click=skip>"Skip to the content"</a>
        <TopBar app />
        {trouble(app)}
        {shown}
        {notice_bar(app)}
        {spoken(app)}
        {import_dialog(app)}
        {shortcuts(app)}
    }
}
