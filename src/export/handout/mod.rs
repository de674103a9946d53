//! What is handed over: one page, an e-mail, talking points, a dossier.
//!
//! # Private by construction
//! Everything that leaves is made from a [`Handout`], which has no private fields, and [`Handout::of`]
//! is the one function that makes one. It takes the case apart, lets go of what is private, and hands
//! on only the rest; nothing else in this module sees a [`Case`]. `tests/handout.rs` fills every
//! private field and looks for it in every output.
//!
//! What is not private is not all fit to be handed over either. Left out as well: what they want to
//! feel and how they want to be seen, who told me what and when (the evidence on cards of their
//! world), objections that nobody has put on the page, and of the negotiation sheet everything but
//! outside standards.
//!
//! A [`Handout`] is told as a [`Sheet`] by each [`Variant`], and a sheet is written by [`html`],
//! [`markdown`] and [`plain`]; the e-mail, which has a length to keep, by [`email`].

mod annex;
mod email;
mod html;
mod markdown;
mod numbers;
mod plain;
mod sections;
mod variant;

pub use email::{Email, email};
pub use html::{PAPER, fragment, html};
pub use markdown::markdown;
pub use plain::{plain, plain_words};
pub use variant::{Sheet, Size, Variant};

use crate::domain::{
    Case, Goal, PageSection, Paper, Section, money::Separators, text, workspace::Workspace,
};
use chrono::NaiveDate;

/// What may be handed over of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handout {
    /// What it is called.
    pub title: String,
    /// "For Dana Ruiz, CRO".
    pub whom: String,
    /// The name to greet by; may be empty.
    pub greeting: String,
    /// The day of the decision.
    pub decision: Option<NaiveDate>,
    /// What the page is printed on.
    pub paper: Paper,
    /// Its sections, in order: those that are on and have something in them.
    pub parts: Vec<Part>,
    /// What the dossier adds.
    pub annex: Vec<Part>,
}

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Which section of the page it is; none in the annex.
    pub section: Option<Section>,
    /// Its heading; never empty.
    pub heading: String,
    /// Whether its words are those that somebody chose for the page: then none is left out.
    pub is_reworded: bool,
    /// At least one thing.
    pub content: Vec<Content>,
}

/// Something that stands on a page. Its texts are one line each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// A paragraph.
    Words(String),
    /// The sentence that counts.
    Strong(String),
    /// A list.
    List(Vec<Item>),
    /// A table.
    Table(Table),
}

/// A point of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// What it is about.
    pub lead: String,
    /// What is said of it; may be empty.
    pub text: String,
    /// Where it can be looked up; may be empty.
    pub note: String,
    /// What is said answers what it is about: "a pain → what relieves it".
    pub is_answer: bool,
}

impl Item {
    /// What stands between what it is about and what is said of it.
    pub const fn mark(&self) -> &'static str {
        match (self.text.is_empty(), self.is_answer) {
            (true, _) => "",
            (false, true) => " → ",
            (false, false) => ": ",
        }
    }
}

/// A table with headings above and before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows, for those who do not see it.
    pub caption: String,
    /// The headings above its columns, that of the first included.
    pub head: Vec<String>,
    /// Its rows; each begins with its heading and is as long as the head.
    pub rows: Vec<Vec<String>>,
    /// It in a sentence, where there is no room for a table; empty in the annex.
    pub summary: String,
    /// Its class in the style of the paper: "amounts", "lines", or none.
    pub class: &'static str,
}

/// The usual heading of a section.
pub const fn heading(section: Section) -> &'static str {
    match section {
        Section::Situation => "What you have to get done",
        Section::Gains => "What you gain",
        Section::Order => "What the order gets right",
        Section::Options => "The options in numbers",
        Section::Standards => "How others do it",
        Section::Ask => "The ask",
        Section::Risks => "Risks, and how they are met",
        Section::Next => "Next steps",
    }
}

impl Handout {
    /// What may be handed over of this case: the one way out. The company goals are those of the
    /// workspace; amounts are written with the marks of a locale.
    pub fn of(case: &Case, workspace: &Workspace, separators: Separators) -> Self {
        // Every field is named, so that a new one has to be thought about here.
        let Case {
            private: _,
            id: _,
            status: _,
            archived: _,
            created: _,
            edited: _,
            extra: _,
            title,
            kind,
            counterpart,
            position,
            canvas,
            numbers,
            objections,
            negotiation,
            page,
        } = case;
        let goals: Vec<&Goal> =
            position.goals.iter().filter_map(|id| workspace.goal(*id)).collect();
        let usual = |section| match section {
            Section::Situation => sections::situation(canvas),
            Section::Gains => sections::gains(canvas),
            Section::Order => sections::order(*kind, &position.order),
            Section::Options => numbers::options(numbers, separators),
            Section::Standards => sections::lines(&negotiation.standards),
            Section::Ask => sections::ask(&position.ask, &position.outcome, &goals),
            Section::Risks => sections::risks(objections),
            Section::Next => sections::next(*kind, position),
        };
        let part = |set: &PageSection| {
            let PageSection { section, off, heading: other, words, extra: _ } = set;
            let is_reworded = !words.trim().is_empty();
            let content = if is_reworded { sections::lines(words) } else { usual(*section) };
            let heading = Some(one_line(other)).filter(|words| !words.is_empty());
            (!off && !content.is_empty()).then(|| Part {
                section: Some(*section),
                heading: heading.unwrap_or_else(|| self::heading(*section).to_owned()),
                is_reworded,
                content,
            })
        };
        let is_on = |section| page.section(section).is_some_and(|set| !set.off);
        let mut annex = Vec::new();
        if is_on(Section::Gains) {
            annex.extend(annex::canvas(canvas));
        }
        if is_on(Section::Options) {
            annex.extend(annex::numbers(numbers, separators));
        }
        let (name, role) = (one_line(&counterpart.name), one_line(&counterpart.role));
        let whom = match (name.as_str(), role.as_str()) {
            ("", "") => counterpart.function.in_a_sentence().to_owned(),
            ("", role) => role.to_owned(),
            (name, "") => [name, ", ", counterpart.function.name()].concat(),
            (name, role) => [name, ", ", role].concat(),
        };
        let whom = if whom == "your boss" || whom == "them" { String::new() } else { whom };
        Self {
            title: match one_line(title) {
                title if title.is_empty() => "A proposal".to_owned(),
                title => title,
            },
            whom: if whom.is_empty() { whom } else { ["For ", &whom].concat() },
            greeting: name.split(' ').next().unwrap_or_default().to_owned(),
            decision: position.ask.by,
            paper: page.paper,
            parts: page.sections.iter().filter_map(part).collect(),
            annex,
        }
    }

    /// "Decision by 4 Dec 2026"; empty without a day.
    pub fn decision_words(&self) -> String {
        self.decision.map(|day| ["Decision by ", &text::day(day)].concat()).unwrap_or_default()
    }
}

/// A text on one line, without what no page can show; no-break spaces stay.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let is_gap = |letter: char| letter == ' ' || letter.is_control();
    for word in text.split(is_gap).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
