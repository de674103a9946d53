//! The case: one document, one position, sold to one counterpart.

use super::{Canvas, CaseId, Extra, Numbers, Position, TextField, money::Money};
use chrono::{DateTime, Utc};

/// One position, sold to one counterpart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Names the case and its record.
    pub id: CaseId,
    /// As the person named it; may be empty, see [`Case::name`].
    pub title: String,
    /// What kind of selling it is.
    pub kind: Kind,
    /// How far it has come.
    pub status: Status,
    /// Put away: out of the list unless asked for.
    pub archived: bool,
    /// When it was made.
    pub created: DateTime<Utc>,
    /// When it was last changed.
    pub edited: DateTime<Utc>,
    /// Whom it is for.
    pub counterpart: Counterpart,
    /// What I stand for.
    pub position: Position,
    /// Their world and my offer.
    pub canvas: Canvas,
    /// What each way forward costs and brings.
    pub numbers: Numbers,
    /// Never part of anything that is handed out.
    pub private: Private,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Case {
    /// An empty case.
    pub fn new(id: CaseId, kind: Kind, function: Function, now: DateTime<Utc>) -> Self {
        Self {
            id,
            title: String::new(),
            kind,
            status: Status::default(),
            archived: false,
            created: now,
            edited: now,
            counterpart: Counterpart { function, ..Counterpart::default() },
            position: Position::default(),
            canvas: Canvas::default(),
            numbers: Numbers::new(kind),
            private: Private::default(),
            extra: Extra::new(),
        }
    }

    /// Whether its numbers are what a case of its kind begins with.
    pub fn has_untouched_numbers(&self) -> bool {
        self.numbers.is_untouched(self.kind)
    }

    /// Whether nothing private was written.
    pub fn has_nothing_private(&self) -> bool {
        self.private.is_empty()
    }

    /// Every text that was written: of the case itself, its cards, options and lines, and why
    /// something was muted.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let cards = self.canvas.cards.iter().flat_map(|card| [&*card.text, &*card.evidence]);
        let options =
            self.numbers.options.iter().flat_map(|choice| [&*choice.name, &*choice.other]);
        let lines = self.numbers.lines().flat_map(|line| [&*line.name, &*line.source]);
        let fields = TextField::OF_CASE.iter().filter_map(|field| field.of(self));
        let reasons = self.private.muted.iter().map(|mute| &*mute.reason);
        fields.chain(cards).chain(options).chain(lines).chain(reasons)
    }

    /// What the case is called on the screen: its title, or words for one that has none yet.
    pub fn name(&self) -> &str {
        match self.title.trim() {
            "" => self.kind.untitled(),
            title => title,
        }
    }
}

/// The person or department the case is for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counterpart {
    /// A person's name; may be empty.
    pub name: String,
    /// What they are: "CRO", "HR business partner".
    pub role: String,
    /// Where they sit.
    pub function: Function,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Counterpart {
    /// The first word of the name, or the function with its article: "Dana", "your boss", "Finance".
    pub fn short(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(self.function.in_a_sentence())
    }

    /// What is theirs, before a noun: "Dana’s", "your boss’s", "Finance’s", "their".
    pub fn whose(&self) -> String {
        match (self.short(), self.function) {
            (_, Function::Other) if self.name.trim().is_empty() => "their".to_owned(),
            (whom, _) if whom.ends_with('s') && !self.name.trim().is_empty() => format!("{whom}’"),
            (whom, _) => format!("{whom}’s"),
        }
    }

    /// "Dana’s world", or "Their world" while nobody is named.
    pub fn world(&self) -> String {
        match self.name.split_whitespace().next() {
            Some(name) if name.ends_with('s') => format!("{name}’ world"),
            Some(name) => format!("{name}’s world"),
            None => "Their world".to_owned(),
        }
    }
}

/// The fields that stay with their writer: in the full backup only.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Private {
    /// What I settle for if the ask is declined.
    pub fallback: String,
    /// Notes to self.
    pub notes: String,
    /// The figure I hope for, above the one I promise.
    pub stretch: Option<Money>,
    /// Findings of the coach that were muted, each key once. Private, since a reason may be frank.
    pub muted: Vec<Mute>,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Private {
    /// Whether nothing private was written.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether no figure was named to hope for.
    pub const fn has_no_stretch(&self) -> bool {
        self.stretch.is_none()
    }

    /// Whether nothing that the coach found was muted.
    pub const fn has_nothing_muted(&self) -> bool {
        self.muted.is_empty()
    }

    /// Why the finding of this key was muted; none for one that was not.
    pub fn mute(&self, key: &str) -> Option<&Mute> {
        self.muted.iter().find(|mute| mute.key == key)
    }
}

/// A finding of the coach that is not to be told any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mute {
    /// Which finding: see [`Finding::key`](super::coach::Finding::key).
    pub key: String,
    /// Why, in the person's words.
    pub reason: String,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

/// Where the counterpart sits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Function {
    /// The person I report to.
    #[default]
    Boss,
    /// People and talent.
    Hr,
    /// Controllers, planning, the CFO's office.
    Finance,
    /// Demand, brand, product marketing.
    Marketing,
    /// Territories, quotas, tools, data.
    SalesOps,
    /// Contracts and compliance.
    Legal,
    /// Anyone else.
    Other,
}

impl Function {
    /// Every function, in the order a list shows them.
    pub const ALL: [Self; 7] = [
        Self::Boss,
        Self::Hr,
        Self::Finance,
        Self::Marketing,
        Self::SalesOps,
        Self::Legal,
        Self::Other,
    ];

    /// As a label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Boss => "Boss",
            Self::Hr => "HR",
            Self::Finance => "Finance",
            Self::Marketing => "Marketing",
            Self::SalesOps => "Sales Ops",
            Self::Legal => "Legal",
            Self::Other => "Other",
        }
    }

    /// As a word inside a sentence.
    pub const fn in_a_sentence(self) -> &'static str {
        match self {
            Self::Boss => "your boss",
            Self::Other => "them",
            Self::Hr | Self::Finance | Self::Marketing | Self::SalesOps | Self::Legal => {
                self.name()
            }
        }
    }
}

/// What kind of selling a case is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An order came down; this is the answer to it.
    Pushback,
    /// Something is wanted from another department.
    Proposal,
    /// Something is wanted from the boss.
    BossAsk,
}

impl Kind {
    /// Every kind, in the order a list shows them.
    pub const ALL: [Self; 3] = [Self::Pushback, Self::Proposal, Self::BossAsk];

    /// As a label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pushback => "Pushback",
            Self::Proposal => "Value proposition",
            Self::BossAsk => "Ask to my boss",
        }
    }

    /// What a case of this kind is called before it has a title.
    pub const fn untitled(self) -> &'static str {
        match self {
            Self::Pushback => "Untitled pushback",
            Self::Proposal => "Untitled value proposition",
            Self::BossAsk => "Untitled ask",
        }
    }
}

/// How far a case has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// Being written.
    #[default]
    Drafting,
    /// Written; the talk is to come.
    Ready,
    /// They said yes.
    Won,
    /// They said yes to a part.
    PartlyWon,
    /// They said no.
    Declined,
    /// Put off by either side.
    Parked,
}

impl Status {
    /// Every status, in the order a list shows them.
    pub const ALL: [Self; 6] =
        [Self::Drafting, Self::Ready, Self::Won, Self::PartlyWon, Self::Declined, Self::Parked];

    /// As a label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Drafting => "Drafting",
            Self::Ready => "Ready",
            Self::Won => "Won",
            Self::PartlyWon => "Partly won",
            Self::Declined => "Declined",
            Self::Parked => "Parked",
        }
    }

    /// Whether the talk is over.
    pub const fn is_closed(self) -> bool {
        match self {
            Self::Drafting | Self::Ready => false,
            Self::Won | Self::PartlyWon | Self::Declined | Self::Parked => true,
        }
    }
}
