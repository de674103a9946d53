//! Buttons: with words, with a drawing and words, with a drawing alone.

use super::{Glyph, icon};
use crate::ui::view::{El, act, el, live};
use leptos::prelude::*;

/// A button with words. `class` gives it its look; may be empty.
pub fn button(class: &'static str, words: &'static str, press: impl Fn() + 'static) -> El {
    el("button").class(class).on("click", act(press)).child(words)
}

/// A button with a drawing before its words; where there is no room the words are only read out.
pub fn drawn_button(
    glyph: Glyph,
    words: &'static str,
    disabled: Option<Memo<bool>>,
    press: impl Fn() + 'static,
) -> El {
    el("button")
        .flag("disabled", live(move || disabled.is_some_and(|disabled| disabled.get())))
        .on("click", act(press))
        .child(icon(glyph))
        .child(el("span").child(words))
}

/// A quiet button with a drawing alone; `label` is read out.
pub fn small_button(
    glyph: Glyph,
    label: impl Fn() -> String + 'static,
    press: impl Fn() + 'static,
) -> El {
    el("button")
        .class("quiet square")
        .attr_live("aria-label", live(label))
        .on("click", act(press))
        .child(icon(glyph))
}
