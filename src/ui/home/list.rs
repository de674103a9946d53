//! The list itself: one line a case.

use crate::domain::{CaseId, Status, Summary, text};
use crate::session::{Errand, Event, Part, Query, Route};
use crate::ui::{app::App, common::Menu};
use leptos::prelude::*;

/// How many lines are drawn at first, and how many more with each "Show more".
const PAGE: usize = 100;

/// The cases that the query shows.
#[component]
pub fn List(
    /// The app.
    app: App,
    /// What is shown.
    query: RwSignal<Query>,
) -> impl IntoView {
    let ids = app.memo(move |session| query.with(|query| session.list(query)));
    let shown = RwSignal::new(PAGE);
    let page = move || ids.with(|ids| ids.iter().copied().take(shown.get()).collect::<Vec<_>>());
    let rest = Memo::new(move |_| ids.with(Vec::len).saturating_sub(shown.get()));
    let found = move || match ids.with(Vec::len) {
        1 => "One case".to_owned(),
        count => format!("{count} cases"),
    };
    let searching = move || query.with(|query| !query.words.trim().is_empty());
    view! {
        <p class="found small muted" role="status" class:unseen=move || !searching()>
            {move || searching().then(found)}
        </p>
        <ul class="list">
            <For each=page key=|id| *id let(id)>
                <Row app id />
            </For>
        </ul>
        <Show when=move || ids.with(Vec::is_empty)>
            <div class="nothing">
                <p>"No case here matches."</p>
                <button type="button" on:click=move |_| query.update(|query| {
                    query.filter = crate::session::Filter::All;
                })>"Show all cases"</button>
            </div>
        </Show>
        <Show when=move || rest.get() != 0>
            <button
                type="button"
                class="more"
                on:click=move |_| shown.update(|shown| *shown += PAGE)
            >
                {move || format!("Show more ({} left)", rest.get())}
            </button>
        </Show>
    }
}

#[component]
fn Row(app: App, id: CaseId) -> impl IntoView {
    let summary = app.memo(move |session| session.summary(id).cloned());
    move || summary.get().map(|summary| view! { <Line app summary /> })
}

#[component]
fn Line(app: App, summary: Summary) -> impl IntoView {
    let id = summary.id;
    let now = app.now();
    let today = now.date_naive();
    let facts = format!("{} · {}", summary.kind.name(), summary.whom());
    let decision = summary.decision.map(|day| {
        let soon = !summary.status.is_closed() && day >= today;
        (text::near_day(day, today), soon.then(|| text::away(day, today)))
    });
    let (day, away) = match decision {
        Some((day, away)) => (format!("Decision {day}"), away),
        None => ("No date yet".to_owned(), None),
    };
    let undated = summary.decision.is_none();
    let fit = match summary.fit {
        Some(fit) => format!("{fit}\u{a0}% fit"),
        None => "Nothing to fit yet".to_owned(),
    };
    let width = format!("{}%", summary.fit.unwrap_or_default());
    let status = if summary.archived { "Archived" } else { summary.status.name() };
    let tone = match (summary.archived, summary.status) {
        (true, _) | (_, Status::Parked) => "tone-quiet",
        (_, Status::Drafting) => "tone-draft",
        (_, Status::Ready) => "tone-ready",
        (_, Status::Won | Status::PartlyWon) => "tone-won",
        (_, Status::Declined) => "tone-lost",
    };
    let archived = summary.archived;
    let ask = move |errand: Errand| move |_| app.send(Event::Asked(id, errand.clone()));
    view! {
        <li class="row">
            <div class="row-name">
                <a href=Route::Case(id, Part::default()).to_string()>{summary.name.clone()}</a>
                <p class="small muted">{facts}</p>
            </div>
            <div class="row-fit small muted">
                <span>{fit}</span>
                <span class="bar" aria-hidden="true"><i style:width=width></i></span>
            </div>
            <p class="row-date small" class:muted=undated>
                {day}
                {away.map(|away| view! { <span class="muted">{away}</span> })}
            </p>
            <p class=format!("row-status small {tone}")>{status}</p>
            <p class="row-edited small muted">{text::ago(summary.edited, now)}</p>
            <Menu label=format!("More for “{}”", summary.name)>
                <button type="button" on:click=ask(Errand::Duplicate)>"Duplicate"</button>
                <button type="button" on:click=ask(Errand::Archive(!archived))>
                    {if archived { "Bring back" } else { "Archive" }}
                </button>
                <button type="button" on:click=ask(Errand::Export)>"Export"</button>
                <button type="button" class="danger" on:click=ask(Errand::Delete)>"Delete"</button>
            </Menu>
        </li>
    }
}
