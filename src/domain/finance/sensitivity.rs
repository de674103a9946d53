//! How wrong may I be? Break-even values, a tornado, and tables of two inputs.
//!
//! Everything here but [`two_way`] uses the linear form of a case that the simulation uses as
//! well: net present value = fixed + Σ weight × amount, with each line at its likely amount
//! unless said otherwise. So each answer is one step of arithmetic, exact but for rounding, and
//! nothing has to be searched for. Discount rate and horizon are not linear: [`two_way`] takes a
//! function, which works the case out anew for each pair.

use super::{finite, simulation::OptionInput};

impl OptionInput {
    /// Net present value with these lines at these amounts, and all others at their likely ones.
    /// A line that does not exist changes nothing. `None` where it is not finite.
    pub fn value(&self, changes: &[(usize, f64)]) -> Option<f64> {
        let mut value = self.fixed;
        for (index, line) in self.lines.iter().enumerate() {
            let change = changes.iter().find(|(changed, _)| *changed == index);
            value += line.weight * change.map_or(line.likely, |(_, amount)| *amount);
        }
        finite(value)
    }
}

/// To what share of itself a part of a net present value may fall until the whole is zero:
/// 1 − whole ÷ part.
///
/// With all benefits for the part it is PV costs ÷ PV benefits, the break-even factor. Above 1
/// the part would have to rise; below 0, change its sign. `None` where the part is zero, so that
/// no share of it helps, and for what is not finite.
pub fn break_even_share(whole: f64, part: f64) -> Option<f64> {
    finite(1.0 - whole / finite(part)?)
}

/// For each line the amount at which the net present value is zero, all others at their likely
/// ones: likely − value ÷ weight, not rounded.
///
/// `None` for a line without effect, and where a result is not finite. Limitation: it says what
/// balances, not whether it makes sense; a cost may come out negative.
pub fn break_even_values(option: &OptionInput) -> Vec<Option<f64>> {
    let value = option.value(&[]).unwrap_or(f64::NAN);
    option.lines.iter().map(|line| finite(line.likely - value / line.weight)).collect()
}

/// One bar of a tornado.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Which line of the option, from 0.
    pub line: usize,
    /// The net present value with this line at its low amount, all others at their likely ones.
    pub at_low: f64,
    /// The same at its high amount; below [`Bar::at_low`] for costs.
    pub at_high: f64,
}

impl Bar {
    /// How much of the net present value hangs on this line; never negative, and the largest
    /// number there is where it is more.
    pub fn swing(&self) -> f64 {
        (self.at_high - self.at_low).abs().min(f64::MAX)
    }
}

/// What each line's range does to the net present value, widest first; equal ones in their order.
/// Lines without a range are there too, with no swing; those whose values are not finite are not.
pub fn tornado(option: &OptionInput) -> Vec<Bar> {
    let mut bars: Vec<Bar> = Vec::with_capacity(option.lines.len());
    let Some(value) = option.value(&[]) else {
        return bars;
    };
    for (index, line) in option.lines.iter().enumerate() {
        let at = |amount: f64| finite(value + line.weight * (amount - line.likely));
        if let (Some(at_low), Some(at_high)) = (at(line.low), at(line.high)) {
            let bar = Bar { line: index, at_low, at_high };
            let place = bars.partition_point(|other| other.swing() >= bar.swing());
            bars.insert(place, bar);
        }
    }
    bars
}

/// What a function of two inputs comes to for each pair: one row for each of `down`, in it one
/// value for each of `across`.
///
/// The function gets (down, across) and may work out anything, such as a net present value at
/// another rate; `None` where it has no answer. What it gives that is not finite is `None` too.
pub fn two_way(
    down: &[f64],
    across: &[f64],
    function: &mut dyn FnMut(f64, f64) -> Option<f64>,
) -> Vec<Vec<Option<f64>>> {
    let mut rows = Vec::with_capacity(down.len());
    for a in down {
        rows.push(across.iter().map(|b| function(*a, *b).and_then(finite)).collect());
    }
    rows
}

/// Values for an axis of [`two_way`]: `each_side` steps of a share of the base below it, the base
/// itself, and as many above it, in this order. Shares of 0.1 around 200 are 160, 180, 200, 220,
/// 240 with two on each side. What would be no number is left out.
pub fn around(base: f64, share: f64, each_side: u8) -> Vec<f64> {
    let side = i32::from(each_side);
    let values = (-side..=side).map(|step| base + base * share * f64::from(step));
    values.filter(|value| value.is_finite()).collect()
}
