//! What is in a field that adds something, until it is added: kept a moment after each key.

use crate::session::{DraftField, Event, Session};
use crate::ui::app::{App, GATHER};
use crate::ui::view::{Live, live, signal};
use leptos::prelude::*;

/// The words in one field.
#[derive(Clone, Copy)]
pub struct Draft {
    app: App,
    field: DraftField,
    words: RwSignal<String>,
    is_due: RwSignal<bool>,
}

impl Draft {
    /// Of a field that is empty.
    pub fn new(app: App, field: DraftField) -> Self {
        Self { app, field, words: signal(String::new()), is_due: signal(false) }
    }

    /// What the field shows.
    pub fn shown(self) -> Live<String> {
        live(move || self.words.get())
    }

    /// A key was pressed.
    pub fn typed(self, words: String) {
        self.words.set(words);
        if !self.is_due.get_untracked() {
            self.is_due.set(true);
            set_timeout(
                move || {
                    let _ = self.is_due.try_set(false);
                    self.keep();
                },
                GATHER,
            );
        }
    }

    /// The field is left, or Enter was pressed: its words are added. What is refused stays in it.
    pub fn add(self) {
        // The field tells of a last blur when it is taken off the page; its words are safe by then.
        let Some(words) = self.words.try_get_untracked() else { return };
        self.words.set(String::new());
        if words.trim().is_empty() {
            // What was taken out a moment ago is still a draft.
            if self.is_due.get_untracked() {
                self.keep();
            }
            return;
        }
        let refusals = self.app.look(Session::refusals);
        self.app.send(self.field.added(words.clone()));
        if self.app.look(Session::refusals) != refusals {
            let _ = self.words.try_set(words);
        }
        self.keep();
    }

    fn keep(self) {
        if let Some(words) = self.words.try_get_untracked() {
            self.app.send(Event::Drafted(self.field, words));
        }
    }
}
