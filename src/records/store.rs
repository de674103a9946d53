//! The few things the app asks of a store of texts.

use std::fmt;

/// A store of texts by key. The browser's localStorage is one.
pub trait Store {
    /// The text under a key.
    ///
    /// # Errors
    /// A [`StoreError`] when the store does not answer.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts a text under a key, wholly or not at all.
    ///
    /// # Errors
    /// A [`StoreError`]; the text that was there before still is.
    fn set(&self, key: &str, text: &str) -> Result<(), StoreError>;

    /// Removes a key; one that is not there is fine.
    ///
    /// # Errors
    /// A [`StoreError`]; the key is still there.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// All keys, other programs' too.
    ///
    /// # Errors
    /// A [`StoreError`] when the store does not answer.
    fn keys(&self) -> Result<Vec<String>, StoreError>;
}

/// Why a store did not do what it was asked to; its `Display` is the sentence the person reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// The browser gives this page no storage.
    Denied,
    /// There is no room left.
    Full,
    /// A newer app wrote what is there: it is not written over.
    Newer,
    /// Anything else, in the browser's words.
    Other(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Denied => f.write_str(
                "This browser does not let the page store anything. Your work is in this tab only: export it before you close the tab.",
            ),
            Self::Full => f.write_str(
                "This browser’s storage is full. Your work is in this tab only: export it, then delete cases you no longer need.",
            ),
            Self::Newer => f.write_str(
                "Another tab has a newer version of Standpoint, and what it wrote is not written over. Export what is not saved here, then reload this page.",
            ),
            Self::Other(what) => write!(
                f,
                "The browser could not store your work ({what}). It is in this tab only: export it before you close the tab."
            ),
        }
    }
}

impl std::error::Error for StoreError {}
