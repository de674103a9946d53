//! Proves break-even values, the tornado and tables of two inputs.

use proptest::{collection::vec, prelude::*, test_runner::Config};
use standpoint::domain::finance::*;

fn line(low: f64, likely: f64, high: f64, weight: f64) -> Uncertain {
    Uncertain { low, likely, high, weight, stream: 0 }
}

fn option(fixed: f64, lines: &[Uncertain]) -> OptionInput {
    OptionInput { fixed, lines: lines.to_vec() }
}

#[track_caller]
fn near(actual: impl Into<Option<f64>>, expected: f64) {
    let actual = actual.into().expect("a number");
    assert!((actual - expected).abs() <= 1e-9, "{actual} is not {expected}");
}

/// A benefit of 100 (60 to 150) that counts twice, a cost of 50 (40 to 90), a line that does not
/// count, and one without a range.
fn example() -> OptionInput {
    option(
        -30.0,
        &[
            line(40.0, 50.0, 90.0, -1.0),
            line(60.0, 100.0, 150.0, 2.0),
            line(0.0, 10.0, 99.0, 0.0),
            line(5.0, 5.0, 5.0, 4.0),
        ],
    )
}

#[test]
fn a_line_has_its_break_even_value_if_it_counts() {
    let option = example();
    near(option.value(&[]), 140.0);
    let values = break_even_values(&option);
    near(values[0], 190.0);
    near(values[1], 30.0);
    assert_eq!(values[2], None);
    near(values[3], -30.0);
    for (index, value) in values.into_iter().enumerate().filter(|(index, _)| *index != 2) {
        near(option.value(&[(index, value.unwrap())]), 0.0);
    }
}

#[test]
fn the_share_to_which_benefits_may_fall_is_the_break_even_factor() {
    // Forrester, Total Economic Impact of SalesLoft, page 20: 23.3 %.
    let (benefits, costs) = (7_168_371.0, 1_672_201.0);
    near(break_even_share(benefits - costs, benefits), break_even_factor(benefits, costs).unwrap());
    let share = break_even_share(5_496_170.0, benefits).unwrap();
    assert!((share - 0.233).abs() < 0.0005, "{share}");
    for (whole, part) in [(1.0, 0.0), (0.0, 0.0), (f64::NAN, 1.0), (f64::INFINITY, 1.0)] {
        assert_eq!(break_even_share(whole, part), None);
    }
}

#[test]
fn the_widest_bar_comes_first() {
    let bars = tornado(&example());
    let order: Vec<usize> = bars.iter().map(|bar| bar.line).collect();
    assert_eq!(order, [1, 0, 2, 3]);
    near(bars[0].at_low, 60.0);
    near(bars[0].at_high, 240.0);
    near(bars[0].swing(), 180.0);
    // A cost is worth less at its high amount.
    near(bars[1].at_low, 150.0);
    near(bars[1].at_high, 100.0);
    near(bars[1].swing(), 50.0);
    near(bars[3].swing(), 0.0);
}

#[test]
fn a_table_works_out_every_pair() {
    let option = example();
    let down = around(100.0, 0.1, 2);
    assert_eq!(down, [80.0, 90.0, 100.0, 110.0, 120.0]);
    let table = two_way(&down, &[40.0, 50.0], &mut |benefit, cost| {
        option.value(&[(1, benefit), (0, cost)])
    });
    assert_eq!((table.len(), table[0].len()), (5, 2));
    near(table[2][1], 140.0);
    near(table[0][0], 110.0);
    // A rate is not linear, so it is worked out anew; at −100 % there is no answer.
    let flows = |amount: f64| [-1_000.0, amount, amount, amount];
    let table =
        two_way(&[400.0, 500.0], &[-1.0, 0.0, 0.1], &mut |amount, rate| npv(rate, &flows(amount)));
    assert_eq!(table[0][..2], [None, Some(200.0)]);
    assert_eq!(table[1][2], npv(0.1, &flows(500.0)));
    assert_eq!(two_way(&[], &[1.0], &mut |_, _| None), Vec::<Vec<_>>::new());
    assert_eq!(two_way(&[1.0], &[1.0], &mut |_, _| Some(f64::NAN)), [[None]]);
    assert_eq!(around(0.0, 0.1, 1), [0.0; 3]);
    assert_eq!(around(5.0, 0.1, 0), [5.0]);
}

#[test]
fn hostile_lines_have_no_answer() {
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX] {
        for lines in [
            [line(bad, bad, bad, 2.0), line(1.0, 2.0, 3.0, 1.0)],
            [line(0.0, 1.0, 2.0, bad), line(1.0, bad, 3.0, 1.0)],
        ] {
            let option = option(bad, &lines);
            assert_eq!(option.value(&[]), None);
            assert_eq!(break_even_values(&option), [None, None]);
            assert_eq!(tornado(&option), []);
        }
    }
    let one_end = option(0.0, &[line(f64::INFINITY, 1.0, 2.0, 1.0), line(1.0, 2.0, 3.0, 1.0)]);
    assert_eq!(tornado(&one_end).len(), 1);
    assert_eq!(break_even_values(&option(0.0, &[])), []);
}

proptest! {
    #![proptest_config(Config { cases: 500, failure_persistence: None, ..Config::default() })]

    /// In minor units: put back, the value is zero within one.
    #[test]
    fn a_break_even_value_put_back_leaves_nothing(
        fixed in -1_000_000_000..1_000_000_000_i32,
        lines in vec((0..1_000_000_000_i32, -40.0..40.0_f64), 1..200),
    ) {
        let lines: Vec<_> = lines
            .into_iter()
            .map(|(amount, weight)| {
                let amount = f64::from(amount);
                line(amount * 0.8, amount, amount * 1.3, weight)
            })
            .collect();
        let option = option(f64::from(fixed), &lines);
        for (index, value) in break_even_values(&option).into_iter().enumerate() {
            // A weight near to zero has an amount too large to be put back digit by digit.
            if lines[index].weight.abs() > 1e-3 {
                let left = option.value(&[(index, value.unwrap())]).unwrap();
                prop_assert!(left.abs() < 1.0, "{left}");
            }
        }
        let bars = tornado(&option);
        prop_assert_eq!(bars.len(), lines.len());
        prop_assert!(bars.windows(2).all(|pair| pair[0].swing() >= pair[1].swing()));
        for bar in bars {
            let low = option.value(&[(bar.line, lines[bar.line].low)]).unwrap();
            prop_assert!((bar.at_low - low).abs() < 1.0);
        }
    }
}
