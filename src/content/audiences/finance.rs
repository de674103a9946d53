//! Controllers, planning, the office of the CFO.

use super::{Audience, m, plain, w};

pub(super) static AUDIENCE: Audience = Audience {
    measures: &[
        m(
            "gross margin",
            &["margin", "contribution margin", "gm", "gross profit", "margin per deal"],
        ),
        m(
            "CAC payback",
            &["customer acquisition cost", "cac", "payback on acquisition", "acquisition cost"],
        ),
        m(
            "days sales outstanding",
            &["dso", "days to payment", "overdue invoices", "collection days", "receivables"],
        ),
        m(
            "operating-expense variance",
            &[
                "opex variance",
                "opex",
                "operating expenses",
                "expense variance",
                "spend against budget",
                "budget variance",
                "expense budget",
            ],
        ),
        m("forecast accuracy", &["forecast error", "forecast deviation", "variance to forecast"]),
        m("cash flow", &["free cash flow", "operating cash", "working capital", "cash conversion"]),
    ],
    reads_first: "the total, and what it rests on",
    uses: &["run rate", "variance", "accrual", "payback"],
    feels: "Sign off with an easy mind",
    puts_off: &[
        w("ballpark", "estimate"),
        w("guesstimate", "estimate"),
        w("free money", "gain"),
        w("pays for itself", "pays back"),
        w("hockey stick", "steep rise"),
        w("top line", "revenue"),
        w("burn", "spend"),
        w("peanuts", "a small sum"),
    ],
    puts_all_off: plain::WORDS,
    stakes: [
        "can book an effect only if it has a figure today, a figure to reach and a date",
        "must set it beside other uses of the same money, all tied to this year’s goals",
        "will see both sides in the ledger, so the other side must be fair",
        "will take a strong word without a figure as a sign that the figure is missing",
        "must know the amount, the limit and the day, and what happens below it",
        "will be asked by auditors where a figure comes from, and must be able to show it",
        "must guard margin and budget first, and can help once these are safe",
    ],
};
