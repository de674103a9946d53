//! Workings of the period table, and of its present values.

use super::{Desk, Figure, TableRow, Working, WorkingRow, equals};
use crate::domain::numbers::LineResults;

impl Desk<'_> {
    pub(super) fn cell(&self, row: TableRow, t: u16) -> Option<Working> {
        let place = usize::from(t);
        let at = |row: TableRow| row.of(self.of).get(place).copied();
        let value = at(row)?;
        let show = self.show;
        let link = |row: TableRow| {
            self.figure_row(row.name(), at(row).unwrap_or(0.0), Figure::Cell(row, t))
        };
        let of_lines = |is_benefit: bool| {
            let lines = self.of.lines.iter().filter(|line| line.is_benefit == is_benefit);
            let flows: Vec<_> = lines.map(|line| (line.id, line.flows[place])).collect();
            let sum = self.plain_sum(&flows.iter().map(|(_, flow)| *flow).collect::<Vec<_>>());
            let rows = flows.into_iter().filter(|(_, flow)| *flow != 0.0);
            let rows = rows.map(|(id, flow)| {
                let label = self.numbers.line(id).map_or("", |line| line.label());
                self.figure_row(label, flow, Figure::LineCell(id, t))
            });
            (sum, rows.collect::<Vec<_>>())
        };
        let (formula, filled, rows) = match row {
            TableRow::Benefits => {
                let (sum, rows) = of_lines(true);
                ("benefits = Σ lines, after margin, share and risk", sum, rows)
            }
            TableRow::Costs => {
                let (sum, rows) = of_lines(false);
                ("costs = Σ lines, after risk", sum, rows)
            }
            TableRow::Net => {
                let (benefits, costs) = (at(TableRow::Benefits)?, at(TableRow::Costs)?);
                let filled = [&*show.plain(benefits), " − ", &*show.plain(costs)].concat();
                let rows = vec![link(TableRow::Benefits), link(TableRow::Costs)];
                ("net = benefits − costs", filled, rows)
            }
            TableRow::Discounted => {
                let net = at(TableRow::Net)?;
                let filled = show.discounted(net, self.rate(), place);
                let formula = "present value = net ÷ (1 + r)^t";
                (formula, filled, vec![link(TableRow::Net), self.rate_row()])
            }
            TableRow::Cumulative | TableRow::CumulativeDiscounted => {
                let (part, formula) = match row {
                    TableRow::CumulativeDiscounted => {
                        (TableRow::Discounted, "cumulative = Σ present value until then")
                    }
                    TableRow::Benefits
                    | TableRow::Costs
                    | TableRow::Net
                    | TableRow::Cumulative
                    | TableRow::Discounted => (TableRow::Net, "cumulative = Σ net until then"),
                };
                let sum = self.plain_sum(part.of(self.of).get(..=place)?);
                (formula, sum, self.cells(part, place))
            }
        };
        Some(Working {
            title: [row.name(), ", ", &self.heading(place)].concat(),
            formula,
            filled: equals(&filled, &show.plain(value)),
            result: show.money(value),
            rows,
            note: String::new(),
        })
    }

    pub(super) fn total(&self, row: TableRow) -> Working {
        let values = row.of(self.of);
        let sum: f64 = values.iter().sum();
        Working {
            title: self.titled(row.name()),
            formula: "total = Σ periods",
            filled: equals(&self.plain_sum(values), &self.show.plain(sum)),
            result: self.show.money(sum),
            rows: self.cells(row, values.len()),
            note: String::new(),
        }
    }

    pub(super) fn present(&self, is_benefit: bool) -> Working {
        let (what, formula, row, value) = if is_benefit {
            let formula = "PV benefits = Σ benefits ÷ (1 + r)^t";
            ("Present value of the benefits", formula, TableRow::Benefits, self.of.pv_benefits)
        } else {
            let formula = "PV costs = Σ costs ÷ (1 + r)^t";
            ("Present value of the costs", formula, TableRow::Costs, self.of.pv_costs)
        };
        let lines = self.of.lines.iter().filter(|line| line.is_benefit == is_benefit);
        let row_of = |line: &LineResults| {
            let label = self.numbers.line(line.id).map_or("", |line| line.label());
            self.figure_row(label, line.pv, Figure::LinePv(line.id))
        };
        let mut rows: Vec<WorkingRow> = lines.map(row_of).collect();
        rows.push(self.rate_row());
        Working {
            title: self.titled(what),
            formula,
            filled: equals(&self.discounted_sum(row.of(self.of)), &self.show.plain(value)),
            result: self.show.money(value),
            rows,
            note: String::new(),
        }
    }
}
