//! Proves the way out to spreadsheets and the way in from them.

use proptest::{collection::vec, prelude::*, test_runner::Config};
use standpoint::domain::money::*;
use standpoint::domain::paste::*;
use standpoint::export::table::*;

const EUR: Currency = Currency::EUR;

fn read(text: &str) -> PastedTable {
    read_table(text, Separators::ENGLISH, EUR).unwrap()
}

/// The kinds of all rows, one letter each: heading, line, total, words.
fn kinds(table: &PastedTable) -> String {
    let letter = |row: &PastedRow| match row.why.kind() {
        RowKind::Heading => 'H',
        RowKind::Line => 'L',
        RowKind::Total => 'T',
        RowKind::Words => 'w',
    };
    table.rows.iter().map(letter).collect()
}

fn roles(table: &PastedTable) -> Vec<Role> {
    table.columns.iter().map(|column| column.role).collect()
}

/// The amounts of a row in minor units; those that say nothing are left out.
fn amounts(row: &PastedRow) -> Vec<i64> {
    row.cells.iter().filter_map(|cell| cell.amount).map(|amount| amount.unwrap().minor()).collect()
}

fn sheet() -> Vec<Vec<Cell>> {
    vec![
        vec![Cell::text("Item"), Cell::text("Amount"), Cell::text("Note")],
        vec![
            Cell::text("Deals, lost"),
            Cell::money(Money::from_minor(-125_050), EUR),
            Cell::text("=1+1"),
        ],
        vec![Cell::text("Say \"no\""), Cell::money(Money::from_minor(5), EUR), Cell::Empty],
        vec![Cell::text("Two\nlines"), Cell::rounded(Some(2.5), 0), Cell::text("a\tb")],
    ]
}

#[test]
fn tables_are_written_for_the_clipboard() {
    assert_eq!(
        tsv(&sheet(), '.'),
        "Item\tAmount\tNote\nDeals, lost\t-1250.50\t'=1+1\n\"Say \"\"no\"\"\"\t0.05\t\n\"Two\nlines\"\t3\t\"a\tb\""
    );
    assert_eq!(tsv(&sheet()[1..2], ','), "Deals, lost\t-1250,50\t'=1+1");
    assert_eq!(tsv(&[], '.'), "");
}

#[test]
fn tables_are_written_as_csv() {
    assert_eq!(
        csv(&sheet()),
        "Item,Amount,Note\r\n\"Deals, lost\",-1250.50,'=1+1\r\n\"Say \"\"no\"\"\",0.05,\r\n\"Two\nlines\",3,\"a\tb\"\r\n"
    );
    assert_eq!(csv(&[]), "");
}

#[test]
fn numbers_are_exact_and_stay_numbers() {
    for (cell, written) in [
        (Cell::money(Money::from_minor(i64::MIN), EUR), "-92233720368547758.08"),
        (Cell::money(Money::from_minor(-1), EUR), "-0.01"),
        (Cell::money(Money::ZERO, EUR), "0.00"),
        (Cell::money(Money::from_minor(1_250), Currency::of("JPY").unwrap()), "1250"),
        (Cell::money(Money::from_minor(1_250), Currency::of("KWD").unwrap()), "1.250"),
        (Cell::share(Percent::whole(-3)), "-0.030000"),
        (Cell::rounded(Some(-0.125), 2), "-0.13"),
        (Cell::rounded(Some(1e15), 0), "1000000000000000"),
        (Cell::rounded(Some(1e17), 0), ""),
        (Cell::rounded(Some(f64::NAN), 2), ""),
        (Cell::rounded(Some(f64::INFINITY), 2), ""),
        (Cell::rounded(None, 2), ""),
        (Cell::Number { units: 7, places: 40 }, "0.000000000000000007"),
    ] {
        assert_eq!(tsv(&[vec![cell]], '.'), written);
    }
}

#[test]
fn text_that_looks_like_a_formula_is_made_text() {
    for (text, written) in [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "\"'\t=1\""),
        ("\r=1", "\"'\r=1\""),
        ("\n=1", "\"'\n=1\""),
        ("'=1", "''=1"),
        ("'quoted'", "'quoted'"),
        ("1 = 1", "1 = 1"),
        ("−1", "−1"),
        ("", ""),
    ] {
        assert_eq!(csv(&[vec![Cell::text(text)]]), format!("{written}\r\n"), "{text:?}");
        assert_eq!(tsv(&[vec![Cell::text(text)]], '.'), written, "{text:?}");
    }
}

#[test]
fn a_sheet_with_a_range_is_understood() {
    let table = read(
        "Pushback, draft 3\t\t\t\t\n\
         Item\tLow (k€)\tMost likely\tHigh\tSource\n\
         Benefits\t\t\t\t\n\
         Deals lost\t1,250,000\t2m\t€ 3,000,000\tCRM, 12 Nov\n\
         Reps who leave\t85k\t120k\t(200)\t\n\
         \t\t\t\t\n\
         Total\t1,335,000\t2,120,000\t3,200,000\t\r\n",
    );
    assert_eq!(roles(&table), [Role::Name, Role::Low, Role::Likely, Role::High, Role::Source]);
    assert_eq!(table.columns[1].heading, "Low (k€)");
    assert_eq!(kinds(&table), "wHwLLwT");
    assert_eq!(amounts(&table.rows[3]), [125_000_000, 200_000_000, 300_000_000]);
    assert_eq!(amounts(&table.rows[4]), [8_500_000, 12_000_000, -20_000]);
    assert_eq!(table.lines().count(), 2);
    assert_eq!((table.column(Role::Source), table.column(Role::Total)), (Some(4), None));
    let whys: Vec<Why> = table.rows.iter().map(|row| row.why).collect();
    let expected = [
        Why::NoAmount,
        Why::NamesColumns,
        Why::NoAmount,
        Why::HasAmount,
        Why::HasAmount,
        Why::Empty,
        Why::CalledTotal,
    ];
    assert_eq!(whys, expected);
    assert!(whys.iter().all(|why| why.to_string().ends_with('.')));
}

#[test]
fn a_sheet_with_periods_is_understood() {
    for headings in [
        "\t2026\t2027\t2028",
        "Cost\tYear 1\tYear 2\tYear 3",
        "What\tQ1 2026\tQ2 2026\tQ3 2026",
        "Position\tJan\tFeb 26\tMarch",
        "Item\tInitial\tFY26\tFY27",
        "Item\tY0\tm1\tperiod 2",
        "Anything\tthis\tthat\tthe other",
    ] {
        let table = read(&format!("{headings}\nTravel\t10\t20\t30\nTraining\t1\t2\t3\n"));
        let periods = [Role::Name, Role::Period(0), Role::Period(1), Role::Period(2)];
        assert_eq!(roles(&table), periods, "{headings}");
        assert_eq!(kinds(&table), "HLL", "{headings}");
    }
    let table = read("Item\t2026\t2027\tTotal\tHeads\nTravel\t10\t20\t30\t4\nHotels\t1\t2\t3\t5");
    let expected = [Role::Name, Role::Period(0), Role::Period(1), Role::Total, Role::Other];
    assert_eq!(roles(&table), expected);
    assert_eq!(amounts(&table.rows[1]), [1_000, 2_000], "sums of rows are left out");
}

#[test]
fn a_sheet_without_headings_is_judged_by_its_cells() {
    let table = read("Travel\t85k\nTraining\t1.2m\n");
    assert_eq!((roles(&table), kinds(&table)), (vec![Role::Name, Role::Amount], "LL".into()));
    let table = read("Travel\t1\t2\t3\nTraining\t4\t5\t6");
    assert_eq!(roles(&table), [Role::Name, Role::Low, Role::Likely, Role::High]);
    let table = read("Travel\t1\t2\nTraining\t4\t5");
    assert_eq!(roles(&table), [Role::Name, Role::Period(0), Role::Period(1)]);
    let table = read("Travel\nTraining\n");
    assert_eq!((roles(&table), kinds(&table)), (vec![Role::Name], "ww".into()));
    let table = read("85k");
    assert_eq!((roles(&table), kinds(&table)), (vec![Role::Amount], "L".into()));
    // A margin is no month.
    let table = read("Item\tMargin\nTravel\t12");
    assert_eq!(roles(&table), [Role::Name, Role::Amount]);
}

#[test]
fn totals_are_found_by_name_or_by_adding_up() {
    for name in ["Total", "TOTAL:", "Total costs", "Grand total", "Subtotal", "Summe", "Gesamt"] {
        let table = read(&format!("Travel\t10\nHotels\t20\n{name}\t99"));
        assert_eq!(kinds(&table), "LLT", "{name}");
        assert_eq!(table.rows[2].why, Why::CalledTotal);
    }
    for (text, expected) in [
        ("Travel\t10\nHotels\t20\n\t30", "LLT"),
        ("Travel\t10\nHotels\t20\nMeals\t30", "LLL"),
        ("Travel\t10\nHotels\t20\nMeals\t30\nAll of it\t60", "LLLT"),
        ("Travel\t10\t1\nHotels\t20\t2\nAll of it\t30\t3", "LLT"),
        ("Travel\t10\t1\nHotels\t20\t2\nMeals\t30\t4", "LLL"),
        // Each block is added up on its own.
        ("A\t10\nB\t20\n\t30\nC\t1\nD\t2\n\t3", "LLTLLT"),
        ("A\t0\nB\t0\nC\t0\nD\t0", "LLLL"),
        ("Totally new\t10\nTotalled cars\t20", "LL"),
    ] {
        assert_eq!(kinds(&read(text)), expected, "{text:?}");
    }
}

#[test]
fn marks_are_those_of_the_sheet_where_it_shows_them() {
    let table = read("Travel\t1.250\nHotels\t12,50\nMeals\t1.250.000");
    assert_eq!(table.separators, Separators::GERMAN);
    let found: Vec<_> = table.rows.iter().flat_map(amounts).collect();
    assert_eq!(found, [125_000, 1_250, 125_000_000]);
    let german = |text| read_table(text, Separators::GERMAN, EUR).unwrap();
    assert_eq!(amounts(&german("Travel\t1,250\nHotels\t12.50").rows[0]), [125_000]);
    // Where it does not show, the locale decides.
    assert_eq!(amounts(&german("Travel\t1.250").rows[0]), [125_000]);
    assert_eq!(amounts(&read("Travel\t1.250").rows[0]), [125]);
    // Nor does it where it shows both.
    assert_eq!(amounts(&read("Travel\t1.250\nHotels\t12,5\nMeals\t12.5").rows[0]), [125]);
    // A date or a version shows nothing.
    assert_eq!(amounts(&read("Version 2,5\t1,250").rows[0]), [125_000]);
    assert_eq!(amounts(&read("Since 3.12.2026\t1,250").rows[0]), [125_000]);
}

#[test]
fn cells_are_parted_as_spreadsheets_do() {
    let table =
        read("\"Two\nlines\"\t\"a \"\"b\"\" c\"\t10\r\n\"Quick\" wins\t 'x \t20\r\rlast\t\t-\n\n");
    let cells: Vec<Vec<&str>> =
        table.rows.iter().map(|row| row.cells.iter().map(|cell| &*cell.text).collect()).collect();
    assert_eq!(
        cells,
        [
            ["Two\nlines", "a \"b\" c", "10"],
            ["\"Quick\" wins", "'x", "20"],
            ["", "", ""],
            ["last", "", "-"],
        ]
    );
    assert_eq!(table.rows[3].cells[2].amount, None, "a dash says nothing");
    let unreadable = read("Travel\t10\nHotels\ttbd\nMeals\t1.2345\nTaxi\t4").rows;
    assert_eq!(unreadable[1].why, Why::NoAmount);
    assert_eq!(unreadable[1].cells[1].amount, Some(Err(AmountError::NotAnAmount)));
    let many = AmountError::TooManyDecimals { currency: EUR };
    assert_eq!(unreadable[2].cells[1].amount, Some(Err(many)));
}

#[test]
fn nothing_and_too_much_have_an_answer() {
    for text in ["", " ", "\t\t\n\t", "\r\n\r\n", "\"\"\t\"\""] {
        assert_eq!(read_table(text, Separators::ENGLISH, EUR), None, "{text:?}");
    }
    let table = read(&"a\t1\n".repeat(ROWS + 5));
    assert_eq!((table.rows.len(), table.is_cut), (ROWS, true));
    let table = read(&"a\t1\n".repeat(ROWS));
    assert_eq!((table.rows.len(), table.is_cut), (ROWS, false));
    let table = read(&"1\t".repeat(COLUMNS + 1));
    assert_eq!((table.columns.len(), table.is_cut), (COLUMNS, true));
    let table = read("a\t1\t\t\t\t\n\n\n");
    assert_eq!((table.columns.len(), table.rows.len(), table.is_cut), (2, 1, false));
    // A quotation mark that never ends is one of the words.
    assert_eq!(read("\"a\tb\nc").rows[0].cells[0].text, "\"a");
}

/// What a spreadsheet makes of CSV: RFC 4180, read letter by letter.
fn parse_csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut letters = text.chars().peekable();
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    rows
}

fn any_cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        "[-=+@',\"\t\r\n a-zé0-9]{0,8}".prop_map(Cell::Text),
        (any::<i64>(), 0..=18_u32).prop_map(|(units, places)| Cell::Number { units, places }),
        Just(Cell::Empty),
    ]
}

proptest! {
    #![proptest_config(Config { cases: 1_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn csv_is_read_back_with_no_formula_in_it(rows in vec(vec(any_cell(), 1..5), 0..6)) {
        let read = parse_csv(&csv(&rows));
        prop_assert_eq!(read.len(), rows.len());
        for (read, row) in read.iter().zip(&rows) {
            prop_assert_eq!(read.len(), row.len());
            for (read, cell) in read.iter().zip(row) {
                match cell {
                    Cell::Empty => prop_assert_eq!(read, ""),
                    Cell::Text(text) => {
                        prop_assert!(!read.starts_with(['=', '+', '-', '@', '\t', '\r']));
                        let guarded = format!("'{text}");
                        prop_assert!(read == text || *read == guarded);
                    }
                    Cell::Number { units, .. } => {
                        prop_assert_eq!(read.starts_with('-'), *units < 0);
                        prop_assert!(read.parse::<f64>().is_ok());
                    }
                }
            }
        }
    }

    #[test]
    fn what_goes_out_to_the_clipboard_comes_back(
        rows in vec(vec("[-=+@',\"\t\r\n a-zé0-9]{0,8}", 3), 1..8),
    ) {
        let cells: Vec<Vec<Cell>> =
            rows.iter().map(|row| row.iter().map(Cell::text).collect()).collect();
        let table = read_table(&tsv(&cells, '.'), Separators::ENGLISH, EUR);
        let mut expected: Vec<Vec<&str>> =
            rows.iter().map(|row| row.iter().map(|text| text.trim()).collect()).collect();
        while expected.last().is_some_and(|row| row.iter().all(|text| text.is_empty())) {
            expected.pop();
        }
        let found: Vec<Vec<&str>> = table
            .iter()
            .flat_map(|table| &table.rows)
            .map(|row| {
                let mut texts: Vec<&str> = row.cells.iter().map(|cell| &*cell.text).collect();
                texts.resize(3, "");
                texts
            })
            .collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn any_text_is_read(text in "[-=+@',.\"\t\r\n a-z0-9€]{0,60}", words: String) {
        for text in [text, words] {
            if let Some(table) = read_table(&text, Separators::ENGLISH, EUR) {
                prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
                prop_assert!(table.lines().count() <= table.rows.len());
            }
        }
    }
}
