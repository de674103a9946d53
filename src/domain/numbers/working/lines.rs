//! Workings of one line.

use super::{Desk, Figure, LineId, Opens, Working, WorkingRow, equals};
use crate::domain::{
    money::{Percent, format_percent},
    numbers::{Line, LineResults, rounded},
    text,
};

const BENEFIT: &str = "amount × growth × ramp × margin × share × (1 − risk)";
const COST: &str = "amount × growth × ramp × (1 + risk)";

impl Desk<'_> {
    fn line(&self, id: LineId) -> Option<(&Line, &LineResults)> {
        Some((self.numbers.choice(self.of.id)?.line(id)?, self.of.line(id)?))
    }

    pub(super) fn line_cell(&self, id: LineId, t: u16) -> Option<Working> {
        let (line, results) = self.line(id)?;
        let flow = *results.flows.get(usize::from(t))?;
        let (filled, mut rows) = self.factors(line, t);
        rows.extend(entry_rows(line));
        Some(Working {
            title: [line.label(), ", ", &self.numbers.period.heading(t)].concat(),
            formula: if results.is_benefit { BENEFIT } else { COST },
            filled: if (line.first..=line.last).contains(&t) {
                equals(&filled, &self.show.plain(flow))
            } else {
                "The line does not count in this period.".to_owned()
            },
            result: self.show.money(flow),
            rows,
            note: if line.lacks_margin() {
                "Revenue counts only after its margin, and no margin was entered.".to_owned()
            } else {
                String::new()
            },
        })
    }

    /// The formula with the figures of a line in it, those that change nothing left out, and a
    /// row for each.
    fn factors(&self, line: &Line, t: u16) -> (String, Vec<WorkingRow>) {
        let show = self.show;
        let opens = Some(Opens::Line(line.id));
        let mut filled = show.plain(line.amounts()[1]);
        let amount = show.entered(line.likely) + " a " + self.numbers.period.name();
        let mut rows = vec![WorkingRow { label: "Amount".to_owned(), value: amount, opens }];
        let mut factor = |label: &str, term: String, value: String| {
            filled.push_str(" × ");
            filled.push_str(&term);
            rows.push(WorkingRow { label: label.to_owned(), value, opens });
        };
        let percent = |share: Percent| format_percent(share, show.separators);
        let n = t.saturating_sub(line.first);
        if n > 0 && line.growth.millionths() != 0 {
            let growth = percent(line.growth);
            let times = show.factor(line.growth.fraction(), n.into());
            factor("Growth", times, growth + " a " + self.numbers.period.name());
        }
        if n < line.ramp {
            let share = show.share(line.ramp_share(n));
            let ramp = usize::from(line.ramp).to_string();
            let periods = self.numbers.period.plural();
            factor("Ramp", share, ["in full swing after ", &ramp, " ", periods].concat());
        }
        let risk = percent(line.risk);
        let has_risk = line.risk.millionths() != 0;
        if !line.category.is_benefit() {
            if has_risk {
                factor("Risk", ["(1 + ", &risk, ")"].concat(), risk);
            }
            return (filled, rows);
        }
        if line.has_margin() {
            let margin = percent(line.margin.unwrap_or_default());
            let value = if line.margin.is_some() { margin.clone() } else { "not entered".into() };
            factor("Margin", margin, value);
        }
        if line.share.millionths() != 1_000_000 {
            let share = percent(line.share);
            factor("Share due to this option", share.clone(), share);
        }
        if has_risk {
            factor("Risk", ["(1 − ", &risk, ")"].concat(), risk);
        }
        (filled, rows)
    }

    fn line_cells(&self, results: &LineResults) -> Vec<WorkingRow> {
        let flows = results.flows.iter().enumerate().filter(|(_, flow)| **flow != 0.0);
        let row = |(t, flow): (usize, &f64)| {
            let period = u16::try_from(t).unwrap_or(u16::MAX);
            self.figure_row(self.heading(t), *flow, Figure::LineCell(results.id, period))
        };
        flows.map(row).collect()
    }

    pub(super) fn line_total(&self, id: LineId) -> Option<Working> {
        let (line, results) = self.line(id)?;
        Some(Working {
            title: ["Total of “", line.label(), "”"].concat(),
            formula: "total = Σ periods",
            filled: equals(&self.plain_sum(&results.flows), &self.show.plain(results.total)),
            result: self.show.money(results.total),
            rows: self.line_cells(results),
            note: String::new(),
        })
    }

    pub(super) fn line_pv(&self, id: LineId) -> Option<Working> {
        let (line, results) = self.line(id)?;
        let mut rows = self.line_cells(results);
        rows.push(self.rate_row());
        Some(Working {
            title: ["Present value of “", line.label(), "”"].concat(),
            formula: "PV = Σ amount of the period ÷ (1 + r)^t",
            filled: equals(&self.discounted_sum(&results.flows), &self.show.plain(results.pv)),
            result: self.show.money(results.pv),
            rows,
            note: String::new(),
        })
    }

    pub(super) fn line_break_even(&self, id: LineId) -> Option<Working> {
        let (line, results) = self.line(id)?;
        let show = self.show;
        let [_, likely, _] = line.amounts();
        let filled = [
            &*show.plain(likely),
            " − (",
            &*show.plain(self.of.npv),
            ") ÷ (",
            &*show.number(results.weight, 4),
            ")",
        ];
        let amount = results.break_even;
        let value = amount.map_or_else(|| "none".to_owned(), |amount| show.plain(amount));
        Some(Working {
            title: ["Break-even amount of “", line.label(), "”"].concat(),
            formula: "break-even = amount − NPV ÷ present value of one unit of it",
            filled: equals(&filled.concat(), &value),
            // To the last digit, so that it can be put back.
            result: amount.map_or(value, |amount| show.entered(rounded(amount))),
            rows: vec![
                WorkingRow {
                    label: "Amount".to_owned(),
                    value: show.entered(line.likely),
                    opens: Some(Opens::Line(id)),
                },
                self.figure_row("Net present value", self.of.npv, Figure::Npv),
                self.figure_row("Present value of the line", results.pv, Figure::LinePv(id)),
            ],
            note: "With this amount a period, and all else as it is, the net present value is 0."
                .to_owned(),
        })
    }
}

/// Where the amount is from, and how sure it is.
fn entry_rows(line: &Line) -> Vec<WorkingRow> {
    let opens = Some(Opens::Line(line.id));
    let source = match line.source.trim() {
        "" => "not entered".to_owned(),
        source => source.to_owned(),
    };
    let mut rows = vec![("Source", source)];
    rows.extend(line.date.map(|date| ("As of", text::day(date))));
    rows.extend(line.confidence.map(|sure| ("Confidence", sure.name().to_owned())));
    if line.confirmed {
        rows.push(("Confirmed", "by Finance".to_owned()));
    }
    let rows = rows.into_iter();
    rows.map(|(label, value)| WorkingRow { label: label.to_owned(), value, opens }).collect()
}
