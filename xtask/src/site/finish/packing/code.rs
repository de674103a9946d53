//! Where in an instruction of WebAssembly a byte stands, and what came before it.
//!
//! It follows the bodies of a code section byte by byte. Where it goes wrong (it knows what the
//! compiler writes, not all that may be written) the memories learn less, and nothing breaks.

/// What comes instead of an instruction: the length of a body, its groups of locals; a code that
/// is yet to come; and instructions that begin with `0xfc` follow from there on.
const BODY: u32 = 0x100;
const GROUPS: u32 = 0x101;
const LOCALS: u32 = 0x102;
const LONG: u32 = 0x110;
const NEXT: u32 = 0x1ff;

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
    pub number: u32,
    pub bits: u32,
    /// Blocks that are open.
    pub depth: u32,
    /// The last four instructions, and the four before them.
    pub ops: u32,
    pub before: u32,
    /// The last number, and the last one of each instruction.
    pub value: u32,
    pub values: [u32; 256],
    /// The last two locals that were used.
    pub locals: [u32; 2],
}

impl Code {
    pub fn new() -> Self {
        Self {
            part: Part::Number,
            op: BODY,
            left: 1,
            count: 0,
            is_list: false,
            number: 0,
            bits: 0,
            depth: 0,
            ops: 0,
            before: 0,
            value: 0,
            values: [0; 256],
            locals: [0; 2],
        }
    }

    /// The place within an instruction as a number.
    pub fn state(&self) -> u32 {
        self.op * 16 + self.count.min(3) * 4 + (self.bits / 7).min(3)
    }

    /// So many numbers or bytes come next; without any, another instruction.
    fn await_part(&mut self, part: Part, left: u32) {
        (self.part, self.left) = (part, left);
        if left == 0 {
            (self.part, self.op, self.count) = (Part::Code, NEXT, 0);
        }
    }

    /// Takes in the next byte.
    pub fn take(&mut self, byte: u8) {
        let byte = u32::from(byte);
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
        match op {
            0x02..=0x04 => self.depth += 1,
            0x0b if self.depth == 0 => {
                self.op = BODY;
                return self.await_part(Part::Number, 1);
            }
            0x0b => self.depth -= 1,
            0x0e | 0x1c => self.is_list = true,
            _ => {}
        }
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
        if matches!(self.op, 0x20..=0x22) {
            self.locals = [value, self.locals[0]];
        }
        self.count += 1;
        let left = match self.op {
            BODY => {
                (self.op, self.locals) = (GROUPS, [0; 2]);
                1
            }
            GROUPS => {
                self.op = LOCALS;
                value * 2
            }
            _ if std::mem::take(&mut self.is_list) => value + u32::from(self.op == 0x0e),
            _ => self.left - 1,
        };
        self.await_part(Part::Number, left);
    }
}
