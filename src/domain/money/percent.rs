//! Shares: discount rates, growth, margins, risks.

use super::affix::{AffixError, parts, visible};
use super::format::push_grouped;
use super::number::{self, NumberError};
use super::{PercentError, Separators};

/// An exact share, in millionths: 12.5 % is 125,000.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(i64);

/// Decimals of a percentage that are kept.
const DECIMALS: u32 = 4;
/// Millionths in one percent.
const PER_PERCENT: u64 = 10_000;
/// Millionths of 1,000,000 %.
const LIMIT: u64 = 1_000_000 * PER_PERCENT;

impl Percent {
    /// So many millionths.
    pub const fn from_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    /// So many whole percent.
    pub fn whole(percent: i32) -> Self {
        Self(i64::from(percent) * 10_000)
    }

    /// In millionths.
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// As a share of one: 12.5 % is 0.125, to the nearest float.
    pub fn fraction(self) -> f64 {
        #[allow(clippy::cast_precision_loss, reason = "below 2^53 for everything that is read")]
        let millionths = self.0 as f64;
        millionths / 1e6
    }
}

/// Reads a percentage: `12%`, `12 %`, `0.5%`, `12,5 %`, `−3 %`, `(3 %)`, and `12` alone, which is
/// 12 % as well. Marks are read as in an amount.
///
/// # Errors
/// A [`PercentError`], whose `Display` says what to type.
pub fn parse_percent(text: &str, separators: Separators) -> Result<Percent, PercentError> {
    let text = visible(text);
    let parts = parts(&text).map_err(|error| match error {
        AffixError::Empty => PercentError::Empty,
        AffixError::Other | AffixError::Signs => PercentError::NotAPercentage,
    })?;
    match parts.words[..] {
        [] | [("%" | "percent" | "pct", true)] => {}
        _ => return Err(PercentError::NotAPercentage),
    }
    let millionths = number::read(parts.core, separators)
        .and_then(|number| number.in_units_of(DECIMALS, 0))
        .map_err(|error| match error {
            NumberError::Other | NumberError::Grouping => PercentError::NotAPercentage,
            NumberError::TooLarge => PercentError::TooLarge,
        })?
        .ok_or(PercentError::TooManyDecimals)?;
    match i64::try_from(millionths) {
        Ok(size) if millionths < LIMIT => Ok(Percent(if parts.is_negative { -size } else { size })),
        _ => Err(PercentError::TooLarge),
    }
}

/// A percentage with as many decimals as it has: `12%`, `−2.5%`, in the marks of the locale.
pub fn format_percent(percent: Percent, separators: Separators) -> String {
    let size = percent.0.unsigned_abs();
    let mut text = String::new();
    if percent.0 < 0 {
        text.push('−');
    }
    push_grouped(size / PER_PERCENT, separators, &mut text);
    let (mut rest, mut place) = (size % PER_PERCENT, PER_PERCENT);
    if rest > 0 {
        text.push(separators.decimal());
    }
    while rest > 0 {
        place /= 10;
        push_grouped(rest / place, separators, &mut text);
        rest %= place;
    }
    text.push('%');
    text
}
