//! What the Rust toolchain itself must bring: the wasm target, rustfmt and clippy.

use std::path::Path;
use std::process::Command;

use crate::trouble::{Outcome, Trouble};
use crate::{report, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the wasm target when it is missing.
pub fn need_wasm_target() -> Outcome<()> {
    // The folder of the target's standard library: there with or without rustup.
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let folder = run::capture(rustc.args(["--print", "target-libdir", "--target", TARGET]));
    if folder.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    rustup(&["target", "add", TARGET], "Adding Rust's WebAssembly target", "half a minute")
}

/// Adds rustfmt and clippy when they are missing.
pub fn need_components() -> Outcome<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if run::capture(run::cargo().args([command, "--version"])).is_none() {
            let what = format!("Adding {component}");
            rustup(&["component", "add", component], &what, "half a minute")?;
        }
    }
    Ok(())
}

fn rustup(args: &[&str], what: &str, usually: &str) -> Outcome<()> {
    if run::capture(Command::new("rustup").arg("--version")).is_none() {
        return Err(Trouble::new(
            format!("{what} needs rustup, which was not found."),
            "Install Rust with rustup (https://rustup.rs), or install the part by the way you \
             installed Rust.",
        ));
    }
    report::step(what, usually, || {
        let advice = format!("Run `rustup {}` by hand and see what it says.", args.join(" "));
        run::run(Command::new("rustup").args(args), &advice)
    })
}
