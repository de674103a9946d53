//! Proves what two versions of a case become: what changed, in words, and one case of both in
//! which nothing is lost.

#[path = "support/random.rs"]
mod random;
mod support;

use chrono::TimeDelta;
use proptest::{collection::vec, prelude::*, test_runner::Config};
use random::{Draw, any_case, draw};
use standpoint::domain::{
    Answer, Block, CardId, Case, DateField, Edit, Level, Line, NewCard, NumbersEdit, Objection,
    TalkEdit, TextField, Unsettled, limits,
    numbers::{Category, Role},
};
use standpoint::json::Json;
use standpoint::merge::{self, Keep, Merged, What, changes, merge as merged, rebase, take};
use std::sync::Arc;
use support::*;

fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// The case after these edits, each a minute after the other.
fn after(case: &Case, edits: &[Edit]) -> Case {
    let mut case = case.clone();
    for edit in edits {
        case = edit.apply(&case).unwrap();
        case.edited += TimeDelta::minutes(1);
    }
    case
}

fn set(field: TextField, text: &str) -> Edit {
    Edit::SetText { field, text: text.to_owned() }
}

fn add(number: u64, block: Block, text: &str) -> Edit {
    let card = NewCard { id: card_id(number), text: text.into(), level: Level::Low, kind: None };
    Edit::AddCards { block, cards: vec![card] }
}

/// The case after all draws that apply; what is added has ids from `fresh` on.
fn grown(case: &Case, draws: &[Draw], mut fresh: u64) -> Case {
    let case = draws.iter().fold(case.clone(), |case, draw| {
        let edit = draw.edit(&case, &mut fresh);
        edit.apply(&case).unwrap_or(case)
    });
    Case { edited: case.edited + TimeDelta::minutes(i64::try_from(fresh).unwrap()), ..case }
}

/// A base and two versions of it.
fn versions() -> impl Strategy<Value = (Case, Case, Case)> {
    let draws = || vec(draw(), 0..25);
    (prop_oneof![any_case(), Just(case(1))], draws(), draws(), draws()).prop_map(
        |(case, before, mine, theirs)| {
            let base = grown(&case, &before, 10_000);
            let (mine, theirs) = (grown(&base, &mine, 20_000), grown(&base, &theirs, 30_000));
            (base, mine, theirs)
        },
    )
}

fn assert_lawful(case: &Case) {
    random::numbers::assert_lawful(case);
    random::talk::assert_lawful(case);
    let ids: Vec<CardId> = case.canvas.cards.iter().map(|card| card.id).collect();
    for (place, card) in case.canvas.cards.iter().enumerate() {
        assert!(!ids[..place].contains(&card.id), "a card is there twice");
        assert!(card.kind.is_none_or(|kind| card.block.kinds().contains(&kind)));
        let offer = card.offer.map(|offer| case.canvas.card(offer).map(|offer| offer.block));
        assert!(matches!(offer, None | Some(Some(Block::Offers))), "{card:?}");
    }
    for (place, answer) in case.canvas.answers.iter().enumerate() {
        assert!(!case.canvas.answers[..place].contains(answer), "an answer is there twice");
        let block = |id| (id, case.canvas.card(id).expect("an answer dangles").block);
        assert_eq!(Block::answer(block(answer.from), block(answer.to)), Some(*answer));
    }
    // What is stored of it is read again without a repair.
    let record = standpoint::format::write_record(case, utc());
    let opened = standpoint::format::open(&record).unwrap();
    assert_eq!((opened.repairs.as_slice(), &opened.cases[0]), (&[][..], case));
}

/// Every text of the result and of its conflicts.
fn all_texts(merged: &Merged) -> Vec<String> {
    let own = merged.case.texts().map(str::to_owned);
    let mut texts: Vec<String> = own.collect();
    for conflict in &merged.conflicts {
        texts.extend([conflict.mine.clone(), conflict.theirs.clone()]);
        texts.push(standpoint::json::write(&conflict.other));
    }
    texts
}

proptest! {
    #![proptest_config(config(80))]

    #[test]
    fn a_side_that_changed_nothing_takes_over_the_other((base, mine, theirs) in versions()) {
        prop_assert_eq!(merged(&base, &base, &base).case, base.clone());
        prop_assert_eq!(&merged(&base, &mine, &base).case, &mine);
        prop_assert_eq!(&merged(&base, &base, &theirs).case, &theirs);
        let twice = merged(&base, &mine, &mine);
        prop_assert_eq!((&twice.case, twice.conflicts, twice.kept), (&mine, vec![], vec![]));
    }

    /// Two tabs that hear of each other at once must not end with two cases.
    #[test]
    fn both_sides_come_to_the_same_case((base, mine, theirs) in versions()) {
        let (here, there) = (merged(&base, &mine, &theirs), merged(&base, &theirs, &mine));
        prop_assert_eq!(&here.case, &there.case);
        prop_assert_eq!(&here.kept, &there.kept);
        prop_assert_eq!(here.conflicts.len(), there.conflicts.len());
        for (a, b) in here.conflicts.into_iter().zip(there.conflicts) {
            prop_assert_eq!((a.mine, a.theirs, a.has_mine), (b.theirs, b.mine, !b.has_mine));
            prop_assert_eq!((a.place, a.words, a.other), (b.place, b.words, b.other));
        }
    }

    #[test]
    fn the_result_is_a_lawful_case_and_can_be_merged_again((base, mine, theirs) in versions()) {
        let one = merged(&base, &mine, &theirs).case;
        assert_lawful(&one);
        prop_assert_eq!((one.id, one.created), (base.id, base.created));
        prop_assert_eq!(one.edited, mine.edited.max(theirs.edited));
        // Who has it from both sides already loses nothing by hearing of one again.
        prop_assert_eq!(merged(&mine, &one, &mine).case, one.clone());
        prop_assert_eq!(merged(&theirs, &theirs, &one).case, one);
    }

    #[test]
    fn no_card_and_no_text_is_lost((base, mine, theirs) in versions()) {
        let one = merged(&base, &mine, &theirs);
        let texts = all_texts(&one);
        for side in [&mine, &theirs] {
            let other = if std::ptr::eq(side, &raw const mine) { &theirs } else { &mine };
            for card in &side.canvas.cards {
                let was = base.canvas.card(card.id);
                let is_new = was.is_none_or(|was| was != card);
                let is_deleted = was.is_some() && other.canvas.card(card.id).is_none();
                if is_new || !is_deleted {
                    prop_assert!(one.case.canvas.card(card.id).is_some(), "lost {card:?}");
                }
            }
            let old: Vec<&str> = base.texts().collect();
            for text in side.texts().filter(|text| !text.is_empty() && !old.contains(text)) {
                let quoted = standpoint::json::write(&Json::Text(text.to_owned()));
                let is_here = |known: &String| known == text || known.contains(&quoted);
                prop_assert!(texts.iter().any(is_here), "lost the text {text:?}");
            }
        }
    }

    /// With no conflict, what changed on a side has changed in the result.
    #[test]
    fn every_change_of_a_side_is_in_the_result_or_told((base, mine, theirs) in versions()) {
        let one = merged(&base, &mine, &theirs);
        if !one.conflicts.is_empty() || !one.kept.is_empty() {
            return Ok(());
        }
        for side in [&mine, &theirs] {
            for change in changes(&base, side) {
                if matches!(change.what, What::Removed | What::Reordered) {
                    continue;
                }
                let undone = changes(&one.case, side);
                let same = undone.iter().find(|each| each.place == change.place);
                // Only what the other side took the ground from is not as it was.
                prop_assert!(
                    same.is_none_or(|same| same.after.starts_with('“') || same.before.is_empty()
                        || same.after.is_empty() || same.before != change.before
                        || change.place.to_string().contains("/numbers/")),
                    "{} is lost: {same:?}", change.words()
                );
            }
        }
    }

    #[test]
    fn all_changes_taken_give_the_other_version((base, mine, theirs) in versions()) {
        for (from, to) in [(&base, &mine), (&mine, &theirs)] {
            let found = changes(from, to);
            let places: Vec<_> = found.iter().map(|change| change.place.clone()).collect();
            let all = take(from, to, &places);
            let expected = Case { edited: from.edited, created: from.created, ..to.clone() };
            let expected = Case {
                private: standpoint::domain::Private {
                    unsettled: from.private.unsettled.clone(), ..expected.private.clone()
                },
                ..expected
            };
            prop_assert_eq!(changes(&all, &expected), []);
            prop_assert_eq!(take(from, to, &[]), from.clone());
            for change in &found {
                prop_assert!(!change.part.is_empty() && !change.about.is_empty(), "{change:?}");
                prop_assert!(change.words().len() > change.part.len() + 3);
            }
            for (number, place) in places.iter().enumerate() {
                prop_assert!(!places[..number].contains(place), "{place} is there twice");
            }
        }
        prop_assert_eq!(changes(&base, &base), []);
    }

    /// Whoever adds a field to a case gives it a name in `merge/words/labels.rs`, and says in
    /// `merge/place.rs` and `merge/tree.rs` if it is a group, a list, or left out of a file.
    #[test]
    fn every_field_has_a_name(a in any_case(), b in any_case()) {
        let blank = Case::new(a.id, a.kind, a.counterpart.function, a.created);
        for (from, to) in [(&blank, &a), (&a, &b)] {
            for change in changes(from, to) {
                let is_unknown = change.about.contains("a later version wrote");
                let name = change.place.to_string();
                let name = name.rsplit('/').next().unwrap_or_default();
                prop_assert_eq!(is_unknown, name.starts_with('x'), "{:?}", change);
            }
        }
    }

    #[test]
    fn some_changes_taken_leave_a_lawful_case((base, mine, theirs) in versions(), some: u64) {
        let found = changes(&mine, &theirs);
        let ticked = found.iter().enumerate().filter(|(n, _)| some >> (n % 64) & 1 == 1);
        let places: Vec<_> = ticked.map(|(_, change)| change.place.clone()).collect();
        assert_lawful(&take(&mine, &theirs, &places));
        drop(base);
    }

    /// Undo takes back one's own step and leaves what came from elsewhere.
    #[test]
    fn a_rebased_state_differs_by_ones_own_step((older, now, other) in versions()) {
        let after = merged(&older, &now, &other).case;
        let back = rebase(&older, &now, &after);
        assert_lawful(&back);
        prop_assert_eq!(rebase(&now, &now, &after), after.clone());
        prop_assert_eq!(rebase(&older, &now, &now), older);
    }
}

#[test]
fn what_each_side_changed_is_carried_over() {
    let base = case(1);
    let mine = after(
        &base,
        &[
            set(TextField::Ask, "Keep the quota"),
            add(50, Block::Pains, "Mine"),
            Edit::SetLevel { card: PAIN, level: Level::High },
            Edit::DeleteCard(GAIN),
        ],
    );
    let theirs = after(
        &base,
        &[
            set(TextField::AskDecider, "Dana"),
            add(51, Block::Pains, "Theirs"),
            set(TextField::CardText(PAIN), "Good reps leave"),
            Edit::SetAnswer { from: RELIEVER, to: WORST_PAIN, on: true },
            Edit::SetDate { field: DateField::AskBy, date: Some(day("2026-12-11")) },
        ],
    );
    let Merged { case: one, conflicts, kept } = merged(&base, &mine, &theirs);
    assert_eq!((conflicts, kept), (vec![], vec![]));
    let ask = &one.position.ask;
    assert_eq!((&*ask.sentence, &*ask.decider), ("Keep the quota", "Dana"));
    assert_eq!(ask.by, Some(day("2026-12-11")));
    let pain = one.canvas.card(PAIN).unwrap();
    assert_eq!((&*pain.text, pain.level), ("Good reps leave", Level::High));
    let pains: Vec<_> = block(&one, Block::Pains);
    assert_eq!(pains, [PAIN, WORST_PAIN, card_id(51), card_id(50)]);
    assert!(one.canvas.card(GAIN).is_none());
    assert!(one.canvas.answers.contains(&Answer { from: RELIEVER, to: WORST_PAIN }));
    // Untouched cards are the same ones, so that no row of the screen is built anew.
    assert!(Arc::ptr_eq(one.canvas.card(JOB).unwrap(), mine.canvas.card(JOB).unwrap()));
}

#[test]
fn of_a_text_that_both_reworded_both_versions_are_kept() {
    let base = after(&case(1), &[set(TextField::Ask, "Keep it")]);
    let mine = after(&base, &[set(TextField::Ask, "Keep it at 4.2 M")]);
    let theirs =
        after(&base, &[set(TextField::Title, "Quota"), set(TextField::Ask, "Keep the quota")]);
    let one = merged(&base, &mine, &theirs);
    // The later edit stands in the case.
    assert_eq!((&*one.case.position.ask.sentence, &*one.case.title), ("Keep the quota", "Quota"));
    let [conflict] = &one.conflicts[..] else { panic!("{:?}", one.conflicts) };
    assert_eq!(conflict.words, "Position: the ask");
    assert_eq!((&*conflict.mine, &*conflict.theirs), ("Keep it at 4.2 M", "Keep the quota"));
    assert!(!conflict.has_mine);
    let unsettled = Unsettled {
        place: conflict.place.to_string(),
        other: conflict.other.clone(),
        extra: vec![],
    };
    let mut case = one.case.clone();
    case.private.unsettled.push(unsettled.clone());
    let versions = merge::versions(&case, &unsettled);
    assert!(versions.is_text);
    assert_eq!(versions.words, "Position: the ask");
    assert_eq!((&*versions.this, &*versions.other), ("Keep the quota", "Keep it at 4.2 M"));
    for (keep, expected) in [
        (Keep::This, "Keep the quota"),
        (Keep::Other, "Keep it at 4.2 M"),
        (Keep::Both, "Keep the quota / Keep it at 4.2 M"),
    ] {
        let settled = merge::settle(&case, &unsettled, keep).unwrap();
        assert_eq!(settled.position.ask.sentence, expected);
        assert_eq!(settled.private.unsettled, []);
    }
}

#[test]
fn a_card_that_one_deleted_and_the_other_reworded_stays() {
    let base = case(1);
    let mine = after(&base, &[Edit::DeleteCard(WORST_PAIN)]);
    let theirs = after(&base, &[set(TextField::CardText(WORST_PAIN), "We miss the year")]);
    for (a, b) in [(&mine, &theirs), (&theirs, &mine)] {
        let one = merged(&base, a, b);
        assert_eq!(one.case.canvas.card(WORST_PAIN).unwrap().text, "We miss the year");
        assert_eq!(one.kept, ["Their pains: “We miss the year”"]);
        assert_eq!(block(&one.case, Block::Pains), [PAIN, WORST_PAIN]);
    }
    // Moved in its list alone, it was not changed.
    let moved = Edit::MoveCard { card: WORST_PAIN, block: Block::Pains, before: Some(PAIN) };
    let one = merged(&base, &mine, &after(&base, &[moved]));
    assert!(one.case.canvas.card(WORST_PAIN).is_none());
}

#[test]
fn an_order_that_one_side_changed_stays_and_new_cards_find_their_place() {
    let base = case(1);
    let moved = Edit::MoveCard { card: WORST_PAIN, block: Block::Pains, before: Some(PAIN) };
    let mine = after(&base, &[moved]);
    let theirs = after(&base, &[add(50, Block::Pains, "New")]);
    for (a, b) in [(&mine, &theirs), (&theirs, &mine)] {
        let one = merged(&base, a, b).case;
        assert_eq!(block(&one, Block::Pains), [WORST_PAIN, PAIN, card_id(50)]);
    }
}

#[test]
fn a_line_that_moved_to_another_option_is_one_line() {
    let add = |number, option: Role| {
        let line = Line::new(line_id(number), Category::Revenue);
        let option = option.usual_id();
        Edit::Numbers(NumbersEdit::AddLines { option, lines: vec![line], before: None })
    };
    let base = after(&case(1), &[add(1, Role::Proposal)]);
    let (line, to) = (line_id(1), Role::Order.usual_id());
    let mine = after(&base, &[Edit::Numbers(NumbersEdit::MoveLine { line, to, before: None })]);
    let theirs = after(&base, &[set(TextField::LineName(line), "Deals kept")]);
    let one = merged(&base, &mine, &theirs).case;
    assert_eq!(one.numbers.lines().count(), 1);
    assert_eq!(one.numbers.choice(to).unwrap().lines[0].name, "Deals kept");
    // An option that one removed and the other filled stays.
    let option = Role::Order.usual_id();
    let mine = after(&base, &[Edit::Numbers(NumbersEdit::RemoveOption(option))]);
    let theirs = after(&base, &[add(2, Role::Order)]);
    for (a, b) in [(&mine, &theirs), (&theirs, &mine)] {
        let one = merged(&base, a, b);
        assert!(one.case.numbers.choice(option).unwrap().line(line_id(2)).is_some());
        assert_eq!(one.kept, ["Numbers: “The order as given”"]);
    }
}

#[test]
fn what_there_is_no_room_for_is_told() {
    let objections = |from: u64, count: u64| {
        let all = (from..from + count).map(|n| Objection::new(point_id(n), format!("Text {n}")));
        Edit::Talk(TalkEdit::AddObjections(all.collect()))
    };
    let base = case(1);
    let most = limits::OBJECTIONS as u64 - 1;
    let mine = after(&base, &[objections(1_000, most)]);
    let theirs = after(&base, &[objections(2_000, 3)]);
    let one = merged(&base, &mine, &theirs);
    assert_eq!(one.case.objections.len(), limits::OBJECTIONS);
    let told: Vec<&str> = one.conflicts.iter().map(|each| &*each.theirs).collect();
    let texts: Vec<&str> = one.case.texts().chain(told).collect();
    for n in 2_000..2_003 {
        assert!(texts.contains(&&*format!("Text {n}")), "{n}");
    }
    assert_lawful(&one.case);
}

#[test]
fn changes_are_told_in_words() {
    let base = after(&case(1), &[set(TextField::Ask, "Keep it")]);
    let told = |edits: &[Edit]| -> Vec<String> {
        changes(&base, &after(&base, edits)).iter().map(merge::Change::words).collect()
    };
    let line = Line {
        likely: standpoint::domain::money::Money::from_minor(1_250_000),
        ..Line::new(line_id(9), Category::Revenue)
    };
    let option = Role::Proposal.usual_id();
    for (edit, expected) in [
        (
            set(TextField::Ask, "Keep the quota"),
            "Position: the ask was changed from “Keep it” to “Keep the quota”",
        ),
        (set(TextField::Ask, ""), "Position: the ask was cleared, it was “Keep it”"),
        (set(TextField::AskDecider, "Dana"), "Position: who decides was filled in: “Dana”"),
        (
            set(TextField::CardText(PAIN), "Ramp takes 9 months"),
            "Their pains: “Reps leave mid-year” was reworded: “Ramp takes 9 months”",
        ),
        (
            Edit::SetLevel { card: PAIN, level: Level::High },
            "Their pains: “Reps leave mid-year”: how much it weighs was changed from “severe” to “extreme”",
        ),
        (add(50, Block::Gains, "Sleep"), "Their gains: “Sleep” was added"),
        (Edit::DeleteCard(JOB), "Their jobs: “Make the year” was removed"),
        (
            Edit::SetAnswer { from: RELIEVER, to: WORST_PAIN, on: true },
            "Canvas: “Keep the quota” answers “The forecast is missed” was added",
        ),
        (
            Edit::MoveCard { card: WORST_PAIN, block: Block::Pains, before: Some(PAIN) },
            "Canvas: the order was changed",
        ),
        (
            Edit::SetDate { field: DateField::AskBy, date: Some(day("2026-12-11")) },
            "Position: the day of the decision was filled in: “11 Dec 2026”",
        ),
        (Edit::SetArchived(true), "Case: archived was changed from “no” to “yes”"),
        (
            set(TextField::Fallback, "A third"),
            "Private: the fallback was changed from “Half of the raise” to “A third”",
        ),
        (
            Edit::Numbers(NumbersEdit::AddLines { option, lines: vec![line], before: None }),
            "Numbers: “Revenue” was added",
        ),
        (
            Edit::Talk(TalkEdit::AddObjections(vec![Objection::new(point_id(3), "No money")])),
            "Objections: “No money” was added",
        ),
    ] {
        assert_eq!(told(&[edit]), [expected]);
    }
    assert_eq!(told(&[]), [""; 0]);
}
