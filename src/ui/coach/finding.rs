//! One finding in the panel. Its element stays for as long as the finding does, so that a press is
//! never lost to a list that is made anew.

use super::{
    Board,
    list::{Group, Key},
    marks::line,
    places::go,
};
use crate::browser::underline::Line;
use crate::domain::{Edit, coach::Finding};
use crate::ui::{
    common::button,
    view::{El, Live, Node, el, flag, live, on, shown, signal, typed},
};
use leptos::{prelude::*, web_sys::SubmitEvent};

/// A finding as it is now, and why it was muted; none once it is gone.
type Now = Memo<Option<(Finding, String)>>;

/// The row of a finding.
pub(super) fn row(board: Board, group: Group, key: Key) -> El {
    let now = Memo::new(move |_| board.report.with(|report| group.find(report, &key)));
    let row =
        el("li").class("remark").child(el("h4").child(text(now, |finding| finding.what.clone())));
    if group == Group::Muted { muted(board, now, row) } else { finding(board, now, row) }
}

fn text(now: Now, of: fn(&Finding) -> String) -> Live<String> {
    live(move || now.with(|now| now.as_ref().map(|(finding, _)| of(finding)).unwrap_or_default()))
}

fn has(now: Now, is_there: fn(&Finding) -> bool) -> Memo<bool> {
    flag(move || now.with(|now| now.as_ref().is_some_and(|(finding, _)| is_there(finding))))
}

fn key_of(now: Now) -> String {
    now.with_untracked(|now| now.as_ref().map(|(one, _)| one.key.clone()).unwrap_or_default())
}

/// What was found, why it matters, and what to do.
fn finding(board: Board, now: Now, row: El) -> El {
    let quote = |finding: &Finding| {
        finding.quote.as_ref().map(|quote| quote.words.clone()).unwrap_or_default()
    };
    let quote = shown(has(now, |finding| finding.quote.is_some()), move || {
        let line = text(now, |finding| {
            finding.quote.as_ref().and_then(line).map_or("", Line::name).to_owned()
        });
        el("p").class("quote").child(el("q").attr_live("class", line).child(text(now, quote)))
    });
    let better = |finding: &Finding| {
        finding.remedy.as_ref().map(|remedy| remedy.words.clone()).unwrap_or_default()
    };
    let better = shown(has(now, |finding| finding.remedy.is_some()), move || {
        el("p").class("better").child(text(now, better))
    });
    let check = text(now, |finding| ["Check: ", finding.check.name].concat());
    row.child(quote)
        .child(el("p").class("why").child(text(now, |finding| finding.why.clone())))
        .child(el("p").class("step").child(text(now, |finding| finding.step.clone())))
        .child(better)
        .child(el("p").class("small muted").child(check))
        .child(actions(board, now))
        .child(mute_form(board, key_of(now)))
}

fn actions(board: Board, now: Now) -> El {
    let found = move || now.get_untracked().map(|(finding, _)| finding);
    let take = move || {
        if let Some(remedy) = found().and_then(|finding| finding.remedy) {
            board.edit(remedy.edit());
        }
    };
    let seek = move || {
        if let Some(finding) = found() {
            go(board.app, finding.place);
        }
    };
    let take = shown(has(now, |finding| finding.remedy.is_some()), move || {
        button("small primary", "Use this", take)
    });
    el("p")
        .class("remark-actions")
        .child(take)
        .child(button("small", "Go there", seek))
        .child(button("small quiet", "Mute", move || board.muting.set(key_of(now))))
}

/// What was muted, with the reason.
fn muted(board: Board, now: Now, row: El) -> El {
    let reason = move |now: &Option<(Finding, String)>| match now {
        Some((_, reason)) => ["Muted: ", reason].concat(),
        None => String::new(),
    };
    let tell = move || board.edit(Edit::SetMute { key: key_of(now), reason: None });
    row.child(el("p").class("why").child(live(move || now.with(reason))))
        .child(button("small", "Unmute", tell))
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
