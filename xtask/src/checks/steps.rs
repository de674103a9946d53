//! The steps of the tests, one function each.

use std::fs;

use super::Context;
use crate::browser::{Stage, chromium as browsers, packages};
use crate::site::{self, sizes};
use crate::trouble::{OrTrouble, Outcome, Trouble};
use crate::{paths, report, run, tools};

/// The app's package and the target it is compiled for.
const APP_ON_WASM: [&str; 4] = ["--package", "standpoint", "--target", "wasm32-unknown-unknown"];

pub fn fmt(_: &mut Context) -> Outcome<()> {
    tools::need_components()?;
    let mut cargo = run::cargo();
    run::run(cargo.args(["fmt", "--all", "--check"]), "Run `cargo fmt --all`.")
}

pub fn clippy(_: &mut Context) -> Outcome<()> {
    tools::need_components()?;
    let mut cargo = run::cargo();
    cargo.args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    run::run(&mut cargo, "Mend what clippy names; a reasoned `#[expect]` is for where it errs.")
}

pub fn clippy_wasm(_: &mut Context) -> Outcome<()> {
    tools::need_components()?;
    tools::need_wasm_target()?;
    let mut cargo = run::cargo();
    cargo.arg("clippy").args(APP_ON_WASM).args(["--lib", "--bins", "--", "-D", "warnings"]);
    run::run(&mut cargo, "Mend what clippy names; a reasoned `#[expect]` is for where it errs.")
}

pub fn doc(_: &mut Context) -> Outcome<()> {
    let mut cargo = run::cargo();
    cargo.args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings");
    run::run(&mut cargo, "Mend the documentation comment that rustdoc names.")
}

pub fn doc_wasm(_: &mut Context) -> Outcome<()> {
    tools::need_wasm_target()?;
    let mut cargo = run::cargo();
    cargo.args(["doc", "--no-deps"]).args(APP_ON_WASM).env("RUSTDOCFLAGS", "-D warnings");
    run::run(&mut cargo, "Mend the documentation comment that rustdoc names.")
}

pub fn native(context: &mut Context) -> Outcome<()> {
    let advice = "See which test failed above; `cargo test <part of its name>` runs it alone.";
    let mut cargo = run::cargo();
    cargo.args(["test", "--workspace", "--no-fail-fast"]);
    let Context { counts, faults, .. } = context;
    let read = |line: &str| {
        counts.read_cargo(line);
        faults.read_cargo(line);
    };
    if run::run_reading(&mut cargo, advice, read)? {
        Ok(())
    } else {
        Err(Trouble::new("The native tests did not pass.", advice))
    }
}

pub fn build(_: &mut Context) -> Outcome<()> {
    site::ensure()
}

pub fn budget(_: &mut Context) -> Outcome<()> {
    site::ensure()?;
    let sizes = sizes::of(&paths::dist())?;
    for line in sizes::table(&sizes).lines() {
        report::note(line);
    }
    sizes::check(&sizes)
}

pub fn types(_: &mut Context) -> Outcome<()> {
    packages::ensure()?;
    let mut node = run::node();
    node.current_dir(paths::e2e()).args(["node_modules/typescript/bin/tsc", "--noEmit"]);
    run::run(&mut node, "Mend what TypeScript names.")
}

pub fn chromium(_: &mut Context) -> Outcome<()> {
    packages::ensure()?;
    match browsers::ensure()? {
        browsers::Chromium::At(path) => report::note(path.display().to_string()),
        browsers::Chromium::Playwrights => report::note("Playwright's own"),
    }
    Ok(())
}

pub fn e2e(context: &mut Context) -> Outcome<()> {
    let advice = "See above; a trace of each failed journey is under target/e2e, and \
                  `npx playwright show-trace <file>` in tests/e2e opens it.";
    let stage = Stage::set()?;
    let report = paths::target().join("e2e").join("report.json");
    if report.exists() {
        fs::remove_file(&report).or_trouble("An old report is in the way.", advice)?;
    }
    let mut node = stage.node();
    node.args([browsers::playwright_cli(), "test"]).args(context.playwright_args);
    let result = run::run(&mut node, advice);
    let read = |text: String| {
        let report: serde_json::Value =
            serde_json::from_str(&text).map_err(std::io::Error::from)?;
        context.counts.read_playwright(&report);
        context.faults.read_playwright(&report);
        Ok(())
    };
    let counted = fs::read_to_string(&report).and_then(read);
    // When Playwright itself failed, that is the news, whether it left a report or not.
    result.and(counted.or_trouble("Playwright left no report.", advice))
}
