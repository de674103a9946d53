//! R16: at least one social or emotional job.

use super::ALL;
use crate::domain::{
    Block, CardKind,
    coach::{Check, Concern, Finding, Place, check::Look, reader::Reader},
};

pub(super) static CHECK: Check =
    Check { id: "R16", name: "It sees the person, not only the task", weight: 3, kinds: ALL, look };

fn look(reader: &Reader) -> Look {
    let is_personal = |kind| matches!(kind, Some(CardKind::Social | CardKind::Emotional));
    let jobs = || reader.case.canvas.block(Block::Jobs);
    let has_jobs = jobs().next().is_some();
    let is_seen = jobs().any(|job| is_personal(job.kind));
    let what = ["No job says how ", reader.who(), " would like to be seen, or to feel."].concat();
    let step =
        ["Add a job such as “", reader.audience.feels, "”, and mark it as social or emotional."];
    let finding = Finding::new(&CHECK, Place::Block(Block::Jobs), what)
        .because(reader.why(Concern::World))
        .step(step.concat())
        .written(has_jobs);
    Look::parts(u16::from(is_seen), 1, Some(finding))
}
