//! Everything that the options come to, side by side: what Finance looks for first.

use super::{
    Board,
    overview::panel,
    table::{one_stop, outward},
};
use crate::domain::{
    finance::Irr,
    money::format_number,
    numbers::{ChoiceResults, Figure},
};
use crate::export::NumbersTable;
use crate::ui::view::{El, act, el};

/// A row for each figure, a column for each option; every figure opens into its working.
pub fn summary(board: Board) -> El {
    panel(board, move || {
        board.results(|results| {
            let heading = |words: &str| el("th").attr("scope", "col").child(words);
            let options = &results.options;
            let name = |of: &ChoiceResults| board.choice(of.id, |choice| choice.label().to_owned());
            let head = el("tr")
                .child(heading("Figure"))
                .children(options.iter().map(|of| heading(&name(of))));
            let row = |(figure, label): (Figure, &str)| {
                let cells = options.iter().map(|of| {
                    let (id, words) = (of.id, board.figure_words(of, figure));
                    let is_minus = words.starts_with(['(', '−']);
                    let button = el("button")
                        .class(if is_minus { "figure minus" } else { "figure" })
                        .attr("tabindex", "-1")
                        .attr("data-reads", "")
                        .on("click", act(move || board.open(id, figure)))
                        .child(words);
                    el("td").child(button)
                });
                el("tr")
                    .class(if figure == Figure::Npv { "sum" } else { "" })
                    .child(el("th").attr("scope", "row").child(label))
                    .children(cells)
            };
            let table = el("table")
                .class("figures")
                .child(el("caption").class("unseen").child("All options, figure by figure"))
                .child(el("thead").child(head))
                .child(el("tbody").children(ROWS.map(row)));
            let label = "Side by side: arrows move, Enter opens a figure";
            Some(
                el("div")
                    .child(el("h3").child("Side by side"))
                    .child(one_stop(label, table).class("sideways later-seen"))
                    .child(outward(board, || NumbersTable::Summary)),
            )
        })
    })
}

/// From top to bottom.
const ROWS: [(Figure, &str); 12] = [
    (Figure::PvBenefits, "Benefits, at present value"),
    (Figure::PvCosts, "Costs, at present value"),
    (Figure::Npv, "Net present value"),
    (Figure::NpvLow, "Low case: every estimate goes wrong"),
    (Figure::NpvHigh, "High case: every estimate goes well"),
    (Figure::NpvExcel, "Net present value as Excel counts it"),
    (Figure::Roi, "Return on cost"),
    (Figure::Bcr, "Benefit–cost ratio"),
    (Figure::Irr, "Internal rate of return, a year"),
    (Figure::Mirr, "Modified internal rate of return, a year"),
    (Figure::Payback, "Pays back"),
    (Figure::DiscountedPayback, "Pays back at present value"),
];

impl Board {
    /// One of the [`ROWS`] of an option in words.
    fn figure_words(self, of: &ChoiceResults, figure: Figure) -> String {
        let none = || "none".to_owned();
        match figure {
            Figure::PvBenefits => self.whole(of.pv_benefits),
            Figure::PvCosts => self.whole(-of.pv_costs),
            Figure::NpvLow => self.whole(of.npv_low),
            Figure::NpvHigh => self.whole(of.npv_high),
            Figure::NpvExcel => self.whole(of.npv_excel),
            Figure::Roi => of.roi.map_or_else(|| "no cost".to_owned(), |roi| self.percent(roi)),
            Figure::Bcr => of.bcr.map_or_else(|| "no cost".to_owned(), |bcr| self.number(bcr, 2)),
            Figure::Irr => match &of.irr {
                Irr::None => none(),
                Irr::One(rate) => self.rate(*rate),
                Irr::Several(rates) => {
                    let rates: Vec<String> = rates.iter().map(|rate| self.rate(*rate)).collect();
                    rates.join(" or ")
                }
            },
            Figure::Mirr => of.mirr.map_or_else(none, |rate| self.rate(rate)),
            Figure::Payback => self.payback_words(of, of.payback),
            Figure::DiscountedPayback => self.payback_words(of, of.discounted_payback),
            _ => self.whole(of.npv),
        }
    }

    fn number(self, number: f64, places: u8) -> String {
        format_number(number, places, self.separators)
    }

    /// `23.4 %`; a rate beyond all sense is not written out.
    fn rate(self, rate: f64) -> String {
        if rate > 10.0 {
            return ["over ", &*self.number(1_000.0, 0), "\u{a0}%"].concat();
        }
        self.number(rate * 100.0, 1) + "\u{a0}%"
    }
}
