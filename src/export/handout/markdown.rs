//! A sheet as Markdown (`CommonMark`, with the tables of GitHub's).
//!
//! Whatever was typed is text: every sign that could mean something is escaped.

use super::{Content, Item, Sheet, Table};

/// Signs that mean something in a line, wherever they stand.
const SIGNS: [char; 17] =
    ['\\', '`', '*', '_', '{', '}', '[', ']', '<', '>', '#', '|', '~', '&', '!', '$', '^'];

/// Markdown.
pub fn markdown(sheet: &Sheet) -> String {
    let mut out = ["# ", &escaped(&sheet.title), "\n"].concat();
    if !sheet.facts.is_empty() {
        out = [&out, "\n", &escaped(&sheet.facts), "\n"].concat();
    }
    for part in &sheet.parts {
        out = [&out, "\n## ", &escaped(&part.heading), "\n"].concat();
        for content in &part.content {
            out.push('\n');
            match content {
                Content::Words(words) => line(&escaped(words), &mut out),
                Content::Strong(words) => line(&strong(words), &mut out),
                Content::List(items) => items.iter().for_each(|each| line(&item(each), &mut out)),
                Content::Table(table) => push_table(table, &mut out),
            }
        }
    }
    out
}

fn line(words: &str, out: &mut String) {
    out.push_str(words);
    out.push('\n');
}

fn strong(words: &str) -> String {
    ["**", &escaped(words), "**"].concat()
}

fn item(item: &Item) -> String {
    if item.text.is_empty() && item.note.is_empty() {
        return ["- ", &escaped(&item.lead)].concat();
    }
    let mut words = ["- ", &strong(&item.lead)].concat();
    if !item.text.is_empty() {
        words = [&words, item.mark(), &escaped(&item.text)].concat();
    }
    if !item.note.is_empty() {
        words = [&words, " (", &escaped(&item.note), ")"].concat();
    }
    words
}

fn push_table(table: &Table, out: &mut String) {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
        ["| ", &cells.join(" | "), " |"].concat()
    };
    line(&row(&table.head), out);
    let columns: Vec<&str> = table.head.iter().map(|_| "---").collect();
    line(&["| ", &columns.join(" | "), " |"].concat(), out);
    for cells in &table.rows {
        line(&row(cells), out);
    }
}

/// A text of one line as text.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    let mut digits_only = true;
    let mut letters = words.chars().enumerate().peekable();
    while let Some((place, letter)) = letters.next() {
        let is_sign = SIGNS.contains(&letter);
        // What begins a list, a heading or a rule at the beginning of a line.
        let begins = place == 0 && matches!(letter, '-' | '+' | '=' | ':');
        let ends = letters.peek().is_none_or(|(_, next)| *next == ' ');
        let numbers = place > 0 && digits_only && ends && matches!(letter, '.' | ')');
        if is_sign || begins || numbers {
            out.push('\\');
        }
        digits_only &= letter.is_ascii_digit();
        out.push(letter);
    }
    out
}
