//! How likely the next bit is a one.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "chances are kept in as few bits as hold them, and JavaScript counts the same"
)]

use super::code::{Code, NEXT};
use super::text::Text;
use super::{hashed, mixed};
use std::array;
use std::ops::Range;

/// How many memories there are, and how many voices: each memory and the match say what they expect
/// in two ways, and one voice always says the same.
pub const MEMORIES: usize = 12;
const VOICES: usize = MEMORIES * 2 + 3;
/// All memories share so many entries, as a power of two, in rows of 16.
const ENTRIES: u32 = 25;
/// The places of matches.
const MATCHES: u32 = 18;
/// Voices are weighed in so many ways, by where each of them begins in the list of weights.
const WAYS: usize = 4;
const BEGINS: [usize; WAYS + 1] = [0, 1024, 1024 + 2049 * 8, 1024 + 2817 * 8, 1024 + 3329 * 8];
/// An entry without experience: neither nor.
const NEW: u16 = 0x800;

/// What is certain is this far from what may or may not be, in steps of which each makes it 1/256
/// likelier (to the power of e); memories are never as sure as that.
const CERTAIN: i32 = 3071;
const SURE: i32 = 2047;

pub struct Model {
    module: usize,
    code_range: Range<usize>,
    code: Option<Code>,
    text: Text,
    /// A distance as a chance, of 65536, and a chance, of 4096, as a distance.
    chances: Vec<i32>,
    distances: Vec<i32>,
    /// How much a chance that was seen so often still moves.
    moves: [i32; 16],
    /// How often it was seen in 4 bits and a chance in 12, in rows of 16 for half a byte, of which
    /// the first is a check of which context the row belongs to.
    seen: Vec<u16>,
    /// What such an entry has turned out to mean, for each memory.
    meanings: Vec<u16>,
    /// What a match of this length has turned out to mean.
    match_meanings: [i32; 64],
    weights: Vec<i32>,
    /// How much each way counts in such a place.
    trust: Vec<i32>,
    corrections: [Vec<u16>; 2],
    /// What came so far.
    content: Vec<u8>,
    /// Where the same bytes have been before, where that goes on, and for how long.
    matches: Vec<u32>,
    matched: usize,
    length: usize,
    contexts: [u32; MEMORIES],
    /// For the bit that comes next.
    bits: u32,
    count: u32,
    rows: [usize; MEMORIES],
    says: [i32; VOICES],
    match_place: usize,
    selected: [usize; WAYS],
    ways: [i32; WAYS],
    trusted: usize,
    whole: i32,
    corrected: [usize; 2],
}

impl Model {
    /// For a content with a module from this place on and its code in that range.
    pub fn new(module: usize, code_range: Range<usize>) -> Self {
        let mut chances = vec![0; index(CERTAIN) * 2 + 1];
        // Steps of the 256th root of e. Multiplied and divided numbers are the same everywhere.
        let mut odds = 1.0_f64;
        for distance in 0..=CERTAIN {
            let chance = (65536.0 * odds / (odds + 1.0)) as i32;
            chances[index(CERTAIN + distance)] = chance;
            chances[index(CERTAIN - distance)] = 65536 - chance;
            odds *= 1.003_913_889_338_347_6;
        }
        let mut distance = -SURE;
        let distances = (0..4096).map(|chance| {
            while distance < SURE && chances[index(CERTAIN + distance)] < chance * 16 + 8 {
                distance += 1;
            }
            distance
        });
        let distances = distances.collect();
        let meanings = (0..MEMORIES << 12).map(|place| (place & 255) as u16 * 256 + 128);
        let corrections: Vec<u16> = (0..65536 * 33)
            .map(|place| chances[index(CERTAIN + (place % 33 - 16) * 128)] as u16)
            .collect();
        Self {
            module,
            code_range,
            code: None,
            text: Text::new(),
            chances,
            distances,
            moves: array::from_fn(|seen| 65536 * 4 / (seen as i32 * 5 + 7)),
            seen: vec![0; 1 << ENTRIES],
            meanings: meanings.collect(),
            match_meanings: [32768; 64],
            weights: (0..BEGINS[WAYS] * VOICES)
                .map(|place| match place % VOICES {
                    voice if voice >= MEMORIES * 2 => 4000,
                    voice if voice % 2 == 0 => 5460,
                    _ => 1300,
                })
                .collect(),
            trust: vec![16384; 2049 * WAYS],
            corrections: [corrections.clone(), corrections],
            content: Vec::new(),
            matches: vec![0; 1 << MATCHES],
            matched: 0,
            length: 0,
            contexts: [0; MEMORIES],
            bits: 1,
            count: 0,
            rows: [0; MEMORIES],
            says: [0; VOICES],
            match_place: 0,
            selected: [0; WAYS],
            ways: [0; WAYS],
            trusted: 0,
            whole: 0,
            corrected: [0; 2],
        }
    }

    /// Follows the code, once it has begun and until it ends.
    fn code(&self) -> Option<&Code> {
        self.code.as_ref().filter(|_| self.code_range.contains(&self.content.len()))
    }

    /// A byte begins.
    pub fn begin(&mut self) {
        if self.content.len() == self.code_range.start {
            self.code = self.content.get(self.module..).map(Code::new);
        }
        let contexts = match self.code() {
            Some(code) => code.contexts(),
            None => self.text.contexts(),
        };
        for ((own, context), number) in self.contexts.iter_mut().zip(contexts).zip(1..) {
            *own = mixed(context, number);
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
        let [last, before] = self.text.last;
        let place = (hashed([last, before & 0xffff]) >> (32 - MATCHES)) as usize;
        if self.length == 0 {
            let found = self.matches[place] as usize;
            let back = |far: &usize| self.content[found - 1 - far] == self.content[end - 1 - far];
            self.length = (0..found.min(32)).take_while(back).count();
            if self.length < 5 {
                self.length = 0;
            }
            self.matched = found;
        }
        self.matches[place] = end as u32;
    }

    /// How likely the next bit is a one, of 65536.
    pub fn expect(&mut self) -> u32 {
        if self.count == 0 || self.count == 4 {
            self.find_rows();
        }
        let half = if self.count < 4 {
            self.bits
        } else {
            self.bits & ((1 << (self.count - 4)) - 1) | 1 << (self.count - 4)
        };
        for memory in 0..MEMORIES {
            let place = self.rows[memory] & !15 | half as usize;
            self.rows[memory] = place;
            let entry = self.seen[place];
            let meaning = self.meanings[memory << 12 | usize::from(entry >> 4)];
            self.says[memory * 2] = self.distances[usize::from(meaning >> 4)];
            let is_new = entry >> 12 == 0;
            self.says[memory * 2 + 1] = if is_new { 0 } else { (i32::from(meaning) - 32768) >> 5 };
        }
        self.match_place = 0;
        self.says[MEMORIES * 2..].copy_from_slice(&[0, 0, 256]);
        if self.length > 0 {
            let next = u32::from(self.content[self.matched]) | 256;
            if next >> (8 - self.count) == self.bits {
                let length = self.length.min(15)
                    + if self.length > 15 { (self.length / 8).min(16) } else { 0 };
                self.match_place = length * 2 + (next >> (7 - self.count) & 1) as usize;
                let meaning = self.match_meanings[self.match_place] >> 4;
                self.says[MEMORIES * 2] = self.distances[index(meaning)];
                self.says[MEMORIES * 2 + 1] = meaning - 2048;
            } else {
                self.length = 0;
            }
        }
        let distance = self.weighed();
        self.whole = self.chances[index(CERTAIN + distance)];
        self.corrected(distance)
    }

    /// What all voices say together.
    fn weighed(&mut self) -> i32 {
        let is_match = u32::from(self.match_place > 0);
        let last = self.text.last[0] & 255;
        let (is_code, place, before, shape) = match self.code() {
            Some(code) => (
                1,
                code.op * 4 + code.count.min(1) * 2 + u32::from(code.bits > 0),
                code.previous() + u32::from(code.op == NEXT) * 256,
                code.shape() + u32::from(code.op == NEXT) * 64,
            ),
            None => (0, 2048, 512 + last, 256 + (self.text.kinds & 255)),
        };
        let groups = [place, before, shape].map(|group| (group * 8 + self.count) as usize);
        self.selected[0] = (self.bits | is_match << 8 | is_code << 9) as usize;
        self.selected[1..].copy_from_slice(&groups);
        self.trusted = place as usize * WAYS;
        let mut sum = 0;
        for (way, selected) in self.selected.iter_mut().enumerate() {
            *selected = (*selected + BEGINS[way]) * VOICES;
            let weights = &self.weights[*selected..][..VOICES];
            let says = weights.iter().zip(self.says);
            self.ways[way] = distance(says.map(|(weight, says)| product(*weight, says)).sum());
            sum += product(self.trust[self.trusted + way], self.ways[way]);
        }
        distance(sum)
    }

    /// A chance at this distance, by how right such chances have been.
    fn corrected(&mut self, distance: i32) -> u32 {
        let last = self.text.last[0];
        let contexts = [
            self.bits | (last & 255) << 8,
            match self.code() {
                Some(code) => code.state() * 256 + self.bits,
                None => mixed(last & 0xffff, self.bits),
            } & 0xffff,
        ];
        let from = distance.clamp(-SURE, SURE) + SURE + 1;
        let (step, share) = (from >> 7, from & 127);
        let mut sum = self.whole * 2 + 2;
        for (number, corrections) in self.corrections.iter().enumerate() {
            let place = contexts[number] as usize * 33 + index(step);
            let between = i32::from(corrections[place]) * (128 - share)
                + i32::from(corrections[place + 1]) * share;
            sum += between >> 7;
            self.corrected[number] = place + usize::from(share > 63);
        }
        (sum >> 2).clamp(1, 65535) as u32
    }

    fn find_rows(&mut self) {
        let salt = if self.count == 4 { self.bits.wrapping_mul(0x2f0b_4c47) } else { 0 };
        // First what is to be read, so that in JavaScript it comes from memory all at once.
        let places = self.contexts.map(|context| {
            let hash = (context ^ salt).wrapping_mul(0x9e37_79b1);
            let hash = hash ^ hash >> 16;
            let row = ((hash >> (36 - ENTRIES)) << 4) as usize;
            (row, hash as u16 | 1, self.seen[row])
        });
        for (own, (mut row, check, found)) in self.rows.iter_mut().zip(places) {
            if found != check {
                // Its neighbour may have it; otherwise the one with less experience is given up.
                let (here, other) = (self.seen[row + 1] >> 12, row ^ 16);
                if self.seen[other] == check || self.seen[other + 1] >> 12 < here {
                    row = other;
                }
                if self.seen[row] != check {
                    self.seen[row] = check;
                    self.seen[row + 1..row + 16].fill(NEW);
                }
            }
            *own = row;
        }
    }

    /// It was a one, or not.
    pub fn learn(&mut self, is_one: bool) {
        let (one, all) = (i32::from(is_one), if is_one { 65535 } else { 0 });
        let wrong = (one << 16) - self.whole;
        self.bits = self.bits << 1 | one as u32;
        self.count += 1;
        // From what was as good as certain there is nothing to learn: a fifth of all bits.
        if wrong.abs() < 16 {
            return;
        }
        // Weights that were nearly right stay: two thirds of the time.
        if wrong.abs() > 2047 {
            for (way, selected) in self.selected.into_iter().enumerate() {
                let error = (one << 16) - self.chances[index(CERTAIN + self.ways[way])];
                let weights = &mut self.weights[selected..][..VOICES];
                for (weight, says) in weights.iter_mut().zip(self.says) {
                    *weight += (says * error + 0x8000) >> 16;
                }
            }
        }
        for (trust, way) in self.trust[self.trusted..].iter_mut().zip(self.ways) {
            *trust += (way * wrong + 0x10000) >> 17;
        }
        for (corrections, place) in self.corrections.iter_mut().zip(self.corrected) {
            let entry = &mut corrections[place];
            *entry = moved(*entry, all);
        }
        for (memory, place) in self.rows.into_iter().enumerate() {
            let entry = &mut self.seen[place];
            let meaning = &mut self.meanings[memory << 12 | usize::from(*entry >> 4)];
            *meaning = moved(*meaning, all);
            let (times, chance) = (*entry >> 12, i32::from(*entry & 4095));
            let step = ((one * 4095 - chance) * self.moves[usize::from(times)]) >> 16;
            *entry = (times + 1).min(15) << 12 | (chance + step) as u16;
        }
        if self.match_place > 0 {
            let meaning = &mut self.match_meanings[self.match_place];
            *meaning += (all - *meaning) >> 6;
        }
    }

    /// A byte has come.
    pub fn end(&mut self, byte: u8) {
        if self.code_range.contains(&self.content.len())
            && let Some(code) = &mut self.code
        {
            code.take(byte);
        }
        self.text.take(byte);
        self.content.push(byte);
    }
}

/// What is never negative, as a place in a list.
fn index(number: i32) -> usize {
    usize::try_from(number).unwrap_or_default()
}

fn product(one: i32, other: i32) -> i64 {
    i64::from(one) * i64::from(other)
}

/// A sum of what was said by weights, of which one is 65536, as a distance.
fn distance(sum: i64) -> i32 {
    (sum >> 16).clamp(i64::from(-CERTAIN), i64::from(CERTAIN)) as i32
}

/// A chance of 16 bits, a little nearer to what was seen.
fn moved(chance: u16, seen: i32) -> u16 {
    let chance = i32::from(chance);
    (chance + ((seen - chance) >> 6)) as u16
}
