//! Calling other programs.
//!
//! Programs inherit the terminal, so a person sees their output as it comes. Programs from npm are
//! called through `node` and the script itself where there is one: it spares the `.cmd` wrappers
//! that Windows needs.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::paths;
use crate::trouble::{OrTrouble, Outcome, Trouble};

/// Cargo, in the checkout. The Cargo that started us is the one that is called.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(paths::root());
    command
}

/// Node, in the checkout.
pub fn node() -> Command {
    let mut command = Command::new("node");
    command.current_dir(paths::root());
    command
}

/// npm, which is a script with another ending on Windows.
pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Runs `command` to its end; anything but success is trouble, with `advice`.
pub fn run(command: &mut Command, advice: &str) -> Outcome<()> {
    let status = command.status().or_trouble(not_started(command), missing(command, advice))?;
    if status.success() {
        return Ok(());
    }
    Err(Trouble::new(format!("`{}` ended with {status}.", shown(command)), advice))
}

/// Runs `command`, handing each line of its standard output to `each` after showing it.
///
/// Returns whether it succeeded: a test runner that fails has still said how many tests failed.
pub fn run_reading(
    command: &mut Command,
    advice: &str,
    mut each: impl FnMut(&str),
) -> Outcome<bool> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .or_trouble(not_started(command), missing(command, advice))?;
    if let Some(output) = child.stdout.take() {
        // Split on the byte, since a test may print what is no UTF-8.
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            each(&line);
        }
    }
    let status = child.wait().or_trouble(format!("Lost sight of `{}`.", shown(command)), advice)?;
    Ok(status.success())
}

/// The standard output of `command`, or `None` when it is missing or fails.
pub fn capture(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// `PATH` with `folders` in front.
pub fn path_with(folders: &[PathBuf]) -> Outcome<OsString> {
    let before = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&before));
    env::join_paths(all).or_trouble(
        "A folder's name cannot be put on PATH.",
        "Set STANDPOINT_CACHE to a folder without a colon, semicolon or quote in its name.",
    )
}

/// The full path of the program `name`, if a folder on `PATH` has it.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(&file)).find(|file| file.is_file())
}

/// Makes sure that Node is there and not too old.
pub fn need_node() -> Outcome<()> {
    let advice =
        "Install Node.js 20 or newer (https://nodejs.org), which brings npm, and try again.";
    let Some(version) = capture(node().arg("--version")) else {
        return Err(Trouble::new("Node.js was not found.", advice));
    };
    match major(&version) {
        Some(20..) => Ok(()),
        _ => Err(Trouble::new(format!("Node.js {} is too old.", version.trim()), advice)),
    }
}

/// The first number of a version such as `v20.11.1`.
fn major(version: &str) -> Option<u32> {
    version.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

fn not_started(command: &Command) -> String {
    format!("`{}` could not be started.", command.get_program().display())
}

fn missing(command: &Command, advice: &str) -> String {
    format!("Check that {} is installed and on PATH. {advice}", command.get_program().display())
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("18.0.0"), Some(18));
        assert_eq!(major("nonsense"), None);
    }

    #[test]
    fn a_command_is_shown_as_typed() {
        assert_eq!(shown(Command::new("npm").args(["ci", "--no-audit"])), "npm ci --no-audit");
    }
}
