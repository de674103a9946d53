//! A tornado: what each estimate's range does to a result, widest first.

use super::{Sheet, block, drawing, figure, scale::Scale, stroke, words};
use crate::ui::{
    numbers::table::Grid,
    view::{El, el},
};

/// One bar.
pub struct Bar {
    /// Whose range it is.
    pub name: String,
    /// The estimate at its low and its high end, in words.
    pub range: (String, String),
    /// The result with it at its low end, all others at their likely ones.
    pub at_low: f64,
    /// The same at its high end.
    pub at_high: f64,
}

/// The bars around the result `base` with everything at its likely value.
pub fn tornado(title: &str, base: f64, bars: &[Bar], (board, of): Sheet) -> El {
    let ends = bars.iter().flat_map(|bar| [bar.at_low, bar.at_high]);
    let scale = Scale::covering(ends.chain([base]), 4.0);
    let row = |bar: &Bar| {
        let (low, high) = (bar.at_low.min(bar.at_high), bar.at_low.max(bar.at_high));
        let (left, middle, right) = (scale.place(low), scale.place(base), scale.place(high));
        let mut plot = drawing("plot range");
        if low < 0.0 && scale.place(0.0) > 0 {
            plot = plot.child(stroke("zero", (scale.place(0.0), 0), (scale.place(0.0), 1000)));
        }
        let plot = plot
            .child(block("worse", (left, 160), (middle, 840)))
            .child(block("better", (middle, 160), (right, 840)))
            .child(stroke("base", (middle, 0), (middle, 1000)))
            .child(words("value before", (left, 500), (-6, 4), &board.short(low)))
            .child(words("value", (right, 500), (6, 4), &board.short(high)));
        el("div")
            .class("bar-row")
            .child(el("span").class("bar-name").child(bar.name.as_str()))
            .child(plot)
    };
    let drawing =
        el("div").class("bars").attr("aria-hidden", "true").children(bars.iter().map(row));
    let line = |bar: &Bar| {
        let (low, high) = (bar.range.0.clone(), bar.range.1.clone());
        vec![bar.name.clone(), low, board.whole(bar.at_low), high, board.whole(bar.at_high)]
    };
    let head = ["Estimate", "Low", "Result at low", "High", "Result at high"];
    let table = Grid {
        caption: title.to_owned(),
        head: head.map(str::to_owned).to_vec(),
        rows: bars.iter().map(line).collect(),
    };
    figure((board, of), title, drawing, table)
}
