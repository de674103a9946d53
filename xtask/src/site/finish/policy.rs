//! What a page may load and run: its Content Security Policy.
//!
//! Nothing from elsewhere, no script and no style sheet but those that came with the page: those in
//! it are told by their hashes. `wasm-unsafe-eval` lets WebAssembly be compiled, and nothing else.

use super::{Outcome, odd};
use sha2::{Digest, Sha256};

/// The policy of the page on a host, whose files stand beside it.
pub fn of_hosted(page: &str) -> Outcome<String> {
    Ok(format!(
        "default-src 'none'; script-src 'self' {}'wasm-unsafe-eval'; style-src {}; \
         img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'none'",
        hashes(inline(page, "script")?.into_iter()),
        hashes(inline(page, "style")?.into_iter()).trim_end()
    ))
}

/// What a host should send with each file, in the form that Netlify, Cloudflare and others read:
/// the policy of the page, which may not be shown in another one.
pub fn headers(policy: &str) -> String {
    format!(
        "/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n\
         /\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n\
         /index.html\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n"
    )
}

/// The policy of a page that is in one piece, which puts these scripts into itself as well.
pub fn of_page(page: &str, scripts: &[&str]) -> Outcome<String> {
    let scripts = inline(page, "script")?.into_iter().chain(scripts.iter().copied());
    let styles = inline(page, "style")?;
    Ok(format!(
        "default-src 'none'; script-src {}'wasm-unsafe-eval'; style-src {}; img-src data:; \
         base-uri 'none'; form-action 'none'",
        hashes(scripts),
        hashes(styles.into_iter()).trim_end()
    ))
}

fn hashes<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut hashes = String::new();
    for text in texts {
        let hash = base64(&Sha256::digest(text.as_bytes()));
        hashes.extend(["'sha256-", &hash, "' "]);
    }
    hashes
}

/// What is in the elements of this name that have no attributes: one with a source or a type holds
/// nothing that is run.
fn inline<'a>(page: &'a str, name: &str) -> Outcome<Vec<&'a str>> {
    let (begin, end) = (format!("<{name}>"), format!("</{name}>"));
    let mut found = Vec::new();
    for rest in page.split(&begin).skip(1) {
        let Some((content, _)) = rest.split_once(&end) else {
            return Err(odd(format!("A {name} in the page does not end.")));
        };
        found.push(content);
    }
    Ok(found)
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = (0..3).fold(0, |number: usize, place| {
            number << 8 | usize::from(three.get(place).copied().unwrap_or(0))
        });
        for place in 0..4 {
            let letter = LETTERS[number >> (18 - 6 * place) & 63];
            text.push(if place > three.len() { '=' } else { char::from(letter) });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_the_page_is_told_by_its_hash() {
        let page = "<style>a{}</style><script src=x></script><script>alert()</script>";
        let policy = of_page(page, &["more()"]).unwrap_or_default();
        // From `printf 'alert()' | openssl dgst -sha256 -binary | base64`, and so on.
        assert_eq!(policy.matches("'sha256-").count(), 3, "{policy}");
        assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
        assert!(of_page("<style>a{}", &[]).is_err());
    }

    #[test]
    fn hashes_are_written_as_policies_want_them() {
        assert_eq!(base64(b""), "");
        assert_eq!(base64(b"f"), "Zg==");
        assert_eq!(base64(b"fo"), "Zm8=");
        assert_eq!(base64(b"foobar"), "Zm9vYmFy");
        let nothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' ";
        assert_eq!(hashes([""].into_iter()), nothing);
    }
}
