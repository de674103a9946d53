//! What leaves the app as text: pure functions from what is known to a string.

pub mod handout;
pub mod numbers;
pub mod table;
mod what_if;

pub use numbers::NumbersTable;
