//! What is in a picked file and what it would change, before it changes anything.

use crate::domain::Summary;
use crate::session::{Choice, Event, Import, ImportItem};
use crate::ui::{
    app::App,
    common::{act, button, dialog, flag, live, shown},
};
use leptos::prelude::*;

/// Opens when a file was picked; says why if it could not be opened.
pub fn import_dialog(app: App) -> AnyView {
    let has_file = flag(move || app.read(|session| session.import.is_some()));
    let has_error = flag(move || app.read(|session| session.import_error.is_some()));
    let open = flag(move || has_file.get() || has_error.get());
    let cancel = move || {
        if open.get_untracked() {
            app.send(Event::CancelledImport);
        }
    };
    let preview = shown(has_file, move || match app.look(|session| session.import.clone()) {
        Some(import) => preview(app, import),
        None => ().into_any(),
    });
    let refusal = shown(has_error, move || {
        let words = app.look(|session| session.import_error.clone()).unwrap_or_default();
        view! {
            <h2 id="import-title">"This file cannot be imported"</h2>
            <p class="dialog-text">{words}</p>
            <p class="dialog-text muted">"Nothing was changed."</p>
            <div class="dialog-foot">{button("", "Close", cancel)}</div>
        }
        .into_any()
    });
    dialog("import", open, cancel, view! { {preview} {refusal} }.into_any())
}

fn preview(app: App, import: Import) -> AnyView {
    let what = match (import.is_backup, import.items.len()) {
        (true, 1) => "A backup with one case.".to_owned(),
        (true, cases) => format!("A backup with {cases} cases."),
        (false, _) => "A file of one case.".to_owned(),
    };
    let goals = match import.new_goals {
        0 => None,
        1 => Some("One company goal is added to your list.".to_owned()),
        goals => Some(format!("{goals} company goals are added to your list.")),
    };
    let note = |note| view! { <li>{note}</li> }.into_any();
    let notes: Vec<_> = import.notes.into_iter().chain(goals).map(note).collect();
    let items = import.items.into_iter().enumerate();
    let items: Vec<_> = items.map(|(place, file_item)| item(app, place, &file_item)).collect();
    let count = move || app.read(|s| s.import.as_ref().map_or(0, Import::count));
    let action = live(move || match count() {
        0 => "Import nothing".to_owned(),
        1 => "Import one case".to_owned(),
        count => format!("Import {count} cases"),
    });
    let take_in = act(move || app.send(Event::TookIn));
    view! {
        <h2 id="import-title">"Import " {import.name}</h2>
        <p class="dialog-text">{what}</p>
        <ul class="dialog-notes">{notes}</ul>
        <ul class="import-items">{items}</ul>
        <div class="dialog-foot">
            {button("", "Cancel", move || app.send(Event::CancelledImport))}
            <button class="primary" on:click=take_in>{action}</button>
        </div>
    }
    .into_any()
}

fn item(app: App, place: usize, item: &ImportItem) -> AnyView {
    let summary = Summary::of(&item.case);
    let cards = item.case.canvas.cards.len();
    let facts = format!(
        "{} · {} · {cards} {}",
        summary.kind.name(),
        summary.whom(),
        if cards == 1 { "card" } else { "cards" },
    );
    let chosen = item.choice;
    let radio = |choice: Choice| {
        let choose = act(move || app.send(Event::Chose(place, choice)));
        view! {
            <label>
                <input
                    type="radio"
                    name=format!("import-{place}")
                    prop:checked=choice == chosen
                    on:change=choose
                />
                {choice.name()}
            </label>
        }
        .into_any()
    };
    let name = summary.name.clone();
    let choices = item.comparison(app.now()).map(|comparison| {
        let radios: Vec<_> = Choice::ALL.into_iter().map(radio).collect();
        view! {
            <fieldset class="choices">
                <legend>{comparison}<span class="unseen">" "{name}</span></legend>
                {radios}
            </fieldset>
        }
        .into_any()
    });
    view! {
        <li>
            <p class="import-name">{summary.name}</p>
            <p class="muted small">{facts}</p>
            {choices}
        </li>
    }
    .into_any()
}
