//! What is stored under which key, over any store of texts.
//!
//! One record a case, written whole on every change; beside them a small index of summaries, so
//! that the list of cases opens without reading them all. The keys are the truth and the index a
//! cache: a record that is missing from it, or marked as changed since it was written, is read
//! again. Nothing that could not be read is ever written over. Each record ends with its [`mod@seal`].
//! Beside the store there is a [`net`], a second copy that answers later; which of the two wins is
//! decided in [`recover`].
//!
//! The browser's localStorage stands behind [`Store`] in the app, a map with faults in tests.
//! What another tab wrote is found, and told, in [`tabs`].

pub mod history;
mod load;
pub mod net;
mod newer;
mod news;
pub mod recover;
pub mod seal;
mod store;
mod stored;
pub mod tabs;
mod versions;

pub use load::{Loaded, Unreadable};
pub use store::{Store, StoreError};
pub use stored::{ReadError, Stored};

use crate::domain::{Case, CaseId, Sorted, Summary, Workspace};
use crate::format;
use crate::json;
use chrono::{DateTime, Utc};
use seal::{Mark, Seal, seal, seal_of};
use std::cell::{Cell, RefCell};

pub(crate) const CASE: &str = "standpoint/case/";
pub(crate) const STALE: &str = "standpoint/stale/";
pub(crate) const ASIDE: &str = "standpoint/aside/";
pub(crate) const INDEX: &str = "standpoint/index";
pub(crate) const WORKSPACE: &str = "standpoint/workspace";
/// A later version writes another number, and this one then reads the records instead: so it finds
/// those that are newer.
// It is far below 256.
#[allow(clippy::cast_possible_truncation)]
const INDEX_VERSION: u8 = format::VERSION as u8;

/// Reads and writes records in a store.
#[derive(Debug)]
pub struct Records<S> {
    store: S,
    /// Cases whose line in the stored index may be out of date.
    stale: RefCell<Sorted<CaseId>>,
    /// Cases whose last save failed: what the app shows of them is not what is stored.
    unsaved: RefCell<Sorted<CaseId>>,
    /// Cases whose record a newer app wrote. It is neither written nor removed here.
    newer: RefCell<Sorted<CaseId>>,
    /// Cases whose record was listed, read or written by us, and may be written over.
    known: RefCell<Sorted<CaseId>>,
    /// Which version was read or written last of each thing, as far as it is known. A write that
    /// failed has a version as well.
    marks: RefCell<Sorted<net::Kept, Mark>>,
    /// The next version of each of these has a higher number than this.
    floors: RefCell<Sorted<net::Kept, seal::Sequence>>,
    /// Versions in the net that stored cases do not go on from.
    others: RefCell<Sorted<CaseId, Mark>>,
    /// What this page wrote into the net.
    own: RefCell<Sorted<net::Kept, history::Own>>,
    /// Versions that are to stay in the net, which has not told yet that it has them.
    staying: RefCell<Vec<(String, String)>>,
    /// By what the versions of this page are told from those of others.
    page: u32,
    /// What is remembered of the records of cases, and of the workspace, for [`tabs`].
    cases: RefCell<Sorted<CaseId, tabs::Known<Case>>>,
    shared: RefCell<tabs::Known<Workspace>>,
    /// Whether the workspace was read, or written here.
    knows_workspace: Cell<bool>,
    /// Where went what could not be read: its key, and the one under which it is now.
    aside: RefCell<Vec<(String, String)>>,
}

impl<S: Store> Records<S> {
    /// Records in this store.
    pub fn new(store: S) -> Self {
        Self {
            store,
            stale: RefCell::default(),
            unsaved: RefCell::default(),
            newer: RefCell::default(),
            known: RefCell::default(),
            marks: RefCell::default(),
            floors: RefCell::default(),
            others: RefCell::default(),
            own: RefCell::default(),
            staying: RefCell::default(),
            page: 0,
            cases: RefCell::default(),
            shared: RefCell::default(),
            knows_workspace: Cell::default(),
            aside: RefCell::default(),
        }
    }

    /// The same for a page of this name, which no other page has.
    #[must_use]
    pub fn of_page(self, page: u32) -> Self {
        Self { page, ..self }
    }

    /// The store itself.
    pub fn store(&self) -> &S {
        &self.store
    }

    /// Reads what the app needs at its start.
    ///
    /// # Errors
    /// A [`StoreError`] when the store itself does not answer.
    pub fn load(&self) -> Result<Loaded, StoreError> {
        let (loaded, workspace) = load::load(&self.store, &mut self.stale.borrow_mut())?;
        for line in &loaded.cases {
            self.known.borrow_mut().add(line.id);
        }
        for id in loaded.newer.keys() {
            self.newer.borrow_mut().add(id);
        }
        self.knows_workspace.set(loaded.has_workspace());
        let (raw, mark) = workspace.unzip();
        let mark = mark.unwrap_or_default();
        // One that is damaged says nothing: that is what two tabs which begin anew have in common.
        self.shared.borrow_mut().note(raw, loaded.workspace.clone(), mark.version);
        self.goes_on_from(net::Kept::Workspace, &mark);
        Ok(loaded)
    }

    /// Reads one case, to be shown or changed.
    ///
    /// # Errors
    /// A [`ReadError`]; the record stays as it is.
    pub fn read(&self, id: CaseId) -> Result<Stored, ReadError> {
        let (raw, stored, mark) = self.open(id)?;
        self.note_shown(id, &mark);
        self.note_case(raw, &stored.case, mark.version);
        Ok(stored)
    }

    /// Reads one case that is looked at only.
    ///
    /// # Errors
    /// A [`ReadError`]; the record stays as it is.
    pub fn look(&self, id: CaseId) -> Result<Stored, ReadError> {
        self.open(id).map(|(_, stored, _)| stored)
    }

    /// Whether a case can be read by what is loaded first: as it was written by us.
    pub fn is_own(&self, id: CaseId) -> bool {
        let raw = self.store.get(&case_key(id)).ok().flatten();
        raw.is_none_or(|raw| recover::own(&raw).is_some())
    }

    fn open(&self, id: CaseId) -> Result<(String, Stored, Mark), ReadError> {
        let raw = self.store.get(&case_key(id)).map_err(ReadError::Store)?;
        let raw = raw.ok_or(ReadError::Missing)?;
        let (stored, mark) = recover::open_record(&raw, id).map_err(ReadError::Open)?;
        self.known.borrow_mut().add(id);
        self.note_newer(id, stored.newer.is_some());
        Ok((raw, stored, mark))
    }

    /// Writes one case. A record of that name which is not known here, because the start failed
    /// or another page wrote it, is first put aside.
    ///
    /// # Errors
    /// A [`StoreError`]; what was stored before is still there.
    pub fn save(&self, case: &Case, now: DateTime<Utc>) -> Result<(), StoreError> {
        let known = self.put_unknown_aside(case.id);
        let mark = self.next_mark(net::Kept::Case(case.id));
        let record = seal(format::write_record(case, now), &mark);
        let saved = known
            .and_then(|()| self.check_newer(case.id))
            .and_then(|()| self.mark_stale(case.id))
            .and_then(|()| self.store.set(&case_key(case.id), &record));
        let mut unsaved = self.unsaved.borrow_mut();
        match saved {
            Ok(()) => {
                self.known.borrow_mut().add(case.id);
                unsaved.take(case.id);
                self.note_case(record, case, mark.version);
            }
            Err(_) => {
                unsaved.add(case.id);
            }
        }
        saved
    }

    /// Removes one case. Its mark goes when the index is written next.
    ///
    /// # Errors
    /// A [`StoreError`]; the case is still there.
    pub fn remove(&self, id: CaseId) -> Result<(), StoreError> {
        self.check_newer(id)?;
        self.store.remove(&case_key(id))
    }

    /// Removes what cannot be read: from where [`raw`](Self::raw) finds it.
    ///
    /// # Errors
    /// A [`StoreError`]; it is still there.
    pub fn discard(&self, key: &str) -> Result<(), StoreError> {
        self.store.remove(&self.place_of(key))
    }

    /// Writes the index, after which no case is marked as changed. A case whose last save failed
    /// gets no line, nor does one of a newer app: at the next start its record is read, and shown as
    /// it is.
    ///
    /// # Errors
    /// A [`StoreError`]; the marks stay, so nothing is lost but a little time at the next start.
    pub fn save_index(&self, cases: &[Summary]) -> Result<(), StoreError> {
        let (unsaved, newer) = (self.unsaved.borrow(), self.newer.borrow());
        let cases = cases.iter().filter(|line| !unsaved.has(line.id) && !newer.has(line.id));
        self.store.set(INDEX, &load::write_index(cases))?;
        let mut stale = self.stale.borrow_mut();
        while let Some(id) = stale.last() {
            self.store.remove(&format!("{STALE}{id}"))?;
            stale.take(id);
        }
        Ok(())
    }

    /// Writes what all cases share. What is stored is first put aside if it does not open, or if
    /// it was never read because the start failed; what a newer app wrote is not written over.
    ///
    /// # Errors
    /// A [`StoreError`]; what was stored before is still there.
    pub fn save_workspace(&self, workspace: &Workspace) -> Result<(), StoreError> {
        let mark = self.next_mark(net::Kept::Workspace);
        if let Some(raw) = self.store.get(WORKSPACE)? {
            if newer::is_newer(&raw) {
                return Err(StoreError::Newer);
            }
            if !self.knows_workspace.get() || recover::open_workspace(&raw).is_err() {
                self.put_aside(WORKSPACE, "workspace", &raw)?;
            }
        }
        let raw = seal(json::write(workspace), &mark);
        self.store.set(WORKSPACE, &raw)?;
        self.knows_workspace.set(true);
        self.shared.borrow_mut().note(Some(raw), workspace.clone(), mark.version);
        Ok(())
    }

    /// The raw text under a key, for a download of what cannot be read: where that was put aside
    /// meanwhile, from there.
    ///
    /// # Errors
    /// A [`StoreError`] when the store does not answer.
    pub fn raw(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.store.get(&self.place_of(key))
    }

    /// Where what could not be read under a key is now.
    fn place_of(&self, key: &str) -> String {
        let aside = self.aside.borrow();
        let known = aside.iter().find(|(from, _)| from == key);
        known.map_or(key, |(_, to)| to).to_owned()
    }

    /// Says in the store that a case's line in the index may be out of date. Where there is no
    /// room even for that, the index goes: it can be rebuilt, and it makes room for the case.
    fn mark_stale(&self, id: CaseId) -> Result<(), StoreError> {
        // Another tab that wrote the index has taken the mark away.
        let mark = format!("{STALE}{id}");
        if self.stale.borrow().has(id) && self.store.get(&mark)?.is_some() {
            return Ok(());
        }
        match self.store.set(&mark, "") {
            Err(StoreError::Full) => self.store.remove(INDEX)?,
            result => result?,
        }
        self.stale.borrow_mut().add(id);
        Ok(())
    }

    /// Before a case is first written here: what is stored of it is looked at, for its number, and
    /// put aside if it is unknown or is not as it was written.
    fn put_unknown_aside(&self, id: CaseId) -> Result<(), StoreError> {
        let kept = net::Kept::Case(id);
        let is_known = self.known.borrow().has(id);
        if is_known && self.marks.borrow().has(kept) {
            return Ok(());
        }
        let Some(raw) = self.store.get(&case_key(id))? else { return Ok(()) };
        if newer::is_newer(&raw) {
            self.note_newer(id, true);
            return Ok(());
        }
        let sealed = seal_of(&raw);
        if !is_known || sealed == Seal::Broken {
            self.put_aside(&case_key(id), &format!("case-{id}"), &raw)?;
        }
        // It was not read, so what is written now does not go on from it.
        if let Seal::Good(mark) = sealed {
            self.counts_on_from(kept, mark.version.0);
        }
        Ok(())
    }

    /// What is stored of a case is put aside before it is written over.
    fn is_unknown(&self, id: CaseId) {
        self.known.borrow_mut().take(id);
    }

    /// Keeps the raw text of a key under a key of its own, once.
    fn put_aside(&self, from: &str, name: &str, raw: &str) -> Result<(), StoreError> {
        let mut number = 1;
        loop {
            let key = format!("{ASIDE}{name}-{number}");
            match self.store.get(&key)? {
                Some(kept) if kept == raw => {}
                Some(_) => {
                    number += 1;
                    continue;
                }
                None => self.store.set(&key, raw)?,
            }
            let mut aside = self.aside.borrow_mut();
            if aside.iter().all(|(known, _)| known != from) {
                aside.push((from.to_owned(), key));
            }
            return Ok(());
        }
    }
}

/// The key of a case's record.
pub fn record_key(id: CaseId) -> String {
    case_key(id)
}

pub(crate) fn case_key(id: CaseId) -> String {
    format!("{CASE}{id}")
}
