//! Parts of the page that come and go.

use super::{Node, live::effect};
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
#[inline(never)]
pub fn region(part: Box<dyn Fn() -> Node>) -> Node {
    let (all, end) = place();
    let mut shown: Option<Span> = None;
    effect(Box::new(move || {
        let Node(part) = part();
        if let Some(old) = shown.replace(Span::of(&part)) {
            old.remove();
        }
        page::insert_before(&part, &end);
    }));
    all
}

/// A part of the page that is there while `when` is true.
pub fn shown<N: Into<Node>>(when: Memo<bool>, part: impl Fn() -> N + 'static) -> Node {
    let part: Box<dyn Fn() -> Node> = Box::new(move || part().into());
    region(Box::new(move || if when.get() { untrack(&part) } else { Node::none() }))
}

/// A part of the page that is built anew for each value of `which`.
pub fn one_of<N: Into<Node>>(which: Memo<usize>, part: impl Fn(usize) -> N + 'static) -> Node {
    let part: Box<dyn Fn(usize) -> Node> = Box::new(move |which| part(which).into());
    region(Box::new(move || {
        let which = which.get();
        untrack(|| part(which))
    }))
}
