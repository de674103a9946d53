//! People and talent.

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
        s(High, Functional, "Fill open seats with people who stay"),
        s(Middle, Functional, "Make good managers out of good experts"),
        s(Middle, Functional, "Build teams as varied as our customers"),
        s(Middle, Supporting, "Plan hiring within the budget I am given"),
        s(Middle, Social, "Be asked early, before a seat is urgent"),
        s(Middle, Emotional, "Feel proud of how candidates are treated"),
    ],
    pains: &[
        s(High, Undesired, "Regretted leavers in the first year"),
        s(High, Obstacle, "More open seats than recruiters can carry"),
        s(Middle, Undesired, "Finalists who accept another offer while we decide"),
        s(Middle, Obstacle, "A job profile that changes during the search"),
        s(Middle, Risk, "An exception on pay that sets a precedent"),
        s(Middle, Risk, "Exhaustion that comes to light in exit interviews"),
        s(Low, Undesired, "Agency fees above what was planned"),
    ],
    gains: &[
        s(High, Required, "A shorter time to fill, with the bar kept"),
        s(High, Expected, "A shorter time to ramp for new hires"),
        s(Middle, Expected, "Higher engagement where scores were low"),
        s(Middle, Desired, "Interviews that happen on the day agreed"),
        s(Middle, Desired, "Referrals from people who like working here"),
        s(Low, Unexpected, "A team that trains its own newcomers"),
    ],
};
