//! What stands in a field and is not entered: what is being typed, a moment after each key, and what
//! could not be read. Whoever leaves a field with that, for another option, another part, or because
//! the page ends, finds it there again.
//!
//! It is nothing of the case, and so not undone; the session keeps it among the drafts.

use crate::session::{Event, Session};
use crate::ui::{
    app::{App, GATHER},
    view::number,
};
use leptos::prelude::*;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

/// What is said of it where it can be read.
pub const WAITS: &str = "Not entered yet: press Enter.";

/// Counts up when texts of pages that are gone stand in their fields: those look again then.
pub fn taken_up(app: App) -> Memo<usize> {
    number(move || app.read(Session::taken_up))
}

/// The text of one field.
#[derive(Clone)]
pub struct Unentered {
    app: App,
    field: Rc<str>,
    /// What was typed since the field was last left; it may be nothing at all.
    typed: Rc<RefCell<Option<String>>>,
    /// Whether it is about to be kept.
    is_due: Rc<Cell<bool>>,
}

impl Unentered {
    /// Of a field with this name, which has the id of the case or of a line in it.
    pub fn new(app: App, field: &str) -> Self {
        Self { app, field: field.into(), typed: Rc::default(), is_due: Rc::default() }
    }

    /// What stands in the field, if it is not entered.
    pub fn text(&self) -> Option<String> {
        let typed = self.typed.borrow().clone();
        typed.or_else(|| self.waiting())
    }

    /// The same if it was not typed since the field was last left.
    pub fn waiting(&self) -> Option<String> {
        if self.typed.borrow().is_some() {
            return None;
        }
        self.app.look(|session| session.unentered(&self.field).map(str::to_owned))
    }

    /// A key was pressed: the text is kept a moment later.
    pub fn typed(&self, text: String) {
        self.typed.replace(Some(text));
        if !self.is_due.replace(true) {
            let field = self.clone();
            set_timeout(
                move || {
                    field.is_due.set(false);
                    let typed = field.typed.borrow().clone();
                    if let Some(text) = typed {
                        field.send(text);
                    }
                },
                GATHER,
            );
        }
    }

    /// The field was left with what cannot be read.
    pub fn keep(&self, text: String) {
        self.typed.take();
        self.send(text);
    }

    /// The text was entered or taken back.
    pub fn forget(&self) {
        self.typed.take();
        if self.waiting().is_some() {
            self.send(String::new());
        }
    }

    fn send(&self, text: String) {
        self.app.send(Event::Unentered(self.field.to_string(), text));
    }
}
