//! Many futures of the case: drawn a few milliseconds at a time, so that a key that is pressed
//! meanwhile is heard at once, and from the beginning again when the numbers change.

use super::Board;
use crate::browser::clock;
use crate::domain::{
    finance::{self, Simulation},
    numbers::{DRAWS, SEED},
};
use crate::ui::view::follow;
use leptos::prelude::*;
use std::{rc::Rc, time::Duration};

/// How long the numbers have to stay as they are until the drawing begins.
const PAUSE: Duration = Duration::from_millis(120);
/// How long one turn may take, in milliseconds.
const TURN: f64 = 4.0;

/// A drawing under way, or what it came to.
#[derive(Default)]
pub struct Futures {
    /// Which one it is: an older one gives up.
    turn: usize,
    under_way: Option<Simulation>,
    /// How many samples one turn takes; grows and shrinks with the machine.
    samples: usize,
    drawn: Option<Rc<finance::Results>>,
}

/// Draws anew whenever the numbers have changed, for as long as the owner lives.
pub fn keep_drawing(board: Board) {
    follow(move || {
        board.version.get();
        let turn = board.state.try_update_value(|state| {
            let futures = &mut state.futures;
            futures.turn += 1;
            futures.under_way = None;
            futures.turn
        });
        if let Some(turn) = turn {
            set_timeout(move || begin(board, turn), PAUSE);
        }
    });
}

fn begin(board: Board, turn: usize) {
    let is_current = board.state.try_with_value(|state| state.futures.turn == turn);
    if is_current != Some(true) {
        return;
    }
    let input = board.app.look_at_case(|case| Some(case.numbers.simulation(SEED, DRAWS)));
    board.state.update_value(|state| {
        let futures = &mut state.futures;
        futures.under_way = input.and_then(Simulation::new);
        futures.samples = futures.samples.max(20_000);
    });
    step(board, turn);
}

fn step(board: Board, turn: usize) {
    let began = clock::millis();
    let is_done = board.state.try_update_value(|state| {
        let futures = &mut state.futures;
        if futures.turn != turn {
            return None;
        }
        let under_way = futures.under_way.as_mut()?;
        let is_done = under_way.advance(futures.samples);
        if is_done {
            futures.drawn = under_way.results().map(Rc::new);
            futures.under_way = None;
        }
        let took = clock::millis() - began;
        futures.samples = if took > TURN {
            (futures.samples / 2).max(2_000)
        } else if took < TURN / 3.0 {
            (futures.samples * 2).min(400_000)
        } else {
            futures.samples
        };
        Some(is_done)
    });
    match is_done.flatten() {
        Some(true) => board.drawings.update(|count| *count += 1),
        Some(false) => set_timeout(move || step(board, turn), Duration::ZERO),
        None => {}
    }
}

impl Board {
    /// Reads what was drawn last and follows it; none until something was.
    pub(super) fn simulated<T>(self, read: impl FnOnce(&finance::Results) -> T) -> Option<T> {
        self.drawings.get();
        let drawn = self.state.with_value(|state| state.futures.drawn.clone());
        drawn.map(|drawn| read(&drawn))
    }
}
