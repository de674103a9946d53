//! From the path in a request to a file, or to a refusal.
//!
//! A path is refused as soon as one of its parts, after decoding, is more than a plain name; and
//! what is found must lie inside the root when links have been followed.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Target {
    /// A file inside the root.
    File(PathBuf),
    /// A proper path with nothing there.
    Missing,
    /// No path that is served.
    Refused,
}

/// Where `url` (the path of a request, perhaps with a query) leads under `root`.
pub fn resolve(root: &Path, url: &str) -> Target {
    let Some(names) = names(url) else {
        return Target::Refused;
    };
    let mut path = root.to_path_buf();
    path.extend(names);
    if path.is_dir() {
        path.push("index.html");
    }
    let (Ok(path), Ok(root)) = (fs::canonicalize(path), fs::canonicalize(root)) else {
        return Target::Missing;
    };
    match (path.starts_with(root), path.is_file()) {
        (true, true) => Target::File(path),
        (true, false) => Target::Missing,
        (false, _) => Target::Refused,
    }
}

/// The names along the path, or `None` when one of them is not a plain file name.
fn names(url: &str) -> Option<Vec<String>> {
    let path = url.split(['?', '#']).next()?;
    path.strip_prefix('/')?
        .split('/')
        .filter(|part| !part.is_empty())
        .map(|part| decode(part).filter(|name| is_plain(name)))
        .collect()
}

/// A name without any meaning to a file system, on every system we run on.
fn is_plain(name: &str) -> bool {
    let one_name = matches!(
        Path::new(name).components().collect::<Vec<_>>().as_slice(),
        [Component::Normal(whole)] if *whole == name
    );
    one_name && !name.contains(['/', '\\', ':', '\0'])
}

/// Undoes percent encoding; `None` when it is broken or leads to no UTF-8.
fn decode(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' { hex(rest.next()?)? << 4 | hex(rest.next()?)? } else { byte });
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    let value = char::from(digit).to_digit(16)?;
    u8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_root_is_served() {
        let root = crate::paths::root().join("xtask").join("src");
        for url in [
            "/../Cargo.toml",
            "/server/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "/..\\Cargo.toml",
            "/C:/Windows/win.ini",
            "/main.rs%00.html",
            "/%zz",
            "/%f",
            "main.rs",
            "",
        ] {
            assert_eq!(resolve(&root, url), Target::Refused, "{url}");
        }
    }

    #[test]
    fn files_are_found_whatever_follows_the_path() {
        let root = crate::paths::root().join("xtask").join("src");
        for url in ["/main.rs", "/main.rs?v=1", "/%6dain.rs", "//main.rs"] {
            assert!(matches!(resolve(&root, url), Target::File(_)), "{url}");
        }
        assert_eq!(resolve(&root, "/none.rs"), Target::Missing);
        assert_eq!(resolve(&root, "/"), Target::Missing, "a folder without an index.html");
    }

    #[test]
    fn encoded_names_are_read() {
        assert_eq!(decode("a%20b").as_deref(), Some("a b"));
        assert_eq!(decode("%C3%A4").as_deref(), Some("ä"));
        assert_eq!(decode("%ff"), None);
    }
}
