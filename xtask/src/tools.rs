//! What a build needs beside Cargo: the wasm target, Trunk, wasm-bindgen and wasm-opt.
//!
//! Trunk would download wasm-bindgen and wasm-opt as prebuilt programs; behind many company
//! networks that fails, so they come from the registries that Cargo and npm already use. Trunk
//! takes what it finds on `PATH` when the version fits, which is how it is told.
//!
//! Limitations: the first install compiles Trunk and wasm-bindgen and takes minutes.

mod binaryen;
mod cargo_install;
mod rust;
mod versions;

use std::process::Command;

use crate::trouble::{OrTrouble, Outcome};
use crate::{paths, report, run};

pub use rust::{need_components, need_wasm_target};

/// Installs what is missing and returns Trunk, ready to be given its arguments.
pub fn trunk() -> Outcome<Command> {
    rust::need_wasm_target()?;
    run::need_node()?;
    let cache = paths::cache()?;
    std::fs::create_dir_all(&cache).or_trouble(
        format!("Could not make {}.", cache.display()),
        "Set STANDPOINT_CACHE to a folder you can write to.",
    )?;
    report::note(format!("tools are kept in {}", cache.display()));

    let bindgen = cargo_install::ensure(&cache, &cargo_install::wasm_bindgen()?)?;
    let trunk = cargo_install::ensure(&cache, &cargo_install::trunk())?;
    let binaryen = binaryen::ensure(&cache)?;

    let mut command = Command::new(trunk.join(format!("trunk{}", std::env::consts::EXE_SUFFIX)));
    command
        .current_dir(paths::root())
        .env("PATH", run::path_with(&[bindgen, trunk, binaryen])?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // A compile error is not made clearer by where in Trunk it was noticed.
        .env("RUST_LIB_BACKTRACE", "0");
    // Trunk reads this variable as a boolean and stops at the customary value `1`.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    Ok(command)
}
