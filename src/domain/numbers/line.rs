//! One benefit or cost over time.

use super::{Bound, schedule::ramp_share};
use crate::domain::{
    CardId, Extra, LineId,
    limits::PERIODS,
    money::{Money, Percent},
};
use chrono::NaiveDate;

/// A benefit or a cost of an option.
///
/// What it comes to in period t, from `first` to `last`:
/// `likely × (1 + growth)^(t − first) × ramp(t − first) × margin × share × (1 − risk)` for
/// benefits (the margin for revenue only), and `likely × (1 + growth)^(t − first) ×
/// ramp(t − first) × (1 + risk)` for costs. So everything is linear in the amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Names the line within its case.
    pub id: LineId,
    /// What it is; may be empty, see [`Line::label`].
    pub name: String,
    /// Of what kind it is, and so whether it is a benefit or a cost.
    pub category: Category,
    /// The first period it counts in, 0 for the start; never behind `last`.
    pub first: u16,
    /// The last period it counts in. It may lie beyond the horizon, where nothing counts:
    /// [`Line::TO_THE_END`] goes along with every horizon.
    pub last: u16,
    /// The likely amount for each period in full swing, before margin, share and risk. Positive
    /// on the side of its category; below zero it takes away there: revenue lost is negative
    /// revenue, and has its margin like any.
    pub likely: Money,
    /// The least it may be; none for as much as likely. Kept as it was entered, see
    /// [`Line::range`].
    pub low: Option<Money>,
    /// The most it may be; none for as much as likely.
    pub high: Option<Money>,
    /// How much more it is from one period to the next.
    pub growth: Percent,
    /// Periods until it is in full swing, see [`Line::ramp_share`].
    pub ramp: u16,
    /// What is left of revenue. None while it was not said: then the revenue does not count. Kept
    /// and not counted in other categories.
    pub margin: Option<Percent>,
    /// Risk adjustment: how much less of a benefit, or more of a cost, to count with.
    pub risk: Percent,
    /// How much of a benefit is due to the option. Kept and not counted for costs.
    pub share: Percent,
    /// Where the amount comes from.
    pub source: String,
    /// As of when.
    pub date: Option<NaiveDate>,
    /// How sure the amount is; none while it was not said.
    pub confidence: Option<Confidence>,
    /// Whether Finance has confirmed it.
    pub confirmed: bool,
    /// The card it rests on; one of the case.
    pub card: Option<CardId>,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Line {
    /// For [`Line::last`]: until the last period, whatever the horizon is.
    pub const TO_THE_END: u16 = PERIODS;

    /// A line without an amount: at the start for a one-time cost, else from the first period to
    /// the end.
    pub fn new(id: LineId, category: Category) -> Self {
        let (first, last) = match category {
            Category::OneTimeCost => (0, 0),
            Category::Revenue
            | Category::CostSaved
            | Category::CostAvoided
            | Category::Productivity
            | Category::RiskAvoided
            | Category::RunningCost => (1, Self::TO_THE_END),
        };
        Self {
            id,
            name: String::new(),
            category,
            first,
            last,
            likely: Money::ZERO,
            low: None,
            high: None,
            growth: Percent::from_millionths(0),
            ramp: 0,
            margin: None,
            risk: Percent::from_millionths(0),
            share: Percent::from_millionths(1_000_000),
            source: String::new(),
            date: None,
            confidence: None,
            confirmed: false,
            card: None,
            extra: Extra::new(),
        }
    }

    /// What it is called on the screen: its name, or its category.
    pub fn label(&self) -> &str {
        match self.name.trim() {
            "" => self.category.name(),
            name => name,
        }
    }

    /// The least, the likely and the most, in this order whatever was entered: a range that is
    /// the wrong way round is turned round, and one without the likely amount is widened to it.
    pub fn range(&self) -> (Money, Money, Money) {
        let likely = self.likely;
        let (low, high) = (self.low.unwrap_or(likely), self.high.unwrap_or(likely));
        (low.min(high).min(likely), likely, low.max(high).max(likely))
    }

    /// Whether the range was entered in order, with the likely amount in it.
    pub fn is_in_order(&self) -> bool {
        let (low, _, high) = self.range();
        low == self.low.unwrap_or(self.likely) && high == self.high.unwrap_or(self.likely)
    }

    /// Whether only its margin counts: it is revenue.
    pub const fn has_margin(&self) -> bool {
        matches!(self.category, Category::Revenue)
    }

    /// Whether it is revenue whose margin was not said, which does not count.
    pub const fn lacks_margin(&self) -> bool {
        self.has_margin() && self.margin.is_none()
    }

    /// Brings every figure into its bounds; gives the first that was not.
    pub(crate) fn mend(&mut self) -> Option<Bound> {
        let mut first = None;
        let mut amount = |amount: &mut Money| {
            let nearest = Money::from_minor(Bound::Amount.nearest(amount.minor()));
            if *amount != nearest {
                first = first.or(Some(Bound::Amount));
                *amount = nearest;
            }
        };
        amount(&mut self.likely);
        self.low.as_mut().map(&mut amount);
        self.high.as_mut().map(&mut amount);
        let mut share = |bound: Bound, share: &mut Percent| {
            let nearest = Percent::from_millionths(bound.nearest(share.millionths()));
            if *share != nearest {
                first = first.or(Some(bound));
                *share = nearest;
            }
        };
        share(Bound::Growth, &mut self.growth);
        share(Bound::Risk, &mut self.risk);
        share(Bound::Share, &mut self.share);
        if let Some(margin) = &mut self.margin {
            share(Bound::Margin, margin);
        }
        let (start, end) = (self.first.min(PERIODS), self.last.min(PERIODS));
        let in_order = (start, end.max(start));
        if (self.first, self.last) != in_order {
            first = first.or(Some(Bound::Period));
            (self.first, self.last) = in_order;
        }
        if self.ramp > PERIODS {
            first = first.or(Some(Bound::Ramp));
            self.ramp = PERIODS;
        }
        first
    }

    /// How much of the full amount comes in the n-th period of the line, counted from 0.
    ///
    /// The ramp rises on a straight line from nothing, at the beginning of the line, to all, at
    /// the end of `ramp` periods, and a period counts with its average: (n + ½) ÷ ramp, and 1
    /// after that. So a ramp of one period costs half a period, and one of two costs a whole one
    /// (25 %, 75 %, 100 %).
    pub fn ramp_share(&self, n: u16) -> f64 {
        ramp_share(n, self.ramp)
    }
}

/// Of what kind a line is. Benefits first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Sales; counted after their margin.
    Revenue,
    /// A cost of today that goes down.
    CostSaved,
    /// A cost to come that does not.
    CostAvoided,
    /// Time set free.
    Productivity,
    /// A loss that becomes less likely.
    RiskAvoided,
    /// Paid once: to begin with, to move, to end.
    OneTimeCost,
    /// Paid each period.
    RunningCost,
}

impl Category {
    /// In the order in which a list shows them.
    pub const ALL: [Self; 7] = [
        Self::Revenue,
        Self::CostSaved,
        Self::CostAvoided,
        Self::Productivity,
        Self::RiskAvoided,
        Self::OneTimeCost,
        Self::RunningCost,
    ];

    /// As a label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Revenue => "Revenue",
            Self::CostSaved => "Cost saved",
            Self::CostAvoided => "Cost avoided",
            Self::Productivity => "Productivity",
            Self::RiskAvoided => "Risk avoided",
            Self::OneTimeCost => "One-time cost",
            Self::RunningCost => "Running cost",
        }
    }

    /// Whether it is a benefit; else it is a cost.
    pub const fn is_benefit(self) -> bool {
        match self {
            Self::Revenue
            | Self::CostSaved
            | Self::CostAvoided
            | Self::Productivity
            | Self::RiskAvoided => true,
            Self::OneTimeCost | Self::RunningCost => false,
        }
    }
}

/// How sure an amount is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// A guess.
    Low,
    /// Worked out from something similar.
    Medium,
    /// Measured, or in a contract.
    High,
}

impl Confidence {
    /// From a guess to a contract.
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];

    /// As a label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}
