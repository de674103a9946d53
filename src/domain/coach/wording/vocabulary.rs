//! Every word that the coach knows, with the classes it belongs to and the patterns it begins.
//!
//! Made once, from the texts in [`lexicon`](super::lexicon) and [`rules`](super::rules). Words
//! stand in chains by their first three letters, so that one walk over a short chain tells all
//! about a word of a text: no sorting and no map, which are large once compiled.

use super::{
    lexicon, morphology,
    pattern::Patterns,
    rules::{self, Rule},
};
use std::sync::OnceLock;

/// Chains of words; a power of two.
const CHAINS: usize = 4096;
/// The end of a chain.
const END: u16 = u16::MAX;

/// What a word stands for.
#[derive(Clone, Copy)]
enum Role {
    /// It belongs to a class, by its bit.
    Class(u8),
    /// It begins a pattern, by its number.
    Begins(u16),
    /// It is written otherwise, or is short for these words.
    Respelt(&'static str),
    /// It is an irregular form of this verb.
    FormOf(&'static str),
}

struct Entry {
    word: &'static str,
    /// Whether regular forms of the word stand for it as well.
    inflected: bool,
    role: Role,
    next: u16,
}

/// What is known of a word.
#[derive(Default, Clone, Copy)]
pub(super) struct Known {
    /// Anything at all.
    pub found: bool,
    /// The classes it belongs to.
    pub classes: u64,
    /// How it is written elsewhere, in one word or more.
    pub respelt: Option<&'static str>,
    /// The verb that it is an irregular form of.
    pub base: Option<&'static str>,
}

/// The words, and the patterns made of them.
pub(super) struct Vocabulary {
    heads: Vec<u16>,
    entries: Vec<Entry>,
    pub patterns: Patterns,
    pub rules: Vec<&'static Rule>,
}

/// The vocabulary, made at its first use.
pub(super) fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(Vocabulary::new)
}

/// A base that stands for its forms ends in `~`.
pub(super) fn base_of(word: &'static str) -> (&'static str, bool) {
    word.strip_suffix('~').map_or((word, false), |base| (base, true))
}

/// A sign of a word, one bit of 64 by its first two letters: words without a common bit are not
/// forms of one another. Most comparisons end here.
pub(super) fn sign(word: &str) -> u64 {
    let letter = |place: usize| word.as_bytes().get(place).copied().unwrap_or_default();
    1 << (letter(0).wrapping_mul(7).wrapping_add(letter(1)) % 64)
}

/// The chain of a word; the same for all its regular forms, as long as its base has four letters.
fn chain(word: &str) -> usize {
    let mut chain = 0;
    for place in 0..3 {
        let letter = word.as_bytes().get(place).copied().unwrap_or(b'`');
        chain = chain * 31 + usize::from(if letter == b'y' { b'i' } else { letter });
    }
    chain % CHAINS
}

impl Vocabulary {
    fn new() -> Self {
        let mut vocabulary = Self {
            heads: vec![END; CHAINS],
            entries: Vec::new(),
            patterns: Patterns::default(),
            rules: rules::all().collect(),
        };
        for (bit, (_, words)) in (0..).zip(lexicon::CLASSES) {
            for word in words.split_ascii_whitespace() {
                vocabulary.add(word, Role::Class(bit));
            }
        }
        for (wrong, right) in lexicon::SPELLINGS.split(';').filter_map(|pair| pair.split_once('='))
        {
            vocabulary.add(wrong.trim(), Role::Respelt(right));
        }
        for verb in lexicon::IRREGULAR.split(';') {
            let mut forms = verb.split_ascii_whitespace();
            let base = forms.next().unwrap_or_default();
            forms.for_each(|form| vocabulary.add(form, Role::FormOf(base)));
        }
        for (number, rule) in (0..).zip(rules::all()) {
            for pattern in rule.patterns.split(';') {
                let Some((pattern, first)) = vocabulary.patterns.add(pattern, number) else {
                    continue;
                };
                for (word, inflected) in first {
                    vocabulary.insert(word, inflected, Role::Begins(pattern));
                }
            }
        }
        vocabulary
    }

    fn add(&mut self, word: &'static str, role: Role) {
        let (word, inflected) = base_of(word);
        self.insert(word, inflected, role);
    }

    fn insert(&mut self, word: &'static str, inflected: bool, role: Role) {
        let head = &mut self.heads[chain(word)];
        let number = u16::try_from(self.entries.len()).unwrap_or(END);
        self.entries.push(Entry { word, inflected, role, next: *head });
        *head = number;
    }

    /// Everything that is known of a word of a text, in one walk; what patterns begin with it
    /// goes to `begins`.
    pub fn look(&self, word: &str, mut begins: impl FnMut(u16)) -> Known {
        let mut known = Known::default();
        for entry in self.chain(word) {
            let is_it = if entry.inflected {
                morphology::inflects(word, entry.word)
            } else {
                word == entry.word
            };
            if is_it {
                known.found = true;
                match entry.role {
                    Role::Class(bit) => known.classes |= 1 << bit,
                    Role::Begins(pattern) => begins(pattern),
                    Role::Respelt(right) => known.respelt = Some(right),
                    Role::FormOf(base) => known.base = Some(base),
                }
            }
        }
        known
    }

    /// The known word that an unknown one is, with one slip of the finger.
    pub fn mended(&self, word: &str) -> Option<&'static str> {
        if word.len() < 7 || word.contains('-') {
            return None;
        }
        self.chain(word).map(|entry| entry.word).find(|known| morphology::is_slip(word, known))
    }

    fn chain(&self, word: &str) -> impl Iterator<Item = &Entry> {
        let first = self.entries.get(usize::from(self.heads[chain(word)]));
        std::iter::successors(first, |entry| self.entries.get(usize::from(entry.next)))
    }
}
