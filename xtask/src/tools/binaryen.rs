//! wasm-opt, from the npm package `binaryen`: the same program on every system, compiled to
//! WebAssembly and run by Node, so nothing has to be built or downloaded as a binary.

use std::fs;
use std::path::{Path, PathBuf};

use super::cargo_install::{clear, put_in_place};
use super::versions;
use crate::trouble::{OrTrouble, Outcome};
use crate::{paths, report, run};

/// The files that say what to install, copied next to the install.
const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Installs binaryen under `cache` unless it is there, and returns the folder with `wasm-opt`.
pub fn ensure(cache: &Path) -> Outcome<PathBuf> {
    let version = versions::binaryen()?;
    let home = cache.join(format!("binaryen-{version}"));
    let bin = home.join("node_modules").join(".bin");
    if bin.join("wasm-opt").exists() {
        return Ok(bin);
    }
    let what = format!("Installing wasm-opt (binaryen {version})");
    report::step(&what, "10 seconds, once for this machine", || {
        let partial = cache.join(format!("binaryen-{version}.partial-{}", std::process::id()));
        clear(&home)?;
        let moved = install(&partial).and_then(|()| put_in_place(&partial, &home));
        if moved.is_err() {
            // As in `cargo_install`: the name alone keeps it from being used.
            let _ = fs::remove_dir_all(&partial);
        }
        moved
    })?;
    Ok(bin)
}

fn install(partial: &Path) -> Outcome<()> {
    let advice = format!("Check that {} can be written to.", partial.display());
    fs::create_dir_all(partial).or_trouble("Could not make a folder for wasm-opt.", &advice)?;
    for file in FILES {
        fs::copy(paths::root().join("xtask").join("tools").join(file), partial.join(file))
            .or_trouble(format!("Could not copy {file}."), &advice)?;
    }
    run::run(
        run::npm().args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(partial),
        "See npm's message above: access to the npm registry (or your mirror of it) is needed.",
    )
}
