//! What is told: a notice with a way back, trouble with saving, and words for screen readers.

use crate::session::{Event, SaveState, TakeBack};
use crate::ui::{
    app::App,
    common::{Glyph, act, icon, live},
};
use leptos::prelude::*;

/// What was just done, with "Undo" where it can be taken back.
#[component]
pub fn NoticeBar(
    /// The app.
    app: App,
) -> impl IntoView {
    let notice = app.memo(|session| session.notice.clone());
    let shown = live(move || {
        notice.get().map(|notice| {
            let number = notice.number;
            let label = match notice.take_back {
                Some(TakeBack::Undo | TakeBack::Archive(..) | TakeBack::Import { .. }) => {
                    "Take back"
                }
                Some(TakeBack::Restore(_) | TakeBack::Goal(..)) => "Bring back",
                None => "",
            };
            let back = notice.take_back.is_some().then(|| {
                view! {
                    <button
                        type="button"
                        class="link"
                        on:click=act(move || app.send(Event::TookBack))
                    >
                        {label}
                    </button>
                }
                .into_any()
            });
            view! {
                <div class="notice">
                    <p>{notice.text}</p>
                    {back}
                    <button
                        type="button"
                        class="quiet square"
                        aria-label="Close this message"
                        on:click=act(move || app.send(Event::ClosedNotice(number)))
                    >
                        {icon(Glyph::Close)}
                    </button>
                </div>
            }
            .into_any()
        })
    });
    view! { <section class="notices" aria-label="Messages">{shown}</section> }
}

/// Why work is not saved, and the way to keep it all the same. Typing goes on meanwhile.
#[component]
pub fn Trouble(
    /// The app.
    app: App,
) -> impl IntoView {
    let trouble = app.memo(|session| match session.save_state() {
        SaveState::NotSaved(error) => Some(error.to_string()),
        SaveState::Saved | SaveState::Saving => None,
    });
    live(move || {
        trouble.get().map(|words| {
            view! {
                <section class="trouble" aria-label="Not saved">
                    <p>{words}</p>
                    <button type="button" on:click=act(move || app.send(Event::BackedUp))>
                        "Save everything to a file"
                    </button>
                </section>
            }
            .into_any()
        })
    })
}

/// Says what changed to people who listen to the screen.
#[component]
pub fn Live(
    /// The app.
    app: App,
) -> impl IntoView {
    let spoken = app.spoken();
    view! {
        <div class="unseen" aria-live="polite" aria-atomic="true">
            {live(move || spoken.get())}
        </div>
    }
}
