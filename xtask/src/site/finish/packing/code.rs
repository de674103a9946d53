//! Where in an instruction of WebAssembly a byte stands, and what came before it.
//!
//! It follows the bodies of a code section byte by byte, with what the instructions take from the
//! stack and leave on it. Where it goes wrong (it knows what the compiler writes, not all that may
//! be written) the memories learn less, and nothing breaks.

mod contexts;
mod kinds;

use super::mixed;
use kinds::Kinds;

/// What comes instead of an instruction: groups of locals; a code that is yet to come; and
/// instructions that begin with `0xfc` follow from there on.
const GROUPS: u32 = 0x101;
const LOCALS: u32 = 0x102;
const LONG: u32 = 0x110;
pub const NEXT: u32 = 0x1ff;

/// From which instruction on they take so many values from the stack, and four more where they
/// leave one.
const TURNS: [u16; 78] = [
    0x04, 1, 0x05, 0, 0x0d, 1, 0x0e, 0, 0x1a, 1, 0x1b, 7, 0x1d, 0, 0x20, 4, 0x21, 1, 0x22, 5, 0x23,
    4, 0x24, 1, 0x25, 5, 0x26, 2, 0x28, 5, 0x36, 2, 0x3f, 4, 0x40, 5, 0x41, 4, 0x45, 5, 0x46, 6,
    0x50, 5, 0x51, 6, 0x67, 5, 0x6a, 6, 0x79, 5, 0x7c, 6, 0x8b, 5, 0x92, 6, 0x99, 5, 0xa0, 6, 0xa7,
    5, 0xc5, 0, 0xd0, 4, 0xd1, 5, 0xd2, 4, 0xd3, 0, 0x110, 5, 0x118, 3,
];

/// What a byte is.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// The code of an instruction.
    Code,
    /// Part of a number of as many bytes as it needs.
    Number,
    /// One of so many bytes.
    Bytes,
    /// The second byte of a code.
    Second,
}

/// A block that is open, a function too.
#[derive(Clone, Copy)]
struct Block {
    op: u32,
    /// How many values were on the stack before it.
    height: usize,
    leaves_one: bool,
}

/// The place in the code.
pub struct Code {
    part: Part,
    /// The instruction, or what stands for one.
    pub op: u32,
    /// How many numbers or bytes of it are to come.
    left: u32,
    /// How many have come.
    pub count: u32,
    /// Whether a number says how many more there are.
    is_list: bool,
    /// The number so far, and how many of its bits.
    number: u32,
    pub bits: u32,
    kinds: Kinds,
    /// How many functions began, imported ones too, and how many locals this one has.
    function: u32,
    locals_here: u32,
    /// How many values each instruction takes and leaves.
    turns: [u32; 512],
    /// What left each value on the stack.
    stack: Vec<u32>,
    blocks: Vec<Block>,
    /// The last four instructions, and the four before them.
    pub ops: u32,
    before: u32,
    /// The bytes of this instruction as one number, whole ones before it, and the last six or so
    /// together.
    so_far: u32,
    whole: [u32; 3],
    past: [u32; 6],
    /// What came last after each whole instruction.
    followers: Vec<u32>,
    /// The first and the last number of this instruction, and the last one of each.
    first: u32,
    value: u32,
    values: [u32; 256],
    /// Locals that were used and that were set, calls, offsets in memory.
    used: [u32; 2],
    set: [u32; 2],
    calls: [u32; 2],
    offsets: [u32; 3],
    /// The last offset from each value in this function.
    offset_from: Vec<u32>,
    /// The last constant that was the address of a text or a table, the last that was not, and
    /// where what stands there ends, if its length was told before it or behind it.
    address: u32,
    small: u32,
    ends: [u32; 2],
}

impl Code {
    /// The code behind this part of a module.
    pub fn new(head: &[u8]) -> Self {
        let mut turns = [0; 512];
        for turn in TURNS.chunks_exact(2) {
            turns[usize::from(turn[0])..].fill(u32::from(turn[1]));
        }
        let kinds = Kinds::of(head);
        let mut code = Self {
            part: Part::Number,
            op: GROUPS,
            left: 1,
            count: 0,
            is_list: false,
            number: 0,
            bits: 0,
            function: kinds.imported,
            kinds,
            locals_here: 0,
            turns,
            stack: Vec::new(),
            blocks: Vec::new(),
            ops: 0,
            before: 0,
            so_far: 0,
            whole: [0; 3],
            past: [0; 6],
            followers: vec![0; 1 << 16],
            first: 0,
            value: 0,
            values: [0; 256],
            used: [0; 2],
            set: [0; 2],
            calls: [0; 2],
            offsets: [0; 3],
            offset_from: vec![0; 1 << 16],
            address: 0,
            small: 0,
            ends: [0; 2],
        };
        code.begin_body();
        code
    }

    fn begin_body(&mut self) {
        (self.op, self.part, self.left) = (GROUPS, Part::Number, 1);
        [self.locals_here, _] = self.kinds.of_function(self.function);
        self.function += 1;
        self.stack.clear();
        self.blocks = vec![Block { op: 1, height: 0, leaves_one: false }];
        (self.used, self.set, self.calls) = ([0; 2], [0; 2], [0; 2]);
    }

    /// The place within an instruction as a number.
    pub fn state(&self) -> u32 {
        self.op * 16 + self.count.min(3) * 4 + (self.bits / 7).min(3)
    }

    fn block(&self) -> Block {
        self.blocks.last().copied().unwrap_or(Block { op: 0, height: 0, leaves_one: false })
    }

    /// How many values this block has on the stack.
    fn height(&self) -> usize {
        self.stack.len() - self.block().height
    }

    /// The stack and the block as one number of 6 bits.
    pub fn shape(&self) -> u32 {
        u32::try_from(self.height().min(7)).unwrap_or_default() * 8 + self.block().op
    }

    /// What left the value that lies so deep.
    fn under(&self, depth: usize) -> u32 {
        if depth < self.height() { self.stack[self.stack.len() - 1 - depth] } else { 0 }
    }

    /// The instruction before this one, or the last where the next is yet to come.
    pub fn previous(&self) -> u32 {
        if self.op == NEXT { self.ops & 255 } else { self.ops >> 8 & 255 }
    }

    /// What left the address that this instruction goes by.
    fn from(&self) -> u32 {
        self.under(usize::from(self.op > 0x35))
    }

    /// Takes in the next byte.
    pub fn take(&mut self, byte: u8) {
        let byte = u32::from(byte);
        self.so_far = mixed(self.so_far, byte + 1);
        match self.part {
            Part::Code => self.begin(byte),
            Part::Number => {
                self.number |= (byte & 127) << self.bits.min(28);
                self.bits += 7;
                if byte < 128 {
                    self.ended();
                }
            }
            Part::Bytes => {
                self.count += 1;
                self.await_part(Part::Bytes, self.left - 1);
            }
            Part::Second => {
                self.op = LONG + byte;
                let left = match byte {
                    8 | 10 | 12 | 14 => 2,
                    9 | 11 | 13 | 15..=17 => 1,
                    _ => 0,
                };
                self.await_part(Part::Number, left);
            }
        }
    }

    fn begin(&mut self, op: u32) {
        self.op = op;
        self.before = self.before << 8 | self.ops >> 24;
        self.ops = self.ops << 8 | op;
        self.is_list = matches!(op, 0x0e | 0x1c);
        match op {
            0xfc => self.part = Part::Second,
            0x43 => self.await_part(Part::Bytes, 4),
            0x44 => self.await_part(Part::Bytes, 8),
            0x11 | 0x28..=0x3e => self.await_part(Part::Number, 2),
            0x02..=0x04 | 0x0c..=0x0e | 0x10 | 0x1c | 0x20..=0x26 | 0x3f..=0x42 | 0xd0 | 0xd2 => {
                self.await_part(Part::Number, 1);
            }
            _ => self.await_part(Part::Number, 0),
        }
    }

    /// A number is complete.
    fn ended(&mut self) {
        let value = std::mem::take(&mut self.number);
        self.bits = 0;
        self.value = value;
        self.values[(self.op & 255) as usize] = value;
        if self.count == 0 {
            self.first = value;
        }
        self.count += 1;
        let left = match self.op {
            GROUPS => {
                (self.op, self.count) = (LOCALS, 0);
                value.wrapping_mul(2)
            }
            _ if std::mem::take(&mut self.is_list) => {
                value.wrapping_add(u32::from(self.op == 0x0e))
            }
            _ => {
                if self.op == LOCALS && self.left & 1 == 0 {
                    self.locals_here = self.locals_here.wrapping_add(value);
                }
                self.left - 1
            }
        };
        self.await_part(Part::Number, left);
    }

    /// So many numbers or bytes come next; without any, another instruction.
    fn await_part(&mut self, part: Part, left: u32) {
        (self.part, self.left) = (part, left);
        if left > 0 {
            return;
        }
        self.turn();
        self.followers[(self.whole[0] >> 16) as usize] = self.so_far;
        for place in (1..6).rev() {
            self.past[place] = mixed(self.past[place - 1], self.so_far);
        }
        self.past[0] = self.so_far;
        self.whole = [self.so_far, self.whole[0], self.whole[1]];
        (self.part, self.op, self.count, self.so_far) = (Part::Code, NEXT, 0, 0);
        if self.blocks.is_empty() {
            self.begin_body();
        }
    }

    /// The instruction is complete: what it takes from the stack and leaves there.
    fn turn(&mut self) {
        let (op, value) = (self.op, if self.count > 0 { self.value } else { 0 });
        let (mut takes, mut leaves) = (0, 0);
        let mut sign = mixed(op, value);
        match op {
            0x05 => {
                if let Some(block) = self.blocks.last_mut() {
                    block.op = op;
                    self.stack.truncate(block.height);
                }
            }
            0x0b => {
                if let Some(block) = self.blocks.pop() {
                    self.stack.truncate(block.height);
                    leaves = u32::from(block.leaves_one);
                    sign = mixed(op, block.op);
                }
            }
            0x0c | 0x0e | 0x0f => self.stack.truncate(self.block().height),
            0x10 | 0x11 => {
                [takes, leaves] = if op == 0x10 {
                    self.kinds.of_function(self.first)
                } else {
                    self.kinds.of_kind(self.first)
                };
                takes += op & 1;
                self.calls = [self.first, self.calls[0]];
            }
            0x20..=0x22 => {
                self.used = [value, self.used[0]];
                if op > 0x20 {
                    self.set = [value, self.set[0]];
                }
                // A value that was put there is the same as one taken from there.
                sign = mixed(0x20, value);
            }
            0x28..=0x3e => {
                let from = mixed(self.from(), self.function) >> 16;
                self.offset_from[from as usize] = value;
                self.offsets = [value, self.offsets[0], self.offsets[1]];
            }
            // What is kept in the module stands between half a megabyte and one.
            0x41 if value >> 19 == 1 => {
                self.address = value;
                self.ends = [value, value + self.small];
            }
            0x41 if value < 4096 => {
                self.small = value;
                self.ends[0] = self.address + value;
            }
            _ => {}
        }
        let turn = self.turns[(op & 511) as usize];
        takes += turn & 3;
        leaves += turn >> 2;
        let height = self.height().saturating_sub(takes as usize) + self.block().height;
        self.stack.truncate(height);
        if leaves > 0 {
            self.stack.push(sign);
        }
        if matches!(op, 0x02..=0x04) {
            let leaves_one = value != 0x40;
            self.blocks.push(Block { op, height: self.stack.len(), leaves_one });
        }
    }
}
