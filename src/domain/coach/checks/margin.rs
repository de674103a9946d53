//! R11: revenue is not counted without its margin.

use super::ALL;
use crate::domain::{
    coach::{
        Check, Concern, Finding, Place,
        check::Look,
        reader::{Reader, quoted},
    },
    money::Money,
};

pub(super) static CHECK: Check =
    Check { id: "R11", name: "Revenue counts after its margin", weight: 4, kinds: ALL, look };

fn look(reader: &Reader) -> Look {
    let lines = || reader.case.numbers.lines().filter(|line| line.likely != Money::ZERO);
    let bare = lines().filter(|line| line.lacks_margin());
    let findings = bare.map(|line| {
        let what = [&quoted(line.label()), " is revenue whose margin is not said."].concat();
        let mut key = String::new();
        line.id.push_to(&mut key);
        Finding::new(&CHECK, Place::Line(line.id), what)
            .about(&key)
            .because(reader.why(Concern::Figures))
            .step("Say what share of it is left after the cost of what is sold. Until then it counts as zero.")
    });
    Look::faults(lines().next().is_some(), findings.collect())
}
