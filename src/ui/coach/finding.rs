//! One finding in the panel.

use super::{Board, places::go};
use crate::domain::{Edit, coach::Finding};
use crate::ui::{
    common::button,
    view::{El, Node, el, flag, on, shown, signal, typed},
};
use leptos::{prelude::*, web_sys::SubmitEvent};

/// What was found, why it matters, and what to do.
pub(super) fn finding(board: Board, finding: &Finding) -> El {
    let quote = finding.quote.as_ref().map(|quote| el("q").child(quote.words.as_str()));
    let better =
        finding.remedy.as_ref().map(|remedy| el("p").class("better").child(&*remedy.words));
    el("li")
        .class("remark")
        .child(el("h4").child(finding.what.as_str()))
        .child(quote.map(|quote| el("p").class("quote").child(quote)))
        .child(el("p").class("why").child(finding.why.as_str()))
        .child(el("p").class("step").child(finding.step.as_str()))
        .child(better)
        .child(el("p").class("small muted").child(["Check: ", finding.check.name].concat()))
        .child(actions(board, finding))
        .child(mute_form(board, finding.key.clone()))
}

fn actions(board: Board, finding: &Finding) -> El {
    let (place, key) = (finding.place, finding.key.clone());
    let take = finding.remedy.as_ref().map(|remedy| {
        let edit = remedy.edit.clone();
        button("small primary", "Use this", move || board.edit(edit.clone()))
    });
    let mute = move || board.muting.set(key.clone());
    el("p")
        .class("remark-actions")
        .child(take)
        .child(button("small", "Go there", move || go(board.app, place)))
        .child(button("small quiet", "Mute", mute))
}

/// Asks for the reason, below the finding that is to be muted.
fn mute_form(board: Board, key: String) -> Node {
    let wanted = key.clone();
    let is_asked = flag(move || board.muting.with(|muting| *muting == wanted));
    shown(is_asked, move || {
        let reason = signal(String::new());
        let key = key.clone();
        let done = on(move |event: SubmitEvent| {
            event.prevent_default();
            let reason = reason.get_untracked();
            if reason.trim().is_empty() {
                return;
            }
            board.muting.set(String::new());
            board.edit(Edit::SetMute { key: key.clone(), reason: Some(reason) });
        });
        let field = el("input")
            .id("mute-reason")
            .attr("autocomplete", "off")
            .on("input", typed(move |text| reason.set(text)));
        crate::browser::dom::focus_soon("mute-reason".to_owned());
        el("form")
            .class("mute-form")
            .on("submit", done)
            .child(el("label").attr("for", "mute-reason").child("Why it can stay as it is"))
            .child(field)
            .child(
                el("button").class("small").attr("type", "submit").child("Mute with this reason"),
            )
            .child(
                button("small quiet", "Cancel", move || board.muting.set(String::new()))
                    .attr("type", "button"),
            )
    })
}
