//! Proves that every function of the arithmetic has a defined answer to whatever it is given: a
//! number or none, no panic, and no NaN or infinity that goes on unseen.

use chrono::NaiveDate;
use standpoint::domain::finance::*;

/// What no amount, no share and no rate is.
const NO_NUMBERS: [f64; 3] = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
/// Numbers at the edges.
const EDGES: [f64; 14] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    -0.999_999_999_999,
    -1.000_000_1,
    -2.0,
    1e308,
    -1e308,
    f64::MAX,
    f64::MIN,
    f64::MIN_POSITIVE,
    5e-324,
    1e-300,
];

fn everything() -> impl Iterator<Item = f64> + Clone {
    NO_NUMBERS.into_iter().chain(EDGES)
}

fn dated(flows: &[f64]) -> Vec<(NaiveDate, f64)> {
    let days = (1..).map(|day| NaiveDate::from_epoch_days(day * 100).unwrap());
    days.zip(flows.iter().copied()).collect()
}

fn rates(irr: Irr) -> Vec<Option<f64>> {
    match irr {
        Irr::None => vec![None],
        Irr::One(rate) => vec![Some(rate)],
        Irr::Several(rates) => rates.into_iter().map(Some).collect(),
    }
}

/// Every function of flows, by name: those of a rate as well, and those of flows alone.
fn of_flows(rate: f64, flows: &[f64]) -> [Vec<(&'static str, Option<f64>)>; 2] {
    let values = present_values(rate, flows);
    let values = match &values {
        Some(values) if values.is_empty() => None,
        Some(values) => Some(values.iter().map(|value| value.abs()).fold(0.0, f64::max)),
        None => None,
    };
    let detail = |payback: Option<Payback>| payback.map(|payback| payback.periods);
    let with_rate = vec![
        ("npv", npv(rate, flows)),
        ("npv_excel", npv_excel(rate, flows)),
        ("xnpv", xnpv(rate, &dated(flows))),
        ("present_values", values),
        ("mirr, financed", mirr(flows, rate, 0.1)),
        ("mirr, reinvested", mirr(flows, 0.1, rate)),
        ("discounted_payback", discounted_payback(rate, flows)),
        ("discounted_payback_detail", detail(discounted_payback_detail(rate, flows))),
    ];
    let mut alone =
        vec![("payback", payback(flows)), ("payback_detail", detail(payback_detail(flows)))];
    alone.extend(rates(irr(flows)).into_iter().map(|rate| ("irr", rate)));
    alone.extend(rates(xirr(&dated(flows))).into_iter().map(|rate| ("xirr", rate)));
    [with_rate, alone]
}

#[test]
fn flows_that_are_none_have_no_figures() {
    for rate in [0.0, 0.1, -0.5] {
        let bad = NO_NUMBERS.map(|bad| [[bad, 1.0, 2.0], [-1.0, bad, 2.0], [-1.0, 2.0, bad]]);
        let lists = bad.iter().flatten().map(|flows| &flows[..]).chain([&[][..]]);
        for flows in lists {
            for (name, found) in of_flows(rate, flows).concat() {
                assert_eq!(found, None, "{name} of {flows:?} at {rate}");
            }
        }
    }
}

#[test]
fn a_rate_at_which_nothing_can_be_discounted_has_no_figures() {
    for rate in NO_NUMBERS.into_iter().chain([-1.0, -1.000_000_1, -2.0, -1e308, f64::MIN]) {
        let [with_rate, alone] = of_flows(rate, &[-100.0, 60.0, 60.0]);
        for (name, found) in with_rate {
            assert_eq!(found, None, "{name} at {rate}");
        }
        assert!(alone.iter().all(|(_, found)| found.is_some()), "these need no rate: {alone:?}");
        for periods in [0, 1, 12, u32::MAX] {
            assert_eq!(rate_per_period(rate, periods), None, "{rate} in {periods} periods");
        }
    }
}

#[test]
fn flows_of_nothing_are_worth_nothing_and_have_no_rate_and_no_payback() {
    for flows in [&[0.0][..], &[-0.0, 0.0], &[0.0; 60]] {
        for rate in [-0.5, 0.0, 0.1, 1e300] {
            let [with_rate, alone] = of_flows(rate, flows);
            for (name, found) in &with_rate[..4] {
                assert_eq!(*found, Some(0.0), "{name} at {rate}");
            }
            for (name, found) in with_rate[4..].iter().chain(&alone) {
                assert_eq!(*found, None, "{name} at {rate}");
            }
        }
    }
}

#[test]
fn flows_and_rates_at_the_edges_have_a_number_or_none() {
    for rate in everything() {
        for a in EDGES {
            for b in EDGES {
                for flows in [vec![a, b], vec![a, b, -a, b], vec![a; 60]] {
                    for (name, found) in of_flows(rate, &flows).concat() {
                        assert!(
                            found.is_none_or(f64::is_finite),
                            "{name} of {flows:?} at {rate}: {found:?}"
                        );
                    }
                }
            }
        }
        for periods in [1, 4, 12, u32::MAX] {
            assert!(rate_per_period(rate, periods).is_none_or(f64::is_finite));
        }
    }
}

#[test]
fn ratios_of_anything_have_a_number_or_none() {
    type Pair = fn(f64, f64) -> Option<f64>;
    let pairs: [(&str, Pair); 6] = [
        ("roi", roi),
        ("benefit_cost_ratio", benefit_cost_ratio),
        ("break_even_factor", break_even_factor),
        ("cd3", cd3),
        ("three_point_sd", three_point_sd),
        ("break_even_share", break_even_share),
    ];
    for a in everything() {
        for b in everything() {
            for (name, function) in pairs {
                let found = function(a, b);
                let is_number = a.is_finite() && b.is_finite();
                assert!(
                    found.is_none_or(|found| is_number && found.is_finite()),
                    "{name} of {a}, {b}: {found:?}"
                );
            }
            for c in everything() {
                let is_number = a.is_finite() && b.is_finite() && c.is_finite();
                for (name, found) in [
                    ("three_point_mean", three_point_mean(a, b, c)),
                    ("cost_of_delay", cost_of_delay(a, b, c)),
                ] {
                    assert!(
                        found.is_none_or(|found| is_number && found.is_finite()),
                        "{name} of {a}, {b}, {c}: {found:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn what_may_be_wrong_is_never_no_number() {
    for a in everything() {
        for b in everything() {
            let values = around(a, b, 3);
            assert!(values.iter().all(|value| value.is_finite()), "around {a} by {b}: {values:?}");
            let table = two_way(&[a, 1.0], &[b], &mut |down, across| Some(down * across));
            assert!(table.iter().flatten().flatten().all(|value| value.is_finite()));
            for weight in everything() {
                let line = Uncertain { low: a, likely: b, high: -a, weight, stream: 1 };
                let option = OptionInput { fixed: b, lines: vec![line, line] };
                assert!(option.value(&[(1, a)]).is_none_or(f64::is_finite));
                for value in break_even_values(&option) {
                    assert!(value.is_none_or(f64::is_finite), "{option:?}: {value:?}");
                }
                for bar in tornado(&option) {
                    let figures = [bar.at_low, bar.at_high, bar.swing()];
                    assert!(figures.iter().all(|figure| figure.is_finite()), "{option:?}: {bar:?}");
                }
                let input = SimulationInput { options: vec![option], seed: 1, draws: 11 };
                let Some(mut simulation) = Simulation::new(input) else { continue };
                assert!(simulation.advance(usize::MAX));
                let found = simulation.results().unwrap().options[0];
                let figures =
                    [found.mean, found.p10, found.p50, found.p90, found.least, found.most];
                assert!(figures.iter().all(|figure| figure.is_finite()), "{found:?}");
            }
        }
    }
    assert_eq!(around(200.0, 0.1, 2), [160.0, 180.0, 200.0, 220.0, 240.0]);
    assert_eq!(around(f64::NAN, 0.1, 2), []);
}
