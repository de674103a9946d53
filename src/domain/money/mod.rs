//! Money as it is entered, added up and shown: exact, in whole minor units of one currency.
//!
//! Start with [`Money`]. [`parse_amount`] reads what people type and paste, [`format_money`]
//! shows an amount, [`parse_percent`] and [`format_percent`] do the same for shares; all take the
//! [`Separators`] of the person's locale, since `1.250` means one thing here and another there.
//! No floating-point number takes part in reading, adding or showing.
//!
//! Limitation: one currency at a time, and no conversion between two. Nothing here says in which
//! currency a [`Money`] is: the case does.

mod affix;
mod currency;
mod error;
mod format;
mod number;
mod parse;
mod percent;
mod separators;

pub use currency::Currency;
pub use error::{AmountError, PercentError};
pub use format::{Style, format_money, format_number, format_with_symbol};
pub(super) use parse::decimal_of;
pub use parse::parse_amount;
pub use percent::{Percent, format_percent, parse_percent};
pub use separators::Separators;

/// An exact amount in minor units (cents) of a currency that is known from elsewhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many minor units: cents of a euro, whole yen, thousandths of a dinar.
    pub const fn from_minor(minor: i64) -> Self {
        Self(minor)
    }

    /// In minor units.
    pub const fn minor(self) -> i64 {
        self.0
    }

    /// The sum, if it can be counted.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, if it can be counted.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// The same amount the other way, if it can be counted.
    pub fn checked_neg(self) -> Option<Self> {
        self.0.checked_neg().map(Self)
    }

    /// The sum, or the largest amount there is on its side.
    #[must_use]
    pub const fn saturating_add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference, or the largest amount there is on its side.
    #[must_use]
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// In whole units (euros), for arithmetic that is not exact anyway, such as discounting.
    /// Exact to the last digit of a float for up to 9·10¹⁵ minor units.
    pub fn units(self, currency: Currency) -> f64 {
        #[allow(clippy::cast_precision_loss, reason = "said above")]
        let (minor, unit) = (self.0 as f64, currency.minor_per_unit() as f64);
        minor / unit
    }

    /// The amount nearest to so many whole units, halves away from zero: the way back from
    /// [`Money::units`]. `None` for what is not finite or cannot be counted.
    pub fn nearest(units: f64, currency: Currency) -> Option<Self> {
        #[allow(clippy::cast_precision_loss, reason = "a power of ten up to 1000 is exact")]
        let minor = (units * currency.minor_per_unit() as f64).round();
        // Beyond this a float no longer counts minor units one by one.
        if minor.abs() <= 9_007_199_254_740_992.0 {
            #[allow(clippy::cast_possible_truncation, reason = "whole, and in range")]
            return Some(Self(minor as i64));
        }
        None
    }
}
