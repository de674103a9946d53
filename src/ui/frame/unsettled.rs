//! What two tabs changed to different words: both versions, and which one stays. Loaded later.

use crate::browser::page;
use crate::domain::{Edit, Unsettled};
use crate::merge::{Keep, Versions, versions};
use crate::session::{Event, Session};
use crate::ui::{
    app::App,
    view::{El, act, el, region},
};
use leptos::prelude::*;

/// What it looks like: loaded with it.
const STYLE: &str = style!(include_str!("../../../style/unsettled.css"));

/// A field with two versions, and whether the other one was written in this tab.
#[derive(Clone, PartialEq)]
struct Row {
    unsettled: Unsettled,
    versions: Versions,
    is_other_mine: bool,
}

/// The list of such fields, at the case.
pub fn unsettled(app: App) -> El {
    page::add_style("unsettled-style", STYLE);
    let all = app.memo(rows);
    let list = region(move || {
        let all = all.get();
        untrack(|| el("ul").children(all.into_iter().map(|each| row(app, each))).into())
    });
    el("section")
        .class("unsettled")
        .attr("aria-labelledby", "unsettled")
        .child(el("h2").id("unsettled").child("This was changed in another tab too"))
        .child(list)
}

fn rows(session: &Session) -> Vec<Row> {
    let Some(open) = &session.open else { return Vec::new() };
    let row = |unsettled: &Unsettled| Row {
        unsettled: unsettled.clone(),
        versions: versions(&open.case, unsettled),
        is_other_mine: open.lost.contains(&unsettled.place),
    };
    open.case.private.unsettled.iter().map(row).collect()
}

fn row(app: App, row: Row) -> El {
    let Versions { words, this, other, is_text } = row.versions;
    let (mine, theirs) = if row.is_other_mine { (other, this) } else { (this, other) };
    let (keep_mine, keep_theirs) =
        if row.is_other_mine { (Keep::Other, Keep::This) } else { (Keep::This, Keep::Other) };
    let button = |label: &'static str, keep: Keep| {
        let choice = row.unsettled.clone();
        let settle = move || app.send(Event::Edited(Edit::Settle { choice: choice.clone(), keep }));
        let place = el("span").class("unseen").child(" (").child(&*words).child(")");
        el("button").attr("type", "button").child(label).child(place).on("click", act(settle))
    };
    let version = |name: &'static str, text: String| {
        let text = if text.trim().is_empty() { "nothing".to_owned() } else { text };
        el("div").child(el("dt").child(name)).child(el("dd").child(text))
    };
    let both = is_text.then(|| button("Keep both", Keep::Both));
    el("li")
        .child(el("h3").child(&*words))
        .child(el("dl").child(version("Mine", mine)).child(version("Theirs", theirs)))
        .child(
            el("p")
                .class("buttons")
                .child(button("Keep mine", keep_mine))
                .child(button("Keep theirs", keep_theirs))
                .child(both),
        )
}
