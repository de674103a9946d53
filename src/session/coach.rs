//! What the coach found, and where the places that it names are on the screens.

use super::{Effect, Focus, Part, Session};
use crate::domain::{CaseId, TextField, coach::Place};

impl Session {
    /// The coach has read a case as it is now. It is stored with the line of the case when that is
    /// left.
    pub(super) fn found_ready(&mut self, id: CaseId, readiness: u8) -> Vec<Effect> {
        if let Some(line) = self.cases.iter_mut().find(|line| line.id == id) {
            line.readiness = Some(readiness);
        }
        Vec::new()
    }
}

impl Part {
    /// The part that a place is in.
    pub const fn of(place: Place) -> Self {
        match place {
            Place::Goals | Place::Day(_) => Self::Position,
            Place::Block(_) | Place::Card(_) => Self::Canvas,
            Place::Options | Place::Option(_) | Place::Line(_) | Place::Promise => Self::Numbers,
            Place::Text(field) => match field {
                TextField::Title
                | TextField::CounterpartName
                | TextField::CounterpartRole
                | TextField::OrderGiven
                | TextField::OrderBy
                | TextField::OrderGoal
                | TextField::OrderBestArgument
                | TextField::OrderRightWhen
                | TextField::Ask
                | TextField::AskDecider
                | TextField::OutcomeMetric
                | TextField::OutcomeFrom
                | TextField::OutcomeTo
                | TextField::Fallback
                | TextField::Notes => Self::Position,
                TextField::CardText(_) | TextField::CardEvidence(_) => Self::Canvas,
                TextField::OptionName(_)
                | TextField::OptionOther(_)
                | TextField::LineName(_)
                | TextField::LineSource(_) => Self::Numbers,
                TextField::TheirInterests
                | TextField::JointGain
                | TextField::Standards
                | TextField::TheirYes
                | TextField::OurInterests
                | TextField::OurAlternative
                | TextField::TheirAlternative
                | TextField::Target
                | TextField::WalkAway
                | TextField::ObjectionText(_)
                | TextField::ObjectionAnswer(_)
                | TextField::ObjectionEvidence(_)
                | TextField::ConcessionGive(_)
                | TextField::ConcessionReturn(_) => Self::Objections,
                TextField::PageHeading(_) | TextField::PageWords(_) => Self::Handout,
            },
        }
    }
}

impl Focus {
    /// Where the focus goes for a place; none for one that is not among those of the session.
    pub const fn of(place: Place) -> Option<Self> {
        match place {
            Place::Text(TextField::Title) => Some(Self::Title),
            Place::Text(TextField::CardText(id) | TextField::CardEvidence(id))
            | Place::Card(id) => Some(Self::Card(id)),
            Place::Text(TextField::LineName(id) | TextField::LineSource(id)) | Place::Line(id) => {
                Some(Self::Line(id))
            }
            Place::Block(block) => Some(Self::Add(block)),
            Place::Option(id) => Some(Self::AddLine(id)),
            Place::Text(_) | Place::Day(_) | Place::Goals | Place::Options | Place::Promise => None,
        }
    }
}
