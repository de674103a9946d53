//! Addresses: the part of the URL after `#`.

use crate::content::Start;
use crate::domain::CaseId;
use std::{convert::Infallible, fmt, str::FromStr};

/// A screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Route {
    /// The list of cases.
    #[default]
    Home,
    /// The starting points.
    New,
    /// The worked examples.
    Examples,
    /// Export and import of everything.
    Data,
    /// A case is begun: where the shortcuts of the installed app lead.
    Starting(Start),
    /// A part of a case.
    Case(CaseId, Part),
    /// A part of a case that was begun under this address. Nothing is stored of a case before its
    /// first word: until then the address alone says how it begins, and is enough to begin it
    /// again when the page is loaded anew or found again by "Back".
    Begun(Start, CaseId, Part),
}

/// A part of a case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Part {
    /// What I stand for.
    #[default]
    Position,
    /// Their world and my offer.
    Canvas,
    /// What each way forward costs and brings.
    Numbers,
    /// What they may say, and the negotiation sheet.
    Objections,
    /// The page that is handed over.
    Handout,
}

impl Part {
    /// In the order in which a case is read.
    pub const ALL: [Self; 5] =
        [Self::Position, Self::Canvas, Self::Numbers, Self::Objections, Self::Handout];

    /// The label of its link.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Position => "Position",
            Self::Canvas => "Canvas",
            Self::Numbers => "Numbers",
            Self::Objections => "Objections",
            Self::Handout => "Handout",
        }
    }

    const fn slug(self) -> &'static str {
        match self {
            Self::Position => "position",
            Self::Canvas => "canvas",
            Self::Numbers => "numbers",
            Self::Objections => "objections",
            Self::Handout => "handout",
        }
    }

    fn called(slug: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|known| Some(known.slug()) == slug).unwrap_or_default()
    }
}

impl Route {
    /// The case it shows.
    pub const fn case(self) -> Option<CaseId> {
        match self {
            Self::Case(id, _) | Self::Begun(_, id, _) => Some(id),
            Self::Home | Self::New | Self::Examples | Self::Data | Self::Starting(_) => None,
        }
    }

    /// The part of the case that it shows.
    pub const fn part(self) -> Option<Part> {
        match self {
            Self::Case(_, part) | Self::Begun(_, _, part) => Some(part),
            Self::Home | Self::New | Self::Examples | Self::Data | Self::Starting(_) => None,
        }
    }

    /// Another part of the same case; where there is none, the same screen.
    #[must_use]
    pub const fn at(self, part: Part) -> Self {
        match self {
            Self::Case(id, _) => Self::Case(id, part),
            Self::Begun(start, id, _) => Self::Begun(start, id, part),
            Self::Home | Self::New | Self::Examples | Self::Data | Self::Starting(_) => self,
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("#/"),
            Self::New => f.write_str("#/new"),
            Self::Examples => f.write_str("#/examples"),
            Self::Data => f.write_str("#/data"),
            Self::Starting(start) => write!(f, "#/new/{}", start.slug()),
            Self::Case(id, part) => write!(f, "#/case/{id}/{}", part.slug()),
            Self::Begun(start, id, part) => {
                write!(f, "#/new/{}/{id}/{}", start.slug(), part.slug())
            }
        }
    }
}

/// Any text is an address: one that leads nowhere leads home.
impl FromStr for Route {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        let mut steps = text.trim_start_matches('#').split('/').filter(|step| !step.is_empty());
        Ok(match (steps.next(), steps.next(), steps.next(), steps.next()) {
            (Some("new"), None, ..) => Self::New,
            (Some("examples"), None, ..) => Self::Examples,
            (Some("data"), None, ..) => Self::Data,
            (Some("case"), Some(id), part, _) => {
                id.parse().map_or(Self::Home, |id| Self::Case(id, Part::called(part)))
            }
            (Some("new"), Some(start), id, part) => {
                let start = Start::ALL.into_iter().find(|known| known.slug() == start);
                match (start, id.map(str::parse)) {
                    (Some(start), Some(Ok(id))) => Self::Begun(start, id, Part::called(part)),
                    (Some(start), None) => Self::Starting(start),
                    (None, _) | (_, Some(Err(_))) => Self::Home,
                }
            }
            _ => Self::Home,
        })
    }
}
