//! Territories, quotas, tools, data.

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
        s(High, Functional, "Have next year’s plan ready before the year begins"),
        s(High, Functional, "Give leaders one version of the numbers"),
        s(Middle, Functional, "Pay commissions correctly and on time"),
        s(Middle, Supporting, "Know which tools to keep and which to retire"),
        s(Middle, Social, "Be heard in planning, not only in reporting"),
        s(Middle, Emotional, "Close the quarter without late nights"),
    ],
    pains: &[
        s(High, Undesired, "Forecast day spent chasing missing fields"),
        s(High, Risk, "Targets that change after they were published"),
        s(Middle, Obstacle, "Urgent requests without a stated purpose"),
        s(Middle, Undesired, "Private spreadsheets beside the system"),
        s(Middle, Obstacle, "Approvals that wait for one person"),
        s(Low, Risk, "Two people claiming credit for one deal"),
    ],
    gains: &[
        s(High, Required, "A fair balance of quotas and territories"),
        s(High, Expected, "A shorter cycle time from quote to signature"),
        s(Middle, Expected, "Changes asked for ahead of the next release"),
        s(Middle, Desired, "Leaders who run their reviews from the dashboard"),
        s(Middle, Desired, "Word from the field on what is hard to use"),
        s(Low, Unexpected, "A team that volunteers to test new tools"),
    ],
};
