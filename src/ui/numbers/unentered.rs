//! Texts that could not be read, kept until they can be: whoever leaves a field with one, for
//! another option or another part, finds it there again, with what is wrong with it.
//!
//! They are nothing of the case, and so neither stored nor undone: they live as long as the page.

use std::cell::RefCell;

thread_local! {
    /// The texts with the names of their fields. Ids are random, so a name with one in it is
    /// that of one field in all cases.
    static UNREAD: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// Keeps the text of a field that cannot be read.
pub fn keep(field: &str, text: String) {
    forget(field);
    UNREAD.with_borrow_mut(|all| all.push((field.to_owned(), text)));
}

/// The field was read, or what was typed in it taken back.
pub fn forget(field: &str) {
    UNREAD.with_borrow_mut(|all| all.retain(|(name, _)| name != field));
}

/// Whether there is none.
pub fn is_empty() -> bool {
    UNREAD.with_borrow(Vec::is_empty)
}

/// What a field held when it was left.
pub fn of(field: &str) -> Option<String> {
    UNREAD.with_borrow(|all| {
        let kept = all.iter().find(|(name, _)| name == field);
        kept.map(|(_, text)| text.clone())
    })
}
