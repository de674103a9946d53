//! All data: where it lives, out and in, and what could not be read. Loaded later.

mod file;
mod folder;

use crate::browser::{single, storage};
use crate::records::Unreadable;
use crate::session::{Event, NetState, SaveState, Session, backup::age};
use crate::ui::{
    app::App,
    common::{Glyph, button, drawn_button, import_button},
    view::{El, Node, el, live, number, one_of},
};

/// What a browser gives an origin, in UTF-16 code units (Chromium: 5 × 1024 × 1024).
const ROOM: usize = 5 * 1024 * 1024;

/// The screen behind "Data".
pub fn data(app: App) -> El {
    let stored = move |session: &Session| match session.save_state() {
        SaveState::NotSaved(_) => None,
        SaveState::Saved | SaveState::Saving | SaveState::InSecondCopy(_) => {
            Some(session.cases.len())
        }
    };
    let cases = live(move || match app.read(stored) {
        None => "Not everything is stored: what is not is in this tab only.".to_owned(),
        Some(0) => "There is no case yet. What you write is stored in this browser.".to_owned(),
        Some(1) => "One case is stored in this browser.".to_owned(),
        Some(count) => format!("{count} cases are stored in this browser."),
    });
    let last = live(move || app.read(|session| age(session, app.now())));
    let count = number(move || app.read(|session| session.unreadable.len()));
    let kept = one_of(count, move |_| kept(app, app.look(|session| session.unreadable.clone())));
    let lives = "Nothing leaves this device unless you export it. Clearing the browser’s data for this page \
        deletes everything, so keep a backup elsewhere.";
    let second = live(move || {
        let words = match app.read(Session::net_state) {
            NetState::Awaited => "Second copy: not open yet.",
            NetState::On => {
                "Second copy: on. Each change is kept twice, in two places of this browser. If one is \
                damaged or full, the other one stands in."
            }
            NetState::Off => {
                "Second copy: off in this browser. Your work is stored once, so keep backups more \
                often."
            }
            NetState::Refusing => {
                "Second copy: it did not take what you wrote last. Your work is stored once until it \
                does, so keep a backup."
            }
        };
        words.to_owned()
    });
    // All of the storage is read for it: not with each change.
    let used = number(move || {
        app.read(|s| 2 * s.cases.len() + usize::from(matches!(s.save_state(), SaveState::Saved)))
    });
    let place = el("section")
        .child(el("h2").child("Where your work lives"))
        .child(el("p").child(cases).child(" ").child(lives))
        .child(el("p").child(second))
        .child(one_of(used, |_| room()));
    let what = "One file with every case, your company goals and your private notes. ";
    let imported = "Import takes a backup or the file of one case, and shows what it would change \
        before it does.";
    let export = drawn_button(Glyph::Export, "Export", None, move || app.send(Event::BackedUp));
    let backup = el("section")
        .child(el("h2").child("Backup"))
        .child(el("p").child(what).child(last))
        .child(el("p").class("buttons").child(export).child(import_button(app)))
        .child(el("p").class("small muted").child(imported))
        .child(folder::folder(app));
    let file = if single::is_here() { file::file(app).into() } else { Node::none() };
    el("div").child(el("h1").child("Data")).child(place).child(backup).child(file).child(kept)
}

/// How much of the browser's storage is used.
fn room() -> El {
    let words = match storage::used() {
        Ok(used) => {
            let percent = used * 100 / ROOM;
            let share = if percent == 0 { "Less than 1".to_owned() } else { percent.to_string() };
            format!("{share}\u{a0}% of the space a browser gives one site is used.")
        }
        Err(error) => error.to_string(),
    };
    el("p").class("small muted").child(words)
}

/// Records that could not be read: kept as they are, to be downloaded.
fn kept(app: App, records: Vec<Unreadable>) -> Node {
    if records.is_empty() {
        return Node::none();
    }
    let row = |record: Unreadable| {
        let size = record.bytes.map(|bytes| format!(" · {bytes} bytes")).unwrap_or_default();
        let key = el("p").class("small muted").child(&*record.key).child(size);
        let name = record.key.clone();
        let download = move || app.download_raw(&record.key);
        let discard = move || app.send(Event::Discarded(name.clone()));
        let buttons = el("p")
            .class("buttons")
            .child(button("", "Download as it is", download))
            .child(button("quiet danger", "Delete for good", discard));
        el("li").child(el("p").child(record.reason)).child(key).child(buttons)
    };
    let words = "These records in this browser could not be read, and are left exactly as they are. A \
        backup may hold the same case from an earlier day. Download a record before you delete it: \
        once the message about that has gone, there is no way back.";
    el("section")
        .child(el("h2").child("Kept aside"))
        .child(el("p").child(words))
        .child(el("ul").class("kept").children(records.into_iter().map(row)))
        .into()
}

/// Removes what cannot be read.
pub fn discard(app: App, key: String) -> Event {
    let result = app.stored(|records| records.discard(&key));
    Event::Cleared(key, result)
}
