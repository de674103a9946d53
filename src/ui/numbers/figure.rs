//! A figure that opens into its working.

use super::Board;
use crate::domain::LineId;
use crate::ui::view::{El, el};

/// Which figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// The present value of a line.
    LineValue(LineId),
}

/// The button.
pub fn figure(_board: Board, _figure: Figure) -> El {
    el("button").class("figure")
}
