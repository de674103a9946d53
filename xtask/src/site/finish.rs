//! What is done to Trunk's build to make it smaller.
//!
//! 1. [`glue`]: classes that the glue offers and nothing uses are taken out of it (they come with
//!    Leptos, for server functions), and so are the functions that served them ([`abandoned`]).
//! 2. [`panics`]: functions that only tell of a panic are emptied, and what the module offers and
//!    the glue does not use is no longer offered. [`places`]: where they panic is blanked out.
//! 3. wasm-opt drops what is out of reach and makes the rest smaller.
//! 4. What the module and the glue call each other by gets short names, in both.
//! 5. [`later`]: what is not needed at first goes into a second module.
//! 6. terser makes the glue smaller.
//! 7. The files are named by what is in them, in the page too ([`page`]).
//! 8. [`offline`]: what makes the app one that can be installed, and the worker that keeps it on the
//!    device.
//! 9. [`single`]: all of it once more in one file.
//!
//! Nothing is written to `dist/` before all of it has worked. What is not shaped as expected is
//! [`Trouble`]: a new version of wasm-bindgen may well need a new look at this.

mod abandoned;
mod glue;
mod later;
mod offline;
mod packing;
mod page;
mod panics;
mod places;
mod policy;
pub mod single;
mod wasm;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::tools::Shrinkers;
use crate::trouble::{OrTrouble, Outcome, Trouble};
use crate::{paths, run};
use glue::Glue;
use wasm::Module;

/// What wasm-opt is told. The features are those that rustc uses anyway. Measured, each compresses
/// better: inlining functions with one caller only while they are small; the second round; the
/// functions in the order of their names, which puts what is alike side by side. The lowest 1,024
/// bytes of memory are the far end of the stack: nothing is addressed relative to less than that.
const WASM_OPT: [&str; 14] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "-ocimfs",
    "20",
    "--low-memory-unused",
    "-Oz",
    "-Oz",
    "--reorder-functions-by-name",
    "--strip-producers",
    "--strip-target-features",
];

/// What terser is told: the glue is a module, and an object that nobody uses need not be made.
const TERSER: [&str; 6] =
    ["--module", "--ecma", "2020", "--compress", "passes=3,pure_new=true", "--mangle"];

/// What the names of files begin with that are loaded on demand.
pub const LATER: &str = "later-";

/// The worker that keeps the app on the device. A browser knows it by its name, which stays.
pub const WORKER: &str = "worker.js";

/// What a static host should send: see [`policy::headers`].
pub const HEADERS: &str = "_headers";

/// The name by which the module asks for what the glue gives it.
const GIVEN: &str = "a";

/// Names from one side to those that stand for them.
type Names = BTreeMap<String, String>;

/// Makes the build in `dist` smaller.
pub fn finish(dist: &Path, shrinkers: &Shrinkers) -> Outcome<()> {
    let (page, script, binary) = (dist.join("index.html"), only(dist, "js")?, only(dist, "wasm")?);
    let glue = Glue::read(&text(&script)?)?;
    let mut module = Module::read(&super::read(&binary)?)?;
    let used = glue.used_exports();
    abandoned::empty(&mut module)?;
    panics::silence(&mut module)?;
    places::forget(&mut module)?;
    module.retain_exports(|name| used.contains(name))?;
    module.forget_addresses();
    let later = later::find(&super::read(&paths::linked())?, &later::ENTRIES)?;

    let mut module = Module::read(&wasm_opt(&module.bytes(), shrinkers)?)?;
    let imports = shortened(module.imports()?);
    let exports = shortened(module.exports()?);
    module.rename(GIVEN, &imports, &exports)?;
    let halves = later::split(&module.bytes(), &later, GIVEN)?;
    let later_name = [LATER, &named(&halves.second, "wasm")].concat();
    let binary_name = named(&halves.first, "wasm");
    let glue = glue.renamed(GIVEN, &imports, &exports)?;
    let whole = [&glue, single::STARTER].concat();
    let whole = single::file(&text(&page)?, &whole, &module.bytes(), shrinkers)?;
    let glue =
        [glue, later::loader(&later_name, GIVEN), offline::pages()?, glue::starter(&binary_name)];
    let glue = terser(&glue.concat(), shrinkers)?;
    let script_name = named(&glue, "js");
    let app = offline::app()?;
    let rescue = rescue(shrinkers)?;
    let html = page::with_names(
        &text(&page)?,
        [(&file_name(&script), &script_name), (&file_name(&binary), &binary_name)],
        &app.manifest,
        &rescue,
    )?;
    let policy = policy::of_hosted(&html)?;
    let html = page::with_policy(&html, &policy)?;
    let (html, version) = page::with_version(&html)?;
    let mut files = app.files;
    files.extend([(script_name, glue), (binary_name, halves.first), (later_name, halves.second)]);
    let names: Vec<&str> = files.iter().map(|(name, _)| &**name).collect();
    let worker = terser(&offline::worker(&version, &names)?, shrinkers)?;
    for (name, content) in &files {
        write(&dist.join(name), content)?;
    }
    // The page and the worker last: until then there is nothing that names what is not there.
    write(&page, html.as_bytes())?;
    write(&dist.join(WORKER), &worker)?;
    write(&dist.join(single::NAME), &whole)?;
    write(&dist.join(HEADERS), policy::headers(&policy).as_bytes())?;
    for old in [script, binary] {
        fs::remove_file(&old)
            .or_trouble(format!("{} could not be removed.", old.display()), ADVICE)?;
    }
    Ok(())
}

/// What to do when the build is not shaped as expected.
const ADVICE: &str = "Run `cargo xtask build` again. After an update of wasm-bindgen or Trunk, \
                      see what has changed in their output and mend xtask/src/site/finish.";

/// The trouble that something is not as expected.
fn odd(what: impl Into<String>) -> Trouble {
    Trouble::new(what, ADVICE)
}

/// The only file in `dist` that ends like this.
fn only(dist: &Path, ending: &str) -> Outcome<PathBuf> {
    let mut files = Vec::new();
    super::stamp::collect(dist, &mut files)?;
    files.retain(|file| file.extension().is_some_and(|found| found == ending));
    match (files.pop(), files.pop()) {
        (Some(file), None) => Ok(file),
        (None, _) => Err(odd(format!("The build has no .{ending} file."))),
        _ => Err(odd(format!("The build has more than one .{ending} file."))),
    }
}

/// Short names for these: `a` to `z`, `aa` and so on.
fn shortened(names: BTreeSet<String>) -> Names {
    names.into_iter().enumerate().map(|(place, name)| (name, short(place))).collect()
}

fn short(place: usize) -> String {
    let letter = char::from(b"abcdefghijklmnopqrstuvwxyz"[place % 26]);
    match place / 26 {
        0 => letter.to_string(),
        before => short(before - 1) + letter.encode_utf8(&mut [0; 4]),
    }
}

/// The name of a file of the build, by what is in it.
fn named(content: &[u8], ending: &str) -> String {
    format!("standpoint-{}.{ending}", hash(content))
}

/// Sixteen digits that stand for a content.
fn hash(content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// The script that stands in the page for when all else fails.
fn rescue(shrinkers: &Shrinkers) -> Outcome<String> {
    script(&["rescue.js"], &[], shrinkers)
}

/// A script of `assets/js` for use in a page: in pieces, with places to be filled, small and in
/// plain letters.
fn script(names: &[&str], places: &[(&str, &str)], shrinkers: &Shrinkers) -> Outcome<String> {
    let mut whole = String::new();
    for name in names {
        whole += &text(&paths::root().join("assets/js").join(name))?;
    }
    let whole = offline::filled(&whole, places)?;
    // Terser takes it as a module, which is all strict and keeps its names to itself.
    let small = plain(&whole, shrinkers)?;
    let script = format!("(()=>{{'use strict';{}}})()", small.trim_end());
    if script.contains("</") {
        return Err(odd("A script in a page would end too early."));
    }
    Ok(script)
}

/// What terser makes of it in plain letters.
fn plain(script: &str, shrinkers: &Shrinkers) -> Outcome<String> {
    let args = [&TERSER[..], &["--format", "ascii_only=true"]].concat();
    String::from_utf8(through(&shrinkers.terser, &args, script.as_bytes(), "js")?)
        .or_trouble("terser has made no text.", ADVICE)
}

fn wasm_opt(module: &[u8], shrinkers: &Shrinkers) -> Outcome<Vec<u8>> {
    through(&shrinkers.wasm_opt, &WASM_OPT, module, "wasm")
}

fn terser(glue: &str, shrinkers: &Shrinkers) -> Outcome<Vec<u8>> {
    through(&shrinkers.terser, &TERSER, glue.as_bytes(), "js")
}

/// What a program for Node makes of a file.
fn through(program: &Path, args: &[&str], content: &[u8], ending: &str) -> Outcome<Vec<u8>> {
    let folder = paths::target().join("xtask").join("finish");
    fs::create_dir_all(&folder)
        .or_trouble(format!("Could not make {}.", folder.display()), ADVICE)?;
    let (before, after) =
        (folder.join(format!("before.{ending}")), folder.join(format!("after.{ending}")));
    write(&before, content)?;
    let mut node = run::node();
    // The file first: terser's options take what follows them.
    node.arg(program).arg(&before).args(args).arg("-o").arg(&after);
    run::run(&mut node, ADVICE)?;
    super::read(&after)
}

fn text(path: &Path) -> Outcome<String> {
    String::from_utf8(super::read(path)?)
        .or_trouble(format!("{} is no text.", path.display()), ADVICE)
}

fn write(path: &Path, content: &[u8]) -> Outcome<()> {
    fs::write(path, content).or_trouble(format!("{} could not be written.", path.display()), ADVICE)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_short_and_no_two_are_alike() {
        let names: BTreeSet<_> = (0..1_000).map(short).collect();
        assert_eq!(names.len(), 1_000);
        assert_eq!([short(0), short(25), short(26), short(701)], ["a", "z", "aa", "zz"]);
        assert_eq!(short(702), "aaa");
    }

    #[test]
    fn a_file_is_named_by_what_is_in_it() {
        assert_eq!(named(b"one", "js"), named(b"one", "js"));
        assert_ne!(named(b"one", "js"), named(b"two", "js"));
    }
}
