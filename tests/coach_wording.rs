//! Proves what the coach finds in wording: how often it is right, kind by kind, on sentences that
//! its rules were made with and on others; that harmless uses pass; that no suggestion triggers a
//! finding; that any text may be read.
//!
//! The figures are printed: `cargo test --test coach_wording -- --nocapture`.

use proptest::prelude::*;
use standpoint::domain::coach::wording::{Finding, Kind, wording};
use std::{collections::BTreeSet, time::Instant};

const DEV: &str = include_str!("fixtures/coach/dev.tsv");
const OWN: &str = include_str!("fixtures/coach/own.tsv");
const UNSEEN: &str = include_str!("fixtures/coach/unseen.tsv");
const LAST: &str = include_str!("fixtures/coach/last.tsv");
const UNTOUCHED: &str = include_str!("fixtures/coach/untouched.tsv");
const FRESH: &str = include_str!("fixtures/coach/fresh.tsv");
const SECOND: &str = include_str!("fixtures/coach/second.tsv");
const THIRD: &str = include_str!("fixtures/coach/third.tsv");
const FOURTH: &str = include_str!("fixtures/coach/fourth.tsv");
const LINTERS: &str = include_str!("fixtures/coach/linters.tsv");

/// A sentence with the kind it was labelled with, if any.
type Labelled = (Option<Kind>, &'static str);

fn label(kind: &str) -> Option<Kind> {
    match kind {
        "ok" => None,
        "complaint" => Some(Kind::Complaint),
        "blame" => Some(Kind::Blame),
        "absolute" => Some(Kind::Absolute),
        "vague" => Some(Kind::Vague),
        "self" => Some(Kind::SelfCentred),
        kind => panic!("no such label: {kind}"),
    }
}

fn sentences(text: &'static str) -> Vec<Labelled> {
    let rows = text.lines().map(|line| line.rsplit('\t').collect::<Vec<_>>());
    rows.filter(|row| row[1] != "label").map(|row| (label(row[1]), row[0])).collect()
}

fn everything() -> Vec<Labelled> {
    [DEV, OWN, UNSEEN, LAST, UNTOUCHED, FRESH, SECOND, THIRD]
        .into_iter()
        .flat_map(sentences)
        .collect()
}

/// How often something was found, and rightly.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    right: u32,
    wrong: u32,
    missed: u32,
    right_kind: u32,
}

fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 { 1.0 } else { f64::from(part) / f64::from(whole) }
}

impl Tally {
    fn of(sentences: &[Labelled], found: impl Fn(&str) -> Option<Kind>) -> Self {
        let mut tally = Self::default();
        for (label, sentence) in sentences {
            match (label, found(sentence)) {
                (Some(label), Some(kind)) => {
                    tally.right += 1;
                    tally.right_kind += u32::from(*label == kind);
                }
                (None, Some(_)) => tally.wrong += 1,
                (Some(_), None) => tally.missed += 1,
                (None, None) => {}
            }
        }
        tally
    }

    fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    fn recall(self) -> f64 {
        share(self.right, self.right + self.missed)
    }

    fn kind(self) -> f64 {
        share(self.right_kind, self.right)
    }

    fn f1(self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        2.0 * precision * recall / (precision + recall)
    }
}

fn first_kind(sentence: &str) -> Option<Kind> {
    wording(sentence).first().map(|finding| finding.kind)
}

/// Prints the figures of a set as a whole and kind by kind, and gives those of the whole.
fn report(name: &str, sentences: &[Labelled]) -> Tally {
    let whole = Tally::of(sentences, first_kind);
    println!(
        "{name}: {} sentences, precision {:.3}, recall {:.3}, right kind {:.3}",
        sentences.len(),
        whole.precision(),
        whole.recall(),
        whole.kind()
    );
    for kind in Kind::ALL {
        let of_kind = |label: Option<Kind>| if label == Some(kind) { label } else { None };
        let one: Vec<_> = sentences.iter().map(|(label, text)| (of_kind(*label), *text)).collect();
        let tally = Tally::of(&one, |sentence| of_kind(first_kind(sentence)));
        let (precision, recall) = (tally.precision(), tally.recall());
        println!("    {:<18} precision {precision:.3}, recall {recall:.3}", kind.name());
    }
    whole
}

/// Every second sentence, from the first or from the second.
fn half(sentences: &[Labelled], of: usize) -> Vec<Labelled> {
    sentences.iter().skip(of).step_by(2).copied().collect()
}

#[test]
fn it_is_right_on_the_sentences_it_was_made_with() {
    let dev = sentences(DEV);
    assert_eq!(dev.len(), 120);
    for (name, set) in [
        ("development, odd half", half(&dev, 0)),
        ("development, even half", half(&dev, 1)),
        ("own", sentences(OWN)),
    ] {
        let tally = report(name, &set);
        assert!(tally.precision() >= 0.95, "{name}: {tally:?}");
        assert!(tally.recall() >= 0.95, "{name}: {tally:?}");
        assert!(tally.kind() >= 0.90, "{name}: {tally:?}");
    }
}

#[test]
fn it_is_right_on_sentences_it_was_not_made_with() {
    for (name, set) in [("unseen", UNSEEN), ("untouched", UNTOUCHED), ("second", SECOND)] {
        let tally = report(name, &sentences(set));
        assert!(tally.precision() >= 0.90, "{name}: {tally:?}");
        assert!(tally.recall() >= 0.90, "{name}: {tally:?}");
        assert!(tally.kind() >= 0.85, "{name}: {tally:?}");
    }
    // Mended after their first figures, which stand in the fixtures' README.
    report("last", &sentences(LAST));
    report("fresh", &sentences(FRESH));
    report("third", &sentences(THIRD));
    report("fourth", &sentences(FOURTH));
}

#[test]
fn it_is_better_than_two_linters() {
    let verdicts: Vec<_> =
        LINTERS.lines().map(|line| line.split('\t').collect::<Vec<_>>()).collect();
    let asked = [DEV, OWN, UNSEEN, LAST, UNTOUCHED].map(|set| sentences(set).len());
    assert_eq!(verdicts.len(), asked.iter().sum::<usize>());
    // Only where the rules were not made: the rest would flatter ours.
    let all: Vec<_> = [UNSEEN, UNTOUCHED].into_iter().flat_map(sentences).collect();
    let linter = |column: usize| {
        Tally::of(&all, |sentence| {
            let row = verdicts.iter().find(|row| row[2] == sentence).expect("a verdict");
            (row[column] == "1").then_some(Kind::Vague)
        })
    };
    let ours = Tally::of(&all, first_kind);
    for (name, theirs) in [("write-good", linter(0)), ("alex", linter(1))] {
        println!(
            "{name}: precision {:.3}, recall {:.3}, F1 {:.3}; ours {:.3}, {:.3}, {:.3}",
            theirs.precision(),
            theirs.recall(),
            theirs.f1(),
            ours.precision(),
            ours.recall(),
            ours.f1()
        );
        assert!(ours.f1() > theirs.f1() + 0.1, "{name}");
    }
}

#[test]
fn harmless_uses_pass() {
    for text in [
        "",
        "   \n\n",
        "We never discount below 12 %, by policy.",
        "Every rep completed the training by 3 March.",
        "Customer complaints fell 14 %.",
        "The fault rate is 0.4%.",
        "Three failed login attempts lock the account, as the policy requires.",
        "Thank you for the quick answer.",
        "We will deliver the list by 4 May.",
        "My forecast is 4.2 M.",
        "I propose a start on 1 June.",
        "Delay of 3 days on lane 4.",
        "Risk: the permit arrives after 9 May.",
        "One buyer wrote: “your portal is useless”.",
        "The clause reads 'never on Sundays'.",
        "This will improve the forecast. In the pilot the error fell from 14% to 6%.",
        "Sales Ops will be asked, and Customer Service can be.",
        "The first results are in.",
        "She will weigh your offer against theirs.",
        "The two sites share one stock.",
        "The bank tests our leverage.",
        "- Shorter time to fill\n- Fewer escalations",
        "A shorter time to fill",
        "1. Price list\n2. Terms\n3. Dates",
    ] {
        assert_eq!(wording(text), [], "{text}");
    }
}

#[test]
fn it_reads_as_people_write() {
    for (text, kind) in [
        ("becuase hr doesnt care about the reps", Kind::Blame),
        ("NOBODY EVER READS THESE REPORTS", Kind::Absolute),
        ("It’s a disgrace that we can’t even get gloves.", Kind::Complaint),
        ("This wil streamline things alot", Kind::Vague),
        ("We would streamlne and optimize the process considerbly.", Kind::Vague),
        ("i'd rather keep my own parking space", Kind::SelfCentred),
        ("• Legal dropped the ball", Kind::Blame),
        ("Marketing never delivers a single usable lead and ruins our quarter.", Kind::Blame),
        ("We leverage the platform.", Kind::Vague),
    ] {
        let kinds: Vec<_> = wording(text).iter().map(|finding| finding.kind).collect();
        assert_eq!(kinds, [kind], "{text}");
    }
}

#[test]
fn a_text_has_a_finding_for_each_sentence_that_needs_one() {
    let text = "Returns were 61 in May.\nSales Ops dropped the ball. We ask for one fix by 3 June.\n\
                - All customers hate the portal\n- Two of 40 left";
    let found = wording(text);
    let words: Vec<_> =
        found.iter().map(|finding| (finding.kind, &text[finding.span.clone()])).collect();
    assert_eq!(words.len(), 2, "{words:?}");
    assert_eq!(words[0], (Kind::Blame, "dropped the ball"));
    assert_eq!(words[1].0, Kind::Absolute);
}

#[test]
fn no_suggestion_triggers_a_finding() {
    let mut suggestions = BTreeSet::new();
    for (_, sentence) in everything() {
        for Finding { suggestion, reason, .. } in wording(sentence) {
            assert_eq!(wording(&suggestion), [], "{sentence}\n{suggestion}");
            assert_eq!(wording(reason), [], "{reason}");
            assert!(reason.ends_with('.') && !reason.contains(". "), "one sentence: {reason}");
            suggestions.insert(suggestion);
        }
    }
    assert!(suggestions.len() > 40, "only {} suggestions", suggestions.len());
}

#[test]
fn a_word_of_the_sentence_is_taken_over() {
    for (text, part) in [
        ("All distributors hate the new form.", "31 of 40 distributors"),
        ("Every tenant will leave.", "31 of 40 tenants"),
        ("Head office never visits a depot.", "not since 3 March"),
        ("It would greatly reduce costs.", "costs from 61 to 74"),
    ] {
        let found = wording(text);
        assert!(found[0].suggestion.contains(part), "{text}: {}", found[0].suggestion);
    }
}

#[test]
fn a_long_text_takes_no_more_than_its_share() {
    let paragraph: Vec<_> = everything().into_iter().map(|(_, sentence)| sentence).collect();
    let paragraph = paragraph.join(" ");
    let case: String = paragraph.chars().cycle().take(30_000).collect();
    let hostile = ["“", "never ", "again ,", "'a", "Legal ", "all of ", "..", "1.1"];
    let texts = hostile.iter().map(|piece| piece.repeat(30_000 / piece.len()));
    for text in texts.chain([case]) {
        let begin = Instant::now();
        wording(&text);
        // Without optimisation and on a busy machine; square growth would take minutes.
        assert!(begin.elapsed().as_secs() < 10, "{}", &text[..20]);
    }
}

/// What must hold of the findings in any text.
fn check(text: &str) -> Result<(), TestCaseError> {
    let mut last = 0;
    for finding in wording(text) {
        let span = finding.span;
        prop_assert!(text.get(span.clone()).is_some_and(|words| !words.is_empty()), "{span:?}");
        prop_assert!(span.start >= last, "findings stand in the order of the text");
        last = span.end;
        prop_assert_eq!(wording(&finding.suggestion), []);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn words_among_anything_can_be_read(
        pieces in proptest::collection::vec(
            prop_oneof![
                "\\PC{0,3}",
                proptest::sample::select(vec![
                    "İt’s", "never", "all", "customers", "“", "”", "'", "’s", "Legal", "’", "ß", "\n", ".",
                    "HATE", "\u{301}", "100", "%", "1.5", "dropped", "the ball", "improve", "NAÏVE’S",
                    "we want our own", "ridiculous", "!", "?", "…", "-", "ﬁ", "K’d", "I’m",
                ]).prop_map(str::to_owned),
            ],
            0..24,
        ),
        gap in proptest::sample::select(vec!["", " ", "\u{a0}"]),
    ) {
        check(&pieces.join(gap))?;
    }
}
