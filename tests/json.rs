//! Holds our own JSON against `serde_json`: the same texts are read as the same trees, the same
//! are refused for the same reason at the same line, and what we write is read back as it was.

#[path = "support/random.rs"]
mod random;
mod support;

use proptest::{collection::vec, prelude::*, sample::Index, test_runner::Config};
use random::{any_case, any_json, any_workspace};
use serde_json::Value;
use standpoint::domain::Case;
use standpoint::format::{open, write_backup, write_record};
use standpoint::json::{DEPTH, Fields, Json, ParseError, Parsed, parse, write};
use support::*;

/// So many cases each; without files of failures, which would be written beside the sources.
fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// The tree of `serde_json` for one of ours. Of a name that is there twice, the last one counts.
fn theirs(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(digits) => serde_json::from_str(digits).unwrap(),
        Json::Text(text) => Value::String(text.clone()),
        Json::List(items) => items.iter().map(theirs).collect(),
        Json::Object(fields) => {
            fields.iter().map(|(name, value)| (name.clone(), theirs(value))).collect()
        }
    }
}

/// Whether a code stands in a text without its four digits. They take four bytes for digits at
/// once, and we stop at the first that is none.
fn has_bad_code(text: &str) -> bool {
    text.match_indices("\\u").any(|(place, _)| {
        let digits = text[place + 2..].chars().take(4).filter(char::is_ascii_hexdigit);
        digits.count() < 4
    })
}

/// Whether both parsers make the same of a text; what differs must be one of our limits, or what
/// we mend.
#[track_caller]
fn assert_agree(text: &str) {
    match (parse(text), serde_json::from_str::<Value>(text)) {
        (Ok(Parsed { json, halves: 0 }), Ok(value)) => assert_eq!(theirs(&json), value, "{text}"),
        (Ok(parsed), Err(error)) => {
            let error = error.to_string();
            let is_half = error.contains("surrogate") || error.contains("end of hex escape");
            let is_mended = parsed.halves > 0 && is_half;
            assert!(is_mended || error.starts_with("number out of range"), "{text}: {error}");
        }
        (Err(ParseError::TooDeep), theirs) => {
            let brackets = text.matches(['[', '{']).count();
            assert!(brackets > DEPTH, "{text}: {theirs:?}");
        }
        (Err(ours), Err(error)) => {
            let reason = error.to_string();
            // They stop at these, and we read on.
            let is_half = reason.contains("surrogate") || reason.contains("end of hex escape");
            if is_half || has_bad_code(text) || reason.starts_with("number out of range") {
                return;
            }
            // A line break in a text ends its line for them and not for us.
            let line = error.line() - usize::from(error.column() == 0);
            let expected = match error.classify() {
                serde_json::error::Category::Eof => ParseError::CutOff,
                _ => ParseError::Syntax { line },
            };
            assert_eq!(ours, expected, "{text}: {error}");
        }
        (ours, theirs) => panic!("{text}: {ours:?}, {theirs:?}"),
    }
}

/// Characters that mean something in JSON, and some that do not.
const SIGNS: [&str; 32] = [
    "\"", "\\", "{", "}", "[", "]", ":", ",", " ", "\n", "\t", "\r", "0", "7", "-", "+", ".", "e",
    "E", "true", "false", "null", "u", "\\u00e9", "\\ud83d", "\\ude00", "\u{1}", "\u{7f}",
    "\u{feff}", "é", "🎯", "\\/",
];

/// Pieces of JSON in any order, one after another.
fn soup() -> impl Strategy<Value = String> {
    vec(any::<Index>().prop_map(|sign| *sign.get(&SIGNS)), 0..24).prop_map(|signs| signs.concat())
}

/// A text and a place in it.
fn place_in(text: &str, at: Index) -> usize {
    let mut place = at.index(text.len() + 1);
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    place
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn what_we_write_both_read_as_it_was(json in any_json()) {
        let text = write(&json);
        prop_assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), theirs(&json));
        prop_assert_eq!(parse(&text), Ok(Parsed { json, halves: 0 }));
    }

    #[test]
    fn what_they_write_we_read_as_they_do(json in any_json()) {
        let value = theirs(&json);
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            prop_assert!(parse(&text).is_ok());
            assert_agree(&text);
        }
    }

    #[test]
    fn a_text_that_was_cut_off_or_changed_means_the_same_to_both(
        json in any_json(),
        (at, until, sign) in (any::<Index>(), any::<Index>(), any::<Index>()),
    ) {
        let pretty = serde_json::to_string_pretty(&theirs(&json)).unwrap();
        for text in [write(&json), pretty] {
            let (a, b) = (place_in(&text, at), place_in(&text, until));
            let (before, after) = (&text[..a.min(b)], &text[a.max(b)..]);
            let sign = sign.get(&SIGNS);
            assert_agree(before);
            assert_agree(&format!("{before}{after}"));
            assert_agree(&format!("{before}{sign}{}", &text[before.len()..]));
            assert_agree(&format!("{before}{sign}{after}"));
        }
    }
}

proptest! {
    #![proptest_config(config(4_000))]

    #[test]
    fn any_pieces_of_json_mean_the_same_to_both(text in soup(), words in any::<String>()) {
        assert_agree(&text);
        assert_agree(&format!("\"{text}\""));
        assert_agree(&format!("[{text}]"));
        assert_agree(&format!("{{\"{text}\":{text}}}"));
        assert_agree(&words);
        assert_agree(&format!("\"{words}\""));
    }

    #[test]
    fn any_number_means_the_same_to_both(text in "[-+0-9.eE]{1,12}") {
        assert_agree(&text);
        assert_agree(&format!("[{text}]"));
        assert_agree(&format!("{text} "));
    }
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn a_record_is_json_and_cut_off_anywhere_it_is_known_to_be(case in any_case(), at: Index) {
        let text = write_record(&case, utc());
        assert_agree(&text);
        assert_agree(&text[..place_in(&text, at)]);
        let file = parse(&text).unwrap().json;
        prop_assert_eq!(write(&file), text);
    }

    #[test]
    fn a_backup_is_json(case in any_case(), workspace in any_workspace()) {
        assert_agree(&write_backup(&[&case, &case], &workspace, utc()));
    }
}

#[test]
fn every_character_is_written_so_that_both_read_it() {
    let text: String = (0..0x3000).chain(0x1_f000..0x1_f700).filter_map(char::from_u32).collect();
    let json = Json::Text(text.clone());
    assert_eq!(write(&json), serde_json::to_string(&text).unwrap());
    assert_eq!(parse(&write(&json)), Ok(Parsed { json, halves: 0 }));
}

#[test]
fn brackets_nest_so_deep_and_no_deeper() {
    let lists = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let maps = |depth: usize| format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth));
    for nested in [&lists as &dyn Fn(usize) -> String, &maps] {
        assert_agree(&nested(DEPTH));
        assert!(parse(&nested(DEPTH)).is_ok());
        for depth in [DEPTH + 1, 100_000] {
            assert_eq!(parse(&nested(depth)), Err(ParseError::TooDeep));
        }
    }
    assert!(parse(&format!("[{}[]]", "[],".repeat(100_000))).is_ok(), "beside each other");
    assert!(parse(&format!("[\"{}\"]", "[".repeat(100))).is_ok(), "in a text");
}

#[test]
fn halves_of_characters_are_replaced_and_counted() {
    for (text, read, halves) in [
        (r"plain", "plain", 0),
        (r"\ud83d\ude00", "😀", 0),
        (r"\uD83D\uDE00", "😀", 0),
        (r"\udbff\udfff", "\u{10ffff}", 0),
        (r"\ud83d", "\u{fffd}", 1),
        (r"\ude00\ud83d", "\u{fffd}\u{fffd}", 2),
        (r"\ud83d\ud83d\ude00", "\u{fffd}😀", 1),
        (r"\ud83d\u0041", "\u{fffd}A", 1),
        (r"\ud83d\n", "\u{fffd}\n", 1),
        (r"\\ud83d", "\\ud83d", 0),
        (r#"\ud83d\"é"#, "\u{fffd}\"é", 1),
        (r"\ufffd", "\u{fffd}", 0),
    ] {
        let json = Json::Text(read.to_owned());
        assert_eq!(parse(&format!("\"{text}\"")), Ok(Parsed { json, halves }), "{text}");
    }
    for (text, error) in [
        (r#""\ud83"#, ParseError::CutOff),
        (r#""\ud83d\u00"#, ParseError::CutOff),
        (r#""\ud83d\é""#, ParseError::Syntax { line: 1 }),
        (r#""\u+123""#, ParseError::Syntax { line: 1 }),
    ] {
        assert_eq!(parse(text), Err(error), "{text}");
    }
}

#[test]
fn numbers_are_kept_as_they_were_written() {
    for digits in ["0", "-0", "1.50", "1E+2", "123456789012345678901234567890.0", "1e999"] {
        let json = parse(digits).unwrap().json;
        assert_eq!((&json, write(&json)), (&Json::Number(digits.into()), digits.to_owned()));
    }
}

#[test]
fn of_a_name_that_is_there_twice_the_last_counts_and_none_stays_behind() {
    let text = r#"{"a":1,"b":2,"a":3,"c":4,"a":5}"#;
    assert_agree(text);
    let Json::Object(fields) = parse(text).unwrap().json else { panic!("an object") };
    assert_eq!(Json::Object(fields.clone()).get("a"), Some(&Json::Number("5".into())));
    let mut fields = Fields(fields);
    assert_eq!(fields.take("a"), Some(Json::Number("5".into())));
    assert_eq!(fields.take("a"), None);
    assert_eq!(write(&Json::Object(fields.0)), r#"{"b":2,"c":4}"#);

    let twice = write_record(&case(1), utc()).replace("\"title\":", "\"title\":7,\"title\":");
    let opened = open(&twice).unwrap();
    assert_eq!(opened.cases, [case(1)]);
}

#[test]
fn a_file_of_many_fields_of_one_name_takes_no_longer_than_its_size() {
    let text = write_record(&case(1), utc());
    let many = "\"title\":0,".repeat(200_000);
    let text = text.replacen("\"title\":", &format!("{many}\"title\":"), 1);
    assert_eq!(open(&text).unwrap().cases, [case(1)]);
}

#[test]
fn unknown_fields_keep_their_order_and_stand_behind_ours() {
    let text = write_record(&case(1), utc());
    let unknown = r#""x-z":[1,2.50],"x-a":{"b":null,"a":"\u0001"},"#;
    let opened = open(&text.replacen("\"title\":", &format!("{unknown}\"title\":"), 1)).unwrap();
    let written = write_record(&opened.cases[0], utc());
    assert!(written.ends_with(&format!(",{}}}]}}", unknown.trim_end_matches(','))), "{written}");
    let plain = Case { extra: Vec::new(), ..opened.cases[0].clone() };
    assert_eq!(write_record(&plain, utc()), text);
}
