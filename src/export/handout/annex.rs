//! What the dossier adds to the page.

use super::{Content, Part, Table, one_line, sections};
use crate::domain::{
    Block, Canvas, Line, Numbers,
    money::{Money, Separators, Style, format_with_symbol},
    text,
};

fn part(heading: String, content: Vec<Content>) -> Part {
    Part { section: None, heading, is_reworded: false, content }
}

/// Each pain and gain with what answers it, and where that can be looked up.
pub(super) fn canvas(canvas: &Canvas) -> Option<Part> {
    let mut rows = Vec::new();
    for (block, name) in [(Block::Pains, "pain"), (Block::Gains, "gain")] {
        for card in sections::by_level(canvas, block) {
            let (answer, evidence) = sections::together(&sections::answers(canvas, card));
            let answer = if answer.is_empty() { "Open".to_owned() } else { answer };
            let weight = [card.level.word(block), " ", name].concat();
            rows.push(vec![one_line(&card.text), weight, answer, evidence]);
        }
    }
    if rows.is_empty() {
        return None;
    }
    let head = ["Yours", "Weight", "What answers it", "Where to look it up"];
    let table = Table {
        caption: "Pains and gains, and what answers them".to_owned(),
        head: head.map(str::to_owned).to_vec(),
        rows,
        summary: String::new(),
        class: "",
    };
    Some(part("Your world, and what answers it".to_owned(), vec![Content::Table(table)]))
}

/// The lines of each option, as they were entered.
pub(super) fn numbers(numbers: &Numbers, separators: Separators) -> Vec<Part> {
    let show = |money: Money| format_with_symbol(money, numbers.currency, separators, Style::Whole);
    let mut parts = Vec::new();
    for choice in numbers.options.iter().filter(|choice| !choice.lines.is_empty()) {
        let row = |line: &Line| {
            let (low, _, high) = line.range();
            let range = if low == high {
                String::new()
            } else {
                [&show(low), " to ", &show(high)].concat()
            };
            let first = numbers.period.heading(line.first);
            let last = numbers.period.heading(line.last);
            let when = if first == last { first } else { [&first, " to ", &last].concat() };
            let mut source = one_line(&line.source);
            if let Some(day) = line.date {
                let gap = if source.is_empty() { "" } else { ", " };
                source = [&source, gap, &text::day(day)].concat();
            }
            if let Some(sure) = line.confidence {
                source = [&source, "; confidence ", sure.name()].concat();
            }
            if line.confirmed {
                source.push_str("; confirmed by Finance");
            }
            let source = source.strip_prefix("; ").unwrap_or(&source).to_owned();
            let name = one_line(line.label());
            vec![name, line.category.name().to_owned(), when, show(line.likely), range, source]
        };
        let head = ["Line", "What it is", "When", "A period", "Range", "Source"];
        let name = one_line(choice.label());
        let table = Table {
            caption: ["Lines of: ", &name].concat(),
            head: head.map(str::to_owned).to_vec(),
            rows: choice.lines.iter().map(|line| row(line)).collect(),
            summary: String::new(),
            class: "lines",
        };
        parts.push(part(["Line by line: ", &name].concat(), vec![Content::Table(table)]));
    }
    parts
}
