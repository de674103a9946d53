//! The gauge: a ring that closes as the fit rises, with the figure inside.

use super::live;
use leptos::prelude::*;

/// A share in percent, 0 to 100; a dash while there is none. The circle is 100 long.
pub fn ring(percent: Memo<Option<u8>>) -> AnyView {
    let dash = live(move || format!("{} 100", percent.get().unwrap_or_default()));
    let none = live(move || percent.get().is_none_or(|percent| percent == 0));
    let words = live(move || match percent.get() {
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
