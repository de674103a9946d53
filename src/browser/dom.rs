//! Looking at the page: where things are, and where the focus is.

use super::{page, reflect};
use js_sys::{Object, Reflect};
use leptos::{
    leptos_dom::helpers::{WindowListenerHandle, window_event_listener_untyped},
    prelude::{queue_microtask, request_animation_frame, set_timeout},
    web_sys::{
        DomRect, Element, Event, EventTarget, FocusEvent, HtmlDialogElement, HtmlElement,
        HtmlInputElement, KeyboardEvent, Node, ResizeObserver, window,
    },
};
use std::{cell::Cell, ops::Range, time::Duration};
use wasm_bindgen::{JsCast, closure::Closure};

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

thread_local! {
    /// How often a focus was asked for.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// Focuses the element with this id as soon as it is there: before the next key, where it is about
/// to be built, and once more when the page has been drawn, if it was not there or has been built
/// anew since. A focus that was asked for later, or that the person has moved, is left alone.
pub fn focus_soon(id: String) {
    ASKED.set(ASKED.get().wrapping_add(1));
    let asked = ASKED.get();
    queue_microtask(move || {
        let was_there = focus(&id);
        request_animation_frame(move || {
            if ASKED.get() == asked && (!was_there || is_nowhere()) {
                focus(&id);
            }
        });
    });
}

/// Focuses the element with this id; whether there is one.
pub fn focus(id: &str) -> bool {
    element(id).is_some_and(|element| element.focus().is_ok())
}

/// Puts an element into the order of the Tab key, or takes it out and leaves it to be focused.
pub fn set_tab_stop(id: &str, on: bool) {
    if let Some(element) = element(id) {
        page::set_attribute(&element, "tabindex", Some(if on { "0" } else { "-1" }));
    }
}

/// The first element in another one that matches.
pub fn find(around: &Element, selector: &str) -> Option<Element> {
    around.query_selector(selector).ok().flatten()
}

/// Whether something on the page matches.
pub fn is_there(selector: &str) -> bool {
    find(&page::root(), selector).is_some()
}

/// The field in an element.
pub fn field_in(around: &Element) -> Option<Element> {
    find(around, "input, select")
}

/// Puts the cursor into a field, with all of its text selected.
pub fn select(field: &Element) {
    if let Some(element) = field.dyn_ref::<HtmlElement>() {
        // Fails for no element we have.
        let _ = element.focus();
    }
    if let Some(field) = field.dyn_ref::<HtmlInputElement>() {
        field.select();
    }
}

/// The value of a data attribute where an event happened.
pub fn data_of(event: &Event, name: &str) -> Option<String> {
    closest_data(&event.target()?.dyn_into::<Element>().ok()?, name)
}

/// Moves the focus among the buttons of a table, in which a key was pressed: so many rows down and
/// columns to the right, past cells without a button, and `to_end` as far as there are any. From
/// around the table to its first button. Whether there was one to go to.
pub fn go_in_table(event: &Event, down: i32, right: i32, to_end: bool) -> bool {
    let element = |target: Option<EventTarget>| target?.dyn_into::<Element>().ok();
    let (Some(around), Some(from)) = (element(event.current_target()), element(event.target()))
    else {
        return false;
    };
    let to = if from == around {
        find(&around, "td button")
    } else {
        next_in_table(&around, &from, (down, right), to_end)
    };
    let to = to.and_then(|to| to.dyn_into::<HtmlElement>().ok());
    to.is_some_and(|to| to.focus().is_ok())
}

fn next_in_table(
    around: &Element,
    from: &Element,
    (down, right): (i32, i32),
    to_end: bool,
) -> Option<Element> {
    let rows = around.query_selector_all("tr").ok()?;
    let row = |at: u32| rows.get(at)?.dyn_into::<Element>().ok();
    let (cell, of) = (from.closest("td").ok()??, from.closest("tr").ok()??);
    let mut y = (0..rows.length()).find(|at| row(*at).as_ref() == Some(&of))?;
    let mut x =
        (0..of.child_element_count()).find(|at| of.children().item(*at).as_ref() == Some(&cell))?;
    let mut found = None;
    while let (Some(below), Some(beside)) =
        (y.checked_add_signed(down), x.checked_add_signed(right))
    {
        (y, x) = (below, beside);
        let Some(cell) = row(y).and_then(|row| row.children().item(x)) else { break };
        found = find(&cell, "button").or(found);
        if found.is_some() && !to_end {
            break;
        }
    }
    found
}

/// Opens a part of the page that is folded, and brings it into sight.
pub fn open_details(id: &str) {
    if let Some(element) = element(id) {
        page::set_attribute(&element, "open", Some(""));
        element.scroll_into_view();
    }
}

/// Opens what folds an element away.
pub fn open_around(id: &str) {
    if let Some(folded) = element(id).and_then(|inner| inner.closest("details").ok().flatten()) {
        page::set_attribute(&folded, "open", Some(""));
    }
}

/// Whether an event happened in a field.
pub fn is_in_field(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(&*target.tag_name(), "INPUT" | "SELECT" | "OPTION"))
}

/// Whether an event happened on a button.
pub fn is_in_button(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.tag_name() == "BUTTON")
}

/// Whether nothing has the focus.
fn is_nowhere() -> bool {
    active().is_none_or(|element| element.tag_name() == "BODY")
}

/// Presses the element with this id.
pub fn click(id: &str) {
    if let Some(element) = element(id) {
        element.click();
    }
}

/// Takes the focus off the field that has it, which then tells what is in it.
pub fn leave_field() {
    if let Some(element) = active() {
        // Fails for no element we have.
        let _ = element.blur();
    }
}

/// Whether somebody is typing.
pub fn is_typing() -> bool {
    active().is_some_and(|element| matches!(&*element.tag_name(), "INPUT" | "TEXTAREA"))
}

fn active() -> Option<HtmlElement> {
    page::active()?.dyn_into().ok()
}

/// Whether the focus that leaves an element stays within the one that listens. True also where
/// nothing takes the focus: a window that loses it names no target.
pub fn stays_inside(event: &FocusEvent) -> bool {
    let node = |target: Option<EventTarget>| target.and_then(|node| node.dyn_into::<Node>().ok());
    match (node(event.current_target()), node(event.related_target())) {
        (Some(around), Some(to)) => around.contains(Some(&to)),
        (_, None) | (None, _) => true,
    }
}

/// Whether nothing on the page takes the focus that this event tells of.
pub fn is_to_nothing(event: &Event) -> bool {
    event.unchecked_ref::<FocusEvent>().related_target().is_none()
}

/// Whether an event happened in a field that is no longer on the page.
pub fn is_gone(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_field = |target: &Element| matches!(&*target.tag_name(), "INPUT" | "TEXTAREA");
    target.is_some_and(|target| is_field(&target) && !target.is_connected())
}

/// Whether an event happened to an element in one that has this data attribute.
pub fn is_in(event: &Event, name: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| closest_data(&target, name).is_some())
}

/// Focuses the element with this id after the address has changed and its screen is shown.
pub fn focus_later(id: &'static str) {
    set_timeout(move || focus_soon(id.to_owned()), Duration::ZERO);
}

/// Another screen begins at its top. The focus goes to its content, unless it is somewhere still.
pub fn begin_screen() {
    if is_nowhere()
        && let Some(main) = element("main")
    {
        // Fails for no element we have.
        let _ = main.focus();
    }
    // After that: what gets the focus is brought into sight, and the links above it out of it.
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Whether the sides of the canvas stand above each other; the style sheet says the same.
pub fn is_narrow() -> bool {
    let width = window().and_then(|window| window.inner_width().ok()?.as_f64());
    width.is_some_and(|width| width < 900.0)
}

/// How high the window is, in pixels.
pub fn height() -> i32 {
    page::root().client_height()
}

/// Scrolls the page down, or up where `by` is negative; by how far it went, in pixels.
pub fn scroll_by(by: i32) -> i32 {
    let root = page::root();
    let before = root.scroll_top();
    root.set_scroll_top(before + by);
    root.scroll_top() - before
}

/// Scrolls so that the element with this id is in sight, as far as it fits, once the page has been
/// drawn with it. What stands over the page's top is left out of account by the style sheet.
pub fn show_soon(id: &'static str) {
    request_animation_frame(move || {
        let Some(element) = element(id) else { return };
        let rect = rect(&element);
        // Whole pixels will do.
        #[allow(clippy::cast_possible_truncation)]
        let (below, above) = (rect.bottom() as i32 + 16 - height(), rect.top() as i32 - 120);
        if below > 0 {
            scroll_by(below.min(above.max(0)));
        }
    });
}

/// Whether this key was pressed.
pub fn is_key(event: &Event, key: &str) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == key)
}

/// Where an element is, in the coordinates of the window.
pub fn rect(element: &Element) -> DomRect {
    element.get_bounding_client_rect()
}

/// Where each element in another one that matches ends, in the coordinates of the window.
pub fn bottoms(around: &Element, selector: &str) -> Vec<f64> {
    let Ok(found) = around.query_selector_all(selector) else { return Vec::new() };
    let elements = (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok());
    elements.map(|element: Element| rect(&element).bottom()).collect()
}

/// The topmost element at a point of the window.
pub fn at(x: i32, y: i32) -> Option<Element> {
    // The window's coordinates are far below the whole numbers that an f32 holds.
    #[allow(clippy::cast_precision_loss)]
    window()?.document()?.element_from_point(x as f32, y as f32)
}

/// The value of a data attribute on this element or the nearest one around it.
pub fn closest_data(element: &Element, name: &str) -> Option<String> {
    element.closest(&format!("[data-{name}]")).ok()??.get_attribute(&format!("data-{name}"))
}

/// The element with this data attribute around the one with this id.
pub fn around(id: &str, name: &str) -> Option<HtmlElement> {
    element(id)?.closest(&format!("[data-{name}]")).ok()??.dyn_into().ok()
}

/// Whether an event happened where a letter is not a shortcut: in a field that takes text, or in
/// a dialog.
pub fn is_in_text(event: &Event) -> bool {
    let fields = "textarea, select, dialog, input:not([type=checkbox], [type=radio])";
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest(fields), Ok(Some(_))))
}

/// Listens on the window until the handle is removed.
pub fn listen(name: &str, heard: impl Fn(Event) + 'static) -> WindowListenerHandle {
    let heard: Box<dyn Fn(Event)> = Box::new(heard);
    window_event_listener_untyped(name, heard)
}

/// What of an element is seen, and as much again above and below: heights within the element.
pub fn near(element: &Element) -> Range<i32> {
    // Whole pixels will do.
    #[allow(clippy::cast_possible_truncation)]
    let (top, height) = (-rect(element).top() as i32, height());
    top - height..top + 2 * height
}

/// Calls back whenever the elements that match change their size; until the observer is
/// disconnected.
pub fn watch_sizes(
    root: &Element,
    selector: &str,
    changed: Box<dyn FnMut()>,
) -> Option<ResizeObserver> {
    let elements = root.query_selector_all(selector).ok()?;
    let elements = (0..elements.length()).filter_map(|place| elements.get(place)?.dyn_into().ok());
    watch_these(&elements.collect::<Vec<_>>(), changed)
}

/// The same of these elements.
pub fn watch_these(elements: &[Element], changed: Box<dyn FnMut()>) -> Option<ResizeObserver> {
    // Dropped by the browser together with the observer.
    let callback = Closure::wrap(changed).into_js_value();
    let observer = ResizeObserver::new(callback.unchecked_ref()).ok()?;
    for element in elements {
        observer.observe(element);
    }
    Some(observer)
}

/// Opens the dialog with this id over the page, or closes it.
pub fn show_dialog(id: &str, open: bool) {
    let Some(Ok(dialog)) = element(id).map(JsCast::dyn_into::<HtmlDialogElement>) else { return };
    match (open, dialog.open()) {
        // Fails only for a dialog that is open already.
        (true, false) => drop(dialog.show_modal()),
        (false, true) => dialog.close(),
        (true, true) | (false, false) => {}
    }
}

/// Does something when the page has nothing else to do, or before long.
pub fn when_idle(act: impl FnOnce() + 'static) {
    /// How long it waits at most, in milliseconds.
    const SOON: u16 = 500;
    let window = window().and_then(|window| Some((reflect::function_of(&window, IDLE)?, window)));
    let Some((ask, window)) = window else {
        return set_timeout(act, Duration::from_millis(50));
    };
    let options = Object::new();
    // Fails for no object we have.
    let _ = Reflect::set(&options, &"timeout".into(), &SOON.into());
    let _ = ask.call2(&window, &Closure::once_into_js(act), &options);
}

/// Not every browser has it.
const IDLE: &str = "requestIdleCallback";

/// Takes away what was painted before the app started.
pub fn remove(id: &str) {
    if let Some(element) = element(id) {
        element.remove();
    }
}

/// The title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}
