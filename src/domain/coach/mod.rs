//! The coach: a second reader who sees a case as the counterpart will see it. Pure.
//!
//! [`check`] reads a whole case and gives a [`Report`]: findings, what was muted, and readiness.
//! [`read_ahead`] does the longest part of that before it, in short turns.
//! [`wording()`] reads one text. The checks are listed in [`CHECKS`]; each is a file in `checks/`,
//! and a new one is a new file and a line in that list.
//!
//! What is known of a counterpart's function (its measures, the words that put it off) comes in as
//! an [`Audience`]; what is known of this counterpart (name, order, cards) is in the case.
//!
//! Limitation: English only, as the wording rules are.

mod audience;
mod check;
mod checks;
mod finding;
pub mod likeness;
mod memory;
mod reader;
mod readiness;
mod report;
mod texts;
pub mod wording;

pub use audience::{Audience, Concern, Measure, Swap};
pub use check::Check;
pub use checks::CHECKS;
pub use finding::{Call, Change, Finding, Place, Quote, Remedy};
pub use memory::Memory;
pub use readiness::{Item, Readiness};
pub use report::{Report, check, read_ahead};
pub use wording::wording;
