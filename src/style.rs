//! Style sheets of what is loaded later, without what only their reader needs.
//!
//! Those of the first screen are in the page, and made smaller when it is built; these are texts in
//! the program, so it is done while that is compiled.

/// The text of a style sheet beside the sources, as [`shrunk`] leaves it.
#[macro_export]
macro_rules! style {
    ($path:literal) => {{
        const SHEET: &str = include_str!($path);
        const LENGTH: usize = $crate::style::shrunk::<{ SHEET.len() }>(SHEET).1;
        const SHRUNK: [u8; LENGTH] = {
            let (long, _) = $crate::style::shrunk::<{ SHEET.len() }>(SHEET);
            let mut bytes = [0; LENGTH];
            bytes.copy_from_slice(long.split_at(LENGTH).0);
            bytes
        };
        const TEXT: &str = match core::str::from_utf8(&SHRUNK) {
            Ok(text) => text,
            Err(_) => panic!("only ASCII is taken out"),
        };
        TEXT
    }};
}

/// The bytes of a style sheet without comments and without blanks that mean nothing, and how many
/// they are; `N` is at least as many as the sheet has. Texts in quotes stay as they are.
pub const fn shrunk<const N: usize>(sheet: &str) -> ([u8; N], usize) {
    let bytes = sheet.as_bytes();
    let (mut out, mut length) = ([0; N], 0);
    let (mut at, mut quote, mut has_blank) = (0, 0, false);
    while at < bytes.len() {
        let byte = bytes[at];
        at += 1;
        if quote == 0 && byte == b'/' && at < bytes.len() && bytes[at] == b'*' {
            at += 1;
            while at + 1 < bytes.len() && !(bytes[at] == b'*' && bytes[at + 1] == b'/') {
                at += 1;
            }
            at += 2;
            has_blank = true;
            continue;
        }
        if quote == 0 && byte.is_ascii_whitespace() {
            has_blank = true;
            continue;
        }
        let before = if length == 0 { b'{' } else { out[length - 1] };
        let means_nothing = matches!(before, b'{' | b'}' | b';' | b',' | b':')
            || matches!(byte, b'{' | b'}' | b';' | b',');
        if has_blank && !means_nothing {
            out[length] = b' ';
            length += 1;
        }
        has_blank = false;
        if byte == b'}' && before == b';' && quote == 0 {
            length -= 1;
        }
        if quote == 0 && matches!(byte, b'"' | b'\'') {
            quote = byte;
        } else if byte == quote {
            quote = 0;
        }
        out[length] = byte;
        length += 1;
    }
    (out, length)
}
