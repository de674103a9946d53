//! What the options come to.
//!
//! Amounts are numbers in minor units of the currency, unrounded; costs are positive and are
//! taken off. Rates are for a year, whatever the period is; payback is in periods. The formulas
//! and conventions are those of [`finance`](crate::domain::finance).

use super::{Choice, Difference, Inaction, Line, Numbers, Period, Role};
use crate::domain::{
    ChoiceId, LineId,
    finance::{
        self, Irr, Payback,
        powers::{exp_m1, ln_1p},
    },
    money::Money,
};

/// What all options come to, side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// The discount rate for each period.
    pub rate: f64,
    /// In the order of the options.
    pub options: Vec<ChoiceResults>,
    /// My proposal beside the order, or beside doing nothing where there is no order.
    pub difference: Option<Difference>,
    /// What it costs to do nothing, and to wait.
    pub inaction: Option<Inaction>,
}

impl Results {
    /// Works everything out.
    pub fn of(numbers: &Numbers) -> Self {
        let rate = numbers.rate_per_period();
        let options = numbers.options.iter().map(|choice| ChoiceResults::of(numbers, choice));
        let mut results =
            Self { rate, options: options.collect(), difference: None, inaction: None };
        results.difference = Difference::of(&results, numbers.period);
        results.inaction = Inaction::of(&results, numbers.period);
        results
    }

    /// What this option comes to.
    pub fn choice(&self, id: ChoiceId) -> Option<&ChoiceResults> {
        self.options.iter().find(|choice| choice.id == id)
    }

    /// What the option of this role comes to.
    pub fn with_role(&self, role: Role) -> Option<&ChoiceResults> {
        self.options.iter().find(|choice| choice.role == role)
    }
}

/// An amount for the eye: the nearest money, or the largest there is on its side.
pub fn rounded(minor: f64) -> Money {
    #[allow(clippy::cast_possible_truncation, reason = "it ends at the largest amount")]
    Money::from_minor(minor.round() as i64)
}

/// The period table: one value for each period, from the start to the horizon.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// Benefits, after margin, share and risk.
    pub benefits: Vec<f64>,
    /// Costs, after risk; positive.
    pub costs: Vec<f64>,
    /// Benefits − costs.
    pub net: Vec<f64>,
    /// The sum of net until then.
    pub cumulative: Vec<f64>,
    /// The present value of net.
    pub discounted: Vec<f64>,
    /// The sum of these until then.
    pub cumulative_discounted: Vec<f64>,
}

/// What one option comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceResults {
    /// Which option.
    pub id: ChoiceId,
    /// Its role.
    pub role: Role,
    /// Period by period.
    pub table: Table,
    /// Σ benefits.
    pub benefits: f64,
    /// Σ costs; positive.
    pub costs: f64,
    /// Σ net.
    pub net: f64,
    /// Present value of the benefits.
    pub pv_benefits: f64,
    /// Present value of the costs; positive.
    pub pv_costs: f64,
    /// Net present value: the start is not discounted.
    pub npv: f64,
    /// What Excel's NPV gives for the same flows, since it discounts the start too.
    pub npv_excel: f64,
    /// (PV benefits − PV costs) ÷ PV costs, as a share; none without costs.
    pub roi: Option<f64>,
    /// PV benefits ÷ PV costs; none without costs.
    pub bcr: Option<f64>,
    /// Internal rate of return for a year.
    pub irr: Irr,
    /// Modified internal rate of return for a year: financed and reinvested at the discount rate.
    pub mirr: Option<f64>,
    /// In periods; none if it does not pay back within the horizon.
    pub payback: Option<Payback>,
    /// The same on present values.
    pub discounted_payback: Option<Payback>,
    /// Net present value with every line at the end of its range that is worse: benefits low,
    /// costs high.
    pub npv_low: f64,
    /// Net present value with every line at the better end of its range.
    pub npv_high: f64,
    /// PV costs ÷ PV benefits: to what share of themselves all benefits may fall until the net
    /// present value is zero; none without benefits.
    pub break_even_factor: Option<f64>,
    /// In the order of its lines.
    pub lines: Vec<LineResults>,
}

/// What one line comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct LineResults {
    /// Which line.
    pub id: LineId,
    /// Whether it is a benefit.
    pub is_benefit: bool,
    /// For each period, after margin, share and risk; positive on its side.
    pub flows: Vec<f64>,
    /// Σ flows.
    pub total: f64,
    /// Their present value; positive on its side.
    pub pv: f64,
    /// What one unit more of the amount adds to the net present value: negative for costs.
    pub weight: f64,
    /// The amount at which the net present value of the option is zero, all else as it is; none
    /// for a line without effect.
    pub break_even: Option<f64>,
}

impl LineResults {
    fn of(line: &Line, rate: f64, horizon: u16) -> Self {
        let terms = line.terms();
        let mut flows = vec![0.0; usize::from(horizon) + 1];
        for (t, unit) in terms.units(horizon) {
            flows[t] = terms.amount * unit;
        }
        let weight = terms.weight(rate, horizon);
        Self {
            id: line.id,
            is_benefit: line.category.is_benefit(),
            total: flows.iter().sum(),
            flows,
            pv: terms.amount * weight,
            weight: weight * line.sign(),
            break_even: None,
        }
    }
}

impl ChoiceResults {
    fn of(numbers: &Numbers, choice: &Choice) -> Self {
        let (rate, horizon) = (numbers.rate_per_period(), numbers.horizon);
        let of_line = |line: &std::sync::Arc<Line>| LineResults::of(line, rate, horizon);
        let mut lines: Vec<LineResults> = choice.lines.iter().map(of_line).collect();
        let table = Table::of(&lines, rate, horizon);
        let value = |flows: &[f64]| finance::npv(rate, flows).unwrap_or(0.0);
        let (pv_benefits, pv_costs) = (value(&table.benefits), value(&table.costs));
        let npv = value(&table.net);
        let (mut npv_low, mut npv_high) = (npv, npv);
        for (line, entered) in lines.iter_mut().zip(&choice.lines) {
            let [low, likely, high] = entered.amounts();
            let ends = [line.weight * (low - likely), line.weight * (high - likely)];
            npv_low += ends[0].min(ends[1]);
            npv_high += ends[0].max(ends[1]);
            line.break_even = Some(likely - npv / line.weight).filter(|amount| amount.is_finite());
        }
        Self {
            id: choice.id,
            role: choice.role,
            benefits: table.benefits.iter().sum(),
            costs: table.costs.iter().sum(),
            net: table.net.iter().sum(),
            pv_benefits,
            pv_costs,
            npv,
            npv_excel: finance::npv_excel(rate, &table.net).unwrap_or(0.0),
            roi: finance::roi(pv_benefits, pv_costs),
            bcr: finance::benefit_cost_ratio(pv_benefits, pv_costs),
            irr: for_a_year(finance::irr(&table.net), numbers.period),
            mirr: finance::mirr(&table.net, rate, rate).map(|r| annual(r, numbers.period)),
            payback: finance::payback_detail(&table.net),
            discounted_payback: finance::discounted_payback_detail(rate, &table.net),
            npv_low,
            npv_high,
            break_even_factor: finance::break_even_factor(pv_benefits, pv_costs),
            lines,
            table,
        }
    }

    /// What this line comes to.
    pub fn line(&self, id: LineId) -> Option<&LineResults> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// How much of all present values, benefits and costs alike, hangs on a line: 0 to 1.
    pub fn share_of(&self, line: &LineResults) -> f64 {
        let all: f64 = self.lines.iter().map(|line| line.pv.abs()).sum();
        if all > 0.0 { line.pv.abs() / all } else { 0.0 }
    }
}

impl Line {
    /// Least, likely and most of its amount in minor units, see [`Line::range`].
    pub fn amounts(&self) -> [f64; 3] {
        let (low, likely, high) = self.range();
        #[allow(clippy::cast_precision_loss, reason = "within limits::AMOUNT it is exact")]
        [low, likely, high].map(|amount| amount.minor() as f64)
    }
}

impl Table {
    fn of(lines: &[LineResults], rate: f64, horizon: u16) -> Self {
        let empty = vec![0.0; usize::from(horizon) + 1];
        let mut table = Self { benefits: empty.clone(), costs: empty, ..Self::default() };
        for line in lines {
            let row = if line.is_benefit { &mut table.benefits } else { &mut table.costs };
            for (sum, flow) in row.iter_mut().zip(&line.flows) {
                *sum += flow;
            }
        }
        let pairs = table.benefits.iter().zip(&table.costs);
        table.net = pairs.map(|(benefit, cost)| benefit - cost).collect();
        table.discounted = finance::present_values(rate, &table.net).unwrap_or_default();
        table.cumulative = running(&table.net);
        table.cumulative_discounted = running(&table.discounted);
        table
    }
}

/// The sums until each place.
pub(super) fn running(flows: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let mut sums = Vec::with_capacity(flows.len());
    for flow in flows {
        sum += flow;
        sums.push(sum);
    }
    sums
}

/// The effective rate for a year: (1 + rate) ^ (periods a year) − 1.
pub(super) fn annual(rate: f64, period: Period) -> f64 {
    match period {
        Period::Year => rate,
        Period::Quarter | Period::Month => exp_m1(ln_1p(rate) * f64::from(period.per_year())),
    }
}

pub(super) fn for_a_year(irr: Irr, period: Period) -> Irr {
    match irr {
        Irr::None => Irr::None,
        Irr::One(rate) => Irr::One(annual(rate, period)),
        Irr::Several(mut rates) => {
            for rate in &mut rates {
                *rate = annual(*rate, period);
            }
            Irr::Several(rates)
        }
    }
}
