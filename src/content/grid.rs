//! The few lines that matter for each kind of case, to begin the numbers with: what to count, how
//! to estimate it, and where the figure can be found. They come without amounts.

use crate::domain::{
    Kind, Line, LineId,
    numbers::{
        Category::{self, CostAvoided, CostSaved, OneTimeCost, Productivity, Revenue, RunningCost},
        Role::{self, Nothing, Order, Proposal},
    },
    text::folded,
};

/// A line to begin with.
#[derive(Debug, PartialEq, Eq)]
pub struct GridLine {
    /// The option it belongs to.
    pub role: Role,
    /// What it is called.
    pub name: &'static str,
    /// Of what kind it is.
    pub category: Category,
    /// Its first and last period, where they are not those of its category.
    pub periods: Option<(u16, u16)>,
    /// How to estimate it.
    pub estimate: &'static str,
    /// Where to find the figure.
    pub find: &'static str,
}

impl GridLine {
    /// The lines a case of this kind begins with, option by option.
    pub const fn of(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Pushback => PUSHBACK,
            Kind::Proposal => PROPOSAL,
            Kind::BossAsk => BOSS_ASK,
        }
    }

    /// What was said of a line when it was offered: found by its name, as long as it keeps it.
    pub fn behind(kind: Kind, line: &Line) -> Option<&'static Self> {
        let name = folded(&line.name);
        Self::of(kind).iter().find(|known| folded(known.name) == name)
    }

    /// The line, without an amount.
    pub fn line(&self, id: LineId) -> Line {
        let line = Line { name: self.name.to_owned(), ..Line::new(id, self.category) };
        match self.periods {
            Some((first, last)) => Line { first, last, ..line },
            None => line,
        }
    }

    const fn new(
        role: Role,
        category: Category,
        name: &'static str,
        estimate: &'static str,
        find: &'static str,
    ) -> Self {
        Self { role, name, category, periods: None, estimate, find }
    }

    const fn in_periods(self, first: u16, last: u16) -> Self {
        Self { periods: Some((first, last)), ..self }
    }
}

static PUSHBACK: &[GridLine] = &[
    GridLine::new(
        Order,
        CostSaved,
        "What the order is meant to bring",
        "Count it as its author would, at its best. A fair figure here makes the rest believable.",
        "The order itself, or whoever gave it.",
    ),
    GridLine::new(
        Order,
        Revenue,
        "Bookings lost to the order",
        "Open deals that would slip or stop × average size × win rate. Type it with a minus.",
        "CRM: pipeline by stage, win rate, average deal.",
    ),
    GridLine::new(
        Order,
        OneTimeCost,
        "Replacing people who leave",
        "Likely leavers × the cost of a replacement: search, sign-on, onboarding.",
        "HR: who left after the last change, cost per hire.",
    )
    .in_periods(1, 1),
    GridLine::new(
        Order,
        RunningCost,
        "Ramp of the replacements",
        "Replacements × months to full speed ÷ 2 × the margin a full seat brings in a month.",
        "Sales Ops: time to ramp, bookings per seat.",
    )
    .in_periods(1, 1),
    GridLine::new(
        Proposal,
        Revenue,
        "Bookings my proposal brings",
        "Deals it makes possible × average size × win rate. Give a low and a high as well.",
        "CRM: deals that wait for it, or a pilot.",
    ),
    GridLine::new(
        Proposal,
        OneTimeCost,
        "What my proposal costs to begin",
        "Days of work × day rate, plus what must be bought or moved.",
        "A quote; payroll’s cost of a day.",
    ),
    GridLine::new(
        Proposal,
        RunningCost,
        "What my proposal costs to run",
        "People, tools and travel for each period, for as long as it runs.",
        "Finance: this year’s actuals for the same kind of spend.",
    ),
    GridLine::new(
        Nothing,
        Revenue,
        "What is lost if nothing changes",
        "The gap to plan that stays open. Type it with a minus.",
        "The forecast beside the plan.",
    ),
];

static PROPOSAL: &[GridLine] = &[
    GridLine::new(
        Proposal,
        Productivity,
        "Time it saves their team",
        "Hours a week × people × working weeks in a period × the cost of an hour.",
        "Ask two of them to note it for a week.",
    ),
    GridLine::new(
        Proposal,
        CostAvoided,
        "Spend it avoids",
        "What would be bought or paid otherwise: fees, licences, overtime.",
        "Their budget, and last year’s invoices.",
    ),
    GridLine::new(
        Proposal,
        Revenue,
        "Bookings it brings on our side",
        "Deals sooner or more deals × average size × win rate.",
        "CRM: the deals that wait for it.",
    ),
    GridLine::new(
        Proposal,
        OneTimeCost,
        "What it costs to begin",
        "Days of work on both sides × day rate, plus what must be bought.",
        "A quote; payroll’s cost of a day.",
    ),
    GridLine::new(
        Proposal,
        RunningCost,
        "What it costs to run",
        "Time and money for each period, ours and theirs.",
        "This year’s actuals for the same kind of work.",
    ),
    GridLine::new(
        Nothing,
        RunningCost,
        "What today’s way costs",
        "Rework, waiting and late fees in a period, as they would count them.",
        "Their own report: backlog, overtime, escalations.",
    ),
];

static BOSS_ASK: &[GridLine] = &[
    GridLine::new(
        Proposal,
        Revenue,
        "Bookings it brings",
        "More deals or larger ones × average size × win rate. A new seat ramps first.",
        "CRM, and the last time something like it was funded.",
    ),
    GridLine::new(
        Proposal,
        CostSaved,
        "Cost it saves",
        "What is paid today and would not be paid any more.",
        "Finance: this year’s actuals.",
    ),
    GridLine::new(
        Proposal,
        OneTimeCost,
        "What it costs to begin",
        "Search, set-up, training: what is paid once.",
        "A quote; HR’s cost per hire.",
    ),
    GridLine::new(
        Proposal,
        RunningCost,
        "What it costs to run",
        "Pay with its charges, licences, travel, for each period.",
        "Finance: the loaded cost of a seat.",
    ),
    GridLine::new(
        Nothing,
        Revenue,
        "What is lost if nothing changes",
        "Deals that cannot be worked, or are worked late. Type it with a minus.",
        "CRM: deals without an owner, or past their date.",
    ),
];
