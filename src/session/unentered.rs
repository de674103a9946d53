//! What stands in a field for a figure and is not entered: it is being typed, or cannot be read.
//!
//! A figure counts once its field is left, for half of one is another figure. So it is kept a moment
//! after each key as it was typed, among the [drafts](super::drafts), and if the page ends before the
//! field is left, it is there again, not entered, and that is told once.

use super::{Effect, Session, case::about, drafts};
use crate::domain::{Case, CaseId};

/// What marks one among the drafts.
const FIGURE: &str = "figure: ";
/// What marks one that was told of.
const TOLD: &str = "figure told: ";

/// What is said of one.
const WHERE: &str = " was not entered when the page ended. It stands in its field under “Numbers”.";

/// A text in such a field.
struct Unentered<'a> {
    /// On which page it is typed.
    page: &'a str,
    /// The name of the field, with the id of the case or of a line in it.
    field: &'a str,
    case: CaseId,
    text: &'a str,
    is_told: bool,
}

impl<'a> Unentered<'a> {
    /// As it is stored; none for another draft.
    fn of(stored: &'a str) -> Option<Self> {
        let (id, case, rest) = drafts::parts(stored)?;
        let (page, field) = id.split_once('-')?;
        let told = rest.strip_prefix(TOLD);
        let text = told.or_else(|| rest.strip_prefix(FIGURE))?;
        Some(Self { page, field, case, text, is_told: told.is_some() })
    }

    fn stored(&self) -> String {
        let kind = if self.is_told { TOLD } else { FIGURE };
        [self.page, "-", self.field, " ", &self.case.to_string(), " ", kind, self.text].concat()
    }

    /// Whether the case still has the field.
    fn is_of(&self, case: &Case) -> bool {
        let has = |id: String| self.field.contains(&id);
        has(case.id.to_string()) || case.numbers.lines().any(|line| has(line.id.to_string()))
    }
}

impl Session {
    /// What stands in this field of the open case and is not entered, as far as it is of this page.
    pub fn unentered(&self, field: &str) -> Option<&str> {
        let (case, page) = (self.case()?.id, self.typing.page());
        let mut all = self.workspace.drafts.iter().filter_map(|draft| Unentered::of(draft));
        let known = all.find(|it| it.field == field && it.case == case && it.page == page);
        known.map(|known| known.text)
    }
}

/// Keeps what stands in a field; with nothing, it is entered or taken back. Loaded later.
pub(super) fn left(session: &mut Session, field: &str, text: &str) -> Vec<Effect> {
    let Some(case) = session.case().map(|case| case.id).filter(|_| !session.is_read_only()) else {
        return Vec::new();
    };
    let before = session.workspace.drafts.clone();
    let is_it = |it: Unentered<'_>| it.field == field && it.case == case;
    session.workspace.drafts.retain(|draft| !Unentered::of(draft).is_some_and(is_it));
    if !text.is_empty() {
        let page = session.typing.page();
        let stored = Unentered { page: &page, field, case, text, is_told: false }.stored();
        session.keep_draft(stored);
    }
    if before == session.workspace.drafts { Vec::new() } else { vec![session.keep_shared()] }
}

/// What was not entered in the open case on pages that are gone is from now on of this one; and what
/// there is to say of it.
pub(super) fn taken_up(session: &mut Session) -> Option<String> {
    let case = session.case().filter(|_| !session.is_read_only()).cloned()?;
    let page = session.typing.page();
    let (mut texts, mut count) = (Vec::new(), 0);
    session.workspace.drafts.retain_mut(|draft| {
        let Some(known) = Unentered::of(draft) else { return true };
        if known.case != case.id || known.page == page {
            return true;
        }
        count += 1;
        let stays = known.is_of(&case);
        if stays {
            texts.extend((!known.is_told).then(|| known.text.to_owned()));
            *draft = Unentered { page: &page, is_told: true, ..known }.stored();
        }
        stays
    });
    session.typing.took_up(count);
    let first = texts.first()?;
    let mut words = about("", first, WHERE);
    if texts.len() > 1 {
        words.push_str(&[" So do ", &*(texts.len() - 1).to_string(), " more."].concat());
    }
    Some(words)
}
