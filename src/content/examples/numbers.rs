//! The numbers of an example, as a table, and how they become those of a case.

use super::build::{dated, working_day};
use crate::domain::{
    CardId, Case, Choice, Ids, Line,
    money::{Currency, Money, Percent},
    numbers::{Category, Confidence, Period, Role},
};
use chrono::NaiveDate;
use std::sync::Arc;

/// The numbers of an example; amounts in whole euros.
#[derive(Debug)]
pub struct NumbersText {
    /// How long a period is.
    pub period: Period,
    /// How many there are.
    pub horizon: u16,
    /// What I promise; none for what is worked out.
    pub promise: Option<i64>,
    /// Private: what I hope for.
    pub stretch: Option<i64>,
    /// The name of one more way forward; its lines are those of [`Role::Other`].
    pub another: Option<&'static str>,
    /// What an option brings that is no money.
    pub other: &'static [(Role, &'static str)],
    /// Option by option.
    pub lines: &'static [LineText],
}

/// A line as a row of a table.
#[derive(Debug)]
pub struct LineText {
    role: Role,
    name: &'static str,
    category: Category,
    periods: (u16, u16),
    /// Low, likely and high.
    amounts: (i64, i64, i64),
    margin: Option<i32>,
    share: i32,
    risk: i32,
    source: &'static str,
    /// As of how many days from today.
    as_of: i64,
    confidence: Confidence,
    confirmed: bool,
    card: Option<&'static str>,
}

/// Written short, for the tables of the examples.
impl LineText {
    /// A line of an option, in the periods from one to another.
    pub(super) const fn new(
        role: Role,
        category: Category,
        name: &'static str,
        periods: (u16, u16),
        (low, likely, high): (i64, i64, i64),
    ) -> Self {
        Self {
            role,
            name,
            category,
            periods,
            amounts: (low, likely, high),
            margin: None,
            share: 100,
            risk: 0,
            source: "",
            as_of: 0,
            confidence: Confidence::Medium,
            confirmed: false,
            card: None,
        }
    }

    /// The same line in another option.
    pub(super) const fn of(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// Where it is from, as of how many days, and how sure that is.
    pub(super) const fn from(
        self,
        source: &'static str,
        as_of: i64,
        confidence: Confidence,
    ) -> Self {
        Self { source, as_of, confidence, ..self }
    }

    /// The margin of revenue, in percent.
    pub(super) const fn at_margin(self, margin: i32) -> Self {
        Self { margin: Some(margin), ..self }
    }

    /// How much of it is due to the option, in percent.
    pub(super) const fn sharing(self, share: i32) -> Self {
        Self { share, ..self }
    }

    /// Risk adjustment in percent.
    pub(super) const fn at_risk(self, risk: i32) -> Self {
        Self { risk, ..self }
    }

    /// Finance has confirmed it.
    pub(super) const fn confirmed(self) -> Self {
        Self { confirmed: true, ..self }
    }

    /// The card it rests on.
    pub(super) const fn on(self, card: &'static str) -> Self {
        Self { card: Some(card), ..self }
    }

    /// The option it belongs to.
    pub const fn role(&self) -> Role {
        self.role
    }

    /// Whether it rests on a card.
    pub const fn names_a_card(&self) -> bool {
        self.card.is_some()
    }

    fn line(&self, ids: &mut Ids, today: NaiveDate, card: Option<CardId>) -> Line {
        let ((first, last), (low, likely, high)) = (self.periods, self.amounts);
        Line {
            name: dated(self.name, today),
            first,
            last,
            likely: euros(likely),
            low: (low != likely).then(|| euros(low)),
            high: (high != likely).then(|| euros(high)),
            margin: self.margin.map(Percent::whole),
            share: Percent::whole(self.share),
            risk: Percent::whole(self.risk),
            source: dated(self.source, today),
            date: Some(working_day(today, self.as_of)),
            confidence: Some(self.confidence),
            confirmed: self.confirmed,
            card,
            ..Line::new(ids.line(), self.category)
        }
    }
}

fn euros(units: i64) -> Money {
    Money::from_minor(units * 100)
}

impl NumbersText {
    /// Enters the numbers into a case; `card` finds the cards of the example.
    pub(super) fn enter(
        &self,
        case: &mut Case,
        ids: &mut Ids,
        today: NaiveDate,
        card: &dyn Fn(&'static str) -> Option<CardId>,
    ) {
        let numbers = &mut case.numbers;
        numbers.currency = Currency::EUR;
        (numbers.period, numbers.horizon) = (self.period, self.horizon);
        numbers.promise = self.promise.map(euros);
        case.private.stretch = self.stretch.map(euros);
        if let Some(name) = self.another {
            let mut another = Choice::new(ids.choice(), Role::Other);
            name.clone_into(&mut another.name);
            numbers.insert(another);
        }
        for choice in &mut numbers.options {
            let choice: &mut Choice = Arc::make_mut(choice);
            let rows = self.lines.iter().filter(|row| row.role == choice.role);
            let lines = rows.map(|row| Arc::new(row.line(ids, today, row.card.and_then(card))));
            choice.lines = lines.collect();
            if let Some((_, words)) = self.other.iter().find(|(role, _)| *role == choice.role) {
                choice.other = dated(words, today);
            }
        }
    }
}
