//! How the page that is handed over is set up: its paper, and its sections.
//!
//! What stands on it comes from the case (see [`export::handout`](crate::export::handout)). Here
//! is what differs from that for the page alone.

use super::{AnyId, Extra};

/// The set-up of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// What it is printed on.
    pub paper: Paper,
    /// Every section once, in the order of the page.
    pub sections: Vec<PageSection>,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Default for Page {
    fn default() -> Self {
        let mut page = Self::without_sections();
        page.complete();
        page
    }
}

impl Page {
    /// What a file is read over.
    pub(crate) const fn without_sections() -> Self {
        Self { paper: Paper::A4, sections: Vec::new(), extra: Extra::new() }
    }

    /// Whether it is as a case begins with.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }

    /// How one section is set up.
    pub fn section(&self, section: Section) -> Option<&PageSection> {
        self.sections.iter().find(|known| known.section == section)
    }

    /// Adds the sections that are missing, at the end; gives back how many stood there twice, of
    /// which the first stays.
    pub(crate) fn complete(&mut self) -> usize {
        let before = self.sections.len();
        let mut seen = [false; Section::ALL.len()];
        self.sections.retain(|known| {
            let seen = &mut seen[known.section as usize];
            !std::mem::replace(seen, true)
        });
        let twice = before - self.sections.len();
        for section in Section::ALL {
            if !seen[section as usize] {
                self.sections.push(PageSection::new(section));
            }
        }
        twice
    }
}

/// One section of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageSection {
    /// Which one.
    pub section: Section,
    /// Left out of the page and of everything else that is handed over.
    pub off: bool,
    /// Another heading; blank for the usual one.
    pub heading: String,
    /// Other words in the place of those that come from the case; blank for those. A line is a
    /// paragraph, one that begins with a dash is a point of a list.
    pub words: String,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl PageSection {
    /// As a case begins with.
    pub const fn new(section: Section) -> Self {
        Self {
            section,
            off: false,
            heading: String::new(),
            words: String::new(),
            extra: Extra::new(),
        }
    }
}

/// A section of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Section {
    /// What they have to get done, and what is in the way.
    Situation,
    /// What each of their pains and gains gets from the offer.
    Gains,
    /// What the order gets right.
    Order,
    /// The options with their numbers.
    Options,
    /// What others do.
    Standards,
    /// The ask, and the measure that will move.
    Ask,
    /// What may speak against it, and how that is met.
    Risks,
    /// Who does what by when.
    Next,
}

impl AnyId for Section {
    fn of_bits(bits: u64) -> Self {
        let known = Self::ALL.into_iter().find(|section| section.to_bits() == bits);
        known.unwrap_or(Self::ALL[0])
    }

    fn to_bits(self) -> u64 {
        self as u64
    }
}

impl Section {
    /// In the usual order: theirs first, what I want after it.
    pub const ALL: [Self; 8] = [
        Self::Situation,
        Self::Gains,
        Self::Order,
        Self::Options,
        Self::Standards,
        Self::Ask,
        Self::Risks,
        Self::Next,
    ];
}

/// What a page is printed on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// Both.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// As a label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::Letter => "Letter",
        }
    }
}
