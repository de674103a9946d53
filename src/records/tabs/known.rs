//! The last states of one record that are part of what is shown here, and what can be told from
//! them: on which state this page and another one went separate ways.

use super::{BREAK, KNOWN_AFTER};
use crate::domain::CaseId;
use crate::json::{self, Field};
use chrono::{DateTime, Utc};
use std::{cell::Cell, collections::VecDeque};

/// So many are remembered; a key is one.
const STATES: usize = 64;

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
    since: DateTime<Utc>,
    /// What it was made from; none where all states before it are in it.
    from: Option<T>,
    /// Worked out when it is first asked for.
    mark: Cell<Option<u64>>,
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self { raw: None, states: VecDeque::new() }
    }
}

impl<T> Known<T> {
    /// The record was read or written, and says this now. All that was heard before is in it.
    pub(in crate::records) fn note(&mut self, raw: Option<String>, what: T, since: DateTime<Utc>) {
        self.push(raw, State { what, since, from: None, mark: Cell::new(None) });
    }

    fn push(&mut self, raw: Option<String>, state: State<T>) {
        self.raw = raw;
        self.states.push_back(state);
        if self.states.len() > STATES {
            self.states.pop_front();
        }
    }
}

/// How to put two states together that were made from a third.
type Merge<T> = fn(&T, &T, &T) -> T;

impl<T: Field + Clone + PartialEq> Known<T> {
    pub(super) fn has(&self, wanted: u64) -> bool {
        self.marks().any(|mark| mark == wanted)
    }

    fn marks(&self) -> impl Iterator<Item = u64> {
        self.states.iter().map(|state| {
            let mark = state.mark.get().unwrap_or_else(|| mark(&state.what));
            state.mark.set(Some(mark));
            mark
        })
    }

    /// What both have: of this page, and of one that knows these marks. Without a mark that is
    /// known, the newest state that who wrote at this time must have known.
    pub(super) fn base(&self, marks: &[u64], written: DateTime<Utc>, merge: Merge<T>) -> Option<T> {
        let mut base: Option<T> = None;
        for (mark, state) in self.marks().zip(&self.states) {
            if marks.contains(&mark) {
                base = Some(match (&base, &state.from) {
                    (Some(base), Some(from)) => merge(from, base, &state.what),
                    (_, _) => state.what.clone(),
                });
            }
        }
        let old = || self.states.iter().rfind(|state| written - state.since >= KNOWN_AFTER);
        let state = || old().or_else(|| self.states.front());
        base.or_else(|| state().map(|state| state.what.clone()))
    }

    /// Takes in what another page wrote that knows these marks: what both had before, and whether it
    /// knew what this page wrote last. None for what needs nothing to be done.
    pub(super) fn heard(
        &mut self,
        raw: String,
        theirs: &T,
        marks: &[u64],
        times: (DateTime<Utc>, DateTime<Utc>),
        merge: Merge<T>,
    ) -> Option<(T, bool)> {
        let (written, now) = times;
        let mark = mark(theirs);
        // Of the own states each has those before it in it.
        let own = self.marks().zip(&self.states).filter(|(_, state)| state.from.is_none()).last();
        let knew = own.is_none_or(|(own, _)| marks.contains(&own));
        if self.has(mark) {
            if self.raw.replace(raw).is_none() {
                // It was removed, and is back.
                return Some((theirs.clone(), true));
            }
            let is_newest = self.marks().last() == Some(mark);
            return (!knew && !is_newest && !marks.is_empty()).then(|| (theirs.clone(), false));
        }
        let base = self.base(marks, written, merge)?;
        let is_next = self.states.back().is_some_and(|last| last.what == base);
        let from = (!is_next).then(|| base.clone());
        let (what, mark) = (theirs.clone(), Cell::new(Some(mark)));
        self.push(Some(raw), State { what, since: now, from, mark });
        Some((base, knew))
    }

    pub(super) fn message(&self, kind: &str, name: &str) -> String {
        let mut message = [kind, "\n", name, "\n"].concat();
        for mark in self.marks() {
            message.push_str(&CaseId::from_bits(mark).to_string());
            message.push(' ');
        }
        message.push(BREAK);
        message.push_str(self.raw.as_deref().unwrap_or_default());
        message
    }
}

/// By what a state goes: 64 bits of everything in it (FNV-1a, by Fowler, Noll and Vo).
pub(super) fn mark(what: &dyn Field) -> u64 {
    let step = |mark: u64, byte: u8| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    json::write(what).bytes().fold(0xcbf2_9ce4_8422_2325, step)
}
