//! The release build: `dist/`, made by Trunk, when anything that goes into it has changed.

mod first_visit;
pub mod sizes;
mod stamp;

use crate::trouble::{OrTrouble, Outcome, Trouble};
use crate::{paths, report, run, tools};

pub use stamp::sources;

/// `cargo xtask build`.
pub fn command(args: &[String]) -> Outcome<()> {
    if let Some(arg) = args.first() {
        return Err(Trouble::new(format!("`build` takes no `{arg}`."), "Run `cargo xtask build`."));
    }
    ensure()?;
    let visit = sizes::first_visit(&paths::dist())?;
    print!("\n{}", sizes::table(&visit));
    println!("\ndist/ can be put on any static host, under any path.");
    Ok(())
}

/// Builds `dist/` unless the last good build still stands for the sources.
pub fn ensure() -> Outcome<()> {
    let root = paths::root();
    let wanted = stamp::of_sources(&root)?;
    if stamp::stands(&wanted) {
        report::note("dist/ is up to date with the sources");
        return Ok(());
    }
    let mut trunk = tools::trunk()?;
    report::step("Building the release into dist/", "one to three minutes", || {
        stamp::forget()?;
        run::run(
            trunk.args(["build", "--release", "--dist"]).arg(paths::dist()),
            "See the message above; `cargo xtask test clippy-wasm` shows compile errors sooner.",
        )
    })?;
    // Sources that were saved while Trunk was at work may be in the build or not: only a state that
    // stood from start to end is taken down as built.
    if stamp::of_sources(&root)? == wanted {
        stamp::record(&wanted)?;
    } else {
        report::note("sources changed during the build; the next start builds again");
    }
    Ok(())
}

/// Reads a file of the build.
fn read(path: &std::path::Path) -> Outcome<Vec<u8>> {
    std::fs::read(path)
        .or_trouble(format!("{} could not be read.", path.display()), "Run `cargo xtask build`.")
}
