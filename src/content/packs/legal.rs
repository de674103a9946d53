//! Contracts and compliance.

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
        s(High, Functional, "Protect the company from terms it cannot keep"),
        s(High, Functional, "Keep customer data within the law"),
        s(Middle, Functional, "Write templates most customers accept"),
        s(Middle, Supporting, "Know which risks the business wants to take"),
        s(Middle, Social, "Be seen as someone who finds a way"),
        s(Middle, Emotional, "Be sure the important points were caught"),
    ],
    pains: &[
        s(High, Undesired, "Contracts that arrive on the last day of a quarter"),
        s(High, Risk, "Promises by email that the contract does not cover"),
        s(Middle, Obstacle, "A request without the background to judge it"),
        s(Middle, Undesired, "One clause argued again with each customer"),
        s(Middle, Undesired, "Escalations before the review is done"),
        s(Low, Risk, "Rules that change during a negotiation"),
    ],
    gains: &[
        s(High, Required, "A smaller share of non-standard clauses"),
        s(High, Expected, "A shorter turnaround for simple contracts"),
        s(Middle, Expected, "Fallback terms agreed before talks begin"),
        s(Middle, Desired, "Word of large deals weeks ahead"),
        s(Middle, Desired, "Sellers who can explain our standard terms"),
        s(Low, Unexpected, "Thanks, and the result, when a deal is signed"),
    ],
};
