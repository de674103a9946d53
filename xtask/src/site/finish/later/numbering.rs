//! New numbers for what has moved to another place.

use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ElementSection, Elements, FunctionSection, GlobalSection, MemorySection,
    TableSection, TypeSection,
};

use super::odd;
use super::split::{at, runs};
use super::whole::{Segment, Whole};
use crate::trouble::{Outcome, Trouble};

/// The numbers of one of the two modules: new ones by the old ones.
///
/// Functions have theirs from the beginning; types, and in the second module tables and globals,
/// get theirs when they are first named. So only what is named is there.
pub struct Numbering {
    functions: BTreeMap<u32, u32>,
    types: Vec<u32>,
    /// The old numbers of tables, in the order of the new ones.
    pub tables: Vec<u32>,
    /// The same of globals.
    pub globals: Vec<u32>,
}

impl Numbering {
    /// Of a module with these functions, tables and globals, in this order.
    pub fn new<'a>(
        functions: impl Iterator<Item = &'a u32>,
        tables: &[u32],
        globals: &[u32],
    ) -> Self {
        let functions = functions.copied().zip(0..).collect();
        let (tables, globals) = (tables.to_vec(), globals.to_vec());
        Self { functions, types: Vec::new(), tables, globals }
    }

    /// What these functions do.
    pub fn code(&mut self, whole: &Whole, functions: &BTreeSet<u32>) -> Outcome<CodeSection> {
        let mut code = CodeSection::new();
        for function in functions {
            let body = whole.body(*function).ok_or_else(|| odd("A function does nothing."))?;
            self.parse_function_body(&mut code, body.clone()).map_err(encoded)?;
        }
        Ok(code)
    }

    /// The types of these functions.
    pub fn functions(
        &mut self,
        whole: &Whole,
        functions: &BTreeSet<u32>,
    ) -> Outcome<FunctionSection> {
        let mut types = FunctionSection::new();
        for function in functions {
            let of = whole.functions.get(*function as usize);
            let of = *of.ok_or_else(|| odd("A function has no type."))?;
            types.function(self.type_index(of).map_err(encoded)?);
        }
        Ok(types)
    }

    /// Adds the places of the table that `wanted` chooses.
    pub fn slots(
        &mut self,
        elements: &mut ElementSection,
        segment: &Segment<Vec<u32>>,
        wanted: impl Fn(u32) -> bool,
    ) -> Outcome<()> {
        for run in runs(segment.start, segment.content.len(), wanted) {
            let table = Some(self.table_index(segment.of).map_err(encoded)?).filter(|of| *of > 0);
            let from = (run.start - segment.start) as usize;
            let functions = segment.content.get(from..from + run.len()).unwrap_or_default();
            let functions = functions.iter().map(|function| self.function_index(*function));
            let functions: Vec<u32> = functions.collect::<Result<_, _>>().map_err(encoded)?;
            elements.active(table, &at(run.start), Elements::Functions(functions.into()));
        }
        Ok(())
    }

    /// Tables, memories and globals, as they are.
    pub fn owned(
        &mut self,
        whole: &Whole,
    ) -> Outcome<(TableSection, MemorySection, GlobalSection)> {
        let (mut tables, mut memories) = (TableSection::new(), MemorySection::new());
        let mut globals = GlobalSection::new();
        for table in &whole.tables {
            self.parse_table(&mut tables, table.clone()).map_err(encoded)?;
        }
        for memory in &whole.memories {
            memories.memory(self.memory_type(*memory).map_err(encoded)?);
        }
        for global in &whole.globals {
            self.parse_global(&mut globals, global.clone()).map_err(encoded)?;
        }
        Ok((tables, memories, globals))
    }

    /// The types that have been named. To be asked last.
    pub fn types(&mut self, whole: &Whole) -> Outcome<TypeSection> {
        let mut types = TypeSection::new();
        for of in self.types.clone() {
            let of = whole.types.get(of as usize).ok_or_else(|| odd("A type is missing."))?;
            types.ty().func_type(&self.func_type(of.clone()).map_err(encoded)?);
        }
        Ok(types)
    }
}

impl Reencode for Numbering {
    type Error = String;

    fn function_index(&mut self, old: u32) -> Result<u32, Error<String>> {
        self.functions
            .get(&old)
            .copied()
            .ok_or_else(|| Error::UserError(format!("function {old} is in the other part")))
    }

    fn type_index(&mut self, old: u32) -> Result<u32, Error<String>> {
        Ok(numbered(&mut self.types, old))
    }

    fn table_index(&mut self, old: u32) -> Result<u32, Error<String>> {
        Ok(numbered(&mut self.tables, old))
    }

    fn global_index(&mut self, old: u32) -> Result<u32, Error<String>> {
        Ok(numbered(&mut self.globals, old))
    }
}

/// The place of a number among those that are known, behind them when it is new.
fn numbered(known: &mut Vec<u32>, old: u32) -> u32 {
    let place = known.iter().position(|known| *known == old).unwrap_or_else(|| {
        known.push(old);
        known.len() - 1
    });
    super::whole::number(place)
}

/// The trouble of something that cannot be written.
pub fn encoded(error: Error<String>) -> Trouble {
    odd(format!("The module cannot be split ({error})."))
}
