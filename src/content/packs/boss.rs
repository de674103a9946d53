//! The person I report to: a CRO, a VP or a head of sales.

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
        s(High, Functional, "Defend the number at the board"),
        s(High, Functional, "Put people where the next deals are"),
        s(Middle, Functional, "Turn the company plan into targets people accept"),
        s(Middle, Supporting, "Explain a yes to my own boss"),
        s(Middle, Social, "Keep the field leaders on side"),
        s(Middle, Emotional, "Sleep well in the week the quarter closes"),
    ],
    pains: &[
        s(High, Undesired, "Bookings behind plan and little time to recover"),
        s(High, Risk, "A good rep resigns in the middle of a year"),
        s(Middle, Undesired, "Large deals that slip into the next quarter"),
        s(Middle, Obstacle, "Too little pipeline to choose from"),
        s(Middle, Obstacle, "Bad news that comes too late to act on"),
        s(Low, Risk, "One exception, and each region asks for its own"),
    ],
    gains: &[
        s(High, Required, "A forecast error small enough to plan on"),
        s(High, Expected, "A higher win rate at the same price"),
        s(Middle, Expected, "A cost of sale that falls as we grow"),
        s(Middle, Desired, "A new segment opened with the people we have"),
        s(Middle, Desired, "Proposals that name their own risks"),
        s(Low, Unexpected, "A successor who is ready to step up"),
    ],
};
