//! When a backup is due: the reminder of one, and the folder that backups go into by themselves.
//!
//! A folder is chosen once. After work a backup is written there, at most once in ten minutes, and
//! when the app is left; one file a day, written over until the day is over. What the browser says
//! of the folder comes in as [`BackupEvent`], what is asked of it goes out as [`BackupEffect`].
//!
//! All of this is loaded later. `after` is asked only while there is a folder to write into.
//!
//! Limitation: a folder that never answers is not asked again before the page is loaded anew.

mod reminder;

use super::{
    Effect, Event, Purpose, Session,
    case::{about, short},
};
use crate::domain::Case;
use crate::format;
use crate::later::by_address;
use crate::records::Unreadable;
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use reminder::{GRACE, is_behind};
pub use reminder::{Reminder, age, last_backup, reminder};
use std::fmt;

/// What becomes known of the folder, and what is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupEvent {
    /// What was found at the start, or when the page is looked at again.
    Found(Found),
    /// A folder is to be chosen.
    Pick,
    /// It was chosen, or another answer was given: [`Found::Unchosen`] where nobody chose.
    Picked(Result<Found, FolderError>),
    /// The browser is to be asked whether the folder may be written into again.
    GoOn,
    /// What it said.
    Answered(Found),
    /// Nothing is to be written there any more.
    Stop,
    /// The time has come that [`BackupEffect::DueIn`] asked for.
    Due,
    /// A backup was written, into the folder of this name, or not; without a name, another tab has
    /// given the folder up.
    Written(Result<Option<String>, FolderError>),
    /// The reminder can wait.
    PutOff,
}

/// What is asked of the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupEffect {
    /// Look for the folder of another day; tell with [`BackupEvent::Found`].
    Find,
    /// Let the person choose a folder; tell with [`BackupEvent::Picked`].
    Pick,
    /// Ask whether it may be written into; tell with [`BackupEvent::Answered`].
    Ask,
    /// Forget the folder.
    Forget,
    /// Tell with [`BackupEvent::Due`] in so many seconds.
    DueIn(u32),
    /// Write this text into the file of this name, wholly or not at all; tell with
    /// [`BackupEvent::Written`].
    Write(String, String),
}

/// What a browser knows of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// This browser writes into no folder.
    Nowhere,
    /// None was chosen.
    Unchosen,
    /// One was.
    Chosen {
        /// What it is called.
        name: String,
        /// Whether it may be written into without asking.
        is_allowed: bool,
    },
}

/// Why a backup could not be written into the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderError {
    /// The browser wants to be asked again, by a click.
    NotAllowed,
    /// The folder was moved or deleted.
    Gone,
    /// There is no room.
    Full,
    /// Something that a browser has a name for and a person has not.
    Other,
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAllowed => "the browser does not allow it any more",
            Self::Gone => "the folder is not there any more",
            Self::Full => "there is no room",
            Self::Other => "the browser could not do it",
        })
    }
}

/// How it stands with the folder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FolderState {
    /// Not known yet, or this browser writes into none.
    #[default]
    Nowhere,
    /// None was chosen.
    Unchosen,
    /// One was; the browser wants to be asked again by a click.
    Asks,
    /// Backups go into it.
    On,
    /// The last one did not.
    Failed(FolderError),
}

/// The folder that backups go into by themselves.
#[derive(Debug, Clone, Default)]
pub struct Folder {
    /// How it stands.
    pub state: FolderState,
    /// What it is called, where one was chosen.
    pub name: String,
    /// Whether something was written since the last backup began.
    is_behind: bool,
    /// Whether [`BackupEvent::Due`] is on its way.
    is_scheduled: bool,
    /// When the backup that is being written was begun.
    writes: Option<DateTime<Utc>>,
    /// When the last one was begun.
    tried: Option<DateTime<Utc>>,
}

impl Folder {
    /// Whether there is one to write into.
    pub(super) fn is_on(&self) -> bool {
        matches!(self.state, FolderState::On | FolderState::Failed(_))
    }

    /// There was nothing to write.
    pub(super) fn rest(&mut self) {
        self.writes = None;
    }
}

/// Backups lie so far apart.
const APART: TimeDelta = TimeDelta::minutes(10);
/// The first change after a while is followed by others.
const SOON: TimeDelta = TimeDelta::seconds(30);

/// Takes in what becomes known of the folder, and what is asked for.
pub(super) fn happened(
    session: &mut Session,
    now: DateTime<FixedOffset>,
    event: BackupEvent,
) -> Vec<Effect> {
    let folder = &mut session.folder;
    match event {
        BackupEvent::Found(found) => {
            let before = folder.state;
            took(folder, found);
            // It goes on telling why the last one failed until one has worked.
            if matches!((before, folder.state), (FolderState::Failed(_), FolderState::On)) {
                folder.state = before;
            }
            began_work(session, now.to_utc())
        }
        BackupEvent::Pick => vec![Effect::Backup(BackupEffect::Pick)],
        BackupEvent::Picked(Ok(Found::Nowhere | Found::Unchosen)) => Vec::new(),
        BackupEvent::Picked(Ok(found)) => {
            took(folder, found);
            folder.is_behind = true;
            if !folder.is_on() {
                return Vec::new();
            }
            let words = about("Backups go into ", &folder.name, " by themselves now.");
            let mut effects = session.notify(words, None);
            effects.extend(write(session, now.to_utc()));
            effects
        }
        BackupEvent::Picked(Err(error)) => {
            session.notify(format!("No backup goes into this folder: {error}."), None)
        }
        BackupEvent::GoOn => vec![Effect::Backup(BackupEffect::Ask)],
        BackupEvent::Answered(found) => {
            took(folder, found);
            if !folder.is_on() {
                let words = "The browser did not allow it, so no backup is written by itself.";
                return session.notify(words.to_owned(), None);
            }
            let words = about("Backups go on into ", &folder.name, ".");
            let mut effects = session.notify(words, None);
            if session.folder.is_behind || is_behind(session, now.to_utc()) {
                effects.extend(write(session, now.to_utc()));
            }
            effects
        }
        BackupEvent::Stop => {
            let name = short(&folder.name);
            took(folder, Found::Unchosen);
            let words =
                format!("No more backups go into “{name}”. The files that are there stay there.");
            let mut effects = session.notify(words, None);
            effects.push(Effect::Backup(BackupEffect::Forget));
            effects
        }
        BackupEvent::Due => {
            folder.is_scheduled = false;
            if session.folder.is_behind && wait(session, now.to_utc()) <= TimeDelta::zero() {
                return write(session, now.to_utc()).into_iter().collect();
            }
            Vec::new()
        }
        BackupEvent::Written(result) => written(session, result),
        BackupEvent::PutOff => {
            session.workspace.remind_after = Some(now.to_utc() + GRACE);
            vec![session.keep_shared()]
        }
    }
}

fn took(folder: &mut Folder, found: Found) {
    (folder.state, folder.name) = match found {
        Found::Nowhere => (FolderState::Nowhere, String::new()),
        Found::Unchosen => (FolderState::Unchosen, String::new()),
        Found::Chosen { name, is_allowed: true } => (FolderState::On, name),
        Found::Chosen { name, is_allowed: false } => (FolderState::Asks, name),
    };
}

/// Notes since when there is work without a backup, and what the folder lacks from another day.
fn began_work(session: &mut Session, now: DateTime<Utc>) -> Vec<Effect> {
    session.folder.is_behind |= is_behind(session, now);
    let has_begun = !session.cases.is_empty() && session.workspace.last_backup.is_none();
    if !has_begun || session.workspace.remind_after.is_some() {
        return Vec::new();
    }
    session.workspace.remind_after = Some(now + GRACE);
    vec![session.keep_shared()]
}

/// How long the next backup is to wait.
fn wait(session: &Session, now: DateTime<Utc>) -> TimeDelta {
    let last = session.workspace.last_backup.max(session.folder.tried);
    // A clock that was set back is no reason to wait longer.
    last.filter(|last| *last <= now).map_or(TimeDelta::zero(), |last| last + APART - now)
}

/// Begins a backup, unless one is being written.
fn write(session: &mut Session, now: DateTime<Utc>) -> Option<Effect> {
    let has_nothing = session.cases.is_empty() && session.workspace.goals.is_empty();
    let folder = &mut session.folder;
    if folder.writes.is_some() || !folder.is_on() {
        return None;
    }
    folder.is_behind = false;
    if has_nothing {
        return None;
    }
    (folder.writes, folder.tried) = (Some(now), Some(now));
    Some(Effect::ReadAll(Purpose::Folder))
}

impl Session {
    /// The folder that backups go into by themselves.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Asks for a backup after an event, where there is a folder and something new.
    pub(super) fn after(
        &mut self,
        now: DateTime<FixedOffset>,
        moment: Moment,
        effects: &[Effect],
    ) -> Option<Effect> {
        let asks: fn(&mut Self, _, _, &[Effect]) -> _ = after;
        if self.folder.is_on() { by_address(asks)(self, now, moment, effects) } else { None }
    }
}

/// When something is looked at after an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// Something may have been written.
    Work,
    /// The page may be closed.
    Leaving,
    /// It was about a backup, and what is stored by it is no work.
    Own,
}

impl Moment {
    pub(super) fn of(event: &Event) -> Self {
        if matches!(event, Event::Leaving) {
            return Self::Leaving;
        }
        let is_own = matches!(event, Event::Backup(_) | Event::ReadAll(..));
        if is_own { Self::Own } else { Self::Work }
    }
}

/// Asks for a backup once there is something new to be in it.
fn after(
    session: &mut Session,
    now: DateTime<FixedOffset>,
    moment: Moment,
    effects: &[Effect],
) -> Option<Effect> {
    let is_change = |effect: &Effect| {
        matches!(effect, Effect::Save(_) | Effect::Remove(_) | Effect::SaveWorkspace)
    };
    session.folder.is_behind |= moment != Moment::Own && effects.iter().any(is_change);
    let folder = &session.folder;
    if !folder.is_behind || folder.writes.is_some() {
        return None;
    }
    if moment == Moment::Leaving {
        return write(session, now.to_utc());
    }
    if folder.is_scheduled {
        return None;
    }
    let wait = wait(session, now.to_utc()).max(SOON);
    session.folder.is_scheduled = true;
    let seconds = u32::try_from(wait.num_seconds()).unwrap_or_default();
    Some(Effect::Backup(BackupEffect::DueIn(seconds)))
}

/// What is written into the folder, once all cases were read for it; so many more are known and
/// could not be read.
pub(super) fn filled(
    session: &Session,
    now: DateTime<FixedOffset>,
    cases: &[&Case],
    missing: usize,
) -> Option<Effect> {
    if cases.is_empty() && missing > 0 {
        return None;
    }
    let mut name = format::backup_name(now.date_naive());
    if missing > 0 || session.unreadable.iter().any(Unreadable::is_record) {
        // What cannot be read now may be in the file that was written earlier this day.
        name = name.replace(".json", "-incomplete.json");
    }
    let text = format::write_backup(cases, &session.workspace, now.to_utc());
    Some(Effect::Backup(BackupEffect::Write(name, text)))
}

fn written(session: &mut Session, result: Result<Option<String>, FolderError>) -> Vec<Effect> {
    let folder = &mut session.folder;
    let begun = folder.writes.take();
    // It may have been given up meanwhile.
    let was = folder.state;
    match result {
        Ok(Some(name)) => {
            if folder.is_on() {
                (folder.state, folder.name) = (FolderState::On, name);
            }
            session.workspace.last_backup = session.workspace.last_backup.max(begun);
            // What was to wait was another backup.
            session.workspace.remind_after = None;
            vec![session.keep_shared()]
        }
        Ok(None) => {
            took(folder, Found::Unchosen);
            Vec::new()
        }
        Err(_) if !folder.is_on() => Vec::new(),
        Err(error) => {
            folder.is_behind = true;
            let name = short(&folder.name);
            let words = format!("The backup was not written into “{name}”: {error}.");
            folder.state = match error {
                FolderError::NotAllowed => FolderState::Asks,
                FolderError::Gone | FolderError::Full | FolderError::Other => {
                    FolderState::Failed(error)
                }
            };
            if was != FolderState::On {
                return Vec::new();
            }
            // A way back that is still open is worth more; “Data” tells it always.
            let is_in_use = session.notice.as_ref().is_some_and(|n| n.take_back.is_some());
            if is_in_use { vec![Effect::Announce(words)] } else { session.notify(words, None) }
        }
    }
}
