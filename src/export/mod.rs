//! What leaves the app as text: pure functions from what is known to a string.

pub mod handout;
pub mod numbers;
pub mod table;

pub use numbers::NumbersTable;
