//! Blanks out where in the sources something can panic: the paths of files, and the records of
//! path, line and column that name them.
//!
//! Nobody is told of them once the functions that word a panic are empty ([`super::panics`]), and
//! the paths of the standard library and of every crate are long. wasm-opt leaves out what is
//! blank.
//!
//! A record is a path's address, its length, a line and a column, four bytes each; a path is a
//! text that ends in `.rs` and begins as rustc's paths do. What looks otherwise stays, and costs
//! bytes only.

use std::collections::BTreeSet;

use super::wasm::{Module, Segment};
use crate::trouble::Outcome;

/// How paths begin: those of the standard library, of crates, and our own.
const ROOTS: [&[u8]; 4] = [b"/rustc/", b"/rust/deps/", b"cargo/registry/", b"src/"];
const ENDING: &[u8] = b".rs";
/// No line or column is beyond this: what is, is no record.
const LAST_LINE: u32 = 100_000;

/// Blanks them out.
pub fn forget(module: &mut Module) -> Outcome<()> {
    module.change_data(|segments| {
        let mut paths = BTreeSet::new();
        for Segment { address, bytes } in &mut *segments {
            for (at, length) in paths_in(bytes) {
                bytes[at..at + length].fill(0);
                paths.insert([number(at).wrapping_add(*address), number(length)]);
            }
        }
        for Segment { address, bytes } in segments {
            let first = (4 - *address as usize % 4) % 4;
            for at in (first..bytes.len()).step_by(4) {
                let Some(record) = bytes.get_mut(at..at + 16) else { break };
                let field =
                    |at: usize| u32::from_le_bytes([0, 1, 2, 3].map(|byte| record[at + byte]));
                let is_place = field(8) < LAST_LINE && field(12) < LAST_LINE;
                if is_place && paths.contains(&[field(0), field(4)]) {
                    record.fill(0);
                }
            }
        }
    })
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Where paths stand, and how long they are.
fn paths_in(bytes: &[u8]) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let is_path = ROOTS.iter().any(|root| rest.starts_with(root));
        let length = if is_path { path_length(rest) } else { 0 };
        if length > 0 {
            found.push((at, length));
        }
        at += length.max(1);
    }
    found
}

/// How long the path is that a text begins with; 0 for none.
fn path_length(text: &[u8]) -> usize {
    let in_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-".contains(byte);
    let end = text.iter().position(|byte| !in_path(byte)).unwrap_or(text.len());
    let ending = text[..end].windows(ENDING.len()).position(|part| part == ENDING);
    ending.map_or(0, |start| start + ENDING.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_found_and_nothing_else() {
        let bytes = b"a src of rs, src/ui/mod.rs\0cargo/registry/src/x-1.0/src/lib.rssrc/a.txt";
        assert_eq!(paths_in(bytes), [(13, 13), (27, 35)]);
    }

    #[test]
    fn records_that_name_a_path_are_blanked_out() {
        let record = |path: u32, length: u32| [path, length, 12, 5].map(u32::to_le_bytes).concat();
        let mut bytes = [b"src/a.rs".to_vec(), record(1024, 8), record(1024, 7)].concat();
        let module = Module::with_data(1024, &bytes);
        bytes[..24].fill(0);
        let mut module = module;
        assert!(forget(&mut module).is_ok());
        let mut seen = Vec::new();
        assert!(module.change_data(|segments| seen = segments[0].bytes.clone()).is_ok());
        assert_eq!(seen, bytes);
    }
}
