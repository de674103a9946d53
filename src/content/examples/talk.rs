//! Objections and the negotiation sheet of an example, and how they become those of a case.

use super::build::dated;
use crate::domain::{CardId, Case, Concession, Extra, Ids, Level, Negotiation, Objection, Reserve};
use chrono::NaiveDate;
use std::sync::Arc;

/// An objection as a row of a table.
#[derive(Debug)]
pub struct ObjectionText {
    text: &'static str,
    answer: &'static str,
    evidence: &'static str,
    card: Option<&'static str>,
    line: Option<&'static str>,
    likely: Level,
    heavy: Level,
    on_page: bool,
    shakes: bool,
}

/// Written short, for the tables of the examples.
impl ObjectionText {
    pub(super) const fn new(
        likely: Level,
        heavy: Level,
        text: &'static str,
        answer: &'static str,
    ) -> Self {
        let (evidence, card, line) = ("", None, None);
        Self { text, answer, evidence, card, line, likely, heavy, on_page: false, shakes: false }
    }

    /// What shows that the answer holds.
    pub(super) const fn shown(self, evidence: &'static str) -> Self {
        Self { evidence, ..self }
    }

    /// The key of the card it rests on.
    pub(super) const fn on_card(self, card: &'static str) -> Self {
        Self { card: Some(card), ..self }
    }

    /// The name of the line it rests on.
    pub(super) const fn on_line(self, line: &'static str) -> Self {
        Self { line: Some(line), ..self }
    }

    /// The page they get names it.
    pub(super) const fn on_page(self) -> Self {
        Self { on_page: true, ..self }
    }

    /// Its answer does not hold yet.
    pub(super) const fn shaking(self) -> Self {
        Self { shakes: true, ..self }
    }
}

/// A negotiation sheet as a table of texts.
#[derive(Debug)]
#[allow(missing_docs, reason = "each is the field of the same name")]
pub struct SheetText {
    pub their_interests: &'static str,
    pub joint_gain: &'static str,
    pub standards: &'static str,
    pub their_yes: &'static str,
    pub our_interests: &'static str,
    pub our_alternative: &'static str,
    pub their_alternative: &'static str,
    pub target: &'static str,
    pub walk_away: &'static str,
    /// What is given, and what is asked in return.
    pub concessions: &'static [(&'static str, &'static str)],
}

/// Enters both into a case that has its cards and numbers; `card` finds the cards of the example.
pub(super) fn enter(
    (objections, sheet): (&[ObjectionText], &SheetText),
    case: &mut Case,
    ids: &mut Ids,
    today: NaiveDate,
    card: &dyn Fn(&'static str) -> Option<CardId>,
) {
    let tell = |text: &str| dated(text, today);
    for row in objections {
        let id = ids.point();
        let line = case.numbers.lines().find(|line| Some(&*line.name) == row.line);
        let objection = Objection {
            answer: tell(row.answer),
            evidence: tell(row.evidence),
            card: row.card.and_then(card),
            line: line.map(|line| line.id),
            likely: row.likely,
            heavy: row.heavy,
            on_page: row.on_page,
            ..Objection::new(id, tell(row.text))
        };
        case.objections.push(Arc::new(objection));
        if row.shakes {
            case.private.reserve.shaking.push(id);
        }
    }
    case.negotiation = Negotiation {
        their_interests: tell(sheet.their_interests),
        joint_gain: tell(sheet.joint_gain),
        standards: tell(sheet.standards),
        their_yes: tell(sheet.their_yes),
        extra: Extra::new(),
    };
    let concession = |(give, in_return): &(&str, &str)| Concession {
        in_return: tell(in_return),
        ..Concession::new(ids.point(), tell(give))
    };
    case.private.reserve = Reserve {
        our_interests: tell(sheet.our_interests),
        our_alternative: tell(sheet.our_alternative),
        their_alternative: tell(sheet.their_alternative),
        target: tell(sheet.target),
        walk_away: tell(sheet.walk_away),
        concessions: sheet.concessions.iter().map(concession).collect(),
        shaking: std::mem::take(&mut case.private.reserve.shaking),
        extra: Extra::new(),
    };
}
