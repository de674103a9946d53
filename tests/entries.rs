//! Proves what becomes of what people type into the fields of a line, and of the tables they
//! paste: what is understood, what is refused with which sentence, and that nothing breaks it.

#[path = "support/app.rs"]
#[allow(dead_code, reason = "each test target uses a part of it")]
mod app;
mod support;

use app::App;
use proptest::prelude::*;
use standpoint::domain::{
    Case, ChoiceId, Edit, Kind, Line, LineChange, LineId, Numbers, NumbersEdit,
    edit::LineField,
    limits,
    money::{Currency, Money, Percent, Separators},
    numbers::{
        Category, Confidence, Period, Role,
        entry::Entry,
        pasted::{Taken, likely_category, taken, taken_as},
    },
    paste::read_table,
};
use standpoint::session::{Event, Focus, NumbersEvent};
use support::*;

const EN: Separators = Separators::ENGLISH;
const DE: Separators = Separators::GERMAN;

fn entry(separators: Separators) -> Entry {
    Entry::new(&Numbers::new(Kind::Pushback), separators)
}

fn currency(code: &str) -> Currency {
    Currency::of(code).unwrap()
}

#[test]
fn amounts_are_read_as_people_type_them() {
    for (text, separators, minor) in [
        ("1.2m", EN, 120_000_000),
        ("1,2m", DE, 120_000_000),
        ("85k", EN, 8_500_000),
        (" 85 k ", EN, 8_500_000),
        ("(400)", EN, -40_000),
        ("−400", EN, -40_000),
        ("€ 1,250,000", EN, 125_000_000),
        ("1.250.000,50", EN, 125_000_050),
        ("1.250.000,50", DE, 125_000_050),
        ("1.250", EN, 125),
        ("1.250", DE, 125_000),
        ("1'250.5", EN, 125_050),
        ("0", EN, 0),
        ("-0", EN, 0),
    ] {
        let entry = entry(separators);
        let amount = Money::from_minor(minor);
        assert_eq!(entry.read(LineField::Likely, text), Ok(LineChange::Likely(amount)), "{text}");
        assert_eq!(entry.read(LineField::Low, text), Ok(LineChange::Low(Some(amount))), "{text}");
        assert_eq!(entry.read(LineField::High, text), Ok(LineChange::High(Some(amount))), "{text}");
    }
    // The yen has no decimals and the dinar has three.
    for (code, text, minor) in [
        ("JPY", "1,250", 1_250),
        ("JPY", "1.2m", 1_200_000),
        ("KWD", "1.250", 1_250),
        ("KWD", "85k", 85_000_000),
    ] {
        let entry = Entry { currency: currency(code), ..entry(EN) };
        let read = entry.read(LineField::Likely, text);
        assert_eq!(read, Ok(LineChange::Likely(Money::from_minor(minor))), "{code} {text}");
    }
}

#[test]
fn nothing_typed_is_what_a_field_begins_with() {
    for text in ["", "  ", "\t"] {
        for (field, change) in [
            (LineField::Likely, LineChange::Likely(Money::ZERO)),
            (LineField::Low, LineChange::Low(None)),
            (LineField::High, LineChange::High(None)),
            (LineField::Growth, LineChange::Growth(Percent::whole(0))),
            (LineField::Margin, LineChange::Margin(None)),
            (LineField::Risk, LineChange::Risk(Percent::whole(0))),
            (LineField::Share, LineChange::Share(Percent::whole(100))),
            (LineField::Ramp, LineChange::Ramp(0)),
        ] {
            assert_eq!(entry(EN).read(field, text), Ok(change), "{field:?}");
        }
    }
}

#[test]
fn what_is_no_figure_is_refused_with_what_to_type() {
    let largest = "10000000000001";
    for (field, text, words) in [
        (LineField::Likely, "about twelve", "This is not an amount"),
        (LineField::Likely, "12%", "percentage"),
        (LineField::Likely, "$400", "USD"),
        (LineField::Likely, "1e9", "This is not an amount"),
        (LineField::Likely, "=A1+5", "This is not an amount"),
        (LineField::Likely, "12.345", "decimals"),
        (LineField::Likely, "1,25,0", "thousands"),
        (LineField::Likely, "--4", "One sign is enough"),
        (LineField::Likely, "NaN", "This is not an amount"),
        (LineField::Likely, "∞", "This is not an amount"),
        (LineField::Likely, "99999999999999999999999999", "too large"),
        (LineField::Likely, largest, "too large"),
        (LineField::Low, "(10000000000001)", "too large"),
        (LineField::High, "999bn k", "This is not an amount"),
        (LineField::Growth, "-100%", "between −99 % and 1,000 %"),
        (LineField::Growth, "1001", "between −99 % and 1,000 %"),
        (LineField::Growth, "5k", "not a percentage"),
        (LineField::Margin, "101%", "between −100 % and 100 %"),
        (LineField::Margin, "€5", "not a percentage"),
        (LineField::Risk, "-5%", "between 0 % and 100 %"),
        (LineField::Risk, "100.0001", "between 0 % and 100 %"),
        (LineField::Risk, "high", "not a percentage"),
        (LineField::Share, "(1%)", "between 0 % and 100 %"),
        (LineField::Share, "150 %", "between 0 % and 100 %"),
        (LineField::Share, "0.00001%", "no more than 4 digits"),
        (LineField::Ramp, "-1", "0 to 60 periods"),
        (LineField::Ramp, "61", "0 to 60 periods"),
        (LineField::Ramp, "1.5", "0 to 60 periods"),
        (LineField::Ramp, "99999999999", "0 to 60 periods"),
        (LineField::Category, "Something", "Choose one"),
        (LineField::First, "Year 9", "Choose one"),
        (LineField::Last, "60", "Choose one"),
        (LineField::Confidence, "sure", "Choose one"),
        (LineField::Date, "2026-13-01", "Choose one"),
    ] {
        let said = entry(EN).read(field, text).unwrap_err();
        assert!(said.contains(words), "{field:?} {text:?}: {said}");
        assert!(said.ends_with('.') && !said.contains("  "), "{said}");
    }
    let most = entry(EN).read(LineField::Likely, "10,000,000,000,000");
    assert_eq!(most, Ok(LineChange::Likely(Money::from_minor(limits::AMOUNT))));
}

#[test]
fn shares_are_read_with_and_without_their_sign() {
    for (field, text, change) in [
        (LineField::Growth, "5", LineChange::Growth(Percent::whole(5))),
        (LineField::Growth, "(99 %)", LineChange::Growth(Percent::whole(-99))),
        (LineField::Growth, "−2.5%", LineChange::Growth(Percent::from_millionths(-25_000))),
        (LineField::Margin, "62,5 %", LineChange::Margin(Some(Percent::from_millionths(625_000)))),
        (LineField::Margin, "0", LineChange::Margin(Some(Percent::whole(0)))),
        (LineField::Risk, "100%", LineChange::Risk(Percent::whole(100))),
        (LineField::Share, "33.3333", LineChange::Share(Percent::from_millionths(333_333))),
        (LineField::Ramp, " 60 ", LineChange::Ramp(60)),
    ] {
        assert_eq!(entry(EN).read(field, text), Ok(change), "{field:?} {text:?}");
    }
}

#[test]
fn what_is_chosen_is_read_by_its_name() {
    let entry = entry(EN);
    for (field, text, change) in [
        (LineField::Category, "running COST", LineChange::Category(Category::RunningCost)),
        (LineField::First, "start", LineChange::First(0)),
        (LineField::First, " Year 3 ", LineChange::First(3)),
        (LineField::Last, "The end", LineChange::Last(Line::TO_THE_END)),
        (LineField::Confidence, "Medium", LineChange::Confidence(Some(Confidence::Medium))),
        (LineField::Confidence, "not said", LineChange::Confidence(None)),
    ] {
        assert_eq!(entry.read(field, text), Ok(change), "{field:?} {text:?}");
    }
}

#[test]
fn what_is_understood_is_said_where_it_is_not_what_was_typed() {
    let understood = |text, separators| entry(separators).understood(LineField::Likely, text);
    assert_eq!(understood("1.2m", EN).as_deref(), Some("1,200,000"));
    assert_eq!(understood("1.250", EN).as_deref(), Some("1.25"));
    assert_eq!(understood("1.250", DE), None, "as it is shown");
    for silent in ["1,200,000", "", "about", "12%"] {
        assert_eq!(understood(silent, EN), None, "{silent}");
    }
    assert_eq!(entry(EN).understood(LineField::Growth, "5"), None);
}

/// A pasted table as an option of costs and benefits counted in years takes it.
fn lines_of(text: &str, separators: Separators) -> Vec<Line> {
    let table = read_table(text, separators, Currency::EUR).unwrap();
    let taken = taken(&table, likely_category(&table), Period::Year);
    let lines = taken.into_iter().flat_map(|row| match row {
        Taken::Lines(lines) => lines,
        Taken::LeftOut | Taken::Problem(_) => Vec::new(),
    });
    lines.collect()
}

/// "name category first-last likely low high", amounts in whole euros.
fn told(lines: &[Line]) -> Vec<String> {
    let units = |money: Money| (money.minor() / 100).to_string();
    let or = |money: Option<Money>| money.map_or("–".to_owned(), units);
    lines
        .iter()
        .map(|line| {
            let (first, last) = (line.first, line.last);
            let last = if last == Line::TO_THE_END { "end".to_owned() } else { last.to_string() };
            let category = line.category.name();
            let (low, high) = (or(line.low), or(line.high));
            format!(
                "{} | {category} | {first}-{last} | {low} {} {high}",
                line.name,
                units(line.likely)
            )
        })
        .collect()
}

#[test]
fn a_table_with_a_range_becomes_lines_with_one() {
    let text = "Item\tLow\tLikely\tHigh\tSource\n\
                Licences\t€80\t€100\t€150\tQuote of 2 March\n\
                Rent\t(300)\t(200)\t(100)\tContract\n\
                Tools\t(80)\t(100)\t(150)\t\n\
                Bonus\t-20\t0\t40\t\n\
                Swing\t-20\t100\t150\t\n\
                Total\t80\t100\t150\t";
    assert_eq!(
        told(&lines_of(text, EN)),
        [
            "Licences | Cost saved | 1-end | 80 100 150",
            // Most below zero is the most as a cost.
            "Rent | Running cost | 1-end | 100 200 300",
            "Tools | Running cost | 1-end | 80 100 150",
            "Bonus | Running cost | 1-end | -40 0 20",
            // A benefit that may turn into a loss keeps its sign.
            "Swing | Cost saved | 1-end | -20 100 150",
        ]
    );
    assert_eq!(lines_of(text, EN)[0].source, "Quote of 2 March");
}

#[test]
fn columns_of_periods_become_as_few_lines_as_they_need() {
    let text = "Item\tInitial\tYear 1\tYear 2\tYear 3\n\
                Licences\t(5,000)\t(12,000)\t(12,000)\t(12,000)\n\
                Travel\t\t30,000\t30,000\t0\n\
                Nothing\t0\t0\t0\t0\n\
                Even\t7\t7\t7\t7";
    assert_eq!(
        told(&lines_of(text, EN)),
        [
            "Licences, start | One-time cost | 0-0 | – 5000 –",
            "Licences, years 1 to 3 | Running cost | 1-3 | – 12000 –",
            "Travel | Cost saved | 1-2 | – 30000 –",
            "Nothing | Cost saved | 1-end | – 0 –",
            "Even | Cost saved | 0-3 | – 7 –",
        ]
    );
}

#[test]
fn the_preview_says_how_columns_of_periods_are_taken() {
    for (head, period, words) in [
        ("Item\tYear 1\tYear 2", Period::Year, "years 1 to 2."),
        ("Item\tYear 1\tYear 2", Period::Quarter, "quarters 1 to 2."),
        ("Item\tYear 0\tYear 1", Period::Year, "the start and year 1."),
        ("Item\tY0\tY1\tY2", Period::Year, "the start and years 1 to 2."),
        ("Item\tQ10\tQ20", Period::Quarter, "quarters 1 to 2."),
        ("Item\tInitial", Period::Year, "the start."),
        ("Item\tFY27", Period::Year, "year 1."),
    ] {
        let cells = head.matches('\t').count();
        let text = format!("{head}\nRent{}", "\t5".repeat(cells));
        let table = read_table(&text, EN, Currency::EUR).unwrap();
        let said = taken_as(&table, period).unwrap();
        assert_eq!(said, format!("Its columns of periods are taken as {words}"), "{head}");
    }
    let table = read_table("Item\tLikely\nRent\t5", EN, Currency::EUR).unwrap();
    assert_eq!(taken_as(&table, Period::Year), None);
}

#[test]
fn european_tables_and_quoted_cells_are_read() {
    let text = "Bezeichnung\tBetrag\tQuelle\r\n\
                \"Miete,\nHalle 2\"\t1.250.000,50 €\t\"Vertrag \"\"B\"\"\"\r\n\
                \t\t\r\n\
                Strom\t12,5\t\r\n\
                Summe\t1.250.013,00\t\r\n";
    let lines = lines_of(text, EN);
    assert_eq!(
        told(&lines),
        [
            "Miete, Halle 2 | Cost saved | 1-end | – 1250000 –",
            "Strom | Cost saved | 1-end | – 12 –"
        ]
    );
    assert_eq!((lines[0].likely.minor(), &*lines[0].source), (125_000_050, "Vertrag \"B\""));
    assert_eq!(lines[1].likely.minor(), 1_250);
}

#[test]
fn a_heading_says_whether_amounts_are_costs() {
    for (heading, category) in [
        ("Cost", Category::RunningCost),
        ("Costs", Category::RunningCost),
        ("Benefit", Category::CostSaved),
        ("Item", Category::CostSaved),
        ("Cost savings", Category::CostSaved),
        ("Costs avoided", Category::CostSaved),
    ] {
        let table = read_table(&format!("{heading}\tAmount\nRent\t5"), EN, Currency::EUR).unwrap();
        assert_eq!(likely_category(&table), category, "{heading}");
    }
}

#[test]
fn a_row_that_cannot_be_a_line_says_why_and_the_others_are_taken() {
    let text = "Item\tAmount\nRent\t5\nTools\t$7\nShare\t12%\nToo much\t99,999,999,999,999\n\
                Words\tsoon\nRest\t8";
    let table = read_table(text, EN, Currency::EUR).unwrap();
    let rows = taken(&table, Category::CostSaved, Period::Year);
    let said: Vec<&str> = rows
        .iter()
        .map(|row| match row {
            Taken::Lines(_) => "line",
            Taken::LeftOut => "left out",
            Taken::Problem(words) => words,
        })
        .collect();
    assert_eq!((said[0], said[1], said[6]), ("left out", "line", "line"));
    for (said, words) in [
        (said[2], "“$7”: "),
        (said[3], "“12%”: "),
        (said[4], "“99,999,999,999,999”: That amount is too large"),
        (said[5], "left out"),
    ] {
        assert!(said.starts_with(words), "{said}");
    }
}

proptest! {
    #[test]
    fn any_text_in_any_field_has_an_answer(
        text in "[-−=+(),.'€$%kmb 0-9a-z\u{a0}\u{202e}]{0,24}",
        wild: String,
        swapped: bool,
    ) {
        let entry = entry(if swapped { DE } else { EN });
        let line = Line::new(line_id(1), Category::Revenue);
        for text in [text, wild] {
            for field in FIELDS {
                let Ok(change) = entry.read(field, &text) else { continue };
                // What was read is within bounds, and is read back from how it is shown.
                let edit = NumbersEdit::SetLine { line: line_id(1), change };
                let next = set(&line, edit);
                let shown = entry.shown(field, &next);
                prop_assert_eq!(entry.read(field, &shown), Ok(change), "{:?} {:?}", field, text);
            }
        }
    }

    #[test]
    fn any_pasted_table_gives_lines_that_can_be_added(
        text in "(Item|Year [0-9]|Low|High|Likely|Cost|Total|[a-z=@]{0,3}|[-(]?[0-9]{1,3}([.,][0-9]{1,3})?[)k%€]?|\t|\t|\n|\"){0,60}",
        swapped: bool,
    ) {
        let separators = if swapped { DE } else { EN };
        let Some(table) = read_table(&text, separators, Currency::EUR) else { return Ok(()) };
        for period in Period::ALL {
            let rows = taken(&table, likely_category(&table), period);
            prop_assert_eq!(rows.len(), table.rows.len());
            let lines = rows.into_iter().flat_map(|row| match row {
                Taken::Lines(lines) => lines,
                Taken::LeftOut | Taken::Problem(_) => Vec::new(),
            });
            for (number, line) in (1..).zip(lines.take(limits::LINES)) {
                prop_assert!(!line.name.contains(['\n', '\t', '\r']));
                let line = Line { id: line_id(number), ..line };
                let add = NumbersEdit::AddLines { option: PROPOSAL, lines: vec![line], before: None };
                prop_assert!(apply(&empty(), add).is_ok());
            }
        }
    }
}

/// Those that are typed in or chosen.
const FIELDS: [LineField; 12] = [
    LineField::Category,
    LineField::First,
    LineField::Last,
    LineField::Likely,
    LineField::Low,
    LineField::High,
    LineField::Growth,
    LineField::Ramp,
    LineField::Margin,
    LineField::Risk,
    LineField::Share,
    LineField::Confidence,
];

const PROPOSAL: ChoiceId = Role::Proposal.usual_id();

fn empty() -> Case {
    case(1)
}

fn apply(case: &Case, edit: NumbersEdit) -> Result<Case, standpoint::domain::EditError> {
    standpoint::domain::Edit::Numbers(edit).apply(case)
}

/// A line after an edit of the case it alone stands in.
fn set(line: &Line, edit: NumbersEdit) -> Line {
    let add = NumbersEdit::AddLines { option: PROPOSAL, lines: vec![line.clone()], before: None };
    let case = apply(&apply(&empty(), add).unwrap(), edit).unwrap();
    Line::clone(case.numbers.line(line.id).unwrap())
}

fn added(app: &App) -> Vec<(String, Category)> {
    let numbers = &app.session.case().unwrap().numbers;
    let lines = numbers.choice(PROPOSAL).unwrap().lines.iter();
    lines.map(|line| (line.name.clone(), line.category)).collect()
}

fn open_app(case: &Case) -> App {
    let mut app = App::with(std::slice::from_ref(case));
    app.open(case.id);
    app
}

#[test]
fn a_line_that_is_typed_is_of_the_kind_that_its_words_say() {
    for (name, role, category) in [
        ("Licences saved", Role::Proposal, Category::CostSaved),
        ("Upsell to the top ten", Role::Proposal, Category::Revenue),
        ("Sales from the pilot", Role::Order, Category::Revenue),
        ("Wholesale prices", Role::Proposal, Category::CostSaved),
        ("An ideal tool", Role::Order, Category::RunningCost),
        ("Removing a step", Role::Proposal, Category::CostSaved),
        ("Move to the new office", Role::Proposal, Category::OneTimeCost),
        ("Set-up", Role::Proposal, Category::OneTimeCost),
        ("Setup of the tool", Role::Order, Category::OneTimeCost),
        ("Two people not hired", Role::Proposal, Category::CostAvoided),
        ("Cost of travel", Role::Proposal, Category::RunningCost),
        ("(Costs) of travel", Role::Other, Category::RunningCost),
        ("Travel", Role::Nothing, Category::RunningCost),
        ("  ", Role::Proposal, Category::CostSaved),
        ("=cmd|' /C calc'!A0", Role::Proposal, Category::CostSaved),
    ] {
        let mut app = open_app(&case(1));
        if role == Role::Other {
            app.send(Event::Numbers(NumbersEvent::AddedOption));
        }
        let numbers = &app.session.case().unwrap().numbers;
        let option = numbers.with_role(role).unwrap().id;
        app.send(Event::Numbers(NumbersEvent::AddedLine { option, text: name.to_owned() }));
        let line = app.session.case().unwrap().numbers.lines().next().unwrap().clone();
        assert_eq!((&*line.name, line.category), (name.trim(), category));
        assert_eq!(app.focus.last(), Some(&Focus::Amount(line.id)));
    }
}

#[test]
fn pasted_lines_get_ids_of_their_own_and_go_again_in_one_step() {
    let mut app = open_app(&case(1));
    let lines = lines_of("Item\tAmount\nRent\t5\nTools\t(7)", EN);
    app.send(Event::Numbers(NumbersEvent::PastedLines { option: PROPOSAL, lines }));
    let names =
        [("Rent".to_owned(), Category::CostSaved), ("Tools".to_owned(), Category::RunningCost)];
    assert_eq!(added(&app), names);
    app.send(Event::Undo);
    assert_eq!(added(&app), []);
    app.send(Event::Redo);
    assert_eq!(added(&app), names);
    app.send(Event::Numbers(NumbersEvent::PastedLines { option: PROPOSAL, lines: Vec::new() }));
    assert_eq!(added(&app), names);
}

#[test]
fn an_option_that_is_full_takes_nothing_and_says_so() {
    let mut app = open_app(&case(1));
    let line = || Line::new(LineId::from_bits(0), Category::CostSaved);
    app.send(Event::Numbers(NumbersEvent::PastedLines {
        option: PROPOSAL,
        lines: vec![line(); limits::LINES],
    }));
    assert_eq!(added(&app).len(), limits::LINES);
    app.send(Event::Numbers(NumbersEvent::PastedLines { option: PROPOSAL, lines: vec![line()] }));
    assert_eq!(app.notice(), "This option is full: it holds 200 lines.");
    app.send(Event::Numbers(NumbersEvent::AddedLine {
        option: PROPOSAL,
        text: "One more".to_owned(),
    }));
    assert_eq!(added(&app).len(), limits::LINES);
    let first = app.session.case().unwrap().numbers.lines().next().unwrap().id;
    app.send(Event::Numbers(NumbersEvent::CopiedLine { line: first, to: PROPOSAL }));
    assert_eq!(added(&app).len(), limits::LINES);
    app.send(Event::Numbers(NumbersEvent::CopiedLine { line: first, to: Role::Order.usual_id() }));
    assert_eq!(app.session.case().unwrap().numbers.lines().count(), limits::LINES + 1);
}

#[test]
fn options_are_copied_until_there_are_five() {
    let mut app = open_app(&case(1));
    app.send(Event::Numbers(NumbersEvent::AddedLine {
        option: PROPOSAL,
        text: "Rent saved".to_owned(),
    }));
    for _ in 0..4 {
        app.send(Event::Numbers(NumbersEvent::DuplicatedOption(PROPOSAL)));
    }
    let numbers = &app.session.case().unwrap().numbers;
    assert_eq!(numbers.options.len(), limits::OPTIONS);
    assert_eq!(numbers.options[4].label(), "My proposal, copy");
    assert_eq!(numbers.lines().count(), 3, "in my proposal and its two copies");
    let ids: std::collections::HashSet<_> = numbers.lines().map(|line| line.id).collect();
    assert_eq!(ids.len(), 3);
    app.send(Event::Numbers(NumbersEvent::DuplicatedOption(choice_id(99))));
    app.send(Event::Numbers(NumbersEvent::AddedOption));
    assert_eq!(app.session.case().unwrap().numbers.options.len(), limits::OPTIONS);
}

#[test]
fn a_currency_says_so_where_it_rounds_and_what_was_typed_comes_back() {
    let case = case(1);
    let mut app = open_app(&case);
    let before = app.case().numbers.clone();
    app.edit(Edit::Numbers(NumbersEdit::SetCurrency(currency("USD"))));
    app.edit(Edit::Numbers(NumbersEdit::SetCurrency(currency("JPY"))));
    assert_eq!(app.notice(), "", "whole amounts stay as they were typed");
    app.edit(Edit::Numbers(NumbersEdit::SetCurrency(before.currency)));
    app.edit(Edit::Numbers(NumbersEdit::SetPromise(Some(Money::from_minor(1_050)))));
    let before = app.case().numbers.clone();
    app.edit(Edit::Numbers(NumbersEdit::SetCurrency(currency("JPY"))));
    assert_eq!(app.notice(), "Amounts were rounded: JPY has fewer decimals.");
    app.send(Event::TookBack);
    assert_eq!(app.case().numbers, before);
}
