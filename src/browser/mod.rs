//! The only code that touches the browser. Small doors: each does one thing and reports how it went.

pub mod clipboard;
pub mod clock;
pub mod dom;
pub mod files;
pub mod later;
pub mod locale;
pub mod location;
pub mod page;
pub mod storage;
pub mod tabs;
