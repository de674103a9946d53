//! What stands in each section, from the parts of a case that are not private.

use super::{Content, Item, one_line};
use crate::domain::{
    Ask, Block, Canvas, Card, CardKind, Goal, Kind, Level, Objection, Order, Outcome, Position,
    letters::part, text,
};
use chrono::NaiveDate;
use std::sync::Arc;

/// Jobs on the page.
const JOBS: usize = 3;

/// Words that somebody has written: a paragraph a line, and lists.
pub(super) fn lines(words: &str) -> Vec<Content> {
    let mut content = Vec::new();
    for line in words.lines() {
        let line = one_line(line);
        let point = line.strip_prefix(['-', '•', '–', '*']);
        match (point, content.last_mut()) {
            (Some(point), last) if point.starts_with(' ') => {
                let item = Item { lead: part(point, 1..).to_owned(), ..Item::default() };
                if let Some(Content::List(items)) = last {
                    items.push(item);
                } else {
                    content.push(Content::List(vec![item]));
                }
            }
            _ if line.is_empty() => {}
            _ => content.push(Content::Words(line)),
        }
    }
    content
}

fn list(items: Vec<Item>) -> Vec<Content> {
    if items.is_empty() { Vec::new() } else { vec![Content::List(items)] }
}

/// The cards of a block that say something, the weightiest first.
pub(super) fn by_level(canvas: &Canvas, block: Block) -> impl Iterator<Item = &Arc<Card>> {
    let of_level = move |level| {
        let cards = canvas.block(block);
        cards.filter(move |card| card.level == level && !card.text.trim().is_empty())
    };
    [Level::High, Level::Middle, Level::Low].into_iter().flat_map(of_level)
}

/// Whether a job is about what is done. How they want to feel, and to be seen, is theirs to say.
pub(super) fn is_task(card: &Card) -> bool {
    !matches!(card.kind, Some(CardKind::Social | CardKind::Emotional))
}

pub(super) fn situation(canvas: &Canvas) -> Vec<Content> {
    let jobs = by_level(canvas, Block::Jobs).filter(|card| is_task(card)).take(JOBS);
    list(jobs.map(|card| Item { lead: one_line(&card.text), ..Item::default() }).collect())
}

/// What of my side answers a card of theirs.
pub(super) fn answers<'a>(canvas: &'a Canvas, card: &Card) -> Vec<&'a Arc<Card>> {
    let answers = canvas.answers_of(card.id).filter_map(|id| canvas.card(id));
    answers.filter(|card| !card.text.trim().is_empty()).collect()
}

/// The texts of cards in one, with their evidence beside.
pub(super) fn together(cards: &[&Arc<Card>]) -> (String, String) {
    let join = |text: fn(&Card) -> &str| {
        let texts = cards.iter().map(|card| one_line(text(card)));
        texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ")
    };
    (join(|card| &card.text), join(|card| &card.evidence))
}

pub(super) fn gains(canvas: &Canvas) -> Vec<Content> {
    let mut items = Vec::new();
    for block in [Block::Pains, Block::Gains] {
        for card in by_level(canvas, block) {
            let answers = answers(canvas, card);
            if !answers.is_empty() {
                let (text, note) = together(&answers);
                items.push(Item { lead: one_line(&card.text), text, note, is_answer: true });
            }
        }
    }
    list(items)
}

pub(super) fn order(kind: Kind, order: &Order) -> Vec<Content> {
    let rows = [
        ("The goal behind it", &order.goal),
        ("Its best argument", &order.best_argument),
        ("It would be right when", &order.right_when),
    ];
    let item = |(lead, text): (&str, &String)| {
        let text = one_line(text);
        let item = Item { lead: lead.to_owned(), text, ..Item::default() };
        (!item.text.is_empty() && kind == Kind::Pushback).then_some(item)
    };
    list(rows.into_iter().filter_map(item).collect())
}

/// "Win rate in mid-market, from 24 % to 31 %, by 4 Jun 2027".
fn measure(outcome: &Outcome) -> Option<String> {
    let [metric, from, to] =
        [&outcome.metric, &outcome.from, &outcome.to].map(|text| one_line(text));
    if metric.is_empty() || to.is_empty() {
        return None;
    }
    let mut words = metric;
    if !from.is_empty() {
        words.push_str(", from ");
        words.push_str(&from);
    }
    words.push_str(if from.is_empty() { ": " } else { " to " });
    words.push_str(&to);
    if let Some(day) = outcome.by {
        words.push_str(", by ");
        words.push_str(&text::day(day));
    }
    Some(words)
}

pub(super) fn ask(ask: &Ask, outcome: &Outcome, goals: &[&Goal]) -> Vec<Content> {
    let mut content = Vec::new();
    let sentence = one_line(&ask.sentence);
    if !sentence.is_empty() {
        content.push(Content::Strong(sentence));
    }
    if let Some(measure) = measure(outcome) {
        content.push(Content::Words(["What will move: ", &measure, "."].concat()));
    }
    let goals: Vec<String> = goals.iter().map(|goal| one_line(&goal.text)).collect();
    if !goals.is_empty() && !content.is_empty() {
        content.push(Content::Words(["It serves: ", &goals.join(" · "), "."].concat()));
    }
    content
}

/// Objections that somebody has put on the page and that have an answer, the weightiest first.
pub(super) fn risks(objections: &[Arc<Objection>]) -> Vec<Content> {
    let mut items = Vec::new();
    for weight in (1..=9).rev() {
        let of_weight = objections.iter().filter(|each| each.weight() == weight);
        for risk in of_weight.filter(|each| each.on_page && each.is_answered()) {
            let [lead, text, note] =
                [&risk.text, &risk.answer, &risk.evidence].map(|text| one_line(text));
            items.push(Item { lead, text, note, is_answer: true });
        }
    }
    list(items)
}

/// What has a day, in the order of the days.
pub(super) fn next(kind: Kind, position: &Position) -> Vec<Content> {
    let Position { order, ask, outcome, .. } = position;
    let decider = one_line(&ask.decider);
    let decision = if decider.is_empty() { "Decision".to_owned() } else { decider + " decides" };
    let mut steps: Vec<(NaiveDate, String)> = Vec::new();
    let mut put = |day: Option<NaiveDate>, words: String| {
        if let Some(day) = day {
            let place = steps.iter().position(|(later, _)| *later > day).unwrap_or(steps.len());
            steps.insert(place, (day, words));
        }
    };
    put(ask.by, decision);
    if kind == Kind::Pushback {
        put(order.effective, "The order takes effect, unless it is changed before".to_owned());
    }
    let (metric, to) = (one_line(&outcome.metric), one_line(&outcome.to));
    if !metric.is_empty() && !to.is_empty() {
        put(outcome.by, ["We look at the result together: ", &metric, ", ", &to].concat());
    }
    let item =
        |(day, text): (NaiveDate, String)| Item { lead: text::day(day), text, ..Item::default() };
    list(steps.into_iter().map(item).collect())
}
