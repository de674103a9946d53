//! Proves that what a newer app wrote is shown as far as it is understood, and that its bytes stay
//! as they are whatever is done here: at a start, in an open case, from the list, and where another
//! tab writes while somebody types in this one.

#[path = "support/app.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod app;
mod support;

use app::{App, holding, net::FaultNet};
use standpoint::content::{Pack, Start};
use standpoint::domain::{Block, Case, Edit, Function, Level, Status, TextField};
use standpoint::format::{OpenError, VERSION, write_backup};
use standpoint::merge::Place;
use standpoint::records::{
    Records, StoreError,
    recover::{self, Found},
    seal::{Mark, Seal, seal, seal_of, unsealed},
    tabs,
};
use standpoint::session::{
    Choice, Effect, Errand, Event, ImportEvent, NetEvent, NumbersEvent, Part, Route, SaveState,
    TalkEvent,
};
use std::sync::Arc;
use support::*;

const TYPED: &str = "What was typed here";
const REFUSED: &str = "A newer version of Standpoint wrote this case: here it can be read only.";

fn key(number: u64) -> String {
    format!("standpoint/case/{}", case_id(number))
}

fn mark(raw: &str) -> Mark {
    let Seal::Good(mark) = seal_of(raw) else { panic!("not sealed: {raw}") };
    mark
}

/// What a newer app makes of a record: it goes on from it, changes the title, and adds a field.
fn newer(raw: &str) -> String {
    let next = mark(raw).next(99);
    let (old, new) = (format!("\"version\":{VERSION}"), format!("\"version\":{}", VERSION + 1));
    let body = unsealed(raw).replace(&old, &new);
    assert!(body.contains("\"title\":\"Case "), "{body}");
    let body = body.replace("\"title\":\"Case ", "\"mood\":\"calm\",\"title\":\"Newer ");
    seal(body, &next)
}

/// Two cases, the second of a newer app.
fn with_newer() -> (MemoryStore, String) {
    let memory = holding(&[case(1), case(2)]);
    let raw = newer(&memory.text(&key(2)).unwrap());
    memory.put(&key(2), &raw);
    memory.delete("standpoint/index");
    (memory, raw)
}

/// What another tab tells when it has written this.
fn message(number: u64, raw: &str) -> String {
    format!("case\n{}\n{raw}", case_id(number))
}

#[test]
fn its_record_is_listed_and_read_and_neither_written_nor_removed() {
    let (memory, raw) = with_newer();
    let records = Records::new(memory.clone());
    let loaded = records.load().unwrap();
    let mut names: Vec<_> = loaded.cases.iter().map(|line| &*line.name).collect();
    names.sort_unstable();
    assert_eq!(names, ["Case 1", "Newer 2"]);
    assert!(loaded.newer.has(case_id(2)) && !loaded.newer.has(case_id(1)));
    assert_eq!(loaded.unreadable, []);
    let stored = records.read(case_id(2)).unwrap();
    assert_eq!(stored.newer.as_deref(), Some(&*raw));
    assert_eq!(records.read(case_id(1)).unwrap().newer, None);
    assert_eq!(recover::judge_case(Some(&raw), case_id(2)), Found::Newer);
    assert_eq!(records.save(&case(2), utc()), Err(StoreError::Newer));
    assert_eq!(records.remove(case_id(2)), Err(StoreError::Newer));
    // The index has no line that would hide what it is at the next start.
    records.save_index(&loaded.cases).unwrap();
    let index = memory.text("standpoint/index").unwrap();
    assert!(index.contains("Case 1") && !index.contains("Newer 2"), "{index}");
    assert!(Records::new(memory.clone()).load().unwrap().newer.has(case_id(2)));
    // Nor is it written over by a page whose start failed.
    assert_eq!(Records::new(memory.clone()).save(&case(2), utc()), Err(StoreError::Newer));
    assert_eq!(memory.text(&key(2)), Some(raw));
    assert!(memory.texts().keys().all(|key| !key.contains("aside")));
}

#[test]
fn whatever_is_done_to_it_here_changes_nothing() {
    let (memory, raw) = with_newer();
    let mut app = App::start(&FaultStore::over(memory.clone()));
    app.open(case_id(2));
    assert!(app.session.is_read_only() && app.session.is_newer(case_id(2)));
    let before = app.case().clone();
    assert_eq!((&*before.title, app.session.save_state()), ("Newer 2", SaveState::Saved));
    let suggestion = &Pack::of(Function::Boss).pains[0];
    let text = |field| Edit::SetText { field, text: TYPED.into() };
    for event in [
        Event::Edited(text(TextField::Title)),
        Event::Edited(text(TextField::CardText(PAIN))),
        Event::Edited(Edit::SetStatus(Status::Won)),
        Event::Edited(Edit::SetLevel { card: PAIN, level: Level::High }),
        Event::Edited(Edit::DeleteCard(PAIN)),
        Event::Typed { block: Block::Pains, text: TYPED.into() },
        Event::Suggested { block: Block::Pains, suggestion },
        Event::Numbers(NumbersEvent::FilledGrid),
        Event::Numbers(NumbersEvent::AddedOption),
        Event::Talk(TalkEvent::AddedConcession),
        Event::Restored(Arc::new(case(2))),
        Event::AddedGoal(TYPED.into()),
        Event::Undo,
        Event::Redo,
        Event::Asked(case_id(2), Errand::Archive(true)),
        Event::Asked(case_id(2), Errand::Duplicate),
        Event::Asked(case_id(2), Errand::Delete),
        Event::Asked(case_id(2), Errand::FileAway),
        Event::Asked(case_id(2), Errand::TakeOut),
        Event::Asked(case_id(2), Errand::Take(Arc::new(case(2)), Vec::<Place>::new())),
    ] {
        let what = format!("{event:?}");
        app.close_notice();
        app.send(event);
        assert_eq!(app.notice(), REFUSED, "{what}");
        assert_eq!(app.case(), &before, "{what}");
        assert_eq!(app.session.save_state(), SaveState::Saved, "{what}");
    }
    assert_eq!(app.session.workspace.goals, []);
    assert_eq!(app.titles(), ["Case 1", "Newer 2"]);
    // Leaving, and coming back from the list.
    app.send(Event::LeftField(TextField::CardText(PAIN)));
    app.send(Event::Leaving);
    app.go(Route::Home);
    app.ask(case_id(2), Errand::Archive(true));
    assert_eq!(app.notice(), REFUSED);
    assert_eq!(memory.text(&key(2)), Some(raw));
    // The other case is as ever.
    app.open(case_id(1));
    assert!(!app.session.is_read_only());
    app.set(TextField::Ask, "Keep it");
    assert_eq!(app.stored(case_id(1)).position.ask.sentence, "Keep it");
}

#[test]
fn it_is_handed_out_as_it_is_stored_and_is_in_no_backup_of_this_version() {
    let (memory, raw) = with_newer();
    let mut app = App::start(&FaultStore::over(memory));
    app.ask(case_id(2), Errand::Export);
    app.open(case_id(2));
    app.ask(case_id(2), Errand::ExportPrivate);
    assert_eq!(
        app.notice(),
        "Exported as it is stored, private fields and all, as \
         newer-2.private.standpoint.json."
    );
    for (name, text) in &app.downloads {
        assert_eq!((&**name, text), ("newer-2.private.standpoint.json", &raw));
    }
    assert_eq!(app.downloads.len(), 2);
    app.send(Event::BackedUp);
    let (_, backup) = app.downloads.last().unwrap();
    assert!(backup.contains("Case 1") && !backup.contains("Newer 2"));
    assert!(app.notice().ends_with("One case could not be read in full and is not in the file."));
}

#[test]
fn what_is_crooked_in_it_is_not_mended_in_the_store() {
    let (memory, raw) = with_newer();
    let answer = r#""answers":[{"from":"0000000000099","to":"0000000000098"},"#;
    let crooked = raw.replace(r#""answers":["#, answer);
    assert_ne!(crooked, raw);
    // How a newer app seals is not known here, so that is no damage.
    memory.put(&key(2), &crooked);
    let mut app = App::start(&FaultStore::over(memory.clone()));
    app.open(case_id(2));
    assert_eq!((app.notice(), app.case().canvas.answers.len()), ("", 2));
    assert!(app.session.is_read_only());
    assert_eq!(memory.text(&key(2)), Some(crooked));
}

#[test]
fn one_that_the_index_answers_for_is_known_when_it_is_read() {
    let (memory, raw) = with_newer();
    Records::new(memory.clone()).save_index(&summaries(&[case(1), case(2)])).unwrap();
    let mut app = App::start(&FaultStore::over(memory.clone()));
    assert!(!app.session.is_newer(case_id(2)));
    app.ask(case_id(2), Errand::Archive(true));
    assert_eq!(app.notice(), REFUSED);
    assert!(app.session.is_newer(case_id(2)));
    assert_eq!(memory.text(&key(2)), Some(raw));
}

#[test]
fn an_import_does_not_take_its_place_and_stands_beside_it() {
    let (memory, raw) = with_newer();
    let mut app = App::start(&FaultStore::over(memory.clone()));
    let mut file = case(2);
    file.edited = later(5).to_utc();
    app.pick(&write_backup(&[&file], &app.session.workspace.clone(), utc()));
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Replace)));
    app.send(Event::Import(ImportEvent::TookIn));
    assert!(app.notice().contains("“Case 2” was added beside yours"), "{}", app.notice());
    assert_eq!(app.titles(), ["Case 1", "Case 2", "Newer 2"]);
    assert_eq!(memory.text(&key(2)), Some(raw));
}

#[test]
fn what_cannot_be_read_even_so_is_listed_as_such_and_left_alone() {
    let (memory, raw) = with_newer();
    let other = raw.replace("\"kind\":\"pushback\"", "\"kind\":\"merger\"");
    assert_ne!(other, raw);
    memory.put(&key(2), &other);
    let mut app = App::start(&FaultStore::over(memory.clone()));
    assert_eq!(app.titles(), ["Case 1"]);
    let [unreadable] = &app.session.unreadable[..] else { panic!("{:?}", app.session.unreadable) };
    assert!(unreadable.reason.starts_with("A newer Standpoint wrote this record"));
    app.go(Route::Case(case_id(2), Part::Canvas));
    assert_eq!(app.session.route, Route::Home);
    app.send(Event::Leaving);
    assert_eq!(memory.text(&key(2)), Some(other));
}

#[test]
fn the_second_copy_neither_takes_it_nor_stands_in_for_it() {
    let net = FaultNet::default();
    let memory = holding(&[case(1), case(2)]);
    let mut app = App::start(&FaultStore::over(memory.clone()));
    app.open_net(&net);
    app.settle_net();
    let raw = newer(&memory.text(&key(2)).unwrap());
    memory.put(&key(2), &raw);
    memory.delete("standpoint/index");
    let before = net.texts.borrow().clone();
    let mut app = app.reload();
    app.open_net(&net);
    app.settle_net();
    app.open(case_id(2));
    assert_eq!((&*app.case().title, app.notice()), ("Newer 2", ""));
    app.end();
    assert_eq!(memory.text(&key(2)), Some(raw));
    assert_eq!(*net.texts.borrow(), before);
}

#[test]
fn a_tab_with_nothing_unsaved_shows_what_a_newer_one_wrote() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    app.set(TextField::Ask, "Keep it");
    let raw = newer(&app.store.memory.text(&key(1)).unwrap());
    app.store.memory.put(&key(1), &raw);
    app.hear(&message(1, &raw));
    assert!(app.session.is_read_only());
    assert_eq!((&*app.case().title, &*app.case().position.ask.sentence), ("Newer 1", "Keep it"));
    assert_eq!(app.session.save_state(), SaveState::Saved);
    assert_eq!(app.said.last().map(String::as_str), Some(REFUSED));
    // And what it writes after that.
    let again = raw.replace("Newer 1", "Newer still");
    let again = seal(unsealed(&again), &mark(&raw).next(99));
    app.store.memory.put(&key(1), &again);
    app.hear(&message(1, &again));
    assert_eq!(app.case().title, "Newer still");
    app.set(TextField::Ask, TYPED);
    assert_eq!(app.notice(), REFUSED);
    app.send(Event::Leaving);
    assert_eq!(app.store.memory.text(&key(1)), Some(again));
    // The newer app is gone, and one of this version has brought the case back.
    let next = mark(&app.store.memory.text(&key(1)).unwrap()).next(98);
    let old = seal(standpoint::format::write_record(&case(1), utc()), &next);
    app.store.memory.put(&key(1), &old);
    app.hear(&message(1, &old));
    app.set(TextField::Ask, TYPED);
    assert_eq!(app.stored(case_id(1)).position.ask.sentence, TYPED);
}

#[test]
fn what_is_typed_when_a_newer_record_is_met_is_kept_and_not_written_over_it() {
    // By looking before a write, or by word of one that did not know what was written here.
    for is_heard in [false, true] {
        let net = FaultNet::default();
        let store = FaultStore::over(holding(&[case(1)]));
        let mut app = App::start(&store);
        app.open_net(&net);
        app.settle_net();
        app.open(case_id(1));
        let raw = newer(&store.memory.text(&key(1)).unwrap());
        if is_heard {
            app.set(TextField::Notes, TYPED);
            store.memory.put(&key(1), &raw);
            app.is_behind = true;
            app.hear(&message(1, &raw));
        } else {
            store.memory.put(&key(1), &raw);
            app.is_behind = true;
            app.set(TextField::Notes, TYPED);
        }
        let case: Case = app.case().clone();
        assert_eq!((&*case.title, &*case.private.notes), ("Case 1", TYPED), "heard: {is_heard}");
        assert!(!app.session.is_read_only(), "what is here can be written on");
        assert_eq!(app.session.save_state(), SaveState::NotSaved(StoreError::Newer));
        let said = app.said.iter().filter(|said| said.starts_with("Not saved. Another tab has a"));
        assert_eq!(said.count(), 1, "{:?}", app.said);
        assert!(app.session.would_lose());
        app.typing(TextField::Ask, "More");
        app.settle_net();
        // It is in the second copy, as a version that does not go on from the newer one.
        assert!(!app.session.would_lose());
        assert_eq!(app.session.save_state().words(), "Not saved");
        assert!(!app.session.is_in_second_copy());
        let texts = net.texts.borrow().clone();
        let (_, kept) = texts.iter().next_back().unwrap();
        assert!(kept.contains(TYPED) && kept.contains("More"));
        let (ours, theirs) = (mark(kept), mark(&raw));
        assert!(!theirs.has(ours.version) && !ours.has(theirs.version));
        // It can be taken along.
        app.send(Event::BackedUp);
        assert!(app.downloads.last().unwrap().1.contains(TYPED));
        // Not deleted with the record that nobody here has read.
        app.ask(case_id(1), Errand::Delete);
        assert_eq!((app.notice(), app.titles()), (REFUSED, vec!["Case 1"]));
        // Other work goes on, and leaves it as it is.
        app.send(Event::Began(Start::ALL[0]));
        app.set(TextField::Title, "Another");
        assert!(app.titles().contains(&"Another"));
        assert_eq!(app.session.save_state(), SaveState::NotSaved(StoreError::Newer));
        assert_eq!(store.memory.text(&key(1)), Some(raw.clone()));
        app.end();
        assert_eq!(store.memory.text(&key(1)), Some(raw), "heard: {is_heard}");
        assert!(net.texts.borrow().values().any(|text| text.contains(TYPED)));
    }
}

#[test]
fn a_newer_record_that_is_not_understood_at_all_closes_the_case_and_loses_nothing() {
    let (store, net) = (FaultStore::over(holding(&[case(1)])), FaultNet::default());
    let mut app = App::start(&store);
    app.open_net(&net);
    app.settle_net();
    app.open(case_id(1));
    app.set(TextField::Notes, TYPED);
    let raw = newer(&store.memory.text(&key(1)).unwrap());
    let raw = unsealed(&raw).replace("\"kind\":\"pushback\"", "\"kind\":\"merger\"");
    let known = mark(&store.memory.text(&key(1)).unwrap()).next(99);
    let raw = seal(raw, &known);
    store.memory.put(&key(1), &raw);
    app.hear(&message(1, &raw));
    assert_eq!((app.session.route, app.session.case()), (Route::Home, None));
    assert!(app.notice().starts_with("A newer Standpoint wrote this record"), "{}", app.notice());
    assert_eq!(app.session.unreadable.len(), 1);
    // What was typed a moment ago was still on its way to the second copy.
    app.settle_net();
    assert!(net.texts.borrow().keys().any(|key| key.contains(&case_id(1).to_string())));
    app.send(Event::Leaving);
    assert_eq!(store.memory.text(&key(1)), Some(raw));
}

#[test]
fn what_cannot_be_read_is_no_news_when_the_tab_is_looked_at() {
    let memory = holding(&[case(1)]);
    memory
        .put(&key(2), "{\"format\":\"standpoint\",\"version\":99,\"kind\":\"case\",\"cases\":[]}");
    memory.put(&key(3), "{\"format\":");
    let mut app = App::start(&FaultStore::over(memory));
    let told = app.session.unreadable.clone();
    assert_eq!(told.len(), 2);
    let listed = [case_id(1)];
    let missed = tabs::missed(&app.records, &listed).into_iter();
    let found = |kept| tabs::found(&app.records, &listed, kept);
    assert_eq!(missed.filter_map(found).collect::<Vec<_>>(), []);
    app.catch_up();
    assert_eq!(app.session.unreadable, told);
    assert_eq!(app.notice(), "");
}

#[test]
fn a_case_is_not_deleted_once_a_newer_app_has_written_it() {
    let mut app = App::with(&[case(1), case(2)]);
    app.open(case_id(2));
    let raw = newer(&app.store.memory.text(&key(2)).unwrap());
    app.store.memory.put(&key(2), &raw);
    app.is_behind = true;
    app.ask(case_id(2), Errand::Delete);
    assert_eq!(app.store.memory.text(&key(2)), Some(raw));
    assert_eq!(app.titles(), ["Case 1", "Newer 2"]);
    assert_eq!(app.notice(), "“Newer 2” is not deleted: it was changed in another tab.");
    assert!(!app.can_take_back());
    assert_eq!(app.session.save_state(), SaveState::Saved);
    assert!(!app.session.would_lose());
}

#[test]
fn what_was_not_entered_in_it_waits_until_it_can_be() {
    let mut app = App::with(&[case(1)]);
    app.open(case_id(1));
    let rate = format!("rate{}", case_id(1));
    app.send(Event::Unentered(rate.clone(), "12 %".to_owned()));
    let drafts = app.session.workspace.drafts.clone();
    let raw = newer(&app.store.memory.text(&key(1)).unwrap());
    app.store.memory.put(&key(1), &raw);
    let mut app = app.reload();
    // The index answers for it as it was.
    app.is_behind = true;
    app.send(Event::Net(NetEvent::Opened(Err(StoreError::Denied))));
    app.open(case_id(1));
    assert!(app.session.is_read_only());
    assert_eq!(app.session.unentered(&rate), None);
    app.send(Event::Unentered(rate, String::new()));
    assert_eq!((drafts.len(), &app.session.workspace.drafts), (1, &drafts));
}

#[test]
fn what_only_a_deleted_case_had_is_not_lost_beside_a_newer_record() {
    let net = FaultNet::default();
    let mut app = App::with_net(&FaultStore::over(holding(&[case(1), case(2)])), &net);
    app.open(case_id(1));
    app.store.deny(true);
    app.set(TextField::Notes, TYPED);
    app.settle_net();
    app.ask(case_id(1), Errand::Delete);
    let raw = newer(&app.store.memory.text(&key(1)).unwrap());
    app.store.memory.put(&key(1), &raw);
    app.store.deny(false);
    app.is_behind = true;
    app.send(Event::Leaving);
    app.settle_net();
    assert_eq!(app.store.memory.text(&key(1)), Some(raw));
    assert_eq!(app.session.pending(case_id(1)).map(|case| &*case.private.notes), Some(TYPED));
    assert_eq!(app.session.save_state(), SaveState::NotSaved(StoreError::Newer));
    assert_eq!(app.notice(), "“Case 1” is not deleted: it was changed in another tab.");
    assert!(net.texts.borrow().values().any(|text| text.contains(TYPED)));
}

#[test]
fn a_case_that_appears_in_the_list_or_goes_is_followed() {
    let mut app = App::with(&[case(1), case(2)]);
    let raw = newer(&app.store.memory.text(&key(2)).unwrap());
    app.store.memory.put(&key(2), &raw);
    app.hear(&message(2, &raw));
    assert_eq!(app.titles(), ["Case 1", "Newer 2"]);
    assert!(app.session.is_newer(case_id(2)));
    app.ask(case_id(2), Errand::Delete);
    assert_eq!(app.store.memory.text(&key(2)), Some(raw));
    app.store.memory.delete(&key(2));
    app.hear(&format!("removed\n{}\n\n", case_id(2)));
    assert_eq!(app.titles(), ["Case 1"]);
    assert!(!app.session.is_newer(case_id(2)));
}

#[test]
fn a_workspace_that_says_it_is_newer_is_not_written_over() {
    let raw = r#"{"version":2,"goals":[{"id":"0000000000001","text":"Grow"}],"mood":"calm"}"#;
    let other = r#"{"version":2,"goals":{"Grow":1}}"#;
    for (raw, goals) in [(raw, 1), (other, 0)] {
        let memory = holding(&[case(1)]);
        memory.put("standpoint/workspace", raw);
        let mut app = App::start(&FaultStore::over(memory.clone()));
        assert_eq!(app.session.workspace.goals.len(), goals);
        let reasons: Vec<_> = app.session.unreadable.iter().map(|each| &*each.reason).collect();
        let told = ["A newer Standpoint wrote the list of company goals."];
        assert_eq!(reasons, if goals == 1 { &[][..] } else { &told[..] });
        app.open(case_id(1));
        app.send(Event::AddedGoal("Keep people".into()));
        assert_eq!(app.session.save_state(), SaveState::NotSaved(StoreError::Newer));
        assert_eq!(memory.text("standpoint/workspace").as_deref(), Some(raw));
        // The case that was tied to it is stored.
        assert_eq!(app.stored(case_id(1)).position.goals.len(), 1);
    }
}

#[test]
fn a_file_of_a_newer_version_is_refused_as_ever() {
    let (_, raw) = with_newer();
    let mut app = App::new();
    app.pick(&raw);
    assert!(app.session.import.is_none());
    let error = app.session.import_error.as_deref().unwrap_or_default();
    assert!(error.contains("A newer Standpoint wrote this file"), "{error}");
    let opened = standpoint::format::open(&raw);
    assert!(matches!(opened, Err(OpenError::TooNew { version: 2, .. })), "{opened:?}");
    assert!(
        !app.session
            .update(now(), Event::Import(ImportEvent::Cancelled))
            .contains(&Effect::SaveIndex)
    );
}
