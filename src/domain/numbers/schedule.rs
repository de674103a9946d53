//! What a line comes to, period by period: one place for the formula of [`Line`].

use super::Line;

/// The figures of a line as numbers, so that one of them can be another for a while.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Terms {
    /// For each period in full swing, in minor units.
    pub amount: f64,
    /// From one period to the next, as a share.
    pub growth: f64,
    /// What counts of the amount: margin × share × (1 − risk) of a benefit, 1 + risk of a cost.
    pub keep: f64,
    first: u16,
    last: u16,
    ramp: u16,
}

impl Line {
    /// Its figures, with the likely amount.
    pub fn terms(&self) -> Terms {
        #[allow(clippy::cast_precision_loss, reason = "within limits::AMOUNT it is exact")]
        let amount = self.likely.minor() as f64;
        Terms {
            amount,
            growth: self.growth.fraction(),
            keep: self.keep(self.margin.map_or(0.0, super::Percent::fraction)),
            first: self.first,
            last: self.last,
            ramp: self.ramp,
        }
    }

    /// What counts of its amount, with this margin; see [`Terms::keep`].
    pub fn keep(&self, margin: f64) -> f64 {
        let risk = self.risk.fraction();
        if !self.category.is_benefit() {
            return 1.0 + risk;
        }
        let margin = if self.has_margin() { margin } else { 1.0 };
        margin * self.share.fraction() * (1.0 - risk)
    }

    /// 1 for a benefit, −1 for a cost.
    pub const fn sign(&self) -> f64 {
        if self.category.is_benefit() { 1.0 } else { -1.0 }
    }
}

impl Terms {
    /// The periods up to the horizon in which the line counts, each with what one unit of its
    /// amount comes to there.
    pub fn units(self, horizon: u16) -> impl Iterator<Item = (usize, f64)> {
        let mut grown = self.keep;
        (self.first..=self.last.min(horizon)).map(move |t| {
            let n = t - self.first;
            let unit = grown * ramp_share(n, self.ramp);
            grown *= 1.0 + self.growth;
            (usize::from(t), unit)
        })
    }

    /// The present value of one unit of the amount, at a rate for each period.
    pub fn weight(self, rate: f64, horizon: u16) -> f64 {
        let mut factor = (1.0 + rate).powi(-i32::from(self.first));
        let mut weight = 0.0;
        for (_, unit) in self.units(horizon) {
            weight += unit * factor;
            factor /= 1.0 + rate;
        }
        weight
    }
}

/// See [`Line::ramp_share`].
pub(super) fn ramp_share(n: u16, ramp: u16) -> f64 {
    if n >= ramp { 1.0 } else { (f64::from(n) + 0.5) / f64::from(ramp) }
}
