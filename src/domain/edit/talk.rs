//! What edits do to objections, concessions and the page.

use super::EditError;
use crate::domain::{
    CardId, Case, Concession, Level, LineId, Objection, Page, PageSection, Paper, PointId, Reserve,
    Section, limits,
};
use std::sync::Arc;

/// One change to what is prepared for the talk, or to the page that is handed over. Texts are
/// changed by their [`TextField`](super::TextField).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TalkEdit {
    /// Adds objections. Each has an id that no objection of the case has.
    AddObjections(Vec<Objection>),
    /// Removes an objection.
    RemoveObjection(PointId),
    /// Changes one field of an objection.
    SetObjection {
        /// Which objection.
        objection: PointId,
        /// Which field, and what it becomes.
        change: ObjectionChange,
    },
    /// Private: adds a concession at the end. Its id is one that no concession of the case has.
    AddConcession(Concession),
    /// Private: removes a concession.
    RemoveConcession(PointId),
    /// Private: moves a concession before another one; none for the end.
    MoveConcession {
        /// Which one.
        concession: PointId,
        /// The one it will stand before.
        before: Option<PointId>,
    },
    /// Prints the page on this paper.
    SetPaper(Paper),
    /// Leaves a section out of what is handed over, or puts it back.
    SetOff {
        /// Which section.
        section: Section,
        /// Left out or not.
        off: bool,
    },
    /// Moves a section of the page before another one; none for the end.
    MoveSection {
        /// Which one.
        section: Section,
        /// The one it will stand before.
        before: Option<Section>,
    },
}

/// What of an objection is changed, and to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObjectionChange {
    /// How likely it is.
    Likely(Level),
    /// How heavy it is.
    Heavy(Level),
    /// It rests on this card, and on no line.
    Card(CardId),
    /// It rests on this line of the numbers, and on no card.
    Line(LineId),
    /// It rests on nothing of the case.
    Nothing,
    /// Whether the page names it.
    OnPage(bool),
    /// Private: whether it still shakes.
    Shakes(bool),
}

impl TalkEdit {
    pub(super) fn apply(&self, case: &mut Case) -> Result<(), EditError> {
        match self {
            Self::AddObjections(new) => add_objections(case, new),
            Self::RemoveObjection(id) => {
                objection(&mut case.objections, *id)?;
                case.objections.retain(|objection| objection.id != *id);
                case.mend_objections();
                Ok(())
            }
            Self::SetObjection { objection: id, change } => set(case, *id, *change),
            Self::AddConcession(new) => {
                let reserve = &mut case.private.reserve;
                if reserve.concessions.len() >= limits::CONCESSIONS {
                    return Err(EditError::TooManyPoints);
                }
                if reserve.concession(new.id).is_some() {
                    return Err(EditError::IdTaken);
                }
                unless_too_long(&[&new.give, &new.in_return])?;
                reserve.concessions.push(new.clone());
                Ok(())
            }
            Self::RemoveConcession(id) => {
                concession(&mut case.private.reserve, *id)?;
                case.private.reserve.concessions.retain(|concession| concession.id != *id);
                Ok(())
            }
            Self::MoveConcession { concession, before } => {
                let concessions = &mut case.private.reserve.concessions;
                let place = |id: PointId| concessions.iter().position(|known| known.id == id);
                let from = place(*concession).ok_or(EditError::NoSuchPoint)?;
                let to = before.map(|id| place(id).ok_or(EditError::NoSuchPoint));
                put_before(concessions, from, to.transpose()?);
                Ok(())
            }
            Self::SetPaper(paper) => {
                case.page.paper = *paper;
                Ok(())
            }
            Self::SetOff { section: id, off } => {
                section(&mut case.page, *id)?.off = *off;
                Ok(())
            }
            Self::MoveSection { section, before } => {
                let sections = &mut case.page.sections;
                let place = |id: Section| sections.iter().position(|known| known.section == id);
                let from = place(*section).ok_or(EditError::NoSuchPoint)?;
                let to = before.map(|id| place(id).ok_or(EditError::NoSuchPoint));
                put_before(sections, from, to.transpose()?);
                Ok(())
            }
        }
    }
}

/// Moves what is at one place to before what is at another; to the end for none.
fn put_before<T>(items: &mut [T], from: usize, before: Option<usize>) {
    let before = before.unwrap_or(items.len());
    if before > from {
        items[from..before].rotate_left(1);
    } else {
        items[before..=from].rotate_right(1);
    }
}

pub(super) fn objection(
    objections: &mut [Arc<Objection>],
    id: PointId,
) -> Result<&mut Objection, EditError> {
    let found = objections.iter_mut().find(|objection| objection.id == id);
    found.map(Arc::make_mut).ok_or(EditError::NoSuchPoint)
}

pub(super) fn concession(reserve: &mut Reserve, id: PointId) -> Result<&mut Concession, EditError> {
    reserve.concessions.iter_mut().find(|known| known.id == id).ok_or(EditError::NoSuchPoint)
}

pub(super) fn section(page: &mut Page, id: Section) -> Result<&mut PageSection, EditError> {
    page.sections.iter_mut().find(|known| known.section == id).ok_or(EditError::NoSuchPoint)
}

fn unless_too_long(texts: &[&str]) -> Result<(), EditError> {
    if texts.iter().any(|text| limits::is_too_long(text)) {
        return Err(EditError::TooLong);
    }
    Ok(())
}

fn add_objections(case: &mut Case, new: &[Objection]) -> Result<(), EditError> {
    if case.objections.len() + new.len() > limits::OBJECTIONS {
        return Err(EditError::TooManyPoints);
    }
    for each in new {
        if case.objection(each.id).is_some() {
            return Err(EditError::IdTaken);
        }
        unless_too_long(&[&each.text, &each.answer, &each.evidence])?;
        case.objections.push(Arc::new(each.clone()));
    }
    if case.mend_objections() > 0 { Err(EditError::NoSuchCard) } else { Ok(()) }
}

fn set(case: &mut Case, id: PointId, change: ObjectionChange) -> Result<(), EditError> {
    match change {
        ObjectionChange::Card(card) => {
            case.canvas.card(card).ok_or(EditError::NoSuchCard)?;
        }
        ObjectionChange::Line(line) => {
            case.numbers.line(line).ok_or(EditError::NoSuchLine)?;
        }
        ObjectionChange::Shakes(shakes) => {
            objection(&mut case.objections, id)?;
            let shaking = &mut case.private.reserve.shaking;
            match (shaking.iter().position(|known| *known == id), shakes) {
                (None, true) => shaking.push(id),
                (Some(place), false) => drop(shaking.remove(place)),
                (Some(_), true) | (None, false) => {}
            }
            return Ok(());
        }
        ObjectionChange::Likely(_)
        | ObjectionChange::Heavy(_)
        | ObjectionChange::Nothing
        | ObjectionChange::OnPage(_) => {}
    }
    let objection = objection(&mut case.objections, id)?;
    match change {
        ObjectionChange::Likely(level) => objection.likely = level,
        ObjectionChange::Heavy(level) => objection.heavy = level,
        ObjectionChange::Card(card) => (objection.card, objection.line) = (Some(card), None),
        ObjectionChange::Line(line) => (objection.card, objection.line) = (None, Some(line)),
        ObjectionChange::Nothing => (objection.card, objection.line) = (None, None),
        ObjectionChange::OnPage(on_page) => objection.on_page = on_page,
        ObjectionChange::Shakes(_) => {}
    }
    Ok(())
}
