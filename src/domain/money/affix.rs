//! What stands around the digits: signs, brackets, and words.

use super::number::is_space;
use crate::domain::letters::{is_letter, part};

/// A text taken apart.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    /// From the first digit to the last.
    pub core: &'a str,
    /// A minus before or behind, or brackets around.
    pub is_negative: bool,
    /// The words, and whether they stand behind the digits.
    pub words: Vec<(&'a str, bool)>,
}

/// Why a text cannot be taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AffixError {
    /// There is nothing in it.
    Empty,
    /// It has no digit, or one bracket only.
    Other,
    /// More than one sign.
    Signs,
}

/// Without marks that are not seen: of writing direction, of no width, of byte order.
pub(super) fn visible(text: &str) -> String {
    let is_hidden = |letter: &char| matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    text.chars().filter(|letter| !is_hidden(letter)).collect()
}

fn is_minus(letter: char) -> bool {
    matches!(letter, '-' | '−' | '–' | '‐' | '‑')
}

/// Takes a text apart that has no hidden marks.
pub(super) fn parts(text: &str) -> Result<Parts<'_>, AffixError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AffixError::Empty);
    }
    let is_digit = |letter: char| letter.is_ascii_digit();
    let first = text.find(is_digit).ok_or(AffixError::Other)?;
    let end = text.rfind(is_digit).map_or(first, |last| last + 1);
    let (mut before, mut after) = (part(text, ..first), part(text, end..));
    // `.5`, but not the point of `Fr.5`.
    if let Some(rest) = before.strip_suffix(['.', ','])
        && !rest.ends_with(is_letter)
    {
        before = rest;
    }
    let core = part(text, before.len()..end);
    // `5.`, and the way to write no cents in `5.-` and `5,–`.
    if let Some(rest) = after.strip_prefix(['.', ',']) {
        after = rest.trim_start_matches(is_minus);
    }
    let mut parts = Parts { core, is_negative: false, words: Vec::new() };
    let (mut signs, mut depth) = (0, 0);
    for (side, is_behind) in [(before, false), (after, true)] {
        let mut word = 0;
        for (place, letter) in side.char_indices().chain([(side.len(), ' ')]) {
            let sign = match letter {
                '(' if !is_behind => Some(true),
                ')' if is_behind => None,
                '+' => Some(false),
                letter if is_minus(letter) => Some(true),
                letter if is_space(letter) || letter.is_whitespace() => None,
                _ => continue,
            };
            if word < place {
                parts.words.push((part(side, word..place), is_behind));
            }
            word = place + letter.len_utf8();
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            signs += u32::from(sign.is_some());
            parts.is_negative |= sign == Some(true);
        }
    }
    match (signs, depth) {
        (0 | 1, 0) => Ok(parts),
        (_, 0) => Err(AffixError::Signs),
        _ => Err(AffixError::Other),
    }
}
