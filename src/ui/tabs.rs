//! Several tabs with the same work: hears of the others, tells them, and looks before it writes.
//!
//! What is decided is in the session (`session/tabs.rs`) and in the records (`records/tabs.rs`).
//! All of it is loaded later, but for the look at whether a record is another one. Until then a
//! case that another tab has changed is not written: it waits, and says so.

use super::app::App;
use crate::browser::{clock, dom, page, storage::Local, tabs as door};
use crate::domain::CaseId;
use crate::later::by_address;
use crate::records::{
    net::Kept,
    tabs::{self, Found, News},
};
use crate::session::{Event, Session};
use leptos::prelude::set_timeout;
use std::time::Duration;

/// A little more than the records wait for word of what they found.
const SOON: Duration = Duration::from_millis(2_100);

/// What was written.
#[derive(Clone, Copy)]
pub enum Told {
    /// This case.
    Case(CaseId),
    /// Nothing any more of this case.
    Removed(CaseId),
    /// What all cases share.
    Shared,
}

/// What happens in the place of writing.
pub enum Instead {
    /// This first.
    Event(Event),
    /// Nothing, until there is word from the other tab.
    Wait,
}

/// Looks whether another tab has written what is about to be written; none if it has not.
pub fn look(app: App, what: Told) -> Option<Instead> {
    let is_changed = app.stored(|records| match what {
        Told::Case(id) => records.is_changed(id),
        Told::Shared => records.is_shared_changed(),
        Told::Removed(_) => false,
    });
    if !is_changed {
        return None;
    }
    if !app.later().is_here() {
        // What waits is written when the tab begins to listen.
        app.later().load();
        return Some(Instead::Wait);
    }
    by_address(find as fn(_, _) -> _)(app, what)
}

fn find(app: App, what: Told) -> Option<Instead> {
    let now = clock::now().to_utc();
    let news = |news| Instead::Event(Event::OtherTab(news));
    let id = match what {
        Told::Case(id) => id,
        Told::Shared => {
            return match app.stored(|records| tabs::unheard_shared(records, now)) {
                Found::Nothing | Found::Soon => None,
                Found::News(found) => Some(news(found)),
                Found::Trouble(error) => {
                    app.stored(|records| records.put_off(Kept::Workspace));
                    Some(Instead::Event(Event::StoredWorkspace(Err(error))))
                }
            };
        }
        Told::Removed(_) => return None,
    };
    match app.stored(|records| tabs::unheard(records, id, now, app.is_leaving())) {
        Found::Nothing => None,
        Found::News(found) => Some(news(found)),
        Found::Trouble(error) => {
            app.stored(|records| records.put_off(Kept::Case(id)));
            let case = app.look(|session| session.pending(id).cloned())?;
            Some(Instead::Event(Event::Written(case, Err(error))))
        }
        Found::Soon => {
            set_timeout(move || app.send(Event::OtherTab(News::Listening)), SOON);
            Some(Instead::Wait)
        }
    }
}

/// Tells the other tabs what was written.
pub fn tell(app: App, what: Told) {
    if app.later().is_here() {
        by_address(pass_on as fn(_, _))(app, what);
    }
}

fn pass_on(app: App, what: Told) {
    door::tell(&app.stored(|records| match what {
        Told::Case(id) => tabs::told_case(records, id),
        Told::Removed(id) => tabs::told_removed(records, id),
        Told::Shared => tabs::told_shared(records),
    }));
}

/// From now on hears of the others. Called once, when what is loaded later is here.
pub fn listen(app: App) {
    door::listen(move |message| {
        let now = clock::now().to_utc();
        let news = app.stored(|records| tabs::heard::<Local>(records, &message, now));
        match news {
            Some(news) => app.send(Event::OtherTab(news)),
            // It may be what a write has waited for.
            None if app.look(Session::would_lose) => {
                app.send(Event::OtherTab(News::Listening));
            }
            None => {}
        }
    });
    for event in ["visibilitychange", "pageshow"] {
        std::mem::forget(dom::listen(event, move |_| catch_up(app)));
    }
    catch_up(app);
    app.send(Event::OtherTab(News::Listening));
    if let Some(id) = app.look(|session| session.case().map(|case| case.id)) {
        pass_on(app, Told::Case(id));
    }
}

/// Finds what was written while this tab heard nothing: before it listened, or frozen.
fn catch_up(app: App) {
    if page::is_hidden() {
        return;
    }
    let now = clock::now().to_utc();
    let listed: Vec<CaseId> =
        app.look(|session| session.cases.iter().map(|line| line.id).collect());
    let open = app.look(|session| session.case().map(|case| case.id));
    for news in app.stored(|records| tabs::missed::<Local>(records, &listed, open, now)) {
        app.send(Event::OtherTab(news));
    }
}
