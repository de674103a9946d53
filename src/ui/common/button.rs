//! Buttons: with words, with a drawing and words, with a drawing alone.

use super::{Glyph, act, icon};
use leptos::prelude::*;

/// A button with words. `class` gives it its look; may be empty.
pub fn button(class: &'static str, words: &'static str, press: impl FnMut() + 'static) -> AnyView {
    view! { <button class=class on:click=act(press)>{words}</button> }.into_any()
}

/// A button with a drawing before its words; where there is no room the words are only read out.
pub fn drawn_button(
    glyph: Glyph,
    words: &'static str,
    disabled: Option<Memo<bool>>,
    press: impl FnMut() + 'static,
) -> AnyView {
    let disabled = super::live(move || disabled.is_some_and(|disabled| disabled.get()));
    view! {
        <button disabled=disabled on:click=act(press)>
            {icon(glyph)}
            <span>{words}</span>
        </button>
    }
    .into_any()
}

/// A quiet button with a drawing alone; `label` is read out.
pub fn small_button(
    glyph: Glyph,
    label: impl Fn() -> String + Send + 'static,
    press: impl FnMut() + 'static,
) -> AnyView {
    view! {
        <button class="quiet square" aria-label=super::live(label) on:click=act(press)>
            {icon(glyph)}
        </button>
    }
    .into_any()
}
