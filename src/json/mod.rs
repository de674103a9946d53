//! JSON, read and written in as little code as will do it.
//!
//! [`parse`] turns a text into a [`Json`] tree, [`Writer`] writes texts, and [`Field`] ties our
//! own types to both; `record!` makes a struct a [`Field`] from the list of its fields. What our
//! files look like stands in `format/shape.rs`.
//!
//! # Why not serde
//! A well-kept library beats our own code unless its bytes in the bundle say no. They did, when
//! the bundle had 923 kB of wasm, 275.0 kB with brotli (`-Oz`): with this codec in the place of
//! serde, `serde_json` and chrono's parsing it had 817 kB, 241.4 kB. `#[serde(flatten)]`, which
//! keeps what we do not know, compiles each type anew over a copy of its fields; here all types
//! go through one pointer (`dyn Field`). Reading and writing a case of 300 cards is no slower:
//! 0.18 ms to write and 0.66 ms to open, 0.21 ms and 0.84 ms with serde (natively, for size).
//!
//! `tests/json.rs` holds this codec against `serde_json`.
//!
//! # Limitations
//! Brackets nest up to [`DEPTH`]. Numbers are kept as the digits that were written, so those of
//! a later version survive exactly, and no code for decimals is linked; nothing here needs one.

mod field;
mod parse;
mod record;
mod write;

pub use field::Field;
pub use parse::{DEPTH, ParseError, Parsed, parse};
pub use record::{Fields, Rule, Wrong};
pub(crate) use record::{record, which, words};
pub use write::{Writer, write};

/// A JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it is written.
    Number(Box<str>),
    /// A text, without its escapes.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Names and values in the order they were written. Where a name is written twice, the last
    /// one counts.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The value under a name, of an object that has it.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => {
                fields.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
            }
            Self::Null | Self::Bool(_) | Self::Number(_) | Self::Text(_) | Self::List(_) => None,
        }
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The number, if it is a whole one from 0 to 2⁶⁴ - 1.
    pub fn as_number(&self) -> Option<u64> {
        if let Self::Number(digits) = self { digits.parse().ok() } else { None }
    }

    /// The number, if it is a whole one from −2⁶³ to 2⁶³ - 1.
    pub fn as_whole(&self) -> Option<i64> {
        if let Self::Number(digits) = self { digits.parse().ok() } else { None }
    }

    /// What it is, in words.
    const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "a group of fields",
        }
    }
}
