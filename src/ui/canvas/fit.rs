//! What the canvas adds up to, and what is still open.

use super::{Board, Dots};
use crate::browser::dom;
use crate::domain::{Canvas, CardId, DateField, Fit, Level, fit::Stage};
use crate::session::Focus;
use crate::ui::{
    app::focus_id,
    common::{DateInput, Ring},
};
use leptos::prelude::*;

/// The panel beside the canvas.
#[component]
pub fn FitPanel(
    /// The canvas.
    board: Board,
) -> impl IntoView {
    let app = board.app;
    let fit = app.case(|case| Fit::of(&case.canvas));
    let percent = Memo::new(move |_| fit.with(Fit::percent));
    let stage = move || fit.with(|fit| fit.stage.name());
    let next = app.case(|case| next_step(&Fit::of(&case.canvas), case.counterpart.short()));
    let unanswered = app.case(|case| named(&case.canvas, &Fit::of(&case.canvas).unanswered));
    let orphans = app.case(|case| named(&case.canvas, &Fit::of(&case.canvas).orphans));
    let heard = move || {
        fit.with(|fit| {
            (fit.theirs > 0).then(|| {
                format!("{} of {} cards on their side were heard from them.", fit.heard, fit.theirs)
            })
        })
    };
    let confirmed = app.case(|case| format!("Confirmed with {} on", case.counterpart.short()));
    let on_paper = Memo::new(move |_| fit.with(|fit| fit.stage >= Stage::OnPaper));
    view! {
        <aside class="fit" aria-labelledby="fit-title">
            <h2 id="fit-title">"Fit"</h2>
            <div class="fit-head">
                <Ring percent />
                <div>
                    <p class="stage">{stage}</p>
                    <p class="small muted">{next}</p>
                </div>
            </div>
            <Missing board title="Still unanswered" cards=unanswered />
            <Missing board title="Answers nothing yet" cards=orphans />
            <p class="small muted">{heard}</p>
            <Show when=move || on_paper.get()>
                <DateInput app field=DateField::Confirmed label=confirmed />
            </Show>
        </aside>
    }
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

type Named = Vec<(CardId, String, Level)>;

fn named(canvas: &Canvas, ids: &[CardId]) -> Named {
    let card = |id: &CardId| canvas.card(*id).map(|card| (*id, card.text.clone(), card.level));
    ids.iter().filter_map(card).collect()
}

/// Cards to go to.
#[component]
fn Missing(board: Board, title: &'static str, cards: Memo<Named>) -> impl IntoView {
    let row = move |(id, text, level): (CardId, String, Level)| {
        let go = move |_| {
            board.pointed.set(Some(id));
            dom::focus_soon(focus_id(Focus::Card(id)));
        };
        view! {
            <li>
                <button type="button" class="jump" on:click=go>
                    <span>{text}</span>
                    <Dots level />
                </button>
            </li>
        }
    };
    let any = Memo::new(move |_| cards.with(|cards| !cards.is_empty()));
    view! {
        <Show when=move || any.get()>
            <h3>{title}</h3>
            <ul class="missing-list">
                <For each=move || cards.get() key=|row| row.clone() children=row />
            </ul>
        </Show>
    }
}
