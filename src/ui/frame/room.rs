//! What is said while the store is full and the second copy stands in. Loaded later.

use super::filing::filing;
use crate::browser::{page, storage};
use crate::domain::CaseId;
use crate::records::{StoreError, record_key};
use crate::session::{Errand, Event, SaveState, Session};
use crate::style;
use crate::ui::{
    app::App,
    common::button,
    view::{El, act, el, number, one_of},
};

const STYLE: &str = style!("../../../style/room.css");

/// So many of the largest cases are offered.
const OFFERED: usize = 5;

/// Why the second copy stands in, and how room is made. Typing goes on meanwhile.
pub fn room(app: App) -> El {
    page::add_style("room-style", STYLE);
    let state = app.look(Session::save_state);
    let is_full = matches!(state, SaveState::InSecondCopy(StoreError::Full));
    let why = if is_full {
        "This browser’s storage is full. What you write now is kept in the second copy, so nothing \
            is lost and you can go on. To make room, file a case away: you get it as a file, and once \
            you have it, the case leaves this browser."
    } else {
        "This browser does not store what you write in its usual place. It is kept in the second \
            copy, so you can go on; keep a backup elsewhere."
    };
    let save = button("", "Save everything to a file", move || app.send(Event::BackedUp));
    let count = number(move || app.read(|session| session.cases.len()));
    let rows = one_of(count, move |_| {
        let cases = if is_full { largest(app) } else { Vec::new() };
        cases.into_iter().map(|case| row(app, case)).collect::<Vec<_>>()
    });
    el("section")
        .class("trouble room")
        .attr("aria-label", "Saved in the second copy")
        .child(el("p").child(why))
        .child(el("ul").class("sizes").child(rows))
        .child(save)
        .child(filing(app))
}

fn row(app: App, (size, id, name): (usize, CaseId, String)) -> El {
    let words = format!("{name} · {} kB", size.div_ceil(1000));
    let label = format!("File away “{name}”");
    let away = act(move || app.send(Event::Asked(id, Errand::FileAway)));
    let button = el("button").attr("aria-label", &label).on("click", away).child("File away");
    el("li").child(el("span").child(words)).child(button)
}

/// The largest cases that are not open, the largest first, with their sizes in characters. One that
/// is in the second copy alone takes no room here.
fn largest(app: App) -> Vec<(usize, CaseId, String)> {
    let open = app.look(|session| session.case().map(|case| case.id));
    let cases = app.look(|session| session.cases.clone());
    let mut all = std::collections::BinaryHeap::new();
    for line in cases.into_iter().filter(|line| Some(line.id) != open) {
        let size = storage::size(&record_key(line.id)).unwrap_or_default();
        if size > 0 && !app.look(|session| session.is_newer(line.id)) {
            all.push((size, line.id, line.name));
        }
    }
    let mut largest = Vec::new();
    while largest.len() < OFFERED
        && let Some(case) = all.pop()
    {
        largest.push(case);
    }
    largest
}
