//! What the app can begin without.
//!
//! A release comes in two WebAssembly modules. What is reached only through a few functions, its
//! data too, is in the second, which is loaded when it is needed, or once the first screen has been
//! painted. `xtask/src/site/finish/later.rs` lists these functions and makes the two modules.
//!
//! A listed function must be named by [`by_address`] alone, which a build fails without, and must
//! not be called before the second module is there: `ui::later` shows a screen that is in it. A
//! debug build is in one piece, as are the native tests.

/// The function, as the compiler knows it by its address alone: then nothing of it can end up in
/// the first module.
pub fn by_address<F: Copy>(function: F) -> F {
    // A function is no address before it is made one: `function as fn(_) -> _`.
    const { assert!(size_of::<F>() == size_of::<fn()>()) };
    std::hint::black_box(function)
}
