//! Holds the arithmetic against other people's: a fixture made with Python's numpy-financial,
//! pyxirr and mpmath, and the crate `financial` on random flows; and finds every rate of
//! schedules that were built from known rates.

use chrono::{Days, NaiveDate};
use proptest::{collection::vec, prelude::*, test_runner::Config};
use standpoint::domain::finance::*;
use standpoint::json::{Json, parse};

/// Of the larger of the two, or of what the result comes from.
const RELATIVE: f64 = 1e-9;

#[track_caller]
fn close(ours: Option<f64>, theirs: f64, scale: f64) {
    let ours = ours.expect("a number");
    let allowed = RELATIVE * ours.abs().max(theirs.abs()).max(scale);
    assert!((ours - theirs).abs() <= allowed, "ours is {ours}, theirs is {theirs}");
}

/// One row of the fixture.
struct Row(Vec<(String, Json)>);

impl Row {
    fn field(&self, name: &str) -> &Json {
        &self.0.iter().find(|(known, _)| known == name).expect("the field").1
    }

    fn number(&self, name: &str) -> f64 {
        number(self.field(name))
    }

    fn list(&self, name: &str) -> Vec<f64> {
        list(self.field(name)).iter().map(number).collect()
    }

    fn dated(&self) -> Vec<(NaiveDate, f64)> {
        let date = |json: &Json| match json {
            Json::Text(text) => text.parse::<NaiveDate>().unwrap(),
            other => panic!("{other:?} is no day"),
        };
        let dates = list(self.field("dates")).iter().map(date);
        dates.zip(self.list("flows")).collect()
    }
}

fn number(json: &Json) -> f64 {
    match json {
        Json::Number(digits) => digits.parse().unwrap(),
        other => panic!("{other:?} is no number"),
    }
}

fn list(json: &Json) -> &[Json] {
    match json {
        Json::List(items) => items,
        other => panic!("{other:?} is no list"),
    }
}

/// The rows under a name in tests/fixtures/finance/agreement.json.
fn rows(name: &str) -> Vec<Row> {
    let row = |json: &Json| match json {
        Json::Object(fields) => Row(fields.clone()),
        other => panic!("{other:?} is no row"),
    };
    let file = parse(include_str!("fixtures/finance/agreement.json")).unwrap().json;
    let rows: Vec<Row> = list(row(&file).field(name)).iter().map(row).collect();
    assert!(rows.len() >= 24, "{name} has only {} rows", rows.len());
    rows
}

/// The rates, whatever their number.
fn rates(irr: Irr) -> Vec<f64> {
    match irr {
        Irr::None => Vec::new(),
        Irr::One(rate) => vec![rate],
        Irr::Several(rates) => rates,
    }
}

#[test]
fn present_values_are_those_of_the_fixture() {
    for row in rows("npv") {
        close(npv(row.number("rate"), &row.list("flows")), row.number("is"), 0.0);
    }
    for row in rows("xnpv") {
        close(xnpv(row.number("rate"), &row.dated()), row.number("is"), 0.0);
    }
}

#[test]
fn rates_are_those_of_the_fixture() {
    for row in rows("irr") {
        close(irr(&row.list("flows")).single(), row.number("is"), 0.0);
    }
    for row in rows("xirr") {
        close(xirr(&row.dated()).single(), row.number("is"), 0.0);
    }
    for row in rows("mirr") {
        let ours = mirr(&row.list("flows"), row.number("finance"), row.number("reinvest"));
        close(ours, row.number("is"), 0.0);
    }
}

#[test]
fn all_rates_are_those_of_the_fixture() {
    for row in rows("all_rates") {
        let (ours, theirs) = (rates(irr(&row.list("flows"))), row.list("is"));
        assert_eq!(ours.len(), theirs.len(), "{ours:?} {theirs:?}");
        for (ours, theirs) in ours.into_iter().zip(theirs) {
            close(Some(ours), theirs, 1.0);
        }
    }
}

/// So many cases; without files of failures, which would be written beside the sources.
fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// Flows in cents, as a plan has them.
fn flows(most: usize) -> impl Strategy<Value = Vec<f64>> {
    vec((-100_000_000..100_000_000_i32).prop_map(|cents| f64::from(cents) / 100.0), 2..most)
}

fn rate() -> impl Strategy<Value = f64> {
    (-5_000..20_000_i32).prop_map(|points| f64::from(points) / 10_000.0)
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn values_are_those_of_the_crate(flows in flows(60), rate in rate(), reinvest in rate()) {
        let gross: Vec<f64> = flows.iter().map(|flow| flow.abs()).collect();
        let scale = npv(rate, &gross).unwrap();
        // Its NPV is Excel's.
        close(npv_excel(rate, &flows), financial::npv(rate, &flows), scale);
        close(npv(rate, &flows), financial::npv(rate, &flows) * (1.0 + rate), scale);
        if let Some(ours) = mirr(&flows, rate, reinvest) {
            close(Some(ours), financial::mirr(&flows, rate, reinvest), 1e-3);
        }
    }

    #[test]
    fn dated_values_are_those_of_the_crate(
        flows in flows(30),
        gaps in vec(0..500_u64, 30),
        rate in rate(),
    ) {
        let mut day = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
        let mut dated = Vec::new();
        for (flow, gap) in flows.iter().zip(gaps) {
            dated.push((day, *flow));
            day = day + Days::new(gap);
        }
        let days: Vec<NaiveDate> = dated.iter().map(|(day, _)| *day).collect();
        let gross: Vec<_> = dated.iter().map(|(day, flow)| (*day, flow.abs())).collect();
        let scale = xnpv(rate, &gross).unwrap();
        let theirs = financial::naive_date::xnpv(rate, &flows, &days).unwrap();
        close(xnpv(rate, &dated), theirs, scale);
        // Nearer to −1 a rate has too few digits left to be put back.
        for found in rates(xirr(&dated)).into_iter().filter(|rate| *rate > -0.9999) {
            let scale = xnpv(found, &gross).unwrap();
            prop_assert!(xnpv(found, &dated).unwrap().abs() <= RELATIVE * scale);
        }
        dated.reverse();
        close(xnpv(rate, &dated), theirs, scale);
        let whole_years: Vec<_> = (0..)
            .zip(&flows)
            .map(|(year, flow)| (days[0] + Days::new(365 * year), *flow))
            .collect();
        prop_assert_eq!(xirr(&whole_years), irr(&flows));
    }

    #[test]
    fn a_plan_has_the_rate_of_the_crate(
        outlays in vec(1..100_000_000_i32, 1..4),
        income in vec(0..100_000_000_i32, 2..40),
    ) {
        let outlays = outlays.into_iter().map(|flow| -f64::from(flow));
        let plan: Vec<f64> = outlays.chain(income.into_iter().map(f64::from)).collect();
        let total: f64 = plan.iter().sum();
        // It searches from 0 and knows its rates to 1e-7.
        if total > 0.0 && let Ok(theirs) = financial::irr(&plan, None) {
            let ours = irr(&plan).single().unwrap();
            prop_assert!((ours - theirs).abs() <= 1e-6 * (1.0 + theirs), "{ours} {theirs}");
        }
    }

    /// Every rate is where the value is zero, and wherever the value changes its sign on a fine
    /// grid there is a rate.
    #[test]
    fn no_rate_is_missed_and_none_is_made_up(flows in flows(40)) {
        let found = rates(irr(&flows));
        prop_assert!(found.is_sorted());
        let gross: Vec<f64> = flows.iter().map(|flow| flow.abs()).collect();
        let at = |rate: f64| npv(rate, &flows).unwrap() / npv(rate, &gross).unwrap();
        for rate in &found {
            prop_assert!(at(*rate).abs() <= 1e-12, "{rate} is no rate: {}", at(*rate));
        }
        let (mut from, mut value) = (-0.99, at(-0.99));
        while from < 50.0 {
            let (to, next) = (from + (1.0 + from) * 0.003, at(from + (1.0 + from) * 0.003));
            if value * next < 0.0 {
                let between = found.iter().filter(|rate| (from..=to).contains(*rate)).count();
                prop_assert_eq!(between % 2, 1, "{} rates from {} to {}", between, from, to);
            }
            (from, value) = (to, next);
        }
    }

    /// Flows whose polynomial in 1 ÷ (1 + rate) has these roots and others that are no rates,
    /// with whole numbers, so that they are exact.
    #[test]
    fn schedules_from_known_rates_have_these_rates(
        known in vec((1..13_i64, 1..13_i64), 1..6),
        others in vec((1..5_i64, 1..5_i64), 0..3),
        scale in prop_oneof![Just(1.0), Just(-0.01), Just(1e9)],
    ) {
        let mut flows = vec![1_i64];
        for (p, q) in &known {
            flows = product(&flows, &[-p, *q]);
        }
        for (a, b) in others {
            // One that is negative, two that are complex.
            flows = product(&flows, &[a, b]);
            flows = product(&flows, &[a, 0, b]);
        }
        let flows: Vec<f64> = flows.into_iter().map(|flow| as_float(flow) * scale).collect();
        let mut expected: Vec<f64> = Vec::new();
        let mut is_simple = true;
        let quotients = known.iter().map(|(p, q)| as_float(*q) / as_float(*p) - 1.0);
        for rate in quotients {
            if expected.iter().any(|other| (other - rate).abs() < 1e-9) {
                is_simple = false;
            } else {
                expected.push(rate);
            }
        }
        expected.sort_by(f64::total_cmp);
        let found = rates(irr(&flows));
        prop_assert_eq!(found.len(), expected.len(), "{:?} {:?}", found, expected);
        let allowed = if is_simple { RELATIVE } else { 1e-6 };
        for (found, expected) in found.iter().zip(&expected) {
            prop_assert!((found - expected).abs() <= allowed * (1.0 + expected), "{found} {expected}");
        }
    }
}

/// Exact in these tests.
fn as_float(number: i64) -> f64 {
    number.to_string().parse().unwrap()
}

/// The coefficients of a product of polynomials.
fn product(a: &[i64], b: &[i64]) -> Vec<i64> {
    let mut product = vec![0; a.len() + b.len() - 1];
    for (i, a) in a.iter().enumerate() {
        for (j, b) in b.iter().enumerate() {
            product[i + j] += a * b;
        }
    }
    product
}

#[test]
fn nine_rates_and_a_rate_of_any_multiplicity_are_found() {
    let mut flows = vec![1_i64];
    for n in 1..=9 {
        // Rates 3, 1, 1/3, 0 down to −5/9: x = n ÷ 4.
        flows = product(&flows, &[-n, 4]);
    }
    let flows: Vec<f64> = flows.into_iter().map(as_float).collect();
    let found = rates(irr(&flows));
    assert_eq!(found.len(), 9, "{found:?}");
    for (rate, n) in found.iter().rev().zip(1..) {
        assert!((rate - (4.0 / f64::from(n) - 1.0)).abs() < 1e-9, "{found:?}");
    }
    let mut flows = vec![1_i64];
    for multiplicity in 1..=20 {
        flows = product(&flows, &[-1, 1]);
        let flows: Vec<f64> = flows.iter().copied().map(as_float).collect();
        assert_eq!(rates(irr(&flows)).len(), 1, "multiplicity {multiplicity}");
    }
}
