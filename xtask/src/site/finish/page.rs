//! The page: which files it names, and which version it is of.
//!
//! What Trunk puts at the end of its head (a script that starts the app, and hints to fetch its
//! files early) is replaced: the glue starts the app itself, so the page needs no script in it.

use super::{Outcome, hash, odd};

/// What Trunk's script begins with, and what the head ends with.
const SCRIPT: &str = "<script type=module>";
const HEAD_ENDS: &str = "</head>";
/// How the page begins.
const BEGINS: &str = "<!doctype html><html lang=en>";

/// The page with the script and the module under their new names, script first, and with the
/// manifest.
pub fn with_names(
    html: &str,
    [script, module]: [(&str, &str); 2],
    manifest: &str,
    rescue: &str,
) -> Outcome<String> {
    let odd_head = || odd("The head of index.html does not end as expected.");
    let (before, rest) = html.split_once(SCRIPT).ok_or_else(odd_head)?;
    let (trunks, after) = rest.split_once(HEAD_ENDS).ok_or_else(odd_head)?;
    for (old, _) in [script, module] {
        // Where it is used, and where the browser is told to fetch it early.
        if trunks.matches(old).count() != 2 || before.contains(old) || after.contains(old) {
            return Err(odd(format!("index.html does not name {old} as expected.")));
        }
    }
    let (script, module) = (script.1, module.1);
    // One style sheet needs one hash in the policy.
    let before = before.replace("</style><style>", "");
    Ok(format!(
        "{before}<script>{rescue}</script><link rel=manifest href={manifest}><link as=fetch crossorigin href=./{module} \
         rel=preload type=application/wasm><script type=module src=./{script}></script>\
         {HEAD_ENDS}{after}"
    ))
}

/// What the page says of its letters, which comes before all else in it.
const LETTERS: &str = "<meta charset=utf-8>";

/// The page with its policy.
pub fn with_policy(html: &str, policy: &str) -> Outcome<String> {
    if html.matches(LETTERS).count() != 1 || policy.contains('"') {
        return Err(odd("index.html has no place for a policy."));
    }
    let meta = format!("{LETTERS}<meta content=\"{policy}\" http-equiv=Content-Security-Policy>");
    Ok(html.replace(LETTERS, &meta))
}

/// The page with its version, and the version: it stands for all that the page names.
pub fn with_version(html: &str) -> Outcome<(String, String)> {
    let version = hash(html.as_bytes());
    let rest =
        html.strip_prefix(BEGINS).ok_or_else(|| odd("index.html does not begin as expected."))?;
    Ok((format!("<!doctype html><html data-version={version} lang=en>{rest}"), version))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html lang=en><title>A</title><style>a{}</style><style>b{}</style><script type=module>import \
        './a.js'; init('./a.wasm')</script><link href=./a.js><link href=./a.wasm></head><body>";

    fn named_anew(page: &str) -> Outcome<String> {
        with_names(page, [("a.js", "b.js"), ("a.wasm", "b.wasm")], "m.webmanifest", "r()")
    }

    #[test]
    fn the_page_names_its_files_and_holds_no_script() {
        assert_eq!(
            named_anew(PAGE).unwrap_or_default(),
            "<!doctype html><html lang=en><title>A</title><style>a{}b{}</style><script>r()</script><link rel=manifest href=m.webmanifest>\
             <link as=fetch crossorigin href=./b.wasm rel=preload type=application/wasm>\
             <script type=module src=./b.js></script></head><body>"
        );
    }

    #[test]
    fn another_shape_is_trouble() {
        assert!(named_anew(&PAGE.replace("<link href=./a.js>", "")).is_err());
        assert!(named_anew(&PAGE.replace("type=module", "")).is_err());
        assert!(named_anew(&format!("{PAGE}a.wasm")).is_err());
        assert!(with_version("<html>").is_err());
        assert!(with_policy("<html>", "").is_err());
    }

    #[test]
    fn a_page_with_other_names_is_another_version() {
        let version =
            |page: &str| with_version(page).map(|(_, version)| version).unwrap_or_default();
        assert_eq!(version(PAGE).len(), 16);
        assert_eq!(version(PAGE), version(PAGE));
        assert_ne!(version(PAGE), version(&PAGE.replace("a.js", "b.js")));
        let page = with_version(PAGE).map(|(page, _)| page).unwrap_or_default();
        assert!(page.contains(&version(PAGE)), "{page}");
    }
}
