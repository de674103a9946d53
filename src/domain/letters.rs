//! What is the small letter of a letter, and what is no letter at all: without the standard
//! library's tables, which are made for every question about Unicode and weigh 4.7 kB of the first
//! visit more than these.
//!
//! The tests hold both to the standard library, character by character. When a new compiler knows
//! a newer Unicode, they name the letters to add.

use std::slice::SliceIndex;

/// Capital letters: the first and the last of a run, and how far their small letters are. Where
/// that is 1, capital and small letters take turns.
const CAPITALS: [(u32, u32, i32); 189] = [
    (0x41, 0x5A, 32),
    (0xC0, 0xD6, 32),
    (0xD8, 0xDE, 32),
    (0x100, 0x12E, 1),
    (0x130, 0x130, -199),
    (0x132, 0x136, 1),
    (0x139, 0x147, 1),
    (0x14A, 0x176, 1),
    (0x178, 0x178, -121),
    (0x179, 0x17D, 1),
    (0x181, 0x181, 210),
    (0x182, 0x184, 1),
    (0x186, 0x186, 206),
    (0x187, 0x187, 1),
    (0x189, 0x18A, 205),
    (0x18B, 0x18B, 1),
    (0x18E, 0x18E, 79),
    (0x18F, 0x18F, 202),
    (0x190, 0x190, 203),
    (0x191, 0x191, 1),
    (0x193, 0x193, 205),
    (0x194, 0x194, 207),
    (0x196, 0x196, 211),
    (0x197, 0x197, 209),
    (0x198, 0x198, 1),
    (0x19C, 0x19C, 211),
    (0x19D, 0x19D, 213),
    (0x19F, 0x19F, 214),
    (0x1A0, 0x1A4, 1),
    (0x1A6, 0x1A6, 218),
    (0x1A7, 0x1A7, 1),
    (0x1A9, 0x1A9, 218),
    (0x1AC, 0x1AC, 1),
    (0x1AE, 0x1AE, 218),
    (0x1AF, 0x1AF, 1),
    (0x1B1, 0x1B2, 217),
    (0x1B3, 0x1B5, 1),
    (0x1B7, 0x1B7, 219),
    (0x1B8, 0x1B8, 1),
    (0x1BC, 0x1BC, 1),
    (0x1C4, 0x1C4, 2),
    (0x1C5, 0x1C5, 1),
    (0x1C7, 0x1C7, 2),
    (0x1C8, 0x1C8, 1),
    (0x1CA, 0x1CA, 2),
    (0x1CB, 0x1DB, 1),
    (0x1DE, 0x1EE, 1),
    (0x1F1, 0x1F1, 2),
    (0x1F2, 0x1F4, 1),
    (0x1F6, 0x1F6, -97),
    (0x1F7, 0x1F7, -56),
    (0x1F8, 0x21E, 1),
    (0x220, 0x220, -130),
    (0x222, 0x232, 1),
    (0x23A, 0x23A, 10_795),
    (0x23B, 0x23B, 1),
    (0x23D, 0x23D, -163),
    (0x23E, 0x23E, 10_792),
    (0x241, 0x241, 1),
    (0x243, 0x243, -195),
    (0x244, 0x244, 69),
    (0x245, 0x245, 71),
    (0x246, 0x24E, 1),
    (0x370, 0x372, 1),
    (0x376, 0x376, 1),
    (0x37F, 0x37F, 116),
    (0x386, 0x386, 38),
    (0x388, 0x38A, 37),
    (0x38C, 0x38C, 64),
    (0x38E, 0x38F, 63),
    (0x391, 0x3A1, 32),
    (0x3A3, 0x3AB, 32),
    (0x3CF, 0x3CF, 8),
    (0x3D8, 0x3EE, 1),
    (0x3F4, 0x3F4, -60),
    (0x3F7, 0x3F7, 1),
    (0x3F9, 0x3F9, -7),
    (0x3FA, 0x3FA, 1),
    (0x3FD, 0x3FF, -130),
    (0x400, 0x40F, 80),
    (0x410, 0x42F, 32),
    (0x460, 0x480, 1),
    (0x48A, 0x4BE, 1),
    (0x4C0, 0x4C0, 15),
    (0x4C1, 0x4CD, 1),
    (0x4D0, 0x52E, 1),
    (0x531, 0x556, 48),
    (0x10A0, 0x10C5, 7_264),
    (0x10C7, 0x10C7, 7_264),
    (0x10CD, 0x10CD, 7_264),
    (0x13A0, 0x13EF, 38_864),
    (0x13F0, 0x13F5, 8),
    (0x1C89, 0x1C89, 1),
    (0x1C90, 0x1CBA, -3_008),
    (0x1CBD, 0x1CBF, -3_008),
    (0x1E00, 0x1E94, 1),
    (0x1E9E, 0x1E9E, -7_615),
    (0x1EA0, 0x1EFE, 1),
    (0x1F08, 0x1F0F, -8),
    (0x1F18, 0x1F1D, -8),
    (0x1F28, 0x1F2F, -8),
    (0x1F38, 0x1F3F, -8),
    (0x1F48, 0x1F4D, -8),
    (0x1F59, 0x1F59, -8),
    (0x1F5B, 0x1F5B, -8),
    (0x1F5D, 0x1F5D, -8),
    (0x1F5F, 0x1F5F, -8),
    (0x1F68, 0x1F6F, -8),
    (0x1F88, 0x1F8F, -8),
    (0x1F98, 0x1F9F, -8),
    (0x1FA8, 0x1FAF, -8),
    (0x1FB8, 0x1FB9, -8),
    (0x1FBA, 0x1FBB, -74),
    (0x1FBC, 0x1FBC, -9),
    (0x1FC8, 0x1FCB, -86),
    (0x1FCC, 0x1FCC, -9),
    (0x1FD8, 0x1FD9, -8),
    (0x1FDA, 0x1FDB, -100),
    (0x1FE8, 0x1FE9, -8),
    (0x1FEA, 0x1FEB, -112),
    (0x1FEC, 0x1FEC, -7),
    (0x1FF8, 0x1FF9, -128),
    (0x1FFA, 0x1FFB, -126),
    (0x1FFC, 0x1FFC, -9),
    (0x2126, 0x2126, -7_517),
    (0x212A, 0x212A, -8_383),
    (0x212B, 0x212B, -8_262),
    (0x2132, 0x2132, 28),
    (0x2160, 0x216F, 16),
    (0x2183, 0x2183, 1),
    (0x24B6, 0x24CF, 26),
    (0x2C00, 0x2C2F, 48),
    (0x2C60, 0x2C60, 1),
    (0x2C62, 0x2C62, -10_743),
    (0x2C63, 0x2C63, -3_814),
    (0x2C64, 0x2C64, -10_727),
    (0x2C67, 0x2C6B, 1),
    (0x2C6D, 0x2C6D, -10_780),
    (0x2C6E, 0x2C6E, -10_749),
    (0x2C6F, 0x2C6F, -10_783),
    (0x2C70, 0x2C70, -10_782),
    (0x2C72, 0x2C72, 1),
    (0x2C75, 0x2C75, 1),
    (0x2C7E, 0x2C7F, -10_815),
    (0x2C80, 0x2CE2, 1),
    (0x2CEB, 0x2CED, 1),
    (0x2CF2, 0x2CF2, 1),
    (0xA640, 0xA66C, 1),
    (0xA680, 0xA69A, 1),
    (0xA722, 0xA72E, 1),
    (0xA732, 0xA76E, 1),
    (0xA779, 0xA77B, 1),
    (0xA77D, 0xA77D, -35_332),
    (0xA77E, 0xA786, 1),
    (0xA78B, 0xA78B, 1),
    (0xA78D, 0xA78D, -42_280),
    (0xA790, 0xA792, 1),
    (0xA796, 0xA7A8, 1),
    (0xA7AA, 0xA7AA, -42_308),
    (0xA7AB, 0xA7AB, -42_319),
    (0xA7AC, 0xA7AC, -42_315),
    (0xA7AD, 0xA7AD, -42_305),
    (0xA7AE, 0xA7AE, -42_308),
    (0xA7B0, 0xA7B0, -42_258),
    (0xA7B1, 0xA7B1, -42_282),
    (0xA7B2, 0xA7B2, -42_261),
    (0xA7B3, 0xA7B3, 928),
    (0xA7B4, 0xA7C2, 1),
    (0xA7C4, 0xA7C4, -48),
    (0xA7C5, 0xA7C5, -42_307),
    (0xA7C6, 0xA7C6, -35_384),
    (0xA7C7, 0xA7C9, 1),
    (0xA7CB, 0xA7CB, -42_343),
    (0xA7CC, 0xA7DA, 1),
    (0xA7DC, 0xA7DC, -42_561),
    (0xA7F5, 0xA7F5, 1),
    (0xFF21, 0xFF3A, 32),
    (0x10400, 0x10427, 40),
    (0x104B0, 0x104D3, 40),
    (0x10570, 0x1057A, 39),
    (0x1057C, 0x1058A, 39),
    (0x1058C, 0x10592, 39),
    (0x10594, 0x10595, 39),
    (0x10C80, 0x10CB2, 64),
    (0x10D50, 0x10D65, 32),
    (0x118A0, 0x118BF, 32),
    (0x16E40, 0x16E5F, 32),
    (0x16EA0, 0x16EB8, 27),
    (0x1E900, 0x1E921, 34),
];

/// Signs, spaces and controls: the first and the last of each run. Of those beyond Latin these
/// are the common ones.
const SIGNS: [(char, char); 36] = [
    ('\u{0}', '\u{2F}'),
    ('\u{3A}', '\u{40}'),
    ('\u{5B}', '\u{60}'),
    ('\u{7B}', '\u{A9}'),
    ('\u{AB}', '\u{B1}'),
    ('\u{B4}', '\u{B4}'),
    ('\u{B6}', '\u{B8}'),
    ('\u{BB}', '\u{BB}'),
    ('\u{BF}', '\u{BF}'),
    ('\u{D7}', '\u{D7}'),
    ('\u{F7}', '\u{F7}'),
    ('\u{1680}', '\u{1680}'),
    ('\u{2000}', '\u{206F}'),
    ('\u{207A}', '\u{207E}'),
    ('\u{208A}', '\u{208F}'),
    ('\u{209D}', '\u{20CF}'),
    ('\u{2116}', '\u{2118}'),
    ('\u{211E}', '\u{2123}'),
    ('\u{218A}', '\u{245F}'),
    ('\u{2500}', '\u{2775}'),
    ('\u{2794}', '\u{2BFF}'),
    ('\u{2E00}', '\u{2E2E}'),
    ('\u{2E30}', '\u{2E7F}'),
    ('\u{3000}', '\u{3004}'),
    ('\u{3008}', '\u{3020}'),
    ('\u{302A}', '\u{3030}'),
    ('\u{E000}', '\u{F8FF}'),
    ('\u{FE00}', '\u{FE6F}'),
    ('\u{FF00}', '\u{FF0F}'),
    ('\u{FF1A}', '\u{FF20}'),
    ('\u{FF3B}', '\u{FF40}'),
    ('\u{FF5B}', '\u{FF65}'),
    ('\u{FFDD}', '\u{FFFF}'),
    ('\u{1F000}', '\u{1F0FF}'),
    ('\u{1F18A}', '\u{1FAFF}'),
    ('\u{E0000}', '\u{E0FFF}'),
];

/// A text in small letters.
pub fn lower(text: &str) -> String {
    let mut small = String::with_capacity(text.len());
    for letter in text.chars() {
        small.push(small_of(letter));
        // The one letter with a small form of two.
        if letter == 'İ' {
            small.push('\u{307}');
        }
    }
    small
}

fn small_of(letter: char) -> char {
    let code = u32::from(letter);
    let run = CAPITALS.partition_point(|(_, last, _)| *last < code);
    match CAPITALS.get(run) {
        Some(&(first, _, away))
            if first <= code && (away != 1 || (code - first).is_multiple_of(2)) =>
        {
            code.checked_add_signed(away).and_then(char::from_u32).unwrap_or(letter)
        }
        _ => letter,
    }
}

/// Whether a character is a letter: no sign, no space, no digit from 0 to 9.
pub fn is_letter(letter: char) -> bool {
    !is_sign(letter) && !letter.is_ascii_digit() && !letter.is_whitespace()
}

/// The part of a text at these places; empty where there is no such part.
pub fn part(text: &str, places: impl SliceIndex<str, Output = str>) -> &str {
    text.get(places).unwrap_or("")
}

/// Whether a character is one that a file's name is better without.
pub fn is_sign(letter: char) -> bool {
    let run = SIGNS.partition_point(|(_, last)| *last < letter);
    SIGNS.get(run).is_some_and(|(first, _)| *first <= letter)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "what they say is what is tested")]
mod tests {
    use super::*;

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        for letter in '\0'..=char::MAX {
            let expected: String = letter.to_lowercase().collect();
            assert_eq!(lower(&letter.to_string()), expected, "{letter:?}");
        }
    }

    #[test]
    fn no_letter_or_digit_is_a_sign() {
        let wrong: Vec<_> =
            ('\0'..=char::MAX).filter(|c| is_sign(*c) && c.is_alphanumeric()).collect();
        assert_eq!(wrong, []);
    }

    #[test]
    fn all_else_up_to_latin_is_a_sign_and_so_is_every_space() {
        let wrong: Vec<_> = ('\0'..='\u{2AF}')
            .chain(('\0'..=char::MAX).filter(|c| c.is_whitespace() || c.is_control()))
            .filter(|c| !is_sign(*c) && !c.is_alphanumeric())
            .collect();
        assert_eq!(wrong, []);
        assert!("–—…’“”€™→✓🚀".chars().all(is_sign));
    }
}
