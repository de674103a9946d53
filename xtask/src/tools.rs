//! What a build needs beside Cargo: the wasm target, Trunk, wasm-bindgen, wasm-opt and terser.
//!
//! Trunk would download wasm-bindgen as a prebuilt program; behind many company networks that
//! fails, so all come from the registries that Cargo and npm already use. Trunk takes what it finds
//! on `PATH` when the version fits, which is how it is told.
//!
//! Limitations: the first install compiles Trunk and wasm-bindgen and takes minutes.

mod cargo_install;
mod npm;
mod rust;
mod versions;

use std::path::PathBuf;
use std::process::Command;

use crate::trouble::{OrTrouble, Outcome};
use crate::{paths, report, run};

pub use npm::Shrinkers;
pub use rust::{need_components, need_wasm_target};

/// Installs what is missing and returns Trunk, ready to be given its arguments.
pub fn trunk() -> Outcome<Command> {
    rust::need_wasm_target()?;
    let cache = cache()?;
    report::note(format!("tools are kept in {}", cache.display()));

    let bindgen = cargo_install::ensure(&cache, &cargo_install::wasm_bindgen()?)?;
    let trunk = cargo_install::ensure(&cache, &cargo_install::trunk())?;

    let mut command = Command::new(trunk.join(format!("trunk{}", std::env::consts::EXE_SUFFIX)));
    command
        .current_dir(paths::root())
        .env("PATH", run::path_with(&[bindgen, trunk])?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // A compile error is not made clearer by where in Trunk it was noticed.
        .env("RUST_LIB_BACKTRACE", "0");
    // Trunk reads this variable as a boolean and stops at the customary value `1`.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    Ok(command)
}

/// Installs what is missing of wasm-opt and terser and returns where they are.
pub fn shrinkers() -> Outcome<Shrinkers> {
    run::need_node()?;
    npm::ensure(&cache()?)
}

/// The cache of tools, which exists.
fn cache() -> Outcome<PathBuf> {
    let cache = paths::cache()?;
    std::fs::create_dir_all(&cache).or_trouble(
        format!("Could not make {}.", cache.display()),
        "Set STANDPOINT_CACHE to a folder you can write to.",
    )?;
    Ok(cache)
}
