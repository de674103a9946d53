//! What the screens share.

pub mod date_field;
pub mod file_button;
pub mod icon;
pub mod menu;
pub mod ring;
pub mod select;
pub mod text_field;

pub use date_field::DateInput;
pub use file_button::ImportButton;
pub use icon::{Glyph, Icon};
pub use menu::Menu;
pub use ring::Ring;
pub use select::Select;
pub use text_field::TextInput;
