//! Proves what edits do to objections, the negotiation sheet and the page, and how a file of them
//! opens.

mod support;

use serde_json::{Value, json};
use standpoint::domain::{
    CardId, Case, Concession, Edit, EditError, Level, Line, NumbersEdit, Objection,
    ObjectionChange, Page, Paper, PointId, Section, TalkEdit, TextField, limits,
    numbers::{Category, Role},
};
use standpoint::format::{self, Repair, open, write_case, write_record};
use standpoint::session::Choice;
use standpoint::session::{Event, ImportEvent};
use support::*;

#[path = "support/app.rs"]
#[allow(dead_code, reason = "a part of it is used")]
mod app;

const FIRST: PointId = point_id(1);
const SECOND: PointId = point_id(2);
const THIRD: PointId = point_id(3);
const GONE: PointId = point_id(99);
const LINE: standpoint::domain::LineId = line_id(1);

/// [`case`] with two objections (on a card, on a line), three concessions, and a line.
fn prepared() -> Case {
    let lines = vec![Line::new(LINE, Category::Revenue)];
    let option = Role::Proposal.usual_id();
    let mut case =
        done(&case(1), &Edit::Numbers(NumbersEdit::AddLines { option, lines, before: None }));
    let first = Objection { card: Some(PAIN), ..Objection::new(FIRST, "It is too late") };
    let second = Objection { line: Some(LINE), ..Objection::new(SECOND, "It costs too much") };
    case = done(&case, &talk(TalkEdit::AddObjections(vec![first, second])));
    for (number, give) in [(1, "A quarter"), (2, "One seat"), (3, "The name")] {
        let concession = Concession::new(point_id(number), give);
        case = done(&case, &talk(TalkEdit::AddConcession(concession)));
    }
    case
}

fn done(case: &Case, edit: &Edit) -> Case {
    edit.apply(case).unwrap_or_else(|error| panic!("{edit:?} was refused: {error}"))
}

fn talk(edit: TalkEdit) -> Edit {
    Edit::Talk(edit)
}

fn set(objection: PointId, change: ObjectionChange) -> Edit {
    talk(TalkEdit::SetObjection { objection, change })
}

fn refused(case: &Case, edit: TalkEdit) -> EditError {
    talk(edit).apply(case).expect_err("it should be refused")
}

fn footing(case: &Case, id: PointId) -> (Option<CardId>, Option<standpoint::domain::LineId>) {
    let objection = case.objection(id).expect("an objection");
    (objection.card, objection.line)
}

fn gives(case: &Case) -> Vec<&str> {
    case.private.reserve.concessions.iter().map(|each| &*each.give).collect()
}

fn sections(page: &Page) -> Vec<Section> {
    page.sections.iter().map(|each| each.section).collect()
}

#[test]
fn each_text_goes_into_its_field_and_into_no_other() {
    let before = prepared();
    let mut fields = vec![
        TextField::ObjectionText(FIRST),
        TextField::ObjectionAnswer(FIRST),
        TextField::ObjectionEvidence(FIRST),
        TextField::ObjectionText(SECOND),
        TextField::ConcessionGive(FIRST),
        TextField::ConcessionReturn(FIRST),
        TextField::ConcessionReturn(THIRD),
    ];
    fields.extend(TextField::OF_CASE);
    fields.extend(Section::ALL.map(TextField::PageHeading));
    fields.extend(Section::ALL.map(TextField::PageWords));
    for field in &fields {
        let edit = |text: &str| Edit::SetText { field: *field, text: text.to_owned() };
        let after = done(&before, &edit("Other words"));
        for other in &fields {
            let expected = if other == field { Some("Other words") } else { other.of(&before) };
            assert_eq!(other.of(&after), expected, "{other:?} after setting {field:?}");
        }
        assert_eq!(done(&after, &edit(field.of(&before).unwrap())), before, "{field:?}");
        let long = "x".repeat(limits::TEXT + 1);
        assert_eq!(edit(&long).apply(&before), Err(EditError::TooLong), "{field:?}");
    }
    for field in [TextField::ObjectionText(GONE), TextField::ConcessionGive(GONE)] {
        assert_eq!(field.of(&before), None);
        let edit = Edit::SetText { field, text: "x".to_owned() };
        assert_eq!(edit.apply(&before), Err(EditError::NoSuchPoint));
    }
}

#[test]
fn an_objection_rests_on_one_thing_that_is_there() {
    let case = prepared();
    assert_eq!(footing(&case, FIRST), (Some(PAIN), None));
    let on_line = done(&case, &set(FIRST, ObjectionChange::Line(LINE)));
    assert_eq!(footing(&on_line, FIRST), (None, Some(LINE)));
    assert_eq!(done(&on_line, &set(FIRST, ObjectionChange::Card(PAIN))), case);
    let on_nothing = done(&case, &set(FIRST, ObjectionChange::Nothing));
    assert_eq!(footing(&on_nothing, FIRST), (None, None));
    let no_card = set(FIRST, ObjectionChange::Card(NO_CARD));
    assert_eq!(no_card.apply(&case), Err(EditError::NoSuchCard));
    let no_line = set(FIRST, ObjectionChange::Line(line_id(77)));
    assert_eq!(no_line.apply(&case), Err(EditError::NoSuchLine));
}

#[test]
fn what_goes_takes_what_rested_on_it_off_and_nothing_else() {
    let case = prepared();
    let without_card = done(&case, &Edit::DeleteCard(PAIN));
    assert_eq!(footing(&without_card, FIRST), (None, None));
    assert_eq!(footing(&without_card, SECOND), (None, Some(LINE)));
    let without_line = done(&case, &Edit::Numbers(NumbersEdit::RemoveLine(LINE)));
    assert_eq!(footing(&without_line, SECOND), (None, None));
    let option = Role::Proposal.usual_id();
    let without_option = done(&case, &Edit::Numbers(NumbersEdit::RemoveOption(option)));
    assert_eq!(footing(&without_option, SECOND), (None, None));
    assert_eq!(footing(&without_option, FIRST), (Some(PAIN), None));
}

#[test]
fn weights_marks_and_the_page_are_set_each_by_itself() {
    let case = prepared();
    let after = done(&case, &set(FIRST, ObjectionChange::Likely(Level::High)));
    assert_eq!(after.objection(FIRST).unwrap().weight(), 6);
    let after = done(&after, &set(FIRST, ObjectionChange::Heavy(Level::High)));
    assert_eq!(after.objection(FIRST).unwrap().weight(), 9);
    let after = done(&after, &set(FIRST, ObjectionChange::OnPage(true)));
    assert!(after.objection(FIRST).unwrap().on_page && !after.objection(SECOND).unwrap().on_page);
    let shaking = done(&after, &set(SECOND, ObjectionChange::Shakes(true)));
    assert_eq!((shaking.shakes(FIRST), shaking.shakes(SECOND)), (false, true));
    assert_eq!(done(&shaking, &set(SECOND, ObjectionChange::Shakes(true))), shaking);
    assert_eq!(done(&shaking, &set(SECOND, ObjectionChange::Shakes(false))), after);
    let gone = done(&shaking, &talk(TalkEdit::RemoveObjection(SECOND)));
    assert_eq!(gone.private.reserve.shaking, [], "a mark of what is gone");
}

#[test]
fn what_cannot_be_is_refused() {
    let case = prepared();
    let again = || Objection::new(FIRST, "Again");
    assert_eq!(refused(&case, TalkEdit::AddObjections(vec![again()])), EditError::IdTaken);
    let new = |n| Objection::new(point_id(n), "New");
    assert_eq!(refused(&case, TalkEdit::AddObjections(vec![new(9), new(9)])), EditError::IdTaken);
    let on_nothing = Objection { card: Some(NO_CARD), ..new(9) };
    assert_eq!(refused(&case, TalkEdit::AddObjections(vec![on_nothing])), EditError::NoSuchCard);
    let long = Objection { answer: "x".repeat(limits::TEXT + 1), ..new(9) };
    assert_eq!(refused(&case, TalkEdit::AddObjections(vec![long])), EditError::TooLong);
    let many = (10..).take(limits::OBJECTIONS - 1).map(new).collect();
    assert_eq!(refused(&case, TalkEdit::AddObjections(many)), EditError::TooManyPoints);
    assert_eq!(refused(&case, TalkEdit::RemoveObjection(GONE)), EditError::NoSuchPoint);
    assert_eq!(refused(&case, TalkEdit::RemoveConcession(GONE)), EditError::NoSuchPoint);
    let again = TalkEdit::AddConcession(Concession::new(FIRST, "Again"));
    assert_eq!(refused(&case, again), EditError::IdTaken);
    for (concession, before) in [(GONE, None), (FIRST, Some(GONE))] {
        let edit = TalkEdit::MoveConcession { concession, before };
        assert_eq!(refused(&case, edit), EditError::NoSuchPoint);
    }
    let shakes = TalkEdit::SetObjection { objection: GONE, change: ObjectionChange::Shakes(true) };
    assert_eq!(refused(&case, shakes), EditError::NoSuchPoint);
    let mut full = case;
    for n in 4..=limits::CONCESSIONS as u64 {
        let concession = Concession::new(point_id(n), "More");
        full = done(&full, &talk(TalkEdit::AddConcession(concession)));
    }
    let more = TalkEdit::AddConcession(Concession::new(GONE, "More"));
    assert_eq!(refused(&full, more), EditError::TooManyPoints);
}

#[test]
fn concessions_stand_in_the_order_they_would_be_given() {
    let case = prepared();
    assert_eq!(gives(&case), ["A quarter", "One seat", "The name"]);
    for (concession, before, expected) in [
        (FIRST, Some(THIRD), ["One seat", "A quarter", "The name"]),
        (FIRST, None, ["One seat", "The name", "A quarter"]),
        (THIRD, Some(FIRST), ["The name", "A quarter", "One seat"]),
        (SECOND, Some(SECOND), ["A quarter", "One seat", "The name"]),
        (THIRD, None, ["A quarter", "One seat", "The name"]),
        (FIRST, Some(SECOND), ["A quarter", "One seat", "The name"]),
    ] {
        let after = done(&case, &talk(TalkEdit::MoveConcession { concession, before }));
        assert_eq!(gives(&after), expected, "{concession} before {before:?}");
    }
}

#[test]
fn the_page_is_set_up_without_a_word_of_the_case() {
    let case = prepared();
    let off = done(&case, &talk(TalkEdit::SetOff { section: Section::Risks, off: true }));
    let mut off_sections = off.page.sections.iter().filter(|each| each.off);
    assert_eq!(off_sections.next().map(|each| each.section), Some(Section::Risks));
    assert_eq!(off_sections.next(), None);
    let edit = TalkEdit::MoveSection { section: Section::Ask, before: Some(Section::Situation) };
    let moved = done(&off, &talk(edit));
    assert_eq!(sections(&moved.page)[..2], [Section::Ask, Section::Situation]);
    let letter = done(&moved, &talk(TalkEdit::SetPaper(Paper::Letter)));
    let field = TextField::PageWords(Section::Ask);
    let reworded = done(&letter, &Edit::SetText { field, text: "Please".to_owned() });
    assert_eq!(reworded.position, case.position);
    assert_eq!(Case { page: Page::default(), ..reworded }, case);
}

/// A record of [`prepared`], changed as JSON.
fn changed(change: impl FnOnce(&mut Value)) -> format::Opened {
    let mut file: Value = serde_json::from_str(&write_record(&prepared(), utc())).unwrap();
    change(&mut file["cases"][0]);
    open(&file.to_string()).unwrap()
}

#[test]
fn a_case_without_any_of_it_is_written_as_before() {
    let text = write_record(&case(1), utc());
    for name in ["objections", "negotiation", "page", "reserve"] {
        assert!(!text.contains(name), "{name}");
    }
    assert_eq!(open(&text).unwrap().cases, [case(1)]);
}

#[test]
fn what_is_broken_is_mended_and_told() {
    let opened = changed(|case| {
        case["objections"][1]["id"] = case["objections"][0]["id"].clone();
        case["private"]["reserve"]["concessions"][2]["id"] =
            case["private"]["reserve"]["concessions"][0]["id"].clone();
        case["objections"][0]["card"] = json!(NO_CARD.to_string());
        case["objections"][1]["card"] = json!(PAIN.to_string());
        case["private"]["reserve"]["shaking"] =
            json!([GONE.to_string(), FIRST.to_string(), FIRST.to_string()]);
        case["page"] = json!({ "sections": [
            { "section": "ask", "words": "Please" },
            { "section": "risks", "off": true },
            { "section": "ask", "words": "Again" },
        ] });
    });
    let expected = [Repair::SamePointId(2), Repair::Footings(2), Repair::Sections(1)];
    assert_eq!(opened.repairs, expected);
    let case = &opened.cases[0];
    let texts: Vec<&str> = case.objections.iter().map(|each| &*each.text).collect();
    assert_eq!(texts, ["It is too late", "It costs too much"]);
    assert_eq!(footing(case, FIRST), (None, None));
    let other = case.objections[1].id;
    assert_ne!(other, FIRST);
    assert_eq!(footing(case, other), (Some(PAIN), None), "a card and a line: the card stays");
    assert_eq!(gives(case), ["A quarter", "One seat", "The name"]);
    assert_eq!(case.private.reserve.shaking, [FIRST]);
    assert_eq!(sections(&case.page)[..3], [Section::Ask, Section::Risks, Section::Situation]);
    assert_eq!(TextField::PageWords(Section::Ask).of(case), Some("Please"));
    assert_eq!(case.page.sections.len(), Section::ALL.len());
}

#[test]
fn more_than_the_app_can_hold_is_refused() {
    for (path, limit) in
        [("/objections", limits::OBJECTIONS), ("/private/reserve/concessions", limits::CONCESSIONS)]
    {
        let mut file: Value = serde_json::from_str(&write_record(&prepared(), utc())).unwrap();
        let list = file["cases"][0].pointer_mut(path).unwrap().as_array_mut().unwrap();
        while list.len() <= limit {
            list.push(list[0].clone());
        }
        let error = open(&file.to_string()).unwrap_err().to_string();
        assert!(error.contains(&format!("more than {limit} ")), "{error}");
    }
}

#[test]
fn a_file_in_the_place_of_a_case_keeps_what_is_private_here_and_lawful() {
    let mut here = done(&prepared(), &set(SECOND, ObjectionChange::Shakes(true)));
    here = done(&here, &set(FIRST, ObjectionChange::Shakes(true)));
    let other = done(&here, &talk(TalkEdit::RemoveObjection(SECOND)));
    let file = write_case(&other, &standpoint::domain::Workspace::default(), utc());
    let mut app = app::App::with(&[here]);
    app.pick(&file);
    app.send(Event::Import(ImportEvent::Chose(0, Choice::Replace)));
    app.send(Event::Import(ImportEvent::TookIn));
    let stored = app.stored(case_id(1));
    assert_eq!(gives(&stored), ["A quarter", "One seat", "The name"]);
    assert_eq!(stored.objections.len(), 1);
    assert_eq!(stored.private.reserve.shaking, [FIRST]);
}

#[test]
fn what_was_deleted_can_be_brought_back_and_one_visit_is_one_step() {
    let mut app = app::App::with(&[prepared()]);
    app.open(case_id(1));
    let before = app.case().clone();
    app.edit(talk(TalkEdit::RemoveObjection(FIRST)));
    assert_eq!(app.notice(), "Deleted “It is too late”.");
    app.send(Event::TookBack);
    assert_eq!(app.case().objections, before.objections);
    app.edit(talk(TalkEdit::RemoveConcession(SECOND)));
    assert_eq!(app.notice(), "Deleted “One seat”.");
    assert!(app.can_take_back());
    app.send(Event::Undo);
    let field = TextField::ObjectionAnswer(SECOND);
    app.typing(field, "It pays back in a year");
    app.leave(field);
    app.typing(TextField::WalkAway, "Half");
    app.send(Event::Undo);
    app.send(Event::Undo);
    assert_eq!((field.of(app.case()), TextField::WalkAway.of(app.case())), (Some(""), Some("")));
}

/// A file of version 1 with all of it, frozen.
const FROZEN: &str = include_str!("fixtures/v1/case-with-objections.json");

#[test]
fn a_frozen_file_means_what_it_meant() {
    let opened = open(FROZEN).unwrap();
    assert_eq!((&opened.repairs[..], &opened.unreadable[..]), (&[][..], &[][..]));
    let case = &opened.cases[0];
    let first = case.objection(FIRST).unwrap();
    assert_eq!(
        (first.text.as_str(), first.card, first.weight()),
        ("It is too late", Some(PAIN), 6)
    );
    assert!(first.on_page && first.answer.starts_with("It is early enough"));
    assert_eq!(footing(case, SECOND), (None, Some(LINE)));
    assert_eq!((case.shakes(FIRST), case.shakes(SECOND)), (false, true));
    assert_eq!(gives(case), ["A quarter", "One seat", "The name"]);
    assert_eq!(case.private.reserve.concessions[0].in_return, "A second seat");
    assert_eq!(case.private.reserve.walk_away, "Less than half");
    assert_eq!(case.negotiation.their_yes, "It was tested first");
    assert_eq!(case.negotiation.standards, "Three quotes");
    assert_eq!(case.page.paper, Paper::Letter);
    assert_eq!(sections(&case.page)[..2], [Section::Ask, Section::Situation]);
    let ask = &case.page.sections[0];
    assert_eq!((ask.heading.as_str(), ask.words.as_str()), ("What I need", "- Please"));
    assert!(case.page.section(Section::Risks).is_some_and(|set| set.off));
}
