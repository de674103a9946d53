//! How much two texts say the same: which words they share, which way round, with which figures.
//!
//! Words are cut to their stems, filler words are left out, and a few words that mean the same in
//! an order or an ask are one ("hold", "keep", "leave"). Limitation: a list of words, no grammar:
//! two sentences of the same words that say different things are alike.

use crate::domain::letters::{is_sign, lower};

/// What is left of a text to be compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sense {
    /// Stems, each once, in order.
    pub stems: Vec<String>,
    /// Figures among them.
    pub figures: Vec<String>,
    /// Whether it says that something is not so, or the reverse of a word.
    pub is_negative: bool,
    /// How many words it has in all.
    pub words: usize,
}

/// Words that say nothing of what a text is about.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "a", "about", "after", "again", "against", "all", "already", "also",
    "am", "an", "and", "any", "apr", "april", "are", "as",
    "at", "aug", "august", "be", "because", "been", "before", "being",
    "between", "bn", "both", "but", "by", "can", "could", "day",
    "days", "dec", "december", "did", "do", "does", "dollars", "down",
    "during", "each", "euro", "euros", "feb", "february", "for", "friday",
    "from", "had", "has", "have", "he", "her", "here", "his",
    "i", "if", "in", "into", "is", "it", "its", "jan",
    "january", "jul", "july", "jun", "june", "just", "k", "m",
    "many", "mar", "march", "may", "me", "might", "monday", "month",
    "months", "more", "most", "much", "must", "my", "nov", "november",
    "oct", "october", "of", "off", "on", "once", "only", "or",
    "our", "out", "over", "own", "per", "please", "quarter", "sep",
    "september", "shall", "she", "should", "since", "so", "some", "still",
    "such", "than", "that", "the", "their", "them", "then", "there",
    "these", "they", "this", "those", "thursday", "to", "tuesday", "under",
    "until", "up", "us", "very", "was", "we", "wednesday", "week",
    "weeks", "were", "what", "when", "where", "which", "while", "who",
    "will", "with", "within", "would", "year", "years", "you", "your",
];

/// Words of a decision, which each ask has.
#[rustfmt::skip]
const FRAME: &[&str] = &[
    "accept", "agre", "approv", "ask", "confirm", "decid", "need", "plea",
    "propos", "request", "want",
];

/// Words that turn the sense.
#[rustfmt::skip]
const NEGATIONS: &[&str] = &[
    "arent", "cannot", "cant", "didnt", "doesnt", "dont", "isnt", "mustnt",
    "neither", "never", "no", "nobody", "none", "nor", "not", "nothing",
    "shouldnt", "without", "wont", "wouldnt",
];

/// Numbers in words.
const NUMBERS: &[(&str, &str)] = &[
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("half", "0.5"),
    ("twice", "2"),
    ("double", "2"),
];

/// Stems that mean the same, with one to stand for them, and whether it is the reverse.
const SAME: &[(&str, &str, bool)] = &[
    ("hold", "keep", false),
    ("kept", "keep", false),
    ("held", "keep", false),
    ("leav", "keep", false),
    ("maintain", "keep", false),
    ("retain", "keep", false),
    ("stay", "keep", false),
    ("unchang", "keep", false),
    ("drop", "keep", true),
    ("cancel", "keep", true),
    ("abandon", "keep", true),
    ("chang", "keep", true),
    ("increas", "rais", false),
    ("lift", "rais", false),
    ("higher", "rais", false),
    ("cut", "rais", true),
    ("reduc", "rais", true),
    ("lower", "rais", true),
    ("decreas", "rais", true),
    ("shrink", "rais", true),
    ("start", "begin", false),
    ("launch", "begin", false),
    ("stop", "begin", true),
    ("end", "begin", true),
    ("halt", "begin", true),
    ("freez", "begin", true),
    ("frozen", "begin", true),
    ("froz", "begin", true),
    ("rose", "rais", false),
    ("risen", "rais", false),
    ("began", "begin", false),
    ("begun", "begin", false),
    ("target", "quota", false),
    ("staff", "people", false),
    ("hir", "recruit", false),
    ("money", "budget", false),
];

/// Whether a word is in a list, which is in the order of its words.
fn is_in(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// The words of a text in small letters, without marks: "don’t" is "dont", "4.2" stays one.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_open = false;
    let small = small(text);
    let mut letters = small.chars().peekable();
    while let Some(letter) = letters.next() {
        let is_word = is_alphanumeric(letter);
        let after_digit = || {
            words.last().is_some_and(|word| is_open && word.ends_with(|c: char| c.is_ascii_digit()))
        };
        if is_word {
            if !is_open {
                words.push(String::new());
            }
            is_open = true;
            if let Some(word) = words.last_mut() {
                word.push(letter);
            }
        } else if matches!(letter, '.' | ',') && after_digit() {
            // Within a number, and not at its end.
            is_open = letters.peek().is_some_and(char::is_ascii_digit);
            if let (true, Some(word)) = (is_open, words.last_mut()) {
                word.push('.');
            }
        } else if !matches!(letter, '’' | '\'') {
            is_open = false;
        }
    }
    words
}

/// A word without its ending: "raises", "raised" and "raising" are "rais".
pub(super) fn stem(word: &str) -> &str {
    let cut = |word: &'_ str, ending: &str, least: usize| -> Option<usize> {
        let rest = word.strip_suffix(ending)?;
        (rest.len() >= least).then_some(rest.len())
    };
    let to = |length: usize| word.get(..length).unwrap_or(word);
    if word.len() < 4 || word.starts_with(|letter: char| letter.is_ascii_digit()) {
        return word;
    }
    let mut stem = word;
    if !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is") {
        stem = cut(word, "s", 3).map_or(word, to);
    }
    let mut is_cut = false;
    for (ending, least) in [("ation", 4), ("ing", 3), ("ment", 4), ("ed", 3), ("ly", 4)] {
        if let Some(length) = cut(stem, ending, least) {
            stem = to(length);
            is_cut = true;
            break;
        }
    }
    let bytes = stem.as_bytes();
    let is_doubled = matches!(bytes, [.., a, b] if a == b && !b"aeiouls".contains(a));
    if is_cut && is_doubled {
        return to(stem.len() - 1);
    }
    match stem.strip_suffix("ie").or_else(|| stem.strip_suffix('y')) {
        Some(rest) if rest.len() >= 3 => to(rest.len()),
        _ => stem.strip_suffix('e').filter(|rest| rest.len() >= 3).map_or(stem, |r| to(r.len())),
    }
}

impl Sense {
    /// What a text says.
    pub fn of(text: &str) -> Self {
        let mut sense = Self::default();
        for word in words(text) {
            sense.words += 1;
            if is_in(NEGATIONS, &word) {
                sense.is_negative = !sense.is_negative;
                continue;
            }
            if is_in(FILLERS, &word) {
                continue;
            }
            let number = NUMBERS.iter().find(|(name, _)| *name == word);
            let stem = number.map_or_else(|| stem(&word), |(_, digits)| digits);
            if is_in(FRAME, stem) {
                continue;
            }
            let same = SAME.iter().find(|(one, ..)| *one == stem);
            let (stem, is_reverse) =
                same.map_or((stem, false), |(_, one, reverse)| (*one, *reverse));
            sense.is_negative ^= is_reverse;
            if stem.starts_with(|letter: char| letter.is_ascii_digit())
                && !sense.figures.iter().any(|known| known == stem)
            {
                sense.figures.push(stem.to_owned());
            }
            if !sense.has(stem) {
                sense.stems.push(stem.to_owned());
            }
        }
        sense
    }

    /// Whether a stem is in it.
    pub fn has(&self, stem: &str) -> bool {
        self.stems.iter().any(|known| known == stem)
    }

    /// Leaves out what is in another: a name that says nothing of the matter.
    #[must_use]
    pub fn without(mut self, other: &Self) -> Self {
        self.stems.retain(|stem| !other.has(stem));
        self
    }

    /// Whether it says nothing, or only that there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.stems.iter().all(|stem| is_in(EMPTY, stem))
    }

    /// How many of the words of both are in both, in percent of all: 100 where they are the same.
    pub fn shared(&self, other: &Self) -> usize {
        let all = self.stems.len() + other.stems.len();
        (200 * self.in_both(other)).checked_div(all).unwrap_or_default()
    }

    /// How many of its words are in another text, in percent.
    pub fn covered_by(&self, other: &Self) -> usize {
        (100 * self.in_both(other)).checked_div(self.stems.len()).unwrap_or_default()
    }

    fn in_both(&self, other: &Self) -> usize {
        self.stems.iter().filter(|stem| other.has(stem)).count()
    }

    /// Whether it has a figure that another text has not.
    pub fn has_new_figure(&self, other: &Self) -> bool {
        self.figures.iter().any(|figure| !other.figures.contains(figure))
    }

    /// Whether it says the reverse of what another text says.
    pub fn is_reverse_of(&self, other: &Self) -> bool {
        self.is_negative != other.is_negative
    }
}

/// A sense that is compared with many others.
pub(super) struct Print {
    /// A number for each of its stems.
    stems: Vec<u32>,
    /// A bit for each of them: two without a common one have no stem in common.
    bits: u64,
    figures: Vec<String>,
}

impl Print {
    pub fn of(sense: &Sense) -> Self {
        let number = |stem: &String| {
            let mix = |sum: u32, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            stem.bytes().fold(0x811c_9dc5, mix)
        };
        let stems: Vec<u32> = sense.stems.iter().map(number).collect();
        let bits = stems.iter().fold(0, |bits, stem| bits | 1 << (stem >> 26));
        Self { stems, bits, figures: sense.figures.clone() }
    }

    /// Whether so many percent of the words of both are in both, and no figure in one alone.
    pub fn is_like(&self, other: &Self, least: usize) -> bool {
        if self.bits & other.bits == 0 {
            return false;
        }
        let all = self.stems.len() + other.stems.len();
        let both = self.stems.iter().filter(|stem| other.stems.contains(stem)).count();
        // "Week 1" and "week 2" are two things.
        200 * both >= least * all && self.figures == other.figures
    }
}

/// Words of "there is none", "it makes no sense", "I see no argument for it".
#[rustfmt::skip]
const EMPTY: &[&str] = &[
    "argu", "best", "cas", "find", "good", "idea", "know", "mak",
    "merit", "n", "na", "order", "point", "real", "reason", "see",
    "sens", "speak", "tbd", "todo",
];

/// Whether a character goes on with a word.
pub(super) fn is_of_word(letter: char) -> bool {
    is_alphanumeric(letter) || letter == '-'
}

/// Whether a character is a letter or a digit; most are told without a table.
fn is_alphanumeric(letter: char) -> bool {
    if letter.is_ascii() {
        letter.is_ascii_alphanumeric()
    } else {
        !is_sign(letter) && !letter.is_whitespace()
    }
}

/// A text in small letters; most are told without a table.
pub(super) fn small(text: &str) -> String {
    let mut small = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            small.push(letter.to_ascii_lowercase());
        } else {
            small.push_str(&lower(letter.encode_utf8(&mut [0; 4])));
        }
    }
    small
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_order() {
        for list in [FILLERS, FRAME, NEGATIONS, EMPTY] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }

    #[test]
    fn words_are_cut_to_one_stem() {
        for (words, stem_of_all) in [
            ("raise raises raised raising", "rais"),
            ("quota quotas", "quota"),
            ("plan plans planned planning", "plan"),
            ("policy policies", "polic"),
            ("margin margins", "margin"),
            ("loss losses", "loss"),
        ] {
            let stems: Vec<_> = words.split(' ').map(stem).collect();
            assert!(stems.iter().all(|one| *one == stem_of_all), "{stems:?}");
        }
    }

    #[test]
    fn figures_stay_whole_and_marks_fall_away() {
        let said = words("4.2\u{a0}M, don’t wait: 1,250 by 3 May.");
        assert_eq!(said, ["4.2", "m", "dont", "wait", "1.250", "by", "3", "may"]);
    }

    #[test]
    fn likeness_is_of_what_is_said_and_which_way_round() {
        let (hold, keep) =
            (Sense::of("Hold the quota at 4.2 M"), Sense::of("The quota is kept at 4.2 M"));
        assert_eq!((hold.shared(&keep), hold.is_reverse_of(&keep)), (100, false));
        let (raise, not) = (Sense::of("Raise the quota"), Sense::of("Do not raise any quotas"));
        assert_eq!((raise.shared(&not), raise.is_reverse_of(&not)), (100, true));
        let cut = Sense::of("The quota is cut");
        assert_eq!((raise.shared(&cut), raise.is_reverse_of(&cut)), (100, true));
        assert!(raise.shared(&Sense::of("Hire two engineers")) == 0);
        assert!(Sense::of("two trips").has_new_figure(&Sense::of("four trips")));
        assert!(Sense::of("").is_empty() && Sense::of("There is no good argument.").is_empty());
    }
}
