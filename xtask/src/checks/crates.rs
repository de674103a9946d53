//! What comes in from elsewhere: under which licences, from where, how often, and how much of it
//! ends up in the app.
//!
//! `deny.toml` says what may. It is cargo-deny's file, and where cargo-deny is on the machine it is
//! asked too. It is not installed for this: building it takes longer than all other steps together.
//! Licences, sources and duplicates are therefore held to the file here, by what Cargo says of the
//! locked crates.
//!
//! Limitation: holes that became known are found by cargo-deny alone, with a copy of the list of
//! them on this machine; the step says so when it cannot look.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::trouble::{OrTrouble, Outcome, Trouble};
use crate::{paths, report, run};

/// So many crates may be part of the app in the browser.
const IN_THE_APP: usize = 130;

const ADVICE: &str = "See deny.toml. If it is meant to be so, say it there, with a reason.";

/// The step.
pub fn check() -> Outcome<()> {
    let rules = std::fs::read_to_string(paths::root().join("deny.toml"))
        .or_trouble("deny.toml could not be read.", "Restore it from git.")?;
    let mut cargo = run::cargo();
    let told = run::capture(cargo.args(["metadata", "--locked", "--format-version", "1"]));
    let told = told.ok_or_else(|| {
        Trouble::new("Cargo does not say what is locked.", "Run `cargo metadata --locked` and see.")
    })?;
    let told: Value = serde_json::from_str(&told).or_trouble("Cargo's answer is no JSON.", "")?;
    let packages = told["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    let found = findings(packages, &rules);
    if !found.is_empty() {
        return Err(Trouble::new(found.join("\n"), ADVICE));
    }
    report::note(format!(
        "{} crates: licences, sources and duplicates are as agreed",
        packages.len()
    ));
    in_the_app()?;
    cargo_deny()
}

/// What is not as agreed, in sentences.
fn findings(packages: &[Value], rules: &str) -> Vec<String> {
    let mut found = Vec::new();
    let allowed = listed(rules, "licenses", "allow");
    let registries = listed(rules, "sources", "allow-registry");
    let mut skipped = listed(rules, "bans", "skip");
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        *versions.entry(name).or_default() += 1;
        // What has no source is our own.
        let Some(source) = package["source"].as_str() else { continue };
        if !registries.iter().any(|known| source.strip_prefix("registry+") == Some(known)) {
            found.push(format!("{name} comes from {source}."));
        }
        let licence = package["license"].as_str().unwrap_or_default();
        if !is_allowed(licence, &allowed) {
            found.push(format!("{name} is under the licence “{licence}”."));
        }
    }
    for (name, count) in versions {
        let is_skipped = skipped.remove(name);
        if count > 1 && !is_skipped {
            found.push(format!("{name} comes in {count} versions."));
        } else if count < 2 && is_skipped {
            found.push(format!("{name} comes once, and need not be skipped any more."));
        }
    }
    found.extend(skipped.iter().map(|name| format!("{name} is skipped and is not there.")));
    found
}

/// The words in quotation marks in a list of `deny.toml`.
fn listed<'a>(rules: &'a str, table: &str, key: &str) -> BTreeSet<&'a str> {
    let begin = format!("\n[{table}]\n");
    let rest = rules.split_once(&begin).map_or("", |(_, rest)| rest);
    let table = rest.split("\n[").next().unwrap_or_default();
    let list = table.split_once(&format!("{key} = [")).map_or("", |(_, rest)| rest);
    let list = list.split(']').next().unwrap_or_default();
    list.split('"').skip(1).step_by(2).collect()
}

/// Whether one can choose licences out of an expression (`MIT OR (Apache-2.0 AND Zlib)`) that are
/// all allowed. An exception (`WITH …`) only allows more.
fn is_allowed(expression: &str, allowed: &BTreeSet<&str>) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    let fits = any(&mut words, allowed);
    fits && words.next().is_none()
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn any(words: &mut Words, allowed: &BTreeSet<&str>) -> bool {
    let mut fits = all(words, allowed);
    while words.next_if_eq(&"OR").is_some() {
        fits |= all(words, allowed);
    }
    fits
}

fn all(words: &mut Words, allowed: &BTreeSet<&str>) -> bool {
    let mut fits = one(words, allowed);
    while words.next_if_eq(&"AND").is_some() {
        fits &= one(words, allowed);
    }
    fits
}

fn one(words: &mut Words, allowed: &BTreeSet<&str>) -> bool {
    let Some(word) = words.next() else { return false };
    if word == "(" {
        let fits = any(words, allowed);
        return words.next() == Some(")") && fits;
    }
    if words.next_if_eq(&"WITH").is_some() {
        words.next();
    }
    allowed.contains(word)
}

/// Counts the crates that are compiled into the app.
fn in_the_app() -> Outcome<()> {
    let mut cargo = run::cargo();
    cargo.args(["tree", "--locked", "--package", "standpoint", "--prefix", "none"]);
    cargo.args(["--target", "wasm32-unknown-unknown", "--edges", "normal,no-proc-macro"]);
    let tree = run::capture(&mut cargo).ok_or_else(|| {
        Trouble::new("Cargo does not say what the app is made of.", "Run `cargo tree`.")
    })?;
    let crates: BTreeSet<&str> = tree
        .lines()
        .map(|line| line.trim_end_matches(" (*)"))
        .filter(|line| !line.is_empty())
        .collect();
    report::note(format!("{} crates in the app, of at most {IN_THE_APP}", crates.len()));
    if crates.is_empty() || crates.len() > IN_THE_APP {
        return Err(Trouble::new(
            format!("{} crates are in the app; the limit is {IN_THE_APP}.", crates.len()),
            "`cargo tree --target wasm32-unknown-unknown -e normal,no-proc-macro` shows them. What \
             a new one brings along has to be worth it.",
        ));
    }
    Ok(())
}

/// Asks cargo-deny, where it is on the machine.
fn cargo_deny() -> Outcome<()> {
    let Some(program) = run::on_path("cargo-deny") else {
        report::note("skipped: known holes (cargo-deny is not on this machine)");
        return Ok(());
    };
    let check = |what: &[&str]| {
        let mut deny = std::process::Command::new(&program);
        deny.current_dir(paths::root()).args(["--offline", "check"]).args(what);
        run::run(&mut deny, ADVICE)
    };
    check(&["licenses", "bans", "sources"])?;
    let home = std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    if home.is_some_and(|home| home.join("advisory-dbs").is_dir()) {
        return check(&["advisories"]);
    }
    report::note("skipped: known holes (no list of them here; `cargo deny fetch` gets one)");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const RULES: &str = "[graph]\n\n[licenses]\nallow = [\n    \"MIT\",\n    \"Zlib\",\n]\n\n[bans]\nskip = \
        [\"syn\"]\n\n[sources]\nallow-registry = [\"https://crates\"]\n";

    fn package(name: &str, licence: &str, source: Option<&str>) -> Value {
        json!({ "name": name, "license": licence, "source": source })
    }

    #[test]
    fn licences_are_chosen_where_there_is_a_choice() {
        let allowed = BTreeSet::from(["MIT", "Zlib"]);
        for fits in [
            "MIT",
            "GPL-3.0 OR MIT",
            "MIT/Apache-2.0",
            "MIT AND Zlib",
            "(GPL-3.0 OR MIT) AND Zlib",
            "MIT WITH LLVM-exception",
        ] {
            assert!(is_allowed(fits, &allowed), "{fits}");
        }
        for other in
            ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT", "MIT Zlib", "GPL-3.0 OR (MIT AND GPL-3.0)"]
        {
            assert!(!is_allowed(other, &allowed), "{other}");
        }
    }

    #[test]
    fn what_is_not_agreed_is_found() {
        let registry = Some("registry+https://crates");
        let syn = || package("syn", "MIT", registry);
        assert_eq!(findings(&[syn(), syn(), package("ours", "none", None)], RULES), [""; 0]);
        let found = findings(
            &[syn(), package("a", "GPL-3.0", registry), package("b", "MIT", Some("git+https://x"))],
            RULES,
        );
        assert_eq!(
            found,
            [
                "a is under the licence “GPL-3.0”.",
                "b comes from git+https://x.",
                "syn comes once, and need not be skipped any more.",
            ]
        );
        let twice = package("a", "MIT", registry);
        assert_eq!(
            findings(&[twice.clone(), twice], RULES),
            ["a comes in 2 versions.", "syn is skipped and is not there."]
        );
    }
}
