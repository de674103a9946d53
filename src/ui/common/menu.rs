//! A button that opens a short list of actions below it.

use super::{Glyph, icon};
use crate::browser::dom;
use crate::ui::view::{El, Node, act, el, flag, live, on, shown, signal};
use leptos::{ev, prelude::*};

/// Closes when an action was chosen, when the focus leaves it, and with Escape.
/// `id` is unique on the page.
pub fn menu(id: String, label: String, actions: impl Fn() -> Node + 'static) -> El {
    let open = signal(false);
    let left = on(move |event: ev::FocusEvent| {
        if !dom::stays_inside(&event) {
            open.set(false);
        }
    });
    let button_id = id.clone();
    let pressed = on(move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
            dom::focus_soon(button_id.clone());
        }
    });
    let list = shown(flag(move || open.get()), move || {
        let close = act(move || open.set(false));
        el("div").class("menu-list").on("click", close).child(actions())
    });
    let button = el("button")
        .id(&id)
        .class("quiet square")
        .attr("aria-label", &label)
        .attr_live("aria-expanded", live(move || open.get().to_string()))
        .on("click", act(move || open.update(|open| *open = !*open)))
        .child(icon(Glyph::More));
    el("div").class("menu").on("focusout", left).on("keydown", pressed).child(button).child(list)
}
