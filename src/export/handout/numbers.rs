//! The options with their numbers.

use super::{Content, Item, Table, one_line};
use crate::domain::{
    Numbers,
    money::{Money, Separators, Style, format_with_symbol},
    numbers::{Promise, Results, Role, rounded},
};

/// Nothing while no line has an amount.
pub(super) fn options(numbers: &Numbers, separators: Separators) -> Vec<Content> {
    if numbers.lines().all(|line| line.likely == Money::ZERO) {
        return Vec::new();
    }
    let results = Results::of(numbers);
    let show = |money: Money| format_with_symbol(money, numbers.currency, separators, Style::Short);
    let mut rows = Vec::new();
    let mut summary = Vec::new();
    let mut beside = Vec::new();
    for (choice, of) in numbers.options.iter().zip(&results.options) {
        let name = one_line(choice.label());
        if !choice.lines.is_empty() {
            let [benefits, costs, npv] = [of.benefits, of.costs, of.npv].map(rounded).map(show);
            summary.push([&name, ": ", &npv].concat());
            rows.push(vec![name.clone(), benefits, costs, npv]);
        }
        let text = one_line(&choice.other);
        if !text.is_empty() {
            beside.push(Item { lead: name, text, ..Item::default() });
        }
    }
    let head = ["Option", "Benefits", "Costs", "Value today"].map(str::to_owned).to_vec();
    let summary = ["Value today, costs taken off. ", &summary.join("; "), "."].concat();
    let caption = "What each option brings and costs".to_owned();
    let mut content = vec![
        Content::Table(Table { caption, head, rows, summary, class: "amounts" }),
        Content::Words(numbers.counted()),
    ];
    if !beside.is_empty() {
        content.push(Content::List(beside));
    }
    let promise = Promise::of(&results, numbers.promise, None);
    let figure = promise.and_then(|promise| promise.figure(numbers.currency));
    if let (Some(figure), Some(_)) = (figure, results.with_role(Role::Proposal)) {
        content
            .push(Content::Words(["Of the value today, I promise ", &show(figure), "."].concat()));
    }
    content
}
