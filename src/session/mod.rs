//! The app without its screens: events in, effects out.
//!
//! [`Session::update`] is the one place where anything changes. It is pure: the time comes with
//! the event, ids come from a seed, and what must happen outside (store, download, announce)
//! is returned as [`Effect`] values, which the root of the screens runs in one `match`.
//! Start with [`Event`] for what can happen.

pub mod backup;
mod case;
mod coach;
mod drafts;
mod effect;
mod errands;
mod event;
mod import;
mod list;
mod net;
mod newer;
mod notice;
mod numbers;
mod outside;
mod review;
mod route;
mod saving;
mod tabs;
mod talk;
mod unentered;

pub use backup::{BackupEffect, BackupEvent};
pub use drafts::DraftField;
pub use effect::{Effect, Focus};
pub use errands::{Errand, Filed, Purpose};
pub use event::Event;
pub use import::{Choice, Import, ImportEvent, ImportItem};
use list::Words;
pub use list::{Filter, Query, Sort};
pub use net::{NetEvent, NetState};
pub use notice::{Added, Notice, TakeBack};
pub use numbers::NumbersEvent;
pub use outside::{Outside, happen};
pub use review::Review;
pub use route::{Part, Route};
pub use saving::SaveState;
pub use talk::TalkEvent;

use crate::domain::{Case, CaseId, History, Ids, Sorted, Summary, Workspace};
use crate::later::by_address;
use crate::records::{StoreError, Unreadable};
use backup::Moment;
use chrono::{DateTime, FixedOffset};
use std::sync::Arc;

/// Everything the screens show.
#[derive(Debug, Clone)]
pub struct Session {
    /// What all cases share.
    pub workspace: Workspace,
    /// A line for each case; the open one's is always up to date.
    pub cases: Vec<Summary>,
    /// The case that is open.
    pub open: Option<Open>,
    /// Which screen is shown.
    pub route: Route,
    /// Stored things that could not be read.
    pub unreadable: Vec<Unreadable>,
    /// Those of them that were given up and that the store still has.
    given_up: Vec<Unreadable>,
    /// A file that was picked and not yet taken in.
    pub import: Option<Import>,
    /// Why the file that was picked last could not be opened.
    pub import_error: Option<String>,
    /// A case whose file was handed out: the person is asked whether it is there.
    pub filed: Option<Filed>,
    /// What was just done, with a way to take it back.
    pub notice: Option<Notice>,
    /// How many notices there have been.
    notices: u32,
    /// The last of them when the page was left: nothing waits for it to go.
    left_at: u32,
    /// Changed cases the store does not have yet.
    pending: Sorted<CaseId, Arc<Case>>,
    /// Whether the store lacks the shared workspace as it is.
    workspace_unsaved: bool,
    /// Cases whose record a newer app wrote.
    newer: Sorted<CaseId>,
    /// Cases that were removed and that the store still has, with what it had not got of them.
    unremoved: Sorted<CaseId, Option<Arc<Case>>>,
    /// Why the last write failed.
    trouble: Option<StoreError>,
    /// The second copy of what is stored.
    net: net::Net,
    /// The folder that backups go into by themselves.
    folder: backup::Folder,
    /// The words of every case, once a search has asked for them.
    words: Option<Sorted<CaseId, Words>>,
    /// What is being typed on this page.
    typing: drafts::Typing,
    /// How many edits were refused.
    refusals: u32,
    ids: Ids,
}

/// A case that is open, with its history.
#[derive(Debug, Clone)]
pub struct Open {
    /// As it is now.
    pub case: Arc<Case>,
    /// As it was and may be again.
    pub history: History,
    /// As it was begun here; none for one that was read.
    begun: Option<Arc<Case>>,
    /// Places of unsettled fields whose other version was written in this tab.
    pub lost: Vec<String>,
}

impl Open {
    /// Whether it was begun here and nothing is written in it: not yet, or not any more. Such a
    /// case is neither stored nor listed: there is nothing in it to lose.
    pub fn is_blank(&self) -> bool {
        let same =
            |begun: &Arc<Case>| **begun == Case { edited: begun.edited, ..Case::clone(&self.case) };
        self.begun.as_ref().is_some_and(same)
    }
}

impl Session {
    /// Nothing loaded yet. Ids come from `seed`.
    pub fn new(seed: u64) -> Self {
        Self {
            workspace: Workspace::default(),
            cases: Vec::new(),
            open: None,
            route: Route::Home,
            unreadable: Vec::new(),
            given_up: Vec::new(),
            import: None,
            import_error: None,
            filed: None,
            notice: None,
            notices: 0,
            left_at: 0,
            pending: Sorted::default(),
            workspace_unsaved: false,
            newer: Sorted::default(),
            unremoved: Sorted::default(),
            trouble: None,
            net: net::Net::default(),
            folder: backup::Folder::default(),
            words: None,
            typing: drafts::Typing::on(seed),
            refusals: 0,
            ids: Ids::new(seed),
        }
    }

    /// Takes in what happened, at this local time, and says what must happen outside.
    pub fn update(&mut self, now: DateTime<FixedOffset>, event: Event) -> Vec<Effect> {
        let moment = Moment::of(&event);
        let mut effects = self.happened(now, event);
        effects.extend(self.net.soon());
        effects.extend(self.after(now, moment, &effects));
        effects
    }

    fn happened(&mut self, now: DateTime<FixedOffset>, event: Event) -> Vec<Effect> {
        if let Some(refused) = self.refused(&event) {
            return refused;
        }
        match event {
            Event::Started(result) => self.started(result),
            Event::Went(route) => self.went(now, route),
            Event::Began(start) => self.began(now, start),
            Event::OpenedExample(example) => {
                by_address(case::opened_example as fn(&mut _, _, &_) -> _)(self, now, example)
            }
            Event::Edited(edit) => self.edited(now, &edit),
            Event::Typed { block, text } => self.typed(now, block, &text),
            Event::Suggested { block, suggestion } => self.suggested(now, block, suggestion),
            Event::Numbers(event) => {
                by_address(numbers::happened as fn(&mut _, _, _) -> _)(self, now, event)
            }
            Event::Talk(event) => {
                by_address(talk::happened as fn(&mut _, _, _) -> _)(self, now, event)
            }
            Event::FoundReady(id, readiness) => self.found_ready(id, readiness),
            Event::LeftField(field) => self.left_field(now, field),
            Event::LeftDate(field) => self.left_date(field),
            Event::SavedFile(name, text) => self.saved_file(name, text),
            Event::CopyText(text) => vec![Effect::Copy(text)],
            Event::Copied(is_done) => self.copied(is_done),
            Event::Restored(case) => {
                by_address(net::restored as fn(&mut _, _, &Case) -> _)(self, now, &case)
            }
            Event::Undo => self.step(now, History::undo, "Nothing to undo."),
            Event::Redo => self.step(now, History::redo, "Nothing to redo."),
            Event::Drafted(field, text) => {
                by_address(drafts::drafted as fn(&mut _, _, &str) -> _)(self, field, &text)
            }
            Event::Unentered(field, text) => {
                by_address(unentered::left as fn(&mut _, &str, &str) -> _)(self, &field, &text)
            }
            Event::AddedGoal(text) => self.added_goal(now, &text),
            Event::RewordedGoal(id, text) => self.reworded_goal(id, &text),
            Event::RemovedGoal(id) => self.removed_goal(id),
            Event::Asked(id, errand) => self.asked(now, id, errand),
            Event::Read { id, errand, result } => self.read(now, id, errand, result),
            Event::KeptHere => {
                self.filed = None;
                Vec::new()
            }
            Event::Searched => self.searched(),
            Event::Backup(event) => {
                by_address(backup::happened as fn(&mut _, _, _) -> _)(self, now, event)
            }
            Event::BackedUp => vec![Effect::ReadAll(Purpose::Backup)],
            Event::SavedCopy => vec![Effect::ReadAll(Purpose::Copy)],
            Event::ReadAll(purpose, cases) => by_address(
                errands::read_all as fn(&mut _, _, _, &[_]) -> _,
            )(self, now, purpose, &cases),
            Event::Written(case, result) => self.written(&case, result),
            Event::StoredWorkspace(result) => self.stored_workspace(result),
            Event::Removed(id, result) => self.removed(id, result),
            Event::Discarded(key) => by_address(saving::discarded as fn(&mut _, _) -> _)(self, key),
            Event::Cleared(key, result) => {
                by_address(saving::cleared as fn(&mut _, &str, _) -> _)(self, &key, result)
            }
            Event::Net(event) => self.net(now, event),
            Event::OtherTab(news) => by_address(tabs::other_tab as fn(&mut _, _) -> _)(self, news),
            Event::Leaving => self.leaving(),
            Event::Import(event) => {
                by_address(import::happened as fn(&mut _, _, _) -> _)(self, now, event)
            }
            Event::TookBack => by_address(notice::took_back as fn(&mut _, _) -> _)(self, now),
            Event::ClosedNotice(number) => self.closed_notice(number),
        }
    }

    /// The open case.
    pub fn case(&self) -> Option<&Arc<Case>> {
        self.open.as_ref().map(|open| &open.case)
    }

    /// Whether there is a step to take back in the open case.
    pub fn can_undo(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.history.can_undo())
    }

    /// Whether there is a step to take again in the open case.
    pub fn can_redo(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.history.can_redo())
    }

    /// A case that is open or not yet stored: newer than what the store has of it. Of what a newer
    /// app wrote the record counts, not what is understood of it here.
    fn in_memory(&self, id: CaseId) -> Option<&Arc<Case>> {
        let open = self.case().filter(|case| case.id == id && !self.newer.has(id));
        open.or_else(|| self.pending.get(id))
    }

    /// Whether a case, or something unreadable that may be one, has this id.
    fn is_taken(&self, id: CaseId) -> bool {
        let mut unreadable = self.unreadable.iter().chain(&self.given_up);
        self.summary(id).is_some() || unreadable.any(|record| record.is_case(id))
    }

    /// An id that nothing here has, whatever the seed was.
    fn new_id(&mut self) -> CaseId {
        loop {
            let id = self.ids.case();
            if !self.is_taken(id) {
                return id;
            }
        }
    }

    /// The line of a case.
    pub fn summary(&self, id: CaseId) -> Option<&Summary> {
        self.cases.iter().find(|summary| summary.id == id)
    }
}
