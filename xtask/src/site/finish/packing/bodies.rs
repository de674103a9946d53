//! The lengths of functions, which are left out: about one byte of a hundred, and hard to foresee.

use std::ops::Range;

/// The content without the length before each function in `code`, and where its code is then;
/// nothing where lengths are not written in as few bytes as they need.
pub fn without_lengths(content: &[u8], code: Range<usize>) -> Option<(Vec<u8>, Range<usize>)> {
    let mut shorter = content.get(..code.start)?.to_vec();
    let mut at = code.start;
    while at < code.end {
        let (length, bytes) = number(content.get(at..)?)?;
        at += bytes;
        shorter.extend(content.get(at..at + length)?);
        at += length;
    }
    let end = shorter.len();
    shorter.extend(content.get(at..).filter(|_| at == code.end)?);
    Some((shorter, code.start..end))
}

/// A number and how many bytes it takes, in as few as it needs.
fn number(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut number = 0;
    for (place, byte) in bytes.iter().enumerate().take(4) {
        number |= usize::from(byte & 127) << (7 * place);
        if *byte < 128 {
            return (*byte > 0 || place == 0).then_some((number, place + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_go_and_the_rest_stays() {
        let long = [vec![0x81, 0x01], vec![9; 129]].concat();
        let content = [b"ab\x02xy".as_slice(), &long, b"cd"].concat();
        let code = 2..content.len() - 2;
        let shorter = [b"abxy".as_slice(), &[9; 129], b"cd"].concat();
        assert_eq!(without_lengths(&content, code), Some((shorter, 2..133)));
    }

    #[test]
    fn what_could_not_be_put_back_alike_is_not_taken() {
        assert_eq!(without_lengths(b"\x82\0xy", 0..4), None);
        assert_eq!(without_lengths(b"\x05xy", 0..3), None);
        assert_eq!(without_lengths(b"\x02xy", 0..2), None);
    }
}
