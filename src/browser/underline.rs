//! Underlines words on the page, without changing a text or moving it.
//!
//! Words that stand on the page are underlined by the browser's highlights (CSS Custom Highlight
//! API), which change no element. What stands in a field no highlight reaches: over the field lies
//! a pane of its size, on which its text stands once more, unseen, and only the lines show. The
//! pane takes no press and no focus, is not told to people who listen, not found by a search on
//! the page, and follows each key in the same frame. Where the text is longer than what the field
//! shows, the pane is hidden: it cannot be scrolled in step in every browser.

use super::{dom, page, reflect};
use js_sys::{Array, Function, Number, Reflect};
use leptos::prelude::WindowListenerHandle;
use leptos::web_sys::{
    CharacterData, Element, Event, HtmlElement, HtmlInputElement, Node, Range as DomRange,
    ResizeObserver, window,
};
use std::{cell::RefCell, ops::Range, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};

/// How words are underlined, so that it can be told without colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// In waves.
    Wavy,
    /// In dots.
    Dotted,
}

impl Line {
    const ALL: [Self; 2] = [Self::Wavy, Self::Dotted];

    /// The name of the highlight, as the style sheet has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wavy => "found-wavy",
            Self::Dotted => "found-dotted",
        }
    }
}

/// Words that are to be underlined.
#[derive(Debug, Clone)]
pub struct Words {
    /// The id of the field, or of the element that holds the text itself.
    pub id: String,
    /// Where they stand in the text, in bytes.
    pub span: Range<usize>,
    /// What stands there. Where it does not, the text was changed meanwhile.
    pub words: String,
    /// How.
    pub line: Line,
}

/// What is underlined; nothing more once it is gone.
pub struct Underlines {
    panes: Rc<RefCell<Vec<Pane>>>,
    typed: Option<WindowListenerHandle>,
}

impl Underlines {
    /// Nothing yet. None where the browser has no highlights.
    pub fn new() -> Option<Self> {
        registry()?;
        let panes: Rc<RefCell<Vec<Pane>>> = Rc::default();
        let all = Rc::clone(&panes);
        let typed = dom::listen("input", move |event: Event| {
            let field = event.target().and_then(|field| field.dyn_into::<Element>().ok());
            for pane in all.borrow().iter() {
                if field.as_ref().is_some_and(|field| *field == *pane.field) {
                    pane.follow();
                }
            }
        });
        Some(Self { panes, typed: Some(typed) })
    }

    /// Underlines these words and no others; which of them stand where they should.
    pub fn show(&self, all: &[Words]) -> Vec<bool> {
        let mut panes = self.panes.borrow_mut();
        let mut old = std::mem::take(&mut *panes);
        let mut ranges: Vec<(Line, DomRange)> = Vec::new();
        let mut put = |words: &Words| {
            let element = dom::element(&words.id)?;
            let text = if is_field(&element) {
                let known = |pane: &Pane| pane.field == element && pane.is_there();
                if !panes.iter().any(known) {
                    let kept = old.iter().position(known).map(|place| old.swap_remove(place));
                    panes.push(kept.or_else(|| Pane::over(&element))?);
                }
                let pane = panes.iter().find(|pane| known(pane))?;
                pane.follow();
                pane.place();
                if pane.is_hidden() {
                    return None;
                }
                pane.text.clone()
            } else {
                element.first_child().filter(|child| child.node_type() == Node::TEXT_NODE)?
            };
            ranges.push((words.line, range(&text, words)?));
            Some(())
        };
        let shown = all.iter().map(|words| put(words).is_some()).collect();
        drop(old);
        for line in Line::ALL {
            let ranges = ranges.iter().filter(|(one, _)| *one == line).map(|(_, range)| range);
            highlight(line, ranges);
        }
        shown
    }
}

impl Drop for Underlines {
    fn drop(&mut self) {
        if let Some(typed) = self.typed.take() {
            typed.remove();
        }
        for line in Line::ALL {
            highlight(line, std::iter::empty());
        }
    }
}

fn is_field(element: &Element) -> bool {
    element.tag_name() == "INPUT" || is_long(element)
}

/// The browser's highlights.
fn registry() -> Option<JsValue> {
    reflect::of(&reflect::of(window()?.as_ref(), "CSS")?, "highlights")
}

/// Makes the highlight of this name anew. It is the browser's own, and takes what it is given.
fn highlight<'a>(line: Line, ranges: impl Iterator<Item = &'a DomRange>) {
    let made = || {
        let registry = registry()?;
        let kind: Function = reflect::function_of(window()?.as_ref(), "Highlight")?;
        let highlight = Reflect::construct(&kind, &Array::new()).ok()?;
        let add = reflect::function_of(&highlight, "add")?;
        for range in ranges {
            add.call1(&highlight, range).ok()?;
        }
        let set = reflect::function_of(&registry, "set")?;
        set.call2(&registry, &JsValue::from_str(line.name()), &highlight).ok()
    };
    made();
}

/// Where words stand in a text of the page, which counts in halves of UTF-16.
fn range(text: &Node, words: &Words) -> Option<DomRange> {
    let all = text.text_content()?;
    let found = all.get(words.span.clone())?;
    if found.trim() != words.words || found.is_empty() {
        return None;
    }
    let count = |text: &str| u32::try_from(text.encode_utf16().count()).ok();
    let start = count(all.get(..words.span.start)?)?;
    let range = DomRange::new().ok()?;
    range.set_start(text, start).ok()?;
    range.set_end(text, start + count(found)?).ok()?;
    Some(range)
}

/// What the lines go by: everything that decides where a letter stands.
const METRICS: [&str; 17] = [
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "font-variant-numeric",
    "font-feature-settings",
    "letter-spacing",
    "word-spacing",
    "line-height",
    "text-align",
    "text-indent",
    "text-transform",
    "tab-size",
    "direction",
    "padding",
    "border-width",
    "font-kerning",
];

/// The class of a pane that is hidden.
const HIDDEN: &str = "too-long";

/// Whether a field holds several lines.
fn is_long(field: &Element) -> bool {
    field.tag_name() == "TEXTAREA"
}

/// A pane over a field.
struct Pane {
    field: HtmlElement,
    above: Element,
    text: Node,
    sizes: Option<ResizeObserver>,
}

impl Pane {
    /// Lays one over a field. None where it stands in nothing that it could be laid out in.
    fn over(field: &HtmlElement) -> Option<Self> {
        let around =
            field.parent_element().filter(|around| around.class_list().contains("field"))?;
        let look = window()?.get_computed_style(field).ok().flatten()?;
        let (pane, inner, text) = (page::element("div"), page::element("div"), page::text(""));
        let class = if is_long(field) { "pane" } else { "pane one-line" };
        page::set_attribute(&pane, "class", Some(class));
        page::set_attribute(&pane, "aria-hidden", Some("true"));
        // Not found by a search on the page either, which finds the words in the field.
        page::set_attribute(&pane, "inert", Some(""));
        for name in METRICS {
            page::set_style(&pane, name, &look.get_property_value(name).unwrap_or_default());
        }
        page::append(&inner, &text);
        page::append(&pane, &inner);
        page::append(&around, &pane);
        let sizes = {
            let seen = [Element::clone(field), inner];
            let (field, pane) = (field.clone(), pane.clone());
            dom::watch_these(&seen, Box::new(move || place(&field, &pane)))
        };
        Some(Self { field: field.clone(), above: pane, text, sizes })
    }

    fn place(&self) {
        place(&self.field, &self.above);
    }

    fn is_hidden(&self) -> bool {
        self.above.class_list().contains(HIDDEN)
    }

    fn is_there(&self) -> bool {
        self.field.is_connected() && self.above.is_connected()
    }

    /// Takes over what the field says now. Only what differs is replaced: the browser then keeps
    /// the lines at the words that stay.
    fn follow(&self) {
        let field: &HtmlInputElement = self.field.unchecked_ref();
        let (new, old) = (field.value(), self.text.text_content().unwrap_or_default());
        if new == old {
            return;
        }
        let same = |(a, b): &(u16, u16)| a == b;
        let (a, b): (Vec<u16>, Vec<u16>) =
            (old.encode_utf16().collect(), new.encode_utf16().collect());
        let start = a.iter().copied().zip(b.iter().copied()).take_while(same).count();
        let (rest_a, rest_b) =
            (a.get(start..).unwrap_or_default(), b.get(start..).unwrap_or_default());
        let backwards = rest_a.iter().rev().copied().zip(rest_b.iter().rev().copied());
        let end = backwards.take_while(same).count();
        let between = rest_b.get(..rest_b.len() - end).unwrap_or_default();
        let text: &CharacterData = self.text.unchecked_ref();
        let (Ok(from), Ok(count)) = (u32::try_from(start), u32::try_from(rest_a.len() - end))
        else {
            return;
        };
        // Fails for no place within the text.
        let _ = text.replace_data(from, count, &String::from_utf16_lossy(between));
    }
}

impl Drop for Pane {
    fn drop(&mut self) {
        if let Some(sizes) = &self.sizes {
            sizes.disconnect();
        }
        self.above.remove();
    }
}

/// Puts a pane where its field is, and hides it where the field does not show all of its text.
fn place(field: &HtmlElement, pane: &Element) {
    let Some(around) = pane.parent_element() else { return };
    let (at, of) = (dom::rect(field), dom::rect(&around));
    // Written out by the browser: no float is by us, see ARCHITECTURE.
    let set = |name, pixels: f64| {
        let pixels = Number::from(pixels).to_string_with_radix(10);
        let pixels = pixels.map(String::from).unwrap_or_default();
        page::set_style(pane, name, &(pixels + "px"));
    };
    set("top", at.top() - of.top());
    set("left", at.left() - of.left());
    set("width", at.width());
    set("height", at.height());
    let fits = if is_long(field) {
        field.scroll_height() <= field.client_height()
    } else {
        field.scroll_width() <= field.client_width()
    };
    page::set_class(pane, HIDDEN, !fits);
}
