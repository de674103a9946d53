//! What each way forward costs and brings, period by period.
//!
//! Start with [`Numbers`]: the options side by side over the same periods and rate. Each option is
//! a [`Choice`] (the screen's word is "option"; Rust's own `Option` has the name) with its
//! [`Line`]s. What was entered is exact: whole minor units, whole millionths.
//!
//! [`Results`] is what it comes to: numbers in minor units that are not rounded ([`rounded`] makes
//! them money again, for the eye). [`Working`] opens each of them into its formula, [`what_if`]
//! asks how wrong the entries may be, [`Promise`] says what can be promised.

mod bound;
mod choice;
mod compare;
pub mod entry;
mod line;
pub mod pasted;
mod problem;
mod promise;
mod results;
mod schedule;
pub mod what_if;
pub mod working;

pub use bound::Bound;
pub use choice::{Choice, Role};
pub use compare::{Difference, Inaction};
pub use line::{Category, Confidence, Line};
pub use problem::Problem;
pub use promise::Promise;
pub use results::{ChoiceResults, LineResults, Results, Table, rounded};
pub use schedule::Terms;
pub use what_if::{DRAWS, Input, SEED};
pub use working::{Figure, Opens, TableRow, Working, working};

use super::{
    CardId, ChoiceId, Extra, Kind, LineId,
    limits::PERIODS,
    money::{Currency, Money, Percent},
};
use std::sync::Arc;

/// The numbers of a case: its options, and how they are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// Every amount of the case is in this currency.
    pub currency: Currency,
    /// How long one period is.
    pub period: Period,
    /// Periods after the start, 1 to [`PERIODS`]. Period 0 is the start itself, so there is one
    /// more column than this says.
    pub horizon: u16,
    /// The discount rate for a year, as an effective rate.
    pub rate: Percent,
    /// Side by side, 1 to [`OPTIONS`](super::limits::OPTIONS); ids and the roles that are not
    /// [`Role::Other`] are there once each.
    pub options: Vec<Arc<Choice>>,
    /// The figure I promise; none for the one that is worked out.
    pub promise: Option<Money>,
    /// Unknown fields, kept as they were.
    pub extra: Extra,
}

impl Numbers {
    /// What a case of this kind begins with: its usual options without a line, three years, 10 %
    /// a year (the habit of business cases in IT and sales), euros.
    pub fn new(kind: Kind) -> Self {
        Self { options: Choice::standard(kind), ..Self::without_options() }
    }

    /// What a file is read over: what is missing in it stays as here, and a list of options that
    /// is missing becomes that of the kind.
    pub(crate) fn without_options() -> Self {
        Self {
            currency: Currency::EUR,
            period: Period::default(),
            horizon: 3,
            rate: Percent::from_millionths(100_000),
            options: Vec::new(),
            promise: None,
            extra: Extra::new(),
        }
    }

    /// Whether nothing was entered: it is what a case of this kind begins with.
    pub fn is_untouched(&self, kind: Kind) -> bool {
        *self == Self::new(kind)
    }

    /// The option with this id.
    pub fn choice(&self, id: ChoiceId) -> Option<&Arc<Choice>> {
        self.options.iter().find(|choice| choice.id == id)
    }

    /// The option with this role; the first one for [`Role::Other`].
    pub fn with_role(&self, role: Role) -> Option<&Arc<Choice>> {
        self.options.iter().find(|choice| choice.role == role)
    }

    /// The line with this id, in whichever option.
    pub fn line(&self, id: LineId) -> Option<&Arc<Line>> {
        self.lines().find(|line| line.id == id)
    }

    /// The option a line stands in.
    pub fn choice_of(&self, id: LineId) -> Option<&Arc<Choice>> {
        self.options.iter().find(|choice| choice.line(id).is_some())
    }

    /// The lines of all options, option by option.
    pub fn lines(&self) -> impl Iterator<Item = &Arc<Line>> {
        self.options.iter().flat_map(|choice| &choice.lines)
    }

    /// The lines that rest on a card.
    pub fn lines_on(&self, card: CardId) -> impl Iterator<Item = &Arc<Line>> {
        self.lines().filter(move |line| line.card == Some(card))
    }

    pub(crate) fn line_mut(&mut self, id: LineId) -> Option<&mut Line> {
        let choice = self.options.iter_mut().find(|choice| choice.line(id).is_some())?;
        let lines = &mut Arc::make_mut(choice).lines;
        lines.iter_mut().find(|line| line.id == id).map(Arc::make_mut)
    }

    pub(crate) fn choice_mut(&mut self, id: ChoiceId) -> Option<&mut Choice> {
        self.options.iter_mut().find(|choice| choice.id == id).map(Arc::make_mut)
    }

    /// Puts an option where its role stands: those of one role in the order they came.
    pub(crate) fn insert(&mut self, choice: Choice) {
        let place = self.options.partition_point(|known| known.role <= choice.role);
        self.options.insert(place, Arc::new(choice));
    }

    /// The discount rate for one period, as a share: (1 + rate) ^ (1 ÷ periods a year) − 1.
    pub fn rate_per_period(&self) -> f64 {
        let annual = self.rate.fraction();
        super::finance::rate_per_period(annual, self.period.per_year()).unwrap_or(0.0)
    }
}

/// How long a period is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Period {
    /// Twelve months.
    #[default]
    Year,
    /// Three months.
    Quarter,
    /// One month.
    Month,
}

impl Period {
    /// Every one, longest first.
    pub const ALL: [Self; 3] = [Self::Year, Self::Quarter, Self::Month];

    /// One of them: "year".
    pub const fn name(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Quarter => "quarter",
            Self::Month => "month",
        }
    }

    /// Before a number: "Year".
    pub const fn title(self) -> &'static str {
        match self {
            Self::Year => "Year",
            Self::Quarter => "Quarter",
            Self::Month => "Month",
        }
    }

    /// Several of them: "years".
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Year => "years",
            Self::Quarter => "quarters",
            Self::Month => "months",
        }
    }

    /// How many make a year.
    pub const fn per_year(self) -> u32 {
        match self {
            Self::Year => 1,
            Self::Quarter => 4,
            Self::Month => 12,
        }
    }

    /// What the n-th column is called: "Start", "Year 1", "Quarter 12".
    pub fn heading(self, n: u16) -> String {
        let name = match (n, self) {
            (0, _) => return "Start".to_owned(),
            (_, Self::Year) => "Year ",
            (_, Self::Quarter) => "Quarter ",
            (_, Self::Month) => "Month ",
        };
        name.to_owned() + &usize::from(n).to_string()
    }

    /// So many periods of this length as periods of another: the same span, rounded up, within
    /// what there is room for. Three years are twelve quarters.
    pub fn span(self, horizon: u16, to: Self) -> u16 {
        let parts = u32::from(horizon) * to.per_year();
        let periods = parts.div_ceil(self.per_year());
        u16::try_from(periods).map_or(PERIODS, |periods| periods.clamp(1, PERIODS))
    }
}
