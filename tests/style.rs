//! Proves that a style sheet says the same once what only its reader needs is taken out.

use standpoint::style::shrunk;

const ALL: [&str; 3] = [
    include_str!("../style/numbers.css"),
    include_str!("../style/talk.css"),
    include_str!("../style/print.css"),
];

fn of(sheet: &str) -> String {
    let (bytes, length) = shrunk::<100_000>(sheet);
    String::from_utf8(bytes[..length].to_vec()).unwrap()
}

#[test]
fn blanks_and_comments_go_and_nothing_else() {
    for (sheet, expected) in [
        ("", ""),
        ("  a {\n  b: c;\n}\n", "a{b:c}"),
        ("/* Why. */\na b, a > c:hover { d: e f }", "a b,a > c:hover{d:e f}"),
        ("a /* x */ b{c:d}", "a b{c:d}"),
        ("a{width: calc(100% - 2 * 1px)}", "a{width:calc(100% - 2 * 1px)}"),
        (
            "@media (min-width: 40em) and (hover) {a{b:c}}",
            "@media (min-width:40em) and (hover){a{b:c}}",
        ),
        ("a::after { content: \" ▾ , /* */ \"; }", "a::after{content:\" ▾ , /* */ \"}"),
        ("a { b: 'it;  is'; c: d }", "a{b:'it;  is';c:d}"),
        ("a{b:c} /* open", "a{b:c}"),
    ] {
        assert_eq!(of(sheet), expected);
        assert_eq!(of(expected), expected, "once is enough");
    }
}

#[test]
fn a_sheet_has_the_same_words_as_before() {
    let words = |sheet: &str| {
        let mut sheet = sheet.to_owned();
        while let Some(from) = sheet.find("/*") {
            let end = sheet[from..].find("*/").map_or(sheet.len(), |end| from + end + 2);
            sheet.replace_range(from..end, " ");
        }
        let sheet = sheet.replace(['{', '}', ';', ',', ':'], " ");
        sheet.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    for sheet in ALL {
        let small = of(sheet);
        assert!(small.len() < sheet.len() * 9 / 10 && !small.contains('\n'));
        assert_eq!(words(&small), words(sheet));
    }
}

#[test]
fn the_macro_gives_the_same_text() {
    assert_eq!(standpoint::style!("../style/talk.css"), of(ALL[1]));
}
