//! Proves what a file holds: old files open for ever, nothing in them is lost, each way to be
//! unreadable has its own plain sentence, and what can be mended is mended and told.

mod support;

use serde_json::{Value, json};
use standpoint::domain::{
    Answer, Block, CardKind, Case, Edit, Extra, Function, Kind, Level, Mute, Private, Reserve,
    Source, Status, Unsettled, Workspace, limits,
};
use standpoint::format::{
    self, OpenError, Repair, VERSION, backup_name, case_name, check_size, open, write_backup,
    write_case, write_record,
};
use standpoint::json::Json;
use std::{fmt::Display, fs, path::Path};
use support::*;

const CASE: &str = include_str!("fixtures/v1/case.json");
const BACKUP: &str = include_str!("fixtures/v1/backup.json");

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn id(id: impl Display) -> Value {
    json!(id.to_string())
}

/// The record of [`case`], with something in it changed.
fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut file = json(&write_record(&case(1), utc()));
    change(&mut file);
    file.to_string()
}

/// A backup of so many cases, with something in it changed.
fn changed_backup(count: u64, change: impl FnOnce(&mut Value)) -> String {
    let cases: Vec<Case> = (1..=count).map(case).collect();
    let all: Vec<&Case> = cases.iter().collect();
    let mut file = json(&write_backup(&all, &Workspace::default(), utc()));
    change(&mut file);
    file.to_string()
}

#[test]
fn every_version_has_frozen_files_that_still_open() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for version in 1..=VERSION {
        for (name, is_backup) in [("case", false), ("backup", true)] {
            let path = fixtures.join(format!("v{version}/{name}.json"));
            let text = fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("freeze a file as {}: {error}", path.display()));
            assert_eq!(json(&text)["version"], version, "{}", path.display());
            let opened = open(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert_eq!(opened.is_backup, is_backup, "{}", path.display());
            assert_eq!((opened.repairs, opened.unreadable), (vec![], vec![]), "{}", path.display());
        }
    }
}

#[test]
fn a_file_of_version_1_means_what_it_meant() {
    let opened = open(CASE).unwrap();
    let case = &opened.cases[0];
    assert_eq!(case.id.to_string(), "3w5e1f7r9t2k4");
    assert_eq!(case.title, "Keep the FY quota at 4.2 M");
    assert_eq!((case.kind, case.status, case.archived), (Kind::Pushback, Status::Ready, false));
    assert_eq!(case.created.to_rfc3339(), "2026-11-02T07:15:00+00:00");
    assert_eq!(case.edited.to_rfc3339(), "2026-11-20T16:45:12.345+00:00");
    let counterpart = &case.counterpart;
    assert_eq!(
        (&*counterpart.name, &*counterpart.role, counterpart.function),
        ("Dana Ruiz", "CRO", Function::Boss)
    );
    let order = &case.position.order;
    assert_eq!(order.given, "Raise every quota by 15 % from 1 January");
    assert_eq!((&*order.by, order.effective), ("Dana Ruiz", Some(day("2027-01-01"))));
    assert_eq!(order.goal, "Close the gap to plan");
    assert_eq!(order.best_argument, "The pipeline is larger than a year ago");
    assert_eq!(order.right_when, "If win rates were where they were");
    let ask = &case.position.ask;
    assert_eq!(ask.sentence, "Keep the quota until the new territories have run one quarter");
    assert_eq!((&*ask.decider, ask.by), ("Dana Ruiz", Some(day("2026-12-11"))));
    let outcome = &case.position.outcome;
    assert_eq!(
        (&*outcome.metric, &*outcome.from, &*outcome.to, outcome.by),
        ("Win rate", "19 %", "24 %", Some(day("2027-03-31")))
    );
    assert_eq!(case.position.goals, [goal_id(65)]);
    assert_eq!(opened.goals[0].text, "Grow revenue by 12 %");
    let [job, pain, offer, reliever] = &case.canvas.cards[..] else { panic!("four cards") };
    assert_eq!((&*job.text, &*job.evidence), ("Make the year", "Dana, 3 Nov"));
    assert_eq!(
        (job.block, job.level, job.kind, job.source),
        (Block::Jobs, Level::High, Some(CardKind::Functional), Source::Heard)
    );
    assert_eq!((pain.block, pain.kind), (Block::Pains, Some(CardKind::Risk)));
    assert_eq!((offer.block, offer.level), (Block::Offers, Level::Middle));
    assert_eq!((reliever.block, reliever.offer), (Block::Relievers, Some(offer.id)));
    assert_eq!(case.canvas.answers, [Answer { from: reliever.id, to: pain.id }]);
    assert_eq!(case.canvas.confirmed, Some(day("2026-11-19")));
    assert_eq!(case.private.fallback, "Half of the raise, from 1 April");
    assert_eq!(case.private.notes, "Ask Kim first");
}

#[test]
fn a_backup_of_version_1_means_what_it_meant() {
    let opened = open(BACKUP).unwrap();
    let [least, hr, ask] = &opened.cases[..] else { panic!("three cases") };
    assert_eq!((least.kind, least.status), (Kind::Pushback, Status::Drafting));
    assert_eq!(least.counterpart.function, Function::Boss, "what is left out has its default");
    assert_eq!((hr.kind, hr.status, hr.archived), (Kind::Proposal, Status::PartlyWon, true));
    assert_eq!(hr.counterpart.function, Function::Hr);
    assert_eq!(hr.position.goals, [goal_id(66), goal_id(65)]);
    assert_eq!(hr.canvas.cards[0].level, Level::Middle);
    assert_eq!(hr.canvas.answers.len(), 1);
    assert_eq!(hr.private.fallback, "One recruiter for a quarter");
    assert_eq!((ask.kind, ask.status), (Kind::BossAsk, Status::Declined));
    assert_eq!(ask.counterpart.function, Function::SalesOps);
    assert_eq!(opened.goals.len(), 2);
}

/// Each place in a JSON text that an unknown field stands at, with what is in it.
fn unknown(value: &Value, path: &str, found: &mut Vec<(String, Value)>) {
    let fields: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(n, v)| (n.to_string(), v)).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    };
    for (name, value) in fields {
        let path = format!("{path}/{name}");
        if name.starts_with("x-") {
            found.push((path, value.clone()));
        } else {
            unknown(value, &path, found);
        }
    }
}

#[test]
fn unknown_fields_survive_being_opened_edited_and_written() {
    for (name, text, expected) in [("case", CASE, 11), ("backup", BACKUP, 3)] {
        let mut opened = open(text).unwrap();
        let edit = Edit::SetStatus(Status::Won);
        opened.cases = opened.cases.iter().map(|case| edit.apply(case).unwrap()).collect();
        let cases: Vec<&Case> = opened.cases.iter().collect();
        let workspace =
            Workspace { goals: opened.goals.clone(), extra: opened.extra, ..Workspace::default() };
        let (mut before, mut after) = (Vec::new(), Vec::new());
        unknown(&json(text), "", &mut before);
        unknown(&json(&write_backup(&cases, &workspace, utc())), "", &mut after);
        assert_eq!(before.len(), expected, "unknown fields in the fixture of a {name}");
        assert_eq!(after, before, "{name}");
    }
}

#[test]
fn a_record_keeps_the_unknown_fields_of_its_case() {
    let opened = open(CASE).unwrap();
    let (mut before, mut after) = (Vec::new(), Vec::new());
    unknown(&json(CASE)["cases"], "", &mut before);
    unknown(&json(&write_record(&opened.cases[0], utc()))["cases"], "", &mut after);
    assert_eq!(after, before);
}

#[test]
fn an_unknown_field_with_a_name_of_the_envelope_does_no_harm() {
    let mut extra = Extra::new();
    for name in ["format", "version", "kind", "app", "written", "goals", "cases", "x-kept"] {
        extra.push((name.to_owned(), ours(&json!(9))));
    }
    let workspace = Workspace { goals: vec![goal(1, "Grow")], extra, ..Workspace::default() };
    let opened = open(&write_backup(&[&case(1)], &workspace, utc())).unwrap();
    assert_eq!((opened.cases, opened.goals), (vec![case(1)], workspace.goals));
    assert_eq!(opened.extra, [("x-kept".to_owned(), ours(&json!(9)))]);
}

fn damaged(what: &str) -> OpenError {
    OpenError::Damaged { what: what.to_owned() }
}

#[test]
fn what_is_no_file_of_ours_is_refused_for_what_it_is() {
    let too_new = |version: Value, app: Value| {
        changed(|file| (file["version"], file["app"]) = (version, app))
    };
    let newer = |version, app: &str| OpenError::TooNew { version, app: app.to_owned() };
    let table = [
        ("nothing", String::new(), OpenError::Empty),
        ("blanks and a byte order mark", "\u{feff} \r\n\t".to_owned(), OpenError::Empty),
        (
            "a picture",
            "\u{fffd}PNG\r\n\u{1a}\n\0\0\0\rIHDR".to_owned(),
            OpenError::NotJson { line: 1 },
        ),
        ("a page", "<!doctype html>".to_owned(), OpenError::NotJson { line: 1 }),
        ("a letter", "Dear Dana,\nno.".to_owned(), OpenError::NotJson { line: 1 }),
        ("JSON and more", "{}\n{}".to_owned(), OpenError::NotJson { line: 2 }),
        ("a list", "[1, 2]".to_owned(), OpenError::NotStandpoint),
        ("a number", "1".to_owned(), OpenError::NotStandpoint),
        ("null", "null".to_owned(), OpenError::NotStandpoint),
        ("a package", r#"{"name": "x", "version": 1}"#.to_owned(), OpenError::NotStandpoint),
        ("another format", changed(|f| f["format"] = json!("other")), OpenError::NotStandpoint),
        ("half a file", CASE[..CASE.len() / 2].to_owned(), OpenError::CutOff),
        (
            "all but the end",
            CASE.trim_end().strip_suffix('}').unwrap().to_owned(),
            OpenError::CutOff,
        ),
        ("deep lists", "[".repeat(100_000), OpenError::TooDeep),
        (
            "deep lists behind a quotation mark in a text",
            format!("{}{}", r#"{"a": "5 \" screen", "b": "#, "[".repeat(100_000)),
            OpenError::TooDeep,
        ),
        ("deep maps", r#"{"a":"#.repeat(100_000), OpenError::TooDeep),
        (
            "a deep unknown field",
            changed(|f| f["x-deep"] = json(&format!("{}{}", "[".repeat(100), "]".repeat(100)))),
            OpenError::TooDeep,
        ),
        ("a newer version", too_new(json!(VERSION + 1), json!("9.2.0")), newer(2, "9.2.0")),
        ("a far newer version", too_new(json!(u64::MAX), json!(7)), newer(u64::MAX, "")),
        (
            "a newer version of a talkative app",
            too_new(json!(99), json!("é".repeat(1_000))),
            newer(99, &"é".repeat(40)),
        ),
        ("version 0", too_new(json!(0), json!("")), damaged("it does not say which version it is")),
        (
            "version -1",
            too_new(json!(-1), json!("")),
            damaged("it does not say which version it is"),
        ),
        (
            "version x",
            too_new(json!("1"), json!("")),
            damaged("it does not say which version it is"),
        ),
        (
            "no kind",
            changed(|file| drop(file.as_object_mut().unwrap().remove("kind"))),
            damaged("its kind is neither case nor backup"),
        ),
        (
            "another kind",
            changed(|file| file["kind"] = json!("letter")),
            damaged("its kind is neither case nor backup"),
        ),
        ("no cases", changed(|f| f["cases"] = json!({})), damaged("it has no list of cases")),
        (
            "an empty case file",
            changed(|f| f["cases"] = json!([])),
            damaged("it should hold one case"),
        ),
        (
            "two cases in a case file",
            changed(|f| f["cases"] = json!([f["cases"][0], f["cases"][0]])),
            damaged("it should hold one case"),
        ),
    ];
    for (name, text, error) in table {
        assert_eq!(open(&text), Err(error), "{name}");
    }
}

#[test]
fn wrong_types_are_refused_with_the_name_of_the_case_and_what_is_wrong() {
    let table: [(&str, Value, &str); 17] = [
        ("", json!(7), "case 1: a number where a group of fields should be"),
        ("id", json!("not an id"), "“Case 1”: id: an id has 13 letters and digits"),
        ("title", json!(["x"]), "case 1: title: a list where a text should be"),
        ("kind", json!("plea"), "“Case 1”: kind: “plea” is none of pushback, proposal, boss-ask"),
        ("status", json!(null), "“Case 1”: status: nothing where a text should be"),
        ("archived", json!("no"), "“Case 1”: archived: a text where true or false should be"),
        (
            "edited",
            json!("yesterday"),
            "“Case 1”: edited: a time is written like 2026-12-31T09:30:00Z",
        ),
        (
            "counterpart/function",
            json!("it"),
            "“Case 1”: counterpart: function: “it” is none of boss, hr, finance, marketing, \
             sales-ops, legal, other",
        ),
        (
            "position/ask/by",
            json!("12.12.2026"),
            "“Case 1”: position: ask: by: a day is written like 2026-12-31",
        ),
        (
            "position/goals",
            json!("all"),
            "“Case 1”: position: goals: a text where a list should be",
        ),
        (
            "position/goals",
            json!([id(goal_id(1)), true]),
            "“Case 1”: position: goals: 2: true or false where a text should be",
        ),
        (
            "canvas/cards/2/block",
            json!("hopes".repeat(20)),
            "“Case 1”: canvas: cards: 3: block: “hopeshopeshopeshopeshopeshopeshopeshopes” is \
             none of jobs, pains, gains, offers, relievers, creators",
        ),
        (
            "canvas/cards/0/level",
            json!(4),
            "“Case 1”: canvas: cards: 1: level: a level is 1, 2 or 3",
        ),
        (
            "canvas/cards/0/level",
            json!(2.0),
            "“Case 1”: canvas: cards: 1: level: a level is 1, 2 or 3",
        ),
        ("canvas/cards/6", json!({}), "“Case 1”: canvas: cards: 7: id is missing"),
        (
            "canvas/answers/1",
            json!({ "from": id(JOB) }),
            "“Case 1”: canvas: answers: 2: to is missing",
        ),
        ("private", json!(null), "“Case 1”: private: nothing where a group of fields should be"),
    ];
    for (path, value, what) in table {
        let path = format!("/cases/0/{path}");
        let path = path.trim_end_matches('/');
        let text = changed(|file| *file.pointer_mut(path).unwrap() = value);
        assert_eq!(open(&text), Err(damaged(what)), "{path}");
    }
    for (goals, what) in [
        (json!([{ "id": 1 }]), "its goals: 1: id: a number where a text should be"),
        (json!([{ "id": id(goal_id(1)) }]), "its goals: 1: text is missing"),
        (json!({}), "its goals: a group of fields where a list should be"),
    ] {
        assert_eq!(open(&changed(|file| file["goals"] = goals)), Err(damaged(what)));
    }
}

#[test]
fn a_large_file_is_refused_by_its_size_before_it_is_parsed() {
    assert_eq!(check_size(limits::FILE_BYTES), Ok(()));
    let bytes = limits::FILE_BYTES + 1;
    assert_eq!(check_size(bytes), Err(OpenError::TooLarge { bytes }));
    // Deep nesting, which is looked for before parsing, is found only after the size is known.
    let bytes = 50 << 20;
    let huge = "[".repeat(bytes);
    assert_eq!(open(&huge), Err(OpenError::TooLarge { bytes: bytes as u64 }));
}

#[test]
fn a_file_may_hold_whatever_a_browser_can_store() {
    /// UTF-16 units in one localStorage; each takes up to three bytes in a file.
    const STORED: usize = 5_242_880;
    assert!(limits::FILE_BYTES > 3 * STORED as u64);
    let least = Case::new(case_id(1), Kind::Pushback, Function::Boss, utc());
    assert!(limits::CASES * write_record(&least, utc()).len() > STORED);
    let goals: Vec<_> = (0..=limits::GOALS as u64).map(|n| goal(n, "one more")).collect();
    let workspace = Workspace { goals, ..Workspace::default() };
    let opened = open(&write_backup(&[&least], &workspace, utc())).unwrap();
    assert_eq!(opened.goals, workspace.goals, "the list may have grown by examples and imports");
}

#[test]
fn more_than_the_app_can_hold_is_refused() {
    let card = |n: u64| json!({ "id": id(card_id(n)), "block": "pains", "text": "x" });
    let cards = |count: usize| -> Value { (1..).map(card).take(count).collect() };
    let with_cards = |n| changed(|f| f["cases"][0]["canvas"] = json!({ "cards": cards(n) }));
    let too_many = OpenError::TooMuch { what: "cards on one canvas", limit: limits::CARDS };
    assert_eq!(
        open(&with_cards(limits::CARDS)).unwrap().cases[0].canvas.cards.len(),
        limits::CARDS
    );
    assert_eq!(open(&with_cards(limits::CARDS + 1)), Err(too_many));

    for path in ["title", "private/notes", "canvas/cards/0/text", "canvas/cards/1/evidence"] {
        let with_text = |length| {
            let text = json!("é".repeat(length));
            changed(|f| *f["cases"][0].pointer_mut(&format!("/{path}")).unwrap() = text)
        };
        let too_long = OpenError::TooMuch { what: "characters in one field", limit: limits::TEXT };
        assert!(open(&with_text(limits::TEXT)).is_ok(), "{path}");
        assert_eq!(open(&with_text(limits::TEXT + 1)), Err(too_long), "{path}");
    }

    let cases = |count: usize| changed_backup(1, |file| file["cases"] = vec![0; count].into());
    let too_many = OpenError::TooMuch { what: "cases", limit: limits::CASES };
    assert_eq!(open(&cases(limits::CASES + 1)), Err(too_many));
    assert!(matches!(open(&cases(limits::CASES)), Err(OpenError::Damaged { .. })));
}

#[test]
fn a_byte_order_mark_and_blanks_around_a_file_do_no_harm() {
    let opened = open(&format!("\u{feff}\n{CASE}\r\n")).unwrap();
    assert_eq!(opened, open(CASE).unwrap());
}

#[test]
fn cases_that_share_an_id_are_parted_and_all_are_kept() {
    // The second and the last claim the id of the first; the third has the id that is next.
    let text = changed_backup(4, |file| {
        let ids = [1, 1, 2, 1].map(|n| id(case_id(n)));
        file["cases"].as_array_mut().unwrap().iter_mut().zip(ids).for_each(|(c, id)| c["id"] = id);
    });
    let opened = open(&text).unwrap();
    let titles: Vec<_> = opened.cases.iter().map(|case| &*case.title).collect();
    assert_eq!(titles, ["Case 1", "Case 2", "Case 3", "Case 4"]);
    let mut ids: Vec<_> = opened.cases.iter().map(|case| case.id).collect();
    assert_eq!((ids[0], ids[2]), (case_id(1), case_id(2)), "the ones that had a right to their id");
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 4);
    assert_eq!(opened.repairs, [Repair::SameCaseId(2)]);
}

#[test]
fn cards_that_share_an_id_are_parted_and_all_are_kept() {
    let text = changed(|file| {
        file["cases"][0]["canvas"]["cards"][0]["id"] = id(PAIN);
    });
    let opened = open(&text).unwrap();
    let before = case(1);
    let cards = &opened.cases[0].canvas.cards;
    let texts = |case: &Case| case.canvas.cards.iter().map(|c| c.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&opened.cases[0]), texts(&before));
    assert_eq!(cards[0].id, PAIN, "the first one keeps it");
    assert!(before.canvas.card(cards[1].id).is_none(), "the new id is nobody else’s");
    // Its answer now leads to a job, which nothing answers: told, and left out.
    assert_eq!(opened.repairs, [Repair::SameCardId(1), Repair::Answers(1)]);
}

#[test]
fn an_offer_that_loses_its_id_to_another_card_is_no_longer_named() {
    let text = changed(|file| {
        file["cases"][0]["canvas"]["cards"][0]["id"] = id(OFFER);
    });
    let opened = open(&text).unwrap();
    assert!(opened.cases[0].canvas.cards.iter().all(|card| card.offer.is_none()));
    assert_eq!(opened.repairs, [Repair::SameCardId(1), Repair::Fields(2)]);
}

#[test]
fn answers_that_lead_nowhere_are_left_out_and_told() {
    let answer = |from, to| json!({ "from": id(from), "to": id(to) });
    for (name, bad) in [
        ("from nowhere", answer(NO_CARD, PAIN)),
        ("to nowhere", answer(RELIEVER, NO_CARD)),
        ("the wrong way round", answer(PAIN, RELIEVER)),
        ("to the wrong block", answer(RELIEVER, GAIN)),
        ("to itself", answer(RELIEVER, RELIEVER)),
        ("written twice", answer(RELIEVER, PAIN)),
    ] {
        let text = changed(|file| {
            file["cases"][0]["canvas"]["answers"].as_array_mut().unwrap().push(bad);
        });
        let opened = open(&text).unwrap();
        assert_eq!(opened.cases, [case(1)], "{name}");
        assert_eq!(opened.repairs, [Repair::Answers(1)], "{name}");
    }
}

#[test]
fn a_goal_that_a_case_names_twice_is_named_once() {
    let goals = json!([id(goal_id(2)), id(goal_id(1)), id(goal_id(2))]);
    let opened = open(&changed(|file| file["cases"][0]["position"]["goals"] = goals)).unwrap();
    assert_eq!(opened.cases[0].position.goals, [goal_id(2), goal_id(1)]);
}

#[test]
fn kinds_and_offers_that_do_not_exist_are_cleared_and_nothing_else() {
    // The card's place, what is written into it, and what it must become: its kind, its offer.
    let table = [
        (1, json!({ "kind": "social" }), None, None),
        (1, json!({ "offer": id(OFFER) }), Some(CardKind::Risk), None),
        (5, json!({ "kind": "risk" }), None, Some(OFFER)),
        (5, json!({ "offer": id(NO_CARD) }), None, None),
        (5, json!({ "offer": id(JOB) }), None, None),
        (4, json!({ "offer": id(OFFER) }), None, None),
    ];
    for (place, fields, kind, offer) in table {
        let text = changed(|file| {
            let card = &mut file["cases"][0]["canvas"]["cards"][place];
            for (name, value) in fields.as_object().unwrap() {
                card[name] = value.clone();
            }
        });
        let opened = open(&text).unwrap();
        let card = &opened.cases[0].canvas.cards[place];
        assert_eq!((card.kind, card.offer), (kind, offer), "{fields} in card {place}");
        assert_eq!(opened.repairs, [Repair::Fields(1)], "{fields} in card {place}");
    }
}

#[test]
fn halves_of_characters_are_replaced_and_told() {
    let text = changed(|_| {}).replace("Case 1", r"\ud83d\ude00 Case\ud83d \udc00");
    let opened = open(&text).unwrap();
    assert_eq!(opened.cases[0].title, "😀 Case\u{fffd} \u{fffd}");
    assert_eq!(opened.repairs, [Repair::Characters(2)]);
}

#[test]
fn one_damaged_case_of_a_backup_leaves_the_others() {
    let long = "x".repeat(limits::TEXT + 1);
    for (damage, reason) in [
        (json!(null), "case 2: nothing where a group of fields should be"),
        (json!({ "title": "" }), "case 2: id is missing"),
        (json!({ "title": "Old" }), "“Old”: id is missing"),
        (
            json!({ "id": id(case_id(2)), "title": "Long", "kind": "pushback",
                    "created": "2026-11-21T08:30:00Z", "edited": "2026-11-21T08:30:00Z", "private": { "notes": long } }),
            "“Long”: more than 20000 characters in one field",
        ),
    ] {
        let text = changed_backup(3, |file| file["cases"][1] = damage.clone());
        let opened = open(&text).unwrap();
        assert_eq!(opened.cases, [case(1), case(3)], "{reason}");
        let [told] = &opened.unreadable[..] else { panic!("{:?}", opened.unreadable) };
        assert_eq!(told, reason);
    }
}

#[test]
fn a_backup_without_a_readable_case_is_refused_unless_it_is_empty() {
    let text = changed_backup(2, |file| file["cases"] = json!([null, 7]));
    assert!(matches!(open(&text), Err(OpenError::Damaged { .. })));
    let opened = open(&changed_backup(0, |_| {})).unwrap();
    assert_eq!((opened.is_backup, opened.cases.len()), (true, 0));
}

const CANARIES: [&str; 7] = [
    "canary of the walk-away",
    "canary of the fallback",
    "canary of the notes",
    "canary of later",
    "canary of a key",
    "canary of a reason",
    "canary of another version",
];

/// A case with a canary in each private field, one of which this version does not know.
fn with_canaries() -> Case {
    let [walk_away, fallback, notes, later, key, reason, other] = CANARIES.map(str::to_owned);
    let (place, other) = ("/private/notes".to_owned(), Json::Text(other));
    let unsettled = vec![Unsettled { place, other, extra: Extra::new() }];
    let muted = vec![Mute { key, reason, extra: Extra::new() }];
    let extra = vec![("walk_away".to_owned(), Json::Text(later))];
    let stretch = None;
    let reserve = Reserve { walk_away, ..Reserve::default() };
    let private = Private { fallback, notes, stretch, reserve, muted, unsettled, extra };
    Case { private, ..case(1) }
}

#[test]
fn private_fields_are_in_backups_and_records_and_never_in_a_file_to_hand_on() {
    let case = with_canaries();
    let workspace = Workspace::default();
    let handed_on = write_case(&case, &workspace, utc());
    for text in [write_backup(&[&case], &workspace, utc()), write_record(&case, utc())] {
        for canary in CANARIES {
            assert!(text.contains(canary), "{canary} is missing");
            assert!(!handed_on.contains(canary), "{canary} was handed on");
        }
        assert_eq!(open(&text).unwrap().cases[0], case);
    }
    assert!(!handed_on.contains("private"), "not even that there was something");
    assert!(!handed_on.contains("walk_away"));
    assert!(handed_on.contains("Case 1"));
}

#[test]
fn a_file_to_hand_on_brings_the_goals_it_names_and_no_others() {
    let goals = vec![goal(1, "Ours alone"), goal(2, "Shared"), goal(3, "Also shared")];
    let extra = vec![("x-workspace".to_owned(), Json::Text("ours alone".to_owned()))];
    let workspace = Workspace { goals, extra, last_backup: Some(utc()), ..Workspace::default() };
    let mut case = case(1);
    case.position.goals = vec![goal_id(3), goal_id(9), goal_id(2)];
    let text = write_case(&case, &workspace, utc());
    let opened = open(&text).unwrap();
    assert_eq!(opened.goals, [goal(3, "Also shared"), goal(2, "Shared")]);
    assert!(!text.contains("ours alone") && !text.contains("Ours alone"));
    assert_eq!(opened.cases[0].position.goals, case.position.goals);
}

#[test]
fn a_file_says_what_it_is() {
    let file = json(&write_case(&case(1), &Workspace::default(), utc()));
    assert_eq!(file["format"], format::FORMAT);
    assert_eq!(file["version"], VERSION);
    assert_eq!((&file["kind"], &file["app"]), (&json!("case"), &json!(format::APP)));
    assert_eq!(file["written"], "2026-11-21T08:30:00Z");
    let file = json(&write_backup(&[], &Workspace::default(), utc()));
    assert_eq!((&file["kind"], &file["cases"]), (&json!("backup"), &json!([])));
}

#[test]
fn a_file_is_called_after_its_case() {
    for (title, name) in [
        ("Keep the FY quota at 4.2 M", "keep-the-fy-quota-at-4-2-m"),
        ("", "untitled-pushback"),
        ("   ", "untitled-pushback"),
        ("?!…", "case"),
        ("  ../../etc/passwd\0 ", "etc-passwd"),
        ("Größere Prämie für Ñandú", "größere-prämie-für-ñandú"),
        ("日本の案件", "日本の案件"),
        ("A 🎯 aim", "a-aim"),
        ("-- dashes --", "dashes"),
        (&"word ".repeat(40), &"word-".repeat(12)[..59]),
    ] {
        let case = Case { title: title.to_owned(), ..case(1) };
        assert_eq!(case_name(&case), format!("{name}.standpoint.json"), "{title:?}");
    }
    assert_eq!(backup_name(day("2026-11-21")), "standpoint-backup-2026-11-21.json");
}

#[test]
fn each_refusal_is_one_plain_sentence() {
    let table = [
        (
            OpenError::TooLarge { bytes: 50 << 20 },
            "This file is too large: 53 MB, and Standpoint opens up to 20 MB.",
        ),
        (OpenError::Empty, "This file is empty."),
        (
            OpenError::NotJson { line: 3 },
            "This is not a Standpoint file: from line 3 on it cannot be read as JSON.",
        ),
        (
            OpenError::CutOff,
            "This file ends too early: part of it is missing. Try another copy of it.",
        ),
        (
            OpenError::TooDeep,
            "This is not a Standpoint file: it is nested far deeper than any of ours.",
        ),
        (
            OpenError::NotStandpoint,
            "This file was not written by Standpoint: it holds something else.",
        ),
        (
            OpenError::TooNew { version: 2, app: "9.2.0".to_owned() },
            "A newer Standpoint wrote this file (9.2.0): its format is version 2, and this one \
             reads up to 1. Reload to get the new app.",
        ),
        (
            OpenError::TooNew { version: 2, app: String::new() },
            "A newer Standpoint wrote this file: its format is version 2, and this one reads up \
             to 1. Reload to get the new app.",
        ),
        (damaged("it has no list of cases"), "This file is damaged: it has no list of cases."),
        (
            OpenError::TooMuch { what: "cards on one canvas", limit: 1_000 },
            "This file holds too much: more than 1000 cards on one canvas.",
        ),
    ];
    for (error, sentence) in table {
        assert_eq!(error.to_string(), sentence);
    }
}

#[test]
fn of_a_record_nothing_is_said_that_is_true_of_files_alone() {
    let table = [
        (OpenError::Empty, "This record is empty."),
        (
            OpenError::NotJson { line: 3 },
            "This record is damaged: from line 3 on it cannot be read.",
        ),
        (OpenError::CutOff, "This record ends too early: part of it is missing."),
        (OpenError::TooDeep, "This record is damaged: it is nested far deeper than any of ours."),
        (
            OpenError::NotStandpoint,
            "This record was not written by Standpoint: it holds something else.",
        ),
        (
            OpenError::TooNew { version: 2, app: "9.2.0".to_owned() },
            "A newer Standpoint wrote this record (9.2.0): its format is version 2, and this one \
             reads up to 1. Reload to get the new app.",
        ),
        (damaged("it has no list of cases"), "This record is damaged: it has no list of cases."),
    ];
    for (error, sentence) in table {
        assert_eq!(error.of_record(), sentence);
    }
}

#[test]
fn each_repair_is_one_plain_sentence() {
    for (repair, sentence) in [
        (Repair::SameCaseId(1), "1 case shared its id and got a new one; nothing is lost."),
        (Repair::SameCaseId(2), "2 cases shared an id and got a new one; nothing is lost."),
        (Repair::SameCardId(1), "1 card shared its id and got a new one; nothing is lost."),
        (Repair::SameCardId(3), "3 cards shared an id and got a new one; nothing is lost."),
        (Repair::Answers(1), "1 answer led nowhere and was left out."),
        (Repair::Answers(2), "2 answers led nowhere and were left out."),
        (
            Repair::Fields(1),
            "1 card had a kind or an offer that does not exist, which was cleared.",
        ),
        (
            Repair::Fields(2),
            "2 cards had a kind or an offer that does not exist, which was cleared.",
        ),
        (
            Repair::SameLineId(1),
            "1 line of the numbers shared its id and got a new one; nothing is lost.",
        ),
        (
            Repair::SameLineId(2),
            "2 lines of the numbers shared an id and got a new one; nothing is lost.",
        ),
        (Repair::Links(1), "1 line rested on a card that does not exist, which was cleared."),
        (Repair::Links(2), "2 lines rested on a card that does not exist, which was cleared."),
        (
            Repair::Figures(1),
            "1 line of the numbers had a figure out of bounds, which was set to the nearest one that fits.",
        ),
        (
            Repair::Figures(2),
            "2 lines of the numbers had a figure out of bounds, which was set to the nearest one that fits.",
        ),
        (
            Repair::SamePointId(1),
            "1 objection or concession shared its id and got a new one; nothing is lost.",
        ),
        (
            Repair::SamePointId(2),
            "2 objections or concessions shared an id and got a new one; nothing is lost.",
        ),
        (
            Repair::Footings(1),
            "1 objection rested on something that does not exist, which was cleared.",
        ),
        (
            Repair::Footings(2),
            "2 objections rested on something that does not exist, which was cleared.",
        ),
        (Repair::Sections(1), "1 section of the page was there twice and was left out."),
        (Repair::Sections(2), "2 sections of the page were there twice and were left out."),
        (Repair::Characters(1), "1 character was not readable and replaced by �."),
        (Repair::Characters(2), "2 characters were not readable and replaced by �."),
    ] {
        assert_eq!(repair.to_string(), sentence);
    }
}
