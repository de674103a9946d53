//! Proves what the second copy does for a person: what is said while it stands in, what comes back
//! from it and what is told, and what is filed away.

#[path = "support/app.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod app;
mod support;

use app::{App, holding, net::FaultNet};
use standpoint::content::Start;
use standpoint::domain::{Block, TextField};
use standpoint::format;
use standpoint::records::{StoreError, net::Batch};
use standpoint::session::{Errand, Event, NetEvent, NetState, Part, Route, SaveState};
use support::*;

/// A browser that was killed while the store was denied: the second copy alone has the last words.
fn apart() -> (FaultStore, FaultNet) {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    store.deny(true);
    app.add(Block::Pains, "In the second copy alone");
    app.settle_net();
    assert!(matches!(app.session.save_state(), SaveState::InSecondCopy(_)));
    store.deny(false);
    (store, net)
}

#[test]
fn it_stands_in_for_a_full_store_and_the_status_says_so() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    assert_eq!(app.session.net_state(), NetState::On);
    app.open(case_id(1));
    store.leave_room(0);
    let long = "words ".repeat(200);
    app.set(TextField::Notes, &long);
    assert_eq!(app.session.save_state(), SaveState::Saving, "neither copy has it yet");
    assert!(app.session.would_lose());
    app.settle_net();
    assert_eq!(app.session.save_state(), SaveState::InSecondCopy(StoreError::Full));
    assert_eq!(app.session.save_state().words(), "Saved in the second copy");
    assert!(!app.session.would_lose() && app.session.is_in_second_copy());
    assert!(app.said.iter().any(|said| said.ends_with("Saved in the second copy.")));
    // It takes nothing either: now nobody says that it is saved.
    net.fail(true);
    app.set(TextField::Notes, &(long.clone() + "more"));
    app.settle_net();
    assert_eq!(app.session.net_state(), NetState::Refusing);
    assert_eq!(app.session.save_state(), SaveState::NotSaved(StoreError::Full));
    assert!(app.session.would_lose());
    assert!(app.said.last().unwrap().starts_with("Not saved."), "{:?}", app.said);
    net.fail(false);
    app.set(TextField::Notes, &long);
    app.settle_net();
    assert_eq!(app.session.save_state().words(), "Saved in the second copy");
    assert_eq!(app.session.net_state(), NetState::On);
    // The next start finds it, tells it, and stores it where there is room.
    let store = FaultStore::over(store.memory.clone());
    let mut app = App::with_net(&store, &net);
    assert!(app.notice().starts_with("“Case 1” was brought back from its second copy"));
    app.open(case_id(1));
    assert_eq!(app.case().private.notes, long);
    assert_eq!(
        (app.stored(case_id(1)).private.notes, app.session.save_state()),
        (long, SaveState::Saved)
    );
}

#[test]
fn a_damaged_record_is_kept_aside_and_its_second_copy_is_used() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    app.add(Block::Pains, "The last words");
    app.settle_net();
    let key = format!("standpoint/case/{}", case_id(1));
    let damaged = store.memory.text(&key).unwrap().replace("The last", "The lost");
    store.memory.put(&key, &damaged);
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    assert!(app.case().canvas.cards.iter().any(|card| card.text == "The last words"));
    let [unreadable] = &app.session.unreadable[..] else { panic!("{:?}", app.session.unreadable) };
    assert_eq!(app.records.raw(&unreadable.key).unwrap(), Some(damaged.clone()));
    // And after another start it is still there, as it was.
    let app = App::with_net(&store, &net);
    let [aside] = &app.session.unreadable[..] else { panic!("{:?}", app.session.unreadable) };
    assert!(aside.key.starts_with("standpoint/aside/"));
    assert_eq!(app.records.raw(&aside.key).unwrap(), Some(damaged));
}

#[test]
fn what_two_pages_made_of_one_version_stands_side_by_side() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let disk = store.memory.copy();
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    app.add(Block::Pains, "Before the kill");
    app.settle_net();
    // The disk had nothing of it, and words were typed before the second copy answered.
    let store = FaultStore::over(disk);
    let mut app = App::start(&store);
    app.open(case_id(1));
    app.add(Block::Pains, "After the kill");
    app.open_net(&net);
    app.settle_net();
    assert_eq!(app.titles(), ["Case 1", "Case 1 (second copy)"]);
    assert!(app.notice().starts_with("Another version of “Case 1” was found."), "{}", app.notice());
    assert!(app.case().canvas.cards.iter().any(|card| card.text == "After the kill"));
    for _ in 0..3 {
        let mut app = App::with_net(&store, &net);
        app.settle_net();
        assert_eq!(app.titles(), ["Case 1", "Case 1 (second copy)"], "they are met once");
        assert_eq!(app.notice(), "");
    }
}

#[test]
fn another_version_that_could_not_be_stored_beside_is_met_again() {
    let (store, net) = apart();
    // Now there is no room, and words are typed before the second copy
    // answers: what it has goes on from all that is stored, but not from these words.
    store.memory.delete("standpoint/index");
    store.leave_room(0);
    let mut app = App::start(&store);
    app.open(case_id(1));
    app.add(Block::Pains, "Typed after the kill");
    assert!(matches!(app.session.save_state(), SaveState::NotSaved(_)));
    app.open_net(&net);
    net.fail(true);
    app.settle_net();
    assert!(matches!(app.session.save_state(), SaveState::NotSaved(_)));
    // There is room for these words alone: the other version stays where it was.
    store.leave_room(400);
    app.end();
    net.fail(false);
    store.lift_quota();
    for met in ["once", "and not twice"] {
        let mut app = App::with_net(&store, &net);
        app.settle_net();
        assert_eq!(app.titles(), ["Case 1", "Case 1 (second copy)"], "{met}");
        assert!(has(&app, "Case 1", "Typed after the kill"), "{met}");
        assert!(has(&app, "Case 1 (second copy)", "In the second copy alone"), "{met}");
    }
}

#[test]
fn what_the_store_holds_when_it_answers_again_is_part_of_what_is_written() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    app.add(Block::Pains, "In both copies");
    app.settle_net();
    net.fail(true);
    app.add(Block::Pains, "In the store alone");
    assert_eq!(app.session.save_state(), SaveState::Saved);
    let disk = store.memory.copy();
    net.fail(false);
    // The store does not answer at the start, so the older version is all there is, until it is to
    // be stored.
    store.deny(true);
    let mut app = App::start(&store);
    app.open_net(&net);
    app.open(case_id(1));
    store.deny(false);
    app.send(Event::Leaving);
    for words in ["In both copies", "In the store alone"] {
        assert!(has(&app, "Case 1", words), "{words}");
    }
    app.settle_net();
    // The browser is killed, and the disk had nothing of this.
    let mut app = App::with_net(&FaultStore::over(disk), &net);
    app.settle_net();
    let words = "In the store alone";
    assert!(app.titles().iter().any(|title| has(&app, title, words)), "{:?}", app.titles());
}

#[test]
fn a_case_goes_on_from_another_version_only_once_the_second_copy_has_that_as_a_case() {
    let (store, net) = apart();
    let mut app = App::start(&store);
    app.open(case_id(1));
    app.add(Block::Pains, "Typed after the kill");
    let disk = store.memory.copy();
    app.open_net(&net);
    assert_eq!(app.titles(), ["Case 1", "Case 1 (second copy)"]);
    // Both are in the store. What is brought to the second copy then is the open case alone: the
    // store does not give the other one.
    store.deny(true);
    app.add(Block::Pains, "And more");
    app.settle_net();
    // The browser is killed, and the disk had nothing of the case beside.
    let mut app = App::with_net(&FaultStore::over(disk), &net);
    app.settle_net();
    assert!(has(&app, "Case 1", "And more"));
    assert!(has(&app, "Case 1 (second copy)", "In the second copy alone"));
}

#[test]
fn what_the_store_does_not_give_is_brought_with_the_next_change() {
    let (store, net) = (FaultStore::over(holding(&[case(1), case(2)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    app.add(Block::Pains, "In the store");
    store.deny(true);
    app.settle_net();
    assert!(!brought(&net, "In the store"));
    assert!(!app.net_is_due, "a store that is denied is not asked again and again");
    store.deny(false);
    app.open(case_id(2));
    app.add(Block::Pains, "In another case");
    app.settle_net();
    assert!(brought(&net, "In another case"));
    assert!(brought(&net, "In the store"));
}

#[test]
fn the_second_copy_of_a_case_that_is_not_listed_stays() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    store.leave_room(0);
    app.add(Block::Pains, &"In the second copy alone ".repeat(8));
    app.settle_net();
    assert!(brought(&net, "In the second copy alone"));
    // Another text is stored now, and the store does not answer when it is asked what there is.
    let key = format!("standpoint/case/{}", case_id(1));
    store.memory.put(&key, &format::write_record(&case(1), utc()));
    store.lift_quota();
    store.deny(true);
    let mut app = App::start(&store);
    store.deny(false);
    assert_eq!(app.titles(), [""; 0]);
    app.open_net(&net);
    app.settle_net();
    app.end();
    assert!(brought(&net, "In the second copy alone"));
}

#[test]
fn versions_of_a_deleted_case_go_once_its_record_is_gone() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    app.add(Block::Pains, "In both copies");
    app.settle_net();
    app.add(Block::Pains, "Not brought there yet");
    store.fail_at(1);
    app.ask(case_id(1), Errand::Delete);
    app.settle_net();
    assert!(matches!(app.session.save_state(), SaveState::NotSaved(_)));
    assert!(brought(&net, "In both copies"), "the record is still there");
    app.send(Event::Leaving);
    app.settle_net();
    assert_eq!(app.session.save_state(), SaveState::Saved);
    assert!(!brought(&net, "In both copies"));
}

#[test]
fn a_case_that_is_to_go_is_not_brought_back_by_its_second_copy() {
    let (store, net) = apart();
    let mut app = App::start(&store);
    app.open(case_id(1));
    store.fail_at(1);
    app.ask(case_id(1), Errand::Delete);
    assert!(matches!(app.session.save_state(), SaveState::NotSaved(_)));
    app.open_net(&net);
    assert_eq!(app.titles(), [""; 0]);
    app.send(Event::Leaving);
    // What is on its way, and what came after that.
    app.settle_net();
    app.settle_net();
    assert_eq!(app.session.save_state(), SaveState::Saved);
    assert_eq!(App::with_net(&store, &net).titles(), [""; 0]);
}

#[test]
fn a_case_that_was_left_blank_before_its_second_copy_was_there_is_brought_back() {
    let (store, net) = apart();
    store.memory.delete(&format!("standpoint/case/{}", case_id(1)));
    store.memory.delete("standpoint/index");
    let mut app = App::start(&store);
    app.go(Route::Begun(Start::ALL[0], case_id(1), Part::Canvas));
    app.add(Block::Pains, "Taken back");
    app.send(Event::Undo);
    app.open_net(&net);
    app.settle_net();
    assert!(has(&app, "Case 1", "In the second copy alone"));
    assert_eq!(app.titles(), ["Case 1"]);
}

#[test]
fn what_all_cases_share_is_in_the_second_copy_only_once_that_has_its_last_state() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    store.leave_room(0);
    app.send(Event::AddedGoal("Grow".into()));
    app.send(Event::Net(NetEvent::Due));
    app.send(Event::AddedGoal("Stay small".into()));
    // The page is hidden, and does not wait for the first answer.
    app.send(Event::Leaving);
    let [first, second] = &app.take_in_flight()[..] else { panic!("two are on their way") };
    let answered = |batch: &Batch| Event::Net(NetEvent::Written(batch.clone(), Ok(())));
    app.send(answered(first));
    assert_eq!(app.session.save_state(), SaveState::Saving);
    app.send(answered(second));
    assert_eq!(app.session.save_state(), SaveState::InSecondCopy(StoreError::Full));
}

#[test]
fn words_that_wait_for_another_tab_are_not_written_over_by_what_was_found() {
    let (store, net) = apart();
    let mut app = App::start(&store);
    app.open(case_id(1));
    app.add(Block::Pains, "Typed after the kill");
    app.open_net(&net);
    app.send(Event::Net(NetEvent::Due));
    // While the case beside is on its way, the store does not answer for a moment.
    store.deny(true);
    app.add(Block::Pains, "While it was denied");
    store.deny(false);
    app.settle_net();
    app.settle_net();
    let mut app = App::with_net(&FaultStore::over(store.memory.copy()), &net);
    app.settle_net();
    assert!(has(&app, "Case 1", "While it was denied"));
}

/// Whether the second copy has a text with these words.
fn brought(net: &FaultNet, words: &str) -> bool {
    net.texts.borrow().values().any(|text| text.contains(words))
}

/// Whether what is stored of the case with this title has a card with this text.
fn has(app: &App, title: &str, text: &str) -> bool {
    let line = app.session.cases.iter().find(|line| line.name == title).unwrap();
    app.stored(line.id).canvas.cards.iter().any(|card| card.text == text)
}

#[test]
fn a_case_that_is_filed_away_is_a_file_and_can_be_brought_back() {
    let mut app = App::with(&[case(1), case(2)]);
    app.ask(case_id(1), Errand::FileAway);
    let (name, text) = app.downloads.last().unwrap();
    assert_eq!(name, "case-1.private.standpoint.json");
    assert!(text.contains(&case(1).private.fallback), "it is to be all there is of it");
    assert_eq!(app.titles(), ["Case 1", "Case 2"], "nobody knows yet whether the file is there");
    assert_eq!(app.session.filed.as_ref().map(|filed| filed.case.id), Some(case_id(1)));
    app.ask(case_id(1), Errand::TakeOut);
    assert_eq!((app.titles(), &app.session.filed), (vec!["Case 2"], &None));
    assert_eq!(app.downloads.len(), 1);
    app.send(Event::TookBack);
    assert_eq!(app.titles(), ["Case 1", "Case 2"]);
    assert_eq!(app.stored(case_id(1)).title, "Case 1");
}

#[test]
fn a_case_whose_file_is_not_there_stays() {
    let mut app = App::with(&[case(1), case(2)]);
    for leave in [Event::KeptHere, Event::Went(Route::Data)] {
        app.ask(case_id(1), Errand::FileAway);
        app.send(leave);
        assert_eq!(app.session.filed, None);
        app.ask(case_id(1), Errand::TakeOut);
        assert_eq!(app.titles(), ["Case 1", "Case 2"], "nobody has been asked");
    }
}

#[test]
fn a_case_that_is_no_longer_what_is_in_its_file_stays() {
    let memory = holding(&[case(1), case(2)]);
    let mut app = App::start(&FaultStore::over(memory.clone()));
    let mut other = App::start(&FaultStore::over(memory));
    app.is_behind = true;
    app.ask(case_id(1), Errand::FileAway);
    other.open(case_id(1));
    other.set(TextField::Title, "Of the other tab");
    app.ask(case_id(1), Errand::TakeOut);
    assert_eq!(
        (app.notice(), app.can_take_back()),
        ("“Of the other tab” stays: it was changed after it was handed out.", false)
    );
    assert_eq!(app.session.filed, None);
    assert_eq!(app.stored(case_id(1)).title, "Of the other tab");
    // One that is gone by then is not asked for either.
    app.ask(case_id(2), Errand::FileAway);
    other.ask(case_id(2), Errand::Delete);
    app.ask(case_id(2), Errand::TakeOut);
    assert_eq!((&app.session.filed, app.can_take_back()), (&None, false));
}

#[test]
fn without_one_everything_is_as_it_was() {
    let mut app = App::with(&[case(1)]);
    app.send(Event::Net(NetEvent::Opened(Err(StoreError::Denied))));
    assert_eq!(app.session.net_state(), NetState::Off);
    app.open(case_id(1));
    app.store.leave_room(0);
    app.set(TextField::Notes, &"words ".repeat(200));
    assert_eq!(app.session.save_state(), SaveState::NotSaved(StoreError::Full));
}
