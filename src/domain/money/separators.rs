//! The two marks that differ from locale to locale.

use super::number::is_group;

/// What stands between thousands and what stands before decimals.
///
/// Limitation: amounts are shown in groups of three everywhere, in India too; `12,34,567` is
/// read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Separators {
    group: char,
    decimal: char,
}

impl Separators {
    /// `1,250,000.50`
    pub const ENGLISH: Self = Self { group: ',', decimal: '.' };
    /// `1.250.000,50`
    pub const GERMAN: Self = Self { group: '.', decimal: ',' };
    /// `1 250 000,50`, with narrow spaces that do not break.
    pub const FRENCH: Self = Self { group: '\u{202f}', decimal: ',' };
    /// `1’250’000.50`
    pub const SWISS: Self = Self { group: '’', decimal: '.' };

    /// A point or comma before decimals, and another mark between thousands: a point, a comma, an
    /// apostrophe or a space of any width. `None` for other marks.
    pub fn new(group: char, decimal: char) -> Option<Self> {
        let fits = matches!(decimal, '.' | ',') && is_group(group) && group != decimal;
        fits.then_some(Self { group, decimal })
    }

    /// The marks in `1234567.8` as a locale writes it: `1,234,567.8`, `1 234 567,8`, or
    /// `1234567,8`, which then gets narrow spaces. English marks where it is written in other
    /// digits or with other marks.
    pub fn of_sample(sample: &str) -> Self {
        let mut marks = sample.chars().filter(|letter| !letter.is_ascii_digit());
        let pair = match (marks.next(), marks.next_back()) {
            (Some(group), Some(decimal)) => Self::new(group, decimal),
            (Some(decimal), None) => Self::new(Self::FRENCH.group, decimal),
            (None, _) => None,
        };
        pair.unwrap_or(Self::ENGLISH)
    }

    /// Marks with the other one before decimals: English for a decimal comma, German for a point.
    #[must_use]
    pub const fn swapped(self) -> Self {
        match self.decimal {
            ',' => Self::ENGLISH,
            _ => Self::GERMAN,
        }
    }

    /// Between thousands.
    pub const fn group(self) -> char {
        self.group
    }

    /// Before decimals.
    pub const fn decimal(self) -> char {
        self.decimal
    }
}

impl Default for Separators {
    fn default() -> Self {
        Self::ENGLISH
    }
}
