//! How likely the next bit is a one.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "chances are kept in as few bits as hold them, and JavaScript counts the same"
)]

use super::code::Code;
use std::ops::Range;

/// How many memories there are, and how many say something: they, the match in two ways, and one
/// that always says the same.
const MEMORIES: usize = 10;
const VOICES: usize = MEMORIES + 3;
/// Each memory has so many places, as a power of two.
const PLACES: u32 = 22;
/// The places of matches.
const MATCHES: u32 = 18;

/// What a distance between what is likely and what is not is as a chance, in steps of 128.
const CHANCES: [i32; 33] = [
    1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348,
    3607, 3785, 3901, 3975, 4024, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

/// A distance as a chance, of 4096.
fn chance(distance: i32) -> i32 {
    let distance = distance.clamp(-2047, 2047);
    let (place, share) = (index((distance >> 7) + 16), distance & 127);
    (CHANCES[place] * (128 - share) + CHANCES[place + 1] * share + 64) >> 7
}

/// What is never negative, as a place in a list.
fn index(number: i32) -> usize {
    usize::try_from(number).unwrap_or_default()
}

/// One number of two, so that few pairs come to the same.
fn mixed(one: u32, other: u32) -> u32 {
    let mixed = (one ^ other).wrapping_mul(0x9e37_79b1);
    mixed ^ mixed >> 15
}

fn hashed(parts: &[u32]) -> u32 {
    parts.iter().fold(0, |hash, part| mixed(hash, *part))
}

pub struct Model {
    code_range: Range<usize>,
    code: Code,
    /// Chances as distances.
    distances: Vec<i32>,
    /// How much a chance that was seen so often still moves.
    moves: [i32; 16],
    /// A chance of 12 bits and how often it was seen, in 4: of each memory, in rows of 16 for half
    /// a byte; and a check of which context a row belongs to.
    seen: Vec<u16>,
    checks: Vec<u8>,
    /// What such an entry has turned out to mean, for each memory.
    meanings: Vec<u16>,
    /// What a match of this length has turned out to mean.
    match_meanings: [i32; 64],
    weights: [Vec<i32>; 2],
    corrections: [Vec<u16>; 2],
    /// What came so far.
    content: Vec<u8>,
    last: [u32; 2],
    word: u32,
    after: [u32; 256],
    /// Where the same bytes have been before, where that goes on, and for how long.
    matches: Vec<u32>,
    matched: usize,
    length: usize,
    hashes: [u32; MEMORIES],
    /// For the bit that comes next.
    bits: u32,
    count: u32,
    rows: [usize; MEMORIES],
    says: [i32; VOICES],
    match_place: usize,
    selected: [usize; 2],
    chances: [i32; 2],
    corrected: [usize; 2],
}

impl Model {
    pub fn new(code_range: Range<usize>) -> Self {
        let mut distances = Vec::with_capacity(4096);
        for distance in -2047..=2047 {
            let upto = index(chance(distance) + 1);
            if distances.len() < upto {
                distances.resize(upto, distance);
            }
        }
        distances.resize(4096, 2047);
        let moves = std::array::from_fn(|seen| {
            65536 / (i32::try_from(seen).unwrap_or_default() * 10 / 8 + 2)
        });
        let meanings = (0..MEMORIES * 4096).map(|place| ((place & 4095) >> 4) as u16 * 256 + 128);
        let corrections: Vec<u16> =
            (0..65536 * 33).map(|place| (chance((place % 33 - 16) * 128) * 16) as u16).collect();
        Self {
            code_range,
            code: Code::new(),
            distances,
            moves,
            seen: vec![0; MEMORIES << PLACES],
            checks: vec![0; MEMORIES << (PLACES - 4)],
            meanings: meanings.collect(),
            match_meanings: [32768; 64],
            weights: [vec![4000; 2048 * VOICES], vec![4000; 1024 * VOICES]],
            corrections: [corrections.clone(), corrections],
            content: Vec::new(),
            last: [0; 2],
            word: 0,
            after: [0; 256],
            matches: vec![0; 1 << MATCHES],
            matched: 0,
            length: 0,
            hashes: [0; MEMORIES],
            bits: 1,
            count: 0,
            rows: [0; MEMORIES],
            says: [0; VOICES],
            match_place: 0,
            selected: [0; 2],
            chances: [0; 2],
            corrected: [0; 2],
        }
    }

    fn is_code(&self) -> bool {
        self.code_range.contains(&self.content.len())
    }

    /// A byte begins.
    pub fn begin(&mut self) {
        let [last, before] = self.last;
        let byte = last & 255;
        let contexts: [u32; MEMORIES] = if self.is_code() {
            let code = &self.code;
            let (state, ops) = (code.state() + 1, code.ops);
            let [one, two] = code.locals;
            [
                hashed(&[state, ops & 0xff]),
                hashed(&[state, ops & 0xff_ffff]),
                hashed(&[state, ops]),
                hashed(&[state, ops, code.before & 0xffff]),
                hashed(&[state, ops & 0xffff, code.value]),
                hashed(&[state, code.number, code.values[(code.op & 255) as usize]]),
                hashed(&[state, one, two, ops & 0xff]),
                hashed(&[last, before]),
                hashed(&[state, code.depth, ops & 0xff, code.number]),
                hashed(&[state, last & 0xffff]),
            ]
        } else {
            [
                byte,
                last & 0xffff,
                last & 0xff_ffff,
                last,
                self.word,
                hashed(&[self.word, byte]),
                last & 0xff_0000,
                last & 0xff_ff00,
                last & 0xf0_f0f0,
                self.after[byte as usize],
            ]
        };
        for (number, (hash, context)) in (1..).zip(self.hashes.iter_mut().zip(contexts)) {
            *hash = mixed(context, number);
        }
        self.find_match();
        (self.bits, self.count) = (1, 0);
    }

    fn find_match(&mut self) {
        let end = self.content.len();
        if end < 7 {
            return;
        }
        if self.length > 0 && self.content[self.matched] == self.content[end - 1] {
            self.matched += 1;
            self.length += 1;
        } else {
            self.length = 0;
        }
        let [last, before] = self.last;
        let place = (hashed(&[last, before & 0xffff]) >> (32 - MATCHES)) as usize;
        if self.length == 0 {
            let found = self.matches[place] as usize;
            let back = |far: &usize| self.content[found - 1 - far] == self.content[end - 1 - far];
            self.length = (0..found.min(32)).take_while(back).count();
            if self.length < 5 {
                self.length = 0;
            }
            self.matched = found;
        }
        self.matches[place] = u32::try_from(end).unwrap_or_default();
    }

    /// How likely the next bit is a one, of 4096.
    pub fn expect(&mut self) -> u32 {
        let is_code = self.is_code();
        if self.count == 0 || self.count == 4 {
            self.find_rows();
        }
        let half = if self.count < 4 {
            self.bits
        } else {
            self.bits & ((1 << (self.count - 4)) - 1) | 1 << (self.count - 4)
        };
        for memory in 0..MEMORIES {
            let entry = self.rows[memory] & !15 | half as usize;
            self.rows[memory] = entry;
            let entry = self.seen[entry];
            let meaning = self.meanings[memory << 12 | meaning_of(entry)];
            self.says[memory] = self.distances[usize::from(meaning >> 4)];
        }
        self.match_place = 0;
        self.says[MEMORIES..].copy_from_slice(&[0, 0, 256]);
        if self.length > 0 {
            let next = u32::from(self.content[self.matched]) | 256;
            if next >> (8 - self.count) == self.bits {
                let length = self.length.min(15)
                    + if self.length > 15 { (self.length / 8).min(16) } else { 0 };
                self.match_place = length * 2 + (next >> (7 - self.count) & 1) as usize;
                let meaning = self.match_meanings[self.match_place] >> 4;
                self.says[MEMORIES] = self.distances[index(meaning)];
                self.says[MEMORIES + 1] = meaning - 2048;
            } else {
                self.length = 0;
            }
        }
        let bits = self.bits as usize;
        let code = &self.code;
        self.selected = if is_code {
            [(code.op * 4 + code.count.min(1) * 2 + u32::from(code.bits > 0)) as usize, bits | 256]
        } else {
            [0, bits]
        };
        self.selected[1] |= usize::from(self.match_place > 0) << 9;
        let mut distance = 0;
        for (mixer, weights) in self.weights.iter().enumerate() {
            let weights = &weights[self.selected[mixer] * VOICES..][..VOICES];
            let sum: i64 = weights
                .iter()
                .zip(self.says)
                .map(|(weight, says)| i64::from(*weight) * i64::from(says))
                .sum();
            let sum = (sum >> 16).clamp(-2047, 2047) as i32;
            self.chances[mixer] = chance(sum);
            distance += sum;
        }
        distance >>= 1;
        let last = self.last[0];
        let contexts = [
            self.bits | (last & 255) << 8,
            if is_code { code.state() * 256 + self.bits } else { mixed(last & 0xffff, self.bits) }
                & 0xffff,
        ];
        let (step, share) = ((distance + 2048) >> 7, (distance + 2048) & 127);
        let mut sum = 2 * chance(distance) + 2;
        for (number, corrections) in self.corrections.iter().enumerate() {
            let place = contexts[number] as usize * 33 + index(step);
            let between = i32::from(corrections[place]) * (128 - share)
                + i32::from(corrections[place + 1]) * share;
            sum += between >> 11;
            self.corrected[number] = place + usize::from(share > 63);
        }
        (sum >> 2).clamp(1, 4095) as u32
    }

    fn find_rows(&mut self) {
        let salt = if self.count == 4 { self.bits.wrapping_mul(0x2f0b_4c47) } else { 0 };
        for memory in 0..MEMORIES {
            let hash = (self.hashes[memory] ^ salt).wrapping_mul(0x9e37_79b1);
            let row = memory << (PLACES - 4) | (hash >> (36 - PLACES)) as usize;
            let check = (hash >> 3 & 255) as u8 | 1;
            if self.checks[row] != check {
                self.checks[row] = check;
                self.seen[row << 4..][..16].fill(0x8000);
            }
            self.rows[memory] = row << 4;
        }
    }

    /// It was a one, or not.
    pub fn learn(&mut self, is_one: bool) {
        let (one, all) = (i32::from(is_one), if is_one { 65535 } else { 0 });
        for (mixer, weights) in self.weights.iter_mut().enumerate() {
            let error = ((one << 12) - self.chances[mixer]) * 6;
            let weights = &mut weights[self.selected[mixer] * VOICES..][..VOICES];
            for (weight, says) in weights.iter_mut().zip(self.says) {
                *weight += (says * error + 0x2000) >> 14;
            }
        }
        for (corrections, place) in self.corrections.iter_mut().zip(self.corrected) {
            let entry = &mut corrections[place];
            *entry = moved(*entry, all);
        }
        for memory in 0..MEMORIES {
            let entry = &mut self.seen[self.rows[memory]];
            let meaning = &mut self.meanings[memory << 12 | meaning_of(*entry)];
            *meaning = moved(*meaning, all);
            let (chance, seen) = (i32::from(*entry >> 4), *entry & 15);
            let chance = chance + (((one * 4095 - chance) * self.moves[usize::from(seen)]) >> 16);
            *entry = (chance as u16) << 4 | (seen + 1).min(15);
        }
        if self.match_place > 0 {
            let meaning = &mut self.match_meanings[self.match_place];
            *meaning += (all - *meaning) >> 6;
        }
        self.bits = self.bits << 1 | one as u32;
        self.count += 1;
    }

    /// A byte has come.
    pub fn end(&mut self, byte: u8) {
        if self.is_code() {
            self.code.take(byte);
        }
        self.content.push(byte);
        let [last, before] = self.last;
        self.after[(last & 255) as usize] = (last << 8 | u32::from(byte)) & 0xffff;
        self.last = [last << 8 | u32::from(byte), before << 8 | last >> 24];
        let letter = u32::from(byte | 32);
        let is_letter = (97..123).contains(&letter) || byte > 127;
        self.word =
            if is_letter { self.word.wrapping_add(letter).wrapping_mul(0x2f0b_4c47) } else { 0 };
    }
}

/// The place of what an entry means: its chance in 8 bits, and how often it was seen.
fn meaning_of(entry: u16) -> usize {
    usize::from((entry >> 8) << 4 | entry & 15)
}

/// A chance of 16 bits, a little nearer to what was seen.
fn moved(chance: u16, seen: i32) -> u16 {
    let chance = i32::from(chance);
    (chance + ((seen - chance) >> 6)) as u16
}
