//! The gauge: a ring that closes as the fit rises, with the figure inside.

use leptos::prelude::*;

/// 2π × the radius of 26.
const LENGTH: f64 = 163.36;

/// A share in percent; a dash while there is none.
#[component]
pub fn Ring(
    /// 0 to 100.
    #[prop(into)]
    percent: Signal<Option<u8>>,
) -> impl IntoView {
    let dash = move || {
        let share = f64::from(percent.get().unwrap_or_default()) / 100.0;
        format!("{:.1} {LENGTH}", share * LENGTH)
    };
    let words = move || match percent.get() {
        Some(percent) => format!("{percent}\u{a0}%"),
        None => "–".to_owned(),
    };
    view! {
        <div class="ring" class:none=move || percent.get().is_none_or(|percent| percent == 0)>
            <svg viewBox="0 0 60 60" aria-hidden="true">
                <circle cx="30" cy="30" r="26"></circle>
                <circle cx="30" cy="30" r="26" class="share" stroke-dasharray=dash></circle>
            </svg>
            <span class="figure">{words}</span>
        </div>
    }
}
