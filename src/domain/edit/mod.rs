//! Every change to a case, by name.
//!
//! [`Edit::apply`] takes a case and gives the changed one back, so an edit that is refused
//! has changed nothing. Ids and times come from outside. Limitation: company goals belong to
//! all cases and are changed through the session, not here.

mod canvas;
mod error;
mod fields;
mod line;
mod mute;
mod numbers;
mod talk;

pub use error::EditError;
pub use fields::{DateField, TextField};
pub use line::{LineChange, LineField};
pub use numbers::NumbersEdit;
pub use talk::{ObjectionChange, TalkEdit};

use super::{
    Block, CardId, CardKind, Case, Function, GoalId, Kind, Level, LineId, Source, Status, Unsettled,
};
use crate::later::by_address;
use crate::merge::{Keep, settle};
use chrono::NaiveDate;

/// One change to one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Replaces the text of a field.
    SetText {
        /// Which field.
        field: TextField,
        /// Its whole new text.
        text: String,
    },
    /// Sets or clears a date.
    SetDate {
        /// Which field.
        field: DateField,
        /// The day, or none.
        date: Option<NaiveDate>,
    },
    /// Changes what kind of selling it is; what was written for the other kind is kept. A new
    /// pushback gets the order as an option; one without an entry leaves with the pushback.
    SetKind(Kind),
    /// Changes where the counterpart sits.
    SetFunction(Function),
    /// Changes how far the case has come.
    SetStatus(Status),
    /// Puts the case away or brings it back.
    SetArchived(bool),
    /// Ties the case to a company goal, or unties it.
    SetGoal {
        /// Which goal.
        goal: GoalId,
        /// Tied or not.
        linked: bool,
    },
    /// Adds cards at the end of a block, in this order.
    AddCards {
        /// Where.
        block: Block,
        /// At least one.
        cards: Vec<NewCard>,
    },
    /// Changes how much a card weighs.
    SetLevel {
        /// Which card.
        card: CardId,
        /// Its new level.
        level: Level,
    },
    /// Changes of what kind a card is.
    SetCardKind {
        /// Which card.
        card: CardId,
        /// One of its block's kinds, or none.
        kind: Option<CardKind>,
    },
    /// Marks a card as heard or assumed.
    SetSource {
        /// Which card.
        card: CardId,
        /// Heard or assumed.
        source: Source,
    },
    /// Says to which offer a reliever or creator belongs.
    SetOffer {
        /// Which reliever or creator.
        card: CardId,
        /// The offer, or none.
        offer: Option<CardId>,
    },
    /// Moves a card within its block or to another one. In another block it loses what does not
    /// fit there: its answers, its kind, its offer.
    MoveCard {
        /// Which card.
        card: CardId,
        /// Where to.
        block: Block,
        /// The card it will stand before; none for the end of the block.
        before: Option<CardId>,
    },
    /// Removes a card with its answers; what belonged to it as an offer, or rested on it as a
    /// line or an objection, stays.
    DeleteCard(CardId),
    /// Links or unlinks a reliever and a pain, or a creator and a gain.
    SetAnswer {
        /// The reliever or creator.
        from: CardId,
        /// The pain or gain.
        to: CardId,
        /// Linked or not.
        on: bool,
    },
    /// Mutes a finding of the coach with a reason, or gives another reason; no reason unmutes it.
    SetMute {
        /// Which finding.
        key: String,
        /// Why it is not to be told, not blank; none to be told again.
        reason: Option<String>,
    },
    /// Chooses between two versions of a field.
    Settle {
        /// Which one.
        choice: Unsettled,
        /// What stays.
        keep: Keep,
    },
    /// Changes the numbers.
    Numbers(NumbersEdit),
    /// Changes what is prepared for the talk, or the page that is handed over.
    Talk(TalkEdit),
}

/// What a new card starts with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCard {
    /// An id that no card of the case has.
    pub id: CardId,
    /// What it says; not blank.
    pub text: String,
    /// How much it weighs.
    pub level: Level,
    /// One of its block's kinds, or none.
    pub kind: Option<CardKind>,
}

/// What a run of edits must share to be one step of undo: typing on in one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// Typing in a text field.
    Text(TextField),
    /// Picking a date, which a browser reports digit by digit.
    Date(DateField),
    /// Changing one cell of a line.
    Line(LineId, LineField),
    /// Changing the horizon.
    Horizon,
    /// Changing the discount rate.
    Rate,
    /// Changing what I promise.
    Promise,
    /// Changing what I hope for.
    Stretch,
}

impl Edit {
    /// The gesture this edit is part of; none for an edit that is a step of its own.
    pub fn gesture(&self) -> Option<Gesture> {
        match self {
            Self::SetText { field, .. } => Some(Gesture::Text(*field)),
            Self::SetDate { field, .. } => Some(Gesture::Date(*field)),
            Self::Numbers(edit) => edit.gesture(),
            Self::SetKind(_)
            | Self::SetFunction(_)
            | Self::SetStatus(_)
            | Self::SetArchived(_)
            | Self::SetGoal { .. }
            | Self::AddCards { .. }
            | Self::SetLevel { .. }
            | Self::SetCardKind { .. }
            | Self::SetSource { .. }
            | Self::SetOffer { .. }
            | Self::MoveCard { .. }
            | Self::DeleteCard(_)
            | Self::SetAnswer { .. }
            | Self::SetMute { .. }
            | Self::Settle { .. }
            | Self::Talk(_) => None,
        }
    }

    /// The case after this edit. Equal to the one before where the edit changes nothing.
    ///
    /// # Errors
    /// An [`EditError`] says why the edit makes no sense for this case.
    pub fn apply(&self, case: &Case) -> Result<Case, EditError> {
        let mut next = case.clone();
        match self {
            Self::SetText { field, text } => fields::set_text(&mut next, *field, text)?,
            Self::SetDate { field, date } => *field.of_mut(&mut next) = *date,
            Self::SetKind(kind) => {
                next.kind = *kind;
                numbers::follow_kind(&mut next.numbers, case.kind, *kind);
            }
            Self::SetFunction(function) => next.counterpart.function = *function,
            Self::SetStatus(status) => next.status = *status,
            Self::SetArchived(archived) => next.archived = *archived,
            Self::SetGoal { goal, linked } => {
                let goals = &mut next.position.goals;
                match (goals.iter().position(|id| id == goal), linked) {
                    (None, true) => goals.push(*goal),
                    (Some(place), false) => drop(goals.remove(place)),
                    (Some(_), true) | (None, false) => {}
                }
            }
            Self::AddCards { block, cards } => canvas::add(&mut next.canvas, *block, cards)?,
            Self::SetLevel { card, level } => {
                canvas::change(&mut next.canvas, *card, |card| card.level = *level)?;
            }
            Self::SetCardKind { card, kind } => {
                canvas::set_kind(&mut next.canvas, *card, *kind)?;
            }
            Self::SetSource { card, source } => {
                canvas::change(&mut next.canvas, *card, |card| card.source = *source)?;
            }
            Self::SetOffer { card, offer } => canvas::set_offer(&mut next.canvas, *card, *offer)?,
            Self::MoveCard { card, block, before } => {
                canvas::move_card(&mut next.canvas, *card, *block, *before)?;
            }
            Self::DeleteCard(card) => {
                canvas::delete(&mut next.canvas, *card)?;
                numbers::unlink(&mut next.numbers, *card);
                next.mend_objections();
            }
            Self::SetAnswer { from, to, on } => {
                canvas::set_answer(&mut next.canvas, *from, *to, *on)?;
            }
            Self::SetMute { key, reason } => {
                mute::set(&mut next.private.muted, key, reason.as_deref())?;
            }
            Self::Settle { choice, keep } => {
                let settle: fn(&Case, &Unsettled, Keep) -> Result<Case, EditError> = settle;
                next = by_address(settle)(case, choice, *keep)?;
            }
            Self::Numbers(edit) => {
                let apply: fn(&NumbersEdit, &mut Case) -> Result<(), EditError> =
                    NumbersEdit::apply;
                by_address(apply)(edit, &mut next)?;
                next.mend_objections();
            }
            Self::Talk(edit) => {
                let apply: fn(&TalkEdit, &mut Case) -> Result<(), EditError> = TalkEdit::apply;
                by_address(apply)(edit, &mut next)?;
            }
        }
        Ok(next)
    }
}
