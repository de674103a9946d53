//! Lines and options that are new to the open case: what needs ids.

use super::Now;
use crate::domain::{
    Case, ChoiceId, Edit, Line, LineId, NumbersEdit, TextField,
    numbers::{Category, Role},
    text::folded,
};
use crate::session::{Effect, Focus, Session};
use std::sync::Arc;

/// Words by which a new line is of a category, until somebody says otherwise; the beginning of a
/// word will do.
const WORDS: [(Category, &[&str]); 4] = [
    (Category::Revenue, &["revenue", "booking", "sales", "deal", "upsell", "renewal", "churn"]),
    (Category::OneTimeCost, &["one time", "set up", "setup", "move", "severance", "onboarding"]),
    (Category::CostSaved, &["saved", "saving", "less"]),
    (Category::CostAvoided, &["avoided", "not hired", "no longer"]),
];

impl Session {
    /// A line was typed below those of an option; the cursor goes to its amount.
    pub(super) fn added_line(&mut self, now: Now, option: ChoiceId, text: &str) -> Vec<Effect> {
        let name = text.trim();
        let role = self.case().and_then(|case| case.numbers.choice(option)).map(|c| c.role);
        let id = self.ids.line();
        let line = Line {
            name: name.to_owned(),
            ..Line::new(id, category_of(name, role.unwrap_or(Role::Other)))
        };
        let add = NumbersEdit::AddLines { option, lines: vec![line], before: None };
        let mut effects = self.edited(now, &Edit::Numbers(add));
        effects.push(Effect::Focus(Focus::Amount(id)));
        effects
    }

    /// Rows of a pasted table were taken over.
    pub(super) fn pasted_lines(
        &mut self,
        now: Now,
        option: ChoiceId,
        lines: Vec<Line>,
    ) -> Vec<Effect> {
        let lines: Vec<Line> =
            lines.into_iter().map(|line| Line { id: self.ids.line(), ..line }).collect();
        let Some(first) = lines.first().map(|line| line.id) else { return Vec::new() };
        let add = NumbersEdit::AddLines { option, lines, before: None };
        let mut effects = self.edited(now, &Edit::Numbers(add));
        effects.push(Effect::Focus(Focus::Line(first)));
        effects
    }

    pub(super) fn copied_line(&mut self, now: Now, line: LineId, to: ChoiceId) -> Vec<Effect> {
        let id = self.ids.line();
        self.edited(now, &Edit::Numbers(NumbersEdit::CopyLine { line, to, id }))
    }

    pub(super) fn added_option(&mut self, now: Now) -> Vec<Effect> {
        let id = self.ids.choice();
        self.edited(now, &Edit::Numbers(NumbersEdit::AddOption { id, role: Role::Other }))
    }

    /// A copy of an option, beside it, as one step.
    pub(super) fn duplicated_option(&mut self, now: Now, option: ChoiceId) -> Vec<Effect> {
        let Some(before) = self.case().map(Arc::clone) else { return Vec::new() };
        let Some(choice) = before.numbers.choice(option) else { return Vec::new() };
        let (id, name) = (self.ids.choice(), format!("{}, copy", choice.label()));
        let lines = choice.lines.iter();
        let lines: Vec<Line> =
            lines.map(|line| Line { id: self.ids.line(), ..Line::clone(line) }).collect();
        let mut edits = vec![
            Edit::Numbers(NumbersEdit::AddOption { id, role: Role::Other }),
            Edit::SetText { field: TextField::OptionName(id), text: name },
            Edit::SetText { field: TextField::OptionOther(id), text: choice.other.clone() },
        ];
        if !lines.is_empty() {
            let add = NumbersEdit::AddLines { option: id, lines, before: None };
            edits.push(Edit::Numbers(add));
        }
        let all = |case: Case, edit: &Edit| edit.apply(&case);
        match edits.iter().try_fold(Case::clone(&before), all) {
            Ok(after) => {
                let words = format!("Copied “{}”.", choice.label());
                vec![self.change(now, after, None), Effect::Announce(words)]
            }
            Err(error) => self.notify(error.to_string(), None),
        }
    }
}

/// By its words, else by what lines of such an option mostly are.
fn category_of(name: &str, role: Role) -> Category {
    let apart = |letter: char| if "-/(,".contains(letter) { ' ' } else { letter };
    let name: String = std::iter::once(' ').chain(folded(name).chars().map(apart)).collect();
    let begins = |word: &str| name.contains(&*[" ", word].concat());
    let has = |(_, words): &&(Category, &[&str])| words.iter().any(|word| begins(word));
    let by_role = match role {
        Role::Proposal | Role::Other if !begins("cost") => Category::CostSaved,
        Role::Proposal | Role::Other | Role::Order | Role::Nothing => Category::RunningCost,
    };
    WORDS.iter().find(has).map_or(by_role, |(category, _)| *category)
}
