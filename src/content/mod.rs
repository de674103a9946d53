//! What the product knows before anybody has typed a word: how a case starts, what each
//! counterpart is usually judged by and worried about and how it reads, which lines matter in the numbers of a
//! case, and three worked examples.
//!
//! Everything here is text to be read by people; change it as an editor would.

pub mod audiences;
pub mod examples;
pub mod grid;
pub mod objections;
pub mod packs;
pub mod starts;

pub use audiences::audience;
pub use examples::Example;
pub use grid::GridLine;
pub use objections::LikelyObjection;
pub use packs::{Pack, Suggestion};
pub use starts::Start;
