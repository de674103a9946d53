//! Anyone else: what holds for most departments.

use super::{Audience, m, plain, w};

pub(super) static AUDIENCE: Audience = Audience {
    measures: &[
        m(
            "delivery on time",
            &[
                "on-time delivery",
                "deadlines met",
                "delivery date",
                "lead time",
                "delivery reliability",
                "late deliveries",
            ],
        ),
        m(
            "cost against budget",
            &["budget variance", "spend against budget", "cost to budget", "over budget"],
        ),
        m(
            "customer satisfaction",
            &["csat", "nps", "satisfaction score", "customer complaints", "promoter score"],
        ),
    ],
    reads_first: "what changes for them, and from when",
    uses: &["plan", "deadline", "owner", "budget"],
    feels: "Feel in control of the week ahead",
    puts_off: &[
        w("your people", "your team"),
        w("silo", "department"),
        w("silos", "departments"),
        w("throw over the wall", "hand over"),
        w("dump", "hand over"),
    ],
    puts_all_off: plain::WORDS,
    stakes: [
        "can judge an effect only if it says from where, to where and by when",
        "can give it time once it serves a goal that the whole company shares",
        "will ask first whether you have understood the order",
        "will have to repeat your words to others, so they must hold there",
        "must know what exactly is to be decided, by whom and until when",
        "will be asked where each figure comes from, and must have the answer at hand",
        "will judge your offer by working days that you see only in part",
    ],
};
