//! The gauge: a ring that closes as the fit rises, with the figure inside.

use crate::domain::Fit;
use crate::ui::view::{El, el, live, svg};
use leptos::prelude::*;

/// The fit in percent; a dash while there is nothing to fit. The circle is 100 long.
pub fn ring(fit: Memo<Fit>) -> El {
    let percent = move || fit.with(Fit::percent);
    let dash = live(move || format!("{} 100", percent().unwrap_or_default()));
    let none = live(move || percent().is_none_or(|percent| percent == 0));
    let words = live(move || match percent() {
        Some(percent) => format!("{percent}\u{a0}%"),
        None => "–".to_owned(),
    });
    let circle = || svg("circle").attr("cx", "30").attr("cy", "30").attr("r", "26");
    let share =
        circle().class("share").attr("pathLength", "100").attr_live("stroke-dasharray", dash);
    let drawing = svg("svg")
        .attr("viewBox", "0 0 60 60")
        .attr("aria-hidden", "true")
        .child(circle())
        .child(share);
    el("div")
        .class("ring")
        .class_if("none", none)
        .child(drawing)
        .child(el("span").class("ring-figure").child(words))
}
