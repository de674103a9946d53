//! From a text to a tree.
//!
//! One pass, strict but for one thing: an escape that is half of a character (`"\ud83d"` alone),
//! which JavaScript writes and JSON parsers refuse, is replaced by U+FFFD and counted.

use super::Json;
use std::fmt;

/// How deep brackets may nest. No file of ours goes deeper than 8; unknown fields of a later
/// version may.
pub const DEPTH: usize = 64;

/// What a text holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The tree.
    pub json: Json,
    /// How many halves of characters were replaced.
    pub halves: usize,
}

/// Why a text is not JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParseError {
    /// Brackets nest deeper than [`DEPTH`].
    TooDeep,
    /// It begins as JSON and ends too early.
    CutOff,
    /// It is something else.
    Syntax {
        /// The line where it stops being JSON, from 1.
        line: usize,
    },
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooDeep => f.write_str("it is nested too deep"),
            Self::CutOff => f.write_str("it ends too early"),
            Self::Syntax { line } => write!(f, "from line {line} on it cannot be read as JSON"),
        }
    }
}

/// Reads a whole text.
///
/// # Errors
/// A [`ParseError`] for what is met first.
pub fn parse(text: &str) -> Result<Parsed, ParseError> {
    let mut parser = Parser { text, at: 0, halves: 0 };
    let json = match parser.value(0) {
        Ok(json) if parser.blanks().is_err() => Ok(json),
        Ok(_) => Err(Stop::Syntax),
        Err(stop) => Err(stop),
    };
    match json {
        Ok(json) => Ok(Parsed { json, halves: parser.halves }),
        Err(Stop::TooDeep) => Err(ParseError::TooDeep),
        Err(Stop::CutOff) => Err(ParseError::CutOff),
        Err(Stop::Syntax) => {
            let before = text.as_bytes().iter().take(parser.at);
            Err(ParseError::Syntax { line: before.filter(|byte| **byte == b'\n').count() + 1 })
        }
    }
}

/// Why the parser stopped where it stands.
enum Stop {
    TooDeep,
    CutOff,
    Syntax,
}

struct Parser<'a> {
    text: &'a str,
    /// The next byte to read.
    at: usize,
    halves: usize,
}

impl Parser<'_> {
    /// The next byte, which stays the next one.
    fn byte(&self) -> Result<u8, Stop> {
        self.text.as_bytes().get(self.at).copied().ok_or(Stop::CutOff)
    }

    /// The next byte that is no blank.
    fn blanks(&mut self) -> Result<u8, Stop> {
        while matches!(self.byte()?, b' ' | b'\n' | b'\t' | b'\r') {
            self.at += 1;
        }
        self.byte()
    }

    /// Takes this byte; any other is an error.
    fn expect(&mut self, byte: u8) -> Result<(), Stop> {
        if self.byte()? != byte {
            return Err(Stop::Syntax);
        }
        self.at += 1;
        Ok(())
    }

    /// Recursion is bounded by [`DEPTH`].
    fn value(&mut self, depth: usize) -> Result<Json, Stop> {
        match self.blanks()? {
            b'"' => self.string().map(Json::Text),
            b'{' => {
                let mut fields = Vec::new();
                let mut more = self.enter(depth, b'}')?;
                while more {
                    if self.blanks()? != b'"' {
                        return Err(Stop::Syntax);
                    }
                    let name = self.string()?;
                    self.blanks()?;
                    self.expect(b':')?;
                    fields.push((name, self.value(depth + 1)?));
                    more = self.goes_on(b'}')?;
                }
                Ok(Json::Object(fields))
            }
            b'[' => {
                let mut items = Vec::new();
                let mut more = self.enter(depth, b']')?;
                while more {
                    items.push(self.value(depth + 1)?);
                    more = self.goes_on(b']')?;
                }
                Ok(Json::List(items))
            }
            b't' => self.word("true").map(|()| Json::Bool(true)),
            b'f' => self.word("false").map(|()| Json::Bool(false)),
            b'n' => self.word("null").map(|()| Json::Null),
            _ => self.number(),
        }
    }

    /// Takes an opening bracket; whether there is something before the closing one.
    fn enter(&mut self, depth: usize, close: u8) -> Result<bool, Stop> {
        if depth >= DEPTH {
            return Err(Stop::TooDeep);
        }
        self.at += 1;
        let is_empty = self.blanks()? == close;
        self.at += usize::from(is_empty);
        Ok(!is_empty)
    }

    /// Takes what stands after a value: a comma, or the closing bracket.
    fn goes_on(&mut self, close: u8) -> Result<bool, Stop> {
        let goes_on = match self.blanks()? {
            b',' => true,
            byte if byte == close => false,
            _ => return Err(Stop::Syntax),
        };
        self.at += 1;
        Ok(goes_on)
    }

    fn word(&mut self, word: &str) -> Result<(), Stop> {
        word.bytes().try_for_each(|byte| self.expect(byte))
    }

    fn number(&mut self) -> Result<Json, Stop> {
        let start = self.at;
        self.at += usize::from(self.byte()? == b'-');
        if self.byte()? == b'0' {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.take_any(b".") {
            self.digits()?;
        }
        if self.take_any(b"eE") {
            self.take_any(b"+-");
            self.digits()?;
        }
        Ok(Json::Number(self.text.get(start..self.at).unwrap_or_default().into()))
    }

    /// Takes one of these bytes, if it is the next one.
    fn take_any(&mut self, bytes: &[u8]) -> bool {
        let takes = self.byte().is_ok_and(|byte| bytes.contains(&byte));
        self.at += usize::from(takes);
        takes
    }

    /// Takes at least one digit.
    fn digits(&mut self) -> Result<(), Stop> {
        if !self.byte()?.is_ascii_digit() {
            return Err(Stop::Syntax);
        }
        while self.byte().is_ok_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        Ok(())
    }

    /// Takes a string, quotes included.
    fn string(&mut self) -> Result<String, Stop> {
        let mut string = String::new();
        self.at += 1;
        loop {
            let start = self.at;
            while self.byte().is_ok_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            string.push_str(self.text.get(start..self.at).unwrap_or_default());
            match self.byte()? {
                b'"' => {
                    self.at += 1;
                    return Ok(string);
                }
                b'\\' => {
                    self.at += 1;
                    string.push(self.escaped()?);
                }
                // A control character, which has to be escaped.
                _ => return Err(Stop::Syntax),
            }
        }
    }

    /// Takes what stands after a backslash.
    fn escaped(&mut self) -> Result<char, Stop> {
        let letter = match self.byte()? {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                return self.code();
            }
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            _ => return Err(Stop::Syntax),
        };
        self.at += 1;
        Ok(letter)
    }

    /// Takes the digits of `\uXXXX`, and the other half of its character where there is one.
    fn code(&mut self) -> Result<char, Stop> {
        let unit = self.unit()?;
        let mut code = unit;
        if (0xd800..0xdc00).contains(&unit) {
            let end = self.at;
            if self.text.as_bytes()[end..].starts_with(b"\\u") {
                self.at += 2;
                let other = self.unit()?;
                if (0xdc00..0xe000).contains(&other) {
                    code = 0x1_0000 + ((unit - 0xd800) << 10) + (other - 0xdc00);
                } else {
                    self.at = end;
                }
            }
        }
        Ok(char::from_u32(code).unwrap_or_else(|| {
            self.halves += 1;
            char::REPLACEMENT_CHARACTER
        }))
    }

    /// Takes four hexadecimal digits.
    fn unit(&mut self) -> Result<u32, Stop> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = char::from(self.byte()?).to_digit(16).ok_or(Stop::Syntax)?;
            unit = (unit << 4) | digit;
            self.at += 1;
        }
        Ok(unit)
    }
}
