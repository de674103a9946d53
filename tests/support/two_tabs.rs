//! Two tabs of one browser, and what is on its way between them.
//!
//! Each has a view of the store of its own, as in a browser with a process for each: a write
//! reaches the other one late, and of two at once the last stays.

use super::{
    app::App,
    support::{FaultStore, MemoryStore},
};
use chrono::TimeDelta;
use standpoint::domain::Case;
use standpoint::records::tabs::News;
use standpoint::session::{Event, SaveState};
use std::collections::{BTreeMap, VecDeque};

/// A write as the browser has it: key and text.
type Write = (String, Option<String>);

pub struct TwoTabs {
    pub apps: [App; 2],
    /// What the store held before both.
    base: MemoryStore,
    before: [BTreeMap<String, String>; 2],
    /// Every write in the order in which the browser got them.
    log: Vec<Write>,
    /// How much of it each tab has seen.
    seen: [usize; 2],
    pub told: [VecDeque<String>; 2],
}

impl TwoTabs {
    /// Two pages that start on what is stored.
    pub fn over(memory: &MemoryStore) -> Self {
        let start = || App::start(&FaultStore::over(memory.copy()));
        let apps = [start(), start()];
        let mut tabs = Self {
            apps,
            base: memory.copy(),
            before: [memory.texts(), memory.texts()],
            log: Vec::new(),
            seen: [0, 0],
            told: [VecDeque::new(), VecDeque::new()],
        };
        // What a page writes when it starts.
        tabs.gather(0);
        tabs.gather(1);
        tabs
    }

    /// Something happens in one tab.
    pub fn at(&mut self, tab: usize, act: impl FnOnce(&mut App)) {
        let now = self.apps[tab].now.max(self.apps[1 - tab].now) + TimeDelta::milliseconds(7);
        let app = &mut self.apps[tab];
        app.now = now;
        app.is_behind = self.seen[tab] < self.log.len() || !self.told[tab].is_empty();
        act(app);
        self.apps[1 - tab].now = self.apps[tab].now;
        self.gather(tab);
    }

    /// What a tab wrote goes to the browser, what it tells is on its way.
    fn gather(&mut self, tab: usize) {
        let after = self.apps[tab].store.memory.texts();
        let before = std::mem::replace(&mut self.before[tab], after.clone());
        let changed = after.iter().filter(|(key, text)| before.get(*key) != Some(text));
        self.log.extend(changed.map(|(key, text)| (key.clone(), Some(text.clone()))));
        let gone = before.keys().filter(|key| !after.contains_key(*key));
        self.log.extend(gone.map(|key| (key.clone(), None)));
        let told = std::mem::take(&mut self.apps[tab].told);
        self.told[1 - tab].extend(told);
    }

    /// The browser brings a tab up to date, and the next words of the other one arrive.
    pub fn deliver(&mut self, tab: usize, words: usize) {
        self.show(tab, usize::MAX);
        self.tell(tab, words);
    }

    /// The browser brings the next writes to a tab.
    pub fn show(&mut self, tab: usize, writes: usize) {
        let memory = self.apps[tab].store.memory.clone();
        let end = self.seen[tab].saturating_add(writes).min(self.log.len());
        replay(&memory, &self.log[self.seen[tab]..end]);
        self.seen[tab] = end;
        self.before[tab] = memory.texts();
    }

    /// The next words of the other tab arrive.
    pub fn tell(&mut self, tab: usize, words: usize) {
        for _ in 0..words {
            let Some(message) = self.told[tab].pop_front() else { break };
            self.at(tab, |app| {
                app.is_behind = true;
                app.hear(&message);
            });
        }
    }

    /// A tab is looked at again: it has what was stored, and finds what it has not heard of.
    pub fn look_at(&mut self, tab: usize) {
        self.deliver(tab, 0);
        self.at(tab, |app| {
            app.is_behind = true;
            app.catch_up();
        });
    }

    /// Everything arrives that is still on its way; whether all of it was taken in.
    pub fn settle(&mut self) -> bool {
        for _ in 0..50 {
            for tab in [0, 1] {
                self.deliver(tab, usize::MAX);
            }
            for tab in [0, 1] {
                // What waited for word that never came.
                self.apps[tab].now += TimeDelta::seconds(5);
                self.at(tab, |app| {
                    app.is_behind = true;
                    app.send(Event::OtherTab(News::Listening));
                });
            }
            let is_quiet = self.told.iter().all(VecDeque::is_empty);
            if is_quiet && self.seen.iter().all(|seen| *seen == self.log.len()) {
                return true;
            }
        }
        false
    }

    /// Everything arrives, and both have saved it.
    pub fn rest(&mut self) {
        assert!(self.settle(), "the tabs never come to rest");
        for app in &mut self.apps {
            app.is_behind = false;
            app.check();
            assert_eq!(app.session.save_state(), SaveState::Saved);
        }
    }

    /// What the browser has stored in the end.
    pub fn stored(&self) -> MemoryStore {
        let memory = self.base.copy();
        replay(&memory, &self.log);
        memory
    }

    pub fn case(&self, tab: usize) -> &Case {
        self.apps[tab].case()
    }
}

fn replay(memory: &MemoryStore, log: &[Write]) {
    for (key, text) in log {
        match text {
            Some(text) => memory.put(key, text),
            None if memory.text(key).is_some() => memory.delete(key),
            None => {}
        }
    }
}
