//! What is in a picked file and what it would change, before it changes anything.

use crate::domain::Summary;
use crate::later::by_address;
use crate::merge::Change;
use crate::session::{Choice, Event, Import, ImportEvent, ImportItem};
use crate::ui::{
    app::App,
    common::{button, dialog},
    view::{El, Node, act, el, flag, live, shown},
};
use leptos::prelude::*;

/// Opens when a file was picked; says why if it could not be opened.
pub fn import_dialog(app: App) -> El {
    let open = flag(move || app.read(|s| s.import.is_some() || s.import_error.is_some()));
    let cancel = move || {
        if open.get_untracked() {
            app.send(Event::Import(ImportEvent::Cancelled));
        }
    };
    // What takes in a file is loaded with it.
    let content = shown(open, move || by_address(opened as fn(_) -> _)(app));
    dialog("import", open, cancel, content)
}

/// What is in the file, or why it was not opened. Loaded later.
fn opened(app: App) -> Node {
    let has_file = flag(move || app.read(|session| session.import.is_some()));
    let has_error = flag(move || app.read(|session| session.import_error.is_some()));
    let cancel = move || app.send(Event::Import(ImportEvent::Cancelled));
    let preview = shown(has_file, move || app.look(|s| s.import.clone()).map(|i| preview(app, i)));
    let refusal = shown(has_error, move || {
        let words = app.look(|session| session.import_error.clone()).unwrap_or_default();
        Node::none()
            .and(el("h2").id("import-title").child("This file cannot be imported"))
            .and(el("p").class("dialog-text").child(words))
            .and(el("p").class("dialog-text muted").child("Nothing was changed."))
            .and(el("div").class("dialog-foot").child(button("", "Close", cancel)))
    });
    Node::none().and(preview).and(refusal)
}

/// What is in the file.
fn preview(app: App, import: Import) -> El {
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
    // One who works on a case wants to know what becomes of it.
    let stays = app.look(|session| {
        let id = session.case().map(|case| case.id);
        id.is_some() && import.items.iter().all(|item| Some(item.case.id) != id)
    });
    let stays = stays.then_some("The case you have open stays as it is.".to_owned());
    let note = |note: String| el("li").child(note);
    let notes = import.notes.into_iter().chain(goals).chain(stays).map(note);
    let items = import.items.into_iter().enumerate();
    let items = items.map(|(place, file_item)| item(app, place, &file_item));
    let count = move || app.read(|s| s.import.as_ref().map_or(0, Import::count));
    let action = live(move || match count() {
        0 => "Import nothing".to_owned(),
        1 => "Import one case".to_owned(),
        count => format!("Import {count} cases"),
    });
    let take_in = act(move || app.send(Event::Import(ImportEvent::TookIn)));
    let foot = el("div")
        .class("dialog-foot")
        .child(button("", "Cancel", move || app.send(Event::Import(ImportEvent::Cancelled))))
        .child(el("button").class("primary").on("click", take_in).child(action));
    el("div")
        .child(el("h2").id("import-title").child("Import ").child(import.name))
        .child(el("p").class("dialog-text").child(what))
        .child(el("ul").class("dialog-notes").children(notes))
        .child(el("ul").class("import-items").children(items))
        .child(foot)
}

fn item(app: App, place: usize, item: &ImportItem) -> El {
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
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", &format!("import-{place}"))
            .checked(live(move || choice == chosen))
            .on("change", act(move || app.send(Event::Import(ImportEvent::Chose(place, choice)))));
        el("label").child(radio).child(choice.name())
    };
    let is_taking = flag(move || {
        app.read(|session| {
            let item = session.import.as_ref().and_then(|import| import.items.get(place));
            item.is_some_and(|item| item.choice == Choice::Take && item.review.is_some())
        })
    });
    let choices = item.comparison(app.now()).map(|comparison| {
        let name = el("span").class("unseen").child(" ").child(&*summary.name);
        el("fieldset")
            .class("choices")
            .child(el("legend").child(comparison).child(name))
            .children(Choice::ALL.into_iter().map(radio))
    });
    el("li")
        .child(el("p").class("import-name").child(&*summary.name))
        .child(el("p").class("muted small").child(facts))
        .child(choices)
        .child(shown(is_taking, move || review(app, place)))
}

/// What a file changes in the case that is here, one change at a time.
fn review(app: App, place: usize) -> El {
    let changes = app.look(|session| {
        let item = session.import.as_ref().and_then(|import| import.items.get(place));
        item.and_then(|item| item.review.as_ref()).map(|review| review.changes.clone())
    });
    let changes = changes.unwrap_or_default();
    if changes.is_empty() {
        return el("p").class("small").child("Nothing in it is different from yours.");
    }
    let row = |(number, (change, _)): (usize, (Change, bool))| {
        let now = move || {
            app.read(|session| {
                let item = session.import.as_ref().and_then(|import| import.items.get(place));
                let changes = item.and_then(|item| item.review.as_ref()).map(|each| &each.changes);
                changes.and_then(|changes| changes.get(number)).is_some_and(|(_, ticked)| *ticked)
            })
        };
        let tick = el("input").attr("type", "checkbox").checked(live(now)).on(
            "change",
            act(move || app.send(Event::Import(ImportEvent::Ticked(place, number, !now())))),
        );
        let words = el("span").child(change.words());
        el("li").child(el("label").class("check").child(tick).child(words))
    };
    let words = "Held against the case as it is here. What would take something of yours away is \
        not ticked; what is not ticked stays as it is.";
    el("div")
        .child(el("p").class("small muted").child(words))
        .child(el("ul").class("changes").children(changes.into_iter().enumerate().map(row)))
}
