//! What is told: a notice with a way back, a new version, trouble with saving, and words for screen
//! readers.

use super::room::room;
use crate::browser::{dom, location, updates};
use crate::later::by_address;
use crate::session::{Event, SaveState, Session, TakeBack};
use crate::ui::{
    app::App,
    common::{Glyph, button, small_button},
    later::when_here,
    view::{El, Node, el, flag, live, number, one_of, shown, signal},
};
use leptos::prelude::*;
use std::time::Duration;

/// How long a notice stays, unless something replaces it; and as long again, see below.
const NOTICE: Duration = Duration::from_secs(5);

/// For so many seconds more, and after the pointer and the focus have left it.
const LEFT: u32 = 5;

/// Closes the notice with this number after a while.
pub fn close_later(app: App, number: u32) {
    let close = move || {
        if app.is_loaded() {
            by_address(close_soon as fn(_, _, _))(app, number, LEFT);
        } else {
            app.send(Event::ClosedNotice(number));
        }
    };
    set_timeout(close, NOTICE);
}

/// Closes it before long, but not while it is read or used: what has the focus would be gone, and the
/// next letter be a shortcut. Loaded later.
fn close_soon(app: App, number: u32, seconds: u32) {
    let passed = move || match seconds {
        _ if dom::is_there(".notice:is(:hover, :focus-within)") => close_soon(app, number, LEFT),
        0 | 1 => app.send(Event::ClosedNotice(number)),
        seconds => close_soon(app, number, seconds - 1),
    };
    set_timeout(passed, Duration::from_secs(1));
}

/// What was just done, with a way to take it back.
pub fn notice_bar(app: App) -> El {
    let which = number(move || {
        app.read(|session| session.notice.as_ref().map_or(0, |notice| notice.number as usize))
    });
    let notice = one_of(which, move |_| {
        let Some(notice) = app.look(|session| session.notice.clone()) else {
            return Node::none();
        };
        let number = notice.number;
        let label = match notice.take_back {
            Some(TakeBack::Undo | TakeBack::Archive(..) | TakeBack::Added(_)) => "Take back",
            Some(TakeBack::Restore(_) | TakeBack::Goal(..) | TakeBack::Unreadable(..)) => {
                "Bring back"
            }
            None => "",
        };
        let can_take_back = flag(move || {
            app.read(|session| session.notice.as_ref().is_some_and(|n| n.take_back.is_some()))
        });
        let back =
            shown(can_take_back, move || button("link", label, move || app.send(Event::TookBack)));
        let close = move || app.send(Event::ClosedNotice(number));
        let close = small_button(Glyph::Close, || "Close this message".to_owned(), close);
        el("div").class("notice").child(el("p").child(notice.text)).child(back).child(close).into()
    });
    el("section").class("notices").attr("aria-label", "Messages").child(new_version()).child(notice)
}

/// That a reload brings a new version. It can wait: this one goes on as it is.
fn new_version() -> El {
    let is_new = signal(false);
    updates::on_new_version(move || is_new.set(true));
    let words = shown(flag(move || is_new.get()), move || {
        let close = || "Close this message".to_owned();
        el("div")
            .class("notice")
            .child(el("p").child("New version: reload when you like."))
            .child(button("link", "Reload", location::reload))
            .child(small_button(Glyph::Close, close, move || is_new.set(false)))
    });
    el("div").attr("role", "status").child(words)
}

/// Why work is not saved, and the way to keep it all the same. Typing goes on meanwhile.
pub fn trouble(app: App) -> Node {
    let failed = flag(move || app.read(|s| matches!(s.save_state(), SaveState::NotSaved(_))));
    let words = move || {
        app.read(|session| match session.save_state() {
            SaveState::NotSaved(error) => error.to_string(),
            SaveState::Saved | SaveState::Saving | SaveState::InSecondCopy(_) => String::new(),
        })
    };
    shown(failed, move || {
        let save = button("", "Save everything to a file", move || app.send(Event::BackedUp));
        el("section")
            .class("trouble")
            .attr("aria-label", "Not saved")
            .child(el("p").child(live(words)))
            .child(save)
    })
}

/// That the store is full and the second copy stands in.
pub fn full(app: App) -> Node {
    let stands_in = flag(move || app.read(Session::is_in_second_copy));
    shown(stands_in, move || when_here(app, move || by_address(room as fn(_) -> _)(app)))
}

/// Says what changed to people who listen to the screen.
pub fn spoken(app: App) -> El {
    el("div")
        .class("unseen")
        .attr("aria-live", "polite")
        .attr("aria-atomic", "true")
        .child(app.spoken())
}
