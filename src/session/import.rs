//! Taking in a file: what is in it, what it would change, and only then the change.

use super::{Added, Effect, Errand, Review, Session, TakeBack, case::short};
use crate::domain::{Case, Extra, Goal, GoalId, Sorted, Summary, limits, text};
use crate::format::{self, Opened};
use crate::records::ReadError;
use chrono::{DateTime, FixedOffset};
use std::sync::Arc;

/// What can happen to a file that is to be taken in.
#[derive(Debug, Clone)]
pub enum ImportEvent {
    /// A file was picked.
    Picked {
        /// Its name.
        name: String,
        /// Its text, or why it was not read.
        text: Result<String, String>,
    },
    /// The file that the app was opened from carries a backup.
    Carried(String),
    /// What to do with one of its cases.
    Chose(usize, Choice),
    /// Whether to take a change of one of its cases: which case, which change.
    Ticked(usize, usize, bool),
    /// Take in what was chosen.
    TookIn,
    /// Leave it.
    Cancelled,
}

/// Takes in what happened. Loaded later.
pub(super) fn happened(
    session: &mut Session,
    now: DateTime<FixedOffset>,
    event: ImportEvent,
) -> Vec<Effect> {
    match event {
        ImportEvent::Picked { name, text } => session.picked(name, text),
        ImportEvent::Carried(text) => session.carried(text),
        ImportEvent::Chose(place, choice) => session.chose(now, place, choice),
        ImportEvent::Ticked(place, number, on) => session.ticked(place, number, on),
        ImportEvent::TookIn => session.took_in(now),
        ImportEvent::Cancelled => session.cancelled_import(),
    }
}

/// A file that was opened and not yet taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Import {
    /// The file's name.
    pub name: String,
    /// Whether it is a full backup.
    pub is_backup: bool,
    /// Its cases.
    pub items: Vec<ImportItem>,
    /// Its goals.
    goals: Vec<Goal>,
    /// Unknown fields that a backup holds beside its cases.
    extra: Extra,
    /// How many goals the list does not have yet.
    pub new_goals: usize,
    /// What was mended and what could not be read, in sentences.
    pub notes: Vec<String>,
}

/// One case of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportItem {
    /// As it is in the file.
    pub case: Arc<Case>,
    /// The case that is here under the same id.
    pub clash: Option<Summary>,
    /// What to do with it.
    pub choice: Choice,
    /// What it changes here, once that was asked for.
    pub review: Option<Review>,
}

/// What to do with a case of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Add it; beside the one that is here, if there is one.
    Add,
    /// Take some of what it changes into the one that is here.
    Take,
    /// Put it in the place of the one that is here.
    Replace,
    /// Leave it out.
    Skip,
}

impl Choice {
    /// In the order in which they are offered for a clash.
    pub const ALL: [Self; 4] = [Self::Add, Self::Take, Self::Replace, Self::Skip];

    /// The label, where a case with the same id is here.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Add => "Keep both",
            Self::Take => "Take changes",
            Self::Replace => "Replace",
            Self::Skip => "Skip",
        }
    }
}

impl ImportItem {
    /// What stands against the case that is here, in a sentence.
    pub fn comparison(&self, now: DateTime<FixedOffset>) -> Option<String> {
        let here = self.clash.as_ref()?.edited;
        let file = self.case.edited;
        let (here_words, file_words) = (text::ago(here, now), text::ago(file, now));
        Some(match file.cmp(&here) {
            std::cmp::Ordering::Equal => "The same version is here already.".to_owned(),
            std::cmp::Ordering::Greater => {
                format!("Newer than yours: edited {file_words}, yours {here_words}.")
            }
            std::cmp::Ordering::Less => {
                format!("Older than yours: edited {file_words}, yours {here_words}.")
            }
        })
    }
}

impl Import {
    /// How many cases would be taken in.
    pub fn count(&self) -> usize {
        self.items.iter().filter(|item| item.choice != Choice::Skip).count()
    }
}

impl Session {
    fn picked(&mut self, name: String, text: Result<String, String>) -> Vec<Effect> {
        self.import = None;
        self.import_error = None;
        let opened = text.and_then(|text| format::open(&text).map_err(|error| error.to_string()));
        match opened {
            Ok(opened) => self.import = Some(self.preview(name, opened)),
            Err(error) => {
                self.import_error = Some(format!("{name}: {error}"));
                return vec![Effect::Announce(error)];
            }
        }
        Vec::new()
    }

    /// What the file of the app carries is offered where nothing of it is: to whom it was given.
    fn carried(&mut self, text: String) -> Vec<Effect> {
        let effects = self.picked("This file".to_owned(), Ok(text));
        let is_here = |import: &Import| import.items.iter().any(|item| item.clash.is_some());
        if self.import.as_ref().is_some_and(is_here) {
            self.import = None;
        }
        effects
    }

    fn preview(&self, name: String, opened: Opened) -> Import {
        let item = |case: Case| {
            let clash = self.summary(case.id).cloned();
            let choice = match &clash {
                Some(here) if here.edited == case.edited => Choice::Skip,
                Some(_) | None => Choice::Add,
            };
            ImportItem { case: Arc::new(case), clash, choice, review: None }
        };
        let unreadable = opened.unreadable.iter().map(|what| format!("Left out: {what}."));
        let notes = opened.repairs.iter().map(ToString::to_string).chain(unreadable).collect();
        let new_goals = opened.goals.iter().filter(|goal| self.known_goal(goal).is_none()).count();
        Import {
            name,
            is_backup: opened.is_backup,
            items: opened.cases.into_iter().map(item).collect(),
            goals: opened.goals,
            extra: if opened.is_backup { opened.extra } else { Extra::new() },
            new_goals,
            notes,
        }
    }

    /// The goal of ours that a goal of a file is: the same id, or the same words.
    fn known_goal(&self, goal: &Goal) -> Option<GoalId> {
        let words = text::folded(&goal.text);
        let same = |known: &&Goal| known.id == goal.id || text::folded(&known.text) == words;
        self.workspace.goals.iter().find(same).map(|known| known.id)
    }

    fn chose(&mut self, now: DateTime<FixedOffset>, place: usize, choice: Choice) -> Vec<Effect> {
        let Some(import) = &mut self.import else { return Vec::new() };
        let Some(item) = import.items.get_mut(place) else { return Vec::new() };
        let needs_one = matches!(choice, Choice::Replace | Choice::Take);
        if needs_one && item.clash.is_none() {
            return Vec::new();
        }
        item.choice = choice;
        let id = item.case.id;
        match choice {
            Choice::Take if item.review.is_none() => self.asked(now, id, Errand::Compare),
            Choice::Add | Choice::Take | Choice::Replace | Choice::Skip => Vec::new(),
        }
    }

    fn ticked(&mut self, place: usize, number: usize, on: bool) -> Vec<Effect> {
        let item = self.import.as_mut().and_then(|import| import.items.get_mut(place));
        let changes = item.and_then(|item| item.review.as_mut()).map(|review| &mut review.changes);
        if let Some((_, is_ticked)) = changes.and_then(|changes| changes.get_mut(number)) {
            *is_ticked = on;
        }
        Vec::new()
    }

    /// The goals of the picked file that are here already, by their ids in the file.
    pub(super) fn goals_of_import(&self) -> Sorted<GoalId, GoalId> {
        let goals = self.import.iter().flat_map(|import| &import.goals);
        goals.filter_map(|goal| Some((goal.id, self.known_goal(goal)?))).collect()
    }

    fn cancelled_import(&mut self) -> Vec<Effect> {
        self.import = None;
        self.import_error = None;
        Vec::new()
    }

    fn took_in(&mut self, now: DateTime<FixedOffset>) -> Vec<Effect> {
        let Some(import) = self.import.take() else { return Vec::new() };
        let mut effects = Vec::new();
        let (mut added, mut replacing, mut taking) = (Added::default(), Vec::new(), Vec::new());
        let goals = self.take_in_goals(&import.goals, &mut added.goals);
        for (name, value) in import.extra {
            if !self.workspace.extra.iter().any(|(known, _)| *known == name) {
                added.fields.push(name.clone());
                self.workspace.extra.push((name, value));
            }
        }
        if added != Added::default() {
            effects.push(self.keep_shared());
        }
        for item in import.items {
            let mut case = Case::clone(&item.case);
            for goal in &mut case.position.goals {
                *goal = goals.get(*goal).copied().unwrap_or(*goal);
            }
            match item.choice {
                Choice::Skip => {}
                Choice::Take => {
                    let errand = item.review.filter(|review| review.count() > 0);
                    taking.extend(errand.map(|review| (case.id, review.errand())));
                }
                Choice::Replace => replacing.push(Arc::new(case)),
                Choice::Add => {
                    if self.is_taken(case.id) {
                        case.id = self.new_id();
                    }
                    added.cases.push(case.id);
                    effects.push(self.keep(Arc::new(case)));
                }
            }
        }
        let count = added.cases.len() + replacing.len();
        let mut words = match (count, added.goals.len()) {
            (0, 0) => "Nothing was imported.".to_owned(),
            (0, 1) => "Imported one company goal.".to_owned(),
            (0, goals) => format!("Imported {goals} company goals."),
            (1, _) => "Imported one case.".to_owned(),
            (_, _) => format!("Imported {count} cases."),
        };
        // The person looks at another case: it stays on the screen.
        words.push_str(match (added.cases.len(), self.case()) {
            (0, _) | (_, None) => "",
            (1, Some(_)) => " It is under “All cases”.",
            (_, Some(_)) => " They are under “All cases”.",
        });
        let is_something = count > 0 || added != Added::default();
        if is_something || taking.is_empty() {
            effects.extend(self.notify(words, is_something.then_some(TakeBack::Added(added))));
        }
        for case in replacing {
            effects.extend(self.asked(now, case.id, Errand::Replace(case)));
        }
        for (id, errand) in taking {
            effects.extend(self.asked(now, id, errand));
        }
        effects.push(Effect::SaveIndex);
        effects
    }

    /// Adds the goals that are `new` here; gives, for each goal of the file, ours.
    fn take_in_goals(&mut self, goals: &[Goal], new: &mut Vec<GoalId>) -> Sorted<GoalId, GoalId> {
        let mut ours = Sorted::default();
        for goal in goals {
            let known = self.known_goal(goal);
            if known.is_none() && self.workspace.goals.len() < limits::GOALS {
                self.workspace.goals.push(goal.clone());
                new.push(goal.id);
            }
            ours.put(goal.id, known.unwrap_or(goal.id));
        }
        ours
    }

    /// Puts an imported case in the place of one that is here. A file to hand on has no private
    /// fields; then the ones that are here stay.
    pub(super) fn replace(&mut self, old: &Arc<Case>, new: &Arc<Case>) -> Vec<Effect> {
        let mut case = Case::clone(new);
        if case.private.is_empty() {
            case.private = old.private.clone();
            // Of objections that the file does not have, none can shake.
            case.mend_objections();
        }
        if let Some(added) = self.added() {
            added.replaced.push(Arc::clone(old));
        }
        let mut effects: Vec<_> = self.keep_version(old).into_iter().collect();
        effects.push(self.put_back(Arc::new(case)));
        effects
    }
}

/// Nothing that cannot be read is written over: the imported case then stands beside it.
/// Loaded later.
pub(super) fn could_not_replace(
    session: &mut Session,
    error: &ReadError,
    new: &Case,
) -> Vec<Effect> {
    let mut case = new.clone();
    let mut effects = session.set_aside(new.id, error);
    match error {
        ReadError::Missing => {}
        ReadError::Store(_) | ReadError::Open(_) => {
            case.id = session.new_id();
            let words = format!("“{}” was added beside yours: {error}", short(case.name()));
            effects.push(Effect::Announce(words.clone()));
            if let Some(notice) = &mut session.notice {
                notice.text = format!("{} {words}", notice.text);
            }
        }
    }
    if let Some(added) = session.added() {
        added.cases.push(case.id);
    }
    effects.insert(0, session.keep(Arc::new(case)));
    effects
}
