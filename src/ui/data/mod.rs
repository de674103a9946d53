//! All data: where it lives, out and in, and what could not be read.

use crate::browser::storage;
use crate::domain::text;
use crate::records::Unreadable;
use crate::session::Event;
use crate::ui::{
    app::App,
    common::{Glyph, button, drawn_button, flag, import_button, live, shown},
};
use leptos::prelude::*;

/// What a browser gives an origin, in UTF-16 code units (Chromium: 5 × 1024 × 1024).
const ROOM: usize = 5 * 1024 * 1024;

/// The screen behind "Data".
#[component]
pub fn Data(
    /// The app.
    app: App,
) -> impl IntoView {
    let cases = live(move || match app.read(|session| session.cases.len()) {
        0 => "There is no case yet.".to_owned(),
        1 => "One case is stored in this browser, on this device.".to_owned(),
        count => format!("{count} cases are stored in this browser, on this device."),
    });
    let last = live(move || match app.read(|session| session.workspace.last_backup) {
        Some(then) => format!("Last backup {}.", text::ago(then, app.now())),
        None => "There is no backup yet.".to_owned(),
    });
    let any = flag(move || app.read(|session| !session.unreadable.is_empty()));
    let kept = shown(any, move || kept(app, app.look(|session| session.unreadable.clone())));
    view! {
        <main id="main" class="home data" tabindex="-1">
            <h1>"Data"</h1>
            <section>
                <h2>"Where your work lives"</h2>
                <p>
                    {cases}
                    " Nothing leaves it unless you export it. Clearing the browser’s data for this
                    page deletes everything, so keep a backup elsewhere."
                </p>
                {room()}
            </section>
            <section>
                <h2>"Backup"</h2>
                <p>"One file with every case, your company goals and your private notes. " {last}</p>
                <p class="buttons">
                    {drawn_button(Glyph::Export, "Export", None, move || app.send(Event::BackedUp))}
                    {import_button(app)}
                </p>
                <p class="small muted">
                    "Import takes a backup or the file of one case, and shows what it would change
                    before it does."
                </p>
            </section>
            {kept}
        </main>
    }
}

/// How much of the browser's storage is used.
fn room() -> AnyView {
    let words = match storage::used() {
        Ok(used) => {
            let percent = used * 100 / ROOM;
            let share = if percent == 0 { "Less than 1".to_owned() } else { percent.to_string() };
            format!("{share}\u{a0}% of the space a browser gives one site is used.")
        }
        Err(error) => error.to_string(),
    };
    view! { <p class="small muted">{words}</p> }.into_any()
}

/// Records that could not be read: kept as they are, to be downloaded.
fn kept(app: App, records: Vec<Unreadable>) -> AnyView {
    let rows: Vec<_> = records
        .into_iter()
        .map(|record| {
            let size = record.bytes.map(|bytes| format!(" · {bytes} bytes")).unwrap_or_default();
            let key = record.key.clone();
            view! {
                <li>
                    <p>{record.reason}</p>
                    <p class="small muted">{record.key} {size}</p>
                    {button("", "Download as it is", move || app.download_raw(&key))}
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <section>
            <h2>"Kept aside"</h2>
            <p>"These records could not be read. They are left exactly as they are."</p>
            <ul class="kept">{rows}</ul>
        </section>
    }
    .into_any()
}
