//! What an option is worth for pairs of values of two inputs.

use super::{Board, overview::heaviest, table::outward};
use crate::domain::{LineId, numbers::Input};
use crate::export::NumbersTable;
use crate::ui::{
    common::choice_by_place,
    view::{El, Node, el, number, one_of, region, signal},
};
use leptos::prelude::*;

/// The table, with a choice of what goes down and across. The lists are made anew only when the
/// lines that weigh most are others.
pub fn two_way(board: Board) -> El {
    // The places of the two inputs in the list of all.
    let chosen = [signal(1_usize), signal(2_usize)];
    let which = number(move || {
        board.settled.get();
        board.selected.track();
        let add = |sum: usize, byte: u8| sum.wrapping_mul(31).wrapping_add(byte.into());
        let names = untrack(|| inputs(board)).into_iter().map(|(_, name)| name);
        names.fold(0, |sum, name| name.bytes().fold(sum + 1, add))
    });
    let content = one_of(which, move |_| {
        let (inputs, names): (Vec<Input>, Vec<String>) = inputs(board).into_iter().unzip();
        let inputs = StoredValue::new(inputs);
        if inputs.with_value(Vec::len) < 4 {
            return Node::none();
        }
        let pick = |label: &'static str, id: &'static str, which: RwSignal<usize>| {
            let chosen = number(move || which.get());
            choice_by_place(label, id, names.clone(), chosen, Box::new(move |at| which.set(at)))
        };
        let picks = el("div")
            .class("fields two two-picks")
            .child(pick("Down", "two-down", chosen[0]))
            .child(pick("Across", "two-across", chosen[1]));
        let input = move |which: usize| {
            let at = chosen[which].get();
            inputs.with_value(|inputs| inputs.get(at).copied().unwrap_or(Input::Rate))
        };
        let table = region(move || {
            board.settled.get();
            let (down, across) = (input(0), input(1));
            untrack(|| table(board, down, across)).into()
        });
        let outward = outward(board, move || {
            untrack(|| NumbersTable::TwoWay {
                of: board.selected(),
                down: input(0),
                across: input(1),
            })
        });
        Node::none()
            .and(el("h3").child("Two things at once"))
            .and(picks)
            .and(el("div").class("sideways").child(table))
            .and(outward)
    });
    el("section").class("panel").child(content)
}

/// What can be chosen, with its name: what is of the whole, and of the lines that weigh most.
fn inputs(board: Board) -> Vec<(Input, String)> {
    let choice = untrack(|| board.selected());
    let heavy: Vec<LineId> = board
        .results(|results| {
            let option = results.choice(choice);
            option.map(|option| heaviest(option).iter().map(|line| line.id).collect())
        })
        .unwrap_or_default();
    let is_shown = |input: &Input| match input {
        Input::Rate | Input::Benefits | Input::Costs => true,
        Input::Amount(id) | Input::Margin(id) | Input::Growth(id) => heavy.contains(id),
    };
    board.numbers(|numbers| {
        let inputs = numbers.inputs(choice).into_iter().filter(is_shown);
        inputs.map(|input| (input, input.label(numbers))).collect()
    })
}

fn table(board: Board, down: Input, across: Input) -> El {
    let choice = untrack(|| board.selected());
    let values = |input: Input| {
        let values = board.numbers(|numbers| input.around(numbers));
        let entered = board.numbers(|numbers| input.entered(numbers)).unwrap_or(0.0);
        let base = values.iter().position(|value| (value - entered).abs() <= entered.abs() * 1e-9);
        (values, base)
    };
    let ((rows, row_base), (columns, column_base)) = (values(down), values(across));
    let cells = board.numbers(|numbers| numbers.two_way(choice, (down, &rows), (across, &columns)));
    let heading = |input: Input, value: f64, is_base: bool, scope: &str| {
        let words = if input.is_amount() { board.whole(value) } else { board.percent(value) };
        el("th").class(if is_base { "base" } else { "" }).attr("scope", scope).child(words)
    };
    // What the choices above the table say, for paper, where they are not.
    let corner = board
        .numbers(|numbers| [&*down.label(numbers), " ↓  ", &*across.label(numbers), " →"].concat());
    let head = el("tr").child(el("td").class("corner").child(corner)).children(
        columns
            .iter()
            .enumerate()
            .map(|(at, value)| heading(across, *value, column_base == Some(at), "col")),
    );
    let row = |(at, cells): (usize, &Vec<Option<f64>>)| {
        let cells = cells.iter().enumerate().map(|(column, value)| {
            let words = value.map_or_else(|| "–".to_owned(), |value| board.short(value));
            let is_minus = words.starts_with('(');
            let cell = el("td").class(
                match (is_minus, row_base == Some(at) && column_base == Some(column)) {
                    (true, true) => "minus base",
                    (true, false) => "minus",
                    (false, true) => "base",
                    (false, false) => "",
                },
            );
            cell.child(words)
        });
        el("tr").child(heading(down, rows[at], row_base == Some(at), "row")).children(cells)
    };
    el("table")
        .class("figures")
        .child(el("caption").class("unseen").child("Net present value for pairs of values"))
        .child(el("thead").child(head))
        .child(el("tbody").children(cells.iter().enumerate().map(row)))
}
