//! A mid-year quota raise, answered with a better way to close the gap.
//!
//! Six account executives carry 700 k each, 4.2 M in all. Half the year is over: 1.9 M is booked of
//! the 2.1 M planned, and as much again (2.1 M) is forecast. The notes hold the rest of the working.
//!
//! The numbers count the two quarters that are left, at 70 % margin, against the plan: the forecast
//! is 0.2 M short of it in each option. The proposal adds ten deals (0.5 M) and loses 0.1 M; what is
//! promised, 4.3 M, is 0.1 M above plan: 70 k of margin less 33 k of cost.

use super::{
    ATTRITION_GOAL, BOOKINGS_GOAL, CardText, Example, LineText, NumbersText, ObjectionText,
    OrderText, SheetText,
};
use crate::domain::{
    CardKind::{
        Desired, Emotional, Expected, Functional, Obstacle, Required, Risk, Social, Undesired,
    },
    Function, Kind,
    Level::{High, Middle},
    numbers::{
        Category::{OneTimeCost, Revenue, RunningCost},
        Confidence,
        Period::Quarter,
        Role::{Nothing, Order, Proposal},
    },
};

/// The same in each option, and so the same in the world.
const SHORTFALL: LineText = LineText::new(
    Nothing,
    Revenue,
    "Forecast short of plan",
    (1, 2),
    (-110_000, -100_000, -90_000),
)
.at_margin(70)
.from("Forecast 4.0\u{a0}M against a plan of 4.2\u{a0}M", -4, Confidence::High)
.confirmed()
.on("gap");

pub(super) static EXAMPLE: Example = Example {
    title: "Keep the quota at 4.2\u{a0}M",
    about: "The CRO raises quotas by 20\u{a0}% at half-year. The answer is a better way to close the gap.",
    kind: Kind::Pushback,
    function: Function::Boss,
    name: "Dana Ruiz",
    role: "CRO",
    order: Some(OrderText {
        given: "Raise quotas for the year by 20\u{a0}% in each region, from {+33}. For EMEA: from 4.2\u{a0}M to 5.04\u{a0}M.",
        by: "Dana Ruiz",
        effective_in: 33,
        goal: "Close the 2\u{a0}M gap in group bookings before the year ends.",
        best_argument: "A raise is quick, needs no budget and treats the regions alike. Where pipeline is deep, a higher target lifts effort, and the board sees action now.",
        right_when: "Pipeline coverage is above 4× and the team is ahead of plan with months to go.",
    }),
    ask: "Dana decides by {+12} to hold the EMEA quota at 4.2\u{a0}M euros and to move two account executives to mid-market from {+17}.",
    decider: "Dana Ruiz",
    decision_in: 12,
    metric: "EMEA bookings against plan, full year",
    from: "95\u{a0}%, 4.0\u{a0}M (forecast)",
    to: "102\u{a0}%, 4.3\u{a0}M",
    outcome_in: 180,
    goals: &[BOOKINGS_GOAL, ATTRITION_GOAL],
    fallback: "Leave targets alone for one quarter. If mid-market has closed less than 0.15\u{a0}M by {+92}, I accept a 10\u{a0}% raise for the rest of the year.",
    notes: "Open with what the order gets right: the gap is real and the board needs a move.\n\
            Ask first: which number would the board accept, and how would Dana explain it?\n\
            20\u{a0}% on the year is 37\u{a0}% on what is left: 3.14\u{a0}M to go instead of 2.3\u{a0}M.\n\
            Two leavers would cost about 0.5\u{a0}M of this year’s bookings: 0.25\u{a0}M each until a successor is up to speed.\n\
            4.4\u{a0}M is likely: ten mid-market deals at 50\u{a0}k, less 0.1\u{a0}M that slips in the accounts we hand over. I promise 4.3\u{a0}M.\n\
            Still open: nothing here lowers the cost of sale. Say so if Dana asks.",
    cards: &[
        CardText::job(
            "board",
            High,
            Functional,
            "Defend the year’s bookings at the board on {+21}",
        )
        .heard("Dana, leadership call, {-18}"),
        CardText::job(
            "share",
            Middle,
            Functional,
            "Split the 2\u{a0}M gap fairly between the regions",
        )
        .heard("Dana, leadership call, {-18}"),
        CardText::job("leaders", Middle, Social, "Keep the regional leaders on side"),
        CardText::job("calm", Middle, Emotional, "Walk into the board meeting calm"),
        CardText::pain(
            "gap",
            High,
            Undesired,
            "EMEA bookings are 0.2\u{a0}M behind plan at half-year",
        )
        .heard("Dana, leadership call, {-18}: 1.9\u{a0}M against 2.1\u{a0}M"),
        CardText::pain("miss", High, Risk, "A second forecast miss in front of the board")
            .heard("Dana, one-to-one, {-11}"),
        CardText::pain(
            "leavers",
            Middle,
            Risk,
            "Losing senior reps, as after the last mid-year raise",
        )
        .heard("Dana, one-to-one, {-11}: two left within 90 days"),
        CardText::pain(
            "precedent",
            Middle,
            Obstacle,
            "One exception for EMEA, and each region asks for one",
        ),
        CardText::gain(
            "error",
            High,
            Required,
            "Forecast error under 5\u{a0}% two quarters running",
        )
        .heard("Dana, one-to-one, {-11}"),
        CardText::gain(
            "segment",
            Middle,
            Desired,
            "A proven way into mid-market to show the board",
        ),
        CardText::gain("cost", Middle, Expected, "Cost of sale one point lower by year end"),
        CardText::offer("move", High, "Two account executives move to mid-market on {+17}"),
        CardText::offer("monday", Middle, "A one-page forecast each Monday, agreed with Finance"),
        CardText::reliever(
            "deals",
            High,
            "32 mid-market deals wait; at a 31\u{a0}% win rate, ten close",
        )
        .shown("CRM, {-4}: 32 qualified deals of 50\u{a0}k on average, 1.6\u{a0}M")
        .of("move"),
        CardText::reliever(
            "commit",
            High,
            "A commitment of 4.3\u{a0}M, risks named, a week before the board",
        )
        .shown("Ready on {+14}")
        .of("monday"),
        CardText::reliever(
            "signed",
            Middle,
            "Quotas stay as signed, so pay plans hold for the year",
        )
        .shown("Exit interviews: both named the changed quota"),
        CardText::reliever(
            "test",
            Middle,
            "One test for each region: hold the quota at 3× coverage",
        )
        .shown("EMEA stands at 3.1×: 7.4\u{a0}M of pipeline for 2.4\u{a0}M to go"),
        CardText::creator("next", High, "Deals count only with a next step and a date")
            .of("monday"),
        CardText::creator("changes", Middle, "One number, with what changed since last Monday")
            .of("monday"),
        CardText::creator("proof", Middle, "A monthly page: mid-market win rate, cycle, deal size")
            .of("move"),
    ],
    answers: &[
        ("deals", "gap"),
        ("commit", "miss"),
        ("signed", "leavers"),
        ("test", "precedent"),
        ("next", "error"),
        ("changes", "error"),
        ("proof", "segment"),
    ],
    numbers: NumbersText {
        period: Quarter,
        horizon: 2,
        promise: Some(35_000),
        stretch: Some(105_000),
        another: None,
        other: &[
            (Order, "The board sees a move at once, and it is the same for each region."),
            (Proposal, "Senior reps stay with a quota they signed, and the board gets a tested way into mid-market."),
        ],
        lines: &[
            SHORTFALL.of(Order),
            LineText::new(Order, Revenue, "Extra effort on a higher target", (1, 2), (0, 50_000, 120_000))
                .at_margin(70)
                .from("Last mid-year raise: 3\u{a0}% more activity in the first quarter", -11, Confidence::Low),
            LineText::new(Order, Revenue, "Bookings lost when two reps leave", (1, 2), (-375_000, -250_000, -125_000))
                .at_margin(70)
                .from("Two left within 90 days of the last raise; 0.25\u{a0}M each until a successor is up to speed", -11, Confidence::Medium)
                .on("leavers"),
            LineText::new(Order, OneTimeCost, "Search and onboarding of two successors", (1, 1), (40_000, 60_000, 90_000))
                .from("HR: 30\u{a0}k for each of the last two", -9, Confidence::High),
            SHORTFALL.of(Proposal),
            LineText::new(Proposal, Revenue, "Mid-market deals won", (1, 2), (200_000, 250_000, 300_000))
                .at_margin(70)
                .from("CRM: 32 qualified deals of 50\u{a0}k, 31\u{a0}% win rate; ten over two quarters", -4, Confidence::Medium)
                .on("deals"),
            LineText::new(Proposal, Revenue, "Bookings that slip in accounts handed over", (1, 2), (-70_000, -50_000, -30_000))
                .at_margin(70)
                .from("Account plans of the two executives: 0.1\u{a0}M at risk", -4, Confidence::Medium)
                .on("move"),
            LineText::new(Proposal, OneTimeCost, "Mid-market enablement", (0, 0), (20_000, 25_000, 30_000))
                .from("Quote for two days of training, and materials", -7, Confidence::High)
                .on("move"),
            LineText::new(Proposal, RunningCost, "Demand campaign for mid-market", (1, 2), (3_000, 4_000, 6_000))
                .from("Marketing: last quarter’s campaign of this size", -7, Confidence::Medium),
            SHORTFALL.of(Nothing),
        ],
    },
    objections: &[
        ObjectionText::new(High, High, "If I exempt EMEA, each region will ask.", "Then there is one test for each of them: the quota holds at 3× coverage or better. EMEA stands at 3.1×.").on_card("test").shown("7.4\u{a0}M of pipeline for 2.4\u{a0}M to go").on_page(),
        ObjectionText::new(Middle, High, "A 31\u{a0}% win rate is a hope.", "At 25\u{a0}%, eight of the 32 deals close: 0.4\u{a0}M. With the 0.1\u{a0}M that may slip, that still comes to 4.3\u{a0}M.").on_line("Mid-market deals won").shown("CRM, {-4}: 32 qualified deals of 50\u{a0}k on average").on_page(),
        ObjectionText::new(Middle, High, "Your last forecast was short.", "It was. From now on a deal counts only with a next step and a date, and the page is agreed with Finance each Monday.").on_card("commit").shown("First page on {+14}").shaking(),
        ObjectionText::new(Middle, Middle, "Moving two people leaves their accounts open.", "0.1\u{a0}M may slip there, and it is counted against the proposal. Each account is handed over with a plan before {+17}.").on_line("Bookings that slip in accounts handed over").shown("Account plans of the two executives").on_page(),
    ],
    sheet: SheetText {
        their_interests: "Dana needs a move the board can see on {+21}, and a rule that holds in each region.",
        joint_gain: "EMEA tests the coverage rule and reports on it each month.\nThe other regions get the mid-market page.",
        standards: "Pay plans are signed for the year.\nOur planning guide asks for 3× pipeline coverage of what is left to book.",
        their_yes: "“I held the quota where pipeline covers it three times, moved two people to where the deals are, and have a commitment with its risks named.”",
        our_interests: "Keep six senior reps through the year, and keep my word on pay plans.",
        our_alternative: "Carry the raise, show the team how it was argued, and ask HR today for two searches. It gets better if they start before {+33}.",
        their_alternative: "Keep the order. It costs about 0.5\u{a0}M of bookings if two leave again; Dana may not count that.",
        target: "The quota at 4.2\u{a0}M, and two people in mid-market on {+17}.",
        walk_away: "More than 10\u{a0}%, or a raise before {+92}.",
        concessions: &[
            ("The Monday page goes to the other regional leaders as well.", "Dana names the coverage test to them."),
            ("A review of mid-market on {+92}, with Finance in the room.", "Quotas stay as they are until then."),
            ("A 10\u{a0}% raise if mid-market has closed less than 0.15\u{a0}M by {+92}.", "Pay plans stay as signed until that day."),
        ],
    },
};
