//! Earlier versions of the open case, what has changed since, and the way back to one of them.
//!
//! Loaded later. The versions are those of the second copy: see [`crate::records::net`].

use super::{
    app::App,
    common::{button, dialog},
    view::{El, Node, act, el, flag, number, one_of, shown, signal},
};
use crate::browser::{net, page};
use crate::domain::{Case, text};
use crate::merge::changes;
use crate::records::{history::versions, recover};
use crate::session::{Event, NetState, Session};
use crate::style;
use leptos::{prelude::*, task::spawn_local};
use std::sync::Arc;

/// So many changes of a version are told one by one.
const TOLD: usize = 6;

/// The button in the head of a case, where there is a second copy, and its dialog.
pub fn history(app: App) -> El {
    page::add_style("history-style", style!("../../../style/history.css"));
    let open = signal(false);
    let is_open = flag(move || open.get());
    let has_versions = flag(move || app.read(Session::net_state) == NetState::On);
    let press = move || open.set(true);
    let content = shown(is_open, move || dialog_content(app, open));
    el("div")
        .class("history")
        .child(shown(has_versions, move || button("quiet", "History", press)))
        .child(dialog("history", is_open, move || open.set(false), content))
}

/// What is in the dialog; it is there while the dialog is open.
fn dialog_content(app: App, open: RwSignal<bool>) -> El {
    let found = StoredValue::new_local(Vec::new());
    let state = signal(0_usize);
    read(app, found, state);
    let list = one_of(number(move || state.get()), move |state| match state {
        0 => el("p").class("dialog-text muted").attr("role", "status").child("Reading…").into(),
        1 => rows(app, open, &found.get_value()),
        _ => el("p").class("dialog-text").child("The second copy does not answer.").into(),
    });
    let title = el("div")
        .class("dialog-head")
        .child(el("h2").id("history-title").child("History"))
        .child(button("", "Close", move || open.set(false)));
    let what = "Versions of this case that this browser keeps: one from each time you opened it, and one \
        from each ten minutes of work. Older ones are thinned out.";
    el("div").child(title).child(el("p").class("dialog-text muted").child(what)).child(list)
}

/// Reads the versions, the newest first.
fn read(app: App, found: StoredValue<Vec<Arc<Case>>, LocalStorage>, state: RwSignal<usize>) {
    let Some(id) = app.look(|session| session.case().map(|case| case.id)) else { return };
    spawn_local(async move {
        let texts = match net::keys().await {
            Ok(keys) => net::read(versions(&keys, id)).await,
            Err(error) => Err(error),
        };
        let is_read = texts.is_ok();
        let mut cases: Vec<Arc<Case>> = Vec::new();
        for (_, text) in texts.unwrap_or_default() {
            // What is damaged there, or of a newer app, is no version to go back to.
            if let Ok((stored, _)) = recover::open_record(&text, id)
                && stored.newer.is_none()
            {
                cases.push(Arc::new(stored.case));
            }
        }
        // The dialog may have been closed meanwhile.
        let _ = found.try_set_value(cases);
        let _ = state.try_set(if is_read { 1 } else { 2 });
    });
}

/// Each version that differs from the one after it, with what has changed since.
fn rows(app: App, open: RwSignal<bool>, versions: &[Arc<Case>]) -> Node {
    let Some(mut newer) = app.look(|session| session.case().cloned()) else { return Node::none() };
    let now = app.now();
    let mut rows = Vec::new();
    for version in versions {
        let changed = changes(version, &newer);
        if changed.is_empty() {
            continue;
        }
        newer = Arc::clone(version);
        let more = changed.len().saturating_sub(TOLD);
        let told = changed.iter().take(TOLD).map(|change| el("li").child(change.words()));
        let more = (more > 0).then(|| el("li").class("muted").child(format!("And {more} more.")));
        let when = format!("As it was {}", text::ago(version.edited, now));
        let label = format!("Restore the version of {}", text::ago(version.edited, now));
        let back = Arc::clone(version);
        let restore = act(move || {
            open.set(false);
            app.send(Event::Restored(Arc::clone(&back)));
        });
        let restore = el("button").attr("aria-label", &label).on("click", restore);
        let head = el("div")
            .class("version-head")
            .child(el("h3").child(when))
            .child(restore.child("Restore"));
        let since = el("p").class("small muted").child("Changed since:");
        let list = el("ul").class("small").children(told.chain(more));
        rows.push(el("li").class("version").child(head).child(since).child(list));
    }
    if rows.is_empty() {
        let words = "There is no earlier version yet. One is kept from each time you open the case, and \
            from each ten minutes of work.";
        return el("p").class("dialog-text").child(words).into();
    }
    el("ol").class("versions").children(rows).into()
}
