//! Workings of one option beside another.

use super::{Desk, Figure, TableRow, Working, equals};
use crate::domain::numbers::{Role, compare::week_later};

impl Desk<'_> {
    pub(super) fn difference(&self) -> Option<Working> {
        let difference = self.results.difference.as_ref()?;
        let show = self.show;
        let row = |id| {
            let (choice, results) = (self.numbers.choice(id)?, self.results.choice(id)?);
            let desk = Desk { of: results, name: choice.label(), ..*self };
            Some(desk.figure_row(choice.label(), results.npv, Figure::Npv))
        };
        let npv = |id| self.results.choice(id).map_or(0.0, |choice| choice.npv);
        let (of, against) = (npv(difference.of), npv(difference.against));
        let filled = [&*show.plain(of), " − (", &*show.plain(against), ")"].concat();
        Some(Working {
            title: "What my proposal gains".to_owned(),
            formula: "gain = NPV of my proposal − NPV of what it stands against",
            filled: equals(&filled, &show.plain(difference.npv)),
            result: show.money(difference.npv),
            rows: [row(difference.of), row(difference.against)].into_iter().flatten().collect(),
            note: String::new(),
        })
    }

    pub(super) fn inaction(&self) -> Option<Working> {
        let inaction = self.results.inaction.as_ref()?;
        let of = self.results.choice(inaction.of)?;
        let name = self.numbers.choice(inaction.of)?.label();
        let desk = Desk { of, name, ..*self };
        let sum = desk.plain_sum(&of.table.net);
        Some(Working {
            title: "Cost of inaction".to_owned(),
            formula: "cost of inaction = −Σ net of doing nothing, not discounted",
            filled: equals(&["−(", &*sum, ")"].concat(), &self.show.plain(inaction.loss)),
            result: self.show.money(inaction.loss),
            rows: desk.cells(TableRow::Net, usize::MAX - 1),
            note: ["At present value it is ", &*self.show.money(inaction.present), "."].concat(),
        })
    }

    pub(super) fn week(&self) -> Option<Working> {
        let inaction = self.results.inaction.as_ref()?;
        let week = inaction.week?;
        let nothing = self.results.choice(inaction.of)?;
        let proposal = self.results.with_role(Role::Proposal)?;
        let pairs = proposal.table.net.iter().zip(&nothing.table.net);
        let gain: Vec<f64> = pairs.map(|(net, other)| net - other).collect();
        let (now, later) = week_later(&gain, self.rate(), self.numbers.period)?;
        let show = self.show;
        let row = |of, label: &str| {
            let desk = Desk { of, ..*self };
            desk.figure_row(label, of.npv, Figure::Npv)
        };
        let filled = [&*show.plain(now), " − (", &*show.plain(later), ")"].concat();
        Some(Working {
            title: "Cost of a week’s delay".to_owned(),
            formula: "cost of delay = gain if begun now − gain if begun a week later",
            filled: equals(&filled, &show.plain(week)),
            result: show.money(week),
            rows: vec![
                row(proposal, "NPV of my proposal"),
                row(nothing, "NPV of doing nothing"),
                self.rate_row(),
            ],
            note: "The gain is what my proposal brings beyond doing nothing. A week later each \
                   amount of it comes a week later, and a week of the last period falls beyond \
                   the horizon."
                .to_owned(),
        })
    }
}
