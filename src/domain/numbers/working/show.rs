//! Figures as they stand in a working.

use crate::domain::{
    money::{Currency, Money, Separators, Style, format_money, format_number, format_with_symbol},
    numbers::{Period, rounded},
};

/// How a working writes its figures: by currency and locale.
#[derive(Debug, Clone, Copy)]
pub(super) struct Show {
    pub currency: Currency,
    pub separators: Separators,
    pub period: Period,
}

impl Show {
    /// Whole units from 100 on; below that all digits of the currency.
    fn style(self, money: Money) -> Style {
        let limit = self.currency.minor_per_unit() * 100;
        if money.minor().unsigned_abs() < limit { Style::Full } else { Style::Whole }
    }

    /// An amount inside a formula: `50,000`.
    pub fn plain(self, minor: f64) -> String {
        let money = rounded(minor);
        format_money(money, self.currency, self.separators, self.style(money))
    }

    /// An amount that stands alone: `€50,000`.
    pub fn money(self, minor: f64) -> String {
        let money = rounded(minor);
        format_with_symbol(money, self.currency, self.separators, self.style(money))
    }

    /// An amount as it was entered, to the last digit.
    pub fn entered(self, money: Money) -> String {
        format_with_symbol(money, self.currency, self.separators, Style::Full)
    }

    /// `23.4%`
    pub fn share(self, share: f64) -> String {
        self.number(share * 100.0, 1) + "%"
    }

    pub fn number(self, number: f64, places: u8) -> String {
        format_number(number, places, self.separators)
    }

    /// `1.1²`: what a period is divided by; nothing at the start.
    pub fn factor(self, rate: f64, t: usize) -> String {
        match t {
            0 => String::new(),
            1 => self.number(1.0 + rate, 6),
            t => self.number(1.0 + rate, 6) + &raised(t),
        }
    }

    /// `50,000 ÷ 1.1²`
    pub fn discounted(self, flow: f64, rate: f64, t: usize) -> String {
        match t {
            0 => self.plain(flow),
            t => [&*self.plain(flow), " ÷ ", &self.factor(rate, t)].concat(),
        }
    }

    /// How long so many periods are: `at once`, `14 months`, `5.5 years`. Months are counted up,
    /// so that it is not said too early.
    pub fn time(self, periods: f64) -> String {
        let months = periods * 12.0 / f64::from(self.period.per_year());
        let whole = (months - 1e-9).ceil().max(0.0);
        match whole {
            0.0 => "at once".to_owned(),
            1.0 => "1 month".to_owned(),
            whole if whole <= 36.0 => self.number(whole, 0) + " months",
            _ => self.number(months / 12.0, 1) + " years",
        }
    }
}

/// Terms as one sum: `−100 + 50 − 20 + … + 10`. Terms that are zero are left out; of many,
/// the first three and the last are shown.
pub(super) fn sum(terms: &mut dyn Iterator<Item = (f64, String)>) -> String {
    const SHOWN: usize = 6;
    let terms: Vec<_> = terms.filter(|(amount, _)| *amount != 0.0).collect();
    let mut text = String::new();
    for (place, (_, term)) in terms.iter().enumerate() {
        if terms.len() > SHOWN && place > 2 && place + 1 < terms.len() {
            if place == 3 {
                text.push_str(" + …");
            }
            continue;
        }
        match term.strip_prefix('−') {
            _ if text.is_empty() => text.push_str(term),
            Some(size) => text.extend([" − ", size]),
            None => text.extend([" + ", term]),
        }
    }
    if text.is_empty() { "0".to_owned() } else { text }
}

/// A whole number as an exponent.
fn raised(number: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digits = number.to_string();
    digits.bytes().map(|digit| DIGITS[usize::from(digit - b'0')]).collect()
}
