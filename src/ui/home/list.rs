//! The list itself: one line a case.

use crate::domain::{CaseId, Status, Summary, text};
use crate::session::{Errand, Event, Filter, Part, Query, Route};
use crate::ui::{
    app::App,
    common::{button, flag, live, menu, number, rows, shown},
};
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
    let drawn = RwSignal::new(PAGE);
    let page = Memo::new(move |_| {
        ids.with(|ids| ids.iter().copied().take(drawn.get()).collect::<Vec<_>>())
    });
    let rest = number(move || ids.with(Vec::len).saturating_sub(drawn.get()));
    let none = flag(move || ids.with(Vec::is_empty));
    let found = move || match ids.with(Vec::len) {
        1 => "One case".to_owned(),
        count => format!("{count} cases"),
    };
    let searching = move || query.with(|query| !query.words.trim().is_empty());
    view! {
        <p class="found small muted" role="status">
            {live(move || if searching() { found() } else { String::new() })}
        </p>
        <ul class="list">
            {rows(page, move |id| row(app, id))}
        </ul>
        {shown(none, move || {
            let all = move || query.update(|query| query.filter = Filter::All);
            view! {
                <div class="nothing">
                    <p>"No case here matches."</p>
                    {button("", "Show all cases", all)}
                </div>
            }
            .into_any()
        })}
        {shown(flag(move || rest.get() != 0), move || {
            let words = live(move || format!("{} more cases. ", rest.get()));
            let more = move || drawn.update(|drawn| *drawn += PAGE);
            view! { <p class="more">{words} {button("", "Show more", more)}</p> }.into_any()
        })}
    }
}

fn row(app: App, id: CaseId) -> AnyView {
    let summary = app.memo(move |session| session.summary(id).cloned());
    live(move || summary.get().map(|summary| line(app, summary))).into_any()
}

fn line(app: App, summary: Summary) -> AnyView {
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
    let action = move |name: &'static str, errand: Errand| {
        let class = if errand == Errand::Delete { "danger" } else { "" };
        button(class, name, move || app.send(Event::Asked(id, errand.clone())))
    };
    let actions = move || {
        let archive = if archived { "Bring back" } else { "Archive" };
        vec![
            action("Duplicate", Errand::Duplicate),
            action(archive, Errand::Archive(!archived)),
            action("Export", Errand::Export),
            action("Delete", Errand::Delete),
        ]
        .into_any()
    };
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
                <span class="muted">{away.unwrap_or_default()}</span>
            </p>
            <p class=format!("row-status small {tone}")>{status}</p>
            <p class="row-edited small muted">{text::ago(summary.edited, now)}</p>
            {menu(format!("more-{id}"), format!("More for “{}”", summary.name), actions)}
        </li>
    }
    .into_any()
}
