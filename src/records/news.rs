//! What another tab did, as it is told to the session.

use crate::domain::{Case, CaseId, Workspace};
use crate::format::OpenError;
use std::sync::Arc;

/// What another tab did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// It wrote a case.
    Wrote {
        /// The last state that both knew; none for a case that this page has not read.
        base: Option<Arc<Case>>,
        /// As the other one wrote it.
        theirs: Arc<Case>,
        /// What this page wrote last and the other one did not know, if it was so: the store may hold
        /// either.
        unknown: Option<Arc<Case>>,
    },
    /// It is of a newer app, and wrote a case: what it wrote is not written over.
    Newer {
        /// Which one.
        id: CaseId,
        /// As far as it is understood here, or why it is not at all.
        theirs: Result<Arc<Case>, OpenError>,
        /// Whether it knew what this page wrote last.
        knew: bool,
    },
    /// It removed a case.
    Removed {
        /// Which one.
        id: CaseId,
        /// The last state that the other one knew.
        base: Option<Arc<Case>>,
    },
    /// It wrote what all cases share.
    Shared {
        /// The last state that both knew.
        base: Box<Workspace>,
        /// As the other one wrote it.
        theirs: Box<Workspace>,
        /// Whether the other one knew what this page wrote last.
        knew: bool,
    },
    /// From now on the others are heard: what waits to be written can be.
    Listening,
}
