//! What to promise: less than is likely, so that more can be delivered.

use super::{Results, Role, rounded};
use crate::domain::money::{Currency, Money, Separators, Style, format_with_symbol};

/// What can be promised of my proposal, as a net present value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// Never more than this: the net present value after risk.
    pub ceiling: Money,
    /// With benefits low and costs high.
    pub low: Money,
    /// What nine of ten futures reach, once the simulation has run.
    pub p10: Option<Money>,
    /// The figure that was chosen.
    pub chosen: Option<Money>,
}

impl Promise {
    /// Of these results, with the 10th percentile of my proposal once it is known; none without
    /// a proposal.
    pub fn of(results: &Results, chosen: Option<Money>, p10: Option<f64>) -> Option<Self> {
        let proposal = results.with_role(Role::Proposal)?;
        Some(Self {
            ceiling: rounded(proposal.npv),
            low: rounded(proposal.npv_low),
            p10: p10.map(rounded),
            chosen,
        })
    }

    /// The figure to promise where none was chosen: the lowest of the low case, the 10th
    /// percentile and the ceiling, in whole units. None where that is nothing or less.
    pub fn suggested(&self, currency: Currency) -> Option<Money> {
        let lowest = self.ceiling.min(self.low).min(self.p10.unwrap_or(self.low));
        let unit = i64::try_from(currency.minor_per_unit()).unwrap_or(1);
        let whole = lowest.minor().saturating_sub(lowest.minor().rem_euclid(unit));
        (whole > 0).then_some(Money::from_minor(whole))
    }

    /// The figure that is promised: the chosen one, else the suggested one.
    pub fn figure(&self, currency: Currency) -> Option<Money> {
        self.chosen.or_else(|| self.suggested(currency))
    }

    /// Whether more was chosen than the ceiling allows. It is told and not refused.
    pub fn is_above(&self) -> bool {
        self.chosen.is_some_and(|chosen| chosen > self.ceiling)
    }

    /// What to say of a choice that is above the ceiling.
    pub fn finding(&self, currency: Currency, separators: Separators) -> Option<String> {
        let chosen = self.chosen.filter(|_| self.is_above())?;
        let show = |money| format_with_symbol(money, currency, separators, Style::Whole);
        let (chosen, ceiling) = (show(chosen), show(self.ceiling));
        Some(match self.suggested(currency) {
            Some(lower) => format!(
                "{chosen} is more than the {ceiling} that my proposal is worth after risk. \
                 {} holds even in the low case.",
                show(lower)
            ),
            None => format!(
                "{chosen} is more than the {ceiling} that my proposal is worth after risk. In the \
                 low case nothing is left to promise."
            ),
        })
    }
}
