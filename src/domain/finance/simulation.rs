//! How likely an option pays: many draws of its net present value.
//!
//! A net present value is linear in the amount of every line, so a line takes part as an estimate
//! (low, likely, high) and a weight: the present value that one unit of it brings, negative for
//! costs. What is certain is one fixed part. So a draw costs one multiplication for each line,
//! however many periods there are.
//!
//! Estimates are drawn from the PERT (beta) distribution; see `pert.rs`. Start with
//! [`Simulation::new`], call [`Simulation::advance`] until it is done, a few milliseconds at a
//! time, and take [`Simulation::results`].
//!
//! # What can be relied on
//! - The same input and seed give the same results, bit for bit, on every machine and with any
//!   slices: only whole numbers, `+ − × ÷` and square roots take part, in a fixed order.
//! - The draws of a line depend on the seed and its [`Uncertain::stream`] only. A line that is
//!   added, moved or changed leaves the draws of the others as they are, and a small change of an
//!   estimate makes a small change of the results.
//!
//! # Limitations
//! - Lines are independent of each other, but for those that share a stream, in one option or in
//!   several: they are high together and low together. So options share the world only through
//!   streams. Real lines that hang together and do not share one make the spread look smaller
//!   than it is.
//! - With 10,000 draws a probability is known to about one percentage point.

use super::outcome::{Results, results};
use super::pert::{Pert, Shapes};
use super::random::{stream_start, unit};

/// Options that can be compared.
pub const OPTIONS: usize = 16;
/// Amounts and values stay below this, far from the largest number: they are doubled, and added
/// up over all draws.
const BOUND: f64 = 1e290;
/// Draws of one simulation, at most.
pub const DRAWS: usize = 1_000_000;

/// A line whose amount is not certain.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Uncertain {
    /// The least it may be, in any unit.
    pub low: f64,
    /// The most likely value. Where it lies outside of the range, the range is widened to it.
    pub likely: f64,
    /// The most it may be. A range the wrong way round is turned round.
    pub high: f64,
    /// Present value for each unit: after margin, risk, attribution, growth and discounting;
    /// negative for costs.
    pub weight: f64,
    /// Names the source of its draws. Lines with the same number move together: the same line in
    /// two options has one stream, different lines have different ones.
    pub stream: u64,
}

/// One way forward.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OptionInput {
    /// Present value of everything that is certain.
    pub fixed: f64,
    /// Everything else; may be empty.
    pub lines: Vec<Uncertain>,
}

/// What is to be simulated.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SimulationInput {
    /// Side by side.
    pub options: Vec<OptionInput>,
    /// Shown to the person, so that the result can be had again.
    pub seed: u64,
    /// How many; 10,000 is usual.
    pub draws: usize,
}

/// A simulation under way.
#[derive(Debug, Clone)]
pub struct Simulation {
    input: SimulationInput,
    shapes: Shapes,
    /// For each option, the value of each draw, as far as its lines have been added.
    values: Vec<Vec<f64>>,
    /// Where it stands: option, line and draw.
    option: usize,
    line: usize,
    draw: usize,
    /// Of the line under way.
    pert: Option<Pert>,
}

impl Simulation {
    /// A simulation that has not begun. `None` for no options or more than [`OPTIONS`], for no
    /// draws or more than [`DRAWS`], and where a number is not finite, or so large that a value
    /// could be infinite.
    pub fn new(input: SimulationInput) -> Option<Self> {
        let is_countable = (1..=OPTIONS).contains(&input.options.len())
            && (1..=DRAWS).contains(&input.draws)
            && input.options.iter().all(OptionInput::is_bounded);
        is_countable.then(|| Self {
            values: input.options.iter().map(|option| vec![option.fixed; input.draws]).collect(),
            input,
            shapes: Shapes::new(),
            option: 0,
            line: 0,
            draw: 0,
            pert: None,
        })
    }

    /// Takes at most so many more samples, a sample being one draw of one line; whether
    /// everything is drawn. 100,000 samples take about a millisecond.
    pub fn advance(&mut self, samples: usize) -> bool {
        let mut left = samples;
        while let Some(option) = self.input.options.get(self.option) {
            let Some(line) = option.lines.get(self.line) else {
                (self.option, self.line) = (self.option + 1, 0);
                continue;
            };
            if left == 0 {
                return false;
            }
            let pert = self
                .pert
                .get_or_insert_with(|| Pert::new(&self.shapes, line.low, line.likely, line.high));
            let until = self.input.draws.min(self.draw.saturating_add(left));
            let start = stream_start(self.input.seed, line.stream);
            let draws = &mut self.values[self.option][self.draw..until];
            for (draw, value) in (self.draw as u64..).zip(draws) {
                *value += line.weight * pert.quantile(unit(start, draw));
            }
            left -= until - self.draw;
            self.draw = until;
            if until == self.input.draws {
                (self.line, self.draw, self.pert) = (self.line + 1, 0, None);
            }
        }
        true
    }

    /// Samples taken, and samples in all.
    pub fn progress(&self) -> (u64, u64) {
        let lines = |options: &[OptionInput]| -> u64 {
            options.iter().map(|option| option.lines.len() as u64).sum()
        };
        let done = lines(&self.input.options[..self.option]) + self.line as u64;
        let draws = self.input.draws as u64;
        (done * draws + self.draw as u64, lines(&self.input.options) * draws)
    }

    /// What came out; `None` until everything is drawn.
    pub fn results(&self) -> Option<Results> {
        (self.option == self.input.options.len()).then(|| results(self.values.clone()))
    }
}

impl OptionInput {
    /// Whether every draw of it is finite, and so is the sum of all draws.
    fn is_bounded(&self) -> bool {
        let (mut sum, mut is_bounded) = (self.fixed.abs(), true);
        for line in &self.lines {
            for amount in [line.low, line.likely, line.high] {
                is_bounded &= amount.abs() < BOUND;
                sum += amount.abs() * line.weight.abs();
            }
        }
        // A sum that is not a number is not below anything.
        is_bounded && sum < BOUND
    }
}
