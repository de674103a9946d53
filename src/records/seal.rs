//! The end of each stored text: which version it is, and a checksum over all before it.
//!
//! `…,"sequence":17,"page":305419896,"seen":"99.16 7.3","checksum":"0123456789abcdef"}`. The
//! sequence counts writes and is no time, so a clock that is set back makes nothing older. Pages
//! are told apart by a random number, and a version names those that it goes on from: so what two
//! pages made of one version, each without the other, is known for what it is (a version vector).
//! A text without a seal is one from before there were any, or of a file, and is taken as it is.

/// How many times a text was written, counted along its versions.
pub type Sequence = u32;

const SEQUENCE: &str = ",\"sequence\":";
const PAGE: &str = ",\"page\":";
const SEEN: &str = ",\"seen\":\"";
const CHECKSUM: &str = ",\"checksum\":\"";
const DIGITS: usize = 16;
const END: &str = "\"}";
/// So many versions of other pages are named; those before them are taken for known.
const NAMED: usize = 8;
/// No seal is longer than this.
const REACH: usize = 300;

/// One version: its number and the page that wrote it.
pub type Version = (Sequence, u32);

/// Which version a text is, and which it goes on from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mark {
    /// This version.
    pub version: Version,
    /// The last versions of other pages before it, the latest last.
    pub seen: Vec<Version>,
}

impl Mark {
    /// Whether this version is that one, or goes on from it.
    pub fn has(&self, (sequence, page): Version) -> bool {
        let is_long_ago = self.seen.len() == NAMED && sequence < self.seen[0].0;
        let mut all = self.seen.iter().chain([&self.version]);
        is_long_ago || all.any(|known| known.1 == page && known.0 >= sequence)
    }

    /// The version that a page writes after this one.
    #[must_use]
    pub fn next(&self, page: u32) -> Self {
        let mut next = self.clone();
        if page != self.version.1 {
            next.see(self.version);
            next.seen.retain(|known| known.1 != page);
        }
        next.version = (self.version.0 + 1, page);
        next
    }

    /// The version of a page that goes on from both.
    #[must_use]
    pub fn joined(&self, other: &Self, page: u32) -> Self {
        let mut joined = other.next(page);
        for version in self.seen.iter().chain([&self.version]) {
            if version.1 != page {
                joined.see(*version);
            }
        }
        joined.version.0 = joined.version.0.max(self.version.0 + 1);
        joined
    }

    fn see(&mut self, version: Version) {
        let known = self.seen.iter().find(|known| known.1 == version.1);
        let newest = known.map_or(version.0, |known| known.0.max(version.0));
        self.seen.retain(|known| known.1 != version.1);
        self.seen.push((newest, version.1));
        if self.seen.len() > NAMED {
            self.seen.remove(0);
        }
    }
}

/// What the end of a text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seal {
    /// It has none.
    Missing,
    /// The text is what was written.
    Good(Mark),
    /// It is not.
    Broken,
}

/// Seals the text of an object that has fields.
pub fn seal(mut text: String, mark: &Mark) -> String {
    let (sequence, page) = mark.version;
    // The closing bracket comes back after the checksum.
    text.pop();
    text.push_str(SEQUENCE);
    text.push_str(&digits(sequence));
    text.push_str(PAGE);
    text.push_str(&digits(page));
    text.push_str(SEEN);
    for (sequence, page) in &mark.seen {
        text.push_str(&digits(*page));
        text.push('.');
        text.push_str(&digits(*sequence));
        text.push(' ');
    }
    text.push('"');
    let sum = checksum(&text);
    text.push_str(CHECKSUM);
    for place in (0..DIGITS).rev() {
        let digit = (sum >> (4 * place)) & 15;
        text.push(char::from(b"0123456789abcdef"[usize::from(digit as u8)]));
    }
    text.push_str(END);
    text
}

/// By code that is there already.
fn digits(number: u32) -> String {
    (number as usize).to_string()
}

/// A text without its seal, to be sealed anew.
pub fn unsealed(text: &str) -> String {
    let text = text.trim_end();
    match last(text, SEQUENCE).and_then(|at| text.get(..at)) {
        Some(body) => [body, "}"].concat(),
        None => text.to_owned(),
    }
}

/// Reads the seal of a text. What is left of a damaged one is still found by either of its names.
pub fn seal_of(text: &str) -> Seal {
    if last(text, SEQUENCE).or_else(|| last(text, CHECKSUM)).is_none() {
        return Seal::Missing;
    }
    read(text).map_or(Seal::Broken, Seal::Good)
}

/// The mark of a text that was never sealed: it is known by what is in it.
pub fn unsealed_mark(text: &str) -> Mark {
    // The lower half tells as well.
    #[allow(clippy::cast_possible_truncation)]
    let page = checksum(text) as u32;
    Mark { version: (0, page), seen: Vec::new() }
}

fn read(text: &str) -> Option<Mark> {
    let at = text.len().checked_sub(CHECKSUM.len() + DIGITS + END.len())?;
    let (body, tail) = text.split_at_checked(at)?;
    let sum = tail.strip_prefix(CHECKSUM)?.strip_suffix(END)?;
    if !is_sum(sum, checksum(body)) {
        return None;
    }
    let fields = body.get(last(body, SEQUENCE)? + SEQUENCE.len()..)?;
    let (sequence, rest) = fields.split_at_checked(last(fields, PAGE)?)?;
    let (page, rest) = rest.get(PAGE.len()..)?.split_at_checked(last(rest, SEEN)? - PAGE.len())?;
    let seen = rest.get(SEEN.len()..)?.strip_suffix('"')?;
    let version = |text: &str| {
        let at = last(text, ".")?;
        Some((text.get(at + 1..)?.parse().ok()?, text.get(..at)?.parse().ok()?))
    };
    let seen = seen.split(' ').filter_map(version).collect();
    Some(Mark { version: (sequence.parse().ok()?, page.parse().ok()?), seen })
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
pub(super) fn checksum(text: &str) -> u64 {
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
