//! From values to a text, without a blank in it.

use super::{Field, Json};

/// The text of any value.
pub fn write(value: &dyn Field) -> String {
    let mut out = Writer::default();
    value.write(&mut out);
    out.0
}

/// A text that grows. Commas are put where they belong: what is written needs one before it
/// unless a bracket was just opened.
#[derive(Debug, Default)]
pub struct Writer(String);

impl Writer {
    /// A bracket, a number, `true`, `false` or `null`: what is written as it is.
    pub fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// An item of a list.
    pub fn item(&mut self, value: &dyn Field) {
        self.comma();
        value.write(self);
    }

    /// A list.
    pub fn list<'a, T: Field + 'a>(&mut self, items: impl Iterator<Item = &'a T>) {
        self.raw("[");
        for item in items {
            self.item(item);
        }
        self.raw("]");
    }

    /// A name and its value.
    pub fn field(&mut self, name: &str, value: &dyn Field) {
        self.name(name);
        value.write(self);
    }

    /// Names and their values.
    pub fn fields(&mut self, fields: &[(String, Json)]) {
        for (name, value) in fields {
            self.field(name, value);
        }
    }

    /// A name, after which its value must be written.
    pub fn name(&mut self, name: &str) {
        self.comma();
        self.text(name);
        self.0.push(':');
    }

    fn comma(&mut self) {
        // A string that ends with a bracket ends with its quotation mark.
        if !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
    }

    /// A string, with everything escaped that has to be.
    pub fn text(&mut self, text: &str) {
        self.0.push('"');
        let mut written = 0;
        for (place, byte) in text.bytes().enumerate() {
            let letter = match byte {
                b'"' | b'\\' => char::from(byte),
                b'\n' => 'n',
                b'\r' => 'r',
                b'\t' => 't',
                0x08 => 'b',
                0x0c => 'f',
                0..b' ' => 'u',
                _ => continue,
            };
            self.raw(text.get(written..place).unwrap_or_default());
            self.0.push('\\');
            self.0.push(letter);
            if letter == 'u' {
                self.raw(if byte < 0x10 { "000" } else { "001" });
                self.0.push(char::from(b"0123456789abcdef"[usize::from(byte & 15)]));
            }
            written = place + 1;
        }
        self.raw(text.get(written..).unwrap_or_default());
        self.0.push('"');
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.0
    }

    /// The text itself, for a string that needs no escapes and is put together letter by letter.
    pub(crate) fn letters(&mut self, write: &dyn Fn(&mut String)) {
        self.0.push('"');
        write(&mut self.0);
        self.0.push('"');
    }
}

impl Json {
    pub(super) fn write_to(&self, out: &mut Writer) {
        match self {
            Self::Null => out.raw("null"),
            Self::Bool(value) => value.write(out),
            Self::Number(digits) => out.raw(digits),
            Self::Text(text) => out.text(text),
            Self::List(items) => out.list(items.iter()),
            Self::Object(fields) => {
                out.raw("{");
                out.fields(fields);
                out.raw("}");
            }
        }
    }
}
