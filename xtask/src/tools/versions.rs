//! Which version of each tool is wanted, read from the file that pins it.

use std::fs;

use crate::paths;
use crate::trouble::{OrTrouble, Outcome, Trouble};

/// Trunk. A later one needs a newer compiler than `rust-toolchain.toml` names.
pub const TRUNK: &str = "0.21.14";

/// wasm-bindgen's command must be of the very version of the crate, so the lock file decides.
pub fn wasm_bindgen() -> Outcome<String> {
    let text = read("Cargo.lock")?;
    locked(&text, "wasm-bindgen").ok_or_else(|| {
        Trouble::new(
            "Cargo.lock names no wasm-bindgen.",
            "Restore Cargo.lock from git, or run `cargo update --workspace` to make it anew.",
        )
    })
}

/// The version of an npm package, by `xtask/tools/package.json`.
pub fn of_package(package: &str) -> Outcome<String> {
    let name = "xtask/tools/package.json";
    let advice = format!("Restore {name} from git.");
    let wanted: serde_json::Value =
        serde_json::from_str(&read(name)?).or_trouble(format!("{name} is no JSON."), &advice)?;
    wanted["dependencies"][package]
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| Trouble::new(format!("{name} names no {package}."), advice))
}

fn read(name: &str) -> Outcome<String> {
    fs::read_to_string(paths::root().join(name))
        .or_trouble(format!("{name} could not be read."), format!("Restore {name} from git."))
}

/// The version of `package` in the text of a `Cargo.lock`, where a name stands above its version.
fn locked(text: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = text.lines().skip_while(|line| line.trim() != name);
    let version = lines.nth(1)?.trim().strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_a_lock_file() {
        let text = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.126\"\n";
        assert_eq!(locked(text, "wasm-bindgen").as_deref(), Some("0.2.126"));
        assert_eq!(locked(text, "trunk"), None);
    }

    /// Someone who runs Trunk by hand is told when it is another one.
    #[test]
    fn trunk_is_told_the_same_version() {
        let Ok(config) = read("Trunk.toml") else {
            panic!("Trunk.toml must be readable");
        };
        assert!(config.contains(&format!("trunk-version = \"={TRUNK}\"")), "Trunk {TRUNK}");
    }
}
