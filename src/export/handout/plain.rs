//! A sheet as plain text: for a chat, a note, a mail without formatting.

use super::{Content, Item, Part, Sheet};

/// Plain text; headings are underlined, lines are not broken.
pub fn plain(sheet: &Sheet) -> String {
    let mut out = String::new();
    heading(&sheet.title, '=', &mut out);
    if !sheet.facts.is_empty() {
        out.push_str(&sheet.facts);
        out.push('\n');
    }
    for part in &sheet.parts {
        out.push('\n');
        heading(&part.heading, '-', &mut out);
        out.push_str(&plain_words(part));
    }
    out
}

/// What stands in a part, below its heading, as plain text.
pub fn plain_words(part: &Part) -> String {
    let mut out = String::new();
    for content in &part.content {
        match content {
            Content::Words(words) | Content::Strong(words) => line(words, &mut out),
            Content::List(items) => items.iter().for_each(|each| line(&item(each), &mut out)),
            Content::Table(table) => {
                for row in &table.rows {
                    let mut cells = table.head.iter().zip(row).skip(1);
                    let mut words = ["- ", row.first().map_or("", String::as_str)].concat();
                    let mut mark = ": ";
                    for (head, cell) in cells.by_ref().filter(|(_, cell)| !cell.is_empty()) {
                        words = [&words, mark, head, " ", cell].concat();
                        mark = "; ";
                    }
                    line(&words, &mut out);
                }
            }
        }
    }
    out
}

fn heading(words: &str, mark: char, out: &mut String) {
    line(words, out);
    out.extend(words.chars().map(|_| mark));
    out.push('\n');
}

fn line(words: &str, out: &mut String) {
    out.push_str(words);
    out.push('\n');
}

fn item(item: &Item) -> String {
    let mut words = ["- ", &item.lead].concat();
    if !item.text.is_empty() {
        words = [&words, item.mark(), &item.text].concat();
    }
    if !item.note.is_empty() {
        words = [&words, " (", &item.note, ")"].concat();
    }
    words
}
