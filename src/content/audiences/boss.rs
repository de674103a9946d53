//! The person I report to: a CRO, a VP or a head of sales.

use super::{Audience, m, plain, w};

pub(super) static AUDIENCE: Audience = Audience {
    measures: &[
        m(
            "bookings against plan",
            &[
                "quota attainment",
                "attainment",
                "bookings vs plan",
                "bookings versus plan",
                "percent of quota",
                "sales against target",
                "bookings",
                "new bookings",
                "annual recurring revenue",
                "arr",
                "revenue against plan",
                "plan achievement",
            ],
        ),
        m(
            "win rate",
            &["close rate", "closing rate", "conversion of opportunities", "won deals", "hit rate"],
        ),
        m("pipeline coverage", &["coverage ratio", "pipeline to quota", "open pipeline"]),
        m(
            "forecast error",
            &["forecast accuracy", "forecast deviation", "forecast miss", "slipped deals"],
        ),
        m("cost of sale", &["selling cost", "cost of sales", "sales expense", "cost per deal"]),
        m(
            "bookings per rep",
            &[
                "productivity per rep",
                "sales productivity",
                "revenue per rep",
                "revenue per head",
                "quota per rep",
            ],
        ),
    ],
    reads_first: "the number, the date and who carries it",
    uses: &["coverage", "commit", "slip", "run rate"],
    feels: "Sleep well in the week the quarter closes",
    puts_off: &[
        w("sandbagging", "forecasting low"),
        w("sandbag", "forecast low"),
        w("gut feeling", "estimate"),
        w("happy ears", "hopeful forecasts"),
        w("crush it", "reach plan"),
        w("blow out the number", "exceed plan"),
    ],
    puts_all_off: plain::WORDS,
    stakes: [
        "must defend a number at the board, and can only defend one with a beginning, an end and a date",
        "can pass a case on when it serves a goal that the board already knows",
        "will ask first whether you have understood the order",
        "will have to repeat your words upstairs, so they must hold there",
        "must know what to sign and by which day, and will ask what follows a no",
        "will be asked where each figure comes from, and must have the answer at hand",
        "will judge your offer by working days that you see only in part",
    ],
};
