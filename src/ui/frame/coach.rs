//! What is seen of the coach before it is there: its button, and how much it has found.
//!
//! The coach itself is loaded later (`ui/coach`); it sets what is shown here.

use crate::session::Part;
use crate::ui::{
    app::App,
    common::button,
    view::{El, el, flag, live, shown, signal},
};
use leptos::prelude::*;

/// What the coach tells the frame, and the frame the coach.
#[derive(Clone, Copy)]
pub struct Coach {
    /// Whether its panel is open.
    pub open: RwSignal<bool>,
    /// How much it has found in each part, in the order of [`Part::ALL`].
    pub found: [RwSignal<usize>; Part::ALL.len()],
    /// Readiness in percent.
    pub ready: RwSignal<usize>,
}

impl Default for Coach {
    /// Closed; nothing has been read.
    fn default() -> Self {
        let count = || signal(0);
        Self { open: signal(false), found: Part::ALL.map(|_| count()), ready: count() }
    }
}

impl Coach {
    fn all(self) -> usize {
        self.found.iter().map(|count| count.get()).sum()
    }
}

/// Opens and closes the panel; says how ready the case is, beside how much was found.
pub fn coach_button(app: App) -> El {
    let coach = app.coach();
    let words = live(move || match coach.ready.get() {
        0 => String::new(),
        percent => format!("Readiness {percent}\u{a0}%"),
    });
    let count = shown(flag(move || coach.all() > 0), move || {
        el("span").class("tally").child(live(move || coach.all().to_string()))
    });
    button("quiet", "Coach", move || coach.open.update(|open| *open = !*open))
        .id("coach-button")
        .attr_live("aria-expanded", live(move || coach.open.get().to_string()))
        .child(count)
        .child(el("span").class("ready").child(words))
}

/// How much was found in a part, beside its link.
pub fn found(app: App, part: Part) -> El {
    let count = app.coach().found[part as usize];
    let words = live(move || match count.get() {
        0 => String::new(),
        count => count.to_string(),
    });
    // Said by the panel; here it would only interrupt.
    el("span").class("flagged").attr("aria-hidden", "true").child(words)
}
