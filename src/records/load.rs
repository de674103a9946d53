//! What is read at the start: the shared workspace and a line for each case.

use super::{ASIDE, CASE, INDEX, INDEX_VERSION, Index, STALE, Store, StoreError, WORKSPACE};
use super::{case_key, open_record};
use crate::domain::{CaseId, Summary, Workspace};
use crate::format::OpenError;
use std::collections::{BTreeSet, HashMap};

/// What the store held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// What all cases share.
    pub workspace: Workspace,
    /// One line for each case that can be read, in no particular order.
    pub cases: Vec<Summary>,
    /// What cannot be read; it stays where it is.
    pub unreadable: Vec<Unreadable>,
    /// Whether the stored index is out of date.
    pub index_is_stale: bool,
}

impl Loaded {
    /// Whether the workspace is what the store holds; else it is an empty one.
    pub(super) fn has_workspace(&self) -> bool {
        self.unreadable.iter().all(|unreadable| unreadable.key != WORKSPACE)
    }
}

/// Something stored that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Its key.
    pub key: String,
    /// Why, in a sentence.
    pub reason: String,
    /// Its length in bytes of UTF-8, where it was read at the start.
    pub bytes: Option<usize>,
}

/// Reads the index, and the records that it does not know or that changed since it was written:
/// those that carry a mark, which are given as well.
pub(super) fn load(store: &impl Store) -> Result<(Loaded, BTreeSet<CaseId>), StoreError> {
    let keys = store.keys()?;
    let mut loaded = Loaded::default();
    load_workspace(store, &mut loaded)?;
    let stale: BTreeSet<CaseId> =
        keys.iter().filter_map(|key| key.strip_prefix(STALE)?.parse().ok()).collect();
    let mut index = load_index(store)?;
    loaded.index_is_stale = !stale.is_empty();
    for key in &keys {
        if key.starts_with(ASIDE) {
            let bytes = Some(store.get(key)?.unwrap_or_default().len());
            let reason = "Put aside because it could not be read.".to_owned();
            loaded.unreadable.push(Unreadable { key: key.clone(), reason, bytes });
        }
        let Some(name) = key.strip_prefix(CASE) else { continue };
        let known = name.parse::<CaseId>().ok().filter(|id| !stale.contains(id));
        if let Some(summary) = known.and_then(|id| index.remove(&id)) {
            loaded.cases.push(summary);
            continue;
        }
        loaded.index_is_stale = true;
        load_record(store, key, name, &mut loaded)?;
    }
    // A line without a record: the case was removed and the index not yet written.
    loaded.index_is_stale |= !index.is_empty();
    Ok((loaded, stale))
}

fn load_record(
    store: &impl Store,
    key: &str,
    name: &str,
    loaded: &mut Loaded,
) -> Result<(), StoreError> {
    let raw = store.get(key)?.unwrap_or_default();
    let reason = match name.parse::<CaseId>() {
        Err(error) => error.to_string(),
        Ok(id) => match open_record(&raw, id) {
            Ok(case) => {
                loaded.cases.push(Summary::of(&case));
                return Ok(());
            }
            Err(error) => error.to_string(),
        },
    };
    loaded.unreadable.push(Unreadable { key: key.to_owned(), reason, bytes: Some(raw.len()) });
    Ok(())
}

fn load_workspace(store: &impl Store, loaded: &mut Loaded) -> Result<(), StoreError> {
    let Some(raw) = store.get(WORKSPACE)? else { return Ok(()) };
    match serde_json::from_str(&raw) {
        Ok(workspace) => loaded.workspace = workspace,
        Err(error) => loaded.unreadable.push(Unreadable {
            key: WORKSPACE.to_owned(),
            reason: format!("The list of company goals is damaged ({error})."),
            bytes: Some(raw.len()),
        }),
    }
    Ok(())
}

fn load_index(store: &impl Store) -> Result<HashMap<CaseId, Summary>, StoreError> {
    let index = store.get(INDEX)?.and_then(|raw| serde_json::from_str::<Index>(&raw).ok());
    let cases = index.filter(|index| index.version == INDEX_VERSION).map(|index| index.cases);
    Ok(cases.into_iter().flatten().map(|summary| (summary.id, summary)).collect())
}

impl Unreadable {
    /// The record of a case that was found to be unreadable when it was opened.
    pub fn case(id: CaseId, reason: &OpenError) -> Self {
        Self { key: case_key(id), reason: reason.to_string(), bytes: None }
    }

    /// Whether this is the record of that case.
    pub fn is_case(&self, id: CaseId) -> bool {
        self.key == case_key(id)
    }
}
