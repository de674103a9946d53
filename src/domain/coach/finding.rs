//! What a check found, why it matters, and what to do about it.

use super::check::Check;
use crate::domain::{
    Block, CardId, ChoiceId, DateField, Edit, LineId, TextField, edit::NumbersEdit, letters::part,
    money::Money, text::folded,
};
use std::ops::Range;

/// What a check found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Which check.
    pub check: &'static Check,
    /// Names the finding for as long as what it is about stays: the check, and where it needs
    /// them the place and the words. It is what a [`Mute`](crate::domain::Mute) goes by.
    pub key: String,
    /// Where to go to mend it.
    pub place: Place,
    /// The words that were found.
    pub quote: Option<Quote>,
    /// What was found, or is missing: one sentence.
    pub what: String,
    /// Why it matters to this counterpart: one sentence.
    pub why: String,
    /// A better wording or a next step; triggers no check itself.
    pub step: String,
    /// What can be put in the place of what was found, in one step of undo.
    pub remedy: Option<Remedy>,
    /// Whether it is about something that was written; else about something that is still to be.
    pub is_written: bool,
    /// Whether it takes something off the readiness.
    pub weighs: bool,
}

/// Words in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The field they stand in.
    pub field: TextField,
    /// Where, in bytes of its text, on borders of characters.
    pub span: Range<usize>,
    /// The words.
    pub words: String,
    /// What is to be done about them.
    pub call: Call,
}

/// What words call for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    /// Another tone.
    Tone,
    /// Another word, or something firm behind it: a figure, a date, a name.
    Word,
    /// Another text: it is all of the field.
    All,
}

impl Quote {
    /// Words of a text.
    pub fn of(field: TextField, text: &str, span: Range<usize>, call: Call) -> Self {
        Self { field, words: part(text, span.clone()).trim().to_owned(), span, call }
    }
}

/// A change that mends a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remedy {
    /// What will stand there.
    pub words: String,
    /// What is changed for it.
    pub change: Change,
}

/// What a remedy changes. Of all edits it takes these alone, and they are small.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A field gets this text.
    Text(TextField, String),
    /// So much is promised.
    Promise(Money),
}

impl Remedy {
    /// Puts it there.
    pub fn edit(&self) -> Edit {
        match &self.change {
            Change::Text(field, text) => Edit::SetText { field: *field, text: text.clone() },
            Change::Promise(amount) => Edit::Numbers(NumbersEdit::SetPromise(Some(*amount))),
        }
    }
}

/// Where something is to be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A field that holds text; a card or a line where it is one of theirs.
    Text(TextField),
    /// A field that holds a day.
    Day(DateField),
    /// The company goals.
    Goals,
    /// The field that adds cards to a block.
    Block(Block),
    /// A card.
    Card(CardId),
    /// The options, where one can be added.
    Options,
    /// The field that adds lines to an option.
    Option(ChoiceId),
    /// A line of the numbers.
    Line(LineId),
    /// The figure that is promised.
    Promise,
}

impl Finding {
    /// A finding on something that is missing, with everything that is the same for most.
    pub(super) fn new(check: &'static Check, place: Place, what: impl Into<String>) -> Self {
        Self {
            check,
            key: check.id.to_owned(),
            place,
            quote: None,
            what: what.into(),
            why: String::new(),
            step: String::new(),
            remedy: None,
            is_written: true,
            weighs: true,
        }
    }

    /// Why it matters.
    #[must_use]
    pub(super) fn because(mut self, why: String) -> Self {
        self.why = why;
        self
    }

    /// What to do.
    #[must_use]
    pub(super) fn step(mut self, step: impl Into<String>) -> Self {
        self.step = step.into();
        self
    }

    /// Tells it apart from others of its check.
    #[must_use]
    pub(super) fn about(mut self, about: &str) -> Self {
        self.key.push(' ');
        self.key.push_str(about);
        self
    }

    /// The words that were found; they are part of its key, so that other words are found anew.
    #[must_use]
    pub(super) fn quoting(mut self, quote: Quote) -> Self {
        let about = [&field_key(quote.field), " ", &*folded(&quote.words)].concat();
        self.quote = Some(quote);
        self.about(&about)
    }

    /// What can be put there.
    #[must_use]
    pub(super) fn remedy(mut self, words: String, change: Change) -> Self {
        self.remedy = Some(Remedy { words, change });
        self
    }

    /// Whether it is about something that was written.
    #[must_use]
    pub(super) fn written(mut self, is_written: bool) -> Self {
        self.is_written = is_written;
        self
    }

    /// It is told, and takes nothing off.
    #[must_use]
    pub(super) fn light(mut self) -> Self {
        self.weighs = false;
        self
    }
}

/// A short name for a field that stays in files: never change one.
fn field_key(field: TextField) -> String {
    let (name, id) = match field {
        TextField::Title => ("title", None),
        TextField::CounterpartName => ("counterpart", None),
        TextField::CounterpartRole => ("role", None),
        TextField::OrderGiven => ("order", None),
        TextField::OrderBy => ("order-by", None),
        TextField::OrderGoal => ("order-goal", None),
        TextField::OrderBestArgument => ("best-argument", None),
        TextField::OrderRightWhen => ("right-when", None),
        TextField::Ask => ("ask", None),
        TextField::AskDecider => ("decider", None),
        TextField::OutcomeMetric => ("metric", None),
        TextField::OutcomeFrom => ("from", None),
        TextField::OutcomeTo => ("to", None),
        TextField::Fallback => ("fallback", None),
        TextField::Notes => ("notes", None),
        TextField::TheirInterests => ("their-interests", None),
        TextField::JointGain => ("joint-gain", None),
        TextField::Standards => ("standards", None),
        TextField::TheirYes => ("their-yes", None),
        TextField::OurInterests => ("our-interests", None),
        TextField::OurAlternative => ("our-alternative", None),
        TextField::TheirAlternative => ("their-alternative", None),
        TextField::Target => ("target", None),
        TextField::WalkAway => ("walk-away", None),
        TextField::PageHeading(section) => ("heading-", Some(section as u64)),
        TextField::PageWords(section) => ("words-", Some(section as u64)),
        TextField::ObjectionText(id) => ("objection-", Some(id.bits())),
        TextField::ObjectionAnswer(id) => ("answer-", Some(id.bits())),
        TextField::ObjectionEvidence(id) => ("shows-", Some(id.bits())),
        TextField::ConcessionGive(id) => ("give-", Some(id.bits())),
        TextField::ConcessionReturn(id) => ("return-", Some(id.bits())),
        TextField::CardText(id) => ("card-", Some(id.bits())),
        TextField::CardEvidence(id) => ("evidence-", Some(id.bits())),
        TextField::OptionName(id) => ("option-", Some(id.bits())),
        TextField::OptionOther(id) => ("other-", Some(id.bits())),
        TextField::LineName(id) => ("line-", Some(id.bits())),
        TextField::LineSource(id) => ("source-", Some(id.bits())),
    };
    let mut key = name.to_owned();
    if let Some(bits) = id {
        crate::domain::CardId::from_bits(bits).push_to(&mut key);
    }
    key
}
