//! All rates at which a schedule of flows is worth nothing.
//!
//! A flow `c` at time `t` is worth `c·e^(−t·s)` today, with `s = ln(1 + rate)`. So the worth of a
//! schedule is a sum `f(s) = Σ cᵢ·e^(−tᵢ·s)`, whether its times are whole periods (then it is a
//! polynomial in `x = e^(−s)`) or days. Its roots are found by the argument that proves Descartes'
//! rule of signs for such sums (Laguerre 1883; Jameson, "Counting zeros of generalised
//! polynomials", The Mathematical Gazette 90, 2006):
//!
//! - A sum whose amounts all have one sign has no root.
//! - The derivative of `e^(k·s)·f(s)` is `e^(k·s)·Σ (k − tᵢ)·cᵢ·e^(−tᵢ·s)`. With `k` between the
//!   two times of a change of sign, this sum has one change of sign fewer.
//! - By Rolle's theorem there is at most one root of `f` between two neighbouring roots of that
//!   simpler sum, and it is seen by a change of sign between them.
//!
//! So we go down until no change of sign is left, and come back up with the roots of each sum
//! parting those of the next. No root is missed and none is guessed at. Where `f` is zero to
//! within rounding at a root of the simpler sum, it touches zero there: a double root.
//!
//! Limitation: two roots that are closer than rounding can tell (about 10⁻⁷) are one.

use super::powers::exp;

/// An amount at a time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    /// When, in periods or years.
    pub at: f64,
    /// How much; may be zero.
    pub amount: f64,
}

/// Below this, 1 + rate is not told from 0.
const LOWEST: f64 = -36.7;
/// Beyond this, a rate is too large for a number; the largest rate is about 10²⁹⁹.
const HIGHEST: f64 = 690.0;
/// Terms of all sums on the way down together. 480 monthly flows that change their sign each
/// month stay far below it; what is more is not a plan.
const WORK: usize = 1 << 20;

/// Every `s` at which the terms add up to zero, ascending; the terms by ascending time.
///
/// None for amounts that are not finite, and for more than [`WORK`] terms times changes of sign.
pub(super) fn roots(mut terms: Vec<Term>) -> Vec<f64> {
    scale(&mut terms);
    let changes: Vec<f64> = terms
        .windows(2)
        .filter(|pair| (pair[0].amount < 0.0) != (pair[1].amount < 0.0))
        .map(|pair| f64::midpoint(pair[0].at, pair[1].at))
        .collect();
    if changes.len().saturating_mul(terms.len()) > WORK {
        return Vec::new();
    }
    let mut sums = vec![terms];
    for k in changes {
        let mut simpler = sums[sums.len() - 1].clone();
        for term in &mut simpler {
            term.amount *= k - term.at;
        }
        scale(&mut simpler);
        sums.push(simpler);
    }
    // The last sum has no root.
    sums.pop();
    let mut roots = Vec::new();
    while let Some(sum) = sums.pop() {
        roots = crossings(&sum, &roots);
    }
    roots
}

/// Brings the largest amount to 1, and leaves out what is nothing beside it. What is not a number
/// leaves no term.
fn scale(terms: &mut Vec<Term>) {
    let largest = terms.iter().map(|term| term.amount.abs()).fold(0.0, f64::max);
    for term in &mut *terms {
        term.amount /= largest;
    }
    if terms.iter().all(|term| term.amount.is_finite()) {
        terms.retain(|term| term.amount != 0.0);
    } else {
        terms.clear();
    }
}

/// The roots of a sum that has at most one between two neighbours of these places.
fn crossings(terms: &[Term], places: &[f64]) -> Vec<f64> {
    let rounding = f64::EPSILON * (16.0 + 2.0 * super::periods(terms.len()));
    let mut found = Vec::new();
    let mut left = (LOWEST, balance(terms, LOWEST));
    for place in places {
        let value = balance(terms, *place);
        if value.abs() <= rounding {
            found.push(*place);
            left = (*place, 0.0);
        } else {
            found.extend(crossing(terms, left, (*place, value)));
            left = (*place, value);
        }
    }
    found.extend(crossing(terms, left, (HIGHEST, balance(terms, HIGHEST))));
    found
}

/// Σ ÷ Σ|..| of the terms at `s`: from −1 to 1, with the sign and the roots of the sum itself.
fn balance(terms: &[Term], s: f64) -> f64 {
    // Summed from the end that weighs least, so that no factor is above 1.
    let is_early_last = s >= 0.0;
    let (mut sum, mut gross) = (0.0, 0.0);
    let (mut gap, mut factor, mut before) = (0.0, 1.0, None);
    for index in 0..terms.len() {
        let index = if is_early_last { terms.len() - 1 - index } else { index };
        let Term { at, amount } = terms[index];
        let step: f64 = at - before.unwrap_or(at);
        #[allow(clippy::float_cmp, reason = "the same step has the same factor")]
        if step.abs() != gap {
            gap = step.abs();
            factor = exp(-s.abs() * gap);
        }
        sum = sum * factor + amount;
        gross = gross * factor + amount.abs();
        before = Some(at);
    }
    sum / gross
}

/// The root between two places where the sum has different signs, to the last digit.
///
/// Chandrupatla's method (Advances in Engineering Software 28, 1997): inverse quadratic
/// interpolation where the last three places allow it, else halving.
fn crossing(terms: &[Term], left: (f64, f64), right: (f64, f64)) -> Option<f64> {
    let ((mut a, mut fa), (mut b, mut fb)) = (right, left);
    if fa * fb >= 0.0 {
        return None;
    }
    let mut share = 0.5;
    // Halving alone needs 70 steps.
    for _ in 0..200 {
        let place = a + share * (b - a);
        let value = balance(terms, place);
        // The root stays between `a`, the newest place, and `b`; `c` is the one that was left.
        let (c, fc);
        if (value < 0.0) == (fa < 0.0) {
            (c, fc) = (a, fa);
        } else {
            (c, fc) = (b, fb);
            (b, fb) = (a, fa);
        }
        (a, fa) = (place, value);
        let best = if fa.abs() < fb.abs() { a } else { b };
        let narrowest = (2.0 * f64::EPSILON * best.abs() + 1e-18) / (b - a).abs();
        if narrowest > 0.5 || value == 0.0 {
            return Some(best);
        }
        let (xi, phi) = ((a - b) / (c - b), (fa - fb) / (fc - fb));
        share = if phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi {
            fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb)
        } else {
            0.5
        };
        share = share.max(narrowest).min(1.0 - narrowest);
    }
    Some(a)
}
