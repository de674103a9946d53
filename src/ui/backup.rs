//! The folder that backups go into by themselves, and the gentle reminder of a backup.
//!
//! Loaded later. What becomes of what the browser answers is decided in
//! [`crate::session::backup`].

use super::{
    app::App,
    common::button,
    view::{El, Node, act, el, live, number, one_of},
};
use crate::browser::{dom, folder, page};
use crate::domain::text;
use crate::session::{
    BackupEffect, BackupEvent, Event, Route,
    backup::{FolderState, Reminder, reminder},
};
use leptos::{prelude::set_timeout, task::spawn_local};
use std::time::Duration;

/// The button that chooses a folder; what is left by the focus goes there.
pub const CHOOSE: &str = "choose-folder";

/// What the reminder and the folder look like.
pub fn style() {
    page::add_style("backup-style", style!(include_str!("../../style/backup.css")));
}

fn tell(app: App, event: BackupEvent) {
    app.send(Event::Backup(event));
}

/// Finds the folder of another day, and looks again whenever the page is looked at: another tab
/// may have chosen one, or have asked. Called once, when the second copy has been opened.
pub fn start(app: App) {
    run(app, BackupEffect::Find);
    std::mem::forget(dom::listen("visibilitychange", move |_| {
        if !page::is_hidden() {
            run(app, BackupEffect::Find);
        }
    }));
}

/// Does what is asked of the browser.
pub fn run(app: App, effect: BackupEffect) {
    if let BackupEffect::DueIn(seconds) = effect {
        let wait = Duration::from_secs(u64::from(seconds));
        set_timeout(move || tell(app, BackupEvent::Due), wait);
        return;
    }
    // The button that asks for this goes.
    let goes = matches!(effect, BackupEffect::Ask | BackupEffect::Forget);
    spawn_local(async move {
        if let Some(event) = folder::run(effect).await {
            tell(app, event);
        }
        if goes && app.look(|session| session.folder().state != FolderState::Asks) {
            dom::focus_soon(CHOOSE.to_owned());
        }
    });
}

/// "Go on backing up to “Work”".
pub fn go_on(app: App) -> El {
    let words = live(move || {
        app.read(|session| format!("Go on backing up to “{}”", session.folder().name))
    });
    el("button").on("click", act(move || tell(app, BackupEvent::GoOn))).child(words)
}

/// A line on the list of cases that can be put off, where a backup is due.
pub fn reminded(app: App) -> El {
    style();
    let which = number(move || {
        app.read(|session| match reminder(session, app.now().to_utc()) {
            Reminder::Nothing => 0,
            Reminder::First => 1,
            Reminder::Old(_) => 2,
            Reminder::GoOn => 3,
        })
    });
    let line = one_of(which, move |which| {
        let back_up = || button("", "Back up now", move || app.send(Event::BackedUp)).into();
        let (words, press): (String, Node) = match which {
            0 => return Node::none(),
            1 => {
                let words = "You have worked here for some days, and there is no backup yet. One \
                    file keeps everything.";
                (words.to_owned(), back_up())
            }
            2 => {
                let then = app.look(|session| session.workspace.last_backup);
                let then = then.map(|then| text::ago(then, app.now())).unwrap_or_default();
                (format!("The last backup is from {then}, and you have worked since."), back_up())
            }
            _ => {
                let words = "Backups wait for your word: the browser asks for it after a start.";
                (words.to_owned(), go_on(app).into())
            }
        };
        let later = button("quiet", "Later", move || tell(app, BackupEvent::PutOff));
        let buttons = el("p").class("buttons").child(press).child(later);
        let about = Route::Data.to_string();
        let about = el("a").attr("href", &about).child("About backups");
        let words = el("p").child(words).child(" ").child(about);
        el("aside")
            .class("reminder")
            .attr("aria-label", "Backup")
            .child(words)
            .child(buttons)
            .into()
    });
    el("div").child(line)
}
