//! What is different between two trees.

use super::place::{Key, Kind, Place, kind};
use crate::json::Json;

/// A difference between two trees: a field or an item that only one has, or that is another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) place: Place,
    /// None where there was nothing.
    pub(super) before: Option<Json>,
    /// None where there is nothing any more.
    pub(super) after: Option<Json>,
}

impl Difference {
    /// Whether the items of a list stand in another order.
    pub(super) fn is_order(&self) -> bool {
        self.place.is_order()
    }
}

/// Finds what is different: fields in the order in which they stand, of a list first what is gone,
/// then what is another, what is new, and the order.
pub(super) fn differ(from: &Json, to: &Json, place: &Place, found: &mut Vec<Difference>) {
    if from == to {
        return;
    }
    match (kind(&place.pattern()), from, to) {
        (Kind::Group, Json::Object(before), Json::Object(after)) => {
            let new = after.iter().filter(|(name, _)| from.get(name).is_none());
            for (name, _) in before.iter().chain(new) {
                either(&place.then(name), from.get(name), to.get(name), found);
            }
        }
        (Kind::List(key), Json::List(before), Json::List(after)) => {
            list(key, before, after, place, found);
        }
        (..) => either(place, Some(from), Some(to), found),
    }
}

fn either(place: &Place, from: Option<&Json>, to: Option<&Json>, found: &mut Vec<Difference>) {
    let is_leaf = matches!(kind(&place.pattern()), Kind::Leaf);
    match (from, to) {
        (from, to) if from == to => {}
        (Some(from @ (Json::Object(_) | Json::List(_))), Some(to)) if !is_leaf => {
            differ(from, to, place, found);
        }
        (before, after) => found.push(Difference {
            place: place.clone(),
            before: before.cloned(),
            after: after.cloned(),
        }),
    }
}

fn list(key: Key, before: &[Json], after: &[Json], place: &Place, found: &mut Vec<Difference>) {
    let keyed = |items: &[Json]| -> Vec<String> { items.iter().map(|item| key.of(item)).collect() };
    let (old, new) = (keyed(before), keyed(after));
    let at = |keys: &[String], wanted: &str| keys.iter().position(|key| key == wanted);
    for (item, name) in before.iter().zip(&old) {
        if at(&new, name).is_none() {
            either(&place.then(name), Some(item), None, found);
        }
    }
    for (item, name) in before.iter().zip(&old) {
        if let Some(number) = at(&new, name) {
            either(&place.then(name), Some(item), Some(&after[number]), found);
        }
    }
    for (item, name) in after.iter().zip(&new) {
        if at(&old, name).is_none() {
            either(&place.then(name), None, Some(item), found);
        }
    }
    let stayed = old.iter().filter(|name| at(&new, name).is_some());
    if !stayed.eq(new.iter().filter(|name| at(&old, name).is_some())) {
        let order = |keys: &[String]| Json::List(keys.iter().cloned().map(Json::Text).collect());
        either(&place.order(), Some(&order(&old)), Some(&order(&new)), found);
    }
}
