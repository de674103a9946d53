//! What the canvas adds up to, and what is still open.

use super::{Board, dots};
use crate::browser::dom;
use crate::domain::{Canvas, CardId, DateField, Fit, Level, fit::Stage};
use crate::session::Focus;
use crate::ui::{
    app::focus_id,
    common::{act, date_field, live, ring, shown, text},
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
    let stage = live(move || fit.with(|fit| fit.stage.name()));
    let next = app.case(|case| next_step(&Fit::of(&case.canvas), case.counterpart.short()));
    let unanswered = app.case(|case| named(&case.canvas, &Fit::of(&case.canvas).unanswered));
    let orphans = app.case(|case| named(&case.canvas, &Fit::of(&case.canvas).orphans));
    let heard = live(move || {
        fit.with(|fit| {
            if fit.theirs == 0 {
                return String::new();
            }
            format!("{} of {} cards on their side were heard from them.", fit.heard, fit.theirs)
        })
    });
    let whom = app.case(|case| case.counterpart.short().to_owned());
    let on_paper = Memo::new(move |_| fit.with(|fit| fit.stage >= Stage::OnPaper));
    let confirmed = shown(on_paper, move || {
        let label = format!("Confirmed with {} on", whom.get_untracked());
        date_field(app, DateField::Confirmed, label)
    });
    view! {
        <aside class="fit" aria-labelledby="fit-title">
            <h2 id="fit-title">"Fit"</h2>
            <div class="fit-head">
                {ring(percent)}
                <div>
                    <p class="stage">{stage}</p>
                    <p class="small muted">{text(next)}</p>
                </div>
            </div>
            {missing(board, "Still unanswered", unanswered)}
            {missing(board, "Answers nothing yet", orphans)}
            <p class="small muted">{heard}</p>
            {confirmed}
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
fn missing(board: Board, title: &'static str, cards: Memo<Named>) -> AnyView {
    let row = move |(id, text, level): (CardId, String, Level)| {
        let go = act(move || {
            board.pointed.set(Some(id));
            dom::focus_soon(focus_id(Focus::Card(id)));
        });
        view! {
            <li>
                <button type="button" class="jump" on:click=go>
                    <span>{text}</span>
                    {dots(level)}
                </button>
            </li>
        }
        .into_any()
    };
    let any = Memo::new(move |_| cards.with(|cards| !cards.is_empty()));
    let list = shown(any, move || {
        let rows = live(move || cards.get().into_iter().map(row).collect::<Vec<_>>());
        view! {
            <h3>{title}</h3>
            <ul class="missing-list">{rows}</ul>
        }
        .into_any()
    });
    list.into_any()
}
