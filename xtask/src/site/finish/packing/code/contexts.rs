//! By what the memories expect the next byte of the code.
//!
//! Which contexts are worth their time was found by trying: of some fifty for each kind of place,
//! those that made the file smallest together.

use super::super::model::MEMORIES;
use super::super::{hashed, mixed};
use super::{Code, NEXT};
use std::array;

impl Code {
    /// What the next byte is if the number is this one.
    fn guess(&self, number: u32) -> u32 {
        if self.bits > 27 || (number ^ self.number) & ((1 << self.bits) - 1) > 0 {
            return 256;
        }
        let rest = number >> self.bits;
        rest & 127 | u32::from(rest > 127) << 7
    }

    pub fn contexts(&self) -> [u32; MEMORIES] {
        let (here, ops, function) = (self.so_far, self.ops, self.function);
        let (last_op, previous, two) = (ops & 255, self.previous(), ops & 0xff_ff00);
        let height = u32::try_from(self.height()).unwrap_or_default();
        let (block, depth) =
            (self.block().op, u32::try_from(self.blocks.len()).unwrap_or_default());
        let (top, second) = (self.under(0), self.under(1));
        let follower = self.followers[(self.whole[0] >> 16) as usize];
        let (call, offset, set) = (self.calls[0], self.offsets[0], self.set[0]);
        if self.op == NEXT {
            return [
                hashed([0]),
                hashed([ops, self.before & 0xffff]),
                hashed([ops, self.before]),
                hashed([self.whole[0]]),
                hashed([self.whole[1]]),
                hashed([self.whole[0], function]),
                hashed([height, ops]),
                hashed([height, last_op, block]),
                hashed([height, follower]),
                hashed([height, top, second]),
                hashed([height, last_op, call]),
                hashed([top, ops & 0xffff]),
            ];
        }
        let place = self.op * 64 + self.bits;
        let [one, other] = self.ends.map(|end| self.guess(end));
        let again = self.guess(self.address);
        let own = match self.op {
            0x20..=0x22 => [
                hashed([here, self.locals_here]),
                hashed([here, self.used[0], self.used[1], previous]),
                hashed([here, self.used[0], two]),
                hashed([here, function, height, top]),
                hashed([here, set, self.set[1]]),
                hashed([here, self.whole[1], self.whole[2]]),
                hashed([here, function, two]),
            ],
            0x28..=0x3e => {
                let (from, value) = (self.from(), self.values[0x41]);
                let again = self.offset_from[(mixed(from, function) >> 16) as usize];
                [
                    hashed([here, previous]),
                    hashed([here, again]),
                    hashed([here, again, two]),
                    hashed([here, offset, self.offsets[1], self.offsets[2]]),
                    hashed([here, function, from]),
                    hashed([here, value, from]),
                    hashed([here, call, previous]),
                ]
            }
            0x10 => [
                hashed([here, height]),
                hashed([here, height, two]),
                hashed([here, height, call]),
                hashed([here, height, function]),
                hashed([here, top, second]),
                hashed([here, function, previous]),
                hashed([here, call, self.calls[1]]),
            ],
            0x41 | 0x42 => [
                hashed([place, again, previous]),
                hashed([place, again, one, other]),
                hashed([place, one, other, two]),
                hashed([here, ops, self.before & 0xff]),
                hashed([here, top]),
                hashed([here, function, self.whole[0]]),
                hashed([here, height, call]),
            ],
            _ => [
                hashed([here, previous]),
                hashed([here, depth, block]),
                hashed([here, depth, block, previous]),
                hashed([here, height, block]),
                hashed([here, depth, function]),
                hashed([here, self.past[3]]),
                hashed([here, self.values[(self.op & 255) as usize]]),
            ],
        };
        let shared = [
            hashed([self.op]),
            hashed([here, function]),
            hashed([here, follower]),
            hashed([here, ops, self.before & 0xffff]),
            hashed([here, self.past[5]]),
        ];
        array::from_fn(|number| if number < 5 { shared[number] } else { own[number - 5] })
    }
}
