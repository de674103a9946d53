//! What is stored under which key, over any store of texts.
//!
//! One record a case, written whole on every change; beside them a small index of summaries, so
//! that the list of cases opens without reading them all. The keys are the truth and the index a
//! cache: a record that is missing from it, or marked as changed since it was written, is read
//! again. Nothing that could not be read is ever written over.
//!
//! The browser's localStorage stands behind [`Store`] in the app, a map with faults in tests.
//! What another tab wrote is found, and told, in [`tabs`].

mod load;
mod store;
pub mod tabs;

pub use load::{Loaded, Unreadable};
pub use store::{Store, StoreError};

use crate::domain::{Case, CaseId, Sorted, Summary, Workspace};
use crate::format::{self, OpenError, Repair};
use crate::json;
use chrono::{DateTime, Utc};
use std::{
    cell::{Cell, RefCell},
    fmt,
};

pub(crate) const CASE: &str = "standpoint/case/";
pub(crate) const STALE: &str = "standpoint/stale/";
pub(crate) const ASIDE: &str = "standpoint/aside/";
pub(crate) const INDEX: &str = "standpoint/index";
pub(crate) const WORKSPACE: &str = "standpoint/workspace";
/// A later version writes another number, and this one then reads the records instead.
const INDEX_VERSION: u8 = 1;

/// Why a case could not be read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// There is no record of it.
    Missing,
    /// The store did not answer.
    Store(StoreError),
    /// There is a record, and it does not open.
    Open(OpenError),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("That case is not in this browser."),
            Self::Store(error) => error.fmt(f),
            Self::Open(error) => f.write_str(&error.of_record()),
        }
    }
}

/// A case as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The case, valid in itself.
    pub case: Case,
    /// What was mended in it; the record is still as it was.
    pub repairs: Vec<Repair>,
}

impl From<Case> for Stored {
    /// With nothing to mend.
    fn from(case: Case) -> Self {
        Self { case, repairs: Vec::new() }
    }
}

/// Reads and writes records in a store.
#[derive(Debug)]
pub struct Records<S> {
    store: S,
    /// Cases whose line in the stored index may be out of date.
    stale: RefCell<Sorted<CaseId>>,
    /// Cases whose last save failed: what the app shows of them is not what is stored.
    unsaved: RefCell<Sorted<CaseId>>,
    /// Cases whose record was listed, read or written by us, and may be written over.
    known: RefCell<Sorted<CaseId>>,
    /// What is remembered of the records of cases, and of the workspace, for [`tabs`].
    cases: RefCell<Sorted<CaseId, tabs::Known<Case>>>,
    shared: RefCell<tabs::Known<Workspace>>,
    /// The same of the stored workspace.
    knows_workspace: Cell<bool>,
    /// Where the workspace went that could not be read.
    workspace_aside: RefCell<Option<String>>,
}

impl<S: Store> Records<S> {
    /// Records in this store.
    pub fn new(store: S) -> Self {
        Self {
            store,
            stale: RefCell::default(),
            unsaved: RefCell::default(),
            known: RefCell::default(),
            cases: RefCell::default(),
            shared: RefCell::default(),
            knows_workspace: Cell::default(),
            workspace_aside: RefCell::default(),
        }
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
        let loaded = load::load(&self.store, &mut self.stale.borrow_mut())?;
        for line in &loaded.cases {
            self.known.borrow_mut().add(line.id);
        }
        self.knows_workspace.set(loaded.has_workspace());
        if loaded.has_workspace() {
            let raw = self.store.get(WORKSPACE)?;
            self.shared.borrow_mut().note(raw, loaded.workspace.clone(), DateTime::UNIX_EPOCH);
        }
        Ok(loaded)
    }

    /// Reads one case, to be shown or changed.
    ///
    /// # Errors
    /// A [`ReadError`]; the record stays as it is.
    pub fn read(&self, id: CaseId) -> Result<Stored, ReadError> {
        let (raw, stored) = self.open(id)?;
        // When it was written nobody knows; it is what every tab has.
        self.note_case(raw, &stored.case, DateTime::UNIX_EPOCH);
        Ok(stored)
    }

    /// Reads one case that is looked at only.
    ///
    /// # Errors
    /// A [`ReadError`]; the record stays as it is.
    pub fn look(&self, id: CaseId) -> Result<Stored, ReadError> {
        self.open(id).map(|(_, stored)| stored)
    }

    fn open(&self, id: CaseId) -> Result<(String, Stored), ReadError> {
        let raw = self.store.get(&case_key(id)).map_err(ReadError::Store)?;
        let raw = raw.ok_or(ReadError::Missing)?;
        let stored = open_record(&raw, id).map_err(ReadError::Open)?;
        self.known.borrow_mut().add(id);
        Ok((raw, stored))
    }

    /// Writes one case. A record of that name which is not known here, because the start failed
    /// or another page wrote it, is first put aside.
    ///
    /// # Errors
    /// A [`StoreError`]; what was stored before is still there.
    pub fn save(&self, case: &Case, now: DateTime<Utc>) -> Result<(), StoreError> {
        let record = format::write_record(case, now);
        let saved = self
            .put_unknown_aside(case.id)
            .and_then(|()| self.mark_stale(case.id))
            .and_then(|()| self.store.set(&case_key(case.id), &record));
        let mut unsaved = self.unsaved.borrow_mut();
        match saved {
            Ok(()) => {
                self.known.borrow_mut().add(case.id);
                unsaved.take(case.id);
                self.note_case(record, case, now);
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
        self.store.remove(&case_key(id))
    }

    /// Removes what cannot be read: from where [`raw`](Self::raw) finds it.
    ///
    /// # Errors
    /// A [`StoreError`]; it is still there.
    pub fn discard(&self, key: &str) -> Result<(), StoreError> {
        match &*self.workspace_aside.borrow() {
            Some(aside) if key == WORKSPACE => self.store.remove(aside),
            Some(_) | None => self.store.remove(key),
        }
    }

    /// Writes the index, after which no case is marked as changed. A case whose last save failed
    /// gets no line: at the next start its record is read, and shown as it is.
    ///
    /// # Errors
    /// A [`StoreError`]; the marks stay, so nothing is lost but a little time at the next start.
    pub fn save_index(&self, cases: &[Summary]) -> Result<(), StoreError> {
        let unsaved = self.unsaved.borrow();
        let cases = cases.iter().filter(|line| !unsaved.has(line.id));
        self.store.set(INDEX, &load::write_index(cases))?;
        let mut stale = self.stale.borrow_mut();
        while let Some(id) = stale.last() {
            self.store.remove(&format!("{STALE}{id}"))?;
            stale.take(id);
        }
        Ok(())
    }

    /// Writes what all cases share. What is stored is first put aside if it does not open, or if
    /// it was never read because the start failed.
    ///
    /// # Errors
    /// A [`StoreError`]; what was stored before is still there.
    pub fn save_workspace(&self, workspace: &Workspace) -> Result<(), StoreError> {
        if let Some(raw) = self.store.get(WORKSPACE)?
            && (!self.knows_workspace.get() || load::read_workspace(&raw).is_err())
        {
            let key = self.put_aside("workspace", &raw)?;
            self.workspace_aside.borrow_mut().get_or_insert(key);
        }
        let raw = json::write(workspace);
        self.store.set(WORKSPACE, &raw)?;
        self.knows_workspace.set(true);
        self.shared.borrow_mut().note(Some(raw), workspace.clone(), DateTime::UNIX_EPOCH);
        Ok(())
    }

    /// The raw text under a key, for a download of what cannot be read: where that was put aside
    /// meanwhile, from there.
    ///
    /// # Errors
    /// A [`StoreError`] when the store does not answer.
    pub fn raw(&self, key: &str) -> Result<Option<String>, StoreError> {
        match &*self.workspace_aside.borrow() {
            Some(aside) if key == WORKSPACE => self.store.get(aside),
            Some(_) | None => self.store.get(key),
        }
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

    fn put_unknown_aside(&self, id: CaseId) -> Result<(), StoreError> {
        if self.known.borrow().has(id) {
            return Ok(());
        }
        match self.store.get(&case_key(id))? {
            Some(raw) => self.put_aside(&format!("case-{id}"), &raw).map(drop),
            None => Ok(()),
        }
    }

    /// Keeps a raw text under a key of its own, once; gives the key.
    fn put_aside(&self, name: &str, raw: &str) -> Result<String, StoreError> {
        let mut number = 1;
        loop {
            let key = format!("{ASIDE}{name}-{number}");
            match self.store.get(&key)? {
                Some(kept) if kept == raw => return Ok(key),
                Some(_) => number += 1,
                None => return self.store.set(&key, raw).map(|()| key),
            }
        }
    }
}

pub(crate) fn case_key(id: CaseId) -> String {
    format!("{CASE}{id}")
}

/// Opens the record of a case; one that holds another case does not belong under this key.
pub(crate) fn open_record(raw: &str, id: CaseId) -> Result<Stored, OpenError> {
    let mut opened = format::open(raw)?;
    match opened.cases.pop() {
        Some(case) if case.id == id && opened.cases.is_empty() => {
            Ok(Stored { case, repairs: opened.repairs })
        }
        Some(_) | None => Err(OpenError::Damaged { what: "it holds another case".to_owned() }),
    }
}
