//! One change to one line, a field at a time.

use super::EditError;
use crate::domain::{
    CardId, Line,
    money::{Money, Percent},
    numbers::{Bound, Category, Confidence},
};
use chrono::NaiveDate;

/// What of a line is changed, and to what. Its name and source are text: see
/// [`TextField`](super::TextField).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineChange {
    /// Of what kind it is. Margin and share are kept where they do not count.
    Category(Category),
    /// Its first period. Behind the last one, the last one comes along.
    First(u16),
    /// Its last period. Before the first one, the first one comes along.
    Last(u16),
    /// The likely amount for each period.
    Likely(Money),
    /// The least it may be; none for as much as likely.
    Low(Option<Money>),
    /// The most it may be; none for as much as likely.
    High(Option<Money>),
    /// Growth from period to period.
    Growth(Percent),
    /// Periods until it is in full swing.
    Ramp(u16),
    /// What is left of revenue; none for not known yet.
    Margin(Option<Percent>),
    /// Risk adjustment.
    Risk(Percent),
    /// How much of a benefit is due to the option.
    Share(Percent),
    /// As of when the amount is.
    Date(Option<NaiveDate>),
    /// How sure it is.
    Confidence(Option<Confidence>),
    /// Whether Finance has confirmed it.
    Confirmed(bool),
    /// The card it rests on, or none.
    Card(Option<CardId>),
}

/// A field of a line that is no text, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is the change of the same name")]
pub enum LineField {
    Category,
    First,
    Last,
    Likely,
    Low,
    High,
    Growth,
    Ramp,
    Margin,
    Risk,
    Share,
    Date,
    Confidence,
    Confirmed,
    Card,
}

impl LineChange {
    /// Which field it changes.
    pub const fn field(self) -> LineField {
        match self {
            Self::Category(_) => LineField::Category,
            Self::First(_) => LineField::First,
            Self::Last(_) => LineField::Last,
            Self::Likely(_) => LineField::Likely,
            Self::Low(_) => LineField::Low,
            Self::High(_) => LineField::High,
            Self::Growth(_) => LineField::Growth,
            Self::Ramp(_) => LineField::Ramp,
            Self::Margin(_) => LineField::Margin,
            Self::Risk(_) => LineField::Risk,
            Self::Share(_) => LineField::Share,
            Self::Date(_) => LineField::Date,
            Self::Confidence(_) => LineField::Confidence,
            Self::Confirmed(_) => LineField::Confirmed,
            Self::Card(_) => LineField::Card,
        }
    }

    /// Which bounds the figure has, and the figure in them.
    const fn figure(self) -> Option<(Bound, i64)> {
        Some(match self {
            Self::First(period) | Self::Last(period) => (Bound::Period, period as i64),
            Self::Ramp(periods) => (Bound::Ramp, periods as i64),
            Self::Likely(amount) | Self::Low(Some(amount)) | Self::High(Some(amount)) => {
                (Bound::Amount, amount.minor())
            }
            Self::Growth(share) => (Bound::Growth, share.millionths()),
            Self::Margin(Some(share)) => (Bound::Margin, share.millionths()),
            Self::Risk(share) => (Bound::Risk, share.millionths()),
            Self::Share(share) => (Bound::Share, share.millionths()),
            Self::Low(None)
            | Self::High(None)
            | Self::Margin(None)
            | Self::Category(_)
            | Self::Date(_)
            | Self::Confidence(_)
            | Self::Confirmed(_)
            | Self::Card(_) => return None,
        })
    }

    /// Changes a line. Whether a card is there is for the caller to know.
    pub(super) fn apply(self, line: &mut Line) -> Result<(), EditError> {
        if let Some((bound, figure)) = self.figure() {
            EditError::unless_within(bound, figure)?;
        }
        match self {
            Self::Category(category) => line.category = category,
            Self::First(period) => (line.first, line.last) = (period, line.last.max(period)),
            Self::Last(period) => (line.first, line.last) = (line.first.min(period), period),
            Self::Likely(amount) => line.likely = amount,
            Self::Low(amount) => line.low = amount,
            Self::High(amount) => line.high = amount,
            Self::Growth(share) => line.growth = share,
            Self::Ramp(periods) => line.ramp = periods,
            Self::Margin(share) => line.margin = share,
            Self::Risk(share) => line.risk = share,
            Self::Share(share) => line.share = share,
            Self::Date(date) => line.date = date,
            Self::Confidence(confidence) => line.confidence = confidence,
            Self::Confirmed(confirmed) => line.confirmed = confirmed,
            Self::Card(card) => line.card = card,
        }
        Ok(())
    }
}
