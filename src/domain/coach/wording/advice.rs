//! Reasons and suggestions: why some wording costs its effect, and what to write in its place.
//!
//! A suggestion is a next step with an example of a sentence that would pass. Where a word of the
//! sentence can be taken over, it is; should the example then trigger a finding itself, the plain
//! one stands in its place.

use super::{
    Finding, Kind,
    judge::Verdict,
    lexicon::class,
    tokens::{Token, Tokens},
    verdicts,
};

/// What is advised for a group of cues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Advice {
    /// Weariness, in a set phrase.
    Lament,
    /// Nobody listens.
    Unheard,
    /// A verdict: "ridiculous".
    Judgement,
    /// What it does to our mood.
    Feeling,
    /// How we are treated.
    Treatment,
    /// That it happens again.
    Again,
    /// The opposite of what is meant.
    Sarcasm,
    /// A question that wants no answer.
    Rhetorical,
    /// What somebody did.
    Deed,
    /// Whose fault it is.
    Fault,
    /// What somebody is like.
    Trait,
    /// Impossible, for ever, on earth.
    Extreme,
    /// All, none.
    Quantity,
    /// Always, never.
    Frequency,
    /// A gain without a figure.
    Gain,
    /// A time without a date.
    When,
    /// A reason that is ours alone.
    Theirs,
}

impl Advice {
    /// The suggestion where nothing of the sentence can be taken over.
    const fn plain(self) -> &'static str {
        match self {
            Self::Lament => {
                "Name the effect and ask for one change: “The new form takes 40 minutes a quote; \
                 may we drop tabs 9 to 14?”"
            }
            Self::Unheard => {
                "Say when you gave your view and what you ask now: “We sent the figures on 4 May. \
                 Which of them do you doubt?”"
            }
            Self::Judgement => {
                "Put what you saw in place of the verdict: “The quote template has 23 tabs and \
                 takes 40 minutes.”"
            }
            Self::Feeling => {
                "Say what it does to the work: “Two of nine reps gave notice in March and named \
                 the travel rule.”"
            }
            Self::Treatment => {
                "Show the figures side by side and ask for one change: “The north carries 12% and \
                 the south 3%; we ask for 7% each.”"
            }
            Self::Again => {
                "Count it and say what it costs: “This is the third change since January, at four \
                 days each.”"
            }
            Self::Sarcasm => {
                "Say straight what you need: “From the pack we use two tabs of 14, price and \
                 stock.”"
            }
            Self::Rhetorical => {
                "Ask what can be answered: “What would you need to see by 12 June to decide?”"
            }
            Self::Deed => {
                "Say what happened, when, and what it cost: “The territory file arrived on 9 \
                 March, 12 days after the plan date.”"
            }
            Self::Fault => {
                "Name the step and its cost, not the person: “The contract lapsed on 3 May; 40 \
                 shipments took the longer route.”"
            }
            Self::Trait => {
                "Leave the person out and name the gap: “The brief has no page on hospital \
                 buyers; I can send one by Friday.”"
            }
            Self::Extreme => {
                "Keep the strongest case that you can show: “In 7 of 9 tenders since January the \
                 price decided.”"
            }
            Self::Quantity => {
                "Say how many of how many, and where: “31 of 40 dealers in the May survey.”"
            }
            Self::Frequency => "Say how often, or since when: “in 7 of the last 9 cases”.",
            Self::Gain => {
                "Say how much, from what, by when: “Returns go from 61 to 38 a month by 1 July.”"
            }
            Self::When => "Put a day and a figure to it: “4 days instead of 9, from 1 July”.",
            Self::Theirs => {
                "Begin with what they get, then what you need: “You get the forecast five days \
                 earlier; it takes one analyst for two half days.”"
            }
        }
    }

    /// The suggestion with a word of the sentence in it.
    fn built(self, tokens: &Tokens, cue: &[Token]) -> Option<String> {
        const PEOPLE: u64 = class("outsider") | class("ours");
        const MEASURED: u64 = class("goal") | class("cost");
        let last = |classes: u64| cue.iter().rev().find(|token| token.classes & classes != 0);
        match self {
            Self::Quantity | Self::Extreme | Self::Frequency => {
                let Some(who) = last(PEOPLE).map(|token| tokens.word(token)) else {
                    let is_never = cue.iter().any(|token| tokens.word(token) == "never");
                    let since = "Say since when, or how often: “not since 3 March”.";
                    return is_never.then(|| since.to_owned());
                };
                let many = if who.ends_with('s') || who == "people" { "" } else { "s" };
                let example = format!("“31 of 40 {who}{many} in the May survey”");
                Some(format!("Say how many of how many, and where: {example}."))
            }
            Self::Gain => {
                let what = tokens.word(last(MEASURED)?);
                Some(format!("Say from what, to what, by when: “{what} from 61 to 74 by 1 July”."))
            }
            _ => None,
        }
    }
}

/// Why a kind of wording matters to the one who reads it.
const fn reason(kind: Kind) -> &'static str {
    match kind {
        Kind::Complaint => "It tells them how it feels and gives them nothing to decide.",
        Kind::Blame => "Who is accused defends the past and does not hear the proposal.",
        Kind::Absolute => "One exception refutes it, and the doubt spreads to the rest.",
        Kind::Vague => "They cannot check it, so they cannot answer for it to their own boss.",
        Kind::SelfCentred => "It says what you would get and leaves out what they would.",
    }
}

/// The finding for a verdict.
pub(super) fn finding(tokens: &Tokens, verdict: &Verdict) -> Finding {
    let cue = &tokens.list[verdict.tokens.clone()];
    let start = cue.iter().map(|token| token.span.start).min().unwrap_or_default();
    let end = cue.iter().map(|token| token.span.end).max().unwrap_or_default();
    let built = verdict.advice.built(tokens, cue).filter(|built| verdicts(built).1.is_empty());
    let suggestion = built.unwrap_or_else(|| verdict.advice.plain().to_owned());
    Finding { kind: verdict.kind, span: start..end, reason: reason(verdict.kind), suggestion }
}
