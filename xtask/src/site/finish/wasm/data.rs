//! What stands in a module's memory from the start.

use super::{Module, Outcome, Reader, odd, push_block, push_number};

const DATA: u8 = 11;
/// A segment of the one memory, at a fixed place.
const ACTIVE: u8 = 0;
const I32_CONST: u8 = 0x41;
const END: u8 = 0x0b;

/// Bytes that are put into memory.
pub struct Segment {
    /// Where.
    pub address: u32,
    /// What; as long as it was.
    pub bytes: Vec<u8>,
}

impl Module {
    /// Replaces what is put into memory.
    pub fn change_data(&mut self, change: impl FnOnce(&mut [Segment])) -> Outcome<()> {
        let mut reader = Reader(self.section(DATA)?);
        let (mut places, mut segments) = (Vec::new(), Vec::new());
        for _ in 0..reader.number()? {
            let mut address = 0;
            places.push(reader.and_its_bytes(|reader| {
                address = reader.place()?;
                Ok(())
            })?);
            segments.push(Segment { address, bytes: reader.block()?.to_vec() });
        }
        change(&mut segments);
        let mut content = Vec::new();
        push_number(&mut content, segments.len());
        for (place, segment) in places.iter().zip(&segments) {
            content.extend(place);
            push_block(&mut content, &segment.bytes);
        }
        *self.section_mut(DATA)? = content;
        Ok(())
    }
}

#[cfg(test)]
impl Module {
    /// A module with nothing but these bytes in memory.
    pub fn with_data(address: u32, bytes: &[u8]) -> Self {
        let mut content = vec![1, ACTIVE, I32_CONST];
        let bits = |shift: u32| u8::try_from(address >> shift & 0x7f).unwrap_or_default();
        content.extend([bits(0) | 0x80, bits(7) | 0x80, bits(14) | 0x80, bits(21), END]);
        push_block(&mut content, bytes);
        Self { sections: vec![(DATA, content)] }
    }
}

impl Reader<'_> {
    /// The fixed address of a segment.
    fn place(&mut self) -> Outcome<u32> {
        let head = [self.byte()?, self.byte()?];
        // Signed, seven bits to a byte; what is cut off at the top is the sign.
        let mut address = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            address |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        match (head, self.byte()?, u32::try_from(address)) {
            ([ACTIVE, I32_CONST], END, Ok(address)) => Ok(address),
            _ => Err(odd("The module's data has no fixed place.")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_is_replaced_where_it_stands() {
        let mut module = Module::with_data(1 << 20, b"abc");
        let changed = module.change_data(|segments| {
            assert_eq!((segments.len(), segments[0].address), (1, 1 << 20));
            segments[0].bytes.copy_from_slice(b"xyz");
        });
        assert!(changed.is_ok());
        assert_eq!(module.bytes(), Module::with_data(1 << 20, b"xyz").bytes());
        let mut passive = Module { sections: vec![(DATA, b"\x01\x01\x03abc".to_vec())] };
        assert!(passive.change_data(|_| {}).is_err());
    }
}
