//! Proves what holds for every case and every row of edits, on random ones: what edits keep,
//! that undo is the way back, what fit adds up to, and that files lose nothing and never panic.

#[path = "support/random.rs"]
mod random;
mod support;

use proptest::{collection::vec, prelude::*, sample::Index, test_runner::Config};
use random::{Draw, any_case, any_workspace, draw};
use standpoint::domain::{
    Block, CardId, Case, DateField, Edit, Fit, History, Level, Source, TextField, edit::Gesture,
    history::STEPS, text,
};
use standpoint::format::{self, OpenError};
use standpoint::records::Loaded;
use standpoint::session::{Event, Route, Session};
use std::{collections::HashSet, sync::Arc};
use support::*;

/// So many cases each; without files of failures, which would be written beside the sources.
fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// What must be true of every case, whatever was done to it.
fn assert_lawful(case: &Case) {
    random::numbers::assert_lawful(case);
    random::talk::assert_lawful(case);
    let cards = &case.canvas.cards;
    let ids: HashSet<CardId> = cards.iter().map(|card| card.id).collect();
    assert_eq!(ids.len(), cards.len(), "an id is used twice");
    for card in cards {
        if let Some(kind) = card.kind {
            assert!(card.block.kinds().contains(&kind), "{kind:?} in {:?}", card.block);
        }
        if let Some(offer) = card.offer {
            let offer = case.canvas.card(offer).expect("an offer that is not there");
            assert_eq!(offer.block, Block::Offers);
            assert!(matches!(card.block, Block::Relievers | Block::Creators), "{:?}", card.block);
        }
    }
    let mut seen = HashSet::new();
    for answer in &case.canvas.answers {
        assert!(seen.insert(answer), "an answer is there twice");
        let from = case.canvas.card(answer.from).expect("an answer from nowhere").block;
        let to = case.canvas.card(answer.to).expect("an answer to nowhere").block;
        let lawful = [(Block::Relievers, Block::Pains), (Block::Creators, Block::Gains)];
        assert!(lawful.contains(&(from, to)), "{from:?} answers {to:?}");
    }
    let goals: HashSet<_> = case.position.goals.iter().collect();
    assert_eq!(goals.len(), case.position.goals.len(), "a goal is linked twice");
}

/// The cards an edit names: the others keep their order.
fn touched(edit: &Edit) -> Vec<CardId> {
    match edit {
        Edit::AddCards { cards, .. } => cards.iter().map(|card| card.id).collect(),
        Edit::MoveCard { card, .. } | Edit::DeleteCard(card) => vec![*card],
        _ => Vec::new(),
    }
}

fn ids_without(case: &Case, touched: &[CardId]) -> Vec<(CardId, Block)> {
    let rest = case.canvas.cards.iter().filter(|card| !touched.contains(&card.id));
    rest.map(|card| (card.id, card.block)).collect()
}

/// Fit, added up as a child would: card by card, looking through all answers each time.
fn fit_by_hand(case: &Case) -> (u32, u32, Vec<CardId>, usize, Vec<CardId>, usize, usize) {
    let canvas = &case.canvas;
    let linked = |id| canvas.answers.iter().any(|answer| answer.from == id || answer.to == id);
    let (mut answered, mut total, mut extreme) = (0, 0, 0);
    let (mut open, mut orphans, mut heard, mut theirs) = (Vec::new(), Vec::new(), 0, 0);
    for level in [Level::High, Level::Middle, Level::Low] {
        for card in canvas.cards.iter().filter(|card| card.level == level) {
            if card.block == Block::Pains || card.block == Block::Gains {
                total += u32::from(level.weight());
                if linked(card.id) {
                    answered += u32::from(level.weight());
                } else {
                    open.push(card.id);
                    extreme += usize::from(card.block == Block::Pains && level == Level::High);
                }
            }
        }
    }
    for card in &canvas.cards {
        match card.block {
            Block::Relievers | Block::Creators if !linked(card.id) => orphans.push(card.id),
            Block::Jobs | Block::Pains | Block::Gains => {
                theirs += 1;
                heard += usize::from(card.source == Source::Heard);
            }
            _ => {}
        }
    }
    (answered, total, open, extreme, orphans, heard, theirs)
}

/// The case after all draws that apply.
fn grown(draws: &[Draw]) -> Case {
    let mut fresh = 1_000;
    draws.iter().fold(case(1), |case, draw| {
        let edit = draw.edit(&case, &mut fresh);
        edit.apply(&case).unwrap_or(case)
    })
}

/// One thing done to a history.
#[derive(Debug, Clone)]
enum Step {
    Edit(Draw),
    Undo,
    Redo,
    Seal,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => draw().prop_map(Step::Edit),
        2 => Just(Step::Undo),
        2 => Just(Step::Redo),
        1 => Just(Step::Seal),
    ]
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn edits_keep_the_laws_of_a_case(draws in vec(draw(), 1..60)) {
        let (mut now, mut fresh) = (case(1), 1_000);
        for draw in &draws {
            let edit = draw.edit(&now, &mut fresh);
            let Ok(after) = edit.apply(&now) else { continue };
            assert_lawful(&after);
            let touched = touched(&edit);
            assert_eq!(ids_without(&now, &touched), ids_without(&after, &touched), "{edit:?}");
            assert_eq!((after.id, after.created), (now.id, now.created));
            now = after;
        }
    }

    #[test]
    fn fit_is_what_one_gets_by_hand(draws in vec(draw(), 1..60)) {
        let case = grown(&draws);
        let fit = Fit::of(&case.canvas);
        let by_hand = fit_by_hand(&case);
        let of_fit = (
            fit.answered,
            fit.total,
            fit.unanswered.clone(),
            fit.unanswered_extreme,
            fit.orphans.clone(),
            fit.heard,
            fit.theirs,
        );
        prop_assert_eq!(of_fit, by_hand);
        let percent = (fit.total > 0).then(|| fit.answered * 100 / fit.total);
        prop_assert_eq!(fit.percent().map(u32::from), percent);
        prop_assert_eq!(fit.percent() == Some(100), fit.total > 0 && fit.unanswered.is_empty());
    }

    #[test]
    fn one_more_answer_never_lowers_the_fit(draws in vec(draw(), 1..60), a: Index, b: Index) {
        let case = grown(&draws);
        let of_block = |block| case.canvas.block(block).map(|card| card.id).collect::<Vec<_>>();
        let mut pairs = Vec::new();
        for (from, to) in [(Block::Relievers, Block::Pains), (Block::Creators, Block::Gains)] {
            let (from, to) = (of_block(from), of_block(to));
            if !from.is_empty() && !to.is_empty() {
                pairs.push((*a.get(&from), *b.get(&to)));
            }
        }
        for (from, to) in pairs {
            let after = Edit::SetAnswer { from, to, on: true }.apply(&case).unwrap();
            let (before, after) = (Fit::of(&case.canvas), Fit::of(&after.canvas));
            prop_assert!(after.percent() >= before.percent());
            prop_assert!(after.stage >= before.stage);
            prop_assert!(after.unanswered_extreme <= before.unanswered_extreme);
        }
    }

    /// Against a plain list of states with a mark in it.
    #[test]
    fn history_is_a_list_of_states_with_a_mark_in_it(steps in vec(step(), 1..120)) {
        let mut present = Arc::new(case(1));
        let mut history = History::default();
        let (mut states, mut mark) = (vec![Arc::clone(&present)], 0);
        let (mut gesture, mut fresh) = (None, 1_000);
        for step in &steps {
            match step {
                Step::Edit(draw) => {
                    let edit = draw.edit(&present, &mut fresh);
                    let Ok(after) = edit.apply(&present) else { continue };
                    let after = Arc::new(after);
                    history.record(std::mem::replace(&mut present, Arc::clone(&after)), edit.gesture());
                    states.truncate(mark + 1);
                    if gesture.is_some() && gesture == edit.gesture() {
                        states[mark] = after;
                    } else {
                        states.push(after);
                        mark += 1;
                    }
                    gesture = edit.gesture();
                }
                Step::Undo => {
                    let back = history.undo(Arc::clone(&present));
                    prop_assert_eq!(back.is_some(), mark > 0);
                    present = back.unwrap_or(present);
                    mark = mark.saturating_sub(1);
                    gesture = None;
                }
                Step::Redo => {
                    let on = history.redo(Arc::clone(&present));
                    prop_assert_eq!(on.is_some(), mark + 1 < states.len());
                    present = on.unwrap_or(present);
                    mark = (mark + 1).min(states.len() - 1);
                    gesture = None;
                }
                Step::Seal => {
                    history.seal();
                    gesture = None;
                }
            }
            prop_assert!(Arc::ptr_eq(&present, &states[mark]), "after {step:?}");
            prop_assert_eq!(history.can_undo(), mark > 0);
            prop_assert_eq!(history.can_redo(), mark + 1 < states.len());
            prop_assert_eq!(history.gesture(), gesture);
        }
    }

    #[test]
    fn undo_in_a_session_is_the_way_back_and_redo_the_way_on(draws in vec(draw(), 1..40)) {
        let mut session = opened(case(1));
        let (mut states, mut fresh) = (vec![state(&session)], 1_000);
        for draw in &draws {
            let edit = draw.edit(session.case().unwrap(), &mut fresh);
            session.update(now(), Event::Edited(edit));
            // Each edit is a visit of its own, so each change is a step of its own.
            session.update(now(), Event::LeftField(TextField::Title));
            let after = state(&session);
            if states.last() != Some(&after) {
                states.push(after);
            }
            assert_lawful(session.case().unwrap());
        }
        for before in states.iter().rev().skip(1) {
            session.update(now(), Event::Undo);
            prop_assert_eq!(&state(&session), before);
        }
        prop_assert!(!session.can_undo());
        for after in states.iter().skip(1) {
            session.update(now(), Event::Redo);
            prop_assert_eq!(&state(&session), after);
        }
        prop_assert!(!session.can_redo());
    }

    #[test]
    fn the_line_in_the_list_is_always_that_of_the_open_case(draws in vec(draw(), 1..30)) {
        let mut session = opened(case(1));
        let mut fresh = 1_000;
        for draw in &draws {
            let edit = draw.edit(session.case().unwrap(), &mut fresh);
            session.update(now(), Event::Edited(edit));
            let open = session.case().unwrap();
            let line = standpoint::domain::Summary::of(open);
            prop_assert_eq!(session.summary(open.id), Some(&line));
        }
    }
}

/// A session with this case open.
fn opened(case: Case) -> Session {
    let mut session = Session::new(7);
    let cases = summaries(std::slice::from_ref(&case));
    session.update(now(), Event::Started(Ok(Loaded { cases, ..Loaded::default() })));
    let route = Route::Case(case.id, standpoint::session::Part::Canvas);
    session.update(now(), Event::Went(route));
    let (id, errand) = (case.id, standpoint::session::Errand::Open);
    session.update(now(), Event::Read { id, errand, result: Ok(Arc::new(case.into())) });
    assert!(session.case().is_some());
    session
}

/// The open case but for when it was last edited, which undo does not take back.
fn state(session: &Session) -> Case {
    Case { edited: utc(), ..Case::clone(session.case().unwrap()) }
}

#[test]
fn two_hundred_steps_can_be_taken_back_and_no_more() {
    let title = |n: usize| Arc::new(Case { title: n.to_string(), ..case(1) });
    let mut history = History::default();
    let last = STEPS + 50;
    for n in 0..last {
        history.record(title(n), None);
    }
    let mut present = title(last);
    let mut taken = 0;
    while let Some(before) = history.undo(Arc::clone(&present)) {
        present = before;
        taken += 1;
    }
    assert_eq!((STEPS, taken, present.title.as_str()), (200, 200, "50"));
    while let Some(after) = history.redo(Arc::clone(&present)) {
        present = after;
        taken -= 1;
    }
    assert_eq!((taken, present.title.clone()), (0, last.to_string()));
}

#[test]
fn typing_on_in_a_field_is_one_step_and_a_new_visit_another() {
    let field = TextField::Ask;
    let typed = |text: &str| Event::Edited(Edit::SetText { field, text: text.to_owned() });
    let mut session = opened(case(1));
    for event in [
        typed("K"),
        typed("Ke"),
        typed("Keep it"),
        Event::LeftField(field),
        typed("Keep it at 4.2 M"),
        typed("Keep it at 4.2 M."),
    ] {
        session.update(now(), event);
    }
    let gesture = session.open.as_ref().unwrap().history.gesture();
    assert_eq!(gesture, Some(Gesture::Text(field)));
    for expected in ["Keep it", "", ""] {
        session.update(now(), Event::Undo);
        assert_eq!(session.case().unwrap().position.ask.sentence, expected);
    }
    for expected in ["Keep it", "Keep it at 4.2 M.", "Keep it at 4.2 M."] {
        session.update(now(), Event::Redo);
        assert_eq!(session.case().unwrap().position.ask.sentence, expected);
    }
}

#[test]
fn a_day_picked_in_parts_is_one_step_and_a_new_visit_another() {
    let field = DateField::AskBy;
    let picked =
        |text: &str| Event::Edited(Edit::SetDate { field, date: text::parse_iso_day(text) });
    let mut session = opened(case(1));
    let days = ["0002-12-11", "0020-12-11", "2026-12-11", "2026-12-18"];
    for (place, text) in days.into_iter().enumerate() {
        if place == 3 {
            // Leaving another field is not the end of this visit.
            session.update(now(), Event::LeftDate(DateField::OutcomeBy));
            assert_eq!(
                session.open.as_ref().unwrap().history.gesture(),
                Some(Gesture::Date(field))
            );
            session.update(now(), Event::LeftDate(field));
        }
        session.update(now(), picked(text));
    }
    for expected in [Some(day("2026-12-11")), None] {
        session.update(now(), Event::Undo);
        assert_eq!(session.case().unwrap().position.ask.by, expected);
    }
}

#[test]
fn an_edit_that_changes_nothing_is_no_step_and_keeps_redo() {
    let mut session = opened(case(1));
    session.update(now(), Event::Edited(Edit::SetLevel { card: JOB, level: Level::Low }));
    session.update(now(), Event::Undo);
    let same = Edit::SetLevel { card: JOB, level: Level::High };
    assert_eq!(session.update(now(), Event::Edited(same)), []);
    assert_eq!((session.can_undo(), session.can_redo()), (false, true));
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn a_record_gives_back_the_case_it_was_written_from(case in any_case()) {
        let opened = format::open(&format::write_record(&case, utc())).unwrap();
        prop_assert_eq!((opened.is_backup, opened.repairs, opened.unreadable), (false, vec![], vec![]));
        prop_assert_eq!(opened.cases, [case]);
    }

    #[test]
    fn a_backup_gives_back_all_it_was_written_from(
        a in any_case(),
        b in any_case(),
        workspace in any_workspace(),
    ) {
        let b = Case { id: case_id(2), ..b };
        let opened = format::open(&format::write_backup(&[&a, &b], &workspace, utc())).unwrap();
        prop_assert_eq!((opened.is_backup, opened.repairs, opened.unreadable), (true, vec![], vec![]));
        prop_assert_eq!(opened.cases, [a, b]);
        prop_assert_eq!((opened.goals, opened.extra), (workspace.goals, workspace.extra));
    }

    #[test]
    fn a_file_to_hand_on_gives_back_all_but_the_private_fields(case in any_case()) {
        let text = format::write_case(&case, &standpoint::domain::Workspace::default(), utc());
        let public = Case { private: standpoint::domain::Private::default(), ..case };
        prop_assert_eq!(format::open(&text).unwrap().cases, [public]);
    }

    #[test]
    fn any_text_opens_or_is_refused_without_a_panic(text in any::<String>()) {
        let _ = format::open(&text);
    }

    #[test]
    fn any_bytes_open_or_are_refused_without_a_panic(bytes in vec(any::<u8>(), 0..400)) {
        let _ = format::open(&String::from_utf8_lossy(&bytes));
    }

    /// Pieces of our own files in any order get deeper than noise does.
    #[test]
    fn any_pieces_of_our_own_files_open_or_are_refused(
        pieces in vec((any::<Index>(), any::<Index>()), 1..12),
    ) {
        let file = format::write_record(&case(1), utc());
        let tokens: Vec<&str> = file.split_inclusive([',', ':', '{', '}', '[', ']']).collect();
        let mut text = String::from(r#"{"format":"standpoint","version":1,"#);
        for (from, to) in pieces {
            let (from, to) = (from.index(tokens.len()), to.index(tokens.len()));
            text.extend(tokens[from.min(to)..=from.max(to)].iter().copied());
        }
        if let Ok(opened) = format::open(&text) {
            opened.cases.iter().for_each(assert_lawful);
        }
    }
}

/// A file of ours with a character of each length in it.
fn file() -> String {
    let mut case = case(1);
    case.title = "Ünïted — 🎯".into();
    case.canvas.cards.truncate(6);
    case.canvas.answers.truncate(1);
    format::write_record(&case, utc())
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let file = file();
    assert!(format::open(&file).is_ok());
    for end in 0..file.len() {
        let opened = format::open(&String::from_utf8_lossy(&file.as_bytes()[..end]));
        let expected = if end == 0 { OpenError::Empty } else { OpenError::CutOff };
        assert_eq!(opened, Err(expected), "cut off after {end} bytes");
    }
}

#[test]
fn a_file_with_any_byte_changed_opens_lawfully_or_is_refused() {
    let file = file();
    let mut refused = 0;
    for place in 0..file.len() {
        for change in [0x01, 0x04, 0x20, 0x80] {
            let mut bytes = file.clone().into_bytes();
            bytes[place] ^= change;
            match format::open(&String::from_utf8_lossy(&bytes)) {
                Ok(opened) => opened.cases.iter().for_each(assert_lawful),
                Err(_) => refused += 1,
            }
        }
    }
    assert!(refused > file.len() / 2, "most of a file matters, yet only {refused} were refused");
}
