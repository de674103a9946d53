//! What the product knows before anybody has typed a word: how a case starts, what each
//! counterpart is usually judged by and worried about, and three worked examples.
//!
//! Everything here is text to be read by people; change it as an editor would.

pub mod examples;
pub mod packs;
pub mod starts;

pub use examples::Example;
pub use packs::{Pack, Suggestion};
pub use starts::Start;
