//! An option period by period: what each line comes to, the sums, and what it is all worth today.

use super::{
    Board,
    figure::{pressed, table_figure},
    table::one_stop,
};
use crate::domain::{
    ChoiceId, LineId,
    numbers::{Figure, LineResults, TableRow},
};
use crate::ui::view::{El, IdList, Node, el, live, on, region, rows};
use leptos::prelude::*;

/// The table of an option; every figure opens into its working.
///
/// It is one stop of the Tab key, however many figures it has: arrows go from figure to figure.
pub fn periods(board: Board, choice: ChoiceId, lines: IdList<LineId>) -> El {
    let name = live(move || board.choice(choice, |choice| choice.label().to_owned()));
    let head = region(move || {
        board.basis.get();
        untrack(|| head(board)).into()
    });
    let body = rows(lines, move |id| {
        let line = board.line(id);
        region(move || {
            line.get();
            board.basis.get();
            untrack(|| line_row(board, choice, id)).into()
        })
    });
    // Hundreds of figures, mostly out of sight: in the frame after.
    let sums = region(move || {
        board.settled.get();
        untrack(|| sums(board, choice))
    });
    let table = el("table")
        .class("figures periods")
        .on("click", on(move |event| pressed(board, choice, &event)))
        .child(el("caption").class("unseen").child(name).child(", period by period"))
        .child(el("thead").child(head))
        .child(el("tbody").child(body))
        .child(el("tbody").class("sums").child(sums));
    one_stop("Period by period: arrows move, Enter opens a figure", table)
        .class("sideways later-seen")
}

fn head(board: Board) -> El {
    let horizon = board.numbers(|numbers| numbers.horizon);
    let heading = |words: &str| el("th").attr("scope", "col").child(words);
    let periods = (0..=horizon).map(|t| heading(&board.period_name(t)));
    el("tr")
        .child(heading("Line"))
        .children(periods)
        .child(heading("Total"))
        .child(heading("Present value"))
}

fn row(class: &str, label: &str, cells: impl Iterator<Item = El>) -> El {
    let cells = cells.map(|cell| el("td").child(cell));
    el("tr").class(class).child(el("th").attr("scope", "row").child(label)).children(cells)
}

/// A line; what it costs is in parentheses.
fn line_row(board: Board, choice: ChoiceId, id: LineId) -> El {
    let label = board.line_now(id).map(|line| line.label().to_owned()).unwrap_or_default();
    let cells = |line: &LineResults| {
        let sign = if line.is_benefit { 1.0 } else { -1.0 };
        let flows = (0_u16..).zip(line.flows.clone());
        let cells = flows.map(|(t, flow)| cell(board, Figure::LineCell(id, t), sign * flow));
        let mut cells: Vec<El> = cells.collect();
        cells.push(cell(board, Figure::LineTotal(id), sign * line.total));
        cells.push(cell(board, Figure::LinePv(id), sign * line.pv));
        cells
    };
    let cells = board.results(|results| results.choice(choice)?.line(id).map(cells));
    row("", &label, cells.unwrap_or_default().into_iter())
}

/// A figure; nothing for nothing.
fn cell(board: Board, figure: Figure, value: f64) -> El {
    if value == 0.0 {
        el("span")
    } else {
        table_figure(figure, &board.whole(value)).attr("tabindex", "-1")
    }
}

fn sums(board: Board, choice: ChoiceId) -> Node {
    let all = board.results(|results| {
        let results = results.choice(choice)?;
        // Costs in parentheses, as in the lines above.
        let of = |what: TableRow, class: &'static str, ends: Option<(f64, Figure, f64)>| {
            let sign = if what == TableRow::Costs { -1.0 } else { 1.0 };
            let cells = (0_u16..).zip(what.of(results).to_vec());
            let mut cells: Vec<El> =
                cells.map(|(t, value)| cell(board, Figure::Cell(what, t), sign * value)).collect();
            cells.extend(match ends {
                Some((total, figure, pv)) => {
                    [cell(board, Figure::Total(what), sign * total), cell(board, figure, sign * pv)]
                }
                None => [el("span"), el("span")],
            });
            row(class, what.name(), cells.into_iter())
        };
        let benefits = (results.benefits, Figure::PvBenefits, results.pv_benefits);
        let costs = (results.costs, Figure::PvCosts, results.pv_costs);
        let net = (results.net, Figure::Npv, results.npv);
        let all = Node::none()
            .and(of(TableRow::Benefits, "sum", Some(benefits)))
            .and(of(TableRow::Costs, "", Some(costs)))
            .and(of(TableRow::Net, "sum", Some(net)))
            .and(of(TableRow::Cumulative, "", None))
            .and(of(TableRow::Discounted, "", None));
        Some(all)
    });
    all.unwrap_or_else(Node::none)
}
