//! What was read before: a key changes one text, and only that one is read again.

use super::{
    Audience, Swap,
    likeness::{self, Print, Sense},
    wording,
};
use crate::domain::{Numbers, letters::part, numbers::Results};
use std::{cell::OnceCell, rc::Rc};

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
    /// Whose words are looked for.
    known: Option<Rc<Known>>,
}

/// What is looked for, made ready once for an audience.
pub(super) struct Known {
    audience: &'static Audience,
    /// The names of each measure, and which names come with it.
    measures: OnceCell<Vec<(Sense, &'static str)>>,
    /// Words that put the audience off, by their first letter.
    swaps: [Vec<&'static Swap>; 26],
}

/// What is known of one text: what a check asks for is found when it asks, and kept.
pub(super) struct Read {
    words: String,
    known: Rc<Known>,
    wording: OnceCell<Vec<wording::Finding>>,
    jargon: OnceCell<Vec<Jargon>>,
    sense: OnceCell<Sense>,
    measure: OnceCell<bool>,
    print: OnceCell<Rc<Print>>,
}

/// A word that puts the counterpart off.
pub(super) struct Jargon {
    pub span: std::ops::Range<usize>,
    pub plain: &'static str,
}

impl Memory {
    /// Begins a look for this audience.
    pub(super) fn begin(&mut self, audience: &'static Audience) -> Rc<Known> {
        self.next = 0;
        self.fresh.clear();
        if let Some(known) = &self.known
            && std::ptr::eq(known.audience, audience)
        {
            return Rc::clone(known);
        }
        let known = Rc::new(Known::new(audience));
        *self = Self { known: Some(Rc::clone(&known)), ..Self::default() };
        known
    }

    /// What is known of a text.
    pub(super) fn read(&mut self, known: &Rc<Known>, words: &str) -> Rc<Read> {
        let is_it = |read: &&Rc<Read>| read.words == words;
        // One text was added, taken away or changed, and all others stand as they were.
        let next = self.next;
        let near =
            (next..next + 2).find(|place| self.texts.get(*place).as_ref().is_some_and(is_it));
        let place = near.or_else(|| self.texts.iter().position(|read| is_it(&read)));
        let read = match place.and_then(|place| self.texts.get(place)) {
            Some(read) => Rc::clone(read),
            None => Rc::new(Read {
                words: words.to_owned(),
                known: Rc::clone(known),
                wording: OnceCell::new(),
                jargon: OnceCell::new(),
                sense: OnceCell::new(),
                measure: OnceCell::new(),
                print: OnceCell::new(),
            }),
        };
        // Behind a text that is new all others stand where they stood.
        self.next = place.map_or(next, |place| place + 1);
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

impl Read {
    /// Whether it was read for what is looked for in every text.
    pub fn is_ready(&self) -> bool {
        self.wording.get().is_some() && self.jargon.get().is_some()
    }

    /// Reads it for that.
    pub fn get_ready(&self) {
        self.wording();
        self.jargon();
    }

    /// What works against its writer.
    pub fn wording(&self) -> &[wording::Finding] {
        self.wording.get_or_init(|| wording(&self.words))
    }

    /// Words that put the audience off, but for those that its wording was found for.
    pub fn jargon(&self) -> &[Jargon] {
        self.jargon.get_or_init(|| jargon(&self.words, &self.known))
    }

    /// What it says.
    fn sense(&self) -> &Sense {
        self.sense.get_or_init(|| Sense::of(&self.words))
    }

    /// How much of another text is in this one, in percent.
    pub fn covers(&self, other: &Sense) -> usize {
        other.covered_by(self.sense())
    }

    /// The same as what can be compared at once.
    pub fn print(&self) -> Rc<Print> {
        Rc::clone(self.print.get_or_init(|| Rc::new(Print::of(self.sense()))))
    }

    /// Whether it names a measure of the audience.
    pub fn has_measure(&self) -> bool {
        *self.measure.get_or_init(|| self.known.measure_in(self.sense()).is_some())
    }
}

impl Known {
    fn new(audience: &'static Audience) -> Self {
        let mut swaps = [const { Vec::new() }; 26];
        for swap in audience.swaps() {
            let first = swap.word.bytes().next().and_then(place_of);
            if let Some(list) = first.and_then(|first| swaps.get_mut(first)) {
                list.push(swap);
            }
        }
        Self { audience, measures: OnceCell::new(), swaps }
    }

    /// The measure of the audience that a text names, by its usual name.
    pub fn measure_in(&self, sense: &Sense) -> Option<&'static str> {
        let measures = self.measures.get_or_init(|| {
            let measures = self.audience.measures.iter();
            let names = measures.flat_map(|measure| {
                let names = std::iter::once(&measure.name).chain(measure.also);
                names.map(|name| (Sense::of(name), measure.name))
            });
            names.filter(|(name, _)| !name.stems.is_empty()).collect()
        });
        let is_in = |name: &Sense| name.stems.iter().all(|stem| sense.has(stem));
        measures.iter().find(|(name, _)| is_in(name)).map(|(_, measure)| *measure)
    }
}

/// The place of a small letter from a to z.
fn place_of(letter: u8) -> Option<usize> {
    letter.is_ascii_lowercase().then(|| usize::from(letter - b'a'))
}

/// Words that put this audience off, in the order of the text.
fn jargon(text: &str, known: &Known) -> Vec<Jargon> {
    let small = likeness::small(text);
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
        let first = u8::try_from(letter).ok().and_then(place_of);
        let Some(swaps) = first.and_then(|first| known.swaps.get(first)) else { continue };
        let rest = part(&small, start..);
        let is_here = |swap: &&&Swap| {
            let behind = rest.strip_prefix(swap.word);
            behind.is_some_and(|behind| !behind.starts_with(likeness::is_of_word))
        };
        if let Some(swap) = swaps.iter().find(is_here) {
            end = start + swap.word.len();
            found.push(Jargon { span: start..end, plain: swap.plain });
        }
    }
    found
}
