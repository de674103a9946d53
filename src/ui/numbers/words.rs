//! Figures as they stand on the screen: whole units, negative ones in parentheses.

use super::Board;
use crate::domain::{
    money::{Money, Percent, Style, format_money, format_number, format_percent},
    numbers::rounded,
};

impl Board {
    /// `312,000`, `(40,000)`
    pub(super) fn whole(self, minor: f64) -> String {
        self.styled(rounded(minor), Style::Whole)
    }

    /// `486 k`, `(312 k)`
    pub(super) fn short(self, minor: f64) -> String {
        self.styled(rounded(minor), Style::Short)
    }

    /// An exact amount.
    pub(super) fn money(self, money: Money) -> String {
        self.styled(money, Style::Whole)
    }

    /// `10,000`
    pub(super) fn count(self, count: usize) -> String {
        #[allow(clippy::cast_precision_loss, reason = "below 2^53")]
        format_number(count as f64, 0, self.separators)
    }

    fn styled(self, money: Money, style: Style) -> String {
        let currency = self.currency();
        let text = format_money(money, currency, self.separators, style);
        match text.strip_prefix('−') {
            Some(size) => ["(", size, ")"].concat(),
            None => text,
        }
    }

    /// `118 %`, `−41 %`
    pub(super) fn percent(self, share: f64) -> String {
        #[allow(clippy::cast_possible_truncation, reason = "it ends at the largest there is")]
        let percent = (share * 100.0).round() as i64;
        let text = format_percent(
            Percent::from_millionths(percent.saturating_mul(10_000)),
            self.separators,
        );
        [text.trim_end_matches('%'), "\u{a0}%"].concat()
    }
}

/// `93 of 100 futures`: a share of them. All and none are said of all and none alone.
pub fn of_hundred(share: f64) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let count = (share * 100.0).round() as u8;
    match count {
        100 if share < 1.0 => "over 99 of 100 futures".to_owned(),
        0 if share > 0.0 => "under 1 of 100 futures".to_owned(),
        _ => [&*usize::from(count).to_string(), " of 100 futures"].concat(),
    }
}
