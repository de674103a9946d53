//! What a counterpart is likely to say against a case, and what lies behind it.
//!
//! By function, and a little by kind. Each is in their words, as they would say it on a normal day;
//! what lies behind it is for the one who prepares: it says where the answer has to begin.

use crate::domain::{
    Function, Kind,
    Level::{self, High, Low, Middle},
};

/// One thing they may say.
#[derive(Debug, PartialEq, Eq)]
pub struct LikelyObjection {
    /// In their words.
    pub text: &'static str,
    /// Why they say it.
    pub behind: &'static str,
    /// How likely.
    pub likely: Level,
    /// How heavy.
    pub heavy: Level,
}

/// Written short, for the tables.
const fn o(
    likely: Level,
    heavy: Level,
    text: &'static str,
    behind: &'static str,
) -> LikelyObjection {
    LikelyObjection { text, behind, likely, heavy }
}

/// What this function is likely to say in a case of this kind, 5 to 8.
pub fn likely(function: Function, kind: Kind) -> impl Iterator<Item = &'static LikelyObjection> {
    let by_function: &[LikelyObjection] = match function {
        Function::Boss => &BOSS,
        Function::Hr => &HR,
        Function::Finance => &FINANCE,
        Function::Marketing => &MARKETING,
        Function::SalesOps => &SALES_OPS,
        Function::Legal => &LEGAL,
        Function::Other => &OTHER,
    };
    let by_kind: &[LikelyObjection] = match kind {
        Kind::Pushback => &PUSHBACK,
        Kind::Proposal => &[],
        Kind::BossAsk => &BOSS_ASK,
    };
    by_kind.iter().chain(by_function)
}

static PUSHBACK: [LikelyObjection; 2] = [
    o(
        High,
        High,
        "This was decided above me.",
        "They would have to reopen it with their own boss, and need the words for that.",
    ),
    o(
        Middle,
        Middle,
        "It is late to raise this.",
        "It has been announced, and taking it back costs them face. Offer a way that does not.",
    ),
];

static BOSS_ASK: [LikelyObjection; 1] = [o(
    Middle,
    Middle,
    "What will you give up for it?",
    "They weigh it against other wishes and want to see that you do too.",
)];

static BOSS: [LikelyObjection; 6] = [
    o(
        High,
        High,
        "The number has to be made up somewhere.",
        "They answer for the total: what you do not carry, they have to find.",
    ),
    o(
        High,
        Middle,
        "If I do this for you, the others will want it too.",
        "They need a rule they can defend, not a favour.",
    ),
    o(
        Middle,
        High,
        "Your forecast was off last time.",
        "They may trust your figures less than you think. Ask which one they doubt.",
    ),
    o(
        Middle,
        High,
        "There is no budget for this.",
        "It may be true, or it may be a question of whose budget. Ask which.",
    ),
    o(
        Middle,
        Middle,
        "We have tried that before.",
        "Something failed once, and they paid for it. Ask what was missing.",
    ),
    o(
        Middle,
        Middle,
        "Come back to me next quarter.",
        "It is not urgent to them yet, or they lack something to decide on.",
    ),
];

static HR: [LikelyObjection; 6] = [
    o(
        High,
        High,
        "My recruiters are full.",
        "Another search will wait for yours, and its manager will ask why.",
    ),
    o(
        High,
        Middle,
        "Other departments wait as well.",
        "They need an order of searches they can explain.",
    ),
    o(
        Middle,
        High,
        "Managers do not keep their interview slots.",
        "Searches slipped because of that, and the delay showed in HR’s figures.",
    ),
    o(
        Middle,
        High,
        "We cannot pay above the band.",
        "One exception becomes the next person’s argument.",
    ),
    o(
        Middle,
        Middle,
        "You lost new people in their first year.",
        "Filling a seat twice costs them more than filling it late.",
    ),
    o(
        Middle,
        Middle,
        "The profile changes while we search.",
        "They have had to start over, with good candidates already in talks.",
    ),
];

static FINANCE: [LikelyObjection; 6] = [
    o(
        High,
        High,
        "This was not in the plan.",
        "A variance has their name on it when the auditors ask.",
    ),
    o(
        High,
        High,
        "These sales would have come anyway.",
        "They want to pay for what is new, and have seen one gain claimed twice.",
    ),
    o(
        High,
        Middle,
        "The benefit is soft and the cost is certain.",
        "Hours saved are no money until somebody spends less. Show who does.",
    ),
    o(
        Middle,
        High,
        "Who stops it if it does not work?",
        "Spending that has begun is hard to end. Name the day and the figure.",
    ),
    o(Middle, Middle, "Show me the low case.", "They will be asked what happens if it goes wrong."),
    o(
        Middle,
        Low,
        "Not before the books are closed.",
        "Their team has no hours left in those weeks. Offer a date after it.",
    ),
];

static MARKETING: [LikelyObjection; 6] = [
    o(
        High,
        High,
        "Sales does not follow up on the leads we have.",
        "They carry the cost of a lead that waits, and see it in their figures.",
    ),
    o(
        High,
        Middle,
        "The campaign money is committed.",
        "Contracts are signed ahead; moving money means breaking a promise.",
    ),
    o(
        Middle,
        High,
        "The figures you use are not ours.",
        "Two counts of one thing turn a talk into a talk about counting.",
    ),
    o(
        Middle,
        Middle,
        "You want fewer leads and more pipeline at once.",
        "A stricter definition makes their count fall before it helps.",
    ),
    o(
        Middle,
        Middle,
        "We cannot work for one team alone.",
        "They are measured by reach, and one team is a small part of it.",
    ),
    o(
        Low,
        Middle,
        "You close deals without telling us why.",
        "They cannot learn from a win or a loss that has no reason.",
    ),
];

static SALES_OPS: [LikelyObjection; 6] = [
    o(
        High,
        High,
        "Reps do not fill in the fields.",
        "A new report on old gaps makes them look wrong.",
    ),
    o(
        High,
        Middle,
        "The system cannot do that today.",
        "They know what a workaround costs at quarter end. Ask what it can do.",
    ),
    o(
        Middle,
        High,
        "If the rule changes, past months no longer compare.",
        "They have to explain the break in each report that follows.",
    ),
    o(
        Middle,
        High,
        "One region’s exception breaks the plan.",
        "Quotas and territories add up only together.",
    ),
    o(
        Middle,
        Middle,
        "That has to wait for the next release.",
        "Their hours are promised to somebody else already.",
    ),
    o(
        Low,
        Middle,
        "Who keeps it up afterwards?",
        "A small favour has become standing work before.",
    ),
];

static LEGAL: [LikelyObjection; 6] = [
    o(
        High,
        High,
        "That clause is there for a reason.",
        "It was written after something went wrong. Ask what it was.",
    ),
    o(High, Middle, "We hear of it on the last day.", "They fear haste more than the clause."),
    o(
        Middle,
        High,
        "If we allow it once, it is the new standard.",
        "Other customers will quote it, and other sellers too.",
    ),
    o(
        Middle,
        High,
        "Who carries the risk if it goes wrong?",
        "They want a name and a limit, not an assurance.",
    ),
    o(
        Middle,
        Middle,
        "There is no time for a review of this length.",
        "They are a small team and read contracts in the order they came.",
    ),
    o(
        Low,
        Middle,
        "The business has to decide that.",
        "They advise. A risk that is taken needs somebody who takes it.",
    ),
];

static OTHER: [LikelyObjection; 6] = [
    o(
        High,
        High,
        "We have no people for this.",
        "Their week is full; a yes means that something else waits.",
    ),
    o(
        High,
        High,
        "What is in it for us?",
        "They have not heard anything yet that they are judged by.",
    ),
    o(
        Middle,
        High,
        "My boss would not understand it.",
        "They need one sentence to explain a yes upstairs.",
    ),
    o(
        Middle,
        Middle,
        "We helped Sales before and heard nothing of it.",
        "Thanks and results did not find their way back.",
    ),
    o(
        Middle,
        Middle,
        "Put it in the queue.",
        "They treat requests alike to stay fair. Give them a reason to move this one.",
    ),
    o(
        Low,
        Middle,
        "And when you change your mind again?",
        "They have done work before that was dropped.",
    ),
];
