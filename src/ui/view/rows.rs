//! Lists whose rows stay while their items do.

use super::{
    IdList, Node,
    live::effect,
    region::{Make, place},
};
use crate::browser::page::{self, Span};
use crate::domain::AnyId;
use leptos::{prelude::*, web_sys::Node as DomNode};
use std::rc::Rc;

/// Where a row comes from.
enum Source {
    /// It stood at this place of the list before.
    Kept(usize),
    /// It is to be built.
    New(Box<dyn FnOnce() -> Node>),
}

/// A row on the page, with the owner of what it follows.
struct Row {
    owner: Owner,
    span: Span,
}

/// A row for each id; no id is there twice. A row stays while its id does, and the row with the
/// focus stays where it is while the others move around it.
pub fn rows<T: AnyId, N: Into<Node>>(ids: IdList<T>, row: impl Fn(T) -> N + 'static) -> Node {
    rows_of(ids.bits(), Rc::new(move |bits| row(T::of_bits(bits)).into()))
}

/// The same for what is named otherwise.
pub fn rows_by<T, N>(items: Memo<Vec<T>>, row: impl Fn(T) -> N + 'static) -> Node
where
    T: Clone + PartialEq + Send + Sync + 'static,
    N: Into<Node>,
{
    rows_of(items, Rc::new(move |item| row(item).into()))
}

/// The same for every row of one type of item.
#[inline(never)]
fn rows_of<T>(items: Memo<Vec<T>>, row: Rc<dyn Make<T>>) -> Node
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let mut known: Vec<T> = Vec::new();
    list(Box::new(move || {
        let items = items.get();
        let source = |(place, item): (usize, &T)| {
            let (item, row) = (item.clone(), Rc::clone(&row));
            // Most rows stay in their places.
            let same = known.get(place).is_some_and(|known| *known == item).then_some(place);
            match same.or_else(|| known.iter().position(|known| *known == item)) {
                Some(place) => Source::Kept(place),
                None => Source::New(Box::new(move || row.make(item))),
            }
        };
        let sources = items.iter().enumerate().map(source).collect();
        known = items;
        sources
    }))
}

/// The same for every type of item.
#[inline(never)]
fn list(mut sources: Box<dyn FnMut() -> Vec<Source>>) -> Node {
    let (all, end) = place();
    let owner = Owner::new();
    let mut rows: Vec<Row> = Vec::new();
    effect(Box::new(move || {
        let mut old: Vec<_> = std::mem::take(&mut rows).into_iter().map(Some).collect();
        let row = |source| match source {
            Source::Kept(place) => old.get_mut(place).and_then(Option::take),
            Source::New(build) => {
                let owner = owner.child();
                let node = owner.with(|| untrack(build)).0;
                let span = Span::of(&node);
                page::insert_before(&node, &end);
                Some(Row { owner, span })
            }
        };
        rows = sources().into_iter().filter_map(row).collect();
        for gone in old.into_iter().flatten() {
            gone.span.remove();
            gone.owner.cleanup();
        }
        arrange(&rows, &end);
    }));
    all
}

/// Puts the rows in their order, and none that has the focus anywhere.
fn arrange(rows: &[Row], end: &DomNode) {
    let active = page::active();
    let has_focus = |row: &Row| active.as_ref().is_some_and(|active| row.span.holds(active));
    let mut next = end;
    for row in rows.iter().rev() {
        if !has_focus(row) {
            row.span.put_before(next);
        }
        next = row.span.first();
    }
}
