//! What follows from an event, and in which order.

use super::{Effect, Event};
use std::collections::VecDeque;

/// Where a session is, and where its effects go.
pub trait Outside {
    /// Lets the session take in an event, and says what it wants.
    fn update(&mut self, event: Event) -> Vec<Effect>;
    /// Does what must happen, and says what came of it.
    fn run(&mut self, effect: Effect) -> Option<Event>;
}

/// Takes in an event and does all that follows from it. What comes of an effect is told when all
/// effects before it are done; but what another tab wrote goes in before anything more is written,
/// for it is already taken for known.
pub fn happen(outside: &mut impl Outside, event: Event) {
    let mut events = VecDeque::from([event]);
    while let Some(event) = events.pop_front() {
        follow(outside, event, &mut events);
    }
}

fn follow(outside: &mut impl Outside, event: Event, events: &mut VecDeque<Event>) {
    for effect in outside.update(event) {
        match outside.run(effect) {
            Some(news @ Event::OtherTab(_)) => follow(outside, news, events),
            event => events.extend(event),
        }
    }
}
