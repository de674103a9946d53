//! Workings of an option as a whole.

use super::{Desk, Figure, Opens, Show, TableRow, Working, WorkingRow, equals, or_none};
use crate::domain::{
    finance::{Irr, npv},
    numbers::Period,
};

impl Desk<'_> {
    pub(super) fn npv(&self) -> Working {
        let mut rows = self.cells(TableRow::Discounted, usize::MAX - 1);
        rows.push(self.rate_row());
        let excel = self.show.money(self.of.npv_excel);
        Working {
            title: self.titled("Net present value"),
            formula: "NPV = Σ net ÷ (1 + r)^t, with t from 0",
            filled: equals(&self.discounted_sum(&self.of.table.net), &self.show.plain(self.of.npv)),
            result: self.show.money(self.of.npv),
            rows,
            note: [
                "The start is not discounted. Excel’s NPV discounts it as well, and gives ",
                &excel,
                " for the same row: there, add the start outside, =B2+NPV(rate, C2:",
                // Beside the names in column A, the start stands in column B.
                &column(self.of.table.net.len() + 1),
                "2).",
            ]
            .concat(),
        }
    }

    pub(super) fn npv_excel(&self) -> Working {
        let show = self.show;
        let filled = [&*show.plain(self.of.npv), " ÷ ", &*show.factor(self.rate(), 1)].concat();
        Working {
            title: self.titled("Excel’s NPV"),
            formula: "Excel’s NPV = NPV ÷ (1 + r)",
            filled: equals(&filled, &show.plain(self.of.npv_excel)),
            result: show.money(self.of.npv_excel),
            rows: vec![
                self.figure_row("Net present value", self.of.npv, Figure::Npv),
                self.rate_row(),
            ],
            note: "Excel and Sheets take the first amount as one period away.".to_owned(),
        }
    }

    /// A quotient of present values: the formula, what is divided, and by what.
    fn ratio(&self, what: &str, formula: &'static str, filled: &str, value: &str) -> Working {
        Working {
            title: self.titled(what),
            formula,
            filled: equals(filled, value),
            result: value.to_owned(),
            rows: vec![
                self.figure_row("PV benefits", self.of.pv_benefits, Figure::PvBenefits),
                self.figure_row("PV costs", self.of.pv_costs, Figure::PvCosts),
            ],
            note: String::new(),
        }
    }

    pub(super) fn roi(&self) -> Working {
        let (benefits, costs) = self.present_values();
        let filled = ["(", &*benefits, " − ", &*costs, ") ÷ ", &*costs].concat();
        let value = or_none(self.of.roi.map(|roi| self.show.share(roi)));
        let formula = "ROI = (PV benefits − PV costs) ÷ PV costs";
        let mut working = self.ratio("Return on investment", formula, &filled, &value);
        let note = match self.of.roi {
            Some(_) => "On present values, so that what comes later counts for less.",
            None => "Without a cost there is no return on it.",
        };
        note.clone_into(&mut working.note);
        working
    }

    pub(super) fn bcr(&self) -> Working {
        let (benefits, costs) = self.present_values();
        let filled = [&*benefits, " ÷ ", &*costs].concat();
        let value = or_none(self.of.bcr.map(|ratio| self.show.number(ratio, 2)));
        self.ratio("Benefit–cost ratio", "BCR = PV benefits ÷ PV costs", &filled, &value)
    }

    pub(super) fn break_even_factor(&self) -> Working {
        let (benefits, costs) = self.present_values();
        let filled = [&*costs, " ÷ ", &*benefits].concat();
        let value = or_none(self.of.break_even_factor.map(|share| self.show.share(share)));
        let formula = "break-even = PV costs ÷ PV benefits";
        let mut working = self.ratio("Break-even of all benefits", formula, &filled, &value);
        working.note = match self.of.break_even_factor {
            Some(_) if self.of.pv_costs <= 0.0 => "There are no costs to cover.".to_owned(),
            Some(share) if share <= 1.0 => {
                [&*value, " of the benefits are enough to cover the costs."].concat()
            }
            Some(_) => [&*value, " of the benefits would be needed to cover the costs."].concat(),
            None => "There are no benefits that could cover the costs.".to_owned(),
        };
        working
    }

    /// What to mind with a rate of return.
    fn rate_note(&self, rate: f64) -> String {
        let period = self.numbers.period;
        let mut note = match period {
            Period::Year => "A rate for a year.".to_owned(),
            Period::Quarter | Period::Month => {
                let times = period.per_year().to_string();
                let name = period.name();
                ["A rate for a year: (1 + r)^", &*times, " − 1, with r the rate for a ", name, "."]
                    .concat()
            }
        };
        if rate > HIGH {
            note.push_str(
                " The outlay is so small, or so soon back, that the rate says little: go by net \
                 present value.",
            );
        }
        note
    }

    fn present_values(&self) -> (String, String) {
        (self.show.plain(self.of.pv_benefits), self.show.plain(self.of.pv_costs))
    }

    pub(super) fn irr(&self) -> Working {
        let show = self.show;
        let (value, note) = match &self.of.irr {
            Irr::None => (
                or_none(None),
                "There is no such rate: the net amounts never change their sign, or no rate brings \
                 them to 0."
                    .to_owned(),
            ),
            Irr::One(rate) => (rate_words(show, *rate), self.rate_note(*rate)),
            Irr::Several(rates) => {
                let rates: Vec<String> = rates.iter().map(|rate| rate_words(show, *rate)).collect();
                (
                    rates.join(", "),
                    "The net amounts change their sign more than once, so there is more than one \
                     such rate, and none of them is the return. Decide by net present value."
                        .to_owned(),
                )
            }
        };
        Working {
            title: self.titled("Internal rate of return"),
            formula: "IRR = the rate r at which Σ net ÷ (1 + r)^t = 0",
            filled: equals("IRR", &value),
            result: value,
            rows: self.cells(TableRow::Net, usize::MAX - 1),
            note,
        }
    }

    pub(super) fn mirr(&self) -> Working {
        let (show, net, rate) = (self.show, &self.of.table.net, self.rate());
        let part = |sign: f64| {
            let flows: Vec<f64> = net.iter().map(|flow| (flow * sign).max(0.0)).collect();
            npv(rate, &flows).unwrap_or(0.0)
        };
        let (income, outlays) = (part(1.0), part(-1.0));
        let n = net.len() - 1;
        let value = or_none(self.of.mirr.map(|rate| rate_words(show, rate)));
        let factor = show.number(1.0 + rate, 6);
        let power = [") ^ (1 ÷ ", &*n.to_string(), ") × ", &*factor].concat();
        let grown = ["(", &*show.plain(income), " ÷ ", &*show.plain(outlays), &*power].concat();
        let (formula, filled) = match self.numbers.period {
            Period::Year => {
                let formula = "MIRR = (PV of income ÷ PV of outlays) ^ (1 ÷ n) × (1 + r) − 1";
                (formula, [&*grown, " − 1"].concat())
            }
            Period::Quarter | Period::Month => {
                let formula = "MIRR = ((PV of income ÷ PV of outlays) ^ (1 ÷ n) × (1 + r)) ^ m − 1, with m periods a year";
                let times = self.numbers.period.per_year().to_string();
                (formula, ["(", &*grown, ") ^ ", &*times, " − 1"].concat())
            }
        };
        let mut rows = self.cells(TableRow::Net, usize::MAX - 1);
        rows.push(self.rate_row());
        Working {
            title: self.titled("Modified internal rate of return"),
            formula,
            filled: equals(&filled, &value),
            result: value,
            rows,
            note: match self.of.mirr {
                Some(_) => "Outlays are financed, and income is put to work, at the discount rate.",
                None => "It takes outlays and income to have one.",
            }
            .to_owned(),
        }
    }

    pub(super) fn payback(&self, is_discounted: bool) -> Working {
        let show = self.show;
        let (what, found, row, part) = if is_discounted {
            let row = TableRow::CumulativeDiscounted;
            ("Discounted payback", self.of.discounted_payback, row, TableRow::Discounted)
        } else {
            ("Payback", self.of.payback, TableRow::Cumulative, TableRow::Net)
        };
        let (sums, flows) = (row.of(self.of), part.of(self.of));
        let (filled, result, note) = match found {
            None => {
                let words = "not within the horizon";
                (words.to_owned(), words.to_owned(), String::new())
            }
            Some(payback) => {
                let last = sums.iter().rposition(|sum| *sum < 0.0);
                let last = last.filter(|last| last + 1 < flows.len() && payback.periods > 0.0);
                let time = show.time(payback.periods);
                let filled = last.map(|last| {
                    let whole = last.to_string();
                    let (short, next) = (show.plain(-sums[last]), show.plain(flows[last + 1]));
                    // "1 years" would be no more than one.
                    let is_near = (payback.periods - payback.periods.round()).abs() < 0.005;
                    let periods = show.number(payback.periods, if is_near { 4 } else { 2 });
                    let plural = self.numbers.period.plural();
                    let parts =
                        [&*whole, " + ", &*short, " ÷ ", &*next, " = ", &*periods, " ", plural];
                    parts.concat()
                });
                let note = if payback.dips_again {
                    "It had paid back before, and dips below zero again: the last crossing counts."
                } else {
                    ""
                };
                (filled.unwrap_or_else(|| "It is never below zero.".to_owned()), time, note.into())
            }
        };
        Working {
            title: self.titled(what),
            formula: "payback = last period below zero + shortfall ÷ what the next one brings",
            filled,
            result,
            rows: self.cells(row, usize::MAX - 1),
            note,
        }
    }

    pub(super) fn range(&self, is_high: bool) -> Working {
        let (what, formula, value) = if is_high {
            let formula = "NPV with benefits at their high and costs at their low amounts";
            ("Net present value, high case", formula, self.of.npv_high)
        } else {
            let formula = "NPV with benefits at their low and costs at their high amounts";
            ("Net present value, low case", formula, self.of.npv_low)
        };
        let entered = self.numbers.choice(self.of.id).map_or(&[][..], |choice| &choice.lines);
        let pairs = self.of.lines.iter().zip(entered);
        let ends: Vec<(&str, f64, Opens)> = pairs
            .map(|(line, entered)| {
                let [low, _, high] = entered.amounts();
                let (a, b) = (line.weight * low, line.weight * high);
                let end = if is_high { a.max(b) } else { a.min(b) };
                (entered.label(), end, Opens::Line(line.id))
            })
            .collect();
        let amounts: Vec<f64> = ends.iter().map(|(_, end, _)| *end).collect();
        let row = |(label, end, opens): &(&str, f64, Opens)| WorkingRow {
            label: (*label).to_owned(),
            value: self.show.money(*end),
            opens: Some(*opens),
        };
        Working {
            title: self.titled(what),
            formula,
            filled: equals(&self.plain_sum(&amounts), &self.show.plain(value)),
            result: self.show.money(value),
            rows: ends.iter().map(row).collect(),
            note: "The present value of each line at that end of its range, all of them at once."
                .to_owned(),
        }
    }
}

/// What a spreadsheet calls its columns, from 1: `A` to `Z`, then `AA`.
fn column(number: usize) -> String {
    let letter = |place: usize| char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place % 26]);
    let before = (number > 26).then(|| letter((number - 27) / 26));
    before.into_iter().chain([letter(number - 1)]).collect()
}

/// A rate of return beyond which its digits say nothing.
const HIGH: f64 = 10.0;

fn rate_words(show: Show, rate: f64) -> String {
    if rate > HIGH { "over 1,000%".to_owned() } else { show.share(rate) }
}
