//! What each thing of the domain looks like in a file: its fields, in the order in which they
//! are written, and the words of each choice. Days are written `2026-12-11`, times
//! `2026-11-21T19:17:11.123Z`, ids as their letters.
//!
//! What a version adds must be [`Optional`](crate::json::Rule::Optional), or needs a migration.

use crate::domain::{
    Answer, Ask, Block, Canvas, Card, CardId, CardKind, Case, CaseId, Counterpart, Extra, Function,
    Goal, GoalId, Kind, Level, Order, Outcome, Position, Private, Source, Status, Summary,
    Workspace, id::NotAnId, iso,
};
use crate::json::{Field, Json, Writer, Wrong, record, words};
use chrono::{DateTime, NaiveDate, Utc};

const NO_CASE: CaseId = CaseId::from_bits(0);
const NO_CARD: CardId = CardId::from_bits(0);

record!(Case, Case::new(NO_CASE, Kind::blank(), Function::default(), DateTime::UNIX_EPOCH), {
    id: Needed,
    title: Optional,
    kind: Needed,
    status: Optional,
    archived: Optional,
    created: Needed,
    edited: Needed,
    counterpart: Optional,
    position: Optional,
    canvas: Optional,
    private: Optional unless is_empty,
} keeps extra);

record!(Counterpart, Counterpart::default(), {
    name: Optional,
    role: Optional,
    function: Optional,
} keeps extra);

record!(Private, Private::default(), {
    fallback: Optional,
    notes: Optional,
} keeps extra);

record!(Position, Position::default(), {
    order: Optional,
    ask: Optional,
    outcome: Optional,
    goals: Optional,
} keeps extra);

record!(Order, Order::default(), {
    given: Optional,
    by: Optional,
    effective: Optional,
    goal: Optional,
    best_argument: Optional,
    right_when: Optional,
} keeps extra);

record!(Ask, Ask::default(), {
    sentence: Optional,
    decider: Optional,
    by: Optional,
} keeps extra);

record!(Outcome, Outcome::default(), {
    metric: Optional,
    from: Optional,
    to: Optional,
    by: Optional,
} keeps extra);

record!(Canvas, Canvas::default(), {
    cards: Optional,
    answers: Optional,
    confirmed: Optional,
} keeps extra);

record!(Card, Card::new(NO_CARD, Block::blank(), ""), {
    id: Needed,
    block: Needed,
    text: Optional,
    level: Optional,
    kind: Optional,
    source: Optional,
    evidence: Optional,
    offer: Optional,
} keeps extra);

record!(Answer, Answer { from: NO_CARD, to: NO_CARD }, {
    from: Needed,
    to: Needed,
});

record!(Workspace, Workspace::default(), {
    goals: Optional,
    last_backup: Optional,
} keeps extra);

record!(Goal, Goal { id: GoalId::from_bits(0), text: String::new(), extra: Extra::new() }, {
    id: Needed,
    text: Needed,
} keeps extra);

record!(Summary, Summary::of(&Case::blank()), {
    id: Needed,
    name: Needed,
    counterpart: Needed,
    function: Needed,
    kind: Needed,
    status: Needed,
    archived: Needed,
    decision: Optional,
    edited: Needed,
    fit: Optional,
});

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
