//! How steps are announced: what is done, how long it usually takes, how long it took.

use std::time::{Duration, Instant};

use crate::trouble::Outcome;

/// Announces a step, runs it, and says how long it took.
///
/// `usually` is a rough length for a person who wonders whether to wait ("about a minute").
pub fn step<T>(what: &str, usually: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("==> {what} ({usually})");
    let start = Instant::now();
    let value = work()?;
    println!("    done in {}", took(start.elapsed()));
    Ok(value)
}

/// A remark under the current step.
pub fn note(text: impl AsRef<str>) {
    println!("    {}", text.as_ref());
}

/// A length of time as people read it: `0.4 s`, `12.3 s`, `3 min 05 s`.
pub fn took(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_are_readable() {
        assert_eq!(took(Duration::from_millis(440)), "0.4 s");
        assert_eq!(took(Duration::from_millis(12_340)), "12.3 s");
        assert_eq!(took(Duration::from_secs(185)), "3 min 05 s");
    }
}
