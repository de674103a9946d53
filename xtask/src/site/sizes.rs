//! The bytes of a first visit, and of what is loaded on demand, raw and as brotli, and the budget
//! they must keep.
//!
//! A kB is 1,000 bytes here, as in what browsers and hosts report. Brotli is at quality 11 with a
//! window of 22 bits, what a static host that compresses ahead of time would send.

use std::fmt::Write as _;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;

use super::finish::single;
use super::first_visit::{self, Loaded};
use crate::trouble::{OrTrouble, Outcome, Trouble};

/// What a first visit should stay below, in bytes of brotli.
pub const TARGET: usize = 150_000;
/// What fails the tests when it is exceeded.
pub const LIMIT: usize = 180_000;
/// What all of the app, with what is loaded on demand, must stay below: what is loaded later is
/// loaded at the first visit too, when there is nothing else to do. The words of the coach alone
/// are 31 kB.
pub const LIMIT_OF_ALL: usize = 450_000;

/// What the one file that holds all of it must stay below, in bytes as they are on a disk.
pub const LIMIT_OF_FILE: usize = 300_000;

/// One file and its sizes in bytes.
pub struct Sized {
    pub name: String,
    pub raw: usize,
    pub brotli: usize,
}

/// What a build weighs.
pub struct Sizes {
    /// All files that a first visit loads.
    pub first: Vec<Sized>,
    /// All files that are loaded on demand.
    pub later: Vec<Sized>,
    /// The bytes of the one file that holds all of it.
    pub file: usize,
}

/// What the build in `dist` weighs.
pub fn of(dist: &Path) -> Outcome<Sizes> {
    let files = first_visit::files(dist)?;
    if files.first.is_empty() {
        return Err(Trouble::new("dist/ has no index.html.", "Run `cargo xtask build`."));
    }
    let sized = |file: Loaded| {
        Ok(Sized { name: file.name, raw: file.content.len(), brotli: brotli(&file.content)? })
    };
    let all = |files: Vec<Loaded>| files.into_iter().map(sized).collect::<Outcome<_>>();
    let file = super::read(&dist.join(single::NAME))?.len();
    Ok(Sizes { first: all(files.first)?, later: all(files.later)?, file })
}

/// The sum of the brotli sizes.
pub fn total(files: &[Sized]) -> usize {
    files.iter().map(|file| file.brotli).sum()
}

/// Fails when the first visit weighs more than [`LIMIT`], or all of it more than [`LIMIT_OF_ALL`].
pub fn check(sizes: &Sizes) -> Outcome<()> {
    let first = total(&sizes.first);
    let all = first + total(&sizes.later);
    for (what, total, limit) in [("A first visit", first, LIMIT), ("The app", all, LIMIT_OF_ALL)] {
        if total > limit {
            return Err(Trouble::new(
                format!("{what} is {} of brotli; the limit is {}.", kb(total), kb(limit)),
                "See which file grew. New dependencies are the usual reason; `cargo tree -e \
                 features --target wasm32-unknown-unknown` shows them. What a first visit can do \
                 without can be loaded later: see src/later.rs.",
            ));
        }
    }
    if sizes.file > LIMIT_OF_FILE {
        return Err(Trouble::new(
            format!("{} is {}; the limit is {}.", single::NAME, kb(sizes.file), kb(LIMIT_OF_FILE)),
            "All of the app is in it, packed: see what has grown.",
        ));
    }
    Ok(())
}

/// The sizes as a table, with the budget of the first visit between.
pub fn table(sizes: &Sizes) -> String {
    let files = || sizes.first.iter().chain(&sizes.later);
    let width = files().map(|file| file.name.len()).max().unwrap_or(0).max(11);
    let mut text = String::new();
    let line = |text: &mut String, name: &str, raw: &str, brotli: &str| {
        let _ = writeln!(text, "{name:width$}  {raw:>10}  {brotli:>10}");
    };
    let rows = |text: &mut String, files: &[Sized]| {
        for file in files {
            line(text, &file.name, &kb(file.raw), &kb(file.brotli));
        }
    };
    line(&mut text, "First visit", "raw", "brotli");
    rows(&mut text, &sizes.first);
    let first = total(&sizes.first);
    line(&mut text, "total", &kb(sizes.first.iter().map(|file| file.raw).sum()), &kb(first));
    let verdict = if first <= TARGET {
        "within the target"
    } else if first <= LIMIT {
        "above the target, below the limit"
    } else {
        "above the limit"
    };
    let _ = writeln!(text, "target {}, limit {}: {verdict}\n", kb(TARGET), kb(LIMIT));
    line(&mut text, "On demand", "raw", "brotli");
    rows(&mut text, &sizes.later);
    let all = first + total(&sizes.later);
    line(&mut text, "all", &kb(files().map(|file| file.raw).sum()), &kb(all));
    let _ = writeln!(text, "limit of all {}\n", kb(LIMIT_OF_ALL));
    let _ = writeln!(text, "In one file, {}: {}", single::NAME, kb(sizes.file));
    let _ = writeln!(text, "limit {}", kb(LIMIT_OF_FILE));
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

    fn sizes<const N: usize>(first: [usize; N], later: usize) -> Sizes {
        Sizes { first: first.map(file).into(), later: vec![file(later)], file: LIMIT_OF_FILE }
    }

    #[test]
    fn the_budget_is_kept_up_to_its_limit() {
        assert!(check(&sizes([LIMIT - 1, 1], 0)).is_ok());
        assert!(check(&sizes([LIMIT, 1], 0)).is_err());
        assert!(check(&sizes([1], LIMIT_OF_ALL - 1)).is_ok());
        assert!(check(&sizes([1], LIMIT_OF_ALL)).is_err());
        assert!(check(&Sizes { file: LIMIT_OF_FILE + 1, ..sizes([1], 0) }).is_err());
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
        let text = table(&sizes([40_000], 20_000));
        assert!(text.contains("app.wasm       120.0 kB     40.0 kB"), "{text}");
        assert!(text.contains("within the target"), "{text}");
        assert!(text.contains("all            180.0 kB     60.0 kB"), "{text}");
        assert!(table(&sizes([LIMIT + 1], 0)).contains("above the limit"));
    }

    #[test]
    fn repetition_compresses() {
        let size = brotli(&[b'a'; 10_000]).unwrap_or_else(|trouble| panic!("{trouble}"));
        assert!((1..100).contains(&size), "{size}");
    }
}
