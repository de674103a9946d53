//! The release build: `dist/`, made by Trunk and then made smaller ([`finish`]), when anything that
//! goes into it has changed.

mod finish;
mod first_visit;
mod flags;
pub mod sizes;
mod stamp;

use std::fs::{self, File};
use std::path::Path;

use crate::trouble::{OrTrouble, Outcome, Trouble};
use crate::{paths, report, run, tools};

pub use stamp::sources;

/// `cargo xtask build`.
pub fn command(args: &[String]) -> Outcome<()> {
    if let Some(arg) = args.first() {
        return Err(Trouble::new(format!("`build` takes no `{arg}`."), "Run `cargo xtask build`."));
    }
    ensure()?;
    print!("\n{}", sizes::table(&sizes::of(&paths::dist())?));
    println!("\ndist/ can be put on any static host, under any path.");
    Ok(())
}

/// Builds `dist/` unless the last good build still stands for the sources.
pub fn ensure() -> Outcome<()> {
    let root = paths::root();
    let _alone = lock()?;
    let wanted = stamp::of_sources(&root)?;
    if stamp::stands(&wanted) {
        report::note("dist/ is up to date with the sources");
        return Ok(());
    }
    let mut trunk = tools::trunk()?;
    let shrinkers = tools::shrinkers()?;
    report::step("Building the release into dist/", "one to three minutes", || {
        stamp::forget()?;
        run::run(
            trunk
                .args(["build", "--release", "--dist"])
                .arg(paths::dist())
                .env(flags::VARIABLE, flags::value()),
            "See the message above; `cargo xtask test clippy-wasm` shows compile errors sooner.",
        )?;
        check()?;
        finish::finish(&paths::dist(), &shrinkers)
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

/// Lets one build run at a time: Trunk's steps hand files on under fixed names in `target/`, and
/// two at once would mix theirs. The lock ends with the value, or with the process.
fn lock() -> Outcome<File> {
    let file = paths::target().join("xtask").join("build.lock");
    let what = "The lock that keeps builds apart could not be had.";
    let advice = format!("Check that {} can be written to.", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).or_trouble(what, &advice)?;
    }
    let lock = File::create(&file).or_trouble(what, &advice)?;
    if lock.try_lock().is_err() {
        report::note("waiting for another build to end");
        lock.lock().or_trouble(what, advice)?;
    }
    Ok(lock)
}

/// Makes sure that each WebAssembly file of the build begins like one.
fn check() -> Outcome<()> {
    let mut files = Vec::new();
    stamp::collect(&paths::dist(), &mut files)?;
    for file in files {
        let is_wasm = file.extension().is_some_and(|ending| ending == "wasm");
        if is_wasm && !read(&file)?.starts_with(b"\0asm") {
            return Err(Trouble::new(
                format!("{} is broken.", file.display()),
                "Was `trunk` run by hand at the same time? Try again.",
            ));
        }
    }
    Ok(())
}

/// Reads a file of the build.
fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path)
        .or_trouble(format!("{} could not be read.", path.display()), "Run `cargo xtask build`.")
}
