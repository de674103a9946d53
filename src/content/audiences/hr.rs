//! People and talent.

use super::{Audience, m, plain, w};

pub(super) static AUDIENCE: Audience = Audience {
    measures: &[
        m(
            "regretted attrition",
            &[
                "attrition",
                "regretted leavers",
                "voluntary turnover",
                "staff turnover",
                "retention",
                "regretted exits",
                "first-year leavers",
            ],
        ),
        m(
            "time to fill",
            &[
                "time to hire",
                "days to fill",
                "weeks to fill",
                "hiring time",
                "vacancy days",
                "vacancy duration",
            ],
        ),
        m(
            "time to ramp",
            &["ramp time", "ramp-up", "time to productivity", "onboarding time", "ramp"],
        ),
        m("engagement", &["engagement score", "employee satisfaction", "enps", "pulse survey"]),
        m("offer acceptance", &["acceptance rate", "accepted offers", "offer-to-accept"]),
    ],
    reads_first: "who is affected, and whether it is fair",
    uses: &["time to fill", "ramp", "regretted leavers", "hiring plan"],
    feels: "Feel proud of how candidates are treated",
    puts_off: &[
        w("poach", "hire"),
        w("dead wood", "people who need training"),
        w("a-players", "strong performers"),
        w("b-players", "solid performers"),
        w("manpower", "people"),
        w("culture fit", "shared values"),
        w("rockstars", "strong performers"),
        w("rockstar", "strong performer"),
    ],
    puts_all_off: plain::WORDS,
    stakes: [
        "must report this measure upwards, and can claim it only with a beginning and an end",
        "can put a hiring matter on the agenda once it serves a company goal",
        "will have to explain the change to people, and must know its good side",
        "will hear first how you speak of people, and only then what you want",
        "must treat like cases alike, so the ask has to be clear enough to compare",
        "can plan recruiters and budget only with figures that name their source",
        "will help a team that has seen what fills the week of a recruiter",
    ],
};
