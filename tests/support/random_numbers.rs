//! Random numbers of a case, and random edits of them.

use super::{date, extra, text};
use crate::support::{choice_id, line_id};
use proptest::{collection::vec, option, prelude::*, sample::Index};
use standpoint::domain::{
    CardId, Case, Choice, Edit, Kind, Line, LineChange, LineId, Numbers, NumbersEdit,
    limits::{AMOUNT, LINES},
    money::{Currency, Money, Percent},
    numbers::{Category, Confidence, Period, Role},
};
use std::sync::Arc;

/// Currencies with two, no and three decimals.
const CURRENCIES: [&str; 4] = ["EUR", "JPY", "KWD", "XTS"];

/// Raw material for one edit of the numbers.
#[derive(Debug, Clone)]
pub struct NumbersDraw {
    what: u8,
    a: Index,
    b: Index,
    c: Index,
    amount: i64,
    share: i64,
    period: u16,
    on: bool,
    line: Line,
}

pub fn draw() -> impl Strategy<Value = NumbersDraw> {
    let index = any::<Index>;
    let figures = (amount(), -300_000_i64..1_300_000, 0_u16..70, any::<bool>());
    (any::<u8>(), (index(), index(), index()), figures, line()).prop_map(
        |(what, (a, b, c), (amount, share, period, on), line)| {
            let amount = amount.minor();
            NumbersDraw { what, a, b, c, amount, share, period, on, line }
        },
    )
}

impl NumbersDraw {
    /// The edit this draw is for that case; most of them apply.
    pub fn edit(&self, case: &Case, fresh: &mut u64) -> Edit {
        Edit::Numbers(self.numbers_edit(case, fresh))
    }

    fn numbers_edit(&self, case: &Case, fresh: &mut u64) -> NumbersEdit {
        let numbers = &case.numbers;
        let amount = self.on.then_some(Money::from_minor(self.amount));
        let option = self.a.get(&numbers.options).id;
        let line = Self::some_line(numbers, self.b);
        let lines: Vec<LineId> =
            numbers.choice(option).unwrap().lines.iter().map(|line| line.id).collect();
        let before = (self.on && !lines.is_empty()).then(|| *self.c.get(&lines));
        *fresh += 1;
        match self.what % 18 {
            0 => NumbersEdit::SetCurrency(Currency::of(CURRENCIES[self.a.index(4)]).unwrap()),
            1 => NumbersEdit::SetPeriod(*self.a.get(&Period::ALL)),
            2 => NumbersEdit::SetHorizon(self.period),
            3 => NumbersEdit::SetRate(Percent::from_millionths(self.share)),
            4 => NumbersEdit::AddOption { id: choice_id(*fresh), role: *self.a.get(&Role::ALL) },
            5 => NumbersEdit::RemoveOption(option),
            6..=9 => {
                let card = self.on.then(|| self.some_card(case));
                let new = |n| Line { id: line_id(*fresh * 10 + n), card, ..self.line.clone() };
                let lines = (0..=self.c.index(3) as u64).map(new).collect();
                NumbersEdit::AddLines { option, lines, before }
            }
            10 => NumbersEdit::RemoveLine(line),
            11 | 12 => NumbersEdit::MoveLine { line, to: option, before },
            13 => NumbersEdit::CopyLine { line, to: option, id: line_id(*fresh * 10) },
            14 => NumbersEdit::SetPromise(amount),
            15 => NumbersEdit::SetStretch(amount),
            _ => NumbersEdit::SetLine { line, change: self.change(case, amount) },
        }
    }

    fn change(&self, case: &Case, amount: Option<Money>) -> LineChange {
        let (share, line) = (Percent::from_millionths(self.share), &self.line);
        match self.c.index(15) {
            0 => LineChange::Category(line.category),
            1 => LineChange::First(self.period),
            2 => LineChange::Last(self.period),
            3 => LineChange::Likely(Money::from_minor(self.amount)),
            4 => LineChange::Low(amount),
            5 => LineChange::High(amount),
            6 => LineChange::Growth(share),
            7 => LineChange::Ramp(self.period),
            8 => LineChange::Margin(self.on.then_some(share)),
            9 => LineChange::Risk(share),
            10 => LineChange::Share(share),
            11 => LineChange::Date(line.date),
            12 => LineChange::Confidence(line.confidence),
            13 => LineChange::Confirmed(self.on),
            _ => LineChange::Card(self.on.then(|| self.some_card(case))),
        }
    }

    fn some_line(numbers: &Numbers, at: Index) -> LineId {
        let ids: Vec<LineId> = numbers.lines().map(|line| line.id).collect();
        if ids.is_empty() { line_id(u64::MAX) } else { *at.get(&ids) }
    }

    fn some_card(&self, case: &Case) -> CardId {
        let cards = &case.canvas.cards;
        if cards.is_empty() { CardId::from_bits(u64::MAX) } else { self.c.get(cards).id }
    }
}

fn amount() -> impl Strategy<Value = Money> {
    prop_oneof![
        4 => -1_000_000_i64..20_000_000,
        1 => -AMOUNT..=AMOUNT,
    ]
    .prop_map(Money::from_minor)
}

fn percent(range: std::ops::RangeInclusive<i64>) -> impl Strategy<Value = Percent> {
    range.prop_map(Percent::from_millionths)
}

/// A lawful line that rests on no card.
fn line() -> impl Strategy<Value = Line> {
    let texts = (text(), text(), date(), extra());
    let choices = (any::<Index>(), option::of(any::<Index>()), any::<bool>());
    let periods = (0_u16..=60, 0_u16..=60, 0_u16..=60);
    let amounts = (amount(), option::of(amount()), option::of(amount()));
    let shares = (
        percent(-990_000..=10_000_000),
        option::of(percent(-1_000_000..=1_000_000)),
        percent(0..=1_000_000),
        percent(0..=1_000_000),
    );
    (texts, choices, periods, amounts, shares).prop_map(
        |(
            (name, source, date, extra),
            (category, confidence, confirmed),
            (a, b, ramp),
            (likely, low, high),
            (growth, margin, risk, share),
        )| Line {
            name,
            first: a.min(b),
            last: a.max(b),
            likely,
            low,
            high,
            growth,
            ramp,
            margin,
            risk,
            share,
            source,
            date,
            confidence: confidence.map(|at| *at.get(&Confidence::ALL)),
            confirmed,
            extra,
            ..Line::new(line_id(0), *category.get(&Category::ALL))
        },
    )
}

fn choice() -> impl Strategy<Value = Choice> {
    (text(), text(), vec(line(), 0..4), extra()).prop_map(|(name, other, lines, extra)| Choice {
        name,
        other,
        lines: lines.into_iter().map(Arc::new).collect(),
        extra,
        ..Choice::new(choice_id(0), Role::Other)
    })
}

/// Any lawful numbers; lines rest on one of these cards or on none.
pub fn any_numbers(kind: Kind, cards: Vec<CardId>) -> impl Strategy<Value = Numbers> {
    let counted = (any::<Index>(), any::<Index>(), 1_u16..=60, percent(0..=10_000_000));
    let written = (
        counted,
        vec((choice(), 0_usize..6, any::<Index>()), 1..=5),
        option::of(amount()),
        extra(),
    )
        .prop_map(move |((currency, period, horizon, rate), choices, promise, extra)| {
            let mut numbers = Numbers {
                currency: Currency::of(CURRENCIES[currency.index(4)]).unwrap(),
                period: *period.get(&Period::ALL),
                horizon,
                rate,
                options: Vec::new(),
                promise,
                extra,
            };
            let mut next = 1;
            for (n, (mut choice, role, card)) in (10..).zip(choices) {
                let role = Role::ALL.get(role).copied().unwrap_or(Role::Other);
                let is_taken = role.is_unique() && numbers.with_role(role).is_some();
                choice.role = if is_taken { Role::Other } else { role };
                let usual = choice.role.is_unique() && n % 2 == 0;
                choice.id = if usual { choice.role.usual_id() } else { choice_id(n) };
                for line in &mut choice.lines {
                    let line = Arc::make_mut(line);
                    line.id = line_id(next);
                    line.card = (next % 3 == 0 && !cards.is_empty()).then(|| *card.get(&cards));
                    next += 1;
                }
                numbers.options.push(Arc::new(choice));
            }
            numbers
        });
    prop_oneof![1 => Just(Numbers::new(kind)), 2 => written]
}

/// What must be true of the numbers of every case.
pub fn assert_lawful(case: &Case) {
    let numbers = &case.numbers;
    assert!((1..=5).contains(&numbers.options.len()) && (1..=60).contains(&numbers.horizon));
    assert!((0..=10_000_000).contains(&numbers.rate.millionths()));
    let countable = |amount: Money| amount.minor().abs() <= AMOUNT;
    assert!(numbers.promise.is_none_or(countable) && case.private.stretch.is_none_or(countable));
    let unique = |mut ids: Vec<u64>| {
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "an id is used twice");
    };
    unique(numbers.options.iter().map(|choice| choice.id.bits()).collect());
    unique(numbers.lines().map(|line| line.id.bits()).collect());
    for role in Role::ALL.into_iter().filter(|role| role.is_unique()) {
        assert!(numbers.options.iter().filter(|choice| choice.role == role).count() <= 1);
    }
    assert!(numbers.options.iter().all(|choice| choice.lines.len() <= LINES));
    for line in numbers.lines() {
        assert!(line.first <= line.last && line.last <= 60 && line.ramp <= 60, "{line:?}");
        assert!(countable(line.likely) && line.low.is_none_or(countable));
        assert!(line.high.is_none_or(countable));
        assert!((-990_000..=10_000_000).contains(&line.growth.millionths()));
        assert!((0..=1_000_000).contains(&line.risk.millionths()));
        assert!((0..=1_000_000).contains(&line.share.millionths()));
        assert!(line.margin.is_none_or(|m| (-1_000_000..=1_000_000).contains(&m.millionths())));
        assert!(line.card.is_none_or(|card| case.canvas.card(card).is_some()), "{line:?}");
    }
}
