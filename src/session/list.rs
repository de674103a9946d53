//! The list of cases: search, filter, sort.

use super::{Effect, Purpose, Session};
use crate::domain::{Case, CaseId, GoalId, Status, Summary, text};
use crate::later::by_address;
use chrono::NaiveDate;
use std::{cmp::Reverse, collections::BinaryHeap};

/// What of the list is shown, and in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that must all stand in the case.
    pub words: String,
    /// Which cases.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// From which day on a decision is still to come.
    pub today: NaiveDate,
}

/// The days to a decision; one that has passed comes after all that are to come, the last one
/// first, and one without a date comes last.
fn distance(decision: Option<NaiveDate>, today: NaiveDate) -> i32 {
    const PASSED: i32 = i32::MAX / 2;
    let Some(decision) = decision else { return i32::MAX };
    match decision.to_epoch_days() - today.to_epoch_days() {
        to_come @ 0.. => to_come,
        passed => PASSED - passed,
    }
}

/// What is not known comes last.
fn lowest(percent: Option<u8>) -> i32 {
    percent.map_or(i32::MAX, i32::from)
}

/// Which cases are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Filter {
    /// All but the archived ones.
    #[default]
    All,
    /// Being written.
    Drafting,
    /// Written; the talk is to come.
    Ready,
    /// The talk is over.
    Closed,
    /// Put away.
    Archived,
}

impl Filter {
    /// In the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::All, Self::Drafting, Self::Ready, Self::Closed, Self::Archived];

    /// The label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "All",
            Self::Drafting => "Drafting",
            Self::Ready => "Ready",
            Self::Closed => "Closed",
            Self::Archived => "Archived",
        }
    }

    fn takes(self, summary: &Summary) -> bool {
        match self {
            Self::All => !summary.archived,
            Self::Drafting => !summary.archived && summary.status == Status::Drafting,
            Self::Ready => !summary.archived && summary.status == Status::Ready,
            Self::Closed => !summary.archived && summary.status.is_closed(),
            Self::Archived => summary.archived,
        }
    }
}

/// The order of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// Last edited first.
    #[default]
    Edited,
    /// The nearest decision first; then those that have passed; those without a date last.
    Decision,
    /// By title.
    Title,
    /// The lowest fit first: what needs work.
    Fit,
    /// The lowest readiness first; those that the coach has not read last.
    Readiness,
}

impl Sort {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::Edited, Self::Decision, Self::Title, Self::Fit, Self::Readiness];

    /// The label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Edited => "Last edited",
            Self::Decision => "Decision date",
            Self::Title => "Title",
            Self::Fit => "Lowest fit",
            Self::Readiness => "Lowest readiness",
        }
    }
}

/// What of a case is searched.
#[derive(Debug, Clone)]
pub(super) struct Words {
    /// [`text::words_of`] it.
    text: String,
    /// The goals it serves. Their words are in the list that all cases share, and may change
    /// while the case does not.
    goals: Vec<GoalId>,
}

impl Words {
    /// There are any only once somebody has searched, and so once what gathers them is here.
    pub(super) fn of(case: &Case) -> Self {
        by_address(gathered as fn(&Case) -> Self)(case)
    }
}

/// The words of a case. Loaded later.
pub(super) fn gathered(case: &Case) -> Words {
    Words { text: text::words_of(case), goals: case.position.goals.clone() }
}

impl Session {
    /// The cases a query shows, in its order. While the words are still being read, a search
    /// goes by title and counterpart.
    pub fn list(&self, query: &Query) -> Vec<CaseId> {
        let searching = !query.words.trim().is_empty();
        let shown = self
            .cases
            .iter()
            .filter(|summary| query.filter.takes(summary))
            .filter(|summary| !searching || self.has_words(summary, &query.words));
        // A heap sorts with a tenth of the code that `sort` brings.
        let keys = shown.map(|summary| {
            let (number, text) = match query.sort {
                Sort::Edited => (0, String::new()),
                Sort::Decision => (distance(summary.decision, query.today), String::new()),
                Sort::Title => (0, text::folded(&summary.name)),
                Sort::Fit => (lowest(summary.fit), String::new()),
                Sort::Readiness => (lowest(summary.readiness), String::new()),
            };
            (number, text, Reverse(summary.edited), summary.id)
        });
        let sorted = keys.collect::<BinaryHeap<_>>().into_sorted_vec();
        sorted.into_iter().map(|(.., id)| id).collect()
    }

    /// How many cases a filter shows.
    pub fn count(&self, filter: Filter) -> usize {
        self.cases.iter().filter(|summary| filter.takes(summary)).count()
    }

    fn has_words(&self, summary: &Summary, query: &str) -> bool {
        if let Some(Words { text, goals }) = self.words.as_ref().and_then(|w| w.get(summary.id)) {
            let goals = goals.iter().filter_map(|id| self.workspace.goal(*id));
            let goals: String = goals.map(|goal| text::folded(&goal.text) + "\n").collect();
            return text::matches(&(goals + text), query);
        }
        let line = format!("{} {}", summary.name, summary.whom());
        text::matches(&text::folded(&line), query)
    }

    /// Reads the words of all cases, once.
    pub(super) fn searched(&mut self) -> Vec<Effect> {
        if self.words.is_some() {
            return Vec::new();
        }
        vec![Effect::ReadAll(Purpose::Search)]
    }
}
