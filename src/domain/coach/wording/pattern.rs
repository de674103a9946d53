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
    /// What a sentence must have in it, by signs and classes: see [`Seen`].
    needs: Vec<Seen>,
    starts_sentence: bool,
    /// It asks for a negation itself, so that one inside it does not turn its sense.
    is_negative: bool,
    rule: u16,
}

/// All patterns of all rules.
#[derive(Default)]
pub(super) struct Patterns {
    all: Vec<Pattern>,
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

/// What stands in a sentence, at a glance: most patterns are passed over with it.
#[derive(Default, Clone, Copy)]
pub(super) struct Seen {
    signs: u128,
    classes: u64,
}

impl Seen {
    /// What stands in these tokens.
    pub fn of(tokens: &[Token]) -> Self {
        tokens.iter().fold(Self::default(), |seen, token| Self {
            signs: seen.signs | token.sign,
            classes: seen.classes | token.classes,
        })
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
        let needs = elements.iter().skip(1).filter_map(Element::need).collect();
        self.all.push(Pattern { elements, needs, starts_sentence, is_negative, rule });
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
        usize::from(self.all[usize::from(number)].rule)
    }

    /// Whether a pattern asks for a negation itself.
    pub fn is_negative(&self, number: u16) -> bool {
        self.all[usize::from(number)].is_negative
    }

    /// Where a pattern ends that begins at a place of a sentence, if it does.
    pub fn end(
        &self,
        number: u16,
        tokens: &Tokens,
        sentence: &[Token],
        seen: &Seen,
        start: usize,
    ) -> Option<usize> {
        let pattern = &self.all[usize::from(number)];
        let may_match = pattern
            .needs
            .iter()
            .all(|need| need.signs & seen.signs != 0 || need.classes & seen.classes != 0);
        if !may_match || pattern.starts_sentence && start > 0 {
            return None;
        }
        run(&pattern.elements, tokens, sentence, start)
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
