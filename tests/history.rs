//! Proves that a case has a history: which versions of it stay in the second copy, whatever is
//! written after them, and how one takes the place of what is shown.

#[path = "support/app.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod app;
mod support;
#[path = "support/two_tabs.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod two_tabs;

use app::{App, holding, net::FaultNet};
use standpoint::content::Start;
use standpoint::domain::{Block, CaseId, Edit, TextField, Workspace};
use standpoint::format;
use standpoint::records::history::{thinned, versions};
use standpoint::session::{Choice, Errand, Event, ImportEvent, Part, Route};
use std::sync::Arc;
use support::*;
use two_tabs::TwoTabs;

fn keys(net: &FaultNet) -> Vec<String> {
    net.texts.borrow().keys().cloned().collect()
}

/// Whether these words are under "History" of a case.
fn has(net: &FaultNet, id: CaseId, words: &str) -> bool {
    versions(&keys(net), id).iter().any(|key| net.texts.borrow()[key].contains(words))
}

#[test]
fn what_was_written_stays_each_time_the_case_is_left() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    for title in ["The first time", "The second time", "The third time"] {
        app.open(case_id(1));
        app.set(TextField::Title, title);
        app.settle_net();
        app.go(Route::Home);
        app.settle_net();
    }
    let count = versions(&keys(&net), case_id(1)).len();
    assert_eq!(count, 4, "as it was at first, and as it was left: {:?}", keys(&net));
    assert!(has(&net, case_id(1), "The first time") && has(&net, case_id(1), "The second time"));
    // Only looked at, there is nothing to keep.
    app.open(case_id(1));
    app.go(Route::Home);
    app.settle_net();
    assert_eq!(versions(&keys(&net), case_id(1)).len(), count);
}

#[test]
fn what_the_second_copy_had_no_time_for_stays_too() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    app.set(TextField::Title, "Left at once");
    app.go(Route::Home);
    app.open(case_id(1));
    app.set(TextField::Title, "Something else");
    // At first it refuses all.
    net.fail(true);
    app.settle_net();
    net.fail(false);
    app.set(TextField::Title, "Something else again");
    app.settle_net();
    assert!(has(&net, case_id(1), "Left at once"), "{:?}", keys(&net));
    assert!(has(&net, case_id(1), "Something else again"));
}

#[test]
fn words_of_another_tab_stay_when_a_version_is_restored_over_them() {
    let net = FaultNet::default();
    let mut tabs = TwoTabs::over(&holding(&[case(1)]));
    for tab in [0, 1] {
        tabs.at(tab, |app| app.open_net(&net));
        tabs.at(tab, |app| app.open(case_id(1)));
    }
    tabs.at(1, |app| app.set(TextField::Ask, "Written in the other tab"));
    tabs.at(1, App::settle_net);
    tabs.rest();
    tabs.at(0, |app| app.send(Event::Restored(Arc::new(case(1)))));
    assert!(tabs.apps[0].notice().ends_with("The one before it stays under “History”."));
    tabs.at(0, App::settle_net);
    tabs.rest();
    tabs.at(1, |app| app.set(TextField::Title, "One key more"));
    tabs.at(1, App::settle_net);
    assert!(has(&net, case_id(1), "Written in the other tab"), "{:?}", keys(&net));
}

#[test]
fn nothing_is_promised_of_a_version_while_the_second_copy_refuses_it() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    net.fail(true);
    app.set(TextField::Title, "While it refuses");
    app.settle_net();
    app.send(Event::Restored(Arc::new(case(1))));
    assert_eq!(app.notice(), "Restored the earlier version.");
    app.settle_net();
    net.fail(false);
    app.set(TextField::Notes, "It is well again");
    app.settle_net();
    assert!(has(&net, case_id(1), "While it refuses"));
}

#[test]
fn a_case_that_is_brought_back_has_its_history() {
    let (store, net) = (FaultStore::over(holding(&[case(1), case(2)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    app.set(TextField::Title, "An earlier version");
    app.settle_net();
    app.go(Route::Home);
    app.ask(case_id(1), Errand::Delete);
    app.settle_net();
    app.send(Event::TookBack);
    app.settle_net();
    let count = versions(&keys(&net), case_id(1)).len();
    assert!(count > 1 && has(&net, case_id(1), "An earlier version"), "{:?}", keys(&net));
    // It goes with the notice: closed, in the way of another one, or left behind.
    let ends: [fn(&mut App); 3] = [
        App::close_notice,
        |app| app.ask(case_id(2), Errand::Duplicate),
        |app| app.send(Event::Leaving),
    ];
    for end in ends {
        app.ask(case_id(1), Errand::Delete);
        app.settle_net();
        assert!(has(&net, case_id(1), "An earlier version"));
        end(&mut app);
        app.settle_net();
        assert_eq!(versions(&keys(&net), case_id(1)), [""; 0]);
        app = App::with_net(&FaultStore::over(store.memory.clone()), &net);
        app.pick(&format::write_case(&case(1), &Workspace::default(), utc()));
        app.send(Event::Import(ImportEvent::TookIn));
        app.open(case_id(1));
        app.set(TextField::Title, "An earlier version");
        app.settle_net();
    }
}

#[test]
fn a_case_that_is_deleted_a_moment_after_a_key_keeps_its_history_too() {
    let net = FaultNet::default();
    let mut app = App::with_net(&FaultStore::over(holding(&[case(1)])), &net);
    app.open(case_id(1));
    app.set(TextField::Title, "A version");
    app.settle_net();
    app.set(TextField::Title, "A version and a key");
    app.ask(case_id(1), Errand::Delete);
    app.settle_net();
    assert!(has(&net, case_id(1), "A version"));
    app.close_notice();
    app.settle_net();
    assert_eq!(versions(&keys(&net), case_id(1)), [""; 0]);
}

#[test]
fn versions_of_all_that_can_be_brought_back_wait_for_the_notice() {
    let net = FaultNet::default();
    let mut app = App::with_net(&FaultStore::over(holding(&[case(1), case(2)])), &net);
    for number in [1, 2] {
        app.ask(case_id(number), Errand::Delete);
        app.settle_net();
    }
    assert_eq!([1, 2].map(|number| versions(&keys(&net), case_id(number)).len()), [1, 1]);
    app.close_notice();
    app.settle_net();
    assert_eq!([1, 2].map(|number| versions(&keys(&net), case_id(number)).len()), [0, 0]);
}

#[test]
fn a_case_that_was_worked_on_for_a_while_does_not_go_with_its_last_word() {
    for (minutes, left) in [(1, 0), (11, 1)] {
        let (store, net) = (FaultStore::default(), FaultNet::default());
        let mut app = App::with_net(&store, &net);
        app.go(Route::Begun(Start::ALL[0], case_id(9), Part::Canvas));
        app.add(Block::Pains, "An hour of work");
        app.settle_net();
        app.wait(minutes);
        app.set(TextField::Title, "T");
        app.settle_net();
        app.set(TextField::Title, "");
        while app.session.can_undo() {
            app.send(Event::Undo);
        }
        app.go(Route::Home);
        app.settle_net();
        assert_eq!(app.titles().len(), left, "after {minutes} minutes");
        assert_eq!(has(&net, case_id(9), "An hour of work"), left > 0, "after {minutes} minutes");
    }
}

#[test]
fn an_earlier_version_takes_the_place_of_the_open_case_in_one_step() {
    let (store, net) = (FaultStore::over(holding(&[case(1), case(2)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    app.set(TextField::Title, "As it is now");
    app.settle_net();
    app.send(Event::Restored(std::sync::Arc::new(case(2))));
    assert_eq!(app.case().title, "As it is now", "another case is no version of this one");
    app.send(Event::Restored(std::sync::Arc::new(case(1))));
    assert_eq!((app.case().title.as_str(), app.can_take_back()), ("Case 1", true));
    app.settle_net();
    let kept = versions(&keys(&net), case_id(1));
    let is_kept = kept.iter().any(|key| net.texts.borrow()[key].contains("As it is now"));
    assert!(is_kept, "the version that made room is kept: {kept:?}");
    app.send(Event::TookBack);
    assert_eq!(app.case().title, "As it is now");
}

#[test]
fn what_an_import_changes_stays_as_a_version() {
    for choice in [Choice::Take, Choice::Replace] {
        let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
        let mut app = App::with_net(&store, &net);
        app.open(case_id(1));
        app.set(TextField::Title, "As it is now");
        app.settle_net();
        let edit = Edit::SetText { field: TextField::Title, text: "From a colleague".into() };
        let theirs = edit.apply(&case(1)).unwrap();
        app.pick(&format::write_case(&theirs, &Workspace::default(), utc()));
        app.send(Event::Import(ImportEvent::Chose(0, choice)));
        app.send(Event::Import(ImportEvent::TookIn));
        app.settle_net();
        assert_eq!(app.case().title, "From a colleague", "{choice:?}");
        let kept = versions(&keys(&net), case_id(1));
        let is_kept = kept.iter().any(|key| net.texts.borrow()[key].contains("As it is now"));
        assert!(is_kept, "{choice:?}: {kept:?}");
    }
}

#[test]
fn versions_are_kept_from_each_page_and_each_ten_minutes_and_thinned_with_age() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::with_net(&store, &net);
    app.open(case_id(1));
    for minute in 0..30 {
        app.set(TextField::Title, &format!("Minute {minute}"));
        app.settle_net();
        app.wait(1);
    }
    let kept = versions(&keys(&net), case_id(1));
    assert_eq!(kept.len(), 4, "as it was opened, after ten and twenty minutes, and now: {kept:?}");
    let newest = net.texts.borrow()[&kept[0]].clone();
    assert!(newest.contains("Minute 29"), "the newest comes first");
    for page in 0..40 {
        let mut app = App::with_net(&store, &net);
        app.open(case_id(1));
        app.set(TextField::Title, &format!("Page {page}"));
        app.settle_net();
    }
    let before = versions(&keys(&net), case_id(1));
    let batch = thinned(&keys(&net));
    let is_gone = |key: &String| batch.removals.iter().any(|(from, to)| from <= key && key < to);
    let after: Vec<_> = before.iter().filter(|key| !is_gone(key)).collect();
    assert!(after.len() < before.len(), "{} of {}", after.len(), before.len());
    assert_eq!(
        &after[..before.len() / 2],
        &before.iter().take(before.len() / 2).collect::<Vec<_>>()
    );
    assert!(thinned(&[]).removals.is_empty());
}
