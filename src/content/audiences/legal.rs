//! Contracts and compliance.

use super::{Audience, m, plain, w};

pub(super) static AUDIENCE: Audience = Audience {
    measures: &[
        m(
            "turnaround",
            &[
                "turnaround time",
                "review time",
                "contract cycle",
                "days to signature",
                "days in review",
                "time to review",
            ],
        ),
        m(
            "share of non-standard clauses",
            &[
                "non-standard clauses",
                "deviations from template",
                "redlines",
                "non-standard terms",
                "clause exceptions",
            ],
        ),
        m("escalations", &["escalated contracts", "escalation"]),
        m("outside counsel spend", &["external counsel", "outside counsel", "legal spend"]),
    ],
    reads_first: "the obligation, the limit and the term",
    uses: &["fallback terms", "standard clause", "turnaround", "approval"],
    feels: "Be sure the important points were caught",
    puts_off: &[
        w("red tape", "review steps"),
        w("loophole", "exception"),
        w("handshake deal", "oral agreement"),
        w("boilerplate", "standard terms"),
        w("legalese", "contract wording"),
        w("just sign", "sign"),
        w("blocker", "open point"),
        w("paper it", "put it in writing"),
        w("gentlemen’s agreement", "oral agreement"),
    ],
    puts_all_off: plain::WORDS,
    stakes: [
        "can agree to a test only if it says how it will be measured and when it ends",
        "must weigh each risk against a goal that the company has chosen",
        "will look for the reason behind the order before any exception to it",
        "will read each word as if it were in the contract, strong ones twice",
        "must know who may decide, what exactly, until when, and what holds otherwise",
        "will take a figure as a statement of fact, and must know who stands for it",
        "must keep the company safe first, and can be quick once that is clear",
    ],
};
