//! One way forward, with its lines.

use super::Line;
use crate::domain::{ChoiceId, Extra, Kind, LineId};
use std::sync::Arc;

/// A way forward that is costed: an option, on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Names the option within its case; the usual options have the same ids in every case.
    pub id: ChoiceId,
    /// What it is to the case.
    pub role: Role,
    /// As the person named it; may be empty, see [`Choice::label`].
    pub name: String,
    /// Benefits and costs, in the order in which they are shown.
    pub lines: Vec<Arc<Line>>,
    /// Benefits that are no money, in words.
    pub other: String,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Choice {
    /// An option without a line.
    pub fn new(id: ChoiceId, role: Role) -> Self {
        let (name, other) = (String::new(), String::new());
        Self { id, role, name, lines: Vec::new(), other, extra: Extra::new() }
    }

    /// The options a case of this kind begins with.
    pub fn standard(kind: Kind) -> Vec<Arc<Self>> {
        let roles: &[Role] = match kind {
            Kind::Pushback => &[Role::Order, Role::Proposal, Role::Nothing],
            Kind::Proposal | Kind::BossAsk => &[Role::Proposal, Role::Nothing],
        };
        roles.iter().map(|role| Arc::new(Self::new(role.usual_id(), *role))).collect()
    }

    /// What it is called on the screen: its name, or the words of its role.
    pub fn label(&self) -> &str {
        match self.name.trim() {
            "" => self.role.name(),
            name => name,
        }
    }

    /// The line with this id.
    pub fn line(&self, id: LineId) -> Option<&Arc<Line>> {
        self.lines.iter().find(|line| line.id == id)
    }

    /// Its benefits, in order.
    pub fn benefits(&self) -> impl Iterator<Item = &Arc<Line>> {
        self.lines.iter().filter(|line| line.category.is_benefit())
    }

    /// Its costs, in order.
    pub fn costs(&self) -> impl Iterator<Item = &Arc<Line>> {
        self.lines.iter().filter(|line| !line.category.is_benefit())
    }

    /// Whether nothing was entered in it.
    pub fn is_blank(&self) -> bool {
        *self == Self::new(self.id, self.role)
    }
}

/// What an option is to its case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// What came down from above.
    Order,
    /// What I ask for.
    Proposal,
    /// To leave things as they are.
    Nothing,
    /// Any other way.
    Other,
}

impl Role {
    /// In the order in which options stand.
    pub const ALL: [Self; 4] = [Self::Order, Self::Proposal, Self::Nothing, Self::Other];

    /// What an option of this role is called until somebody names it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Order => "The order as given",
            Self::Proposal => "My proposal",
            Self::Nothing => "Do nothing",
            Self::Other => "Another way",
        }
    }

    /// The id that the option of this role has in every case, so that a case without numbers in
    /// its file has them all the same. The one of [`Role::Other`] is never used.
    pub const fn usual_id(self) -> ChoiceId {
        ChoiceId::from_bits(match self {
            Self::Order => 1,
            Self::Proposal => 2,
            Self::Nothing => 3,
            Self::Other => 0,
        })
    }

    /// Whether a case has one option of this role at most.
    pub const fn is_unique(self) -> bool {
        match self {
            Self::Order | Self::Proposal | Self::Nothing => true,
            Self::Other => false,
        }
    }
}
