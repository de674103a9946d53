//! What is told: a notice with a way back, trouble with saving, and words for screen readers.

use crate::session::{Event, SaveState, TakeBack};
use crate::ui::{
    app::App,
    common::{Glyph, button, flag, live, number, one_of, shown, small_button},
};
use leptos::prelude::*;

/// What was just done, with a way to take it back.
pub fn notice_bar(app: App) -> AnyView {
    let which = number(move || {
        app.read(|session| session.notice.as_ref().map_or(0, |notice| notice.number as usize))
    });
    let notice = one_of(which, move |_| {
        let Some(notice) = app.look(|session| session.notice.clone()) else {
            return ().into_any();
        };
        let number = notice.number;
        let label = match notice.take_back {
            Some(TakeBack::Undo | TakeBack::Archive(..) | TakeBack::Import { .. }) => "Take back",
            Some(TakeBack::Restore(_) | TakeBack::Goal(..)) => "Bring back",
            None => "",
        };
        let can_take_back = flag(move || {
            app.read(|session| session.notice.as_ref().is_some_and(|n| n.take_back.is_some()))
        });
        let back =
            shown(can_take_back, move || button("link", label, move || app.send(Event::TookBack)));
        let close = move || app.send(Event::ClosedNotice(number));
        view! {
            <div class="notice">
                <p>{notice.text}</p>
                {back}
                {small_button(Glyph::Close, || "Close this message".to_owned(), close)}
            </div>
        }
        .into_any()
    });
    view! { <section class="notices" aria-label="Messages">{notice}</section> }.into_any()
}

/// Why work is not saved, and the way to keep it all the same. Typing goes on meanwhile.
pub fn trouble(app: App) -> AnyView {
    let failed = flag(move || app.read(|s| matches!(s.save_state(), SaveState::NotSaved(_))));
    let words = move || {
        app.read(|session| match session.save_state() {
            SaveState::NotSaved(error) => error.to_string(),
            SaveState::Saved | SaveState::Saving => String::new(),
        })
    };
    let banner = shown(failed, move || {
        let save = button("", "Save everything to a file", move || app.send(Event::BackedUp));
        view! {
            <section class="trouble" aria-label="Not saved">
                <p>{live(words)}</p>
                {save}
            </section>
        }
        .into_any()
    });
    banner.into_any()
}

/// Says what changed to people who listen to the screen.
pub fn spoken(app: App) -> AnyView {
    view! {
        <div class="unseen" aria-live="polite" aria-atomic="true">
            {app.spoken()}
        </div>
    }
    .into_any()
}
