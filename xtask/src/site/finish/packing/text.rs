//! What came before a byte that is no code: scripts, styles, texts and tables.

use super::hashed;
use super::model::MEMORIES;

pub struct Text {
    /// The last eight bytes.
    pub last: [u32; 2],
    /// The word so far and the one before it.
    words: [u32; 2],
    /// The kinds of the last eight signs.
    pub kinds: u32,
    /// The two bytes that came last after each two.
    after: Vec<u32>,
}

impl Text {
    pub fn new() -> Self {
        Self { last: [0; 2], words: [0; 2], kinds: 0, after: vec![0; 1 << 16] }
    }

    pub fn contexts(&self) -> [u32; MEMORIES] {
        let [last, before] = self.last;
        let [word, word_before] = self.words;
        let byte = last & 255;
        [
            hashed([0]),
            hashed([byte]),
            hashed([last & 0xffff]),
            hashed([last & 0xff_ffff]),
            hashed([last]),
            // Whether a letter is large matters less.
            // In a table of numbers, what stands above.
            hashed([last >> 24, before >> 24]),
            hashed([word]),
            hashed([word, byte]),
            hashed([word, word_before]),
            hashed([self.kinds & 0xffff]),
            hashed([self.kinds, byte]),
            hashed([self.after[(last & 0xffff) as usize], byte]),
        ]
    }

    /// Takes in the next byte.
    pub fn take(&mut self, byte: u8) {
        let [last, before] = self.last;
        let after = &mut self.after[(last & 0xffff) as usize];
        *after = (*after << 8 | u32::from(byte)) & 0xffff;
        self.last = [last << 8 | u32::from(byte), before << 8 | last >> 24];
        let letter = u32::from(byte | 32);
        let [word, _] = self.words;
        if matches!(letter, 97..=122) || byte > 127 {
            self.words[0] = word.wrapping_add(letter).wrapping_mul(0x2f0b_4c47);
        } else if word != 0 {
            self.words = [0, word];
        }
        let kind = match byte {
            b'a'..=b'z' => 1,
            b'A'..=b'Z' => 2,
            b'0'..=b'9' => 3,
            b' ' => 4,
            b'\n' => 5,
            0 => 6,
            b'.' | b',' | b':' | b';' | b'!' | b'?' => 7,
            128..=255 => 8,
            1..=31 => 9,
            _ => 10,
        };
        self.kinds = self.kinds << 4 | kind;
    }
}
