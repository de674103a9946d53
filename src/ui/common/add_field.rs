//! A field that adds to a list: Enter adds and stays for the next, and so does leaving it, so that
//! no words are lost.

use crate::ui::view::{El, act, el, live, on, signal, typed};
use leptos::{ev, prelude::*};
use std::rc::Rc;

/// The field; what is typed is told without blanks around it, and never when there is nothing.
pub fn add_field(label: &str, example: &str, added: Box<dyn Fn(String)>) -> El {
    let draft = signal(String::new());
    let add = Rc::new(move || {
        // Gone with its screen, maybe.
        let Some(words) = draft.try_get_untracked() else { return };
        if !words.trim().is_empty() {
            draft.set(String::new());
            added(words.trim().to_owned());
        }
    });
    let left = Rc::clone(&add);
    let pressed = on(move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            add();
        }
    });
    el("input")
        .class("add")
        .attr("type", "text")
        .attr("aria-label", label)
        .attr("placeholder", example)
        .attr("autocomplete", "off")
        .attr("maxlength", "500")
        .value(live(move || draft.get()))
        .on("input", typed(move |words| draft.set(words)))
        .on("keydown", pressed)
        .on("blur", act(move || left()))
}
