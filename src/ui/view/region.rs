//! Parts of the page that come and go.

use super::{Live, Node, live, live::effect};
use crate::browser::page::{self, Span};
use leptos::{prelude::*, web_sys::Node as DomNode};

/// A place on the page: everything in it, to be put somewhere, and its end, before which things
/// are put. Its ends are empty texts, so that it can be found and moved whatever is in it.
pub(super) fn place() -> (Node, DomNode) {
    let (all, end) = (page::fragment(), page::text(""));
    page::append(&all, &page::text(""));
    page::append(&all, &end);
    (Node(all), end)
}

/// A part of the page that is built anew whenever what it reads has changed. What the old one
/// followed is gone before the new one is built; its elements go after.
pub fn region(part: impl Fn() -> Node + 'static) -> Node {
    built(live(part))
}

#[inline(never)]
fn built(part: Live<Node>) -> Node {
    let (all, end) = place();
    let mut shown: Option<Span> = None;
    effect(Box::new(move || {
        let Node(part) = part.get();
        if let Some(old) = shown.replace(Span::of(&part)) {
            old.remove();
        }
        page::insert_before(&part, &end);
    }));
    all
}

/// A part of the page that is there while `when` is true.
pub fn shown<N: Into<Node>>(when: Memo<bool>, part: impl Fn() -> N + 'static) -> Node {
    shown_part(when, live(move || part().into()))
}

#[inline(never)]
fn shown_part(when: Memo<bool>, part: Live<Node>) -> Node {
    region(move || if when.get() { untrack(|| part.get()) } else { Node::none() })
}

/// A part of the page that is built anew for each value of `which`.
pub fn one_of<N: Into<Node>>(which: Memo<usize>, part: impl Fn(usize) -> N + 'static) -> Node {
    one_part(which, Box::new(move |which| part(which).into()))
}

#[inline(never)]
fn one_part(which: Memo<usize>, part: Box<dyn Make<usize>>) -> Node {
    region(move || {
        let which = which.get();
        untrack(|| part.make(which))
    })
}

/// What a part of the page is made by; see [`Read`](super::live::Read).
pub(super) trait Make<T> {
    fn make(&self, of: T) -> Node;
}

impl<T, F: Fn(T) -> Node> Make<T> for F {
    fn make(&self, of: T) -> Node {
        self(of)
    }
}
