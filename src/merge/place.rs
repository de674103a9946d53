//! Where something stands in a case: the way to it through the tree, and which parts of the tree
//! are groups of fields and lists of items.
//!
//! A place is written like a JSON pointer (RFC 6901), but goes through a list by the id of an item
//! and not by its number: `/canvas/cards/0000000000002/text`.

use crate::json::Json;
use std::fmt;

/// The fields of a case that hold fields of their own.
const GROUPS: [&str; 12] = [
    "",
    "/counterpart",
    "/position",
    "/position/order",
    "/position/ask",
    "/position/outcome",
    "/canvas",
    "/numbers",
    "/negotiation",
    "/page",
    "/private",
    "/private/reserve",
];

/// The lists of a case, and what tells their items apart.
const LISTS: [(&str, Key); 11] = [
    ("/canvas/cards", Key::Field("id")),
    ("/canvas/answers", Key::Ends),
    ("/numbers/options", Key::Field("id")),
    ("/numbers/lines", Key::Field("id")),
    ("/objections", Key::Field("id")),
    ("/page/sections", Key::Field("section")),
    ("/position/goals", Key::Itself),
    ("/private/muted", Key::Field("key")),
    ("/private/reserve/concessions", Key::Field("id")),
    ("/private/reserve/shaking", Key::Itself),
    ("/private/unsettled", Key::Whole),
];

/// What tells the items of a list apart.
#[derive(Debug, Clone, Copy)]
pub(super) enum Key {
    /// The field of this name.
    Field(&'static str),
    /// The two cards of an answer.
    Ends,
    /// It is an id itself.
    Itself,
    /// All of it.
    Whole,
}

impl Key {
    pub(super) fn of(self, item: &Json) -> String {
        match self {
            Self::Field(name) => text(item, name).to_owned(),
            Self::Ends => [text(item, "from"), ">", text(item, "to")].concat(),
            Self::Itself => item.as_text().unwrap_or_default().to_owned(),
            Self::Whole => crate::json::write(item),
        }
    }
}

/// The text of a field, or nothing.
pub(super) fn text<'a>(group: &'a Json, name: &str) -> &'a str {
    group.get(name).and_then(Json::as_text).unwrap_or_default()
}

/// What a part of the tree is.
pub(super) enum Kind {
    Group,
    List(Key),
    /// A text, a figure, or whatever a later version writes: one thing.
    Leaf,
}

/// Where something stands in a case.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(String);

impl Place {
    /// The place that was written so.
    pub fn of(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// What stands in here under this name or id.
    pub(super) fn then(&self, name: &str) -> Self {
        let name = name.replace('~', "~0").replace('/', "~1");
        Self([&self.0, "/", &name].concat())
    }

    /// The order of the list that stands here. No name is written so.
    pub(super) fn order(&self) -> Self {
        Self([&self.0, "/~"].concat())
    }

    pub(super) fn is_order(&self) -> bool {
        self.0.ends_with("/~")
    }

    /// The names and ids on the way here.
    pub(super) fn way(&self) -> Vec<String> {
        let names = self.0.split('/').skip(1);
        names.map(|name| name.replace("~1", "/").replace("~0", "~")).collect()
    }

    /// The place this stands in.
    pub(super) fn parent(&self) -> Self {
        Self(self.0.rsplit_once('/').map_or("", |(parent, _)| parent).to_owned())
    }

    /// Whether it is the other place or stands in it.
    pub(super) fn is_in(&self, other: &Self) -> bool {
        self.0.strip_prefix(&other.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The way here with a star for each id: what the field is called in every case.
    pub(super) fn pattern(&self) -> String {
        let mut pattern = String::new();
        for name in self.0.split('/').skip(1) {
            let is_item = matches!(kind(&pattern), Kind::List(_)) && name != "~";
            pattern.push('/');
            // No field of a later version is taken for an item.
            pattern += &if is_item { "*".to_owned() } else { name.replace('*', "~2") };
        }
        pattern
    }

    /// What the app notes by itself: no change anybody made.
    pub(super) fn is_bookkeeping(&self) -> bool {
        matches!(self.0.as_str(), "/id" | "/created" | "/edited")
            || self.0.starts_with("/private/unsettled")
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What stands at a pattern.
pub(super) fn kind(pattern: &str) -> Kind {
    if let Some((_, key)) = LISTS.iter().find(|(list, _)| *list == pattern) {
        return Kind::List(*key);
    }
    let is_item = pattern.strip_suffix("/*").is_some_and(|list| {
        LISTS.iter().any(|(known, key)| *known == list && matches!(key, Key::Field(_)))
    });
    if is_item || GROUPS.contains(&pattern) { Kind::Group } else { Kind::Leaf }
}

/// The value at a place.
pub(super) fn get<'a>(tree: &'a Json, place: &Place) -> Option<&'a Json> {
    let (mut here, mut pattern) = (tree, String::new());
    for name in place.way() {
        let (next, is_item) = match (kind(&pattern), here) {
            (Kind::List(key), Json::List(items)) => {
                (items.iter().find(|item| key.of(item) == name)?, true)
            }
            (Kind::Group, group) => (group.get(&name)?, false),
            (Kind::List(_) | Kind::Leaf, _) => return None,
        };
        pattern = [&*pattern, "/", if is_item { "*" } else { name.as_str() }].concat();
        here = next;
    }
    Some(here)
}

fn get_mut<'a>(tree: &'a mut Json, place: &Place) -> Option<&'a mut Json> {
    let (mut here, mut pattern) = (tree, String::new());
    for name in place.way() {
        let is_item = match kind(&pattern) {
            Kind::List(_) => true,
            Kind::Group => false,
            Kind::Leaf => return None,
        };
        here = match (kind(&pattern), here) {
            (Kind::List(key), Json::List(items)) => {
                items.iter_mut().find(|item| key.of(item) == name)?
            }
            (_, Json::Object(fields)) => {
                &mut fields.iter_mut().rev().find(|(known, _)| *known == name)?.1
            }
            (..) => return None,
        };
        pattern = [&*pattern, "/", if is_item { "*" } else { name.as_str() }].concat();
    }
    Some(here)
}

/// Puts a value at a place, or takes away what stands there; a new item stands last. False where
/// there is no such place.
pub(super) fn put(tree: &mut Json, place: &Place, value: Option<Json>) -> bool {
    let parent = place.parent();
    let kind = kind(&parent.pattern());
    let Some(name) = place.way().pop() else { return false };
    match (kind, get_mut(tree, &parent)) {
        (Kind::List(key), Some(Json::List(items))) => {
            let known = items.iter().position(|item| key.of(item) == name);
            match (known, value) {
                (Some(known), Some(value)) => items[known] = value,
                (Some(known), None) => drop(items.remove(known)),
                (None, Some(value)) => items.push(value),
                (None, None) => {}
            }
            true
        }
        (Kind::Group, Some(Json::Object(fields))) => {
            set(fields, &name, value);
            true
        }
        (..) => false,
    }
}

/// Sets a field, where it stands or as the last one, or takes it away.
pub(super) fn set(fields: &mut Vec<(String, Json)>, name: &str, value: Option<Json>) {
    let known = fields.iter_mut().rev().find(|(known, _)| known == name);
    match (known, value) {
        (Some((_, field)), Some(value)) => *field = value,
        (None, Some(value)) => fields.push((name.to_owned(), value)),
        (_, None) => fields.retain(|(known, _)| known != name),
    }
}

/// The keys of the list at a place, in their order.
pub(super) fn keys(tree: &Json, list: &Place) -> Vec<String> {
    match (kind(&list.pattern()), get(tree, list)) {
        (Kind::List(key), Some(Json::List(items))) => {
            items.iter().map(|item| key.of(item)).collect()
        }
        (..) => Vec::new(),
    }
}

/// Puts the items of the list at a place into this order of their keys.
pub(super) fn reorder(tree: &mut Json, list: &Place, order: &[String]) {
    let Kind::List(key) = kind(&list.pattern()) else { return };
    let Some(Json::List(items)) = get_mut(tree, list) else { return };
    let mut left: Vec<_> =
        std::mem::take(items).into_iter().map(|item| (key.of(&item), item)).collect();
    for wanted in order {
        if let Some(place) = left.iter().position(|(key, _)| key == wanted) {
            items.push(left.remove(place).1);
        }
    }
    items.extend(left.into_iter().map(|(_, item)| item));
}
