//! Ids: 64 random bits, written as 13 letters and digits (Crockford's base 32, lower case).
//!
//! Randomness is passed in: the browser seeds one [`Ids`] from its own source at start,
//! a test seeds it with a number it can print.

use std::{fmt, str::FromStr};

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 13;

/// The text was not an id: 13 letters and digits without i, l, o and u.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl NotAnId {
    /// What an id must be.
    pub const WORDS: &str = "an id has 13 letters and digits";
}

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Self::WORDS)
    }
}

fn push_letters(bits: u64, text: &mut String) {
    for place in (0..LENGTH).rev() {
        text.push(char::from(ALPHABET[((bits >> (5 * place)) & 31) as usize]));
    }
}

fn read_bits(text: &str) -> Result<u64, NotAnId> {
    if text.len() != LENGTH {
        return Err(NotAnId);
    }
    let mut bits: u128 = 0;
    for letter in text.bytes() {
        let value = ALPHABET.iter().position(|&a| a == letter).ok_or(NotAnId)?;
        bits = (bits << 5) | value as u128;
    }
    u64::try_from(bits).map_err(|_| NotAnId)
}

/// An id of any kind, to be kept with those of other kinds.
pub trait AnyId: Copy + PartialEq + 'static {
    /// The id with these bits.
    fn of_bits(bits: u64) -> Self;
    /// Its bits.
    fn to_bits(self) -> u64;
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u64);

        impl $name {
            /// The id with these bits.
            pub const fn from_bits(bits: u64) -> Self {
                Self(bits)
            }

            /// Its bits.
            pub const fn bits(self) -> u64 {
                self.0
            }

            /// Writes the id behind a text.
            pub fn push_to(self, text: &mut String) {
                push_letters(self.0, text);
            }

            /// The next id that `taken` does not hold; used to part two things that claim one id.
            #[must_use]
            pub fn next_free(self, taken: impl Fn(Self) -> bool) -> Self {
                let mut next = Self(self.0.wrapping_add(1));
                while taken(next) {
                    next = Self(next.0.wrapping_add(1));
                }
                next
            }
        }

        impl AnyId for $name {
            fn of_bits(bits: u64) -> Self {
                Self(bits)
            }

            fn to_bits(self) -> u64 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut text = String::with_capacity(LENGTH);
                self.push_to(&mut text);
                f.write_str(&text)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                read_bits(text).map(Self)
            }
        }
    };
}

id!(
    /// Names a case; also part of the key of its record.
    CaseId
);
id!(
    /// Names a card within its case.
    CardId
);
id!(
    /// Names a company goal, which all cases share.
    GoalId
);

id!(
    /// Names a way forward (an option) within its case.
    ChoiceId
);
id!(
    /// Names a benefit or cost within its case, whichever option it stands in.
    LineId
);

id!(
    /// Names an objection or a concession within its case.
    PointId
);

/// A stream of new ids from one seed (`SplitMix64`: Steele, Lea, Flood 2014).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ids(u64);

impl Ids {
    /// The stream that begins at `seed`; equal seeds give equal streams.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A new case id.
    pub fn case(&mut self) -> CaseId {
        CaseId(self.bits())
    }

    /// A new card id.
    pub fn card(&mut self) -> CardId {
        CardId(self.bits())
    }

    /// A new goal id.
    pub fn goal(&mut self) -> GoalId {
        GoalId(self.bits())
    }

    /// A new id of an option.
    pub fn choice(&mut self) -> ChoiceId {
        ChoiceId(self.bits())
    }

    /// A new id of an objection or a concession.
    pub fn point(&mut self) -> PointId {
        PointId(self.bits())
    }

    /// A new line id.
    pub fn line(&mut self) -> LineId {
        LineId(self.bits())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_bits_agree() {
        for bits in [0, 1, 31, 32, u64::MAX, 0x0123_4567_89ab_cdef] {
            let id = CardId::from_bits(bits);
            assert_eq!(id.to_string().len(), LENGTH);
            assert_eq!(id.to_string().parse(), Ok(id));
        }
    }

    #[test]
    fn other_text_is_refused() {
        for text in ["", "0", "000000000000o", "00000000000000", "zzzzzzzzzzzzz", "../../../etc/p"]
        {
            assert_eq!(text.parse::<CaseId>(), Err(NotAnId), "{text}");
        }
    }

    #[test]
    fn a_stream_repeats_from_its_seed_and_only_then() {
        let (mut a, mut b, mut c) = (Ids::new(7), Ids::new(7), Ids::new(8));
        let first: Vec<_> = (0..50).map(|_| a.card()).collect();
        assert_eq!(first, (0..50).map(|_| b.card()).collect::<Vec<_>>());
        assert!((0..50).all(|_| !first.contains(&c.card())));
    }
}
