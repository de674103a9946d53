//! Proves what the app does, from a click to the store and back: cases are begun, written,
//! searched, put away, handed on and taken in; what says "Saved" is found after a reload, and
//! nothing is lost when the store is full, fails or holds what cannot be read.

#[path = "support/app.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod app;
mod support;

use app::{App, holding};
use serde_json::json;
use standpoint::content::{Example, Pack, Start, objections::likely};
use standpoint::domain::{
    Block, Canvas, CardKind, Case, CaseId, DateField, Edit, Extra, Function, Kind, Level, Source,
    Status, Summary, TextField, Workspace, limits,
};
use standpoint::format::{self, write_backup, write_case};
use standpoint::json::Json;
use standpoint::records::{Loaded, ReadError, Records, StoreError, Stored, tabs::News};
use standpoint::session::{
    Choice, Effect, Errand, Event, Filter, Focus, ImportEvent, Part, Query, Route, SaveState,
    Session, Sort, TakeBack, TalkEvent,
};
use std::sync::Arc;
use support::*;

fn key(id: CaseId) -> String {
    format!("standpoint/case/{id}")
}

fn titled(number: u64, title: &str) -> Case {
    Case { title: title.to_owned(), ..case(number) }
}

fn texts(case: &Case, block: Block) -> Vec<&str> {
    case.canvas.block(block).map(|card| &*card.text).collect()
}

// A case from its beginning.

#[test]
fn a_pushback_is_begun_written_undone_and_found_again() {
    let mut app = App::new();
    app.send(Event::Began(Start::Pushback));
    let id = app.case().id;
    assert_eq!(app.session.route, Route::Begun(Start::Pushback, id, Part::Position));
    assert_eq!(
        (app.case().kind, app.case().counterpart.function),
        (Kind::Pushback, Function::Boss)
    );
    assert_eq!(app.case().created, utc());

    app.typing(TextField::Ask, "Keep the quota");
    app.leave(TextField::Ask);
    app.wait(2).typing(TextField::Title, "The quota");
    app.leave(TextField::Title);
    app.go(Route::Case(id, Part::Canvas));
    app.add(Block::Pains, "Reps leave");
    app.add(Block::Relievers, "A quota one can reach");
    let (pain, reliever) =
        (block(app.case(), Block::Pains)[0], block(app.case(), Block::Relievers)[0]);
    app.edit(Edit::SetAnswer { from: reliever, to: pain, on: true });
    assert_eq!(app.session.summary(id).unwrap().fit, Some(100));

    for _ in 0..4 {
        app.send(Event::Undo);
    }
    assert_eq!((app.case().name(), app.case().canvas.cards.len()), ("Untitled pushback", 0));
    assert_eq!(app.case().position.ask.sentence, "Keep the quota", "one step for one visit");
    for _ in 0..4 {
        app.send(Event::Redo);
    }
    app.go(Route::Home);
    assert!(app.session.case().is_none());

    let mut again = app.reload();
    assert_eq!(again.titles(), ["The quota"]);
    again.open(id);
    assert_eq!(again.case().position.ask.sentence, "Keep the quota");
    assert_eq!(texts(again.case(), Block::Pains), ["Reps leave"]);
    assert!(again.case().canvas.is_answered(pain));
    assert_eq!(again.case().edited, later(2).to_utc());
    assert!(!again.session.can_undo() && !again.session.can_redo(), "opening clears the history");
}

#[test]
fn each_start_begins_its_kind_of_case() {
    for (start, kind, function) in [
        (Start::Pushback, Kind::Pushback, Function::Boss),
        (Start::Proposal, Kind::Proposal, Function::Hr),
        (Start::BossAsk, Kind::BossAsk, Function::Boss),
    ] {
        let mut app = App::new();
        app.send(Event::Began(start));
        assert_eq!((app.case().kind, app.case().counterpart.function), (kind, function));
        app.set(TextField::Notes, "A word");
        assert_eq!(app.reload().titles(), [kind.untitled()]);
    }
}

#[test]
fn a_page_that_starts_at_a_case_opens_it_and_at_one_that_is_gone_goes_home() {
    let store = FaultStore::over(holding(&[case(1)]));
    let app = App::start_at(&store, Route::Case(case_id(1), Part::Canvas));
    assert_eq!(*app.case(), case(1));
    let app = App::start_at(&store, Route::Case(case_id(9), Part::Canvas));
    assert_eq!((app.session.case(), app.session.route), (None, Route::Home));
    assert_eq!(app.notice(), "That case is not in this browser.");
}

#[test]
fn a_case_that_the_list_does_not_know_as_it_is_is_listed_when_it_is_opened() {
    let mut app = App::with(&[case(1), case(2)]);
    // Another page has changed one case and begun another.
    let other = Records::new(app.store.memory.clone());
    other.save(&titled(1, "Changed elsewhere"), utc()).unwrap();
    other.save(&titled(3, "Begun elsewhere"), utc()).unwrap();
    app.open(case_id(1));
    app.open(case_id(3));
    app.go(Route::Home);
    assert_eq!(app.titles(), ["Begun elsewhere", "Case 2", "Changed elsewhere"]);
}

#[test]
fn going_from_part_to_part_keeps_the_case_and_its_history() {
    let mut app = App::with(&[case(1), case(2)]);
    app.open(case_id(1));
    app.set(TextField::Title, "One");
    app.go(Route::Case(case_id(1), Part::Position));
    assert!(app.session.can_undo());
    app.open(case_id(2));
    assert!(!app.session.can_undo());
    app.send(Event::Undo);
    assert_eq!(*app.case(), case(2));
    assert_eq!(app.said.last().unwrap(), "Nothing to undo.");
    app.send(Event::Redo);
    assert_eq!(app.said.last().unwrap(), "Nothing to redo.");
}

#[test]
fn one_seed_twice_gives_no_case_the_place_of_another() {
    let mut first = Session::new(1);
    first.update(now(), Event::Began(Start::Pushback));
    let id = first.case().unwrap().id;
    let old = Case { id, ..case(1) };
    let cases = summaries(std::slice::from_ref(&old));
    let mut session = Session::new(1);
    session.update(now(), Event::Started(Ok(Loaded { cases, ..Loaded::default() })));
    session.update(now(), Event::Began(Start::Pushback));
    assert_ne!(session.case().unwrap().id, id);
}

#[test]
fn an_example_is_opened_as_a_copy_and_its_goals_are_added_once() {
    let Some(example) = Example::ALL.into_iter().find(|example| !example.goals.is_empty()) else {
        panic!("no example names a goal");
    };
    let mut app = App::new();
    app.send(Event::OpenedExample(example));
    let first = app.case().clone();
    assert_eq!(app.session.route, Route::Case(first.id, Part::Canvas));
    assert_eq!(first.title, example.title);
    app.set(TextField::Title, "Taken apart");
    app.send(Event::OpenedExample(example));
    assert_ne!(app.case().id, first.id);
    assert_eq!(app.case().title, example.title);
    assert_eq!(app.case().position.goals, first.position.goals);
    assert_eq!(app.session.workspace.goals.len(), example.goals.len());
    let again = app.reload();
    assert_eq!(again.session.cases.len(), 2);
    assert_eq!(again.session.workspace.goals, app.session.workspace.goals);
}

// Cards.

#[test]
fn each_line_that_is_pasted_becomes_a_card_without_its_bullet() {
    let table: [(&str, &[&str]); 9] = [
        ("Reps leave", &["Reps leave"]),
        ("  Reps leave \r\n\n\tTrust goes\n", &["Reps leave", "Trust goes"]),
        ("- one\n* two\n• three\n– four\n·five", &["one", "two", "three", "four", "five"]),
        ("•\tone\n  - two\n•two and a half", &["one", "two", "two and a half"]),
        ("- - nested\n* – nested", &["nested", "nested"]),
        ("-20 % travel\n-5 days", &["-20 % travel", "-5 days"]),
        ("- -20 % travel", &["-20 % travel"]),
        ("*really* soon", &["*really* soon"]),
        ("---\n***\n - \n", &[]),
    ];
    for (pasted, cards) in table {
        let mut app = App::with(&[Case { canvas: Canvas::default(), ..case(1) }]);
        app.open(case_id(1));
        app.add(Block::Pains, pasted);
        assert_eq!(texts(app.case(), Block::Pains), cards, "{pasted:?}");
        assert_eq!(app.session.can_undo(), !cards.is_empty(), "{pasted:?}");
        app.send(Event::Undo);
        assert_eq!(app.case().canvas.cards.len(), 0, "one paste is one step: {pasted:?}");
    }
}

#[test]
fn what_is_added_is_told() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    app.add(Block::Pains, "Reps leave");
    assert_eq!(app.said.last().unwrap(), "Added “Reps leave”.");
    app.add(Block::Pains, "One\nTwo");
    assert_eq!(app.said.last().unwrap(), "Added 2 cards to Their pains.");
    app.add(Block::Pains, &"x".repeat(100));
    assert_eq!(*app.said.last().unwrap(), format!("Added “{}…”.", "x".repeat(60)));
}

#[test]
fn a_paste_that_is_too_much_is_refused_whole_and_told() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    app.add(Block::Pains, &"line\n".repeat(limits::CARDS));
    assert_eq!(*app.case(), case(1));
    assert_eq!(app.notice(), "The canvas is full: it holds 1000 cards.");
}

#[test]
fn a_suggestion_becomes_a_card_that_is_assumed() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    let suggestion = &Pack::of(Function::Boss).block(Block::Gains)[0];
    app.send(Event::Suggested { block: Block::Gains, suggestion });
    let card = app.case().canvas.block(Block::Gains).last().unwrap();
    assert_eq!(
        (&*card.text, card.level, card.kind, card.source),
        (suggestion.text, suggestion.level, Some(suggestion.kind), Source::Assumed)
    );
}

#[test]
fn objections_and_concessions_get_ids_of_their_own() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    app.send(Event::Talk(TalkEvent::AddedObjection("  Why now? ".into())));
    let taken = likely(Function::Boss, Kind::Pushback).next().unwrap();
    app.send(Event::Talk(TalkEvent::TookObjection(taken)));
    app.send(Event::Talk(TalkEvent::AddedConcession));
    app.send(Event::Talk(TalkEvent::AddedConcession));
    let [own, took] = &*app.case().objections else { panic!("two objections") };
    assert_eq!((&*own.text, &*took.text), ("Why now?", taken.text));
    assert_eq!((took.likely, took.heavy), (taken.likely, taken.heavy));
    let concessions = app.case().private.reserve.concessions.iter().map(|each| each.id);
    let ids: Vec<_> = [own.id, took.id].into_iter().chain(concessions).collect();
    assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), 4, "{ids:?}");
    app.send(Event::Undo);
    assert_eq!(app.case().private.reserve.concessions.len(), 1, "each is a step of its own");
}

#[test]
fn a_card_left_blank_is_removed_and_the_visit_is_one_step() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    let field = TextField::CardText(PAIN);
    app.set(field, "Reps");
    app.set(field, "  ");
    app.leave(field);
    assert_eq!(block(app.case(), Block::Pains), [WORST_PAIN]);
    assert_eq!(app.notice(), "The empty card was removed.");
    app.assert_stored("after a blank card was removed");
    app.send(Event::TookBack);
    assert_eq!(app.case().canvas, canvas());
    assert!(!app.session.can_undo(), "the visit was one step");
    app.send(Event::Redo);
    assert_eq!(block(app.case(), Block::Pains), [WORST_PAIN]);
}

#[test]
fn leaving_other_fields_blank_removes_nothing() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    for field in [TextField::CardEvidence(PAIN), TextField::Title, TextField::CardText(NO_CARD)] {
        app.leave(field);
        assert_eq!(app.case().canvas, canvas(), "{field:?}");
    }
}

#[test]
fn a_deleted_card_leaves_the_focus_near_and_can_be_brought_back() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    app.edit(Edit::DeleteCard(PAIN));
    assert_eq!(app.notice(), "Deleted “Reps leave mid-year”.");
    assert_eq!(app.focus.last(), Some(&Focus::Card(WORST_PAIN)), "the next one");
    app.send(Event::TookBack);
    assert_eq!(app.case().canvas, canvas());
    app.edit(Edit::DeleteCard(WORST_PAIN));
    assert_eq!(app.focus.last(), Some(&Focus::Card(PAIN)), "the one before");
    app.edit(Edit::DeleteCard(PAIN));
    assert_eq!(app.focus.last(), Some(&Focus::Add(Block::Pains)), "where one is added");
}

#[test]
fn the_way_back_of_a_deletion_is_offered_until_something_else_is_done() {
    let later: [fn(&mut App); 4] = [
        |app| app.set(TextField::Title, "More"),
        |app| app.send(Event::Undo),
        |app| app.go(Route::Home),
        |app| app.send(Event::Began(Start::Proposal)),
    ];
    for then in later {
        let mut app = App::with(&[case(1)]);
        app.open(case_id(1));
        app.edit(Edit::DeleteCard(PAIN));
        assert!(app.can_take_back());
        then(&mut app);
        let before = app.session.case().cloned();
        app.send(Event::TookBack);
        assert_eq!(app.session.case().cloned(), before, "nothing is undone by mistake");
    }
}

#[test]
fn a_move_says_where_the_card_is_now_and_what_it_lost() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    app.edit(Edit::MoveCard { card: WORST_PAIN, block: Block::Pains, before: Some(PAIN) });
    assert_eq!(app.said.last().unwrap(), "Their pains, 1 of 2.");
    assert_eq!(app.focus.last(), Some(&Focus::Card(WORST_PAIN)));
    assert!(app.session.notice.is_none());
    app.edit(Edit::MoveCard { card: PAIN, block: Block::Gains, before: None });
    assert_eq!(app.notice(), "Their gains, 2 of 2. One answer was taken off.");
    app.send(Event::TookBack);
    assert!(app.case().canvas.is_answered(PAIN));
    let before = app.case().clone();
    app.edit(Edit::MoveCard { card: PAIN, block: Block::Pains, before: None });
    assert_eq!(*app.case(), before, "it stands there already");
}

#[test]
fn an_answer_is_told_by_the_words_of_both_cards() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    for (on, words) in [(true, "now answers"), (false, "no longer answers")] {
        app.edit(Edit::SetAnswer { from: RELIEVER, to: WORST_PAIN, on });
        let expected = format!("“Keep the quota” {words} “The forecast is missed”.");
        assert_eq!(*app.said.last().unwrap(), expected);
    }
}

#[test]
fn an_edit_that_makes_no_sense_changes_nothing_and_is_explained() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    app.edit(Edit::SetLevel { card: NO_CARD, level: Level::High });
    assert_eq!(*app.case(), case(1));
    assert_eq!(app.notice(), "That card is no longer here.");
    assert!(!app.session.can_undo());
    app.go(Route::Home);
    app.edit(Edit::SetStatus(Status::Won));
    assert_eq!(app.session.summary(case_id(1)).unwrap().status, Status::Drafting);
}

// Saving.

#[test]
fn every_key_is_in_the_store_at_once() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    for text in ["K", "Ke", "Keep"] {
        app.set(TextField::Ask, text);
        assert_eq!(app.stored(case_id(1)).position.ask.sentence, text);
        assert_eq!(app.session.save_state(), SaveState::Saved);
    }
}

#[test]
fn between_an_edit_and_its_write_the_state_reads_saving() {
    let mut session = Session::new(1);
    session.update(now(), Event::Started(Ok(Loaded::default())));
    assert_eq!((session.save_state(), session.would_lose()), (SaveState::Saved, false));
    session.update(now(), Event::Began(Start::Pushback));
    session.update(now(), Event::Edited(Edit::SetStatus(Status::Won)));
    let first = session.case().unwrap().clone();
    assert_eq!((session.save_state(), session.would_lose()), (SaveState::Saving, true));
    session.update(now(), Event::Edited(Edit::SetStatus(Status::Ready)));
    session.update(now(), Event::Written(first, Ok(())));
    assert_eq!(session.save_state(), SaveState::Saving, "a newer state is still to be written");
    let second = session.case().unwrap().clone();
    session.update(now(), Event::Written(second, Ok(())));
    assert_eq!((session.save_state(), session.would_lose()), (SaveState::Saved, false));
    let words = [SaveState::Saved, SaveState::Saving, SaveState::NotSaved(StoreError::Full)];
    assert_eq!(words.map(|state| state.words()), ["Saved", "Saving…", "Not saved"]);
}

#[test]
fn in_a_full_store_typing_goes_on_and_is_saved_when_there_is_room() {
    let mut app = App::with(&[case(1), case(2), case(3)]);
    app.store.leave_room(0);
    app.open(case_id(1));
    let long = "A sentence that finds no room. ".repeat(40);
    app.typing(TextField::Notes, &long);
    assert_eq!(app.session.save_state(), SaveState::NotSaved(StoreError::Full));
    let told = app.said.iter().filter(|words| words.starts_with("Not saved. ")).count();
    assert_eq!(told, 1, "once, not at each key");
    assert_eq!(app.case().private.notes, long);
    assert_eq!(app.stored(case_id(1)).title, "Case 1", "what was stored is still there");

    // Going away and coming back shows what was typed, and another case can be typed in too.
    app.open(case_id(2));
    app.set(TextField::Notes, &long);
    app.open(case_id(1));
    assert_eq!(app.case().private.notes, long);
    app.set(TextField::Title, "Typed later");

    // A backup now holds what the store does not.
    app.send(Event::BackedUp);
    let opened = format::open(&app.downloads[0].1).unwrap();
    let notes = opened.cases.iter().filter(|case| case.private.notes == long).count();
    assert_eq!((opened.cases.len(), notes), (3, 2));

    app.ask(case_id(3), Errand::Delete);
    assert_eq!(app.session.save_state(), SaveState::NotSaved(StoreError::Full), "too little room");
    app.store.lift_quota();
    app.set(TextField::Title, "There is room");
    assert_eq!(app.session.save_state(), SaveState::Saved);
    let mut again = app.reload();
    for id in [case_id(1), case_id(2)] {
        again.open(id);
        assert_eq!(again.case().private.notes, long);
    }
    assert_eq!(again.titles(), ["Case 2", "There is room"]);
}

#[test]
fn deleting_a_case_makes_room_for_what_waits() {
    let mut large = case(2);
    large.private.notes = "large ".repeat(400);
    let mut app = App::with(&[case(1), large]);
    app.store.leave_room(0);
    app.open(case_id(1));
    app.set(TextField::Notes, &"word ".repeat(400));
    assert_eq!(app.session.save_state(), SaveState::NotSaved(StoreError::Full));
    app.ask(case_id(2), Errand::Delete);
    assert_eq!(app.session.save_state(), SaveState::Saved);
    assert_eq!(app.stored(case_id(1)).private.notes, "word ".repeat(400));
}

#[test]
fn a_new_case_that_finds_no_room_can_be_written_left_and_deleted() {
    let mut app = App::with(&[case(1)]);
    app.store.leave_room(0);
    app.send(Event::Began(Start::Proposal));
    let id = app.case().id;
    app.set(TextField::Title, "Hire faster");
    app.go(Route::Home);
    assert_eq!(app.titles(), ["Case 1", "Hire faster"]);
    app.open(id);
    assert_eq!(app.case().title, "Hire faster");
    app.ask(id, Errand::Delete);
    assert_eq!((app.titles(), app.session.save_state()), (vec!["Case 1"], SaveState::Saved));
}

#[test]
fn goals_that_were_not_stored_are_not_called_saved() {
    let mut app = App::with(&[case(1)]);
    // Reading the stored workspace works, writing it does not, once.
    app.store.fail_at(1);
    app.send(Event::AddedGoal("Grow".into()));
    assert!(matches!(app.session.save_state(), SaveState::NotSaved(StoreError::Other(_))));
    assert!(app.session.would_lose());
    app.open(case_id(1));
    app.set(TextField::Title, "A case that is saved");
    assert_eq!(app.session.save_state(), SaveState::Saved);
    assert_eq!(app.reload().session.workspace.goals.len(), 1);
}

#[test]
fn goals_that_wait_for_another_tab_are_not_called_saved() {
    let mut app = App::with(&[case(1)]);
    let effects = app.session.update(now(), Event::AddedGoal("Grow".into()));
    assert!(effects.contains(&Effect::SaveWorkspace));
    // What another tab wrote cannot be looked at yet, so nothing is written and nothing told.
    assert_eq!(app.session.save_state(), SaveState::Saving);
    app.send(Event::OtherTab(News::Listening));
    assert_eq!(app.session.save_state(), SaveState::Saved);
    assert_eq!(app.reload().session.workspace.goals.len(), 1);
}

#[test]
fn a_case_that_was_not_removed_is_not_called_gone_and_is_removed_later() {
    for is_tried_at_the_end in [false, true] {
        let mut app = App::with(&[case(1), case(2)]);
        app.store.deny(true);
        app.send(Event::Read {
            id: case_id(2),
            errand: Errand::Delete,
            result: Ok(Arc::new(case(2).into())),
        });
        assert_eq!(app.titles(), ["Case 1"]);
        assert_eq!(app.session.save_state(), SaveState::NotSaved(StoreError::Denied));
        assert!(app.session.would_lose());
        app.store.deny(false);
        assert_eq!(app.reload().titles(), ["Case 1", "Case 2"], "it is still there");
        if is_tried_at_the_end {
            app.send(Event::Leaving);
        } else {
            app.send(Event::AddedGoal("Grow".into()));
        }
        assert_eq!((app.session.save_state(), app.session.would_lose()), (SaveState::Saved, false));
        assert_eq!(app.reload().titles(), ["Case 1"]);
    }
}

#[test]
fn a_case_that_was_not_removed_and_is_brought_back_is_not_removed_later() {
    let mut app = App::with(&[case(1), case(2)]);
    // Reading it works, and looking whether it is still the same; removing it does not, once.
    app.store.fail_at(2);
    app.ask(case_id(2), Errand::Delete);
    assert!(matches!(app.session.save_state(), SaveState::NotSaved(StoreError::Other(_))));
    app.send(Event::TookBack);
    app.send(Event::AddedGoal("Grow".into()));
    app.send(Event::Leaving);
    assert_eq!(app.session.save_state(), SaveState::Saved);
    assert_eq!(app.reload().titles(), ["Case 1", "Case 2"]);
    assert_eq!(app.stored(case_id(2)), case(2));
}

#[test]
fn the_end_of_the_page_is_the_last_chance_to_write() {
    let mut app = App::with(&[case(1)]);
    app.store.fail_at(1);
    app.send(Event::AddedGoal("Grow".into()));
    app.open(case_id(1));
    app.store.deny(true);
    app.set(TextField::Title, "Nearly lost");
    app.store.deny(false);
    app.send(Event::Leaving);
    assert_eq!(app.session.save_state(), SaveState::Saved);
    let again = app.reload();
    assert_eq!(again.titles(), ["Nearly lost"]);
    assert_eq!(again.session.workspace.goals.len(), 1);
}

#[test]
fn a_browser_that_denies_storage_is_told_and_works_all_the_same() {
    let store = FaultStore::over(holding(&[case(1)]));
    store.deny(true);
    let mut app = App::start(&store);
    assert_eq!(app.session.save_state(), SaveState::NotSaved(StoreError::Denied));
    assert_eq!(app.titles(), [""; 0]);
    app.send(Event::Began(Start::Pushback));
    app.set(TextField::Title, "In this tab only");
    app.send(Event::AddedGoal("Grow".into()));
    assert_eq!(app.session.save_state(), SaveState::NotSaved(StoreError::Denied));
    app.go(Route::Home);
    assert_eq!(app.titles(), ["In this tab only"]);
    app.send(Event::BackedUp);
    let opened = format::open(&app.downloads[0].1).unwrap();
    assert_eq!((opened.cases.len(), opened.goals.len()), (1, 1));
    store.deny(false);
    assert_eq!(app.reload().titles(), ["Case 1"], "what was there is untouched");
}

#[test]
fn a_backup_holds_the_open_case_even_when_the_store_no_longer_answers() {
    let mut app = App::with(&[case(1), case(2), case(3)]);
    app.open(case_id(1));
    app.store.deny(true);
    app.send(Event::BackedUp);
    assert_eq!(format::open(&app.downloads[0].1).unwrap().cases, [case(1)]);
    let told = "Exported one case with its private fields. 2 cases could not be read in full and are not \
                in the file.";
    assert!(app.said.iter().any(|words| words == told), "{:?}", app.said);
}

// What cannot be read.

#[test]
fn a_record_that_cannot_be_read_leaves_the_list_and_stays_in_the_store() {
    let mut app = App::with(&[case(1), case(2)]);
    app.store.memory.put(&key(case_id(2)), "{\"cut");
    for errand in [Errand::Duplicate, Errand::Archive(true), Errand::Delete, Errand::Export] {
        app.ask(case_id(2), errand.clone());
        assert!(app.notice().starts_with("This record ends too early"), "{errand:?}");
    }
    app.go(Route::Case(case_id(2), Part::Canvas));
    assert_eq!((app.session.route, app.session.case()), (Route::Home, None));
    assert_eq!(app.titles(), ["Case 1"]);
    let [unreadable] = &app.session.unreadable[..] else { panic!("told once, not each time") };
    assert!(unreadable.is_case(case_id(2)));
    assert_eq!(app.store.memory.text(&key(case_id(2))).as_deref(), Some("{\"cut"));
    assert_eq!(app.reload().session.unreadable.len(), 1);
}

/// A store with case 1, whose answers lead nowhere, and case 2.
fn with_dangling_answers() -> FaultStore {
    let memory = holding(&[case(1), case(2)]);
    let record = memory.text(&key(case_id(1))).unwrap();
    let mut record: serde_json::Value = serde_json::from_str(&record).unwrap();
    for answer in record["cases"][0]["canvas"]["answers"].as_array_mut().unwrap() {
        answer["to"] = json!(NO_CARD.to_string());
    }
    // As it was written before records were sealed.
    record.as_object_mut().unwrap().retain(|name, _| name != "sequence" && name != "checksum");
    memory.put(&key(case_id(1)), &record.to_string());
    FaultStore::over(memory)
}

#[test]
fn what_was_mended_in_a_record_is_told_once() {
    let mended = "Mended in “Case 1”: 2 answers led nowhere and were left out.";
    let store = with_dangling_answers();
    let mut app = App::start(&store);
    app.send(Event::Searched);
    assert_eq!(app.notice(), "", "a search mends nothing");
    app.open(case_id(1));
    assert_eq!(app.notice(), mended);
    assert_eq!((app.session.can_undo(), app.can_take_back()), (false, false));
    assert_eq!(app.case().edited, case(1).edited, "the person has edited nothing");
    app.close_notice();
    app.open(case_id(2));
    app.open(case_id(1));
    assert_eq!(app.notice(), "");
    let mut again = app.reload();
    again.open(case_id(1));
    assert_eq!(again.notice(), "", "nor after a reload");

    // A page that starts at the case tells it as well.
    let app = App::start_at(&with_dangling_answers(), Route::Case(case_id(1), Part::Canvas));
    assert_eq!(app.notice(), mended);
}

#[test]
fn what_was_mended_for_an_errand_is_told_with_it() {
    let mended = "Mended in “Case 1”: 2 answers led nowhere and were left out.";
    for (errand, told) in [
        (Errand::Duplicate, "Made “Case 1 (copy)”."),
        (Errand::Archive(true), "Archived “Case 1”."),
        (Errand::Export, "Exported as case-1.standpoint.json, without its private fields."),
    ] {
        let mut app = App::start(&with_dangling_answers());
        app.ask(case_id(1), errand.clone());
        assert_eq!(app.notice(), format!("{told} {mended}"));
        assert!(app.said.concat().contains(mended), "{:?}", app.said);
        assert!(app.stored(case_id(1)).canvas.answers.is_empty());
        app.close_notice();
        app.open(case_id(1));
        assert_eq!(app.notice(), "", "{errand:?}");
    }
    // What goes need not be mended.
    let mut app = App::start(&with_dangling_answers());
    app.ask(case_id(1), Errand::Delete);
    assert_eq!(app.notice(), "Deleted “Case 1”.");
}

#[test]
fn a_case_that_is_gone_leaves_the_list() {
    let mut app = App::with(&[case(1), case(2)]);
    app.store.memory.delete(&key(case_id(2)));
    app.ask(case_id(2), Errand::Duplicate);
    assert_eq!(app.notice(), "That case is not in this browser.");
    assert_eq!(app.titles(), ["Case 1"]);
}

#[test]
fn a_store_that_does_not_answer_for_once_takes_nothing_from_the_list() {
    let mut app = App::with(&[case(1)]);
    app.store.fail_at(0);
    app.go(Route::Case(case_id(1), Part::Canvas));
    assert_eq!((app.session.route, app.titles()), (Route::Home, vec!["Case 1"]));
    app.open(case_id(1));
}

#[test]
fn an_imported_case_is_never_written_over_a_record_that_cannot_be_read() {
    for known_at_start in [true, false] {
        let memory = holding(&[case(1), case(2)]);
        memory.put(&key(case_id(2)), "{\"cut");
        if known_at_start {
            memory.delete("standpoint/index");
        }
        let mut app = App::start(&FaultStore::over(memory));
        app.pick(&write_backup(&[&titled(2, "From the backup")], &Workspace::default(), utc()));
        // While the index still answers for it, the person may choose to replace it.
        app.send(Event::Import(ImportEvent::Chose(0, Choice::Replace)));
        app.send(Event::Import(ImportEvent::TookIn));
        assert_eq!(app.titles(), ["Case 1", "From the backup"]);
        let record = app.store.memory.text(&key(case_id(2)));
        assert_eq!(record.as_deref(), Some("{\"cut"), "known at start: {known_at_start}");
        assert!(app.reload().titles().contains(&"From the backup"));
        app.send(Event::TookBack);
        assert_eq!(app.titles(), ["Case 1"]);
        let record = app.store.memory.text(&key(case_id(2)));
        assert_eq!(record.as_deref(), Some("{\"cut"), "known at start: {known_at_start}");
    }
}

#[test]
fn an_imported_case_replaces_nothing_that_the_store_did_not_give() {
    let mut app = App::with(&[case(1)]);
    app.pick(&write_case(&titled(1, "From the file"), &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Replace)));
    app.store.fail_at(0);
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.titles(), ["Case 1", "From the file"]);
    assert_eq!(app.stored(case_id(1)), case(1), "with the private fields that the file has not");
    assert!(app.notice().contains("“From the file” was added beside yours"), "{}", app.notice());
    app.send(Event::TookBack);
    assert_eq!(app.titles(), ["Case 1"]);
}

#[test]
fn an_import_after_a_failed_start_writes_over_nothing() {
    let store = FaultStore::over(holding(&[case(1)]));
    store.fail_at(0);
    let mut app = App::start(&store);
    assert_eq!(app.titles(), [""; 0], "it knows of no case");
    app.pick(&write_case(&titled(1, "From the file"), &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::TookIn));
    let mut again = app.reload();
    assert_eq!(again.titles(), ["From the file"]);
    // What was stored is there beside it, and what only that has.
    again.open(case_id(1));
    let [title] = &again.case().private.unsettled[..] else { panic!("{:?}", again.case()) };
    let versions = standpoint::merge::versions(again.case(), title);
    assert_eq!((&*versions.this, &*versions.other), ("From the file", "Case 1"));
    assert_eq!(again.case().private.fallback, case(1).private.fallback);
}

#[test]
fn a_case_that_was_deleted_meanwhile_is_put_back_by_replacing_it() {
    let mut app = App::with(&[case(1)]);
    app.pick(&write_case(&titled(1, "From the file"), &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Replace)));
    app.ask(case_id(1), Errand::Delete);
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.titles(), ["From the file"]);
    app.send(Event::TookBack);
    assert_eq!(app.titles(), [""; 0]);
}

#[test]
fn a_damaged_list_of_goals_is_kept_when_new_goals_are_added() {
    let memory = holding(&[case(1)]);
    memory.put("standpoint/workspace", "{\"goals\": [{");
    let mut app = App::start(&FaultStore::over(memory));
    assert_eq!(app.session.unreadable.len(), 1);
    app.send(Event::AddedGoal("Begin anew".into()));
    let shown = app.session.unreadable[0].key.clone();
    assert_eq!(app.records.raw(&shown).unwrap().as_deref(), Some("{\"goals\": [{"));
    let again = app.reload();
    assert_eq!(again.session.workspace.goals.len(), 1);
    let shown = again.session.unreadable[0].key.clone();
    assert_eq!(again.records.raw(&shown).unwrap().as_deref(), Some("{\"goals\": [{"));
}

#[test]
fn what_cannot_be_read_is_given_up_when_the_person_says_so() {
    let store = FaultStore::over(holding(&[case(1), case(2)]));
    store.memory.put(&key(case_id(2)), "{\"cut");
    store.memory.put("standpoint/workspace", "{\"goals\": [{");
    store.memory.delete("standpoint/index");
    let mut app = App::start(&store);
    let shown: Vec<String> = app.session.unreadable.iter().map(|u| u.key.clone()).collect();
    assert_eq!(shown, ["standpoint/workspace".to_owned(), key(case_id(2))]);

    store.fail_at(0);
    app.send(Event::Discarded(shown[1].clone()));
    app.close_notice();
    assert_eq!(app.notice(), "The browser did not delete it: it is still here.");
    assert_eq!(app.session.unreadable.len(), 2);
    assert_eq!(app.session.save_state(), SaveState::Saved, "nothing that was written is lost");
    app.send(Event::Discarded(shown[1].clone()));
    assert_eq!(app.notice(), "Deleted what could not be read.");
    app.close_notice();
    assert_eq!(app.store.memory.text(&shown[1]), None);
    assert_eq!(app.session.unreadable.len(), 1);

    // Where new goals took its place, the damaged text was put aside: it goes, and they stay.
    app.send(Event::AddedGoal("Begin anew".into()));
    app.send(Event::Discarded(shown[0].clone()));
    assert_eq!(app.session.unreadable, []);
    app.send(Event::Leaving);
    let again = app.reload();
    assert_eq!((again.session.unreadable.len(), again.titles()), (0, vec!["Case 1"]));
    assert_eq!(again.session.workspace.goals[0].text, "Begin anew");
}

#[test]
fn a_damaged_list_of_goals_that_was_given_up_makes_room_for_a_new_one() {
    let memory = holding(&[case(1)]);
    memory.put("standpoint/workspace", "damaged");
    let mut app = App::start(&FaultStore::over(memory));
    app.send(Event::Discarded("standpoint/workspace".to_owned()));
    app.send(Event::AddedGoal("Begin anew".into()));
    app.close_notice();
    let again = app.reload();
    assert_eq!((again.session.unreadable.len(), again.session.workspace.goals.len()), (0, 1));
}

#[test]
fn what_was_given_up_can_be_brought_back_while_the_notice_stands() {
    let memory = holding(&[case(1), case(2), case(3)]);
    for id in [case_id(1), case_id(2)] {
        memory.put(&key(id), "{\"cut");
    }
    memory.delete("standpoint/index");
    let mut app = App::start(&FaultStore::over(memory));
    let before = app.session.unreadable.clone();
    app.send(Event::Discarded(key(case_id(1))));
    assert_eq!((app.session.unreadable.len(), app.can_take_back()), (1, true));
    app.send(Event::TookBack);
    assert_eq!(app.session.unreadable, before, "where it stood");
    assert_eq!(app.reload().session.unreadable, before);

    // Its id stays taken while its text may come back.
    app.send(Event::Discarded(key(case_id(1))));
    app.pick(&write_case(&case(1), &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::TookIn));
    assert!(app.titles().contains(&"Case 1"));
    assert!(app.session.summary(case_id(1)).is_none());
    // Another notice has taken the place of the first: now it goes.
    assert_eq!(app.store.memory.text(&key(case_id(1))), None);
    app.send(Event::Discarded(key(case_id(2))));
    assert_eq!(app.session.unreadable, []);
    app.send(Event::Leaving);
    assert_eq!(app.store.memory.text(&key(case_id(2))), None, "the page may not come back");
    assert!(!app.can_take_back());
    assert_eq!(app.reload().session.unreadable, []);
}

#[test]
fn only_what_cannot_be_read_is_given_up() {
    let mut app = App::with(&[case(1)]);
    let before = app.store.memory.texts();
    for key in [key(case_id(1)), "standpoint/workspace".to_owned(), "theme".to_owned()] {
        app.send(Event::Discarded(key));
    }
    assert_eq!(app.store.memory.texts(), before);
}

#[test]
fn what_is_read_late_never_takes_the_place_of_what_was_written_since() {
    let stored = Arc::new(Stored::from(case(1)));
    let cases = summaries(&[case(1)]);
    let mut session = Session::new(1);
    session.update(now(), Event::Started(Ok(Loaded { cases, ..Loaded::default() })));
    let route = Route::Case(case_id(1), Part::Canvas);
    let read = |errand| Event::Read { id: case_id(1), errand, result: Ok(Arc::clone(&stored)) };
    // Asked for twice; the second answer comes when the first has been written in.
    session.update(now(), Event::Went(route));
    session.update(now(), read(Errand::Open));
    session.update(now(), Event::Edited(Edit::SetStatus(Status::Ready)));
    session.update(now(), read(Errand::Open));
    assert_eq!(session.case().unwrap().status, Status::Ready);
    assert!(session.can_undo());
    session.update(now(), read(Errand::Archive(true)));
    assert_eq!(
        (session.case().unwrap().status, session.case().unwrap().archived),
        (Status::Ready, true)
    );
    let failed = Event::Read {
        id: case_id(1),
        errand: Errand::Open,
        result: Err(ReadError::Store(StoreError::Denied)),
    };
    session.update(now(), failed);
    assert_eq!((session.case().unwrap().status, session.route), (Status::Ready, route));
    session.update(now(), Event::Went(Route::Home));
    session.update(now(), read(Errand::Open));
    assert!(session.case().is_none(), "the person has gone on");
}

// Errands.

#[test]
fn a_deleted_case_can_be_brought_back_whole() {
    let mut app = App::with(&[case(1), case(2)]);
    app.ask(case_id(1), Errand::Delete);
    assert_eq!((app.titles(), app.notice()), (vec!["Case 2"], "Deleted “Case 1”."));
    assert_eq!(app.reload().titles(), ["Case 2"]);
    app.send(Event::TookBack);
    assert_eq!(app.titles(), ["Case 1", "Case 2"]);
    assert_eq!(app.reload().titles(), ["Case 1", "Case 2"]);
    assert_eq!(app.stored(case_id(1)), case(1));
    app.send(Event::TookBack);
    assert_eq!(app.titles(), ["Case 1", "Case 2"], "a way back is taken once");
}

#[test]
fn deleting_the_open_case_leads_home() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    app.set(TextField::Title, "Last words");
    app.ask(case_id(1), Errand::Delete);
    assert_eq!((app.session.case(), app.session.route), (None, Route::Home));
    app.send(Event::TookBack);
    app.open(case_id(1));
    assert_eq!(app.case().title, "Last words");
}

#[test]
fn a_case_is_put_away_and_brought_back() {
    for is_open in [false, true] {
        let mut app = App::with(&[case(1)]);
        app.wait(5);
        if is_open {
            app.open(case_id(1));
        }
        app.ask(case_id(1), Errand::Archive(true));
        assert_eq!(app.notice(), "Archived “Case 1”.");
        assert!(app.stored(case_id(1)).archived);
        assert_eq!((app.session.count(Filter::All), app.session.count(Filter::Archived)), (0, 1));
        app.send(Event::TookBack);
        assert!(!app.stored(case_id(1)).archived, "open: {is_open}");
        assert_eq!((app.session.count(Filter::All), app.session.count(Filter::Archived)), (1, 0));
        app.ask(case_id(1), Errand::Archive(true));
        app.ask(case_id(1), Errand::Archive(false));
        assert_eq!(app.notice(), "Brought back “Case 1”.");
        assert_eq!(app.stored(case_id(1)), case(1), "it was not edited; open: {is_open}");
    }
}

#[test]
fn a_duplicate_is_a_new_draft_with_everything_in_it() {
    let original = Case { status: Status::Won, archived: true, ..case(1) };
    let mut app = App::with(std::slice::from_ref(&original));
    app.wait(5).ask(case_id(1), Errand::Duplicate);
    assert_eq!(app.notice(), "Made “Case 1 (copy)”.");
    let copy = app.session.cases.iter().find(|line| line.id != case_id(1)).unwrap().id;
    let expected = Case {
        id: copy,
        title: "Case 1 (copy)".into(),
        created: later(5).to_utc(),
        edited: later(5).to_utc(),
        ..case(1)
    };
    assert_eq!(app.stored(copy), expected);
    assert_eq!(app.stored(case_id(1)), original);
    assert_eq!(app.session.route, Route::Home, "from the list one stays there");

    app.open(case_id(1));
    app.ask(case_id(1), Errand::Duplicate);
    assert_ne!(app.case().id, case_id(1), "from the case one goes to the copy");
}

#[test]
fn a_duplicate_is_taken_back_until_something_is_written_in_it() {
    let mut app = App::with(&[case(1)]);
    app.ask(case_id(1), Errand::Duplicate);
    app.send(Event::TookBack);
    assert_eq!((app.titles(), app.reload().titles()), (vec!["Case 1"], vec!["Case 1"]));
    assert_eq!(app.stored(case_id(1)), case(1));

    app.ask(case_id(1), Errand::Duplicate);
    let copy = app.session.cases.iter().find(|line| line.id != case_id(1)).unwrap().id;
    app.open(copy);
    assert!(app.can_take_back(), "looking at it does no harm");
    app.set(TextField::Title, "Worked on");
    assert!(!app.can_take_back());
    app.send(Event::TookBack);
    assert_eq!(app.reload().titles(), ["Case 1", "Worked on"]);
}

#[test]
fn a_file_to_hand_on_has_no_private_field() {
    let mut private = case(1);
    private.private.notes = "canary of the notes".into();
    let mut app = App::with(&[private]);
    app.ask(case_id(1), Errand::Export);
    let (name, text) = &app.downloads[0];
    assert_eq!(name, "case-1.standpoint.json");
    assert!(!text.contains("canary") && !text.contains("Half of the raise"));
    assert_eq!(app.notice(), "Exported as case-1.standpoint.json, without its private fields.");
    app.open(case_id(1));
    app.set(TextField::Fallback, "");
    app.set(TextField::Notes, "");
    app.ask(case_id(1), Errand::Export);
    assert_eq!(app.notice(), "Exported as case-1.standpoint.json.");
}

#[test]
fn a_backup_has_everything_and_is_remembered() {
    let mut app = App::with(&[case(1), Case { archived: true, ..case(2) }]);
    app.send(Event::AddedGoal("Grow".into()));
    app.send(Event::BackedUp);
    let (name, text) = &app.downloads[0];
    assert_eq!(name, "standpoint-backup-2026-11-21.json");
    assert_eq!(app.notice(), "Exported 2 cases with their private fields.");
    let opened = format::open(text).unwrap();
    assert_eq!(opened.cases, [case(1), Case { archived: true, ..case(2) }]);
    assert_eq!(opened.goals, app.session.workspace.goals);
    assert_eq!(app.reload().session.workspace.last_backup, Some(utc()));
}

#[test]
fn a_copy_carries_everything_and_is_offered_where_nothing_of_it_is() {
    let mut app = App::with(&[case(1), case(2)]);
    app.send(Event::SavedCopy);
    let (name, carried) = app.downloads[0].clone();
    assert_eq!(name, "standpoint-2026-11-21.html");
    assert_eq!(format::open(&carried).unwrap().cases, [case(1), case(2)]);
    assert_eq!(app.notice(), "Exported 2 cases with their private fields.");
    assert_eq!(app.reload().session.workspace.last_backup, Some(utc()), "it is a backup, too");

    // Whoever has a part of it is not asked each time; it can still be imported by hand.
    app.send(Event::Import(ImportEvent::Carried(carried.clone())));
    assert_eq!(app.session.import, None);
    let mut other = App::with(&[case(3)]);
    other.send(Event::Import(ImportEvent::Carried(carried)));
    assert_eq!(other.session.import.as_ref().map(standpoint::session::Import::count), Some(2));
    other.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(other.titles().len(), 3);
}

#[test]
fn a_backup_says_what_it_could_not_hold() {
    let mut app = App::with(&[case(1), case(2)]);
    app.store.memory.put(&key(case_id(2)), "{");
    app.send(Event::BackedUp);
    assert_eq!(
        app.notice(),
        "Exported one case with its private fields. One case could not be read in full and is not in the \
         file."
    );
}

// Taking in.

#[test]
fn a_backup_brings_everything_to_an_empty_browser() {
    let mut old = App::with(&[case(1), case(2)]);
    old.open(case_id(1));
    old.send(Event::AddedGoal("Grow".into()));
    old.send(Event::BackedUp);
    let mut app = App::new();
    app.pick(&old.downloads[0].1);
    let import = app.session.import.as_ref().unwrap();
    assert_eq!((import.is_backup, import.count(), import.new_goals), (true, 2, 1));
    assert!(import.items.iter().all(|item| item.clash.is_none()));
    assert_eq!(app.titles(), [""; 0], "nothing is changed before it is confirmed");
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!((app.notice(), app.session.import.as_ref()), ("Imported 2 cases.", None));
    assert_eq!(app.session.workspace.goals, old.session.workspace.goals);
    for id in [case_id(1), case_id(2)] {
        assert_eq!(app.stored(id), old.stored(id));
    }
    app.reload().assert_stored("after a reload");
    app.send(Event::TookBack);
    assert_eq!((app.titles(), app.notice()), (vec![], ""));
    assert_eq!(app.reload().titles(), [""; 0]);
}

/// A page with case 1, edited since the file of it was written, and that file picked.
fn with_clash(choice: Choice) -> App {
    let mut app = App::with(&[case(1)]);
    let mut file = case(1);
    file.title = "From the file".into();
    file.edited = later(-60).to_utc();
    app.pick(&write_case(&file, &Workspace::default(), utc()));
    let item = &app.session.import.as_ref().unwrap().items[0];
    assert_eq!(item.clash, Some(Summary::of(&case(1))));
    assert_eq!(
        item.comparison(app.now).unwrap(),
        "Older than yours: edited an hour ago, yours just now."
    );
    app.send(Event::Import(ImportEvent::Chose(0, choice)));
    app.send(Event::Import(ImportEvent::TookIn));
    app
}

#[test]
fn a_clash_is_settled_as_the_person_chose() {
    let mut app = with_clash(Choice::Add);
    assert_eq!(app.titles(), ["Case 1", "From the file"], "both are kept");
    assert_eq!(app.stored(case_id(1)), case(1));
    app.send(Event::TookBack);
    assert_eq!(app.titles(), ["Case 1"]);

    let mut app = with_clash(Choice::Replace);
    assert_eq!(app.titles(), ["From the file"]);
    assert_eq!(app.stored(case_id(1)).private, case(1).private, "a file has none of its own");
    assert_eq!(app.notice(), "Imported one case.");
    app.send(Event::TookBack);
    assert_eq!(app.stored(case_id(1)), case(1));
    assert_eq!(app.reload().titles(), ["Case 1"]);

    let app = with_clash(Choice::Skip);
    assert_eq!((app.titles(), app.notice()), (vec!["Case 1"], "Nothing was imported."));
    assert!(!app.can_take_back());
}

#[test]
fn private_fields_of_a_backup_replace_those_that_are_here() {
    let mut app = App::with(&[case(1)]);
    let mut newer = case(1);
    newer.private.fallback = "From the backup".into();
    newer.edited = later(1).to_utc();
    app.pick(&write_backup(&[&newer], &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Replace)));
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.stored(case_id(1)).private.fallback, "From the backup");
}

#[test]
fn the_same_version_is_skipped_unless_one_says_otherwise() {
    let mut app = App::with(&[case(1)]);
    app.pick(&write_backup(&[&case(1), &case(2)], &Workspace::default(), utc()));
    let import = app.session.import.as_ref().unwrap();
    let choices: Vec<_> = import.items.iter().map(|item| item.choice).collect();
    assert_eq!((choices, import.count()), (vec![Choice::Skip, Choice::Add], 1));
    let words = import.items[0].comparison(app.now).unwrap();
    assert_eq!(words, "The same version is here already.");
    assert_eq!(import.items[1].comparison(app.now), None);
    app.send(Event::Import(ImportEvent::Chose(1, Choice::Replace)));
    app.send(Event::Import(ImportEvent::Chose(7, Choice::Skip)));
    let import = app.session.import.as_ref().unwrap();
    assert_eq!(import.items[1].choice, Choice::Add, "there is nothing to replace");
}

#[test]
fn replacing_the_open_case_shows_the_new_one_and_taking_back_the_old_one() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    app.set(TextField::Ask, "Typed before");
    let before = app.case().clone();
    app.pick(&write_case(&titled(1, "From the file"), &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Replace)));
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.case().title, "From the file");
    assert!(!app.session.can_undo(), "opening clears the history");
    app.send(Event::TookBack);
    assert_eq!(*app.case(), before);
    app.set(TextField::OutcomeMetric, "Typed after");
    let stored = app.stored(case_id(1));
    assert_eq!(stored.title, "Case 1", "what was taken back is not written again");
    assert_eq!(stored.position.ask.sentence, "Typed before");
    assert_eq!(stored.position.outcome.metric, "Typed after");
}

#[test]
fn an_import_that_was_written_in_since_is_not_taken_back() {
    for choice in [Choice::Add, Choice::Replace] {
        let mut app = with_clash(choice);
        assert!(app.can_take_back());
        let id = app.session.cases.iter().find(|line| line.name == "From the file").unwrap().id;
        app.open(id);
        assert!(app.can_take_back(), "looking at it does no harm");
        app.set(TextField::Ask, "An hour of work");
        app.send(Event::TookBack);
        assert_eq!(app.stored(id).position.ask.sentence, "An hour of work");
    }
}

#[test]
fn taking_back_an_import_takes_its_goals_back_but_none_that_is_used_since() {
    let goals = vec![goal(1, "Ours"), goal(2, "Grow"), goal(3, "Keep people"), goal(4, "Calm")];
    let theirs = Workspace { goals, ..Workspace::default() };
    let mut imported = case(2);
    imported.position.goals = vec![goal_id(1), goal_id(2)];
    let file = write_backup(&[&imported], &theirs, utc());
    let texts = |app: &App| -> Vec<String> {
        app.reload().session.workspace.goals.into_iter().map(|goal| goal.text).collect()
    };
    let mut app = App::with(&[case(1)]);
    app.send(Event::AddedGoal("ours".into()));
    let before = app.session.workspace.clone();
    app.pick(&file);
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(texts(&app), ["ours", "Grow", "Keep people", "Calm"]);
    app.send(Event::TookBack);
    assert_eq!((app.session.workspace.clone(), texts(&app)), (before, vec!["ours".to_owned()]));
    assert_eq!(app.reload().titles(), ["Case 1"]);

    app.pick(&file);
    app.send(Event::Import(ImportEvent::TookIn));
    app.open(case_id(1));
    app.edit(Edit::SetGoal { goal: goal_id(3), linked: true });
    app.send(Event::RewordedGoal(goal_id(4), "A calm board".into()));
    app.send(Event::TookBack);
    assert_eq!(texts(&app), ["ours", "Keep people", "A calm board"]);
    assert_eq!(app.reload().titles(), ["Case 1"]);

    // Goals alone.
    app.pick(&write_backup(&[], &theirs, utc()));
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.notice(), "Imported one company goal.");
    app.send(Event::TookBack);
    assert_eq!(texts(&app), ["ours", "Keep people", "A calm board"]);
}

#[test]
fn an_import_beside_the_open_case_says_where_it_went() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    app.pick(&write_case(&case(2), &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.notice(), "Imported one case. It is under “All cases”.");
    app.pick(&write_backup(&[&case(3), &case(4)], &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.notice(), "Imported 2 cases. They are under “All cases”.");
    assert_eq!(app.case().id, case_id(1));
    app.pick(&write_case(&titled(1, "From the file"), &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Replace)));
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.notice(), "Imported one case.", "it is on the screen");
}

#[test]
fn taking_back_the_import_of_the_open_case_leads_home() {
    let mut app = App::new();
    app.pick(&write_case(&case(1), &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::TookIn));
    app.open(case_id(1));
    app.send(Event::TookBack);
    assert_eq!((app.session.case(), app.session.route), (None, Route::Home));
}

#[test]
fn taking_back_a_large_import_writes_the_index_once() {
    let cases: Vec<Case> = (1..=50).map(case).collect();
    let all: Vec<&Case> = cases.iter().collect();
    let mut app = App::new();
    app.pick(&write_backup(&all, &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::TookIn));
    let effects = app.session.clone().update(now(), Event::TookBack);
    let index = effects.iter().filter(|effect| **effect == Effect::SaveIndex).count();
    let removed = effects.iter().filter(|effect| matches!(effect, Effect::Remove(_))).count();
    assert_eq!((removed, index), (50, 1));
}

#[test]
fn goals_of_a_file_become_ours_by_their_id_or_their_words() {
    let mut app = App::with(&[]);
    app.send(Event::AddedGoal("Grow revenue".into()));
    let ours = app.session.workspace.goals[0].id;
    let goals = vec![goal(1, " grow  REVENUE"), goal(2, "Keep people")];
    let workspace = Workspace { goals, ..Workspace::default() };
    let mut file = case(1);
    file.position.goals = vec![goal_id(2), goal_id(1)];
    app.pick(&write_case(&file, &workspace, utc()));
    assert_eq!(app.session.import.as_ref().unwrap().new_goals, 1);
    app.send(Event::Import(ImportEvent::TookIn));
    let texts: Vec<_> = app.session.workspace.goals.iter().map(|goal| &*goal.text).collect();
    assert_eq!(texts, ["Grow revenue", "Keep people"]);
    assert_eq!(app.stored(case_id(1)).position.goals, [goal_id(2), ours]);
    app.assert_stored("after the import");
}

#[test]
fn a_backup_of_goals_alone_says_what_it_brought() {
    for (count, words) in [(1, "Imported one company goal."), (2, "Imported 2 company goals.")] {
        let goals = (0..count).map(|n| goal(n, &format!("Goal {n}"))).collect();
        let workspace = Workspace { goals, ..Workspace::default() };
        let mut app = App::new();
        app.pick(&write_backup(&[], &workspace, utc()));
        app.send(Event::Import(ImportEvent::TookIn));
        assert_eq!(app.notice(), words);
    }
}

#[test]
fn unknown_fields_beside_the_cases_of_a_backup_come_along_and_replace_none_of_ours() {
    let extra = |pairs: &[(&str, &str)]| -> Extra {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), Json::Text((*value).to_owned())))
            .collect()
    };
    let memory = holding(&[]);
    memory.put("standpoint/workspace", r#"{"x-mine":"ours"}"#);
    let mut app = App::start(&FaultStore::over(memory));
    let theirs = extra(&[("x-mine", "theirs"), ("x-new", "theirs")]);
    let workspace = Workspace { extra: theirs, ..Workspace::default() };
    app.pick(&write_backup(&[&case(1)], &workspace, utc()));
    app.send(Event::Import(ImportEvent::TookIn));
    let expected = extra(&[("x-mine", "ours"), ("x-new", "theirs")]);
    assert_eq!(app.reload().session.workspace.extra, expected);
    app.send(Event::TookBack);
    assert_eq!(app.reload().session.workspace.extra, extra(&[("x-mine", "ours")]));
}

#[test]
fn a_file_that_does_not_open_changes_nothing_and_says_why() {
    let mut app = App::with(&[case(1)]);
    app.pick("{}");
    let why = "file.json: This file was not written by Standpoint: it holds something else.";
    assert_eq!(app.session.import_error.as_deref(), Some(why));
    assert_eq!(app.session.import, None);
    app.send(Event::Import(ImportEvent::Picked {
        name: "b".into(),
        text: Err("It could not be read.".into()),
    }));
    assert_eq!(app.session.import_error.as_deref(), Some("b: It could not be read."));
    app.send(Event::Import(ImportEvent::Cancelled));
    assert_eq!(app.session.import_error, None);
    app.pick(&write_case(&case(2), &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::Cancelled));
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.titles(), ["Case 1"]);
    // Another screen is shown: what was asked on the one before is not asked any more.
    app.pick(&write_case(&case(2), &Workspace::default(), utc()));
    app.go(Route::Data);
    assert_eq!(app.session.import, None);
}

#[test]
fn what_was_mended_or_left_out_is_shown_before_it_is_taken_in() {
    let mut file: serde_json::Value =
        serde_json::from_str(&write_backup(&[&case(1), &case(2)], &Workspace::default(), utc()))
            .unwrap();
    file["cases"][0]["canvas"]["answers"][0]["to"] = json!(NO_CARD.to_string());
    file["cases"][1]["kind"] = json!("plea");
    let mut app = App::new();
    app.pick(&file.to_string());
    let notes = &app.session.import.as_ref().unwrap().notes;
    assert_eq!(notes[0], "1 answer led nowhere and was left out.");
    assert_eq!(
        notes[1],
        "Left out: “Case 2”: kind: “plea” is none of pushback, proposal, boss-ask."
    );
    assert_eq!(notes.len(), 2);
}

// Goals.

#[test]
fn goals_are_shared_by_all_cases() {
    let mut app = App::with(&[case(1), case(2)]);
    app.open(case_id(1));
    app.send(Event::AddedGoal("  Grow revenue ".into()));
    let goal = app.session.workspace.goals[0].clone();
    assert_eq!((&*goal.text, &app.case().position.goals), ("Grow revenue", &vec![goal.id]));
    app.open(case_id(2));
    app.send(Event::AddedGoal("grow   REVENUE".into()));
    assert_eq!(app.session.workspace.goals.len(), 1, "it is there already");
    assert_eq!(app.case().position.goals, [goal.id]);
    app.send(Event::AddedGoal("   ".into()));
    assert_eq!(app.session.workspace.goals.len(), 1);

    app.send(Event::RewordedGoal(goal.id, " Grow by 12 % ".into()));
    app.send(Event::RewordedGoal(goal.id, "  ".into()));
    assert_eq!(app.reload().session.workspace.goals[0].text, "Grow by 12 %");
    app.send(Event::RewordedGoal(goal.id, "x".repeat(limits::TEXT + 9)));
    assert_eq!(app.session.workspace.goals[0].text.len(), limits::TEXT);
}

#[test]
fn a_removed_goal_is_brought_back_where_it_stood_and_stays_linked() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    for text in ["One", "Two", "Three"] {
        app.send(Event::AddedGoal(text.into()));
    }
    let before = (app.session.workspace.clone(), app.case().clone());
    app.send(Event::RemovedGoal(before.0.goals[1].id));
    assert_eq!(app.notice(), "Removed the goal “Two” from all cases.");
    assert_eq!(app.reload().session.workspace.goals.len(), 2);
    app.send(Event::TookBack);
    assert_eq!((app.session.workspace.clone(), app.case().clone()), before);
    app.assert_stored("after a goal was brought back");
}

#[test]
fn there_is_room_for_so_many_goals() {
    let mut app = App::new();
    for n in 0..=limits::GOALS {
        app.send(Event::AddedGoal(format!("Goal {n}")));
    }
    assert_eq!(app.session.workspace.goals.len(), limits::GOALS);
    assert_eq!(app.notice(), "There is room for 200 goals.");
}

// The list.

fn search(words: &str) -> Query {
    Query { words: words.to_owned(), ..Query::default() }
}

#[test]
fn a_search_finds_every_text_of_a_case() {
    let mut everywhere = case(1);
    for (n, field) in TextField::OF_CASE.into_iter().enumerate() {
        let edit = Edit::SetText { field, text: format!("wordof{n}x") };
        everywhere = edit.apply(&everywhere).unwrap();
    }
    for field in [TextField::CardText(PAIN), TextField::CardEvidence(GAIN)] {
        let edit =
            Edit::SetText { field, text: format!("Wordof{field:?}").replace(['(', ')'], "") };
        everywhere = edit.apply(&everywhere).unwrap();
    }
    let mut app = App::with(&[everywhere, case(2)]);
    app.send(Event::Searched);
    for n in 0..TextField::OF_CASE.len() {
        assert_eq!(app.list(&search(&format!("WORDOF{n}X"))), ["wordof0x"], "field {n}");
    }
    for words in
        ["wordofcardtext", "wordofcardevidence", "pushback wordof3x", " Boss  drafting wordof1x "]
    {
        assert_eq!(app.list(&search(words)), ["wordof0x"], "{words}");
    }
    assert_eq!(app.list(&search("forecast")).len(), 2);
    assert_eq!(app.list(&search("wordof0x forecasting")), [""; 0], "all words must be there");
    assert_eq!(app.list(&search("  ")).len(), 2);
}

#[test]
fn a_search_finds_cases_by_the_goals_they_serve() {
    let mut app = App::with(&[case(1), case(2)]);
    app.open(case_id(1));
    app.send(Event::AddedGoal("Net retention of 110 %".into()));
    let goal = app.session.workspace.goals[0].id;
    app.go(Route::Home);
    app.send(Event::Searched);
    assert_eq!(app.list(&search("RETENTION")), ["Case 1"]);
    assert_eq!(app.list(&search("forecast retention dana")), ["Case 1"], "in any order");
    // The words of a goal change for all cases at once, whether they were read or are open.
    app.send(Event::RewordedGoal(goal, "Fewer lost customers".into()));
    assert_eq!(app.list(&search("retention")), [""; 0]);
    assert_eq!(app.list(&search("lost customers")), ["Case 1"]);
    app.open(case_id(2));
    app.edit(Edit::SetGoal { goal, linked: true });
    app.go(Route::Home);
    assert_eq!(app.list(&search("lost customers")).len(), 2);
    app.send(Event::RemovedGoal(goal));
    assert_eq!(app.list(&search("lost customers")), [""; 0]);
}

#[test]
fn a_search_goes_by_title_and_counterpart_until_all_was_read() {
    let mut app = App::with(&[case(1), case(2)]);
    assert_eq!(app.list(&search("dana 2")), ["Case 2"]);
    assert_eq!(app.list(&search("boss")).len(), 2);
    assert_eq!(app.list(&search("forecast")), [""; 0]);
    app.send(Event::Searched);
    assert_eq!(app.list(&search("forecast")).len(), 2);
    assert_eq!(app.session.update(now(), Event::Searched), [], "they are read once");
    assert_eq!(app.downloads, [], "and not as a backup");
}

#[test]
fn a_search_finds_what_was_changed_since() {
    let mut app = App::with(&[case(1), case(2)]);
    app.send(Event::Searched);
    app.open(case_id(1));
    app.set(TextField::CardText(PAIN), "Xylophones break");
    app.go(Route::Home);
    assert_eq!(app.list(&search("xylophones")), ["Case 1"]);
    assert_eq!(app.list(&search("mid-year")), ["Case 2"], "the old words are gone");

    app.ask(case_id(1), Errand::Duplicate);
    assert_eq!(app.list(&search("xylophones")), ["Case 1", "Case 1 (copy)"]);
    app.ask(case_id(1), Errand::Archive(true));
    let archived = Query { filter: Filter::Archived, ..search("xylophones") };
    assert_eq!(app.list(&archived), ["Case 1"]);
    app.ask(case_id(2), Errand::Delete);
    assert_eq!(app.list(&search("mid-year")), [""; 0]);
    app.send(Event::TookBack);
    assert_eq!(app.list(&search("mid-year")), ["Case 2"]);
    app.pick(&write_case(&case(3), &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::TookIn));
    assert_eq!(app.list(&search("mid-year")), ["Case 2", "Case 3"]);
}

#[test]
fn the_list_is_filtered_and_counted() {
    let of = |number, status, archived| Case { status, archived, ..case(number) };
    let app = App::with(&[
        of(1, Status::Drafting, false),
        of(2, Status::Ready, false),
        of(3, Status::Won, false),
        of(4, Status::PartlyWon, false),
        of(5, Status::Declined, false),
        of(6, Status::Parked, false),
        of(7, Status::Drafting, true),
        of(8, Status::Won, true),
    ]);
    let table: [(Filter, &[&str]); 5] = [
        (Filter::All, &["Case 1", "Case 2", "Case 3", "Case 4", "Case 5", "Case 6"]),
        (Filter::Drafting, &["Case 1"]),
        (Filter::Ready, &["Case 2"]),
        (Filter::Closed, &["Case 3", "Case 4", "Case 5", "Case 6"]),
        (Filter::Archived, &["Case 7", "Case 8"]),
    ];
    for (filter, expected) in table {
        let query = Query { filter, ..Query::default() };
        assert_eq!(app.list(&query), expected, "{}", filter.name());
        assert_eq!(app.session.count(filter), expected.len(), "{}", filter.name());
    }
}

#[test]
fn the_list_is_sorted() {
    let of = |number, title: &str, edited, decision: Option<&str>| {
        let mut case = titled(number, title);
        case.edited = later(edited).to_utc();
        case.position.ask.by = decision.map(day);
        case
    };
    let mut unanswered = of(3, "beta", 3, Some("2026-12-01"));
    unanswered.canvas.answers.clear();
    let mut nothing = of(4, "  delta", 4, Some("2026-12-24"));
    nothing.canvas = Canvas::default();
    let mut app = App::with(&[
        of(1, "Alpha", 1, None),
        of(2, "Gamma", 2, Some("2027-01-01")),
        unanswered,
        nothing,
        of(5, "alpha", 1, None),
    ]);
    app.send(Event::FoundReady(case_id(2), 40));
    app.send(Event::FoundReady(case_id(5), 0));
    for (sort, expected) in [
        (Sort::Edited, [4, 3, 2, 1, 5]),
        (Sort::Decision, [3, 4, 2, 1, 5]),
        (Sort::Title, [1, 5, 3, 4, 2]),
        (Sort::Fit, [3, 2, 1, 5, 4]),
        (Sort::Readiness, [5, 2, 4, 3, 1]),
    ] {
        let query = Query { sort, ..Query::default() };
        assert_eq!(app.session.list(&query), expected.map(case_id), "{}", sort.name());
    }
}

#[test]
fn readiness_stands_in_the_list_as_long_as_the_case_is_as_it_was_read() {
    let ready = |app: &App| app.session.summary(case_id(1)).unwrap().readiness;
    let mut app = App::with(&[case(1), case(2)]);
    assert_eq!(ready(&app), None, "nothing was read yet");
    app.open(case_id(1));
    app.send(Event::FoundReady(case_id(1), 62));
    app.send(Event::FoundReady(case_id(9), 50));
    app.go(Route::Home);
    assert_eq!(ready(&app), Some(62));

    // It is found in the index, and opening the case or putting it away is no change of it.
    let mut app = app.reload();
    assert_eq!(ready(&app), Some(62));
    app.ask(case_id(1), Errand::Archive(true));
    app.open(case_id(1));
    assert_eq!(ready(&app), Some(62));

    app.wait(1).set(TextField::Ask, "Hold the quota.");
    assert_eq!(ready(&app), None, "as it is now, nobody has read it");
    app.go(Route::Home);
    assert_eq!(ready(&app.reload()), None);
    assert_eq!(app.session.summary(case_id(2)).unwrap().readiness, None);
}

#[test]
fn decisions_to_come_stand_before_those_that_have_passed() {
    let of = |n: u64, decision: &str| {
        let mut case = case(n);
        case.position.ask.by = decision.parse().ok();
        case
    };
    let app = App::with(&[
        of(1, "2026-11-20"),
        of(2, "2026-11-22"),
        of(3, ""),
        of(4, "2025-01-01"),
        of(5, "2026-11-21"),
        of(6, "2030-01-01"),
    ]);
    let today = "2026-11-21".parse().unwrap();
    let query = Query { sort: Sort::Decision, today, ..Query::default() };
    assert_eq!(app.session.list(&query), [5, 2, 6, 1, 4, 3].map(case_id));
}

#[test]
fn a_line_says_whom_it_is_for_and_what_it_is_about() {
    let mut named = case(1);
    named.title = "  ".into();
    named.position.ask.by = Some(day("2026-12-11"));
    let line = Summary::of(&named);
    assert_eq!((&*line.name, &*line.whom()), ("Untitled pushback", "Dana Ruiz, Boss"));
    assert_eq!((line.decision, line.fit), (Some(day("2026-12-11")), Some(50)));
    named.counterpart.name = "  ".into();
    assert_eq!(Summary::of(&named).whom(), "Boss");
}

// Addresses and notices.

#[test]
fn an_address_leads_to_its_screen_and_back() {
    let case = |part| Route::Case(case_id(u64::MAX), part);
    let routes = [Route::Home, Route::New, Route::Examples, Route::Data];
    for route in routes.into_iter().chain(Part::ALL.map(case)) {
        assert_eq!(route.to_string().parse(), Ok(route));
    }
    assert_eq!(case(Part::Canvas).to_string(), "#/case/fzzzzzzzzzzzz/canvas");
    for start in Start::ALL {
        let begun = Route::Begun(start, case_id(7), Part::Position);
        for part in Part::ALL {
            assert_eq!(begun.at(part).to_string().parse(), Ok(begun.at(part)));
            assert_eq!((begun.at(part).part(), begun.case()), (Some(part), Some(case_id(7))));
        }
    }
    let begun = Route::Begun(Start::Pushback, case_id(7), Part::Canvas);
    assert_eq!(begun.to_string(), "#/new/pushback/0000000000007/canvas");
    assert_eq!(Route::Data.at(Part::Canvas), Route::Data);
}

#[test]
fn an_address_that_leads_nowhere_leads_home() {
    let home = Ok::<_, std::convert::Infallible>(Route::Home);
    for junk in [
        "",
        "#",
        "#/",
        "/",
        "#//",
        "#/cases",
        "#/new/x",
        "#/new/plea/0000000000001",
        "#/new/pushback/1/canvas",
        "#/case",
        "#/case/",
        "#/case/7",
        "#new ",
        "#/case/zzzzzzzzzzzzz",
        "#/case/../data",
        "javascript:alert(1)",
        "#/data/x",
        "\u{0}",
        "#/Data",
    ] {
        assert_eq!(junk.parse(), home, "{junk:?}");
    }
    let position = Ok(Route::Case(case_id(1), Part::Position));
    for address in ["#/case/0000000000001", "#/case/0000000000001/later", "case/0000000000001/"] {
        assert_eq!(address.parse(), position, "{address}");
    }
    let begun = Ok(Route::Begun(Start::BossAsk, case_id(1), Part::Position));
    for address in ["#/new/ask/0000000000001", "#/new/ask/0000000000001/later"] {
        assert_eq!(address.parse(), begun, "{address}");
    }
}

#[test]
fn a_late_timer_closes_no_other_notice() {
    let mut app = App::with(&[case(1), case(2)]);
    app.ask(case_id(1), Errand::Delete);
    app.ask(case_id(2), Errand::Delete);
    assert_eq!(app.timers, [1, 2]);
    for other in [1, 3] {
        app.send(Event::ClosedNotice(other));
        assert_eq!(app.notice(), "Deleted “Case 2” and “Case 1”.");
    }
    app.send(Event::ClosedNotice(2));
    assert!(app.session.notice.is_none());
    app.send(Event::TookBack);
    assert_eq!(app.titles(), [""; 0]);
    assert_eq!(app.said, ["Deleted “Case 1”.", "Deleted “Case 2” and “Case 1”."]);
}

#[test]
fn what_was_deleted_a_moment_before_is_brought_back_as_well() {
    let mut app = App::with(&[case(1), case(2), case(3), case(4)]);
    for (number, words) in [
        (1, "Deleted “Case 1”."),
        (2, "Deleted “Case 2” and “Case 1”."),
        (3, "Deleted “Case 3” and 2 more."),
    ] {
        app.ask(case_id(number), Errand::Delete);
        assert_eq!(app.notice(), words);
    }
    app.send(Event::TookBack);
    assert_eq!(app.titles(), ["Case 1", "Case 2", "Case 3", "Case 4"]);
    // What is back, or was given up with its notice, is not offered again.
    app.ask(case_id(1), Errand::Delete);
    app.close_notice();
    app.ask(case_id(2), Errand::Delete);
    app.send(Event::TookBack);
    assert_eq!(app.titles(), ["Case 2", "Case 3", "Case 4"]);
}

#[test]
fn a_notice_has_one_number_for_its_timer_and_its_button() {
    let mut app = App::with(&[case(1)]);
    app.ask(case_id(1), Errand::Delete);
    let notice = app.session.notice.clone().unwrap();
    assert_eq!((notice.number, app.timers.last()), (1, Some(&1)));
    let Some(TakeBack::Restore(cases)) = notice.take_back else { panic!("{notice:?}") };
    assert_eq!(*cases[0], case(1));
}

// Faults.

/// A day's work, from events that the screens send, whatever state they find.
fn work(app: &mut App) {
    app.send(Event::AddedGoal("Grow".into()));
    app.send(Event::Began(Start::Pushback));
    app.set(TextField::Title, "New");
    app.add(Block::Pains, "Reps leave\nTrust goes");
    app.send(Event::AddedGoal("Keep people".into()));
    app.send(Event::Undo);
    app.send(Event::Redo);
    app.send(Event::Searched);
    app.go(Route::Case(case_id(1), Part::Canvas));
    app.edit(Edit::SetDate { field: DateField::AskBy, date: Some(day("2026-12-11")) });
    app.edit(Edit::SetCardKind { card: PAIN, kind: Some(CardKind::Obstacle) });
    app.edit(Edit::DeleteCard(JOB));
    app.go(Route::Home);
    app.ask(case_id(2), Errand::Archive(true));
    app.ask(case_id(2), Errand::Duplicate);
    app.ask(case_id(3), Errand::Delete);
    app.send(Event::TookBack);
    app.pick(&write_backup(&[&titled(1, "Imported"), &case(7)], &Workspace::default(), utc()));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Replace)));
    app.send(Event::Import(ImportEvent::TookIn));
    app.send(Event::TookBack);
    app.send(Event::RemovedGoal(goal_id(1)));
    app.send(Event::BackedUp);
    app.go(Route::Case(case_id(2), Part::Position));
    app.set(TextField::Notes, "Last words");
    app.send(Event::Leaving);
}

/// Three cases and a goal, as an earlier page left them.
fn morning() -> FaultStore {
    let memory = holding(&[case(1), case(2), case(3)]);
    let workspace = Workspace { goals: vec![goal(1, "Calm")], ..Workspace::default() };
    Records::new(memory.clone()).save_workspace(&workspace).unwrap();
    FaultStore::over(memory)
}

/// After each event the driver checks that what reads "Saved" is found again; see `App::check`.
#[test]
fn what_reads_saved_is_stored_whichever_operation_fails() {
    let store = morning();
    store.fail_at(usize::MAX);
    work(&mut App::start(&store));
    let operations = store.operations();
    assert!(operations > 60, "{operations} operations are not a day’s work");
    for n in 0..operations {
        let store = morning();
        store.fail_at(n);
        let mut app = App::start(&store);
        work(&mut app);
        app.send(Event::Leaving);
        assert!(store.operations() > n, "the fault at {n} was never met");
        let again = app.reload();
        for line in &app.session.cases {
            assert_eq!(again.session.summary(line.id), Some(line), "fault at {n}");
        }
        assert!(again.session.unreadable.len() <= 1, "at most the goals of a failed start");
    }
}

#[test]
fn what_reads_saved_is_stored_however_little_room_there_is() {
    for room in (0..12_000).step_by(301) {
        let store = morning();
        store.leave_room(room);
        let mut app = App::start(&store);
        work(&mut app);
        store.lift_quota();
        app.send(Event::Leaving);
        assert_eq!(app.session.save_state(), SaveState::Saved, "with room for {room}");
        let again = app.reload();
        assert_eq!(again.titles(), app.titles(), "with room for {room}");
    }
}
