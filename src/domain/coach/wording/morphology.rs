//! Light morphology: whether a word is a form of a base, and whether it is a base with one slip
//! of the finger.
//!
//! Limitation: irregular forms are written out where they are needed.

use crate::domain::letters::part;

/// Whether a word is the base itself or one of its regular forms: "plan" in "planned", "deny" in
/// "denies", "bundle" in "bundling". Both are in lower case.
pub(super) fn inflects(word: &str, base: &str) -> bool {
    // Four letters of a longer base stand in all its forms: most words are told apart here.
    if base.len() > 4 && word.as_bytes().get(3) != base.as_bytes().get(3) {
        return false;
    }
    if let Some(rest) = word.strip_prefix(base) {
        let last = base.as_bytes().last().copied().unwrap_or_default();
        return matches!(rest, "" | "s" | "ed" | "ing" | "ings")
            // "Reaches" and "goes"; "sites" is no form of "sit".
            || rest == "es" && matches!(last, b's' | b'x' | b'z' | b'h' | b'o')
            || last == b'e' && rest == "d"
            || doubled(rest, last);
    }
    if let Some(stem) = base.strip_suffix('e') {
        return matches!(word.strip_prefix(stem), Some("ing" | "ings"));
    }
    if let Some(stem) = base.strip_suffix('y') {
        return matches!(word.strip_prefix(stem), Some("ies" | "ied"));
    }
    false
}

/// "ned", "ning": the last consonant doubled before an ending.
fn doubled(rest: &str, last: u8) -> bool {
    rest.as_bytes().first() == Some(&last) && matches!(part(rest, 1..), "ed" | "ing")
}

/// Whether two words of some length differ by one letter left out, added, exchanged or changed.
/// Short words are too near to each other to tell a slip from another word.
pub(super) fn is_slip(word: &str, of: &str) -> bool {
    let (a, b) = (word.as_bytes(), of.as_bytes());
    if b.len() < 7 || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let ends = |skip_a: usize, skip_b: usize| {
        a.len() >= skip_a && b.len() >= skip_b && a[skip_a..] == b[skip_b..]
    };
    let is_swapped = a.len() > 1 && b.len() > 1 && a[0] == b[1] && a[1] == b[0] && ends(2, 2);
    // A changed last letter makes another form of the word; so does one more or one less.
    let is_inside = a.len() > 1 && b.len() > 1;
    is_swapped || is_inside && (ends(1, 0) || ends(0, 1) || ends(1, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_forms_are_known() {
        for (word, base) in [
            ("plans", "plan"),
            ("planned", "plan"),
            ("planning", "plan"),
            ("denies", "deny"),
            ("denied", "deny"),
            ("denying", "deny"),
            ("bundling", "bundle"),
            ("bundled", "bundle"),
            ("reaches", "reach"),
            ("boosts", "boost"),
        ] {
            assert!(inflects(word, base), "{word} of {base}");
        }
        for (word, base) in
            [("planet", "plan"), ("missive", "miss"), ("kilt", "kill"), ("sites", "sit"), ("", "a")]
        {
            assert!(!inflects(word, base), "{word} of {base}");
        }
    }

    #[test]
    fn one_slip_is_forgiven_in_a_long_word() {
        for (word, of) in [
            ("considerbly", "considerably"),
            ("ridiculuous", "ridiculous"),
            ("impossilbe", "impossible"),
            ("streemline", "streamline"),
        ] {
            assert!(is_slip(word, of), "{word} for {of}");
        }
        for (word, of) in [("hate", "late"), ("complain", "complaint"), ("different", "difficult")]
        {
            assert!(!is_slip(word, of), "{word} for {of}");
        }
    }
}
