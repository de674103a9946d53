//! An accelerator budget, proposed to Finance with its limits built in.
//!
//! In two quarters the team signs 60 deals of 50 k a year, 12 of them for three years. The
//! accelerator pays 4 % of a three-year deal (6 k of 150 k) from the 13th on, ten at most. One-year
//! customers renew at 82 %, so a three-year deal saves 9 k in year two and 16.4 k in year three;
//! at 70 % margin and 10 % a year that is worth 15 k today.
//!
//! The numbers count from the day of signing, so year two begins one year on: nine more deals are
//! likely (21 of 60), six are promised, ten are paid for at most. The other way, a bonus on every
//! deal, pays for the twelve that come anyway as well.

use super::{
    BOOKINGS_GOAL, CardText, Example, LineText, MARGIN_GOAL, NumbersText, ObjectionText, SheetText,
};
use crate::domain::{
    CardKind::{
        Emotional, Expected, Functional, Obstacle, Required, Risk, Social, Supporting, Undesired,
        Unexpected,
    },
    Function, Kind,
    Level::{High, Low, Middle},
    numbers::{
        Category::{OneTimeCost, Revenue},
        Confidence,
        Period::Year,
        Role::{Nothing, Other, Proposal},
    },
};

/// What is kept is the same whichever deals are paid for.
const YEAR_TWO: LineText =
    LineText::new(Proposal, Revenue, "Renewals kept in year two", (1, 1), (54_000, 81_000, 90_000))
        .at_margin(70)
        .from(
            "Nine deals at 50\u{a0}k; 18\u{a0}% of one-year customers leave: 9\u{a0}k a deal",
            -13,
            Confidence::High,
        )
        .confirmed()
        .on("contract");

const YEAR_THREE: LineText = LineText::new(
    Proposal,
    Revenue,
    "Renewals kept in year three",
    (2, 2),
    (98_400, 147_600, 164_000),
)
.at_margin(70)
.from("Nine deals; after two renewals at 82\u{a0}%, 16.4\u{a0}k a deal", -13, Confidence::Medium)
.on("contract");

pub(super) static EXAMPLE: Example = Example {
    title: "Accelerator for three-year deals",
    about: "Finance fears overruns and discounts. A capped budget that pays only for what is new.",
    kind: Kind::Proposal,
    function: Function::Finance,
    name: "Tom Berg",
    role: "VP Finance",
    order: None,
    ask: "Tom approves by {+14} a budget of up to 60\u{a0}k euros for an accelerator on three-year deals, for two quarters.",
    decider: "Tom Berg",
    decision_in: 14,
    metric: "Share of new deals on three years, at 70\u{a0}% gross margin",
    from: "20\u{a0}%, 12 of 60",
    to: "30\u{a0}%, 18 of 60",
    outcome_in: 196,
    goals: &[BOOKINGS_GOAL, MARGIN_GOAL],
    fallback: "One quarter with a cap of 30\u{a0}k; Tom decides on the second from its figures.",
    notes: "Thank Tom first: the deal desk now answers within a day.\n\
            Ask first: what would make Tom stop this early?\n\
            35\u{a0}% is likely, 21 deals of 60. I promise 30\u{a0}%, 18 of 60.\n\
            Cost: 36\u{a0}k at 18 deals, 54\u{a0}k at 21, 60\u{a0}k at the cap.\n\
            Worth: each extra deal costs 6\u{a0}k and keeps about 15\u{a0}k of margin, at today’s value. Six deals: 36\u{a0}k for about 90\u{a0}k.\n\
            Our risk: CAC payback on these deals is two months longer (6\u{a0}k against 2.9\u{a0}k of margin a month). Say it before Tom finds it.",
    cards: &[
        CardText::job(
            "budget",
            High,
            Functional,
            "Close the year within the operating-expense budget",
        )
        .heard("Tom, budget review, {-20}"),
        CardText::job("audit", Middle, Supporting, "Explain each variance to the audit committee")
            .heard("Tom, budget review, {-20}"),
        CardText::job("partner", Middle, Social, "Be seen to fund growth, not only to guard cost"),
        CardText::job("calm", Low, Emotional, "Sign off without fear of a surprise at year end"),
        CardText::pain("overrun", High, Undesired, "Commission spend that overruns, as last year")
            .heard("Tom, budget review, {-20}: 9\u{a0}% over plan"),
        CardText::pain("discount", High, Risk, "Three-year deals bought with discounts")
            .heard("Tom, deal desk, {-13}"),
        CardText::pain(
            "anyway",
            Middle,
            Risk,
            "Paying extra for deals that would have come anyway",
        )
        .heard("Tom, budget review, {-20}"),
        CardText::pain(
            "accruals",
            Middle,
            Obstacle,
            "Commission accruals that move after month end",
        ),
        CardText::gain(
            "accuracy",
            High,
            Required,
            "Forecast accuracy within 3\u{a0}% for next year",
        )
        .heard("Tom, budget review, {-20}"),
        CardText::gain("dso", Middle, Expected, "Days sales outstanding back under 55")
            .heard("Tom, deal desk, {-13}: 58 today"),
        CardText::gain("verdict", Low, Unexpected, "A pay test with a clear before and after"),
        CardText::offer("rate", High, "Pay 4\u{a0}% more on three-year deals, for two quarters")
            .shown("6\u{a0}k keeps about 15\u{a0}k of margin; renewals run at 82\u{a0}%"),
        CardText::offer("report", Middle, "A monthly page on spend, margin and cash"),
        CardText::reliever("cap", High, "A cap of 60\u{a0}k, with what is left shown each month")
            .shown("Ten deals at 6\u{a0}k; then the normal rate")
            .of("rate"),
        CardText::reliever("floor", High, "It pays only at 70\u{a0}% gross margin or better")
            .shown("The deal desk approves, as today")
            .of("rate"),
        CardText::reliever("baseline", Middle, "It pays from the 13th deal on; 12 come without it")
            .shown("Last two quarters: 12 of 60 new deals")
            .of("rate"),
        CardText::reliever(
            "file",
            Middle,
            "A payout file from signed contracts by working day two",
        )
        .of("report"),
        CardText::creator("contract", High, "Six more deals put 300\u{a0}k a year under contract")
            .shown("Six at 50\u{a0}k a year, for three years")
            .of("rate"),
        CardText::creator(
            "advance",
            Middle,
            "It pays only if the year is invoiced in advance, due in 30 days",
        )
        .of("rate"),
        CardText::creator("stop", Low, "After two quarters, one page: keep, change or stop")
            .of("report"),
    ],
    answers: &[
        ("cap", "overrun"),
        ("floor", "discount"),
        ("baseline", "anyway"),
        ("file", "accruals"),
        ("contract", "accuracy"),
        ("advance", "dso"),
        ("stop", "verdict"),
    ],
    numbers: NumbersText {
        period: Year,
        horizon: 2,
        promise: None,
        stretch: Some(80_000),
        another: Some("A bonus on each three-year deal"),
        other: &[
            (
                Proposal,
                "Tom gets a pay test with a clear before and after, and cash a year in advance.",
            ),
            (Nothing, "Twelve three-year deals come as before, and nothing is spent."),
        ],
        lines: &[
            YEAR_TWO,
            YEAR_THREE,
            LineText::new(
                Proposal,
                OneTimeCost,
                "Accelerator paid",
                (0, 0),
                (36_000, 54_000, 60_000),
            )
            .from("6\u{a0}k a deal from the 13th on; ten at most", -20, Confidence::High)
            .confirmed()
            .on("cap"),
            LineText::new(
                Proposal,
                OneTimeCost,
                "Monthly page and payout file",
                (0, 0),
                (2_000, 3_000, 4_000),
            )
            .from("Six days of Sales Ops at 500 euros", -13, Confidence::Medium)
            .on("report"),
            YEAR_TWO.of(Other),
            YEAR_THREE.of(Other),
            LineText::new(
                Other,
                OneTimeCost,
                "Bonus paid from the first deal on",
                (0, 0),
                (108_000, 126_000, 132_000),
            )
            .from("6\u{a0}k a deal for 18, 21 or 22 deals", -13, Confidence::High),
        ],
    },
    objections: &[
        ObjectionText::new(High, High, "These deals would have come anyway.", "Twelve do, so it pays from the 13th on. If no more come, no accelerator is paid.").on_card("baseline").shown("Last two quarters: 12 of 60 new deals").on_page(),
        ObjectionText::new(High, High, "Commission ran over last year.", "It did, by 9\u{a0}%. This one ends at 60\u{a0}k, and you see each month what is left.").on_card("cap").shown("Ten deals at 6\u{a0}k; then the normal rate").on_page(),
        ObjectionText::new(Middle, High, "Reps will buy three years with a discount.", "It pays only at 70\u{a0}% gross margin or better, and the deal desk approves as today.").on_card("floor").on_page(),
        ObjectionText::new(Middle, High, "CAC payback gets longer.", "By two months on these deals: 6\u{a0}k against 2.9\u{a0}k of margin a month. In return a deal keeps about 15\u{a0}k of margin, at today’s value.").on_line("Accelerator paid").shown("50\u{a0}k a year at 70\u{a0}%: 2.9\u{a0}k a month").on_page().shaking(),
    ],
    sheet: SheetText {
        their_interests: "No surprise at year end, and a figure that explains itself to the audit committee.",
        joint_gain: "A pay test with a clear before and after, which Finance can use elsewhere.\nA year invoiced in advance: cash for Finance, commitment for us.",
        standards: "The deal desk’s floor of 70\u{a0}% gross margin, as for each deal today.\nOne-year customers renew at 82\u{a0}%.",
        their_yes: "“Capped at 60\u{a0}k, paid only for what is new, and mine to stop after two quarters.”",
        our_interests: "Revenue under contract beyond this year, and a reason for reps to ask for three years.",
        our_alternative: "Ask for three years without extra pay: 12 of 60, as before.",
        their_alternative: "Spend nothing, and see 18\u{a0}% of one-year customers leave.",
        target: "Two quarters, with a cap of 60\u{a0}k.",
        walk_away: "Less than one quarter, or a cap below 30\u{a0}k: too little to learn from.",
        concessions: &[
            ("Tom can stop it after the first quarter.", "What would make him stop is written down now."),
            ("One quarter with a cap of 30\u{a0}k.", "He decides on the second within ten days of its figures."),
        ],
    },
};
