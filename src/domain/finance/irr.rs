//! Rates of return.

use super::discount::{first_day, npv, years};
use super::powers::{exp_m1, ln, ln_1p};
use super::roots::{Term, roots};
use super::{finite, is_rate, periods};
use chrono::NaiveDate;
use std::collections::BinaryHeap;

/// The internal rates of return of a schedule: every rate above −1 at which it is worth nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Irr {
    /// There is none. So it is with flows that never change their sign.
    None,
    /// The rate for each period.
    One(f64),
    /// More than one, ascending: the flows change their sign more than once, and no one of these
    /// is the rate of return. Decide by net present value.
    Several(Vec<f64>),
}

impl Irr {
    /// The rate where there is just one.
    pub const fn single(&self) -> Option<f64> {
        match self {
            Self::One(rate) => Some(*rate),
            Self::None | Self::Several(_) => None,
        }
    }

    fn of(terms: Vec<Term>) -> Self {
        let mut rates = roots(terms);
        for rate in &mut rates {
            // A rate within rounding of zero is zero.
            *rate = if rate.abs() < f64::EPSILON { 0.0 } else { exp_m1(*rate) };
        }
        match *rates {
            [] => Self::None,
            [rate] => Self::One(rate),
            _ => Self::Several(rates),
        }
    }
}

/// Internal rates of return: all rates with [`npv`]`(rate, flows) = 0`, from just above −1 to
/// 10²⁹⁹; a rate at which the value touches zero counts once.
///
/// Exact but for rounding, and complete: see the source of this module for the method. About
/// `n` multiplications for each step of each root, so that hundreds of monthly flows take well
/// under a millisecond. [`Irr::None`] for an empty list, a flow that is not finite, flows of one
/// sign, or more than 2²⁰ flows times changes of sign.
pub fn irr(flows: &[f64]) -> Irr {
    let terms = flows.iter().enumerate().map(|(t, flow)| Term { at: periods(t), amount: *flow });
    Irr::of(terms.collect())
}

/// Internal rates of return per year of dated flows: all rates with [`xnpv`](super::xnpv)
/// `= 0`; a year is 365 days.
///
/// Excel's XIRR gives one rate and asks for a guess; this gives all. The order does not matter,
/// and flows of one day are added. [`Irr::None`] as for [`irr`].
pub fn xirr(flows: &[(NaiveDate, f64)]) -> Irr {
    let Some(from) = first_day(flows) else {
        return Irr::None;
    };
    let days: BinaryHeap<_> = flows.iter().map(|(date, _)| *date).zip(0_usize..).collect();
    let mut terms: Vec<Term> = Vec::new();
    for (date, index) in days.into_sorted_vec() {
        let (at, amount) = (years(from, date), flows[index].1);
        match terms.last_mut() {
            Some(last) if last.at >= at => last.amount += amount,
            _ => terms.push(Term { at, amount }),
        }
    }
    Irr::of(terms)
}

/// Modified internal rate of return: outlays are financed at one rate, income is put to work at
/// another until the end.
///
/// (|NPV(reinvest, positives)| ÷ |NPV(finance, negatives)|) ^ (1 ÷ (n − 1)) × (1 + reinvest) − 1,
/// with n flows, as in Excel and numpy-financial. `None` without an outlay or without income, and
/// as for [`npv`].
pub fn mirr(flows: &[f64], finance_rate: f64, reinvest_rate: f64) -> Option<f64> {
    if !flows.iter().all(|flow| flow.is_finite()) || !is_rate(reinvest_rate) {
        return None;
    }
    let income: Vec<f64> = flows.iter().map(|flow| flow.max(0.0)).collect();
    let outlays: Vec<f64> = flows.iter().map(|flow| -flow.min(0.0)).collect();
    let (income, outlays) = (npv(reinvest_rate, &income)?, npv(finance_rate, &outlays)?);
    if income <= 0.0 || outlays <= 0.0 {
        return None;
    }
    // By logarithms: a quotient or a power of these need not be a number where the rate is one.
    let growth = (ln(income) - ln(outlays)) / periods(flows.len() - 1);
    finite(exp_m1(growth + ln_1p(reinvest_rate)))
}
