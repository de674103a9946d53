//! Demand, brand, product marketing.

use super::{Audience, m, plain, w};

pub(super) static AUDIENCE: Audience = Audience {
    measures: &[
        m(
            "lead-to-opportunity conversion",
            &[
                "lead conversion",
                "mql to sql",
                "mql conversion",
                "conversion of leads",
                "lead acceptance",
                "accepted leads",
                "qualified leads",
            ],
        ),
        m(
            "pipeline sourced",
            &[
                "sourced pipeline",
                "marketing pipeline",
                "influenced pipeline",
                "pipeline from marketing",
                "pipeline generated",
            ],
        ),
        m("cost per opportunity", &["cost per lead", "cost per meeting", "acquisition cost"]),
        m(
            "return on campaigns",
            &["campaign return", "campaign roi", "return on spend", "romi", "return on marketing"],
        ),
    ],
    reads_first: "the audience, and what it should do",
    uses: &["qualified lead", "conversion", "target accounts", "feedback"],
    feels: "See good work used in the field",
    puts_off: &[
        w("junk leads", "leads that do not fit"),
        w("bad leads", "leads that do not fit"),
        w("fluff", "general text"),
        w("pretty pictures", "design"),
        w("colouring department", "design team"),
        w("eyeballs", "readers"),
        w("blast", "mailing"),
    ],
    puts_all_off: plain::WORDS,
    stakes: [
        "must show what a campaign changed, and can only do so from one figure to another",
        "can move budget within the year for a goal the company has set",
        "will ask what the order wants to protect before changing a plan",
        "will compare your words with those used for customers, and must believe them",
        "must brief an agency or a team, and can do so from one clear sentence",
        "will be asked what each euro brought in, and must know how it was counted",
        "will bring more to a team that knows what makes good leads hard to find",
    ],
};
