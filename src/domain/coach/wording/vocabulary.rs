//! Every word that the coach knows, with the classes it belongs to and the patterns it begins.
//!
//! Made once, from the texts in `lexicon` and `rules`. Words
//! stand in chains by their first three or four letters, so that a walk over two short chains tells all
//! about a word of a text: no sorting and no map, which are large once compiled.

use super::{
    lexicon, morphology,
    pattern::Patterns,
    rules::{self, Rule},
};
use std::{cell::RefCell, sync::OnceLock};

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
    /// The last of its roles.
    role: u16,
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
    /// The known word that it is with one slip of the finger; for none that is known.
    pub mended: Option<&'static str>,
}

/// How many words are remembered.
const WORDS: usize = 1024;

/// A word that was looked up.
#[derive(Default)]
struct Recent {
    word: String,
    known: Known,
    begins: Vec<u16>,
}

thread_local! {
    /// By a sum of their letters; a word takes the place of another one.
    static RECENT: RefCell<Vec<Recent>> = const { RefCell::new(Vec::new()) };
}

/// The words, and the patterns made of them.
pub(super) struct Vocabulary {
    heads: Vec<u16>,
    entries: Vec<Entry>,
    /// Each with the one of the same word before it.
    roles: Vec<(Role, u16)>,
    pub patterns: Patterns,
    pub rules: Vec<&'static Rule>,
}

static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();

/// The vocabulary, made at its first use.
pub(super) fn vocabulary() -> &'static Vocabulary {
    VOCABULARY.get_or_init(Vocabulary::new)
}

/// Makes it; false if it is made already.
pub(super) fn get_ready() -> bool {
    let is_new = VOCABULARY.get().is_none();
    vocabulary();
    is_new
}

/// A base that stands for its forms ends in `~`.
pub(super) fn base_of(word: &'static str) -> (&'static str, bool) {
    word.strip_suffix('~').map_or((word, false), |base| (base, true))
}

/// A sign of a word, one bit of 128 by its first two letters: words without a common bit are not
/// forms of one another. Most comparisons end here.
pub(super) fn sign(word: &str) -> u128 {
    let letter = |place: usize| word.as_bytes().get(place).copied().unwrap_or_default();
    1 << (letter(0).wrapping_mul(29).wrapping_add(letter(1)) % 128)
}

/// Longer words stand in chains by four letters, shorter ones by three: these letters stand in all
/// the regular forms of a word.
const LONG: usize = 5;

/// The chain of a word by so many of its letters.
fn chain(word: &str, letters: usize) -> usize {
    let mut chain = letters;
    for place in 0..letters {
        let letter = word.as_bytes().get(place).copied().unwrap_or(b'`');
        chain = chain * 31 + usize::from(if letter == b'y' { b'i' } else { letter });
    }
    chain % CHAINS
}

impl Vocabulary {
    fn new() -> Self {
        let mut vocabulary = Self {
            heads: vec![END; CHAINS],
            entries: Vec::with_capacity(CHAINS),
            roles: Vec::with_capacity(2 * CHAINS),
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
        let letters = if word.len() < LONG { 3 } else { 4 };
        let chain = chain(word, letters);
        let head = self.heads[chain];
        let mut place = head;
        let known = loop {
            match self.entries.get(usize::from(place)) {
                Some(entry) if entry.inflected == inflected && entry.word == word => break place,
                Some(entry) => place = entry.next,
                None => {
                    self.entries.push(Entry { word, inflected, role: END, next: head });
                    break u16::try_from(self.entries.len() - 1).unwrap_or(END);
                }
            }
        };
        if usize::from(known) + 1 == self.entries.len() {
            self.heads[chain] = known;
        }
        if let Some(entry) = self.entries.get_mut(usize::from(known)) {
            self.roles.push((role, entry.role));
            entry.role = u16::try_from(self.roles.len() - 1).unwrap_or(END);
        }
    }

    /// Everything that is known of a word of a text; what patterns begin with it goes to `begins`.
    /// Words that were looked up lately are remembered: a text has few that are not in the one
    /// before it.
    pub fn look(&self, word: &str, begins: impl FnMut(u16)) -> Known {
        RECENT.with_borrow_mut(|recent| {
            let place = word.bytes().fold(0, |sum: usize, letter| {
                sum.wrapping_mul(31).wrapping_add(usize::from(letter))
            });
            recent.resize_with(WORDS, Recent::default);
            let Some(one) = recent.get_mut(place % WORDS) else { return Known::default() };
            if one.word != word || word.is_empty() {
                one.word.clear();
                one.word.push_str(word);
                one.begins.clear();
                one.known = self.walk(word, |pattern| one.begins.push(pattern));
            }
            one.begins.iter().copied().for_each(begins);
            one.known
        })
    }

    /// The same of a word, by a walk over its chains.
    fn walk(&self, word: &str, mut begins: impl FnMut(u16)) -> Known {
        let mut known = Known::default();
        self.near(word, |entry| {
            let is_it = if entry.inflected {
                morphology::inflects(word, entry.word)
            } else {
                word == entry.word
            };
            if is_it {
                known.found = true;
                let mut place = entry.role;
                while let Some((role, before)) = self.roles.get(usize::from(place)) {
                    match role {
                        Role::Class(bit) => known.classes |= 1 << bit,
                        Role::Begins(pattern) => begins(*pattern),
                        Role::Respelt(right) => known.respelt = Some(right),
                        Role::FormOf(base) => known.base = Some(base),
                    }
                    place = *before;
                }
            }
        });
        if !known.found {
            known.mended = self.mended(word);
        }
        known
    }

    /// The known word that an unknown one is, with one slip of the finger.
    fn mended(&self, word: &str) -> Option<&'static str> {
        if word.len() < 7 || word.contains('-') {
            return None;
        }
        let mut mended = None;
        self.near(word, |entry| {
            if mended.is_none() && morphology::is_slip(word, entry.word) {
                mended = Some(entry.word);
            }
        });
        mended
    }

    /// Calls with every word that a word may be a form of.
    fn near(&self, word: &str, mut call: impl FnMut(&Entry)) {
        for letters in [3, 4] {
            let mut place = self.heads[chain(word, letters)];
            while let Some(entry) = self.entries.get(usize::from(place)) {
                call(entry);
                place = entry.next;
            }
        }
    }
}
