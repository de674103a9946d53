//! The numbers of the open case: what can happen to them, what is said of a change, and tables that
//! leave. All of it happens on the screen of the numbers alone, and is loaded with it.

mod lines;

use super::{
    Effect, Focus, Session, TakeBack,
    case::{about, short},
};
use crate::content::GridLine;
use crate::domain::{
    Case, ChoiceId, Edit, Line, LineId, NumbersEdit, limits, money::Separators, numbers::Role,
};
use crate::export::{NumbersTable, table};
use crate::format;
use chrono::{DateTime, FixedOffset};
use std::sync::Arc;

type Now = DateTime<FixedOffset>;

/// What can happen to the numbers beside an edit.
#[derive(Debug, Clone)]
pub enum NumbersEvent {
    /// The lines to begin with were asked for.
    FilledGrid,
    /// A table was asked for as a file.
    SavedTable(NumbersTable),
    /// A table was asked for on the clipboard, with the marks of this locale.
    CopiedTable(NumbersTable, Separators),
    /// A line was typed below those of an option.
    AddedLine {
        /// Which option.
        option: ChoiceId,
        /// What the line is.
        text: String,
    },
    /// Rows of a pasted table were taken over; their ids are given here.
    PastedLines {
        /// Into which option.
        option: ChoiceId,
        /// At least one.
        lines: Vec<Line>,
    },
    /// A line was to be copied to an option.
    CopiedLine {
        /// Which line.
        line: LineId,
        /// Where to.
        to: ChoiceId,
    },
    /// Another option was asked for.
    AddedOption,
    /// A copy of an option was asked for.
    DuplicatedOption(ChoiceId),
    /// A cell was left: changing it again will be another step of undo.
    LeftCell,
}

/// Takes in what happened. Loaded with the screen of the numbers.
pub(super) fn happened(session: &mut Session, now: Now, event: NumbersEvent) -> Vec<Effect> {
    match event {
        NumbersEvent::FilledGrid => session.filled_grid(now),
        NumbersEvent::SavedTable(table) => session.saved_table(table),
        NumbersEvent::CopiedTable(table, separators) => session.copied_table(table, separators),
        NumbersEvent::AddedLine { option, text } => session.added_line(now, option, &text),
        NumbersEvent::PastedLines { option, lines } => session.pasted_lines(now, option, lines),
        NumbersEvent::CopiedLine { line, to } => session.copied_line(now, line, to),
        NumbersEvent::AddedOption => session.added_option(now),
        NumbersEvent::DuplicatedOption(option) => session.duplicated_option(now, option),
        NumbersEvent::LeftCell => session.left_cell(),
    }
}

/// What to say of a change to the numbers, and where the focus goes when its place is gone. Loaded
/// with the screen of the numbers.
pub(super) fn after_edit(session: &mut Session, before: &Case, edit: &NumbersEdit) -> Vec<Effect> {
    match edit {
        NumbersEdit::AddOption { role, .. } => {
            vec![Effect::Announce(format!("Added “{}”.", role.name()))]
        }
        NumbersEdit::RemoveOption(id) => {
            let Some(choice) = before.numbers.choice(*id) else { return Vec::new() };
            let lines = match choice.lines.len() {
                0 => ".".to_owned(),
                1 => " with its line.".to_owned(),
                count => format!(" with its {count} lines."),
            };
            let words = about("Removed ", choice.label(), &lines);
            session.notify(words, Some(TakeBack::Undo))
        }
        NumbersEdit::AddLines { option, lines, .. } => {
            let name = before.numbers.choice(*option).map_or("", |choice| choice.label());
            let to = [" to ", &*short(name), "."].concat();
            let words = match lines.as_slice() {
                [line] => about("Added ", line.label(), &to),
                lines => ["Added ", &*lines.len().to_string(), " lines", &*to].concat(),
            };
            vec![Effect::Announce(words)]
        }
        NumbersEdit::RemoveLine(id) => session.removed_line(before, *id),
        NumbersEdit::MoveLine { line, to, .. } => session.moved_line(*line, *to),
        NumbersEdit::CopyLine { line, to, id } => {
            let Some(line) = before.numbers.line(*line) else { return Vec::new() };
            let to = before.numbers.choice(*to).map_or("", |choice| choice.label());
            let to = [" to ", &*short(to), "."].concat();
            let words = about("Copied ", line.label(), &to);
            vec![Effect::Announce(words), Effect::Focus(Focus::Line(*id))]
        }
        NumbersEdit::SetPeriod(period) => {
            let (one, many) = (period.name(), period.plural());
            let words = format!("Amounts now count for each {one}, over {} {many}.", {
                session.case().map_or(0, |case| case.numbers.horizon)
            });
            vec![Effect::Announce(words)]
        }
        NumbersEdit::SetCurrency(currency) => {
            // What does not come back by going back has been rounded.
            let back = Edit::Numbers(NumbersEdit::SetCurrency(before.numbers.currency));
            let is_kept =
                session.case().and_then(|case| back.apply(case).ok()).is_some_and(|back| {
                    back.numbers == before.numbers && back.private.stretch == before.private.stretch
                });
            if is_kept {
                let words = format!("Amounts are now in {currency}, as they were typed.");
                return vec![Effect::Announce(words)];
            }
            let words = format!("Amounts were rounded: {currency} has fewer decimals.");
            session.notify(words, Some(TakeBack::Undo))
        }
        NumbersEdit::SetHorizon(_)
        | NumbersEdit::SetRate(_)
        | NumbersEdit::SetLine { .. }
        | NumbersEdit::SetPromise(_)
        | NumbersEdit::SetStretch(_) => Vec::new(),
    }
}

impl Session {
    /// Ends the visit of a cell.
    fn left_cell(&mut self) -> Vec<Effect> {
        if let Some(open) = &mut self.open {
            open.history.seal();
        }
        Vec::new()
    }

    fn removed_line(&mut self, before: &Case, id: LineId) -> Vec<Effect> {
        let Some(choice) = before.numbers.choice_of(id) else { return Vec::new() };
        let lines = &choice.lines;
        let Some(place) = lines.iter().position(|line| line.id == id) else { return Vec::new() };
        let near = lines.get(place + 1).or_else(|| lines.get(place.checked_sub(1)?));
        let focus = near.map_or(Focus::AddLine(choice.id), |line| Focus::Line(line.id));
        let words = about("Deleted ", lines[place].label(), ".");
        let mut effects = self.notify(words, Some(TakeBack::Undo));
        effects.push(Effect::Focus(focus));
        effects
    }

    fn moved_line(&self, id: LineId, to: ChoiceId) -> Vec<Effect> {
        let choice = self.case().and_then(|case| case.numbers.choice(to));
        let Some(choice) = choice else { return Vec::new() };
        let place = choice.lines.iter().position(|line| line.id == id).unwrap_or_default() + 1;
        let words = format!("{}, {place} of {}.", short(choice.label()), choice.lines.len());
        vec![Effect::Announce(words), Effect::Focus(Focus::Line(id))]
    }

    /// Adds the lines to begin with to the options that have none, as one step. An option that
    /// the lines need and that was removed comes back.
    fn filled_grid(&mut self, now: DateTime<FixedOffset>) -> Vec<Effect> {
        let Some(before) = self.case().map(Arc::clone) else { return Vec::new() };
        let (mut after, mut count, mut first) = (Case::clone(&before), 0, None);
        for role in Role::ALL {
            let rows = GridLine::of(before.kind).iter().filter(|row| row.role == role);
            let lines: Vec<Line> = rows.map(|row| row.line(self.ids.line())).collect();
            let known = after.numbers.with_role(role).cloned();
            let has_room = after.numbers.options.len() < limits::OPTIONS;
            if lines.is_empty() || known.as_ref().is_some_and(|choice| !choice.lines.is_empty()) {
                continue;
            }
            if known.is_none() && !has_room {
                continue;
            }
            let mut edits = Vec::new();
            let option = known.map_or_else(
                || {
                    let id = role.usual_id();
                    edits.push(Edit::Numbers(NumbersEdit::AddOption { id, role }));
                    id
                },
                |choice| choice.id,
            );
            let (more, id) = (lines.len(), lines.first().map(|line| line.id));
            let add = NumbersEdit::AddLines { option, lines, before: None };
            edits.push(Edit::Numbers(add));
            let all = |case: Case, edit: &Edit| edit.apply(&case);
            if let Ok(next) = edits.iter().try_fold(after.clone(), all) {
                (after, count, first) = (next, count + more, first.or(id));
            }
        }
        let Some(first) = first else {
            return vec![Effect::Announce("Each option has lines already.".to_owned())];
        };
        let mut effects = vec![self.change(now, after, None)];
        let words = format!("Added {count} lines to fill in.");
        effects.extend(self.notify(words, Some(TakeBack::Undo)));
        effects.push(Effect::Focus(Focus::Line(first)));
        effects
    }

    fn saved_table(&mut self, table: NumbersTable) -> Vec<Effect> {
        let Some(case) = self.case() else { return Vec::new() };
        let Some(rows) = table.rows(case) else { return Vec::new() };
        let name = format::file_name(case, table.slug(), "csv");
        let text = table::csv(&rows);
        let text = [String::from(table::BYTE_ORDER_MARK), text].concat();
        self.saved_file(name, text)
    }

    fn copied_table(&mut self, table: NumbersTable, separators: Separators) -> Vec<Effect> {
        let rows = self.case().and_then(|case| table.rows(case));
        let text = rows.map(|rows| table::tsv(&rows, separators.decimal()));
        text.map(Effect::Copy).into_iter().collect()
    }
}
