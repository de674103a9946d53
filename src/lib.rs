//! Standpoint.

pub mod content;
pub mod domain;
pub mod format;
pub mod records;
pub mod session;
