//! The quiet marks at what was found: a line under the very words where they can be underlined,
//! and a dotted line at the edge of the field or card where they cannot, or where no words are
//! what is wrong with it. No field is rebuilt for a mark, and no text moves.

use super::{Board, places::id_of};
use crate::browser::{
    page,
    underline::{Line, Underlines, Words},
};
use crate::domain::coach::{Call, Finding, Place, Quote};
use leptos::prelude::*;

/// The style sheet of the dotted lines.
const EDGES: &str = "coach-marks";

/// What is marked on the page; nothing once its owner is gone.
pub(super) struct Marks(Option<Underlines>);

impl Marks {
    pub fn new() -> Self {
        Self(Underlines::new())
    }
}

impl Drop for Marks {
    fn drop(&mut self) {
        page::set_rules(EDGES, "");
    }
}

/// How words are underlined. Told by shape and not by colour: waves for a tone that puts off, dots
/// for a word that wants another, or something firm behind it.
pub(super) const fn line(quote: &Quote) -> Option<Line> {
    match quote.call {
        Call::Tone => Some(Line::Wavy),
        Call::Word => Some(Line::Dotted),
        Call::All => None,
    }
}

impl Board {
    /// Marks what was found last on the screen as it is now.
    pub fn mark(self) {
        self.report.with_untracked(|report| {
            let written = || report.findings.iter().filter(|finding| finding.is_written);
            let (mut all, mut words) = (Vec::new(), Vec::new());
            for finding in written() {
                match words_of(finding) {
                    Some(found) => words.push(found),
                    None => all.push(id_of(finding.place)),
                }
            }
            self.marks.with_value(|Marks(underlines)| {
                let shown = underlines.as_ref().map(|lines| lines.show(&words)).unwrap_or_default();
                for (place, words) in words.into_iter().enumerate() {
                    if shown.get(place) != Some(&true) {
                        all.push(words.id);
                    }
                }
            });
            page::set_rules(EDGES, &edges(&all));
        });
    }
}

fn words_of(finding: &Finding) -> Option<Words> {
    let quote = finding.quote.as_ref()?;
    Some(Words {
        id: id_of(Place::Text(quote.field)),
        span: quote.span.clone(),
        words: quote.words.clone(),
        line: line(quote)?,
    })
}

/// A rule for each field and card with these ids.
fn edges(ids: &[String]) -> String {
    if ids.is_empty() {
        return String::new();
    }
    let which = ids.iter().map(|id| ["#", id].concat()).collect::<Vec<_>>().join(",");
    let look = "{background-image:var(--mark);background-position:0 100%;\
        background-repeat:repeat-x;background-size:6px 2px}";
    which + look
}
