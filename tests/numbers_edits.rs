//! Proves how the numbers of a case are changed, kept, mended and handed on.

#[path = "support/app.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod app;
mod support;

use app::App;
use serde_json::{Value, json};
use standpoint::content::Example;
use standpoint::domain::{
    Case, Choice, ChoiceId, Edit, EditError, Extra, Function, Ids, Kind, Line, LineChange, LineId,
    NumbersEdit, TextField,
    edit::{Gesture, LineField},
    limits,
    money::{Currency, Money, Percent, Separators},
    numbers::{Bound, Category, Confidence, Input, Period, Role},
    text,
};
use standpoint::export::{NumbersTable, table};
use standpoint::format::{self, OpenError, Repair};
use standpoint::json::Json;
use standpoint::session::{Effect, Event, Focus, NumbersEvent, Session};
use std::sync::Arc;
use support::*;

const ORDER: ChoiceId = Role::Order.usual_id();
const PROPOSAL: ChoiceId = Role::Proposal.usual_id();
const NOTHING: ChoiceId = Role::Nothing.usual_id();
const FIXTURE: &str = include_str!("fixtures/v1/case-with-numbers.json");

fn money(minor: i64) -> Money {
    Money::from_minor(minor)
}

fn line(number: u64) -> Line {
    let (name, likely) = (format!("Line {number}"), money(100));
    Line { name, likely, ..Line::new(line_id(number), Category::CostSaved) }
}

fn applied(case: &Case, edit: NumbersEdit) -> Result<Case, EditError> {
    Edit::Numbers(edit).apply(case)
}

fn done(case: &Case, edit: NumbersEdit) -> Case {
    applied(case, edit.clone()).unwrap_or_else(|error| panic!("{edit:?}: {error}"))
}

fn add(option: ChoiceId, numbers: &[u64], before: Option<u64>) -> NumbersEdit {
    let lines = numbers.iter().map(|number| line(*number)).collect();
    NumbersEdit::AddLines { option, lines, before: before.map(line_id) }
}

fn set(number: u64, change: LineChange) -> NumbersEdit {
    NumbersEdit::SetLine { line: line_id(number), change }
}

/// A pushback with lines 1 to 3 in the proposal and 4 in the order.
fn lined() -> Case {
    done(&done(&case(1), add(PROPOSAL, &[1, 2, 3], None)), add(ORDER, &[4], None))
}

fn lines(case: &Case, option: ChoiceId) -> Vec<u64> {
    case.numbers.choice(option).unwrap().lines.iter().map(|line| line.id.bits()).collect()
}

fn roles(case: &Case) -> Vec<Role> {
    case.numbers.options.iter().map(|choice| choice.role).collect()
}

#[test]
fn lines_are_added_moved_copied_and_removed() {
    let case = lined();
    assert_eq!((lines(&case, PROPOSAL), lines(&case, ORDER)), (vec![1, 2, 3], vec![4]));
    let more = done(&case, add(PROPOSAL, &[8, 9], Some(2)));
    assert_eq!(lines(&more, PROPOSAL), [1, 8, 9, 2, 3]);
    let moved = |line, to, before: Option<u64>| NumbersEdit::MoveLine {
        line: line_id(line),
        to,
        before: before.map(line_id),
    };
    for (edit, proposal, order) in [
        (moved(1, PROPOSAL, None), vec![2, 3, 1], vec![4]),
        (moved(3, PROPOSAL, Some(1)), vec![3, 1, 2], vec![4]),
        (moved(3, PROPOSAL, Some(3)), vec![1, 2, 3], vec![4]),
        (moved(2, ORDER, None), vec![1, 3], vec![4, 2]),
        (moved(4, PROPOSAL, Some(2)), vec![1, 4, 2, 3], vec![]),
    ] {
        let after = done(&case, edit.clone());
        assert_eq!((lines(&after, PROPOSAL), lines(&after, ORDER)), (proposal, order), "{edit:?}");
    }
    let copy = |line, to| NumbersEdit::CopyLine { line: line_id(line), to, id: line_id(9) };
    let beside = done(&case, copy(1, PROPOSAL));
    assert_eq!(lines(&beside, PROPOSAL), [1, 9, 2, 3]);
    let over = done(&case, copy(1, ORDER));
    assert_eq!(lines(&over, ORDER), [4, 9]);
    let (original, copied) = (case.numbers.line(line_id(1)), over.numbers.line(line_id(9)));
    assert_eq!(Line { id: line_id(1), ..Line::clone(copied.unwrap()) }, **original.unwrap());
    let removed = done(&case, NumbersEdit::RemoveLine(line_id(2)));
    assert_eq!(lines(&removed, PROPOSAL), [1, 3]);
}

#[test]
fn each_field_of_a_line_is_set_and_nothing_else() {
    let before = lined();
    let percent = Percent::whole(7);
    for change in [
        LineChange::Category(Category::Revenue),
        LineChange::First(2),
        LineChange::Last(5),
        LineChange::Likely(money(-5)),
        LineChange::Low(Some(money(3))),
        LineChange::High(Some(money(4))),
        LineChange::Growth(percent),
        LineChange::Ramp(3),
        LineChange::Margin(Some(percent)),
        LineChange::Risk(percent),
        LineChange::Share(percent),
        LineChange::Date(Some(day("2026-12-01"))),
        LineChange::Confidence(Some(Confidence::Low)),
        LineChange::Confirmed(true),
        LineChange::Card(Some(PAIN)),
    ] {
        let after = done(&before, set(2, change));
        let mut expected = line(2);
        match change {
            LineChange::Category(category) => expected.category = category,
            LineChange::First(first) => expected.first = first,
            LineChange::Last(last) => expected.last = last,
            LineChange::Likely(amount) => expected.likely = amount,
            LineChange::Low(amount) => expected.low = amount,
            LineChange::High(amount) => expected.high = amount,
            LineChange::Growth(share) => expected.growth = share,
            LineChange::Ramp(ramp) => expected.ramp = ramp,
            LineChange::Margin(share) => expected.margin = share,
            LineChange::Risk(share) => expected.risk = share,
            LineChange::Share(share) => expected.share = share,
            LineChange::Date(date) => expected.date = date,
            LineChange::Confidence(confidence) => expected.confidence = confidence,
            LineChange::Confirmed(confirmed) => expected.confirmed = confirmed,
            LineChange::Card(card) => expected.card = card,
        }
        assert_eq!(**after.numbers.line(line_id(2)).unwrap(), expected, "{change:?}");
        let gesture = Edit::Numbers(set(2, change)).gesture();
        assert_eq!(gesture, Some(Gesture::Line(line_id(2), change.field())));
        let rest = done(&after, NumbersEdit::RemoveLine(line_id(2)));
        assert_eq!(rest, done(&before, NumbersEdit::RemoveLine(line_id(2))), "{change:?}");
    }
}

#[test]
fn the_end_of_a_line_never_comes_before_its_beginning() {
    let case = done(&lined(), set(1, LineChange::Last(4)));
    let span = |change| {
        let after = done(&case, set(1, change));
        let line = after.numbers.line(line_id(1)).unwrap();
        (line.first, line.last)
    };
    assert_eq!((span(LineChange::First(3)), span(LineChange::First(9))), ((3, 4), (9, 9)));
    assert_eq!((span(LineChange::Last(2)), span(LineChange::Last(0))), ((1, 2), (0, 0)));
}

#[test]
fn options_come_where_their_role_stands_and_the_last_one_stays() {
    let case = lined();
    let remove = NumbersEdit::RemoveOption;
    let add = |number, role| NumbersEdit::AddOption { id: choice_id(number), role };
    let without = done(&case, remove(PROPOSAL));
    assert_eq!(roles(&without), [Role::Order, Role::Nothing]);
    let again = done(&without, add(50, Role::Proposal));
    assert_eq!(roles(&again), [Role::Order, Role::Proposal, Role::Nothing]);
    assert_eq!(lines(&again, PROPOSAL), [0; 0], "with its usual id, and blank");
    let five = done(&done(&case, add(51, Role::Other)), add(52, Role::Other));
    assert_eq!(roles(&five)[3..], [Role::Other, Role::Other]);
    assert_eq!(applied(&five, add(53, Role::Other)), Err(EditError::TooManyOptions));
    assert_eq!(applied(&case, add(53, Role::Order)), Err(EditError::RoleTaken));
    assert_eq!(applied(&case, add(2, Role::Other)), Err(EditError::IdTaken));
    let one = done(&without, remove(NOTHING));
    assert_eq!(applied(&one, remove(ORDER)), Err(EditError::LastOption));
    assert_eq!(applied(&one, remove(PROPOSAL)), Err(EditError::NoSuchOption));
}

#[test]
fn a_case_that_changes_its_kind_keeps_what_was_entered() {
    let to = |case: &Case, kind| Edit::SetKind(kind).apply(case).unwrap();
    let fresh = case(1);
    assert_eq!(roles(&to(&fresh, Kind::Proposal)), [Role::Proposal, Role::Nothing]);
    assert_eq!(to(&to(&fresh, Kind::BossAsk), Kind::Pushback), fresh);
    let kept = to(&lined(), Kind::Proposal);
    assert_eq!(kept.numbers, lined().numbers, "an order with lines stays");
    let without = done(&fresh, NumbersEdit::RemoveOption(ORDER));
    assert_eq!(to(&without, Kind::Pushback), without, "the same kind changes nothing");
}

#[test]
fn a_currency_keeps_the_face_value_of_every_amount() {
    let mut case = lined();
    for (number, minor) in [(1, 123_450), (2, -123_450), (3, 149), (4, 50)] {
        case = done(&case, set(number, LineChange::Likely(money(minor))));
    }
    case = done(&case, set(1, LineChange::Low(Some(money(1)))));
    case = done(&case, NumbersEdit::SetPromise(Some(money(999))));
    case = done(&case, NumbersEdit::SetStretch(Some(money(1_050))));
    let amounts = |case: &Case| {
        let numbers = &case.numbers;
        let of = |number| numbers.line(line_id(number)).unwrap().likely.minor();
        let low = numbers.line(line_id(1)).unwrap().low.unwrap().minor();
        let rest = [low, numbers.promise.unwrap().minor(), case.private.stretch.unwrap().minor()];
        ([of(1), of(2), of(3), of(4)], rest)
    };
    let to = |code| done(&case, NumbersEdit::SetCurrency(Currency::of(code).unwrap()));
    assert_eq!(amounts(&to("USD")), amounts(&case));
    assert_eq!(amounts(&to("JPY")), ([1_235, -1_235, 1, 1], [0, 10, 11]));
    assert_eq!(amounts(&to("KWD")), ([1_234_500, -1_234_500, 1_490, 500], [10, 9_990, 10_500]));
    let large = done(&case, set(1, LineChange::Likely(money(limits::AMOUNT))));
    let dinars = NumbersEdit::SetCurrency(Currency::of("KWD").unwrap());
    assert_eq!(applied(&large, dinars), Err(EditError::OutOfRange(Bound::Amount)));
}

#[test]
fn a_period_of_another_length_spans_the_same_time() {
    let case = lined();
    for (period, horizon) in [(Period::Quarter, 12), (Period::Month, 36), (Period::Year, 3)] {
        let after = done(&case, NumbersEdit::SetPeriod(period));
        assert_eq!((after.numbers.period, after.numbers.horizon), (period, horizon));
        assert_eq!(after.numbers.options, case.numbers.options, "lines stay as they were typed");
    }
}

#[test]
fn what_cannot_be_is_refused_with_its_sentence() {
    let case = lined();
    let range = |bound| EditError::OutOfRange(bound);
    let percent = Percent::from_millionths;
    let (big, gone) = (money(limits::AMOUNT + 1), line_id(77));
    let many: Vec<u64> = (100..=299).collect();
    let long = Line { name: "x".repeat(limits::TEXT + 1), ..line(9) };
    let astray = Line { card: Some(NO_CARD), ..line(9) };
    let backwards = Line { first: 3, last: 2, ..line(9) };
    let one = |line: Line| NumbersEdit::AddLines { option: ORDER, lines: vec![line], before: None };
    let mut sentences = std::collections::HashSet::new();
    for (edit, error) in [
        (NumbersEdit::SetHorizon(0), range(Bound::Horizon)),
        (NumbersEdit::SetHorizon(61), range(Bound::Horizon)),
        (NumbersEdit::SetRate(percent(-1)), range(Bound::Rate)),
        (NumbersEdit::SetRate(percent(10_000_001)), range(Bound::Rate)),
        (NumbersEdit::SetPromise(Some(big)), range(Bound::Amount)),
        (NumbersEdit::SetStretch(Some(big)), range(Bound::Amount)),
        (set(1, LineChange::Likely(big)), range(Bound::Amount)),
        (set(1, LineChange::First(61)), range(Bound::Period)),
        (set(1, LineChange::Ramp(61)), range(Bound::Ramp)),
        (set(1, LineChange::Growth(percent(-1_000_000))), range(Bound::Growth)),
        (set(1, LineChange::Margin(Some(percent(1_000_001)))), range(Bound::Margin)),
        (set(1, LineChange::Risk(percent(-1))), range(Bound::Risk)),
        (set(1, LineChange::Share(percent(1_000_001))), range(Bound::Share)),
        (set(1, LineChange::Card(Some(NO_CARD))), EditError::NoSuchCard),
        (set(77, LineChange::Ramp(0)), EditError::NoSuchLine),
        (NumbersEdit::RemoveLine(gone), EditError::NoSuchLine),
        (NumbersEdit::MoveLine { line: gone, to: ORDER, before: None }, EditError::NoSuchLine),
        (NumbersEdit::CopyLine { line: gone, to: ORDER, id: line_id(9) }, EditError::NoSuchLine),
        (add(PROPOSAL, &[9], Some(4)), EditError::NoSuchLine),
        (add(choice_id(77), &[9], None), EditError::NoSuchOption),
        (add(ORDER, &[1], None), EditError::IdTaken),
        (add(ORDER, &[9, 9], None), EditError::IdTaken),
        (add(ORDER, &many, None), EditError::TooManyLines),
        (one(long), EditError::TooLong),
        (one(astray), EditError::NoSuchCard),
        (one(backwards), range(Bound::Period)),
    ] {
        assert_eq!(applied(&case, edit.clone()), Err(error), "{edit:.80?}");
        sentences.insert(error.to_string());
    }
    for sentence in sentences {
        assert!(sentence.ends_with('.') && sentence.len() < 70, "{sentence}");
    }
    let full = done(&case, add(ORDER, &many[1..], None));
    let into = NumbersEdit::MoveLine { line: line_id(1), to: ORDER, before: None };
    assert_eq!(applied(&full, into), Err(EditError::TooManyLines));
    let within = NumbersEdit::MoveLine { line: line_id(4), to: ORDER, before: None };
    assert_eq!(lines(&done(&full, within), ORDER).len(), limits::LINES);
}

#[test]
fn a_deleted_card_leaves_the_lines_that_rested_on_it() {
    let case = done(&lined(), set(1, LineChange::Card(Some(PAIN))));
    let case = done(&case, set(4, LineChange::Card(Some(PAIN))));
    assert_eq!(case.numbers.lines_on(PAIN).count(), 2);
    let after = Edit::DeleteCard(PAIN).apply(&case).unwrap();
    assert_eq!(after.numbers, lined().numbers);
}

#[test]
fn a_search_finds_what_the_numbers_say() {
    let mut case = lined();
    for (field, words) in [
        (TextField::OptionName(PROPOSAL), "Two regions first"),
        (TextField::OptionOther(ORDER), "A calm board"),
        (TextField::LineName(line_id(1)), "Agency Fees"),
        (TextField::LineSource(line_id(4)), "The invoice"),
    ] {
        case = Edit::SetText { field, text: words.to_owned() }.apply(&case).unwrap();
        assert_eq!(field.of(&case), Some(words));
        assert!(text::matches(&text::words_of(&case), words), "{words}");
    }
}

// Files.

fn record(case: &Case) -> Value {
    serde_json::from_str(&format::write_record(case, utc())).unwrap()
}

fn opened(file: &Value) -> format::Opened {
    format::open(&file.to_string()).unwrap()
}

#[test]
fn numbers_nobody_has_touched_are_not_in_a_file() {
    for kind in Kind::ALL {
        let fresh = Case::new(case_id(1), kind, Function::Boss, utc());
        let file = record(&fresh);
        assert_eq!(file["cases"][0].get("numbers"), None, "{kind:?}");
        assert_eq!(opened(&file).cases, [fresh], "{kind:?}");
    }
    // What is the beginning of one kind is something that was done in another.
    let add = NumbersEdit::AddOption { id: choice_id(9), role: Role::Order };
    let other = Case::new(case_id(1), Kind::Proposal, Function::Hr, utc());
    let other = done(&other, add);
    assert_eq!(opened(&record(&other)).cases, [other]);
}

#[test]
fn a_file_with_numbers_means_what_it_meant() {
    let found = format::open(FIXTURE).unwrap();
    assert_eq!(found.repairs, []);
    let case = &found.cases[0];
    let numbers = &case.numbers;
    assert_eq!((numbers.currency.code(), numbers.period), ("CHF", Period::Quarter));
    assert_eq!((numbers.horizon, numbers.rate), (8, Percent::from_millionths(125_000)));
    assert_eq!(
        (numbers.promise, case.private.stretch),
        (Some(money(3_500_000)), Some(money(10_500_000)))
    );
    let [order, other] = &numbers.options[..] else { panic!("two options") };
    assert_eq!((order.id, order.role, order.label()), (ORDER, Role::Order, "The order as given"));
    assert_eq!((other.role, other.label()), (Role::Other, "Two regions first"));
    assert_eq!(order.other, "The board sees a move");
    let [lost, once] = &order.lines[..] else { panic!("two lines") };
    let extra: Extra = vec![("x-line".to_owned(), ours(&json!([1.5])))];
    let expected = Line {
        name: "Bookings lost".to_owned(),
        first: 1,
        last: 2,
        likely: money(-25_000_000),
        low: Some(money(-37_500_050)),
        high: None,
        growth: Percent::from_millionths(-15_000),
        ramp: 2,
        margin: Some(Percent::from_millionths(622_500)),
        risk: Percent::from_millionths(100_000),
        share: Percent::from_millionths(500_000),
        source: "CRM, closed deals".to_owned(),
        date: Some(day("2026-11-02")),
        confidence: Some(Confidence::High),
        confirmed: true,
        card: Some(card_id(1)),
        extra,
        ..Line::new(LineId::from_bits(10), Category::Revenue)
    };
    assert_eq!(**lost, expected);
    assert_eq!(
        (once.category, once.likely, once.share),
        (Category::OneTimeCost, Money::ZERO, Percent::whole(100))
    );
    // Written anew it opens as the same, unknown fields and all.
    let again = format::open(&format::write_record(case, utc())).unwrap();
    assert_eq!(again.cases, found.cases);
    assert_eq!(numbers.extra[0].0, "x-numbers");
    assert_eq!(order.extra[0], ("x-option".to_owned(), Json::Text("unknown".to_owned())));
}

#[test]
fn the_stretch_stays_with_its_writer() {
    let case = done(&lined(), NumbersEdit::SetStretch(Some(money(987_654_321))));
    let handed_on = format::write_case(&case, &standpoint::domain::Workspace::default(), utc());
    assert!(!handed_on.contains("987654321") && !handed_on.contains("stretch"));
    assert!(format::write_record(&case, utc()).contains("\"stretch\":987654321"));
    let without = format::write_record(&lined(), utc());
    assert!(!without.contains("stretch"), "a record without one is as it was before there was one");
}

/// The record of [`lined`] with something in its numbers changed, opened.
fn mended(change: impl FnOnce(&mut Value)) -> (Case, Vec<Repair>) {
    let mut file = record(&lined());
    change(&mut file["cases"][0]["numbers"]);
    let mut opened = opened(&file);
    (opened.cases.remove(0), opened.repairs)
}

#[test]
fn options_and_lines_that_share_an_id_are_parted_and_kept() {
    let (case, repairs) = mended(|numbers| {
        numbers["options"][1]["lines"][2]["id"] = json!(line_id(1).to_string());
        numbers["options"][0]["lines"][0]["id"] = json!(line_id(2).to_string());
        numbers["options"][2]["id"] = json!(choice_id(1).to_string());
    });
    assert_eq!(repairs, [Repair::SameLineId(3)]);
    let names: Vec<_> = case.numbers.lines().map(|line| line.name.clone()).collect();
    assert_eq!(names, ["Line 4", "Line 1", "Line 2", "Line 3"]);
    assert_eq!(lines(&case, ORDER), [2], "the first to claim an id keeps it");
}

#[test]
fn a_second_option_of_a_role_becomes_one_of_its_own() {
    let (case, repairs) = mended(|numbers| numbers["options"][1]["role"] = json!("order"));
    assert_eq!(repairs, [Repair::Figures(1)]);
    assert_eq!(roles(&case), [Role::Order, Role::Other, Role::Nothing]);
    assert_eq!(case.numbers.options[1].label(), "The order as given");
    assert_eq!(lines(&case, PROPOSAL), [1, 2, 3]);
}

#[test]
fn figures_out_of_bounds_are_brought_to_the_nearest_that_fits() {
    for (field, written, expected) in [
        ("likely", json!(i64::MAX), json!(limits::AMOUNT)),
        ("low", json!(i64::MIN), json!(-limits::AMOUNT)),
        ("first", json!(61), json!(60)),
        ("last", json!(0), json!(1)),
        ("ramp", json!(999), json!(60)),
        ("growth", json!(-1_000_000), json!(-990_000)),
        ("margin", json!(9_000_000), json!(1_000_000)),
        ("risk", json!(-1), json!(0)),
        ("share", json!(1_000_001), json!(1_000_000)),
    ] {
        let (case, repairs) =
            mended(|numbers| numbers["options"][1]["lines"][0][field] = written.clone());
        assert_eq!(repairs, [Repair::Figures(1)], "{field}");
        let found = &record(&case)["cases"][0]["numbers"]["options"][1]["lines"][0][field];
        assert_eq!(*found, expected, "{field}");
    }
    for (field, written, expected) in [
        ("horizon", json!(0), json!(1)),
        ("horizon", json!(61), json!(60)),
        ("rate", json!(-5), json!(0)),
        ("promise", json!(i64::MAX), json!(limits::AMOUNT)),
    ] {
        let (case, repairs) = mended(|numbers| numbers[field] = written.clone());
        assert_eq!(repairs, [Repair::Figures(1)], "{field}");
        assert_eq!(record(&case)["cases"][0]["numbers"][field], expected, "{field}");
    }
}

#[test]
fn a_range_the_wrong_way_round_is_kept_as_it_was_entered() {
    let (case, repairs) = mended(|numbers| {
        numbers["options"][1]["lines"][0]["low"] = json!(900);
        numbers["options"][1]["lines"][0]["high"] = json!(3);
    });
    assert_eq!(repairs, []);
    let line = case.numbers.line(line_id(1)).unwrap();
    assert_eq!(
        (line.low, line.high, line.is_in_order()),
        (Some(money(900)), Some(money(3)), false)
    );
}

#[test]
fn a_line_on_a_card_that_is_not_there_rests_on_none() {
    let (case, repairs) = mended(|numbers| {
        numbers["options"][1]["lines"][1]["card"] = json!(NO_CARD.to_string());
        numbers["options"][0]["lines"][0]["card"] = json!(PAIN.to_string());
    });
    assert_eq!(repairs, [Repair::Links(1)]);
    let card = |number| case.numbers.line(line_id(number)).unwrap().card;
    assert_eq!((card(2), card(4)), (None, Some(PAIN)));
}

#[test]
fn a_case_without_options_gets_those_of_its_kind() {
    let (case, repairs) = mended(|numbers| numbers["options"] = json!([]));
    assert_eq!((repairs, roles(&case)), (vec![], vec![Role::Order, Role::Proposal, Role::Nothing]));
    let (case, _) = mended(|numbers| *numbers = json!({ "horizon": 7 }));
    assert_eq!((case.numbers.horizon, case.numbers.options.len()), (7, 3));
}

#[test]
fn what_is_no_figure_or_too_much_is_refused() {
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut file = record(&lined());
        change(&mut file["cases"][0]["numbers"]);
        format::open(&file.to_string()).unwrap_err()
    };
    let row = json!({ "id": line_id(9).to_string(), "category": "revenue" });
    for change in [
        &(|n: &mut Value| n["rate"] = json!(0.1)) as &dyn Fn(&mut Value),
        &|n| n["rate"] = json!("10 %"),
        &|n| n["horizon"] = json!(-1),
        &|n| n["currency"] = json!("EURO"),
        &|n| n["period"] = json!("week"),
        &|n| n["options"][1]["lines"][0]["likely"] = json!(1e300),
        &|n| n["options"][1]["lines"][0]["category"] = json!("profit"),
        &|n| n["options"][1]["lines"][0]["date"] = json!("soon"),
    ] {
        assert!(matches!(refused(change), OpenError::Damaged { .. }));
    }
    let too_many = |what, limit| OpenError::TooMuch { what, limit };
    let options = refused(&|n| {
        let options = (1..=6).map(|id| json!({ "id": choice_id(id).to_string() }));
        n["options"] = options.collect();
    });
    assert_eq!(options, too_many("options in one case", limits::OPTIONS));
    let lines = refused(&|n| n["options"][0]["lines"] = vec![row.clone(); 201].into());
    assert_eq!(lines, too_many("lines in one option", limits::LINES));
    let long = json!("x".repeat(limits::TEXT + 1));
    let text = refused(&|n| n["options"][1]["lines"][0]["source"] = long.clone());
    assert_eq!(text, too_many("characters in one field", limits::TEXT));
}

// The session.

fn open_app(case: &Case) -> App {
    let mut app = App::with(std::slice::from_ref(case));
    app.open(case.id);
    app
}

#[test]
fn typing_on_in_a_cell_is_one_step_and_a_new_visit_another() {
    let mut app = open_app(&lined());
    let amount = |units| Event::Edited(Edit::Numbers(set(1, LineChange::Likely(money(units)))));
    for event in
        [amount(1), amount(12), Event::Numbers(NumbersEvent::LeftCell), amount(123), amount(124)]
    {
        app.send(event);
    }
    let likely = |session: &Session| {
        session.case().unwrap().numbers.line(line_id(1)).unwrap().likely.minor()
    };
    for expected in [12, 100, 100] {
        app.send(Event::Undo);
        assert_eq!(likely(&app.session), expected);
    }
    let other = Edit::Numbers(set(1, LineChange::Ramp(2)));
    assert_eq!(other.gesture(), Some(Gesture::Line(line_id(1), LineField::Ramp)));
}

#[test]
fn what_was_removed_is_told_and_can_be_taken_back() {
    let mut app = open_app(&lined());
    app.send(Event::Edited(Edit::Numbers(NumbersEdit::RemoveLine(line_id(2)))));
    assert_eq!(
        (app.notice(), app.focus.last()),
        ("Deleted “Line 2”.", Some(&Focus::Line(line_id(3))))
    );
    app.send(Event::TookBack);
    assert_eq!(lines(app.session.case().unwrap(), PROPOSAL), [1, 2, 3]);
    app.send(Event::Edited(Edit::Numbers(NumbersEdit::RemoveLine(line_id(4)))));
    assert_eq!(app.focus.last(), Some(&Focus::AddLine(ORDER)));
    app.send(Event::Edited(Edit::Numbers(NumbersEdit::RemoveOption(PROPOSAL))));
    assert_eq!(app.notice(), "Removed “My proposal” with its 3 lines.");
    app.send(Event::TookBack);
    assert_eq!(lines(app.session.case().unwrap(), PROPOSAL).len(), 3);
}

#[test]
fn a_way_forward_gets_its_name_back_and_a_line_its_card() {
    let name = |app: &App| {
        let case = app.session.case().unwrap();
        case.numbers.choice(PROPOSAL).unwrap().label().to_owned()
    };
    let mut app = open_app(&done(&lined(), set(1, LineChange::Card(Some(PAIN)))));
    let field = TextField::OptionName(PROPOSAL);
    for text in ["T", "Two", "Two regions first"] {
        app.send(Event::Edited(Edit::SetText { field, text: text.to_owned() }));
    }
    app.send(Event::LeftField(field));
    assert_eq!(name(&app), "Two regions first");
    app.send(Event::Undo);
    assert_eq!(name(&app), "My proposal");
    app.send(Event::Redo);
    assert_eq!(name(&app), "Two regions first");
    let resting = |app: &App| app.session.case().unwrap().numbers.lines_on(PAIN).count();
    app.send(Event::Edited(Edit::DeleteCard(PAIN)));
    assert_eq!((resting(&app), lines(app.session.case().unwrap(), PROPOSAL)), (0, vec![1, 2, 3]));
    app.send(Event::Undo);
    assert_eq!((resting(&app), name(&app)), (1, "Two regions first".to_owned()));
    // A copy of the line rests on the same card, and goes again in one step.
    let copy = NumbersEvent::CopiedLine { line: line_id(1), to: ORDER };
    app.send(Event::Numbers(copy));
    assert_eq!((resting(&app), lines(app.session.case().unwrap(), ORDER).len()), (2, 2));
    app.send(Event::Undo);
    assert_eq!(resting(&app), 1);
    let mut app = app.reload();
    app.open(case(1).id);
    assert_eq!((resting(&app), name(&app)), (1, "Two regions first".to_owned()));
}

#[test]
fn the_lines_to_begin_with_come_in_one_step() {
    let mut app = open_app(&case(1));
    app.send(Event::Numbers(NumbersEvent::FilledGrid));
    let count = app.session.case().unwrap().numbers.lines().count();
    assert_eq!(app.notice(), format!("Added {count} lines to fill in."));
    assert!(matches!(app.focus.last(), Some(Focus::Line(_))));
    app.send(Event::Numbers(NumbersEvent::FilledGrid));
    assert_eq!(app.session.case().unwrap().numbers.lines().count(), count);
    app.send(Event::Undo);
    assert!(app.session.case().unwrap().has_untouched_numbers());
    // Options that have lines are left alone, and one that is missing comes back.
    let some = done(&lined(), NumbersEdit::RemoveOption(NOTHING));
    let mut app = open_app(&some);
    app.send(Event::Numbers(NumbersEvent::FilledGrid));
    let case = app.session.case().unwrap();
    assert_eq!((lines(case, PROPOSAL), lines(case, ORDER)), (vec![1, 2, 3], vec![4]));
    assert!(!lines(case, NOTHING).is_empty());
}

#[test]
fn tables_leave_as_files_and_through_the_clipboard() {
    let mut case = lined();
    let name = "=SUM(A1)".to_owned();
    let field = TextField::LineName(line_id(1));
    case = Edit::SetText { field, text: name }.apply(&case).unwrap();
    let cost = Line { likely: money(40_050), ..Line::new(line_id(9), Category::OneTimeCost) };
    let option = PROPOSAL;
    case = done(&case, NumbersEdit::AddLines { option, lines: vec![cost], before: None });
    let mut app = open_app(&case);
    app.send(Event::Numbers(NumbersEvent::SavedTable(NumbersTable::Periods(PROPOSAL))));
    let (name, text) = app.downloads.last().unwrap().clone();
    assert_eq!((&*name, app.notice()), ("case-1-periods.csv", "Exported as case-1-periods.csv."));
    let rows: Vec<&str> = text.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert_eq!(rows[0], "My proposal,Start,Year 1,Year 2,Year 3,Total,Present value");
    assert_eq!(rows[1], "'=SUM(A1),0.00,1.00,1.00,1.00,3.00,2.49");
    assert_eq!(rows[4], "One-time cost,-400.50,0.00,0.00,0.00,-400.50,-400.50");
    assert_eq!(rows[7], "Net,-400.50,3.00,3.00,3.00,-391.50,-393.04");
    app.send(Event::Numbers(NumbersEvent::CopiedTable(NumbersTable::Summary, Separators::GERMAN)));
    let copied = app.copies.last().unwrap();
    assert!(copied.starts_with("\tThe order as given\tMy proposal\tDo nothing\n"), "{copied}");
    assert!(copied.contains("Net present value\t2,49\t-393,04\t0,00\n"), "{copied}");
    assert_eq!(app.notice(), "Copied. Paste it where you need it.");
    let (down, across) = (Input::Rate, Input::Amount(line_id(1)));
    for table in [
        NumbersTable::Lines,
        NumbersTable::Summary,
        NumbersTable::Ranges(PROPOSAL),
        NumbersTable::Cumulative,
        NumbersTable::Futures,
        NumbersTable::TwoWay { of: PROPOSAL, down, across },
    ] {
        let rows = table.rows(&case).unwrap();
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{table:?}");
    }
    let of = choice_id(77);
    for table in [
        NumbersTable::Periods(of),
        NumbersTable::Ranges(of),
        NumbersTable::TwoWay { of, down, across },
    ] {
        assert_eq!(table.rows(&case), None);
    }
    app.send(Event::Copied(false));
    assert!(app.notice().starts_with("The browser did not allow copying."));
    let effects = Session::new(1)
        .update(now(), Event::Numbers(NumbersEvent::SavedTable(NumbersTable::Lines)));
    assert_eq!(effects, [] as [Effect; 0]);
}

/// The same file is what the browser exports, in numbers.spec.ts: so the futures that are drawn are
/// the same on this machine and in WebAssembly, to the last of 10,000.
#[test]
fn the_futures_of_an_example_are_these_on_every_machine() {
    let (case, _) = Example::ALL[0].case(&mut Ids::new(1), now(), &[]);
    let frozen = include_str!("fixtures/numbers/quota-futures.csv");
    let text = table::csv(&NumbersTable::Futures.rows(&case).unwrap());
    assert_eq!(text.lines().collect::<Vec<_>>(), frozen.lines().collect::<Vec<_>>());
}

#[test]
fn a_table_of_two_inputs_leaves_with_its_values() {
    let mut case = lined();
    Arc::make_mut(&mut case.numbers.options[1]).lines.truncate(1);
    case.numbers.rate = Percent::whole(0);
    let of = PROPOSAL;
    let rows = |down, across| {
        let table = NumbersTable::TwoWay { of, down, across };
        table::tsv(&table.rows(&case).unwrap(), '.')
    };
    let amount = Input::Amount(line_id(1));
    // A euro a year for three years. A rate of nothing has only higher ones beside it.
    let text = rows(amount, Input::Rate);
    let text: Vec<&str> = text.split('\n').collect();
    assert_eq!(
        text[0],
        "Line 1 ↓, Discount rate →\t0.000000\t0.020000\t0.040000\t0.060000\t0.080000"
    );
    assert_eq!(text[3], "1.00\t3.00\t2.88\t2.78\t2.67\t2.58");
    assert_eq!((text.len(), text[1].split('\t').next()), (6, Some("0.60")));
    // Nothing has no values beside it.
    case.numbers.options[1] = Arc::new(Choice {
        lines: vec![Arc::new(Line {
            margin: Some(Percent::whole(90)),
            category: Category::Revenue,
            ..line(1)
        })],
        ..Choice::new(PROPOSAL, Role::Proposal)
    });
    // And no more than all of revenue is left of it.
    assert_eq!(Input::Margin(line_id(1)).around(&case.numbers).len(), 3);
}

#[test]
fn the_table_of_lines_of_an_example_is_read_back_as_lines() {
    let (case, _) = Example::ALL[0].case(&mut Ids::new(1), now(), &[]);
    let rows = NumbersTable::Lines.rows(&case).unwrap();
    let text = table::tsv(&rows, '.');
    let read = standpoint::domain::paste::read_table(&text, Separators::ENGLISH, Currency::EUR);
    let table = read.unwrap();
    assert_eq!(table.lines().count(), case.numbers.lines().count());
}
