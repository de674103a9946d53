//! A sheet over the page; the page behind it waits.

use crate::browser::dom;
use crate::ui::view::{El, Node, act, el, follow};
use leptos::prelude::*;

/// Open while `open` is true; Escape closes it, and `closed` is told. Its title has the id of the
/// dialog with `-title` behind it.
pub fn dialog(
    id: &'static str,
    open: Memo<bool>,
    closed: impl Fn() + 'static,
    content: Node,
) -> El {
    // After the page has it: an effect runs once the dialog is there.
    follow(move || dom::show_dialog(id, open.get()));
    el("dialog")
        .id(id)
        .attr("aria-labelledby", &format!("{id}-title"))
        .on("close", act(closed))
        .child(content)
}
