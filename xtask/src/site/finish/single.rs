//! `standpoint.html`: all of the app in one file, which opens by a double click, from a disk too.
//!
//! A page from a disk may load nothing, so the module, the glue and the styles are in it, packed
//! ([`packing`]), and so is what unpacks them, in a form that browsers can read. The page has a
//! character set of one byte for each letter, so the bytes stand in it as they are but for the few
//! that HTML changes ([`written`], [`escaped`]); base64 would take a third more. What the browser is
//! to run is told in the page's policy by hashes, also what is only put into the page when it has
//! been unpacked.

use std::ops::Range;

use super::{Outcome, odd, offline::filled, packing, plain, policy, rescue, script, text};
use crate::paths;
use crate::tools::Shrinkers;
use miniz_oxide::deflate::compress_to_vec;

/// What the file is called.
pub const NAME: &str = "standpoint.html";

/// What comes before a byte that is moved.
const SIGN: u8 = b'=';

/// Where the module is for the glue: `assets/js/single.js` puts it there.
pub const STARTER: &str = "__wbg_init({ module_or_path: globalThis.standpointModule });\n";

const SHAPE: &str = "assets/single.html is not shaped as expected.";

/// The file, from the page that Trunk made, the glue and the whole module.
pub fn file(page: &str, glue: &str, module: &[u8], shrinkers: &Shrinkers) -> Outcome<Vec<u8>> {
    let glue = plain(glue, shrinkers)?;
    let style = style_of(page)?;
    let code = code_of(module)?;
    let before = glue.len() + style.len();
    let content = [glue.as_bytes(), style.as_bytes(), module].concat();
    let code = code.start + before..code.end + before;
    let (content, code) = packing::bodies::without_lengths(&content, code)
        .ok_or_else(|| odd("The lengths of functions in the module are not as expected."))?;
    let packed = written(&packing::pack(&content, before, code.clone()))?;

    let number = |number: usize| number.to_string();
    let boot = script(
        &["unpack.js", "single.js"],
        &[
            ("%SIZE%", &number(content.len())),
            ("%GLUE%", &number(glue.len())),
            ("%STYLE%", &number(before)),
            ("%CODE%", &format!("{}, {}", code.start, code.end)),
        ],
        shrinkers,
    )?;
    let page = text(&paths::root().join("assets/single.html"))?;
    let inflate = script(&["inflate.js"], &[], shrinkers)?;
    let page = filled(&page, &[("%RESCUE%", &rescue(shrinkers)?), ("%INFLATE%", &inflate)])?;
    let policy = policy::of_page(&page, &[&boot, &glue])?;
    let page = filled(&page, &[("%POLICY%", &policy)])?;
    let boot = escaped(&compress_to_vec(boot.as_bytes(), 10));
    let pieces = page.split_once("%PACKED%").filter(|_| page.is_ascii());
    let (head, rest) = pieces.ok_or_else(|| odd(SHAPE))?;
    let (middle, tail) = rest.split_once("%BOOT%").ok_or_else(|| odd(SHAPE))?;
    Ok([head.as_bytes(), &packed, middle.as_bytes(), &boot, tail.as_bytes()].concat())
}

/// Digits as they can stand in a script of a page with one byte for each letter: nought and the
/// return would be changed there, so each digit is the next of the other bytes.
fn written(digits: &[u8]) -> Outcome<Vec<u8>> {
    let bytes: Vec<u8> = digits.iter().map(|digit| digit + 1 + u8::from(*digit > 11)).collect();
    // So this may come about, but it will not.
    if bytes.windows(8).any(|bytes| bytes.eq_ignore_ascii_case(b"</script")) {
        return Err(odd("The packed app looks like the end of a script."));
    }
    Ok(bytes)
}

/// Bytes as they can stand there too, where there are few: nought, the return, what might end the
/// script and the sign itself are moved.
fn escaped(bytes: &[u8]) -> Vec<u8> {
    let mut escaped = Vec::with_capacity(bytes.len() * 65 / 64);
    for byte in bytes {
        match byte {
            0 | b'\r' | b'<' | &SIGN => escaped.extend([SIGN, byte + 64]),
            _ => escaped.push(*byte),
        }
    }
    escaped
}

/// The style sheets in the page.
fn style_of(page: &str) -> Outcome<String> {
    let sheets = page.split("<style>").skip(1).filter_map(|rest| rest.split("</style>").next());
    let style: String = sheets.collect();
    if style.is_empty() { Err(odd("index.html has no style sheet in it.")) } else { Ok(style) }
}

/// Where the bodies of functions are in a module.
fn code_of(module: &[u8]) -> Outcome<Range<usize>> {
    for payload in wasmparser::Parser::new(0).parse_all(module) {
        if let Ok(wasmparser::Payload::CodeSectionStart { range, .. }) = payload {
            // How many there are comes first, in as many bytes as it needs.
            let [Ok(start), Ok(end)] = [range.start, range.end].map(usize::try_from) else {
                continue;
            };
            let count = module.iter().skip(start).take_while(|byte| **byte > 127).count() + 1;
            return Ok(start + count..end);
        }
    }
    Err(odd("The module has no code."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_byte_is_written_that_a_page_would_change() {
        let all: Vec<u8> = (0..254).collect();
        let bytes: Vec<u8> = (1..=255).filter(|byte| *byte != b'\r').collect();
        assert_eq!(written(&all).ok(), Some(bytes));
    }

    #[test]
    fn bytes_that_a_page_would_change_are_moved() {
        assert_eq!(escaped(b"a\0b\rc<d=e\n\xff"), b"a=@b=Mc=|d=}e\n\xff");
    }

    #[test]
    fn every_style_sheet_is_taken() {
        assert_eq!(
            style_of("<style>a{}</style><p><style>b{}</style>").unwrap_or_default(),
            "a{}b{}"
        );
        assert!(style_of("<p>").is_err());
    }

    #[test]
    fn the_code_begins_behind_the_number_of_bodies() {
        // One function type, one function, one body of two bytes: no locals, end.
        let module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x0a\x04\x01\x02\0\x0b";
        assert_eq!(code_of(module).ok(), Some(21..24));
        assert!(code_of(b"\0asm\x01\0\0\0").is_err());
    }
}
