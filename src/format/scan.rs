//! A look at the raw text before it is parsed: how deep it nests, and halves of characters.

use std::borrow::Cow;

/// No file of ours nests deeper than 8; unknown fields of a later version may.
const DEPTH: usize = 64;

/// Whether brackets nest deeper than `DEPTH`, strings passed over.
pub(super) fn is_too_deep(text: &str) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    for byte in text.bytes() {
        match (in_string, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => in_string = !in_string,
            (false, b'[' | b'{') => {
                depth += 1;
                if depth > DEPTH {
                    return true;
                }
            }
            (false, b']' | b'}') => depth = depth.saturating_sub(1),
            (true | false, _) => {}
        }
    }
    false
}

/// Replaces escaped surrogates that have no partner (`"\ud83d"` alone) by U+FFFD, which JSON
/// parsers refuse and JavaScript writes. Gives the text and how many there were.
pub(super) fn mend_surrogates(text: &str) -> (Cow<'_, str>, usize) {
    if !text.contains("\\ud") && !text.contains("\\uD") {
        return (Cow::Borrowed(text), 0);
    }
    let (mut mended, mut count, mut rest) = (String::with_capacity(text.len()), 0, text);
    while let Some(at) = rest.find('\\') {
        mended.push_str(&rest[..at]);
        rest = &rest[at..];
        let taken = match unit(rest) {
            Some(0xd800..0xdc00)
                if matches!(rest.get(6..).and_then(unit), Some(0xdc00..0xe000)) =>
            {
                12
            }
            Some(0xd800..0xe000) => {
                mended.push_str("\\ufffd");
                count += 1;
                rest = &rest[6..];
                continue;
            }
            Some(_) => 6,
            // Any other escape: the backslash and the whole character after it.
            None => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
        };
        mended.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    mended.push_str(rest);
    (Cow::Owned(mended), count)
}

/// The code unit of an escape `\uXXXX` at the start of a text.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_counts_brackets_outside_strings() {
        assert!(!is_too_deep(r#"{"a": ["[[[[[[[[", "\"[[["]}"#));
        assert!(!is_too_deep(&"[".repeat(DEPTH)));
        assert!(is_too_deep(&"[".repeat(DEPTH + 1)));
        assert!(is_too_deep(&"{\"a\":".repeat(100_000)));
        assert!(!is_too_deep(&"[]".repeat(100_000)));
    }

    #[test]
    fn halves_are_replaced_and_pairs_are_kept() {
        for (text, mended, count) in [
            (r#""plain""#, r#""plain""#, 0),
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#, 0),
            (r#""\ud83d""#, r#""\ufffd""#, 1),
            (r#""\ude00\ud83d""#, r#""\ufffd\ufffd""#, 2),
            (r#""\ud83d\u0041""#, r#""\ufffd\u0041""#, 1),
            (r#""\\ud83d""#, r#""\\ud83d""#, 0),
            (r#""\ud83d\"é""#, r#""\ufffd\"é""#, 1),
            (r#""\ud8"#, r#""\ud8"#, 0),
            (r#""\ud83d\é"#, r#""\ufffd\é"#, 1),
        ] {
            assert_eq!(mend_surrogates(text), (Cow::Borrowed(mended), count), "{text}");
        }
    }
}
