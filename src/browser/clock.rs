//! The time, with the person's offset from UTC; and a seed for ids.

use chrono::{DateTime, FixedOffset};
use leptos::web_sys::window;

/// Now, where the person is. A clock that says nonsense reads as the beginning of 1970.
pub fn now() -> DateTime<FixedOffset> {
    let date = js_sys::Date::new_0();
    // Whole numbers well inside what an f64 holds exactly.
    #[allow(clippy::cast_possible_truncation)]
    let (millis, minutes_behind) = (date.get_time() as i64, date.get_timezone_offset() as i32);
    let utc = DateTime::from_timestamp_millis(millis).unwrap_or_default();
    match FixedOffset::west_opt(minutes_behind.saturating_mul(60)) {
        Some(offset) => utc.with_timezone(&offset),
        None => utc.fixed_offset(),
    }
}

/// Milliseconds since 1970, to measure how long something takes.
pub fn millis() -> f64 {
    js_sys::Date::now()
}

/// 64 random bits from the browser; from the clock where it gives none.
pub fn seed() -> u64 {
    let mut bytes = [0u8; 8];
    let crypto = window().and_then(|window| window.crypto().ok());
    match crypto.map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes)) {
        Some(Ok(_)) => u64::from_le_bytes(bytes),
        Some(Err(_)) | None => now().timestamp_micros().unsigned_abs(),
    }
}
