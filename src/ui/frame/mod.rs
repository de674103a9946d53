//! What frames every screen: the top bar, the screen for the route, notices, dialogs.

mod astray;
mod case_frame;
mod coach;
mod filing;
mod import_dialog;
mod newer;
mod notices;
mod room;
mod shortcuts;
mod top_bar;
mod unsettled;

use super::{
    app::App,
    data::data,
    home,
    later::once_here,
    view::{Node, el, follow, on, region, signal},
};
use crate::browser::dom;
use crate::domain::CaseId;
use crate::later::by_address;
use crate::session::{Route, Session};
pub use astray::keep_from_shortcuts;
pub use case_frame::address;
use case_frame::case_frame;
pub use coach::Coach;
use import_dialog::import_dialog;
use leptos::{ev, prelude::*};
pub use notices::close_later;
use notices::{full, notice_bar, spoken, trouble};
use shortcuts::shortcuts;
use top_bar::top_bar;

/// What the `main` element holds. Parts of one case share its frame, so that going from one to
/// another builds only the part anew. A case that becomes one to be read only, or is no longer, is
/// built anew.
#[derive(Clone, Copy, PartialEq)]
enum Screen {
    Home,
    New,
    Examples,
    Data,
    Opening,
    Case(CaseId, bool),
}

impl Screen {
    fn of(session: &Session) -> Self {
        match (session.route, session.case()) {
            (Route::Home, _) => Self::Home,
            (Route::New, _) => Self::New,
            (Route::Examples, _) => Self::Examples,
            (Route::Data, _) => Self::Data,
            (Route::Case(id, _) | Route::Begun(_, id, _), Some(case)) if case.id == id => {
                Self::Case(id, session.is_read_only())
            }
            (Route::Case(..) | Route::Begun(..) | Route::Starting(_), _) => Self::Opening,
        }
    }
}

/// The title of the window.
fn title(session: &Session) -> String {
    let screen = match session.route {
        Route::Home => return "Standpoint".to_owned(),
        Route::New | Route::Starting(_) => "New case",
        Route::Examples => "Examples",
        Route::Data => "Data",
        Route::Case(_, part) | Route::Begun(_, _, part) => {
            let name = session.case().map_or("Case", |case| case.name());
            return format!("{name} – {}", part.name());
        }
    };
    format!("{screen} – Standpoint")
}

/// The whole page.
pub fn frame(app: App) -> Node {
    let screen = app.memo(Screen::of);
    follow(move || dom::set_title(&app.read(title)));
    let route = app.memo(|session| session.route);
    let mut is_first = true;
    follow(move || {
        // Read, and not only followed: what was never worked out counts as changed by the next edit.
        route.get();
        screen.get();
        if !std::mem::take(&mut is_first) {
            dom::begin_screen();
        }
    });
    let skip = on(|event: ev::MouseEvent| {
        event.prevent_default();
        dom::focus_soon("main".to_owned());
    });
    let shown = region(move || {
        let screen = screen.get();
        untrack(|| match screen {
            Screen::Home => home::home(app).into(),
            Screen::New => home::new_case(app).into(),
            Screen::Examples => home::examples(app).into(),
            Screen::Data => el("main")
                .id("main")
                .class("home data")
                .attr("tabindex", "-1")
                .child(once_here(app, move || by_address(data as fn(_) -> _)(app)))
                .into(),
            Screen::Opening => el("main").id("main").attr("tabindex", "-1").into(),
            Screen::Case(_, is_read_only) => case_frame(app, is_read_only).into(),
        })
    });
    let keys = signal(false);
    let skip = el("a").class("skip").attr("href", "#main").on("click", skip);
    Node::none()
        .and(skip.child("Skip to the content"))
        .and(top_bar(app, keys))
        .and(trouble(app))
        .and(full(app))
        .and(shown)
        .and(notice_bar(app))
        .and(spoken(app))
        .and(import_dialog(app))
        .and(shortcuts(app, keys))
}
