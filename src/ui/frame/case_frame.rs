//! The frame of a case: its parts on the left, its title and ask on top, the part below.

use crate::domain::{Case, Edit, Fit, Status, TextField, limits};
use crate::session::{Event, Part, Route, Session};
use crate::ui::{
    app::App,
    canvas::Canvas,
    common::{act, flag, live, number, one_of, select, shown, typed},
    position::Position,
};
use leptos::prelude::*;

/// Shows a part of the open case.
#[component]
pub fn CaseFrame(
    /// The app.
    app: App,
) -> impl IntoView {
    let place = number(move || {
        let part = app.read(part);
        Part::ALL.iter().position(|known| *known == part).unwrap_or_default()
    });
    let content = one_of(place, move |place| match Part::ALL.get(place) {
        Some(Part::Canvas) => view! { <Canvas app /> }.into_any(),
        Some(Part::Position) | None => view! { <Position app /> }.into_any(),
    });
    view! {
        <div class="case">
            {parts(app)}
            <main id="main" class="work" tabindex="-1">
                {head(app)}
                {content}
            </main>
        </div>
    }
}

fn part(session: &Session) -> Part {
    match session.route {
        Route::Case(_, part) => part,
        Route::Home | Route::New | Route::Examples | Route::Data => Part::default(),
    }
}

/// The address of a part of the case that is open.
pub fn address(session: &Session, part: Part) -> String {
    session.route.case().map(|id| Route::Case(id, part).to_string()).unwrap_or_default()
}

fn parts(app: App) -> AnyView {
    let badge = move |each: Part| match each {
        Part::Position if app.case(|case| case.position.is_complete()) => "✓".to_owned(),
        Part::Position => String::new(),
        Part::Canvas => match app.fit().with(Fit::percent) {
            Some(percent) => format!("{percent}\u{a0}%"),
            None => String::new(),
        },
    };
    let link = |each: Part| {
        let href = live(move || app.read(|session| address(session, each)));
        let current = live(move || if app.read(part) == each { "page" } else { "false" });
        view! {
            <li>
                <a href=href aria-current=current>{each.name()}</a>
                <span class="badge" aria-hidden="true">{live(move || badge(each))}</span>
            </li>
        }
        .into_any()
    };
    let links: Vec<_> = Part::ALL.into_iter().map(link).collect();
    view! { <nav class="parts" aria-label="Parts of the case"><ul>{links}</ul></nav> }.into_any()
}

fn head(app: App) -> AnyView {
    let edit = move |edit| app.send(Event::Edited(edit));
    let wording = typed(move |text| edit(Edit::SetText { field: TextField::Title, text }));
    let left = act(move || app.send(Event::LeftField(TextField::Title)));
    let statuses = Status::ALL.into_iter().map(|status| (status, status.name().to_owned()));
    let status = move || app.case(|case| case.status);
    let choose = move |status| edit(Edit::SetStatus(status));
    let ask = move || app.case(|case| case.position.ask.sentence.trim().to_owned());
    let no_ask = shown(flag(move || ask().is_empty()), move || {
        let href = live(move || app.read(|session| address(session, Part::Position)));
        view! { <a href=href>"say who decides what, by when"</a> }.into_any()
    });
    view! {
        <header class="head">
            <div class="head-words">
                <h1 class="unseen">{live(move || app.case(|case| case.name().to_owned()))}</h1>
                <input
                    id="title"
                    class="title"
                    aria-label="Title"
                    autocomplete="off"
                    maxlength=limits::TEXT.to_string()
                    placeholder=live(move || app.case(|case| case.kind.untitled()))
                    prop:value=app.text(TextField::Title)
                    on:input=wording
                    on:blur=left
                />
                <p class="ask">
                    <b>"Ask: "</b>
                    {live(ask)}
                    {no_ask}
                </p>
            </div>
            <div class="head-facts">
                <span class="chip">{live(move || app.case(whom))}</span>
                {select("Status", "status", statuses.collect(), status, choose)}
            </div>
        </header>
    }
    .into_any()
}

/// "For Dana Ruiz · CRO"
fn whom(case: &Case) -> String {
    let (name, role) = (case.counterpart.name.trim(), case.counterpart.role.trim());
    match (name, role) {
        ("", "") => format!("For {}", case.counterpart.function.in_a_sentence()),
        ("", role) => format!("For {role}"),
        (name, "") => format!("For {name} · {}", case.counterpart.function.name()),
        (name, role) => format!("For {name} · {role}"),
    }
}
