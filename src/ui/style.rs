//! Style sheets that are loaded with their screens, without what only those who write them need.

/// The text of a style sheet, taken apart while the app is compiled: comments are not sent.
macro_rules! style {
    ($css:expr) => {{
        const CSS: &str = $css;
        const BARE: &[u8] =
            &$crate::ui::style::bare::<{ $crate::ui::style::bare::<0>(CSS).1 }>(CSS).0;
        const STYLE: &str = match str::from_utf8(BARE) {
            Ok(style) => style,
            Err(_) => CSS,
        };
        STYLE
    }};
}

/// A style sheet without comments, and without blanks where a mark parts the words as well, as far as
/// there is room for it; and how much room it needs. Limitation: it knows of no texts in quotes.
pub const fn bare<const ROOM: usize>(css: &str) -> ([u8; ROOM], usize) {
    let css = css.as_bytes();
    let mut bare = [0; ROOM];
    let (mut from, mut to, mut last) = (0, 0, b'\n');
    while from < css.len() {
        if css[from] == b'/' && css[from + 1] == b'*' {
            from += 2;
            while !(css[from] == b'*' && css[from + 1] == b'/') {
                from += 1;
            }
            from += 2;
            continue;
        }
        let is_blank = matches!(css[from], b' ' | b'\n')
            && matches!(last, b'\n' | b'{' | b'}' | b';' | b':' | b',');
        if !is_blank {
            last = css[from];
            if to < ROOM {
                bare[to] = last;
            }
            to += 1;
        }
        from += 1;
    }
    (bare, to)
}
