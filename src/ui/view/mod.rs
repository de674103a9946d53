//! How the screens are written: a small builder of elements over Leptos's reactive system.
//!
//! [`el`] makes an element and its methods say what is on it, from top to bottom as markup would;
//! [`shown`], [`one_of`] and [`rows`] are the parts of a page that come and go. What is followed
//! is boxed ([`Live`], [`On`]), so that each method is compiled once, and a screen is no more than
//! a list of calls.
//!
//! Why not Leptos's `view!`: it gives every element a type of its own, with code for each attribute
//! and child. The same screens, the rest alike (wasm-opt -Oz, brotli 11): 709 kB of wasm and 231 kB
//! compressed with `view!` (views erased, closures boxed; 835 kB and 272 kB without), 565 kB and
//! 192 kB with this builder. The budget of a first visit is 180 kB with everything in it.
//!
//! Everything is made at once and lives with the owner it is made under: a part that goes takes
//! what it followed with it. Nothing here decides what is shown.

mod element;
mod events;
mod ids;
mod live;
mod node;
mod region;
mod rows;

pub use element::{El, el, svg};
pub use events::{On, act, on, typed};
pub use ids::{IdList, Picked, id_list};
pub use live::{Live, flag, follow, live, number, signal};
pub use node::{Node, append, mount};
pub use region::{one_of, region, shown};
pub use rows::{rows, rows_by};
