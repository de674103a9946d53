//! What all cases share: the company goals, when the last backup was made, and what is being typed.

use super::{Extra, GoalId};
use chrono::{DateTime, Utc};

/// Kept once, beside the cases.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Workspace {
    /// The company's goals for the year, in the order they were added.
    pub goals: Vec<Goal>,
    /// When a full backup was last handed to the person.
    pub last_backup: Option<DateTime<Utc>>,
    /// Nobody is reminded of a backup before then.
    pub remind_after: Option<DateTime<Utc>>,
    /// What is being typed, or was when a page ended: an id, a blank, and what only the session
    /// reads.
    pub drafts: Vec<String>,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Workspace {
    /// The goal with this id.
    pub fn goal(&self, id: GoalId) -> Option<&Goal> {
        self.goals.iter().find(|goal| goal.id == id)
    }

    /// Takes over the goals and drafts of another one that are not here.
    pub fn add_missing(&mut self, other: Self) {
        for draft in other.drafts {
            if !self.drafts.contains(&draft) {
                self.drafts.push(draft);
            }
        }
        for goal in other.goals {
            if self.goal(goal.id).is_none() {
                self.goals.push(goal);
            }
        }
    }
}

/// One goal of the company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// Names the goal; cases refer to it.
    pub id: GoalId,
    /// In the company's words.
    pub text: String,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}
