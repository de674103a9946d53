//! What functions take and leave, as the module says before its code.

#[derive(Default)]
pub struct Kinds {
    /// What each kind of function takes and leaves, and the kinds of the functions.
    each: Vec<[u32; 2]>,
    functions: Vec<u32>,
    /// How many functions come from outside. They come first, and nothing else does.
    pub imported: u32,
}

impl Kinds {
    /// Those of the module that begins like this.
    pub fn of(head: &[u8]) -> Self {
        let mut kinds = Self::default();
        let mut head = Head { bytes: head, at: 8 };
        while head.at < head.bytes.len() {
            let section = head.byte();
            let end = head.number() as usize + head.at;
            let mut left = if section < 4 { head.number() } else { 0 };
            while left > 0 && head.at < head.bytes.len() {
                left -= 1;
                kinds.read(section, &mut head);
            }
            head.at = end;
        }
        kinds
    }

    /// Reads an entry of the section of kinds, of what is imported or of functions.
    fn read(&mut self, section: u8, head: &mut Head) {
        if section == 1 {
            head.byte();
            let takes = head.skip();
            let leaves = head.skip();
            self.each.push([takes, leaves]);
            return;
        }
        if section == 2 {
            // Two names, and what it is.
            head.skip();
            head.skip();
            head.byte();
            self.imported += 1;
        }
        let kind = head.number();
        self.functions.push(kind);
    }

    /// What a function of this kind takes and leaves.
    pub fn of_kind(&self, kind: u32) -> [u32; 2] {
        self.each.get(kind as usize).copied().unwrap_or_default()
    }

    /// What this function takes and leaves.
    pub fn of_function(&self, function: u32) -> [u32; 2] {
        self.functions.get(function as usize).map(|kind| self.of_kind(*kind)).unwrap_or_default()
    }
}

/// What stands in a module before its code.
struct Head<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Head<'_> {
    fn byte(&mut self) -> u8 {
        self.at += 1;
        self.bytes.get(self.at - 1).copied().unwrap_or(0)
    }

    fn number(&mut self) -> u32 {
        let (mut number, mut bits) = (0, 0_u32);
        loop {
            let byte = self.byte();
            number |= u32::from(byte & 127) << bits.min(28);
            bits += 7;
            if byte < 128 {
                return number;
            }
        }
    }

    /// Goes past as many bytes as a number says, and says how many.
    fn skip(&mut self) -> u32 {
        let length = self.number();
        self.at += length as usize;
        length
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_of_the_kinds_that_the_module_tells() {
        // Two kinds; one function from outside, of the second; two of its own.
        let head = b"\0asm\x01\0\0\0\x01\x0a\x02\x60\0\x01\x7f\x60\x02\x7f\x7e\0\
                     \x02\x07\x01\x01a\x01b\0\x01\x03\x03\x02\0\x01\x0a\x30\x01";
        let kinds = Kinds::of(head);
        assert_eq!(kinds.imported, 1);
        assert_eq!(
            [0, 1, 2, 3].map(|function| kinds.of_function(function)),
            [[2, 0], [0, 1], [2, 0], [0, 0]]
        );
        assert_eq!(Kinds::of(b"").of_kind(0), [0, 0]);
    }
}
