//! What is not needed at first goes into a module of its own, which is loaded when it is.
//!
//! 1. [`linked`] finds, by what the linker says, which places in the table of functions and which
//!    data are reached only through the functions in [`ENTRIES`].
//! 2. [`split`](mod@split) makes two modules of the finished one by it.
//! 3. [`loader`], at the end of the glue, loads the second and puts it to the first.
//!
//! The app names an entry by its address alone (`standpoint::later`), and sees to it that the
//! second module is there before it calls one (`browser::later`). Nothing else in the app is
//! written for this, and what is moved is found anew with each build.
//!
//! Limitations: there is one such module. An entry that is called before it is there is a trap.

mod linked;
mod numbering;
mod split;
mod whole;

use std::collections::BTreeSet;
use std::ops::Range;

use super::odd;
use crate::trouble::Trouble;
pub use linked::find;
pub use split::split;

/// The functions with which begins what is loaded later, by their paths.
pub const ENTRIES: [&str; 59] = [
    "standpoint::browser::files::download",
    "standpoint::browser::single::save_copy",
    "standpoint::domain::edit::error::later_words",
    "standpoint::domain::edit::numbers::NumbersEdit::apply",
    "standpoint::domain::edit::talk::TalkEdit::apply",
    "standpoint::format::open::open_any",
    "standpoint::merge::rebase",
    "standpoint::merge::settle::settle",
    "standpoint::session::backup::after",
    "standpoint::session::backup::happened",
    "standpoint::session::case::opened_example",
    "standpoint::session::drafts::drafted",
    "standpoint::session::drafts::swept",
    "standpoint::session::drafts::taken_up",
    "standpoint::session::errands::mended",
    "standpoint::session::errands::ran",
    "standpoint::session::errands::read_all",
    "standpoint::session::import::could_not_replace",
    "standpoint::session::import::happened",
    "standpoint::session::list::gathered",
    "standpoint::session::net::happened",
    "standpoint::session::net::restored",
    "standpoint::session::notice::offers",
    "standpoint::session::notice::released",
    "standpoint::session::notice::took_back",
    "standpoint::session::numbers::after_edit",
    "standpoint::session::numbers::happened",
    "standpoint::session::saving::cleared",
    "standpoint::session::saving::discarded",
    "standpoint::session::tabs::other_tab",
    "standpoint::session::talk::after_edit",
    "standpoint::session::talk::happened",
    "standpoint::session::unentered::left",
    "standpoint::ui::app::begin",
    "standpoint::ui::backup::reminded",
    "standpoint::ui::backup::run",
    "standpoint::ui::canvas::suggestions::list",
    "standpoint::ui::canvas::walk::walk",
    "standpoint::ui::coach::coach",
    "standpoint::ui::data::data",
    "standpoint::ui::data::discard",
    "standpoint::ui::frame::import_dialog::opened",
    "standpoint::ui::frame::newer::newer",
    "standpoint::ui::frame::notices::close_soon",
    "standpoint::ui::frame::room::room",
    "standpoint::ui::frame::shortcuts::sheet",
    "standpoint::ui::frame::unsettled::unsettled",
    "standpoint::ui::handout::handout_part",
    "standpoint::ui::history::history",
    "standpoint::ui::home::list::actions",
    "standpoint::ui::home::starts::example_list",
    "standpoint::ui::net::join",
    "standpoint::ui::net::keep_version",
    "standpoint::ui::net::take_up",
    "standpoint::ui::net::write",
    "standpoint::ui::numbers::numbers_part",
    "standpoint::ui::objections::objections_part",
    "standpoint::ui::tabs::find",
    "standpoint::ui::tabs::pass_on",
];

/// What is reached only through the entries.
#[derive(Debug, PartialEq, Eq)]
pub struct Later {
    /// Places of the entries in the table of functions.
    entries: BTreeSet<u32>,
    /// Places of all functions that are reached only through them.
    slots: BTreeSet<u32>,
    /// Pieces of data by their addresses, in order.
    data: Vec<Range<u32>>,
}

impl Later {
    fn has_data(&self, address: u32) -> bool {
        let number = self.data.partition_point(|piece| piece.end <= address);
        self.data.get(number).is_some_and(|piece| piece.contains(&address))
    }
}

/// What the glue gets at its end: a function of the page that `browser::later` calls, and that
/// tells it by an event how it went. What is on its way or here is not loaded again.
pub fn loader(file: &str, module: &str) -> String {
    format!(
        "let later;
globalThis.standpointLater = () => later ??= fetch(new URL('{file}', import.meta.url))
    .then(response => response.ok ? response.arrayBuffer() : Promise.reject(response.status))
    .then(bytes => WebAssembly.instantiate(bytes, {{ {module}: wasm }}))
    .then(() => dispatchEvent(new Event('later-is-here')), () => {{
        later = undefined;
        dispatchEvent(new Event('later-is-missing'));
    }});
"
    )
}

/// The trouble of a module that cannot be read.
fn broken(error: wasmparser::Error) -> Trouble {
    odd(format!("The module cannot be read ({error})."))
}

#[cfg(test)]
mod tests;
