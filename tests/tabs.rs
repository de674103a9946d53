//! Two tabs with the same work: everything that was told to be saved is there in the end, in both.
//!
//! Each tab has a view of the store of its own, as in a browser with a process for each: a write
//! reaches the other one late, and of two at once the last stays.

#[path = "support/app.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod app;
mod support;

use app::{App, holding};
use chrono::TimeDelta;
use proptest::{collection::vec, prelude::*, test_runner::Config};
use standpoint::domain::{Block, Case, Edit, Level, TextField};
use standpoint::json;
use standpoint::merge::Keep;
use standpoint::records::tabs::{self, News};
use standpoint::session::{Errand, Event, Part, Route, SaveState};
use std::collections::{BTreeMap, VecDeque};
use support::*;

const FIELDS: [TextField; 4] =
    [TextField::Title, TextField::Ask, TextField::Notes, TextField::CardText(PAIN)];

/// A write as the browser has it: key and text.
type Write = (String, Option<String>);

/// Two tabs, and what is on its way between them.
struct Tabs {
    apps: [App; 2],
    before: [BTreeMap<String, String>; 2],
    /// Every write in the order in which the browser got them.
    log: Vec<Write>,
    /// How much of it each tab has seen.
    seen: [usize; 2],
    told: [VecDeque<String>; 2],
}

impl Tabs {
    /// Both have the first of these cases open.
    fn new(cases: &[Case]) -> Self {
        let memory = holding(cases);
        let start = |memory: MemoryStore| App::start(&FaultStore::over(memory));
        let mut apps = [start(memory.copy()), start(memory.copy())];
        let before = [apps[0].store.memory.texts(), apps[1].store.memory.texts()];
        for app in &mut apps {
            app.open(cases[0].id);
        }
        let told = [VecDeque::new(), VecDeque::new()];
        Self { apps, before, log: Vec::new(), seen: [0, 0], told }
    }

    /// Something happens in one tab.
    fn at(&mut self, tab: usize, act: impl FnOnce(&mut App)) {
        let now = self.apps[tab].now.max(self.apps[1 - tab].now) + TimeDelta::milliseconds(7);
        let app = &mut self.apps[tab];
        app.now = now;
        app.is_behind = self.seen[tab] < self.log.len() || !self.told[tab].is_empty();
        act(app);
        self.apps[1 - tab].now = now;
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
    fn deliver(&mut self, tab: usize, words: usize) {
        self.show(tab, usize::MAX);
        self.tell(tab, words);
    }

    /// The browser brings the next writes to a tab.
    fn show(&mut self, tab: usize, writes: usize) {
        let memory = self.apps[tab].store.memory.clone();
        let end = self.seen[tab].saturating_add(writes).min(self.log.len());
        for (key, text) in &self.log[self.seen[tab]..end] {
            match text {
                Some(text) => memory.put(key, text),
                None if memory.text(key).is_some() => memory.delete(key),
                None => {}
            }
        }
        self.seen[tab] = end;
        self.before[tab] = memory.texts();
    }

    /// The next words of the other tab arrive.
    fn tell(&mut self, tab: usize, words: usize) {
        for _ in 0..words {
            let Some(message) = self.told[tab].pop_front() else { break };
            self.at(tab, |app| {
                app.is_behind = true;
                app.hear(&message);
            });
        }
    }

    /// Everything arrives.
    fn settle(&mut self) {
        let mut rounds = 0;
        loop {
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
                break;
            }
            rounds += 1;
            assert!(rounds < 50, "the tabs never come to rest");
        }
        for app in &mut self.apps {
            app.is_behind = false;
            app.check();
            assert_eq!(app.session.save_state(), SaveState::Saved);
        }
    }

    fn case(&self, tab: usize) -> &Case {
        self.apps[tab].case()
    }
}

/// One thing that a person does, or that the browser brings.
#[derive(Debug, Clone)]
enum Step {
    Set(usize, usize),
    Add(usize),
    Level(usize),
    Deliver(usize, usize),
    Wait,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0_usize..2, 0_usize..4).prop_map(|(tab, field)| Step::Set(tab, field)),
        2 => (0_usize..2).prop_map(Step::Add),
        1 => (0_usize..2).prop_map(Step::Level),
        4 => (0_usize..2, 0_usize..4).prop_map(|(tab, words)| Step::Deliver(tab, words)),
        1 => Just(Step::Wait),
    ]
}

proptest! {
    #![proptest_config(Config { cases: 40, failure_persistence: None, ..Config::default() })]

    #[test]
    fn every_acknowledged_edit_is_found_in_both_in_the_end(steps in vec(step(), 1..60)) {
        let mut tabs = Tabs::new(&[case(1)]);
        let mut written: Vec<String> = Vec::new();
        for (number, step) in steps.into_iter().enumerate() {
            let word = format!("<{number}>");
            match step {
                Step::Set(tab, field) => {
                    // What stood there when somebody wrote over it was given up by that person.
                    let seen = FIELDS[field].of(tabs.case(tab)).unwrap().to_owned();
                    written.retain(|known| *known != seen);
                    tabs.at(tab, |app| {
                        app.set(FIELDS[field], &word);
                        app.leave(FIELDS[field]);
                    });
                    written.push(word);
                }
                Step::Add(tab) => {
                    tabs.at(tab, |app| app.add(Block::Gains, &word));
                    written.push(word);
                }
                Step::Level(tab) => tabs.at(tab, |app| {
                    app.edit(Edit::SetLevel { card: JOB, level: Level::ALL[number % 3] });
                }),
                Step::Deliver(tab, words) => tabs.deliver(tab, words),
                // Nothing takes a browser so long.
                Step::Wait => tabs.settle(),
            }
        }
        tabs.settle();
        prop_assert_eq!(tabs.case(0), tabs.case(1));
        for tab in [0, 1] {
            let all = json::write(tabs.case(tab));
            for word in &written {
                prop_assert!(all.contains(word.as_str()), "{word} is lost in tab {tab}: {all}");
            }
            let stored = tabs.apps[tab].stored(case_id(1));
            prop_assert_eq!(&stored, tabs.case(tab));
        }
    }
}

proptest! {
    #![proptest_config(Config { cases: 60, failure_persistence: None, ..Config::default() })]

    /// Letter by letter, however late writes and words arrive.
    #[test]
    fn who_types_in_another_field_is_asked_nothing(steps in vec((0_usize..2, 0..6, 0_usize..7), 1..150)) {
        let mut tabs = Tabs::new(&[case(1)]);
        let fields = [TextField::Ask, TextField::AskDecider];
        let mut typed = fields.map(|field| field.of(tabs.case(0)).unwrap().to_owned());
        for (number, (tab, kind, count)) in steps.into_iter().enumerate() {
            match kind {
                0..3 => {
                    typed[tab].push(char::from(b'a' + u8::try_from(number % 26).unwrap()));
                    tabs.at(tab, |app| app.set(fields[tab], &typed[tab]));
                }
                3 | 4 => tabs.show(tab, count),
                _ => tabs.tell(tab, count),
            }
            for (tab, text) in typed.iter().enumerate() {
                prop_assert_eq!(fields[tab].of(tabs.case(tab)), Some(&**text), "in tab {}", tab);
            }
        }
        tabs.settle();
        for tab in [0, 1] {
            let case = tabs.case(tab);
            prop_assert_eq!(fields.map(|field| field.of(case)), [Some(&*typed[0]), Some(&*typed[1])]);
            prop_assert_eq!(&case.private.unsettled, &vec![]);
        }
    }
}

#[test]
fn what_is_written_in_one_tab_appears_in_the_other() {
    let mut tabs = Tabs::new(&[case(1)]);
    tabs.at(0, |app| app.typing(TextField::Ask, "Keep the quota"));
    tabs.at(0, |app| app.add(Block::Pains, "Ramp takes 9 months"));
    tabs.deliver(1, usize::MAX);
    assert_eq!(tabs.case(1).position.ask.sentence, "Keep the quota");
    assert_eq!(tabs.case(1).canvas.cards.last().unwrap().text, "Ramp takes 9 months");
    // And on from there, without a question to anybody.
    tabs.at(1, |app| app.set(TextField::Ask, "Keep the quota at 4.2 M"));
    tabs.settle();
    assert_eq!(tabs.case(0).position.ask.sentence, "Keep the quota at 4.2 M");
    assert_eq!(tabs.case(0).private.unsettled, []);
}

#[test]
fn a_text_that_both_wrote_is_kept_twice_until_somebody_chooses() {
    let mut tabs = Tabs::new(&[case(1)]);
    tabs.at(0, |app| app.set(TextField::Ask, "Mine"));
    tabs.at(1, |app| app.set(TextField::Ask, "Yours"));
    tabs.settle();
    for tab in [0, 1] {
        assert_eq!(tabs.case(tab).position.ask.sentence, "Yours", "the later one stands");
        let unsettled = &tabs.case(tab).private.unsettled;
        assert_eq!(unsettled.len(), 1);
        assert_eq!(unsettled[0].other, json::Json::Text("Mine".into()));
        let said = "This was changed in another tab too: Position: the ask.";
        assert!(tabs.apps[tab].said.iter().any(|words| words == said), "{tab}");
    }
    let lost = |tabs: &Tabs, tab: usize| tabs.apps[tab].session.open.as_ref().unwrap().lost.len();
    assert_eq!((lost(&tabs, 0), lost(&tabs, 1)), (1, 0));
    // It is there after a reload.
    let mut again = tabs.apps[0].reload();
    again.open(case_id(1));
    assert_eq!(again.case().private.unsettled.len(), 1);
    let choice = tabs.case(0).private.unsettled[0].clone();
    tabs.at(0, |app| app.edit(Edit::Settle { choice, keep: Keep::Other }));
    tabs.settle();
    for tab in [0, 1] {
        assert_eq!(tabs.case(tab).position.ask.sentence, "Mine");
        assert_eq!(tabs.case(tab).private.unsettled, []);
    }
    // One click, and one step back.
    tabs.at(0, |app| app.send(Event::Undo));
    tabs.settle();
    assert_eq!(tabs.case(1).position.ask.sentence, "Yours");
    assert_eq!(tabs.case(1).private.unsettled.len(), 1);
}

#[test]
fn undo_takes_back_ones_own_steps_and_nothing_of_the_other_tab() {
    let mut tabs = Tabs::new(&[case(1)]);
    tabs.at(0, |app| app.set(TextField::Title, "Quota"));
    tabs.at(0, |app| app.leave(TextField::Title));
    tabs.at(0, |app| app.set(TextField::Ask, "Keep it"));
    tabs.settle();
    tabs.at(1, |app| app.add(Block::Gains, "Theirs"));
    tabs.at(1, |app| app.set(TextField::Notes, "Their note"));
    tabs.settle();
    tabs.at(0, |app| app.send(Event::Undo));
    assert_eq!((&*tabs.case(0).position.ask.sentence, &*tabs.case(0).title), ("", "Quota"));
    assert_eq!(tabs.case(0).canvas.cards.last().unwrap().text, "Theirs");
    assert_eq!(tabs.case(0).private.notes, "Their note");
    tabs.at(0, |app| app.send(Event::Undo));
    tabs.at(0, |app| app.send(Event::Redo));
    tabs.at(0, |app| app.send(Event::Redo));
    tabs.settle();
    assert_eq!(tabs.case(1).position.ask.sentence, "Keep it");
    assert_eq!(tabs.case(1).private.notes, "Their note");
    // The other tab has no step of this one to take back.
    tabs.at(1, |app| app.send(Event::Undo));
    tabs.at(1, |app| app.send(Event::Undo));
    assert!(!tabs.apps[1].session.can_undo());
    assert_eq!(tabs.case(1).position.ask.sentence, "Keep it");
    assert!(tabs.case(1).canvas.cards.iter().all(|card| card.text != "Theirs"));
}

#[test]
fn a_step_whose_field_the_other_tab_has_changed_since_is_passed_over() {
    let mut tabs = Tabs::new(&[case(1)]);
    tabs.at(0, |app| app.set(TextField::Notes, "A note"));
    tabs.at(0, |app| app.leave(TextField::Notes));
    tabs.at(0, |app| app.set(TextField::Ask, "Keep it"));
    tabs.settle();
    tabs.at(1, |app| app.set(TextField::Ask, "Keep the quota"));
    tabs.settle();
    tabs.at(0, |app| app.send(Event::Undo));
    assert_eq!(tabs.case(0).position.ask.sentence, "Keep the quota");
    assert_eq!(tabs.case(0).private.notes, "");
}

#[test]
fn cases_come_and_go_in_the_list_of_the_other_tab() {
    let mut tabs = Tabs::new(&[case(1), case(2)]);
    tabs.at(1, |app| app.go(Route::Home));
    tabs.at(0, |app| app.ask(case_id(2), Errand::Duplicate));
    tabs.settle();
    assert_eq!(tabs.apps[1].titles(), ["Case 1", "Case 2", "Case 2 (copy)"]);
    tabs.at(0, |app| app.ask(case_id(2), Errand::Delete));
    tabs.settle();
    assert_eq!(tabs.apps[1].titles(), ["Case 1", "Case 2 (copy)"]);
    tabs.at(0, |app| app.ask(case_id(1), Errand::Archive(true)));
    tabs.settle();
    assert!(tabs.apps[1].session.summary(case_id(1)).unwrap().archived);
    tabs.at(0, |app| app.send(Event::AddedGoal("Grow".into())));
    tabs.at(1, |app| app.send(Event::AddedGoal("Keep people".into())));
    tabs.settle();
    for app in &tabs.apps {
        let mut goals: Vec<&str> =
            app.session.workspace.goals.iter().map(|goal| &*goal.text).collect();
        goals.sort_unstable();
        assert_eq!(goals, ["Grow", "Keep people"]);
    }
}

#[test]
fn a_case_deleted_in_one_tab_goes_from_the_other_and_can_be_brought_back() {
    let mut tabs = Tabs::new(&[case(1)]);
    tabs.at(0, |app| app.ask(case_id(1), Errand::Delete));
    tabs.settle();
    let other = &tabs.apps[1];
    assert!(other.session.case().is_none() && other.titles().is_empty());
    assert_eq!(other.notice(), "“Case 1” was deleted in another tab.");
    tabs.at(1, |app| app.send(Event::TookBack));
    tabs.settle();
    assert_eq!(tabs.apps[0].titles(), ["Case 1"]);
}

#[test]
fn a_case_deleted_in_one_tab_and_changed_in_the_other_is_kept_and_told() {
    for delivered_first in [0, 1] {
        let mut tabs = Tabs::new(&[case(1)]);
        tabs.at(1, |app| app.set(TextField::Ask, "Keep it"));
        tabs.at(0, |app| app.ask(case_id(1), Errand::Delete));
        tabs.deliver(delivered_first, usize::MAX);
        tabs.settle();
        assert_eq!(tabs.case(1).position.ask.sentence, "Keep it");
        assert_eq!(tabs.apps[0].titles(), ["Case 1"]);
        let words = "“Case 1” was deleted in another tab. It is kept, because it was changed in \
                     this one.";
        assert_eq!(tabs.apps[1].notice(), words);
    }
}

/// A page that was frozen hears nothing; it finds what was written before it writes.
#[test]
fn what_was_missed_is_found_before_anything_is_written() {
    let mut tabs = Tabs::new(&[case(1)]);
    tabs.at(0, |app| app.set(TextField::Ask, "Keep it"));
    tabs.told[1].clear();
    tabs.deliver(1, 0);
    tabs.apps[1].now += TimeDelta::seconds(5);
    tabs.at(1, |app| {
        app.is_behind = true;
        app.set(TextField::Notes, "A note");
    });
    assert_eq!(tabs.case(1).position.ask.sentence, "Keep it");
    tabs.settle();
    assert_eq!(tabs.case(0).private.notes, "A note");
    // Deleted unheard of: it is kept, and told.
    tabs.at(0, |app| app.ask(case_id(1), Errand::Delete));
    tabs.told[1].clear();
    tabs.deliver(1, 0);
    tabs.apps[1].now += TimeDelta::seconds(5);
    tabs.at(1, |app| app.set(TextField::Notes, "Another note"));
    assert!(tabs.apps[1].notice().contains("is kept"));
    tabs.settle();
    assert_eq!(tabs.apps[0].titles(), ["Case 1"]);
}

#[test]
fn a_case_that_both_began_under_one_address_is_one_case() {
    let mut tabs = Tabs::new(&[case(1)]);
    let start = standpoint::content::Start::ALL[0];
    let route = Route::Begun(start, case_id(9), Part::Position);
    tabs.at(0, |app| app.go(route));
    tabs.at(1, |app| app.go(route));
    tabs.at(0, |app| app.set(TextField::Title, "Quota"));
    tabs.settle();
    assert_eq!(tabs.case(1).title, "Quota");
    tabs.at(1, |app| app.set(TextField::Ask, "Keep it"));
    tabs.settle();
    assert_eq!(tabs.case(0).position.ask.sentence, "Keep it");
    assert_eq!(tabs.case(0).private.unsettled, []);
}

#[test]
fn damaged_words_are_passed_over() {
    let mut tabs = Tabs::new(&[case(1)]);
    for message in ["", "case", "case\n", "case\nx\n\n", "case\n0000000000001\n\n{", "x\n\n\n"] {
        tabs.apps[0].hear(message);
    }
    let other = tabs::told_case(&tabs.apps[1].records, case_id(1));
    tabs.apps[0].hear(&other);
    tabs.settle();
    assert_eq!(tabs.case(0), &case(1));
}
