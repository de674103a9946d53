//! What every check looks at: the case, who will read it, and what is known of its texts.

use super::{
    Audience, Concern,
    likeness::Sense,
    memory::{Known, Read},
    texts::Text,
};
use crate::domain::{
    Case, Goal,
    money::{Money, Separators, Style, format_with_symbol},
    numbers::Results,
    text::beginning,
};
use std::rc::Rc;

/// A case and who will read it.
pub(super) struct Reader<'a> {
    pub case: &'a Case,
    pub goals: &'a [Goal],
    pub audience: &'static Audience,
    pub separators: Separators,
    pub results: Rc<Results>,
    /// Each text in the writer's voice, with what is known of it.
    pub texts: Vec<(Text<'a>, Rc<Read>)>,
    /// Cards that were heard from them.
    pub heard: Vec<Rc<Read>>,
    pub known: Rc<Known>,
}

impl Reader<'_> {
    /// Whom it is for, as the subject of a sentence within it: "Dana", "your boss", "they".
    pub fn who(&self) -> &str {
        self.case.counterpart.as_subject()
    }

    /// The same at the beginning of a sentence.
    pub fn starts(&self) -> String {
        capital(self.who())
    }

    /// Why a concern matters to whom it is for: a sentence.
    pub fn why(&self, concern: Concern) -> String {
        [&self.starts(), " ", self.audience.stake(concern), "."].concat()
    }

    /// Two or three of the measures they are judged by, in a sentence.
    pub fn measures(&self) -> String {
        let names: Vec<&str> = self.audience.measures.iter().take(3).map(|m| m.name).collect();
        match &*names {
            [one, two, three] => [one, ", ", two, " or ", three].concat(),
            names => names.join(" or "),
        }
    }

    /// Whether a text names a measure they are judged by; gives its usual name.
    pub fn measure_in(&self, sense: &Sense) -> Option<&'static str> {
        self.known.measure_in(sense)
    }

    /// An amount as the person writes it.
    pub fn amount(&self, amount: Money) -> String {
        let currency = self.case.numbers.currency;
        format_with_symbol(amount, currency, self.separators, Style::Whole)
    }
}

/// With a capital letter where it begins with one of a to z.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => {
            let mut capital = String::from(first.to_ascii_uppercase());
            capital.push_str(letters.as_str());
            capital
        }
        None => String::new(),
    }
}

/// The first words of a text, in quotation marks.
pub(super) fn quoted(text: &str) -> String {
    ["“", &beginning(text.trim(), 60), "”"].concat()
}
