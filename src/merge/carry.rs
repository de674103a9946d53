//! Puts what changed on one side into the tree of the other.

use super::differ::{Difference, differ};
use super::place::{Place, get, keys, put, reorder, text};
use super::tree::OPTION;
use crate::json::Json;

/// Where both sides changed the same thing.
#[derive(Debug, Default)]
pub(super) struct Clashes {
    /// The change that is carried over wins, and nothing is noted.
    theirs_win: bool,
    /// The place, what the result has there, and what the other side has.
    pub(super) both: Vec<(Place, Json, Json)>,
    /// What one side deleted, and was kept because the other changed it.
    pub(super) kept: Vec<Place>,
}

impl Clashes {
    /// For changes that are wanted whatever they meet.
    pub(super) fn theirs_win() -> Self {
        Self { theirs_win: true, ..Self::default() }
    }

    /// Two values of one place: notes the one that the result does not get.
    pub(super) fn note(&mut self, place: &Place, has: Option<&Json>, other: Option<&Json>) {
        if !place.is_bookkeeping() && !self.theirs_win {
            let value = |json: Option<&Json>| json.cloned().unwrap_or(Json::Null);
            self.both.push((place.clone(), value(has), value(other)));
        }
    }

    fn keep(&mut self, place: &Place) {
        if !self.kept.contains(place) {
            self.kept.push(place.clone());
        }
    }
}

/// Carries what is `wanted`, found between `base` and `theirs`, into `result`, in which `ours` has
/// changed since `base`.
pub(super) fn carry(
    result: &mut Json,
    base: &Json,
    ours: &[Difference],
    theirs: &Json,
    wanted: &[Difference],
    clashes: &mut Clashes,
) {
    let first = result.clone();
    for change in wanted.iter().filter(|change| !change.is_order()) {
        one(result, ours, theirs, change, clashes);
    }
    revive_options(result, [&first, theirs, base], clashes);
    let mut lists: Vec<Place> = Vec::new();
    for list in wanted
        .iter()
        .map(|change| change.place.parent())
        .chain(clashes.kept.iter().map(Place::parent))
    {
        if lists.contains(&list) || keys(result, &list).is_empty() {
            continue;
        }
        let reordered =
            |changes: &[Difference]| changes.iter().any(|change| change.place == list.order());
        let follows_theirs = reordered(wanted) && (clashes.theirs_win || !reordered(ours));
        let (mine, other) = (keys(&first, &list), keys(theirs, &list));
        let (frame, guest) = if follows_theirs { (&other, &mine) } else { (&mine, &other) };
        let order = woven(frame, guest, &keys(base, &list), &keys(result, &list));
        reorder(result, &list, &order);
        lists.push(list);
    }
}

fn one(
    result: &mut Json,
    ours: &[Difference],
    theirs: &Json,
    change: &Difference,
    clashes: &mut Clashes,
) {
    let place = &change.place;
    if let Some(gone) = ours.iter().find(|own| own.after.is_none() && place.is_in(&own.place)) {
        // It is gone here, or something it stands in.
        if change.after.is_some() {
            put(result, &gone.place, get(theirs, &gone.place).cloned());
            clashes.keep(&gone.place);
        }
        return;
    }
    let mut same = ours.iter().filter(|own| own.place.is_in(place) && !own.is_order());
    let Some(own) = same.next() else {
        put(result, place, change.after.clone());
        return;
    };
    match (&own.after, &change.after) {
        // Both did the same.
        (has, other) if own.place == *place && has == other => {}
        // Deleted there, and changed here: it stays.
        (_, None) => {
            if clashes.theirs_win {
                put(result, place, None);
            } else {
                clashes.keep(place);
            }
        }
        (Some(has @ Json::Object(_)), Some(other)) if own.before.is_none() => {
            // Added on both sides under one id: what each says is kept.
            let mut parts = Vec::new();
            differ(has, other, place, &mut parts);
            for part in parts {
                clash(result, &part.place, part.before.as_ref(), part.after, clashes);
            }
        }
        (has, _) => clash(result, place, has.as_ref(), change.after.clone(), clashes),
    }
}

fn clash(
    result: &mut Json,
    place: &Place,
    has: Option<&Json>,
    other: Option<Json>,
    clashes: &mut Clashes,
) {
    if clashes.theirs_win || has.is_none() {
        put(result, place, other);
    } else {
        clashes.note(place, has, other.as_ref());
    }
}

/// An option that one side removed stays when the other put a line into it.
fn revive_options(result: &mut Json, from: [&Json; 3], clashes: &mut Clashes) {
    let (options, lines) = (Place::of("/numbers/options"), Place::of("/numbers/lines"));
    let Some(Json::List(items)) = get(result, &lines) else { return };
    let mut wanted: Vec<String> = Vec::new();
    for option in items.iter().map(|line| text(line, OPTION)) {
        let place = options.then(option);
        if get(result, &place).is_none() && !wanted.iter().any(|known| known == option) {
            wanted.push(option.to_owned());
        }
    }
    for option in wanted {
        let place = options.then(&option);
        let found = from.iter().find_map(|tree| get(tree, &place));
        if put(result, &place, found.cloned()) {
            clashes.keep(&place);
        }
    }
}

/// The keys of a result: in the order of the `frame`, and what only the guest has behind what it
/// stands behind there; what both put in at one place, the frame's first.
fn woven(frame: &[String], guest: &[String], base: &[String], alive: &[String]) -> Vec<String> {
    let mut order: Vec<&String> = frame.iter().filter(|key| alive.contains(key)).collect();
    let mut before: Option<&String> = None;
    for key in guest.iter().filter(|key| alive.contains(key)) {
        if !order.contains(&key) {
            let behind = before.and_then(|before| order.iter().position(|known| *known == before));
            let mut place = behind.map_or(0, |behind| behind + 1);
            let is_new = |key: &String| !base.contains(key) && !guest.contains(key);
            while order.get(place).is_some_and(|key| is_new(key)) {
                place += 1;
            }
            order.insert(place, key);
        }
        before = Some(key);
    }
    order.into_iter().cloned().collect()
}
