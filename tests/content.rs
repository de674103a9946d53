//! What the product knows beforehand: packs and examples, held to their own rules.

use chrono::{DateTime, FixedOffset};
use standpoint::content::{
    Example, GridLine, LikelyObjection, Pack, Suggestion, audience, objections::likely,
};
use standpoint::domain::{
    Block, CardKind, Case, DateField, Edit, Fit, Function, Goal, Ids, Kind, Level, Line, NewCard,
    Numbers, NumbersEdit, Source, TextField, letters,
    money::Money,
    numbers::{Category, Promise, Results, Role},
    text,
};
use std::collections::HashSet;

const THEIRS: [Block; 3] = [Block::Jobs, Block::Pains, Block::Gains];

const TEXT_FIELDS: [TextField; 15] = [
    TextField::Title,
    TextField::CounterpartName,
    TextField::CounterpartRole,
    TextField::OrderGiven,
    TextField::OrderBy,
    TextField::OrderGoal,
    TextField::OrderBestArgument,
    TextField::OrderRightWhen,
    TextField::Ask,
    TextField::AskDecider,
    TextField::OutcomeMetric,
    TextField::OutcomeFrom,
    TextField::OutcomeTo,
    TextField::Fallback,
    TextField::Notes,
];

fn packs() -> impl Iterator<Item = (Function, &'static Pack)> {
    Function::ALL.into_iter().map(|function| (function, Pack::of(function)))
}

fn suggestions(pack: &'static Pack) -> impl Iterator<Item = (Block, &'static Suggestion)> {
    Block::ALL.into_iter().flat_map(|block| pack.block(block).iter().map(move |s| (block, s)))
}

/// A Friday, a Saturday, a Sunday, the 29th of February, the last day of a year just before
/// midnight: days on which a date may go wrong.
fn moments() -> [DateTime<FixedOffset>; 6] {
    [
        "2026-11-20T09:00:00+01:00",
        "2026-11-21T09:00:00+01:00",
        "2027-05-16T00:10:00+02:00",
        "2028-02-29T12:00:00+00:00",
        "2026-12-31T23:50:00-05:00",
        "2027-12-31T08:00:00+13:00",
    ]
    .map(|text| DateTime::parse_from_rfc3339(text).expect("a moment"))
}

fn build(example: &Example, now: DateTime<FixedOffset>) -> (Case, Vec<Goal>) {
    example.case(&mut Ids::new(7), now, &[])
}

/// Every case at every moment.
fn built() -> impl Iterator<Item = (&'static Example, Case)> {
    Example::ALL
        .into_iter()
        .flat_map(|example| moments().map(move |now| (example, build(example, now).0)))
}

fn words(case: &Case) -> Vec<&str> {
    let fields = TEXT_FIELDS.iter().filter_map(|field| field.of(case));
    fields.chain(case.canvas.cards.iter().flat_map(|card| [&*card.text, &*card.evidence])).collect()
}

/// Rules of the pen for whatever people read.
fn assert_well_set(words: &str) {
    assert!(!words.contains(['\'', '"', '{', '}']), "straight quote or brace: {words}");
    assert_eq!(words.trim(), words);
    assert!(!words.contains("  "), "two spaces: {words}");
    for (place, _) in words.match_indices('%') {
        assert!(words[..place].ends_with('\u{a0}'), "no no-break space before %: {words}");
    }
}

fn assert_all_differ<'a>(texts: impl Iterator<Item = &'a str>) {
    let mut seen = HashSet::new();
    for words in texts {
        assert!(seen.insert(text::folded(words)), "twice: {words}");
    }
}

#[test]
fn a_pack_has_enough_to_start_from_and_not_too_much() {
    for (function, pack) in packs() {
        for block in THEIRS {
            assert!((5..=8).contains(&pack.block(block).len()), "{function:?} {block:?}");
        }
        let measures = audience(function).measures;
        assert!((3..=8).contains(&measures.len()), "{function:?}");
        for name in measures.iter().map(|measure| measure.name) {
            assert!((4..=80).contains(&name.chars().count()), "{function:?}: {name}");
            assert_well_set(name);
        }
        assert_all_differ(measures.iter().map(|measure| measure.name));
    }
}

#[test]
fn a_pack_suggests_nothing_for_my_own_side() {
    for (function, pack) in packs() {
        for block in Block::ALL.into_iter().filter(|block| !block.is_theirs()) {
            assert_eq!(pack.block(block), &[], "{function:?} {block:?}");
        }
    }
}

#[test]
fn a_pack_sees_a_person_and_not_only_tasks() {
    for (function, pack) in packs() {
        for kind in [CardKind::Social, CardKind::Emotional] {
            assert!(pack.jobs.iter().any(|job| job.kind == kind), "{function:?} {kind:?}");
        }
    }
}

#[test]
fn each_block_of_a_pack_starts_with_what_weighs_most() {
    for (function, pack) in packs() {
        for block in THEIRS {
            let levels: Vec<_> = pack.block(block).iter().map(|s| s.level).collect();
            assert_eq!(levels[0], Level::High, "{function:?} {block:?}");
            assert!(levels.is_sorted_by(|a, b| a >= b), "{function:?} {block:?}");
        }
    }
}

#[test]
fn suggestions_are_short_and_well_set() {
    for (function, pack) in packs() {
        for words in suggestions(pack).map(|(_, s)| s.text) {
            assert!((4..=80).contains(&words.chars().count()), "{function:?}: {words}");
            assert_well_set(words);
        }
        for (_, suggestion) in suggestions(pack) {
            let count = suggestion.text.split_whitespace().count();
            assert!((3..=12).contains(&count), "{function:?}: {}", suggestion.text);
            assert!(!suggestion.text.contains(|c: char| c.is_ascii_digit()), "{suggestion:?}");
        }
    }
}

#[test]
fn no_two_suggestions_of_a_pack_are_alike() {
    for (_, pack) in packs() {
        assert_all_differ(suggestions(pack).map(|(_, s)| s.text));
    }
}

#[test]
fn every_suggestion_can_be_added_as_a_card() {
    for (function, pack) in packs() {
        let mut ids = Ids::new(1);
        let mut case = Case::new(ids.case(), Kind::Proposal, function, moments()[0].to_utc());
        for (block, Suggestion { text, level, kind }) in suggestions(pack) {
            let text = (*text).to_owned();
            let card = NewCard { id: ids.card(), text, level: *level, kind: Some(*kind) };
            let added = Edit::AddCards { block, cards: vec![card] }.apply(&case);
            case = added.unwrap_or_else(|error| panic!("{function:?} {block:?}: {error}"));
        }
    }
}

#[test]
fn what_is_shipped_stays_small() {
    let bytes = |(_, pack): (Function, &'static Pack)| {
        suggestions(pack).map(|(_, s)| s.text.len()).sum::<usize>()
    };
    assert!(packs().map(bytes).sum::<usize>() <= 9_000);
    for (example, case) in built() {
        let bytes: usize = words(&case).iter().map(|text| text.len()).sum();
        assert!(bytes <= 5_000, "{}: {bytes}", example.title);
        let lines = case.numbers.lines().map(|line| line.name.len() + line.source.len());
        assert!(lines.sum::<usize>() <= 1_500, "{}", example.title);
    }
    let grid = Kind::ALL.into_iter().flat_map(GridLine::of);
    let bytes = grid.map(|row| row.name.len() + row.estimate.len() + row.find.len());
    assert!(bytes.sum::<usize>() <= 4_000);
}

#[test]
fn there_is_one_example_of_each_kind_of_selling_that_is_offered() {
    let kinds: Vec<_> =
        Example::ALL.iter().map(|example| (example.kind, example.function)).collect();
    let expected = [
        (Kind::Pushback, Function::Boss),
        (Kind::Proposal, Function::Hr),
        (Kind::Proposal, Function::Finance),
    ];
    assert_eq!(kinds, expected);
    assert_all_differ(Example::ALL.iter().map(|example| example.title));
    for example in Example::ALL {
        assert_well_set(example.about);
        assert!(example.about.chars().count() <= 140, "{}", example.about);
        assert_eq!(example.order.is_some(), example.kind == Kind::Pushback, "{}", example.title);
    }
}

#[test]
fn the_keys_of_an_example_name_one_card_each() {
    for example in Example::ALL {
        assert_all_differ(example.cards.iter().map(|card| card.key));
        assert_all_differ(example.cards.iter().map(|card| card.text));
    }
}

#[test]
fn an_example_is_filled_in_and_well_set() {
    for (example, case) in built() {
        for field in TEXT_FIELDS {
            let of_the_order = matches!(
                field,
                TextField::OrderGiven
                    | TextField::OrderBy
                    | TextField::OrderGoal
                    | TextField::OrderBestArgument
                    | TextField::OrderRightWhen
            );
            let words = field.of(&case).expect("a field");
            let expected = !of_the_order || case.kind == Kind::Pushback;
            assert_eq!(!words.is_empty(), expected, "{}: {field:?}", example.title);
        }
        words(&case).into_iter().for_each(assert_well_set);
    }
}

#[test]
fn the_cards_of_an_example_are_short_and_speak_for_themselves() {
    for (example, case) in built() {
        for card in &case.canvas.cards {
            assert!(card.text.chars().count() <= 70, "{}", card.text);
            assert_eq!(card.kind.is_some(), card.block.is_theirs(), "{}", card.text);
            assert!(card.source == Source::Assumed || card.block.is_theirs(), "{}", card.text);
            assert!(card.source == Source::Assumed || !card.evidence.is_empty(), "{}", card.text);
        }
        let count = |block| case.canvas.block(block).count();
        assert_eq!(Block::ALL.map(count), [4, 4, 3, 2, 4, 3], "{}", example.title);
        let person = |kind| matches!(kind, Some(CardKind::Social | CardKind::Emotional));
        assert!(case.canvas.block(Block::Jobs).any(|job| person(job.kind)), "{}", example.title);
    }
}

#[test]
fn the_links_of_an_example_are_what_an_edit_would_allow() {
    for (example, case) in built() {
        for answer in &case.canvas.answers {
            let set = |on| Edit::SetAnswer { from: answer.from, to: answer.to, on };
            let unlinked = set(false).apply(&case).expect("an answer that may go");
            assert_eq!(unlinked.canvas.answers.len() + 1, case.canvas.answers.len());
            set(true).apply(&unlinked).expect("an answer that may come");
            let block = |id| case.canvas.card(id).expect("a card").block;
            let (from, to) = ((answer.from, block(answer.from)), (answer.to, block(answer.to)));
            assert_eq!(Block::answer(from, to), Some(*answer), "{}", example.title);
        }
        for card in &case.canvas.cards {
            let kind = Edit::SetCardKind { card: card.id, kind: card.kind };
            assert_eq!(kind.apply(&case).as_ref(), Ok(&case), "{}", card.text);
            let offer = Edit::SetOffer { card: card.id, offer: card.offer };
            assert_eq!(offer.apply(&case).as_ref(), Ok(&case), "{}", card.text);
        }
    }
}

#[test]
fn every_offer_of_an_example_carries_something() {
    for (_, case) in built() {
        for offer in case.canvas.block(Block::Offers) {
            let carried = case.canvas.cards.iter().any(|card| card.offer == Some(offer.id));
            assert!(carried, "{}", offer.text);
        }
    }
}

#[test]
fn every_row_that_names_an_offer_finds_it() {
    for (example, case) in built() {
        let named = example.cards.iter().filter(|row| row.offer.is_some()).count();
        let found = case.canvas.cards.iter().filter(|card| card.offer.is_some()).count();
        assert_eq!(named, found, "{}", example.title);
    }
}

#[test]
fn nothing_sweeps_or_blames() {
    const SWEEPING: [&str; 10] = [
        "all",
        "always",
        "blame",
        "every",
        "everyone",
        "fault",
        "never",
        "nobody",
        "obviously",
        "unfair",
    ];
    let examples: Vec<Case> = built().map(|(_, case)| case).collect();
    let packs = packs().flat_map(|(_, pack)| suggestions(pack).map(|(_, s)| s.text));
    let lines = examples.iter().flat_map(|case| case.numbers.lines());
    let lines = lines.flat_map(|line| [&*line.name, &*line.source]);
    let grid = Kind::ALL.into_iter().flat_map(GridLine::of);
    let grid = grid.flat_map(|row| [row.name, row.estimate, row.find]);
    let likely = Function::ALL
        .into_iter()
        .flat_map(|function| Kind::ALL.into_iter().flat_map(move |kind| likely(function, kind)));
    let likely = likely.flat_map(|objection| [objection.text, objection.behind]);
    let prepared = examples.iter().flat_map(prepared);
    let texts = packs.chain(examples.iter().flat_map(words)).chain(lines).chain(grid);
    for text in texts.chain(likely).chain(prepared) {
        let folded = text::folded(text);
        let mut words = folded.split(letters::is_sign);
        assert!(!words.any(|word| SWEEPING.contains(&word)), "{text}");
    }
}

#[test]
fn the_examples_fit_as_far_as_they_say() {
    for (example, case) in built() {
        let fit = Fit::of(&case.canvas);
        let (percent, extreme, open) = match example.function {
            Function::Boss => (80..=90, 0, 1),
            Function::Hr => (70..=80, 1, 1),
            Function::Finance => (91..=100, 0, 0),
            other => panic!("no example for {other:?}"),
        };
        assert!(percent.contains(&fit.percent().expect("pains and gains")), "{fit:?}");
        assert_eq!(fit.unanswered_extreme, extreme, "{}", example.title);
        assert_eq!(fit.unanswered.len(), open, "{}", example.title);
        assert_eq!(fit.orphans, [], "{}", example.title);
        assert!((fit.theirs / 2..fit.theirs).contains(&fit.heard), "{fit:?}");
    }
}

#[test]
fn the_dates_of_an_example_are_in_order_and_told_in_the_ask() {
    for example in Example::ALL {
        for now in moments() {
            let (case, _) = build(example, now);
            let decision = DateField::AskBy.of(&case).expect("a decision");
            let outcome = DateField::OutcomeBy.of(&case).expect("an outcome");
            assert!(now.date_naive() < decision && decision < outcome, "{}", example.title);
            let effective = DateField::OrderEffective.of(&case);
            assert_eq!(effective.is_some(), case.kind == Kind::Pushback, "{}", example.title);
            assert!(effective.is_none_or(|day| decision < day && day < outcome));
            let ask = &case.position.ask;
            assert!(ask.sentence.contains(&text::day_and_month(decision)), "{}", ask.sentence);
            let given = &case.position.order.given;
            let told = |day| given.contains(&text::day_and_month(day));
            assert!(effective.is_none_or(told), "{given}");
        }
    }
}

#[test]
fn an_ask_names_who_decides_and_its_fallback_is_another() {
    for (_, case) in built() {
        let ask = &case.position.ask;
        assert!(ask.sentence.starts_with(case.counterpart.short()), "{}", ask.sentence);
        assert_eq!(ask.decider, case.counterpart.name);
        assert!(ask.sentence.ends_with('.') && ask.sentence.matches(". ").count() == 0);
        assert_ne!(text::folded(&ask.sentence), text::folded(&case.private.fallback));
    }
}

#[test]
fn an_example_speaks_in_a_measure_of_its_counterpart() {
    for (example, case) in built() {
        let metric = text::folded(&case.position.outcome.metric);
        let mut measures = audience(case.counterpart.function).measures.iter();
        let spoken = measures.any(|measure| metric.contains(&text::folded(measure.name)));
        assert!(spoken, "{}: {metric}", example.title);
    }
}

#[test]
fn a_goal_that_is_known_is_shared_and_not_added_again() {
    let mut ids = Ids::new(3);
    let mut known: Vec<Goal> = Vec::new();
    let now = moments()[0];
    let mut linked = Vec::new();
    for example in Example::ALL {
        let (case, new) = example.case(&mut ids, now, &known);
        known.extend(new);
        linked.push(case.position.goals);
    }
    assert_all_differ(known.iter().map(|goal| &*goal.text));
    assert_eq!(known.len(), 3);
    assert_eq!(linked[0], linked[1]);
    assert_eq!(linked[0][0], linked[2][0]);
    for goal in &known {
        assert_well_set(&goal.text);
    }
    let (again, new) = Example::ALL[0].case(&mut ids, now, &known);
    assert_eq!((again.position.goals, new), (linked[0].clone(), Vec::new()));
}

#[test]
fn an_example_opened_twice_is_two_cases() {
    let mut ids = Ids::new(5);
    let now = moments()[0];
    let (first, goals) = Example::ALL[0].case(&mut ids, now, &[]);
    let (second, _) = Example::ALL[0].case(&mut ids, now, &goals);
    assert_ne!(first.id, second.id);
    let cards = |case: &Case| case.canvas.cards.iter().map(|card| card.id).collect::<HashSet<_>>();
    assert!(cards(&first).is_disjoint(&cards(&second)));
}

#[test]
fn the_numbers_of_an_example_come_to_what_its_story_tells() {
    for (example, case) in built() {
        let results = Results::of(&case.numbers);
        let npv = |role| results.with_role(role).map_or(0.0, |option| option.npv / 100.0);
        let proposal = npv(Role::Proposal);
        let (expected, order) = match example.function {
            // The order loses more than doing nothing, which loses the 0.2 M of bookings at 70 %.
            Function::Boss => (90_000.0..110_000.0, -500_000.0..-400_000.0),
            Function::Hr => (100_000.0..150_000.0, 0.0..1.0),
            Function::Finance => (75_000.0..85_000.0, 0.0..1.0),
            other => panic!("no example for {other:?}"),
        };
        assert!(expected.contains(&proposal), "{}: {proposal}", example.title);
        assert!(order.contains(&npv(Role::Order)), "{}: {}", example.title, npv(Role::Order));
        let has_order = case.kind == Kind::Pushback;
        assert!(!has_order || npv(Role::Order) < npv(Role::Nothing), "{}", example.title);
        assert!(npv(Role::Nothing) <= 0.0, "{}", example.title);
        let difference = results.difference.as_ref().expect("two sides");
        assert!(difference.npv / 100.0 >= proposal, "{}", example.title);
        let inaction = results.inaction.as_ref().expect("doing nothing");
        assert!(inaction.loss >= 0.0 && inaction.week.is_some_and(|week| week > 0.0));
        let numbers = &case.numbers;
        let promise = Promise::of(&results, numbers.promise, None).expect("a proposal");
        assert!(!promise.is_above(), "{}", example.title);
        let promised = promise.figure(numbers.currency).expect("something to promise");
        assert!(case.private.stretch.is_some_and(|stretch| stretch > promised));
    }
}

#[test]
fn the_lines_of_an_example_can_be_checked_by_a_reader_in_finance() {
    for (example, case) in built() {
        let day = moments().iter().map(DateTime::date_naive).max().expect("a day");
        for line in case.numbers.lines() {
            assert_eq!(line.problems(case.numbers.horizon), [], "{}", line.name);
            assert!((5..=50).contains(&line.name.chars().count()), "{}", line.name);
            assert!((10..=100).contains(&line.source.chars().count()), "{}", line.source);
            assert_well_set(&line.name);
            assert_well_set(&line.source);
            assert!(line.confidence.is_some() && line.last <= case.numbers.horizon);
            assert!(line.date.is_some_and(|date| date < day), "{}", line.name);
            assert!(line.low.is_some() && line.high.is_some(), "{}", line.name);
        }
        for choice in &case.numbers.options {
            let names = choice.lines.iter().map(|line| &*line.name);
            assert_all_differ(names);
            assert_well_set(&choice.other);
            if choice.role.is_unique() {
                assert_eq!(choice.id, choice.role.usual_id());
            } else {
                assert_well_set(&choice.name);
            }
        }
        let named = example.numbers.lines.iter().filter(|line| line.names_a_card()).count();
        let found = case.numbers.lines().filter(|line| line.card.is_some()).count();
        assert_eq!(named, found, "{}", example.title);
        let roles = case.numbers.options.iter().map(|choice| choice.role);
        let of_role =
            |role| example.numbers.lines.iter().filter(|line| line.role() == role).count();
        assert_eq!(roles.map(of_role).sum::<usize>(), example.numbers.lines.len());
        assert_eq!(case.numbers.lines().count(), example.numbers.lines.len());
    }
}

#[test]
fn the_grid_offers_a_few_lines_for_each_option_and_says_how_to_fill_them() {
    for kind in Kind::ALL {
        let grid = GridLine::of(kind);
        let numbers = Numbers::new(kind);
        assert!((4..=9).contains(&grid.len()), "{kind:?}");
        assert_all_differ(grid.iter().map(|line| line.name));
        for choice in &numbers.options {
            assert!(grid.iter().any(|line| line.role == choice.role), "{kind:?} {:?}", choice.role);
        }
        let (mut ids, mut case) = (
            Ids::new(2),
            Case::new(Ids::new(1).case(), kind, Function::Boss, moments()[0].to_utc()),
        );
        for row in grid {
            for text in [row.name, row.estimate, row.find] {
                assert_well_set(text);
                assert!((5..=100).contains(&text.chars().count()), "{text}");
                assert!(text == row.name || text.ends_with('.'), "{text}");
            }
            assert!(row.name.chars().count() <= 40, "{}", row.name);
            let line = row.line(ids.line());
            assert_eq!(line.likely, Money::ZERO, "{}", row.name);
            assert_eq!(GridLine::behind(kind, &line), Some(row));
            let option = numbers.with_role(row.role).expect("its option").id;
            let edit = NumbersEdit::AddLines { option, lines: vec![line], before: None };
            case = Edit::Numbers(edit).apply(&case).expect("a line that can be added");
        }
        let other = Line::new(ids.line(), Category::Revenue);
        assert_eq!(GridLine::behind(kind, &other), None);
        let proposal = case.numbers.with_role(Role::Proposal).expect("a proposal");
        assert!(proposal.benefits().count() > 0 && proposal.costs().count() > 0);
    }
}

/// What an example says of objections and the negotiation.
fn prepared(case: &Case) -> Vec<&str> {
    let objections = case.objections.iter();
    let objections = objections.flat_map(|each| [&*each.text, &*each.answer, &*each.evidence]);
    let concessions = case.private.reserve.concessions.iter();
    let concessions = concessions.flat_map(|each| [&*each.give, &*each.in_return]);
    let sheet = SHEET.iter().filter_map(|field| field.of(case));
    objections.chain(concessions).chain(sheet).collect()
}

const SHEET: [TextField; 9] = [
    TextField::TheirInterests,
    TextField::JointGain,
    TextField::Standards,
    TextField::TheirYes,
    TextField::OurInterests,
    TextField::OurAlternative,
    TextField::TheirAlternative,
    TextField::Target,
    TextField::WalkAway,
];

#[test]
fn each_counterpart_has_five_to_eight_likely_objections_with_what_lies_behind() {
    for function in Function::ALL {
        for kind in Kind::ALL {
            let all: Vec<&LikelyObjection> = likely(function, kind).collect();
            assert!((5..=8).contains(&all.len()), "{function:?} {kind:?}: {}", all.len());
            assert_all_differ(all.iter().map(|objection| objection.text));
            assert_all_differ(all.iter().map(|objection| objection.behind));
            let heaviest = all.iter().filter(|o| (o.likely, o.heavy) == (Level::High, Level::High));
            assert!((1..=3).contains(&heaviest.count()), "{function:?} {kind:?}");
            for LikelyObjection { text, behind, .. } in all {
                assert_well_set(text);
                assert_well_set(behind);
                assert!((3..=12).contains(&text.split_whitespace().count()), "{text}");
                assert!((5..=18).contains(&behind.split_whitespace().count()), "{behind}");
                assert!(text.ends_with(['.', '?']) && behind.ends_with('.'), "{text} {behind}");
                assert!(!text.contains(|c: char| c.is_ascii_digit()), "{text}");
            }
        }
    }
}

#[test]
fn an_example_is_prepared_for_what_may_be_said() {
    for (example, case) in built() {
        assert!((3..=5).contains(&case.objections.len()), "{}", example.title);
        for objection in &case.objections {
            assert!(objection.is_answered(), "{}", objection.text);
            let rests =
                usize::from(objection.card.is_some()) + usize::from(objection.line.is_some());
            assert_eq!(rests, 1, "{}", objection.text);
            assert!(objection.text.split_whitespace().count() <= 12, "{}", objection.text);
            assert!(objection.answer.split_whitespace().count() <= 40, "{}", objection.answer);
        }
        let on_page = case.objections.iter().filter(|each| each.on_page).count();
        assert!((2..=4).contains(&on_page), "{}", example.title);
        assert_eq!(case.private.reserve.shaking.len(), 1, "one is left to rehearse");
        assert!((2..=3).contains(&case.private.reserve.concessions.len()));
        for field in SHEET {
            assert!(field.of(&case).is_some_and(|words| !words.is_empty()), "{field:?}");
        }
        for words in prepared(&case) {
            words.lines().for_each(assert_well_set);
        }
        let bytes: usize = prepared(&case).iter().map(|text| text.len()).sum();
        assert!(bytes <= 3_000, "{}: {bytes}", example.title);
    }
}
