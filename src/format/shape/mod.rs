//! What each thing of the domain looks like in a file: its fields, in the order in which they
//! are written, and the words of each choice. Days are written `2026-12-11`, times
//! `2026-11-21T19:17:11.123Z`, ids as their letters, amounts in minor units of the currency of the
//! case (cents of a euro), percentages in millionths (12.5 % is 125000): both are whole numbers,
//! so that they are exact.
//!
//! What a version adds must be [`Optional`](crate::json::Rule::Optional), or needs a migration.

mod words;

use crate::domain::{
    Answer, Ask, Block, Canvas, Card, CardId, Case, CaseId, Choice, ChoiceId, Concession,
    Counterpart, Extra, Function, Goal, GoalId, Kind, Line, LineId, Mute, Negotiation, Numbers,
    Objection, Order, Outcome, Page, PageSection, PointId, Position, Private, Reserve, Section,
    Summary, Unsettled, Workspace,
    numbers::{Category, Role},
};
use crate::json::{Field, Json, record};
use chrono::DateTime;

const NO_CASE: CaseId = CaseId::from_bits(0);
const NO_CARD: CardId = CardId::from_bits(0);
const NO_CHOICE: ChoiceId = ChoiceId::from_bits(0);
const NO_LINE: LineId = LineId::from_bits(0);
const NO_POINT: PointId = PointId::from_bits(0);

/// What a case is read over; its kind, which its options go by, is not known yet.
fn unread() -> Case {
    let case = Case::new(NO_CASE, Kind::blank(), Function::default(), DateTime::UNIX_EPOCH);
    Case { numbers: Numbers::without_options(), page: Page::without_sections(), ..case }
}

record!(Case, unread(), {
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
    numbers: Optional unless has_untouched_numbers,
    objections: Optional unless has_no_objections,
    negotiation: Optional unless has_no_negotiation,
    page: Optional unless has_usual_page,
    private: Optional unless has_nothing_private,
} keeps extra);

record!(Counterpart, Counterpart::default(), {
    name: Optional,
    role: Optional,
    function: Optional,
} keeps extra);

record!(Private, Private::default(), {
    fallback: Optional,
    notes: Optional,
    stretch: Optional unless has_no_stretch,
    reserve: Optional unless has_no_reserve,
    muted: Optional unless has_nothing_muted,
    unsettled: Optional unless has_nothing_unsettled,
} keeps extra);

record!(Unsettled, Unsettled { place: String::new(), other: Json::Null, extra: Extra::new() }, {
    place: Needed,
    other: Needed,
} keeps extra);

record!(Mute, Mute { key: String::new(), reason: String::new(), extra: Extra::new() }, {
    key: Needed,
    reason: Optional,
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

record!(Numbers, Numbers::without_options(), {
    currency: Optional,
    period: Optional,
    horizon: Optional,
    rate: Optional,
    options: Optional,
    promise: Optional,
} keeps extra);

record!(Choice, Choice::new(NO_CHOICE, Role::Other), {
    id: Needed,
    role: Optional,
    name: Optional,
    lines: Optional,
    other: Optional,
} keeps extra);

record!(Line, Line::new(NO_LINE, Category::blank()), {
    id: Needed,
    name: Optional,
    category: Needed,
    first: Optional,
    last: Optional,
    likely: Optional,
    low: Optional,
    high: Optional,
    growth: Optional,
    ramp: Optional,
    margin: Optional,
    risk: Optional,
    share: Optional,
    source: Optional,
    date: Optional,
    confidence: Optional,
    confirmed: Optional,
    card: Optional,
} keeps extra);

record!(Objection, Objection::new(NO_POINT, ""), {
    id: Needed,
    text: Optional,
    answer: Optional,
    evidence: Optional,
    card: Optional,
    line: Optional,
    likely: Optional,
    heavy: Optional,
    on_page: Optional,
} keeps extra);

record!(Negotiation, Negotiation::default(), {
    their_interests: Optional,
    joint_gain: Optional,
    standards: Optional,
    their_yes: Optional,
} keeps extra);

record!(Reserve, Reserve::default(), {
    our_interests: Optional,
    our_alternative: Optional,
    their_alternative: Optional,
    target: Optional,
    walk_away: Optional,
    concessions: Optional,
    shaking: Optional,
} keeps extra);

record!(Concession, Concession::new(NO_POINT, ""), {
    id: Needed,
    give: Optional,
    in_return: Optional,
} keeps extra);

record!(Page, Page::without_sections(), {
    paper: Optional,
    sections: Optional,
} keeps extra);

record!(PageSection, PageSection::new(Section::blank()), {
    section: Needed,
    off: Optional,
    heading: Optional,
    words: Optional,
} keeps extra);

record!(Workspace, Workspace::default(), {
    goals: Optional,
    last_backup: Optional,
    remind_after: Optional,
    drafts: Optional,
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
    readiness: Optional,
});
