//! R18: what they gain comes before what I want, in words that do not put them off.

use super::{ALL, wording::of_kinds};
use crate::domain::{
    Block,
    coach::{
        Call, Change, Check, Concern, Finding, Place, Quote,
        check::Look,
        reader::{Reader, capital, quoted},
        wording::Kind,
    },
    letters::part,
};

pub(super) static CHECK: Check = Check {
    id: "R18",
    name: "Their gain comes first, in plain words",
    weight: 6,
    kinds: ALL,
    look,
};

fn look(reader: &Reader) -> Look {
    let canvas = &reader.case.canvas;
    let is_begun = canvas.block(Block::Gains).next().is_some();
    let mut findings = Vec::new();
    if !is_begun {
        let what = ["Nothing says yet what ", reader.who(), " would gain."].concat();
        let step = [
            "Write what they hope for, in words they use themselves: ",
            &reader.audience.uses.join(", "),
            ".",
        ];
        let has_offers = canvas.cards.iter().any(|card| !card.block.is_theirs());
        findings.push(
            Finding::new(&CHECK, Place::Block(Block::Gains), what)
                .about("gains")
                .because(reader.why(Concern::World))
                .step(step.concat())
                .written(has_offers),
        );
    }
    findings.extend(of_kinds(&CHECK, reader, &|kind| kind == Kind::SelfCentred));
    for (text, read) in &reader.texts {
        for jargon in read.jargon() {
            let quote = Quote::of(text.field, text.words, jargon.span.clone(), Call::Word);
            let is_first = quote.words.starts_with(|letter: char| letter.is_ascii_uppercase());
            let plain = if is_first { capital(jargon.plain) } else { jargon.plain.to_owned() };
            let what = [&quoted(&quote.words), " is a word that puts readers off."].concat();
            let before = part(text.words, ..jargon.span.start);
            let better = [before, &plain, part(text.words, jargon.span.end..)].concat();
            let change = Change::Text(text.field, better.clone());
            findings.push(
                Finding::new(&CHECK, Place::Text(text.field), what)
                    .because(reader.why(Concern::Tone))
                    .step(["Say “", jargon.plain, "”."].concat())
                    .quoting(quote)
                    .remedy(better.trim().to_owned(), change),
            );
        }
    }
    Look::faults(is_begun, findings)
}
