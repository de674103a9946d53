//! Faster hiring, proposed to HR as something HR gains from.
//!
//! Two seats approved nine days ago; sales searches take 14 weeks. The plan takes six weeks out
//! and promises five. One extreme pain is left open on purpose: the canvas shows it.
//!
//! The numbers count twelve months at 70 % margin. Two seats six weeks sooner are twelve weeks at
//! 13 k of bookings: 156 k over the second and third month. A ramp of five months instead of seven
//! brings one full month of each seat (58 k), half of it due to the mentor. The agency is the other
//! way: three weeks sooner, for two fees.

use super::{
    ATTRITION_GOAL, BOOKINGS_GOAL, CardText, Example, LineText, NumbersText, ObjectionText,
    SheetText,
};
use crate::domain::{
    CardKind::{
        Emotional, Expected, Functional, Obstacle, Required, Risk, Social, Undesired, Unexpected,
    },
    Function, Kind,
    Level::{High, Low, Middle},
    numbers::{
        Category::{OneTimeCost, Revenue, RunningCost},
        Confidence,
        Period::Month,
        Role::{Nothing, Other, Proposal},
    },
};

pub(super) static EXAMPLE: Example = Example {
    title: "Fill two sales seats in nine weeks",
    about: "HR has 21 open seats and one recruiter. See what Sales can bring, and which pain still waits for an answer.",
    kind: Kind::Proposal,
    function: Function::Hr,
    name: "Priya Nair",
    role: "Head of Talent",
    order: None,
    ask: "Priya decides by {+8} to run our two searches as a pilot, with a fixed profile and a ten-day interview loop.",
    decider: "Priya Nair",
    decision_in: 8,
    metric: "Time to fill for our two open seats",
    from: "14 weeks",
    to: "9 weeks",
    outcome_in: 54,
    goals: &[BOOKINGS_GOAL, ATTRITION_GOAL],
    fallback: "Start with one of the two seats, and review on {+45} before the second.",
    notes: "Thank Priya first: the last hire is at plan in month four.\n\
            Ask first: what makes a search easy for the team, and what makes one hard?\n\
            Still open: the recruiter’s load. Idea: my managers take the first screening calls. Ask before offering it.\n\
            Both seats were approved on {-9}: nine weeks end on {+54}.\n\
            Six weeks saved: two on the profile, three in the loop, one in the answers. Eight weeks is likely; I promise nine.\n\
            Cost to us: two managers, two half-days a week for six weeks. That is 12 working days.\n\
            An empty seat costs about 13\u{a0}k of bookings a week (700\u{a0}k a year). Use it only if asked: it is our measure, not Priya’s.",
    cards: &[
        CardText::job("fill", High, Functional, "Fill 21 open seats with today’s team")
            .heard("Priya, quarterly talk, {-16}"),
        CardText::job(
            "trend",
            Middle,
            Functional,
            "Show the executive team a falling time to fill",
        )
        .heard("Priya, quarterly talk, {-16}"),
        CardText::job("early", Middle, Social, "Be asked early, before a seat is urgent")
            .heard("Priya, on the way to lunch, {-16}"),
        CardText::job("proud", Low, Emotional, "Feel proud of how candidates are treated"),
        CardText::pain("load", High, Obstacle, "One recruiter carries 21 open seats")
            .heard("Priya, quarterly talk, {-16}"),
        CardText::pain(
            "leavers",
            High,
            Undesired,
            "Three of 12 sales hires left in their first year",
        )
        .heard("Priya, quarterly talk, {-16}: two of the three regretted"),
        CardText::pain(
            "finalists",
            Middle,
            Undesired,
            "Finalists accept other offers while we schedule",
        )
        .heard("Priya, quarterly talk, {-16}: two of the last five"),
        CardText::pain("fees", Low, Risk, "Agency fees over budget when a search runs late"),
        CardText::gain("weeks", Middle, Required, "Time to fill under ten weeks for sales seats")
            .heard("Priya, quarterly talk, {-16}: 14 weeks today"),
        CardText::gain("ramp", Middle, Expected, "A shorter time to ramp for sales hires"),
        CardText::gain("copy", Low, Unexpected, "A pilot other departments ask to copy"),
        CardText::offer("loop", High, "A fixed profile and interview slots, kept by my managers"),
        CardText::offer("start", Middle, "A plan for the first 90 days, run by my team"),
        CardText::reliever("profile", High, "The profile says what the leavers found missing")
            .shown("Exit notes: two expected a different territory")
            .of("loop"),
        CardText::reliever("slots", High, "Two half-days a week held free until both have signed")
            .shown("Two managers, in the calendar from {+10}")
            .of("loop"),
        CardText::reliever("answer", Middle, "Yes or no within a day of the last interview")
            .of("loop"),
        CardText::reliever("referrals", Low, "Referrals first, agencies from week five only")
            .shown("Four of our last ten hires were referred")
            .of("loop"),
        CardText::creator("ten", High, "Interviews take ten working days instead of 24")
            .shown("Last five searches: 24 working days from first talk to offer")
            .of("loop"),
        CardText::creator("mentor", Middle, "A mentor from day one brings the ramp to five months")
            .shown("Last four with a mentor: five months; the rest: seven")
            .of("start"),
        CardText::creator("report", Low, "One page of results, with HR as its author").of("loop"),
    ],
    answers: &[
        ("profile", "leavers"),
        ("slots", "finalists"),
        ("answer", "finalists"),
        ("referrals", "fees"),
        ("ten", "weeks"),
        ("mentor", "ramp"),
        ("report", "copy"),
    ],
    numbers: NumbersText {
        period: Month,
        horizon: 12,
        promise: None,
        stretch: Some(150_000),
        another: Some("An agency for both seats"),
        other: &[
            (Proposal, "HR is the author of a pilot that other departments ask to copy."),
            (Nothing, "The recruiter’s 21 seats stay as they are."),
        ],
        lines: &[
            LineText::new(
                Proposal,
                Revenue,
                "Two seats filled six weeks sooner",
                (2, 3),
                (65_000, 78_000, 91_000),
            )
            .at_margin(70)
            .at_risk(10)
            .from(
                "Last five searches: 14 weeks; 13\u{a0}k of bookings a week from a full seat",
                -16,
                Confidence::Medium,
            )
            .on("ten"),
            LineText::new(
                Proposal,
                Revenue,
                "Ramp of five months instead of seven",
                (5, 9),
                (0, 23_000, 30_000),
            )
            .at_margin(70)
            .sharing(50)
            .from("Last four with a mentor: five months; the rest: seven", -16, Confidence::Low)
            .on("mentor"),
            LineText::new(
                Proposal,
                RunningCost,
                "Interview time of two managers",
                (1, 2),
                (3_000, 3_600, 5_000),
            )
            .from(
                "Two managers, two half-days a week for six weeks: 12 days at 600 euros",
                -9,
                Confidence::High,
            )
            .on("slots"),
            LineText::new(Proposal, RunningCost, "Mentor time", (3, 7), (1_500, 2_000, 3_000))
                .from(
                    "Two mentors, a day and a half a month each, at 600 euros",
                    -9,
                    Confidence::Medium,
                )
                .on("mentor"),
            LineText::new(
                Other,
                Revenue,
                "Two seats filled three weeks sooner",
                (2, 3),
                (26_000, 39_000, 52_000),
            )
            .at_margin(70)
            .at_risk(10)
            .from(
                "Agency: names within three weeks; 13\u{a0}k of bookings a week from a full seat",
                -9,
                Confidence::Low,
            ),
            LineText::new(
                Other,
                OneTimeCost,
                "Agency fees for two searches",
                (3, 3),
                (40_000, 44_000, 48_000),
            )
            .from("Fee of 20\u{a0}% on 110\u{a0}k, twice", -9, Confidence::High)
            .on("fees"),
            LineText::new(
                Nothing,
                OneTimeCost,
                "Agency fee for one late search",
                (3, 3),
                (0, 22_000, 44_000),
            )
            .from(
                "Fee of 20\u{a0}% on 110\u{a0}k, paid for one of the last two searches",
                -16,
                Confidence::Medium,
            )
            .on("fees"),
            LineText::new(
                Nothing,
                Revenue,
                "Bookings lost when a finalist drops out",
                (4, 4),
                (-78_000, -31_000, 0),
            )
            .at_margin(70)
            .from(
                "Two of the last five finalists; three more weeks at 13\u{a0}k",
                -16,
                Confidence::Low,
            )
            .on("finalists"),
        ],
    },
    objections: &[
        ObjectionText::new(High, High, "My one recruiter has 21 seats already.", "So we take work off that desk: one profile, slots that hold, an answer within a day. What else would help most?").on_card("load").shaking(),
        ObjectionText::new(High, Middle, "Other departments wait as well.", "This is a pilot of two searches, with one page of results under HR’s name. What works is theirs to ask for.").on_card("report").on_page(),
        ObjectionText::new(Middle, High, "Managers drop their slots when a deal closes.", "Two managers hold two half-days a week until both have signed. If one cannot, I take the talk.").on_card("slots").shown("In the calendar from {+10}").on_page(),
        ObjectionText::new(Middle, Middle, "A faster search lowers the bar.", "The profile is fixed before the first talk. What goes is waiting: 24 working days become ten.").on_card("ten").shown("Last five searches").on_page(),
    ],
    sheet: SheetText {
        their_interests: "A falling time to fill to show the executive team, and less on one recruiter’s desk.",
        joint_gain: "HR writes up the loop as its own, and Sales recommends it.\nReferrals from the team save agency fees.",
        standards: "Time to fill under ten weeks for sales seats is HR’s own aim; the last five took 14.",
        their_yes: "“Sales brings the managers’ time and a fixed profile. We get a pilot to copy.”",
        our_interests: "Two full seats: an empty one costs about 13\u{a0}k of bookings a week.",
        our_alternative: "Search alone with an agency: about 22\u{a0}k a hire from the sales budget. It gets better with two more referrals.",
        their_alternative: "Run both searches in the usual order: about 14 weeks.",
        target: "Both searches as a pilot from {+8}.",
        walk_away: "One seat without the ten-day loop: the usual order is as good.",
        concessions: &[
            ("My managers take the first screening calls.", "Both searches start on {+8}."),
            ("We start with one seat and review on {+45}.", "The ten-day loop holds for that seat."),
        ],
    },
};
