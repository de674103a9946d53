//! The open case: opening, editing, undo.

use super::{Effect, Errand, Focus, Open, Route, Session, TakeBack, list::Words, numbers, talk};
use crate::content::{Example, Start, Suggestion};
use crate::domain::{
    Block, Case, CaseId, DateField, Edit, EditError, Extra, Goal, GoalId, History, Level, NewCard,
    TextField, edit::Gesture, limits, text,
};
use crate::later::by_address;
use crate::merge::Keep;
use chrono::{DateTime, FixedOffset, Utc};
use std::sync::Arc;

type Now = DateTime<FixedOffset>;

/// Opens a copy of an example. Loaded with the list of examples.
pub(super) fn opened_example(session: &mut Session, now: Now, example: &Example) -> Vec<Effect> {
    let (case, goals) = example.case(&mut session.ids, now, &session.workspace.goals);
    session.workspace.goals.extend(goals);
    let mut effects = session.leave();
    session.route = Route::Case(case.id, super::Part::Canvas);
    let case = Arc::new(case);
    effects.push(session.keep(Arc::clone(&case)));
    session.opened(case);
    effects.extend([Effect::Go(session.route), session.keep_shared()]);
    effects
}

impl Session {
    /// Shows a screen; leaves the open case if it is another one's.
    pub(super) fn went(&mut self, now: Now, route: Route) -> Vec<Effect> {
        self.route = route;
        // What is asked was asked on the screen that is left.
        self.import = None;
        self.import_error = None;
        self.filed = None;
        self.forget_undo_notice();
        if let Route::Starting(start) = route {
            return self.began(now, start);
        }
        let open = self.open.as_ref().map(|open| open.case.id);
        if open == route.case() {
            return Vec::new();
        }
        let mut effects = self.leave();
        if let Some(id) = route.case() {
            effects.extend(self.asked(now, id, Errand::Open));
        }
        effects
    }

    fn leave(&mut self) -> Vec<Effect> {
        let Some(open) = self.open.take() else { return Vec::new() };
        let is_blank = open.is_blank();
        if let (false, Some(words)) = (is_blank, &mut self.words) {
            words.put(open.case.id, Words::of(&open.case));
        }
        let mut effects = vec![Effect::SaveIndex];
        if !is_blank && open.history.can_undo() {
            effects.extend(self.keep_version(&open.case));
        }
        effects
    }

    /// Opening clears the history.
    pub(super) fn opened(&mut self, case: Arc<Case>) {
        let lost = Vec::new();
        self.open = Some(Open { case, history: History::default(), begun: None, lost });
    }

    pub(super) fn began(&mut self, now: Now, start: Start) -> Vec<Effect> {
        let mut effects = self.leave();
        let id = self.new_id();
        self.begin(now, start, id);
        self.route = Route::Begun(start, id, super::Part::Position);
        effects.extend([Effect::Go(self.route), Effect::Focus(Focus::Title)]);
        effects
    }

    /// Opens a case with nothing in it. It is kept with the first change, see [`Open::is_blank`].
    pub(super) fn begin(&mut self, now: Now, start: Start, id: CaseId) {
        let case = Arc::new(start.case(id, now.to_utc()));
        self.opened(Arc::clone(&case));
        if let Some(open) = &mut self.open {
            open.begun = Some(case);
        }
    }

    pub(super) fn edited(&mut self, now: Now, edit: &Edit) -> Vec<Effect> {
        let Some(open) = &self.open else { return Vec::new() };
        let before = Arc::clone(&open.case);
        match edit.apply(&before) {
            Ok(after) if after == *before => Vec::new(),
            Ok(after) => {
                let mut effects = vec![self.change(now, after, edit.gesture())];
                effects.extend(self.after_edit(&before, edit));
                effects
            }
            Err(error) => self.refused_edit(error.to_string()),
        }
    }

    /// Says why something was not added or changed; whoever asked for it keeps the words.
    fn refused_edit(&mut self, why: String) -> Vec<Effect> {
        self.refusals = self.refusals.wrapping_add(1);
        self.notify(why, None)
    }

    /// Takes over a changed state of the open case as one step, or as part of a gesture.
    pub(super) fn change(&mut self, now: Now, mut after: Case, gesture: Option<Gesture>) -> Effect {
        if let Some(open) = &self.open {
            after.edited = edited_at(now, &open.case, &after);
        }
        let after = Arc::new(after);
        if let Some(open) = &mut self.open {
            let before = std::mem::replace(&mut open.case, Arc::clone(&after));
            open.history.record(before, gesture);
        }
        self.changed(after)
    }

    /// The open case is another: it is kept, unless nothing is left in it.
    fn changed(&mut self, case: Arc<Case>) -> Effect {
        self.forget_undo_notice();
        self.withdraw_take_back(&case);
        if self.open.as_ref().is_some_and(Open::is_blank) {
            self.forget(case.id)
        } else {
            self.keep(case)
        }
    }

    /// What to say of an edit, and where the focus goes when its place is gone.
    fn after_edit(&mut self, before: &Case, edit: &Edit) -> Vec<Effect> {
        match edit {
            Edit::DeleteCard(id) => {
                let Some(card) = before.canvas.card(*id) else { return Vec::new() };
                let block = card.block;
                let ids: Vec<_> = before.canvas.block(block).map(|card| card.id).collect();
                let place = ids.iter().position(|known| known == id).unwrap_or_default();
                let near = ids.get(place + 1).or_else(|| ids.get(place.checked_sub(1)?));
                let focus = near.map_or(Focus::Add(block), |near| Focus::Card(*near));
                let words = about("Deleted ", &card.text, ".");
                let mut effects = self.notify(words, Some(TakeBack::Undo));
                effects.push(Effect::Focus(focus));
                effects
            }
            Edit::MoveCard { card, block, .. } => {
                let Some(open) = &self.open else { return Vec::new() };
                let canvas = &open.case.canvas;
                let count = canvas.block(*block).count();
                let place = canvas.block(*block).position(|known| known.id == *card);
                let place = place.unwrap_or_default() + 1;
                let lost = before.canvas.answers.len() - canvas.answers.len();
                let lost_words = match lost {
                    0 => String::new(),
                    1 => " One answer was taken off.".to_owned(),
                    _ => format!(" {lost} answers were taken off."),
                };
                let words = format!("{}, {place} of {count}.{lost_words}", block.name());
                let mut effects = if lost > 0 {
                    self.notify(words, Some(TakeBack::Undo))
                } else {
                    vec![Effect::Announce(words)]
                };
                effects.push(Effect::Focus(Focus::Card(*card)));
                effects
            }
            Edit::SetAnswer { from, to, on } => {
                let name = |id| before.canvas.card(id).map_or("", |card| card.text.as_str());
                let verb = if *on { " now answers " } else { " no longer answers " };
                let what = about(verb, name(*to), ".");
                vec![Effect::Announce(about("", name(*from), &what))]
            }
            Edit::AddCards { block, cards } => match cards.as_slice() {
                [card] => vec![Effect::Announce(about("Added ", &card.text, "."))],
                cards => {
                    let words = format!("Added {} cards to {}.", cards.len(), block.name());
                    vec![Effect::Announce(words)]
                }
            },
            Edit::Numbers(edit) => {
                by_address(numbers::after_edit as fn(&mut _, &_, &_) -> _)(self, before, edit)
            }
            Edit::Talk(edit) => {
                by_address(talk::after_edit as fn(&mut _, &_, &_) -> _)(self, before, edit)
            }
            Edit::SetMute { reason, .. } => {
                let words = if reason.is_some() { "Muted." } else { "No longer muted." };
                vec![Effect::Announce(words.to_owned())]
            }
            Edit::Settle { keep, .. } => {
                let words = match keep {
                    Keep::This => "Kept as it is.",
                    Keep::Other => "The other version was taken.",
                    Keep::Both => "Both versions were kept.",
                };
                vec![Effect::Announce(words.to_owned())]
            }
            Edit::SetText { .. }
            | Edit::SetDate { .. }
            | Edit::SetKind(_)
            | Edit::SetFunction(_)
            | Edit::SetStatus(_)
            | Edit::SetArchived(_)
            | Edit::SetGoal { .. }
            | Edit::SetLevel { .. }
            | Edit::SetCardKind { .. }
            | Edit::SetSource { .. }
            | Edit::SetOffer { .. } => Vec::new(),
        }
    }

    /// One card a line. A list pasted from elsewhere loses its bullets.
    pub(super) fn typed(&mut self, now: Now, block: Block, text: &str) -> Vec<Effect> {
        let cards: Vec<NewCard> = lines_of(text)
            .map(|line| NewCard {
                id: self.ids.card(),
                text: line.to_owned(),
                level: Level::default(),
                kind: None,
            })
            .collect();
        if cards.is_empty() {
            return Vec::new();
        }
        self.edited(now, &Edit::AddCards { block, cards })
    }

    pub(super) fn suggested(
        &mut self,
        now: Now,
        block: Block,
        suggestion: &Suggestion,
    ) -> Vec<Effect> {
        let card = NewCard {
            id: self.ids.card(),
            text: suggestion.text.to_owned(),
            level: suggestion.level,
            kind: Some(suggestion.kind),
        };
        self.edited(now, &Edit::AddCards { block, cards: vec![card] })
    }

    /// Ends the visit of a field. A card left without words is removed, in the same step.
    pub(super) fn left_field(&mut self, now: Now, field: TextField) -> Vec<Effect> {
        let Some(open) = &mut self.open else { return Vec::new() };
        let blank = match field {
            TextField::CardText(id) => {
                open.case.canvas.card(id).is_some_and(|card| card.text.trim().is_empty())
            }
            _ => false,
        };
        let mut effects = Vec::new();
        if let (true, TextField::CardText(id)) = (blank, field)
            && let Ok(after) = Edit::DeleteCard(id).apply(&open.case)
        {
            effects.push(self.change(now, after, Some(Gesture::Text(field))));
            effects.extend(self.notify("The empty card was removed.".into(), Some(TakeBack::Undo)));
        }
        if let Some(open) = &mut self.open {
            open.history.seal();
        }
        effects
    }

    /// Ends the visit of a field that holds a day.
    pub(super) fn left_date(&mut self, field: DateField) -> Vec<Effect> {
        if let Some(open) = &mut self.open
            && open.history.gesture() == Some(Gesture::Date(field))
        {
            open.history.seal();
        }
        Vec::new()
    }

    pub(super) fn step(
        &mut self,
        now: Now,
        step: fn(&mut History, Arc<Case>) -> Option<Arc<Case>>,
        nothing: &str,
    ) -> Vec<Effect> {
        let Some(open) = &mut self.open else { return Vec::new() };
        let (case, edited) = loop {
            let Some(case) = step(&mut open.history, Arc::clone(&open.case)) else {
                return vec![Effect::Announce(nothing.to_owned())];
            };
            let edited = edited_at(now, &open.case, &case);
            // Where another tab has changed what a step was about, nothing of it is left.
            if *open.case != (Case { edited: open.case.edited, ..Case::clone(&case) }) {
                break (case, edited);
            }
        };
        let case = Arc::new(Case { edited, ..Case::clone(&case) });
        open.case = Arc::clone(&case);
        vec![self.changed(case)]
    }

    pub(super) fn added_goal(&mut self, now: Now, words: &str) -> Vec<Effect> {
        let words = words.trim();
        if words.is_empty() {
            return Vec::new();
        }
        let same = |goal: &&Goal| text::folded(&goal.text) == text::folded(words);
        let (id, mut effects) = match self.workspace.goals.iter().find(same) {
            Some(goal) => (goal.id, Vec::new()),
            None if self.workspace.goals.len() >= limits::GOALS => {
                let words = format!("There is room for {} goals.", limits::GOALS);
                return self.refused_edit(words);
            }
            None if limits::is_too_long(words) => {
                return self.refused_edit(EditError::TooLong.to_string());
            }
            None => {
                let (id, text) = (self.ids.goal(), words.to_owned());
                self.workspace.goals.push(Goal { id, text, extra: Extra::new() });
                (id, vec![self.keep_shared()])
            }
        };
        effects.extend(self.edited(now, &Edit::SetGoal { goal: id, linked: true }));
        effects
    }

    pub(super) fn reworded_goal(&mut self, id: GoalId, words: &str) -> Vec<Effect> {
        match self.workspace.goals.iter_mut().find(|goal| goal.id == id) {
            Some(goal) if goal.text != words && !words.trim().is_empty() => {
                goal.text = words.trim().chars().take(limits::TEXT).collect();
                self.keep_added_goals(&[id]);
                vec![self.keep_shared()]
            }
            Some(_) | None => Vec::new(),
        }
    }

    /// Removes a goal from the shared list. Cases keep their link, so taking it back is whole.
    pub(super) fn removed_goal(&mut self, id: GoalId) -> Vec<Effect> {
        let Some(place) = self.workspace.goals.iter().position(|goal| goal.id == id) else {
            return Vec::new();
        };
        let goal = self.workspace.goals.remove(place);
        let words = about("Removed the goal ", &goal.text, " from all cases.");
        let mut effects = self.notify(words, Some(TakeBack::Goal(place, goal)));
        effects.push(self.keep_shared());
        effects
    }
}

/// When a case was last edited, once it is as it is `after`: putting it away, or bringing it
/// back, is no change of what is in it.
fn edited_at(now: Now, before: &Case, after: &Case) -> DateTime<Utc> {
    if before.archived == after.archived { now.to_utc() } else { before.edited }
}

/// What is to become a card each.
pub(super) fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(without_bullet).filter(|line| !line.is_empty())
}

/// A line without the bullets before it. A dash is one only where a blank follows: "-20 % travel"
/// keeps its sign.
fn without_bullet(line: &str) -> &str {
    let mut line = line.trim();
    loop {
        let rest = line.trim_start_matches(['•', '·', '–', '-', '*']);
        let is_bullet = rest.is_empty()
            || rest.starts_with(char::is_whitespace)
            || line.starts_with(['•', '·']);
        if rest.len() == line.len() || !is_bullet {
            return line;
        }
        line = rest.trim_start();
    }
}

/// The first words of a text, for a message about it.
pub(super) fn short(text: &str) -> String {
    text::beginning(text, 60)
}

/// A sentence about something that is named by its beginning.
#[inline(never)]
pub(super) fn about(before: &str, text: &str, after: &str) -> String {
    [before, "“", &*short(text), "”", after].concat()
}
