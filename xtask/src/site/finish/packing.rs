//! Packs the app into as few bytes as will do, for the one file that holds all of it.
//!
//! Before each bit twelve memories say how likely a one is, each by another context: the bytes
//! before it ([`text`]), or in code the instructions before it and what they left ([`code`]). What
//! they say is weighed by how right they have been in such a place, corrected by how right the whole
//! was ([`model`]), and handed to an arithmetic coder, which writes a bit that was expected in next
//! to nothing. A third less than brotli is left; that it takes seconds to unpack is the price.
//!
//! How long each function is is left out ([`bodies`]): that is plain from where it ends.
//!
//! `assets/js/unpack.js` does the same the other way around, number by number: whoever changes one
//! changes the other. Only whole numbers are counted with, so both come to the same.

pub mod bodies;
mod code;
mod model;
mod text;

use model::Model;
use std::ops::Range;

/// The packed bytes are digits of so many kinds: the page changes two bytes of 256.
const DIGITS: u64 = 254;
/// The coder has four digits in hand, and a range of at least three of them.
const LEAST: u64 = DIGITS.pow(3);
const MOST: u64 = DIGITS.pow(4);

/// Packs `content`, in which a module begins at `module` and has its code at `code`, into digits.
pub fn pack(content: &[u8], module: usize, code: Range<usize>) -> Vec<u8> {
    let mut model = Model::new(module, code);
    let mut digits = Vec::new();
    let (mut low, mut range) = (0, MOST);
    for byte in content {
        model.begin();
        for place in (0..8).rev() {
            let is_one = byte >> place & 1 == 1;
            let ones = (range * u64::from(model.expect())) >> 16;
            if is_one {
                range = ones;
            } else {
                low += ones;
                range -= ones;
            }
            model.learn(is_one);
            while range < LEAST {
                range *= DIGITS;
                low = shifted(low, &mut digits);
            }
        }
        model.end(*byte);
    }
    for _ in 0..4 {
        low = shifted(low, &mut digits);
    }
    digits
}

/// Moves the highest digit out of `low`.
fn shifted(mut low: u64, digits: &mut Vec<u8>) -> u64 {
    if low >= MOST {
        low -= MOST;
        // One more than the digits so far have said.
        for digit in digits.iter_mut().rev() {
            *digit = (*digit + 1) % 254;
            if *digit > 0 {
                break;
            }
        }
    }
    digits.push(u8::try_from(low / LEAST).unwrap_or_default());
    low % LEAST * DIGITS
}

/// One number of two, so that few pairs come to the same.
fn mixed(one: u32, other: u32) -> u32 {
    let mixed = (one ^ other).wrapping_mul(0x9e37_79b1);
    mixed ^ mixed >> 15
}

/// One number of up to four.
fn hashed<const COUNT: usize>(parts: [u32; COUNT]) -> u32 {
    (0..4).fold(0, |hash, place| mixed(hash, parts.get(place).copied().unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unpack(digits: &[u8], length: usize, code: Range<usize>) -> Vec<u8> {
        let mut model = Model::new(0, code);
        let mut next = digits.iter().map(|digit| u64::from(*digit));
        let (mut at, mut range) = (0, MOST);
        for _ in 0..4 {
            at = at * DIGITS + next.next().unwrap_or(0);
        }
        let mut content = Vec::new();
        for _ in 0..length {
            model.begin();
            let mut byte = 0_u8;
            for _ in 0..8 {
                let ones = (range * u64::from(model.expect())) >> 16;
                let is_one = at < ones;
                if is_one {
                    range = ones;
                } else {
                    at -= ones;
                    range -= ones;
                }
                model.learn(is_one);
                byte = byte << 1 | u8::from(is_one);
                while range < LEAST {
                    range *= DIGITS;
                    at = at * DIGITS + next.next().unwrap_or(0);
                }
            }
            model.end(byte);
            content.push(byte);
        }
        content
    }

    #[test]
    fn what_was_packed_is_found_again() {
        // Text, code, and bytes without any order.
        let mut content = b"the ask, the outcome, the fallback; ".repeat(40);
        let start = content.len();
        let mut wild = 1_u32;
        for place in 0..3_000_u32 {
            wild = wild.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let [byte, ..] = wild.to_be_bytes();
            content.push(if place < 1_500 { byte & 0x2f } else { byte });
        }
        let code = start..start + 1_500;
        let packed = pack(&content, 0, code.clone());
        assert!(packed.len() < content.len() - 1_000, "{}", packed.len());
        assert!(packed.iter().all(|digit| *digit < 254));
        assert_eq!(unpack(&packed, content.len(), code), content);
        assert_eq!(unpack(&pack(b"", 0, 0..0), 0, 0..0), b"");
    }

    #[test]
    fn what_runs_over_is_carried_on() {
        let mut digits = vec![7, 253, 253];
        assert_eq!(shifted(MOST + 5 * LEAST + 1, &mut digits), DIGITS);
        assert_eq!(digits, [8, 0, 0, 5]);
    }
}
