//! Addresses: the part of the URL after `#`.

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
    /// A part of a case.
    Case(CaseId, Part),
}

/// A part of a case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Part {
    /// What I stand for.
    #[default]
    Position,
    /// Their world and my offer.
    Canvas,
}

impl Part {
    /// In the order in which a case is read.
    pub const ALL: [Self; 2] = [Self::Position, Self::Canvas];

    /// The label of its link.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Position => "Position",
            Self::Canvas => "Canvas",
        }
    }

    const fn slug(self) -> &'static str {
        match self {
            Self::Position => "position",
            Self::Canvas => "canvas",
        }
    }
}

impl Route {
    /// The case it shows.
    pub const fn case(self) -> Option<CaseId> {
        match self {
            Self::Case(id, _) => Some(id),
            Self::Home | Self::New | Self::Examples | Self::Data => None,
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
            Self::Case(id, part) => write!(f, "#/case/{id}/{}", part.slug()),
        }
    }
}

/// Any text is an address: one that leads nowhere leads home.
impl FromStr for Route {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        let mut steps = text.trim_start_matches('#').split('/').filter(|step| !step.is_empty());
        Ok(match (steps.next(), steps.next(), steps.next()) {
            (Some("new"), None, None) => Self::New,
            (Some("examples"), None, None) => Self::Examples,
            (Some("data"), None, None) => Self::Data,
            (Some("case"), Some(id), part) => match id.parse() {
                Ok(id) => {
                    let part = Part::ALL.into_iter().find(|known| Some(known.slug()) == part);
                    Self::Case(id, part.unwrap_or_default())
                }
                Err(_) => Self::Home,
            },
            _ => Self::Home,
        })
    }
}
