//! `cargo xtask bench`: the figures of the release build in a real Chromium.
//!
//! The sizes are counted here; everything else is measured by the scripts in `tests/e2e/bench`,
//! which print tables and add their part to `target/bench.json`.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::Stage;
use crate::site::sizes;
use crate::trouble::{OrTrouble, Outcome};
use crate::{paths, report, run};

/// `cargo xtask bench [arguments for the scripts]`. With `loss` alone, a million random days in
/// which everything fails; it takes minutes, so it is asked for by name.
pub fn command(args: &[String]) -> Outcome<()> {
    if args == ["loss"] {
        return loss();
    }
    let stage = Stage::set()?;
    let sizes = sizes::of(&paths::dist())?;
    let report = paths::target().join("bench.json");
    write_sizes(&report, &sizes)?;
    print!("\n{}\n", sizes::table(&sizes));
    for script in scripts()? {
        run::run(
            stage.node().arg(script).args(args).env("STANDPOINT_BENCH_JSON", &report),
            "See the message above. Close other programs and try again if a figure is wild.",
        )?;
    }
    report::note(format!("figures written to {}", report.display()));
    Ok(())
}

/// What was acknowledged as saved is looked for after each fault; the table is printed.
fn loss() -> Outcome<()> {
    let mut cargo = run::cargo();
    cargo.args(["test", "--profile", "quick", "--test", "loss", "--"]);
    cargo.args(["--ignored", "--nocapture"]);
    run::run(&mut cargo, "The seed of the day that lost something is printed above.")
}

/// Starts the report with the sizes.
fn write_sizes(report: &std::path::Path, sizes: &sizes::Sizes) -> Outcome<()> {
    let part = |files: &[sizes::Sized]| {
        let each: Vec<Value> = files
            .iter()
            .map(|file| json!({ "name": file.name, "raw": file.raw, "brotli": file.brotli }))
            .collect();
        json!({ "files": each, "brotli": sizes::total(files) })
    };
    let text = json!({ "first_visit": part(&sizes.first), "on_demand": part(&sizes.later) });
    fs::write(report, format!("{text:#}\n")).or_trouble(
        format!("{} could not be written.", report.display()),
        "Check that target/ can be written to.",
    )
}

/// The scripts, in the order of their names.
fn scripts() -> Outcome<Vec<PathBuf>> {
    let folder = paths::e2e().join("bench");
    let advice = "Restore tests/e2e/bench from git.";
    let mut scripts = Vec::new();
    for entry in fs::read_dir(&folder).or_trouble("No measurements were found.", advice)? {
        let path = entry.or_trouble("No measurements were found.", advice)?.path();
        // A name that begins with an underscore is a helper of the others.
        let helper = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('_'));
        if !helper && path.extension().is_some_and(|ending| ending == "mjs") {
            scripts.push(path);
        }
    }
    scripts.sort();
    Ok(scripts)
}
