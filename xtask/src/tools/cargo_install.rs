//! Tools that Cargo compiles: Trunk and wasm-bindgen's command.
//!
//! Each is installed into a folder named by tool and version. The install goes into a neighbouring
//! folder that is renamed when it is complete, so a broken one is never taken for a good one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::versions;
use crate::trouble::{OrTrouble, Outcome, Trouble};
use crate::{report, run};

/// A program to be compiled from crates.io.
pub struct Tool {
    /// The crate's name on crates.io.
    package: &'static str,
    /// The program's name, which is also the folder's.
    program: &'static str,
    version: String,
    usually: &'static str,
}

/// Trunk, which builds the page and serves it while someone works on it.
pub fn trunk() -> Tool {
    Tool {
        package: "trunk",
        program: "trunk",
        version: versions::TRUNK.to_owned(),
        usually: "3 to 8 minutes, once for this machine",
    }
}

/// wasm-bindgen's command, of the version of the crate that the app is built with.
pub fn wasm_bindgen() -> Outcome<Tool> {
    Ok(Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: versions::wasm_bindgen()?,
        usually: "1 to 3 minutes, once for this machine",
    })
}

/// Installs `tool` under `cache` unless it is there, and returns the folder of its program.
pub fn ensure(cache: &Path, tool: &Tool) -> Outcome<PathBuf> {
    let home = cache.join(format!("{}-{}", tool.program, tool.version));
    let bin = home.join("bin");
    if works(&bin, tool) {
        return Ok(bin);
    }
    let what = format!("Installing {} {}", tool.program, tool.version);
    report::step(&what, tool.usually, || install(&home, tool))?;
    if works(&bin, tool) {
        return Ok(bin);
    }
    Err(Trouble::new(
        format!("{} was installed but does not run.", bin.join(tool.program).display()),
        format!("Delete {} and try again.", home.display()),
    ))
}

fn install(home: &Path, tool: &Tool) -> Outcome<()> {
    clear(home)?;
    let mut partial = home.as_os_str().to_owned();
    partial.push(format!(".partial-{}", std::process::id()));
    let partial = PathBuf::from(partial);
    let advice = format!(
        "See Cargo's message above. A C compiler and access to crates.io (or the mirror that your \
         Cargo is set to) are needed. By hand: `cargo install --locked {} --version {}`.",
        tool.package, tool.version
    );
    let installed = run::run(
        run::cargo()
            .args(["install", "--locked", "--force", tool.package, "--version", &tool.version])
            .arg("--root")
            .arg(&partial)
            // Not in the checkout, whose `.cargo/config.toml` and toolchain are the app's own.
            .current_dir(home.parent().unwrap_or(home))
            // Cargo would advise to put the folder on PATH, which nobody has to.
            .env("PATH", run::path_with(&[partial.join("bin")])?)
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_TARGET_DIR")
            // These run for seconds a day: compiling them fast matters more than their speed.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
        &advice,
    );
    let moved = installed.and_then(|()| put_in_place(&partial, home));
    if moved.is_err() {
        // Nothing may be left behind; if even this fails, the name keeps it from being used.
        let _ = fs::remove_dir_all(&partial);
    }
    moved
}

/// Renames a complete install to the name under which it is used.
///
/// Another checkout may have been quicker; its install is as good as ours, and ours is dropped.
pub fn put_in_place(partial: &Path, home: &Path) -> Outcome<()> {
    if let Err(error) = fs::rename(partial, home) {
        if !home.exists() {
            return Err(Trouble::new(
                format!("Could not make {} ({error}).", home.display()),
                "Check that its folder can be written to, and try again.",
            ));
        }
        // What stays behind is only a name that nobody looks for.
        let _ = fs::remove_dir_all(partial);
    }
    Ok(())
}

/// Removes an install that was found not to work, so that a good one can take its place.
pub fn clear(home: &Path) -> Outcome<()> {
    if !home.exists() {
        return Ok(());
    }
    fs::remove_dir_all(home).or_trouble(
        format!("{} does not work and could not be removed.", home.display()),
        "Delete it by hand and try again.",
    )
}

/// Whether the program is there, runs, and says that it is of the right version.
fn works(bin: &Path, tool: &Tool) -> bool {
    let program = bin.join(format!("{}{}", tool.program, std::env::consts::EXE_SUFFIX));
    program.is_file()
        && run::capture(Command::new(program).arg("--version"))
            .is_some_and(|says| says.split_whitespace().any(|word| word == tool.version))
}
