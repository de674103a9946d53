//! Proves how amounts and percentages are read and shown, in every locale and currency.

use proptest::{prelude::*, sample::select, test_runner::Config};
use standpoint::domain::money::*;

const EN: Separators = Separators::ENGLISH;
const DE: Separators = Separators::GERMAN;
const FR: Separators = Separators::FRENCH;
const CH: Separators = Separators::SWISS;
const EUR: Currency = Currency::EUR;

fn currency(code: &str) -> Currency {
    Currency::of(code).unwrap()
}

/// The amount in minor units.
fn euros(text: &str, separators: Separators) -> Result<i64, AmountError> {
    parse_amount(text, separators, EUR).map(Money::minor)
}

#[test]
fn what_people_type_and_paste_is_read() {
    for (text, minor) in [
        ("0", 0),
        ("400", 40_000),
        (" 400\t", 40_000),
        ("1250000", 125_000_000),
        ("1,250,000", 125_000_000),
        ("1.250.000", 125_000_000),
        ("1.250.000,50", 125_000_050),
        ("1,250,000.50", 125_000_050),
        ("1 250 000", 125_000_000),
        ("1 250 000,5", 125_000_050),
        ("1\u{a0}250\u{a0}000.5", 125_000_050),
        ("1\u{202f}250\u{2009}000", 125_000_000),
        ("1’250’000", 125_000_000),
        ("1'250'000.50", 125_000_050),
        ("12,34,567", 123_456_700),
        ("12,34,567.89", 123_456_789),
        ("1.2m", 120_000_000),
        ("1,2 M", 120_000_000),
        ("1.2345678m", 123_456_780),
        ("85k", 8_500_000),
        ("85 K", 8_500_000),
        ("85 thousand", 8_500_000),
        ("3bn", 300_000_000_000),
        ("1.5tn", 150_000_000_000_000),
        ("3 mio.", 300_000_000),
        ("0.5 Mrd", 50_000_000_000),
        ("(400)", -40_000),
        ("( 1.2m )", -120_000_000),
        ("-400", -40_000),
        ("- 400", -40_000),
        ("−400", -40_000),
        ("–400", -40_000),
        ("400-", -40_000),
        ("+400", 40_000),
        ("€ 400", 40_000),
        ("€400", 40_000),
        ("-€400", -40_000),
        ("€ -400", -40_000),
        ("(€400)", -40_000),
        ("€(400)", -40_000),
        ("400 EUR", 40_000),
        ("400eur", 40_000),
        ("EUR 400", 40_000),
        ("1.2m€", 120_000_000),
        ("1.2 m €", 120_000_000),
        ("85 kEUR", 8_500_000),
        ("12.5", 1_250),
        ("12,5", 1_250),
        ("12.50", 1_250),
        (".5", 50),
        ("€.5", 50),
        (",5", 50),
        ("5.", 500),
        ("400.-", 40_000),
        ("400,–", 40_000),
        ("400.– EUR", 40_000),
        ("007", 700),
        ("1234.50", 123_450),
        ("0.10", 10),
        ("\u{200e}400\u{200f}", 40_000),
        ("\u{feff}\u{2066}400\u{2069}", 40_000),
        ("12.340000000000000000000000000", 1_234),
        ("92233720368547758.07", i64::MAX),
        ("-92233720368547758.08", i64::MIN),
    ] {
        for separators in [EN, DE, FR, CH] {
            assert_eq!(euros(text, separators), Ok(minor), "{text:?} with {separators:?}");
        }
    }
}

#[test]
fn a_mark_that_could_be_either_is_read_by_the_locale() {
    for (text, english, german) in [
        ("1.250", 125, 125_000),
        ("1,250", 125_000, 125),
        ("12.500", 1_250, 1_250_000),
        ("125,000", 12_500_000, 12_500),
        ("-1.250", -125, -125_000),
        ("1,250k", 125_000_000, 125_000),
        ("1.250k", 125_000, 125_000_000),
        // Not either: groups have three digits and do not begin with zero.
        ("0.250", 25, 25),
        ("0,250", 25, 25),
        ("1250.000", 125_000, 125_000),
        ("1.25", 125, 125),
        ("1.2500", 125, 125),
        ("1.250.000", 125_000_000, 125_000_000),
    ] {
        assert_eq!(euros(text, EN), Ok(english), "{text} in English");
        // Swiss amounts have the English point, and a comma has no other use in them.
        assert_eq!(euros(text, CH), Ok(english), "{text} in Swiss");
        assert_eq!(euros(text, DE), Ok(german), "{text} in German");
        assert_eq!(euros(text, FR), Ok(german), "{text} in French");
    }
}

#[test]
fn each_currency_has_its_decimals_and_its_names() {
    for (code, text, minor) in [
        ("JPY", "1,250", 1_250),
        ("JPY", "¥1250", 1_250),
        ("JPY", "1.2m", 1_200_000),
        ("KWD", "1.250", 1_250),
        ("KWD", "1.25 KWD", 1_250),
        ("BHD", "0.001", 1),
        ("SEK", "400 kr", 40_000),
        ("SEK", "85 kkr", 8_500_000),
        ("CZK", "400 kč", 40_000),
        ("PLN", "400 zł", 40_000),
        ("CHF", "CHF 1’250.–", 125_000),
        ("USD", "$400", 40_000),
        ("USD", "US$400", 40_000),
        ("CAD", "$400", 40_000),
        ("CAD", "CA$ 400", 40_000),
        ("AUD", "AU$400", 40_000),
        ("INR", "₹12,34,567", 123_456_700),
        ("ZAR", "R 400", 40_000),
        ("XTS", "400 xts", 40_000),
        ("XTS", "0.01", 1),
    ] {
        let read = parse_amount(text, EN, currency(code));
        assert_eq!(read, Ok(Money::from_minor(minor)), "{text} in {code}");
    }
}

#[test]
fn what_is_no_amount_is_refused_with_its_reason() {
    let in_usd = AmountError::OtherCurrency { found: currency("USD"), expected: EUR };
    let many = AmountError::TooManyDecimals { currency: EUR };
    for (text, error) in [
        ("", AmountError::Empty),
        (" \u{a0}\u{200b}", AmountError::Empty),
        ("about a million", AmountError::NotAnAmount),
        ("€", AmountError::NotAnAmount),
        ("12 of 15", AmountError::NotAnAmount),
        ("1e6", AmountError::NotAnAmount),
        ("=A1+400", AmountError::NotAnAmount),
        ("400-500", AmountError::NotAnAmount),
        ("400 each", AmountError::NotAnAmount),
        ("ca. 400", AmountError::NotAnAmount),
        ("400\t500", AmountError::NotAnAmount),
        ("400\n500", AmountError::NotAnAmount),
        ("(400", AmountError::NotAnAmount),
        ("400)", AmountError::NotAnAmount),
        (")400(", AmountError::NotAnAmount),
        ("1.2 k m", AmountError::NotAnAmount),
        ("€ 400 EUR", AmountError::NotAnAmount),
        ("k 400", AmountError::NotAnAmount),
        ("٤٠٠", AmountError::NotAnAmount),
        ("4٠0", AmountError::NotAnAmount),
        ("🎯 400", AmountError::NotAnAmount),
        ("-(400)", AmountError::Signs),
        ("--400", AmountError::Signs),
        ("-400-", AmountError::Signs),
        ("+-400", AmountError::Signs),
        ("((400))", AmountError::Signs),
        ("12%", AmountError::Percentage),
        ("12 50", AmountError::Grouping),
        ("1,25,0", AmountError::Grouping),
        ("1.2.3", AmountError::Grouping),
        ("1,,250", AmountError::Grouping),
        ("1,250.000,5", AmountError::Grouping),
        ("1.250.000,500,5", AmountError::Grouping),
        ("1,250 000", AmountError::Grouping),
        ("1.5 000", AmountError::Grouping),
        ("1250,000,000", AmountError::Grouping),
        ("$400", in_usd),
        ("400 USD", in_usd),
        ("12.345", many),
        ("1.2345", many),
        ("12345,678", many),
        ("0.001", many),
        ("1.234567891m", many),
        ("92233720368547758.08", AmountError::TooLarge),
        ("9223372036854775807 bn", AmountError::TooLarge),
        ("99999999999999999999999999", AmountError::TooLarge),
    ] {
        assert_eq!(euros(text, EN), Err(error), "{text:?}");
        let sentence = error.to_string();
        assert!(sentence.ends_with('.') && sentence.len() < 120, "{sentence}");
        assert!(
            sentence.contains("type") || sentence.contains("Type") || sentence.contains("check")
        );
    }
    let yen = currency("JPY");
    let error = parse_amount("12.5", EN, yen).unwrap_err();
    assert_eq!(error, AmountError::TooManyDecimals { currency: yen });
    assert_eq!(error.to_string(), "JPY has no decimals: type a whole amount, such as 1250.");
    assert_eq!(
        many.to_string(),
        "EUR has 2 decimals: type no more than 2 digits after the decimal mark."
    );
    assert_eq!(
        in_usd.to_string(),
        "This amount is in USD, and the case counts in EUR: type what it is in EUR."
    );
}

#[test]
fn percentages_are_read_and_shown() {
    for (text, millionths, shown) in [
        ("12%", 120_000, "12%"),
        ("12 %", 120_000, "12%"),
        ("12\u{a0}%", 120_000, "12%"),
        ("12", 120_000, "12%"),
        ("0.5%", 5_000, "0.5%"),
        ("12,5 %", 125_000, "12.5%"),
        ("3.5 percent", 35_000, "3.5%"),
        ("-3%", -30_000, "−3%"),
        ("(3 %)", -30_000, "−3%"),
        ("0.0001%", 1, "0.0001%"),
        ("0.7974", 7_974, "0.7974%"),
        ("1,000%", 10_000_000, "1,000%"),
        ("999999.9999%", 9_999_999_999, "999,999.9999%"),
    ] {
        let percent = parse_percent(text, EN).unwrap();
        assert_eq!(percent.millionths(), millionths, "{text}");
        assert_eq!(format_percent(percent, EN), shown, "{text}");
    }
    assert_eq!(format_percent(parse_percent("12.5", DE).unwrap(), DE), "12,5%");
    for (text, error) in [
        ("", PercentError::Empty),
        ("%", PercentError::NotAPercentage),
        ("ten", PercentError::NotAPercentage),
        ("12 EUR", PercentError::NotAPercentage),
        ("% 12", PercentError::NotAPercentage),
        ("12 %%", PercentError::NotAPercentage),
        ("--3", PercentError::NotAPercentage),
        ("1 2 %", PercentError::NotAPercentage),
        ("0.00001 %", PercentError::TooManyDecimals),
        ("1000000 %", PercentError::TooLarge),
        ("99999999999999999999", PercentError::TooLarge),
    ] {
        assert_eq!(parse_percent(text, EN), Err(error), "{text:?}");
        assert!(error.to_string().ends_with('.'));
    }
    for (percent, fraction) in [(10, 0.1), (-30, -0.3), (0, 0.0), (250, 2.5)] {
        assert!((Percent::whole(percent).fraction() - fraction).abs() < f64::EPSILON);
    }
}

#[test]
fn amounts_are_shown_in_full_in_whole_units_and_short() {
    for (minor, full, whole, short) in [
        (0, "0", "0", "0"),
        (49, "0.49", "0", "0"),
        (50, "0.50", "1", "1"),
        (-49, "−0.49", "0", "0"),
        (-50, "−0.50", "−1", "−1"),
        (1_250, "12.50", "13", "13"),
        (85_000, "850", "850", "850"),
        (99_949, "999.49", "999", "999"),
        (99_950, "999.50", "1,000", "1\u{a0}k"),
        (124_900, "1,249", "1,249", "1.2\u{a0}k"),
        (125_000, "1,250", "1,250", "1.3\u{a0}k"),
        (-125_000, "−1,250", "−1,250", "−1.3\u{a0}k"),
        (8_500_000, "85,000", "85,000", "85\u{a0}k"),
        (8_540_000, "85,400", "85,400", "85.4\u{a0}k"),
        (85_440_000, "854,400", "854,400", "854\u{a0}k"),
        (99_949_999, "999,499.99", "999,500", "999\u{a0}k"),
        (99_950_000, "999,500", "999,500", "1\u{a0}M"),
        (120_000_000, "1,200,000", "1,200,000", "1.2\u{a0}M"),
        (999_999_999, "9,999,999.99", "10,000,000", "10\u{a0}M"),
        (340_000_000_000, "3,400,000,000", "3,400,000,000", "3.4\u{a0}bn"),
        (99_949_999_999_999, "999,499,999,999.99", "999,500,000,000", "999\u{a0}bn"),
        (120_000_000_000_000, "1,200,000,000,000", "1,200,000,000,000", "1.2\u{a0}tn"),
        (i64::MIN, "−92,233,720,368,547,758.08", "−92,233,720,368,547,758", "−92,234\u{a0}tn"),
    ] {
        let money = Money::from_minor(minor);
        for (style, shown) in [(Style::Full, full), (Style::Whole, whole), (Style::Short, short)] {
            assert_eq!(format_money(money, EUR, EN, style), shown, "{minor} {style:?}");
        }
    }
    let money = Money::from_minor(-125_000_050);
    for (separators, shown, with_symbol) in [
        (EN, "−1,250,000.50", "−€1,250,000.50"),
        (DE, "−1.250.000,50", "−1.250.000,50\u{a0}€"),
        (FR, "−1\u{202f}250\u{202f}000,50", "−1\u{202f}250\u{202f}000,50\u{a0}€"),
        (CH, "−1’250’000.50", "−€1’250’000.50"),
    ] {
        assert_eq!(format_money(money, EUR, separators, Style::Full), shown);
        assert_eq!(format_with_symbol(money, EUR, separators, Style::Full), with_symbol);
    }
    let francs = format_with_symbol(Money::from_minor(40_000), currency("CHF"), CH, Style::Full);
    assert_eq!(francs, "CHF\u{a0}400");
    let dinars = format_money(Money::from_minor(1_250), currency("KWD"), EN, Style::Full);
    assert_eq!(dinars, "1.250");
    let yen = format_money(Money::from_minor(1_250), currency("JPY"), EN, Style::Full);
    assert_eq!(yen, "1,250");
}

#[test]
fn marks_are_known_from_a_sample() {
    for (sample, separators) in [
        ("1,234,567.8", EN),
        ("12,34,567.8", EN),
        ("1.234.567,8", DE),
        ("1\u{202f}234\u{202f}567,8", FR),
        ("1234567,8", FR),
        ("1’234’567.8", CH),
        ("1\u{a0}234\u{a0}567,8", Separators::new('\u{a0}', ',').unwrap()),
        ("١٬٢٣٤٬٥٦٧٫٨", EN),
        ("1234567", EN),
        ("", EN),
    ] {
        assert_eq!(Separators::of_sample(sample), separators, "{sample}");
    }
    for (group, decimal) in [('.', '.'), (',', ','), ('1', '.'), ('.', ' '), ('x', '.')] {
        assert_eq!(Separators::new(group, decimal), None);
    }
}

#[test]
fn currencies_are_known_by_three_letters() {
    let known: Vec<Currency> = Currency::known().collect();
    assert!(known.len() > 30);
    for currency in &known {
        assert_eq!(Currency::of(&currency.code().to_ascii_lowercase()), Some(*currency));
        assert!(matches!(currency.decimals(), 0 | 2 | 3) && !currency.symbol().is_empty());
        assert_eq!(known.iter().filter(|other| *other == currency).count(), 1, "{currency}");
    }
    for (code, decimals, symbol) in
        [("eur", 2, "€"), ("JPY", 0, "¥"), ("KWD", 3, "KWD"), ("XTS", 2, "XTS")]
    {
        let found = currency(code);
        assert_eq!((found.decimals(), found.symbol()), (decimals, symbol));
    }
    for code in ["", "EU", "EURO", "E1R", "€", "ÄÖ", "€€€"] {
        assert_eq!(Currency::of(code), None, "{code}");
    }
}

#[test]
fn amounts_add_up_exactly_or_not_at_all() {
    let (most, least) = (Money::from_minor(i64::MAX), Money::from_minor(i64::MIN));
    let cent = Money::from_minor(1);
    assert_eq!((most.checked_add(cent), least.checked_sub(cent)), (None, None));
    assert_eq!((least.checked_neg(), cent.checked_neg()), (None, Some(Money::from_minor(-1))));
    assert_eq!((most.saturating_add(cent), least.saturating_sub(cent)), (most, least));
    let dime = (0..10).try_fold(Money::ZERO, |sum, _| sum.checked_add(cent));
    assert_eq!(dime, Some(Money::from_minor(10)));
    for (units, minor) in
        [(12.5, 1_250), (0.005, 1), (-0.005, -1), (-0.004, 0), (1e13, 1_000_000_000_000_000)]
    {
        assert_eq!(Money::nearest(units, EUR), Some(Money::from_minor(minor)), "{units}");
    }
    for units in [f64::NAN, f64::INFINITY, -1e300, 1e16] {
        assert_eq!(Money::nearest(units, EUR), None, "{units}");
    }
}

fn any_separators() -> impl Strategy<Value = Separators> {
    let groups = ['.', ',', ' ', '\u{a0}', '\u{202f}', '\u{2009}', '’', '\''];
    let pairs: Vec<_> = groups
        .into_iter()
        .flat_map(|group| [',', '.'].map(|decimal| Separators::new(group, decimal)))
        .flatten()
        .collect();
    assert_eq!(pairs.len(), 14);
    select(pairs)
}

fn any_currency() -> impl Strategy<Value = Currency> {
    select(Currency::known().chain(Currency::of("XTS")).collect::<Vec<_>>())
}

fn any_money() -> impl Strategy<Value = Money> {
    prop_oneof![any::<i64>(), -10_000_000..10_000_000_i64, -2_000..2_000_i64]
        .prop_map(Money::from_minor)
}

proptest! {
    #![proptest_config(Config { cases: 2_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn what_is_shown_is_read_back(
        money in any_money(),
        currency in any_currency(),
        separators in any_separators(),
    ) {
        for shown in [
            format_money(money, currency, separators, Style::Full),
            format_with_symbol(money, currency, separators, Style::Full),
        ] {
            prop_assert_eq!(parse_amount(&shown, separators, currency), Ok(money), "{}", shown);
        }
    }

    #[test]
    fn what_is_shown_short_is_nearly_what_it_is(
        money in any_money(),
        currency in any_currency(),
        separators in any_separators(),
    ) {
        let shown = format_with_symbol(money, currency, separators, Style::Short);
        let (exact, unit) = (i128::from(money.minor()), i128::from(currency.minor_per_unit()));
        let off = match parse_amount(&shown, separators, currency) {
            Ok(read) => (i128::from(read.minor()) - exact).abs(),
            // Rounded up from the largest amounts there are.
            Err(error) => {
                prop_assert_eq!(error, AmountError::TooLarge);
                0
            }
        };
        prop_assert!(off <= unit || off * 19 <= exact.abs(), "{exact} {shown}");
    }

    #[test]
    fn percentages_are_read_back(
        millionths in -9_999_999_999..10_000_000_000_i64,
        separators in any_separators(),
    ) {
        let percent = Percent::from_millionths(millionths);
        let shown = format_percent(percent, separators);
        prop_assert_eq!(parse_percent(&shown, separators), Ok(percent), "{}", shown);
    }

    #[test]
    fn any_text_has_an_answer(
        text in "[-−+() 0-9.,'’kmb€$A-Z%\u{a0}\\t]{0,16}",
        words: String,
        currency in any_currency(),
        separators in any_separators(),
    ) {
        for text in [text, words] {
            let _ = parse_percent(&text, separators);
            let read = parse_amount(&text, separators, currency);
            // What was understood is shown, and means the same.
            if let Ok(money) = read {
                let shown = format_money(money, currency, separators, Style::Full);
                prop_assert_eq!(parse_amount(&shown, separators, currency), Ok(money));
            }
        }
    }
}
