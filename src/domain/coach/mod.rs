//! The coach: a second reader who sees a case as the counterpart will see it. Pure.
//!
//! Start with [`wording()`], which finds words that cost the case its effect.

pub mod wording;

pub use wording::{Finding, Kind, wording};
