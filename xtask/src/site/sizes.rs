//! The bytes of a first visit, raw and as brotli, and the budget they must keep.
//!
//! A kB is 1,000 bytes here, as in what browsers and hosts report. Brotli is at quality 11 with a
//! window of 22 bits, what a static host that compresses ahead of time would send.

use std::fmt::Write as _;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;

use super::first_visit;
use crate::trouble::{OrTrouble, Outcome, Trouble};

/// What a first visit should stay below, in bytes of brotli.
pub const TARGET: usize = 150_000;
/// What fails the tests when it is exceeded.
pub const LIMIT: usize = 180_000;

/// One file and its sizes in bytes.
pub struct Sized {
    pub name: String,
    pub raw: usize,
    pub brotli: usize,
}

/// All files that a first visit to the build in `dist` loads.
pub fn first_visit(dist: &Path) -> Outcome<Vec<Sized>> {
    let files = first_visit::files(dist)?;
    if files.is_empty() {
        return Err(Trouble::new("dist/ has no index.html.", "Run `cargo xtask build`."));
    }
    files
        .into_iter()
        .map(|file| {
            Ok(Sized { name: file.name, raw: file.content.len(), brotli: brotli(&file.content)? })
        })
        .collect()
}

/// The sum of the brotli sizes.
pub fn total(files: &[Sized]) -> usize {
    files.iter().map(|file| file.brotli).sum()
}

/// Fails when the first visit weighs more than [`LIMIT`].
pub fn check(files: &[Sized]) -> Outcome<()> {
    let total = total(files);
    if total <= LIMIT {
        return Ok(());
    }
    Err(Trouble::new(
        format!("A first visit is {} of brotli; the limit is {}.", kb(total), kb(LIMIT)),
        "See which file grew. New dependencies are the usual reason; `cargo tree -e features \
         --target wasm32-unknown-unknown` shows them.",
    ))
}

/// The sizes as a table, with the budget below.
pub fn table(files: &[Sized]) -> String {
    let width = files.iter().map(|file| file.name.len()).max().unwrap_or(0).max(11);
    let mut text = format!("{:width$}  {:>10}  {:>10}\n", "First visit", "raw", "brotli");
    for file in files {
        let (raw, brotli) = (kb(file.raw), kb(file.brotli));
        let _ = writeln!(text, "{:width$}  {raw:>10}  {brotli:>10}", file.name);
    }
    let (raw, brotli) = (kb(files.iter().map(|file| file.raw).sum()), kb(total(files)));
    let _ = writeln!(text, "{:width$}  {raw:>10}  {brotli:>10}", "total");
    let verdict = if total(files) <= TARGET {
        "within the target"
    } else if total(files) <= LIMIT {
        "above the target, below the limit"
    } else {
        "above the limit"
    };
    let _ = writeln!(text, "target {}, limit {}: {verdict}", kb(TARGET), kb(LIMIT));
    text
}

/// Bytes as `12.3 kB`, rounded up so that a limit is never made to look kept.
fn kb(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

/// The size of `content` in brotli.
fn brotli(content: &[u8]) -> Outcome<usize> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
    let mut count = Counter(0);
    brotli::BrotliCompress(&mut &content[..], &mut count, &params)
        .or_trouble("A file could not be compressed.", "Run `cargo xtask build` again.")?;
    Ok(count.0)
}

/// Takes bytes and keeps only their number.
struct Counter(usize);

impl std::io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(brotli: usize) -> Sized {
        Sized { name: "app.wasm".to_owned(), raw: brotli * 3, brotli }
    }

    #[test]
    fn the_budget_is_kept_up_to_its_limit() {
        assert!(check(&[file(LIMIT - 1), file(1)]).is_ok());
        assert!(check(&[file(LIMIT), file(1)]).is_err());
    }

    #[test]
    fn sizes_are_rounded_up() {
        assert_eq!(kb(0), "0.0 kB");
        assert_eq!(kb(1), "0.1 kB");
        assert_eq!(kb(12_345), "12.4 kB");
        assert_eq!(kb(LIMIT + 1), "180.1 kB");
    }

    #[test]
    fn the_table_names_each_file_and_the_verdict() {
        let text = table(&[file(40_000)]);
        assert!(text.contains("app.wasm       120.0 kB     40.0 kB"), "{text}");
        assert!(text.contains("within the target"), "{text}");
        assert!(table(&[file(LIMIT + 1)]).contains("above the limit"));
    }

    #[test]
    fn repetition_compresses() {
        let size = brotli(&[b'a'; 10_000]).unwrap_or_else(|trouble| panic!("{trouble}"));
        assert!((1..100).contains(&size), "{size}");
    }
}
