//! What the canvas adds up to, and what is still open.

use super::{Board, dots};
use crate::browser::dom;
use crate::domain::{CardId, Case, DateField, Fit, fit::Stage};
use crate::session::Focus;
use crate::ui::{
    app::focus_id,
    common::{act, date_field, flag, live, ring, rows, shown},
};
use leptos::prelude::*;

/// The panel beside the canvas.
pub fn fit_panel(board: Board) -> AnyView {
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
    view! {
        <aside class="fit" aria-labelledby="fit-title">
            <h2 id="fit-title">"Fit"</h2>
            <div class="fit-head">
                {ring(fit)}
                <div>
                    <p class="stage">{live(move || fit.with(|fit| fit.stage.name()))}</p>
                    <p class="small muted">{live(move || fit.with(|fit| next_step(fit, &whom())))}</p>
                </div>
            </div>
            {missing(board, "Still unanswered", |fit| &fit.unanswered)}
            {missing(board, "Answers nothing yet", |fit| &fit.orphans)}
            <p class="small muted">{heard}</p>
            {confirmed}
        </aside>
    }
    .into_any()
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
fn missing(board: Board, title: &'static str, which: fn(&Fit) -> &Vec<CardId>) -> AnyView {
    let fit = board.app.fit();
    let ids = Memo::new(move |_| fit.with(|fit| which(fit).clone()));
    let list = shown(flag(move || ids.with(|ids| !ids.is_empty())), move || {
        view! {
            <h3>{title}</h3>
            <ul class="missing-list">{rows(ids, move |id| jump(board, id))}</ul>
        }
        .into_any()
    });
    list.into_any()
}

fn jump(board: Board, id: CardId) -> AnyView {
    let text = move |case: &Case| case.canvas.card(id).map(|card| card.text.clone());
    let level = move |case: &Case| case.canvas.card(id).map(|card| card.level);
    let go = act(move || {
        board.pointed.set(Some(id));
        dom::focus_soon(focus_id(Focus::Card(id)));
    });
    view! {
        <li>
            <button class="jump" on:click=go>
                <span>{live(move || board.app.case(text).unwrap_or_default())}</span>
                {live(move || Some(dots(board.app.case(level).unwrap_or_default())))}
            </button>
        </li>
    }
    .into_any()
}
