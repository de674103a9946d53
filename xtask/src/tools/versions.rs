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

/// The npm package that brings wasm-opt, by `xtask/tools/package.json`.
pub fn binaryen() -> Outcome<String> {
    let name = "xtask/tools/package.json";
    let advice = format!("Restore {name} from git.");
    let package: serde_json::Value =
        serde_json::from_str(&read(name)?).or_trouble(format!("{name} is no JSON."), &advice)?;
    package["dependencies"]["binaryen"]
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| Trouble::new(format!("{name} names no binaryen."), advice))
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

    /// Someone who runs Trunk by hand gets its own download; it must be of the same version.
    #[test]
    fn trunk_is_told_the_same_versions() {
        let (Ok(config), Ok(binaryen)) = (read("Trunk.toml"), binaryen()) else {
            panic!("Trunk.toml and xtask/tools/package.json must be readable");
        };
        let major = binaryen.split('.').next().unwrap_or_default();
        assert!(config.contains(&format!("wasm_opt = \"version_{major}\"")), "binaryen {binaryen}");
        assert!(config.contains(&format!("trunk-version = \"={TRUNK}\"")), "Trunk {TRUNK}");
    }
}
