//! How long until what was laid out has come back.

use super::discount::present_values;
use super::periods;

/// When a schedule has paid back, and whether it stays so.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Payback {
    /// Periods from period 0 until the sum of the flows is zero for the last time. The flow of
    /// a period is spread evenly over it.
    pub periods: f64,
    /// The sum had been back at zero before, and dipped below it again: the last crossing is the
    /// one that counts, and this should be said beside it.
    pub dips_again: bool,
}

/// A sum this small beside the flows it comes from is rounding.
const ROUNDING: f64 = 1e-12;

/// Payback in periods; see [`payback_detail`].
pub fn payback(flows: &[f64]) -> Option<f64> {
    payback_detail(flows).map(|payback| payback.periods)
}

/// When the sum of the flows is back at zero: the last period in which it is negative, plus the
/// shortfall then ÷ the next flow.
///
/// Schedules that are never below zero have paid back at 0. `None` when it is not reached within
/// the flows, when there are none or they are all zero, and when one is not finite.
pub fn payback_detail(flows: &[f64]) -> Option<Payback> {
    let (mut sum, mut gross) = (0.0_f64, 0.0_f64);
    // The crossing that was met last, and whether the sum is below zero now.
    let (mut crossed, mut crossings, mut is_below) = (0.0, 0_u32, false);
    for (t, flow) in flows.iter().enumerate() {
        let shortfall = -sum;
        sum += flow;
        gross += flow.abs();
        let was_below = is_below;
        is_below = sum < -ROUNDING * gross;
        if was_below && !is_below {
            crossed = periods(t - 1) + (shortfall / flow).min(1.0);
            crossings += 1;
        }
    }
    let is_paid = !is_below && gross > 0.0 && gross.is_finite();
    is_paid.then_some(Payback { periods: crossed, dips_again: crossings > 1 })
}

/// Discounted payback in periods; see [`discounted_payback_detail`].
pub fn discounted_payback(rate: f64, flows: &[f64]) -> Option<f64> {
    discounted_payback_detail(rate, flows).map(|payback| payback.periods)
}

/// [`payback_detail`] on present values: the first flow is not discounted. `None` also for a
/// rate of −1 or below.
pub fn discounted_payback_detail(rate: f64, flows: &[f64]) -> Option<Payback> {
    payback_detail(&present_values(rate, flows)?)
}
