//! The end of each stored text: how often it was written, and a checksum over all before it.
//!
//! `…,"sequence":17,"checksum":"0123456789abcdef"}`. The sequence counts writes and is no time, so
//! a clock that is set back makes nothing older. A text without a seal is one from before there
//! were any, or of a file, and is taken as it is.

/// How many times a text was written: the higher one is the newer one.
pub type Sequence = u32;

const SEQUENCE: &str = ",\"sequence\":";
const CHECKSUM: &str = ",\"checksum\":\"";
const DIGITS: usize = 16;
const END: &str = "\"}";
/// No seal is longer than this.
const REACH: usize = 80;

/// What the end of a text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seal {
    /// It has none.
    Missing,
    /// The text is what was written.
    Good(Sequence),
    /// It is not.
    Broken,
}

/// Seals the text of an object that has fields.
pub fn seal(mut text: String, sequence: Sequence) -> String {
    // The closing bracket comes back after the checksum.
    text.pop();
    text.push_str(SEQUENCE);
    // `usize` is written by code that is there already.
    text.push_str(&(sequence as usize).to_string());
    let sum = checksum(&text);
    text.push_str(CHECKSUM);
    for place in (0..DIGITS).rev() {
        let digit = (sum >> (4 * place)) & 15;
        text.push(char::from(b"0123456789abcdef"[usize::from(digit as u8)]));
    }
    text.push_str(END);
    text
}

/// Reads the seal of a text. What is left of a damaged one is still found by either of its names.
pub fn seal_of(text: &str) -> Seal {
    if last(text, SEQUENCE).or_else(|| last(text, CHECKSUM)).is_none() {
        return Seal::Missing;
    }
    read(text).map_or(Seal::Broken, Seal::Good)
}

fn read(text: &str) -> Option<Sequence> {
    let at = text.len().checked_sub(CHECKSUM.len() + DIGITS + END.len())?;
    let (body, tail) = text.split_at_checked(at)?;
    let digits = tail.strip_prefix(CHECKSUM)?.strip_suffix(END)?;
    if !is_sum(digits, checksum(body)) {
        return None;
    }
    body.get(last(body, SEQUENCE)? + SEQUENCE.len()..)?.parse().ok()
}

/// Where a name stands last, near the end of a text. Within a string its quotation marks would be
/// escaped, so what is found is a field.
fn last(text: &str, name: &str) -> Option<usize> {
    let start = text.len().saturating_sub(REACH);
    let end = text.as_bytes().get(start..)?;
    end.windows(name.len()).rposition(|part| part == name.as_bytes()).map(|at| start + at)
}

fn is_sum(digits: &str, sum: u64) -> bool {
    // Only what we write ourselves is right: no sign, no capital letters.
    digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        && u64::from_str_radix(digits, 16) == Ok(sum)
}

/// Eight bytes at a time, each step undoable: so bytes that stand within eight of each other never
/// change without the sum changing, and elsewhere one time in 2⁶⁴.
fn checksum(text: &str) -> u64 {
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    let mut sum = mixed(0xcbf2_9ce4_8422_2325, text.len() as u64);
    for word in words {
        sum = mixed(sum, u64::from_le_bytes(*word));
    }
    mixed(sum, rest.iter().fold(0, |word, byte| (word << 8) | u64::from(*byte)))
}

/// One step: [FNV-1a](https://datatracker.ietf.org/doc/draft-eastlake-fnv/) with a word for a byte,
/// and its upper half brought down, which a multiplication alone leaves where it is.
fn mixed(sum: u64, word: u64) -> u64 {
    let sum = (sum ^ word).wrapping_mul(0x0000_0100_0000_01b3);
    sum ^ (sum >> 32)
}
