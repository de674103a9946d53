//! When a backup is due: the reminder, and the folder that backups go into by themselves.

#[path = "support/app.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod app;
mod support;

use app::App;
use standpoint::domain::{Block, Case, TextField};
use standpoint::format;
use standpoint::session::{
    BackupEffect, BackupEvent, Errand, Event,
    backup::{FolderError, FolderState, Found, Reminder, age, reminder},
};
use support::*;

const DAY: i64 = 24 * 60;

fn tell(app: &mut App, event: BackupEvent) {
    app.send(Event::Backup(event));
}

fn work(is_allowed: bool) -> Found {
    Found::Chosen { name: "Work".into(), is_allowed }
}

/// What was asked of the browser since the last look.
fn asked(app: &mut App) -> Vec<BackupEffect> {
    std::mem::take(&mut app.backups)
}

/// The file that is to be written.
fn file(app: &mut App) -> (String, String) {
    match &asked(app)[..] {
        [BackupEffect::Write(name, text)] => (name.clone(), text.clone()),
        other => panic!("{other:?}"),
    }
}

fn wrote(app: &mut App) {
    tell(app, BackupEvent::Written(Ok(Some("Work".into()))));
}

/// One case, and a folder that has the backup of it.
fn backed_up() -> App {
    let mut app = App::with(&[case(1)]);
    tell(&mut app, BackupEvent::Picked(Ok(work(true))));
    file(&mut app);
    wrote(&mut app);
    assert_eq!(asked(&mut app), []);
    app.wait(60);
    app
}

fn reminds(app: &App) -> Reminder {
    reminder(&app.session, app.now.to_utc())
}

#[test]
fn after_some_days_of_work_a_first_backup_is_reminded_of_and_can_be_put_off() {
    let mut app = App::new();
    tell(&mut app, BackupEvent::Found(Found::Nowhere));
    assert_eq!(app.session.workspace.remind_after, None, "there is no work");
    app.send(Event::OpenedExample(standpoint::content::Example::ALL[0]));
    tell(&mut app, BackupEvent::Found(Found::Nowhere));
    assert_eq!(reminds(&app), Reminder::Nothing);
    app.wait(2 * DAY);
    assert_eq!(reminds(&app), Reminder::Nothing);
    app.wait(DAY);
    assert_eq!(reminds(&app), Reminder::First);
    // It is known at the next start since when there is work.
    let mut app = app.reload();
    tell(&mut app, BackupEvent::Found(Found::Nowhere));
    assert_eq!(reminds(&app), Reminder::First);
    tell(&mut app, BackupEvent::PutOff);
    assert_eq!(reminds(&app), Reminder::Nothing);
    let mut app = app.reload();
    app.wait(2 * DAY);
    assert_eq!(reminds(&app), Reminder::Nothing);
    app.wait(2 * DAY);
    assert_eq!(reminds(&app), Reminder::First);
    app.send(Event::BackedUp);
    assert_eq!(reminds(&app), Reminder::Nothing);
}

#[test]
fn an_old_backup_is_reminded_of_where_there_was_work_since() {
    let mut app = App::with(&[case(1)]);
    app.send(Event::BackedUp);
    let then = app.now.to_utc();
    app.wait(30 * DAY);
    assert_eq!(reminds(&app), Reminder::Nothing, "nothing has changed");
    assert!(age(&app.session, app.now).ends_with("21 Nov."));
    app.open(case_id(1));
    app.set(TextField::Ask, "Keep the quota");
    assert_eq!(reminds(&app), Reminder::Old(then));
    assert!(age(&app.session, app.now).ends_with("21 Nov. A new one would be good."));
    // A week is not yet old.
    app.send(Event::BackedUp);
    app.wait(7 * DAY);
    app.set(TextField::Ask, "Keep the quota at 4.2 M");
    assert_eq!(reminds(&app), Reminder::Nothing);
    app.wait(DAY);
    assert_ne!(reminds(&app), Reminder::Nothing);
}

#[test]
fn a_clock_that_was_ahead_silences_nothing_for_years() {
    let mut app = App::with(&[case(1)]);
    app.wait(10 * 365 * DAY);
    app.send(Event::BackedUp);
    tell(&mut app, BackupEvent::PutOff);
    app.wait(-9 * 365 * DAY);
    assert_eq!(reminds(&app), Reminder::First);
    assert_eq!(age(&app.session, app.now), "There is no backup yet.");
    // Nor is the folder.
    tell(&mut app, BackupEvent::Found(work(true)));
    assert_eq!(asked(&mut app), [BackupEffect::DueIn(30)]);
}

#[test]
fn a_folder_gets_a_backup_at_once_and_another_one_after_work() {
    let mut app = App::with(&[case(1), Case { archived: true, ..case(2) }]);
    tell(&mut app, BackupEvent::Found(Found::Unchosen));
    app.open(case_id(1));
    app.set(TextField::Notes, "Tom is on our side");
    assert_eq!(asked(&mut app), []);
    tell(&mut app, BackupEvent::Pick);
    assert_eq!(asked(&mut app), [BackupEffect::Pick]);
    tell(&mut app, BackupEvent::Picked(Ok(work(true))));
    let (name, text) = file(&mut app);
    assert_eq!(name, "standpoint-backup-2026-11-21.json");
    let opened = format::open(&text).unwrap();
    assert_eq!(&opened.cases[0], app.case());
    assert_eq!(opened.cases[0].private.notes, "Tom is on our side");
    assert_eq!(opened.cases.len(), 2);
    assert_eq!(app.session.workspace.last_backup, None, "it is not written yet");
    let begun = app.now.to_utc();
    app.wait(1);
    let notice = app.notice().to_owned();
    wrote(&mut app);
    assert_eq!(app.session.workspace.last_backup, Some(begun));
    assert_eq!(app.notice(), notice, "a success is quiet");
    assert_eq!(app.reload().session.workspace.last_backup, Some(begun));
    assert_eq!(asked(&mut app), [], "nothing has changed since");
    // Two minutes later there is more; the ten minutes are kept.
    app.wait(1);
    app.add(Block::Pains, "Ramp takes 9 months");
    app.add(Block::Pains, "And notice 3");
    assert_eq!(asked(&mut app), [BackupEffect::DueIn(8 * 60)]);
    app.wait(8);
    tell(&mut app, BackupEvent::Due);
    let (again, text) = file(&mut app);
    assert_eq!(again, name, "one file a day");
    assert!(text.contains("And notice 3"));
    wrote(&mut app);
    assert_eq!(asked(&mut app), []);
}

#[test]
fn an_hour_later_a_moment_is_waited_for_and_the_next_day_has_a_file_of_its_own() {
    let mut app = backed_up();
    app.wait(DAY);
    app.send(Event::AddedGoal("Grow".into()));
    assert_eq!(asked(&mut app), [BackupEffect::DueIn(30)]);
    app.wait(1);
    tell(&mut app, BackupEvent::Due);
    assert_eq!(file(&mut app).0, "standpoint-backup-2026-11-22.json");
}

#[test]
fn what_is_written_meanwhile_comes_with_the_next_one() {
    let mut app = backed_up();
    app.open(case_id(1));
    app.set(TextField::Ask, "Keep");
    app.send(Event::Leaving);
    app.backups.retain(|effect| !matches!(effect, BackupEffect::DueIn(_)));
    assert!(file(&mut app).1.contains("Keep"));
    app.set(TextField::Ask, "Keep the quota");
    app.send(Event::Leaving);
    assert_eq!(asked(&mut app), [], "one at a time");
    wrote(&mut app);
    // The timer of the first key is still on its way, comes too early, and is set anew.
    app.wait(1);
    tell(&mut app, BackupEvent::Due);
    assert_eq!(asked(&mut app), [BackupEffect::DueIn(9 * 60)]);
    app.wait(9);
    tell(&mut app, BackupEvent::Due);
    assert!(file(&mut app).1.contains("Keep the quota"));
}

#[test]
fn leaving_writes_what_has_changed_and_nothing_else() {
    let mut app = backed_up();
    app.open(case_id(1));
    app.send(Event::Leaving);
    assert_eq!(asked(&mut app), []);
    app.set(TextField::Ask, "Keep the quota");
    asked(&mut app);
    app.send(Event::Leaving);
    assert!(file(&mut app).1.contains("Keep the quota"));
    wrote(&mut app);
    app.send(Event::Leaving);
    assert_eq!(asked(&mut app), []);
}

#[test]
fn a_case_that_was_deleted_is_a_change_and_the_last_one_leaves_the_file_as_it_is() {
    let mut app = App::with(&[case(1), case(2)]);
    tell(&mut app, BackupEvent::Picked(Ok(work(true))));
    wrote(&mut app);
    asked(&mut app);
    app.ask(case_id(2), Errand::Delete);
    asked(&mut app);
    app.send(Event::Leaving);
    assert_eq!(format::open(&file(&mut app).1).unwrap().cases, [case(1)]);
    wrote(&mut app);
    app.ask(case_id(1), Errand::Delete);
    asked(&mut app);
    app.send(Event::Leaving);
    assert_eq!(asked(&mut app), [], "an empty backup is none");
}

#[test]
fn a_restart_asks_by_a_click_and_goes_on() {
    let mut app = App::with(&[case(1)]);
    tell(&mut app, BackupEvent::Found(Found::Unchosen));
    tell(&mut app, BackupEvent::PutOff);
    tell(&mut app, BackupEvent::Picked(Ok(work(true))));
    file(&mut app);
    wrote(&mut app);
    app.wait(60);
    app.open(case_id(1));
    app.set(TextField::Ask, "Keep the quota");
    let mut app = app.reload();
    tell(&mut app, BackupEvent::Found(work(false)));
    assert_eq!((&app.session.folder().state, reminds(&app)), (&FolderState::Asks, Reminder::GoOn));
    app.send(Event::Leaving);
    assert_eq!(asked(&mut app), []);
    tell(&mut app, BackupEvent::GoOn);
    assert_eq!(asked(&mut app), [BackupEffect::Ask]);
    tell(&mut app, BackupEvent::Answered(work(false)));
    assert!(app.notice().contains("did not allow it"));
    assert_eq!(asked(&mut app), []);
    tell(&mut app, BackupEvent::Answered(work(true)));
    assert!(file(&mut app).1.contains("Keep the quota"));
    wrote(&mut app);
    assert_eq!(reminds(&app), Reminder::Nothing);
    // Where nothing is asked, what the last page could not bring there is brought soon.
    app.wait(1);
    app.open(case_id(1));
    app.set(TextField::Ask, "Keep it");
    let mut app = app.reload();
    app.wait(60);
    tell(&mut app, BackupEvent::Found(work(true)));
    assert_eq!(asked(&mut app), [BackupEffect::DueIn(30)]);
}

#[test]
fn a_failure_is_told_once_shown_always_and_tried_again() {
    let mut app = backed_up();
    let last = app.session.workspace.last_backup;
    app.open(case_id(1));
    app.set(TextField::Ask, "Keep the quota");
    app.send(Event::Leaving);
    asked(&mut app);
    tell(&mut app, BackupEvent::Written(Err(FolderError::Gone)));
    let words = "The backup was not written into “Work”: the folder is not there any more.";
    assert_eq!(app.notice(), words);
    assert_eq!(app.session.folder().state, FolderState::Failed(FolderError::Gone));
    assert_eq!(app.session.workspace.last_backup, last);
    app.close_notice();
    app.wait(10);
    tell(&mut app, BackupEvent::Due);
    file(&mut app);
    tell(&mut app, BackupEvent::Written(Err(FolderError::Gone)));
    assert_eq!(app.notice(), "", "it is known");
    tell(&mut app, BackupEvent::Found(work(true)));
    assert_eq!(app.session.folder().state, FolderState::Failed(FolderError::Gone));
    assert_eq!(asked(&mut app), [BackupEffect::DueIn(600)]);
    app.wait(10);
    tell(&mut app, BackupEvent::Due);
    file(&mut app);
    wrote(&mut app);
    assert_eq!(app.session.folder().state, FolderState::On);
    assert_ne!(app.session.workspace.last_backup, last);
}

#[test]
fn a_failure_takes_no_way_back_away() {
    let mut app = App::with(&[case(1), case(2)]);
    tell(&mut app, BackupEvent::Picked(Ok(work(true))));
    app.ask(case_id(2), Errand::Delete);
    assert!(app.can_take_back());
    tell(&mut app, BackupEvent::Written(Err(FolderError::Full)));
    assert!(app.can_take_back());
    assert!(app.said.last().unwrap().contains("there is no room"));
}

#[test]
fn what_is_no_longer_allowed_is_asked_for_again() {
    let mut app = backed_up();
    app.open(case_id(1));
    app.set(TextField::Ask, "Keep the quota");
    app.send(Event::Leaving);
    tell(&mut app, BackupEvent::Written(Err(FolderError::NotAllowed)));
    assert_eq!(app.session.folder().state, FolderState::Asks);
    assert_eq!(reminds(&app), Reminder::GoOn);
}

#[test]
fn a_folder_is_given_up_here_or_in_another_tab() {
    let mut app = backed_up();
    tell(&mut app, BackupEvent::Stop);
    assert_eq!(asked(&mut app), [BackupEffect::Forget]);
    app.open(case_id(1));
    app.set(TextField::Ask, "Keep the quota");
    app.send(Event::Leaving);
    assert_eq!(asked(&mut app), []);

    let mut other = backed_up();
    other.open(case_id(1));
    other.set(TextField::Ask, "Keep the quota");
    other.send(Event::Leaving);
    let before = other.session.workspace.last_backup;
    tell(&mut other, BackupEvent::Written(Ok(None)));
    assert_eq!(other.session.folder().state, FolderState::Unchosen);
    assert_eq!(other.session.workspace.last_backup, before);
}

/// The file of this morning may be all there is of what cannot be read now.
#[test]
fn a_backup_that_lacks_a_case_is_not_written_over_one_that_may_have_it() {
    let mut app = App::with(&[case(1), case(2)]);
    tell(&mut app, BackupEvent::Picked(Ok(work(true))));
    assert_eq!(file(&mut app).0, "standpoint-backup-2026-11-21.json");
    wrote(&mut app);
    app.store.memory.put("standpoint/case/0000000000002", "{");
    app.is_checked = false;
    app.open(case_id(1));
    app.set(TextField::Ask, "Keep the quota");
    asked(&mut app);
    app.send(Event::Leaving);
    assert_eq!(file(&mut app).0, "standpoint-backup-2026-11-21-incomplete.json");
    // And where nothing can be read at all, nothing is written.
    let mut denied = App::with(&[case(1)]);
    denied.store.deny(true);
    denied.is_checked = false;
    tell(&mut denied, BackupEvent::Picked(Ok(work(true))));
    assert_eq!(asked(&mut denied), []);
}
