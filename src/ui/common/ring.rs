//! The gauge: a ring that closes as the fit rises, with the figure inside.

use super::live;
use crate::domain::Fit;
use leptos::prelude::*;

/// The fit in percent; a dash while there is nothing to fit. The circle is 100 long.
pub fn ring(fit: Memo<Fit>) -> AnyView {
    let percent = move || fit.with(Fit::percent);
    let dash = live(move || format!("{} 100", percent().unwrap_or_default()));
    let none = live(move || percent().is_none_or(|percent| percent == 0));
    let words = live(move || match percent() {
        Some(percent) => format!("{percent}\u{a0}%"),
        None => "–".to_owned(),
    });
    view! {
        <div class="ring" class:none=none>
            <svg viewBox="0 0 60 60" aria-hidden="true">
                <circle cx="30" cy="30" r="26"></circle>
                <circle
                    cx="30"
                    cy="30"
                    r="26"
                    class="share"
                    pathLength="100"
                    stroke-dasharray=dash
                ></circle>
            </svg>
            <span class="figure">{words}</span>
        </div>
    }
    .into_any()
}
