//! All data: where it lives, out and in, and what could not be read.

use crate::browser::storage;
use crate::domain::text;
use crate::records::Unreadable;
use crate::session::Event;
use crate::ui::{
    app::App,
    common::{Glyph, act, icon, import_button, live},
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
    let count = app.memo(|session| session.cases.len());
    let backup = app.memo(|session| session.workspace.last_backup);
    let unreadable = app.memo(|session| session.unreadable.clone());
    let cases = live(move || match count.get() {
        0 => "There is no case yet.".to_owned(),
        1 => "One case is stored in this browser, on this device.".to_owned(),
        count => format!("{count} cases are stored in this browser, on this device."),
    });
    let last = live(move || match backup.get() {
        Some(then) => format!("Last backup {}.", text::ago(then, app.now())),
        None => "There is no backup yet.".to_owned(),
    });
    let kept = live(move || {
        let records = unreadable.get();
        (!records.is_empty()).then(|| view! { <Kept app records /> }.into_any())
    });
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
                <Room />
            </section>
            <section>
                <h2>"Backup"</h2>
                <p>"One file with every case, your company goals and your private notes. " {last}</p>
                <p class="buttons">
                    <button type="button" on:click=act(move || app.send(Event::BackedUp))>
                        {icon(Glyph::Export)}
                        <span>"Export"</span>
                    </button>
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
#[component]
fn Room() -> impl IntoView {
    let words = match storage::used() {
        Ok(used) => {
            let percent = used * 100 / ROOM;
            let share = if percent == 0 { "Less than 1".to_owned() } else { percent.to_string() };
            format!("{share}\u{a0}% of the space a browser gives one site is used.")
        }
        Err(error) => error.to_string(),
    };
    view! { <p class="small muted">{words}</p> }
}

/// Records that could not be read: kept as they are, to be downloaded.
#[component]
fn Kept(app: App, records: Vec<Unreadable>) -> impl IntoView {
    let rows: Vec<_> = records
        .into_iter()
        .map(|record| {
            let size = record.bytes.map(|bytes| format!(" · {bytes} bytes")).unwrap_or_default();
            let key = record.key.clone();
            view! {
                <li>
                    <p>{record.reason}</p>
                    <p class="small muted">{record.key} {size}</p>
                    <button type="button" on:click=act(move || app.download_raw(&key))>
                        "Download as it is"
                    </button>
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
}
