//! A histogram: how often a result fell where.

use super::{Sheet, block, drawing, figure, path, scale::Scale, stroke, words};
use crate::ui::{numbers::table::Grid, view::El};

/// How often one option fell into each bin.
pub struct Shape {
    /// Of which option.
    pub name: String,
    /// From the lowest bin to the highest.
    pub counts: Vec<u32>,
}

/// A value that is pointed out.
pub struct Mark {
    /// Where it is.
    pub value: f64,
    /// What it is called.
    pub label: String,
}

/// The first shape as bars, the second as an outline over them. All bins are `width` wide, the
/// first begins at `from`.
pub fn histogram(
    title: &str,
    (from, width): (f64, f64),
    shapes: &[Shape],
    marks: &[Mark],
    (board, of): Sheet,
) -> El {
    let bins = shapes.iter().map(|shape| shape.counts.len()).max().unwrap_or(0);
    let edge = |bin: usize| {
        #[allow(clippy::cast_precision_loss, reason = "few bins")]
        let bin = bin as f64;
        from + width * bin
    };
    let across = Scale::from_to(edge(0), edge(bins.max(1)));
    let most = shapes.iter().flat_map(|shape| shape.counts.iter().copied()).max().unwrap_or(1);
    let up = Scale::from_to(0.0, f64::from(most.max(1)) * 1.02);
    let mut plot = drawing("plot histogram");
    if let Some(shape) = shapes.first() {
        for (bin, count) in shape.counts.iter().enumerate() {
            let (left, right) = (across.place(edge(bin)), across.place(edge(bin + 1)));
            let class = if edge(bin) < 0.0 { "below" } else { "above" };
            plot = plot.child(block(class, (left, up.height(f64::from(*count))), (right, 1000)));
        }
    }
    if let Some(shape) = shapes.get(1) {
        let mut points = vec![(0, 1000)];
        for (bin, count) in shape.counts.iter().enumerate() {
            let y = up.height(f64::from(*count));
            points.extend([(across.place(edge(bin)), y), (across.place(edge(bin + 1)), y)]);
        }
        points.push((1000, 1000));
        plot = plot.child(path("line dash-1", &points));
    }
    plot = plot.child(stroke("zero", (0, 1000), (1000, 1000)));
    for tick in Scale::covering([edge(0), edge(bins)].into_iter(), 4.0).ticks() {
        if tick >= edge(0) && tick <= edge(bins) {
            let x = across.place(tick);
            plot = plot.child(words("tick across", (x, 1000), (0, 18), &board.short(tick)));
        }
    }
    for (index, mark) in marks.iter().enumerate() {
        let x = across.place(mark.value);
        // Neighbours stand at different heights, so that their words do not meet.
        let top = if index % 2 == 0 { 0 } else { -90 };
        plot = plot.child(stroke("mark", (x, 0), (x, 1000))).child(words(
            "tick across",
            (x, 0),
            (0, top / 6 - 6),
            &mark.label,
        ));
    }
    let head = std::iter::once("From".to_owned()).chain(["To".to_owned()]);
    let head = head.chain(shapes.iter().map(|shape| shape.name.clone())).collect();
    let row = |bin: usize| {
        let counts = shapes.iter().map(|s| s.counts.get(bin).map_or(0, |count| *count).to_string());
        let edges = [board.whole(edge(bin)), board.whole(edge(bin + 1))];
        edges.into_iter().chain(counts).collect()
    };
    let table = Grid { caption: title.to_owned(), head, rows: (0..bins).map(row).collect() };
    figure((board, of), title, plot, table)
}
