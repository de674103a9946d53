//! Several tabs with the same work: hears of the others, tells them, and looks before it writes.
//!
//! What is decided is in the session (`session/tabs.rs`) and in the records (`records/tabs.rs`).
//! All of it is loaded later, but for the look at whether a record is another one. Until then a
//! case that another tab has changed is not written: it waits, and says so.

use super::app::App;
use crate::browser::{dom, page, storage::Local, tabs as door, updates};
use crate::domain::CaseId;
use crate::later::by_address;
use crate::records::{
    net::Kept,
    tabs::{self, News},
};
use crate::session::{Event, Session};
use leptos::prelude::set_timeout;
use std::time::Duration;

/// After this long, every tab sees what was written before: an ample bound.
const SETTLED: Duration = Duration::from_secs(1);

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

/// Looks whether another tab has written what is about to be written or removed.
///
/// # Errors
/// What happens in the place of writing; nothing until it can be looked at what was written.
#[inline(never)]
pub fn look(app: App, kept: Kept) -> Result<(), Option<Event>> {
    if !app.stored(|records| records.is_changed(kept)) {
        return Ok(());
    }
    if !app.is_loaded() {
        // What waits is written when the tab begins to listen.
        app.stored(|records| records.put_off(kept));
        return Err(None);
    }
    let first = by_address(find as fn(_, _) -> Option<Event>)(app, kept);
    first.map_or(Ok(()), |event| Err(Some(event)))
}

fn find(app: App, kept: Kept) -> Option<Event> {
    let error = match app.stored(|records| tabs::unheard(records, kept)) {
        Ok(news) => return news.map(|news| event(app, news)),
        Err(error) => Err(error),
    };
    // What cannot be read may be another one: nothing is written over it.
    app.stored(|records| records.put_off(kept));
    Some(match kept {
        Kept::Case(id) => match app.look(|session| session.pending(id).cloned()) {
            Some(case) => Event::Written(case, error),
            None => Event::Removed(id, error),
        },
        Kept::Workspace => Event::StoredWorkspace(error),
    })
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
        if let Some(news) = app.stored(|records| tabs::heard::<Local>(records, &message)) {
            if let News::Newer { id, .. } = &news
                && app.look(|session| is_open(session, *id) && !session.is_read_only())
            {
                // It may be read only after this: words left in a field become a card first.
                dom::leave_field();
            }
            app.send(event(app, news));
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
    // What another tab wrote in the moment between may not have been there to be seen.
    set_timeout(move || catch_up(app), SETTLED);
}

/// Finds what was written while this tab heard nothing: before it listened, or frozen.
fn catch_up(app: App) {
    if page::is_hidden() {
        return;
    }
    let listed: Vec<CaseId> =
        app.look(|session| session.cases.iter().map(|line| line.id).collect());
    for missed in app.stored(|records| tabs::missed::<Local>(records, &listed)) {
        if let Some(news) = app.stored(|records| tabs::found::<Local>(records, &listed, missed)) {
            app.send(event(app, news));
        }
    }
}

/// What is told to the session. That another tab has a newer app is told to the person, too.
fn event(app: App, news: News) -> Event {
    if let News::Newer { id, .. } = &news
        && !app.look(|session| session.has_newer(*id))
    {
        updates::tell();
    }
    Event::OtherTab(news)
}

fn is_open(session: &Session, id: CaseId) -> bool {
    session.case().is_some_and(|case| case.id == id)
}
