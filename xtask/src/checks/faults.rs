//! What was done to the stored work, and what it has lost: the tables that the tests print, put
//! together, so that they stand at the end and not among hundreds of other lines.

use std::fmt;

/// How the table begins, natively as in the browser.
const HEAD: &str =
    "fault                                          tried  edits acknowledged   lost";

/// The lines that were printed, natively and in the browser.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Faults {
    native: Vec<String>,
    browser: Vec<String>,
    /// Whether the next line of `cargo test` belongs to the table.
    is_table: bool,
}

impl Faults {
    /// Whether there is anything to show.
    pub fn any(&self) -> bool {
        !(self.native.is_empty() && self.browser.is_empty())
    }

    /// Takes in what a line of `cargo test` says: a table begins with its head and ends with an
    /// empty line.
    pub fn read_cargo(&mut self, line: &str) {
        if line.trim_end() == HEAD {
            self.is_table = true;
        } else if line.trim().is_empty() {
            self.is_table = false;
        } else if self.is_table {
            self.native.push(line.trim_end().to_owned());
        }
    }

    /// Takes in what Playwright's JSON report says: a line is a note beside a journey.
    pub fn read_playwright(&mut self, report: &serde_json::Value) {
        match report {
            serde_json::Value::Array(all) => {
                for one in all {
                    self.read_playwright(one);
                }
            }
            serde_json::Value::Object(fields) => {
                let text = |name| fields.get(name).and_then(serde_json::Value::as_str);
                if let (Some("fault"), Some(line)) = (text("type"), text("description"))
                    && !self.browser.iter().any(|known| known == line)
                {
                    self.browser.push(line.to_owned());
                }
                for one in fields.values() {
                    self.read_playwright(one);
                }
            }
            _ => {}
        }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (title, lines) in [
            ("Faults, on random days without a browser", &self.native),
            ("Faults, in Chromium", &self.browser),
        ] {
            if lines.is_empty() {
                continue;
            }
            writeln!(f, "{title}:\n{HEAD}")?;
            for line in lines {
                writeln!(f, "{line}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_of_both_are_put_together() {
        let mut faults = Faults::default();
        assert!(!faults.any());
        for line in [
            "test one ... ok",
            HEAD,
            "it is full     3                  12      0",
            "",
            "test two ... ok",
        ] {
            faults.read_cargo(line);
        }
        // The report has a note twice: beside the journey and beside its result.
        let note = serde_json::json!({ "type": "fault", "description": "it crashes     1  2  0" });
        let other = serde_json::json!({ "type": "issue", "description": "no fault" });
        let report = serde_json::json!({ "suites": [{ "specs": [{ "tests": [
            { "annotations": [note.clone(), other], "results": [{ "annotations": [note] }] },
        ] }] }] });
        faults.read_playwright(&report);
        let native = format!("{HEAD}\nit is full     3                  12      0\n");
        let browser = format!("{HEAD}\nit crashes     1  2  0\n");
        let both = [
            "Faults, on random days without a browser:\n",
            &native,
            "Faults, in Chromium:\n",
            &browser,
        ];
        assert_eq!(faults.to_string(), both.concat());
    }
}
