//! Packs the app into as few bytes as will do, for the one file that holds all of it.
//!
//! Before each bit ten memories say how likely a one is, each by another context: the bytes before
//! it, or in code the instructions before it ([`code`]). What they say is weighed by how right they
//! have been in such a place, corrected by how right the whole was, and handed to an arithmetic
//! coder, which writes a bit that was expected in next to nothing. A quarter less than brotli is
//! left; that it takes a second or two to unpack matters little for a file on a disk.
//!
//! `assets/js/unpack.js` does the same the other way around, number by number: whoever changes one
//! changes the other. Only whole numbers are counted with, so both come to the same.

mod code;
mod model;

use model::Model;
use std::ops::Range;

/// Packs `content`, of which `code` is the code of a module.
pub fn pack(content: &[u8], code: Range<usize>) -> Vec<u8> {
    let mut model = Model::new(code);
    let mut packed = Vec::new();
    let (mut low, mut high) = (0_u32, u32::MAX);
    for byte in content {
        model.begin();
        for place in (0..8).rev() {
            let is_one = byte >> place & 1 == 1;
            let middle = middle(low, high, model.expect());
            if is_one {
                high = middle;
            } else {
                low = middle + 1;
            }
            model.learn(is_one);
            while low >> 24 == high >> 24 {
                packed.push(high.to_be_bytes()[0]);
                low <<= 8;
                high = high << 8 | 255;
            }
        }
        model.end(*byte);
    }
    packed.extend(high.to_be_bytes());
    packed
}

/// Where a range is cut in two by how likely a one is, of 4096.
fn middle(low: u32, high: u32, likely: u32) -> u32 {
    let range = high - low;
    low + (range >> 12) * likely + (((range & 4095) * likely) >> 12)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unpack(packed: &[u8], length: usize, code: Range<usize>) -> Vec<u8> {
        let mut model = Model::new(code);
        let mut next = packed.iter().copied();
        let (mut low, mut high, mut at) = (0_u32, u32::MAX, 0_u32);
        for _ in 0..4 {
            at = at << 8 | u32::from(next.next().unwrap_or(0));
        }
        let mut content = Vec::new();
        for _ in 0..length {
            model.begin();
            let mut byte = 0_u8;
            for _ in 0..8 {
                let middle = middle(low, high, model.expect());
                let is_one = at <= middle;
                if is_one {
                    high = middle;
                } else {
                    low = middle + 1;
                }
                model.learn(is_one);
                byte = byte << 1 | u8::from(is_one);
                while low >> 24 == high >> 24 {
                    low <<= 8;
                    high = high << 8 | 255;
                    at = at << 8 | u32::from(next.next().unwrap_or(0));
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
        let packed = pack(&content, code.clone());
        assert!(packed.len() < content.len() - 1_000, "{}", packed.len());
        assert_eq!(unpack(&packed, content.len(), code), content);
        assert_eq!(unpack(&pack(b"", 0..0), 0, 0..0), b"");
    }
}
