//! Compiler flags of the release build.
//!
//! Panic messages carry the paths of source files. A release must not tell the world the name of
//! the person who built it, and should be the same whoever builds it: this machine's folders are
//! replaced by short names.
//!
//! Constants stand in memory behind the stack. With half of the usual megabyte for it their addresses
//! stay below 2^20 and take three bytes wherever the code names one, not four.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::paths;

/// Cargo adds what this variable holds to the flags in `.cargo/config.toml`.
pub const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// 512 KiB of stack.
const STACK: &str = "-Clink-arg=-zstack-size=524288";

/// The value of [`VARIABLE`] for a release build, keeping what it holds already.
pub fn value() -> OsString {
    let cargo = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let mut flags = env::var_os(VARIABLE).unwrap_or_default();
    flags.push(" ");
    flags.push(STACK);
    for flag in [cargo.and_then(|cargo| remap(&cargo, "cargo")), remap(&paths::root(), ".")] {
        flags.push(" ");
        flags.push(flag.unwrap_or_default());
    }
    // The linker says where it has put addresses: `finish/later.rs` needs to know.
    flags.push(" -Clink-arg=--emit-relocs");
    flags
}

/// The flag that shows `folder` as `name`; none where a space would split it in two.
fn remap(folder: &Path, name: &str) -> Option<String> {
    let folder = folder.to_str().filter(|text| !text.contains(char::is_whitespace))?;
    Some(format!("--remap-path-prefix={folder}={name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_renamed_where_a_flag_can_say_so() {
        assert_eq!(
            remap(Path::new("/home/ann/.cargo"), "cargo").as_deref(),
            Some("--remap-path-prefix=/home/ann/.cargo=cargo")
        );
        assert_eq!(remap(Path::new("/home/ann lee/.cargo"), "cargo"), None);
    }
}
