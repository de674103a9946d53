//! The finished module, taken apart for [`split`](mod@super::split).

use std::ops::Range;

use wasmparser::{
    DataKind, DataSectionReader, ElementItems, ElementKind, ElementSectionReader, Export,
    ExternalKind, FuncType, FunctionBody, Global, Import, MemoryType, Parser, Payload, Table,
    TypeRef,
};

use super::{broken, linked::constant, odd};
use crate::trouble::Outcome;

/// A module as its parts.
#[derive(Default)]
pub struct Whole<'a> {
    pub types: Vec<FuncType>,
    /// Functions, all of them.
    pub imports: Vec<Import<'a>>,
    /// The type of each function, what is imported first.
    pub functions: Vec<u32>,
    pub tables: Vec<Table<'a>>,
    pub memories: Vec<MemoryType>,
    pub globals: Vec<Global<'a>>,
    pub exports: Vec<Export<'a>>,
    pub start: Option<u32>,
    pub elements: Vec<Segment<Vec<u32>>>,
    pub bodies: Vec<FunctionBody<'a>>,
    pub data: Vec<Segment<&'a [u8]>>,
}

/// What stands in a table or in a memory from the beginning, and where.
pub struct Segment<T> {
    /// Which table or memory.
    pub of: u32,
    pub start: u32,
    pub content: T,
}

impl<'a> Whole<'a> {
    /// Takes a module apart.
    pub fn read(module: &'a [u8]) -> Outcome<Self> {
        let mut whole = Self::default();
        for payload in Parser::new(0).parse_all(module) {
            match payload.map_err(broken)? {
                Payload::TypeSection(types) => {
                    whole.types = all(types.into_iter_err_on_gc_types())?;
                }
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        whole.import(import.map_err(broken)?)?;
                    }
                }
                Payload::FunctionSection(types) => whole.functions.extend(all(types)?),
                Payload::TableSection(tables) => whole.tables = all(tables)?,
                Payload::MemorySection(memories) => whole.memories = all(memories)?,
                Payload::GlobalSection(globals) => whole.globals = all(globals)?,
                Payload::ExportSection(exports) => whole.exports = all(exports)?,
                Payload::StartSection { func, .. } => whole.start = Some(func),
                Payload::ElementSection(elements) => whole.read_elements(elements)?,
                Payload::CodeSectionEntry(body) => whole.bodies.push(body),
                Payload::DataSection(data) => whole.read_data(data)?,
                Payload::Version { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::DataCountSection { .. }
                | Payload::CustomSection(_)
                | Payload::End(_) => {}
                other => return Err(odd(format!("The module has an odd section: {other:?}."))),
            }
        }
        Ok(whole)
    }

    fn import(&mut self, import: Import<'a>) -> Outcome<()> {
        let TypeRef::Func(of) = import.ty else {
            return Err(odd(format!("The module imports {}, which is no function.", import.name)));
        };
        self.imports.push(import);
        self.functions.push(of);
        Ok(())
    }

    fn read_elements(&mut self, elements: ElementSectionReader) -> Outcome<()> {
        for element in elements {
            let element = element.map_err(broken)?;
            let (ElementKind::Active { table_index, offset_expr }, ElementItems::Functions(items)) =
                (element.kind, element.items)
            else {
                return Err(odd("The table is filled in another way than expected."));
            };
            self.elements.push(Segment {
                of: table_index.unwrap_or_default(),
                start: constant(&offset_expr)?,
                content: all(items)?,
            });
        }
        Ok(())
    }

    fn read_data(&mut self, data: DataSectionReader<'a>) -> Outcome<()> {
        for segment in data {
            let segment = segment.map_err(broken)?;
            let DataKind::Active { memory_index, offset_expr } = segment.kind else {
                return Err(odd("The memory is filled in another way than expected."));
            };
            self.data.push(Segment {
                of: memory_index,
                start: constant(&offset_expr)?,
                content: segment.data,
            });
        }
        Ok(())
    }

    /// The functions that are called from outside.
    pub fn called(&self) -> Vec<u32> {
        let exports = self.exports.iter().filter(|export| export.kind == ExternalKind::Func);
        exports.map(|export| export.index).chain(self.start).collect()
    }

    /// The functions that are not imported.
    pub fn own_functions(&self) -> Range<u32> {
        number(self.imports.len())..number(self.functions.len())
    }

    /// What a function does; nothing is known of one that is imported.
    pub fn body(&self, function: u32) -> Option<&FunctionBody<'a>> {
        self.bodies.get((function as usize).checked_sub(self.imports.len())?)
    }
}

/// How many, as the format counts.
pub fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn all<T>(read: impl IntoIterator<Item = Result<T, wasmparser::Error>>) -> Outcome<Vec<T>> {
    read.into_iter().collect::<Result<_, _>>().map_err(broken)
}
