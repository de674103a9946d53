//! What the canvas adds up to, and what is still open.

use super::{Board, cards};
use crate::browser::dom;
use crate::domain::{CardId, DateField, Fit, fit::Stage};
use crate::session::Focus;
use crate::ui::{
    app::focus_id,
    common::{date_field, ring},
    view::{El, Node, act, el, flag, id_list, live, rows, shown},
};
use leptos::prelude::*;

/// The panel beside the canvas.
pub fn fit_panel(board: Board) -> El {
    let app = board.app;
    let fit = app.fit();
    let whom = move || app.case(|case| case.counterpart.short().to_owned());
    let heard = live(move || match fit.with(|fit| (fit.heard, fit.theirs)) {
        (_, 0) => String::new(),
        (heard, theirs) => format!("{heard} of {theirs} cards on their side were heard from them."),
    });
    let on_paper = flag(move || fit.with(|fit| fit.stage >= Stage::OnPaper));
    let confirmed = shown(on_paper, move || {
        let label = format!("Confirmed with {} on", untrack(whom));
        date_field(app, DateField::Confirmed, label)
    });
    let stage = live(move || fit.with(|fit| fit.stage.name().to_owned()));
    let next = live(move || fit.with(|fit| next_step(fit, &whom())));
    let words = el("div")
        .child(el("p").class("stage").child(stage))
        .child(el("p").class("small muted").child(next));
    el("aside")
        .class("fit")
        .attr("aria-labelledby", "fit-title")
        .child(el("h2").id("fit-title").child("Fit"))
        .child(el("div").class("fit-head").child(ring(fit)).child(words))
        .child(missing(board, "Still unanswered", |fit| &fit.unanswered))
        .child(missing(board, "Answers nothing yet", |fit| &fit.orphans))
        .child(el("p").class("small muted").child(heard))
        .child(confirmed)
}

/// The next thing to do, in a sentence.
fn next_step(fit: &Fit, whom: &str) -> String {
    match (fit.stage, fit.unanswered_extreme, fit.unanswered.len()) {
        (Stage::Nothing, ..) if fit.theirs == 0 => {
            "Begin with what they try to get done.".to_owned()
        }
        (Stage::Nothing, ..) => "Add what hurts them and what they hope for.".to_owned(),
        (Stage::Open, 0, _) => "Add relievers and creators, and link them.".to_owned(),
        (Stage::Open, 1, _) => "One extreme pain has no answer.".to_owned(),
        (Stage::Open, count, _) => format!("{count} extreme pains have no answer."),
        (Stage::OnPaper, _, 0) => format!("Everything is answered. Test it with {whom}."),
        (Stage::OnPaper, ..) => format!("The worst pains are answered. Test it with {whom}."),
        (Stage::InTheRoom, ..) => "Confirmed. Now keep it.".to_owned(),
    }
}

/// Cards to go to.
fn missing(board: Board, title: &'static str, which: fn(&Fit) -> &Vec<CardId>) -> Node {
    let fit = board.app.fit();
    let ids = id_list(move || fit.with(|fit| which(fit).iter().map(|id| id.bits()).collect()));
    shown(flag(move || ids.count() > 0), move || {
        let list = el("ul").class("missing-list").child(rows(ids, move |id| jump(board, id)));
        Node::none().and(el("h3").child(title)).and(list)
    })
}

fn jump(board: Board, id: CardId) -> El {
    let card = board.cards.card(id);
    let go = act(move || {
        board.pointed.set(Some(id));
        dom::focus_soon(focus_id(Focus::Card(id)));
    });
    let button = el("button")
        .class("jump")
        .attr("data-reads", "")
        .on("click", go)
        .child(el("span").child(cards::text(card)))
        .child(cards::level(card));
    el("li").child(button)
}
