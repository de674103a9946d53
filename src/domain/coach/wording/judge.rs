//! Weighs what was found in a sentence: points for each kind, less what speaks for the sentence.

use super::{
    Kind,
    advice::Advice,
    evidence::Evidence,
    lexicon::{WHO, class},
    pattern::Behind,
    rules::guard,
    tokens::{Sentence, Token, Tokens},
    vocabulary::Vocabulary,
};
use std::ops::Range;

/// Points that make a finding.
const ENOUGH: i32 = 100;
/// Points for a sentence without any figure or date.
const BARE: i32 = 45;
/// How far before a cue a negation still turns it.
const REACH: usize = 3;

/// Negations.
const NOT: u64 = class("not");
/// Verbs that make any sentence one.
const AUXILIARY: u64 = class("be") | class("will");
/// Verbs that are nothing else.
const RAISE: u64 = class("raise");
/// Verbs that may be nouns.
const CLAIM: u64 = class("plainly") | class("lower") | class("give");

/// The heaviest that was found in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Verdict {
    pub kind: Kind,
    pub advice: Advice,
    /// The tokens of the cue, in the text.
    pub tokens: Range<usize>,
}

/// What was found of one kind.
#[derive(Clone, Copy, Default)]
struct Score {
    points: i32,
    heaviest: i32,
    hit: (usize, usize),
    rule: usize,
}

/// Judges a sentence by what is in it, with the evidence beside it and that of the sentence
/// behind it in the same paragraph.
pub(super) fn judge(
    tokens: &Tokens,
    sentence: &Sentence,
    evidence: &Evidence,
    next: Option<&Evidence>,
    vocabulary: &Vocabulary,
) -> Option<Verdict> {
    let list = &tokens.list[sentence.tokens.clone()];
    let word = |token: &Token| tokens.word(token);
    let (patterns, behind) = (&vocabulary.patterns, Behind::each(list));
    let is_measured = evidence.is_measured() || next.is_some_and(Evidence::is_measured);
    let rules = &vocabulary.rules;
    let mut counted = vec![false; rules.len()];
    let mut scores = [Score::default(); Kind::ALL.len()];
    let (mut against, mut charges) = (0, 0);

    for &(start, pattern) in &sentence.starts {
        let behind = &behind[start];
        if !patterns.may_match(pattern, behind, start) {
            continue;
        }
        let number = patterns.rule(pattern);
        let rule = rules[number];
        if counted[number] {
            continue;
        }
        let Some(end) = patterns.end(pattern, tokens, list, behind, start) else {
            continue;
        };
        let is_quoted = list[start..end].iter().all(|token| token.is_quoted);
        let is_dropped = rule.guards & guard::MEASURE != 0 && is_measured
            || rule.guards & guard::QUESTION != 0 && sentence.is_question
            || rule.guards & guard::OURSELVES != 0 && is_ours(list, start, &word)
            || rule.guards & guard::NEGATION != 0
                && is_negated(list, start, end, patterns.is_negative(pattern), &word);
        if is_quoted || is_dropped {
            continue;
        }
        counted[number] = true;
        let relief = match rule.guards & (guard::SCOPE | guard::FACT) {
            0 => 0,
            guard::FACT => evidence.fact(),
            _ => evidence.scope(),
        };
        let points = if rule.points < 0 { rule.points } else { (rule.points - relief).max(0) };
        let Some(kind) = rule.kind else {
            against += points;
            charges += if points <= -ENOUGH { points } else { points / 3 };
            continue;
        };
        let score = &mut scores[kind as usize];
        score.points += points;
        if points > score.heaviest {
            *score = Score { heaviest: points, hit: (start, end), rule: number, ..*score };
        }
    }
    // Without any figure or date a sentence is less likely to be a plain report.
    let is_bare = sentence.is_full && evidence.is_bare() && against == 0;
    let bare = if is_bare { BARE } else { 0 };
    let is_enough = |kind: &Kind| {
        let score = scores[*kind as usize];
        // A proposal or a question in the same sentence does not undo an accusation.
        let is_charge = matches!(kind, Kind::Complaint | Kind::Blame);
        // A claim has a verb; "a shorter time to fill" is the name of a gain.
        let is_said = *kind != Kind::Vague || is_said(list, &word);
        is_said
            && score.heaviest > 0
            && score.points + bare + if is_charge { charges } else { against } >= ENOUGH
    };
    let found = Kind::ALL.into_iter().rev().filter(is_enough);
    let kind = found.max_by_key(|kind| {
        let score = scores[*kind as usize];
        (score.heaviest, score.points)
    })?;
    let (score, first) = (scores[kind as usize], sentence.tokens.start);
    Some(Verdict {
        kind,
        advice: rules[score.rule].advice,
        tokens: first + score.hit.0..first + score.hit.1,
    })
}

/// Whether a sentence has a verb that says something of its subject.
fn is_said<'a>(list: &[Token], word: &impl Fn(&Token) -> &'a str) -> bool {
    list.iter().enumerate().any(|(place, token)| {
        let form = word(token);
        let before = place.checked_sub(1).map_or("to", |before| word(&list[before]));
        let is_finite =
            matches!(before, "we" | "i" | "that" | "which") || form.ends_with(['s', 'd']);
        matches!(form, "we" | "i")
            || token.classes & AUXILIARY != 0
                && !(matches!(form, "to" | "being" | "been" | "help") || form == "be" && place == 0)
            || token.classes & RAISE != 0 && place > 0 && before != "to"
            || token.classes & CLAIM != 0
                && (place > 0 && is_finite
                    || place > 1 && !matches!(before, "to" | "that" | "who" | "and"))
    })
}

/// Whether we are the subject of what begins here.
fn is_ours<'a>(list: &[Token], start: usize, word: &impl Fn(&Token) -> &'a str) -> bool {
    let before = list[..start].iter().rev().take(REACH + 1).take_while(|token| !token.is_mark());
    let is_us = |token: &Token| matches!(word(token), "i" | "we" | "my" | "our");
    let nearest = before.map(|token| (token.classes & WHO != 0, is_us(token)));
    nearest.into_iter().find(|(who, us)| *who || *us).is_some_and(|(_, us)| us)
}

/// Whether a negation before a cue, in it or right behind it turns its sense.
fn is_negated<'a>(
    list: &[Token],
    start: usize,
    end: usize,
    is_negative: bool,
    word: &impl Fn(&Token) -> &'a str,
) -> bool {
    let before = list[..start].iter().rev().take(REACH).take_while(|token| !token.is_mark());
    // "Not only" is no negation, and a cue that is one itself is not turned by itself.
    let turns = |place: usize| {
        list[place].classes & NOT != 0
            && list.get(place + 1).is_none_or(|next| word(next) != "only")
    };
    let turned_before = (start - before.count()..start).any(turns);
    let turned_inside = !is_negative && (start..end).any(turns);
    let turned_behind = list
        .get(end)
        .is_some_and(|token| matches!(word(token), "nothing" | "no" | "none" | "nobody"));
    turned_before || turned_inside || turned_behind
}
