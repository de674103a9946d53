//! Where things are: the checkout, `dist/`, `target/`, and the per-user cache of tools.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::trouble::{Outcome, Trouble};

/// The checkout's top folder.
pub fn root() -> PathBuf {
    // Cargo sets the variable for `cargo run`; the constant serves a binary that is started by hand.
    let here = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map_or_else(|| here.clone(), Path::to_path_buf)
}

/// The release build.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's target folder, which also takes what the commands write (reports, pictures, stamps).
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The app as the linker made it for the release, before wasm-bindgen.
pub fn linked() -> PathBuf {
    target().join("wasm32-unknown-unknown").join("release").join("standpoint.wasm")
}

/// The browser tests and everything they need from npm.
pub fn e2e() -> PathBuf {
    root().join("tests").join("e2e")
}

/// The per-user folder in which tools are kept, by version, for every checkout on this machine.
pub fn cache() -> Outcome<PathBuf> {
    cache_on(env::consts::OS, |name| env::var_os(name)).ok_or_else(|| {
        Trouble::new(
            "No home folder was found to keep tools in.",
            "Set STANDPOINT_CACHE to a folder you can write to.",
        )
    })
}

/// The cache folder on the operating system `os`, by the environment that `get` reads.
fn cache_on(os: &str, get: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let folder =
        |name: &str| get(name).map(PathBuf::from).filter(|path| !path.as_os_str().is_empty());
    if let Some(chosen) = folder("STANDPOINT_CACHE") {
        return Some(chosen);
    }
    let base = match os {
        "windows" => folder("LOCALAPPDATA")
            .or_else(|| folder("USERPROFILE").map(|home| home.join("AppData").join("Local"))),
        "macos" => folder("HOME").map(|home| home.join("Library").join("Caches")),
        // The XDG specification says that a relative path there is to be ignored.
        _ => folder("XDG_CACHE_HOME")
            .filter(|path| path.is_absolute())
            .or_else(|| folder("HOME").map(|home| home.join(".cache"))),
    };
    base.map(|base| base.join("standpoint"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache_with(os: &str, vars: &[(&str, &str)]) -> Option<PathBuf> {
        cache_on(os, |name| {
            vars.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn the_cache_folder_follows_each_systems_custom() {
        let home = ("HOME", "/home/ann");
        let cases = [
            ("linux", &[home][..], "/home/ann/.cache/standpoint"),
            ("linux", &[home, ("XDG_CACHE_HOME", "/big/cache")], "/big/cache/standpoint"),
            ("linux", &[home, ("XDG_CACHE_HOME", "relative")], "/home/ann/.cache/standpoint"),
            ("macos", &[home], "/home/ann/Library/Caches/standpoint"),
            ("windows", &[("LOCALAPPDATA", "/Users/ann/Local")], "/Users/ann/Local/standpoint"),
        ];
        for (os, vars, expected) in cases {
            assert_eq!(cache_with(os, vars), Some(PathBuf::from(expected)), "{os} {vars:?}");
        }
    }

    #[test]
    fn the_cache_folder_can_be_chosen() {
        let vars = [("HOME", "/home/ann"), ("STANDPOINT_CACHE", "/elsewhere")];
        assert_eq!(cache_with("linux", &vars), Some(PathBuf::from("/elsewhere")));
        assert_eq!(cache_with("linux", &[]), None);
    }

    #[test]
    fn the_root_is_the_workspace() {
        assert!(root().join("xtask").join("Cargo.toml").is_file());
    }
}
