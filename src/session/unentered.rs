//! What stands in a field for a figure and is not entered: it is being typed, or cannot be read.
//!
//! A figure counts once its field is left, for half of one is another figure. So it is kept a moment
//! after each key as it was typed, among the [drafts](super::drafts), and if the page ends before the
//! field is left, it is there again, not entered, and that is told.

use super::{Effect, Session, case::short};
use crate::domain::{Case, CaseId};

/// What marks one among the drafts.
const FIGURE: &str = "figure: ";

/// A text in such a field.
struct Unentered<'a> {
    /// On which page it is typed.
    page: &'a str,
    /// The name of the field. It has an id in it, so it is that of one field in all cases.
    field: &'a str,
    case: CaseId,
    text: &'a str,
}

impl<'a> Unentered<'a> {
    /// As it is stored; none for another draft.
    fn of(stored: &'a str) -> Option<Self> {
        let mut parts = stored.splitn(3, ' ');
        let (id, case, rest) = (parts.next()?, parts.next()?, parts.next()?);
        let (page, field) = id.split_once('-')?;
        Some(Self { page, field, case: case.parse().ok()?, text: rest.strip_prefix(FIGURE)? })
    }

    fn stored(&self) -> String {
        [self.page, "-", self.field, " ", &self.case.to_string(), " ", FIGURE, self.text].concat()
    }

    /// Whether the case still has the field.
    fn is_of(&self, case: &Case) -> bool {
        let has = |id: String| self.field.contains(&id);
        has(case.id.to_string()) || case.numbers.lines().any(|line| has(line.id.to_string()))
    }
}

impl Session {
    /// What stands in the field of this name and is not entered.
    pub fn unentered(&self, field: &str) -> Option<&str> {
        let mut all = self.workspace.drafts.iter().filter_map(|draft| Unentered::of(draft));
        all.find(|known| known.field == field).map(|known| known.text)
    }
}

/// Keeps what stands in a field; with nothing, it is entered or taken back. Loaded later.
pub(super) fn left(session: &mut Session, field: &str, text: &str) -> Vec<Effect> {
    let Some(case) = session.case().map(|case| case.id) else { return Vec::new() };
    let before = session.workspace.drafts.clone();
    let is_it = |draft: &String| Unentered::of(draft).is_some_and(|known| known.field == field);
    session.workspace.drafts.retain(|draft| !is_it(draft));
    if !text.is_empty() {
        let page = session.typing.page();
        session.keep_draft(Unentered { page: &page, field, case, text }.stored());
    }
    if before == session.workspace.drafts { Vec::new() } else { vec![session.keep_shared()] }
}

/// What was being typed into the open case on pages that are gone is from now on of this one.
pub(super) fn taken_up(session: &mut Session) -> Vec<Effect> {
    let Some(case) = session.case().filter(|_| !session.is_read_only()).cloned() else {
        return Vec::new();
    };
    let page = session.typing.page();
    let mut texts = Vec::new();
    session.workspace.drafts.retain_mut(|draft| {
        let Some(known) = Unentered::of(draft) else { return true };
        if known.case != case.id || known.page == page {
            return true;
        }
        let stays = known.is_of(&case);
        if stays {
            texts.push(short(known.text));
            *draft = Unentered { page: &page, ..known }.stored();
        }
        stays
    });
    let Some(first) = texts.first() else { return Vec::new() };
    let more = match texts.len() {
        1 => String::new(),
        count => format!(" So do {} more.", count - 1),
    };
    let words = format!(
        "“{first}” was not entered when the page ended. It stands in its field under “Numbers”.{more}"
    );
    let mut effects = vec![session.keep_shared()];
    effects.extend(session.notify(words, None));
    effects
}
