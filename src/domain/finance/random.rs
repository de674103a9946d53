//! Random numbers that are the same on every machine, and that can be had in any order.
//!
//! `SplitMix64` (Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014): a
//! counter in steps of the golden ratio, and a mixer. Being a counter, the n-th number is known
//! without those before it, so a simulation can be cut into slices anywhere. It passes `BigCrush`.
//! Not for secrets.

/// 2⁶⁴ ÷ the golden ratio, odd.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// The mixer: every bit of the result depends on every bit of the number.
fn mix(number: u64) -> u64 {
    let z = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Where the stream of one line begins under a seed.
pub(super) fn stream_start(seed: u64, stream: u64) -> u64 {
    mix(mix(seed.wrapping_add(STEP)) ^ mix(stream).wrapping_mul(STEP))
}

/// The number at a place of a stream, from 0 up to and without 1, in steps of 2⁻⁵³.
pub(super) fn unit(start: u64, place: u64) -> f64 {
    let bits = mix(start.wrapping_add(place.wrapping_add(1).wrapping_mul(STEP)));
    #[allow(clippy::cast_precision_loss, reason = "53 bits are exact")]
    let whole = (bits >> 11) as f64;
    whole * (1.0 / 9_007_199_254_740_992.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first numbers of `SplitMix64` from 1234567, as published with its reference code.
    #[test]
    fn the_counter_and_the_mixer_are_the_published_ones() {
        let published = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        for (place, number) in (1_u64..).zip(published) {
            assert_eq!(mix(1_234_567_u64.wrapping_add(place.wrapping_mul(STEP))), number);
        }
    }

    #[test]
    fn streams_are_even_and_do_not_move_together() {
        let sum = |numbers: &[f64]| numbers.iter().sum::<f64>();
        let draw = |seed, stream| -> Vec<f64> {
            let start = stream_start(seed, stream);
            (0..10_000).map(|place| unit(start, place) - 0.5).collect()
        };
        let streams =
            [draw(1, 0), draw(1, 1), draw(1, 2), draw(2, 0), draw(0, 1), draw(0, u64::MAX)];
        for (n, a) in streams.iter().enumerate() {
            assert!(a.iter().all(|number| (-0.5..0.5).contains(number)));
            // Standard deviation 1 ÷ √(12 × 10,000) = 0.003.
            assert!(sum(a).abs() / 10_000.0 < 0.012, "stream {n}");
            for b in &streams[n + 1..] {
                let products: Vec<f64> = a.iter().zip(b).map(|(a, b)| a * b * 12.0).collect();
                assert!(sum(&products).abs() / 10_000.0 < 0.04, "stream {n}");
            }
        }
    }
}
