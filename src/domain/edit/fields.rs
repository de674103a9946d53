//! The fields of a case that hold text or a date, by name.

use super::{EditError, canvas, numbers, talk};
use crate::domain::{CardId, Case, ChoiceId, LineId, PointId, Section, limits};
use chrono::NaiveDate;
use std::sync::Arc;

/// A field that holds text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextField {
    /// What the case is called.
    Title,
    /// The counterpart's name.
    CounterpartName,
    /// The counterpart's role.
    CounterpartRole,
    /// The order in its own words.
    OrderGiven,
    /// Who gave the order.
    OrderBy,
    /// The goal behind the order.
    OrderGoal,
    /// The best argument for the order.
    OrderBestArgument,
    /// When the order would be right.
    OrderRightWhen,
    /// The ask in one sentence.
    Ask,
    /// Who decides.
    AskDecider,
    /// What is measured.
    OutcomeMetric,
    /// Where the measure stands.
    OutcomeFrom,
    /// Where it will stand.
    OutcomeTo,
    /// Private: what I settle for.
    Fallback,
    /// Private: notes to self.
    Notes,
    /// What they need, and why.
    TheirInterests,
    /// What both would gain from.
    JointGain,
    /// Outside standards.
    Standards,
    /// How they can explain a yes to their own boss.
    TheirYes,
    /// Private: what I need, and why.
    OurInterests,
    /// Private: what I do without a deal.
    OurAlternative,
    /// Private: what they do without a deal.
    TheirAlternative,
    /// Private: what I aim for.
    Target,
    /// Private: below what I leave it.
    WalkAway,
    /// What a card says.
    CardText(CardId),
    /// Who said it, when.
    CardEvidence(CardId),
    /// What an option is called.
    OptionName(ChoiceId),
    /// What an option brings that is no money.
    OptionOther(ChoiceId),
    /// What a line of the numbers is.
    LineName(LineId),
    /// Where the amount of a line comes from.
    LineSource(LineId),
    /// What they may say.
    ObjectionText(PointId),
    /// The honest answer to it.
    ObjectionAnswer(PointId),
    /// What shows that the answer holds.
    ObjectionEvidence(PointId),
    /// Private: what I would give.
    ConcessionGive(PointId),
    /// Private: what I ask in return.
    ConcessionReturn(PointId),
    /// Another heading of a section, for the page alone.
    PageHeading(Section),
    /// Other words of a section, for the page alone.
    PageWords(Section),
}

impl TextField {
    /// Every field of the case itself, without those of what it has several of.
    pub const OF_CASE: [Self; 24] = [
        Self::Title,
        Self::CounterpartName,
        Self::CounterpartRole,
        Self::OrderGiven,
        Self::OrderBy,
        Self::OrderGoal,
        Self::OrderBestArgument,
        Self::OrderRightWhen,
        Self::Ask,
        Self::AskDecider,
        Self::OutcomeMetric,
        Self::OutcomeFrom,
        Self::OutcomeTo,
        Self::Fallback,
        Self::Notes,
        Self::TheirInterests,
        Self::JointGain,
        Self::Standards,
        Self::TheirYes,
        Self::OurInterests,
        Self::OurAlternative,
        Self::TheirAlternative,
        Self::Target,
        Self::WalkAway,
    ];

    /// The field's text; none where what it belongs to is not there.
    pub fn of(self, case: &Case) -> Option<&str> {
        let (position, sheet, reserve) = (&case.position, &case.negotiation, &case.private.reserve);
        Some(match self {
            Self::Title => &case.title,
            Self::CounterpartName => &case.counterpart.name,
            Self::CounterpartRole => &case.counterpart.role,
            Self::OrderGiven => &position.order.given,
            Self::OrderBy => &position.order.by,
            Self::OrderGoal => &position.order.goal,
            Self::OrderBestArgument => &position.order.best_argument,
            Self::OrderRightWhen => &position.order.right_when,
            Self::Ask => &position.ask.sentence,
            Self::AskDecider => &position.ask.decider,
            Self::OutcomeMetric => &position.outcome.metric,
            Self::OutcomeFrom => &position.outcome.from,
            Self::OutcomeTo => &position.outcome.to,
            Self::Fallback => &case.private.fallback,
            Self::Notes => &case.private.notes,
            Self::TheirInterests => &sheet.their_interests,
            Self::JointGain => &sheet.joint_gain,
            Self::Standards => &sheet.standards,
            Self::TheirYes => &sheet.their_yes,
            Self::OurInterests => &reserve.our_interests,
            Self::OurAlternative => &reserve.our_alternative,
            Self::TheirAlternative => &reserve.their_alternative,
            Self::Target => &reserve.target,
            Self::WalkAway => &reserve.walk_away,
            Self::CardText(id) => &case.canvas.card(id)?.text,
            Self::CardEvidence(id) => &case.canvas.card(id)?.evidence,
            Self::OptionName(id) => &case.numbers.choice(id)?.name,
            Self::OptionOther(id) => &case.numbers.choice(id)?.other,
            Self::LineName(id) => &case.numbers.line(id)?.name,
            Self::LineSource(id) => &case.numbers.line(id)?.source,
            Self::ObjectionText(id) => &case.objection(id)?.text,
            Self::ObjectionAnswer(id) => &case.objection(id)?.answer,
            Self::ObjectionEvidence(id) => &case.objection(id)?.evidence,
            Self::ConcessionGive(id) => &reserve.concession(id)?.give,
            Self::ConcessionReturn(id) => &reserve.concession(id)?.in_return,
            Self::PageHeading(id) => &case.page.section(id)?.heading,
            Self::PageWords(id) => &case.page.section(id)?.words,
        })
    }

    fn of_mut(self, case: &mut Case) -> Result<&mut String, EditError> {
        let position = &mut case.position;
        Ok(match self {
            Self::Title => &mut case.title,
            Self::CounterpartName => &mut case.counterpart.name,
            Self::CounterpartRole => &mut case.counterpart.role,
            Self::OrderGiven => &mut position.order.given,
            Self::OrderBy => &mut position.order.by,
            Self::OrderGoal => &mut position.order.goal,
            Self::OrderBestArgument => &mut position.order.best_argument,
            Self::OrderRightWhen => &mut position.order.right_when,
            Self::Ask => &mut position.ask.sentence,
            Self::AskDecider => &mut position.ask.decider,
            Self::OutcomeMetric => &mut position.outcome.metric,
            Self::OutcomeFrom => &mut position.outcome.from,
            Self::OutcomeTo => &mut position.outcome.to,
            Self::Fallback => &mut case.private.fallback,
            Self::Notes => &mut case.private.notes,
            Self::TheirInterests => &mut case.negotiation.their_interests,
            Self::JointGain => &mut case.negotiation.joint_gain,
            Self::Standards => &mut case.negotiation.standards,
            Self::TheirYes => &mut case.negotiation.their_yes,
            Self::OurInterests => &mut case.private.reserve.our_interests,
            Self::OurAlternative => &mut case.private.reserve.our_alternative,
            Self::TheirAlternative => &mut case.private.reserve.their_alternative,
            Self::Target => &mut case.private.reserve.target,
            Self::WalkAway => &mut case.private.reserve.walk_away,
            Self::CardText(id) => &mut Arc::make_mut(canvas::find(&mut case.canvas, id)?).text,
            Self::CardEvidence(id) => {
                &mut Arc::make_mut(canvas::find(&mut case.canvas, id)?).evidence
            }
            Self::OptionName(id) => &mut numbers::choice(&mut case.numbers, id)?.name,
            Self::OptionOther(id) => &mut numbers::choice(&mut case.numbers, id)?.other,
            Self::LineName(id) => &mut numbers::line(&mut case.numbers, id)?.name,
            Self::LineSource(id) => &mut numbers::line(&mut case.numbers, id)?.source,
            Self::ObjectionText(id) => &mut talk::objection(&mut case.objections, id)?.text,
            Self::ObjectionAnswer(id) => &mut talk::objection(&mut case.objections, id)?.answer,
            Self::ObjectionEvidence(id) => &mut talk::objection(&mut case.objections, id)?.evidence,
            Self::ConcessionGive(id) => &mut talk::concession(&mut case.private.reserve, id)?.give,
            Self::ConcessionReturn(id) => {
                &mut talk::concession(&mut case.private.reserve, id)?.in_return
            }
            Self::PageHeading(id) => &mut talk::section(&mut case.page, id)?.heading,
            Self::PageWords(id) => &mut talk::section(&mut case.page, id)?.words,
        })
    }
}

/// Replaces the text of a field. A card may be blank while it is being rewritten;
/// the session removes one that is left blank.
pub(super) fn set_text(case: &mut Case, field: TextField, text: &str) -> Result<(), EditError> {
    if limits::is_too_long(text) {
        return Err(EditError::TooLong);
    }
    text.clone_into(field.of_mut(case)?);
    Ok(())
}

/// A field that holds a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateField {
    /// When the order takes effect.
    OrderEffective,
    /// The day of the decision.
    AskBy,
    /// By when the measure has moved.
    OutcomeBy,
    /// When the counterpart confirmed the canvas.
    Confirmed,
}

impl DateField {
    /// The day in this field.
    pub fn of(self, case: &Case) -> Option<NaiveDate> {
        match self {
            Self::OrderEffective => case.position.order.effective,
            Self::AskBy => case.position.ask.by,
            Self::OutcomeBy => case.position.outcome.by,
            Self::Confirmed => case.canvas.confirmed,
        }
    }

    pub(super) fn of_mut(self, case: &mut Case) -> &mut Option<NaiveDate> {
        match self {
            Self::OrderEffective => &mut case.position.order.effective,
            Self::AskBy => &mut case.position.ask.by,
            Self::OutcomeBy => &mut case.position.outcome.by,
            Self::Confirmed => &mut case.canvas.confirmed,
        }
    }
}
