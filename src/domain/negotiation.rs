//! The negotiation sheet, in two halves: what a colleague may read who gets the file of the case,
//! and the [`Reserve`], which stays with its writer.
//!
//! What harms in the other side's hands is in the reserve: not only target, walk-away and
//! alternatives, but also why I want it, what I would give up and in which order, and which
//! objections still shake me.

use super::{Extra, PointId};

/// The half that goes along in the file of a case. Of it, only the outside standards can come onto
/// the page that is handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Negotiation {
    /// What they need, and why.
    pub their_interests: String,
    /// What both would gain from.
    pub joint_gain: String,
    /// What others do, policies, market figures: what is fair by a measure that neither side made.
    pub standards: String,
    /// How they can explain a yes to their own boss.
    pub their_yes: String,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Negotiation {
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The half that is private: see [`Private`](super::Private).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reserve {
    /// What I need, and why.
    pub our_interests: String,
    /// What I do if there is no deal, and how that could become better.
    pub our_alternative: String,
    /// What they do if there is no deal, as far as I can tell.
    pub their_alternative: String,
    /// What I aim for.
    pub target: String,
    /// Below what I leave it.
    pub walk_away: String,
    /// In the order in which I would give them.
    pub concessions: Vec<Concession>,
    /// Objections whose answer does not hold yet, in no order, each once.
    pub shaking: Vec<PointId>,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Reserve {
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The concession with this id.
    pub fn concession(&self, id: PointId) -> Option<&Concession> {
        self.concessions.iter().find(|concession| concession.id == id)
    }
}

/// Something I would give, and what I ask for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concession {
    /// Names it within its case.
    pub id: PointId,
    /// What I would give.
    pub give: String,
    /// What I ask in return.
    pub in_return: String,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Concession {
    /// One that asks for nothing in return yet.
    pub fn new(id: PointId, give: impl Into<String>) -> Self {
        Self { id, give: give.into(), in_return: String::new(), extra: Extra::new() }
    }
}
