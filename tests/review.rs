//! A case that comes back from a colleague: its changes are shown one by one, and taken as ticked.

#[path = "support/app.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod app;
mod support;

use app::App;
use standpoint::domain::{Block, Case, Edit, Level, NewCard, TextField, Workspace};
use standpoint::format;
use standpoint::session::{Choice, Event, ImportEvent, Part, Route};
use support::*;

fn edited(case: &Case, edits: &[Edit]) -> Case {
    edits.iter().fold(case.clone(), |case, edit| edit.apply(&case).unwrap())
}

fn set(field: TextField, text: &str) -> Edit {
    Edit::SetText { field, text: text.to_owned() }
}

fn add(number: u64, text: &str) -> Edit {
    let card = NewCard { id: card_id(number), text: text.into(), level: Level::Low, kind: None };
    Edit::AddCards { block: Block::Pains, cards: vec![card] }
}

/// What a colleague sends back of [`case`]: no private fields.
fn file(edits: &[Edit]) -> String {
    let case = edited(&case(1), edits);
    format::write_case(&case, &Workspace::default(), utc())
}

/// The changes that are shown, and whether each is ticked.
fn shown(app: &App) -> Vec<(String, bool)> {
    let review = app.session.import.as_ref().unwrap().items[0].review.as_ref().unwrap();
    review.changes.iter().map(|(change, ticked)| (change.words(), *ticked)).collect()
}

fn theirs() -> Vec<Edit> {
    vec![
        set(TextField::Ask, "Keep the quota"),
        set(TextField::CardText(PAIN), "Good reps leave"),
        add(60, "The board asks twice"),
        Edit::DeleteCard(GAIN),
    ]
}

#[test]
fn each_change_is_shown_and_what_would_take_something_away_is_not_ticked() {
    for is_open in [true, false] {
        let mut app = App::with(&[case(1)]);
        if is_open {
            app.open(case_id(1));
        }
        app.pick(&file(&theirs()));
        app.send(Event::Import(ImportEvent::Chose(0, Choice::Take)));
        let expected = [
            ("Position: the ask was filled in: “Keep the quota”", true),
            ("Their gains: “A calm board” was removed", false),
            ("Their pains: “Reps leave mid-year” was reworded: “Good reps leave”", true),
            ("Their pains: “The board asks twice” was added", true),
            ("Canvas: “A weekly call” answers “A calm board” was removed", false),
        ];
        let expected = expected.map(|(words, ticked)| (words.to_owned(), ticked));
        assert_eq!(shown(&app), expected, "{is_open}");
    }
}

#[test]
fn what_is_ticked_is_taken_in_one_step_and_nothing_else() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    app.pick(&file(&theirs()));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Take)));
    app.send(Event::Import(ImportEvent::Ticked(0, 2, false)));
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.notice(), "Took 2 changes into “Case 1”.");
    let now = app.case();
    assert_eq!(now.position.ask.sentence, "Keep the quota");
    assert_eq!(now.canvas.card(PAIN).unwrap().text, "Reps leave mid-year");
    assert_eq!(block(now, Block::Pains), [PAIN, WORST_PAIN, card_id(60)]);
    assert!(now.canvas.card(GAIN).is_some());
    assert_eq!(now.private, case(1).private, "a file without private fields takes none away");
    app.send(Event::Undo);
    assert_eq!(Case { edited: utc(), ..app.case().clone() }, case(1));
    assert!(!app.session.can_undo());
}

#[test]
fn changes_are_taken_into_a_case_that_is_not_open_and_taken_back() {
    let mut app = App::with(&[case(1), case(2)]);
    app.pick(&file(&theirs()));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Take)));
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.stored(case_id(1)).position.ask.sentence, "Keep the quota");
    app.send(Event::TookBack);
    assert_eq!(app.stored(case_id(1)), case(1));
    // Not once it was written in: that would go.
    app.pick(&file(&theirs()));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Take)));
    app.send(Event::Import(ImportEvent::TookIn));
    assert!(app.can_take_back());
    app.open(case_id(1));
    assert!(app.can_take_back());
    app.set(TextField::Notes, "Typed since");
    assert!(!app.can_take_back());
}

#[test]
fn what_is_written_here_meanwhile_stays() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    app.set(TextField::Notes, "Only mine");
    app.pick(&file(&theirs()));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Take)));
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.case().private.notes, "Only mine");
    assert_eq!(app.case().private.fallback, "Half of the raise");
}

#[test]
fn a_marked_file_shows_its_private_changes_and_a_new_case_has_none_to_take() {
    let mut app = App::with(&[case(1)]);
    let mine = edited(&case(1), &[set(TextField::Fallback, "A third")]);
    app.pick(&format::write_private_case(&mine, &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Take)));
    let words = "Private: the fallback was changed from “Half of the raise” to “A third”";
    assert_eq!(shown(&app), [(words.to_owned(), true)]);
    app.send(Event::Import(ImportEvent::Cancelled));
    app.pick(&format::write_case(&case(7), &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Take)));
    let item = &app.session.import.as_ref().unwrap().items[0];
    assert_eq!((item.choice, item.review.is_none()), (Choice::Add, true));
    app.go(Route::Case(case_id(1), Part::Canvas));
}

#[test]
fn nothing_ticked_changes_nothing() {
    let mut app = App::with(&[case(1)]);
    app.pick(&file(&[Edit::DeleteCard(GAIN)]));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Take)));
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.stored(case_id(1)), case(1));
    assert_eq!(app.notice(), "Nothing was imported.");
}
