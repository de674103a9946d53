//! A sheet over the page; the page behind it waits.

use super::{act, follow};
use crate::browser::dom;
use leptos::prelude::*;

/// Open while `open` is true; Escape closes it, and `closed` is told. Its title has the id of the
/// dialog with `-title` behind it.
pub fn dialog(
    id: &'static str,
    open: Memo<bool>,
    closed: impl FnMut() + 'static,
    content: AnyView,
) -> AnyView {
    // After the page has it: an effect runs once the dialog is there.
    follow(move || dom::show_dialog(id, open.get()));
    view! {
        <dialog id=id aria-labelledby=format!("{id}-title") on:close=act(closed)>
            {content}
        </dialog>
    }
    .into_any()
}
