//! Anyone else: guesses that hold for most departments.

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
        s(High, Functional, "Deliver what the plan for the year promises"),
        s(High, Functional, "Serve customers well with the people at hand"),
        s(Middle, Functional, "Keep daily work running while things change"),
        s(Middle, Supporting, "Explain a decision to my own boss"),
        s(Middle, Social, "Be seen as a partner who can be relied on"),
        s(Middle, Emotional, "Feel in control of the week ahead"),
    ],
    pains: &[
        s(High, Undesired, "Work that has to be done twice"),
        s(High, Obstacle, "More requests than the team can handle"),
        s(Middle, Undesired, "Changes that reach us late"),
        s(Middle, Risk, "Costs that end up in our budget afterwards"),
        s(Middle, Obstacle, "Decisions that wait for one signature"),
        s(Low, Risk, "A small error that reaches a customer"),
    ],
    gains: &[
        s(High, Required, "Delivery on time without overtime"),
        s(Middle, Expected, "Customer satisfaction that rises in the survey"),
        s(Middle, Expected, "Clear priorities for the quarter"),
        s(Middle, Desired, "One contact who knows our work"),
        s(Middle, Desired, "Credit for a shared success"),
        s(Low, Unexpected, "Help from another team in a busy week"),
    ],
};
