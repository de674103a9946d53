//! What the screens share.

mod add_field;
mod button;
mod date_field;
mod dialog;
mod draft;
mod file_button;
mod icon;
mod menu;
mod ring;
mod select;
mod text_field;

pub use add_field::add_field;
pub use button::{button, drawn_button, small_button};
pub use date_field::date_field;
pub use dialog::dialog;
pub use draft::Draft;
pub use file_button::import_button;
pub use icon::{Glyph, icon};
pub use menu::menu;
pub use ring::ring;
pub use select::{choice_by_place, select};
pub use text_field::{Look, line, lines, text_field_as};
