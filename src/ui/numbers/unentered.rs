//! What stands in a field and is not entered: what is being typed, a moment after each key, and what
//! could not be read. Whoever leaves a field with that, for another option, another part, or because
//! the page ends, finds it there again.
//!
//! It is nothing of the case, and so not undone; the session keeps it among the drafts.

use crate::session::Event;
use crate::ui::app::{App, GATHER};
use leptos::prelude::*;
use std::{cell::RefCell, rc::Rc};

/// What is said of it where it can be read.
pub const WAITS: &str = "Not entered yet: press Enter.";

/// The text of one field.
#[derive(Clone)]
pub struct Unentered {
    app: App,
    field: Rc<str>,
    /// What was typed since it was last kept.
    typed: Rc<RefCell<Option<String>>>,
}

impl Unentered {
    /// Of a field with this name. Ids are random, so a name with one in it is that of one field in
    /// all cases.
    pub fn new(app: App, field: &str) -> Self {
        Self { app, field: field.into(), typed: Rc::default() }
    }

    /// What stands in the field, if it is not entered.
    pub fn text(&self) -> Option<String> {
        let typed = self.typed.borrow().clone();
        typed.or_else(|| self.app.look(|s| s.unentered(&self.field).map(str::to_owned)))
    }

    /// A key was pressed: the text is kept a moment later.
    pub fn typed(&self, text: String) {
        if self.typed.borrow_mut().replace(text).is_none() {
            let field = self.clone();
            set_timeout(
                move || {
                    if let Some(text) = field.typed.take() {
                        field.keep(text);
                    }
                },
                GATHER,
            );
        }
    }

    /// The field was left with what cannot be read.
    pub fn keep(&self, text: String) {
        self.typed.take();
        self.app.send(Event::Unentered(self.field.to_string(), text));
    }

    /// The text was entered or taken back.
    pub fn forget(&self) {
        self.typed.take();
        if self.text().is_some() {
            self.keep(String::new());
        }
    }
}
