//! Two charts: what the options come to over time, and what hangs on each estimate.

use super::{Board, charts, figure, table::one_stop};
use crate::domain::{
    ChoiceId,
    numbers::{ChoiceResults, Figure, LineResults, Numbers, Role, working::time_words},
};
use crate::export::NumbersTable;
use crate::ui::view::{El, Node, el, live, region};
use leptos::prelude::*;

/// Cumulative net of the options, with the points where they have paid back.
pub fn over_time(board: Board) -> El {
    panel(board, move || {
        board.results(|results| {
            let axis: Vec<String> = (0..=board.numbers(|numbers| numbers.horizon))
                .map(|t| board.period_name(t))
                .collect();
            let lines: Vec<charts::Line> =
                results.options.iter().map(|option| line(board, option)).collect();
            let title = board.numbers(|numbers| payback_title(numbers, &results.options, board));
            Some(charts::lines(&title, &axis, &lines, board))
        })
    })
}

fn line(board: Board, option: &ChoiceResults) -> charts::Line {
    let point = option.payback.filter(|payback| payback.periods > 0.0).map(|payback| {
        let period = board.numbers(|numbers| numbers.period);
        (payback.periods, time_words(payback.periods, period, board.separators))
    });
    charts::Line {
        name: board.choice(option.id, |choice| choice.label().to_owned()),
        values: option.table.cumulative.clone(),
        is_main: option.role == Role::Proposal,
        point,
    }
}

/// "My proposal pays back after 14 months; the order never does"
fn payback_title(numbers: &Numbers, options: &[ChoiceResults], board: Board) -> String {
    let of = |role: Role| options.iter().find(|option| option.role == role);
    let words = |option: &ChoiceResults| match option.payback {
        Some(payback) if payback.periods > 0.0 => {
            // It had been back before, and the last time counts.
            let words =
                if payback.dips_again { "pays back for good after " } else { "pays back after " };
            words.to_owned() + &time_words(payback.periods, numbers.period, board.separators)
        }
        Some(_) => "costs nothing to begin with".to_owned(),
        None if option.costs == 0.0 && option.benefits == 0.0 => "has no numbers yet".to_owned(),
        None => "does not pay back".to_owned(),
    };
    let Some(mine) = of(Role::Proposal) else {
        return "What each way comes to over time".to_owned();
    };
    let mut title = "My proposal ".to_owned() + &words(mine);
    if let Some(order) = of(Role::Order) {
        title.extend(["; the order ", &*words(order)]);
    }
    title
}

/// What each line's range does to what the option is worth.
pub fn what_matters(board: Board) -> El {
    panel(board, move || {
        let choice = board.selected();
        let bars = board.numbers(|numbers| numbers.tornado(choice));
        if bars.is_empty() {
            let hint = "Give lines a low and a high amount: then you see here which of them the result hangs on.";
            return Some(
                el("div")
                    .class("nothing")
                    .child(el("h3").child("Which estimate matters most"))
                    .child(el("p").class("hint").child(hint)),
            );
        }
        board.results(|results| {
            let option = results.choice(choice)?;
            let bars: Vec<charts::Bar> = bars
                .iter()
                .take(8)
                .filter_map(|(id, bar)| {
                    let line = board.line_now(*id)?;
                    let [low, _, high] = line.amounts();
                    Some(charts::Bar {
                        name: line.label().to_owned(),
                        range: (board.whole(low), board.whole(high)),
                        at_low: bar.at_low,
                        at_high: bar.at_high,
                    })
                })
                .collect();
            let title = tornado_title(board, choice, &bars, option.npv);
            let of = (board, NumbersTable::Ranges(choice));
            Some(charts::tornado(&title, option.npv, &bars, of))
        })
    })
}

fn tornado_title(board: Board, choice: ChoiceId, bars: &[charts::Bar], npv: f64) -> String {
    let name = board.choice(choice, |choice| choice.label().to_owned());
    let turns = |bar: &&charts::Bar| {
        (bar.at_low < 0.0) != (npv < 0.0) || (bar.at_high < 0.0) != (npv < 0.0)
    };
    match (bars.iter().find(turns), bars.first()) {
        (Some(bar), _) if npv >= 0.0 => {
            [&*name, " pays, unless “", &*bar.name, "” goes wrong"].concat()
        }
        (Some(bar), _) => [&*name, " loses, unless “", &*bar.name, "” goes well"].concat(),
        (None, Some(bar)) => {
            let what = if npv >= 0.0 { " pays" } else { " loses" };
            [&*name, what, ", whatever one line does; most hangs on “", &*bar.name, "”"].concat()
        }
        (None, None) => name,
    }
}

/// A panel that is drawn anew when the numbers have changed and the cell has been painted.
pub fn panel(board: Board, content: impl Fn() -> Option<El> + 'static) -> El {
    let content = live(content);
    let content = region(move || {
        board.settled.get();
        board.selected();
        Node::from(untrack(|| content.get()))
    });
    el("section").class("panel").child(content)
}

/// So many lines are shown one by one where all would be too many.
pub const SHOWN: usize = 12;

/// The lines that weigh most, in their order.
pub fn heaviest(option: &ChoiceResults) -> Vec<&LineResults> {
    let weight = |line: &LineResults| line.pv.abs();
    let is_heavy = |line: &&LineResults| {
        option.lines.iter().filter(|other| weight(other) > weight(line)).count() < SHOWN
    };
    option.lines.iter().filter(is_heavy).take(SHOWN).collect()
}

/// How far all benefits may fall: a share, where there is one, and the sentence that it begins.
fn break_even_words(board: Board, option: &ChoiceResults) -> (Option<String>, &'static str) {
    let factor = option.break_even_factor.filter(|_| option.pv_costs > 0.0);
    let share = factor.map(|factor| match factor {
        // Rounded it would be nothing, and something is needed.
        ..0.005 => "Less than 1\u{a0}%".to_owned(),
        _ => board.percent(factor),
    });
    let sentence = match factor {
        Some(..=1.0) => " of the benefits are enough to cover the costs.",
        Some(_) => " of the benefits would be needed to cover the costs.",
        None if option.pv_benefits < 0.0 => "It takes more away than it brings, before any cost.",
        None if option.pv_costs > 0.0 => "It has costs, and no benefit yet that could cover them.",
        None if option.pv_benefits > 0.0 => {
            "It costs nothing, so it does not lose, however little of the benefits comes."
        }
        None => "Nothing in it counts yet.",
    };
    (share, sentence)
}

/// The break-even factor and the break-even amount of each line.
pub fn break_even(board: Board) -> El {
    panel(board, move || {
        let choice = board.selected();
        board.results(|results| {
            let option = results.choice(choice).filter(|option| !option.lines.is_empty())?;
            let (share, sentence) = break_even_words(board, option);
            let big = share.map(|words| {
                let words = live(move || words.clone());
                figure::figure(board, choice, Figure::BreakEvenFactor, words).class("figure strong")
            });
            let row = |line: &LineResults| {
                let entered = board.line_now(line.id)?;
                let amount = line.break_even?;
                let label = entered.label().to_owned();
                // On the other side of zero it would be another line.
                let is_other = amount * entered.amounts()[1] < 0.0;
                let words = if is_other { "not even at 0".to_owned() } else { board.whole(amount) };
                let figure = figure::table_figure(Figure::LineBreakEven(line.id), &words)
                    .attr("tabindex", "-1");
                Some(
                    el("tr")
                        .child(el("th").attr("scope", "row").child(label))
                        .child(el("td").child(board.whole(entered.amounts()[1])))
                        .child(el("td").child(figure)),
                )
            };
            let heading = |words: &str| el("th").attr("scope", "col").child(words);
            let head = el("tr")
                .child(heading("Line"))
                .child(heading("Likely"))
                .child(heading("Breaks even at"));
            let pressed = crate::ui::view::on(move |event| figure::pressed(board, choice, &event));
            let table = el("table")
                .class("figures")
                .on("click", pressed)
                .child(el("caption").class("unseen").child("Break-even amounts"))
                .child(el("thead").child(head))
                .child(el("tbody").children(heaviest(option).into_iter().filter_map(row)));
            let label = "Break-even amounts: arrows move, Enter opens a figure";
            Some(
                el("div")
                    .child(el("h3").child("How wrong may I be?"))
                    .child(el("p").class("sentence").child(big).child(sentence))
                    .child(one_stop(label, table).class("sideways")),
            )
        })
    })
}
