//! Finding a Chromium, or getting one.
//!
//! In this order: the one that `STANDPOINT_CHROMIUM` names, one on `PATH`, one in the usual place,
//! Debian's package where apt-get is there and we are root, and Playwright's own download.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::trouble::{Outcome, Trouble};
use crate::{paths, report, run};

/// Which browser to run.
pub enum Chromium {
    /// This program.
    At(PathBuf),
    /// The one that Playwright downloaded for itself.
    Playwrights,
}

/// What Chromium and its relatives are called on `PATH`.
const NAMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
];

/// Finds a Chromium, or installs one.
pub fn ensure() -> Outcome<Chromium> {
    if let Some(chosen) = env::var_os("STANDPOINT_CHROMIUM").map(PathBuf::from) {
        if chosen.is_file() {
            return Ok(Chromium::At(chosen));
        }
        return Err(Trouble::new(
            format!("STANDPOINT_CHROMIUM names {}, which is no file.", chosen.display()),
            "Correct it, or unset it to have a browser looked for.",
        ));
    }
    if let Some(path) = find() {
        return Ok(Chromium::At(path));
    }
    if run::on_path("apt-get").is_some()
        && is_root()
        && from_debian().is_ok()
        && let Some(path) = find()
    {
        return Ok(Chromium::At(path));
    }
    from_playwright()
}

/// A Chromium that is on this machine and runs.
fn find() -> Option<PathBuf> {
    let on_path = NAMES.iter().filter_map(|name| run::on_path(name));
    on_path.chain(usual_places()).find(|path| path.is_file() && runs(path))
}

/// Whether the program runs at all: some systems put a stub there that only points to a store.
fn runs(path: &Path) -> bool {
    // On Windows `--version` opens a window instead; there the file's presence has to do.
    cfg!(windows) || run::capture(Command::new(path).arg("--version")).is_some()
}

/// Where installers put a browser without adding it to `PATH`.
fn usual_places() -> Vec<PathBuf> {
    if cfg!(target_os = "macos") {
        return ["Google Chrome", "Chromium", "Microsoft Edge"]
            .map(|name| format!("/Applications/{name}.app/Contents/MacOS/{name}").into())
            .to_vec();
    }
    if !cfg!(windows) {
        return Vec::new();
    }
    let folders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];
    let programs =
        [r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe"];
    folders
        .iter()
        .filter_map(|folder| env::var_os(folder).map(PathBuf::from))
        .flat_map(|folder| programs.map(|program| folder.join(program)))
        .collect()
}

/// Whether packages may be installed. Asked of `id`, since the standard library does not tell.
fn is_root() -> bool {
    run::capture(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

/// Debian's package.
fn from_debian() -> Outcome<()> {
    let advice = "Playwright's own download is tried next.";
    report::step(
        "Installing Debian's Chromium",
        "one to two minutes, once for this machine",
        || {
            let apt = |args: &[&str]| {
                let mut command = Command::new("apt-get");
                command.env("DEBIAN_FRONTEND", "noninteractive").args(args);
                run::run(&mut command, advice)
            };
            apt(&["update", "--quiet"])?;
            // Without its recommendations, which are for desktops, but with a font to write in.
            let packages = ["chromium", "fonts-liberation"];
            apt(&[&["install", "--quiet", "--yes", "--no-install-recommends"], &packages[..]]
                .concat())
        },
    )
    .inspect_err(|trouble| report::note(trouble.to_string()))
}

/// Playwright's download, which it keeps per user and does not repeat.
fn from_playwright() -> Outcome<Chromium> {
    report::step("Getting Playwright's Chromium", "a minute, once for this machine", || {
        run::run(
            run::node().current_dir(paths::e2e()).args([playwright_cli(), "install", "chromium"]),
            "Install Chromium or Chrome by the usual way of your system, or set \
             STANDPOINT_CHROMIUM to the program.",
        )
    })?;
    Ok(Chromium::Playwrights)
}

/// Playwright's command, as a script for Node, relative to `tests/e2e`.
pub fn playwright_cli() -> &'static str {
    "node_modules/@playwright/test/cli.js"
}
