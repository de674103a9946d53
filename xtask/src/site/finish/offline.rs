//! What makes the page an app that can be installed and opens without a connection.
//!
//! The sources stand in `assets/`: the manifest, its icons, and in `assets/js` the worker
//! (`worker.js`) and what a page does for it (`pages.js`). Each file but the worker is named by
//! what is in it, so the worker's list says exactly what is kept, and a name has one content.

use std::path::PathBuf;

use super::{Outcome, named, odd, text};
use crate::paths;
use crate::trouble::OrTrouble;

/// Files by their names.
type Files = Vec<(String, Vec<u8>)>;

/// The manifest, by its name, with all that it needs.
pub struct Installable {
    pub manifest: String,
    pub files: Files,
}

fn asset(name: &str) -> PathBuf {
    paths::root().join("assets").join(name)
}

/// The manifest and its icons.
pub fn app() -> Outcome<Installable> {
    let mut manifest: serde_json::Value =
        serde_json::from_str(&text(&asset("app.webmanifest"))?)
            .or_trouble("assets/app.webmanifest is no JSON.", "Mend it.")?;
    let mut files = Vec::new();
    for icon in manifest["icons"].as_array_mut().into_iter().flatten() {
        let Some(name) = icon["src"].as_str() else {
            return Err(odd("An icon in assets/app.webmanifest has no name."));
        };
        let content = super::super::read(&asset(name))?;
        let hashed = named(&content, name.rsplit('.').next().unwrap_or_default());
        icon["src"] = hashed.clone().into();
        files.push((hashed, content));
    }
    if files.is_empty() {
        return Err(odd("assets/app.webmanifest names no icons."));
    }
    let manifest = manifest.to_string().into_bytes();
    let name = named(&manifest, "webmanifest");
    files.push((name.clone(), manifest));
    Ok(Installable { manifest: name, files })
}

/// What a page does for the worker, for the end of the glue.
pub fn pages() -> Outcome<String> {
    text(&asset("js/pages.js"))
}

/// The worker of this version, which keeps the page and these files.
pub fn worker(version: &str, files: &[&str]) -> Outcome<String> {
    let template = text(&asset("js/worker.js"))?;
    let names = serde_json::Value::from(files).to_string();
    filled(&template, &[("%VERSION%", version), ("%FILES%", &names)])
}

/// A template with its places filled, each of which it has once.
pub fn filled(template: &str, places: &[(&str, &str)]) -> Outcome<String> {
    let mut text = template.to_owned();
    for (place, value) in places {
        if text.matches(place).count() != 1 {
            return Err(odd(format!("A template does not have {place} once.")));
        }
        text = text.replace(place, value);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_knows_its_version_and_every_file() {
        let text =
            worker("0123", &["a.js", "b.wasm"]).unwrap_or_else(|trouble| panic!("{trouble}"));
        assert!(text.contains("const VERSION = '0123';"), "{text}");
        assert!(text.contains(r#"const FILES = ["a.js","b.wasm"];"#), "{text}");
        assert!(!text.contains('%'), "{text}");
        assert!(filled("no place", &[("%FILES%", "")]).is_err());
    }

    #[test]
    fn the_manifest_names_icons_by_what_is_in_them_and_where_to_begin() {
        let app = app().unwrap_or_else(|trouble| panic!("{trouble}"));
        let (name, manifest) = app.files.last().cloned().unwrap_or_default();
        let text = String::from_utf8_lossy(&manifest).into_owned();
        assert_eq!(name, app.manifest);
        for (icon, _) in app.files.iter().filter(|(icon, _)| *icon != name) {
            assert!(text.contains(icon), "{icon} in {text}");
        }
        for part in ["maskable", "./#/new/pushback", "./#/new/proposal", "./#/new/ask"] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains("icons/"), "{text}");
    }
}
