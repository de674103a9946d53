//! The options side by side: what each is worth, when it pays back, how surely.

use super::{Board, figure::figure, words::of_hundred};
use crate::domain::{
    ChoiceId,
    finance::Payback,
    numbers::{ChoiceResults, Figure, Results, Role, working::time_words},
};
use crate::ui::view::{El, Node, el, live, region};
use leptos::prelude::*;

/// One card each; my proposal stands out.
pub fn cards(board: Board) -> El {
    let content = region(move || {
        board.version.get();
        untrack(|| {
            let mut all = Node::none();
            board.results(|results| {
                for option in &results.options {
                    all =
                        std::mem::replace(&mut all, Node::none()).and(card(board, results, option));
                }
            });
            all
        })
    });
    el("section").class("option-cards").attr("aria-label", "Ways forward").child(content)
}

fn card(board: Board, results: &Results, option: &ChoiceResults) -> El {
    let id = option.id;
    let is_proposal = option.role == Role::Proposal;
    let inaction = results.inaction.as_ref().filter(|inaction| inaction.of == id);
    let name = board.choice(id, |choice| choice.label().to_owned());
    let big = board.short(option.npv);
    let big = figure(board, id, Figure::Npv, live(move || big.clone())).class("figure big");
    let facts = el("dl").class("facts");
    let facts = match inaction {
        Some(inaction) if option.npv <= 0.0 => {
            let loss = board.short(inaction.loss);
            let week = inaction.week.map(|week| board.short(week));
            let felt = inaction.first_felt.map(|first| board.period_name(first));
            facts
                .child(fact(board, "Cost of inaction", id, Figure::Inaction, loss))
                .children(week.map(|week| fact(board, "A week’s delay", id, Figure::Week, week)))
                .children(felt.map(|felt| plain("First felt", live(move || felt.clone()))))
        }
        _ => {
            let payback = board.payback_words(option, option.payback);
            let roi = option.roi.map_or_else(|| "no cost".to_owned(), |roi| board.percent(roi));
            facts.child(fact(board, "Pays back", id, Figure::Payback, payback)).child(fact(
                board,
                "Return on cost",
                id,
                Figure::Roi,
                roi,
            ))
        }
    };
    let facts = facts.children(chance(board, results, id, is_proposal));
    el("article")
        .class(if is_proposal { "option-card proposal" } else { "option-card" })
        .child(el("h3").child(name))
        .child(el("p").class("big-figure").child(big))
        .child(caption(board, results, option))
        .child(facts)
}

/// "net present value, 798 k better than the order"
fn caption(board: Board, results: &Results, option: &ChoiceResults) -> El {
    let words = el("p").class("small muted").child("net present value");
    let difference = results.difference.as_ref().filter(|difference| difference.of == option.id);
    let Some(difference) = difference else { return words };
    let against = board.choice(difference.against, |choice| against(choice.role));
    let better = if difference.npv >= 0.0 { " better than " } else { " worse than " };
    let size = board.short(difference.npv.abs());
    words
        .child(", ")
        .child(figure(board, option.id, Figure::Difference, live(move || size.clone())))
        .child([better, against].concat())
}

/// What my proposal stands against, in a sentence.
fn against(role: Role) -> &'static str {
    match role {
        Role::Order => "the order",
        Role::Nothing | Role::Proposal | Role::Other => "doing nothing",
    }
}

fn fact(board: Board, name: &'static str, id: ChoiceId, of: Figure, words: String) -> El {
    let figure = figure(board, id, of, live(move || words.clone()));
    el("div").child(el("dt").child(name)).child(el("dd").child(figure))
}

fn plain(name: &str, words: crate::ui::view::Live<String>) -> El {
    el("div").child(el("dt").child(name)).child(el("dd").child(words))
}

/// How often it pays, or beats what it stands against; once enough futures are drawn.
fn chance(board: Board, results: &Results, id: ChoiceId, is_proposal: bool) -> Option<El> {
    let place = results.options.iter().position(|option| option.id == id)?;
    let against = results.difference.as_ref().filter(|_| is_proposal).map(|d| d.against);
    let against = against.and_then(|id| results.options.iter().position(|each| each.id == id));
    let role = against.and_then(|place| Some(results.options.get(place)?.role));
    let name = match role {
        Some(Role::Order) => "Beats the order in",
        Some(_) => "Beats doing nothing in",
        None => "Pays in",
    };
    let words = live(move || {
        board
            .simulated(|drawn| match against {
                Some(other) => drawn.beats.get(place).and_then(|row| row.get(other)).copied(),
                None => drawn.options.get(place).map(|option| option.pays),
            })
            .flatten()
            .map_or_else(|| "…".to_owned(), of_hundred)
    });
    Some(plain(name, words))
}

impl Board {
    /// "14 months", "not in 3 years"
    pub(super) fn payback_words(self, option: &ChoiceResults, found: Option<Payback>) -> String {
        self.numbers(|numbers| match found {
            Some(payback) => time_words(payback.periods, numbers.period, self.separators),
            None if option.costs == 0.0 && option.benefits == 0.0 => "nothing yet".to_owned(),
            None => {
                let count = usize::from(numbers.horizon).to_string();
                let unit = if numbers.horizon == 1 {
                    numbers.period.name()
                } else {
                    numbers.period.plural()
                };
                ["not in ", &*count, " ", unit].concat()
            }
        })
    }
}
