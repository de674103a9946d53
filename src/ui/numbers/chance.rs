//! How likely it is: what many futures of the case came to.

use super::{
    Board,
    charts::{self, Mark, Shape},
    words::of_hundred,
};
use crate::domain::{
    Numbers,
    numbers::{DRAWS, SEED},
};
use crate::export::NumbersTable;
use crate::ui::view::{El, Node, el, region};
use leptos::prelude::*;

/// The quantiles, the chances and the histogram; drawn anew with each drawing.
pub fn chance(board: Board) -> El {
    let content = region(move || {
        let drawn = board.simulated(|drawn| Node::from(untrack(|| of_drawn(board, drawn))));
        drawn.unwrap_or_else(|| el("p").class("hint").child("Drawing 10,000 futures…").into())
    });
    el("section").class("panel").child(content)
}

fn of_drawn(board: Board, drawn: &crate::domain::finance::Results) -> Option<El> {
    let (mine, other) = board.numbers(Numbers::contenders);
    let place = mine?;
    let option = drawn.options.get(place)?;
    if option.least >= option.most {
        let hint = "Give lines a low and a high amount: then 10,000 futures are drawn between them, and you see how likely it is that my proposal pays.";
        return Some(
            el("div")
                .class("nothing")
                .child(el("h3").child("How likely is it?"))
                .child(el("p").class("hint").child(hint)),
        );
    }
    let name = |place: usize| {
        board.numbers(|numbers| {
            numbers.options.get(place).map(|choice| choice.label().to_owned()).unwrap_or_default()
        })
    };
    let beats = other.and_then(|other| drawn.beats.get(place)?.get(other).copied());
    let title = match (other, beats) {
        (Some(other), Some(beats)) => {
            [&*name(place), " is worth more than “", &*name(other), "” in ", &*of_hundred(beats)]
                .concat()
        }
        _ => [&*name(place), " pays in ", &*of_hundred(option.pays)].concat(),
    };
    let places: Vec<usize> = [mine, other].into_iter().flatten().collect();
    let histogram = drawn.histogram(&places);
    let bins = (histogram.from, histogram.width);
    let shapes = places.iter().zip(histogram.counts);
    let shapes: Vec<Shape> =
        shapes.map(|(place, counts)| Shape { name: name(*place), counts }).collect();
    let marks = [("P10", option.p10), ("P50", option.p50), ("P90", option.p90)]
        .map(|(label, value)| Mark { value, label: label.to_owned() });
    let fact = |label: &str, value: String| {
        el("div").child(el("dt").child(label)).child(el("dd").child(value))
    };
    let facts = el("dl")
        .class("facts across-facts")
        .child(fact("P10: nine of ten are above", board.short(option.p10)))
        .child(fact("P50: the middle", board.short(option.p50)))
        .child(fact("P90: one of ten is above", board.short(option.p90)))
        .child(fact("It pays in", of_hundred(option.pays)))
        .children(beats.map(|beats| fact("It is worth more in", of_hundred(beats))));
    let note = [
        &*board.count(DRAWS),
        " futures drawn between the low and high amounts (PERT), seed ",
        &*SEED.to_string(),
        ". The same seed draws the same futures on every machine.",
    ]
    .concat();
    let legend = other.map(|other| {
        let words = ["Bars: ", &*name(place), ". Dashed outline: ", &*name(other), "."].concat();
        el("p").class("drawn muted").child(words)
    });
    Some(
        el("div")
            .child(charts::histogram(&title, bins, &shapes, &marks, (board, NumbersTable::Futures)))
            .child(legend)
            .child(facts)
            .child(el("p").class("drawn muted").child(note)),
    )
}
