//! The only code that touches the browser. Small doors: each does one thing and reports how it went.

pub mod clipboard;
pub mod clock;
pub mod dom;
pub mod files;
pub mod folder;
pub mod later;
pub mod locale;
pub mod location;
pub mod net;
pub mod page;
pub mod read_only;
pub mod reflect;
pub mod single;
pub mod storage;
pub mod tabs;
pub mod underline;
pub mod updates;
