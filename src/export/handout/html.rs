//! A sheet as HTML: a file of its own without any script, and a fragment to paste elsewhere.
//!
//! The screen shows a sheet with the same elements, classes and style sheet, so that what is seen
//! is what is printed (`ui::handout::paper`).

use super::{Content, Item, Sheet, Table};

/// The style of the paper, on the screen as in a file.
pub const PAPER: &str = include_str!("paper.css");

/// A page of its own: no script, nothing loaded from anywhere, and a policy that says so.
pub fn html(sheet: &Sheet) -> String {
    let title = escaped(&sheet.title);
    let policy = "default-src 'none'; style-src 'unsafe-inline'";
    let mut out = String::from("<!doctype html>\n<html lang=\"en\">\n<head>\n");
    out += "<meta charset=\"utf-8\">\n";
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    out += policy;
    out += "\">\n<title>";
    out += &title;
    out += "</title>\n<style>\nbody{margin:0;background:#fff}\n";
    out += PAPER;
    out += "</style>\n</head>\n<body>\n<main class=\"";
    out += sheet.size.class();
    out += "\">\n";
    out += &fragment(sheet);
    out += "</main>\n</body>\n</html>\n";
    out
}

/// What stands in the page: to be pasted into a document or a mail.
pub fn fragment(sheet: &Sheet) -> String {
    let mut out = String::new();
    element("h1", "", &escaped(&sheet.title), &mut out);
    if !sheet.facts.is_empty() {
        element("p", "facts", &escaped(&sheet.facts), &mut out);
    }
    for part in &sheet.parts {
        out += "<section>\n";
        element("h2", "", &escaped(&part.heading), &mut out);
        for content in &part.content {
            match content {
                Content::Words(words) => element("p", "", &escaped(words), &mut out),
                Content::Strong(words) => {
                    let words = ["<b>", &escaped(words), "</b>"].concat();
                    element("p", "strong", &words, &mut out);
                }
                Content::List(items) => {
                    out += "<ul>\n";
                    for each in items {
                        element("li", "", &item(each), &mut out);
                    }
                    out += "</ul>\n";
                }
                Content::Table(table) => push_table(table, &mut out),
            }
        }
        out += "</section>\n";
    }
    out
}

fn element(tag: &str, class: &str, content: &str, out: &mut String) {
    let class = if class.is_empty() { String::new() } else { [" class=\"", class, "\""].concat() };
    *out += &["<", tag, &class, ">", content, "</", tag, ">\n"].concat();
}

fn item(item: &Item) -> String {
    let lead = escaped(&item.lead);
    if item.text.is_empty() && item.note.is_empty() {
        return lead;
    }
    let mut words = ["<b>", &lead, "</b>"].concat();
    if !item.text.is_empty() {
        words = [&words, item.mark(), &escaped(&item.text)].concat();
    }
    if !item.note.is_empty() {
        words = [&words, " <span class=\"note\">(", &escaped(&item.note), ")</span>"].concat();
    }
    words
}

fn push_table(table: &Table, out: &mut String) {
    *out += &match table.class {
        "" => "<table>\n".to_owned(),
        class => ["<table class=\"", class, "\">\n"].concat(),
    };
    element("caption", "", &escaped(&table.caption), out);
    *out += "<thead><tr>";
    for cell in &table.head {
        *out += &["<th scope=\"col\">", &escaped(cell), "</th>"].concat();
    }
    *out += "</tr></thead>\n<tbody>\n";
    for row in &table.rows {
        *out += "<tr>";
        for (place, cell) in row.iter().enumerate() {
            let (open, close) =
                if place == 0 { ("<th scope=\"row\">", "</th>") } else { ("<td>", "</td>") };
            *out += &[open, &escaped(cell), close].concat();
        }
        *out += "</tr>\n";
    }
    *out += "</tbody>\n</table>\n";
}

/// Text as text, in an element or an attribute.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for letter in words.chars() {
        match letter {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            letter => out.push(letter),
        }
    }
    out
}
