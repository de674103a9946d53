//! wasm-opt, from the npm package `binaryen`, and terser: the same programs on every system, run by
//! Node, so nothing has to be built or downloaded as a binary.

use std::fs;
use std::path::{Path, PathBuf};

use super::cargo_install::{clear, put_in_place};
use super::versions;
use crate::trouble::{OrTrouble, Outcome};
use crate::{paths, report, run};

/// The files that say what to install, copied next to the install.
const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// The programs, as scripts for Node.
pub struct Shrinkers {
    pub wasm_opt: PathBuf,
    pub terser: PathBuf,
}

/// Installs what is missing under `cache`.
pub fn ensure(cache: &Path) -> Outcome<Shrinkers> {
    let (binaryen, terser) = (versions::of_package("binaryen")?, versions::of_package("terser")?);
    let name = format!("binaryen-{binaryen}-terser-{terser}");
    let home = cache.join(&name);
    let modules = home.join("node_modules");
    let found = Shrinkers {
        wasm_opt: modules.join("binaryen").join("bin").join("wasm-opt"),
        terser: modules.join("terser").join("bin").join("terser"),
    };
    if found.wasm_opt.exists() && found.terser.exists() {
        return Ok(found);
    }
    let what = format!("Installing wasm-opt (binaryen {binaryen}) and terser {terser}");
    report::step(&what, "10 seconds, once for this machine", || {
        let partial = cache.join(format!("{name}.partial-{}", std::process::id()));
        clear(&home)?;
        let moved = install(&partial).and_then(|()| put_in_place(&partial, &home));
        if moved.is_err() {
            // As in `cargo_install`: the name alone keeps it from being used.
            let _ = fs::remove_dir_all(&partial);
        }
        moved
    })?;
    Ok(found)
}

fn install(partial: &Path) -> Outcome<()> {
    let advice = format!("Check that {} can be written to.", partial.display());
    fs::create_dir_all(partial)
        .or_trouble("Could not make a folder for wasm-opt and terser.", &advice)?;
    for file in FILES {
        fs::copy(paths::root().join("xtask").join("tools").join(file), partial.join(file))
            .or_trouble(format!("Could not copy {file}."), &advice)?;
    }
    run::run(
        run::npm().args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(partial),
        "See npm's message above: access to the npm registry (or your mirror of it) is needed.",
    )
}
