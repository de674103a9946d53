//! What the screens share.

mod date_field;
mod file_button;
mod icon;
mod live;
mod menu;
mod ring;
mod select;
mod text_field;

pub use date_field::date_field;
pub use file_button::import_button;
pub use icon::{Glyph, icon};
pub use live::{Live, On, act, live, on, rows, shown, text, typed};
pub use menu::menu;
pub use ring::ring;
pub use select::select;
pub use text_field::{line, lines};
