//! A sheet on the screen: the same elements and classes as in its file (`export::handout::html`).

use crate::export::handout::{Content, Item, Sheet, Table};
use crate::ui::view::{El, el};

/// The page.
pub(super) fn paper(sheet: &Sheet) -> El {
    let mut paper = el("article")
        .id("paper")
        .class(sheet.size.class())
        .attr("aria-label", "The page they get")
        .child(el("h1").child(&*sheet.title));
    if !sheet.facts.is_empty() {
        paper = paper.child(el("p").class("facts").child(&*sheet.facts));
    }
    for part in &sheet.parts {
        let heading = el("h2").child(&*part.heading);
        let content = part.content.iter().map(|content| match content {
            Content::Words(words) => el("p").child(&**words),
            Content::Strong(words) => el("p").class("strong").child(el("b").child(&**words)),
            Content::List(items) => el("ul").children(items.iter().map(item)),
            Content::Table(table) => self::table(table),
        });
        paper = paper.child(el("section").child(heading).children(content));
    }
    paper
}

fn item(item: &Item) -> El {
    let li = el("li");
    if item.text.is_empty() && item.note.is_empty() {
        return li.child(&*item.lead);
    }
    let li = li.child(el("b").child(&*item.lead)).child(item.mark()).child(&*item.text);
    if item.note.is_empty() {
        return li;
    }
    let note = ["(", &item.note, ")"].concat();
    li.child(" ").child(el("span").class("note").child(note))
}

fn table(table: &Table) -> El {
    let head = table.head.iter().map(|cell| el("th").attr("scope", "col").child(&**cell));
    let row = |cells: &Vec<String>| {
        let cells = cells.iter().enumerate().map(|(place, cell)| match place {
            0 => el("th").attr("scope", "row").child(&**cell),
            _ => el("td").child(&**cell),
        });
        el("tr").children(cells)
    };
    el("table")
        .class(table.class)
        .child(el("caption").child(&*table.caption))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(table.rows.iter().map(row)))
}
