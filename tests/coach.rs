//! Proves what the coach finds in a case, what it says of it, and that nothing it says would be
//! found itself; and the laws of readiness.

#[path = "support/random.rs"]
mod random;
mod support;

use proptest::{collection::vec, prelude::*, sample::Index, test_runner::Config};
use random::{Draw, draw};
use standpoint::content::{Example, Pack, audience};
use standpoint::domain::{
    Block, Card, CardKind, Case, Counterpart, DateField, Edit, Function, Goal, Ids, Kind, Level,
    Line, LineChange, NewCard, NumbersEdit, Source, TextField,
    coach::{CHECKS, Finding, Memory, Place, Report, check, read_ahead, wording},
    money::{Money, Percent, Separators},
    numbers::{Category, Confidence, Role},
    text::folded,
};
use std::{collections::BTreeSet, sync::Arc};
use support::*;

fn read(case: &Case, goals: &[Goal]) -> Report {
    let audience = audience(case.counterpart.function);
    check(case, goals, audience, Separators::ENGLISH, &mut Memory::default())
}

fn done(case: &Case, edit: &Edit) -> Case {
    edit.apply(case).unwrap_or_else(|error| panic!("{edit:?}: {error}"))
}

fn goals() -> Vec<Goal> {
    vec![goal(1, "Book 20 M this year")]
}

/// The first example as of a day, which the coach is content with.
fn good() -> (Case, Vec<Goal>) {
    Example::ALL[0].case(&mut Ids::new(7), now(), &[])
}

/// A case with nothing in it.
fn blank(kind: Kind, function: Function) -> Case {
    Case::new(case_id(1), kind, function, utc())
}

fn set(field: TextField, text: &str) -> Edit {
    Edit::SetText { field, text: text.to_owned() }
}

/// Findings of one check.
fn of<'a>(report: &'a Report, id: &str) -> Vec<&'a Finding> {
    report.findings.iter().filter(|finding| finding.check.id == id).collect()
}

/// What one check says of the good case after these edits.
fn after(id: &str, edits: &[Edit]) -> Vec<Finding> {
    let (case, goals) = good();
    let case = edits.iter().fold(case, |case, edit| done(&case, edit));
    of(&read(&case, &goals), id).into_iter().cloned().collect()
}

fn line(number: u64, name: &str, category: Category, amount: i64) -> Line {
    Line {
        name: name.to_owned(),
        likely: Money::from_minor(amount * 100),
        source: "CRM".to_owned(),
        date: Some(day("2026-11-20")),
        confidence: Some(Confidence::High),
        margin: Some(Percent::whole(70)),
        ..Line::new(line_id(number), category)
    }
}

fn add_lines(role: Role, lines: Vec<Line>) -> Edit {
    Edit::Numbers(NumbersEdit::AddLines { option: role.usual_id(), lines, before: None })
}

fn add_card(number: u64, block: Block, text: &str) -> Edit {
    let card = NewCard { id: card_id(number), text: text.into(), level: Level::High, kind: None };
    Edit::AddCards { block, cards: vec![card] }
}

#[test]
fn every_check_has_its_number_and_the_weights_of_a_pushback_make_a_hundred() {
    let ids: BTreeSet<&str> = CHECKS.iter().map(|check| check.id).collect();
    assert_eq!(ids.len(), CHECKS.len());
    for number in (1..=18).filter(|number| *number != 17) {
        assert!(ids.contains(&*format!("R{number}")), "R{number}");
    }
    let weight = |kind: Kind| -> u16 {
        CHECKS.iter().filter(|check| check.kinds.contains(&kind)).map(|check| check.weight).sum()
    };
    assert_eq!(weight(Kind::Pushback), 100);
    let order = CHECKS.iter().find(|check| check.id == "R4").unwrap();
    assert_eq!(weight(Kind::Proposal), 100 - order.weight);
    assert_eq!(weight(Kind::BossAsk), 100 - order.weight);
}

#[test]
fn the_examples_are_good_but_for_what_one_leaves_open_on_purpose() {
    for example in Example::ALL {
        let (case, goals) = example.case(&mut Ids::new(7), now(), &[]);
        let report = read(&case, &goals);
        let found: Vec<_> = report.findings.iter().map(|f| (f.check.id, &*f.what)).collect();
        if example.function == Function::Hr {
            let [("R15", what)] = found[..] else { panic!("{found:?}") };
            assert!(what.contains("One recruiter carries 21 open seats"));
            assert!((90..100).contains(&report.readiness.percent()));
        } else {
            assert_eq!(found, [], "{}", example.title);
            assert_eq!(report.readiness.percent(), 100);
        }
    }
}

#[test]
fn a_case_with_nothing_in_it_is_asked_for_everything_and_blamed_for_nothing() {
    for kind in Kind::ALL {
        for function in Function::ALL {
            let report = read(&blank(kind, function), &[]);
            assert_eq!(report.readiness.percent(), 0, "{kind:?} {function:?}");
            assert!(report.findings.len() > 8);
            for finding in &report.findings {
                assert!(!finding.is_written, "{finding:?}");
            }
            assert_eq!(of(&report, "R4").len(), usize::from(kind == Kind::Pushback));
        }
    }
}

#[test]
fn what_is_missing_is_found_where_it_belongs() {
    let clear = |field| set(field, "");
    let undated = |field| Edit::SetDate { field, date: None };
    let (case, goals) = good();
    let goal = Edit::SetGoal { goal: goals[0].id, linked: false };
    let other = Edit::SetGoal { goal: goals[1].id, linked: false };
    let nothing = case.numbers.with_role(Role::Nothing).unwrap();
    let no_cost = Edit::Numbers(NumbersEdit::RemoveLine(nothing.lines[0].id));
    for (id, edits, place) in [
        ("R1", vec![clear(TextField::OutcomeFrom)], Place::Text(TextField::OutcomeFrom)),
        ("R1", vec![set(TextField::OutcomeTo, "more")], Place::Text(TextField::OutcomeTo)),
        ("R1", vec![undated(DateField::OutcomeBy)], Place::Day(DateField::OutcomeBy)),
        ("R2", vec![set(TextField::OutcomeMetric, "Mood")], Place::Text(TextField::OutcomeMetric)),
        ("R3", vec![goal, other], Place::Goals),
        (
            "R4",
            vec![clear(TextField::OrderBestArgument)],
            Place::Text(TextField::OrderBestArgument),
        ),
        ("R5", vec![no_cost], Place::Option(Role::Nothing.usual_id())),
        ("R7", vec![clear(TextField::Ask)], Place::Text(TextField::Ask)),
        ("R7", vec![set(TextField::Ask, "The EMEA quota")], Place::Text(TextField::Ask)),
        ("R8", vec![clear(TextField::Fallback)], Place::Text(TextField::Fallback)),
    ] {
        let found = after(id, &edits);
        let [found] = &found[..] else { panic!("{id} {edits:?}: {found:?}") };
        assert_eq!(found.place, place, "{found:?}");
    }
}

#[test]
fn a_measure_is_known_by_any_of_its_names() {
    for (function, metric, is_theirs) in [
        (Function::Boss, "Quota attainment, EMEA", true),
        (Function::Boss, "New bookings versus plan", true),
        (Function::Boss, "Time to fill", false),
        (Function::Hr, "Weeks to fill a sales seat", true),
        (Function::Hr, "Voluntary turnover in the first year", true),
        (Function::Hr, "Bookings against plan", false),
        (Function::Finance, "DSO", true),
        (Function::Finance, "Contribution margins of new deals", true),
        (Function::Marketing, "MQL to SQL", true),
        (Function::SalesOps, "Days to quote", true),
        (Function::Legal, "Review times", true),
        (Function::Other, "NPS", true),
    ] {
        let case = done(&blank(Kind::Proposal, function), &set(TextField::OutcomeMetric, metric));
        let report = read(&case, &[]);
        assert_eq!(of(&report, "R2").is_empty(), is_theirs, "{function:?}: {metric}");
    }
    for function in Function::ALL {
        let names = audience(function).measures.iter();
        let names = names.flat_map(|measure| measure.also.iter().chain([&measure.name]));
        for name in names.copied() {
            let case = done(&blank(Kind::Proposal, function), &set(TextField::OutcomeMetric, name));
            assert!(of(&read(&case, &[]), "R2").is_empty(), "{function:?}: {name}");
        }
    }
}

#[test]
fn a_measure_they_have_named_themselves_counts_whatever_their_function() {
    let case = done(
        &blank(Kind::Proposal, Function::Legal),
        &set(TextField::OutcomeMetric, "Share of contracts signed online"),
    );
    assert_eq!(of(&read(&case, &[]), "R2").len(), 1);
    let gain = add_card(50, Block::Gains, "A larger share of contracts that are signed online");
    let case = done(&case, &gain);
    assert_eq!(of(&read(&case, &[]), "R2").len(), 1, "assumed");
    let case = done(&case, &Edit::SetSource { card: card_id(50), source: Source::Heard });
    assert_eq!(of(&read(&case, &[]), "R2").len(), 0, "heard");
}

#[test]
fn the_best_argument_is_one_for_the_order_and_not_the_ask_turned_round() {
    let (case, _) = good();
    let case = done(&case, &set(TextField::OrderGiven, "Freeze travel for the rest of the year."));
    let case =
        done(&case, &set(TextField::Ask, "Dana exempts customer visits from the travel freeze."));
    for (argument, is_fair) in [
        ("It is quick, it treats the teams alike, and cash stays in the company.", true),
        ("Half of last year’s trips were internal meetings.", true),
        ("Exempt customer visits from the freeze.", false),
        ("Customer visits are not exempted from the travel freeze.", false),
        ("Travel is frozen for the rest of the year.", false),
        ("There is none.", false),
        ("It makes no sense.", false),
        ("n/a", false),
    ] {
        let case = done(&case, &set(TextField::OrderBestArgument, argument));
        let found = of(&read(&case, &[]), "R4").len();
        assert_eq!(found == 0, is_fair, "{argument}");
    }
}

#[test]
fn a_fallback_takes_less_and_says_so() {
    let (case, goals) = good();
    let case = done(
        &case,
        &set(TextField::Ask, "Dana approves four trips a month for each team from 1 July."),
    );
    for (fallback, differs) in [
        ("Two trips a month for each team from 1 July.", true),
        ("A trial with one team until autumn.", true),
        ("Trips that a customer pays for stay allowed.", true),
        ("Four trips a month for each team.", false),
        ("Each team gets four trips a month.", false),
        ("Dana approves four trips a month for each team from 1 July.", false),
        ("No trips for one team, video calls for the others.", true),
    ] {
        let case = done(&case, &set(TextField::Fallback, fallback));
        assert_eq!(of(&read(&case, &goals), "R8").is_empty(), differs, "{fallback}");
    }
}

#[test]
fn an_ask_says_who_decides_what_by_when() {
    for (ask, missing) in [
        ("Dana decides by 12 December to hold the quota.", ""),
        ("Hold the quota at 4.2 M until March.", ""),
        ("Release two engineers to the pilot by Friday.", ""),
        ("The board signs the lease this quarter.", ""),
        ("Dana waives the travel rule by 3 May.", ""),
        ("A better quota for EMEA by 3 May", "what is to be done"),
        ("Quota", "what is to be done"),
        ("Hold the quota at 4.2 M", "by when"),
        ("Hold the quota by 3 May. Then move two reps to mid-market.", "sentences"),
        ("Would you hold the quota until June? Please also fund one seat.", "sentences"),
    ] {
        let edits = [
            set(TextField::Ask, ask),
            Edit::SetDate { field: DateField::AskBy, date: None },
            set(TextField::AskDecider, "Dana Ruiz"),
        ];
        let found = after("R7", &edits);
        assert_eq!(found.is_empty(), missing.is_empty(), "{ask}: {found:?}");
        if let [found] = &found[..] {
            assert!(found.what.contains(missing), "{ask}: {}", found.what);
        }
    }
    let edits = [set(TextField::Ask, "Hold the quota at 4.2 M"), set(TextField::AskDecider, "")];
    let [found] = &after("R7", &edits)[..] else { panic!("nobody decides") };
    let (case, goals) = good();
    let case = edits.iter().fold(case, |case, edit| done(&case, edit));
    let mended = done(&case, &found.remedy.as_ref().expect("the counterpart").edit());
    assert_eq!(of(&read(&mended, &goals), "R7").len(), 0);
}

#[test]
fn wording_is_read_where_the_writer_speaks_and_nowhere_else() {
    let blame = "Marketing is too lazy to follow up and does not care.";
    assert!(!wording(blame).is_empty());
    let (case, _) = good();
    let heard = case.canvas.cards.iter().find(|c| c.source == Source::Heard && c.block.is_theirs());
    let assumed = case.canvas.block(Block::Relievers).next();
    let (heard, assumed) = (heard.unwrap().id, assumed.unwrap().id);
    for (field, is_read) in [
        (TextField::Ask, true),
        (TextField::Title, true),
        (TextField::OrderBestArgument, true),
        (TextField::CardText(assumed), true),
        (TextField::CardText(heard), false),
        (TextField::CardEvidence(assumed), false),
        (TextField::OrderGiven, false),
        (TextField::Fallback, false),
        (TextField::Notes, false),
    ] {
        let found = after("R6", &[set(field, blame)]);
        assert_eq!(!found.is_empty(), is_read, "{field:?}");
        for finding in found {
            let quote = finding.quote.expect("the words");
            assert_eq!(quote.field, field);
            assert_eq!(&blame[quote.span.clone()], quote.words);
            assert_eq!(finding.place, Place::Text(field));
        }
    }
}

#[test]
fn a_word_that_puts_off_is_replaced_in_its_place() {
    let (case, goals) = good();
    let text = "Leverage the pilot; the bandwidth of the team is booked until May.";
    let case = done(&case, &set(TextField::CardText(case.canvas.cards[12].id), text));
    let found = read(&case, &goals);
    let words: Vec<_> = of(&found, "R18").iter().map(|f| f.quote.clone().unwrap().words).collect();
    assert_eq!(words, ["Leverage", "bandwidth"]);
    // What the plain word mends is not told a second time.
    assert!(!wording(text).is_empty());
    assert_eq!(of(&found, "R6").len(), 0);
    let mended = of(&found, "R18").iter().fold(case.clone(), |case, _| {
        let report = read(&case, &goals);
        let first = of(&report, "R18")[0].remedy.clone().expect("a plain word");
        done(&case, &first.edit())
    });
    assert_eq!(
        mended.canvas.cards[12].text,
        "Use the pilot; the time of the team is booked until May."
    );
    // Part of another word, and the name of a thing.
    let text = "Asapine and leverages are no such words";
    let case = done(&case, &set(TextField::CardText(case.canvas.cards[12].id), text));
    assert_eq!(of(&read(&case, &goals), "R18").len(), 0);
}

#[test]
fn figures_are_looked_at_line_by_line() {
    let bare = Line { margin: None, ..line(901, "Upsell", Category::Revenue, 50_000) };
    let guess = Line { source: " ".into(), ..line(902, "Insurance", Category::CostSaved, 900_000) };
    let small = Line { source: String::new(), ..line(903, "Paper", Category::CostSaved, 10) };
    for (id, new, count) in [
        ("R11", vec![bare], 1),
        ("R13", vec![guess], 1),
        ("R13", vec![small], 0),
        ("R11", vec![line(904, "Licences", Category::CostSaved, 5_000)], 0),
        ("R14", vec![line(905, "Deals won in mid-market", Category::Revenue, 5_000)], 1),
        ("R14", vec![line(906, "Deals won in retail", Category::Revenue, 5_000)], 0),
        ("R14", vec![line(907, "Mid-market deals won", Category::CostSaved, 5_000)], 0),
    ] {
        let found = after(id, &[add_lines(Role::Proposal, new.clone())]);
        assert_eq!(found.len(), count, "{id} {new:?}: {found:?}");
    }
    // Lost by doing nothing and gained by the proposal: one amount on both sides.
    let lost = Line {
        likely: Money::from_minor(-500),
        ..line(908, "Renewals of Acme", Category::Revenue, 0)
    };
    let kept = line(909, "Renewals of Acme", Category::Revenue, 5);
    let both = [add_lines(Role::Nothing, vec![lost]), add_lines(Role::Proposal, vec![kept])];
    assert_eq!(after("R14", &both[..1]), []);
    assert_eq!(after("R14", &both).len(), 1);
}

#[test]
fn a_promise_above_what_is_left_after_risk_is_brought_down() {
    let high = Edit::Numbers(NumbersEdit::SetPromise(Some(Money::from_minor(100_000_000))));
    let (case, goals) = Example::ALL[1].case(&mut Ids::new(7), now(), &[]);
    assert_eq!(of(&read(&case, &goals), "R12").len(), 0);
    let case = done(&case, &high);
    let report = read(&case, &goals);
    let [found] = of(&report, "R12")[..] else { panic!("not found") };
    assert!(found.what.starts_with("You promise €1,000,000"), "{}", found.what);
    let mended = done(&case, &found.remedy.as_ref().expect("a lower one").edit());
    assert_eq!(of(&read(&mended, &goals), "R12").len(), 0);
    assert!(mended.numbers.promise < Some(Money::from_minor(100_000_000)));
}

#[test]
fn the_worst_pains_want_an_answer_and_orphans_are_told_of() {
    let (case, goals) = good();
    let before = read(&case, &goals).readiness.percent();
    let case = done(&case, &add_card(60, Block::Relievers, "A call each Friday at nine"));
    let report = read(&case, &goals);
    assert_eq!(of(&report, "R15").len(), 1);
    assert_eq!(report.readiness.percent(), before, "it is told, and takes nothing off");
    let case = done(&case, &add_card(61, Block::Pains, "Two auditors ask for one list"));
    let report = read(&case, &goals);
    assert_eq!(of(&report, "R15").len(), 2);
    assert!(report.readiness.percent() < before);
    let case = done(&case, &Edit::SetAnswer { from: card_id(60), to: card_id(61), on: true });
    assert_eq!(read(&case, &goals).readiness.percent(), before);
}

#[test]
fn what_was_muted_with_a_reason_is_no_longer_told_and_counts() {
    let blame = "Finance is too lazy to read our numbers.";
    let (case, goals) = good();
    let case = done(&case, &set(TextField::OutcomeMetric, &format!("Win rate. {blame}")));
    let report = read(&case, &goals);
    let key = of(&report, "R6")[0].key.clone();
    let mute =
        |reason: Option<&str>| Edit::SetMute { key: key.clone(), reason: reason.map(Into::into) };
    let muted = done(&case, &mute(Some("Tom says so himself")));
    let after = read(&muted, &goals);
    assert_eq!(of(&after, "R6").len(), 0);
    let [(finding, reason)] = &after.muted[..] else { panic!("{:?}", after.muted) };
    assert_eq!((&finding.key, &**reason), (&key, "Tom says so himself"));
    assert!(after.readiness.percent() > report.readiness.percent());
    assert!(after.readiness.items.iter().any(|item| item.is_muted && item.check.id == "R6"));
    // Other words around them are no reason to tell it again; other words of it are.
    let around = set(TextField::OutcomeMetric, &format!("Win rate in mid-market. {blame}"));
    assert_eq!(of(&read(&done(&muted, &around), &goals), "R6").len(), 0);
    let other = set(TextField::OutcomeMetric, "Win rate. Nobody in Finance ever listens to us.");
    assert_eq!(of(&read(&done(&muted, &other), &goals), "R6").len(), 1);
    assert_eq!(read(&done(&muted, &mute(None)), &goals), report);
}

#[test]
fn muted_parts_stay_muted_while_more_is_written() {
    let case = blank(Kind::Proposal, Function::Hr);
    let mut case = CHECKS.iter().fold(case, |case, check| {
        let reason = Some("not in this case".to_owned());
        done(&case, &Edit::SetMute { key: check.id.to_owned(), reason })
    });
    let mut last = read(&case, &goals()).readiness.percent();
    let by = |field| Edit::SetDate { field, date: Some(day("2026-12-01")) };
    for edit in [
        set(TextField::OutcomeMetric, "Time to fill"),
        set(TextField::OutcomeFrom, "14 weeks"),
        by(DateField::OutcomeBy),
        set(TextField::OutcomeTo, "9 weeks"),
        set(TextField::Ask, "Priya runs our two searches as a pilot"),
        by(DateField::AskBy),
        set(TextField::Fallback, "Priya runs our two searches as a pilot"),
        set(TextField::Fallback, "One search first"),
    ] {
        case = done(&case, &edit);
        let now = read(&case, &goals()).readiness.percent();
        assert!(now >= last, "{edit:?}: {now} after {last}");
        last = now;
    }
}

/// Cases in which everything that can be found is found at least once.
fn faulty(kind: Kind, function: Function, name: &str) -> Vec<Case> {
    let blank = Case { kind, ..blank(kind, function) };
    let named = done(&blank, &set(TextField::CounterpartName, name));
    let mut written = named.clone();
    for (field, text) in [
        (TextField::OutcomeMetric, "Mood of the team"),
        (TextField::OutcomeFrom, "7"),
        (TextField::OutcomeTo, "7"),
        (TextField::Ask, "A better world. And one more thing for us."),
        (TextField::Fallback, "A better world. And one more thing for us."),
        (TextField::OrderGiven, "Cut travel by half."),
        (TextField::OrderBestArgument, "Cut travel by half."),
    ] {
        written = done(&written, &set(field, text));
    }
    let echo =
        done(&written, &set(TextField::OrderBestArgument, "A better world and one more thing"));
    let turned =
        done(&written, &set(TextField::OrderBestArgument, "No better world, not one more thing"));
    let turned = done(&turned, &set(TextField::Ask, "One more thing for a better world"));
    let none = done(&written, &set(TextField::OrderBestArgument, "There is none."));
    let mut worded = named.clone();
    let all = "The finance people have no clue. Everyone always wins. This is ridiculous and I am \
        sick of it. It will massively improve things. We need it because we want a bigger bonus. \
        Why does nobody ever listen to us? Once again we were ignored. Our reps never get a lead. \
        It brings much better conversion soon. They broke it on purpose.";
    let jargon = audience(function).swaps().map(|swap| swap.word).collect::<Vec<_>>();
    for (number, text) in (70..).zip(all.split(". ").chain(jargon)) {
        worded = done(&worded, &add_card(number, Block::Offers, text));
    }
    worded = done(&worded, &add_card(200, Block::Gains, "A calm quarter"));
    let pain = add_card(201, Block::Pains, "Late nights before the audit");
    let (two, three) =
        (add_card(202, Block::Relievers, "One list"), add_card(203, Block::Relievers, "One call"));
    let open = [pain, two, three].iter().fold(named.clone(), |case, edit| done(&case, edit));
    let bare = Line {
        margin: None,
        source: String::new(),
        date: None,
        ..line(1, "Deals", Category::Revenue, 9)
    };
    let twin = Line { date: None, confidence: None, ..line(2, "Deals", Category::Revenue, 900) };
    let (lost, kept) =
        (line(3, "Fees", Category::RunningCost, 9), line(4, "Fees", Category::CostSaved, 9));
    let promise = |amount| Edit::Numbers(NumbersEdit::SetPromise(Some(Money::from_minor(amount))));
    let figures = [
        add_lines(Role::Proposal, vec![bare, twin, kept]),
        add_lines(Role::Nothing, vec![lost]),
        promise(90_000_000),
    ];
    let figures = figures.iter().fold(named.clone(), |case, edit| done(&case, edit));
    let cost = line(5, "Licences", Category::RunningCost, 9);
    let deficit = [add_lines(Role::Proposal, vec![cost]), promise(500)];
    let deficit = deficit.iter().fold(named.clone(), |case, edit| done(&case, edit));
    let mut odd = named.clone();
    odd.numbers.options.retain(|choice| choice.role == Role::Order);
    let middle = done(&named, &add_card(204, Block::Pains, "A long list"));
    let middle = done(&middle, &Edit::SetLevel { card: card_id(204), level: Level::Low });
    vec![blank, named, written, echo, turned, none, worded, open, figures, deficit, odd, middle]
}

#[test]
fn nothing_the_coach_says_would_be_found_itself() {
    let mut found = BTreeSet::new();
    let (mut said, mut wrong) = (BTreeSet::new(), Vec::new());
    for kind in Kind::ALL {
        for function in Function::ALL {
            for name in ["", "Dana Ruiz", "James"] {
                for case in faulty(kind, function, name) {
                    for goals in [goals(), Vec::new()] {
                        for finding in read(&case, &goals).findings {
                            found.insert(finding.check.id);
                            let own = audience(function);
                            let texts = [&finding.step];
                            for text in texts {
                                if !said.insert((function.name(), text.clone())) {
                                    continue;
                                }
                                let bad = wording(text);
                                wrong.extend((!bad.is_empty()).then(|| format!("{text}: {bad:?}")));
                                let small = folded(text);
                                for swap in own.swaps() {
                                    let is_word =
                                        format!(" {small} ").contains(&format!(" {} ", swap.word));
                                    assert!(!is_word, "{}: {text}", swap.word);
                                }
                                assert!(
                                    text.ends_with(['.', '”']) && !text.contains("  "),
                                    "{text}"
                                );
                            }
                        }
                    }
                }
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
    assert_eq!(found.len(), CHECKS.len(), "only {found:?}");
}

#[test]
fn what_is_put_in_place_of_what_was_found_mends_it_and_breaks_nothing() {
    let mut count = 0;
    for function in Function::ALL {
        for case in faulty(Kind::Pushback, function, "Dana Ruiz") {
            let before = read(&case, &goals());
            for finding in &before.findings {
                let Some(remedy) = &finding.remedy else { continue };
                count += 1;
                let after = read(&done(&case, &remedy.edit()), &goals());
                assert!(after.readiness.percent() >= before.readiness.percent());
                let keys: Vec<_> = before.findings.iter().map(|finding| &finding.key).collect();
                for now in &after.findings {
                    assert!(keys.contains(&&now.key), "{:?} brings {now:?}", remedy.edit());
                }
                let is_there = |finding: &&Finding| after.findings.contains(finding);
                assert!(!is_there(&finding), "{finding:?} is still there");
            }
        }
    }
    assert!(count > 100, "{count} remedies");
}

#[test]
fn read_ahead_in_turns_a_case_is_found_to_be_the_same() {
    let mut case = blank(Kind::Pushback, Function::Boss);
    for number in 0..200 {
        let words = format!("Legal dropped the ball on order {number}, and we leverage nothing.");
        case = done(&case, &add_card(number + 1, Block::Offers, &words));
    }
    let whom = audience(case.counterpart.function);
    let mut memory = Memory::default();
    let mut turns = 1;
    while !read_ahead(&case, whom, &mut memory) {
        turns += 1;
    }
    assert!((2..20).contains(&turns), "{turns} turns");
    assert!(read_ahead(&case, whom, &mut memory), "all of it is known");
    let report = check(&case, &[], whom, Separators::ENGLISH, &mut memory);
    assert_eq!(report, read(&case, &[]));
    assert!(report.findings.len() >= 200);
}

#[test]
fn what_they_read_first_is_said_of_the_person() {
    for (function, name, words) in [
        (Function::Finance, "", "Finance reads first: the total, and what it rests on."),
        (Function::Boss, "Dana Ruiz", "Dana reads first: the number, the date and who carries it."),
        (Function::Boss, " ", "Your boss reads first: the number, the date and who carries it."),
        (Function::Other, "", "They read first: what changes for them, and from when."),
    ] {
        let whom = Counterpart { name: name.to_owned(), function, ..Counterpart::default() };
        assert_eq!(audience(function).first_read(&whom), words);
    }
}

#[test]
fn what_is_suggested_for_the_canvas_passes_every_check() {
    for function in Function::ALL {
        let mut case = blank(Kind::Proposal, function);
        let mut number = 300;
        for block in [Block::Jobs, Block::Pains, Block::Gains] {
            for suggestion in Pack::of(function).block(block) {
                number += 1;
                case = done(&case, &add_card(number, block, suggestion.text));
            }
        }
        let report = read(&case, &[]);
        for id in ["R6", "R18"] {
            assert!(of(&report, id).is_empty(), "{function:?}: {:?}", of(&report, id));
        }
        let who = audience(function);
        for own in who.uses.iter().chain([&who.feels, &who.reads_first]) {
            assert_eq!(wording(own), [], "{own}");
            let is_put_off = who.swaps().any(|swap| folded(own).contains(swap.word));
            assert!(!is_put_off, "{function:?} is put off by its own {own}");
        }
        let feels = NewCard {
            id: card_id(999),
            text: who.feels.to_owned(),
            level: Level::Low,
            kind: Some(CardKind::Emotional),
        };
        let case = done(&case, &Edit::AddCards { block: Block::Jobs, cards: vec![feels] });
        assert_eq!(of(&read(&case, &[]), "R16").len(), 0);
    }
}

#[test]
fn plain_words_are_plain() {
    let mut wrong = Vec::new();
    for function in Function::ALL {
        let swaps = audience(function).swaps();
        let mut seen = BTreeSet::new();
        for swap in swaps.clone() {
            assert!(seen.insert(swap.word), "{function:?}: {} is there twice", swap.word);
            assert_eq!(folded(swap.word), swap.word, "{function:?}");
            for other in swaps.clone() {
                let in_it = format!(" {} ", swap.plain).contains(&format!(" {} ", other.word));
                assert!(!in_it, "{function:?}: {} for {}", swap.plain, swap.word);
            }
            wrong.extend((!wording(swap.plain).is_empty()).then_some(swap.plain));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

/// The case after all draws that apply.
fn grown(draws: &[Draw]) -> Case {
    let mut fresh = 1_000;
    let start = good().0;
    draws.iter().fold(start, |case, draw| draw.edit(&case, &mut fresh).apply(&case).unwrap_or(case))
}

/// Edits that answer, source, date or add without making anything worse.
fn good_deeds(case: &Case, a: Index, b: Index, words: &str) -> Vec<Edit> {
    let date = Some(day("2027-03-01"));
    let mut deeds: Vec<Edit> =
        [DateField::AskBy, DateField::OutcomeBy, DateField::Confirmed, DateField::OrderEffective]
            .map(|field| Edit::SetDate { field, date })
            .into();
    let of_block =
        |block| case.canvas.block(block).map(|card: &Arc<Card>| card.id).collect::<Vec<_>>();
    for (from, to) in [(Block::Relievers, Block::Pains), (Block::Creators, Block::Gains)] {
        let (from, to) = (of_block(from), of_block(to));
        if !from.is_empty() && !to.is_empty() {
            deeds.push(Edit::SetAnswer { from: *a.get(&from), to: *b.get(&to), on: true });
        }
    }
    if !case.canvas.cards.is_empty() {
        let card = a.get(&case.canvas.cards).id;
        deeds.push(Edit::SetSource { card, source: Source::Heard });
        deeds.push(set(TextField::CardEvidence(card), words));
    }
    let lines: Vec<_> = case.numbers.lines().map(|line| line.id).collect();
    if !lines.is_empty() {
        let line = *a.get(&lines);
        let change = |change| Edit::Numbers(NumbersEdit::SetLine { line, change });
        deeds.push(set(TextField::LineSource(line), &format!("CRM {words}")));
        deeds.push(change(LineChange::Date(date)));
        deeds.push(change(LineChange::Confidence(Some(Confidence::Low))));
    }
    for (number, block) in (7_000..).zip(Block::ALL) {
        // A heavy pain more is a pain more to answer.
        let card = NewCard {
            id: card_id(number),
            text: "One list for both teams".into(),
            level: Level::Middle,
            kind: None,
        };
        deeds.push(Edit::AddCards { block, cards: vec![card] });
    }
    if case.private.fallback.trim().is_empty() {
        deeds.push(set(TextField::Fallback, &format!("One team first {words}")));
    }
    deeds.push(Edit::SetGoal { goal: goal_id(1), linked: true });
    deeds
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn answering_sourcing_dating_and_adding_never_lower_readiness(
        draws in vec(draw(), 0..40),
        a: Index,
        b: Index,
        words in "[a-zA-Z0-9 ,.%]{0,30}",
    ) {
        let case = grown(&draws);
        let before = read(&case, &goals()).readiness.percent();
        for deed in good_deeds(&case, a, b, &words) {
            let Ok(after) = deed.apply(&case) else { continue };
            let after = read(&after, &goals()).readiness.percent();
            prop_assert!(after >= before, "{deed:?}: {after} after {before}");
        }
    }

    #[test]
    fn muting_never_lowers_readiness_and_unmuting_is_the_way_back(draws in vec(draw(), 0..40)) {
        let case = grown(&draws);
        let before = read(&case, &goals());
        for finding in &before.findings {
            let reason = Some("so it is".to_owned());
            let muted = done(&case, &Edit::SetMute { key: finding.key.clone(), reason });
            let after = read(&muted, &goals());
            prop_assert!(after.readiness.percent() >= before.readiness.percent());
            prop_assert!(after.findings.iter().all(|left| left.key != finding.key));
            let back = done(&muted, &Edit::SetMute { key: finding.key.clone(), reason: None });
            prop_assert_eq!(read(&back, &goals()), before.clone());
        }
    }

    #[test]
    fn what_is_remembered_makes_no_difference(draws in vec(draw(), 1..40)) {
        let (mut case, mut fresh, mut memory) = (good().0, 1_000, Memory::default());
        for draw in &draws {
            case = draw.edit(&case, &mut fresh).apply(&case).unwrap_or(case);
            let audience = audience(case.counterpart.function);
            let seen = check(&case, &goals(), audience, Separators::ENGLISH, &mut memory);
            prop_assert_eq!(seen, read(&case, &goals()));
        }
    }

    #[test]
    fn readiness_is_a_share_and_any_case_can_be_read(case in random::any_case()) {
        let report = read(&case, &goals());
        prop_assert!(report.readiness.percent() <= 100);
        for finding in report.findings {
            if let Some(quote) = finding.quote {
                let text = quote.field.of(&case).expect("a field of the case");
                prop_assert_eq!(text[quote.span].trim(), quote.words);
            }
        }
    }
}
