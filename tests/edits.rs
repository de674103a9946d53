//! Proves what each edit does to a case, what it leaves alone, and when it is refused.

mod support;

use standpoint::domain::{
    Answer, Block, CardKind, Case, DateField, Edit, EditError, Function, Kind, Level, NewCard,
    Numbers, Source, Status, TextField, edit::Gesture, limits,
};
use support::*;

fn done(case: &Case, edit: &Edit) -> Case {
    edit.apply(case).unwrap_or_else(|error| panic!("{edit:?} was refused: {error}"))
}

fn text(field: TextField, text: &str) -> Edit {
    Edit::SetText { field, text: text.to_owned() }
}

fn new_card(number: u64, text: &str) -> NewCard {
    NewCard { id: card_id(number), text: text.to_owned(), level: Level::High, kind: None }
}

fn add(block: Block, cards: &[NewCard]) -> Edit {
    Edit::AddCards { block, cards: cards.to_vec() }
}

/// Each field of the case, and of two of its cards.
fn text_fields() -> Vec<TextField> {
    let of_cards = [JOB, CREATOR].into_iter();
    let of_cards = of_cards.flat_map(|id| [TextField::CardText(id), TextField::CardEvidence(id)]);
    TextField::OF_CASE.into_iter().chain(of_cards).collect()
}

#[test]
fn a_text_goes_into_its_field_and_into_no_other() {
    let before = case(1);
    for field in text_fields() {
        let after = done(&before, &text(field, "  42 % of “it”\n"));
        for other in text_fields() {
            let expected =
                if other == field { Some("  42 % of “it”\n") } else { other.of(&before) };
            assert_eq!(other.of(&after), expected, "{other:?} after setting {field:?}");
        }
        assert_eq!(done(&after, &text(field, field.of(&before).unwrap())), before, "{field:?}");
    }
}

#[test]
fn a_date_goes_into_its_field_and_into_no_other() {
    let fields =
        [DateField::OrderEffective, DateField::AskBy, DateField::OutcomeBy, DateField::Confirmed];
    let before = case(1);
    for field in fields {
        let date = Some(day("2026-12-12"));
        let after = done(&before, &Edit::SetDate { field, date });
        for other in fields {
            let expected = if other == field { date } else { None };
            assert_eq!(other.of(&after), expected, "{other:?} after setting {field:?}");
        }
        assert_eq!(done(&after, &Edit::SetDate { field, date: None }), before, "{field:?}");
    }
}

#[test]
fn kind_function_status_and_archive_are_set_and_nothing_else() {
    let before = case(1);
    for kind in Kind::ALL {
        let numbers = Numbers::new(kind);
        let expected = Case { kind, numbers, ..before.clone() };
        assert_eq!(done(&before, &Edit::SetKind(kind)), expected);
    }
    for function in Function::ALL {
        let mut expected = before.clone();
        expected.counterpart.function = function;
        assert_eq!(done(&before, &Edit::SetFunction(function)), expected);
    }
    for status in Status::ALL {
        assert_eq!(done(&before, &Edit::SetStatus(status)), Case { status, ..before.clone() });
    }
    for archived in [true, false] {
        assert_eq!(
            done(&before, &Edit::SetArchived(archived)),
            Case { archived, ..before.clone() }
        );
    }
}

#[test]
fn goals_are_linked_once_in_order_and_unlinked() {
    let link = |goal, linked| Edit::SetGoal { goal: goal_id(goal), linked };
    let mut now = case(1);
    for (edit, goals) in [
        (link(7, true), vec![7]),
        (link(5, true), vec![7, 5]),
        (link(7, true), vec![7, 5]),
        (link(9, false), vec![7, 5]),
        (link(7, false), vec![5]),
    ] {
        now = done(&now, &edit);
        let expected: Vec<_> = goals.into_iter().map(goal_id).collect();
        assert_eq!(now.position.goals, expected, "after {edit:?}");
    }
}

#[test]
fn new_cards_stand_at_the_end_of_their_block_in_the_order_given() {
    let before = case(1);
    let risk = NewCard { kind: Some(CardKind::Obstacle), ..new_card(11, "Eleven") };
    let after = done(&before, &add(Block::Pains, &[risk, new_card(10, " Ten ")]));
    assert_eq!(block(&after, Block::Pains), [PAIN, WORST_PAIN, card_id(11), card_id(10)]);
    let card = after.canvas.card(card_id(11)).unwrap();
    assert_eq!((card.level, card.kind), (Level::High, Some(CardKind::Obstacle)));
    assert_eq!((card.source, card.offer), (Source::Assumed, None));
    assert_eq!(after.canvas.card(card_id(10)).unwrap().text, " Ten ");
    for other in Block::ALL.into_iter().filter(|block| *block != Block::Pains) {
        assert_eq!(block(&after, other), block(&before, other), "{other:?}");
    }
    assert_eq!(after.canvas.answers, before.canvas.answers);
}

#[test]
fn level_kind_source_and_offer_change_one_card() {
    let before = case(1);
    let kind = Some(CardKind::Social);
    let table = [
        (JOB, Edit::SetLevel { card: JOB, level: Level::Low }),
        (JOB, Edit::SetCardKind { card: JOB, kind }),
        (OFFER, Edit::SetCardKind { card: OFFER, kind: None }),
        (JOB, Edit::SetSource { card: JOB, source: Source::Heard }),
        (CREATOR, Edit::SetOffer { card: CREATOR, offer: None }),
    ];
    for (id, edit) in table {
        let mut expected = before.clone();
        let card = expected.canvas.cards.iter_mut().find(|card| card.id == id).unwrap();
        let card = std::sync::Arc::make_mut(card);
        match &edit {
            Edit::SetLevel { level, .. } => card.level = *level,
            Edit::SetCardKind { kind, .. } => card.kind = *kind,
            Edit::SetSource { source, .. } => card.source = *source,
            Edit::SetOffer { offer, .. } => card.offer = *offer,
            other => panic!("{other:?} is not in the table"),
        }
        assert_eq!(done(&before, &edit), expected, "{edit:?}");
    }
    let without = done(&before, &Edit::SetOffer { card: RELIEVER, offer: None });
    assert_eq!(done(&without, &Edit::SetOffer { card: RELIEVER, offer: Some(OFFER) }), before);
}

#[test]
fn a_card_moves_to_where_it_was_dropped() {
    // Pains 2, 3, 10, 11; the other blocks as they are.
    let before = done(&case(1), &add(Block::Pains, &[new_card(10, "x"), new_card(11, "y")]));
    let table: [(u64, Block, Option<u64>, &[u64]); 9] = [
        (11, Block::Pains, Some(2), &[11, 2, 3, 10]),
        (2, Block::Pains, None, &[3, 10, 11, 2]),
        (3, Block::Pains, Some(11), &[2, 10, 3, 11]),
        (10, Block::Pains, Some(10), &[2, 3, 10, 11]),
        (2, Block::Pains, Some(3), &[2, 3, 10, 11]),
        (11, Block::Pains, None, &[2, 3, 10, 11]),
        (1, Block::Pains, Some(3), &[2, 1, 3, 10, 11]),
        (10, Block::Jobs, None, &[1, 10]),
        (10, Block::Jobs, Some(1), &[10, 1]),
    ];
    for (card, to, place, expected) in table {
        let edit = Edit::MoveCard { card: card_id(card), block: to, before: place.map(card_id) };
        let after = done(&before, &edit);
        let expected: Vec<_> = expected.iter().copied().map(card_id).collect();
        assert_eq!(block(&after, to), expected, "{edit:?}");
        for other in Block::ALL.into_iter().filter(|other| *other != to) {
            let mut rest = block(&before, other);
            rest.retain(|id| *id != card_id(card));
            assert_eq!(block(&after, other), rest, "{other:?} after {edit:?}");
        }
    }
}

#[test]
fn a_card_dropped_where_it_stands_changes_nothing() {
    // The pains do not stand side by side in the list of cards.
    let before = done(&case(1), &add(Block::Pains, &[new_card(10, "x")]));
    for (card, block, place) in [
        (PAIN, Block::Pains, Some(PAIN)),
        (PAIN, Block::Pains, Some(WORST_PAIN)),
        (WORST_PAIN, Block::Pains, Some(card_id(10))),
        (card_id(10), Block::Pains, None),
        (JOB, Block::Jobs, None),
    ] {
        let edit = Edit::MoveCard { card, block, before: place };
        assert_eq!(done(&before, &edit), before, "{edit:?}");
    }
}

#[test]
fn a_move_into_an_empty_block_works() {
    let mut before = case(1);
    before.canvas.cards.retain(|card| card.block != Block::Jobs);
    let after =
        done(&before, &Edit::MoveCard { card: WORST_PAIN, block: Block::Jobs, before: None });
    assert_eq!(block(&after, Block::Jobs), [WORST_PAIN]);
}

#[test]
fn a_move_to_another_block_drops_only_what_does_not_fit_there() {
    let both = [Answer { from: RELIEVER, to: PAIN }, Answer { from: CREATOR, to: GAIN }];
    // Card, new block: answers that stay, and the card's offer.
    let table = [
        (PAIN, Block::Pains, &both[..], None),
        (PAIN, Block::Gains, &both[1..], None),
        (GAIN, Block::Pains, &both[..1], None),
        (RELIEVER, Block::Relievers, &both[..], Some(OFFER)),
        (RELIEVER, Block::Creators, &both[1..], Some(OFFER)),
        (RELIEVER, Block::Offers, &both[1..], None),
        (CREATOR, Block::Jobs, &both[..1], None),
        (JOB, Block::Relievers, &both[..], None),
    ];
    for (card, to, answers, offer) in table {
        let after = done(&case(1), &Edit::MoveCard { card, block: to, before: None });
        assert_eq!(after.canvas.answers, answers, "{card} to {to:?}");
        assert_eq!(after.canvas.card(card).unwrap().offer, offer, "{card} to {to:?}");
    }

    let offer_gone =
        done(&case(1), &Edit::MoveCard { card: OFFER, block: Block::Creators, before: None });
    for id in [RELIEVER, CREATOR] {
        assert_eq!(offer_gone.canvas.card(id).unwrap().offer, None, "it named the moved offer");
    }
    assert_eq!(offer_gone.canvas.answers, both);

    for (to, kind) in [(Block::Jobs, Some(CardKind::Functional)), (Block::Pains, None)] {
        let after = done(&case(1), &Edit::MoveCard { card: JOB, block: to, before: None });
        assert_eq!(after.canvas.card(JOB).unwrap().kind, kind, "the kind of a job in {to:?}");
    }
}

#[test]
fn a_moved_card_keeps_its_words_level_source_and_evidence() {
    let before = done(&case(1), &Edit::SetSource { card: PAIN, source: Source::Heard });
    let before = done(&before, &text(TextField::CardEvidence(PAIN), "Dana, 3 Nov"));
    let after = done(&before, &Edit::MoveCard { card: PAIN, block: Block::Jobs, before: None });
    let (old, new) = (before.canvas.card(PAIN).unwrap(), after.canvas.card(PAIN).unwrap());
    assert_eq!((&new.text, new.level, new.source), (&old.text, old.level, Source::Heard));
    assert_eq!(new.evidence, "Dana, 3 Nov");
}

#[test]
fn a_deleted_card_takes_its_answers_along_and_no_other_card() {
    let before = case(1);
    for card in &before.canvas.cards {
        let after = done(&before, &Edit::DeleteCard(card.id));
        let mut rest = before.canvas.clone();
        rest.cards.retain(|other| other.id != card.id);
        rest.answers.retain(|answer| answer.from != card.id && answer.to != card.id);
        for other in &mut rest.cards {
            if other.offer == Some(card.id) {
                std::sync::Arc::make_mut(other).offer = None;
            }
        }
        assert_eq!(after.canvas, rest, "without {}", card.text);
    }
}

#[test]
fn an_answer_is_set_once_and_taken_away() {
    let answer = |to, on| Edit::SetAnswer { from: RELIEVER, to, on };
    let before = case(1);
    assert_eq!(done(&before, &answer(PAIN, true)), before, "it is there already");
    assert_eq!(done(&before, &answer(WORST_PAIN, false)), before, "it is not there");
    let more = done(&before, &answer(WORST_PAIN, true));
    assert!(more.canvas.is_answered(WORST_PAIN));
    assert_eq!(more.canvas.answers_of(RELIEVER).collect::<Vec<_>>(), [PAIN, WORST_PAIN]);
    assert_eq!(more.canvas.answers_of(PAIN).collect::<Vec<_>>(), [RELIEVER]);
    assert_eq!(more.canvas.answers_of(OFFER).count(), 0);
    assert_eq!(done(&more, &answer(WORST_PAIN, false)), before);
}

/// Edits that make no sense for [`case`], each with the reason it is refused.
fn refused() -> Vec<(EditError, Edit)> {
    let move_card = |card, block, before| Edit::MoveCard { card, block, before };
    let answer = |from, to| Edit::SetAnswer { from, to, on: true };
    let long = "é".repeat(limits::TEXT + 1);
    let of_kind = |kind| NewCard { kind: Some(kind), ..new_card(10, "x") };
    let many: Vec<_> = (100..).take(limits::CARDS).map(|number| new_card(number, "x")).collect();
    let social = Some(CardKind::Social);
    vec![
        (EditError::NoSuchCard, text(TextField::CardText(NO_CARD), "x")),
        (EditError::NoSuchCard, text(TextField::CardEvidence(NO_CARD), "x")),
        (EditError::NoSuchCard, Edit::SetLevel { card: NO_CARD, level: Level::Low }),
        (EditError::NoSuchCard, Edit::SetCardKind { card: NO_CARD, kind: None }),
        (EditError::NoSuchCard, Edit::SetSource { card: NO_CARD, source: Source::Heard }),
        (EditError::NoSuchCard, Edit::SetOffer { card: NO_CARD, offer: None }),
        (EditError::NoSuchCard, Edit::SetOffer { card: RELIEVER, offer: Some(NO_CARD) }),
        (EditError::NoSuchCard, move_card(NO_CARD, Block::Jobs, None)),
        (EditError::NoSuchCard, move_card(NO_CARD, Block::Jobs, Some(NO_CARD))),
        (EditError::NoSuchCard, move_card(PAIN, Block::Pains, Some(NO_CARD))),
        (EditError::NoSuchCard, move_card(PAIN, Block::Pains, Some(JOB))),
        (EditError::NoSuchCard, move_card(PAIN, Block::Jobs, Some(PAIN))),
        (EditError::NoSuchCard, Edit::DeleteCard(NO_CARD)),
        (EditError::NoSuchCard, answer(NO_CARD, PAIN)),
        (EditError::NoSuchCard, answer(RELIEVER, NO_CARD)),
        (EditError::IdTaken, add(Block::Jobs, &[new_card(2, "x")])),
        (EditError::IdTaken, add(Block::Jobs, &[new_card(10, "x"), new_card(10, "y")])),
        (EditError::Blank, add(Block::Jobs, &[new_card(10, "x"), new_card(11, " \t\n")])),
        (EditError::TooLong, text(TextField::Title, &long)),
        (EditError::TooLong, text(TextField::CardText(PAIN), &long)),
        (EditError::TooLong, text(TextField::CardEvidence(PAIN), &long)),
        (EditError::TooLong, add(Block::Jobs, &[new_card(10, &long)])),
        (EditError::TooMany, add(Block::Jobs, &many)),
        (EditError::WrongKind, add(Block::Pains, &[of_kind(CardKind::Social)])),
        (EditError::WrongKind, add(Block::Offers, &[of_kind(CardKind::Social)])),
        (EditError::WrongKind, Edit::SetCardKind { card: PAIN, kind: social }),
        (EditError::WrongKind, Edit::SetCardKind { card: RELIEVER, kind: social }),
        (EditError::WrongAnswer, answer(RELIEVER, GAIN)),
        (EditError::WrongAnswer, answer(CREATOR, PAIN)),
        (EditError::WrongAnswer, answer(PAIN, RELIEVER)),
        (EditError::WrongAnswer, answer(OFFER, JOB)),
        (EditError::WrongAnswer, answer(RELIEVER, RELIEVER)),
        (EditError::WrongAnswer, Edit::SetAnswer { from: PAIN, to: RELIEVER, on: false }),
        (EditError::WrongOffer, Edit::SetOffer { card: PAIN, offer: Some(OFFER) }),
        (EditError::WrongOffer, Edit::SetOffer { card: OFFER, offer: Some(OFFER) }),
        (EditError::WrongOffer, Edit::SetOffer { card: RELIEVER, offer: Some(CREATOR) }),
    ]
}

#[test]
fn an_edit_that_makes_no_sense_is_refused_and_changes_nothing() {
    let (before, copy) = (case(1), case(1));
    for (error, edit) in refused() {
        let short = format!("{edit:.120?}");
        assert_eq!(edit.apply(&before), Err(error), "{short}");
        assert_eq!(before, copy, "{short}");
    }
}

#[test]
fn each_refusal_has_its_sentence() {
    for (error, sentence) in [
        (EditError::NoSuchCard, "That card is no longer here."),
        (EditError::IdTaken, "That is here already."),
        (EditError::Blank, "A card needs a few words."),
        (EditError::TooLong, "That is too long: a field holds 20000 characters."),
        (EditError::TooMany, "The canvas is full: it holds 1000 cards."),
        (EditError::WrongKind, "Cards of this block have no such kind."),
        (EditError::WrongAnswer, "A pain reliever answers a pain, a gain creator answers a gain."),
        (EditError::WrongOffer, "Only pain relievers and gain creators belong to an offer."),
    ] {
        assert_eq!(error.to_string(), sentence);
        let shown = refused().iter().any(|(shown, _)| *shown == error);
        assert!(shown, "no edit in the table is refused as {error:?}");
    }
}

#[test]
fn a_field_holds_so_many_characters_and_not_one_more() {
    let full = "é".repeat(limits::TEXT);
    for field in text_fields() {
        assert_eq!(field.of(&done(&case(1), &text(field, &full))), Some(&*full), "{field:?}");
    }
    done(&case(1), &add(Block::Jobs, &[new_card(10, &full)]));
}

#[test]
fn a_canvas_holds_so_many_cards_and_not_one_more() {
    let room = limits::CARDS - case(1).canvas.cards.len();
    let cards: Vec<_> = (100..).take(room).map(|number| new_card(number, "x")).collect();
    let full = done(&case(1), &add(Block::Relievers, &cards));
    assert_eq!(full.canvas.cards.len(), limits::CARDS);
    let one_more = add(Block::Jobs, &[new_card(99, "x")]);
    assert_eq!(one_more.apply(&full), Err(EditError::TooMany));
    done(&full, &Edit::MoveCard { card: JOB, block: Block::Pains, before: Some(PAIN) });
}

#[test]
fn a_canvas_holds_so_many_answers_and_not_one_more() {
    let mut full = case(1);
    let (pains, relievers) = (50, limits::ANSWERS / 50);
    let numbered = |first, count| (first..).take(count).map(|n| new_card(n, "x")).collect();
    let (new_pains, new_relievers): (Vec<_>, Vec<_>) =
        (numbered(1_000, pains), numbered(2_000, relievers));
    full = done(&full, &add(Block::Pains, &new_pains));
    full = done(&full, &add(Block::Relievers, &new_relievers));
    full.canvas.answers.clear();
    for to in &new_pains {
        full.canvas
            .answers
            .extend(new_relievers.iter().map(|from| Answer { from: from.id, to: to.id }));
    }
    assert_eq!(full.canvas.answers.len(), limits::ANSWERS);
    let answer = |on| Edit::SetAnswer { from: RELIEVER, to: PAIN, on };
    assert_eq!(answer(true).apply(&full), Err(EditError::TooMany));
    full.canvas.answers.pop();
    assert_eq!(done(&full, &answer(true)).canvas.answers.len(), limits::ANSWERS);
}

#[test]
fn typing_and_picking_a_date_are_gestures_and_nothing_else_is() {
    let title = text(TextField::Title, "x").gesture();
    assert_eq!(title, Some(Gesture::Text(TextField::Title)));
    assert_ne!(title, text(TextField::Ask, "x").gesture());
    assert_ne!(
        text(TextField::CardText(JOB), "x").gesture(),
        text(TextField::CardText(PAIN), "x").gesture()
    );
    let field = DateField::AskBy;
    let date = Edit::SetDate { field, date: None };
    assert_eq!(date.gesture(), Some(Gesture::Date(field)));
    for edit in [
        Edit::SetKind(Kind::Proposal),
        Edit::SetFunction(Function::Hr),
        Edit::SetStatus(Status::Won),
        Edit::SetArchived(true),
        Edit::SetGoal { goal: goal_id(1), linked: true },
        add(Block::Jobs, &[new_card(10, "x")]),
        Edit::SetLevel { card: JOB, level: Level::Low },
        Edit::SetCardKind { card: JOB, kind: None },
        Edit::SetSource { card: JOB, source: Source::Heard },
        Edit::SetOffer { card: RELIEVER, offer: None },
        Edit::MoveCard { card: JOB, block: Block::Gains, before: None },
        Edit::DeleteCard(JOB),
        Edit::SetAnswer { from: RELIEVER, to: PAIN, on: false },
        mute("R1", Some("x")),
    ] {
        assert_eq!(edit.gesture(), None, "{edit:?}");
    }
}

fn mute(key: &str, reason: Option<&str>) -> Edit {
    Edit::SetMute { key: key.to_owned(), reason: reason.map(str::to_owned) }
}

/// Keys and reasons, in the order in which they were muted.
fn muted(case: &Case) -> Vec<(&str, &str)> {
    case.private.muted.iter().map(|mute| (&*mute.key, &*mute.reason)).collect()
}

#[test]
fn a_finding_is_muted_once_with_a_reason_and_can_be_told_again() {
    let before = case(1);
    let one = done(&before, &mute("R6 ask", Some("  Dana says so herself \n")));
    assert_eq!(muted(&one), [("R6 ask", "Dana says so herself")]);
    let two = done(&one, &mute("R3", Some("No goals yet")));
    let other = done(&two, &mute("R6 ask", Some("It is a quotation")));
    assert_eq!(muted(&other), [("R6 ask", "It is a quotation"), ("R3", "No goals yet")]);
    assert_eq!(done(&other, &mute("R6 ask", Some("It is a quotation"))), other);
    assert_eq!(done(&two, &mute("R3", None)), one);
    assert_eq!(done(&one, &mute("R6 ask", None)), before);
    assert_eq!(done(&one, &mute("R7", None)), one, "what was not muted");
}

#[test]
fn a_mute_without_a_reason_or_without_end_is_refused() {
    let before = case(1);
    let long = "x".repeat(limits::TEXT + 1);
    for (key, reason, refused) in [
        ("R1", "", EditError::NoReason),
        ("R1", " \n", EditError::NoReason),
        ("R1", &*long, EditError::TooLong),
        (&*long, "why", EditError::TooLong),
    ] {
        assert_eq!(mute(key, Some(reason)).apply(&before), Err(refused));
    }
    let number = |case, number: usize| done(&case, &mute(&number.to_string(), Some("why")));
    let full = (0..limits::MUTES).fold(before, number);
    assert_eq!(mute("one more", Some("why")).apply(&full), Err(EditError::TooManyMutes));
    assert_eq!(muted(&done(&full, &mute("7", Some("still"))))[7], ("7", "still"));
}
