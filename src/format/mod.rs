//! Files and records: one envelope of JSON around one case or all of them.
//!
//! Writing is [`write`]. Opening is a pipeline, [`open`]: size, shape of the text, envelope,
//! too new?, migrate, validate, load. Each way to fail is an [`OpenError`] with one plain
//! sentence for the person; what could be mended is a [`Repair`] they are told of.
//! A record of a newer version is refused as well, and may then be looked at (`read`).
//! Limitation: a whole file is held in memory, so its size is bounded
//! ([`FILE_BYTES`](crate::domain::limits::FILE_BYTES)).

mod error;
mod migrate;
mod open;
mod shape;
mod validate;
mod write;

pub use error::{OpenError, Repair};
pub use open::{Opened, check_size, open};
pub(crate) use open::{SEAL, open_any, read};
pub(crate) use validate::mend_case as mend;
pub use write::{
    backup_name, beginning, case_name, file_name, private_case_name, write_backup, write_case,
    write_private_case, write_record,
};

/// The version this app writes. A change that an older app would misread makes a new one, with
/// a step in `migrate.rs` and frozen files in `tests/fixtures/`.
pub const VERSION: u32 = 1;

/// What the envelope calls itself; a file without it is not ours.
pub const FORMAT: &str = "standpoint";

/// The version of the app, for the envelope.
pub const APP: &str = env!("CARGO_PKG_VERSION");
