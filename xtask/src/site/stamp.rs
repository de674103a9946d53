//! Whether `dist/` still stands for the sources: a fingerprint of both, kept under `target/`.
//!
//! Contents are compared, not times: switching branches and back must not cost a build, and a clock
//! that was set back must not hide one. The tree is small enough to read in milliseconds.

use std::collections::hash_map::DefaultHasher;
use std::fmt::Write as _;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::paths;
use crate::trouble::{OrTrouble, Outcome};

/// Files and folders that a build reads, relative to the checkout's top.
const SOURCES: [&str; 12] = [
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "build.rs",
    "rust-toolchain.toml",
    ".cargo/config.toml",
    "src",
    "style",
    "assets",
    "xtask/src/site",
    "xtask/tools",
];

/// The sources that exist.
pub fn sources(root: &Path) -> Vec<PathBuf> {
    SOURCES.iter().map(|name| root.join(name)).filter(|path| path.exists()).collect()
}

/// A fingerprint of all sources, by name and content.
pub fn of_sources(root: &Path) -> Outcome<String> {
    let mut files = Vec::new();
    for source in sources(root) {
        collect(&source, &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    // Flags from outside make another build of the same sources.
    std::env::var_os("RUSTFLAGS").hash(&mut hasher);
    for file in files {
        file.strip_prefix(root).unwrap_or(&file).hash(&mut hasher);
        read(&file)?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Whether the last good build was of `sources` and is still all there.
pub fn stands(sources: &str) -> bool {
    fs::read_to_string(file()).is_ok_and(|kept| entry(sources).is_ok_and(|now| now == kept))
}

/// Takes down that `dist/` was built from `sources`.
pub fn record(sources: &str) -> Outcome<()> {
    let file = file();
    let advice = format!("Check that {} can be written to.", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).or_trouble("Could not note the build.", &advice)?;
    }
    fs::write(&file, entry(sources)?).or_trouble("Could not note the build.", advice)
}

/// Forgets the last build, before the next one begins to overwrite it.
pub fn forget() -> Outcome<()> {
    let file = file();
    if !file.exists() {
        return Ok(());
    }
    fs::remove_file(&file).or_trouble(
        "Could not forget the last build.",
        format!("Delete {} and try again.", file.display()),
    )
}

fn file() -> PathBuf {
    paths::target().join("xtask").join("dist.stamp")
}

/// The fingerprint of the sources, and the name and size of every file in `dist/`.
fn entry(sources: &str) -> Outcome<String> {
    let dist = paths::dist();
    let mut files = Vec::new();
    collect(&dist, &mut files)?;
    files.sort();
    let mut text = format!("{sources}\n");
    for file in files {
        let size = fs::metadata(&file).map_or(0, |data| data.len());
        let name = file.strip_prefix(&dist).unwrap_or(&file).display();
        let _ = writeln!(text, "{size} {name}");
    }
    Ok(text)
}

/// All files at or below `path`.
pub fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Outcome<()> {
    if !path.is_dir() {
        files.push(path.to_path_buf());
        return Ok(());
    }
    let advice = format!("Check that {} can be read.", path.display());
    for entry in fs::read_dir(path).or_trouble("Could not list a folder.", &advice)? {
        collect(&entry.or_trouble("Could not list a folder.", &advice)?.path(), files)?;
    }
    Ok(())
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).or_trouble(
        format!("{} could not be read.", path.display()),
        "If it was being saved at this moment, try again.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A checkout of its own for one test, removed at the end.
    struct Checkout(PathBuf);

    impl Checkout {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
            let checkout = Self(folder);
            checkout.write("index.html", "<p>");
            checkout.write("src/lib.rs", "//! One.");
            checkout
        }

        fn write(&self, name: &str, text: &str) {
            let file = self.0.join(name);
            let made = file.parent().map(fs::create_dir_all);
            assert!(made.is_some_and(|made| made.is_ok()) && fs::write(&file, text).is_ok());
        }

        fn stamp(&self) -> String {
            of_sources(&self.0).unwrap_or_else(|trouble| panic!("{trouble}"))
        }
    }

    impl Drop for Checkout {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn content_counts_and_time_does_not() {
        let checkout = Checkout::new("content");
        let before = checkout.stamp();
        checkout.write("src/lib.rs", "//! One.");
        assert_eq!(checkout.stamp(), before, "written again, unchanged");
        checkout.write("src/lib.rs", "//! Two.");
        assert_ne!(checkout.stamp(), before, "another text");
    }

    #[test]
    fn new_and_renamed_files_count() {
        let checkout = Checkout::new("names");
        let before = checkout.stamp();
        checkout.write("src/ui/app.rs", "//! App.");
        let with_app = checkout.stamp();
        assert_ne!(with_app, before);
        assert!(fs::rename(checkout.0.join("src/ui"), checkout.0.join("src/view")).is_ok());
        assert_ne!(checkout.stamp(), with_app);
    }

    #[test]
    fn what_a_build_does_not_read_does_not_count() {
        let checkout = Checkout::new("others");
        let before = checkout.stamp();
        checkout.write("README.md", "# Read me");
        checkout.write("xtask/src/main.rs", "//! Commands.");
        assert_eq!(checkout.stamp(), before);
    }
}
