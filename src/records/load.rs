//! What is read at the start: the shared workspace and a line for each case.

use super::{ASIDE, CASE, INDEX, INDEX_VERSION, STALE, Store, StoreError, WORKSPACE};
use super::{case_key, newer::is_newer, recover, seal::Mark};
use crate::domain::{CaseId, Sorted, Summary, Workspace};
use crate::format::{self, OpenError};
use crate::json::{self, Field, Fields, Rule, Writer, Wrong};

/// What the store held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// What all cases share.
    pub workspace: Workspace,
    /// One line for each case that can be read, in no particular order.
    pub cases: Vec<Summary>,
    /// Those of them that a newer app wrote.
    pub newer: Sorted<CaseId>,
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

/// A text that can be read, and which version it is.
type Text = (String, Mark);

/// Reads the index, and the records that it does not know or that changed since it was written:
/// those that carry a mark, which are added to `stale`. With it comes the text of the workspace, if
/// there is one that can be read.
pub(super) fn load(
    store: &impl Store,
    stale: &mut Sorted<CaseId>,
) -> Result<(Loaded, Option<Text>), StoreError> {
    let keys = store.keys()?;
    let mut loaded = Loaded::default();
    let workspace = load_workspace(store, &mut loaded)?;
    for mark in keys.iter().filter_map(|key| key.strip_prefix(STALE)?.parse().ok()) {
        stale.add(mark);
    }
    let mut index = load_index(store)?;
    loaded.index_is_stale = !stale.is_empty();
    for key in &keys {
        if key.starts_with(ASIDE) {
            let bytes = Some(store.get(key)?.unwrap_or_default().len());
            let reason = "Put aside because it was not read.".to_owned();
            loaded.unreadable.push(Unreadable { key: key.clone(), reason, bytes });
        }
        let Some(name) = key.strip_prefix(CASE) else { continue };
        let known = name.parse::<CaseId>().ok().filter(|id| !stale.has(*id));
        if let Some(summary) = known.and_then(|id| index.take(id)) {
            loaded.cases.push(*summary);
            continue;
        }
        loaded.index_is_stale = true;
        load_record(store, key, name, &mut loaded)?;
    }
    // A line without a record: the case was removed and the index not yet written.
    loaded.index_is_stale |= !index.is_empty();
    Ok((loaded, workspace))
}

fn load_record(
    store: &impl Store,
    key: &str,
    name: &str,
    loaded: &mut Loaded,
) -> Result<(), StoreError> {
    let raw = store.get(key)?.unwrap_or_default();
    let reason = match name.parse::<CaseId>() {
        Err(error) => format!("This record does not say which case it is: {error}."),
        Ok(id) => match recover::read_record(&raw, id) {
            Ok((case, is_newer)) => {
                loaded.cases.push(Summary::of(&case));
                if is_newer {
                    loaded.newer.add(id);
                }
                return Ok(());
            }
            Err(error) => error.of_record(),
        },
    };
    loaded.unreadable.push(Unreadable { key: key.to_owned(), reason, bytes: Some(raw.len()) });
    Ok(())
}

fn load_workspace(store: &impl Store, loaded: &mut Loaded) -> Result<Option<Text>, StoreError> {
    let Some(raw) = store.get(WORKSPACE)? else { return Ok(None) };
    match recover::open_workspace(&raw) {
        Ok((workspace, mark)) => {
            loaded.workspace = workspace;
            return Ok(Some((raw, mark)));
        }
        Err(error) => {
            let reason = if is_newer(&raw) {
                "A newer Standpoint wrote the list of company goals.".to_owned()
            } else {
                format!("The list of company goals is damaged ({error}).")
            };
            let (key, bytes) = (WORKSPACE.to_owned(), Some(raw.len()));
            loaded.unreadable.push(Unreadable { key, reason, bytes });
        }
    }
    Ok(None)
}

fn load_index(store: &impl Store) -> Result<Sorted<CaseId, Box<Summary>>, StoreError> {
    let cases = store.get(INDEX)?.and_then(|raw| read_index(&raw)).unwrap_or_default();
    Ok(cases.into_iter().map(|summary| (summary.id, Box::new(summary))).collect())
}

/// The lines of an index of this version.
fn read_index(raw: &str) -> Option<Vec<Summary>> {
    let mut fields = Fields::of(json::parse(raw).ok()?.json).ok()?;
    let (mut version, mut cases) = (0, Vec::new());
    fields.read("version", Rule::Needed, &mut version).ok()?;
    fields.read("cases", Rule::Needed, &mut cases).ok()?;
    (version == INDEX_VERSION).then_some(cases)
}

pub(super) fn write_index<'a>(cases: impl Iterator<Item = &'a Summary>) -> String {
    let mut out = Writer::default();
    out.raw("{");
    out.field("version", &INDEX_VERSION);
    out.name("cases");
    out.list(cases);
    out.raw("}");
    out.finish()
}

pub(super) fn read_workspace(raw: &str) -> Result<Workspace, Wrong> {
    let parsed = json::parse(raw).map_err(|error| Wrong::new(&error.to_string()))?;
    let mut workspace = Workspace::default();
    workspace.read(parsed.json)?;
    // The seal is of the text, not of what is in it.
    workspace.extra.retain(|(name, _)| !format::SEAL.contains(&name.as_str()));
    Ok(workspace)
}

impl Unreadable {
    /// The record of a case that was found to be unreadable when it was opened.
    pub fn case(id: CaseId, reason: &OpenError) -> Self {
        Self { key: case_key(id), reason: reason.of_record(), bytes: None }
    }

    /// Whether this is the record of that case.
    pub fn is_case(&self, id: CaseId) -> bool {
        self.key == case_key(id)
    }

    /// Whether it is the record of a case, where that belongs.
    pub fn is_record(&self) -> bool {
        self.key.starts_with(CASE)
    }
}
