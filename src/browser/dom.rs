//! Looking at the page: where things are, and where the focus is.

use leptos::{
    prelude::request_animation_frame,
    web_sys::{DomRect, Element, HtmlDialogElement, HtmlElement, window},
};
use wasm_bindgen::JsCast;

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Focuses the element with this id once the page has been drawn with it.
pub fn focus_soon(id: String) {
    request_animation_frame(move || {
        if let Some(element) = element(&id) {
            // Fails for no element we have.
            let _ = element.focus();
        }
    });
}

/// Where an element is, in the coordinates of the window.
pub fn rect(element: &Element) -> DomRect {
    element.get_bounding_client_rect()
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

/// Whether the event's target takes text, so that a letter is not a shortcut there.
pub fn takes_text(element: &Element) -> bool {
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(
            element.get_attribute("type").as_deref(),
            Some("checkbox" | "radio" | "button" | "file")
        ),
        _ => false,
    }
}

/// Opens a dialog over the page, or closes it.
pub fn show_dialog(dialog: &HtmlDialogElement, open: bool) {
    match (open, dialog.open()) {
        // Fails only for a dialog that is open already.
        (true, false) => drop(dialog.show_modal()),
        (false, true) => dialog.close(),
        (true, true) | (false, false) => {}
    }
}

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
