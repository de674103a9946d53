//! Changes and places in words that a person reads.

mod labels;

use super::place::{Place, get, text};

use super::{Change, What, differ::Difference};
use crate::domain::text::{beginning, day, parse_iso_day};
use crate::domain::{
    Block, CardKind, Function, Kind, Level, Paper, Section, Source, Status,
    money::{Currency, Money, Percent, Separators, Style, format_percent, format_with_symbol},
    numbers::{Category, Confidence, Period, Role},
};
use crate::export::handout::heading;
use crate::json::{Field, Json};
use labels::{Show, label};

/// How much of a text is quoted.
const QUOTED: usize = 80;

/// What an item is called that says nothing.
const WORDLESS: &str = "one without words";

/// What a field is called that this version does not know.
const UNKNOWN: &str = "something that a later version wrote";

/// A difference as a change, found between these two trees.
pub(super) fn change(found: &Difference, before: &Json, after: &Json) -> Change {
    let place = &found.place;
    let pattern = place.pattern();
    let (part, item) = part(place, after, before);
    let is_item = pattern.ends_with("/*");
    let field = (!is_item && !place.is_order()).then(|| label(&pattern));
    let value = |json: &Option<Json>, tree: &Json| match json {
        Some(json) if is_item => item_words(place, json, tree),
        Some(json) => shown(place, &pattern, json, tree),
        None => String::new(),
    };
    let (old, new) = (value(&found.before, before), value(&found.after, after));
    let rewords = matches!(field, Some(Some((_, Show::Words))));
    let what = match (&found.before, &found.after) {
        _ if place.is_order() => What::Reordered,
        _ if rewords && !old.is_empty() && !new.is_empty() => What::Reworded,
        (None, _) => What::Added,
        (_, None) => What::Removed,
        (Some(_), Some(_)) => What::Changed,
    };
    let (old, new) = if place.is_order() { Default::default() } else { (old, new) };
    let name = field.map(|field| field.map_or(UNKNOWN, |(name, _)| name));
    let about = match (item.is_empty(), name) {
        (_, _) if place.is_order() => "the order".to_owned(),
        (false, Some(_)) if what == What::Reworded && !old.trim().is_empty() => quoted(&old),
        (false, Some(name)) => [&item, ": ", name].concat(),
        (false, None) => item,
        (true, name) => name.unwrap_or_default().to_owned(),
    };
    Change { place: place.clone(), part, about, what, before: old, after: new }
}

/// [`Change::words`].
pub(super) fn sentence(change: &Change) -> String {
    let Change { part, about, what, before, after, .. } = change;
    let (old, new) = (quoted(before), quoted(after));
    let happened = match what {
        What::Added if !about.starts_with('“') && !after.is_empty() => {
            format!("{about} was added: {new}")
        }
        What::Added => format!("{about} was added"),
        What::Removed => format!("{about} was removed"),
        What::Reworded => format!("{about} was reworded: {new}"),
        What::Reordered => format!("{about} was changed"),
        What::Changed if before.is_empty() => format!("{about} was filled in: {new}"),
        What::Changed if after.is_empty() => format!("{about} was cleared, it was {old}"),
        What::Changed => format!("{about} was changed from {old} to {new}"),
    };
    format!("{part}: {happened}")
}

/// What a place is called, with its part, and its value as a person reads it.
pub(super) fn place(place: &Place, value: &Json, tree: &Json) -> (String, String) {
    let pattern = place.pattern();
    let (part, mut item) = part(place, tree, tree);
    if pattern.ends_with("/*") {
        let words = item_words(place, value, tree);
        if item.is_empty() {
            item = quoted(&words);
        }
        return ([&part, ": ", &item].concat(), words);
    }
    let name = label(&pattern).map_or(UNKNOWN, |(name, _)| name);
    let words = if item.is_empty() {
        [&part, ": ", name].concat()
    } else {
        [&part, ": ", &item, ": ", name].concat()
    };
    (words, shown(place, &pattern, value, tree))
}

/// The part of the case that a place is in, and the item, if it is one or in one. An item that is
/// not in the first tree is looked for in the second.
fn part(place: &Place, tree: &Json, other: &Json) -> (String, String) {
    let way = place.way();
    let name = |number: usize| way.get(number).map_or("", String::as_str);
    let item = |list: &str, id: &str| {
        let at = Place::of(list).then(id);
        if place.is_order() {
            return (None, String::new());
        }
        let found = [tree, other].into_iter().find_map(|tree| Some((get(tree, &at)?, tree)));
        let Some((item, tree)) = found else { return (None, String::new()) };
        let words = quoted(&item_words(&at, item, tree));
        (Some(item), if words.is_empty() { WORDLESS.to_owned() } else { words })
    };
    let (part, words) = match (name(0), name(1)) {
        ("counterpart", _) => ("Counterpart", String::new()),
        ("position", "order") => ("The order", String::new()),
        ("position", "goals") => ("Position", item("/position/goals", name(2)).1),
        ("position", _) => ("Position", String::new()),
        ("canvas", "cards") => {
            let (card, words) = item("/canvas/cards", name(2));
            let block = card.and_then(|card| card.get("block"));
            (block.map_or("Canvas", |block| read::<Block>(block).name()), words)
        }
        ("canvas", "answers") => ("Canvas", item("/canvas/answers", name(2)).1),
        ("canvas", _) => ("Canvas", String::new()),
        ("numbers", list @ ("options" | "lines")) => {
            ("Numbers", item(&["/numbers/", list].concat(), name(2)).1)
        }
        ("numbers", _) => ("Numbers", String::new()),
        ("objections", id) => ("Objections", item("/objections", id).1),
        ("negotiation", _) => ("Negotiation", String::new()),
        ("page", "sections") => ("Handout", item("/page/sections", name(2)).1),
        ("page", _) => ("Handout", String::new()),
        ("private", "muted") => ("Muted findings", item("/private/muted", name(2)).1),
        ("private", "reserve") if name(2) == "concessions" => {
            ("Concessions", item("/private/reserve/concessions", name(3)).1)
        }
        ("private", "reserve") if name(2) == "shaking" => {
            ("Objections", item("/private/reserve/shaking", name(3)).1)
        }
        ("private", "reserve") => ("Negotiation, private", String::new()),
        ("private", _) => ("Private", String::new()),
        (_, _) => ("Case", String::new()),
    };
    (part.to_owned(), words)
}

/// What an item of a list says.
fn item_words(place: &Place, item: &Json, tree: &Json) -> String {
    let card = |id: &str| {
        let card = get(tree, &Place::of("/canvas/cards").then(id));
        quoted(card.map(|card| text(card, "text")).unwrap_or_default())
    };
    let pattern = place.pattern();
    match pattern.as_str() {
        "/canvas/answers/*" => {
            [&*card(text(item, "from")), " answers ", &card(text(item, "to"))].concat()
        }
        "/numbers/options/*" => match text(item, "name").trim() {
            "" => item.get("role").map_or("", |role| read::<Role>(role).name()).to_owned(),
            name => name.to_owned(),
        },
        "/numbers/lines/*" => match text(item, "name").trim() {
            "" => item.get("category").map_or("", |each| read::<Category>(each).name()).to_owned(),
            name => name.to_owned(),
        },
        "/page/sections/*" => {
            item.get("section").map_or("", |section| heading(read::<Section>(section))).to_owned()
        }
        "/position/goals/*" => "a company goal".to_owned(),
        "/private/reserve/shaking/*" => {
            let id = item.as_text().unwrap_or_default();
            let objection = get(tree, &Place::of("/objections").then(id));
            let words = objection.map(|each| text(each, "text")).unwrap_or_default();
            [&*quoted(words), " still shakes"].concat()
        }
        "/private/muted/*" => text(item, "reason").to_owned(),
        "/private/reserve/concessions/*" => text(item, "give").to_owned(),
        _ => text(item, "text").to_owned(),
    }
}

fn read<T: Field>(json: &Json) -> T {
    let mut value = T::blank();
    // Every value comes from a case: it can be read.
    let _ = value.read(json.clone());
    value
}

/// A value as a person reads it; empty for none.
fn shown(place: &Place, pattern: &str, json: &Json, tree: &Json) -> String {
    if *json == Json::Null {
        return String::new();
    }
    let words = |list: &str| {
        let at = Place::of(list).then(json.as_text().unwrap_or_default());
        get(tree, &at).map(|item| item_words(&at, item, tree)).unwrap_or_default()
    };
    let Some((_, show)) = label(pattern) else { return crate::json::write(json) };
    let name = match show {
        Show::Text | Show::Words => return json.as_text().unwrap_or_default().to_owned(),
        Show::Day => {
            let date = parse_iso_day(json.as_text().unwrap_or_default());
            return date.map(day).unwrap_or_default();
        }
        Show::Amount => {
            let currency = tree.get("numbers").and_then(|numbers| numbers.get("currency"));
            let currency = currency.map_or(Currency::EUR, read);
            let amount = Money::from_minor(json.as_whole().unwrap_or_default());
            return format_with_symbol(amount, currency, Separators::ENGLISH, Style::Full);
        }
        Show::Percent => {
            let percent = Percent::from_millionths(json.as_whole().unwrap_or_default());
            return format_percent(percent, Separators::ENGLISH);
        }
        Show::Whole | Show::Currency => return crate::json::write(json).replace('"', ""),
        Show::Card => return words("/canvas/cards"),
        Show::Line => return words("/numbers/lines"),
        Show::Choice => return words("/numbers/options"),
        Show::Yes => {
            if *json == Json::Bool(true) {
                "yes"
            } else {
                "no"
            }
        }
        Show::Level => level(place, json, tree),
        Show::Status => read::<Status>(json).name(),
        Show::Kind => read::<Kind>(json).name(),
        Show::Function => read::<Function>(json).name(),
        Show::Block => read::<Block>(json).name(),
        Show::CardKind => read::<CardKind>(json).name(),
        Show::Source => read::<Source>(json).name(),
        Show::Period => read::<Period>(json).name(),
        Show::Role => read::<Role>(json).name(),
        Show::Category => read::<Category>(json).name(),
        Show::Confidence => read::<Confidence>(json).name(),
        Show::Paper => read::<Paper>(json).name(),
        Show::Section => heading(read::<Section>(json)),
    };
    name.to_owned()
}

/// A level in the words of its block, or of an objection.
fn level(place: &Place, json: &Json, tree: &Json) -> &'static str {
    let level = read::<Level>(json);
    match get(tree, &place.parent()).and_then(|card| card.get("block")) {
        Some(block) => level.word(read::<Block>(block)),
        None => ["low", "middle", "high"][usize::from(level.weight()) - 1],
    }
}

/// The beginning of a text in quotation marks; nothing for none.
fn quoted(text: &str) -> String {
    match text.trim() {
        "" => String::new(),
        text if text.starts_with('“') => text.to_owned(),
        text => ["“", &beginning(text, QUOTED), "”"].concat(),
    }
}

/// Whether a place holds a text that somebody wrote.
pub(super) fn is_text(place: &Place) -> bool {
    matches!(label(&place.pattern()), Some((_, Show::Text | Show::Words)))
}
