//! A field that adds to a list: Enter adds and stays for the next, and so does leaving it, so that
//! no words are lost.

use super::draft::Draft;
use crate::domain::limits;
use crate::session::DraftField;
use crate::ui::app::App;
use crate::ui::view::{El, act, el, on, typed};
use leptos::ev;

/// The field.
pub fn add_field(app: App, field: DraftField, label: &str, example: &str) -> El {
    let draft = Draft::new(app, field);
    let pressed = on(move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            draft.add();
        }
    });
    el("input")
        .class("add")
        .attr("type", "text")
        .attr("aria-label", label)
        .attr("placeholder", example)
        .attr("autocomplete", "off")
        // What is too long is refused, and stays here, rather than be cut without a word.
        .attr("maxlength", &(limits::TEXT * 4).to_string())
        .value(draft.shown())
        .on("input", typed(move |words| draft.typed(words)))
        .on("keydown", pressed)
        .on("blur", act(move || draft.add()))
}
