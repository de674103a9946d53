//! Mounts the app, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    standpoint::ui::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Standpoint runs in a browser: try `cargo xtask serve`.");
}
