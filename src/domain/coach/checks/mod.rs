//! The checks of the coach, a file each.
//!
//! A new check is a file with a `CHECK`, a line here, and a number that no other ever had. What it
//! says must itself pass every other check: `tests/coach.rs` reads all that can be said.

mod answers;
mod ask;
mod costs;
mod fallback;
mod goal;
mod inaction;
mod margin;
mod measure;
mod options;
mod order;
mod outcome;
mod promise;
mod social;
mod sources;
mod theirs_first;
mod twice;
mod wording;

use super::check::Check;
use crate::domain::Kind;

/// Every check, in the order of the parts of a case. R17, the talk, comes with the conversation.
pub static CHECKS: [&Check; 17] = [
    &order::CHECK,
    &ask::CHECK,
    &outcome::CHECK,
    &measure::CHECK,
    &goal::CHECK,
    &fallback::CHECK,
    &wording::CHECK,
    &theirs_first::CHECK,
    &social::CHECK,
    &answers::CHECK,
    &options::CHECK,
    &inaction::CHECK,
    &costs::CHECK,
    &margin::CHECK,
    &promise::CHECK,
    &sources::CHECK,
    &twice::CHECK,
];

/// Every kind of case.
const ALL: &[Kind] = &Kind::ALL;

/// "a", "a and b", "a, b and c".
fn listed(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => [&first.join(", "), " and ", *last].concat(),
    }
}
