//! A button that opens a short list of actions below it.

use super::{Glyph, Icon};
use leptos::{ev, html, prelude::*};

/// Closes when an action was chosen, when the focus leaves it, and with Escape.
#[component]
pub fn Menu(
    /// What the button is called.
    #[prop(into)]
    label: Signal<String>,
    /// The buttons.
    children: ChildrenFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let menu = NodeRef::<html::Div>::new();
    let button = NodeRef::<html::Button>::new();
    let left = move |event: ev::FocusEvent| {
        use wasm_bindgen::JsCast;
        let to = event.related_target().and_then(|to| to.dyn_into::<leptos::web_sys::Node>().ok());
        let inside = menu.get_untracked().is_some_and(|menu| menu.contains(to.as_ref()));
        if !inside {
            open.set(false);
        }
    };
    let pressed = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
            if let Some(button) = button.get_untracked() {
                // Fails for no button on the page.
                let _ = button.focus();
            }
        }
    };
    view! {
        <div class="menu" node_ref=menu on:focusout=left on:keydown=pressed>
            <button
                type="button"
                class="quiet square"
                node_ref=button
                aria-label=label
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <Icon glyph=Glyph::More />
            </button>
            <Show when=move || open.get()>
                <div class="menu-list" on:click=move |_| open.set(false)>
                    {children()}
                </div>
            </Show>
        </div>
    }
}
