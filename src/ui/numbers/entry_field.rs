//! A labelled field for a figure: what is typed becomes an edit when the field is left, and what
//! cannot be read stays in it, with the reason below.

use super::unentered::{Unentered, WAITS, taken_up};
use crate::browser::{dom, page};
use crate::domain::Edit;
use crate::session::{Event, NumbersEvent};
use crate::ui::{
    app::App,
    view::{El, Live, act, el, follow, live, on, signal, typed},
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
    boxed(app, look, &name, live(value), Box::new(read))
}

/// What a text in a field means, or why it cannot be read.
type Read = Box<dyn Fn(&str) -> Result<Edit, String>>;

struct Field {
    app: App,
    look: Look,
    value: Live<String>,
    read: Read,
    unentered: Unentered,
    /// Why what stands in it is not entered.
    trouble: RwSignal<String>,
}

impl Field {
    fn left(&self, text: String) {
        match (self.read)(&text) {
            Ok(edit) => {
                self.unentered.forget();
                self.trouble.set(String::new());
                self.app.send(Event::Edited(edit));
                self.app.send(Event::Numbers(NumbersEvent::LeftCell));
            }
            Err(words) => {
                self.trouble.set(words);
                self.unentered.keep(text);
            }
        }
    }

    /// What the browser tells as no change: enters what was not typed since the field was last left,
    /// and gives up what is as it was before.
    fn enter(&self) {
        // A field that is taken off the page is left once more.
        if self.trouble.try_get_untracked().is_none() {
            return;
        }
        let same = Some(untrack(|| self.value.get()));
        if let Some(text) = self.unentered.waiting() {
            self.left(text);
        } else if self.unentered.text() == same {
            self.unentered.forget();
        }
    }

    /// What it shows: what is not entered goes first.
    fn shown(&self) -> String {
        let value = self.value.get();
        self.unentered.text().unwrap_or(value)
    }

    /// Says of what waits in it why it does, where it is seen.
    fn look(&self) {
        if let Some(text) = self.unentered.waiting() {
            let why_not = untrack(|| (self.read)(&text)).err();
            self.trouble.set(why_not.unwrap_or_else(|| WAITS.to_owned()));
            dom::open_around(self.look.id);
        }
    }

    fn pressed(&self, event: &ev::KeyboardEvent) {
        if event.key() == "Enter" {
            self.enter();
        }
        // The next change of the value would come too late for the field to be written again.
        if event.key() == "Escape" && self.trouble.with_untracked(|words| !words.is_empty()) {
            event.prevent_default();
            event.stop_propagation();
            self.unentered.forget();
            self.trouble.set(String::new());
            if let Some(field) = dom::element(self.look.id) {
                page::set_value(&field, &untrack(|| self.value.get()));
            }
        }
    }
}

/// The same code for every field.
fn boxed(app: App, look: Look, name: &str, value: Live<String>, read: Read) -> El {
    let unentered = Unentered::new(app, name);
    let trouble = signal(String::new());
    let field = Rc::new(Field { app, look, value, read, unentered, trouble });
    let [shown, left, key, pressed, blurred, waits] = std::array::from_fn(|_| Rc::clone(&field));
    let taken_up = taken_up(app);
    follow(move || {
        taken_up.track();
        waits.look();
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
                        taken_up.track();
                        shown.shown()
                    }),
                    move |text| left.left(text),
                )
                .on("input", typed(move |text| key.unentered.typed(text)))
                .on("keydown", on(move |event| pressed.pressed(&event)))
                .on("blur", act(move || blurred.enter())),
        )
        .child(
            el("p")
                .id(&said)
                .class("said")
                .attr("role", "alert")
                .child(live(move || trouble.get())),
        )
}
