//! Controllers, planning, the office of the CFO.

use super::{Pack, s};
use crate::domain::{
    CardKind::{
        Desired, Emotional, Expected, Functional, Obstacle, Required, Risk, Social, Supporting,
        Undesired, Unexpected,
    },
    Level::{High, Low, Middle},
};

pub(super) static PACK: Pack = Pack {
    jobs: &[
        s(High, Functional, "Close the year within the expense budget"),
        s(High, Functional, "Put money where it returns most"),
        s(Middle, Functional, "Give investors a story the figures support"),
        s(Middle, Supporting, "Answer the auditors with evidence at hand"),
        s(Middle, Social, "Be seen as a partner in growth"),
        s(Middle, Emotional, "Sign off with an easy mind"),
    ],
    pains: &[
        s(High, Undesired, "Spending that overruns before it shows in a report"),
        s(High, Undesired, "Discounts that win the deal and lose the margin"),
        s(Middle, Risk, "Paying for results that would have come anyway"),
        s(Middle, Obstacle, "Invoices paid long after they are due"),
        s(Middle, Obstacle, "Two systems with two versions of one figure"),
        s(Middle, Undesired, "Requests that state a cost and no return"),
        s(Low, Risk, "Commitments that outlast the plan behind them"),
    ],
    gains: &[
        s(High, Required, "Forecast accuracy good enough to steer by"),
        s(High, Expected, "A shorter CAC payback"),
        s(Middle, Expected, "A clear point at which to stop or go on"),
        s(Middle, Desired, "More revenue under contract beyond this year"),
        s(Middle, Desired, "One page I can show the board as it is"),
        s(Low, Unexpected, "A department that hands budget back"),
    ],
};
