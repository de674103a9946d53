//! Proves the arithmetic against published figures, to the digits printed, and that what has no
//! answer has none.

use chrono::NaiveDate;
use standpoint::domain::finance::*;

/// Whether a number is the published one, of which the last printed digit may be rounded.
#[track_caller]
fn printed(actual: impl Into<Option<f64>>, published: f64, last_digit: f64) {
    let actual = actual.into().expect("a number");
    let off = (actual - published).abs();
    assert!(off <= last_digit / 2.0 + 1e-12, "{actual} is not the published {published}");
}

/// The rates, whatever their number.
fn rates(irr: Irr) -> Vec<f64> {
    match irr {
        Irr::None => Vec::new(),
        Irr::One(rate) => vec![rate],
        Irr::Several(rates) => rates,
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The example of Excel's XNPV and XIRR.
fn excel_dated() -> [(NaiveDate, f64); 5] {
    [
        (day(2008, 1, 1), -10_000.0),
        (day(2008, 3, 1), 2_750.0),
        (day(2008, 10, 30), 4_250.0),
        (day(2009, 2, 15), 3_250.0),
        (day(2009, 4, 1), 2_750.0),
    ]
}

/// Forrester, Total Economic Impact of `SalesLoft`, page 20, at 10 %.
#[test]
fn a_published_business_case() {
    let costs = [53_150.0, 666_715.0, 636_772.0, 647_783.0];
    let benefits = [0.0, 1_606_511.0, 3_061_331.0, 4_229_760.0];
    let net: Vec<f64> = benefits.iter().zip(costs).map(|(benefit, cost)| benefit - cost).collect();
    let (pv_costs, pv_benefits) = (npv(0.1, &costs).unwrap(), npv(0.1, &benefits).unwrap());
    printed(pv_costs, 1_672_201.0, 1.0);
    printed(pv_benefits, 7_168_371.0, 1.0);
    printed(npv(0.1, &net), 5_496_170.0, 1.0);
    printed(roi(pv_benefits, pv_costs), 3.29, 0.01);
    // On plain totals, which is the wrong figure.
    printed(roi(benefits.iter().sum(), costs.iter().sum()), 3.44, 0.01);
    printed(break_even_factor(pv_benefits, pv_costs), 0.233, 0.001);
    printed(benefit_cost_ratio(pv_benefits, pv_costs), 4.287, 0.001);
    assert!(payback(&net).unwrap() < 0.5, "under 6 months");
    assert!(discounted_payback(0.1, &net).unwrap() < 0.5);
}

#[test]
fn present_values_of_other_peoples_tables() {
    // The documentation and tests of numpy-financial.
    let flows = [-40_000.0, 5_000.0, 8_000.0, 12_000.0, 30_000.0];
    printed(npv(0.08, &flows), 3_065.222_67, 1e-5);
    let flows = [-100.0, 39.0, 59.0, 55.0, 20.0];
    printed(npv(0.281, &flows), -0.008_478_591_638_454_88, 1e-12);
    printed(
        npv(0.05, &[-15_000.0, 1_500.0, 2_500.0, 3_500.0, 4_500.0, 6_000.0]),
        122.894_854_95,
        1e-8,
    );
    // Microsoft, the NPV function: its first example, and with the outlay at once the second.
    let flows = [-10_000.0, 3_000.0, 4_200.0, 6_800.0];
    printed(npv_excel(0.1, &flows), 1_188.44, 0.01);
    printed(npv(0.1, &flows), 1_307.29, 0.01);
    let flows = [-40_000.0, 8_000.0, 9_200.0, 10_000.0, 12_000.0, 14_500.0, -9_000.0];
    printed(npv(0.08, &flows[..6]), 1_922.06, 0.01);
    printed(npv(0.08, &flows), -3_749.47, 0.01);
    printed(npv_excel(0.08, &flows[1..]).map(|later| later - 40_000.0), -3_749.47, 0.01);
    // Microsoft, the XNPV function.
    printed(xnpv(0.09, &excel_dated()), 2_086.647_602, 1e-6);
    // Brealey and Myers, Principles of Corporate Finance, the chapter on other criteria.
    printed(npv(0.1, &[-2_000.0, 500.0, 500.0, 5_000.0]), 2_624.0, 1.0);
    printed(npv(0.1, &[-2_000.0, 500.0, 1_800.0]), -58.0, 1.0);
    printed(npv(0.1, &[-2_000.0, 1_800.0, 500.0]), 50.0, 1.0);
    printed(npv(0.1, &[-1_000.0, 800.0, 150.0, 150.0, 150.0, 150.0, -150.0]), 74.9, 0.1);
    printed(npv(0.1, &[1_000.0, -3_000.0, 2_500.0]), 339.0, 1.0);
}

#[test]
fn rates_of_return_of_other_peoples_tables() {
    // The documentation and tests of numpy-financial.
    for (flows, published, digit) in [
        (&[-100.0, 39.0, 59.0, 55.0, 20.0][..], 0.280_95, 1e-5),
        (&[-100.0, 0.0, 0.0, 74.0], -0.0955, 1e-4),
        (&[-100.0, 100.0, 0.0, 7.0], 0.062_06, 1e-5),
        (
            &[-250_000.0, 100_000.0, 150_000.0, 200_000.0, 250_000.0, 300_000.0],
            0.567_230_334_435_853_6,
            1e-12,
        ),
        (&[-150_000.0, 15_000.0, 25_000.0, 35_000.0, 45_000.0, 60_000.0], 0.0524, 1e-4),
        // Microsoft, the IRR function.
        (&[-70_000.0, 12_000.0, 15_000.0], -0.444, 1e-3),
        (&[-70_000.0, 12_000.0, 15_000.0, 18_000.0, 21_000.0], -0.021, 1e-3),
        (&[-70_000.0, 12_000.0, 15_000.0, 18_000.0, 21_000.0, 26_000.0], 0.087, 1e-3),
    ] {
        printed(irr(flows).single(), published, digit);
    }
    // numpy-financial prints one of these roots; the others are there as well.
    let several = rates(irr(&[-100.0, 100.0, 0.0, -7.0]));
    assert_eq!(several.len(), 2, "{several:?}");
    printed(several.iter().copied().find(|rate| (rate + 0.0833).abs() < 1e-4), -0.0833, 1e-4);
    let several = rates(irr(&[-5.0, 10.5, 1.0, -8.0, 1.0]));
    printed(several.iter().copied().find(|rate| (rate - 0.0886).abs() < 1e-4), 0.0886, 1e-4);
    assert_eq!(several.len(), 3, "{several:?}");
    // Microsoft, the XIRR function.
    printed(xirr(&excel_dated()).single(), 0.373_362_535, 1e-8);
}

#[test]
fn schedules_with_several_rates_or_none() {
    // Lorie and Savage, Three Problems in Rationing Capital (1955): the oil pump.
    let pump = rates(irr(&[-1_600.0, 10_000.0, -10_000.0]));
    assert_eq!(pump.len(), 2);
    printed(pump[0], 0.25, 1e-9);
    printed(pump[1], 4.0, 1e-9);
    // Brealey and Myers: a strip mine, and a project without a rate.
    let mine = rates(irr(&[-1_000.0, 800.0, 150.0, 150.0, 150.0, 150.0, -150.0]));
    assert_eq!(mine.len(), 2);
    printed(mine[0], -0.5, 0.01);
    printed(mine[1], 0.152, 0.001);
    assert_eq!(irr(&[1_000.0, -3_000.0, 2_500.0]), Irr::None);
    // The value touches zero, once: (x − 1 ÷ 1.25)².
    let touching = irr(&[-640.0, 1_600.0, -1_000.0]);
    printed(touching.single(), 0.25, 1e-7);
    // Zeros before, between and behind do not matter.
    assert_eq!(irr(&[0.0, 0.0, -100.0, 0.0, 121.0, 0.0]), irr(&[-100.0, 0.0, 121.0]));
    printed(irr(&[-100.0, 0.0, 121.0]).single(), 0.1, 1e-9);
    assert_eq!(irr(&[-100.0, 100.0]), Irr::One(0.0));
}

#[test]
fn modified_rates_of_other_peoples_tables() {
    // Microsoft, the MIRR function.
    let flows = [-120_000.0, 39_000.0, 30_000.0, 21_000.0, 37_000.0, 46_000.0];
    printed(mirr(&flows, 0.1, 0.12), 0.1261, 1e-4);
    printed(mirr(&flows[..4], 0.1, 0.12), -0.048, 1e-4);
    printed(mirr(&flows, 0.1, 0.14), 0.1348, 1e-4);
    // The tests of numpy-financial.
    printed(mirr(&flows, 0.1, 0.12), 0.126_094_130_366, 1e-12);
    let flows = [-4_500.0, -800.0, 800.0, 800.0, 600.0, 600.0, 800.0, 800.0, 700.0, 3_000.0];
    printed(mirr(&flows, 0.08, 0.055), 0.066_597_175_031_553_55, 1e-12);
    printed(
        mirr(&[100.0, 200.0, -50.0, 300.0, -200.0], 0.05, 0.06),
        0.342_823_387_842_176_63,
        1e-12,
    );
    assert_eq!(mirr(&[39_000.0, 30_000.0, 21_000.0], 0.1, 0.12), None);
    assert_eq!(mirr(&[-39_000.0, -30_000.0], 0.1, 0.12), None);
}

#[test]
fn payback_by_the_textbook() {
    let flows = [-1_000.0, 400.0, 400.0, 400.0, 400.0];
    assert_eq!(payback(&flows[..4]), Some(2.5));
    printed(npv(0.1, &flows[..4]), -5.26, 0.01);
    assert_eq!(discounted_payback(0.1, &flows[..4]), None);
    printed(discounted_payback(0.1, &flows), 3.0193, 1e-4);
    for (flows, periods, dips_again) in [
        (&[-100.0, 100.0][..], 1.0, false),
        (&[-100.0, 0.0, 50.0, 0.0, 100.0], 3.5, false),
        (&[0.0, -100.0, 200.0], 1.5, false),
        (&[100.0, -150.0, 100.0], 1.5, false),
        (&[-100.0, 200.0, -150.0, 100.0], 2.5, true),
        (&[-100.0, 100.0, -50.0, 50.0, 0.0], 3.0, true),
        (&[-100.0, 150.0, -60.0, 60.0, -60.0, 60.0], 4.0 + 1.0 / 6.0, true),
        (&[100.0, 50.0], 0.0, false),
        (&[100.0, -100.0], 0.0, false),
        // Sums that are zero but for rounding are zero.
        (&[-0.3, 0.1, 0.2], 2.0, false),
        (&[-0.7, 0.1, 0.6, 0.0], 2.0, false),
    ] {
        let payback = payback_detail(flows).unwrap();
        assert!((payback.periods - periods).abs() < 1e-9, "{flows:?}: {payback:?}");
        assert_eq!(payback.dips_again, dips_again, "{flows:?}");
        assert_eq!(discounted_payback_detail(0.0, flows), Some(payback));
    }
    for flows in [&[-100.0, 99.0][..], &[-100.0, 200.0, -150.0], &[-1.0]] {
        assert_eq!(payback(flows), None, "{flows:?} is not paid back");
    }
}

#[test]
fn estimates_ratios_and_waiting() {
    // Black Swan Farming: A is worth 10 a week and takes 2 weeks, B 30 a week and takes 4.
    assert_eq!((cd3(10.0, 2.0), cd3(30.0, 4.0)), (Some(5.0), Some(7.5)));
    assert_eq!(cost_of_delay(1_000.0, 880.0, 4.0), Some(30.0));
    // PERT (Malcolm and others, 1959).
    assert_eq!(three_point_mean(4.0, 6.0, 14.0), Some(7.0));
    printed(three_point_sd(4.0, 14.0), 1.667, 1e-3);
    // 12 % a year effective is 0.9489 % a month.
    printed(rate_per_period(0.12, 12), 0.009_489, 1e-6);
    printed(rate_per_period(0.1, 4), 0.024_114, 1e-6);
    assert_eq!(rate_per_period(0.1, 1), Some(0.1));
    assert_eq!(rate_per_period(0.0, 12), Some(0.0));
    let month = rate_per_period(-0.3, 12).unwrap();
    assert!(((1.0 + month).powi(12) - 0.7).abs() < 1e-12);
}

/// Everything there is, on one list of flows with these rates: `None` or a number, and no panic.
fn all(flows: &[f64], rate: f64) -> Vec<Option<f64>> {
    let days = (1..).map(|day| NaiveDate::from_epoch_days(day).unwrap());
    let dated: Vec<_> = days.zip(flows.iter().copied()).collect();
    let mut found = vec![
        npv(rate, flows),
        npv_excel(rate, flows),
        xnpv(rate, &dated),
        mirr(flows, rate, 0.1),
        mirr(flows, 0.1, rate),
        discounted_payback(rate, flows),
        payback(flows),
    ];
    found.extend(rates(irr(flows)).into_iter().map(Some));
    found.extend(rates(xirr(&dated)).into_iter().map(Some));
    for number in found.iter().flatten() {
        assert!(number.is_finite(), "{flows:?} at {rate}: {found:?}");
    }
    found
}

#[test]
fn hostile_flows_have_a_defined_answer() {
    let none = |flows: &[f64], rate: f64| {
        let found = all(flows, rate);
        assert!(found.iter().all(Option::is_none), "{flows:?} at {rate}: {found:?}");
    };
    none(&[], 0.1);
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        for flows in [[bad, 1.0, 2.0], [-1.0, bad, 2.0], [-1.0, 2.0, bad], [bad, bad, -bad]] {
            none(&flows, 0.1);
        }
    }
    let plan = [-100.0, 60.0, 60.0];
    for rate in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, -1.5, -1e308] {
        assert!(all(&plan, rate)[..6].iter().all(Option::is_none), "{rate}");
        assert_eq!(rate_per_period(rate, 12), None, "{rate}");
    }
    assert_eq!(rate_per_period(0.1, 0), None);
    assert_eq!(present_values(0.25, &[-100.0, 50.0, 25.0]), Some(vec![-100.0, 40.0, 16.0]));
    assert_eq!(present_values(-1.0, &plan), None);
    assert_eq!(present_values(0.1, &[1.0, f64::NAN]), None);
    // Nothing is nothing however far away; what is something is too large there.
    assert_eq!(present_values(-0.999, &[0.0; 200]), Some(vec![0.0; 200]));
    assert_eq!(present_values(-0.999, &[1.0; 200]), None);
    // Nothing at all is worth nothing, and has neither a rate nor a payback.
    assert_eq!(all(&[0.0; 4], 0.1)[..3], [Some(0.0); 3]);
    assert!(all(&[0.0; 4], 0.1)[3..].iter().all(Option::is_none));
    assert_eq!(all(&[-0.0], 0.1)[3..], [None; 4]);
    for extreme in [f64::MAX, 1e308, f64::MIN_POSITIVE, 5e-324] {
        for rate in [-0.999_999_999, -0.5, 0.0, 0.1, 1e300] {
            all(&[-extreme, extreme, extreme], rate);
            all(&[-extreme, 1.0, 1.0], rate);
            all(&[-1.0, extreme, -extreme, extreme], rate);
            all(&[extreme, -1.0], rate);
            all(&vec![extreme; 1_000], rate);
        }
    }
    printed(irr(&[-1e308, 1.1e308]).single(), 0.1, 1e-9);
    printed(irr(&[-1e-300, 1.1e-300]).single(), 0.1, 1e-9);
    assert_eq!(irr(&[-1e-300, 1e300]), Irr::None, "a rate beyond all numbers");
    assert_eq!(npv(0.1, &[1e308, 1e308]), None, "a sum beyond all numbers");
    for ratio in [roi, benefit_cost_ratio, cd3] {
        for whole in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(ratio(1.0, whole), None);
        }
        assert_eq!((ratio(f64::NAN, 1.0), ratio(1e308, 1e-308)), (None, None));
    }
    assert_eq!((break_even_factor(0.0, 1.0), break_even_factor(1.0, 0.0)), (None, Some(0.0)));
    assert_eq!((cost_of_delay(1.0, 0.0, 0.0), cost_of_delay(1e308, -1e308, 1.0)), (None, None));
    for bad in [f64::NAN, f64::INFINITY] {
        assert_eq!((three_point_mean(bad, 1.0, 2.0), three_point_sd(1.0, bad)), (None, None));
    }
}

#[test]
fn huge_schedules_have_an_answer_or_none() {
    let mut long = vec![1.0; 1_000_000];
    assert_eq!(irr(&long), Irr::None);
    long[0] = -100.0;
    printed(irr(&long).single(), 0.01, 1e-9);
    printed(npv(0.01, &long), 0.0, 1e-6);
    printed(payback(&long), 100.0, 1e-9);
    for (t, flow) in long.iter_mut().enumerate() {
        *flow = if t % 2 == 0 { -1.0 } else { 1.0 };
    }
    assert_eq!(irr(&long), Irr::None, "too many changes of sign to look into");
}
