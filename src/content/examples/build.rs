//! Turns a table of texts into a case and the goals it names.

use super::{Example, talk};
use crate::domain::{
    Answer, Ask, Card, CardId, Case, Counterpart, Extra, Goal, Ids, Order, Outcome, Private,
    Sorted, text,
};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeDelta, Weekday};
use std::sync::Arc;

impl Example {
    /// The case with new ids, as of `now`. `goals` are the goals known already; a goal of the
    /// example that is not among them is returned, to be added.
    pub fn case(
        &self,
        ids: &mut Ids,
        now: DateTime<FixedOffset>,
        goals: &[Goal],
    ) -> (Case, Vec<Goal>) {
        let today = now.date_naive();
        let tell = |text: &str| dated(text, today);
        let mut case = Case::new(ids.case(), self.kind, self.function, now.to_utc());
        self.title.clone_into(&mut case.title);
        case.counterpart = Counterpart {
            name: self.name.to_owned(),
            role: self.role.to_owned(),
            function: self.function,
            extra: Extra::new(),
        };
        if let Some(order) = &self.order {
            case.position.order = Order {
                given: tell(order.given),
                by: order.by.to_owned(),
                effective: Some(working_day(today, order.effective_in)),
                goal: tell(order.goal),
                best_argument: tell(order.best_argument),
                right_when: tell(order.right_when),
                extra: Extra::new(),
            };
        }
        case.position.ask = Ask {
            sentence: tell(self.ask),
            decider: self.decider.to_owned(),
            by: Some(working_day(today, self.decision_in)),
            extra: Extra::new(),
        };
        case.position.outcome = Outcome {
            metric: tell(self.metric),
            from: tell(self.from),
            to: tell(self.to),
            by: Some(working_day(today, self.outcome_in)),
            extra: Extra::new(),
        };
        case.private = Private {
            fallback: tell(self.fallback),
            notes: tell(self.notes),
            ..Private::default()
        };
        let new_goals = self.link_goals(&mut case, ids, goals);
        let cards = self.lay_cards(&mut case, ids, today);
        let card = |key| cards.get(key).copied();
        self.numbers.enter(&mut case, ids, today, &card);
        talk::enter((self.objections, &self.sheet), &mut case, ids, today, &card);
        (case, new_goals)
    }

    fn link_goals(&self, case: &mut Case, ids: &mut Ids, known: &[Goal]) -> Vec<Goal> {
        let mut new = Vec::new();
        for text in self.goals {
            let id = if let Some(goal) = known.iter().find(|goal| goal.text == *text) {
                goal.id
            } else {
                let goal = Goal { id: ids.goal(), text: (*text).to_owned(), extra: Extra::new() };
                let id = goal.id;
                new.push(goal);
                id
            };
            case.position.goals.push(id);
        }
        new
    }

    /// Gives back which card is which.
    fn lay_cards(
        &self,
        case: &mut Case,
        ids: &mut Ids,
        today: NaiveDate,
    ) -> Sorted<&'static str, CardId> {
        let keys: Sorted<&str, CardId> =
            self.cards.iter().map(|card| (card.key, ids.card())).collect();
        let card = |key: &'static str| keys.get(key).copied();
        for row in self.cards {
            let Some(id) = card(row.key) else { continue };
            case.canvas.cards.push(Arc::new(Card {
                level: row.level,
                kind: row.kind,
                source: row.source,
                evidence: dated(row.evidence, today),
                offer: row.offer.and_then(card),
                ..Card::new(id, row.block, dated(row.text, today))
            }));
        }
        let pair = |(from, to): &(&'static str, &'static str)| {
            Some(Answer { from: card(from)?, to: card(to)? })
        };
        case.canvas.answers = self.answers.iter().filter_map(pair).collect();
        keys
    }
}

/// The day `days` away, or the nearest working day beyond it.
pub(super) fn working_day(today: NaiveDate, days: i64) -> NaiveDate {
    let mut day = today + TimeDelta::days(days);
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        day += TimeDelta::days(if days < 0 { -1 } else { 1 });
    }
    day
}

/// Puts days in the place of `{+20}` and `{-18}`; any other text in braces stays.
pub(super) fn dated(text: &str, today: NaiveDate) -> String {
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        told.push_str(before);
        rest = match after.split_once('}').map(|(days, end)| (days.parse::<i64>(), end)) {
            Some((Ok(days), end)) => {
                told.push_str(&text::day_and_month(working_day(today, days)));
                end
            }
            Some((Err(_), _)) | None => {
                told.push('{');
                after
            }
        };
    }
    told.push_str(rest);
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
    }

    #[test]
    fn a_weekend_gives_way_to_the_nearest_working_day_beyond() {
        let friday = day(2026, 12, 4);
        let cases = [
            (friday, 0, friday),
            (friday, 1, day(2026, 12, 7)),
            (friday, 2, day(2026, 12, 7)),
            (friday, 3, day(2026, 12, 7)),
            (friday, 4, day(2026, 12, 8)),
            (friday, -4, day(2026, 11, 30)),
            (friday, -5, day(2026, 11, 27)),
            (friday, -6, day(2026, 11, 27)),
            (friday, -7, day(2026, 11, 27)),
            (day(2026, 12, 5), 0, day(2026, 12, 7)),
            (day(2026, 12, 31), 2, day(2027, 1, 4)),
            (day(2028, 2, 28), 1, day(2028, 2, 29)),
            (day(2028, 3, 1), -1, day(2028, 2, 29)),
        ];
        for (today, days, expected) in cases {
            assert_eq!(working_day(today, days), expected, "{today} {days:+}");
        }
    }

    #[test]
    fn days_in_braces_are_told_and_the_rest_is_kept() {
        let friday = day(2026, 12, 4);
        let cases = [
            ("", ""),
            ("no braces", "no braces"),
            ("by {+7}", "by 11 Dec"),
            ("{-18}: from {+8}, then {30}.", "16 Nov: from 14 Dec, then 4 Jan."),
            ("{soon} and {}", "{soon} and {}"),
            ("an { open {+3} brace", "an { open 7 Dec brace"),
            ("closed } and left {", "closed } and left {"),
        ];
        for (text, expected) in cases {
            assert_eq!(dated(text, friday), expected, "{text}");
        }
    }
}
