//! A labelled field for a figure: what is typed becomes an edit when the field is left, and what
//! cannot be read stays in it, with the reason below.

use super::unread;
use crate::browser::{dom, page};
use crate::domain::Edit;
use crate::session::{Event, NumbersEvent};
use crate::ui::{
    app::App,
    view::{El, Live, el, live, on, signal},
};
use leptos::{ev, prelude::*};
use std::{fmt::Display, rc::Rc};

/// What a field is.
#[derive(Clone, Copy)]
pub struct Look {
    /// Unique on the page.
    pub id: &'static str,
    /// The label.
    pub label: &'static str,
    /// What it may look like, or what counts while it is empty.
    pub example: &'static str,
    /// A sentence below the label; may be empty.
    pub hint: &'static str,
}

/// The field. `of` names whose figure it holds, in all cases; `value` is what it holds; `read`
/// says what a text in it means.
pub fn entry_field(
    app: App,
    look: Look,
    of: impl Display,
    value: impl Fn() -> String + 'static,
    read: impl Fn(&str) -> Result<Edit, String> + 'static,
) -> El {
    let name = [look.id, &*of.to_string()].concat();
    boxed(app, look, name, live(value), Box::new(read))
}

/// What a text in a field means, or why it cannot be read.
type Read = Box<dyn Fn(&str) -> Result<Edit, String>>;

/// The same code for every field.
fn boxed(app: App, look: Look, name: String, value: Live<String>, read: Read) -> El {
    let value = Rc::new(value);
    let before = Rc::clone(&value);
    let name: Rc<str> = name.into();
    let kept = unread::of(&name);
    let trouble = signal(kept.and_then(|text| untrack(|| read(&text)).err()).unwrap_or_default());
    let (field, taken_back) = (Rc::clone(&name), Rc::clone(&name));
    let left = move |text: String| match read(&text) {
        Ok(edit) => {
            unread::forget(&field);
            trouble.set(String::new());
            app.send(Event::Edited(edit));
            app.send(Event::Numbers(NumbersEvent::LeftCell));
        }
        Err(words) => {
            trouble.set(words);
            unread::keep(&field, text);
        }
    };
    let pressed = on(move |event: ev::KeyboardEvent| {
        // The next change of the value would come too late for the field to be written again.
        if event.key() == "Escape" && trouble.with_untracked(|words| !words.is_empty()) {
            event.prevent_default();
            event.stop_propagation();
            unread::forget(&taken_back);
            trouble.set(String::new());
            if let Some(field) = dom::element(look.id) {
                page::set_value(&field, &untrack(|| before.get()));
            }
        }
    });
    let said = format!("{}-said", look.id);
    let is_wrong = move || if trouble.with(String::is_empty) { "false" } else { "true" };
    let hint = (!look.hint.is_empty()).then(|| el("p").class("hint").child(look.hint));
    el("div")
        .class("field figure-field")
        .child(el("label").attr("for", look.id).child(look.label))
        .child(hint)
        .child(
            el("input")
                .id(look.id)
                .attr("type", "text")
                .attr("autocomplete", "off")
                .attr("placeholder", look.example)
                .attr("aria-describedby", &said)
                .attr_live("aria-invalid", live(move || is_wrong().to_owned()))
                .drafted(
                    live(move || {
                        let value = value.get();
                        unread::of(&name).unwrap_or(value)
                    }),
                    left,
                )
                .on("keydown", pressed),
        )
        .child(
            el("p")
                .id(&said)
                .class("said")
                .attr("role", "alert")
                .child(live(move || trouble.get())),
        )
}
