//! One option beside another: what my proposal gains, and what it costs to wait.

use super::results::{Results, for_a_year, running};
use super::{ChoiceResults, Period, Role};
use crate::domain::{
    ChoiceId,
    finance::{
        self, Irr, Payback,
        powers::{exp, ln_1p},
    },
};

/// One option less another.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// My proposal.
    pub of: ChoiceId,
    /// What it stands against: the order, or doing nothing where there is no order.
    pub against: ChoiceId,
    /// Net of the one less net of the other, period by period.
    pub net: Vec<f64>,
    /// The sum of these until each period.
    pub cumulative: Vec<f64>,
    /// Their sum.
    pub total: f64,
    /// The difference of the net present values.
    pub npv: f64,
    /// The rate of return for a year of choosing the one over the other.
    pub irr: Irr,
    /// When the one has caught up with the other, in periods.
    pub payback: Option<Payback>,
}

impl Difference {
    pub(super) fn of(results: &Results, period: Period) -> Option<Self> {
        let proposal = results.with_role(Role::Proposal)?;
        let other = results.with_role(Role::Order);
        let other = other.or_else(|| results.with_role(Role::Nothing))?;
        let net = less(&proposal.table.net, Some(other));
        Some(Self {
            of: proposal.id,
            against: other.id,
            cumulative: running(&net),
            total: proposal.net - other.net,
            npv: proposal.npv - other.npv,
            irr: for_a_year(finance::irr(&net), period),
            payback: finance::payback_detail(&net),
            net,
        })
    }
}

/// The flows of one option less those of another.
fn less(flows: &[f64], other: Option<&ChoiceResults>) -> Vec<f64> {
    let other = other.map_or(&[][..], |other| &other.table.net);
    let pairs = flows.iter().enumerate();
    pairs.map(|(t, flow)| flow - other.get(t).copied().unwrap_or(0.0)).collect()
}

/// Weeks of a year, for the cost of waiting.
const WEEKS: f64 = 52.0;

/// What it costs to leave things as they are.
#[derive(Debug, Clone, PartialEq)]
pub struct Inaction {
    /// The option that does nothing.
    pub of: ChoiceId,
    /// Cost of inaction: the loss of doing nothing, added up to the horizon and not discounted.
    /// Below zero where doing nothing gains.
    pub loss: f64,
    /// The same at present value.
    pub present: f64,
    /// The first period with a loss.
    pub first_felt: Option<u16>,
    /// Cost of delay: what a week of waiting takes from what my proposal gains over doing nothing;
    /// none without a proposal. Each flow comes a week later, and a week of the last period falls
    /// beyond the horizon.
    pub week: Option<f64>,
}

impl Inaction {
    pub(super) fn of(results: &Results, period: Period) -> Option<Self> {
        let nothing = results.with_role(Role::Nothing)?;
        let first = nothing.table.net.iter().position(|net| *net < 0.0);
        let proposal = results.with_role(Role::Proposal);
        let week = proposal.and_then(|proposal| {
            let gain = less(&proposal.table.net, Some(nothing));
            let (now, later) = week_later(&gain, results.rate, period)?;
            finance::cost_of_delay(now, later, 1.0)
        });
        Some(Self {
            of: nothing.id,
            loss: -nothing.net,
            present: -nothing.npv,
            first_felt: first.and_then(|first| u16::try_from(first).ok()),
            week,
        })
    }
}

/// The present value of what my proposal gains over doing nothing: begun now, and begun a week
/// later. Then each flow comes a week later and is worth that much less, and of the last period
/// a week falls beyond the horizon: later = now ÷ (1 + r)^w − w × last ÷ (1 + r)^(n + w), with w
/// the share of a week in a period (52 weeks a year), n the last period and r the rate for each.
pub(super) fn week_later(gain: &[f64], rate: f64, period: Period) -> Option<(f64, f64)> {
    let now = finance::npv(rate, gain)?;
    let week = f64::from(period.per_year()) / WEEKS;
    let last = finance::present_values(rate, gain)?.pop()?;
    let wait = exp(-ln_1p(rate) * week);
    Some((now, (now - week * last) * wait))
}
