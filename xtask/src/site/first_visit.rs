//! Which files of `dist/` a first visit loads, and which are loaded on demand.
//!
//! It starts at `index.html` and follows names: a file counts when a page, script or style sheet
//! that counts has its name in it. That needs no knowledge of how Trunk, wasm-bindgen or a style
//! sheet refer to a file, and it can only err by counting too much.
//!
//! What is loaded on demand says so by its name ([`LATER`]): a script names it too, since it loads it.
//! So does the worker, which is loaded when the app is in use, and whatever only the worker loads:
//! the icons.
//!
//! Limitation: a file that only the WebAssembly names is not found.

use std::path::{Path, PathBuf};

use super::finish::{LATER, WORKER};
use super::stamp::collect;
use crate::trouble::Outcome;

/// A file that is loaded: its name below `dist/`, with `/` on every system, and its content.
pub struct Loaded {
    pub name: String,
    pub content: Vec<u8>,
}

/// What is loaded, and when.
pub struct Files {
    /// By a first visit, `index.html` first.
    pub first: Vec<Loaded>,
    /// On demand.
    pub later: Vec<Loaded>,
}

/// The files of `dist` that are loaded.
pub fn files(dist: &Path) -> Outcome<Files> {
    let mut paths = Vec::new();
    collect(dist, &mut paths)?;
    paths.sort();
    let mut waiting = Vec::new();
    for path in paths {
        waiting.push(Loaded { name: name_below(dist, &path), content: super::read(&path)? });
    }
    Ok(apart(waiting))
}

/// What a first visit loads of `all`, and what is loaded on demand.
fn apart(mut all: Vec<Loaded>) -> Files {
    let is_later = |file: &Loaded| last_part(&file.name).starts_with(LATER) || file.name == WORKER;
    let mut later = take(&mut all, is_later);
    let first = follow(&mut all);
    let worker = later.iter().find(|file| file.name == WORKER);
    let names = worker.map(|file| String::from_utf8_lossy(&file.content).into_owned());
    later.extend(take(&mut all, |file| {
        names.as_ref().is_some_and(|names| names.contains(&file.name))
    }));
    Files { first, later }
}

/// Takes from `all` what is reached from `index.html`, in the order in which it is reached.
fn follow(all: &mut Vec<Loaded>) -> Vec<Loaded> {
    let mut reached = take(all, |file| file.name == "index.html");
    let mut next = 0;
    while let Some(page) = reached.get(next) {
        next += 1;
        if !is_text(&page.name) {
            continue;
        }
        let text = String::from_utf8_lossy(&page.content).into_owned();
        reached.extend(take(all, |file| text.contains(last_part(&file.name))));
    }
    reached
}

/// Moves what `wanted` approves of out of `all`.
fn take(all: &mut Vec<Loaded>, wanted: impl Fn(&Loaded) -> bool) -> Vec<Loaded> {
    let (taken, left) = std::mem::take(all).into_iter().partition(|file| wanted(file));
    *all = left;
    taken
}

fn is_text(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default();
    matches!(ending, "html" | "js" | "mjs" | "css")
}

fn last_part(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

fn name_below(dist: &Path, path: &Path) -> String {
    let below: PathBuf = path.strip_prefix(dist).unwrap_or(path).to_path_buf();
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, content: &str) -> Loaded {
        Loaded { name: name.to_owned(), content: content.as_bytes().to_vec() }
    }

    #[test]
    fn what_is_loaded_on_demand_is_no_part_of_a_first_visit() {
        let files = apart(vec![
            file("index.html", "import './app.js'"),
            file("app.js", "fetch('later-app.wasm')"),
            file("later-app.wasm", ""),
        ]);
        let names = |files: Vec<Loaded>| -> Vec<String> {
            files.into_iter().map(|file| file.name).collect()
        };
        assert_eq!(names(files.first), ["index.html", "app.js"]);
        assert_eq!(names(files.later), ["later-app.wasm"]);
    }

    #[test]
    fn what_the_worker_alone_loads_is_no_part_of_a_first_visit() {
        let files = apart(vec![
            file("index.html", "import './app.js' app.webmanifest"),
            file("app.js", "register('worker.js')"),
            file("app.webmanifest", "icon.png"),
            file("icon.png", ""),
            file("whole.html", ""),
            file("worker.js", "['app.js', 'app.webmanifest', 'icon.png']"),
        ]);
        let names = |files: Vec<Loaded>| -> Vec<String> {
            files.into_iter().map(|file| file.name).collect()
        };
        assert_eq!(names(files.first), ["index.html", "app.js", "app.webmanifest"]);
        assert_eq!(names(files.later), ["worker.js", "icon.png"]);
    }

    #[test]
    fn names_are_followed_from_the_page() {
        let mut all = vec![
            file("font.woff2", "index.html"),
            file("index.html", "<link href='./main-1.css'><script>import './app-2.js'</script>"),
            file("app-2.js", "import './snippets/clip.js'; fetch('app-2_bg.wasm')"),
            file("app-2_bg.wasm", "later.js"),
            file("main-1.css", "@font-face { src: url(font.woff2) }"),
            file("snippets/clip.js", ""),
            file("later.js", ""),
        ];
        let names: Vec<String> = follow(&mut all).into_iter().map(|file| file.name).collect();
        assert_eq!(
            names,
            [
                "index.html",
                "app-2.js",
                "main-1.css",
                "app-2_bg.wasm",
                "snippets/clip.js",
                "font.woff2"
            ]
        );
    }
}
