//! The glue: the JavaScript by which wasm-bindgen lets the page and the module call each other.
//!
//! It is read line by line, as wasm-bindgen lays it out: what stands at the left margin begins a
//! part, a line that is indented or closes a brace goes on with it. It offers nothing to the page:
//! it starts the app itself ([`starter`]); classes are dropped with all that belongs to them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::{Names, odd};
use crate::trouble::Outcome;

/// How what the module offers is called in the glue: `wasm.name`.
const MODULE: &str = "wasm.";

/// The part that lists what the glue gives the module, and the marks of its beginning and its end.
const LIST: &str = "function __wbg_get_imports() {";
const LIST_BEGINS: &str = "    const import0 = {\n        __proto__: null,\n";
const LIST_ENDS: &str = "    };\n";

/// What the glue offers beside classes.
const OFFERS: &str = "export { initSync, __wbg_init as default };";

/// What the glue ends with: it starts the app, with the module in this file beside it.
pub fn starter(file: &str) -> String {
    format!("__wbg_init({{ module_or_path: new URL('{file}', import.meta.url) }});\n")
}

/// The glue, in three pieces around its list.
pub struct Glue {
    before: String,
    /// What the module is given: by its name, the function as it is written there.
    given: BTreeMap<String, String>,
    after: String,
}

impl Glue {
    /// Reads the glue and drops what nobody uses.
    pub fn read(text: &str) -> Outcome<Self> {
        let text = without_classes(text)?;
        if !text.contains(OFFERS) {
            return Err(odd("The glue does not offer what is expected."));
        }
        let text = text.replace(OFFERS, "");
        let odd_list = || odd("The glue does not list what it gives the module as expected.");
        let (head, list) = text.split_once(LIST).ok_or_else(odd_list)?;
        let (begin, list) = list.split_once(LIST_BEGINS).ok_or_else(odd_list)?;
        let end = list.find(&format!("\n{LIST_ENDS}")).ok_or_else(odd_list)? + 1;
        let (list, after) = list.split_at_checked(end).ok_or_else(odd_list)?;
        let before = format!("{head}{LIST}{begin}{LIST_BEGINS}");
        Ok(Self { before, given: entries(list)?, after: after.to_owned() })
    }

    /// What it uses of what the module offers.
    pub fn used_exports(&self) -> BTreeSet<String> {
        let given = self.given.values().map(String::as_str);
        let texts = given.chain([&*self.before, &*self.after]);
        texts.flat_map(mentions).map(|(name, _)| name.to_owned()).collect()
    }

    /// Gives the module what it asks for and no more, as `module`, and calls both sides' functions
    /// by these names.
    pub fn renamed(&self, module: &str, imports: &Names, exports: &Names) -> Outcome<String> {
        let mut text = self.before.clone();
        for (old, new) in imports {
            let function = self
                .given
                .get(old)
                .ok_or_else(|| odd(format!("The module asks for {old}; the glue has none.")))?;
            let _ = write!(text, "        {new}: {function}");
        }
        text.push_str(&given_as(&self.after, module)?);
        with_exports(&text, exports)
    }
}

/// The glue without the classes that it offers, what frees them, and what knows when to.
fn without_classes(text: &str) -> Outcome<String> {
    let parts = parts(text);
    let class = |part: &str| {
        let (name, _) = part.strip_prefix("export class ")?.split_once(' ')?;
        Some(name.to_owned())
    };
    let classes: Vec<String> = parts.iter().filter_map(|part| class(part)).collect();
    let belongs = |part: &String| {
        classes.iter().any(|class| {
            part.starts_with(&format!("export class {class} "))
                || part.starts_with(&format!("if (Symbol.dispose) {class}."))
                || part.starts_with(&format!("const {class}Finalization ="))
        })
    };
    let kept: String = parts.into_iter().filter(|part| !belongs(part)).collect();
    match classes.iter().find(|class| kept.contains(*class)) {
        None => Ok(kept),
        Some(class) => Err(odd(format!("The glue uses the class {class}."))),
    }
}

/// What stands at the left margin, each with the lines that go on with it.
fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for line in text.split_inclusive('\n') {
        let goes_on = line.starts_with([' ', '}', '\n']);
        match parts.last_mut() {
            Some(part) if goes_on => part.push_str(line),
            _ => parts.push(line.to_owned()),
        }
    }
    parts
}

/// The entries of the list: a name, a colon and a function, eight blanks from the margin.
fn entries(list: &str) -> Outcome<BTreeMap<String, String>> {
    let mut entries = BTreeMap::new();
    let mut open = None;
    for line in list.split_inclusive('\n') {
        let entry = line.strip_prefix("        ").and_then(|line| line.split_once(": "));
        match (entry, &open) {
            (Some((name, function)), _) if is_name(name) => {
                entries.insert(name.to_owned(), function.to_owned());
                open = Some(name.to_owned());
            }
            (_, Some(name)) => {
                entries.entry(name.clone()).and_modify(|text: &mut String| text.push_str(line));
            }
            _ => return Err(odd("The glue's list does not begin with a name.")),
        }
    }
    Ok(entries)
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(in_name)
}

fn in_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '$'
}

/// What comes after the list, handing it over under another name.
fn given_as(after: &str, module: &str) -> Outcome<String> {
    let handed = |line: &&str| line.trim_start().starts_with('"') && line.ends_with(": import0,");
    match after.lines().filter(handed).collect::<Vec<_>>()[..] {
        [line] => Ok(after.replacen(line, &format!("        {module}: import0,"), 1)),
        _ => Err(odd("The glue does not hand its list to the module as expected.")),
    }
}

/// Where a text names what the module offers: each name, and where it begins.
fn mentions(text: &str) -> impl Iterator<Item = (&str, usize)> {
    text.match_indices(MODULE).filter_map(move |(place, _)| {
        let (before, after) = text.split_at_checked(place)?;
        let name = after.strip_prefix(MODULE)?.split(|letter| !in_name(letter)).next()?;
        let is_whole = !before.ends_with(|letter| in_name(letter) || letter == '.');
        (is_whole && !name.is_empty()).then_some((name, place + MODULE.len()))
    })
}

/// The text with new names for what the module offers.
fn with_exports(text: &str, exports: &Names) -> Outcome<String> {
    let mut renamed = String::with_capacity(text.len());
    let mut done = 0;
    for (name, place) in mentions(text) {
        let new = exports.get(name);
        let new = new.ok_or_else(|| odd(format!("The glue uses {name}; the module has none.")))?;
        renamed.extend(text.get(done..place));
        renamed.push_str(new);
        done = place + name.len();
    }
    renamed.extend(text.get(done..));
    Ok(renamed)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"export class Sink {
    free() {
        wasm.__wbg_sink_free(this.ptr);
    }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_body_01: function(arg0) {
            const ret = arg0.body;
            return { key: wasm.__table };
        },
        __wbg_gone_02: function() { return handleError(function (arg0) {
            arg0.gone();
        }, arguments); },
    };
    return {
        __proto__: null,
        "./app_bg.js": import0,
    };
}

const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_sink_free(ptr, 1));
let wasmModule, wasm;
const url = 'app_bg.wasm'; // wasm. A sentence.
wasm.__start();
export { initSync, __wbg_init as default };
"#;

    fn names(pairs: &[(&str, &str)]) -> Names {
        pairs.iter().map(|(old, new)| ((*old).to_owned(), (*new).to_owned())).collect()
    }

    fn read(text: &str) -> Glue {
        Glue::read(text).unwrap_or_else(|trouble| panic!("{trouble}"))
    }

    #[test]
    fn classes_go_with_all_that_belongs_to_them() {
        let glue = read(GLUE);
        let used: Vec<String> = glue.used_exports().into_iter().collect();
        assert_eq!(used, ["__start", "__table"]);
        assert!(!format!("{}{}", glue.before, glue.after).contains("Sink"));
    }

    #[test]
    fn both_sides_are_renamed_and_what_is_not_asked_for_is_dropped() {
        let imports = names(&[("__wbg_body_01", "a")]);
        let exports = names(&[("__start", "x"), ("__table", "y")]);
        let text = read(GLUE).renamed("m", &imports, &exports).unwrap_or_default();
        assert_eq!(
            text,
            r"function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        a: function(arg0) {
            const ret = arg0.body;
            return { key: wasm.y };
        },
    };
    return {
        __proto__: null,
        m: import0,
    };
}

let wasmModule, wasm;
const url = 'app_bg.wasm'; // wasm. A sentence.
wasm.x();

"
        );
    }

    #[test]
    fn a_name_that_one_side_lacks_is_trouble() {
        let exports = names(&[("__start", "x"), ("__table", "y")]);
        let glue = read(GLUE);
        assert!(glue.renamed("m", &names(&[("__wbg_new_03", "a")]), &exports).is_err());
        assert!(glue.renamed("m", &names(&[]), &names(&[("__table", "y")])).is_err());
    }

    #[test]
    fn another_shape_is_trouble() {
        for (part, instead) in [
            ("const import0 = {", "const import1 = {"),
            ("export { initSync,", "export { initAsync,"),
            ("function __wbg_get_imports", "function imports"),
            ("wasm.__start();", "wasm.__start(); new Sink();"),
            ("        __wbg_body_01: f", "      __wbg_body_01: f"),
        ] {
            assert!(Glue::read(&GLUE.replace(part, instead)).is_err(), "{instead}");
        }
        let glue = read(&GLUE.replace("\"./app_bg.js\": import0", "app: import0"));
        assert!(glue.renamed("m", &names(&[]), &names(&[("__start", "x")])).is_err());
    }
}
