//! Present values.

use super::powers::{exp, exp_m1, ln_1p};
use super::{finite, is_rate};
use chrono::NaiveDate;

/// Net present value: Σ flowₜ ÷ (1 + rate)ᵗ with t from 0, so that the first flow is not
/// discounted.
///
/// The convention of numpy-financial and of textbooks; what Excel calls NPV is [`npv_excel`].
/// `None` for no flows, a flow that is not finite, a rate of −1 or below, or a sum too large to
/// be a number.
pub fn npv(rate: f64, flows: &[f64]) -> Option<f64> {
    if flows.is_empty() || !is_rate(rate) {
        return None;
    }
    // Horner's scheme from the last flow: one division for each period, and no power that
    // overflows while the flows behind it are zero.
    finite(flows.iter().rev().fold(0.0, |later, flow| later / (1.0 + rate) + flow))
}

/// Net present value as Excel and Google Sheets define NPV: the first flow is one period away,
/// and discounted like that: Σ flowₜ ÷ (1 + rate)ᵗ⁺¹.
///
/// Equal to [`npv`] ÷ (1 + rate); to get [`npv`] in Excel, add the first flow outside:
/// `=A1+NPV(rate,A2:A9)`. `None` as for [`npv`].
pub fn npv_excel(rate: f64, flows: &[f64]) -> Option<f64> {
    finite(npv(rate, flows)? / (1.0 + rate))
}

/// Present value of dated flows: Σ flow ÷ (1 + rate) ^ (days ÷ 365), days counted from the
/// earliest date; the rate is a rate per year.
///
/// Excel's XNPV, which wants the earliest date first; here the order does not matter. A year is
/// 365 days in leap years too. `None` as for [`npv`].
pub fn xnpv(rate: f64, flows: &[(NaiveDate, f64)]) -> Option<f64> {
    if !is_rate(rate) {
        return None;
    }
    let from = first_day(flows)?;
    let log = ln_1p(rate);
    finite(flows.iter().map(|(date, flow)| flow * exp(-log * years(from, *date))).sum())
}

/// The earliest date.
pub(super) fn first_day(flows: &[(NaiveDate, f64)]) -> Option<NaiveDate> {
    flows.iter().map(|(date, _)| *date).min()
}

/// Years of 365 days from one date to another.
pub(super) fn years(from: NaiveDate, to: NaiveDate) -> f64 {
    f64::from(to.to_epoch_days() - from.to_epoch_days()) / 365.0
}

/// The rate for each of `periods_per_year` periods that comes to `annual` in a year:
/// (1 + annual) ^ (1 ÷ m) − 1, the effective rate.
///
/// Not annual ÷ m, which is how nominal rates are quoted and comes to more than `annual` in a
/// year. `None` for no periods, or an annual rate that is not finite or is −1 or below.
pub fn rate_per_period(annual: f64, periods_per_year: u32) -> Option<f64> {
    match periods_per_year {
        _ if !is_rate(annual) => None,
        0 => None,
        1 => Some(annual),
        many => Some(exp_m1(ln_1p(annual) / f64::from(many))),
    }
}

/// Every flow at its present value: flowₜ ÷ (1 + rate)ᵗ, the discounted row of a period table.
/// `None` as for [`npv`]; no flows have no values, which is an empty list.
pub fn present_values(rate: f64, flows: &[f64]) -> Option<Vec<f64>> {
    if !is_rate(rate) {
        return None;
    }
    let mut factor = 1.0;
    let mut values = Vec::with_capacity(flows.len());
    for flow in flows {
        // Nothing is worth nothing, even where the factor is no number any more.
        values.push(if *flow == 0.0 { 0.0 } else { finite(flow * factor)? });
        factor /= 1.0 + rate;
    }
    Some(values)
}
