//! Territories, quotas, tools, data.

use super::{Audience, m, plain, w};

pub(super) static AUDIENCE: Audience = Audience {
    measures: &[
        m(
            "data completeness",
            &[
                "complete records",
                "data quality",
                "missing fields",
                "crm hygiene",
                "crm completeness",
                "field completeness",
            ],
        ),
        m(
            "cycle time",
            &[
                "sales cycle",
                "quote to signature",
                "days to quote",
                "quote turnaround",
                "approval time",
                "time to quote",
            ],
        ),
        m(
            "balance of quotas and territories",
            &[
                "territory balance",
                "quota balance",
                "quota spread",
                "fair territories",
                "territory potential",
            ],
        ),
        m(
            "tool adoption",
            &["adoption", "adoption rate", "active users", "usage of tools", "crm usage"],
        ),
    ],
    reads_first: "what changes in the system, and for whom",
    uses: &["data completeness", "release", "cycle time", "owner"],
    feels: "Close the quarter without late nights",
    puts_off: &[
        w("quick fix", "small change"),
        w("workaround", "other way"),
        w("admin work", "data entry"),
        w("paperwork", "records"),
        w("just a field", "one field"),
        w("bureaucracy", "steps"),
        w("hoops", "steps"),
    ],
    puts_all_off: plain::WORDS,
    stakes: [
        "must build it into a report, and can only do so with a defined measure and a date",
        "must rank requests, and those tied to a company goal come first",
        "will have to carry the order out, and must know what it is for",
        "will read a verdict on the process as one on the people who run it",
        "can schedule a request that names its owner, its scope and its day",
        "must make each figure agree with the system, and will start from its source",
        "will put a change ahead that also takes work off the team",
    ],
};
