//! The ways out: print, files, the clipboard.

use super::Board;
use crate::browser::{clipboard, page};
use crate::export::handout::{Variant, fragment, html, markdown, plain};
use crate::format;
use crate::session::Event;
use crate::ui::{
    common::button,
    view::{El, Node, el, number, one_of},
};
use leptos::prelude::*;

/// The buttons of the variant that is shown.
pub(super) fn buttons(board: Board) -> El {
    let which = number(move || board.variant.get());
    let buttons = one_of(which, move |_| match untrack(|| board.variant()) {
        Variant::Email => mail(board),
        Variant::Brief | Variant::Points | Variant::Dossier => sheet(board),
    });
    el("div")
        .class("outs")
        .attr("data-reads", "")
        .attr("role", "group")
        .attr("aria-label", "Hand over")
        .child(buttons)
}

fn mail(board: Board) -> Node {
    let copy = move || {
        if let Some(email) = untrack(|| board.email()) {
            let text = ["Subject: ", &email.subject, "\n\n", &email.body].concat();
            board.app.send(Event::CopyText(text));
        }
    };
    let subject = move || {
        if let Some(email) = untrack(|| board.email()) {
            board.app.send(Event::CopyText(email.subject));
        }
    };
    let body = move || {
        if let Some(email) = untrack(|| board.email()) {
            board.app.send(Event::CopyText(email.body));
        }
    };
    Node::none()
        .and(button("primary", "Copy e-mail", copy))
        .and(button("", "Copy subject alone", subject))
        .and(button("", "Copy text alone", body))
}

fn sheet(board: Board) -> Node {
    let app = board.app;
    let now = move || board.sheet.get_untracked();
    let save = move || {
        let slug = untrack(|| board.variant()).slug();
        let name = app.look_at_case(|case| format::file_name(case, slug, "html"));
        if let Some(sheet) = now() {
            app.send(Event::SavedFile(name, html(&sheet)));
        }
    };
    let copy = move |write: fn(&crate::export::handout::Sheet) -> String| {
        if let Some(sheet) = now() {
            app.send(Event::CopyText(write(&sheet)));
        }
    };
    let rich = move || {
        if let Some(sheet) = now() {
            let done = move |is_done| app.send(Event::Copied(is_done));
            clipboard::copy_rich(fragment(&sheet), plain(&sheet), done);
        }
    };
    Node::none()
        .and(button("primary", "Print", page::print))
        .and(button("", "Copy for Word or mail", rich))
        .and(button("", "Save HTML", save))
        .and(button("", "Copy Markdown", move || copy(markdown)))
        .and(button("", "Copy plain text", move || copy(plain)))
}
