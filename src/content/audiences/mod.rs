//! For each function: how it reads a case. What it is judged by and under which names, what it
//! reads first, the words it uses and those that put it off, and what is at stake for it.
//!
//! Read by the coach alone; what can be added to a canvas is in the packs.

mod boss;
mod finance;
mod hr;
mod legal;
mod marketing;
mod other;
mod plain;
mod sales_ops;

use crate::domain::{
    Function,
    coach::{Audience, Measure, Swap},
};

/// How this function reads a case.
pub const fn audience(function: Function) -> &'static Audience {
    match function {
        Function::Boss => &boss::AUDIENCE,
        Function::Hr => &hr::AUDIENCE,
        Function::Finance => &finance::AUDIENCE,
        Function::Marketing => &marketing::AUDIENCE,
        Function::SalesOps => &sales_ops::AUDIENCE,
        Function::Legal => &legal::AUDIENCE,
        Function::Other => &other::AUDIENCE,
    }
}

/// Written short, for the tables.
const fn m(name: &'static str, also: &'static [&'static str]) -> Measure {
    Measure { name, also }
}

/// Written short, for the tables.
const fn w(word: &'static str, plain: &'static str) -> Swap {
    Swap { word, plain }
}
