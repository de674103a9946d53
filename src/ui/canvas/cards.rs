//! What a row follows: its own card and its own answers, and nothing else of the case.
//!
//! A key typed into one of three hundred cards must not wake the other rows. So one look at the
//! canvas after each change finds the cards that are not the ones known (cards are shared, so
//! that compares pointers), and tells their rows alone.

use super::dots;
use crate::domain::{Answer, Canvas, Card, CardId, Level, Sorted};
use crate::ui::{
    app::App,
    view::{Live, Node, follow, live, number, one_of},
};
use leptos::prelude::*;
use std::sync::Arc;

/// A card that is followed; none once it is gone.
pub type Followed = RwSignal<Option<Arc<Card>>>;

/// Its words.
pub fn text(card: Followed) -> Live<String> {
    live(move || card.with(|card| card.as_ref().map(|card| card.text.clone()).unwrap_or_default()))
}

/// Its level, drawn anew when it changes and not with each letter of its text.
pub fn level(card: Followed) -> Node {
    let weight = number(move || {
        card.with(|card| card.as_ref().map_or(0, |card| usize::from(card.level.weight())))
    });
    one_of(weight, |weight| {
        let level = Level::ALL.into_iter().find(|level| usize::from(level.weight()) == weight);
        dots(level.unwrap_or_default())
    })
}

/// The cards that rows follow.
#[derive(Clone, Copy)]
pub struct Cards {
    app: App,
    known: StoredValue<Known, LocalStorage>,
}

#[derive(Default)]
struct Known {
    rows: Sorted<CardId, Row>,
    answers: Vec<Answer>,
}

/// What the row of a card follows. Counted, for it outlives the row that asked first.
#[derive(Clone)]
struct Row {
    card: ArcRwSignal<Option<Arc<Card>>>,
    ends: ArcRwSignal<Vec<CardId>>,
}

impl Cards {
    /// Follows the open case for as long as the owner lives.
    pub fn follow(app: App) -> Self {
        let cards = Self { app, known: StoredValue::new_local(Known::default()) };
        follow(move || {
            app.read(|session| {
                let none = Canvas::default();
                let canvas = session.case().map_or(&none, |case| &case.canvas);
                cards.known.update_value(|known| known.tell(canvas));
            });
        });
        cards
    }

    /// One card.
    pub fn card(self, id: CardId) -> Followed {
        self.row(id).card.into()
    }

    /// What is at the other end of each of a card's answers.
    pub fn ends(self, id: CardId) -> RwSignal<Vec<CardId>> {
        self.row(id).ends.into()
    }

    fn row(self, id: CardId) -> Row {
        if let Some(row) = self.known.with_value(|known| known.rows.get(id).cloned()) {
            return row;
        }
        let row = self.app.look(|session| {
            let canvas = session.case().map(|case| &case.canvas);
            let ends = canvas.into_iter().flat_map(|canvas| canvas.answers_of(id)).collect();
            let card = canvas.and_then(|canvas| canvas.card(id).cloned());
            Row { card: ArcRwSignal::new(card), ends: ArcRwSignal::new(ends) }
        });
        let mine = row.clone();
        self.known.update_value(move |known| {
            known.rows.put(id, mine);
        });
        row
    }
}

impl Known {
    /// Tells each row whose card or answers are not as they were.
    fn tell(&mut self, canvas: &Canvas) {
        let relinked = self.answers != canvas.answers;
        if relinked {
            self.answers.clone_from(&canvas.answers);
        }
        let mut found = 0;
        for card in &canvas.cards {
            let Some(row) = self.rows.get(card.id) else { continue };
            let is_same = |known: &Option<Arc<Card>>| {
                known.as_ref().is_some_and(|known| Arc::ptr_eq(known, card))
            };
            if !row.card.with_untracked(is_same) {
                row.card.set(Some(Arc::clone(card)));
            }
            if relinked {
                let ends: Vec<_> = canvas.answers_of(card.id).collect();
                if row.ends.with_untracked(|known| *known != ends) {
                    row.ends.set(ends);
                }
            }
            found += 1;
        }
        if found < self.rows.len() {
            let gone = self.rows.keys().filter(|id| canvas.card(*id).is_none());
            for row in gone.collect::<Vec<_>>().into_iter().filter_map(|id| self.rows.take(id)) {
                row.card.set(None);
            }
        }
    }
}
