//! Powers and logarithms of growth in little code: numbers are halved until a short sum will do.
//!
//! Those of the standard library are several kilobytes of wasm. The tests hold these to them: they
//! agree to within rounding, for rates and times of any size.

use std::f64::consts::LN_2;

/// What is below this has a short sum.
const SMALL: f64 = 0.125;
/// Beyond this, e^x is too large for a number.
const LARGE: f64 = 800.0;

/// e^x − 1, exact where x is small too.
pub(in crate::domain) fn exp_m1(x: f64) -> f64 {
    let mut x = x.clamp(-LARGE, LARGE);
    let mut halvings = 0;
    while x.abs() >= SMALL {
        x /= 2.0;
        halvings += 1;
    }
    let mut sum = 0.0;
    for n in (1..=12).rev() {
        sum = (1.0 + sum) * x / f64::from(n);
    }
    for _ in 0..halvings {
        // e^2x − 1 = (e^x − 1)(e^x + 1)
        sum *= sum + 2.0;
    }
    sum
}

/// e^x, exact where it is near zero too.
pub(in crate::domain) fn exp(x: f64) -> f64 {
    let power = 1.0 + exp_m1(x.abs());
    if x < 0.0 { 1.0 / power } else { power }
}

/// ln(1 + x), exact where x is small too; not a number for −1 and below.
pub(in crate::domain) fn ln_1p(x: f64) -> f64 {
    if x <= -1.0 {
        return f64::NAN;
    }
    if x < -0.5 {
        return -ln_1p(-x / (1.0 + x));
    }
    let (mut x, mut times) = (x, 2.0);
    while x.abs() >= SMALL {
        // √(1 + x) − 1
        x /= 1.0 + (1.0 + x).sqrt();
        times *= 2.0;
    }
    let share = x / (2.0 + x);
    let mut sum = 0.0;
    for n in (0..=7).rev() {
        sum = sum * share * share + 1.0 / f64::from(2 * n + 1);
    }
    times * share * sum
}

/// ln(x) of a number above zero.
pub(super) fn ln(x: f64) -> f64 {
    const BITS: u32 = f64::MANTISSA_DIGITS - 1;
    if x < f64::MIN_POSITIVE {
        return ln(x * 2_f64.powi(64)) - 64.0 * LN_2;
    }
    // x = 2^exponent · (1 + rest)
    let (bits, one) = (x.to_bits(), 1.0_f64.to_bits());
    #[allow(clippy::cast_possible_truncation, reason = "eleven bits")]
    let exponent = (bits >> BITS) as i32 - (one >> BITS) as i32;
    let rest = f64::from_bits(bits & ((1 << BITS) - 1) | one) - 1.0;
    f64::from(exponent) * LN_2 + ln_1p(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(own: f64, std: f64, of: f64) {
        let far = ((own - std) / std).abs();
        assert!(
            own.to_bits() == std.to_bits() || far <= 8e-16 * (2.0 + of.abs()),
            "{of}: {own} is not {std}"
        );
    }

    #[test]
    fn they_are_those_of_the_standard_library() {
        for step in -3_000..=3_000 {
            let x = f64::from(step) * 0.2371;
            close(exp_m1(x), x.exp_m1(), x);
            let tiny = x * 1e-9;
            close(exp_m1(tiny), tiny.exp_m1(), tiny);
            close(ln_1p(tiny), tiny.ln_1p(), tiny);
            let rate = x.exp_m1();
            if rate.is_finite() && rate > -1.0 {
                close(ln_1p(rate), rate.ln_1p(), 4.0);
            }
            if x.exp().is_normal() {
                close(exp(x), x.exp(), x);
                close(ln(x.exp()), x.exp().ln(), 4.0);
            }
        }
        close(ln(5e-324), 5e-324_f64.ln(), 4.0);
    }

    #[test]
    fn what_has_no_answer_is_no_number() {
        assert!(ln_1p(-1.0).is_nan() && ln_1p(f64::NAN).is_nan() && exp_m1(f64::NAN).is_nan());
        assert!(exp(2_000.0).is_infinite() && exp(-2_000.0) == 0.0);
    }
}
