//! Proves what leaves the app when something is handed over: nothing private, in any output;
//! hostile text as text; an e-mail that is short; and each output as it was last looked at
//! (`tests/golden/`).
//!
//! A golden file is written anew by `GOLDEN=write cargo test --test handout`; look at the
//! difference before it is committed.

#[path = "support/random.rs"]
mod random;
mod support;

use proptest::prelude::*;
use standpoint::content::Example;
use standpoint::domain::{
    Case, Concession, Edit, Ids, Kind, Level, Mute, Objection, ObjectionChange, Private, Reserve,
    Section, TalkEdit, TextField, Unsettled, Workspace, letters,
    money::{Money, Separators},
};
use standpoint::export::handout::{
    Content, Email, Handout, Part, Variant, email, fragment, heading, html, markdown, plain,
};
use standpoint::format::{write_backup, write_case, write_private_case, write_record};
use standpoint::json::Json;
use std::{env, fs, path::PathBuf, sync::Arc};
use support::*;

fn handout(case: &Case, workspace: &Workspace) -> Handout {
    Handout::of(case, workspace, Separators::ENGLISH)
}

/// Everything that can be handed over of a case, by the name of its file.
fn outputs(case: &Case, workspace: &Workspace) -> Vec<(String, String)> {
    let handout = handout(case, workspace);
    let Email { subject, body } = email(&handout);
    let mut outputs = vec![("e-mail.txt".to_owned(), format!("Subject: {subject}\n\n{body}"))];
    for variant in Variant::ALL.into_iter().filter(|variant| *variant != Variant::Email) {
        let sheet = handout.sheet(variant);
        for (end, text) in
            [("html", html(&sheet)), ("md", markdown(&sheet)), ("txt", plain(&sheet))]
        {
            outputs.push((format!("{}.{end}", variant.slug()), text));
        }
    }
    outputs
}

/// An example as of a fixed day, with the goals it brings.
fn example(place: usize) -> (Case, Workspace) {
    let (case, goals) = Example::ALL[place].case(&mut Ids::new(7), now(), &[]);
    (case, Workspace { goals, ..Workspace::default() })
}

/// An amount whose digits are like no others.
const STRETCH: i64 = 987_654_321;
/// How they might be written.
const STRETCHES: [&str; 5] = ["987654321", "9876543", "9,876,543", "9.9\u{a0}M", "9.876.543"];

/// The canary of a field.
fn canary(field: &str) -> String {
    format!("canary-{field}-yrtsapoc")
}

/// The fields that hold one.
const PRIVATE: [&str; 18] = [
    "fallback",
    "notes",
    "our_interests",
    "our_alternative",
    "their_alternative",
    "target",
    "walk_away",
    "give",
    "in_return",
    "concession_extra",
    "reserve_extra",
    "muted_key",
    "muted_reason",
    "muted_extra",
    "unsettled_place",
    "unsettled_other",
    "unsettled_extra",
    "private_extra",
];

/// A case with a canary in each private field. The structs are written out in full: whoever adds a
/// private field cannot compile this without giving it a canary, and adds its name to [`PRIVATE`].
fn with_canaries(mut case: Case) -> Case {
    let extra = |field: &str| vec![("x-later".to_owned(), Json::Text(canary(field)))];
    let concession = Concession {
        id: point_id(1),
        give: canary("give"),
        in_return: canary("in_return"),
        extra: extra("concession_extra"),
    };
    let reserve = Reserve {
        our_interests: canary("our_interests"),
        our_alternative: canary("our_alternative"),
        their_alternative: canary("their_alternative"),
        target: canary("target"),
        walk_away: canary("walk_away"),
        concessions: vec![concession],
        shaking: case.objections.iter().map(|objection| objection.id).collect(),
        extra: extra("reserve_extra"),
    };
    case.private = Private {
        fallback: canary("fallback"),
        notes: canary("notes"),
        stretch: Some(Money::from_minor(STRETCH)),
        reserve,
        muted: vec![Mute {
            key: canary("muted_key"),
            reason: canary("muted_reason"),
            extra: extra("muted_extra"),
        }],
        unsettled: vec![Unsettled {
            place: canary("unsettled_place"),
            other: Json::Text(canary("unsettled_other")),
            extra: extra("unsettled_extra"),
        }],
        extra: extra("private_extra"),
    };
    case
}

/// What a text holds of what is private.
fn leaks(text: &str) -> Vec<String> {
    let canaries = PRIVATE.iter().map(|field| canary(field));
    let marks = ["yrtsapoc", "canary", "\"shaking\"", "\"private\"", "\"reserve\""];
    let all = canaries.chain(STRETCHES.map(str::to_owned)).chain(marks.map(str::to_owned));
    all.filter(|leak| text.contains(leak.as_str())).collect()
}

/// Each example, and a case with something in every field that is not private.
fn full_cases() -> Vec<(Case, Workspace)> {
    let mut cases: Vec<(Case, Workspace)> = (0..3).map(example).collect();
    for (case, _) in &mut cases {
        for number in 1..=3 {
            let objection = Objection {
                answer: "An answer".to_owned(),
                on_page: true,
                ..Objection::new(point_id(900 + number), format!("Objection {number}"))
            };
            case.objections.push(Arc::new(objection));
        }
        "Others do it so".clone_into(&mut case.negotiation.standards);
    }
    cases
}

#[test]
fn no_output_holds_anything_private_but_the_backup() {
    for (case, workspace) in full_cases() {
        let case = with_canaries(case);
        for (name, text) in outputs(&case, &workspace) {
            assert_eq!(leaks(&text), [""; 0], "{name} of {}", case.title);
        }
        let handout = handout(&case, &workspace);
        assert_eq!(leaks(&format!("{handout:?}")), [""; 0], "the handout itself");
        assert_eq!(leaks(&fragment(&handout.sheet(Variant::Dossier))), [""; 0]);
        assert_eq!(leaks(&write_case(&case, &workspace, utc())), [""; 0], "the file to hand on");
        let marked = write_private_case(&case, &workspace, utc());
        assert!(marked.contains(r#""marked":"private""#));
        assert_eq!(standpoint::format::open(&marked).unwrap().cases, std::slice::from_ref(&case));
        let backup = write_backup(&[&case], &workspace, utc());
        for text in [backup, write_record(&case, utc()), marked] {
            for field in PRIVATE {
                assert!(text.contains(&canary(field)), "{field} is not in the backup");
            }
            assert!(text.contains(&STRETCH.to_string()) && text.contains("\"shaking\""));
        }
    }
}

#[test]
fn a_case_with_other_private_fields_is_handed_over_to_the_letter_as_before() {
    for (case, workspace) in full_cases() {
        let other = with_canaries(case.clone());
        assert_eq!(outputs(&case, &workspace), outputs(&other, &workspace));
        let without = Case { private: Private::default(), ..case.clone() };
        assert_eq!(outputs(&case, &workspace), outputs(&without, &workspace));
    }
}

#[test]
fn what_is_theirs_to_say_and_what_i_heard_in_confidence_stays_out() {
    let (mut case, workspace) = example(0);
    let objection = Objection { answer: "Answered".into(), ..Objection::new(point_id(9), "Quiet") };
    case.objections.push(Arc::new(objection));
    case.negotiation.their_interests = "Quiet interests".to_owned();
    case.negotiation.joint_gain = "Quiet gain".to_owned();
    case.negotiation.their_yes = "Quiet yes".to_owned();
    for (name, text) in outputs(&case, &workspace) {
        for unsaid in ["Walk into the board meeting calm", "one-to-one", "Quiet", "leadership call"]
        {
            assert!(!text.contains(unsaid), "{name} says “{unsaid}”");
        }
    }
}

#[test]
fn a_section_that_is_off_is_off_everywhere_and_one_that_is_reworded_too() {
    let (case, workspace) = example(0);
    let marks = [
        (Section::Gains, "a second forecast miss"),
        (Section::Order, "close the 2\u{a0}m gap in group bookings"),
        (Section::Options, "mid-market enablement"),
        (Section::Ask, "to move two account executives to mid-market"),
        (Section::Next, "the order takes effect"),
    ];
    let says = |case: &Case, mark: &str| {
        let mut outputs = outputs(case, &workspace).into_iter();
        outputs.any(|(_, text)| letters::lower(&text).contains(mark))
    };
    for (section, mark) in marks {
        assert!(says(&case, mark), "{section:?} is not told by {mark}");
        let off = Edit::Talk(TalkEdit::SetOff { section, off: true }).apply(&case).unwrap();
        assert!(!says(&off, mark), "{section:?} is off");
        let field = TextField::PageWords(section);
        let text = "Ours alone\n- one point".to_owned();
        let other = Edit::SetText { field, text }.apply(&case).unwrap();
        let page = handout(&other, &workspace).sheet(Variant::Brief);
        let part = page.parts.iter().find(|part| part.section == Some(section)).unwrap();
        assert_eq!(part.heading, heading(section));
        assert!(matches!(&part.content[..], [Content::Words(_), Content::List(_)]), "{part:?}");
        assert!(!letters::lower(&markdown(&page)).contains(mark), "{section:?} is reworded");
    }
}

#[test]
fn the_page_has_its_sections_in_the_order_that_was_chosen() {
    let (case, workspace) = example(0);
    let order = |case: &Case| -> Vec<Option<Section>> {
        handout(case, &workspace).parts.iter().map(|part| part.section).collect()
    };
    let usual = order(&case);
    assert_eq!(usual[0], Some(Section::Situation), "theirs first");
    assert_eq!(usual[1], Some(Section::Gains));
    let edit = TalkEdit::MoveSection { section: Section::Ask, before: Some(Section::Situation) };
    let moved = Edit::Talk(edit).apply(&case).unwrap();
    assert_eq!(order(&moved)[0], Some(Section::Ask));
    let field = TextField::PageHeading(Section::Ask);
    let edit = Edit::SetText { field, text: " What  I need ".to_owned() };
    let renamed = edit.apply(&moved).unwrap();
    assert_eq!(handout(&renamed, &workspace).parts[0].heading, "What I need");
}

#[test]
fn risks_are_those_that_are_on_the_page_and_answered_the_heaviest_first() {
    let mut case = case(1);
    let mut add = |number, text: &str, answer: &str, on_page, heavy| {
        let answer = answer.to_owned();
        let new = Objection { answer, on_page, heavy, ..Objection::new(point_id(number), text) };
        case = Edit::Talk(TalkEdit::AddObjections(vec![new])).apply(&case).unwrap();
    };
    add(1, "Light", "Yes", true, Level::Low);
    add(2, "Heavy", "Yes", true, Level::High);
    add(3, "Open", "  ", true, Level::High);
    add(4, "Quiet", "Yes", false, Level::High);
    let leads = |case: &Case| -> Vec<String> {
        let handout = handout(case, &Workspace::default());
        let risks = handout.parts.into_iter().find(|part| part.section == Some(Section::Risks));
        let Some([Content::List(items)]) = risks.as_ref().map(|part| &part.content[..]) else {
            return Vec::new();
        };
        items.iter().map(|item| item.lead.clone()).collect()
    };
    assert_eq!(leads(&case), ["Heavy", "Light"]);
    let change = ObjectionChange::Likely(Level::High);
    let edit = TalkEdit::SetObjection { objection: point_id(1), change };
    let edit = [
        edit,
        TalkEdit::SetObjection { objection: point_id(2), change: ObjectionChange::OnPage(false) },
    ];
    for edit in edit {
        case = Edit::Talk(edit).apply(&case).unwrap();
    }
    assert_eq!(leads(&case), ["Light"]);
}

#[test]
fn an_empty_case_has_an_empty_page_and_no_headings_without_words() {
    for kind in Kind::ALL {
        let case = Case::new(case_id(1), kind, standpoint::domain::Function::Other, utc());
        let handout = handout(&case, &Workspace::default());
        assert_eq!((handout.parts, handout.annex), (Vec::<Part>::new(), Vec::new()));
        assert_eq!((handout.title.as_str(), handout.whom.as_str()), ("A proposal", ""));
    }
}

/// Texts that would do harm if they were taken for anything but text.
const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=\"alert(1)\">",
    "</style></title></main>",
    "\"'`&lt;&amp;&#60;",
    "[a](javascript:alert(1)) ![b](x)",
    "| a | b |\n---\n# Heading\n- point\n1. first\n```",
    "{{7*7}} ${7} <!-- \u{0} \u{1b}[31m -->",
    "**bold** _it_ ~~gone~~ \\",
];

fn hostile() -> (Case, Workspace) {
    let (mut case, workspace) = example(0);
    let all = HOSTILE.join(" ");
    let mut fields: Vec<TextField> = TextField::OF_CASE.to_vec();
    fields.extend(case.canvas.cards.iter().map(|card| TextField::CardText(card.id)));
    fields.extend(case.canvas.cards.iter().map(|card| TextField::CardEvidence(card.id)));
    fields.extend(case.numbers.lines().map(|line| TextField::LineName(line.id)));
    fields.extend(case.numbers.lines().map(|line| TextField::LineSource(line.id)));
    fields.extend(case.numbers.options.iter().map(|option| TextField::OptionName(option.id)));
    fields.extend(case.numbers.options.iter().map(|option| TextField::OptionOther(option.id)));
    fields.push(TextField::PageHeading(Section::Ask));
    fields.push(TextField::PageWords(Section::Next));
    for field in fields {
        case = Edit::SetText { field, text: all.clone() }.apply(&case).unwrap();
    }
    (case, workspace)
}

#[test]
fn hostile_text_is_text_in_html() {
    let (case, workspace) = hostile();
    for variant in Variant::ALL {
        let page = html(&handout(&case, &workspace).sheet(variant));
        let body = &page[page.find("<main").unwrap()..];
        let known = [
            "section",
            "main class=\"paper a4\"",
            "main class=\"paper a5\"",
            "h1",
            "h2",
            "p",
            "p class=\"facts\"",
            "p class=\"strong\"",
            "ul",
            "li",
            "b",
            "span class=\"note\"",
            "table",
            "table class=\"amounts\"",
            "table class=\"lines\"",
            "caption",
            "thead",
            "tbody",
            "tr",
            "td",
            "th scope=\"col\"",
            "th scope=\"row\"",
            "span",
            "th",
            "main",
            "body",
            "html",
        ];
        for tag in body.split('<').skip(1) {
            let (tag, _) = tag.split_once('>').expect("a tag that ends");
            let name = tag.trim_start_matches('/');
            assert!(known.contains(&name), "a tag that nobody wrote: <{tag}>");
        }
        assert!(!page.contains("<script"), "no script at all");
        assert_eq!(page.matches("<style>").count(), 1);
        assert_eq!(page.matches("</title>").count(), 1);
        assert!(!page.contains('\0') && !page.contains('\u{1b}'));
    }
}

#[test]
fn hostile_text_is_text_in_markdown() {
    let (case, workspace) = hostile();
    let page = markdown(&handout(&case, &workspace).sheet(Variant::Dossier));
    for line in page.lines() {
        let mut escaped = false;
        for (place, letter) in line.char_indices() {
            // Bold, headings and tables are the only marks of ours.
            let of_ours = match letter {
                '*' => line[place..].starts_with("**") || line[..place].ends_with('*'),
                '#' => line.starts_with("# ") || line.starts_with("## "),
                '|' => line.starts_with('|'),
                _ => false,
            };
            if !escaped && !of_ours {
                assert!(!"`_[]<>#~*|".contains(letter), "{letter} at {place} of {line}");
            }
            escaped = letter == '\\' && !escaped;
        }
        assert!(!line.starts_with("1.") && !line.starts_with("---"), "{line}");
    }
    assert!(page.contains(r"\[a\](javascript:alert(1))"), "a link is no link");
    assert!(!page.contains('\0'));
}

#[test]
fn the_e_mail_greets_says_what_they_gain_and_asks() {
    for place in 0..3 {
        let (case, workspace) = example(place);
        let Email { subject, body } = email(&handout(&case, &workspace));
        assert!(body.starts_with(&format!("Hello {},\n", case.counterpart.short())), "{body}");
        assert!(subject.contains(&case.title) && subject.contains("decision by"), "{subject}");
        assert!(body.contains(&case.position.ask.sentence), "{body}");
        let [gains, ask] = [Section::Gains, Section::Ask].map(|s| body.find(heading(s)).unwrap());
        assert!(gains < ask, "{body}");
        let words = body.split_whitespace().count();
        assert!((80..200).contains(&words), "{words} words: {body}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_case_can_be_handed_over_and_nothing_private_goes_along(
        case in random::any_case(),
        workspace in random::any_workspace(),
    ) {
        let Email { subject, body } = email(&handout(&case, &workspace));
        prop_assert!(body.split_whitespace().count() < 200, "{}", body);
        prop_assert!(!subject.contains('\n') && subject.chars().count() <= 90);
        let without = Case { private: Private::default(), ..case.clone() };
        prop_assert_eq!(outputs(&case, &workspace), outputs(&without, &workspace));
    }

    #[test]
    fn a_mail_of_many_words_keeps_its_length(words in "([a-z]{1,5} ){150,400}", place in 0_usize..3) {
        let (mut case, workspace) = example(place);
        for field in [TextField::Ask, TextField::OrderGoal, TextField::CounterpartName] {
            case = Edit::SetText { field, text: words.clone() }.apply(&case).unwrap();
        }
        let Email { body, .. } = email(&handout(&case, &workspace));
        let count = body.split_whitespace().count();
        prop_assert!(count < 200, "{count} words");
        let ask: Vec<&str> = words.split(' ').take(10).collect();
        prop_assert!(body.contains(&ask.join(" ")), "the ask is in it");
    }
}

fn golden(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "golden", name].iter().collect()
}

#[test]
fn every_output_is_as_it_was_last_looked_at() {
    let write = env::var("GOLDEN").is_ok_and(|wish| wish == "write");
    let mut wrong = Vec::new();
    for (place, prefix) in ["quota", "hiring", "accelerator"].into_iter().enumerate() {
        let (case, workspace) = example(place);
        for (name, text) in outputs(&case, &workspace) {
            // One example in every form; of the others, what is read most.
            if place > 0 && !["e-mail.txt", "brief.md"].contains(&&*name) {
                continue;
            }
            let path = golden(&format!("{prefix}-{name}"));
            if write {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, &text).unwrap();
            }
            if fs::read_to_string(&path).ok().as_deref() != Some(&*text) {
                wrong.push(path);
            }
        }
    }
    assert_eq!(wrong, [""; 0].map(PathBuf::from), "GOLDEN=write, and look at the difference");
}
