//! Proves that every figure opens into a formula that says what it came from, down to what was
//! entered.

#[path = "support/random.rs"]
mod random;
mod support;

use proptest::{prelude::*, test_runner::Config};
use standpoint::domain::{
    Case, ChoiceId, Kind, Line, Numbers,
    money::{Money, Percent, Separators, format_number},
    numbers::{
        Category, Confidence, Figure, Opens, Period, Role, TableRow, Working, working,
        working::time_words,
    },
};
use std::{collections::HashSet, sync::Arc};
use support::*;

const PROPOSAL: ChoiceId = Role::Proposal.usual_id();

const ROWS: [TableRow; 6] = [
    TableRow::Benefits,
    TableRow::Costs,
    TableRow::Net,
    TableRow::Cumulative,
    TableRow::Discounted,
    TableRow::CumulativeDiscounted,
];

fn line(number: u64, name: &str, category: Category, first: u16, last: u16, units: i64) -> Line {
    let (name, likely) = (name.to_owned(), Money::from_minor(units * 100));
    Line { name, first, last, likely, ..Line::new(line_id(number), category) }
}

/// A licence for 100 k now and 10 k a year that saves 60 k a year; the order loses margin.
fn numbers() -> Numbers {
    let mut numbers = Numbers::new(Kind::Pushback);
    let deals = Line {
        growth: Percent::whole(10),
        ramp: 2,
        margin: Some(Percent::whole(62)),
        share: Percent::whole(50),
        risk: Percent::whole(20),
        source: "CRM, closed deals".to_owned(),
        date: Some(day("2026-11-02")),
        confidence: Some(Confidence::Medium),
        confirmed: true,
        ..line(9, "Deals won", Category::Revenue, 1, 3, -50_000)
    };
    for (option, lines) in [
        (0, vec![deals]),
        (
            1,
            vec![
                line(1, "Agency fees", Category::CostSaved, 1, 3, 60_000),
                line(2, "Licence", Category::OneTimeCost, 0, 0, 100_000),
                line(3, "Upkeep", Category::RunningCost, 1, 3, 10_000),
            ],
        ),
        (2, vec![line(4, "Overtime", Category::RunningCost, 2, 3, 30_000)]),
    ] {
        Arc::make_mut(&mut numbers.options[option]).lines =
            lines.into_iter().map(Arc::new).collect();
    }
    numbers
}

fn open(choice: ChoiceId, figure: Figure) -> Working {
    working(&numbers(), choice, figure, Separators::ENGLISH).unwrap_or_else(|| panic!("{figure:?}"))
}

#[test]
fn each_figure_is_filled_with_its_numbers() {
    for (figure, filled, result) in [
        (
            Figure::Npv,
            "−100,000 + 50,000 ÷ 1.1 + 50,000 ÷ 1.1² + 50,000 ÷ 1.1³ = 24,343",
            "€24,343",
        ),
        (Figure::NpvExcel, "24,343 ÷ 1.1 = 22,130", "€22,130"),
        (
            Figure::PvCosts,
            "100,000 + 10,000 ÷ 1.1 + 10,000 ÷ 1.1² + 10,000 ÷ 1.1³ = 124,869",
            "€124,869",
        ),
        (Figure::Roi, "(149,211 − 124,869) ÷ 124,869 = 19.5%", "19.5%"),
        (Figure::Bcr, "149,211 ÷ 124,869 = 1.19", "1.19"),
        (Figure::BreakEvenFactor, "124,869 ÷ 149,211 = 83.7%", "83.7%"),
        (Figure::Irr, "IRR = 23.4%", "23.4%"),
        (Figure::Mirr, "(124,343 ÷ 100,000) ^ (1 ÷ 3) × 1.1 − 1 = 18.3%", "18.3%"),
        (Figure::Payback, "1 + 50,000 ÷ 50,000 = 2 years", "24 months"),
        (Figure::DiscountedPayback, "2 + 13,223 ÷ 37,566 = 2.35 years", "29 months"),
        (Figure::Cell(TableRow::Net, 1), "60,000 − 10,000 = 50,000", "€50,000"),
        (Figure::Cell(TableRow::Costs, 0), "100,000", "€100,000"),
        (Figure::Cell(TableRow::Discounted, 2), "50,000 ÷ 1.1² = 41,322", "€41,322"),
        (Figure::Cell(TableRow::Cumulative, 1), "−100,000 + 50,000 = −50,000", "−€50,000"),
        (Figure::Total(TableRow::Net), "−100,000 + 50,000 + 50,000 + 50,000 = 50,000", "€50,000"),
        (Figure::LineCell(line_id(1), 1), "60,000", "€60,000"),
        (Figure::LineCell(line_id(2), 1), "The line does not count in this period.", "€0"),
        (
            Figure::LinePv(line_id(3)),
            "10,000 ÷ 1.1 + 10,000 ÷ 1.1² + 10,000 ÷ 1.1³ = 24,869",
            "€24,869",
        ),
        (Figure::LineBreakEven(line_id(1)), "60,000 − (24,343) ÷ (2.4869) = 50,211", "€50,211.48"),
        (Figure::NpvLow, "149,211 − 100,000 − 24,869 = 24,343", "€24,343"),
        (Figure::Inaction, "−(−30,000 − 30,000) = 60,000", "€60,000"),
    ] {
        let working = open(PROPOSAL, figure);
        assert_eq!((&*working.filled, &*working.result), (filled, result), "{figure:?}");
    }
    assert_eq!(open(PROPOSAL, Figure::Npv).title, "Net present value of “My proposal”");
}

/// As it stands in the exported table: names in column A, the start in B, the last period in the
/// last column.
#[test]
fn the_formula_for_a_spreadsheet_ends_with_the_last_period() {
    for (horizon, last) in
        [(1, "C2:C2"), (3, "C2:E2"), (24, "C2:Z2"), (25, "C2:AA2"), (60, "C2:BJ2")]
    {
        let numbers = Numbers { horizon, ..numbers() };
        let working = working(&numbers, PROPOSAL, Figure::Npv, Separators::ENGLISH).unwrap();
        assert!(working.note.contains(&format!("=B2+NPV(rate, {last})")), "{}", working.note);
    }
}

#[test]
fn what_has_no_costs_or_no_benefits_is_said_in_words() {
    let of = |lines: Vec<Line>| {
        let mut numbers = numbers();
        Arc::make_mut(&mut numbers.options[1]).lines = lines.into_iter().map(Arc::new).collect();
        move |figure| {
            let working = working(&numbers, PROPOSAL, figure, Separators::ENGLISH).unwrap();
            [working.result, working.note].join(": ")
        }
    };
    let benefit = |units| line(1, "Rent", Category::CostSaved, 1, 3, units);
    let cost = |units| line(2, "Move", Category::OneTimeCost, 0, 0, units);
    let no_costs = of(vec![benefit(100)]);
    assert_eq!(no_costs(Figure::BreakEvenFactor), "0%: There are no costs to cover.");
    assert_eq!(no_costs(Figure::Roi), "none: Without a cost there is no return on it.");
    assert_eq!(no_costs(Figure::Mirr), "none: It takes outlays and income to have one.");
    for no_benefits in [of(vec![cost(100)]), of(vec![benefit(-100), cost(100)])] {
        let words = "none: There are no benefits that could cover the costs.";
        assert_eq!(no_benefits(Figure::BreakEvenFactor), words);
    }
    let enough = of(vec![benefit(1_000), cost(100)]);
    let words = "4%: 4% of the benefits are enough to cover the costs.";
    assert_eq!(enough(Figure::BreakEvenFactor), words);
    let words = "over 1,000%: A rate for a year. The outlay is so small, or so soon back, that \
                 the rate says little: go by net present value.";
    assert_eq!(of(vec![benefit(1_000), cost(10)])(Figure::Irr), words);
    let short = of(vec![benefit(100), cost(1_000)]);
    let words = "402.1%: 402.1% of the benefits would be needed to cover the costs.";
    assert_eq!(short(Figure::BreakEvenFactor), words);
}

#[test]
fn a_rate_for_a_year_is_worked_out_from_that_of_a_period() {
    let mut numbers = numbers();
    numbers.period = Period::Quarter;
    let open = |figure| working(&numbers, PROPOSAL, figure, Separators::ENGLISH).unwrap();
    let mirr = open(Figure::Mirr);
    let filled = "((143,046 ÷ 100,000) ^ (1 ÷ 3) × 1.024114) ^ 4 − 1 = 77.3%";
    assert_eq!((&*mirr.filled, &*mirr.result), (filled, "77.3%"));
    let note = "A rate for a year: (1 + r)^4 − 1, with r the rate for a quarter.";
    assert_eq!(open(Figure::Irr).note, note);
}

#[test]
fn a_cell_of_a_line_shows_each_factor_that_counts_and_where_the_amount_is_from() {
    let working = open(Role::Order.usual_id(), Figure::LineCell(line_id(9), 2));
    assert_eq!(working.title, "Deals won, Year 2");
    assert_eq!(working.filled, "−50,000 × 1.1 × 75% × 62% × 50% × (1 − 20%) = −10,230");
    let rows: Vec<_> = working.rows.iter().map(|row| (&*row.label, &*row.value)).collect();
    assert_eq!(
        rows,
        [
            ("Amount", "−€50,000 a year"),
            ("Growth", "10% a year"),
            ("Ramp", "in full swing after 2 years"),
            ("Margin", "62%"),
            ("Share due to this option", "50%"),
            ("Risk", "20%"),
            ("Source", "CRM, closed deals"),
            ("As of", "2 Nov 2026"),
            ("Confidence", "medium"),
            ("Confirmed", "by Finance"),
        ]
    );
    assert!(working.rows.iter().all(|row| row.opens == Some(Opens::Line(line_id(9)))));
}

#[test]
fn the_difference_and_the_week_name_both_sides() {
    let difference = open(PROPOSAL, Figure::Difference);
    let labels: Vec<_> = difference.rows.iter().map(|row| &*row.label).collect();
    assert_eq!(labels, ["My proposal", "The order as given"]);
    assert!(difference.filled.starts_with("24,343 − (−"), "{}", difference.filled);
    let week = open(PROPOSAL, Figure::Week);
    assert!(week.filled.contains(" − (") && week.rows.len() == 3, "{week:?}");
}

/// Every figure of an option.
fn figures(numbers: &Numbers, choice: ChoiceId) -> Vec<Figure> {
    let mut figures = vec![
        Figure::PvBenefits,
        Figure::PvCosts,
        Figure::Npv,
        Figure::NpvExcel,
        Figure::Roi,
        Figure::Bcr,
        Figure::Irr,
        Figure::Mirr,
        Figure::Payback,
        Figure::DiscountedPayback,
        Figure::NpvLow,
        Figure::NpvHigh,
        Figure::BreakEvenFactor,
    ];
    for row in ROWS {
        figures.push(Figure::Total(row));
        figures.extend((0..=numbers.horizon).map(|t| Figure::Cell(row, t)));
    }
    for line in &numbers.choice(choice).unwrap().lines {
        figures.extend((0..=numbers.horizon).map(|t| Figure::LineCell(line.id, t)));
        figures.extend([
            Figure::LineTotal(line.id),
            Figure::LinePv(line.id),
            Figure::LineBreakEven(line.id),
        ]);
    }
    figures
}

/// Follows every row of a figure, and of what it leads to.
fn follow(numbers: &Numbers, choice: ChoiceId, figure: Figure) -> HashSet<(ChoiceId, Figure)> {
    let (mut seen, mut left) = (HashSet::new(), vec![(choice, figure)]);
    while let Some((choice, figure)) = left.pop() {
        if !seen.insert((choice, figure)) {
            continue;
        }
        let working = working(numbers, choice, figure, Separators::GERMAN)
            .unwrap_or_else(|| panic!("{figure:?} does not open"));
        for text in [&working.title, &working.filled, &working.result] {
            assert!(!text.is_empty() && !text.contains("NaN") && !text.contains("inf"), "{text}");
        }
        for row in &working.rows {
            assert!(!row.label.is_empty() && !row.value.is_empty(), "{row:?}");
            match row.opens {
                Some(Opens::Figure(choice, figure)) => left.push((choice, figure)),
                Some(Opens::Line(line)) => assert!(numbers.line(line).is_some()),
                Some(Opens::Settings) | None => {}
            }
        }
    }
    seen
}

#[test]
fn net_present_value_leads_down_to_every_line() {
    let numbers = numbers();
    let seen = follow(&numbers, PROPOSAL, Figure::Npv);
    for (line, t) in [(1, 1), (1, 3), (2, 0), (3, 2)] {
        assert!(seen.contains(&(PROPOSAL, Figure::LineCell(line_id(line), t))), "{line}, {t}");
    }
}

#[test]
fn every_figure_opens_and_so_does_all_it_leads_to() {
    let numbers = numbers();
    for choice in &numbers.options {
        for figure in figures(&numbers, choice.id) {
            follow(&numbers, choice.id, figure);
        }
    }
    let of = |choice, figure| working(&numbers, choice, figure, Separators::ENGLISH);
    assert_eq!(of(choice_id(77), Figure::Npv), None);
    assert_eq!(of(PROPOSAL, Figure::LinePv(line_id(9))), None, "a line of another option");
    assert_eq!(of(PROPOSAL, Figure::Cell(TableRow::Net, 4)), None, "beyond the horizon");
}

proptest! {
    #![proptest_config(Config { cases: 30, failure_persistence: None, ..Config::default() })]

    #[test]
    fn whatever_was_entered_opens(case in random::any_case()) {
        let Case { numbers, .. } = case;
        for choice in &numbers.options {
            for figure in figures(&numbers, choice.id) {
                let opened = working(&numbers, choice.id, figure, Separators::FRENCH);
                prop_assert!(opened.is_some(), "{figure:?}");
            }
        }
    }
}

#[test]
fn of_many_terms_the_first_and_the_last_are_shown() {
    let mut numbers = numbers();
    numbers.horizon = 12;
    numbers.period = Period::Month;
    let all = Line { last: 60, ..line(1, "Fees", Category::CostSaved, 1, 60, 100) };
    Arc::make_mut(&mut numbers.options[1]).lines = vec![Arc::new(all)];
    let working = working(&numbers, PROPOSAL, Figure::Npv, Separators::ENGLISH).unwrap();
    assert_eq!(
        working.filled,
        "100 ÷ 1.007974 + 100 ÷ 1.007974² + 100 ÷ 1.007974³ + … + 100 ÷ 1.007974¹² = 1,140"
    );
    let rate = working.rows.last().unwrap();
    assert_eq!((&*rate.label, &*rate.value), ("Discount rate r", "10% a year, 0.7974% a month"));
}

#[test]
fn time_is_said_in_months_and_then_in_years() {
    for (periods, period, words) in [
        (0.0, Period::Year, "at once"),
        (1.0 / 12.0, Period::Year, "1 month"),
        (1.1667, Period::Year, "15 months"),
        (14.0 / 12.0, Period::Year, "14 months"),
        (3.0, Period::Year, "36 months"),
        (3.25, Period::Year, "3.3 years"),
        (2.0, Period::Quarter, "6 months"),
        (7.5, Period::Month, "8 months"),
    ] {
        assert_eq!(time_words(periods, period, Separators::ENGLISH), words, "{periods} {period:?}");
    }
}

#[test]
fn numbers_are_rounded_and_lose_the_zeros_at_their_end() {
    for (number, places, text) in [
        (1.1, 6, "1.1"),
        (1.0, 6, "1"),
        (-0.25, 1, "−0.3"),
        (-0.04, 1, "0"),
        (1_234_567.05, 1, "1,234,567.1"),
        (0.999_96, 4, "1"),
        (12.5, 0, "13"),
    ] {
        assert_eq!(format_number(number, places, Separators::ENGLISH), text);
    }
}
