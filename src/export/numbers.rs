//! The tables of the numbers, for a spreadsheet: what was entered, and what it comes to.

use super::{table::Cell, what_if};
use crate::domain::{
    Case, Choice, ChoiceId, Line, Numbers,
    finance::{Irr, Payback},
    money::Money,
    numbers::{ChoiceResults, Input, Results, TableRow},
    text,
};

/// A table of the numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NumbersTable {
    /// Every line of every option, as it was entered.
    Lines,
    /// An option period by period; costs are negative.
    Periods(ChoiceId),
    /// What the options come to, side by side.
    Summary,
    /// What each line's range does to an option.
    Ranges(ChoiceId),
    /// The cumulative net of the options, period by period.
    Cumulative,
    /// What 10,000 futures came to: quantiles, chances and a histogram.
    Futures,
    /// What an option is worth for pairs of values of two inputs.
    TwoWay {
        /// Which option.
        of: ChoiceId,
        /// The input with a row for each of its values.
        down: Input,
        /// The input with a column for each of its values.
        across: Input,
    },
}

impl NumbersTable {
    /// What it is called in the name of a file.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Lines => "lines",
            Self::Periods(_) => "periods",
            Self::Summary => "options",
            Self::Ranges(_) => "ranges",
            Self::Cumulative => "cumulative",
            Self::Futures => "futures",
            Self::TwoWay { .. } => "two-way",
        }
    }

    /// Its rows, headings first; none for an option that is not there. Amounts are rounded to the
    /// minor unit, shares and rates are shares of one.
    pub fn rows(self, case: &Case) -> Option<Vec<Vec<Cell>>> {
        let numbers = &case.numbers;
        match self {
            Self::Lines => Some(lines(numbers)),
            Self::Periods(id) => {
                let results = Results::of(numbers);
                Some(periods(numbers, numbers.choice(id)?, results.choice(id)?))
            }
            Self::Summary => Some(summary(numbers)),
            Self::Ranges(id) => Some(ranges(numbers, numbers.choice(id)?)),
            Self::Cumulative => Some(cumulative(numbers)),
            Self::Futures => what_if::futures(numbers),
            Self::TwoWay { of, down, across } => {
                numbers.choice(of)?;
                Some(what_if::two_way(numbers, of, down, across))
            }
        }
    }
}

fn texts(words: &[&str]) -> Vec<Cell> {
    words.iter().map(|words| Cell::text(*words)).collect()
}

fn lines(numbers: &Numbers) -> Vec<Vec<Cell>> {
    let currency = numbers.currency;
    let amount = |words: &&str| Cell::text([words, " (", currency.code(), ")"].concat());
    let mut head = texts(&["Option", "Line", "Category", "First period", "Last period"]);
    head.extend(["Low", "Likely", "High"].iter().map(amount));
    let rest = ["Growth", "Ramp", "Margin", "Risk", "Share", "Source", "As of", "Confidence"];
    head.extend(texts(&rest));
    head.push(Cell::text("Confirmed by Finance"));
    let mut rows = vec![head];
    for choice in &numbers.options {
        let row = |line: &std::sync::Arc<Line>| line_row(numbers, choice, line);
        rows.extend(choice.lines.iter().map(row));
    }
    rows
}

fn line_row(numbers: &Numbers, choice: &Choice, line: &Line) -> Vec<Cell> {
    let money = |money: Money| Cell::money(money, numbers.currency);
    let (low, likely, high) = line.range();
    let whole = |number: u16| Cell::Number { units: number.into(), places: 0 };
    let mut row = texts(&[choice.label(), line.label(), line.category.name()]);
    row.extend([whole(line.first), whole(line.last.min(numbers.horizon.max(line.first)))]);
    row.extend([low, likely, high].map(money));
    row.extend([Cell::share(line.growth), whole(line.ramp)]);
    let margin = line.margin.filter(|_| line.has_margin());
    row.push(margin.map_or(Cell::Empty, Cell::share));
    row.push(Cell::share(line.risk));
    let is_benefit = line.category.is_benefit();
    row.push(if is_benefit { Cell::share(line.share) } else { Cell::Empty });
    row.push(some_text(line.source.trim()));
    row.push(line.date.map_or(Cell::Empty, |date| Cell::text(text::iso_day(date))));
    row.push(line.confidence.map_or(Cell::Empty, |sure| Cell::text(sure.name())));
    row.push(Cell::text(if line.confirmed { "yes" } else { "no" }));
    row
}

fn some_text(words: &str) -> Cell {
    if words.is_empty() { Cell::Empty } else { Cell::text(words) }
}

fn periods(numbers: &Numbers, choice: &Choice, results: &ChoiceResults) -> Vec<Vec<Cell>> {
    let money = |minor: f64| Cell::amount(minor, numbers.currency);
    let mut head = vec![Cell::text(choice.label())];
    head.extend((0..=numbers.horizon).map(|t| Cell::text(numbers.period.heading(t))));
    head.extend(texts(&["Total", "Present value"]));
    let mut rows = vec![head];
    let mut push = |name: &str, sign: f64, flows: &[f64], ends: [Option<f64>; 2]| {
        let mut row = vec![Cell::text(name)];
        row.extend(flows.iter().map(|flow| money(sign * flow)));
        row.extend(ends.map(|end| end.map_or(Cell::Empty, |end| money(sign * end))));
        rows.push(row);
    };
    for (line, results) in choice.lines.iter().zip(&results.lines) {
        push(line.label(), line.sign(), &results.flows, [Some(results.total), Some(results.pv)]);
    }
    for (row, sign, total, value) in [
        (TableRow::Benefits, 1.0, Some(results.benefits), Some(results.pv_benefits)),
        (TableRow::Costs, -1.0, Some(results.costs), Some(results.pv_costs)),
        (TableRow::Net, 1.0, Some(results.net), Some(results.npv)),
        (TableRow::Cumulative, 1.0, None, None),
        (TableRow::Discounted, 1.0, Some(results.npv), None),
        (TableRow::CumulativeDiscounted, 1.0, None, None),
    ] {
        push(row.name(), sign, row.of(results), [total, value]);
    }
    rows
}

fn summary(numbers: &Numbers) -> Vec<Vec<Cell>> {
    let results = Results::of(numbers);
    let mut rows = vec![vec![Cell::Empty]];
    let money = |minor: f64| Cell::amount(minor, numbers.currency);
    let periods = |payback: Option<Payback>| Cell::rounded(payback.map(|found| found.periods), 2);
    let plural = numbers.period.plural();
    let names = [
        "Benefits",
        "Costs",
        "Net",
        "Present value of benefits",
        "Present value of costs",
        "Net present value",
        "Net present value, low case",
        "Net present value, high case",
        "Net present value as Excel counts it",
        "Return on investment",
        "Benefit–cost ratio",
        "Break-even of all benefits",
        "Internal rate of return, a year",
        "Modified internal rate of return, a year",
        &["Payback, ", plural].concat(),
        &["Discounted payback, ", plural].concat(),
        "Discount rate, a year",
    ];
    rows.extend(texts(&names).into_iter().map(|name| vec![name]));
    for (choice, of) in numbers.options.iter().zip(&results.options) {
        let column = vec![
            Cell::text(choice.label()),
            money(of.benefits),
            money(-of.costs),
            money(of.net),
            money(of.pv_benefits),
            money(-of.pv_costs),
            money(of.npv),
            money(of.npv_low),
            money(of.npv_high),
            money(of.npv_excel),
            Cell::rounded(of.roi, 6),
            Cell::rounded(of.bcr, 4),
            Cell::rounded(of.break_even_factor, 6),
            match of.irr {
                Irr::Several(_) => Cell::text("several"),
                Irr::None | Irr::One(_) => Cell::rounded(of.irr.single(), 6),
            },
            Cell::rounded(of.mirr, 6),
            periods(of.payback),
            periods(of.discounted_payback),
            Cell::share(numbers.rate),
        ];
        push_column(&mut rows, column);
    }
    rows
}

/// One more cell for each row.
fn push_column(rows: &mut [Vec<Cell>], column: Vec<Cell>) {
    for (row, cell) in rows.iter_mut().zip(column) {
        row.push(cell);
    }
}

fn ranges(numbers: &Numbers, choice: &Choice) -> Vec<Vec<Cell>> {
    let money = |minor: f64| Cell::amount(minor, numbers.currency);
    let head = ["Line", "Low", "Net present value at low", "High", "Net present value at high"];
    let mut rows = vec![texts(&head)];
    for (id, bar) in numbers.tornado(choice.id) {
        let Some(line) = choice.line(id) else { continue };
        let [low, _, high] = line.amounts().map(money);
        rows.push(vec![Cell::text(line.label()), low, money(bar.at_low), high, money(bar.at_high)]);
    }
    rows
}

fn cumulative(numbers: &Numbers) -> Vec<Vec<Cell>> {
    let results = Results::of(numbers);
    let mut rows = vec![vec![Cell::Empty]];
    rows.extend((0..=numbers.horizon).map(|t| vec![Cell::text(numbers.period.heading(t))]));
    for (choice, of) in numbers.options.iter().zip(&results.options) {
        let sums = of.table.cumulative.iter();
        let sums = sums.map(|sum| Cell::amount(*sum, numbers.currency));
        let column = std::iter::once(Cell::text(choice.label())).chain(sums);
        push_column(&mut rows, column.collect());
    }
    rows
}
