//! Finds wording that works against its writer: complaint, blame, sweeping absolutes, claims
//! that are vague, and reasons that serve the writer alone; and offers a better wording.
//!
//! Rules and lexicons of our own, no model and no network. The way of a text:
//!
//! ```text
//! text ─► tokens ─► sentences ─► hits of patterns ─► points by kind ─► a finding, with advice
//!         (tokens, morphology)    (pattern, rules,   (evidence, judge)      (advice)
//!                                  lexicon)
//! ```
//!
//! Start with `rules` for what is looked for, and `judge` for what counts for and against it.
//! A cue gives points to its kind; what stands beside it (a figure, a date, a policy, a negation)
//! takes points away; from 100 points on there is a finding. No more than one a sentence, its
//! heaviest: the coach explains, it does not scold.
//!
//! Limitation: English only. Irony without a mark of it, and facts that are told to hurt, pass.

mod advice;
mod evidence;
mod judge;
mod lexicon;
mod morphology;
mod pattern;
mod rules;
mod tokens;
mod vocabulary;
mod words;

use evidence::Evidence;
use std::ops::Range;

/// What is wrong with some wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It laments, and asks for nothing.
    Complaint,
    /// It accuses people, where it could say what happened.
    Blame,
    /// It leaves no exception, so that one exception refutes it.
    Absolute,
    /// It claims without a figure, a date or a name.
    Vague,
    /// What it gives as a reason is good for the writer alone.
    SelfCentred,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::Complaint, Self::Blame, Self::Absolute, Self::Vague, Self::SelfCentred];

    /// As a label.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Complaint => "Complaint",
            Self::Blame => "Blame",
            Self::Absolute => "Sweeping absolute",
            Self::Vague => "Vague claim",
            Self::SelfCentred => "Centred on us",
        }
    }
}

/// Wording that works against its writer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong with it.
    pub kind: Kind,
    /// The words that show it, in bytes of the text, on borders of characters.
    pub span: Range<usize>,
    /// Why it matters to the one who reads it: one sentence.
    pub reason: &'static str,
    /// A better wording or a next step; itself without a finding.
    pub suggestion: String,
}

/// Makes what every text is read with, which takes as long as a few hundred sentences; false if it
/// is made already.
pub fn get_ready() -> bool {
    vocabulary::get_ready()
}

/// Reads a text of any length and gives what works against its writer, in the order of the text.
///
/// Takes time in proportion to the length of the text.
pub fn wording(text: &str) -> Vec<Finding> {
    let (tokens, verdicts) = verdicts(text);
    verdicts.iter().map(|verdict| advice::finding(&tokens, verdict)).collect()
}

/// A text taken apart, and what is said of its sentences.
fn verdicts(text: &str) -> (tokens::Tokens, Vec<judge::Verdict>) {
    let vocabulary = vocabulary::vocabulary();
    let tokens = tokens::tokens(text, vocabulary);
    let evidence: Vec<_> =
        tokens.sentences.iter().map(|sentence| Evidence::of(&tokens, sentence)).collect();
    let sentences = tokens.sentences.iter().zip(&evidence).enumerate();
    let verdicts = sentences.filter_map(|(place, (sentence, own))| {
        let next = evidence.get(place + 1).filter(|_| sentence.goes_on);
        judge::judge(&tokens, sentence, own, next, vocabulary)
    });
    let verdicts = verdicts.collect();
    (tokens, verdicts)
}
