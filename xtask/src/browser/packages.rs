//! The Node packages of `tests/e2e`, by their lock file.

use std::fs;
use std::path::PathBuf;

use crate::trouble::{OrTrouble, Outcome};
use crate::{paths, report, run};

/// Installs the packages unless those of this very lock file are there.
pub fn ensure() -> Outcome<()> {
    run::need_node()?;
    let lock = paths::e2e().join("package-lock.json");
    let wanted = fs::read(&lock)
        .or_trouble(format!("{} could not be read.", lock.display()), "Restore it from git.")?;
    if fs::read(installed()).is_ok_and(|there| there == wanted) {
        return Ok(());
    }
    report::step("Installing the browser tests' packages", "10 seconds", || {
        run::run(
            run::npm()
                .args(["ci", "--no-audit", "--no-fund"])
                .current_dir(paths::e2e())
                .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
            "See npm's message above: access to the npm registry (or your mirror of it) is needed.",
        )
    })?;
    // Written last: `npm ci` begins by deleting the folder, and this with it.
    fs::write(installed(), wanted).or_trouble(
        "Could not note which packages were installed.",
        "Check that tests/e2e can be written to.",
    )
}

/// A copy of the lock file by which the packages were installed.
fn installed() -> PathBuf {
    paths::e2e().join("node_modules").join(".standpoint-lock.json")
}
