//! Makes two modules of one.
//!
//! The first offers the second its memory, its tables and globals, and the functions that both
//! need. The second puts its functions into the table and its data into the memory, at the places
//! they have had: whoever calls or reads them finds them there, once it has been loaded.

use std::collections::BTreeSet;
use std::ops::Range;

use wasm_encoder::{
    ConstExpr, DataSection, ElementSection, EntityType, ExportKind, ExportSection, ImportSection,
    Module, StartSection, reencode::Reencode,
};
use wasmparser::{FunctionBody, Operator};

use super::numbering::{Numbering, encoded};
use super::whole::{Segment, Whole, number};
use super::{Later, broken, odd};
use crate::trouble::Outcome;

/// A module in two.
pub struct Halves {
    pub first: Vec<u8>,
    pub second: Vec<u8>,
}

/// Splits a module: what nothing but `later` needs goes into the second, which asks for the rest
/// of it from a module of the name `first`.
pub fn split(module: &[u8], later: &Later, first: &str) -> Outcome<Halves> {
    let whole = Whole::read(module)?;
    let moved = moved(&whole, later)?;
    let is_entry = |slot: &u32| whole.elements.iter().any(|part| is_moved(part, *slot, &moved));
    if later.entries.is_empty() || !later.entries.iter().all(is_entry) {
        return Err(odd("A function that is loaded later is called other than by its address."));
    }
    let mut asked = BTreeSet::new();
    for function in &moved {
        asked.extend(whole.body(*function).map(named).transpose()?.unwrap_or_default());
    }
    let asked: Vec<u32> = asked.difference(&moved).copied().collect();
    let (second, needs) = second_module(&whole, &moved, &asked, later, first)?;
    let first = first_module(&whole, &moved, &asked, later, &needs)?;
    Ok(Halves { first, second })
}

/// The functions that only what is loaded later reaches.
///
/// By their places in the table alone that is not to be told: wasm-opt makes one function of two
/// that do the same.
fn moved(whole: &Whole, later: &Later) -> Outcome<BTreeSet<u32>> {
    let mut waiting = whole.called();
    for segment in &whole.elements {
        let slots = (segment.start..).zip(&segment.content);
        waiting.extend(slots.filter(|(slot, _)| !later.slots.contains(slot)).map(|(_, to)| to));
    }
    let mut stays = BTreeSet::new();
    while let Some(function) = waiting.pop() {
        if stays.insert(function)
            && let Some(body) = whole.body(function)
        {
            waiting.extend(named(body)?);
        }
    }
    Ok(whole.own_functions().filter(|function| !stays.contains(function)).collect())
}

/// The functions that a function names.
fn named(body: &FunctionBody) -> Outcome<Vec<u32>> {
    let mut named = Vec::new();
    for operator in body.get_operators_reader().map_err(broken)? {
        if let Operator::Call { function_index }
        | Operator::ReturnCall { function_index }
        | Operator::RefFunc { function_index } = operator.map_err(broken)?
        {
            named.push(function_index);
        }
    }
    Ok(named)
}

/// What the second asks of the first beside functions and the memory, by its number there.
struct Needs {
    tables: Vec<u32>,
    globals: Vec<u32>,
}

/// What the second module asks for is called by its kind and number.
fn name(kind: ExportKind, place: usize) -> String {
    match kind {
        ExportKind::Func => place.to_string(),
        ExportKind::Table => format!("{place}t"),
        ExportKind::Memory => format!("{place}m"),
        _ => format!("{place}g"),
    }
}

fn second_module(
    whole: &Whole,
    moved: &BTreeSet<u32>,
    asked: &[u32],
    later: &Later,
    first: &str,
) -> Outcome<(Vec<u8>, Needs)> {
    let mut numbering = Numbering::new(asked.iter().chain(moved), &[], &[]);
    let code = numbering.code(whole, moved)?;
    let mut elements = ElementSection::new();
    for segment in &whole.elements {
        let part = |slot: u32| is_moved(segment, slot, moved);
        numbering.slots(&mut elements, segment, part)?;
    }
    let mut data = DataSection::new();
    for segment in &whole.data {
        put(&mut data, segment, |address| later.has_data(address));
    }
    let functions = numbering.functions(whole, moved)?;
    let mut imports = ImportSection::new();
    for (place, function) in asked.iter().enumerate() {
        let of = numbering.type_index(whole.functions[*function as usize]).map_err(encoded)?;
        imports.import(first, &name(ExportKind::Func, place), EntityType::Function(of));
    }
    for (place, memory) in whole.memories.iter().enumerate() {
        let memory = numbering.memory_type(*memory).map_err(encoded)?;
        imports.import(first, &name(ExportKind::Memory, place), memory);
    }
    let needs = Needs { tables: numbering.tables.clone(), globals: numbering.globals.clone() };
    for (place, table) in needs.tables.iter().enumerate() {
        let table = numbering.table_type(whole.tables[*table as usize].ty).map_err(encoded)?;
        imports.import(first, &name(ExportKind::Table, place), table);
    }
    for (place, global) in needs.globals.iter().enumerate() {
        let global = numbering.global_type(whole.globals[*global as usize].ty).map_err(encoded)?;
        imports.import(first, &name(ExportKind::Global, place), global);
    }
    let mut module = Module::new();
    let types = numbering.types(whole)?;
    module.section(&types).section(&imports).section(&functions);
    module.section(&elements).section(&code).section(&data);
    Ok((module.finish(), needs))
}

fn first_module(
    whole: &Whole,
    moved: &BTreeSet<u32>,
    asked: &[u32],
    later: &Later,
    needs: &Needs,
) -> Outcome<Vec<u8>> {
    let stays: BTreeSet<u32> =
        whole.own_functions().filter(|function| !moved.contains(function)).collect();
    let imported: Vec<u32> = (0..whole.own_functions().start).collect();
    let all = |count: usize| (0..number(count)).collect::<Vec<_>>();
    let (tables, globals) = (all(whole.tables.len()), all(whole.globals.len()));
    let mut numbering = Numbering::new(imported.iter().chain(&stays), &tables, &globals);
    let code = numbering.code(whole, &stays)?;
    let mut elements = ElementSection::new();
    for segment in &whole.elements {
        numbering.slots(&mut elements, segment, |slot| !is_moved(segment, slot, moved))?;
    }
    let mut data = DataSection::new();
    for segment in &whole.data {
        put(&mut data, segment, |address| !later.has_data(address));
    }
    let functions = numbering.functions(whole, &stays)?;
    let mut imports = ImportSection::new();
    for import in &whole.imports {
        let of = numbering.entity_type(import.ty).map_err(encoded)?;
        imports.import(import.module, import.name, of);
    }
    let mut exports = ExportSection::new();
    for export in &whole.exports {
        numbering.parse_export(&mut exports, *export).map_err(encoded)?;
    }
    for (place, function) in asked.iter().enumerate() {
        let function = numbering.function_index(*function).map_err(encoded)?;
        exports.export(&name(ExportKind::Func, place), ExportKind::Func, function);
    }
    for (place, memory) in all(whole.memories.len()).into_iter().enumerate() {
        exports.export(&name(ExportKind::Memory, place), ExportKind::Memory, memory);
    }
    for (place, table) in needs.tables.iter().enumerate() {
        exports.export(&name(ExportKind::Table, place), ExportKind::Table, *table);
    }
    for (place, global) in needs.globals.iter().enumerate() {
        exports.export(&name(ExportKind::Global, place), ExportKind::Global, *global);
    }
    let (tables, memories, globals) = numbering.owned(whole)?;
    let types = numbering.types(whole)?;
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions);
    module.section(&tables).section(&memories).section(&globals).section(&exports);
    if let Some(start) = whole.start {
        let function_index = numbering.function_index(start).map_err(encoded)?;
        module.section(&StartSection { function_index });
    }
    module.section(&elements).section(&code).section(&data);
    Ok(module.finish())
}

fn is_moved(segment: &Segment<Vec<u32>>, slot: u32, moved: &BTreeSet<u32>) -> bool {
    let place = slot.checked_sub(segment.start);
    let function = place.and_then(|place| segment.content.get(place as usize));
    function.is_some_and(|function| moved.contains(function))
}

/// Adds the parts of a segment of data that `wanted` chooses by their addresses.
fn put(data: &mut DataSection, segment: &Segment<&[u8]>, wanted: impl Fn(u32) -> bool) {
    for run in runs(segment.start, segment.content.len(), wanted) {
        let from = (run.start - segment.start) as usize;
        let bytes = segment.content.get(from..from + run.len()).unwrap_or_default();
        data.active(segment.of, &at(run.start), bytes.iter().copied());
    }
}

/// An offset, as the format writes it.
pub fn at(start: u32) -> ConstExpr {
    ConstExpr::i32_const(start.cast_signed())
}

/// The parts of a row of places that `wanted` chooses.
pub fn runs(start: u32, length: usize, wanted: impl Fn(u32) -> bool) -> Vec<Range<u32>> {
    let mut runs: Vec<Range<u32>> = Vec::new();
    for place in (start..start + number(length)).filter(|place| wanted(*place)) {
        match runs.last_mut() {
            Some(run) if run.end == place => run.end += 1,
            _ => runs.push(place..place + 1),
        }
    }
    runs
}
