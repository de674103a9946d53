//! Proves what the numbers of a case come to: by hand where a hand can do it, and by laws that
//! hold for any numbers.

#![allow(clippy::float_cmp, reason = "whole numbers of minor units are exact")]

#[path = "support/random.rs"]
mod random;
mod support;

use proptest::{prelude::*, test_runner::Config};
use standpoint::domain::{
    Choice, ChoiceId, Kind, Line, LineId, Numbers,
    finance::{self, Irr, Simulation, around},
    money::{Currency, Money, Percent, Separators},
    numbers::{
        Category, ChoiceResults, Input, LineResults, Period, Problem, Promise, Results, Role,
        rounded,
    },
};
use std::sync::Arc;
use support::*;

const PROPOSAL: ChoiceId = Role::Proposal.usual_id();
const ORDER: ChoiceId = Role::Order.usual_id();

/// So many euros.
fn euros(units: i64) -> Money {
    Money::from_minor(units * 100)
}

fn line(number: u64, category: Category, first: u16, last: u16, units: i64) -> Line {
    Line { first, last, likely: euros(units), ..Line::new(line_id(number), category) }
}

/// A pushback whose proposal and order have these lines.
fn numbers(proposal: Vec<Line>, order: Vec<Line>) -> Numbers {
    let mut numbers = Numbers::new(Kind::Pushback);
    let lines = |lines: Vec<Line>| lines.into_iter().map(Arc::new).collect();
    Arc::make_mut(&mut numbers.options[0]).lines = lines(order);
    Arc::make_mut(&mut numbers.options[1]).lines = lines(proposal);
    numbers
}

fn proposal(numbers: &Numbers) -> ChoiceResults {
    Results::of(numbers).choice(PROPOSAL).unwrap().clone()
}

fn units(flows: &[f64]) -> Vec<f64> {
    flows.iter().map(|flow| flow / 100.0).collect()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

/// A licence for 100 k now and 10 k a year, which saves 60 k a year for three years, at 10 %.
fn licence() -> Numbers {
    numbers(
        vec![
            line(1, Category::CostSaved, 1, 3, 60_000),
            line(2, Category::OneTimeCost, 0, 0, 100_000),
            line(3, Category::RunningCost, 1, 3, 10_000),
        ],
        Vec::new(),
    )
}

#[test]
fn a_small_case_comes_to_what_a_hand_works_out() {
    let results = proposal(&licence());
    let table = &results.table;
    assert_eq!(units(&table.benefits), [0.0, 60_000.0, 60_000.0, 60_000.0]);
    assert_eq!(units(&table.costs), [100_000.0, 10_000.0, 10_000.0, 10_000.0]);
    assert_eq!(units(&table.net), [-100_000.0, 50_000.0, 50_000.0, 50_000.0]);
    assert_eq!(units(&table.cumulative), [-100_000.0, -50_000.0, 0.0, 50_000.0]);
    assert_eq!((results.benefits, results.costs, results.net), (18e6, 13e6, 5e6));
    // 60,000 × 2.4868519910 and 100,000 + 10,000 × 2.4868519910
    assert_eq!(rounded(results.pv_benefits), Money::from_minor(14_921_112));
    assert_eq!(rounded(results.pv_costs), Money::from_minor(12_486_852));
    assert_eq!(rounded(results.npv), Money::from_minor(2_434_260));
    assert!(near(results.npv_excel, results.npv / 1.1));
    assert!((results.roi.unwrap() - 0.194_946).abs() < 1e-6);
    assert!((results.bcr.unwrap() - 1.194_946).abs() < 1e-6);
    assert!((results.break_even_factor.unwrap() - 0.836_858).abs() < 1e-6);
    // 100,000 ÷ 50,000 for three years: RATE(3, 50000, -100000) = 23.3752 %
    assert!((results.irr.single().unwrap() - 0.233_752).abs() < 1e-6);
    // (50,000 × 3.31 ÷ 100,000)^(1/3) − 1
    assert!((results.mirr.unwrap() - (1.655_f64.cbrt() - 1.0)).abs() < 1e-12);
    assert_eq!(results.payback.unwrap().periods, 2.0);
    let discounted = results.discounted_payback.unwrap().periods;
    // 100,000 − 45,454.55 − 41,322.31 = 13,223.14 of 37,565.74
    assert!((discounted - 2.352).abs() < 1e-3, "{discounted}");
    assert_eq!((results.npv_low, results.npv_high), (results.npv, results.npv));
}

#[test]
fn a_line_counts_after_margin_share_and_risk_and_a_cost_before_its_risk() {
    let percent = Percent::whole;
    let revenue = Line {
        margin: Some(percent(60)),
        share: percent(50),
        risk: percent(20),
        ..line(1, Category::Revenue, 1, 1, 1_000)
    };
    let cost =
        Line { risk: percent(20), share: percent(50), ..line(2, Category::RunningCost, 1, 1, 100) };
    let saved = Line { margin: Some(percent(60)), ..line(3, Category::CostSaved, 1, 1, 10) };
    let results = proposal(&numbers(vec![revenue, cost, saved], Vec::new()));
    let totals: Vec<_> = results.lines.iter().map(|line| line.total / 100.0).collect();
    assert!(near(totals[0], 1_000.0 * 0.6 * 0.5 * 0.8), "{totals:?}");
    assert!(near(totals[1], 120.0) && near(totals[2], 10.0), "no share, no margin: {totals:?}");
    assert!(results.lines[1].weight < 0.0 && results.lines[0].weight > 0.0);
}

#[test]
fn revenue_without_a_margin_does_not_count_and_says_so() {
    let revenue = line(1, Category::Revenue, 1, 3, 1_000);
    assert_eq!(revenue.problems(3), [Problem::NoMargin, Problem::NoSource]);
    assert_eq!(proposal(&numbers(vec![revenue], Vec::new())).benefits, 0.0);
}

#[test]
fn what_is_odd_about_a_line_is_told() {
    let source = String::from("CRM");
    let fine = Line { source, ..line(1, Category::CostSaved, 4, 4, 10) };
    assert_eq!(fine.problems(4), []);
    assert_eq!(fine.problems(3), [Problem::Beyond]);
    let turned = Line { low: Some(euros(11)), ..fine.clone() };
    assert_eq!(turned.problems(4), [Problem::Disorder]);
    assert_eq!(turned.range(), (euros(10), euros(10), euros(11)));
    let swapped = Line { low: Some(euros(20)), high: Some(euros(5)), ..fine.clone() };
    assert_eq!(swapped.range(), (euros(5), euros(10), euros(20)));
    let empty = Line::new(line_id(2), Category::Revenue);
    assert_eq!(empty.problems(3), [], "nobody is scolded for a line that was just added");
}

#[test]
fn growth_begins_with_the_second_period_and_a_ramp_counts_with_its_average() {
    let grown = Line { growth: Percent::whole(10), ..line(1, Category::CostSaved, 1, 3, 1_000) };
    let ramped = Line { ramp: 2, ..line(2, Category::CostSaved, 0, 3, 1_000) };
    let results = proposal(&numbers(vec![grown, ramped], Vec::new()));
    let flows = |n: usize| units(&results.lines[n].flows);
    for (flow, expected) in flows(0).into_iter().zip([0.0, 1_000.0, 1_100.0, 1_210.0]) {
        assert!(near(flow, expected));
    }
    assert_eq!(flows(1), [250.0, 750.0, 1_000.0, 1_000.0]);
    // A ramp of n periods costs n ÷ 2 of them.
    for ramp in 0..10 {
        let line = Line { ramp, ..line(1, Category::CostSaved, 1, 60, 1) };
        let lost: f64 = (0..60).map(|n| 1.0 - line.ramp_share(n)).sum();
        assert!(near(lost, f64::from(ramp) / 2.0), "{ramp}");
    }
}

#[test]
fn nothing_counts_beyond_the_horizon_and_it_comes_back_with_it() {
    let mut numbers = licence();
    numbers.horizon = 1;
    assert_eq!(proposal(&numbers).benefits, 6e6);
    numbers.horizon = 5;
    assert_eq!(proposal(&numbers).benefits, 18e6);
    let to_the_end = Line { likely: euros(1), ..Line::new(line_id(9), Category::CostSaved) };
    Arc::make_mut(&mut numbers.options[1]).lines.push(Arc::new(to_the_end));
    assert_eq!(proposal(&numbers).lines[3].total, 500.0);
}

#[test]
fn rates_are_for_a_year_whatever_the_period_is() {
    let mut numbers = licence();
    numbers.period = Period::Quarter;
    let results = Results::of(&numbers);
    assert!(near((1.0 + results.rate).powi(4), 1.1));
    let found = proposal(&numbers);
    let quarterly = finance::irr(&found.table.net).single().unwrap();
    let annual = found.irr.single().unwrap();
    assert!((annual - ((1.0 + quarterly).powi(4) - 1.0)).abs() < 1e-12);
    assert_eq!(Period::Year.span(3, Period::Quarter), 12);
    assert_eq!(Period::Quarter.span(13, Period::Year), 4);
    assert_eq!(Period::Year.span(10, Period::Month), 60);
}

#[test]
fn my_proposal_stands_against_the_order_or_against_doing_nothing() {
    let order = vec![line(8, Category::RunningCost, 1, 3, 20_000)];
    let mut numbers =
        numbers(licence().options[1].lines.iter().map(|l| Line::clone(l)).collect(), order);
    let results = Results::of(&numbers);
    let difference = results.difference.as_ref().unwrap();
    assert_eq!((difference.of, difference.against), (PROPOSAL, ORDER));
    assert_eq!(units(&difference.net), [-100_000.0, 70_000.0, 70_000.0, 70_000.0]);
    let npv = |role| results.with_role(role).unwrap().npv;
    assert!(near(difference.npv, npv(Role::Proposal) - npv(Role::Order)));
    assert_eq!(numbers.contenders(), (Some(1), Some(0)));
    numbers.options.remove(0);
    let results = Results::of(&numbers);
    let difference = results.difference.unwrap();
    assert_eq!(difference.against, Role::Nothing.usual_id());
    assert_eq!(numbers.contenders(), (Some(0), Some(1)));
    numbers.options.truncate(1);
    let alone = Results::of(&numbers);
    assert_eq!((alone.difference, alone.inaction), (None, None));
}

#[test]
fn doing_nothing_costs_what_it_loses_and_waiting_costs_the_last_week_and_the_interest() {
    let mut numbers = licence();
    let loss = line(7, Category::RunningCost, 2, 3, 30_000);
    Arc::make_mut(&mut numbers.options[2]).lines.push(Arc::new(loss));
    let results = Results::of(&numbers);
    let inaction = results.inaction.unwrap();
    assert_eq!((inaction.loss, inaction.first_felt), (6e6, Some(2)));
    assert!(near(inaction.present, 3e6 / 1.21 + 3e6 / 1.331));
    // Gain over doing nothing: −100, 50, 80, 80 k; a week is 1/52 of a year.
    let now = -10e6 + 5e6 / 1.1 + 8e6 / 1.21 + 8e6 / 1.331;
    let later = (now - 8e6 / 1.331 / 52.0) / 1.1_f64.powf(1.0 / 52.0);
    assert!(near(inaction.week.unwrap(), now - later));
    // Without a discount, waiting costs the last week alone.
    numbers.rate = Percent::whole(0);
    assert!(near(Results::of(&numbers).inaction.unwrap().week.unwrap(), 8e6 / 52.0));
}

#[test]
fn an_option_without_a_line_comes_to_nothing() {
    let results = Results::of(&Numbers::new(Kind::Pushback));
    for option in &results.options {
        assert_eq!((option.npv, option.net, option.pv_costs), (0.0, 0.0, 0.0));
        assert_eq!((option.roi, option.bcr, option.mirr), (None, None, None));
        assert_eq!((option.payback, option.irr.clone()), (None, Irr::None));
        assert_eq!(option.table.net, [0.0; 4]);
    }
    assert_eq!(results.inaction.unwrap().week, Some(0.0));
}

#[test]
fn a_promise_is_the_lowest_of_low_case_percentile_and_ceiling() {
    let mut numbers = licence();
    let saved = &mut Arc::make_mut(&mut numbers.options[1]).lines[0];
    Arc::make_mut(saved).low = Some(euros(55_000));
    let results = Results::of(&numbers);
    let (eur, english) = (Currency::EUR, Separators::ENGLISH);
    let promise = |chosen, p10| Promise::of(&results, chosen, p10).unwrap();
    // 24,342.60 less 5,000 × 2.4868519910
    assert_eq!(promise(None, None).low, Money::from_minor(1_190_834));
    assert_eq!(promise(None, None).figure(eur), Some(euros(11_908)));
    assert_eq!(promise(None, Some(900_050.0)).figure(eur), Some(euros(9_000)));
    assert_eq!(promise(None, Some(9e9)).figure(eur), Some(euros(11_908)));
    assert_eq!(promise(None, Some(-5.0)).figure(eur), None);
    assert_eq!(promise(Some(euros(20_000)), None).finding(eur, english), None);
    assert_eq!(
        promise(Some(euros(30_000)), None).finding(eur, english).as_deref(),
        Some(
            "€30,000 is more than the €24,343 that my proposal is worth after risk. €11,908 \
             holds even in the low case."
        )
    );
    assert_eq!(
        promise(Some(euros(30_000)), Some(0.0)).finding(eur, english).as_deref(),
        Some(
            "€30,000 is more than the €24,343 that my proposal is worth after risk. In the low \
             case nothing is left to promise."
        )
    );
}

#[test]
fn a_table_of_two_inputs_has_the_entered_value_in_its_middle() {
    let numbers = licence();
    let npv = proposal(&numbers).npv;
    let inputs = numbers.inputs(PROPOSAL);
    assert_eq!(inputs.len(), 6);
    let labels: Vec<_> = inputs.iter().map(|input| input.label(&numbers)).collect();
    assert_eq!(labels[..4], ["Discount rate", "All benefits", "All costs", "Cost saved"]);
    for down in &inputs {
        for across in &inputs {
            if down == across {
                continue;
            }
            let axis = |input: Input| around(input.entered(&numbers).unwrap(), 0.1, 2);
            let table = numbers.two_way(PROPOSAL, (*down, &axis(*down)), (*across, &axis(*across)));
            assert!(near(table[2][2].unwrap(), npv), "{down:?} {across:?}");
        }
    }
    let at = |input, value| numbers.npv_with(PROPOSAL, &[(input, value)]).unwrap();
    let factor = proposal(&numbers).break_even_factor.unwrap();
    assert!(at(Input::Benefits, factor).abs() < 1.0);
    assert!(at(Input::Rate, proposal(&numbers).irr.single().unwrap()).abs() < 1.0);
    assert_eq!(numbers.npv_with(choice_id(99), &[]), None);
    assert_eq!(numbers.npv_with(PROPOSAL, &[(Input::Rate, -1.0)]), None);
}

#[test]
fn amounts_in_a_table_of_two_inputs_can_be_entered() {
    for (minor, expected) in [
        (1_234_567, &[740_740.0, 987_654.0, 1_234_567.0, 1_481_480.0, 1_728_394.0][..]),
        (-1_001, &[-601.0, -801.0, -1_001.0, -1_201.0, -1_401.0]),
        (1, &[1.0]),
        (0, &[0.0]),
    ] {
        let line =
            Line { likely: Money::from_minor(minor), ..line(1, Category::CostSaved, 1, 3, 0) };
        let numbers = numbers(vec![line], Vec::new());
        assert_eq!(Input::Amount(line_id(1)).around(&numbers), expected);
    }
}

#[test]
fn lines_of_one_name_move_together_in_two_options() {
    let ranged = |number, name: &str, category| Line {
        name: name.to_owned(),
        low: Some(euros(10)),
        high: Some(euros(90)),
        ..line(number, category, 1, 1, 50)
    };
    let deals = |number, name| ranged(number, name, Category::CostSaved);
    let numbers = numbers(
        vec![deals(1, "Deals won"), deals(2, ""), line(3, Category::RunningCost, 1, 1, 7)],
        vec![deals(4, " deals  WON"), ranged(5, "Deals won", Category::RunningCost), deals(6, "")],
    );
    let input = numbers.simulation(1, 100);
    let streams = |option: usize| -> Vec<u64> {
        input.options[option].lines.iter().map(|line| line.stream).collect()
    };
    let (order, proposal) = (streams(0), streams(1));
    assert_eq!(proposal.len(), 2, "what has no range is certain");
    assert!(near(input.options[1].fixed, -700.0 / 1.1));
    assert_eq!(order[0], proposal[0]);
    let mut others = [order[1], order[2], proposal[0], proposal[1]];
    others.sort_unstable();
    assert!(others.windows(2).all(|pair| pair[0] < pair[1]));
    let mut simulation = Simulation::new(input).unwrap();
    while !simulation.advance(1_000) {}
    assert_eq!(simulation.results().unwrap().options.len(), 3);
}

fn config() -> Config {
    Config { cases: 200, failure_persistence: None, ..Config::default() }
}

/// Numbers of a size at which a minor unit is still a minor unit: no growth out of this world.
fn sober() -> impl Strategy<Value = Numbers> {
    random::numbers::any_numbers(Kind::Pushback, Vec::new()).prop_map(|mut numbers| {
        for choice in &mut numbers.options {
            for line in &mut Arc::make_mut(choice).lines {
                let line = Arc::make_mut(line);
                line.growth = Percent::from_millionths(line.growth.millionths() % 100_000);
                for amount in
                    [&mut line.likely].into_iter().chain(&mut line.low).chain(&mut line.high)
                {
                    *amount = Money::from_minor(amount.minor() % 10_000_000_000);
                }
            }
        }
        numbers
    })
}

/// With the amount of a line at another value.
fn with_amount(numbers: &Numbers, choice: ChoiceId, line: LineId, amount: f64) -> f64 {
    numbers.npv_with(choice, &[(Input::Amount(line), amount)]).unwrap()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_table_adds_up_and_the_lines_add_up_to_it(numbers in sober()) {
        for (choice, results) in numbers.options.iter().zip(Results::of(&numbers).options) {
            let gross: f64 = results.lines.iter().map(|line| line.pv.abs()).sum::<f64>() + 1.0;
            let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * gross;
            prop_assert!(close(results.npv, results.pv_benefits - results.pv_costs));
            let signed = |line: &LineResults| if line.is_benefit { line.pv } else { -line.pv };
            prop_assert!(close(results.npv, results.lines.iter().map(signed).sum()));
            prop_assert!(close(results.npv, *results.table.cumulative_discounted.last().unwrap()));
            prop_assert!(close(results.net, *results.table.cumulative.last().unwrap()));
            prop_assert!(results.npv_low <= results.npv + 1e-9 * gross);
            prop_assert!(results.npv <= results.npv_high + 1e-9 * gross);
            prop_assert!(close(results.npv, numbers.npv_with(choice.id, &[]).unwrap()));
            let linear = numbers.input(choice.id).unwrap();
            prop_assert!(close(results.npv, linear.value(&[]).unwrap()));
            prop_assert_eq!(results.table.net.len(), usize::from(numbers.horizon) + 1);
        }
    }

    /// The range of each line, and of all at once.
    #[test]
    fn a_tornado_stays_between_the_low_and_the_high_case(numbers in sober()) {
        for results in Results::of(&numbers).options {
            let gross: f64 = results.npv_high.abs().max(results.npv_low.abs()) + 1.0;
            for (line, bar) in numbers.tornado(results.id) {
                prop_assert!(numbers.choice(results.id).unwrap().line(line).is_some());
                for value in [bar.at_low, bar.at_high] {
                    prop_assert!(value >= results.npv_low - 1e-9 * gross);
                    prop_assert!(value <= results.npv_high + 1e-9 * gross);
                }
            }
        }
    }

    #[test]
    fn a_break_even_amount_put_back_leaves_nothing(numbers in sober()) {
        for results in Results::of(&numbers).options {
            let gross: f64 = results.lines.iter().map(|line| line.pv.abs()).sum::<f64>() + 1.0;
            for line in &results.lines {
                let Some(amount) = line.break_even else { continue };
                let rest = with_amount(&numbers, results.id, line.id, amount);
                let size = gross + (amount * line.weight).abs();
                prop_assert!(rest.abs() <= 1e-11 * size, "{rest} of {size}");
                // As an amount of money it leaves less than the minor unit is worth.
                let whole = with_amount(&numbers, results.id, line.id, amount.round());
                prop_assert!(whole.abs() <= line.weight.abs() * 0.5 + 1e-9 * size);
            }
        }
    }

    #[test]
    fn nothing_is_ever_not_a_number(numbers in random::numbers::any_numbers(Kind::Proposal, Vec::new())) {
        for option in Results::of(&numbers).options {
            let figures = [option.npv, option.npv_low, option.npv_high, option.npv_excel, option.net];
            prop_assert!(figures.iter().all(|figure| figure.is_finite()));
            for row in [&option.table.net, &option.table.discounted, &option.table.cumulative] {
                prop_assert!(row.iter().all(|figure| figure.is_finite()));
            }
        }
        prop_assert!(Simulation::new(numbers.simulation(1, 10)).is_some());
    }
}

#[test]
fn an_option_is_called_by_its_name_or_its_role() {
    let mut choice = Choice::new(choice_id(7), Role::Other);
    assert_eq!((choice.label(), choice.is_blank()), ("Another way", true));
    choice.name = "  Two regions first ".to_owned();
    assert_eq!((choice.label(), choice.is_blank()), ("Two regions first", false));
    for (kind, labels) in [
        (Kind::Pushback, &["The order as given", "My proposal", "Do nothing"][..]),
        (Kind::Proposal, &["My proposal", "Do nothing"]),
        (Kind::BossAsk, &["My proposal", "Do nothing"]),
    ] {
        let numbers = Numbers::new(kind);
        let found: Vec<_> = numbers.options.iter().map(|choice| choice.label()).collect();
        assert_eq!(found, labels);
    }
}
