//! Currencies: code, decimals, symbol.

use crate::domain::letters::lower;
use std::fmt;

/// A currency by its three-letter code (ISO 4217). A code that is not in our list works as well,
/// with two decimals and the code for a symbol.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// Code, decimals (ISO 4217) and symbol, where there is one that English readers know (CLDR).
const KNOWN: [(&str, u8, &str); 43] = [
    ("EUR", 2, "€"),
    ("USD", 2, "$"),
    ("GBP", 2, "£"),
    ("CHF", 2, "CHF"),
    ("AED", 2, "AED"),
    ("AUD", 2, "A$"),
    ("BHD", 3, "BHD"),
    ("BRL", 2, "R$"),
    ("CAD", 2, "CA$"),
    ("CLP", 0, "CL$"),
    ("CNY", 2, "CN¥"),
    ("COP", 2, "CO$"),
    ("CZK", 2, "Kč"),
    ("DKK", 2, "kr"),
    ("EGP", 2, "E£"),
    ("HKD", 2, "HK$"),
    ("HUF", 2, "Ft"),
    ("IDR", 2, "Rp"),
    ("ILS", 2, "₪"),
    ("INR", 2, "₹"),
    ("ISK", 0, "kr"),
    ("JOD", 3, "JOD"),
    ("JPY", 0, "¥"),
    ("KES", 2, "KES"),
    ("KRW", 0, "₩"),
    ("KWD", 3, "KWD"),
    ("MXN", 2, "MX$"),
    ("MYR", 2, "RM"),
    ("NGN", 2, "₦"),
    ("NOK", 2, "kr"),
    ("NZD", 2, "NZ$"),
    ("OMR", 3, "OMR"),
    ("PHP", 2, "₱"),
    ("PLN", 2, "zł"),
    ("RON", 2, "lei"),
    ("SAR", 2, "SAR"),
    ("SEK", 2, "kr"),
    ("SGD", 2, "S$"),
    ("THB", 2, "฿"),
    ("TND", 3, "TND"),
    ("TRY", 2, "₺"),
    ("TWD", 2, "NT$"),
    ("ZAR", 2, "R"),
];

impl Currency {
    /// The euro.
    pub const EUR: Self = Self(*b"EUR");
    /// The dollar of the United States.
    pub const USD: Self = Self(*b"USD");

    /// The currency with this code, of any three letters in either case.
    pub fn of(code: &str) -> Option<Self> {
        let mut letters = <[u8; 3]>::try_from(code.trim().as_bytes()).ok()?;
        letters.make_ascii_uppercase();
        letters.iter().all(u8::is_ascii_uppercase).then_some(Self(letters))
    }

    /// Every currency that we know more of than its code: the most used first, then by code.
    pub fn known() -> impl Iterator<Item = Self> {
        KNOWN.iter().filter_map(|(code, ..)| Self::of(code))
    }

    /// Three capital letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    fn entry(self) -> Option<&'static (&'static str, u8, &'static str)> {
        KNOWN.iter().find(|(code, ..)| code.as_bytes() == self.0)
    }

    /// Digits behind the decimal mark: 0, 2 or 3.
    pub fn decimals(self) -> u32 {
        self.entry().map_or(2, |(_, decimals, _)| u32::from(*decimals))
    }

    /// Minor units in one unit: 1, 100 or 1000.
    pub fn minor_per_unit(self) -> u64 {
        10_u64.pow(self.decimals())
    }

    /// As it is written beside an amount: `€`, `CA$`, `kr`, or the code.
    pub fn symbol(&self) -> &str {
        self.entry().map_or(self.code(), |(.., symbol)| symbol)
    }

    /// Whether people write this currency like this: its code, its symbol, or a sign that it
    /// shares with others (`$`, `US$`, `¥`).
    pub(super) fn is_written(self, word: &str) -> bool {
        let symbol = self.symbol();
        // `$` for CA$, `US$` and `AU$` where the symbol is another.
        let (sign, country) = match symbol.chars().last() {
            Some(sign @ ('$' | '¥' | '£')) => (Some(sign), self.code().get(..2).unwrap_or("")),
            _ => (None, ""),
        };
        let is_shared = || {
            let rest = sign.and_then(|sign| word.strip_suffix(sign));
            rest.is_some_and(|rest| rest.is_empty() || rest.eq_ignore_ascii_case(country))
        };
        [self.code(), symbol]
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known) || lower(word) == lower(known))
            || is_shared()
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
