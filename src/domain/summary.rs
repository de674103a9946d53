//! What the list of cases shows of a case; kept in the index so that the list opens at once.

use super::{Case, CaseId, Fit, Function, Kind, Status};
use chrono::{DateTime, NaiveDate, Utc};

/// One line of the list. Derived from a [`Case`]; never the only copy of anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Which case.
    pub id: CaseId,
    /// [`Case::name`].
    pub name: String,
    /// The counterpart's name; may be empty.
    pub counterpart: String,
    /// Where the counterpart sits.
    pub function: Function,
    /// What kind of selling it is.
    pub kind: Kind,
    /// How far it has come.
    pub status: Status,
    /// Put away.
    pub archived: bool,
    /// The day of the decision.
    pub decision: Option<NaiveDate>,
    /// When it was last changed.
    pub edited: DateTime<Utc>,
    /// Fit in percent; none while there is nothing to fit.
    pub fit: Option<u8>,
    /// Readiness in percent, as the coach found it when it last read the case as it is now; none
    /// until it has. It is not worked out here: that would take reading every case at the start.
    pub readiness: Option<u8>,
}

impl Summary {
    /// The line for this case.
    pub fn of(case: &Case) -> Self {
        Self {
            id: case.id,
            name: case.name().to_owned(),
            counterpart: case.counterpart.name.trim().to_owned(),
            function: case.counterpart.function,
            kind: case.kind,
            status: case.status,
            archived: case.archived,
            decision: case.position.ask.by,
            edited: case.edited,
            fit: Fit::of(&case.canvas).percent(),
            readiness: None,
        }
    }

    /// The line for this case, which had this one before. What the coach has found stands as long
    /// as the case does; putting it away is no change of what is in it.
    #[must_use]
    pub fn again(&self, case: &Case) -> Self {
        let same = self.edited == case.edited;
        Self { readiness: self.readiness.filter(|_| same), ..Self::of(case) }
    }

    /// "Dana Ruiz, Boss", or the function alone.
    pub fn whom(&self) -> String {
        match self.counterpart.as_str() {
            "" => self.function.name().to_owned(),
            name => format!("{name}, {}", self.function.name()),
        }
    }
}
