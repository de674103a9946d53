//! Why an amount or a percentage was not understood; `Display` is the sentence the person reads,
//! and says what to type.

use super::Currency;
use std::fmt;

/// Why a text is no amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountError {
    /// There is nothing in it.
    Empty,
    /// It has no digits, or something else beside them.
    NotAnAmount,
    /// It is a share and no amount.
    Percentage,
    /// The marks between its digits do not part thousands.
    Grouping,
    /// It has more than one sign: `−(400)`.
    Signs,
    /// It names another currency.
    OtherCurrency {
        /// The one it names.
        found: Currency,
        /// The one that was asked for.
        expected: Currency,
    },
    /// It has more decimals than its currency.
    TooManyDecimals {
        /// The currency that was asked for.
        currency: Currency,
    },
    /// It cannot be counted in minor units.
    TooLarge,
}

impl fmt::Display for AmountError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("Type an amount, such as 1250000, 85k or 1.2m."),
            Self::NotAnAmount => f.write_str(
                "This is not an amount: type digits only, such as 1250000, or 85k, or 1.2m.",
            ),
            Self::Percentage => {
                f.write_str("This is a percentage: type an amount of money, such as 85k.")
            }
            Self::Grouping => f.write_str(
                "It is not clear where the thousands end: type the digits without marks between \
                 them, such as 1250000.",
            ),
            Self::Signs => f.write_str("One sign is enough: type −400 or (400)."),
            Self::OtherCurrency { found, expected } => write!(
                f,
                "This amount is in {found}, and the case counts in {expected}: type what it is \
                 in {expected}."
            ),
            Self::TooManyDecimals { currency } => match currency.decimals() {
                0 => write!(f, "{currency} has no decimals: type a whole amount, such as 1250."),
                decimals => write!(
                    f,
                    "{currency} has {decimals} decimals: type no more than {decimals} digits \
                     after the decimal mark."
                ),
            },
            Self::TooLarge => f.write_str(
                "This amount is too large to count: check its zeros, and the k, m or bn behind it.",
            ),
        }
    }
}

impl std::error::Error for AmountError {}

/// Why a text is no percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PercentError {
    /// There is nothing in it.
    Empty,
    /// It has no digits, or something else beside them.
    NotAPercentage,
    /// It has more than four decimals.
    TooManyDecimals,
    /// It is beyond everything that grows or shrinks.
    TooLarge,
}

impl fmt::Display for PercentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "Type a percentage, such as 12 % or 2.5 %.",
            Self::NotAPercentage => {
                "This is not a percentage: type a number, such as 12 % or 2.5 %."
            }
            Self::TooManyDecimals => {
                "This is finer than a percentage is kept: type no more than 4 digits after the \
                 decimal mark."
            }
            Self::TooLarge => "This percentage is too large: type one below 1,000,000 %.",
        })
    }
}

impl std::error::Error for PercentError {}
