//! Tables of what may be otherwise: many futures, and two inputs at once.

use super::table::Cell;
use crate::domain::{
    ChoiceId, Numbers,
    finance::{OptionResult, Results, Simulation},
    numbers::{DRAWS, Input, SEED},
};

/// A figure of an option.
type Part = fn(&OptionResult) -> f64;

/// The quantiles and chances of each option, then its histogram: from, to, and how many of the
/// futures lie there. None where nothing can be drawn.
pub(super) fn futures(numbers: &Numbers) -> Option<Vec<Vec<Cell>>> {
    let mut simulation = Simulation::new(numbers.simulation(SEED, DRAWS))?;
    simulation.advance(usize::MAX);
    let results = simulation.results()?;
    let Results { options, beats, .. } = &results;
    let histogram = results.histogram(&(0..options.len()).collect::<Vec<_>>());
    let money = |minor: f64| Cell::amount(minor, numbers.currency);
    let head = |first: Cell, second: Cell| {
        let names = numbers.options.iter().map(|choice| Cell::text(choice.label()));
        [first, second].into_iter().chain(names).collect::<Vec<_>>()
    };
    let mut rows = vec![head(Cell::Empty, Cell::Empty)];
    let quantiles: [(&str, Part); 6] = [
        ("P10", |found| found.p10),
        ("P50", |found| found.p50),
        ("P90", |found| found.p90),
        ("Mean", |found| found.mean),
        ("Least", |found| found.least),
        ("Most", |found| found.most),
    ];
    for (name, of) in quantiles {
        let mut row = vec![Cell::text(name), Cell::Empty];
        row.extend(options.iter().map(|found| money(of(found))));
        rows.push(row);
    }
    let share = |share: f64| Cell::rounded(Some(share), 4);
    let mut row = vec![Cell::text("Share that pays"), Cell::Empty];
    row.extend(options.iter().map(|found| share(found.pays)));
    rows.push(row);
    for (other, choice) in numbers.options.iter().enumerate() {
        let name = ["Share worth more than ", choice.label()].concat();
        let mut row = vec![Cell::text(name), Cell::Empty];
        let beats = beats.iter().enumerate();
        row.extend(beats.map(|(at, shares)| match shares.get(other) {
            Some(beaten) if at != other => share(*beaten),
            Some(_) | None => Cell::Empty,
        }));
        rows.push(row);
    }
    rows.push(head(Cell::text("From"), Cell::text("To")));
    let bins = histogram.counts.first().map_or(0, Vec::len);
    let mut from = histogram.from;
    for bin in 0..bins {
        let to = from + histogram.width;
        let mut row = vec![money(from), money(to)];
        row.extend(histogram.counts.iter().map(|counts| {
            let count = counts.get(bin).copied().unwrap_or(0);
            Cell::Number { units: count.into(), places: 0 }
        }));
        rows.push(row);
        from = to;
    }
    Some(rows)
}

/// What an option is worth: a row for each value of the one input, a column for each of the other.
pub(super) fn two_way(
    numbers: &Numbers,
    of: ChoiceId,
    down: Input,
    across: Input,
) -> Vec<Vec<Cell>> {
    let money = |minor: f64| Cell::amount(minor, numbers.currency);
    let value = |input: Input, value: f64| {
        if input.is_amount() { money(value) } else { Cell::rounded(Some(value), 6) }
    };
    let (rows, columns) = (down.around(numbers), across.around(numbers));
    let corner = [&*down.label(numbers), " ↓, ", &*across.label(numbers), " →"].concat();
    let mut head = vec![Cell::text(corner)];
    head.extend(columns.iter().map(|column| value(across, *column)));
    let cells = numbers.two_way(of, (down, &rows), (across, &columns));
    let mut table = vec![head];
    for (row, cells) in rows.iter().zip(cells) {
        let mut line = vec![value(down, *row)];
        line.extend(cells.into_iter().map(|cell| cell.map_or(Cell::Empty, money)));
        table.push(line);
    }
    table
}
