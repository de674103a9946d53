//! Two tabs with the same work: everything that was told to be saved is there in the end, in both.
//!
//! Each tab has a view of the store of its own, as in a browser with a process for each: a write
//! reaches the other one late, and of two at once the last stays.

#[path = "support/app.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod app;
mod support;
#[path = "support/two_tabs.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod two_tabs;

use app::{App, holding, net::FaultNet};
use chrono::TimeDelta;
use proptest::{collection::vec, prelude::*, test_runner::Config};
use standpoint::domain::{Block, Case, Edit, Level, TextField};
use standpoint::json;
use standpoint::merge::Keep;
use standpoint::records::{Records, tabs};
use standpoint::session::{Errand, Event, Part, Route, SaveState};
use support::*;
use two_tabs::TwoTabs;

const FIELDS: [TextField; 4] =
    [TextField::Title, TextField::Ask, TextField::Notes, TextField::CardText(PAIN)];

/// Both have the first of these cases open.
fn opened(cases: &[Case]) -> TwoTabs {
    let mut tabs = TwoTabs::over(&holding(cases));
    for app in &mut tabs.apps {
        app.open(cases[0].id);
    }
    tabs
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
        let mut tabs = opened(&[case(1)]);
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
                Step::Wait => tabs.rest(),
            }
        }
        tabs.rest();
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
        let mut tabs = opened(&[case(1)]);
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
        tabs.rest();
        for tab in [0, 1] {
            let case = tabs.case(tab);
            prop_assert_eq!(fields.map(|field| field.of(case)), [Some(&*typed[0]), Some(&*typed[1])]);
            prop_assert_eq!(&case.private.unsettled, &vec![]);
        }
    }
}

#[test]
fn what_is_written_in_one_tab_appears_in_the_other() {
    let mut tabs = opened(&[case(1)]);
    tabs.at(0, |app| app.typing(TextField::Ask, "Keep the quota"));
    tabs.at(0, |app| app.add(Block::Pains, "Ramp takes 9 months"));
    tabs.deliver(1, usize::MAX);
    assert_eq!(tabs.case(1).position.ask.sentence, "Keep the quota");
    assert_eq!(tabs.case(1).canvas.cards.last().unwrap().text, "Ramp takes 9 months");
    // And on from there, without a question to anybody.
    tabs.at(1, |app| app.set(TextField::Ask, "Keep the quota at 4.2 M"));
    tabs.rest();
    assert_eq!(tabs.case(0).position.ask.sentence, "Keep the quota at 4.2 M");
    assert_eq!(tabs.case(0).private.unsettled, []);
}

#[test]
fn a_text_that_both_wrote_is_kept_twice_until_somebody_chooses() {
    let mut tabs = opened(&[case(1)]);
    tabs.at(0, |app| app.set(TextField::Ask, "Mine"));
    tabs.at(1, |app| app.set(TextField::Ask, "Yours"));
    tabs.rest();
    for tab in [0, 1] {
        assert_eq!(tabs.case(tab).position.ask.sentence, "Yours", "the later one stands");
        let unsettled = &tabs.case(tab).private.unsettled;
        assert_eq!(unsettled.len(), 1);
        assert_eq!(unsettled[0].other, json::Json::Text("Mine".into()));
        let said = "This was changed in another tab too: Position: the ask.";
        assert!(tabs.apps[tab].said.iter().any(|words| words == said), "{tab}");
    }
    let lost =
        |tabs: &TwoTabs, tab: usize| tabs.apps[tab].session.open.as_ref().unwrap().lost.len();
    assert_eq!((lost(&tabs, 0), lost(&tabs, 1)), (1, 0));
    // It is there after a reload.
    let mut again = tabs.apps[0].reload();
    again.open(case_id(1));
    assert_eq!(again.case().private.unsettled.len(), 1);
    let choice = tabs.case(0).private.unsettled[0].clone();
    tabs.at(0, |app| app.edit(Edit::Settle { choice, keep: Keep::Other }));
    tabs.rest();
    for tab in [0, 1] {
        assert_eq!(tabs.case(tab).position.ask.sentence, "Mine");
        assert_eq!(tabs.case(tab).private.unsettled, []);
    }
    // One click, and one step back.
    tabs.at(0, |app| app.send(Event::Undo));
    tabs.rest();
    assert_eq!(tabs.case(1).position.ask.sentence, "Yours");
    assert_eq!(tabs.case(1).private.unsettled.len(), 1);
}

#[test]
fn undo_takes_back_ones_own_steps_and_nothing_of_the_other_tab() {
    let mut tabs = opened(&[case(1)]);
    tabs.at(0, |app| app.set(TextField::Title, "Quota"));
    tabs.at(0, |app| app.leave(TextField::Title));
    tabs.at(0, |app| app.set(TextField::Ask, "Keep it"));
    tabs.rest();
    tabs.at(1, |app| app.add(Block::Gains, "Theirs"));
    tabs.at(1, |app| app.set(TextField::Notes, "Their note"));
    tabs.rest();
    tabs.at(0, |app| app.send(Event::Undo));
    assert_eq!((&*tabs.case(0).position.ask.sentence, &*tabs.case(0).title), ("", "Quota"));
    assert_eq!(tabs.case(0).canvas.cards.last().unwrap().text, "Theirs");
    assert_eq!(tabs.case(0).private.notes, "Their note");
    tabs.at(0, |app| app.send(Event::Undo));
    tabs.at(0, |app| app.send(Event::Redo));
    tabs.at(0, |app| app.send(Event::Redo));
    tabs.rest();
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
    let mut tabs = opened(&[case(1)]);
    tabs.at(0, |app| app.set(TextField::Notes, "A note"));
    tabs.at(0, |app| app.leave(TextField::Notes));
    tabs.at(0, |app| app.set(TextField::Ask, "Keep it"));
    tabs.rest();
    tabs.at(1, |app| app.set(TextField::Ask, "Keep the quota"));
    tabs.rest();
    tabs.at(0, |app| app.send(Event::Undo));
    assert_eq!(tabs.case(0).position.ask.sentence, "Keep the quota");
    assert_eq!(tabs.case(0).private.notes, "");
}

#[test]
fn cases_come_and_go_in_the_list_of_the_other_tab() {
    let mut tabs = opened(&[case(1), case(2)]);
    tabs.at(1, |app| app.go(Route::Home));
    tabs.at(0, |app| app.ask(case_id(2), Errand::Duplicate));
    tabs.rest();
    assert_eq!(tabs.apps[1].titles(), ["Case 1", "Case 2", "Case 2 (copy)"]);
    tabs.at(0, |app| app.ask(case_id(2), Errand::Delete));
    tabs.rest();
    assert_eq!(tabs.apps[1].titles(), ["Case 1", "Case 2 (copy)"]);
    tabs.at(0, |app| app.ask(case_id(1), Errand::Archive(true)));
    tabs.rest();
    assert!(tabs.apps[1].session.summary(case_id(1)).unwrap().archived);
    tabs.at(0, |app| app.send(Event::AddedGoal("Grow".into())));
    tabs.at(1, |app| app.send(Event::AddedGoal("Keep people".into())));
    tabs.rest();
    for app in &tabs.apps {
        let mut goals: Vec<&str> =
            app.session.workspace.goals.iter().map(|goal| &*goal.text).collect();
        goals.sort_unstable();
        assert_eq!(goals, ["Grow", "Keep people"]);
    }
}

#[test]
fn a_case_deleted_in_one_tab_goes_from_the_other_and_can_be_brought_back() {
    let mut tabs = opened(&[case(1)]);
    tabs.at(0, |app| app.ask(case_id(1), Errand::Delete));
    tabs.rest();
    let other = &tabs.apps[1];
    assert!(other.session.case().is_none() && other.titles().is_empty());
    assert_eq!(other.notice(), "“Case 1” was deleted in another tab.");
    tabs.at(1, |app| app.send(Event::TookBack));
    tabs.rest();
    assert_eq!(tabs.apps[0].titles(), ["Case 1"]);
}

#[test]
fn a_case_deleted_in_one_tab_and_changed_in_the_other_is_kept_and_told() {
    for delivered_first in [0, 1] {
        let mut tabs = opened(&[case(1)]);
        tabs.at(1, |app| app.set(TextField::Ask, "Keep it"));
        tabs.at(0, |app| app.ask(case_id(1), Errand::Delete));
        tabs.deliver(delivered_first, usize::MAX);
        tabs.rest();
        assert_eq!(tabs.case(1).position.ask.sentence, "Keep it");
        assert_eq!(tabs.apps[0].titles(), ["Case 1"]);
        let words = "“Case 1” was deleted in another tab. It is kept, because it was changed in \
                     this one.";
        assert_eq!(tabs.apps[1].notice(), words);
        // What was deleted is older than what was kept: it does not take its place.
        assert!(!tabs.apps[0].can_take_back());
    }
}

/// A tab that opens a case while word of older writes is still on its way takes none of it back.
#[test]
fn word_that_comes_after_what_it_tells_of_was_read_changes_nothing() {
    let mut tabs = TwoTabs::over(&holding(&[case(1)]));
    tabs.at(0, |app| app.open(case_id(1)));
    tabs.at(0, |app| app.add(Block::Pains, "The first"));
    tabs.at(0, |app| app.add(Block::Pains, "The second"));
    tabs.deliver(1, 0);
    tabs.at(1, |app| app.open(case_id(1)));
    tabs.at(1, |app| app.add(Block::Pains, "The third"));
    tabs.rest();
    for tab in [0, 1] {
        let texts: Vec<&str> = tabs.case(tab).canvas.cards.iter().map(|card| &*card.text).collect();
        assert!(texts.ends_with(&["The first", "The second", "The third"]), "{texts:?}");
    }
}

/// A page that was frozen hears nothing; it finds what was written before it writes.
#[test]
fn what_was_missed_is_found_before_anything_is_written() {
    let mut tabs = opened(&[case(1)]);
    tabs.at(0, |app| app.set(TextField::Ask, "Keep it"));
    tabs.told[1].clear();
    tabs.deliver(1, 0);
    tabs.apps[1].now += TimeDelta::seconds(5);
    tabs.at(1, |app| {
        app.is_behind = true;
        app.set(TextField::Notes, "A note");
    });
    assert_eq!(tabs.case(1).position.ask.sentence, "Keep it");
    tabs.rest();
    assert_eq!(tabs.case(0).private.notes, "A note");
    // Deleted unheard of: it is kept, and told.
    tabs.at(0, |app| app.ask(case_id(1), Errand::Delete));
    tabs.told[1].clear();
    tabs.deliver(1, 0);
    tabs.apps[1].now += TimeDelta::seconds(5);
    tabs.at(1, |app| app.set(TextField::Notes, "Another note"));
    assert!(tabs.apps[1].notice().contains("is kept"));
    tabs.rest();
    assert_eq!(tabs.apps[0].titles(), ["Case 1"]);
}

#[test]
fn a_case_is_not_deleted_over_words_of_another_tab_that_nobody_here_has_seen() {
    for is_denied in [false, true] {
        let mut tabs = opened(&[case(1), case(2)]);
        tabs.apps[1].store.deny(is_denied);
        if is_denied {
            // It is to be deleted as soon as that can be done.
            tabs.at(1, |app| app.ask(case_id(1), Errand::Delete));
            assert_eq!(tabs.apps[1].titles(), ["Case 2"]);
        }
        tabs.at(0, |app| app.set(TextField::Ask, "Keep it"));
        tabs.told[1].clear();
        tabs.deliver(1, 0);
        tabs.apps[1].store.deny(false);
        tabs.at(1, |app| {
            app.is_behind = true;
            if is_denied {
                app.send(Event::Leaving);
            } else {
                app.ask(case_id(1), Errand::Delete);
            }
        });
        let notice = "“Case 1” is not deleted: it was changed in another tab.";
        assert_eq!(tabs.apps[1].notice(), notice);
        assert_eq!(tabs.apps[1].titles(), ["Case 1", "Case 2"]);
        assert_eq!(tabs.apps[1].session.save_state(), SaveState::Saved);
        tabs.rest();
        assert_eq!(tabs.case(0).position.ask.sentence, "Keep it");
        // Now that it is known, it goes.
        tabs.at(1, |app| app.ask(case_id(1), Errand::Delete));
        assert_eq!(tabs.apps[1].titles(), ["Case 2"]);
    }
}

#[test]
fn what_only_a_deleted_case_had_is_in_it_when_it_is_not_deleted() {
    for is_net_there in [false, true] {
        let net = FaultNet::default();
        let mut tabs = opened(&[case(1), case(2)]);
        if is_net_there {
            tabs.at(1, |app| app.open_net(&net));
        }
        // The store takes nothing here: what is written is in the second copy, or in neither.
        tabs.apps[1].store.deny(true);
        tabs.at(1, |app| app.set(TextField::Notes, "Written here"));
        tabs.at(1, App::settle_net);
        tabs.at(1, |app| app.ask(case_id(1), Errand::Delete));
        assert_eq!(tabs.apps[1].titles(), ["Case 2"]);
        tabs.at(0, |app| app.set(TextField::Ask, "Written there"));
        tabs.apps[1].store.deny(false);
        tabs.look_at(1);
        tabs.at(1, |app| app.send(Event::Leaving));
        let notice = "“Case 1” is not deleted: it was changed in another tab.";
        assert_eq!(tabs.apps[1].notice(), notice);
        tabs.rest();
        let stored = Records::new(tabs.stored()).look(case_id(1)).unwrap().case;
        assert_eq!(stored.private.notes, "Written here", "{is_net_there}");
        assert_eq!(stored.position.ask.sentence, "Written there", "{is_net_there}");
        assert_eq!(*tabs.case(0), stored);
    }
}

#[test]
fn the_first_goal_of_another_tab_is_found_though_no_word_of_it_came() {
    let mut tabs = opened(&[case(1)]);
    tabs.at(0, |app| app.send(Event::AddedGoal("Grow".into())));
    tabs.told[1].clear();
    tabs.deliver(1, 0);
    tabs.at(1, |app| app.send(Event::AddedGoal("Stay small".into())));
    // Nor does any word of this reach the first tab.
    tabs.told[0].clear();
    let stored = Records::new(tabs.stored()).load().unwrap().workspace.goals;
    let mut stored: Vec<_> = stored.iter().map(|goal| &*goal.text).collect();
    stored.sort_unstable();
    assert_eq!(stored, ["Grow", "Stay small"]);
}

#[test]
fn a_case_that_both_began_under_one_address_is_one_case() {
    let mut tabs = opened(&[case(1)]);
    let start = standpoint::content::Start::ALL[0];
    let route = Route::Begun(start, case_id(9), Part::Position);
    tabs.at(0, |app| app.go(route));
    tabs.at(1, |app| app.go(route));
    tabs.at(0, |app| app.set(TextField::Title, "Quota"));
    tabs.rest();
    assert_eq!(tabs.case(1).title, "Quota");
    tabs.at(1, |app| app.set(TextField::Ask, "Keep it"));
    tabs.rest();
    assert_eq!(tabs.case(0).position.ask.sentence, "Keep it");
    assert_eq!(tabs.case(0).private.unsettled, []);
}

#[test]
fn a_begun_case_that_another_tab_wrote_first_is_looked_at_before_it_is_written() {
    let mut tabs = opened(&[case(1)]);
    let start = standpoint::content::Start::ALL[0];
    let route = Route::Begun(start, case_id(9), Part::Position);
    tabs.at(1, |app| app.go(route));
    tabs.at(0, |app| app.go(route));
    // No word of either title ever comes; the first is found when the other tab is looked at.
    tabs.at(0, |app| app.set(TextField::Title, "Quota"));
    tabs.told[1].clear();
    tabs.look_at(1);
    assert_eq!(tabs.case(1).title, "Quota");
    tabs.at(0, |app| app.set(TextField::Title, "Quota for two"));
    tabs.told[1].clear();
    tabs.deliver(1, 0);
    tabs.at(1, |app| {
        app.is_behind = true;
        app.set(TextField::Ask, "Keep it");
    });
    assert_eq!(tabs.case(1).title, "Quota for two");
    tabs.rest();
    assert_eq!(tabs.case(0).title, "Quota for two");
    assert_eq!(tabs.case(0).position.ask.sentence, "Keep it");
}

/// A case that both tabs began. The first word of one is not taken by its store; no word of what the
/// other wrote comes there.
fn begun_in_two() -> TwoTabs {
    let mut tabs = opened(&[case(1)]);
    let route = Route::Begun(standpoint::content::Start::ALL[0], case_id(9), Part::Canvas);
    for tab in [0, 1] {
        tabs.at(tab, |app| app.go(route));
    }
    tabs.apps[0].store.deny(true);
    tabs.at(0, |app| app.add(Block::Pains, "Not taken"));
    tabs.apps[0].store.deny(false);
    tabs.at(1, |app| app.add(Block::Pains, "Typed there"));
    tabs.told[0].clear();
    tabs.deliver(0, 0);
    tabs
}

fn pains(case: &Case) -> Vec<&str> {
    let mut pains: Vec<_> = case.canvas.cards.iter().map(|card| &*card.text).collect();
    pains.sort_unstable();
    pains
}

#[test]
fn a_begun_case_is_not_removed_over_words_of_another_tab() {
    let mut tabs = begun_in_two();
    tabs.at(0, |app| app.send(Event::Undo));
    assert_eq!(pains(tabs.case(0)), ["Typed there"]);
    assert_eq!(tabs.apps[0].session.save_state(), SaveState::Saved);
    tabs.rest();
    assert_eq!(pains(tabs.case(1)), ["Typed there"]);
}

#[test]
fn a_begun_case_is_put_together_with_what_another_tab_wrote_in_it_meanwhile() {
    let mut tabs = begun_in_two();
    tabs.at(0, |app| app.send(Event::Leaving));
    tabs.rest();
    for tab in [0, 1] {
        assert_eq!(pains(tabs.case(tab)), ["Not taken", "Typed there"]);
    }
    assert!(tabs.stored().texts().keys().all(|key| !key.contains("aside")), "it was read");
}

#[test]
fn what_another_tab_wrote_over_is_written_again_though_the_case_is_closed_by_then() {
    for is_told in [true, false] {
        let mut tabs = opened(&[case(1)]);
        tabs.at(0, |app| app.set(TextField::Ask, "Written here"));
        tabs.at(1, |app| app.set(TextField::Title, "Written there at once"));
        tabs.at(0, |app| app.go(Route::Home));
        // The other tab never hears what was written here.
        tabs.told[1].clear();
        if !is_told {
            tabs.told[0].clear();
            tabs.look_at(0);
        }
        tabs.rest();
        let stored = Records::new(tabs.stored()).look(case_id(1)).unwrap().case;
        assert_eq!(stored.position.ask.sentence, "Written here", "told: {is_told}");
        assert_eq!(stored.title, "Written there at once");
    }
}

#[test]
fn what_was_missed_is_taken_in_one_by_one() {
    let mut tabs = opened(&[case(1), case(2)]);
    for id in [case_id(1), case_id(2)] {
        tabs.apps[0].store.deny(false);
        tabs.at(0, |app| app.open(id));
        tabs.apps[0].store.deny(true);
        tabs.at(0, |app| app.set(TextField::Ask, "Not taken"));
        tabs.at(1, |app| app.open(id));
        tabs.at(1, |app| app.set(TextField::Title, "Written there"));
    }
    tabs.told[0].clear();
    tabs.apps[0].store.deny(false);
    // What is found of the first lets everything be written that waits, the second too.
    tabs.look_at(0);
    tabs.rest();
    for id in [case_id(1), case_id(2)] {
        let stored = Records::new(tabs.stored()).look(id).unwrap().case;
        assert_eq!(
            (&*stored.title, &*stored.position.ask.sentence),
            ("Written there", "Not taken")
        );
    }
}

#[test]
fn late_word_of_what_has_nothing_in_common_takes_nothing_away() {
    let mut tabs = opened(&[case(1)]);
    let start = standpoint::content::Start::ALL[0];
    let route = Route::Begun(start, case_id(9), Part::Canvas);
    // Begun and taken back in one tab; begun in the other, before it hears of that.
    tabs.at(0, |app| app.go(route));
    tabs.at(0, |app| app.add(Block::Pains, "Taken back"));
    tabs.at(0, |app| app.send(Event::Undo));
    tabs.at(1, |app| app.go(route));
    tabs.at(1, |app| app.add(Block::Pains, "Typed here"));
    tabs.rest();
    assert!(tabs.case(1).canvas.cards.iter().any(|card| card.text == "Typed here"));
}

#[test]
fn a_case_that_is_opened_before_the_store_has_what_was_heard_of_it_loses_nothing() {
    let mut tabs = TwoTabs::over(&holding(&[case(1)]));
    tabs.at(1, |app| app.open(case_id(1)));
    tabs.at(1, |app| app.set(TextField::Ask, "Keep it"));
    tabs.tell(0, usize::MAX);
    tabs.at(0, |app| app.open(case_id(1)));
    assert_eq!(tabs.case(0).position.ask.sentence, case(1).position.ask.sentence, "it is behind");
    tabs.deliver(0, 0);
    tabs.at(0, |app| app.set(TextField::Notes, "A note"));
    tabs.rest();
    for tab in [0, 1] {
        assert_eq!(tabs.case(tab).position.ask.sentence, "Keep it");
        assert_eq!(tabs.case(tab).private.notes, "A note");
    }
}

#[test]
fn what_was_not_deleted_goes_back_to_the_second_copy_and_hides_no_trouble() {
    let net = FaultNet::default();
    let mut tabs = opened(&[case(1), case(2)]);
    for tab in [0, 1] {
        tabs.at(tab, |app| app.open_net(&net));
    }
    tabs.at(1, App::settle_net);
    // The store is full here, and one case is in the second copy alone.
    tabs.apps[1].store.leave_room(0);
    tabs.at(1, |app| app.open(case_id(2)));
    let long = "words ".repeat(200);
    tabs.at(1, |app| app.set(TextField::Notes, &long));
    tabs.at(1, App::settle_net);
    tabs.at(1, |app| app.open(case_id(1)));
    assert!(matches!(tabs.apps[1].session.save_state(), SaveState::InSecondCopy(_)));
    // The other one is deleted, and the other tab has just written in it.
    tabs.at(0, |app| app.set(TextField::Ask, "Keep it"));
    tabs.at(0, App::settle_net);
    tabs.told[1].clear();
    tabs.deliver(1, 0);
    tabs.at(1, |app| {
        app.is_behind = true;
        app.ask(case_id(1), Errand::Delete);
        app.settle_net();
    });
    assert_eq!(tabs.apps[1].titles(), ["Case 1", "Case 2"]);
    assert!(matches!(tabs.apps[1].session.save_state(), SaveState::InSecondCopy(_)));
    assert!(net.texts.borrow().values().any(|text| text.contains("Keep it")));
}

#[test]
fn damaged_words_are_passed_over() {
    let mut tabs = opened(&[case(1)]);
    for message in ["", "case", "case\n", "case\nx\n\n", "case\n0000000000001\n\n{", "x\n\n\n"] {
        tabs.apps[0].hear(message);
    }
    let other = tabs::told_case(&tabs.apps[1].records, case_id(1));
    tabs.apps[0].hear(&other);
    tabs.rest();
    assert_eq!(tabs.case(0), &case(1));
}
