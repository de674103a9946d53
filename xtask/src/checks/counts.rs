//! How many tests ran, read from what the test runners say themselves.

use std::fmt;

/// Tests that passed and that failed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
}

impl Counts {
    /// Whether any test ran at all.
    pub fn ran(&self) -> bool {
        self.passed + self.failed > 0
    }

    /// Adds what a line of `cargo test` says: `test result: ok. 12 passed; 0 failed; ...`.
    pub fn read_cargo(&mut self, line: &str) {
        let Some(result) = line.trim().strip_prefix("test result: ") else {
            return;
        };
        // The first part begins with the verdict: `ok. 12 passed`.
        for part in result.split(['.', ';']) {
            let mut words = part.split_whitespace();
            let number = words.next().and_then(|word| word.parse::<u64>().ok());
            match (number, words.next()) {
                (Some(number), Some("passed")) => self.passed += number,
                (Some(number), Some("failed")) => self.failed += number,
                _ => {}
            }
        }
    }

    /// Adds what Playwright's JSON report says.
    ///
    /// A test that needed a second try counts as failed; there are no second tries.
    pub fn read_playwright(&mut self, report: &serde_json::Value) {
        let count = |name: &str| report["stats"][name].as_u64().unwrap_or(0);
        self.passed += count("expected");
        self.failed += count("unexpected") + count("flaky");
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn cargos_lines_are_added_up() {
        let mut counts = Counts::default();
        counts.read_cargo("running 3 tests");
        counts.read_cargo("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured");
        counts.read_cargo("test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured");
        assert_eq!(counts, Counts { passed: 14, failed: 3 });
        assert_eq!(counts.to_string(), "14 passed, 3 failed");
    }

    #[test]
    fn playwrights_report_is_added() {
        let mut counts = Counts { passed: 1, failed: 0 };
        let stats = json!({ "expected": 5, "unexpected": 1, "flaky": 1, "skipped": 2 });
        counts.read_playwright(&json!({ "stats": stats }));
        assert_eq!(counts, Counts { passed: 6, failed: 2 });
    }
}
