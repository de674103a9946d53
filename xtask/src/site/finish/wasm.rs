//! As much of WebAssembly's binary format as it takes to see and to change what a module asks for,
//! what it offers, and what its functions do.
//!
//! The format: <https://webassembly.github.io/spec/core/binary/modules.html>. A module is a row of
//! sections; all but a few are passed on as they are.
//!
//! Limitation: a module that imports anything but functions is refused.

mod data;

use std::collections::{BTreeMap, BTreeSet};

use super::{Names, odd};
use crate::trouble::{Outcome, Trouble};

pub use data::Segment;

/// What each module begins with: a mark and the version.
const HEAD: &[u8] = b"\0asm\x01\0\0\0";

const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const CODE: u8 = 10;

/// In the section of names: those of functions.
const FUNCTION_NAMES: u8 = 1;

/// A module, as its sections: what each is, and what is in it.
pub struct Module {
    sections: Vec<(u8, Vec<u8>)>,
}

/// Something that the module asks for or offers.
struct Item {
    name: String,
    /// What stands behind the name: what it is, and which.
    rest: Vec<u8>,
}

impl Module {
    /// Takes a module apart.
    pub fn read(bytes: &[u8]) -> Outcome<Self> {
        let rest = bytes.strip_prefix(HEAD).ok_or_else(|| odd("The build is no WebAssembly."))?;
        let mut reader = Reader(rest);
        let mut sections = Vec::new();
        while !reader.0.is_empty() {
            sections.push((reader.byte()?, reader.block()?.to_vec()));
        }
        Ok(Self { sections })
    }

    /// Puts it together.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = HEAD.to_vec();
        for (kind, content) in &self.sections {
            bytes.push(*kind);
            push_block(&mut bytes, content);
        }
        bytes
    }

    /// The names of what it asks for.
    pub fn imports(&self) -> Outcome<BTreeSet<String>> {
        Ok(self.import_items()?.into_iter().map(|item| item.name).collect())
    }

    /// The names of what it offers.
    pub fn exports(&self) -> Outcome<BTreeSet<String>> {
        Ok(self.export_items()?.into_iter().map(|item| item.name).collect())
    }

    /// No longer offers what is not to be kept.
    pub fn retain_exports(&mut self, keep: impl Fn(&str) -> bool) -> Outcome<()> {
        let mut items = self.export_items()?;
        items.retain(|item| keep(&item.name));
        self.put_exports(&items)
    }

    /// Drops what the linker has said of addresses: it is of the module as it was then.
    pub fn forget_addresses(&mut self) {
        self.sections.retain(|(kind, content)| {
            let name = Reader(content).text().unwrap_or_default();
            *kind != CUSTOM || name != "linking" && !name.starts_with("reloc.")
        });
    }

    /// Asks for what it needs, all of it from `module`, and offers what it has, under other names.
    pub fn rename(&mut self, module: &str, imports: &Names, exports: &Names) -> Outcome<()> {
        let mut content = Vec::new();
        let items = self.import_items()?;
        push_number(&mut content, items.len());
        for item in items {
            push_block(&mut content, module.as_bytes());
            push_block(&mut content, new_name(imports, &item.name)?.as_bytes());
            content.extend(item.rest);
        }
        *self.section_mut(IMPORTS)? = content;
        let mut items = self.export_items()?;
        for item in &mut items {
            item.name = new_name(exports, &item.name)?.to_owned();
        }
        self.put_exports(&items)
    }

    /// Replaces what functions do: `change` sees each function's name and body.
    pub fn change_bodies(
        &mut self,
        mut change: impl FnMut(&str, &[u8]) -> Outcome<Option<Vec<u8>>>,
    ) -> Outcome<()> {
        let names = self.function_names()?;
        let imported = self.import_items()?.len();
        let mut reader = Reader(self.section(CODE)?);
        let count = reader.number()?;
        let mut content = Vec::new();
        push_number(&mut content, count);
        for place in 0..count {
            let body = reader.block()?;
            let name = names.get(&(imported + place));
            let changed = name.map(|name| change(name, body)).transpose()?.flatten();
            push_block(&mut content, changed.as_deref().unwrap_or(body));
        }
        *self.section_mut(CODE)? = content;
        Ok(())
    }

    fn import_items(&self) -> Outcome<Vec<Item>> {
        let mut reader = Reader(self.section(IMPORTS)?);
        let read = |reader: &mut Reader| {
            let (_module, name) = (reader.text()?, reader.text()?);
            let rest = reader.and_its_bytes(|reader| match reader.byte()? {
                0 => reader.number(),
                _ => Err(odd(format!("The module imports {name}, which is no function."))),
            })?;
            Ok(Item { name, rest })
        };
        (0..reader.number()?).map(|_| read(&mut reader)).collect()
    }

    fn export_items(&self) -> Outcome<Vec<Item>> {
        let mut reader = Reader(self.section(EXPORTS)?);
        let read = |reader: &mut Reader| {
            let name = reader.text()?;
            let rest = reader.and_its_bytes(|reader| reader.byte().and(reader.number()))?;
            Ok(Item { name, rest })
        };
        (0..reader.number()?).map(|_| read(&mut reader)).collect()
    }

    fn put_exports(&mut self, items: &[Item]) -> Outcome<()> {
        let mut content = Vec::new();
        push_number(&mut content, items.len());
        for item in items {
            push_block(&mut content, item.name.as_bytes());
            content.extend(&item.rest);
        }
        *self.section_mut(EXPORTS)? = content;
        Ok(())
    }

    /// The names of functions, by their index.
    fn function_names(&self) -> Outcome<BTreeMap<usize, String>> {
        for (_, content) in self.sections.iter().filter(|(kind, _)| *kind == CUSTOM) {
            let mut reader = Reader(content);
            if reader.text()? != "name" {
                continue;
            }
            while !reader.0.is_empty() {
                let kind = reader.byte()?;
                let mut names = Reader(reader.block()?);
                if kind == FUNCTION_NAMES {
                    return (0..names.number()?)
                        .map(|_| Ok((names.number()?, names.text()?)))
                        .collect();
                }
            }
        }
        Err(odd("The module has no names of functions."))
    }

    fn section(&self, kind: u8) -> Outcome<&[u8]> {
        let found = self.sections.iter().find(|section| section.0 == kind);
        found.map(|section| &*section.1).ok_or_else(|| odd(format!("Section {kind} is missing.")))
    }

    fn section_mut(&mut self, kind: u8) -> Outcome<&mut Vec<u8>> {
        let found = self.sections.iter_mut().find(|section| section.0 == kind);
        found
            .map(|section| &mut section.1)
            .ok_or_else(|| odd(format!("Section {kind} is missing.")))
    }
}

fn new_name<'a>(names: &'a Names, name: &str) -> Outcome<&'a str> {
    names.get(name).map(String::as_str).ok_or_else(|| odd(format!("{name} has no new name.")))
}

/// What is still to be read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Outcome<u8> {
        Ok(self.take(1)?[0])
    }

    fn take(&mut self, count: usize) -> Outcome<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or_else(cut_off)?;
        self.0 = rest;
        Ok(taken)
    }

    /// A number of up to 32 bits: seven to a byte, the lowest first.
    fn number(&mut self) -> Outcome<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(odd("A number in the module has no end."))
    }

    /// So many bytes as the number before them says.
    fn block(&mut self) -> Outcome<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }

    fn text(&mut self) -> Outcome<String> {
        let bytes = self.block()?.to_vec();
        String::from_utf8(bytes).map_err(|_| odd("A name in the module is no text."))
    }

    /// The bytes of what is read.
    fn and_its_bytes<T>(&mut self, read: impl FnOnce(&mut Self) -> Outcome<T>) -> Outcome<Vec<u8>> {
        let before = self.0;
        read(self)?;
        Ok(before[..before.len() - self.0.len()].to_vec())
    }
}

fn cut_off() -> Trouble {
    odd("The module is cut off.")
}

fn push_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        bytes.push(low_bits(number) | 0x80);
        number >>= 7;
    }
    bytes.push(low_bits(number));
}

fn low_bits(number: usize) -> u8 {
    u8::try_from(number & 0x7f).unwrap_or_default()
}

fn push_block(bytes: &mut Vec<u8>, content: &[u8]) {
    push_number(bytes, content.len());
    bytes.extend(content);
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A module that asks for one function, and has and offers two, of these names and bodies.
    pub fn module(functions: [(&str, &[u8]); 2]) -> Module {
        let mut imports = vec![1];
        push_block(&mut imports, b"./glue.js");
        push_block(&mut imports, b"ask");
        imports.extend([0, 0]);
        let (mut exports, mut code) = (vec![2], vec![2]);
        let mut names = vec![3, 0];
        push_block(&mut names, b"ask");
        for (index, (name, body)) in (1_u8..).zip(functions) {
            push_block(&mut exports, name.as_bytes());
            exports.extend([0, index]);
            push_block(&mut code, body);
            names.push(index);
            push_block(&mut names, name.as_bytes());
        }
        let mut custom = Vec::new();
        push_block(&mut custom, b"name");
        custom.push(FUNCTION_NAMES);
        push_block(&mut custom, &names);
        let sections = vec![(IMPORTS, imports), (EXPORTS, exports), (CODE, code), (CUSTOM, custom)];
        Module { sections }
    }

    /// What its functions do.
    pub fn bodies(module: &mut Module) -> Vec<Vec<u8>> {
        let mut bodies = Vec::new();
        let seen = module.change_bodies(|_, body| {
            bodies.push(body.to_vec());
            Ok(None)
        });
        assert!(seen.is_ok());
        bodies
    }

    fn names(pairs: &[(&str, &str)]) -> Names {
        pairs.iter().map(|(old, new)| ((*old).to_owned(), (*new).to_owned())).collect()
    }

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    fn good<T>(outcome: Outcome<T>) -> T {
        outcome.unwrap_or_else(|trouble| panic!("{trouble}"))
    }

    #[test]
    fn a_module_is_put_together_as_it_was_taken_apart() {
        let bytes = module([("one", &[0, 11]), ("two", &[1; 300])]).bytes();
        assert_eq!(good(Module::read(&bytes)).bytes(), bytes);
    }

    #[test]
    fn what_it_asks_for_and_offers_is_renamed() {
        let mut module = module([("one", &[0, 11]), ("two", &[0, 11])]);
        assert_eq!(good(module.imports()), set(&["ask"]));
        let (imports, exports) = (names(&[("ask", "x")]), names(&[("one", "a"), ("two", "b")]));
        good(module.rename("m", &imports, &exports));
        assert_eq!(good(module.imports()), set(&["x"]));
        assert_eq!(good(module.exports()), set(&["a", "b"]));
        assert_eq!(good(module.section(IMPORTS)), b"\x01\x01m\x01x\0\0");
        assert!(module.rename("m", &imports, &exports).is_err(), "names that are not known");
    }

    #[test]
    fn what_is_not_kept_is_not_offered() {
        let mut module = module([("one", &[0, 11]), ("two", &[0, 11])]);
        good(module.retain_exports(|name| name == "two"));
        assert_eq!(good(module.exports()), set(&["two"]));
        assert_eq!(bodies(&mut module).len(), 2);
    }

    #[test]
    fn bodies_are_seen_with_their_names() {
        let mut module = module([("one", &[0, 11]), ("two", &[0, 1, 11])]);
        good(module.change_bodies(|name, _| Ok((name == "two").then(|| vec![0, 0, 11]))));
        assert_eq!(bodies(&mut module), [vec![0, 11], vec![0, 0, 11]]);
    }

    #[test]
    fn numbers_take_as_many_bytes_as_they_need() {
        for number in [0, 127, 128, 300, 16_384, 0xffff_ffff] {
            let mut bytes = Vec::new();
            push_number(&mut bytes, number);
            assert_eq!(good(Reader(&bytes).number()), number);
        }
        assert!(Reader(&[0x80; 6]).number().is_err());
    }

    #[test]
    fn what_is_no_whole_module_is_refused() {
        assert!(Module::read(b"<html>").is_err());
        let bytes = module([("one", &[0, 11]), ("two", &[0, 11])]).bytes();
        assert!(Module::read(&bytes[..bytes.len() - 1]).is_err());
        let mut table = module([("one", &[0, 11]), ("two", &[0, 11])]);
        table.sections[0].1 = b"\x01\x01m\x01x\x01\x70\0\0".to_vec();
        assert!(table.imports().is_err(), "an imported table");
    }
}
