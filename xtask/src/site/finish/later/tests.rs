//! The splitter on modules small enough to be written down.

use std::collections::BTreeSet;

use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, ElementSection, Elements, Encode,
    ExportKind, ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection,
    Instruction, LinkingSection, MemorySection, MemoryType, Module, RefType, Section, SymbolTable,
    TableSection, TableType, TypeSection, ValType,
};
use wasmparser::{DataKind, ElementItems, ElementKind, Parser, Payload, Validator};

use super::linked::constant;
use super::whole::{Segment, Whole};
use super::{Later, find, split};
use crate::trouble::Outcome;

/// The functions of the module: what each is for, and its number.
const ASKED_OF_PAGE: u32 = 0;
const MAIN: u32 = 1;
const SHARED: u32 = 2;
const ENTRY: u32 = 3;
const HELPER: u32 = 4;
const IN_VTABLE: u32 = 5;
const NAMES: [&str; 6] =
    ["ask", "main", "shared", "_ZN3app5later5entry17h0123456789abcdefE", "helper", "in_vtable"];

/// Places of the table: what is there.
const TABLE: [u32; 3] = [SHARED, ENTRY, IN_VTABLE];

/// The data: two pieces of eight bytes, and between them four that belong to nobody.
const DATA: &[u8] = b"for main....for later";
const OF_MAIN: u32 = 1024;
const OF_LATER: u32 = 1036;

/// Calls and addresses, as the linker tells of them: where, of what kind, and of which symbol.
/// Symbols are the functions in order, then the two pieces of data.
#[derive(Clone, Copy)]
enum Place {
    In(u32),
    At(u32),
}

const CALL: u8 = 0;
const ADDRESS: u8 = 1;
const ADDRESS_IN_DATA: u8 = 2;
const DATA_ADDRESS: u8 = 4;

fn places() -> Vec<(Place, u8, u32)> {
    vec![
        (Place::In(MAIN), CALL, SHARED),
        (Place::In(MAIN), ADDRESS, ENTRY),
        (Place::In(MAIN), DATA_ADDRESS, 6),
        (Place::In(ENTRY), CALL, HELPER),
        (Place::In(ENTRY), CALL, SHARED),
        (Place::In(HELPER), DATA_ADDRESS, 7),
        (Place::In(SHARED), CALL, ASKED_OF_PAGE),
        (Place::At(OF_LATER), ADDRESS_IN_DATA, IN_VTABLE),
    ]
}

/// The module as it is finished.
fn module() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    types.ty().function([ValType::I32], []);
    let mut imports = ImportSection::new();
    imports.import("page", "ask", wasm_encoder::EntityType::Function(0));
    let mut functions = FunctionSection::new();
    for of in [0, 0, 0, 1, 0] {
        functions.function(of);
    }
    let mut tables = TableSection::new();
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 4,
        maximum: Some(4),
        shared: false,
    });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut globals = GlobalSection::new();
    let stack = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
    globals.global(stack, &ConstExpr::i32_const(0));
    globals.global(stack, &ConstExpr::i32_const(512));
    let mut exports = ExportSection::new();
    exports.export("start", ExportKind::Func, MAIN);
    let mut elements = ElementSection::new();
    let offset = ConstExpr::i32_const(1);
    elements.active(None, &offset, Elements::Functions((&TABLE[..]).into()));
    let mut code = CodeSection::new();
    let call_entry = Instruction::CallIndirect { type_index: 0, table_index: 0 };
    for does in [
        &[Instruction::Call(SHARED), Instruction::I32Const(2), call_entry][..],
        &[Instruction::Call(ASKED_OF_PAGE)],
        &[Instruction::Call(SHARED), Instruction::I32Const(7), Instruction::Call(HELPER)],
        &[Instruction::GlobalGet(1), Instruction::Drop],
        &[],
    ] {
        let mut function = Function::new([]);
        for instruction in does {
            function.instruction(instruction);
        }
        function.instruction(&Instruction::End);
        code.function(&function);
    }
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(1024), DATA.iter().copied());
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&tables);
    module.section(&memories).section(&globals).section(&exports).section(&elements);
    module.section(&code).section(&data);
    module.finish()
}

/// The same as the linker made it.
fn linked(places: &[(Place, u8, u32)]) -> Vec<u8> {
    let mut module = module();
    let mut symbols = SymbolTable::new();
    for (index, name) in (0..).zip(NAMES) {
        let is_undefined = if index == ASKED_OF_PAGE { SymbolTable::WASM_SYM_UNDEFINED } else { 0 };
        symbols.function(is_undefined | SymbolTable::WASM_SYM_EXPLICIT_NAME, index, Some(name));
    }
    for (name, address, size) in [("of main", OF_MAIN, 8), ("of later", OF_LATER, 9)] {
        let place = wasm_encoder::DataSymbolDefinition { index: 0, offset: address - 1024, size };
        symbols.data(0, name, Some(place));
    }
    let (sections, bodies, data) = layout(&module);
    let mut tables = [(Vec::new(), 0_u32, "CODE"), (Vec::new(), 0, "DATA")];
    for (place, kind, symbol) in places {
        let (table, offset) = match place {
            Place::In(function) => (0, bodies[*function as usize - 1] - sections[0].1),
            Place::At(address) => (1, data + address - 1024 - sections[1].1),
        };
        let (entries, count, _) = &mut tables[table];
        *count += 1;
        entries.push(*kind);
        for number in [offset, *symbol] {
            number.encode(entries);
        }
        if *kind == DATA_ADDRESS {
            entries.push(0);
        }
    }
    let mut linking = LinkingSection::new();
    linking.symbol_table(&symbols);
    linking.append_to(&mut module);
    for ((entries, count, name), (section, _)) in tables.into_iter().zip(sections) {
        let mut table = Vec::new();
        section.encode(&mut table);
        count.encode(&mut table);
        table.extend(entries);
        let name = format!("reloc.{name}");
        CustomSection { name: name.into(), data: table.into() }.append_to(&mut module);
    }
    module
}

/// The sections of code and data (which, and where), where each function is, and the bytes of data.
fn layout(module: &[u8]) -> ([(u32, u32); 2], Vec<u32>, u32) {
    let number = |place: u64| u32::try_from(place).unwrap_or_default();
    let (mut sections, mut bodies, mut bytes, mut count) = ([(0, 0); 2], Vec::new(), 0, 0);
    for payload in Parser::new(0).parse_all(module).flatten() {
        match &payload {
            Payload::CodeSectionStart { range, .. } => sections[0] = (count, number(range.start)),
            Payload::CodeSectionEntry(body) => bodies.push(number(body.range().start)),
            Payload::DataSection(data) => {
                sections[1] = (count, number(data.range().start));
                let segment = data.clone().into_iter().flatten().next();
                let end = segment.map_or(0, |segment| segment.range.end);
                bytes = number(end) - u32::try_from(DATA.len()).unwrap_or_default();
            }
            _ => {}
        }
        count += u32::from(payload.as_section().is_some());
    }
    (sections, bodies, bytes)
}

/// What is in a second module.
#[derive(Default)]
struct Second {
    asks: Vec<String>,
    functions: usize,
    slots: Vec<u32>,
    data: Vec<(u32, Vec<u8>)>,
}

impl Second {
    fn read(module: &[u8]) -> Self {
        let mut second = Self::default();
        for payload in Parser::new(0).parse_all(module).flatten() {
            match payload {
                Payload::ImportSection(imports) => {
                    let names = imports.into_imports().flatten().map(|import| import.name);
                    second.asks.extend(names.map(str::to_owned));
                }
                Payload::CodeSectionEntry(_) => second.functions += 1,
                Payload::ElementSection(elements) => {
                    for element in elements.into_iter().flatten() {
                        if let ElementKind::Active { offset_expr, .. } = element.kind
                            && let ElementItems::Functions(functions) = element.items
                        {
                            second.slots.extend(
                                (good(constant(&offset_expr))..).take(functions.count() as usize),
                            );
                        }
                    }
                }
                Payload::DataSection(data) => {
                    for part in data.into_iter().flatten() {
                        if let DataKind::Active { offset_expr, .. } = part.kind {
                            second.data.push((good(constant(&offset_expr)), part.data.to_vec()));
                        }
                    }
                }
                _ => {}
            }
        }
        second
    }
}

fn found(places: &[(Place, u8, u32)]) -> Outcome<Later> {
    find(&linked(places), &["app::later::entry"])
}

fn good<T>(outcome: Outcome<T>) -> T {
    outcome.unwrap_or_else(|trouble| panic!("{trouble}"))
}

#[test]
fn what_only_the_entry_reaches_is_found() {
    let later = good(found(&places()));
    assert_eq!(later.entries, BTreeSet::from([2]));
    assert_eq!(later.slots, BTreeSet::from([2, 3]), "the entry, and what only its data names");
    let data: Vec<_> = later.data.iter().map(|piece| (piece.start, piece.len())).collect();
    assert_eq!(data, [(OF_LATER, 9)]);
}

#[test]
fn what_both_reach_stays() {
    let mut places = places();
    places.push((Place::In(SHARED), DATA_ADDRESS, 7));
    let later = good(found(&places));
    assert_eq!(later.slots, BTreeSet::from([2]));
    assert_eq!(later.data, []);
}

#[test]
fn an_entry_that_is_called_by_name_is_trouble() {
    let mut places = places();
    places.push((Place::In(MAIN), CALL, ENTRY));
    let trouble = found(&places).err().map(|trouble| trouble.to_string()).unwrap_or_default();
    assert!(trouble.contains("main calls"), "{trouble}");
    assert!(find(&linked(&places), &["app::later::other"]).is_err(), "one that is not there");
    assert!(find(&module(), &["app::later::entry"]).is_err(), "a linker that tells nothing");
}

#[test]
fn the_halves_are_whole_and_fit_each_other() {
    let later = good(found(&places()));
    let module = module();
    let halves = good(split(&module, &later, "first"));
    for half in [&module, &halves.first, &halves.second] {
        let checked = Validator::new().validate_all(half);
        assert!(checked.is_ok(), "{:?}", checked.err());
    }
    let (first, second) = (good(Whole::read(&halves.first)), Second::read(&halves.second));
    assert_eq!(first.bodies.len(), 2, "main and what is shared");
    assert_eq!(second.functions, 3);
    // What the second asks for is what the first offers beside its start.
    let offers: Vec<_> = first.exports.iter().map(|export| export.name).collect();
    assert_eq!(offers, ["start", "0", "0m", "0t", "0g"]);
    assert_eq!(second.asks, ["0", "0m", "0t", "0g"]);
    let global = first.exports.iter().find(|export| export.name == "0g");
    assert_eq!(global.map(|export| export.index), Some(1), "the global that is used");
}

#[test]
fn each_place_is_filled_by_one_of_the_halves() {
    let later = good(found(&places()));
    let module = module();
    let halves = good(split(&module, &later, "first"));
    let (first, second) = (good(Whole::read(&halves.first)), Second::read(&halves.second));
    let slots = |whole: &Whole| -> Vec<u32> {
        let each = |part: &Segment<Vec<u32>>| (part.start..).zip(part.content.clone());
        whole.elements.iter().flat_map(each).map(|(slot, _)| slot).collect()
    };
    assert_eq!(slots(&first), [1]);
    assert_eq!(second.slots, [2, 3]);
    let data: Vec<_> = first.data.iter().map(|part| (part.start, part.content)).collect();
    assert_eq!(data, [(1024, &b"for main...."[..])]);
    assert_eq!(second.data, [(OF_LATER, b"for later".to_vec())]);
}

#[test]
fn an_entry_that_stays_is_trouble() {
    let mut later = good(found(&places()));
    later.slots.remove(&2);
    assert!(split(&module(), &later, "first").is_err());
}
