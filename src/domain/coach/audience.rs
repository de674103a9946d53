//! What is known of a function before its person is met: handed in, so that the checks know no
//! content of their own.

use super::reader::capital;
use crate::domain::Counterpart;

/// How one function reads a case.
#[derive(Debug)]
pub struct Audience {
    /// What it is judged by.
    pub measures: &'static [Measure],
    /// What it reads first, as words inside a sentence: "the total and what it rests on".
    pub reads_first: &'static str,
    /// Words it uses itself, to be found in a case that was written for it.
    pub uses: &'static [&'static str],
    /// A job of the person behind the function: "Sign off with an easy mind".
    pub feels: &'static str,
    /// Words that put it off, each with a plain one.
    pub puts_off: &'static [Swap],
    /// Words that put off most readers, with plain ones: the same list for all.
    pub puts_all_off: &'static [Swap],
    /// Why each concern matters to it: a sentence without its subject, which begins with "can",
    /// "will" or "must", so that it fits a name and "they" alike.
    pub stakes: [&'static str; Concern::COUNT],
}

impl Audience {
    /// All words that put it off.
    pub fn swaps(&self) -> impl Iterator<Item = &'static Swap> + Clone {
        self.puts_off.iter().chain(self.puts_all_off)
    }

    /// What it reads first, said of the person: "Dana reads first: the total, and what it rests on."
    pub fn first_read(&self, whom: &Counterpart) -> String {
        let who = whom.as_subject();
        let verb = if who == "they" { " read first: " } else { " reads first: " };
        [&capital(who), verb, self.reads_first, "."].concat()
    }

    /// Why a concern matters to this function.
    pub const fn stake(&self, concern: Concern) -> &'static str {
        self.stakes[concern as usize]
    }
}

/// A measure by all the names it goes by.
#[derive(Debug)]
pub struct Measure {
    /// Its usual name, as words inside a sentence: "win rate".
    pub name: &'static str,
    /// Other names, in any order of their words.
    pub also: &'static [&'static str],
}

/// A word, and the plain one to put in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swap {
    /// In small letters; one word or several.
    pub word: &'static str,
    /// What fits in its place.
    pub plain: &'static str,
}

/// What a check is about, for the one who reads the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// What will be better, and how one will see it.
    Outcome,
    /// What it serves in the company.
    Goal,
    /// The order, and whether it was understood.
    Order,
    /// How it is said.
    Tone,
    /// What is to be decided.
    Decision,
    /// Amounts and where they come from.
    Figures,
    /// Their own world.
    World,
}

impl Concern {
    /// How many there are.
    pub const COUNT: usize = 7;
}
