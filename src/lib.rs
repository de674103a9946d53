//! Standpoint: a value-proposition canvas for selling a position inside your own company.
//!
//! # Where to start
//! - [`domain`]: what a case is, and every change that can be made to it.
//! - [`session`]: the app without its screens; events in, effects out.
//! - [`export`]: what leaves: the handout, tables for spreadsheets.
//! - [`records`] and [`mod@format`]: what is stored, and what a file looks like.
//! - [`merge`]: what changed between two versions of a case, and one case of both.
//! - [`later`]: what the app can begin without.
//! - [`json`]: the little that is needed of JSON.
//! - [`mod@style`]: style sheets of what is loaded later.
//! - [`content`]: starting points, counterpart packs and worked examples.
//! - `browser` and `ui` (compiled for wasm32 only): the doors to the browser, and the screens.

// Cutting a text with `[..]` brings what it says when it fails, 4.6 kB of a first visit: `get`.
#![warn(clippy::string_slice)]

pub mod content;
pub mod domain;
pub mod export;
pub mod format;
pub mod json;
pub mod later;
pub mod merge;
pub mod records;
pub mod session;
pub mod style;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
