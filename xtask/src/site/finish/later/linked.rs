//! What the first module never needs, by the linker's own account.
//!
//! Once wasm-bindgen and wasm-opt are done, nothing tells a number from an address: whether `1052`
//! is a place in the table of functions or an amount cannot be seen. So the module is looked at as
//! the linker made it. Told to (`--emit-relocs`), it writes down each place in code and data where
//! it has put the address of a function or of a piece of data, and what each piece is. Neither
//! wasm-bindgen nor wasm-opt moves anything in the table or in memory, so what is found here holds
//! for the finished module.

use std::collections::BTreeSet;
use std::ops::Range;

use wasmparser::{
    ConstExpr, DataKind, DataSectionReader, ElementItems, ElementKind, ElementSectionReader,
    ExternalKind, KnownCustom, Linking, Operator, Parser, Payload, RelocSectionReader,
    RelocationType, SymbolFlags, SymbolInfo, TypeRef,
};

use super::{Later, broken, odd};
use crate::trouble::Outcome;

/// Finds what is needed by nothing but the functions of these paths.
pub fn find(module: &[u8], entries: &[&str]) -> Outcome<Later> {
    let linked = Linked::read(module)?;
    let entries = linked.entries(entries)?;
    let graph = Graph::of(&linked)?;
    let reached = graph.reached(graph.roots.clone(), &entries);
    for (caller, entry) in &graph.calls {
        if reached[*caller] && entries.contains(entry) {
            return Err(odd(format!(
                "{} calls {}, which is loaded later, other than by its address.",
                linked.name(*caller),
                linked.name(*entry)
            )));
        }
    }
    let slots_of = |wanted: &dyn Fn(usize) -> bool| {
        let slots = linked.slots.iter().filter(|(_, function)| wanted(*function));
        slots.map(|(slot, _)| *slot).collect::<BTreeSet<u32>>()
    };
    let slots = slots_of(&|function| !reached[function]);
    let entry_slots = slots_of(&|function| entries.contains(&function));
    // What nobody reaches at all, or what the linker does not name, stays where it is.
    let wanted = graph.reached(entries.into_iter().collect(), &BTreeSet::new());
    let pieces = linked.pieces.iter().enumerate().filter(|(number, _)| {
        let node = linked.functions.len() + number;
        wanted[node] && !reached[node]
    });
    let data = joined(&linked, pieces.map(|(number, _)| number));
    Ok(Later { entries: entry_slots, slots, data })
}

/// A module as the linker made it, as far as it matters here.
#[derive(Default)]
struct Linked {
    /// Each function's place in the file; for what is imported, nowhere.
    functions: Vec<Range<u64>>,
    /// Functions that are called from outside.
    called: Vec<usize>,
    /// Places of the table and the functions there.
    slots: Vec<(u32, usize)>,
    /// Where the sections of code and data begin in the file, each with its number.
    code: (u32, u64),
    data: (u32, u64),
    /// Segments of data: where in memory, and where in the file.
    segments: Vec<(u32, Range<u64>)>,
    symbols: Vec<Symbol>,
    /// Pieces of data by their addresses, in order, none over another.
    pieces: Vec<Range<u32>>,
    /// Places in the file where an address was put, the symbol it is of, and whether it is there
    /// to be called.
    places: Vec<(u64, usize, bool)>,
}

/// What the linker has given a name.
enum Symbol {
    Function { index: usize, name: String, is_kept: bool },
    Data { address: u32, is_kept: bool },
    Other,
}

impl Linked {
    fn read(module: &[u8]) -> Outcome<Self> {
        let mut linked = Self::default();
        let (mut section, mut tables, mut symbols) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            let payload = payload.map_err(broken)?;
            match &payload {
                Payload::ImportSection(imports) => {
                    for import in imports.clone().into_imports() {
                        if let TypeRef::Func(_) = import.map_err(broken)?.ty {
                            linked.functions.push(0..0);
                        }
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports.clone() {
                        let export = export.map_err(broken)?;
                        if export.kind == ExternalKind::Func {
                            linked.called.push(place(export.index));
                        }
                    }
                }
                Payload::StartSection { func, .. } => linked.called.push(place(*func)),
                Payload::ElementSection(elements) => linked.read_slots(elements)?,
                Payload::CodeSectionStart { range, .. } => linked.code = (section, range.start),
                Payload::CodeSectionEntry(body) => linked.functions.push(body.range()),
                Payload::DataSection(data) => {
                    linked.data = (section, data.range().start);
                    linked.read_segments(data)?;
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Linking(linking) => {
                        for part in linking.subsections() {
                            if let Linking::SymbolTable(table) = part.map_err(broken)? {
                                symbols.extend(table);
                            }
                        }
                    }
                    KnownCustom::Reloc(relocations) => tables.push(relocations),
                    _ => {}
                },
                _ => {}
            }
            section += u32::from(payload.as_section().is_some());
        }
        linked.read_symbols(symbols)?;
        for table in tables {
            linked.read_places(&table)?;
        }
        if linked.symbols.is_empty() || linked.places.is_empty() {
            return Err(odd("The linker has not said where it has put addresses."));
        }
        Ok(linked)
    }

    fn read_slots(&mut self, elements: &ElementSectionReader) -> Outcome<()> {
        for element in elements.clone() {
            let element = element.map_err(broken)?;
            let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
                (element.kind, element.items)
            else {
                return Err(odd("The table is filled in another way than expected."));
            };
            for (slot, function) in (constant(&offset_expr)?..).zip(functions) {
                self.slots.push((slot, place(function.map_err(broken)?)));
            }
        }
        Ok(())
    }

    fn read_segments(&mut self, data: &DataSectionReader) -> Outcome<()> {
        for segment in data.clone() {
            let segment = segment.map_err(broken)?;
            let DataKind::Active { offset_expr, .. } = segment.kind else {
                return Err(odd("The memory is filled in another way than expected."));
            };
            let start = segment.range.end - segment.data.len() as u64;
            self.segments.push((constant(&offset_expr)?, start..segment.range.end));
        }
        Ok(())
    }

    fn read_symbols(&mut self, symbols: Vec<Result<SymbolInfo, wasmparser::Error>>) -> Outcome<()> {
        // Names are kept by these for reasons that nobody here knows.
        let kept = SymbolFlags::EXPORTED | SymbolFlags::NO_STRIP;
        let mut pieces = Vec::new();
        for symbol in symbols {
            self.symbols.push(match symbol.map_err(broken)? {
                SymbolInfo::Func { flags, index, name } => Symbol::Function {
                    index: place(index),
                    name: name.unwrap_or_default().to_owned(),
                    is_kept: flags.intersects(kept),
                },
                SymbolInfo::Data { flags, symbol: Some(symbol), .. } => {
                    let segment = self.segments.get(place(symbol.index));
                    let (start, _) = segment.ok_or_else(|| odd("A piece of data is nowhere."))?;
                    let address = start + symbol.offset;
                    pieces.push(address..address + symbol.size);
                    Symbol::Data { address, is_kept: flags.intersects(kept) }
                }
                _ => Symbol::Other,
            });
        }
        self.pieces = apart(pieces);
        Ok(())
    }

    fn read_places(&mut self, table: &RelocSectionReader) -> Outcome<()> {
        let start = match table.section_index() {
            section if section == self.code.0 => self.code.1,
            section if section == self.data.0 => self.data.1,
            // Those of sections that only debuggers read.
            _ => return Ok(()),
        };
        for entry in table.entries() {
            let entry = entry.map_err(broken)?;
            match entry.ty {
                RelocationType::FunctionIndexLeb
                | RelocationType::TableIndexSleb
                | RelocationType::TableIndexI32
                | RelocationType::MemoryAddrLeb
                | RelocationType::MemoryAddrSleb
                | RelocationType::MemoryAddrI32 => {
                    let at = start + u64::from(entry.offset);
                    let is_call = entry.ty == RelocationType::FunctionIndexLeb;
                    self.places.push((at, place(entry.index), is_call));
                }
                RelocationType::TypeIndexLeb
                | RelocationType::GlobalIndexLeb
                | RelocationType::TableNumberLeb => {}
                other => return Err(odd(format!("The linker has put a {other:?} somewhere."))),
            }
        }
        Ok(())
    }

    /// The functions of these paths.
    fn entries(&self, paths: &[&str]) -> Outcome<BTreeSet<usize>> {
        let find = |path: &&str| {
            let found = self.symbols.iter().find_map(|symbol| match symbol {
                Symbol::Function { index, name, .. } if is_mangled(name, path) => Some(*index),
                _ => None,
            });
            found.ok_or_else(|| odd(format!("There is no function {path}.")))
        };
        paths.iter().map(find).collect()
    }

    /// The name of a function.
    fn name(&self, function: usize) -> &str {
        let named = self.symbols.iter().find_map(|symbol| match symbol {
            Symbol::Function { index, name, .. } if *index == function => Some(&**name),
            _ => None,
        });
        named.unwrap_or("A function without a name")
    }

    /// The number of the function, or of the piece of data after all functions, that holds a
    /// place in the file.
    fn holder(&self, place: u64) -> Option<usize> {
        let local = self.functions.partition_point(|range| range.end <= place);
        if self.functions.get(local).is_some_and(|range| range.contains(&place)) {
            return Some(local);
        }
        let (address, range) = self.segments.iter().find(|(_, range)| range.contains(&place))?;
        self.piece(address + u32::try_from(place - range.start).ok()?)
    }

    /// The number of the piece of data at an address, after all functions.
    fn piece(&self, address: u32) -> Option<usize> {
        let number = self.pieces.partition_point(|piece| piece.end <= address);
        let is_in = self.pieces.get(number).is_some_and(|piece| piece.contains(&address));
        is_in.then_some(self.functions.len() + number)
    }
}

/// Which functions and pieces of data name which.
struct Graph {
    named: Vec<Vec<usize>>,
    /// Functions, and functions that these call by name.
    calls: Vec<(usize, usize)>,
    roots: Vec<usize>,
}

impl Graph {
    fn of(linked: &Linked) -> Outcome<Self> {
        let mut named = vec![Vec::new(); linked.functions.len() + linked.pieces.len()];
        let (mut roots, mut calls) = (linked.called.clone(), Vec::new());
        let node = |symbol: &Symbol| match symbol {
            Symbol::Function { index, .. } => Some(*index),
            Symbol::Data { address, .. } => linked.piece(*address),
            Symbol::Other => None,
        };
        for symbol in &linked.symbols {
            if let Symbol::Function { is_kept: true, .. } | Symbol::Data { is_kept: true, .. } =
                symbol
            {
                roots.extend(node(symbol));
            }
        }
        for (place, symbol, is_call) in &linked.places {
            let symbol = linked.symbols.get(*symbol);
            let symbol = symbol.ok_or_else(|| odd("An address is of nothing."))?;
            match (linked.holder(*place), node(symbol)) {
                (Some(holder), Some(node)) => {
                    named[holder].push(node);
                    calls.extend(is_call.then_some((holder, node)));
                }
                (None, Some(node)) => roots.push(node),
                // Of no size, or not defined: there is nothing to move.
                (_, None) => {}
            }
        }
        Ok(Self { named, calls, roots })
    }

    /// What is reached from `from` without going through `walls`.
    fn reached(&self, from: Vec<usize>, walls: &BTreeSet<usize>) -> Vec<bool> {
        let mut reached = vec![false; self.named.len()];
        let mut waiting = from;
        while let Some(node) = waiting.pop() {
            if !walls.contains(&node) && !std::mem::replace(&mut reached[node], true) {
                waiting.extend(&self.named[node]);
            }
        }
        reached
    }
}

/// The addresses of some pieces of data. What stands between two that follow each other belongs to
/// nobody, and goes with them.
fn joined(linked: &Linked, numbers: impl Iterator<Item = usize>) -> Vec<Range<u32>> {
    let mut joined: Vec<Range<u32>> = Vec::new();
    let mut last = None;
    for number in numbers {
        let piece = &linked.pieces[number];
        match joined.last_mut() {
            Some(range) if last == number.checked_sub(1) => range.end = piece.end,
            _ => joined.push(piece.clone()),
        }
        last = Some(number);
    }
    joined
}

/// Whether a name is what the compiler makes of a function's path, in either of its two ways.
/// Closures in the function have its name in theirs.
fn is_mangled(name: &str, path: &str) -> bool {
    let parts = path.split("::").map(|part| format!("{}{part}", part.len()));
    let path: String = parts.collect();
    name.strip_prefix("_ZN")
        .and_then(|name| name.strip_prefix(&*path))
        .is_some_and(|hash| hash.starts_with("17h"))
        || name.starts_with("_RNv") && name.ends_with(&path)
}

/// Ranges in order, those that lie over each other as one, empty ones left out.
fn apart(mut ranges: Vec<Range<u32>>) -> Vec<Range<u32>> {
    ranges.retain(|range| !range.is_empty());
    ranges.sort_by_key(|range| range.start);
    let mut apart: Vec<Range<u32>> = Vec::new();
    for range in ranges {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// The number that an offset is.
pub fn constant(offset: &ConstExpr) -> Outcome<u32> {
    match offset.get_operators_reader().read() {
        Ok(Operator::I32Const { value }) => Ok(value.cast_unsigned()),
        _ => Err(odd("An offset is no number.")),
    }
}

fn place(index: u32) -> usize {
    index as usize
}
