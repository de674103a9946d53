//! Between the fields of a line and what people read, type and choose in them.
//!
//! A field shows [`Entry::shown`]. What is typed in it is read by [`Entry::read`], which says in
//! a sentence why it cannot be read; what is chosen is one of [`Entry::choices`]. Names, sources,
//! dates and cards have fields of their own.

use super::{Bound, Category, Confidence, Line, Numbers, Period};
use crate::domain::{
    edit::{LineChange, LineField},
    money::{
        Currency, Money, Percent, Separators, Style, format_money, format_percent, parse_amount,
        parse_percent,
    },
};

/// How a case writes its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The currency of the case.
    pub currency: Currency,
    /// The marks of the person's locale.
    pub separators: Separators,
    /// How long a period is.
    pub period: Period,
    /// The last period that counts.
    pub horizon: u16,
}

impl Entry {
    /// For a case, in the marks of a locale.
    pub const fn new(numbers: &Numbers, separators: Separators) -> Self {
        let Numbers { currency, period, horizon, .. } = *numbers;
        Self { currency, separators, period, horizon }
    }

    /// An amount as it is typed and read back.
    pub fn amount(self, money: Money) -> String {
        format_money(money, self.currency, self.separators, Style::Full)
    }

    /// What a field of a line holds, as it may be typed; nothing for what was not said, and for a
    /// figure that is what it begins with.
    pub fn shown(self, field: LineField, line: &Line) -> String {
        let percent = |share: Percent| format_percent(share, self.separators);
        match value(field, line) {
            LineChange::Category(category) => category.name().to_owned(),
            LineChange::First(period) | LineChange::Last(period) => self.period_name(period),
            LineChange::Likely(Money::ZERO)
            | LineChange::Low(None)
            | LineChange::High(None)
            | LineChange::Margin(None)
            | LineChange::Ramp(0)
            | LineChange::Confidence(None)
            | LineChange::Date(_)
            | LineChange::Confirmed(_)
            | LineChange::Card(_) => String::new(),
            LineChange::Likely(amount)
            | LineChange::Low(Some(amount))
            | LineChange::High(Some(amount)) => self.amount(amount),
            LineChange::Growth(share) | LineChange::Risk(share) if share == Percent::default() => {
                String::new()
            }
            LineChange::Share(share) if share == Percent::whole(100) => String::new(),
            LineChange::Growth(share)
            | LineChange::Risk(share)
            | LineChange::Share(share)
            | LineChange::Margin(Some(share)) => percent(share),
            LineChange::Ramp(periods) => usize::from(periods).to_string(),
            LineChange::Confidence(Some(confidence)) => confidence.name().to_owned(),
        }
    }

    /// Reads what was typed into a field of a figure. Nothing typed means what it begins with.
    ///
    /// # Errors
    /// The sentence that says what to type.
    pub fn read(self, field: LineField, text: &str) -> Result<LineChange, String> {
        let text = text.trim();
        Ok(match field {
            LineField::Likely => LineChange::Likely(self.read_amount(text)?.unwrap_or(Money::ZERO)),
            LineField::Low => LineChange::Low(self.read_amount(text)?),
            LineField::High => LineChange::High(self.read_amount(text)?),
            LineField::Growth => {
                LineChange::Growth(self.read_share(Bound::Growth, text)?.unwrap_or_default())
            }
            LineField::Margin => LineChange::Margin(self.read_share(Bound::Margin, text)?),
            LineField::Risk => {
                LineChange::Risk(self.read_share(Bound::Risk, text)?.unwrap_or_default())
            }
            LineField::Share => {
                let share = self.read_share(Bound::Share, text)?;
                LineChange::Share(share.unwrap_or(Percent::whole(100)))
            }
            LineField::Ramp if text.is_empty() => LineChange::Ramp(0),
            LineField::Ramp => {
                let periods: u16 = text.parse().map_err(|_| Bound::Ramp.words().to_owned())?;
                within(Bound::Ramp, periods.into())?;
                LineChange::Ramp(periods)
            }
            LineField::Category
            | LineField::First
            | LineField::Last
            | LineField::Confidence
            | LineField::Confirmed
            | LineField::Date
            | LineField::Card => {
                let same = |(_, name): &(LineChange, String)| name.eq_ignore_ascii_case(text);
                let choice = self.choices(field).into_iter().find(same);
                choice.ok_or_else(|| "Choose one from the list.".to_owned())?.0
            }
        })
    }

    fn read_amount(self, text: &str) -> Result<Option<Money>, String> {
        if text.is_empty() {
            return Ok(None);
        }
        let amount = parse_amount(text, self.separators, self.currency);
        let amount = amount.map_err(|error| error.to_string())?;
        within(Bound::Amount, amount.minor())?;
        Ok(Some(amount))
    }

    fn read_share(self, bound: Bound, text: &str) -> Result<Option<Percent>, String> {
        if text.is_empty() {
            return Ok(None);
        }
        let share = parse_percent(text, self.separators).map_err(|error| error.to_string())?;
        within(bound, share.millionths())?;
        Ok(Some(share))
    }

    /// What is understood of an amount that is being typed; nothing where that is what was typed.
    pub fn understood(self, field: LineField, text: &str) -> Option<String> {
        match field {
            LineField::Likely | LineField::Low | LineField::High => {
                let amount = self.amount(self.read_amount(text.trim()).ok()??);
                (amount != text.trim()).then_some(amount)
            }
            _ => None,
        }
    }

    /// What a field can be set to by choosing, with the name of each; nothing for one that is
    /// typed in.
    pub fn choices(self, field: LineField) -> Vec<(LineChange, String)> {
        let mut choices = Vec::new();
        match field {
            LineField::Category => {
                for each in Category::ALL {
                    choices.push((LineChange::Category(each), each.name().to_owned()));
                }
            }
            LineField::First => {
                for period in 0..=self.horizon {
                    choices.push((LineChange::First(period), self.period_name(period)));
                }
            }
            LineField::Last => {
                for period in (0..=self.horizon).chain([Line::TO_THE_END]) {
                    choices.push((LineChange::Last(period), self.period_name(period)));
                }
            }
            LineField::Confidence => {
                choices.push((LineChange::Confidence(None), "not said".to_owned()));
                for each in Confidence::ALL {
                    choices.push((LineChange::Confidence(Some(each)), each.name().to_owned()));
                }
            }
            _ => {}
        }
        choices
    }

    /// "Start", "Year 2", "the end"
    pub fn period_name(self, period: u16) -> String {
        match period {
            0 => "Start".to_owned(),
            Line::TO_THE_END => "the end".to_owned(),
            period => format!("{} {period}", self.period.title()),
        }
    }
}

/// What a field of a line holds, as the change that would set it.
pub const fn value(field: LineField, line: &Line) -> LineChange {
    match field {
        LineField::Category => LineChange::Category(line.category),
        LineField::First => LineChange::First(line.first),
        LineField::Last => LineChange::Last(line.last),
        LineField::Likely => LineChange::Likely(line.likely),
        LineField::Low => LineChange::Low(line.low),
        LineField::High => LineChange::High(line.high),
        LineField::Growth => LineChange::Growth(line.growth),
        LineField::Ramp => LineChange::Ramp(line.ramp),
        LineField::Margin => LineChange::Margin(line.margin),
        LineField::Risk => LineChange::Risk(line.risk),
        LineField::Share => LineChange::Share(line.share),
        LineField::Date => LineChange::Date(line.date),
        LineField::Confidence => LineChange::Confidence(line.confidence),
        LineField::Confirmed => LineChange::Confirmed(line.confirmed),
        LineField::Card => LineChange::Card(line.card),
    }
}

/// What a field is cleared to; none for one that always holds something.
pub const fn cleared(field: LineField) -> Option<LineChange> {
    match field {
        LineField::Likely => Some(LineChange::Likely(Money::ZERO)),
        LineField::Low => Some(LineChange::Low(None)),
        LineField::High => Some(LineChange::High(None)),
        _ => None,
    }
}

fn within(bound: Bound, figure: i64) -> Result<(), String> {
    if bound.holds(figure) { Ok(()) } else { Err(bound.words().to_owned()) }
}

impl Numbers {
    /// "Three years, discounted at 10 % a year; benefits count after margin and risk."
    pub fn counted(&self) -> String {
        const COUNTS: [&str; 12] = [
            "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
            "Eleven", "Twelve",
        ];
        let count = COUNTS.get(usize::from(self.horizon).wrapping_sub(1));
        let count =
            count.map_or_else(|| usize::from(self.horizon).to_string(), |&count| count.to_owned());
        let periods = if self.horizon == 1 { self.period.name() } else { self.period.plural() };
        let rate = format_percent(self.rate, Separators::ENGLISH).replace('%', "\u{a0}%");
        format!(
            "{count} {periods}, discounted at {rate} a year; benefits count after margin and risk."
        )
    }

    /// The same, and what the screen can do.
    pub fn basis(&self) -> String {
        self.counted() + " Every figure opens into its working."
    }
}
