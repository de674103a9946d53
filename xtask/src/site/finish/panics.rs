//! Empties the functions that only put together and tell what a panic says.
//!
//! A panic ends the app with a trap either way, and nobody hears what it says: on
//! wasm32-unknown-unknown the standard library writes it nowhere, and the app sets no hook. With
//! these functions empty, wasm-opt drops what was handed to them wherever something can panic.
//! Debug builds are left alone.
//!
//! Limitation: functions are found by their names. One that is called otherwise in a new version
//! of the standard library stays, and costs bytes only.

use super::{odd, wasm::Module};
use crate::trouble::Outcome;

/// Functions of the standard library that never return, and those of each of these modules.
const LAST_WORDS: [&str; 18] = [
    "core::panicking::",
    "std::panicking::panic_handler::",
    "std::panicking::panic_with_hook",
    "core::option::unwrap_failed",
    "core::option::expect_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "core::cell::lazy::panic_poisoned",
    "core::slice::index::slice_index_fail",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::str::slice_error_fail",
    "<alloc::vec::Vec<_, _>>::insert_mut::assert_failed",
    "<alloc::vec::Vec<_, _>>::remove::assert_failed",
    "alloc::raw_vec::handle_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::alloc::handle_alloc_error",
    "std::thread::local::panic_access_error",
];

/// A function without locals that does nothing but trap, as each of those does in the end.
pub const TRAP: [u8; 3] = [0, UNREACHABLE, END];
const UNREACHABLE: u8 = 0x00;
const END: u8 = 0x0b;

/// Empties them. There is at least one in every build; a function that would return is left out.
pub fn silence(module: &mut Module) -> Outcome<()> {
    let mut count = 0;
    module.change_bodies(|name, body| {
        let name = plain(name);
        let found = LAST_WORDS.iter().any(|words| name.starts_with(words));
        if !found || !body.ends_with(&[UNREACHABLE, END]) {
            return Ok(None);
        }
        count += 1;
        Ok(Some(TRAP.to_vec()))
    })?;
    if count == 0 {
        return Err(odd("The module has none of the functions that tell of a panic."));
    }
    Ok(())
}

/// A name without the hashes of its crates: `core[c5930c85a12de822]::panicking::panic_fmt`.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    for part in name.split('[') {
        let hash = part.split_once(']').filter(|(hash, _)| hash.len() == 16);
        if !plain.is_empty() && hash.is_none() {
            plain.push('[');
        }
        plain.push_str(hash.map_or(part, |(_, rest)| rest));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::super::wasm::tests::{bodies, module};
    use super::*;

    const SAYS: &[u8] = &[0, 0x41, 7, 0x1a, UNREACHABLE, END];

    #[test]
    fn what_tells_of_a_panic_is_emptied_and_nothing_else() {
        let panic = "core[c5930c85a12de822]::panicking::panic_fmt";
        let mut module = module([(panic, SAYS), ("standpoint::panicking", SAYS)]);
        assert!(silence(&mut module).is_ok());
        assert_eq!(bodies(&mut module), [TRAP.to_vec(), SAYS.to_vec()]);
    }

    #[test]
    fn what_may_return_is_left_alone() {
        let returns: &[u8] = &[0, 0x41, 7, END];
        let mut module =
            module([("core::panicking::count", returns), ("core::panicking::panic", SAYS)]);
        assert!(silence(&mut module).is_ok());
        assert_eq!(bodies(&mut module)[0], returns);
    }

    #[test]
    fn a_module_without_panics_is_not_believed() {
        assert!(silence(&mut module([("one", SAYS), ("two", SAYS)])).is_err());
    }

    #[test]
    fn hashes_are_taken_out_of_names() {
        assert_eq!(
            plain("<alloc[3ca501edff3f0c7c]::vec::Vec<[u8]>>::remove"),
            "<alloc::vec::Vec<[u8]>>::remove"
        );
    }
}
