//! How much a case may hold. Generous for a person, small enough for localStorage
//! (about 5.2 million UTF-16 units in all) and for a screen that stays quick.

/// Characters in one text field or card.
pub const TEXT: usize = 20_000;

/// Whether a text has more characters than [`TEXT`].
pub fn is_too_long(text: &str) -> bool {
    text.chars().nth(TEXT).is_some()
}

/// Cards on one canvas.
pub const CARDS: usize = 1_000;
/// Answers on one canvas.
pub const ANSWERS: usize = 5_000;
/// Company goals that can be added; a file may bring more.
pub const GOALS: usize = 200;
/// Bytes of a file that is opened or imported: more than a full localStorage can come to, which
/// is three for each of its UTF-16 units, so that every backup can be brought back.
pub const FILE_BYTES: u64 = 20_000_000;
/// Cases in one backup; more than a full localStorage can hold.
pub const CASES: usize = 20_000;
/// Findings of the coach that can be muted in one case.
pub const MUTES: usize = 500;
/// Options side by side.
pub const OPTIONS: usize = 5;
/// Lines of one option.
pub const LINES: usize = 200;
/// Objections of one case.
pub const OBJECTIONS: usize = 100;
/// Concessions of one case.
pub const CONCESSIONS: usize = 50;
/// Periods after the start: five years of months.
pub const PERIODS: u16 = 60;
/// Minor units of one amount, either way: ten trillion euros, far within what a float counts
/// exactly.
pub const AMOUNT: i64 = 1_000_000_000_000_000;
