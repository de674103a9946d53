//! A small language of patterns over words, in which the rules are written.
//!
//! | element | matches |
//! |---|---|
//! | `word` | the word itself |
//! | `base~` | the base and its regular forms |
//! | `*ing` | any word that ends so |
//! | `@class` | a word of a class of the [lexicon](super::lexicon) |
//! | `a\|b\|@c` | one of these |
//! | `?x` | x, or nothing |
//! | `..3` | up to three words, no marks between them |
//! | `,,3` | up to three words or commas |
//! | `^` in front, `$` behind | the start and the end of the sentence |
//! | `,` `;` `:` `!` `?` `'s` | the mark itself |
//!
//! Adverbs that only colour a sentence ("really", "just") may stand between any two elements.
//! Limitation: a pattern begins with words or classes, not with a gap, an ending or a choice.

use super::{
    lexicon::{ADVERB, class},
    morphology,
    tokens::{Token, Tokens},
    vocabulary,
};

/// What makes a pattern negative itself.
const NEGATIONS: [&str; 7] = ["not", "no", "never", "nobody", "nothing", "zero", "without"];
/// Adverbs that are passed over between two elements.
const ADVERBS: usize = 2;

/// A word of an element.
enum Word {
    /// The word as it is written.
    Exact(&'static str),
    /// A base that stands for its forms.
    Base(&'static str),
    /// The end of a word.
    Ending(&'static str),
}

#[derive(Default)]
struct Element {
    words: Vec<Word>,
    /// The signs of the words, all of them where an ending is among them.
    signs: u128,
    classes: u64,
    optional: bool,
    /// For a gap: how many tokens at most.
    gap: Option<usize>,
    /// For a gap: whether it goes over commas.
    commas: bool,
    ends_sentence: bool,
}

struct Pattern {
    elements: Vec<Element>,
    /// What must stand behind its first word, by signs and classes: see [`Seen`].
    needs: Vec<Seen>,
    /// It asks for a negation itself, so that one inside it does not turn its sense.
    is_negative: bool,
}

/// What most patterns are passed over with, apart from the rest so that it is near in memory.
struct Head {
    /// What must stand right behind its first word, adverbs apart.
    near: Seen,
    /// What must stand behind it, the rarest.
    need: Seen,
    starts_sentence: bool,
    rule: u16,
}

/// All patterns of all rules.
#[derive(Default)]
pub(super) struct Patterns {
    all: Vec<Pattern>,
    heads: Vec<Head>,
    /// Those that begin with a class, by its bit.
    by_class: Vec<Vec<u16>>,
}

impl Element {
    fn read(text: &'static str) -> Self {
        let mut element = Self::default();
        for (sign, commas) in [("..", false), (",,", true)] {
            if let Some(count) = text.strip_prefix(sign).and_then(|count| count.parse().ok()) {
                return Self { gap: Some(count), commas, ..element };
            }
        }
        let mut text = text;
        if let Some(rest) = text.strip_prefix('?').filter(|rest| !rest.is_empty()) {
            (text, element.optional) = (rest, true);
        }
        for word in text.split('|') {
            match word.strip_prefix('@') {
                Some(name) => element.classes |= class(name),
                None if word == "$" => element.ends_sentence = true,
                None => element.add(word),
            }
        }
        element
    }

    fn add(&mut self, word: &'static str) {
        let (base, inflected) = vocabulary::base_of(word);
        self.signs |= vocabulary::sign(base);
        self.words.push(match (word.strip_prefix('*'), inflected) {
            (Some(ending), _) => {
                self.signs = u128::MAX;
                Word::Ending(ending)
            }
            (None, true) => Word::Base(base),
            (None, false) => Word::Exact(word),
        });
    }

    fn is(&self, tokens: &Tokens, token: &Token) -> bool {
        if token.classes & self.classes != 0 {
            return true;
        }
        let form = tokens.word(token);
        token.sign & self.signs != 0
            && self.words.iter().any(|word| match word {
                Word::Exact(word) => form == *word,
                Word::Base(base) => morphology::inflects(form, base) || tokens.base(token) == *base,
                // An ending is no word of its own; the empty one is any word.
                Word::Ending("") => !token.is_mark(),
                Word::Ending(ending) => form.len() > ending.len() + 2 && form.ends_with(ending),
            })
    }

    /// What must stand in a sentence for it to match, if anything must.
    fn need(&self) -> Option<Seen> {
        let is_free = self.optional || self.ends_sentence || self.gap.is_some();
        (!is_free).then_some(Seen { signs: self.signs, classes: self.classes })
    }
}

/// What stands in some tokens, at a glance: most patterns are passed over with it.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    signs: u128,
    classes: u64,
}

impl Seen {
    const NOTHING: Self = Self { signs: 0, classes: 0 };
    /// Asked for where nothing is.
    const ANYTHING: Self = Self { signs: u128::MAX, classes: u64::MAX };

    fn and(self, token: &Token) -> Self {
        Self { signs: self.signs | token.sign, classes: self.classes | token.classes }
    }

    const fn meets(&self, other: &Self) -> bool {
        self.signs & other.signs != 0 || self.classes & other.classes != 0
    }

    /// How much meets it, roughly: a class is many words.
    const fn breadth(&self) -> u32 {
        self.signs.count_ones() + 8 * self.classes.count_ones()
    }
}

/// What stands behind a token: right behind it, and in all of the sentence.
#[derive(Clone, Copy)]
pub(super) struct Behind {
    near: Seen,
    all: Seen,
}

impl Behind {
    /// For each of these tokens.
    pub fn each(tokens: &[Token]) -> Vec<Self> {
        let mut all = Seen::NOTHING;
        let behind = tokens.iter().enumerate().rev().map(|(place, token)| {
            let next = tokens.iter().skip(place + 1).take(ADVERBS + 1);
            let here = Self { near: next.fold(Seen::NOTHING, Seen::and), all };
            all = all.and(token);
            here
        });
        let mut each: Vec<_> = behind.collect();
        each.reverse();
        each
    }
}

impl Patterns {
    /// Adds a pattern of a rule; its number, and the words that it begins with.
    pub fn add(
        &mut self,
        text: &'static str,
        rule: u16,
    ) -> Option<(u16, Vec<(&'static str, bool)>)> {
        let text = text.trim();
        let (text, starts_sentence) = text.strip_prefix('^').map_or((text, false), |t| (t, true));
        let elements: Vec<_> = text.split_ascii_whitespace().map(Element::read).collect();
        let first = elements.first()?;
        debug_assert!(!first.optional && first.gap.is_none(), "{text} begins with nothing");
        let number = u16::try_from(self.all.len()).ok()?;
        let words = first.words.iter().filter_map(|word| match word {
            Word::Exact(word) => Some((*word, false)),
            Word::Base(base) => Some((*base, true)),
            Word::Ending(_) => None,
        });
        let words = words.collect();
        self.by_class.resize_with(64, Vec::new);
        for (bit, begun) in self.by_class.iter_mut().enumerate() {
            if first.classes >> bit & 1 == 1 {
                begun.push(number);
            }
        }
        let is_negative = text.split([' ', '|', '?']).any(|word| NEGATIONS.contains(&word));
        let near = elements.get(1).and_then(Element::need).unwrap_or(Seen::ANYTHING);
        let needs: Vec<_> = elements.iter().skip(1).filter_map(Element::need).collect();
        let need = needs.iter().copied().min_by_key(Seen::breadth).unwrap_or(Seen::ANYTHING);
        self.heads.push(Head { near, need, starts_sentence, rule });
        self.all.push(Pattern { elements, needs, is_negative });
        Some((number, words))
    }

    /// Calls with every pattern that begins with one of these classes; with some more than once.
    pub fn of_classes(&self, mut classes: u64, mut begins: impl FnMut(u16)) {
        while let Some(begun) = self.by_class.get(classes.trailing_zeros() as usize) {
            for pattern in begun {
                begins(*pattern);
            }
            classes &= classes.wrapping_sub(1);
        }
    }

    /// The rule of a pattern.
    pub fn rule(&self, number: u16) -> usize {
        usize::from(self.heads[usize::from(number)].rule)
    }

    /// Whether a pattern asks for a negation itself.
    pub fn is_negative(&self, number: u16) -> bool {
        self.all[usize::from(number)].is_negative
    }

    /// Whether a pattern may match that begins at a place of a sentence.
    pub fn may_match(&self, number: u16, behind: &Behind, start: usize) -> bool {
        let head = &self.heads[usize::from(number)];
        let is_free = |need: &Seen| need.classes == u64::MAX;
        (is_free(&head.near) || head.near.meets(&behind.near))
            && (is_free(&head.need) || head.need.meets(&behind.all))
            && !(head.starts_sentence && start > 0)
    }

    /// Where a pattern ends that begins at a place of a sentence, if it does.
    pub fn end(
        &self,
        number: u16,
        tokens: &Tokens,
        sentence: &[Token],
        behind: &Behind,
        start: usize,
    ) -> Option<usize> {
        let pattern = &self.all[usize::from(number)];
        let may_match = pattern.needs.iter().all(|need| need.meets(&behind.all));
        if may_match { run(&pattern.elements, tokens, sentence, start) } else { None }
    }
}

/// Matches elements from a place on; the end of the match.
fn run(elements: &[Element], tokens: &Tokens, list: &[Token], place: usize) -> Option<usize> {
    let Some((element, rest)) = elements.split_first() else {
        return Some(place);
    };
    if element.ends_sentence && list[place..].iter().all(Token::is_mark) {
        return Some(place);
    }
    if let Some(gap) = element.gap {
        for next in place..=place + gap {
            if let Some(end) = run(rest, tokens, list, next) {
                return Some(end);
            }
            let token = list.get(next)?;
            if token.is_mark() && !(element.commas && tokens.word(token) == ",") {
                return None;
            }
        }
        return None;
    }
    for (next, token) in list.iter().enumerate().skip(place).take(ADVERBS + 1) {
        if element.is(tokens, token)
            && let Some(end) = run(rest, tokens, list, next + 1)
        {
            return Some(end);
        }
        if token.classes & ADVERB == 0 {
            break;
        }
    }
    if element.optional { run(rest, tokens, list, place) } else { None }
}
