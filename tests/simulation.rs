//! Proves the simulation: known distributions, laws of probability, the same numbers from the
//! same seed however it is cut, and a defined answer to anything.

use proptest::{collection::vec, prelude::*, test_runner::Config};
use standpoint::domain::finance::*;

const DRAWS: usize = 10_000;

fn line(low: f64, likely: f64, high: f64, weight: f64, stream: u64) -> Uncertain {
    Uncertain { low, likely, high, weight, stream }
}

fn option(fixed: f64, lines: &[Uncertain]) -> OptionInput {
    OptionInput { fixed, lines: lines.to_vec() }
}

fn simulation(options: Vec<OptionInput>, seed: u64) -> Simulation {
    Simulation::new(SimulationInput { options, seed, draws: DRAWS }).unwrap()
}

fn run(options: Vec<OptionInput>) -> Results {
    let mut simulation = simulation(options, 42);
    assert!(simulation.advance(usize::MAX));
    simulation.results().unwrap()
}

#[track_caller]
fn near(actual: f64, expected: f64, allowed: f64) {
    assert!((actual - expected).abs() <= allowed, "{actual} is not {expected} ± {allowed}");
}

/// An order, a proposal and doing nothing, as a case has them.
fn case() -> Vec<OptionInput> {
    vec![
        option(0.0, &[line(2e6, 3e6, 3.5e6, 0.9, 1), line(8e5, 1e6, 2.2e6, -2.1, 2)]),
        option(-150_000.0, &[line(1e6, 1.4e6, 2.4e6, 0.9, 3), line(8e5, 1e6, 2.2e6, -0.4, 2)]),
        option(0.0, &[]),
    ]
}

#[test]
fn one_line_has_the_distribution_it_was_given() {
    for (low, likely, high) in [(0.0, 0.0, 100.0), (-50.0, 10.0, 20.0), (100.0, 400.0, 500.0)] {
        let mean = (low + 4.0 * likely + high) / 6.0;
        let sd = ((mean - low) * (high - mean) / 7.0_f64).sqrt();
        let results = run(vec![option(7.0, &[line(low, likely, high, 3.0, 9)])]);
        let found = results.options[0];
        // Four standard errors of a mean of 10,000 draws.
        near(found.mean, 7.0 + 3.0 * mean, 3.0 * sd * 0.04);
        assert!(found.least >= 7.0 + 3.0 * low && found.most <= 7.0 + 3.0 * high);
        assert!(found.p10 < found.p50 && found.p50 < found.p90);
    }
    // Beta(1, 5) has a closed form: 1 − (1 − u)^⅕; a quantile is known to a few thousandths.
    let found = run(vec![option(0.0, &[line(0.0, 0.0, 1.0, 1.0, 9)])]).options[0];
    for (value, share) in [(found.p10, 0.1_f64), (found.p50, 0.5), (found.p90, 0.9)] {
        near(value, 1.0 - (1.0 - share).powf(0.2), 0.008);
    }
}

#[test]
fn a_symmetrical_estimate_is_so_in_the_results() {
    let results = run(vec![option(-50.0, &[line(0.0, 50.0, 100.0, 1.0, 5)])]);
    let found = results.options[0];
    near(found.p50, 0.0, 1.0);
    near(found.mean, 0.0, 1.0);
    near(found.p10, -found.p90, 1.5);
    near(found.p90, 25.34, 1.0);
    near(found.pays, 0.5, 0.02);
}

#[test]
fn spreads_of_independent_lines_add_by_their_squares() {
    let lines: Vec<_> = (0..16).map(|stream| line(0.0, 50.0, 100.0, 1.0, stream)).collect();
    let together: Vec<_> = (0..16).map(|_| line(0.0, 50.0, 100.0, 1.0, 3)).collect();
    let spread = |lines: &[Uncertain]| {
        let found = run(vec![option(0.0, lines)]).options[0];
        near(found.mean, 800.0, 12.0);
        found.p90 - found.p10
    };
    let one = spread(&lines) / 4.0;
    near(one, 2.56 * 18.9, 1.5);
    // Sixteen times the same is sixteen times as wide.
    near(spread(&together), 16.0 * 50.7, 20.0);
}

#[test]
fn options_share_the_world_through_streams_only() {
    let estimate = [line(0.0, 30.0, 100.0, 1.0, 1)];
    let elsewhere = [line(0.0, 30.0, 100.0, 1.0, 2)];
    let results =
        run(vec![option(0.0, &estimate), option(0.01, &estimate), option(0.0, &elsewhere)]);
    near(results.beats[1][0], 1.0, 0.0);
    near(results.beats[0][1], 0.0, 0.0);
    near(results.beats[0][2], 0.5, 0.02);
    near(results.beats[2][2], 0.0, 0.0);
    near(results.options[1].mean - results.options[0].mean, 0.01, 1e-9);
}

/// Every bit of the results, so that another machine that runs this test proves that it draws
/// the same.
#[test]
fn a_seed_gives_these_numbers_everywhere() {
    let results = run(case());
    let bits = |found: &OptionResult| {
        [found.mean, found.p10, found.p50, found.p90, found.pays].map(f64::to_bits)
    };
    let found: Vec<_> = results.options.iter().map(bits).collect();
    let expected = [
        [
            176_299.890_316_376_08,
            -592_036.084_346_359_4,
            237_135.822_364_318_42,
            845_888.436_339_995_2,
            0.657_1,
        ],
        [
            734_441.384_950_331_6,
            426_317.692_226_261_13,
            720_643.405_260_168_7,
            1_063_208.420_658_999,
            1.0,
        ],
        [0.0, 0.0, 0.0, 0.0, 0.0],
    ];
    assert_eq!(found, expected.map(|row| row.map(f64::to_bits)));
    let beats = [[0.0, 0.1431, 0.6571], [0.8569, 0.0, 1.0], [0.3429, 0.0, 0.0]];
    assert_eq!(results.beats, beats);
    let histogram = results.histogram(&[0, 1, 2]);
    near(histogram.from, -2_000_000.0, 0.0);
    near(histogram.width, 200_000.0, 0.0);
    let order =
        [3, 7, 45, 83, 133, 270, 435, 564, 824, 1065, 1298, 1478, 1389, 1204, 779, 357, 66, 0];
    assert_eq!(histogram.counts[0], order);
    let other_seed = {
        let mut simulation = simulation(case(), 43);
        simulation.advance(usize::MAX);
        simulation.results().unwrap()
    };
    assert_ne!(other_seed, results);
    near(other_seed.options[0].mean, results.options[0].mean, 40_000.0);
}

#[test]
fn slices_of_any_size_make_no_difference() {
    let whole = run(case());
    for slice in [1, 7, 999, 10_000, 10_001, 33_333] {
        let mut simulation = simulation(case(), 42);
        let mut before = simulation.progress();
        assert_eq!(before, (0, 4 * DRAWS as u64));
        let all = 4 * DRAWS as u64;
        while !simulation.advance(slice) {
            assert_eq!(simulation.results(), None);
            let now = simulation.progress();
            assert_eq!(now, (before.0 + slice as u64, before.1));
            before = now;
        }
        assert_eq!(simulation.progress(), (all, all));
        assert!(simulation.advance(slice), "done stays done");
        assert_eq!(simulation.results(), Some(whole.clone()));
    }
}

#[test]
fn a_line_that_is_added_moved_or_changed_leaves_the_others_alone() {
    let results = run(case());
    let mut options = case();
    options[0].lines.reverse();
    options[1].lines.push(line(1.0, 2.0, 3.0, 1.0, 77));
    options.swap(1, 2);
    let changed = run(options);
    near(changed.options[0].p10, results.options[0].p10, 1e-6);
    near(changed.options[2].p10, results.options[1].p10, 3.0);
    let mut options = case();
    options[0].lines[0].likely += 1.0;
    near(run(options).options[0].p10, results.options[0].p10, 100.0);
}

#[test]
fn what_is_certain_is_certain() {
    let certain = line(5.0, 5.0, 5.0, 2.0, 1);
    let results = run(vec![
        option(10.0, &[]),
        option(0.0, &[certain]),
        option(0.0, &[]),
        option(1.0, &[line(0.0, 50.0, 100.0, 0.0, 1)]),
    ]);
    for (found, value, pays) in [
        (results.options[0], 10.0, 1.0),
        (results.options[1], 10.0, 1.0),
        (results.options[2], 0.0, 0.0),
        (results.options[3], 1.0, 1.0),
    ] {
        let parts = [found.mean, found.p10, found.p50, found.p90, found.least, found.most];
        for part in parts {
            near(part, value, 1e-9);
        }
        near(found.pays, pays, 0.0);
    }
    near(results.beats[0][1], 0.0, 0.0);
    near(results.beats[0][2], 1.0, 0.0);
    let alone = run(vec![option(10.0, &[certain])]).histogram(&[0]);
    assert_eq!((alone.from, alone.width, alone.counts), (20.0, 1.0, vec![vec![10_000]]));
}

#[test]
fn an_option_far_away_takes_no_bins_from_those_that_are_shown() {
    let near = |likely| option(0.0, &[line(likely - 5.0, likely, likely + 5.0, 1.0, 1)]);
    let far = option(0.0, &[line(1e9, 2e9, 3e9, 1.0, 1)]);
    let results = run(vec![near(10.0), near(20.0), far]);
    let shown = results.histogram(&[1, 0]);
    assert_eq!((shown.from, shown.width, shown.counts[0].len()), (5.0, 1.0, 20));
    assert_eq!(shown.counts[0][..9], [0; 9], "the second option comes first, and begins at 15");
    assert_eq!(
        results.histogram(&[0, 1, 2]).counts[0].iter().filter(|count| **count > 0).count(),
        1
    );
    assert_eq!(results.histogram(&[1, 7]).counts.len(), 1, "there is no eighth");
    assert_eq!(results.histogram(&[]).counts, Vec::<Vec<u32>>::new());
}

#[test]
fn a_range_the_wrong_way_round_is_turned_round() {
    let results = |low, likely, high| run(vec![option(0.0, &[line(low, likely, high, 1.0, 1)])]);
    assert_eq!(results(10.0, 30.0, 100.0), results(100.0, 30.0, 10.0));
    assert_eq!(results(30.0, 10.0, 100.0), results(10.0, 10.0, 100.0));
    assert_eq!(results(10.0, 100.0, 30.0), results(10.0, 100.0, 100.0));
}

#[test]
fn bins_have_round_edges_and_hold_every_draw() {
    for (low, high, weight) in [
        (0.0, 1.0, 1.0),
        (-3.0, 4.0, 1e6),
        (100.0, 101.0, 1e-6),
        (-1.0, 1.0, 7e120),
        (5.0, 9.0, -1e3),
    ] {
        let likely = f64::midpoint(low, high);
        let results =
            run(vec![option(0.0, &[line(low, likely, high, weight, 1)]), option(0.0, &[])]);
        let Histogram { from, width, counts } = results.histogram(&[0, 1]);
        let (least, most) = (results.options[0].least.min(0.0), results.options[0].most.max(0.0));
        assert!(from <= least && least < from + width, "{from} {width} {least}");
        let bins = counts[0].len();
        assert!((16..=42).contains(&bins), "{bins} bins");
        let until = from + width * f64::from(u32::try_from(bins).unwrap());
        assert!(most <= until * (1.0 + 1e-9) && most >= until - width * 1.001, "{most} {until}");
        let power = 10_f64.powf((width.log10() + 1e-9).floor());
        assert!([1.0, 2.0, 5.0].iter().any(|n| (width / power - n).abs() < 1e-9), "{width}");
        for counts in counts {
            assert_eq!((counts.len(), counts.iter().sum::<u32>()), (bins, 10_000));
        }
    }
}

#[test]
fn hostile_input_is_refused_at_the_start() {
    let one =
        |option: OptionInput, draws| SimulationInput { options: vec![option], seed: 0, draws };
    let refused = |input| assert!(Simulation::new(input).is_none());
    for bad in [f64::NAN, f64::INFINITY, -f64::INFINITY, 1e308] {
        for parts in
            [[bad, 1.0, 2.0, 1.0], [0.0, bad, 2.0, 1.0], [0.0, 1.0, bad, 1.0], [0.0, 1.0, 2.0, bad]]
        {
            let [low, likely, high, weight] = parts;
            refused(one(option(0.0, &[line(low, likely, high, weight, 1)]), 10));
        }
        refused(one(option(bad, &[]), 10));
        refused(one(option(0.0, &[line(bad, bad, bad, 0.0, 1)]), 10));
    }
    let fine = || option(0.0, &[line(0.0, 1.0, 2.0, 1.0, 1)]);
    refused(one(fine(), 0));
    refused(one(fine(), simulation::DRAWS + 1));
    refused(SimulationInput::default());
    refused(SimulationInput { options: vec![fine(); simulation::OPTIONS + 1], seed: 0, draws: 1 });
    let mut single = Simulation::new(one(fine(), 1)).unwrap();
    assert!(!single.advance(0) && single.advance(1));
    let found = single.results().unwrap().options[0];
    near(found.p10, found.p90, 0.0);
    for extreme in [1e280, 1e-300, 5e-324] {
        let lines = [line(-extreme, extreme / 2.0, extreme, 1.0, 1)];
        let results = run(vec![option(0.0, &lines), option(extreme, &[])]);
        assert!(results.options.iter().all(|found| found.mean.is_finite()), "{extreme}");
        assert!(
            results.histogram(&[0, 1]).counts.iter().all(|bins| bins.iter().sum::<u32>() == 10_000)
        );
    }
}

proptest! {
    #![proptest_config(Config { cases: 64, failure_persistence: None, ..Config::default() })]

    #[test]
    fn the_laws_of_probability_hold(
        options in vec(
            (-1e4..1e4_f64, vec((-1e3..1e3_f64, -1e3..1e3_f64, -1e3..1e3_f64, -5.0..5.0_f64, 0..6_u64), 0..5)),
            1..5,
        ),
        seed: u64,
    ) {
        let options: Vec<_> = options
            .into_iter()
            .map(|(fixed, lines)| {
                let line = |(a, b, c, weight, stream)| line(a, b, c, weight, stream);
                OptionInput { fixed, lines: lines.into_iter().map(line).collect() }
            })
            .collect();
        let input = SimulationInput { options: options.clone(), seed, draws: 1_000 };
        let mut simulation = Simulation::new(input).unwrap();
        prop_assert!(simulation.advance(usize::MAX));
        let results = simulation.results().unwrap();
        for (a, found) in results.options.iter().enumerate() {
            prop_assert!((0.0..=1.0).contains(&found.pays));
            let parts = [found.least, found.p10, found.p50, found.p90, found.most];
            prop_assert!(parts.is_sorted());
            prop_assert!(found.mean >= found.least - 1e-6 && found.mean <= found.most + 1e-6);
            // Whatever is drawn lies between the worst and the best of every line.
            let ends = |pick: fn(f64, f64) -> f64| -> f64 {
                let line = |line: &Uncertain| {
                    let parts = [line.low, line.likely, line.high].map(|part| part * line.weight);
                    parts.into_iter().reduce(pick).unwrap()
                };
                options[a].fixed + options[a].lines.iter().map(line).sum::<f64>()
            };
            prop_assert!(found.least >= ends(f64::min) - 1e-6 && found.most <= ends(f64::max) + 1e-6);
            for b in 0..results.options.len() {
                let both = results.beats[a][b] + results.beats[b][a];
                prop_assert!((0.0..=1.0 + 1e-12).contains(&both));
                prop_assert!(a != b || both == 0.0);
            }
        }
    }
}
