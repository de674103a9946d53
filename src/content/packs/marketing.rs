//! Demand, brand, product marketing.

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
        s(High, Functional, "Fill the pipeline with deals that can be won"),
        s(High, Functional, "Show what each campaign brought in"),
        s(Middle, Functional, "Bring new products to market on time"),
        s(Middle, Supporting, "Learn why customers buy and why they leave"),
        s(Middle, Social, "Be counted among those who bring in revenue"),
        s(Middle, Emotional, "See good work used in the field"),
    ],
    pains: &[
        s(High, Undesired, "Leads that wait days for a first call"),
        s(High, Obstacle, "Two definitions of a qualified lead"),
        s(Middle, Undesired, "Opportunities closed without a reason given"),
        s(Middle, Risk, "A budget cut in the middle of a campaign"),
        s(Middle, Obstacle, "A message that changes from team to team"),
        s(Low, Risk, "Busy events that lead to few meetings"),
    ],
    gains: &[
        s(High, Required, "Better lead-to-opportunity conversion"),
        s(Middle, Expected, "Feedback on new leads within the week"),
        s(Middle, Expected, "A lower cost per opportunity"),
        s(Middle, Desired, "A list of target accounts agreed for the year"),
        s(Middle, Desired, "Customer stories from deals just won"),
        s(Low, Unexpected, "Sellers who offer to review a draft"),
    ],
};
