//! Lines over time: what each option has come to, period by period.

use super::{
    drawing, figure, path,
    scale::{Scale, apart, percent},
    short_name, stroke, words,
};
use crate::export::NumbersTable;
use crate::ui::{
    numbers::{Board, table::Grid},
    view::{El, svg},
};

/// One line.
pub struct Line {
    /// What it is of.
    pub name: String,
    /// Its value at each of the names of the axis.
    pub values: Vec<f64>,
    /// Drawn before the others.
    pub is_main: bool,
    /// A place on the zero line with its words, in steps from the first value.
    pub point: Option<(f64, String)>,
}

/// How many kinds of dashes there are.
const DASHES: usize = 5;
/// The room for the words at the end of a line, in thousandths of the height.
const ROOM: i32 = 75;
/// Letters of a name that have room at the end of a line.
const LETTERS: usize = 18;

/// The lines over the names of the axis.
pub fn lines(title: &str, axis: &[String], lines: &[Line], board: Board) -> El {
    let values = lines.iter().flat_map(|line| line.values.iter().copied());
    let scale = Scale::covering(values.chain([0.0]), 4.0);
    let last = axis.len().saturating_sub(1).max(1);
    let mut plot = drawing("plot lines");
    for tick in scale.ticks() {
        let y = scale.height(tick);
        let class = if tick == 0.0 { "zero" } else { "rule" };
        plot = plot.child(stroke(class, (0, y), (1000, y))).child(words(
            "tick",
            (0, y),
            (-8, 4),
            &board.short(tick),
        ));
    }
    let every = last.div_ceil(5);
    for (index, name) in axis.iter().enumerate().step_by(every) {
        let class = if index / every % 2 == 1 { "tick across fine" } else { "tick across" };
        plot = plot.child(words(class, (along(index, last), 1000), (0, 20), name));
    }
    let mut ends: Vec<i32> =
        lines.iter().map(|line| scale.height(line.values.last().copied().unwrap_or(0.0))).collect();
    apart(&mut ends, ROOM);
    for (index, line) in lines.iter().enumerate() {
        let points = line.values.iter().enumerate();
        let points: Vec<_> =
            points.map(|(at, value)| (along(at, last), scale.height(*value))).collect();
        let class = class_of(line, index);
        plot = plot.child(path(&format!("line {class}"), &points)).child(words(
            "end",
            (1000, ends[index]),
            (10, 4),
            &short_name(&line.name, LETTERS),
        ));
    }
    // On top of all lines, so that no line crosses the words.
    for line in lines {
        if let Some((at, label)) = &line.point {
            plot = plot.child(point(&scale, *at, last, label));
        }
    }
    let mut head = vec![String::new()];
    head.extend(lines.iter().map(|line| line.name.clone()));
    let row = |(at, name): (usize, &String)| {
        let value = |line: &Line| line.values.get(at).map_or_else(String::new, |v| board.whole(*v));
        std::iter::once(name.clone()).chain(lines.iter().map(value)).collect()
    };
    let rows = axis.iter().enumerate().map(row).collect();
    figure(
        (board, NumbersTable::Cumulative),
        title,
        plot,
        Grid { caption: title.to_owned(), head, rows },
    )
}

/// The place of a step on the axis.
#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "few steps")]
fn along(step: usize, last: usize) -> i32 {
    (step * 1000 / last) as i32
}

fn class_of(line: &Line, index: usize) -> String {
    if line.is_main { "main".to_owned() } else { format!("dash-{}", index % DASHES) }
}

/// A ring on the zero line with its words above it.
fn point(scale: &Scale, at: f64, last: usize, label: &str) -> El {
    #[allow(clippy::cast_precision_loss, reason = "few steps")]
    let x = Scale::from_to(0.0, last as f64).place(at);
    let y = scale.height(0.0);
    let ring = svg("circle").attr("cx", &percent(x)).attr("cy", &percent(y)).attr("r", "5");
    // Near an end the words lean inward.
    let class = match x {
        ..150 => "spot start",
        850.. => "spot end-side",
        _ => "spot",
    };
    svg("g").child(ring.class("ring-mark")).child(words(class, (x, y), (0, -12), label))
}
