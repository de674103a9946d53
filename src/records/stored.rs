//! A case as it was read back, or why it was not.

use super::StoreError;
use crate::domain::Case;
use crate::format::{OpenError, Repair};
use std::fmt;

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
    /// The record itself, where a newer app wrote it: the case is then what of it is understood
    /// here, to be looked at only.
    pub newer: Option<String>,
}

impl From<Case> for Stored {
    /// With nothing to mend.
    fn from(case: Case) -> Self {
        Self { case, repairs: Vec::new(), newer: None }
    }
}
