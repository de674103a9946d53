//! A button that opens a short list of actions below it.

use super::{Glyph, act, icon, live, on, shown};
use leptos::{ev, html, prelude::*, web_sys::Node};
use wasm_bindgen::JsCast;

/// Closes when an action was chosen, when the focus leaves it, and with Escape.
pub fn menu(label: String, actions: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let open = RwSignal::new(false);
    let menu = NodeRef::<html::Div>::new();
    let button = NodeRef::<html::Button>::new();
    let left = on(move |event: ev::FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        if !menu.get_untracked().is_some_and(|menu| menu.contains(to.as_ref())) {
            open.set(false);
        }
    });
    let pressed = on(move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
            if let Some(button) = button.get_untracked() {
                // Fails for no button on the page.
                let _ = button.focus();
            }
        }
    });
    let list = shown(Memo::new(move |_| open.get()), move || {
        let close = act(move || open.set(false));
        view! { <div class="menu-list" on:click=close>{actions()}</div> }.into_any()
    });
    view! {
        <div class="menu" node_ref=menu on:focusout=left on:keydown=pressed>
            <button
                type="button"
                class="quiet square"
                node_ref=button
                aria-label=label
                aria-expanded=live(move || open.get().to_string())
                on:click=act(move || open.update(|open| *open = !*open))
            >
                {icon(Glyph::More)}
            </button>
            {list}
        </div>
    }
    .into_any()
}
