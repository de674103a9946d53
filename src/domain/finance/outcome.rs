//! What a simulation came to: quantiles, probabilities and a histogram.

use std::collections::BinaryHeap;

/// About so many bins a histogram has: between this and two and a half times as many, of all that
/// it shows together.
const BINS: f64 = 16.0;

/// What a simulation came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// For each option, in the order of the input.
    pub options: Vec<OptionResult>,
    /// `beats[a][b]` is the share of draws in which option a is worth more than option b. Equal
    /// values are no win for either.
    pub beats: Vec<Vec<f64>>,
    /// The draws of each option.
    values: Vec<Vec<f64>>,
}

/// The net present value of one option.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OptionResult {
    /// The mean of all draws.
    pub mean: f64,
    /// One draw in ten is below.
    pub p10: f64,
    /// The median.
    pub p50: f64,
    /// One draw in ten is above.
    pub p90: f64,
    /// The least of all draws.
    pub least: f64,
    /// The most of all draws.
    pub most: f64,
    /// The share of draws above zero.
    pub pays: f64,
}

/// Draws by value, in bins of equal width with round edges.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// The lower edge of the first bin: a multiple of the width.
    pub from: f64,
    /// 1, 2 or 5 times a power of ten; 1 where every draw is the same.
    pub width: f64,
    /// For each option that was asked for, the draws in each bin. A draw on an edge is in the bin
    /// above.
    pub counts: Vec<Vec<u32>>,
}

/// From the draws of each option; every option has the same number of them, at least one, and all
/// are finite.
pub(super) fn results(values: Vec<Vec<f64>>) -> Results {
    let count = values.iter().map(Vec::len).max().unwrap_or(0);
    let share = |hits: usize| number(hits) / number(count);
    let beats = |a: &Vec<f64>, b: &Vec<f64>| {
        share(a.iter().zip(b).filter(|(value, other)| value > other).count())
    };
    let options = values.iter().map(|draws| {
        let sorted = sorted(draws);
        OptionResult {
            mean: draws.iter().sum::<f64>() / number(count),
            p10: quantile(&sorted, 10),
            p50: quantile(&sorted, 50),
            p90: quantile(&sorted, 90),
            least: quantile(&sorted, 0),
            most: quantile(&sorted, 100),
            pays: share(draws.iter().filter(|value| **value > 0.0).count()),
        }
    });
    let options = options.collect();
    let beats = values.iter().map(|a| values.iter().map(|b| beats(a, b)).collect()).collect();
    Results { options, beats, values }
}

impl Results {
    /// How often some options fell where, over the same bins: those at these places of the input,
    /// in this order. A place that there is not stands for nothing.
    pub fn histogram(&self, places: &[usize]) -> Histogram {
        let found = places.iter().filter_map(|place| self.options.get(*place));
        let (least, most) = found
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), option| {
                (least.min(option.least), most.max(option.most))
            });
        if least > most {
            return Histogram { from: 0.0, width: 1.0, counts: Vec::new() };
        }
        let width = bin_width(most - least, least.abs().max(most.abs()));
        let first = (least / width).floor();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few bins")]
        let bin = |value: f64| ((value / width).floor() - first).max(0.0) as usize;
        let counts = places.iter().filter_map(|place| self.values.get(*place)).map(|draws| {
            let mut counts = vec![0_u32; bin(most) + 1];
            for value in draws {
                counts[bin(*value)] += 1;
            }
            counts
        });
        Histogram { counts: counts.collect(), from: first * width, width }
    }
}

#[allow(clippy::cast_precision_loss, reason = "draws are at most a million")]
fn number(count: usize) -> f64 {
    count as f64
}

/// Ascending, through a heap of whole numbers in the same order as the floats: the sort of the
/// standard library is several kilobytes of wasm, and so is each of its kinds.
fn sorted(draws: &[f64]) -> Vec<f64> {
    // The bits of a float are in order, but for those of negative ones, which are backwards.
    let turned = |bits: i64| if bits < 0 { bits ^ i64::MAX } else { bits };
    let keys: BinaryHeap<i64> =
        draws.iter().map(|value| turned(value.to_bits().cast_signed())).collect();
    let keys = keys.into_sorted_vec().into_iter();
    keys.map(|key| f64::from_bits(turned(key).cast_unsigned())).collect()
}

/// The value at so many percent of the way through sorted draws, between two of them on the line
/// that joins them (Excel's PERCENTILE.INC, the default of numpy).
fn quantile(sorted: &[f64], percent: usize) -> f64 {
    let place = (sorted.len() - 1) * percent;
    let (below, rest) = (sorted[place / 100], place % 100);
    let above = sorted.get(place / 100 + 1).map_or(below, |above| *above);
    below + (above - below) * (number(rest) / 100.0)
}

/// The largest of 1, 2 or 5 times a power of ten that makes at least [`BINS`] bins. By repeated
/// multiplication and division, which are the same on every machine.
fn bin_width(range: f64, largest: f64) -> f64 {
    // Draws that differ by rounding alone are the same.
    if range <= largest * 1e-12 || range < 1e-280 {
        return 1.0_f64.max(power_of_ten_below(largest * 1e-12));
    }
    let most = range / BINS;
    let power = power_of_ten_below(most);
    if power * 5.0 <= most {
        power * 5.0
    } else if power * 2.0 <= most {
        power * 2.0
    } else {
        power
    }
}

/// The largest power of ten that is not above a number; 1 for zero.
fn power_of_ten_below(number: f64) -> f64 {
    let mut power = 1.0;
    while number >= power * 10.0 {
        power *= 10.0;
    }
    while number > 0.0 && number < power {
        power /= 10.0;
    }
    power
}
