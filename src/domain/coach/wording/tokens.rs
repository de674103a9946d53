//! From a text to words and marks, and from these to sentences.
//!
//! Words are put in one form: lower case, British endings, contractions taken apart ("they're" is
//! "they are"), common slips mended, so that each rule is written once. Every token knows where in
//! the text it stands. What stands in quotation marks is marked: it is somebody else's word.

use super::{lexicon::ABBREVIATION, vocabulary::Vocabulary};
use crate::domain::letters::{is_sign, part};
use std::ops::Range;

/// The longest quotation that is looked for, in characters.
const QUOTATION: usize = 200;

/// A word, a number or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Letters first.
    Word,
    /// A digit first.
    Number,
    /// A currency or percent sign: part of a number.
    Unit,
    /// Anything that parts words.
    Mark,
}

/// Where a form stands among the forms.
pub(super) type Form = (usize, usize);

/// One piece of a text.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Where it stands in the text, in bytes.
    pub span: Range<usize>,
    pub form: Form,
    /// The base of an irregular verb, else the form itself.
    pub base: Form,
    /// The signs of both: see [`sign`](super::vocabulary::sign).
    pub sign: u128,
    pub shape: Shape,
    /// The classes of the lexicon it belongs to.
    pub classes: u64,
    /// It stands in quotation marks.
    pub is_quoted: bool,
}

impl Token {
    /// Whether it parts words.
    pub fn is_mark(&self) -> bool {
        self.shape == Shape::Mark
    }
}

/// A sentence, or a line that stands for one.
#[derive(Debug, Clone)]
pub(super) struct Sentence {
    pub tokens: Range<usize>,
    /// It ends with a question mark.
    pub is_question: bool,
    /// Where patterns begin: the token, within the sentence, and the pattern.
    pub starts: Vec<(usize, u16)>,
    /// The paragraph goes on behind it.
    pub goes_on: bool,
    /// It ends with a stop, or is written without any: a sentence, and no heading or item.
    pub is_full: bool,
}

/// A text taken apart.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    forms: String,
    pub list: Vec<Token>,
    pub sentences: Vec<Sentence>,
}

impl Tokens {
    /// The form of a token.
    pub fn word(&self, token: &Token) -> &str {
        part(&self.forms, token.form.0..token.form.1)
    }

    /// The base of an irregular verb, else the form of a token.
    pub fn base(&self, token: &Token) -> &str {
        part(&self.forms, token.base.0..token.base.1)
    }

    /// Keeps a form.
    pub fn store(&mut self, form: &str) -> Form {
        let start = self.forms.len();
        self.forms.push_str(form);
        (start, self.forms.len())
    }
}

/// Whether a character goes on with a word: a letter or a digit.
pub(super) fn is_of_word(letter: char) -> bool {
    if letter.is_ascii() { letter.is_ascii_alphanumeric() } else { !is_sign(letter) }
}

/// Takes a text apart.
pub(super) fn tokens(text: &str, vocabulary: &Vocabulary) -> Tokens {
    let mut reader = Reader::new(text, vocabulary);
    reader.read();
    reader.tokens
}

pub(super) struct Reader<'t> {
    pub text: &'t str,
    pub vocabulary: &'t Vocabulary,
    pub tokens: Tokens,
    /// Where the present sentence begins.
    pub begin: usize,
    /// Where patterns begin in it.
    pub starts: Vec<(usize, u16)>,
    /// Where the quotation closes that we are in.
    pub quote: Option<usize>,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, vocabulary: &'t Vocabulary) -> Self {
        let tokens = Tokens::default();
        Self { text, vocabulary, tokens, begin: 0, starts: Vec::new(), quote: None }
    }

    fn read(&mut self) {
        let mut place = 0;
        while let Some(letter) = part(self.text, place..).chars().next() {
            place = match letter {
                letter if is_of_word(letter) => self.word(place, letter),
                '\n' | '\r' | '\u{2028}' | '\u{2029}' => self.line(place),
                letter if letter.is_whitespace() => place + letter.len_utf8(),
                letter => self.mark(place, letter),
            };
        }
        self.end_sentence(false, false, false);
    }

    /// A line break ends a sentence, unless the next line goes on in small letters.
    fn line(&mut self, place: usize) -> usize {
        let rest = part(self.text, place..).trim_start();
        if !rest.starts_with(char::is_lowercase) || part(self.text, place..).starts_with("\n\n") {
            self.end_sentence(false, false, false);
            self.quote = None;
        }
        self.text.len() - rest.len()
    }

    fn mark(&mut self, place: usize, letter: char) -> usize {
        let end = place + letter.len_utf8();
        match letter {
            '"' | '“' | '”' | '„' | '«' | '»' | '\'' | '‘' | '’' => {
                self.quotation(place, letter);
            }
            '%' | '‰' | '€' | '£' | '$' | '¥' => {
                self.push(place..end, Shape::Unit, part(self.text, place..end));
            }
            '.' | '!' | '?' | '…' => return self.stop(place),
            ',' => self.push(place..end, Shape::Mark, ","),
            ';' => self.push(place..end, Shape::Mark, ";"),
            ':' => self.push(place..end, Shape::Mark, ":"),
            '-' | '–' | '—' | '(' | ')' => self.push(place..end, Shape::Mark, "-"),
            _ => {}
        }
        end
    }

    /// Opens or closes a quotation. One that is never closed is none.
    fn quotation(&mut self, place: usize, letter: char) {
        let rest = part(self.text, place + letter.len_utf8()..);
        if self.quote.is_some_and(|close| close <= place) {
            self.quote = None;
            return;
        }
        let before = part(self.text, ..place).chars().next_back();
        let opens = !before.is_some_and(is_of_word) && rest.starts_with(is_of_word);
        if self.quote.is_some() || !opens {
            return;
        }
        let is_close = |mark: char| match letter {
            '“' | '„' => matches!(mark, '”' | '“'),
            '«' => mark == '»',
            '‘' => mark == '’',
            letter => mark == letter,
        };
        // A quotation is short; to look no further keeps long texts quick.
        let line = rest.char_indices().take(QUOTATION).take_while(|(_, mark)| *mark != '\n');
        let closing = line.filter(|(_, mark)| is_close(*mark)).find(|(at, mark)| {
            // An apostrophe inside a word closes nothing.
            let behind = part(rest, at + mark.len_utf8()..);
            !(matches!(mark, '\'' | '’') && behind.starts_with(is_of_word))
        });
        self.quote = closing.map(|(at, _)| place + letter.len_utf8() + at);
    }

    /// One or more of `.`, `!`, `?`, `…`: mostly the end of a sentence.
    fn stop(&mut self, place: usize) -> usize {
        let rest = part(self.text, place..).trim_start_matches(['.', '!', '?', '…']);
        let end = self.text.len() - rest.len();
        let marks = part(self.text, place..end);
        let is_question = marks.contains('?');
        let is_loud = marks.contains('!');
        if is_loud || is_question {
            self.push(place..end, Shape::Mark, if is_loud { "!" } else { "?" });
        }
        let behind = rest.trim_start_matches(['"', '”', '’', '\'', ')', '»', '“']);
        let parts = behind.is_empty() || behind.starts_with(char::is_whitespace);
        let is_pause = marks.len() > 1
            && !is_loud
            && !is_question
            && behind.trim_start().starts_with(char::is_lowercase);
        if is_pause {
            self.push(place..end, Shape::Mark, ",");
        } else if parts && !(marks == "." && self.is_abbreviated()) {
            self.end_sentence(is_question, !behind.starts_with('\n'), true);
        }
        end
    }

    /// Whether the last word is one that is written with a point.
    fn is_abbreviated(&self) -> bool {
        let Some(last) = self.tokens.list[self.begin..].last() else {
            return false;
        };
        let piece = part(self.text, last.span.clone());
        let is_letter = piece.len() == 1 && piece.starts_with(char::is_uppercase);
        is_letter || last.classes & ABBREVIATION != 0
    }

    fn end_sentence(&mut self, is_question: bool, goes_on: bool, stops: bool) {
        self.check_name();
        self.check_titles();
        let tokens = self.begin..self.tokens.list.len();
        self.begin = tokens.end;
        if tokens.is_empty() {
            return;
        }
        let starts = std::mem::take(&mut self.starts);
        let is_full = stops
            || part(self.text, self.tokens.list[tokens.start].span.start..)
                .starts_with(char::is_lowercase);
        self.tokens.sentences.push(Sentence { tokens, is_question, starts, goes_on, is_full });
    }
}
