//! What edits do to the numbers: options, lines, and how they are counted.

use super::{EditError, Gesture, LineChange};
use crate::domain::{
    CardId, Case, Choice, ChoiceId, Kind, Line, LineId, Numbers, limits,
    money::{Currency, Money, Percent},
    numbers::{Bound, Period, Role},
};
use std::sync::Arc;

/// One change to the numbers of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumbersEdit {
    /// Counts in another currency. Amounts keep their face value: 1,250 euros become 1,250 yen.
    /// Where the new currency has fewer decimals, halves are rounded away from zero.
    SetCurrency(Currency),
    /// Counts in periods of another length. The horizon spans the same time as before; lines stay
    /// as they are, and their periods and amounts now mean periods of the new length.
    SetPeriod(Period),
    /// Looks so many periods ahead. Lines that reach further are kept, and count again when the
    /// horizon does.
    SetHorizon(u16),
    /// Discounts at another rate a year.
    SetRate(Percent),
    /// Adds an option where its role stands. One of a role that is there once has its usual id,
    /// unless another option took it.
    AddOption {
        /// An id that no option of the case has.
        id: ChoiceId,
        /// What it is to the case.
        role: Role,
    },
    /// Removes an option with its lines; the last one stays.
    RemoveOption(ChoiceId),
    /// Adds lines to an option.
    AddLines {
        /// Which option.
        option: ChoiceId,
        /// At least one, each with an id that no line of the case has.
        lines: Vec<Line>,
        /// The line of that option they stand before; none for the end.
        before: Option<LineId>,
    },
    /// Removes a line.
    RemoveLine(LineId),
    /// Moves a line within its option or to another one.
    MoveLine {
        /// Which line.
        line: LineId,
        /// Where to.
        to: ChoiceId,
        /// The line of that option it will stand before; none for the end.
        before: Option<LineId>,
    },
    /// Copies a line: behind the original in its own option, to the end of another one.
    CopyLine {
        /// Which line.
        line: LineId,
        /// Where to.
        to: ChoiceId,
        /// The id of the copy, which no line of the case has.
        id: LineId,
    },
    /// Changes one field of a line.
    SetLine {
        /// Which line.
        line: LineId,
        /// Which field, and what it becomes.
        change: LineChange,
    },
    /// Chooses the figure to promise; none for the one that is worked out.
    SetPromise(Option<Money>),
    /// Private: the figure to hope for.
    SetStretch(Option<Money>),
}

impl NumbersEdit {
    /// The gesture this edit is part of.
    pub(super) const fn gesture(&self) -> Option<Gesture> {
        match self {
            Self::SetHorizon(_) => Some(Gesture::Horizon),
            Self::SetRate(_) => Some(Gesture::Rate),
            Self::SetLine { line, change } => Some(Gesture::Line(*line, change.field())),
            Self::SetPromise(_) => Some(Gesture::Promise),
            Self::SetStretch(_) => Some(Gesture::Stretch),
            Self::SetCurrency(_)
            | Self::SetPeriod(_)
            | Self::AddOption { .. }
            | Self::RemoveOption(_)
            | Self::AddLines { .. }
            | Self::RemoveLine(_)
            | Self::MoveLine { .. }
            | Self::CopyLine { .. } => None,
        }
    }

    pub(super) fn apply(&self, case: &mut Case) -> Result<(), EditError> {
        let numbers = &mut case.numbers;
        match self {
            Self::SetCurrency(currency) => set_currency(case, *currency)?,
            Self::SetPeriod(period) => {
                numbers.horizon = numbers.period.span(numbers.horizon, *period);
                numbers.period = *period;
            }
            Self::SetHorizon(horizon) => {
                EditError::unless_within(Bound::Horizon, (*horizon).into())?;
                numbers.horizon = *horizon;
            }
            Self::SetRate(rate) => {
                EditError::unless_within(Bound::Rate, rate.millionths())?;
                numbers.rate = *rate;
            }
            Self::AddOption { id, role } => add_option(numbers, *id, *role)?,
            Self::RemoveOption(id) => {
                choice(numbers, *id)?;
                if numbers.options.len() == 1 {
                    return Err(EditError::LastOption);
                }
                numbers.options.retain(|choice| choice.id != *id);
            }
            Self::AddLines { option, lines, before } => {
                let cards = |id| case.canvas.card(id).is_some();
                add_lines(numbers, *option, lines, *before, &cards)?;
            }
            Self::RemoveLine(id) => drop(take(numbers, *id)?),
            Self::MoveLine { line, to, before } => move_line(numbers, *line, *to, *before)?,
            Self::CopyLine { line, to, id } => copy_line(numbers, *line, *to, *id)?,
            Self::SetLine { line: id, change } => {
                if let LineChange::Card(Some(card)) = change {
                    case.canvas.card(*card).ok_or(EditError::NoSuchCard)?;
                }
                change.apply(line(numbers, *id)?)?;
            }
            Self::SetPromise(amount) => {
                unless_countable(*amount)?;
                numbers.promise = *amount;
            }
            Self::SetStretch(amount) => {
                unless_countable(*amount)?;
                case.private.stretch = *amount;
            }
        }
        Ok(())
    }
}

pub(super) fn choice(numbers: &mut Numbers, id: ChoiceId) -> Result<&mut Choice, EditError> {
    numbers.choice_mut(id).ok_or(EditError::NoSuchOption)
}

pub(super) fn line(numbers: &mut Numbers, id: LineId) -> Result<&mut Line, EditError> {
    numbers.line_mut(id).ok_or(EditError::NoSuchLine)
}

fn unless_countable(amount: Option<Money>) -> Result<(), EditError> {
    EditError::unless_within(Bound::Amount, amount.unwrap_or_default().minor())
}

/// Every amount of the case at its face value in another currency.
fn set_currency(case: &mut Case, currency: Currency) -> Result<(), EditError> {
    let (from, to) = (case.numbers.currency.decimals(), currency.decimals());
    case.numbers.currency = currency;
    if from == to {
        return Ok(());
    }
    let (more, less) = (10_i64.pow(to.saturating_sub(from)), 10_i64.pow(from.saturating_sub(to)));
    let rescale = |amount: &mut Money| {
        let minor = amount.minor().saturating_mul(more);
        // Halves away from zero; a remainder is never as large as a limit.
        let minor = (minor + minor.signum() * (less / 2)) / less;
        *amount = Money::from_minor(minor);
        EditError::unless_within(Bound::Amount, minor)
    };
    for choice in &mut case.numbers.options {
        for line in &mut Arc::make_mut(choice).lines {
            let line = Arc::make_mut(line);
            rescale(&mut line.likely)?;
            line.low.as_mut().map_or(Ok(()), rescale)?;
            line.high.as_mut().map_or(Ok(()), rescale)?;
        }
    }
    case.numbers.promise.as_mut().map_or(Ok(()), rescale)?;
    case.private.stretch.as_mut().map_or(Ok(()), rescale)
}

fn add_option(numbers: &mut Numbers, id: ChoiceId, role: Role) -> Result<(), EditError> {
    if role.is_unique() && numbers.with_role(role).is_some() {
        return Err(EditError::RoleTaken);
    }
    if numbers.options.len() >= limits::OPTIONS {
        return Err(EditError::TooManyOptions);
    }
    let usual = role.usual_id();
    let id = if role.is_unique() && numbers.choice(usual).is_none() { usual } else { id };
    if numbers.choice(id).is_some() {
        return Err(EditError::IdTaken);
    }
    numbers.insert(Choice::new(id, role));
    Ok(())
}

/// Where lines go: before one of this option, or to its end. The option has room for so many.
fn place(choice: &Choice, before: Option<LineId>, count: usize) -> Result<usize, EditError> {
    if choice.lines.len() + count > limits::LINES {
        return Err(EditError::TooManyLines);
    }
    match before {
        None => Ok(choice.lines.len()),
        Some(before) => {
            let place = choice.lines.iter().position(|line| line.id == before);
            place.ok_or(EditError::NoSuchLine)
        }
    }
}

fn add_lines(
    numbers: &mut Numbers,
    option: ChoiceId,
    lines: &[Line],
    before: Option<LineId>,
    has_card: &dyn Fn(CardId) -> bool,
) -> Result<(), EditError> {
    let place = place(choice(numbers, option)?, before, lines.len())?;
    for (offset, line) in lines.iter().enumerate() {
        if numbers.line(line.id).is_some() {
            return Err(EditError::IdTaken);
        }
        if [&line.name, &line.source].into_iter().any(|text| limits::is_too_long(text)) {
            return Err(EditError::TooLong);
        }
        if let Some(bound) = line.clone().mend() {
            return Err(EditError::OutOfRange(bound));
        }
        if line.card.is_some_and(|card| !has_card(card)) {
            return Err(EditError::NoSuchCard);
        }
        choice(numbers, option)?.lines.insert(place + offset, Arc::new(line.clone()));
    }
    Ok(())
}

/// Takes a line out of its option.
fn take(numbers: &mut Numbers, id: LineId) -> Result<Arc<Line>, EditError> {
    let owner = numbers.choice_of(id).ok_or(EditError::NoSuchLine)?.id;
    let lines = &mut choice(numbers, owner)?.lines;
    let place = lines.iter().position(|line| line.id == id).ok_or(EditError::NoSuchLine)?;
    Ok(lines.remove(place))
}

fn move_line(
    numbers: &mut Numbers,
    id: LineId,
    to: ChoiceId,
    before: Option<LineId>,
) -> Result<(), EditError> {
    let is_there = choice(numbers, to)?.line(id).is_some();
    place(choice(numbers, to)?, before, usize::from(!is_there))?;
    if before == Some(id) {
        return Ok(());
    }
    let line = take(numbers, id)?;
    let choice = choice(numbers, to)?;
    let place = place(choice, before, 1)?;
    choice.lines.insert(place, line);
    Ok(())
}

fn copy_line(
    numbers: &mut Numbers,
    line: LineId,
    to: ChoiceId,
    id: LineId,
) -> Result<(), EditError> {
    let copy = Line { id, ..Line::clone(numbers.line(line).ok_or(EditError::NoSuchLine)?) };
    if numbers.line(id).is_some() {
        return Err(EditError::IdTaken);
    }
    let choice = choice(numbers, to)?;
    let end = place(choice, None, 1)?;
    let beside = choice.lines.iter().position(|known| known.id == line);
    choice.lines.insert(beside.map_or(end, |place| place + 1), Arc::new(copy));
    Ok(())
}

/// No line rests on this card any more.
pub(super) fn unlink(numbers: &mut Numbers, card: CardId) {
    let ids: Vec<LineId> = numbers.lines_on(card).map(|line| line.id).collect();
    for id in ids {
        if let Some(line) = numbers.line_mut(id) {
            line.card = None;
        }
    }
}

/// A case that becomes a pushback gets the order as an option, if there is room; one that is no
/// pushback any more loses it where nothing was entered in it.
pub(super) fn follow_kind(numbers: &mut Numbers, from: Kind, to: Kind) {
    let is_order = |choice: &Arc<Choice>| choice.role == Role::Order;
    match (from, to) {
        (Kind::Proposal | Kind::BossAsk, Kind::Pushback) => {
            // An order that is there, or no room for one, is no reason to refuse the kind.
            let _ = add_option(numbers, Role::Order.usual_id(), Role::Order);
        }
        (Kind::Pushback, Kind::Proposal | Kind::BossAsk) if numbers.options.len() > 1 => {
            numbers.options.retain(|choice| !is_order(choice) || !choice.is_blank());
        }
        (Kind::Pushback | Kind::Proposal | Kind::BossAsk, _) => {}
    }
}
