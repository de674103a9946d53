//! From values to places in a drawing, in thousandths of its width or height.
//!
//! Whole numbers, so that no float is ever written out: that takes more code than all charts.

/// The values that an axis covers.
#[derive(Clone, Copy)]
pub struct Scale {
    least: f64,
    most: f64,
    step: f64,
}

impl Scale {
    /// Covers these values, widened to round ends about `steps` steps apart.
    pub fn covering(values: impl Iterator<Item = f64>, steps: f64) -> Self {
        let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values.filter(|value| value.is_finite()) {
            (least, most) = (least.min(value), most.max(value));
        }
        if least > most {
            (least, most) = (0.0, 1.0);
        }
        let range = if most > least { most - least } else { most.abs().max(1.0) };
        let step = round_step(range / steps);
        let (bottom, top) = ((least / step).floor(), (most / step).ceil());
        let top = if top > bottom { top } else { bottom + 1.0 };
        Self { least: bottom * step, most: top * step, step }
    }

    /// Just from one value to another.
    pub fn from_to(least: f64, most: f64) -> Self {
        Self { least, most, step: most - least }
    }

    /// Where a value lies, from 0 to 1000; what lies beyond the ends is put on them.
    pub fn place(self, value: f64) -> i32 {
        whole((value - self.least) / (self.most - self.least) * 1000.0)
    }

    /// The same, counted from the top of a drawing.
    pub fn height(self, value: f64) -> i32 {
        1000 - self.place(value)
    }

    /// The round values, from the least to the most.
    pub fn ticks(self) -> Vec<f64> {
        let count = whole((self.most - self.least) / self.step).min(20);
        (0..=count).map(|step| self.least + f64::from(step) * self.step).collect()
    }
}

/// The nearest whole number from 0 to 1000.
fn whole(value: f64) -> i32 {
    #[allow(clippy::cast_possible_truncation, reason = "it ends at the largest there is")]
    let whole = value.round() as i32;
    whole.clamp(0, 1000)
}

/// The smallest of 1, 2 or 5 times a power of ten that is not below a number.
fn round_step(least: f64) -> f64 {
    let mut power = 1.0;
    while least.is_finite() && power < least {
        power *= 10.0;
    }
    while power > least * 10.0 && power > 1e-6 {
        power /= 10.0;
    }
    let fits = [power / 5.0, power / 2.0, power].into_iter().find(|step| *step >= least);
    fits.unwrap_or(power)
}

/// A place as a share of the drawing: `34.5%`.
pub fn percent(place: i32) -> String {
    format!("{}.{}%", place / 10, place % 10)
}

/// Moves labels apart until each has its room: places from the top in thousandths, in any order.
/// They keep their order, and stay between the ends where there is room for all.
pub fn apart(places: &mut [i32], room: i32) {
    let mut order: Vec<usize> = Vec::with_capacity(places.len());
    for index in 0..places.len() {
        let at = order.iter().take_while(|other| places[**other] <= places[index]).count();
        order.insert(at, index);
    }
    let mut least = 0;
    for index in &order {
        places[*index] = places[*index].max(least);
        least = places[*index] + room;
    }
    let mut most = 1000;
    for index in order.iter().rev() {
        places[*index] = places[*index].min(most);
        most = places[*index] - room;
    }
}
