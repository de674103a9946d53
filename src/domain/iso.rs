//! Days and times as files and calendar fields write them (ISO 8601, RFC 3339), without chrono's
//! general formatting and parsing, which weigh more than this.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike, Utc};

/// "2026-12-11". A year beyond four digits has a sign.
pub fn iso_day(date: NaiveDate) -> String {
    let mut text = String::new();
    push_iso_day(date, &mut text);
    text
}

/// "2026-11-21T19:17:11.123Z"; as many digits of a second as it takes: none, 3, 6 or 9.
pub fn iso_time(time: DateTime<Utc>) -> String {
    let mut text = String::new();
    push_iso_time(time, &mut text);
    text
}

/// Writes a day behind a text.
pub(crate) fn push_iso_day(date: NaiveDate, text: &mut String) {
    let year = date.year().unsigned_abs();
    if date.year() < 0 {
        text.push('-');
    } else if year > 9_999 {
        text.push('+');
    }
    let width = match year {
        0..10_000 => 4,
        10_000..100_000 => 5,
        _ => 6,
    };
    push_digits(year, width, text);
    for part in [date.month(), date.day()] {
        text.push('-');
        push_digits(part, 2, text);
    }
}

/// Writes a time behind a text.
pub(crate) fn push_iso_time(time: DateTime<Utc>, text: &mut String) {
    let time = time.naive_utc();
    push_iso_day(time.date(), text);
    for (mark, part) in [('T', time.hour()), (':', time.minute()), (':', time.second())] {
        text.push(mark);
        push_digits(part, 2, text);
    }
    let mut fraction = time.nanosecond() % 1_000_000_000;
    if fraction > 0 {
        let mut width = 9;
        while fraction.is_multiple_of(1_000) {
            fraction /= 1_000;
            width -= 3;
        }
        text.push('.');
        push_digits(fraction, width, text);
    }
    text.push('Z');
}

fn push_digits(number: u32, width: u32, text: &mut String) {
    let mut place = 10_u32.pow(width);
    while place > 1 {
        place /= 10;
        text.push(char::from_digit(number / place % 10, 10).unwrap_or_default());
    }
}

/// The day of a text like "2026-12-11", if it is one.
pub fn parse_iso_day(text: &str) -> Option<NaiveDate> {
    let (is_negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (year, rest) = digits.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let fits = match year.len() {
        4 => true,
        5 | 6 => digits.len() < text.len(),
        _ => false,
    };
    if !fits || month.len() != 2 || day.len() != 2 {
        return None;
    }
    let year = i32::try_from(digits_of(year)?).ok()?;
    let year = if is_negative { -year } else { year };
    NaiveDate::from_ymd_opt(year, digits_of(month)?, digits_of(day)?)
}

/// The time of a text like "2026-11-21T19:17:11.123Z" or "2026-11-21T20:17:11+01:00", if it is
/// one.
pub fn parse_iso_time(text: &str) -> Option<DateTime<Utc>> {
    let (day, rest) = text.split_once(['T', 't', ' '])?;
    let (hours, rest) = rest.split_once(':')?;
    let (minutes, rest) = rest.split_once(':')?;
    let (seconds, zone) = rest.split_at_checked(2)?;
    let (fraction, zone) = match zone.strip_prefix('.') {
        Some(rest) => rest.split_at_checked(rest.bytes().take_while(u8::is_ascii_digit).count())?,
        None => ("0", zone),
    };
    if [hours, minutes, seconds].iter().any(|part| part.len() != 2) || fraction.is_empty() {
        return None;
    }
    // What is smaller than a nanosecond is cut off.
    let known = fraction.get(..9).unwrap_or(fraction);
    let nanos = digits_of(known)? * 10_u32.pow(9 - u32::try_from(known.len()).ok()?);
    let time = parse_iso_day(day)?.and_hms_nano_opt(
        digits_of(hours)?,
        digits_of(minutes)?,
        digits_of(seconds)?,
        nanos,
    )?;
    time.and_utc().checked_sub_signed(TimeDelta::minutes(offset(zone)?))
}

/// How many minutes a zone is ahead of UTC: "Z", "+01:00".
fn offset(zone: &str) -> Option<i64> {
    if zone == "Z" || zone == "z" {
        return Some(0);
    }
    let (sign, rest) = zone.split_at_checked(1)?;
    let (hours, minutes) = rest.split_once(':')?;
    if hours.len() != 2 || minutes.len() != 2 {
        return None;
    }
    let (hours, minutes) = (digits_of(hours)?, digits_of(minutes)?);
    let ahead = i64::from(hours * 60 + minutes);
    match sign {
        _ if hours > 23 || minutes > 59 => None,
        "+" => Some(ahead),
        "-" => Some(-ahead),
        _ => None,
    }
}

/// The number that up to nine digits are.
fn digits_of(text: &str) -> Option<u32> {
    text.chars().try_fold(0_u32, |number, letter| Some(number * 10 + letter.to_digit(10)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_chrono_does_and_read_back() {
        let ends = (NaiveDate::MIN.to_epoch_days(), NaiveDate::MAX.to_epoch_days());
        let near = [-800_000, -719_529, -719_528, -719_162, -1, 0, 20_000, 2_932_896, 2_932_897];
        for day in (ends.0..ends.1).step_by(9_973).chain(near).chain([ends.1]) {
            let date = NaiveDate::from_epoch_days(day).expect("a day");
            assert_eq!(iso_day(date), date.to_string());
            assert_eq!(parse_iso_day(&iso_day(date)), Some(date), "{date}");
        }
    }

    #[test]
    fn other_texts_are_no_days() {
        for text in [
            "",
            "-",
            "+",
            "2026",
            "2026-12",
            "2026-12-1",
            "2026-1-11",
            "26-12-11",
            "12.12.2026",
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-12-32",
            "02026-12-11",
            "+026-12-11",
            "+9999999-12-11",
            "2026-12-11 ",
            " 2026-12-11",
            "2026-12-11T",
            "2026-+1-11",
            "٢٠٢٦-12-11",
            "--2026-12-11",
            "2026-12--1",
            "é026-12-11",
            "2026-é-11",
        ] {
            assert_eq!(parse_iso_day(text), None, "{text}");
        }
    }

    #[test]
    fn times_are_written_as_chrono_does_and_read_back() {
        let whole = [-62_167_219_200, -1, 0, 1_700_000_000, 253_402_300_799, 253_402_300_800];
        for seconds in whole {
            for nanos in [0, 1, 999, 1_000, 120_000, 123_000_000, 500_000_000, 999_999_999] {
                let time = DateTime::from_timestamp(seconds, nanos).expect("a time");
                let secs = chrono::SecondsFormat::AutoSi;
                assert_eq!(iso_time(time), time.to_rfc3339_opts(secs, true));
                assert_eq!(parse_iso_time(&iso_time(time)), Some(time));
            }
        }
    }

    #[test]
    fn times_of_other_zones_are_read() {
        for text in [
            "2026-11-21T20:17:11+01:00",
            "2026-11-21t23:47:11.5-00:30",
            "2026-11-21 19:17:11.123456789z",
            "2026-11-21T19:17:11.1234567891234Z",
            "2026-01-01T00:17:11+14:00",
        ] {
            let expected = DateTime::parse_from_rfc3339(text).expect("a time").to_utc();
            assert_eq!(parse_iso_time(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_times() {
        for text in [
            "",
            "yesterday",
            "2026-11-21",
            "2026-11-21T",
            "2026-11-21T19:17Z",
            "2026-11-21T19:17:11",
            "2026-11-21T19:17:11.Z",
            "2026-11-21T19:17:11,5Z",
            "2026-11-21T24:00:00Z",
            "2026-11-21T19:60:00Z",
            "2026-11-21T9:17:11Z",
            "2026-11-21T19:17:11+1:00",
            "2026-11-21T19:17:11+24:00",
            "2026-11-21T19:17:11+00:60",
            "2026-11-21T19:17:11 01:00",
            "2026-11-21T19:17:11ZZ",
            "2026-11-21T19:17:é1Z",
            "2026-11-21T19:17:1é",
            "T19:17:11Z",
            "+262142-12-31T23:59:59-23:59",
        ] {
            assert_eq!(parse_iso_time(text), None, "{text}");
        }
    }
}
