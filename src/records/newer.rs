//! What a newer app wrote: it is shown as far as it is understood here, and its bytes stay as they
//! are.
//!
//! A record says in its envelope which version it is of. The workspace has no envelope: a later
//! version that is not to be written over gives it a field `version` of the same meaning.

use super::net::Kept;
use super::{Records, Store, StoreError, news::News, recover};
use crate::domain::{Case, CaseId};
use crate::format::{self, OpenError};
use crate::json;
use std::sync::Arc;

/// Whether a newer app wrote this text.
pub(super) fn is_newer(raw: &str) -> bool {
    let version = json::parse(raw).ok().and_then(|parsed| parsed.json.get("version")?.as_number());
    version.is_some_and(|version| version > u64::from(format::VERSION))
}

impl<S: Store> Records<S> {
    /// Whether a newer app wrote the record of a case becomes known; and whether it did before.
    pub(super) fn note_newer(&self, id: CaseId, is_newer: bool) -> bool {
        let mut newer = self.newer.borrow_mut();
        if is_newer { !newer.add(id) } else { newer.take(id).is_some() }
    }

    /// Before a record is written or removed.
    pub(super) fn check_newer(&self, id: CaseId) -> Result<(), StoreError> {
        if self.newer.borrow().has(id) { Err(StoreError::Newer) } else { Ok(()) }
    }
}

/// Another tab, of a newer app, wrote this record; `theirs` is what is understood of it.
///
/// What is written here from now on does not go on from it: so the second copy has both, for the
/// newer app to find.
pub(super) fn wrote<S: Store>(
    records: &Records<S>,
    id: CaseId,
    raw: &str,
    theirs: Result<Case, OpenError>,
) -> News {
    let knew = recover::mark_of_newer(raw).has(records.mark(Kept::Case(id)).version);
    records.note_newer(id, true);
    records.note_text(id, raw);
    News::Newer { id, theirs: theirs.map(Arc::new), knew }
}
