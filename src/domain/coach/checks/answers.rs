//! R15: every level-3 pain is answered; what answers nothing is told as well.

use super::ALL;
use crate::domain::{
    Block, Fit, Level,
    coach::{
        Check, Concern, Finding, Place,
        check::Look,
        reader::{Reader, quoted},
    },
};

pub(super) static CHECK: Check =
    Check { id: "R15", name: "The worst pains are answered", weight: 8, kinds: ALL, look };

fn look(reader: &Reader) -> Look {
    let canvas = &reader.case.canvas;
    let fit = Fit::of(canvas);
    let why = || reader.why(Concern::World);
    let mut findings = Vec::new();
    let has_pains = canvas.block(Block::Pains).next().is_some();
    if !has_pains {
        let what = ["No pain of ", reader.case.counterpart.short(), " is written yet."].concat();
        findings.push(
            Finding::new(&CHECK, Place::Block(Block::Pains), what)
                .about("pains")
                .because(why())
                .step("Add what costs them time, money or sleep, in their words, and mark the heaviest as extreme.")
                .written(false),
        );
    }
    let open = fit.unanswered.iter().filter_map(|id| canvas.card(*id));
    let extreme = open.filter(|card| card.block == Block::Pains && card.level == Level::High);
    for pain in extreme {
        let what = ["An extreme pain has no answer: ", &quoted(&pain.text), "."].concat();
        let mut key = String::new();
        pain.id.push_to(&mut key);
        findings
            .push(Finding::new(&CHECK, Place::Card(pain.id), what).about(&key).because(why()).step(
            "Link the reliever for it, or add one. If you have no answer yet, ask about it in the talk.",
        ));
    }
    let has_answers = canvas
        .answers
        .iter()
        .any(|answer| canvas.card(answer.to).is_some_and(|card| card.block == Block::Pains));
    if has_pains && !has_answers && findings.is_empty() {
        findings.push(
            Finding::new(&CHECK, Place::Block(Block::Relievers), "No pain is answered yet.")
                .about("relievers")
                .because(why())
                .step("Add a reliever for the heaviest pain and link the two."),
        );
    }
    if let Some(first) = fit.orphans.first().and_then(|id| canvas.card(*id)) {
        let what = match fit.orphans.len() {
            1 => [&quoted(&first.text), " answers no pain and no gain."].concat(),
            count => {
                let count = count.to_string();
                [&count, " cards of your offer answer nothing, ", &quoted(&first.text), " first."]
                    .concat()
            }
        };
        findings.push(
            Finding::new(&CHECK, Place::Card(first.id), what)
                .about("orphans")
                .because(why())
                .step("Link each to what it answers, or leave it out: few answers are remembered.")
                .light(),
        );
    }
    Look::faults(has_pains && has_answers, findings)
}
