//! The words of each choice, and how ids, times and amounts are written.

use super::{NO_CARD, NO_CASE, NO_CHOICE, NO_LINE, NO_POINT};
use crate::domain::{
    Block, CardId, CardKind, CaseId, ChoiceId, Function, GoalId, Kind, Level, LineId, Paper,
    PointId, Section, Source, Status,
    id::NotAnId,
    iso,
    money::{Currency, Money, Percent},
    numbers::{Category, Confidence, Period, Role},
};
use crate::json::{Field, Json, Writer, Wrong, words};
use chrono::{DateTime, NaiveDate, Utc};

words!(Function {
    Boss = "boss",
    Hr = "hr",
    Finance = "finance",
    Marketing = "marketing",
    SalesOps = "sales-ops",
    Legal = "legal",
    Other = "other",
});

words!(Kind { Pushback = "pushback", Proposal = "proposal", BossAsk = "boss-ask" });

words!(Status {
    Drafting = "drafting",
    Ready = "ready",
    Won = "won",
    PartlyWon = "partly-won",
    Declined = "declined",
    Parked = "parked",
});

words!(Block {
    Jobs = "jobs",
    Pains = "pains",
    Gains = "gains",
    Offers = "offers",
    Relievers = "relievers",
    Creators = "creators",
});

words!(CardKind {
    Functional = "functional",
    Social = "social",
    Emotional = "emotional",
    Supporting = "supporting",
    Undesired = "undesired",
    Obstacle = "obstacle",
    Risk = "risk",
    Required = "required",
    Expected = "expected",
    Desired = "desired",
    Unexpected = "unexpected",
});

words!(Source { Assumed = "assumed", Heard = "heard" });

words!(Period { Year = "year", Quarter = "quarter", Month = "month" });

words!(Role { Order = "order", Proposal = "proposal", Nothing = "nothing", Other = "other" });

words!(Category {
    Revenue = "revenue",
    CostSaved = "cost-saved",
    CostAvoided = "cost-avoided",
    Productivity = "productivity",
    RiskAvoided = "risk-avoided",
    OneTimeCost = "one-time-cost",
    RunningCost = "running-cost",
});

words!(Paper { A4 = "a4", Letter = "letter" });

words!(Section {
    Situation = "situation",
    Gains = "gains",
    Order = "order",
    Options = "options",
    Standards = "standards",
    Ask = "ask",
    Risks = "risks",
    Next = "next",
});

words!(Confidence { Low = "low", Medium = "medium", High = "high" });

/// Something that stands in a file as a whole number.
macro_rules! as_whole {
    ($type:ty, $read:path, $write:path) => {
        impl Field for $type {
            fn blank() -> Self {
                Self::default()
            }

            fn read(&mut self, json: Json) -> Result<(), Wrong> {
                let mut number = 0_i64;
                number.read(json)?;
                *self = $read(number);
                Ok(())
            }

            fn write(&self, out: &mut Writer) {
                $write(*self).write(out);
            }
        }
    };
}

as_whole!(Money, Money::from_minor, Money::minor);
as_whole!(Percent, Percent::from_millionths, Percent::millionths);

impl Field for Level {
    fn blank() -> Self {
        Self::default()
    }

    fn read(&mut self, json: Json) -> Result<(), Wrong> {
        let weight = json.as_number();
        let level = Self::ALL.into_iter().find(|level| Some(level.weight().into()) == weight);
        *self = level.ok_or_else(|| Wrong::new("a level is 1, 2 or 3"))?;
        Ok(())
    }

    fn write(&self, out: &mut Writer) {
        self.weight().write(out);
    }
}

/// Something that stands in a file as a text: how it is read from one, what it must look like,
/// and how it is written behind one.
macro_rules! as_text {
    ($type:ty, $blank:expr, $read:expr, $wrong:expr, $write:expr) => {
        impl Field for $type {
            fn blank() -> Self {
                $blank
            }

            fn read(&mut self, json: Json) -> Result<(), Wrong> {
                let mut text = String::new();
                text.read(json)?;
                *self = $read(&text).ok_or_else(|| Wrong::new($wrong))?;
                Ok(())
            }

            fn write(&self, out: &mut Writer) {
                out.letters(&|text| $write(*self, text));
            }
        }
    };
}

as_text!(CaseId, NO_CASE, |text: &str| text.parse().ok(), NotAnId::WORDS, CaseId::push_to);
as_text!(CardId, NO_CARD, |text: &str| text.parse().ok(), NotAnId::WORDS, CardId::push_to);
as_text!(
    GoalId,
    Self::from_bits(0),
    |text: &str| text.parse().ok(),
    NotAnId::WORDS,
    GoalId::push_to
);
as_text!(ChoiceId, NO_CHOICE, |text: &str| text.parse().ok(), NotAnId::WORDS, ChoiceId::push_to);
as_text!(PointId, NO_POINT, |text: &str| text.parse().ok(), NotAnId::WORDS, PointId::push_to);
as_text!(LineId, NO_LINE, |text: &str| text.parse().ok(), NotAnId::WORDS, LineId::push_to);
as_text!(
    Currency,
    Self::EUR,
    Self::of,
    "a currency is three letters, like EUR",
    |currency: Self, text: &mut String| text.push_str(currency.code())
);
as_text!(
    NaiveDate,
    Self::default(),
    iso::parse_iso_day,
    "a day is written like 2026-12-31",
    iso::push_iso_day
);
as_text!(
    DateTime<Utc>,
    Self::UNIX_EPOCH,
    iso::parse_iso_time,
    "a time is written like 2026-12-31T09:30:00Z",
    iso::push_iso_time
);
