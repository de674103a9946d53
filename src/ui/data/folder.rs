//! The folder that backups go into by themselves: choosing it, going on, stopping.

use crate::session::{BackupEvent, Event, Session, backup::FolderState};
use crate::ui::{
    app::App,
    backup::{CHOOSE, go_on, style},
    common::button,
    view::{El, Node, act, el, flag, live, shown},
};
use leptos::prelude::*;

/// A part of "Backup", where the browser knows of such folders.
pub fn folder(app: App) -> Node {
    let is_there = flag(move || app.read(|s| s.folder().state != FolderState::Nowhere));
    shown(is_there, move || part(app))
}

fn part(app: App) -> El {
    style();
    let asks = flag(move || app.read(|s| s.folder().state == FolderState::Asks));
    let is_chosen = flag(move || app.read(|s| !s.folder().name.is_empty()));
    let choose = live(move || {
        let another = "Choose another folder…";
        let words = if is_chosen.get() { another } else { "Choose a backup folder…" };
        words.to_owned()
    });
    let pick = act(move || app.send(Event::Backup(BackupEvent::Pick)));
    let stop = move || {
        button("quiet", "Stop", move || app.send(Event::Backup(BackupEvent::Stop)))
            .attr("aria-label", "Stop backing up by itself")
    };
    let buttons = el("p")
        .class("buttons")
        .child(shown(asks, move || go_on(app).class("primary")))
        .child(el("button").id(CHOOSE).on("click", pick).child(choose))
        .child(shown(is_chosen, stop));
    let private = "The file holds your private fields too, so choose a folder that only you can \
        read.";
    el("div")
        .class("by-itself")
        .child(el("h3").child("By itself, into a folder"))
        .child(el("p").child(live(move || app.read(words))).child(" ").child(private))
        .child(buttons)
}

/// How it stands.
fn words(session: &Session) -> String {
    let folder = session.folder();
    let name = &folder.name;
    match &folder.state {
        FolderState::Nowhere => String::new(),
        FolderState::Unchosen => "Choose a folder once, one that is synced too, and a backup is \
            written there after you have worked: one file a day."
            .to_owned(),
        FolderState::On => {
            format!("After you have worked, a backup is written into “{name}”: one file a day.")
        }
        FolderState::Asks => format!(
            "Backups go into “{name}”. After a start the browser wants your word for it, and until \
            then none is written."
        ),
        FolderState::Failed(error) => format!(
            "The last backup was not written into “{name}”: {error}. Your work is stored in this \
            browser as always, and the backup is tried again in ten minutes."
        ),
    }
}
