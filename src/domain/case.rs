//! The case: one document, one position, sold to one counterpart.

use super::{
    Canvas, CaseId, Extra, LineId, Negotiation, Numbers, Objection, Page, PointId, Position,
    Private, Sorted, TextField,
};
use chrono::{DateTime, Utc};
use std::sync::Arc;

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
    /// What they may say; ids are unique.
    pub objections: Vec<Arc<Objection>>,
    /// The negotiation sheet, as far as it is not private.
    pub negotiation: Negotiation,
    /// How the page that is handed over is set up.
    pub page: Page,
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
            objections: Vec::new(),
            negotiation: Negotiation::default(),
            page: Page::default(),
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

    /// Whether no objection was written down.
    pub fn has_no_objections(&self) -> bool {
        self.objections.is_empty()
    }

    /// Whether nothing was written in the half of the negotiation sheet that is not private.
    pub fn has_no_negotiation(&self) -> bool {
        self.negotiation.is_empty()
    }

    /// Whether the page is set up as every page is at first.
    pub fn has_usual_page(&self) -> bool {
        self.page.is_usual()
    }

    /// The objection with this id.
    pub fn objection(&self, id: PointId) -> Option<&Arc<Objection>> {
        self.objections.iter().find(|objection| objection.id == id)
    }

    /// Whether an objection still shakes. Private.
    pub fn shakes(&self, id: PointId) -> bool {
        self.private.reserve.shaking.contains(&id)
    }

    /// Clears what objections rest on where it is gone, and marks of objections that are; by how
    /// many rested on nothing.
    pub(crate) fn mend_objections(&mut self) -> usize {
        let (canvas, numbers) = (&self.canvas, &self.numbers);
        let mut mended = 0;
        for objection in &mut self.objections {
            let card = objection.card.filter(|card| canvas.card(*card).is_some());
            let has = |line: &LineId| card.is_none() && numbers.line(*line).is_some();
            let line = objection.line.filter(has);
            if (card, line) != (objection.card, objection.line) {
                let objection = Arc::make_mut(objection);
                (objection.card, objection.line) = (card, line);
                mended += 1;
            }
        }
        if !self.private.reserve.shaking.is_empty() {
            let known = Sorted::of(self.objections.iter().map(|objection| objection.id));
            let mut seen = Sorted::default();
            self.private.reserve.shaking.retain(|id| known.has(*id) && seen.add(*id));
        }
        mended
    }

    /// Every text that was written: of the case itself, its cards, options and lines, of
    /// objections, concessions and the page, and why something was muted.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let cards = self.canvas.cards.iter().flat_map(|card| [&*card.text, &*card.evidence]);
        let options =
            self.numbers.options.iter().flat_map(|choice| [&*choice.name, &*choice.other]);
        let lines = self.numbers.lines().flat_map(|line| [&*line.name, &*line.source]);
        let fields = TextField::OF_CASE.iter().filter_map(|field| field.of(self));
        let objections = self
            .objections
            .iter()
            .flat_map(|objection| [&*objection.text, &*objection.answer, &*objection.evidence]);
        let concessions = self.private.reserve.concessions.iter();
        let concessions = concessions.flat_map(|each| [&*each.give, &*each.in_return]);
        let page = self.page.sections.iter().flat_map(|each| [&*each.heading, &*each.words]);
        let written = fields.chain(cards).chain(options).chain(lines);
        let reasons = self.private.muted.iter().map(|mute| &*mute.reason);
        written.chain(objections).chain(concessions).chain(page).chain(reasons)
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
