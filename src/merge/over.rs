//! What two versions have together may be more than a case can hold.

use super::carry::Clashes;
use super::place::{Place, get, keys, put, text};
use super::tree::OPTION;
use crate::domain::limits;
use crate::json::Json;

const LISTS: [(&str, usize); 5] = [
    ("/canvas/cards", limits::CARDS),
    ("/objections", limits::OBJECTIONS),
    ("/private/reserve/concessions", limits::CONCESSIONS),
    ("/private/muted", limits::MUTES),
    ("/numbers/options", limits::OPTIONS),
];

/// Leaves out the last of what `first` does not have, until there is room; each is a clash, with
/// nothing on one side.
pub(super) fn leave_out(result: &mut Json, first: &Json, clashes: &mut Clashes) {
    for (list, limit) in LISTS {
        let list = Place::of(list);
        let all = keys(result, &list);
        drop_from(result, first, &list, &all, limit, clashes);
    }
    let (options, lines) = (Place::of("/numbers/options"), Place::of("/numbers/lines"));
    let mut homes: Vec<Option<String>> = keys(result, &options).into_iter().map(Some).collect();
    // Lines of an option that there was no room for.
    homes.push(None);
    for home in homes {
        let limit = if home.is_some() { limits::LINES } else { 0 };
        let is_here = |key: &String| {
            let line = get(result, &lines.then(key));
            let option = line.map(|line| text(line, OPTION)).unwrap_or_default();
            match &home {
                Some(home) => home == option,
                None => get(result, &options.then(option)).is_none(),
            }
        };
        let all: Vec<String> = keys(result, &lines).into_iter().filter(is_here).collect();
        drop_from(result, first, &lines, &all, limit, clashes);
    }
}

fn drop_from(
    result: &mut Json,
    first: &Json,
    list: &Place,
    all: &[String],
    limit: usize,
    clashes: &mut Clashes,
) {
    let over = all.len().saturating_sub(limit);
    let is_new = |key: &&String| get(first, &list.then(key)).is_none();
    let new: Vec<&String> = all.iter().rev().filter(is_new).take(over).collect();
    for key in new {
        let place = list.then(key);
        let item = get(result, &place).cloned();
        clashes.note(&place, None, item.as_ref());
        put(result, &place, None);
    }
}
