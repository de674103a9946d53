//! Random objections, negotiation sheets and pages, and random edits of them.

use super::{Draw, extra, text};
use crate::support::{card_id, line_id, point_id};
use proptest::{collection::vec, prelude::*, sample::Index};
use standpoint::domain::{
    CardId, Case, Concession, Edit, Level, LineId, Negotiation, Objection, ObjectionChange, Page,
    PageSection, Paper, PointId, Reserve, Section, TalkEdit, TextField,
};
use std::sync::Arc;

impl Draw {
    /// A change of what is prepared for the talk; most of them apply.
    pub fn talk(&self, case: &Case, fresh: &mut u64) -> Edit {
        let objections: Vec<PointId> = case.objections.iter().map(|each| each.id).collect();
        let concessions = &case.private.reserve.concessions;
        let concessions: Vec<PointId> = concessions.iter().map(|each| each.id).collect();
        let objection = one_of(&objections, self.a);
        let concession = one_of(&concessions, self.a);
        let section = *self.a.get(&Section::ALL);
        *fresh += 1;
        let set = |change| TalkEdit::SetObjection { objection, change };
        Edit::Talk(match self.b.index(16) {
            0..=3 => {
                let card = self.on.then(|| self.some_card(case));
                let new = |n| Objection {
                    card,
                    likely: *self.a.get(&Level::ALL),
                    answer: self.words.clone(),
                    ..Objection::new(point_id(*fresh * 10 + n), &*self.words)
                };
                TalkEdit::AddObjections((0..=self.c.index(3) as u64).map(new).collect())
            }
            4 => TalkEdit::RemoveObjection(objection),
            5 => set(ObjectionChange::Card(self.some_card(case))),
            6 => {
                let lines: Vec<LineId> = case.numbers.lines().map(|line| line.id).collect();
                let gone = line_id(u64::MAX);
                set(ObjectionChange::Line(if lines.is_empty() {
                    gone
                } else {
                    *self.c.get(&lines)
                }))
            }
            7 => set(match self.c.index(4) {
                0 => ObjectionChange::Nothing,
                1 => ObjectionChange::OnPage(self.on),
                2 => ObjectionChange::Likely(*self.a.get(&Level::ALL)),
                _ => ObjectionChange::Heavy(*self.a.get(&Level::ALL)),
            }),
            8 => set(ObjectionChange::Shakes(self.on)),
            9 | 10 => TalkEdit::AddConcession(Concession::new(point_id(*fresh), &*self.words)),
            11 => TalkEdit::RemoveConcession(concession),
            12 => {
                let before = self.on.then(|| one_of(&concessions, self.c));
                TalkEdit::MoveConcession { concession, before }
            }
            13 => TalkEdit::SetOff { section, off: self.on },
            14 => {
                let before = self.on.then(|| *self.c.get(&Section::ALL));
                TalkEdit::MoveSection { section, before }
            }
            _ => TalkEdit::SetPaper(*self.a.get(&Paper::ALL)),
        })
    }

    fn some_card(&self, case: &Case) -> CardId {
        let cards = &case.canvas.cards;
        if cards.is_empty() { card_id(u64::MAX) } else { self.c.get(cards).id }
    }
}

fn one_of(ids: &[PointId], at: Index) -> PointId {
    if ids.is_empty() { point_id(u64::MAX) } else { *at.get(ids) }
}

/// The fields of texts that a case has several of.
pub fn text_fields(case: &Case) -> Vec<TextField> {
    let mut fields = Vec::new();
    for objection in &case.objections {
        fields.push(TextField::ObjectionText(objection.id));
        fields.push(TextField::ObjectionAnswer(objection.id));
        fields.push(TextField::ObjectionEvidence(objection.id));
    }
    for concession in &case.private.reserve.concessions {
        fields.push(TextField::ConcessionGive(concession.id));
        fields.push(TextField::ConcessionReturn(concession.id));
    }
    fields.extend(Section::ALL.map(TextField::PageHeading));
    fields.extend(Section::ALL.map(TextField::PageWords));
    fields
}

fn objection() -> impl Strategy<Value = Objection> {
    let texts = (text(), text(), text(), extra());
    (texts, any::<Index>(), any::<Index>(), any::<bool>()).prop_map(
        |((text, answer, evidence, extra), likely, heavy, on_page)| Objection {
            text,
            answer,
            evidence,
            likely: *likely.get(&Level::ALL),
            heavy: *heavy.get(&Level::ALL),
            on_page,
            extra,
            ..Objection::new(point_id(0), "")
        },
    )
}

/// Objections of a case; what they rest on, and which of them shake, only the case can choose.
pub fn any_objections() -> impl Strategy<Value = Vec<Objection>> {
    vec(objection(), 0..5)
}

pub fn any_negotiation() -> impl Strategy<Value = Negotiation> {
    let written = (text(), text(), text(), text(), extra()).prop_map(
        |(their_interests, joint_gain, standards, their_yes, extra)| Negotiation {
            their_interests,
            joint_gain,
            standards,
            their_yes,
            extra,
        },
    );
    prop_oneof![1 => Just(Negotiation::default()), 2 => written]
}

pub fn any_reserve() -> impl Strategy<Value = Reserve> {
    let concession = (text(), text(), extra()).prop_map(|(give, in_return, extra)| Concession {
        in_return,
        extra,
        ..Concession::new(point_id(0), give)
    });
    let texts = ((text(), text(), text()), (text(), text()), extra());
    let written = (texts, vec(concession, 0..4)).prop_map(
        |(
            ((our_interests, our_alternative, their_alternative), (target, walk_away), extra),
            mut concessions,
        )| {
            for (number, concession) in (1..).zip(&mut concessions) {
                concession.id = point_id(number);
            }
            Reserve {
                our_interests,
                our_alternative,
                their_alternative,
                target,
                walk_away,
                concessions,
                shaking: Vec::new(),
                extra,
            }
        },
    );
    prop_oneof![1 => Just(Reserve::default()), 2 => written]
}

pub fn any_page() -> impl Strategy<Value = Page> {
    let order = Just(Section::ALL.to_vec()).prop_shuffle();
    let words = vec((any::<bool>(), text(), text(), extra()), Section::ALL.len());
    let written = (order, words, any::<bool>(), extra()).prop_map(|(order, words, a4, extra)| {
        let set = |(section, (off, heading, words, extra))| PageSection {
            section,
            off,
            heading,
            words,
            extra,
        };
        let sections = order.into_iter().zip(words).map(set).collect();
        Page { paper: if a4 { Paper::A4 } else { Paper::Letter }, sections, extra }
    });
    prop_oneof![1 => Just(Page::default()), 2 => written]
}

/// Puts objections into a case, each resting on a card, on a line or on nothing; every other one
/// that has an answer shakes.
pub fn put(case: &mut Case, objections: Vec<Objection>) {
    for (number, mut objection) in (1..).zip(objections) {
        objection.id = point_id(number);
        let (cards, lines) = (&case.canvas.cards, case.numbers.lines().collect::<Vec<_>>());
        match number % 3 {
            0 => objection.card = cards.first().map(|card| card.id),
            1 => objection.line = lines.last().map(|line| line.id),
            _ => {}
        }
        if number % 2 == 0 {
            case.private.reserve.shaking.push(objection.id);
        }
        case.objections.push(Arc::new(objection));
    }
}

/// What must be true of what is prepared in every case.
pub fn assert_lawful(case: &Case) {
    let unique = |ids: Vec<PointId>, what: &str| {
        for (place, id) in ids.iter().enumerate() {
            assert!(!ids[..place].contains(id), "{what}: {id} is there twice");
        }
    };
    let objections: Vec<PointId> = case.objections.iter().map(|each| each.id).collect();
    let reserve = &case.private.reserve;
    for id in &reserve.shaking {
        assert!(objections.contains(id), "{id} shakes and is not there");
    }
    unique(objections, "objections");
    unique(reserve.concessions.iter().map(|each| each.id).collect(), "concessions");
    unique(reserve.shaking.clone(), "shaking");
    for objection in &case.objections {
        let card = objection.card.map(|card| case.canvas.card(card).is_some());
        let line = objection.line.map(|line| case.numbers.line(line).is_some());
        assert!(card != Some(false) && line != Some(false), "it rests on nothing: {objection:?}");
        assert!(card.is_none() || line.is_none(), "it rests on two things: {objection:?}");
    }
    let mut sections: Vec<Section> = case.page.sections.iter().map(|each| each.section).collect();
    sections.sort_by_key(|section| *section as usize);
    assert_eq!(sections, Section::ALL);
}
