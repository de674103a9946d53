//! The arithmetic of a business case: discounting, rates of return, payback, ratios.
//!
//! Pure functions over plain numbers, usable on their own. Start with [`npv`] for the convention
//! of time, then [`irr`] for what an answer with several roots looks like.
//!
//! # Conventions
//! - Flows are in any unit of money, one each period, income positive and outlay negative.
//!   `flows[0]` is period 0, today, and is not discounted.
//! - A rate is a share for each period: `0.1` is 10 %. It must be above −1; see
//!   [`rate_per_period`] for months out of a rate per year.
//! - What has no answer has none: every function gives `None` (or [`Irr::None`]) for an empty
//!   list, for a number that is NaN or infinite, for a rate of −1 and below, and where a result
//!   is too large to be a number. No function panics, or gives NaN or an infinity back.
//! - Nothing is rounded on the way; rounding is for display.

mod discount;
mod irr;
mod outcome;
mod payback;
mod pert;
pub(super) mod powers;
mod random;
mod ratios;
mod roots;
pub mod sensitivity;
pub mod simulation;

pub use discount::{npv, npv_excel, present_values, rate_per_period, xnpv};
pub use irr::{Irr, irr, mirr, xirr};
pub use outcome::{Histogram, OptionResult, Results};
pub use payback::{
    Payback, discounted_payback, discounted_payback_detail, payback, payback_detail,
};
pub use ratios::{
    benefit_cost_ratio, break_even_factor, cd3, cost_of_delay, roi, three_point_mean,
    three_point_sd,
};
pub use sensitivity::{Bar, around, break_even_share, break_even_values, tornado, two_way};
pub use simulation::{OptionInput, Simulation, SimulationInput, Uncertain};

/// The number, if it is one: not NaN and not infinite.
fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}

/// Whether something can be discounted by this rate: it is finite and above −1.
fn is_rate(rate: f64) -> bool {
    rate.is_finite() && rate > -1.0
}

/// A count of periods as a number; exact below 2⁵³.
#[allow(clippy::cast_precision_loss, reason = "no list of flows has 2^53 periods")]
fn periods(count: usize) -> f64 {
    count as f64
}
