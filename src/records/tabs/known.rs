//! The last states of one record that are part of what is shown here, and what can be told from
//! them: on which state this page and another one went separate ways.

use crate::records::seal::{Mark, Version};
use std::collections::VecDeque;

/// So many are remembered; a key is one.
const STATES: usize = 200;

/// What is remembered of one record.
#[derive(Debug)]
pub(in crate::records) struct Known<T> {
    /// Its text when it was last read, written or heard of; none once it was removed.
    pub(super) raw: Option<String>,
    /// What it said, the newest last.
    pub(super) states: VecDeque<State<T>>,
}

#[derive(Debug)]
pub(super) struct State<T> {
    pub(super) what: T,
    /// By which versions it goes: another page may have come to the same.
    versions: Vec<Version>,
    /// What it was made from; none where all states before it are in it.
    from: Option<T>,
}

impl<T> State<T> {
    fn is_in(&self, mark: &Mark) -> bool {
        self.versions.iter().any(|version| mark.has(*version))
    }
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self { raw: None, states: VecDeque::new() }
    }
}

impl<T> Known<T> {
    /// The record was read or written, and says this now. All that was heard before is in it.
    pub(in crate::records) fn note(&mut self, raw: Option<String>, what: T, version: Version) {
        self.raw = raw;
        self.push(State { what, versions: vec![version], from: None });
    }

    fn push(&mut self, state: State<T>) {
        self.states.push_back(state);
        if self.states.len() > STATES {
            self.states.pop_front();
        }
    }
}

/// How to put two states together that were made from a third.
type Merge<T> = fn(&T, &T, &T) -> T;

impl<T: Clone + PartialEq> Known<T> {
    /// What both have: of this page, and of one whose version goes on from what this mark says. None
    /// if no state that is remembered is in both.
    pub(super) fn base(&self, theirs: &Mark, merge: Merge<T>) -> Option<T> {
        let mut base: Option<T> = None;
        for state in self.states.iter().filter(|state| state.is_in(theirs)) {
            base = Some(match (&base, &state.from) {
                (Some(base), Some(from)) => merge(from, base, &state.what),
                (_, _) => state.what.clone(),
            });
        }
        base
    }

    /// What this page read or wrote last.
    fn own(&self) -> Option<&State<T>> {
        self.states.iter().rfind(|state| state.from.is_none())
    }

    /// What that says.
    pub(super) fn own_last(&self) -> Option<T> {
        self.own().map(|own| own.what.clone())
    }

    /// Takes in what another page wrote: what both had before, and whether it knew what this page
    /// wrote last. None for what needs nothing to be done, or for what both had.
    pub(super) fn heard(
        &mut self,
        raw: String,
        theirs: &T,
        mark: &Mark,
        merge: Merge<T>,
    ) -> Option<(Option<T>, bool)> {
        // Of the own states each has those before it in it.
        let own = self.own();
        // By its own version: another page may have come to the same, and the store have this one's.
        let knew = own.and_then(|own| own.versions.first()).is_none_or(|own| mark.has(*own));
        let was_there = self.raw.replace(raw).is_some();
        let place = self.states.iter().rposition(|state| state.what == *theirs);
        let is_newest = place.is_some_and(|place| place + 1 == self.states.len());
        // One that knows what came after that, and is as before again, is news.
        if let Some(place) = place.filter(|_| is_newest || !knew || !was_there) {
            self.states[place].versions.push(mark.version);
            return match (was_there, is_newest) {
                // It was removed, and is back.
                (false, _) => Some((Some(theirs.clone()), true)),
                (true, true) => None,
                (true, false) => Some((Some(theirs.clone()), false)),
            };
        }
        let base = self.base(mark, merge);
        let is_whole = |last: &State<T>| last.from.is_none() && Some(&last.what) == base.as_ref();
        let is_next = self.states.back().is_some_and(is_whole);
        // With nothing in common it adds nothing to what is known of both.
        let from = (!is_next).then(|| base.as_ref().unwrap_or(theirs).clone());
        self.push(State { what: theirs.clone(), versions: vec![mark.version], from });
        Some((base, knew))
    }

    /// A version that what is here goes on from, or is: word of it may come late.
    pub(super) fn see_again(&mut self, raw: String) {
        if let Some(known) = &mut self.raw {
            *known = raw;
        }
    }

    pub(super) fn message(&self, kind: &str, name: &str) -> String {
        [kind, "\n", name, "\n", self.raw.as_deref().unwrap_or_default()].concat()
    }
}
