//! Proves that a case which was only begun leaves no trace: it is kept with its first word, goes
//! when nothing is left of it, and its address finds it all the same.

#[path = "support/app.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod app;
mod support;

use app::{App, holding};
use standpoint::content::{Example, Start};
use standpoint::domain::{Block, Edit, Function, Status, TextField};
use standpoint::format;
use standpoint::session::{Errand, Event, ImportEvent, Part, Route, SaveState};
use support::*;

/// The titles that a page finds which starts now.
fn found(app: &App) -> Vec<String> {
    let again = App::start(&FaultStore::over(app.store.memory.copy()));
    again.titles().into_iter().map(str::to_owned).collect()
}

/// What is stored, but for the index, which names no case here.
fn records(app: &App) -> Vec<String> {
    app.store.memory.texts().into_keys().filter(|key| key != "standpoint/index").collect()
}

#[test]
fn a_case_that_is_left_as_it_was_begun_leaves_nothing_behind() {
    for start in Start::ALL {
        let mut app = App::new();
        app.send(Event::Began(start));
        assert_eq!(app.session.save_state(), SaveState::Saved);
        assert_eq!(app.titles(), [""; 0], "while it is open, too");
        app.go(app.session.route.at(Part::Canvas));
        app.leave(TextField::Title);
        app.go(Route::Home);
        assert_eq!((app.titles(), records(&app).len()), (vec![], 0));
        assert_eq!(app.notice(), "", "there is nothing to tell");
        // Closing the page is leaving, too.
        app.send(Event::Began(start));
        app.send(Event::Leaving);
        assert_eq!((app.reload().titles(), records(&app).len()), (vec![], 0));
    }
}

#[test]
fn a_shortcut_begins_a_case_by_its_address() {
    for start in Start::ALL {
        let mut app = App::new();
        let address = Route::Starting(start).to_string();
        assert_eq!(address.parse(), Ok(Route::Starting(start)));
        app.go(address.parse().unwrap());
        let id = app.case().id;
        assert_eq!(app.session.route, Route::Begun(start, id, Part::Position));
        assert_eq!(app.case().kind, start.case(id, app.case().created).kind);
        assert_eq!((app.titles(), records(&app).len()), (vec![], 0), "nothing is stored yet");
    }
    for odd in ["#/new/nothing", "#/new/pushback/no-id", "#/new/nothing/0000000000001"] {
        assert_eq!(odd.parse(), Ok(Route::Home), "{odd}");
    }
}

#[test]
fn one_start_after_the_other_leaves_the_last() {
    let mut app = App::new();
    for start in Start::ALL {
        app.send(Event::Began(start));
    }
    app.set(TextField::Ask, "More time");
    app.send(Event::Began(Start::Proposal));
    assert_eq!(app.titles(), ["Untitled ask"]);
}

#[test]
fn it_is_kept_with_the_first_change_of_any_kind() {
    let changes: [fn(&mut App); 6] = [
        |app| app.set(TextField::Title, "T"),
        |app| app.edit(Edit::SetFunction(Function::Legal)),
        |app| app.edit(Edit::SetStatus(Status::Ready)),
        |app| app.add(Block::Pains, "Reps leave"),
        |app| app.send(Event::AddedGoal("Grow".into())),
        |app| app.set(TextField::Notes, " "),
    ];
    for change in changes {
        let mut app = App::new();
        app.send(Event::Began(Start::Pushback));
        let (id, route) = (app.case().id, app.session.route);
        change(&mut app);
        let written = app.case().clone();
        app.go(Route::Home);
        assert_eq!(app.stored(id), written);
        let mut again = app.reload();
        assert_eq!(again.session.cases.len(), 1);
        // By the address it was begun under, and by the one in the list.
        for route in [route, Route::Case(id, Part::Position)] {
            again.go(Route::Home);
            again.go(route);
            assert_eq!(*again.case(), written);
        }
    }
}

#[test]
fn it_goes_when_nothing_is_left_of_it_and_comes_back_with_the_next_word() {
    let mut app = App::new();
    app.send(Event::Began(Start::Pushback));
    app.typing(TextField::Title, "The quota");
    app.leave(TextField::Title);
    app.add(Block::Pains, "Reps leave");
    app.send(Event::Leaving);
    for _ in 0..2 {
        app.send(Event::Undo);
    }
    assert_eq!((app.titles(), records(&app).len()), (vec![], 1), "a mark for the index is left");
    app.send(Event::Redo);
    assert_eq!(found(&app), ["The quota"]);
    app.set(TextField::Title, "");
    assert_eq!(app.titles(), [""; 0], "taken out by hand it is gone as well");
    app.set(TextField::Title, "T");
    assert_eq!(found(&app), ["T"]);
    app.set(TextField::Title, "");
    app.go(Route::Home);
    app.send(Event::Searched);
    assert_eq!(app.titles(), [""; 0]);
    assert_eq!((found(&app), records(&app).len()), (vec![], 0));
}

#[test]
fn loaded_anew_or_found_by_back_it_begins_again_without_a_word() {
    for start in Start::ALL {
        let mut app = App::new();
        app.send(Event::Began(start));
        let (begun, route) = (app.case().clone(), app.session.route.at(Part::Canvas));
        app.go(Route::Home);
        app.go(route);
        assert_eq!(*app.case(), begun, "by the way back of the browser");
        let mut again = App::start_at(&FaultStore::over(app.store.memory.clone()), route);
        assert_eq!((again.case(), again.notice()), (&begun, ""), "loaded anew");
        assert_eq!(again.session.route, route);
        again.set(TextField::Title, "Now");
        assert_eq!(again.reload().titles(), ["Now"]);
    }
}

#[test]
fn the_address_of_a_beginning_is_no_way_round_what_cannot_be_read() {
    let memory = holding(&[case(1), case(2)]);
    let record = "{\"cut";
    memory.put("standpoint/case/0000000000001", record);
    let store = FaultStore::over(memory);
    let route = Route::Begun(Start::Pushback, case_id(1), Part::Position);
    let mut app = App::start_at(&store, route);
    assert_eq!((app.session.case(), app.session.route), (None, Route::Home));
    assert!(app.notice().starts_with("This record ends too early"), "{}", app.notice());
    // What is stored there is opened, not begun.
    app.go(Route::Begun(Start::Pushback, case_id(2), Part::Position));
    assert_eq!(*app.case(), case(2));
    app.set(TextField::Title, "");
    app.go(Route::Home);
    assert_eq!(app.titles(), ["Untitled pushback"], "a case that was kept is not lost by emptying");
    // A store that does not answer is not an empty one.
    store.fail_at(0);
    app.go(Route::Begun(Start::Pushback, case_id(2), Part::Position));
    assert_eq!((app.session.case(), app.session.route), (None, Route::Home));
    assert_eq!(app.titles(), ["Untitled pushback"]);
    assert_eq!(store.memory.text("standpoint/case/0000000000001").as_deref(), Some(record));
}

#[test]
fn a_case_that_was_deleted_begins_again_under_the_address_it_was_begun_under() {
    let mut app = App::new();
    app.send(Event::Began(Start::Pushback));
    let (id, route) = (app.case().id, app.session.route);
    app.set(TextField::Title, "The quota");
    app.go(Route::Home);
    app.ask(id, Errand::Delete);
    app.go(route);
    assert_eq!((app.case().id, &*app.case().title), (id, ""));
    app.send(Event::TookBack);
    assert_eq!(app.stored(id).title, "The quota");
    assert_eq!(app.case().title, "The quota", "what is shown is what is kept");
}

#[test]
fn a_backup_does_not_hold_it_and_a_file_of_it_can_be_had() {
    let mut app = App::with(&[case(1)]);
    app.send(Event::Began(Start::Proposal));
    app.send(Event::BackedUp);
    assert_eq!(format::open(&app.downloads[0].1).unwrap().cases, [case(1)]);
    assert_eq!(app.notice(), "Exported one case with its private fields.");
    app.ask(app.case().id, Errand::Export);
    assert_eq!(app.downloads[1].0, "untitled-value-proposition.standpoint.json");
}

#[test]
fn what_was_copied_imported_or_brought_back_is_kept_though_nothing_is_in_it() {
    let mut app = App::new();
    app.send(Event::OpenedExample(Example::ALL[0]));
    app.go(Route::Home);
    assert_eq!(app.titles().len(), 1, "an example is kept at once");
    let blank = Start::Pushback.case(case_id(7), utc());
    app.pick(&format::write_case(&blank, &app.session.workspace, utc()));
    app.send(Event::Import(ImportEvent::TookIn));
    app.open(case_id(7));
    app.go(Route::Home);
    app.ask(case_id(7), Errand::Duplicate);
    app.ask(case_id(7), Errand::Delete);
    app.send(Event::TookBack);
    assert_eq!(app.reload().titles().len(), 3);
}
