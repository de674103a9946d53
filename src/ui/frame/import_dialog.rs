//! What is in a picked file and what it would change, before it changes anything.

use crate::browser::dom;
use crate::session::{Choice, Event, Import, ImportItem};
use crate::ui::{
    app::App,
    common::{act, live},
};
use leptos::{html, prelude::*};

/// Opens when a file was picked; says why if it could not be opened.
#[component]
pub fn ImportDialog(
    /// The app.
    app: App,
) -> impl IntoView {
    let import = app.memo(|session| session.import.clone());
    let error = app.memo(|session| session.import_error.clone());
    let open = Memo::new(move |_| import.with(Option::is_some) || error.with(Option::is_some));
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            dom::show_dialog(&dialog, open.get());
        }
    });
    let cancel = move || {
        if open.get_untracked() {
            app.send(Event::CancelledImport);
        }
    };
    view! {
        <dialog node_ref=dialog aria-labelledby="import-title" on:close=act(cancel)>
            {live(move || import.get().map(|import| view! { <Preview app import /> }.into_any()))}
            {live(move || error.get().map(|words| view! {
                <h2 id="import-title">"This file cannot be imported"</h2>
                <p class="dialog-text">{words}</p>
                <p class="dialog-text muted">"Nothing was changed."</p>
                <div class="dialog-foot">
                    <button type="button" on:click=act(cancel)>"Close"</button>
                </div>
            }.into_any()))}
        </dialog>
    }
}

#[component]
fn Preview(app: App, import: Import) -> impl IntoView {
    let count = import.count();
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
    let notes: Vec<_> = import
        .notes
        .into_iter()
        .chain(goals)
        .map(|note| view! { <li>{note}</li> }.into_any())
        .collect();
    let items: Vec<_> = import
        .items
        .into_iter()
        .enumerate()
        .map(|(place, item)| view! { <Item app place item /> }.into_any())
        .collect();
    let action = match count {
        0 => "Import nothing".to_owned(),
        1 => "Import one case".to_owned(),
        count => format!("Import {count} cases"),
    };
    view! {
        <h2 id="import-title">"Import " {import.name}</h2>
        <p class="dialog-text">{what}</p>
        <ul class="dialog-notes">{notes}</ul>
        <ul class="import-items">{items}</ul>
        <div class="dialog-foot">
            <button type="button" on:click=act(move || app.send(Event::CancelledImport))>"Cancel"</button>
            <button
                type="button"
                class="primary"
                disabled=count == 0
                on:click=act(move || app.send(Event::TookIn))
            >
                {action}
            </button>
        </div>
    }
}

#[component]
fn Item(app: App, place: usize, item: ImportItem) -> impl IntoView {
    let chosen = item.choice;
    let comparison = item.comparison(app.now());
    let summary = crate::domain::Summary::of(&item.case);
    let cards = item.case.canvas.cards.len();
    let facts = format!(
        "{} · {} · {cards} {}",
        summary.kind.name(),
        summary.whom(),
        if cards == 1 { "card" } else { "cards" },
    );
    let choices = comparison.map(|comparison| {
        let radios: Vec<_> = Choice::ALL
            .into_iter()
            .map(|choice| {
                view! {
                    <label>
                        <input
                            type="radio"
                            name=format!("import-{place}")
                            prop:checked=choice == chosen
                            on:change=act(move || app.send(Event::Chose(place, choice)))
                        />
                        {choice.name()}
                    </label>
                }
                .into_any()
            })
            .collect();
        let name = summary.name.clone();
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
}
