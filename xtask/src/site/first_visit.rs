//! Which files of `dist/` a first visit loads.
//!
//! It starts at `index.html` and follows names: a file counts when a page, script or style sheet
//! that counts has its name in it. That needs no knowledge of how Trunk, wasm-bindgen or a style
//! sheet refer to a file, and it can only err by counting too much.
//!
//! Limitation: a file that only the WebAssembly names (loaded on demand by code in Rust) is not
//! found, and rightly does not count: it is not part of the first visit.

use std::path::{Path, PathBuf};

use super::stamp::collect;
use crate::trouble::Outcome;

/// A file of the first visit: its name below `dist/`, with `/` on every system, and its content.
pub struct Loaded {
    pub name: String,
    pub content: Vec<u8>,
}

/// The files that a first visit to `dist` loads, `index.html` first.
pub fn files(dist: &Path) -> Outcome<Vec<Loaded>> {
    let mut paths = Vec::new();
    collect(dist, &mut paths)?;
    paths.sort();
    let mut waiting = Vec::new();
    for path in paths {
        waiting.push(Loaded { name: name_below(dist, &path), content: super::read(&path)? });
    }
    Ok(follow(waiting))
}

/// Takes from `all` what is reached from `index.html`, in the order in which it is reached.
fn follow(mut all: Vec<Loaded>) -> Vec<Loaded> {
    let mut reached = take(&mut all, |file| file.name == "index.html");
    let mut next = 0;
    while let Some(page) = reached.get(next) {
        next += 1;
        if !is_text(&page.name) {
            continue;
        }
        let text = String::from_utf8_lossy(&page.content).into_owned();
        reached.extend(take(&mut all, |file| text.contains(last_part(&file.name))));
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
    matches!(ending, "html" | "js" | "mjs" | "css" | "webmanifest")
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
    fn names_are_followed_from_the_page() {
        let all = vec![
            file("font.woff2", "index.html"),
            file("index.html", "<link href='./main-1.css'><script>import './app-2.js'</script>"),
            file("app-2.js", "import './snippets/clip.js'; fetch('app-2_bg.wasm')"),
            file("app-2_bg.wasm", "later.js"),
            file("main-1.css", "@font-face { src: url(font.woff2) }"),
            file("snippets/clip.js", ""),
            file("later.js", ""),
        ];
        let names: Vec<String> = follow(all).into_iter().map(|file| file.name).collect();
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
