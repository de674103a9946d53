//! Empties what served the classes that [`glue`](super::glue) drops: streams for server functions,
//! and promises for JavaScript to wait for.
//!
//! Nothing calls it any more, but the table of functions names it still, and wasm-opt cannot know
//! that nobody looks there. `clippy.toml` keeps the app from calling it.

use super::wasm::Module;
use crate::trouble::Outcome;

/// What stands in the names of these functions and of no others.
const NAMES: [&str; 2] = ["wasm_streams", "js_sys::futures::future_to_promise"];

/// Empties them.
pub fn empty(module: &mut Module) -> Outcome<()> {
    module.change_bodies(|name, _| {
        let found = NAMES.iter().any(|part| name.contains(part));
        Ok(found.then(|| super::panics::TRAP.to_vec()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::wasm::tests::{bodies, module};
    use super::*;

    #[test]
    fn what_served_streams_is_emptied_and_nothing_else() {
        let body: &[u8] = &[0, 1, 11];
        let drops = "core::ptr::drop_in_place<wasm_streams::writable::Inner>";
        let mut module = module([(drops, body), ("standpoint::main", body)]);
        assert!(empty(&mut module).is_ok());
        assert_eq!(bodies(&mut module), [super::super::panics::TRAP.to_vec(), body.to_vec()]);
    }
}
