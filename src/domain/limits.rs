//! How much a case may hold. Generous for a person, small enough for localStorage
//! (about 5.2 million UTF-16 units in all) and for a screen that stays quick.

/// Characters in one text field or card.
pub const TEXT: usize = 20_000;
/// Cards on one canvas.
pub const CARDS: usize = 1_000;
/// Answers on one canvas.
pub const ANSWERS: usize = 5_000;
/// Company goals, kept once for all cases.
pub const GOALS: usize = 200;
/// Bytes of a file that is opened or imported.
pub const FILE_BYTES: u64 = 12 * 1024 * 1024;
/// Cases in one backup.
pub const CASES: usize = 5_000;
