//! How wrong may the entries be? One input at another value, two at once, all at random.
//!
//! A net present value is linear in the amount of every line, so [`Numbers::input`] gives an
//! option in the form that [`sensitivity`](crate::domain::finance::sensitivity) and
//! [`simulation`](crate::domain::finance::simulation) take. Rate, margin and growth are worked out
//! anew by [`Numbers::npv_with`].

use super::{Choice, Line, Numbers, Role};
use crate::domain::{
    ChoiceId, LineId,
    finance::{
        Bar, OptionInput, SimulationInput, Uncertain, around, rate_per_period, tornado, two_way,
    },
    text::folded,
};

/// How many futures of a case are drawn.
pub const DRAWS: usize = 10_000;
/// Where the draws begin; the same seed draws the same futures everywhere.
pub const SEED: u64 = 2027;
/// The values of an input in a table of two: so many on either side of the entered one, each a
/// fifth of it further.
const STEPS: u8 = 2;
const STEP: f64 = 0.2;

/// Something that was entered and may be otherwise. Its value is a number: minor units for
/// amounts, a share of one for the rest (0.1 is 10 %).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Input {
    /// The discount rate for a year.
    Rate,
    /// How much of all benefits comes: 1 as they were entered.
    Benefits,
    /// How much all costs come to: 1 as they were entered.
    Costs,
    /// The amount of a line.
    Amount(LineId),
    /// The margin of a line of revenue.
    Margin(LineId),
    /// The growth of a line.
    Growth(LineId),
}

impl Input {
    /// Its value as it was entered; none for a line that is not there, or has no margin.
    pub fn entered(self, numbers: &Numbers) -> Option<f64> {
        Some(match self {
            Self::Rate => numbers.rate.fraction(),
            Self::Benefits | Self::Costs => 1.0,
            Self::Amount(id) => numbers.line(id)?.terms().amount,
            Self::Margin(id) => {
                let line = numbers.line(id).filter(|line| line.has_margin())?;
                line.margin?.fraction()
            }
            Self::Growth(id) => numbers.line(id)?.growth.fraction(),
        })
    }

    /// The values it has in a table of two inputs, from low to high by size: the entered one and
    /// as many below as above, as far as they can be. Of a share that is nothing, those above it.
    pub fn around(self, numbers: &Numbers) -> Vec<f64> {
        let base = self.entered(numbers).unwrap_or(0.0);
        if base == 0.0 {
            let steps = if self.is_amount() { 0 } else { 2 * STEPS };
            return (0..=steps).map(|step| f64::from(step) * STEP / 10.0).collect();
        }
        let mut values = around(base, STEP, STEPS);
        if self.is_amount() {
            // As it can be entered: what is read off the table comes out the same when it is typed.
            for value in &mut values {
                *value = value.round();
            }
            values.dedup();
        }
        if let Self::Margin(_) = self {
            // No more is left of revenue than all of it.
            values.retain(|value| value.abs() <= 1.0);
        }
        values
    }

    /// What it is called.
    pub fn label(self, numbers: &Numbers) -> String {
        let of = |id, before: &str| {
            [before, numbers.line(id).map_or("a line", |line| line.label())].concat()
        };
        match self {
            Self::Rate => "Discount rate".to_owned(),
            Self::Benefits => "All benefits".to_owned(),
            Self::Costs => "All costs".to_owned(),
            Self::Amount(id) => of(id, ""),
            Self::Margin(id) => of(id, "Margin on "),
            Self::Growth(id) => of(id, "Growth of "),
        }
    }

    /// Whether its value is an amount; else it is a share.
    pub const fn is_amount(self) -> bool {
        match self {
            Self::Amount(_) => true,
            Self::Rate | Self::Benefits | Self::Costs | Self::Margin(_) | Self::Growth(_) => false,
        }
    }
}

impl Numbers {
    /// Everything of an option that may be otherwise: rate, benefits and costs as a whole, then
    /// line by line.
    pub fn inputs(&self, choice: ChoiceId) -> Vec<Input> {
        let mut inputs = vec![Input::Rate, Input::Benefits, Input::Costs];
        for line in self.choice(choice).iter().flat_map(|choice| &choice.lines) {
            inputs.push(Input::Amount(line.id));
            if line.has_margin() && line.margin.is_some() {
                inputs.push(Input::Margin(line.id));
            }
            if line.growth.millionths() != 0 {
                inputs.push(Input::Growth(line.id));
            }
        }
        inputs
    }

    /// Net present value of an option with these inputs at these values, and all else as it was
    /// entered. None for an option that is not there, and for a rate of −100 % or less.
    pub fn npv_with(&self, choice: ChoiceId, changes: &[(Input, f64)]) -> Option<f64> {
        let other = |input: Input| {
            changes.iter().find(|(known, _)| *known == input).map(|(_, value)| *value)
        };
        let annual = other(Input::Rate).unwrap_or_else(|| self.rate.fraction());
        let rate = rate_per_period(annual, self.period.per_year())?;
        let mut value = 0.0;
        for line in &self.choice(choice)?.lines {
            let mut terms = line.terms();
            terms.amount = other(Input::Amount(line.id)).unwrap_or(terms.amount);
            terms.growth = other(Input::Growth(line.id)).unwrap_or(terms.growth);
            if let Some(margin) = other(Input::Margin(line.id)) {
                terms.keep = line.keep(margin);
            }
            let all = if line.category.is_benefit() { Input::Benefits } else { Input::Costs };
            let all = other(all).unwrap_or(1.0);
            value += line.sign() * all * terms.amount * terms.weight(rate, self.horizon);
        }
        Some(value).filter(|value| value.is_finite())
    }

    /// The net present value of an option for each pair of values of two inputs: one row for each
    /// of `down`. See [`around`] for the values.
    pub fn two_way(
        &self,
        choice: ChoiceId,
        down: (Input, &[f64]),
        across: (Input, &[f64]),
    ) -> Vec<Vec<Option<f64>>> {
        two_way(down.1, across.1, &mut |a, b| self.npv_with(choice, &[(down.0, a), (across.0, b)]))
    }

    /// An option in its linear form: every line, in order, with its range and its weight. Where
    /// only the uncertain lines are of interest, see [`Numbers::simulation`].
    pub fn input(&self, choice: ChoiceId) -> Option<OptionInput> {
        let choice = self.choice(choice)?;
        let lines = choice.lines.iter().map(|line| self.uncertain(line)).collect();
        Some(OptionInput { fixed: 0.0, lines })
    }

    fn uncertain(&self, line: &Line) -> Uncertain {
        let [low, likely, high] = line.amounts();
        let weight = line.terms().weight(self.rate_per_period(), self.horizon) * line.sign();
        Uncertain { low, likely, high, weight, stream: stream(line) }
    }

    /// What each line's range does to the net present value of an option, widest first. Lines
    /// without a range are left out.
    pub fn tornado(&self, choice: ChoiceId) -> Vec<(LineId, Bar)> {
        let Some(choice) = self.choice(choice) else { return Vec::new() };
        let bars = self.input(choice.id).map(|input| tornado(&input)).unwrap_or_default();
        let bars = bars.into_iter().filter(|bar| bar.swing() > 0.0);
        bars.filter_map(|bar| Some((choice.lines.get(bar.line)?.id, bar))).collect()
    }

    /// All options, to be drawn at random: lines with a range are drawn, the others are certain.
    ///
    /// A line that is called the same in two options is the same thing in the world: both are
    /// high together. Elsewhere lines are independent of each other.
    pub fn simulation(&self, seed: u64, draws: usize) -> SimulationInput {
        let options = self.options.iter().map(|choice| self.drawn(choice)).collect();
        SimulationInput { options, seed, draws }
    }

    fn drawn(&self, choice: &Choice) -> OptionInput {
        let mut input = OptionInput::default();
        for line in &choice.lines {
            let line = self.uncertain(line);
            if line.low < line.high {
                input.lines.push(line);
            } else {
                input.fixed += line.weight * line.likely;
            }
        }
        input
    }

    /// Where my proposal stands among the options, and what it stands against, as the simulation
    /// counts them: the order, or doing nothing where there is no order.
    pub fn contenders(&self) -> (Option<usize>, Option<usize>) {
        let place = |role| self.options.iter().position(|choice| choice.role == role);
        (place(Role::Proposal), place(Role::Order).or_else(|| place(Role::Nothing)))
    }
}

/// Names the source of a line's draws: by its words and its side, or by its id where it has no
/// name (FNV-1a).
fn stream(line: &Line) -> u64 {
    let name = folded(&line.name);
    if name.is_empty() {
        return line.id.bits();
    }
    let side = u8::from(line.category.is_benefit());
    name.bytes().chain([side]).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
