//! R7: one ask: who decides what, by when.

use super::{ALL, listed};
use crate::domain::{
    Case, DateField, TextField,
    coach::{
        Change, Check, Concern, Finding, Place,
        check::Look,
        likeness::{stem, words},
        reader::Reader,
    },
};

pub(super) static CHECK: Check =
    Check { id: "R7", name: "One ask: who decides what by when", weight: 10, kinds: ALL, look };

/// Stems of what is decided or done. Any other verb is known by its place, see [`has_verb`].
const VERBS: &str = " accept add adopt adjust agre allow answer appoint approv ask assign authoriz \
    back begin bring build buy cancel cap carri chang choos clos commit confirm continu cut \
    decid defer delay delegat drop end endors exempt expand extend fill finish fix freez fund get \
    giv grant grow halt help hir hold host improv increas install introduc invest invit join keep \
    launch lead leav lend let lift limit lower mak match meet merg mov name nam nominat offer open \
    order outsourc own pass paus pay phas pick pilot plac plan postpon prioritiz prioritis promot \
    propos protect provid publish purchas put rais reduc refer releas remov renew reopen replac \
    reserv restor retain retir return reverse revers review revis roll run schedul scop send set \
    shar shift sign simplifi skip spend split sponsor staff stagger start stop support suspend \
    swap switch tak test train transfer treat tri trial try turn us wait waiv withdraw work ";

/// What makes the word behind it a verb: "will sign", "to sign".
const BEFORE_VERB: &str = " will shall should would may can must please to let lets let’s ";

/// What may stand behind "to" without being a verb.
const NO_VERB: &str = " the a an our my their his her your its this that these those me us him \
    them all each every one two three four five six seven eight nine ten ";

/// Words that name a time.
const TIMES: &str = " january february march april may june july august september october november \
    december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday \
    friday today tomorrow ";

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|known| !known.is_empty() && known == word)
}

fn is_figure(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit())
}

/// Whether a sentence says that something is decided or done.
fn has_verb(words: &[String], decider: &str) -> bool {
    let first_name = super::super::likeness::words(decider).into_iter().next();
    words.iter().enumerate().any(|(place, word)| {
        let before = place.checked_sub(1).and_then(|before| words.get(before));
        let before = before.map_or("", |before| &**before);
        let follows = is_in(BEFORE_VERB, before) && !is_in(NO_VERB, word) && !is_figure(word);
        // "Dana releases": what a name does.
        let is_done = first_name.as_deref() == Some(before) && word.ends_with('s');
        follows || is_done || is_in(VERBS, stem(word))
    })
}

/// Whether a sentence names a day or a month.
fn has_day(words: &[String]) -> bool {
    words.iter().enumerate().any(|(place, word)| {
        let near = |step: usize| words.get(place.wrapping_add(step)).map_or("", |near| &**near);
        match word.as_str() {
            // A month and a permission, a month and a walk: only beside a figure or behind "by".
            "may" | "march" => {
                let before = near(usize::MAX);
                is_figure(before) || is_figure(near(1)) || matches!(before, "by" | "in" | "until")
            }
            "quarter" | "month" | "week" | "year" => {
                matches!(near(usize::MAX), "this" | "next")
                    || near(usize::MAX) == "the" && near(usize::MAX - 1) == "of"
            }
            word => is_in(TIMES, word),
        }
    }) || has_plain_day(words)
}

/// "2026-12-11" and "11.12.2026" come as runs of figures.
fn has_plain_day(words: &[String]) -> bool {
    let runs = words.windows(3).any(|run| {
        run.iter().all(|word| is_figure(word) && word.len() <= 4)
            && run.iter().any(|word| word.len() == 4)
    });
    let dotted = |word: &String| word.bytes().filter(|byte| *byte == b'.').count() >= 2;
    runs || words.iter().any(dotted)
}

/// Sentences of three words or more.
fn sentences(text: &str) -> usize {
    let mut count = 0;
    let mut length = 0;
    let mut rest = text.split_whitespace().peekable();
    while let Some(word) = rest.next() {
        length += 1;
        let next = rest.peek().and_then(|next| next.chars().next());
        let begins = next.is_none_or(|letter| !letter.is_ascii_lowercase());
        let ends = word.ends_with(['.', '?', '!', ';']) && begins && word.len() > 3;
        if ends || next.is_none() {
            count += usize::from(length >= 3);
            length = 0;
        }
    }
    count
}

/// Who decides, where it is said: in its field, or as a name in the sentence.
fn has_owner(case: &Case, said: &[String]) -> bool {
    let ask = &case.position.ask;
    let name = words(&case.counterpart.name);
    !ask.decider.trim().is_empty() || name.first().is_some_and(|name| said.contains(name))
}

fn look(reader: &Reader) -> Look {
    let case = reader.case;
    let ask = &case.position.ask;
    let said = words(&ask.sentence);
    let is_written = !said.is_empty();
    let count = sentences(&ask.sentence);
    let owner = has_owner(case, &said);
    let name = case.counterpart.name.trim();
    let decider = if ask.decider.trim().is_empty() { name } else { &ask.decider };
    let verb = said.len() >= 3 && has_verb(&said, decider);
    let parts = [
        (verb, "what is to be done", Place::Text(TextField::Ask)),
        (owner, "who decides", Place::Text(TextField::AskDecider)),
        (ask.by.is_some() || has_day(&said), "by when", Place::Day(DateField::AskBy)),
        (is_written && count <= 1, "", Place::Text(TextField::Ask)),
    ];
    let missing: Vec<_> = parts.iter().filter(|(is_there, ..)| !is_there).collect();
    let there = 4 - missing.len();
    let Some((_, _, place)) = missing.first() else { return Look::parts(4, 4, None) };
    let names: Vec<&str> =
        missing.iter().map(|(_, name, _)| *name).filter(|name| !name.is_empty()).collect();
    let what = if !is_written {
        "No ask is written yet.".to_owned()
    } else if names.is_empty() {
        ["The ask has ", &count.to_string(), " sentences, and only one can be decided."].concat()
    } else {
        ["The ask does not say ", &listed(&names).replace(" and ", " or "), "."].concat()
    };
    let step = if is_written && names.is_empty() {
        "Keep the sentence that is to be decided and move the others to the canvas."
    } else {
        "Write one sentence: who decides, or does, what, by which day."
    };
    let mut finding = Finding::new(&CHECK, *place, what)
        .because(reader.why(Concern::Decision))
        .step(step)
        .written(is_written);
    if is_written && !owner && !name.is_empty() {
        let change = Change::Text(TextField::AskDecider, name.to_owned());
        finding = finding.remedy(name.to_owned(), change);
    }
    Look::parts(u16::try_from(there).unwrap_or_default(), 4, Some(finding))
}
