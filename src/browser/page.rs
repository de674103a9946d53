//! Making the page: its elements and texts, what is in them, and where they stand.
//!
//! Every function takes one type each, so that it is compiled once. What the browser answers with
//! an error for no element we have is not looked at.

use js_sys::{Array, Reflect};
use leptos::web_sys::{
    CssStyleSheet, Document, Element, Event, HtmlElement, HtmlInputElement, HtmlOptionElement,
    Node, window,
};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, UnwrapThrowExt, closure::Closure};

thread_local! {
    /// There is no app without a page.
    static DOCUMENT: Document = window().and_then(|window| window.document()).unwrap_throw();
}

/// The element that holds the whole page.
pub fn body() -> HtmlElement {
    DOCUMENT.with(Document::body).unwrap_throw()
}

/// The page itself, as that which is scrolled.
pub fn root() -> Element {
    DOCUMENT.with(Document::document_element).unwrap_throw()
}

/// A new element.
pub fn element(tag: &str) -> Element {
    DOCUMENT.with(|document| document.create_element(tag)).unwrap_throw()
}

/// A new element of a drawing.
pub fn drawing(tag: &str) -> Element {
    let space = Some("http://www.w3.org/2000/svg");
    DOCUMENT.with(|document| document.create_element_ns(space, tag)).unwrap_throw()
}

/// A new text.
pub fn text(words: &str) -> Node {
    DOCUMENT.with(|document| document.create_text_node(words)).into()
}

/// Holds several things until they are put somewhere; then it is empty.
pub fn fragment() -> Node {
    DOCUMENT.with(Document::create_document_fragment).into()
}

/// Puts something at the end of an element or a fragment.
pub fn append(parent: &Node, child: &Node) {
    let _ = parent.append_child(child);
}

/// Sets an attribute, or takes it away.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Gives an element a class, or takes it away.
pub fn set_class(element: &Element, name: &str, on: bool) {
    let _ = element.class_list().toggle_with_force(name, on);
}

/// Sets a property of CSS. A style sheet of one element: a `style` attribute may be forbidden.
pub fn set_style(element: &Element, name: &str, value: &str) {
    let _ = element.unchecked_ref::<HtmlElement>().style().set_property(name, value);
}

/// Sets what is in a field, unless it is that already. The cursor stays where it is in the text,
/// also when the text around it becomes another.
pub fn set_value(field: &Element, value: &str) {
    let is_active = active().as_ref() == Some(field);
    let field: &HtmlInputElement = as_field(field);
    let old = field.value();
    if old == value {
        return;
    }
    // A field that is no text has no place in it.
    let cursor = field.selection_start().ok().flatten().filter(|_| is_active);
    field.set_value(value);
    if let Some(cursor) = cursor {
        let cursor = cursor_in(&old, value, cursor as usize);
        let _ = field.set_selection_range(cursor, cursor);
    }
}

/// Where a cursor belongs once a text has become another, in UTF-16 units: before what changed, or
/// as far from the end as it was.
fn cursor_in(old: &str, new: &str, cursor: usize) -> u32 {
    let (length, others) = (old.encode_utf16().count(), new.encode_utf16().count());
    let same = old.encode_utf16().zip(new.encode_utf16()).take_while(|(a, b)| a == b).count();
    let behind = others.saturating_sub(length.saturating_sub(cursor));
    u32::try_from(if cursor <= same { cursor } else { behind.max(same) }).unwrap_or(u32::MAX)
}

/// Ticks a box, or not.
pub fn set_checked(field: &Element, on: bool) {
    as_field(field).set_checked(on);
}

/// Chooses an option, or not.
pub fn set_selected(option: &Element, on: bool) {
    option.unchecked_ref::<HtmlOptionElement>().set_selected(on);
}

/// What is in the field that an event happened to.
pub fn value(event: &Event) -> String {
    event.target().map(|field| as_field(&field).value()).unwrap_or_default()
}

/// What is in a field.
pub fn value_of(field: &Element) -> String {
    as_field(field).value()
}

/// Every kind of field has these properties under the same names, so that one type does for all.
fn as_field(field: &impl JsCast) -> &HtmlInputElement {
    field.unchecked_ref()
}

/// What is told of events. Not `dyn Fn`: the table of one has a second function for every closure,
/// which takes it by value and is never called.
pub trait Hear {
    /// Something has happened.
    fn hear(&self, event: Event);
}

impl<F: Fn(Event)> Hear for F {
    fn hear(&self, event: Event) {
        self(event);
    }
}

/// Listens for as long as the element lives: the browser drops both together. An element that is
/// taken off the page with the focus in it tells of that a last time.
pub fn hear(element: &Element, name: &str, heard: Box<dyn Hear>) {
    let heard: Box<dyn Fn(Event)> = Box::new(move |event| heard.hear(event));
    let heard = Closure::wrap(heard).into_js_value();
    let _ = element.add_event_listener_with_callback(name, heard.unchecked_ref());
}

/// Neighbours on the page, from the first to the last.
pub struct Span {
    first: Node,
    last: Node,
}

impl Span {
    /// Something that was made and is to be placed. Its ends stay the same while it lives.
    pub fn of(node: &Node) -> Self {
        if node.node_type() != Node::DOCUMENT_FRAGMENT_NODE {
            return Self { first: node.clone(), last: node.clone() };
        }
        if let (Some(first), Some(last)) = (node.first_child(), node.last_child()) {
            return Self { first, last };
        }
        let nothing = text("");
        append(node, &nothing);
        Self::of(&nothing)
    }

    /// Its first end.
    pub fn first(&self) -> &Node {
        &self.first
    }

    /// Each of its nodes.
    fn each(&self, mut act: impl FnMut(&Node)) {
        let mut node = Some(self.first.clone());
        while let Some(each) = node {
            node = if each == self.last { None } else { each.next_sibling() };
            act(&each);
        }
    }

    /// Takes it to before `next`, unless it stands there: what is moved loses the focus.
    pub fn put_before(&self, next: &Node) {
        if self.last.next_sibling().as_ref() != Some(next) {
            self.each(|node| insert_before(node, next));
        }
    }

    /// Takes it off the page.
    pub fn remove(&self) {
        self.each(|node| {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(node);
            }
        });
    }

    /// Whether something is in it.
    pub fn holds(&self, node: &Node) -> bool {
        let mut holds = false;
        self.each(|each| holds |= each.contains(Some(node)));
        holds
    }
}

/// Puts something before a neighbour, wherever that is.
pub fn insert_before(node: &Node, next: &Node) {
    if let Some(parent) = next.parent_node() {
        let _ = parent.insert_before(node, Some(next));
    }
}

/// Whether nobody can see the page.
pub fn is_hidden() -> bool {
    DOCUMENT.with(Document::hidden)
}

/// The element with the focus.
pub fn active() -> Option<Element> {
    DOCUMENT.with(Document::active_element)
}

thread_local! {
    /// The style sheets that were added to the page, by their names.
    static SHEETS: RefCell<Vec<(&'static str, CssStyleSheet)>> = const { RefCell::new(Vec::new()) };
}

/// Adds a style sheet to the page, once for each name: for what is loaded later.
pub fn add_style(name: &'static str, rules: &str) {
    if SHEETS.with_borrow(|sheets| sheets.iter().all(|(known, _)| *known != name)) {
        set_rules(name, rules);
    }
}

/// Adds a style sheet to the page, in the place of the one of this name. It is no element: the
/// page's policy lets none in that did not come with it.
pub fn set_rules(name: &'static str, rules: &str) {
    SHEETS.with_borrow_mut(|sheets| {
        if let Some((_, sheet)) = sheets.iter().find(|(known, _)| *known == name) {
            let _ = sheet.replace_sync(rules);
        } else if let Ok(sheet) = CssStyleSheet::new() {
            let _ = sheet.replace_sync(rules);
            let adopted = DOCUMENT.with(|page| Reflect::get(page, &"adoptedStyleSheets".into()));
            if let Ok(adopted) = adopted {
                adopted.unchecked_into::<Array>().push(&sheet);
            }
            sheets.push((name, sheet));
        }
    });
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = window() {
        // Fails where there is no printing, and then there is nothing to say.
        let _ = window.print();
    }
}
