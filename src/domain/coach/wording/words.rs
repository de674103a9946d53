//! Words of a text in their one form, and what the vocabulary knows of them.

use super::{
    lexicon::{AGENT, CLAIMED, DEPARTMENT, DOES, FIRST, NAME, NUMBER, PERSONAL},
    tokens::{Reader, Shape, Token, is_of_word},
    vocabulary::{self, Known},
};
use crate::domain::letters::{is_letter, lower, part};
use std::ops::Range;

impl Reader<'_> {
    /// At the start of a sentence an unknown word is a name only before what people do and are.
    pub(super) fn check_name(&mut self) {
        let [first, second, ..] = &self.tokens.list[self.begin..] else {
            return;
        };
        let (name, next) = (self.tokens.word(first), self.tokens.word(second));
        let acts = second.classes & (PERSONAL | DOES) != 0 || next.ends_with("ed");
        let is_plural = name.ends_with('s') && next != "'s";
        if !acts || is_plural {
            self.tokens.list[self.begin].classes &= !NAME;
        }
    }

    /// "Sales Ops" and "Brand Quality" are names: their words claim nothing.
    pub(super) fn check_titles(&mut self) {
        for place in self.begin + 1..self.tokens.list.len() {
            let pair = &self.tokens.list[place - 1..=place];
            let is_title =
                |token: &Token| part(self.text, token.span.clone()).starts_with(char::is_uppercase);
            let is_apart = pair[0].span.end + 1 != pair[1].span.start;
            let is_office = pair.iter().any(|token| token.classes & AGENT != 0);
            if is_apart || !is_office || !pair.iter().all(is_title) {
                continue;
            }
            for token in &mut self.tokens.list[place - 1..=place] {
                token.classes &= !CLAIMED;
            }
        }
    }

    /// A word or a number, with what may stand inside it; where it ends.
    pub(super) fn word(&mut self, place: usize, first: char) -> usize {
        let is_number = first.is_ascii_digit();
        let mut end = place + first.len_utf8();
        let rest = part(self.text, end..);
        let mut letters = rest.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let next = letters.peek().map(|(_, next)| *next);
            let joins = match letter {
                '\'' | '’' | '&' | '_' => next.is_some_and(is_letter),
                '-' | '‑' => next.is_some_and(is_of_word),
                '.' | ',' | ':' | '/' => {
                    is_number && next.is_some_and(|next| next.is_ascii_digit())
                }
                letter => is_of_word(letter),
            };
            if !joins {
                break;
            }
            end = place + first.len_utf8() + at + letter.len_utf8();
        }
        let piece = part(self.text, place..end);
        if is_number {
            let form = lower(piece);
            self.push(place..end, Shape::Number, &form);
        } else {
            self.spelt(place, piece);
        }
        end
    }

    /// A word of a text, in its one form; a contraction gives more than one.
    fn spelt(&mut self, place: usize, piece: &str) {
        let mut form = String::with_capacity(piece.len());
        for letter in piece.chars() {
            match letter {
                '’' => form.push('\''),
                '‑' => form.push('-'),
                letter if letter.is_ascii() => form.push(letter.to_ascii_lowercase()),
                letter => form.push_str(&lower(letter.encode_utf8(&mut [0; 4]))),
            }
        }
        let end = place + piece.len();
        let is_joined = form.contains('\'');
        for (ending, word) in [
            ("'s", "'s"),
            ("'re", "are"),
            ("'ll", "will"),
            ("'ve", "have"),
            ("'d", "would"),
            ("'m", "am"),
        ] {
            // The lower case of a letter may be longer than the letter: the span of the stem is
            // counted in the text.
            if is_joined
                && let Some(stem) = form.strip_suffix(ending)
                && let Some(cut) = piece.rfind(['\'', '’'])
            {
                self.push(place..place + cut, Shape::Word, stem);
                self.push(place + cut..end, Shape::Word, word);
                return;
            }
        }
        form.retain(|letter| letter != '\'');
        british(&mut form);
        self.push(place..end, Shape::Word, &form);
    }

    /// Adds a token, with all that is known of it; or the tokens that it stands for.
    pub(super) fn push(&mut self, span: Range<usize>, shape: Shape, form: &str) {
        let number = self.tokens.list.len() - self.begin;
        let mut form = form;
        let mut known = self.look(form, number);
        let is_word = shape == Shape::Word;
        if is_word && let Some(mended) = known.mended {
            form = mended;
            known = self.look(form, number);
        }
        if let Some(right) = known.respelt {
            for word in right.split(' ') {
                self.push(span.clone(), shape, word);
            }
            return;
        }
        let mut classes = known.classes;
        if let Some(base) = known.base {
            classes |= self.look(base, number).classes;
        }
        let (base, known) = (known.base, known.found);
        let sign = vocabulary::sign(form) | vocabulary::sign(base.unwrap_or(form));
        let mut letters = part(self.text, span.clone()).chars();
        let is_capital = letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase);
        if shape == Shape::Number {
            classes |= NUMBER;
        }
        if is_word {
            classes = self.who(classes, span.clone(), form, is_capital && (number > 0 || !known));
        }
        let (patterns, starts) = (&self.vocabulary.patterns, &mut self.starts);
        patterns.of_classes(classes, |pattern| starts.push((number, pattern)));
        let form = self.tokens.store(form);
        let base = base.map_or(form, |base| self.tokens.store(base));
        let is_quoted = self.quote.is_some();
        self.tokens.list.push(Token { span, form, base, sign, shape, classes, is_quoted });
    }

    /// The classes of a word, where capitals and what stands before make it a person or not.
    fn who(&self, mut classes: u64, span: Range<usize>, form: &str, is_name: bool) -> u64 {
        let begun = &self.tokens.list[self.begin..];
        let piece = part(self.text, span.clone());
        // "It" is a department where it is shouted, and the words around it are not.
        let is_shouted = piece == "IT" && !part(self.text, span.end..).starts_with(" IS");
        let is_titled = piece.starts_with(char::is_uppercase) && form != "it";
        if classes & DEPARTMENT != 0 && (is_titled || is_shouted) {
            classes |= AGENT;
        }
        // A capital behind "in" and the like is the name of a place.
        let before = begun.last().map(|token| self.tokens.word(token));
        if is_name && !matches!(before, Some("in" | "at" | "near" | "via" | "into")) {
            classes |= NAME;
        }
        // "Our team" is not to blame, it is us.
        if begun.iter().rev().take(2).any(|token| token.classes & FIRST != 0) {
            classes &= !AGENT;
        }
        classes
    }

    /// Looks a form up, and keeps the patterns that begin with it.
    fn look(&mut self, form: &str, number: usize) -> Known {
        let starts = &mut self.starts;
        self.vocabulary.look(form, |pattern| starts.push((number, pattern)))
    }
}

/// American endings in their British form.
fn british(form: &mut String) {
    for (american, british) in [
        ("ize", "ise"),
        ("izes", "ises"),
        ("ized", "ised"),
        ("izing", "ising"),
        ("ization", "isation"),
        ("vior", "viour"),
        ("avor", "avour"),
    ] {
        if form.len() > american.len() + 3 && form.ends_with(american) {
            form.truncate(form.len() - american.len());
            form.push_str(british);
            return;
        }
    }
}
