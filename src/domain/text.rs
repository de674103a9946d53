//! Words for days and times, and text made comparable for search.

pub use super::iso::{iso_day, iso_time, parse_iso_day, parse_iso_time};

use super::{Case, letters};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Utc};

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// The first words of a text, for a message or a list: what is longer than so many characters ends
/// with "…".
pub fn beginning(text: &str, length: usize) -> String {
    let end = text.char_indices().nth(length).map(|(end, _)| end);
    match end.and_then(|end| text.get(..end)) {
        Some(first) => [first.trim_end(), "…"].concat(),
        None => text.to_owned(),
    }
}

/// "12 Dec 2026".
pub fn day(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), MONTHS[date.month0() as usize], date.year())
}

/// "12 Dec".
pub fn day_and_month(date: NaiveDate) -> String {
    format!("{} {}", date.day(), MONTHS[date.month0() as usize])
}

/// "Tue 24 Nov" in the year of `today`, else with the year: a date as one says it.
pub fn near_day(date: NaiveDate, today: NaiveDate) -> String {
    let weekday = DAYS[date.weekday().num_days_from_monday() as usize];
    if date.year() == today.year() {
        format!("{weekday} {}", day_and_month(date))
    } else {
        day(date)
    }
}

/// "just now", "5 minutes ago", "yesterday", "9 Nov": how long ago something was.
/// A time in the future (a clock was set back) reads as its day.
pub fn ago(then: DateTime<Utc>, now: DateTime<FixedOffset>) -> String {
    let seconds = now.to_utc().signed_duration_since(then).num_seconds();
    let (that_day, today) = (then.with_timezone(now.offset()).date_naive(), now.date_naive());
    match seconds {
        0..60 => "just now".to_owned(),
        60..120 => "a minute ago".to_owned(),
        120..3_600 => format!("{} minutes ago", seconds / 60),
        3_600.. if that_day == today => match seconds / 3_600 {
            1 => "an hour ago".to_owned(),
            hours => format!("{hours} hours ago"),
        },
        _ if today.signed_duration_since(that_day).num_days() == 1 => "yesterday".to_owned(),
        _ if that_day.year() == today.year() => day_and_month(that_day),
        _ => day(that_day),
    }
}

/// "in 3 days", "tomorrow", "today", "2 days ago": how far a day is away.
pub fn away(date: NaiveDate, today: NaiveDate) -> String {
    match date.signed_duration_since(today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        days @ 2.. => format!("in {days} days"),
        days => format!("{} days ago", -days),
    }
}

/// Lower case, with runs of white space as one space: text to search in or to compare.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in letters::lower(text).split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// Every word of a case, folded: title, counterpart, position, private fields, cards, evidence,
/// options, lines and where they come from.
pub fn words_of(case: &Case) -> String {
    let mut words = String::new();
    let labels = [case.counterpart.function.name(), case.kind.name(), case.status.name()];
    for text in case.texts().chain(labels) {
        words.push_str(&folded(text));
        words.push('\n');
    }
    words
}

/// Whether every word of the query stands somewhere in the folded text.
pub fn matches(folded_text: &str, query: &str) -> bool {
    folded(query).split(' ').all(|word| folded_text.contains(word))
}
