//! The same handout, told at different lengths.

use super::{Content, Handout, Item, Part};
use crate::domain::{Paper, Section};

/// One way to tell a handout.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Variant {
    /// One page.
    #[default]
    Brief,
    /// A mail: see [`email`](super::email).
    Email,
    /// A card to hold in the hand.
    Points,
    /// Everything, on several pages.
    Dossier,
}

impl Variant {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Brief, Self::Email, Self::Points, Self::Dossier];

    /// As a label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Brief => "One-page brief",
            Self::Email => "E-mail",
            Self::Points => "Talking points",
            Self::Dossier => "Full dossier",
        }
    }

    /// What it is called in the name of a file.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Brief => "brief",
            Self::Email => "e-mail",
            Self::Points => "talking-points",
            Self::Dossier => "dossier",
        }
    }

    /// Whether it is to be on one page.
    pub const fn is_one_page(self) -> bool {
        match self {
            Self::Brief | Self::Points => true,
            Self::Email | Self::Dossier => false,
        }
    }
}

/// What a page is cut to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Size {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 inches.
    Letter,
    /// 148 × 210 mm.
    A5,
}

impl Size {
    /// The class of a paper of this size.
    pub const fn class(self) -> &'static str {
        match self {
            Self::A4 => "paper a4",
            Self::Letter => "paper letter",
            Self::A5 => "paper a5",
        }
    }
}

/// A handout as it is told: what the renderers write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The title.
    pub title: String,
    /// A line under it: for whom, and when the decision falls; may be empty.
    pub facts: String,
    /// What follows.
    pub parts: Vec<Part>,
    /// What it is printed on.
    pub size: Size,
}

impl Handout {
    /// As this variant tells it. An e-mail is shown as the brief: its own words are
    /// [`email`](super::email)'s.
    pub fn sheet(&self, variant: Variant) -> Sheet {
        let parts = match variant {
            Variant::Brief | Variant::Email => self.parts.iter().map(brief).collect(),
            Variant::Points => self.parts.iter().filter_map(point).collect(),
            Variant::Dossier => self.parts.iter().chain(&self.annex).cloned().collect(),
        };
        let facts = [self.whom.clone(), self.decision_words()];
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        Sheet {
            title: self.title.clone(),
            facts: facts.join(" · "),
            parts,
            size: match (variant, self.paper) {
                (Variant::Points, _) => Size::A5,
                (_, Paper::A4) => Size::A4,
                (_, Paper::Letter) => Size::Letter,
            },
        }
    }
}

/// What they gain, on one page.
const GAINS: usize = 4;
/// What the order gets right, on one page.
const ARGUMENTS: usize = 2;

/// A section on one page: what weighs most. The dossier has the rest.
fn brief(part: &Part) -> Part {
    let mut part = part.clone();
    if part.is_reworded {
        return part;
    }
    match part.section {
        Some(Section::Gains) => shorten(&mut part.content, GAINS),
        Some(Section::Order) => shorten(&mut part.content, ARGUMENTS),
        // What options bring beside the money is in the dossier.
        Some(Section::Options) => part.content.retain(|each| !matches!(each, Content::List(_))),
        Some(
            Section::Situation | Section::Standards | Section::Ask | Section::Risks | Section::Next,
        )
        | None => {}
    }
    part
}

/// No more than so many points in each list.
fn shorten(content: &mut [Content], most: usize) {
    for each in content {
        if let Content::List(items) = each {
            items.truncate(most);
        }
    }
}

/// Points of a list on the card.
const POINTS: usize = 3;

/// A section as one says it: few points, no notes, a table as a sentence. What they have to get
/// done is no news to them, and what others do is on the page.
fn point(part: &Part) -> Option<Part> {
    if part.is_reworded {
        return Some(part.clone());
    }
    let (lines, points) = match part.section {
        Some(Section::Situation | Section::Standards) | None => return None,
        // How it was counted, and what it serves, is on the page.
        Some(Section::Options | Section::Ask) => (1, 0),
        Some(Section::Order) => (1, 1),
        Some(Section::Next) => (1, 2),
        Some(Section::Gains | Section::Risks) => (1, POINTS),
    };
    let short = |content: &Content| match content {
        Content::List(items) => {
            let item = |item: &Item| Item { note: String::new(), ..item.clone() };
            Content::List(items.iter().take(points).map(item).collect())
        }
        Content::Table(table) => Content::Words(table.summary.clone()),
        Content::Words(words) => Content::Words(words.clone()),
        Content::Strong(words) => Content::Strong(words.clone()),
    };
    let content: Vec<Content> = part.content.iter().take(lines).map(short).collect();
    Some(Part { content, ..part.clone() })
}
