//! What stands beside a claim: figures, dates, samples, policies.

use super::{
    lexicon::class,
    tokens::{Sentence, Shape, Tokens},
};
use crate::domain::letters::part;

const UNIT: u64 = class("unit");
const MONTH: u64 = class("month");
const LABEL: u64 = class("label");
const SAMPLE: u64 = class("scope");
const BORDER: u64 = class("except");
const COUNT: u64 = class("count");

/// What a sentence rests on.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Evidence {
    /// Numbers with a unit, from-to, parts of a whole.
    pub measures: u32,
    /// Numbers of things.
    pub counts: u32,
    /// Days, months, years, times of day.
    pub dates: u32,
    /// Those of them with a number.
    pub days: u32,
    /// What only has a number for a name: "clause 9", "Q3".
    pub labels: u32,
    /// Words of a sample: pilot, survey, test.
    pub samples: u32,
    /// Words that leave something out: "without", "above".
    pub borders: u32,
}

impl Evidence {
    /// Reads a sentence.
    pub fn of(tokens: &Tokens, sentence: &Sentence) -> Self {
        let mut evidence = Self::default();
        let list = &tokens.list[sentence.tokens.clone()];
        let word = |place: usize| list.get(place).map_or("", |token| tokens.word(token));
        let classes = |place: usize| list.get(place).map_or(0, |token| token.classes);
        for (place, token) in list.iter().enumerate() {
            let form = tokens.word(token);
            let (before, behind) = (place.wrapping_sub(1), place + 1);
            let signed = [before, behind]
                .into_iter()
                .any(|place| list.get(place).is_some_and(|token| token.shape == Shape::Unit));
            if token.shape != Shape::Number {
                evidence.dates +=
                    u32::from(token.classes & MONTH != 0 && is_month(form, word(before)));
                evidence.labels += u32::from(
                    token.classes & LABEL != 0 && matches!(form.as_bytes(), [b'q' | b'h', _]),
                );
                evidence.samples += u32::from(token.classes & SAMPLE != 0);
                evidence.borders += u32::from(place > 0 && token.classes & BORDER != 0);
                if token.classes & COUNT != 0 {
                    let parts = matches!(word(behind), "of" | "fewer" | "less" | "more")
                        || classes(behind) & UNIT != 0;
                    if parts || form.starts_with("doubl") || form.starts_with("halv") {
                        evidence.measures += 1;
                    } else {
                        evidence.counts += 1;
                    }
                }
                continue;
            }
            let digits = form.bytes().filter(u8::is_ascii_digit).count();
            let is_year = digits == 4 && form.len() == 4 && matches!(part(form, ..2), "19" | "20");
            if matches!(form, "100" | "110" | "200" | "1000") && word(behind) == "%"
                || form == "110%"
            {
                // "100 %" is said of what is not counted.
                evidence.counts += u32::from(word(before) == "at");
            } else if is_year
                || classes(before) & MONTH != 0
                || classes(behind) & MONTH != 0
                || form.ends_with("th")
                || form.ends_with("st")
                || form.ends_with("nd")
                || form.ends_with("rd")
                || form.contains(':') && !form.contains('.')
            {
                evidence.dates += 1;
                evidence.days += 1;
            } else if classes(before) & LABEL != 0 && !signed {
                evidence.labels += 1;
            } else if signed
                || classes(behind) & UNIT != 0
                || matches!(word(before), "from" | "by" | "to" | "of" | "at" | "instead")
                || matches!(word(behind), "of" | "instead" | "to" | "against" | "a" | "an")
                || form.ends_with(['k', 'm', '%'])
                || form.contains('.')
            {
                evidence.measures += 1;
            } else {
                evidence.counts += 1;
            }
        }
        evidence
    }

    /// Whether a claim is backed by a figure.
    pub fn is_measured(&self) -> bool {
        self.measures > 0 || self.counts > 1
    }

    /// Whether there is nothing to hold on to: no figure, no date, no sample.
    pub fn is_bare(&self) -> bool {
        self.measures + self.counts + self.dates + self.labels + self.samples == 0
    }

    /// What a date or a figure takes from the points of what may be a fact.
    pub fn fact(&self) -> i32 {
        if self.measures + self.days + self.labels > 0 { 50 } else { 0 }
    }

    /// What a scope takes from the points of a sweeping word.
    pub fn scope(&self) -> i32 {
        let some = |count: u32, points: i32| if count > 0 { points } else { 0 };
        some(self.measures + self.counts, 60)
            + some(self.dates, 60)
            + some(self.labels, 30)
            + some(self.samples, 80)
            + some(self.borders, 30)
    }
}

/// Whether a month is meant: "may" and "march" are words as well.
fn is_month(form: &str, before: &str) -> bool {
    !matches!(form, "may" | "march")
        || matches!(
            before,
            "in" | "since"
                | "by"
                | "until"
                | "till"
                | "from"
                | "of"
                | "early"
                | "late"
                | "mid"
                | "and"
                | "to"
                | "before"
                | "after"
                | "between"
                | "this"
                | "last"
                | "next"
                | "for"
        )
}
