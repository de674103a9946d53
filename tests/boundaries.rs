//! Proves the borders between the parts by reading the sources: the core names no browser, no
//! clock and no randomness; only `src/browser` talks to the browser; no file grows too long.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Parts that know nothing of where they run. A part that does not exist yet is passed over.
const CORE: [&str; 8] =
    ["domain", "content", "format", "json", "merge", "records", "session", "export"];

/// Crates of the browser and of its screens.
const BROWSER: [&str; 8] = [
    "leptos",
    "leptos_dom",
    "web_sys",
    "js_sys",
    "gloo",
    "gloo_storage",
    "wasm_bindgen",
    "wasm_bindgen_futures",
];

/// Crates and types that give a time or randomness of their own.
const CLOCKS: [&str; 8] = [
    "SystemTime",
    "Instant",
    "rand",
    "getrandom",
    "fastrand",
    "RandomState",
    "thread_rng",
    "OsRng",
];

/// Ways to ask chrono for the time.
const NOW: [&str; 3] = ["Utc::now", "Local::now", "chrono::Local"];

/// Lines in a source file, beyond which it is split.
const LINES: usize = 400;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every source file in a folder and below, with its text.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

/// What the compiler sees of a source: without comments, and without what stands in strings.
fn code(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(letter) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if letter == '"' {
            quoted(rest)
        } else if rest.starts_with("'\"'") {
            3
        } else {
            code.push(letter);
            rest = &rest[letter.len_utf8()..];
            continue;
        };
        code.push(' ');
        rest = &rest[skipped..];
    }
    code
}

/// The length of the string at the start of a text, quotes included.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (place, letter) in text.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return place + 1,
            letter => escaped = letter == '\\' && !escaped,
        }
    }
    text.len()
}

/// Whether a name stands in some code as a word of its own: `rand`, and not `brand`.
fn names(code: &str, name: &str) -> bool {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    code.match_indices(name).any(|(place, _)| {
        let (before, after) = (&code[..place], &code[place + name.len()..]);
        !before.ends_with(is_word) && !after.starts_with(is_word)
    })
}

/// The files among these that name one of these, with what they name.
fn offenders(files: &[(PathBuf, String)], forbidden: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files {
        let code = code(text);
        let named = forbidden.iter().filter(|name| names(&code, name));
        found.extend(named.map(|name| format!("{} names {name}", path.display())));
    }
    found
}

fn core() -> Vec<(PathBuf, String)> {
    let folders = CORE.into_iter().map(|part| root().join(part)).filter(|part| part.exists());
    let files: Vec<_> = folders.flat_map(|folder| sources(&folder)).collect();
    assert!(files.len() > 30, "only {} files of the core were found", files.len());
    files
}

#[test]
fn the_core_names_no_browser() {
    assert_eq!(offenders(&core(), &BROWSER), [""; 0]);
}

#[test]
fn the_core_has_no_clock_and_no_randomness() {
    assert_eq!(offenders(&core(), &CLOCKS), [""; 0]);
    assert_eq!(offenders(&core(), &NOW), [""; 0]);
}

#[test]
fn the_core_does_not_know_the_screens() {
    assert_eq!(offenders(&core(), &["crate::ui", "crate::browser"]), [""; 0]);
}

/// The same code where `leptos` alone stands for what is imported through it: it hands out events
/// and elements by their types in web-sys.
fn through_leptos(code: &str) -> String {
    let mut parts = code.split("use leptos::");
    let mut seen = parts.next().unwrap_or_default().replace("leptos::web_sys", "leptos");
    for part in parts {
        let (imported, rest) = part.split_once(';').unwrap_or((part, ""));
        seen.push_str(&imported.replace("web_sys", "leptos"));
        seen.push(';');
        seen.push_str(&rest.replace("leptos::web_sys", "leptos"));
    }
    seen
}

#[test]
fn only_the_browser_part_talks_to_the_browser() {
    let browser = root().join("browser");
    let mut files = sources(&root());
    files.retain(|(path, _)| !path.starts_with(&browser));
    for (_, text) in &mut files {
        *text = through_leptos(&code(text));
    }
    let crates = ["web_sys", "js_sys", "gloo", "gloo_storage", "wasm_bindgen_futures"];
    assert_eq!(offenders(&files, &crates), [""; 0]);
    let doors = ["window()", "document()", "local_storage", "session_storage", "fetch_with_str"];
    assert_eq!(offenders(&files, &doors), [""; 0]);
}

#[test]
fn no_source_file_is_too_long() {
    let long: Vec<_> = sources(&root())
        .into_iter()
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > LINES)
        .collect();
    assert_eq!(long, [], "split them at {LINES} lines");
}

#[test]
fn the_reader_sees_names_and_only_names() {
    let source = r#"
        //! Not gloo.
        use web_sys::Window; // js_sys
        let text = "leptos \" and //"; let quote = '"'; let brand = Instants;
        let now = chrono::Utc::now();
    "#;
    let code = code(source);
    for (name, expected) in [
        ("web_sys", true),
        ("Utc::now", true),
        ("quote", true),
        ("brand", true),
        ("gloo", false),
        ("js_sys", false),
        ("leptos", false),
        ("rand", false),
        ("Instant", false),
        ("web", false),
    ] {
        assert_eq!(names(&code, name), expected, "{name} in {code}");
    }
    for (source, expected) in [
        ("use leptos::{ev, web_sys::Element}; let x: leptos::web_sys::Node;", false),
        ("use leptos::{ev, web_sys::Element}; use web_sys::Node;", true),
        ("use leptos::ev; use web_sys::Node;", true),
        ("web_sys::window()", true),
    ] {
        assert_eq!(names(&through_leptos(source), "web_sys"), expected, "{source}");
    }
}
