//! The app without a browser: runs a session's effects against records, as the root of the
//! screens does. After every event it checks what must hold between the session and the store.

#[path = "net.rs"]
pub mod net;

use super::{FaultStore, MemoryStore, now};
use chrono::{DateTime, FixedOffset, TimeDelta};
use standpoint::domain::{Block, Case, CaseId, Edit, Summary, TextField};
use standpoint::records::{
    Records, StoreError,
    net::{Batch, Kept},
    tabs::{self, News},
};
use standpoint::session::{
    BackupEffect, DraftField, Effect, Errand, Event, Focus, ImportEvent, Open, Outside, Part,
    Query, Route, SaveState, Session, happen,
};
use std::{cell::Cell, sync::Arc};

thread_local! {
    /// Each start has a seed of its own, as in a browser.
    static STARTS: Cell<u64> = const { Cell::new(1) };
}

const PAINS: DraftField = DraftField::Card(Block::Pains);

pub struct App {
    pub session: Session,
    pub records: Records<FaultStore>,
    pub store: FaultStore,
    pub now: DateTime<FixedOffset>,
    pub said: Vec<String>,
    pub downloads: Vec<(String, String)>,
    pub copies: Vec<String>,
    pub focus: Vec<Focus>,
    pub timers: Vec<u32>,
    /// What was asked of the folder for backups.
    pub backups: Vec<BackupEffect>,
    /// What other tabs are told.
    pub told: Vec<String>,
    /// Whether another tab has written what this one has not heard of yet.
    pub is_behind: bool,
    pub events: usize,
    /// What the address was changed to.
    address: Option<Route>,
    /// The second copy, once it is here.
    pub net: Option<net::FaultNet>,
    pub net_is_due: bool,
    /// What is on its way there.
    pub in_flight: Vec<Batch>,
    /// Whether each event is followed by a look at everything that is stored.
    pub is_checked: bool,
    /// What is in the field that adds pains.
    pub typing: String,
}

/// Pages are numbered from the first on again, so that a day goes the same each time.
pub fn count_anew() {
    STARTS.set(1);
}

impl Outside for App {
    fn update(&mut self, event: Event) -> Vec<Effect> {
        self.events += 1;
        assert!(self.events < 100_000, "the app never comes to rest");
        self.session.update(self.now, event)
    }

    fn run(&mut self, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Save(id) => {
                let case = self.session.pending(id).cloned()?;
                let now = self.now.to_utc();
                match self.look(Kept::Case(id)) {
                    Ok(None) => {}
                    Ok(Some(news)) => return Some(Event::OtherTab(news)),
                    Err(error) => return Some(Event::Written(case, Err(error))),
                }
                let saved = self.records.save(&case, now);
                if saved.is_ok() {
                    self.told.push(tabs::told_case(&self.records, id));
                }
                return Some(Event::Written(case, saved));
            }
            Effect::Remove(id) => {
                match self.look(Kept::Case(id)) {
                    Ok(None) => {}
                    Ok(Some(news)) => return Some(Event::OtherTab(news)),
                    Err(error) => return Some(Event::Removed(id, Err(error))),
                }
                let removed = self.records.remove(id);
                if removed.is_ok() {
                    self.told.push(tabs::told_removed(&self.records, id));
                }
                return Some(Event::Removed(id, removed));
            }
            Effect::Discard(key) => {
                let result = self.records.discard(&key);
                return Some(Event::Cleared(key, result));
            }
            Effect::SaveIndex => drop(self.records.save_index(&self.session.cases)),
            Effect::SaveWorkspace => {
                match self.look(Kept::Workspace) {
                    Ok(None) => {}
                    Ok(Some(news)) => return Some(Event::OtherTab(news)),
                    Err(error) => return Some(Event::StoredWorkspace(Err(error))),
                }
                let saved = self.records.save_workspace(&self.session.workspace);
                if saved.is_ok() {
                    self.told.push(tabs::told_shared(&self.records));
                }
                return Some(Event::StoredWorkspace(saved));
            }
            Effect::Read(id, errand) => {
                let result = self.records.read(id).map(Arc::new);
                return Some(Event::Read { id, errand, result });
            }
            Effect::ReadAll(purpose) => {
                let ids = self.session.cases.iter().map(|line| line.id);
                let cases = ids.filter_map(|id| self.records.look(id).ok()).collect();
                return Some(Event::ReadAll(purpose, cases));
            }
            Effect::Download { name, text } | Effect::SaveCopy(name, text) => {
                self.downloads.push((name, text));
            }
            Effect::Go(route) => self.address = Some(route),
            Effect::Copy(text) => {
                self.copies.push(text);
                return Some(Event::Copied(true));
            }
            Effect::Announce(words) => self.said.push(words),
            Effect::Backup(effect) => self.backups.push(effect),
            Effect::Focus(place) => self.focus.push(place),
            Effect::CloseLater(number) => self.timers.push(number),
            Effect::NetSoon => self.net_is_due = true,
            Effect::KeepVersion(case) => self.records.keep_version(&case, self.now.to_utc()),
            Effect::TakeUp(id, copy) => self.records.take_up(id, copy),
            Effect::Join(id, copy) => self.records.join(id, copy),
            Effect::WriteNet(kept) => self.write_net(&kept),
        }
        None
    }
}

impl App {
    /// A page that starts at home.
    pub fn start(store: &FaultStore) -> Self {
        Self::start_at(store, Route::Home)
    }

    pub fn start_at(store: &FaultStore, route: Route) -> Self {
        let seed = STARTS.replace(STARTS.get() + 1);
        let mut app = Self {
            session: Session::new(seed),
            records: Records::new(store.clone()).of_page(u32::try_from(seed).unwrap()),
            store: store.clone(),
            now: now(),
            said: Vec::new(),
            downloads: Vec::new(),
            copies: Vec::new(),
            focus: Vec::new(),
            timers: Vec::new(),
            backups: Vec::new(),
            told: Vec::new(),
            is_behind: false,
            events: 0,
            address: None,
            net: None,
            net_is_due: false,
            in_flight: Vec::new(),
            is_checked: true,
            typing: String::new(),
        };
        let loaded = app.records.load();
        app.send(Event::Started(loaded));
        app.send(Event::Went(route));
        app
    }

    /// A page on an empty store that never fails.
    pub fn new() -> Self {
        Self::start(&FaultStore::default())
    }

    /// A page on a store that holds these cases.
    pub fn with(cases: &[Case]) -> Self {
        Self::start(&FaultStore::over(holding(cases)))
    }

    /// The page is loaded again; what only it knew is gone.
    pub fn reload(&self) -> Self {
        Self { now: self.now, ..Self::start(&FaultStore::over(self.store.memory.clone())) }
    }

    /// What happens, and all that follows from it. A changed address is told last.
    pub fn send(&mut self, event: Event) {
        happen(self, event);
        while let Some(route) = self.address.take() {
            happen(self, Event::Went(route));
        }
        if self.is_checked && !self.is_behind {
            self.check();
        }
    }

    /// Hears what another tab told.
    pub fn hear(&mut self, message: &str) {
        let news = tabs::heard(&self.records, message);
        self.send(Event::OtherTab(news.unwrap_or(News::Listening)));
    }

    /// Finds what was written while this tab heard nothing, as the page does when it is looked at.
    pub fn catch_up(&mut self) {
        let listed: Vec<CaseId> = self.session.cases.iter().map(|line| line.id).collect();
        for missed in tabs::missed(&self.records, &listed) {
            if let Some(news) = tabs::found(&self.records, &listed, missed) {
                self.send(Event::OtherTab(news));
            }
        }
    }

    /// Looks whether another tab has written what is about to be written, as the page does.
    fn look(&self, kept: Kept) -> Result<Option<News>, StoreError> {
        if !self.records.is_changed(kept) {
            return Ok(None);
        }
        let found = tabs::unheard(&self.records, kept);
        if found.is_err() {
            self.records.put_off(kept);
        }
        found
    }

    pub fn check(&self) {
        let session = &self.session;
        if let Some(open) = session.case() {
            let is_blank = session.open.as_ref().is_some_and(Open::is_blank);
            let line = (!is_blank).then(|| Summary::of(open));
            let known = session.summary(open.id).map(unread);
            assert_eq!(known, line, "its line is old");
            if let Some(pending) = session.pending(open.id) {
                assert!(Arc::ptr_eq(open, pending), "what is shown is not what will be saved");
            }
        }
        let is_told = self.net.is_some() || session.save_state() != SaveState::Saving;
        assert!(is_told, "all writes have been told");
        if session.save_state() == SaveState::Saved {
            assert!(!session.would_lose(), "it says Saved and would lose something");
            self.assert_stored("it says Saved");
        }
    }

    /// A page that starts now finds everything that this one shows.
    pub fn assert_stored(&self, when: &str) {
        let records = Records::new(self.store.memory.clone());
        let loaded = records.load().unwrap();
        for line in &self.session.cases {
            let Ok(stored) = records.read(line.id) else {
                let known = self.records.read(line.id);
                assert!(known.is_err(), "{} is not in the store; {when}", line.name);
                continue;
            };
            if let Some(open) = self.session.case().filter(|open| open.id == line.id) {
                assert_eq!(stored.case, **open, "{} is stored otherwise; {when}", line.name);
            }
            let found = loaded.cases.iter().find(|found| found.id == line.id);
            assert_eq!(found.map(unread), Some(unread(line)), "{when}");
        }
        assert_eq!(loaded.workspace.goals, self.session.workspace.goals, "{when}");
    }

    pub fn wait(&mut self, minutes: i64) -> &mut Self {
        self.now += TimeDelta::minutes(minutes);
        self
    }

    pub fn go(&mut self, route: Route) {
        self.send(Event::Went(route));
    }

    pub fn open(&mut self, id: CaseId) {
        self.go(Route::Case(id, Part::Canvas));
        assert_eq!(self.case().id, id, "{:?}", self.session.notice);
    }

    /// The open case.
    pub fn case(&self) -> &Case {
        self.session.case().expect("no case is open")
    }

    pub fn ask(&mut self, id: CaseId, errand: Errand) {
        self.send(Event::Asked(id, errand));
    }

    pub fn edit(&mut self, edit: Edit) {
        self.send(Event::Edited(edit));
    }

    pub fn set(&mut self, field: TextField, text: &str) {
        self.edit(Edit::SetText { field, text: text.to_owned() });
    }

    /// Types a text key by key.
    pub fn typing(&mut self, field: TextField, text: &str) {
        for (end, letter) in text.char_indices() {
            self.set(field, &text[..end + letter.len_utf8()]);
        }
    }

    pub fn leave(&mut self, field: TextField) {
        self.send(Event::LeftField(field));
    }

    pub fn add(&mut self, block: Block, text: &str) {
        self.send(Event::Typed { block, text: text.to_owned() });
    }

    /// Types on in the field that adds pains. It is told a moment later.
    pub fn type_on(&mut self, text: &str) {
        self.typing.push_str(text);
        self.send(Event::Drafted(PAINS, self.typing.clone()));
    }

    /// Leaves that field, as it is left before anything else is done.
    pub fn leave_typing(&mut self) {
        let words = std::mem::take(&mut self.typing);
        if words.is_empty() {
            return;
        }
        let refusals = self.session.refusals();
        self.send(PAINS.added(words.clone()));
        if self.session.refusals() != refusals {
            self.typing = words;
        }
        self.send(Event::Drafted(PAINS, self.typing.clone()));
    }

    pub fn pick(&mut self, text: &str) {
        self.send(Event::Import(ImportEvent::Picked {
            name: "file.json".to_owned(),
            text: Ok(text.to_owned()),
        }));
    }

    pub fn notice(&self) -> &str {
        self.session.notice.as_ref().map_or("", |notice| &notice.text)
    }

    /// The notice has been shown long enough.
    pub fn close_notice(&mut self) {
        let number = self.session.notice.as_ref().map_or(0, |notice| notice.number);
        self.send(Event::ClosedNotice(number));
    }

    pub fn can_take_back(&self) -> bool {
        self.session.notice.as_ref().is_some_and(|notice| notice.take_back.is_some())
    }

    /// The titles that a query shows, in its order.
    pub fn list(&self, query: &Query) -> Vec<&str> {
        let ids = self.session.list(query);
        ids.into_iter().map(|id| &*self.session.summary(id).unwrap().name).collect()
    }

    /// All titles, in alphabetical order.
    pub fn titles(&self) -> Vec<&str> {
        let mut titles: Vec<_> = self.session.cases.iter().map(|line| &*line.name).collect();
        titles.sort_unstable();
        titles
    }

    /// What the store has of a case.
    pub fn stored(&self, id: CaseId) -> Case {
        Records::new(self.store.memory.clone()).read(id).unwrap().case
    }
}

/// A line but for what the coach has said of its case, which is stored when that is left.
fn unread(line: &Summary) -> Summary {
    Summary { readiness: None, ..line.clone() }
}

/// A store that holds these cases and a good index.
pub fn holding(cases: &[Case]) -> MemoryStore {
    let memory = MemoryStore::default();
    let records = Records::new(memory.clone());
    for case in cases {
        records.save(case, now().to_utc()).unwrap();
    }
    records.save_index(&super::summaries(cases)).unwrap();
    memory
}
