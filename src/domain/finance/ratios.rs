//! Ratios on present values, estimates from three points, and the price of waiting.

use super::finite;

/// Return on investment: (benefits − costs) ÷ costs, both as present values and positive; 3.29
/// is 329 %.
///
/// On plain totals it comes out higher, and is the wrong figure (Forrester TEI computes it on
/// present values). `None` without costs.
pub fn roi(pv_benefits: f64, pv_costs: f64) -> Option<f64> {
    share(pv_benefits - pv_costs, pv_costs)
}

/// Benefit–cost ratio: benefits ÷ costs, both as present values. `None` without costs.
pub fn benefit_cost_ratio(pv_benefits: f64, pv_costs: f64) -> Option<f64> {
    share(pv_benefits, pv_costs)
}

/// Break-even factor: costs ÷ benefits, both as present values: to what share of themselves all
/// benefits may fall until the net present value is zero. Above 1 they would have to rise.
/// `None` without benefits.
pub fn break_even_factor(pv_benefits: f64, pv_costs: f64) -> Option<f64> {
    share(pv_costs, pv_benefits)
}

/// The mean of an estimate from its low, likely and high value: (a + 4m + b) ÷ 6 (PERT).
/// `None` for what is not finite; the order is not checked.
pub fn three_point_mean(low: f64, likely: f64, high: f64) -> Option<f64> {
    finite((low + 4.0 * likely + high) / 6.0)
}

/// The standard deviation of an estimate from its low and high value: (b − a) ÷ 6 (PERT), and
/// never negative. `None` for what is not finite.
pub fn three_point_sd(low: f64, high: f64) -> Option<f64> {
    finite((high - low).abs() / 6.0)
}

/// Cost of delay: the value lost for each week of waiting, from the net present value of
/// beginning now and that of beginning some weeks later. Any unit of time will do. `None` for no
/// weeks.
pub fn cost_of_delay(npv_now: f64, npv_later: f64, weeks: f64) -> Option<f64> {
    share(npv_now - npv_later, weeks)
}

/// CD3, cost of delay divided by duration: what has more of it goes first (Reinertsen; Black
/// Swan Farming). `None` for no duration.
pub fn cd3(cost_of_delay: f64, duration: f64) -> Option<f64> {
    share(cost_of_delay, duration)
}

/// A quotient whose divisor must be positive.
fn share(part: f64, whole: f64) -> Option<f64> {
    if whole > 0.0 && whole.is_finite() { finite(part / whole) } else { None }
}
