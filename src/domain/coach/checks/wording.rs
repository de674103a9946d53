//! R6: no complaint, blame or sweeping absolute, and no claim that nobody can check.

use super::ALL;
use crate::domain::coach::{
    Call, Check, Concern, Finding, Place, Quote, check::Look, reader::Reader, texts::Voice,
    wording::Kind,
};

pub(super) static CHECK: Check =
    Check { id: "R6", name: "It is worded to be heard", weight: 8, kinds: ALL, look };

fn look(reader: &Reader) -> Look {
    let is_looked_for = |kind: Kind| kind != Kind::SelfCentred;
    Look::faults(!reader.texts.is_empty(), of_kinds(&CHECK, reader, &is_looked_for))
}

/// What was found in the wording of these kinds.
pub(super) fn of_kinds(
    check: &'static Check,
    reader: &Reader,
    is_looked_for: &dyn Fn(Kind) -> bool,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (text, read) in &reader.texts {
        for found in read.wording() {
            // What they fear or hope for needs no figure.
            let is_loose = text.voice == Voice::Theirs && found.kind == Kind::Vague;
            // A word of slides is told by the plain one for it.
            let is_told = || {
                let words = &found.span;
                let mut jargon = read.jargon().iter().map(|jargon| &jargon.span);
                jargon.any(|span| span.start < words.end && words.start < span.end)
            };
            if is_loose || !is_looked_for(found.kind) || found.kind == Kind::Vague && is_told() {
                continue;
            }
            let what = match found.kind {
                Kind::Complaint => "This laments, and asks for nothing.",
                Kind::Blame => "This accuses people, where it could say what happened.",
                Kind::Absolute => "This leaves room for no exception.",
                Kind::Vague => "This claims something without a figure, a date or a name.",
                Kind::SelfCentred => "This gives a reason that is good for you alone.",
            };
            let call = if found.kind == Kind::Vague { Call::Word } else { Call::Tone };
            let why = [found.reason, " ", &reader.why(Concern::Tone)].concat();
            findings.push(
                Finding::new(check, Place::Text(text.field), what)
                    .because(why)
                    .step(found.suggestion.clone())
                    .quoting(Quote::of(text.field, text.words, found.span.clone(), call)),
            );
        }
    }
    findings
}
