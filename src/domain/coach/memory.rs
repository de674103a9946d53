//! What was read before: a key changes one text, and only that one is read again.

use super::{
    Audience, Swap,
    likeness::{self, Sense},
    texts::Text,
    wording,
};
use crate::domain::{Numbers, letters::part, numbers::Results};
use std::rc::Rc;

/// What is remembered from one look at a case to the next. Kept by the caller; a new one is as
/// good, and slower once.
#[derive(Default)]
pub struct Memory {
    /// In the order of the texts, so that most are found where they were.
    texts: Vec<Rc<Read>>,
    /// Where the next text is looked for first.
    next: usize,
    /// Those of this look.
    fresh: Vec<Rc<Read>>,
    results: Option<(Numbers, Rc<Results>)>,
    /// Whose words were looked for.
    audience: Option<&'static Audience>,
}

/// What is known of one text.
pub(super) struct Read {
    words: String,
    pub wording: Vec<wording::Finding>,
    pub jargon: Vec<Jargon>,
    pub sense: Sense,
}

/// A word that puts the counterpart off.
pub(super) struct Jargon {
    pub span: std::ops::Range<usize>,
    pub plain: &'static str,
}

impl Memory {
    /// Begins a look for this audience.
    pub(super) fn begin(&mut self, audience: &'static Audience) {
        if !self.audience.is_some_and(|known| std::ptr::eq(known, audience)) {
            *self = Self { audience: Some(audience), ..Self::default() };
        }
        self.next = 0;
        self.fresh.clear();
    }

    /// What is known of a text, read now if need be.
    pub(super) fn read(&mut self, text: &Text) -> Rc<Read> {
        let is_it = |read: &&Rc<Read>| read.words == text.words;
        // One text was added, taken away or changed, and all others stand as they were.
        let near = (self.next..self.next + 2).filter_map(|place| self.texts.get(place));
        let near = near.into_iter().find(is_it).cloned();
        let known = near.or_else(|| self.texts.iter().find(is_it).cloned());
        let read = known.unwrap_or_else(|| {
            Rc::new(Read {
                words: text.words.to_owned(),
                wording: wording(text.words),
                jargon: self.audience.map(|who| jargon(text.words, who)).unwrap_or_default(),
                sense: Sense::of(text.words),
            })
        });
        self.next += 1;
        self.fresh.push(Rc::clone(&read));
        read
    }

    /// Ends a look: what was not read in it is forgotten.
    pub(super) fn end(&mut self) {
        std::mem::swap(&mut self.texts, &mut self.fresh);
        self.fresh.clear();
    }

    /// What the numbers come to.
    pub(super) fn results(&mut self, numbers: &Numbers) -> Rc<Results> {
        if let Some((known, results)) = &self.results
            && known == numbers
        {
            return Rc::clone(results);
        }
        let results = Rc::new(Results::of(numbers));
        self.results = Some((numbers.clone(), Rc::clone(&results)));
        results
    }
}

/// Words that put this audience off, in the order of the text.
fn jargon(text: &str, audience: &'static Audience) -> Vec<Jargon> {
    let small = crate::domain::letters::lower(text);
    // Small letters may be longer or shorter than capitals; places are then not those of the text.
    if small.len() != text.len() {
        return Vec::new();
    }
    let mut found: Vec<Jargon> = Vec::new();
    let mut is_within = false;
    let mut end = 0;
    for (start, letter) in small.char_indices() {
        let begins = !is_within && start >= end;
        is_within = likeness::is_of_word(letter);
        if !(begins && is_within) {
            continue;
        }
        let rest = part(&small, start..);
        let is_here = |swap: &&Swap| {
            let behind = rest.strip_prefix(swap.word);
            behind.is_some_and(|behind| !behind.starts_with(likeness::is_of_word))
        };
        if let Some(swap) = audience.swaps().find(is_here) {
            end = start + swap.word.len();
            found.push(Jargon { span: start..end, plain: swap.plain });
        }
    }
    found
}
