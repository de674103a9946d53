//! How a figure comes about: its formula, the same with the numbers in it, and the rows it came
//! from. Rows that are figures open in their turn, down to the amounts that were entered.
//!
//! Start with [`working`]. The words are for a reader in Finance who wants to follow, not to be
//! convinced.

mod beside;
mod lines;
mod options;
mod show;
mod table;

use super::{ChoiceResults, Numbers, Period, Results};
use crate::domain::{ChoiceId, LineId, money::Separators};
use show::{Show, sum};

/// A row of the period table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TableRow {
    /// Benefits, after margin, share and risk.
    Benefits,
    /// Costs, after risk.
    Costs,
    /// Benefits − costs.
    Net,
    /// The sum of net until then.
    Cumulative,
    /// The present value of net.
    Discounted,
    /// The sum of these until then.
    CumulativeDiscounted,
}

impl TableRow {
    /// As a row is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Benefits => "Benefits",
            Self::Costs => "Costs",
            Self::Net => "Net",
            Self::Cumulative => "Cumulative net",
            Self::Discounted => "Present value",
            Self::CumulativeDiscounted => "Cumulative present value",
        }
    }

    /// Its values in the table of an option.
    pub fn of(self, results: &ChoiceResults) -> &[f64] {
        let table = &results.table;
        match self {
            Self::Benefits => &table.benefits,
            Self::Costs => &table.costs,
            Self::Net => &table.net,
            Self::Cumulative => &table.cumulative,
            Self::Discounted => &table.discounted,
            Self::CumulativeDiscounted => &table.cumulative_discounted,
        }
    }
}

/// A figure of one option that can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Figure {
    /// One period of a row.
    Cell(TableRow, u16),
    /// The sum of a row.
    Total(TableRow),
    /// Present value of the benefits.
    PvBenefits,
    /// Present value of the costs.
    PvCosts,
    /// Net present value.
    Npv,
    /// The same as Excel's NPV would give it.
    NpvExcel,
    /// Return on investment.
    Roi,
    /// Benefit–cost ratio.
    Bcr,
    /// Internal rate of return.
    Irr,
    /// Modified internal rate of return.
    Mirr,
    /// Payback.
    Payback,
    /// Discounted payback.
    DiscountedPayback,
    /// Net present value with every line at its worse end.
    NpvLow,
    /// Net present value with every line at its better end.
    NpvHigh,
    /// How far all benefits may fall.
    BreakEvenFactor,
    /// One period of a line.
    LineCell(LineId, u16),
    /// The sum of a line.
    LineTotal(LineId),
    /// The present value of a line.
    LinePv(LineId),
    /// The amount of a line at which the option is worth nothing.
    LineBreakEven(LineId),
    /// What my proposal gains over the order, or over doing nothing.
    Difference,
    /// The cost of inaction.
    Inaction,
    /// The cost of a week's delay.
    Week,
}

/// How a figure comes about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Working {
    /// What it is, of which option.
    pub title: String,
    /// Its formula in words and letters.
    pub formula: &'static str,
    /// The formula with the numbers in it.
    pub filled: String,
    /// What it comes to.
    pub result: String,
    /// What it came from, in the order of the formula.
    pub rows: Vec<WorkingRow>,
    /// The convention behind it, or what to mind; may be empty.
    pub note: String,
}

/// One thing that a figure came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingRow {
    /// What it is.
    pub label: String,
    /// What it comes to, or what was entered.
    pub value: String,
    /// Where it leads.
    pub opens: Option<Opens>,
}

/// Where a row of a working leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Opens {
    /// Another figure, which opens as this one did.
    Figure(ChoiceId, Figure),
    /// A line, as it was entered.
    Line(LineId),
    /// How the case is counted: rate, period, horizon.
    Settings,
}

/// How a figure of an option comes about; none for an option or a line that is not there, and for
/// a period beyond the horizon.
pub fn working(
    numbers: &Numbers,
    choice: ChoiceId,
    figure: Figure,
    separators: Separators,
) -> Option<Working> {
    let Numbers { currency, period, .. } = *numbers;
    let results = Results::of(numbers);
    let show = Show { currency, separators, period };
    let desk = Desk {
        numbers,
        of: results.choice(choice)?,
        name: numbers.choice(choice)?.label(),
        results: &results,
        show,
    };
    match figure {
        Figure::LineCell(line, t) => desk.line_cell(line, t),
        Figure::LineTotal(line) => desk.line_total(line),
        Figure::LinePv(line) => desk.line_pv(line),
        Figure::LineBreakEven(line) => desk.line_break_even(line),
        Figure::Cell(row, t) => desk.cell(row, t),
        Figure::Total(row) => Some(desk.total(row)),
        Figure::PvBenefits => Some(desk.present(true)),
        Figure::PvCosts => Some(desk.present(false)),
        Figure::Npv => Some(desk.npv()),
        Figure::NpvExcel => Some(desk.npv_excel()),
        Figure::Roi => Some(desk.roi()),
        Figure::Bcr => Some(desk.bcr()),
        Figure::Irr => Some(desk.irr()),
        Figure::Mirr => Some(desk.mirr()),
        Figure::Payback => Some(desk.payback(false)),
        Figure::DiscountedPayback => Some(desk.payback(true)),
        Figure::NpvLow => Some(desk.range(false)),
        Figure::NpvHigh => Some(desk.range(true)),
        Figure::BreakEvenFactor => Some(desk.break_even_factor()),
        Figure::Difference => desk.difference(),
        Figure::Inaction => desk.inaction(),
        Figure::Week => desk.week(),
    }
}

/// How long a payback is in words: `at once`, `14 months`, `5.5 years`.
pub fn time_words(periods: f64, period: Period, separators: Separators) -> String {
    let currency = crate::domain::money::Currency::EUR;
    Show { currency, separators, period }.time(periods)
}

/// What a working is written from.
struct Desk<'a> {
    numbers: &'a Numbers,
    results: &'a Results,
    of: &'a ChoiceResults,
    /// What the option is called.
    name: &'a str,
    show: Show,
}

impl Desk<'_> {
    fn rate(&self) -> f64 {
        self.results.rate
    }

    /// "Net present value of My proposal"
    fn titled(&self, what: &str) -> String {
        [what, " of “", self.name, "”"].concat()
    }

    fn heading(&self, t: usize) -> String {
        self.numbers.period.heading(u16::try_from(t).unwrap_or(u16::MAX))
    }

    /// A row that is another figure of this option, as an amount.
    fn figure_row(&self, label: impl Into<String>, amount: f64, figure: Figure) -> WorkingRow {
        let opens = Some(Opens::Figure(self.of.id, figure));
        WorkingRow { label: label.into(), value: self.show.money(amount), opens }
    }

    /// A row of the table period by period, without the periods in which there is nothing.
    fn cells(&self, row: TableRow, until: usize) -> Vec<WorkingRow> {
        let values = row.of(self.of).iter().enumerate().take(until + 1);
        values
            .filter(|(_, value)| **value != 0.0)
            .map(|(t, value)| {
                let figure = Figure::Cell(row, u16::try_from(t).unwrap_or(u16::MAX));
                self.figure_row([row.name(), ", ", &self.heading(t)].concat(), *value, figure)
            })
            .collect()
    }

    /// The discount rate, for a year and for a period where that is another.
    fn rate_row(&self) -> WorkingRow {
        let show = self.show;
        let annual = show.number(self.numbers.rate.fraction() * 100.0, 4) + "% a year";
        let value = match self.numbers.period {
            Period::Year => annual,
            Period::Quarter | Period::Month => {
                let per = show.number(self.rate() * 100.0, 4);
                [&*annual, ", ", &per, "% a ", self.numbers.period.name()].concat()
            }
        };
        WorkingRow { label: "Discount rate r".to_owned(), value, opens: Some(Opens::Settings) }
    }

    /// Flows divided by their factors, as one sum.
    fn discounted_sum(&self, flows: &[f64]) -> String {
        let terms = flows.iter().enumerate();
        let mut terms = terms.map(|(t, flow)| (*flow, self.show.discounted(*flow, self.rate(), t)));
        sum(&mut terms)
    }

    /// Amounts as one sum.
    fn plain_sum(&self, amounts: &[f64]) -> String {
        sum(&mut amounts.iter().map(|amount| (*amount, self.show.plain(*amount))))
    }
}

/// `left = right`, or one of them where they are the same.
fn equals(left: &str, right: &str) -> String {
    if left == right { left.to_owned() } else { [left, " = ", right].concat() }
}

/// A figure that may have no answer.
fn or_none(value: Option<String>) -> String {
    value.unwrap_or_else(|| "none".to_owned())
}
