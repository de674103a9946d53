//! Small line drawings, 16 by 16. Decoration: the words beside them carry the meaning.

use crate::ui::view::{El, svg};

/// A drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glyph {
    /// Three dots.
    More,
    /// A plus.
    Plus,
    /// A padlock.
    Lock,
    /// An arrow back.
    Undo,
    /// An arrow forward.
    Redo,
    /// An arrow out of a tray.
    Export,
    /// An arrow into a tray.
    Import,
    /// A magnifying glass.
    Search,
    /// A cross.
    Close,
    /// Six dots to hold on to.
    Grip,
    /// An arrow to the next step.
    Next,
    /// An arrow up a list.
    Up,
    /// An arrow down a list.
    Down,
}

impl Glyph {
    const fn path(self) -> &'static str {
        match self {
            Self::More => "M3.5 8h.01M8 8h.01M12.5 8h.01",
            Self::Plus => "M8 3.5v9M3.5 8h9",
            Self::Lock => "M4 7.5h8v5.5H4zM5.7 7.5V5.3a2.3 2.3 0 0 1 4.6 0v2.2",
            Self::Undo => "M6 4 3 7l3 3M3.4 7H9a3.5 3.5 0 0 1 0 7H7.5",
            Self::Redo => "m10 4 3 3-3 3M12.6 7H7a3.5 3.5 0 0 0 0 7h1.5",
            Self::Export => "M8 10V2.8M5.2 5.4 8 2.6l2.8 2.8M3 9.5v3.7h10V9.5",
            Self::Import => "M8 2.6V10M5.2 7.4 8 10.2l2.8-2.8M3 9.5v3.7h10V9.5",
            Self::Search => "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4 13.5 13.5",
            Self::Close => "m4 4 8 8M12 4l-8 8",
            Self::Grip => "M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01",
            Self::Next => "M3 8h9.5M9 4.5 12.5 8 9 11.5",
            Self::Up => "M8 12.5V4M4.5 7.5 8 4l3.5 3.5",
            Self::Down => "M8 3.5V12M4.5 8.5 8 12l3.5-3.5",
        }
    }
}

/// Draws it, hidden from screen readers.
pub fn icon(glyph: Glyph) -> El {
    svg("svg")
        .class("icon")
        .attr("viewBox", "0 0 16 16")
        .attr("aria-hidden", "true")
        .child(svg("path").attr("d", glyph.path()))
}
