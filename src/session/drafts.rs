//! Drafts: what is in a field whose words count once it is left, and that was not left yet.
//!
//! Leaving such a field adds its words, however it is left. So what is typed is kept a moment after
//! each key, in both copies, and if the page ends before the field is left, it is added when the
//! case is opened next.

use super::{
    Effect, Event, NumbersEvent, Session, TakeBack, TalkEvent,
    case::{about, lines_of},
    unentered,
};
use crate::domain::{Block, CaseId, ChoiceId, GoalId};
use crate::json;
use crate::later::by_address;
use chrono::{DateTime, FixedOffset};

/// So many are kept: cases that are never opened again leave theirs.
const MOST: usize = 50;

/// A field that adds something to the open case, or rewords a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftField {
    /// A card.
    Card(Block),
    /// A goal of the company.
    Goal,
    /// A line of the numbers.
    Line(ChoiceId),
    /// An objection.
    Objection,
    /// Another wording of a goal.
    Wording(GoalId),
}

impl DraftField {
    /// What it is called where a draft is stored.
    fn name(self) -> String {
        match self {
            Self::Card(block) => json::write(&block),
            Self::Goal => "goal".to_owned(),
            Self::Line(option) => option.to_string(),
            Self::Objection => "objection".to_owned(),
            Self::Wording(goal) => ["goal ", &goal.to_string()].concat(),
        }
    }

    fn named(name: &str) -> Option<Self> {
        let card = Block::ALL.into_iter().map(Self::Card).find(|card| card.name() == name);
        match name {
            "goal" => Some(Self::Goal),
            "objection" => Some(Self::Objection),
            name => match name.strip_prefix("goal ") {
                Some(goal) => goal.parse().ok().map(Self::Wording),
                None => card.or_else(|| name.parse().ok().map(Self::Line)),
            },
        }
    }

    /// What happens when it is left with these words.
    pub const fn added(self, text: String) -> Event {
        match self {
            Self::Card(block) => Event::Typed { block, text },
            Self::Goal => Event::AddedGoal(text),
            Self::Line(option) => Event::Numbers(NumbersEvent::AddedLine { option, text }),
            Self::Objection => Event::Talk(TalkEvent::AddedObjection(text)),
            Self::Wording(goal) => Event::RewordedGoal(goal, text),
        }
    }
}

/// What is being typed on a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Typing {
    /// By what its drafts are told from those of others.
    page: u64,
    /// How many of them were added or taken out.
    added: usize,
    /// How many were taken up from pages that are gone, and stand in their fields.
    taken_up: usize,
}

impl Typing {
    pub(super) const fn on(page: u64) -> Self {
        Self { page, added: 0, taken_up: 0 }
    }

    /// By what the drafts of this page are told from those of others.
    pub(super) fn page(&self) -> String {
        self.page.to_string()
    }

    pub(super) const fn took_up(&mut self, count: usize) {
        self.taken_up += count;
    }
}

/// The id of a stored draft, its case, and the rest.
pub(super) fn parts(stored: &str) -> Option<(&str, CaseId, &str)> {
    let (id, rest) = stored.split_once(' ')?;
    let (case, rest) = rest.split_once(' ')?;
    Some((id, case.parse().ok()?, rest))
}

/// Words in such a field.
struct Draft<'a> {
    /// Names the page on which they are typed, and counts its drafts.
    id: &'a str,
    case: CaseId,
    field: DraftField,
    text: &'a str,
}

impl<'a> Draft<'a> {
    /// As it is stored; none for one that is not understood.
    fn of(stored: &'a str) -> Option<Self> {
        let (id, case, rest) = parts(stored)?;
        let (field, text) = rest.split_once(": ")?;
        Some(Self { id, case, field: DraftField::named(field)?, text })
    }

    /// Whether these words stand where they were to be added.
    fn is_in(&self, session: &Session) -> bool {
        let Some(case) = session.in_memory(self.case) else { return false };
        let text = self.text.trim();
        match self.field {
            DraftField::Card(block) => {
                lines_of(text).all(|line| case.canvas.block(block).any(|card| card.text == line))
            }
            DraftField::Goal => session.workspace.goals.iter().any(|goal| goal.text == text),
            DraftField::Line(_) => case.numbers.lines().any(|line| line.label() == text),
            DraftField::Objection => case.objections.iter().any(|each| each.text == text),
            DraftField::Wording(goal) => {
                session.workspace.goal(goal).is_none_or(|goal| goal.text == text)
            }
        }
    }

    fn stored(&self) -> String {
        let (case, field) = (self.case.to_string(), self.field.name());
        [self.id, " ", &*case, " ", &*field, ": ", self.text].concat()
    }
}

impl Session {
    /// How many edits were refused so far: the words of one are still to be had where it came from.
    pub const fn refusals(&self) -> u32 {
        self.refusals
    }

    /// How many texts of pages that are gone stand in their fields now, counted up.
    pub const fn taken_up(&self) -> usize {
        self.typing.taken_up
    }

    /// The id of what is being typed on this page.
    fn draft_id(&self) -> String {
        [self.typing.page(), self.typing.added.to_string()].join("-")
    }

    /// Whether it is of this page.
    fn is_own(&self, draft: &Draft<'_>) -> bool {
        draft.id.split('-').next() == Some(&self.typing.page())
    }

    /// Whether it was added on this page, or taken out, and another one is being typed since.
    fn was_added(&self, draft: &Draft<'_>) -> bool {
        self.is_own(draft) && draft.id != self.draft_id()
    }

    /// Keeps a draft, where there are too many in the place of the oldest: of one that was added, for
    /// that is elsewhere too.
    pub(super) fn keep_draft(&mut self, stored: String) {
        if self.workspace.drafts.len() >= MOST {
            let was_added = |known: &String| Draft::of(known).is_some_and(|it| self.was_added(&it));
            let oldest = self.workspace.drafts.iter().position(was_added);
            self.workspace.drafts.remove(oldest.unwrap_or_default());
        }
        self.workspace.drafts.push(stored);
    }

    /// Whether there are any to look at: not before the second copy is open, which may have more.
    fn has_drafts(&self) -> bool {
        self.net_state() != super::NetState::Awaited && !self.workspace.drafts.is_empty()
    }

    /// What was added goes, once it is kept where it was added.
    pub(super) fn sweep_drafts(&mut self) -> Option<Effect> {
        if !self.has_drafts() {
            return None;
        }
        by_address(swept as fn(&mut _) -> _)(self)
    }

    /// Adds what was being typed in the open case on pages that are gone.
    pub(super) fn take_up_drafts(&mut self, now: DateTime<FixedOffset>) -> Vec<Effect> {
        if !self.has_drafts() {
            return Vec::new();
        }
        by_address(taken_up as fn(&mut _, _) -> _)(self, now)
    }
}

/// Keeps what is being typed. With nothing, what was typed until then is added or taken out. Loaded
/// later.
pub(super) fn drafted(session: &mut Session, field: DraftField, text: &str) -> Vec<Effect> {
    let Some(case) = session.case().map(|case| case.id) else { return Vec::new() };
    let before = session.workspace.drafts.clone();
    let id = session.draft_id();
    let place = before.iter().position(|known| known.split(' ').next() == Some(&id));
    if text.trim().is_empty() {
        let typed = place.and_then(|place| Some((place, Draft::of(before.get(place)?)?)));
        if let Some((place, _)) = typed.filter(|(_, typed)| !typed.is_in(session)) {
            session.workspace.drafts.remove(place);
        }
        session.typing.added += 1;
    } else {
        if let Some(place) = place {
            session.workspace.drafts.remove(place);
        }
        session.keep_draft(Draft { id: &id, case, field, text }.stored());
    }
    sweep(session);
    if before == session.workspace.drafts { Vec::new() } else { vec![session.keep_shared()] }
}

/// Adds what was being typed in the open case on pages that are gone. Loaded later.
pub(super) fn taken_up(session: &mut Session, now: DateTime<FixedOffset>) -> Vec<Effect> {
    let open = session.case().map(|case| case.id).filter(|_| !session.is_read_only());
    let before = session.workspace.drafts.clone();
    let figures = unentered::taken_up(session);
    let mut effects = Vec::new();
    let (mut words, mut way_back) = (Vec::new(), None);
    if before != session.workspace.drafts {
        effects.push(session.keep_shared());
    }
    for stored in session.workspace.drafts.clone() {
        let Some(draft) = Draft::of(&stored) else { continue };
        if open != Some(draft.case) || session.is_own(&draft) {
            continue;
        }
        let (refusals, is_in) = (session.refusals, draft.is_in(session));
        if !is_in {
            effects.extend(session.update(now, draft.field.added(draft.text.to_owned())));
        }
        if session.refusals != refusals {
            // Where there is no room it stays, for the next time.
            continue;
        }
        // From now on it is one of this page that was added.
        let own = Draft { id: &session.draft_id(), ..draft }.stored();
        session.typing.added += 1;
        for known in session.workspace.drafts.iter_mut().filter(|known| **known == stored) {
            known.clone_from(&own);
        }
        effects.push(session.keep_shared());
        if is_in {
            continue;
        }
        let is_wording = matches!(draft.field, DraftField::Wording(_));
        let end = if is_wording { "the wording of a goal now" } else { "added" };
        let after = [" was being typed when the page ended. It is ", end, "."].concat();
        words.push(about("", draft.text, &after));
        way_back = (!is_wording).then_some(TakeBack::Undo);
    }
    words.extend(figures);
    if !words.is_empty() {
        effects.extend(session.notify(words.join(" "), way_back));
    }
    effects
}

/// Loaded later.
pub(super) fn swept(session: &mut Session) -> Option<Effect> {
    let count = session.workspace.drafts.len();
    sweep(session);
    (session.workspace.drafts.len() < count).then(|| session.keep_shared())
}

/// What was added stays a draft until every copy there is has it: one alone may be damaged. What is
/// no longer where it was added was deleted or reworded there, and must not come back.
fn sweep(session: &mut Session) {
    let mut drafts = std::mem::take(&mut session.workspace.drafts);
    drafts.retain(|stored| {
        let added = Draft::of(stored).filter(|draft| session.was_added(draft));
        let Some(draft) = added else { return true };
        let is_gone = session.in_memory(draft.case).is_some() && !draft.is_in(session);
        // While a case can be brought back, so can what was typed in it.
        let is_offered = session.is_offered(draft.case);
        let is_kept = session.is_in_all_copies(draft.case) && !is_offered;
        !(is_kept || is_gone && !session.is_in_neither(draft.case))
    });
    session.workspace.drafts = drafts;
}
