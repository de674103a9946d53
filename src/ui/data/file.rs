//! What there is to say where all of the app is one file that was opened from a disk.

use crate::browser::single;
use crate::session::{Event, ImportEvent};
use crate::ui::{
    app::App,
    common::button,
    view::{El, Node, el},
};

/// Where the work is then, and how to take it along.
pub fn file(app: App) -> El {
    let place = "This page is a file, and your work is not in it: it is in this browser. Chrome \
        keeps the work of all pages that were opened from a disk in one place, where another such \
        page could read it. A backup is worth having.";
    let copy = "You can save a copy of this file that carries everything, private fields and notes \
        too. Whoever opens it is offered what it carries, so it is for you alone.";
    let save = button("", "Save a copy that carries the data", move || app.send(Event::SavedCopy));
    let carried = match single::carried() {
        Some(backup) => button("", "Import what this file carries", move || {
            let text = Ok(backup.clone());
            app.send(Event::Import(ImportEvent::Picked { name: "This file".to_owned(), text }));
        })
        .into(),
        None => Node::none(),
    };
    el("section")
        .attr("aria-labelledby", "this-file")
        .child(el("h2").id("this-file").child("This file"))
        .child(el("p").child(place))
        .child(el("p").child(copy))
        .child(el("p").class("buttons").child(save).child(carried))
}
