//! Proves how days and times are said, and how texts are made comparable for search.

mod support;

use chrono::{DateTime, FixedOffset, TimeDelta};
use standpoint::domain::{Counterpart, Function, Section, TextField, text};
use support::*;

#[test]
fn a_day_is_said_as_people_say_it() {
    assert_eq!(text::day(day("2026-12-05")), "5 Dec 2026");
    assert_eq!(text::day_and_month(day("2026-12-05")), "5 Dec");
    let today = day("2026-11-21");
    for (date, said) in [
        ("2026-11-24", "Tue 24 Nov"),
        ("2026-01-01", "Thu 1 Jan"),
        ("2027-01-01", "1 Jan 2027"),
        ("2025-11-21", "21 Nov 2025"),
    ] {
        assert_eq!(text::near_day(day(date), today), said);
    }
    for (date, said) in [
        ("2026-11-21", "today"),
        ("2026-11-22", "tomorrow"),
        ("2026-11-20", "yesterday"),
        ("2026-11-23", "in 2 days"),
        ("2026-12-21", "in 30 days"),
        ("2026-11-19", "2 days ago"),
    ] {
        assert_eq!(text::away(day(date), today), said, "{date}");
    }
}

#[test]
fn how_long_ago_is_said_in_the_persons_own_day() {
    // Half past nine in the morning, an hour east of Greenwich.
    for (seconds, said) in [
        (0, "just now"),
        (59, "just now"),
        (60, "a minute ago"),
        (120, "2 minutes ago"),
        (3_599, "59 minutes ago"),
        (3_600, "an hour ago"),
        (7_200, "2 hours ago"),
        (34_200, "9 hours ago"),
        (34_201, "yesterday"),
        (34_200 + 86_400, "yesterday"),
        (34_201 + 86_400, "19 Nov"),
        (330 * 86_400, "26 Dec 2025"),
    ] {
        let said_now = text::ago(utc() - TimeDelta::seconds(seconds), now());
        assert_eq!(said_now, said, "{seconds} seconds ago");
    }
    // A clock that was set back: what lies ahead is said by its day.
    assert_eq!(text::ago(later(5).to_utc(), now()), "21 Nov");
    // The same moment is yesterday here and today there.
    let there: DateTime<FixedOffset> = "2026-11-21T00:30:00+10:00".parse().unwrap();
    assert_eq!(text::ago(there.to_utc() - TimeDelta::hours(1), there), "yesterday");
}

#[test]
fn texts_are_compared_without_case_and_blanks() {
    for (said, folded) in
        [("  Größe \n\t ÄÖÜ ", "größe äöü"), ("", ""), (" \u{a0} ", ""), ("A\u{a0}B", "a b")]
    {
        assert_eq!(text::folded(said), folded, "{said:?}");
    }
    let stored = text::folded("Keep the FY quota at 4.2 M");
    for (query, expected) in [
        ("quota", true),
        ("QUOTA keep", true),
        ("quot 4.2", true),
        ("", true),
        ("quota raise", false),
        ("keep-the", false),
    ] {
        assert_eq!(text::matches(&stored, query), expected, "{query:?}");
    }
}

#[test]
fn the_words_of_a_case_are_one_field_a_line() {
    let mut case = case(1);
    case.private.notes = "Ask KIM\nfirst".into();
    let words = text::words_of(&case);
    let lines: Vec<&str> = words.lines().collect();
    for expected in ["case 1", "dana ruiz", "ask kim first", "reps leave mid-year", "pushback"] {
        assert!(lines.contains(&expected), "{expected} is not a line of {words}");
    }
    let rows = case.canvas.cards.len() + case.numbers.options.len();
    let fields = TextField::OF_CASE.len() + 2 * rows + 2 * Section::ALL.len() + 3;
    assert_eq!(lines.len(), fields, "each text, kind, function and status");
}

#[test]
fn what_is_theirs_is_said_as_one_says_it() {
    for (name, function, whose) in [
        ("Dana Ruiz", Function::Boss, "Dana’s"),
        ("Chris", Function::Hr, "Chris’"),
        ("", Function::Boss, "your boss’s"),
        ("  ", Function::SalesOps, "Sales Ops’s"),
        ("", Function::Other, "their"),
        ("Tom", Function::Other, "Tom’s"),
    ] {
        let counterpart = Counterpart { name: name.into(), function, ..Counterpart::default() };
        assert_eq!(counterpart.whose(), whose);
    }
}
