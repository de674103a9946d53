//! Charts of our own over plain numbers: lines over time, a tornado, a histogram.
//!
//! [`figure`] is what all have around them: a title that says the finding in words, given by the
//! caller, and the figures themselves in a table behind it. Drawings take the width they get;
//! places are shares of it, so that words and strokes keep their size on a phone and on paper.
//! Nothing is told by colour alone: lines differ in their dashes and have their names at their
//! ends, bars have their words beside them.

mod histogram;
mod lines;
mod scale;
mod tornado;

pub use histogram::{Mark, Shape, histogram};
pub use lines::{Line, lines};
pub use tornado::{Bar, tornado};

use super::{
    Board,
    table::{Grid, behind},
};
use crate::export::NumbersTable;
use crate::ui::view::{El, el, svg};
use scale::percent;

/// What a chart is of: the board, and the same figures as a table for a spreadsheet.
type Sheet = (Board, NumbersTable);

/// A drawing with its title and the table behind it.
fn figure((board, of): Sheet, title: &str, drawing: El, table: Grid) -> El {
    el("figure")
        .class("chart")
        .child(el("figcaption").child(title))
        .child(drawing)
        .child(behind(board, table, of))
}

/// A drawing that takes the width it gets; what it says stands in the title and in the table.
fn drawing(class: &str) -> El {
    svg("svg").class(class).attr("aria-hidden", "true")
}

/// A straight line, its ends in thousandths.
fn stroke(class: &str, from: (i32, i32), to: (i32, i32)) -> El {
    svg("line")
        .class(class)
        .attr("x1", &percent(from.0))
        .attr("y1", &percent(from.1))
        .attr("x2", &percent(to.0))
        .attr("y2", &percent(to.1))
}

/// Words at a place in thousandths, moved by so many pixels.
fn words(class: &str, at: (i32, i32), by: (i32, i32), text: &str) -> El {
    svg("text")
        .class(class)
        .attr("x", &percent(at.0))
        .attr("y", &percent(at.1))
        .attr("dx", &by.0.to_string())
        .attr("dy", &by.1.to_string())
        .child(text)
}

/// A block between two corners in thousandths.
fn block(class: &str, from: (i32, i32), to: (i32, i32)) -> El {
    svg("rect")
        .class(class)
        .attr("x", &percent(from.0.min(to.0)))
        .attr("y", &percent(from.1.min(to.1)))
        .attr("width", &percent((to.0 - from.0).abs()))
        .attr("height", &percent((to.1 - from.1).abs()))
}

/// Several straight lines in a row, one stroke, so that its dashes run on round the corners.
fn path(class: &str, points: &[(i32, i32)]) -> El {
    let mut text = String::new();
    for (x, y) in points {
        text.push_str(&x.to_string());
        text.push(',');
        text.push_str(&y.to_string());
        text.push(' ');
    }
    svg("svg")
        .attr("viewBox", "0 0 1000 1000")
        .attr("preserveAspectRatio", "none")
        .attr("width", "100%")
        .attr("height", "100%")
        .child(svg("polyline").class(class).attr("points", &text))
}

/// The beginning of a name, as long as there is room for it at the end of a line.
fn short_name(name: &str, letters: usize) -> String {
    match name.char_indices().nth(letters) {
        Some((end, _)) => {
            let mut short = name.get(..end).unwrap_or_default().trim_end().to_owned();
            short.push('…');
            short
        }
        None => name.to_owned(),
    }
}
