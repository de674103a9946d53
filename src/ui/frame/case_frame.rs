//! The frame of a case: its parts on the left, its title and ask on top, the part below.

use crate::domain::{Case, CaseId, Edit, Status, TextField, limits};
use crate::session::{Event, Part, Route};
use crate::ui::{
    app::App,
    canvas::Canvas,
    common::{act, live, select, shown, text, typed},
    position::Position,
};
use leptos::prelude::*;

/// Shows a part of the open case.
#[component]
pub fn CaseFrame(
    /// The app.
    app: App,
    /// Which part.
    part: Memo<Part>,
) -> impl IntoView {
    view! {
        <div class="case">
            <Parts app part />
            <main id="main" class="work" tabindex="-1">
                <Head app />
                {live(move || match part.get() {
                    Part::Position => view! { <Position app /> }.into_any(),
                    Part::Canvas => view! { <Canvas app /> }.into_any(),
                })}
            </main>
        </div>
    }
}

#[component]
fn Parts(app: App, part: Memo<Part>) -> impl IntoView {
    let id = app.memo(|session| session.route.case());
    let position = app.case(|case| case.position.is_complete().then(|| "✓".to_owned()));
    let canvas = app.case(|case| {
        crate::domain::Fit::of(&case.canvas).percent().map(|percent| format!("{percent}\u{a0}%"))
    });
    let badge = move |part: Part| match part {
        Part::Position => position.get(),
        Part::Canvas => canvas.get(),
    };
    let links: Vec<_> = Part::ALL
        .into_iter()
        .map(|each| {
            let href = live(move || to(id, each));
            let current = live(move || if part.get() == each { "page" } else { "false" });
            view! {
                <li>
                    <a href=href aria-current=current>{each.name()}</a>
                    <span class="badge" aria-hidden="true">{live(move || badge(each).unwrap_or_default())}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <nav class="parts" aria-label="Parts of the case"><ul>{links}</ul></nav> }
}

#[component]
fn Head(app: App) -> impl IntoView {
    let name = app.case(|case| case.name().to_owned());
    let untitled = app.case(|case| case.kind.untitled().to_owned());
    let title = app.text(TextField::Title);
    let ask = app.text(TextField::Ask);
    let whom = app.case(whom);
    let status = app.case(|case| case.status);
    let id = app.memo(|session| session.route.case());
    let wording = typed(move |text| {
        app.send(Event::Edited(Edit::SetText { field: TextField::Title, text }));
    });
    let statuses = Status::ALL.into_iter().map(|status| (status, status.name().to_owned()));
    let choose = move |status| app.send(Event::Edited(Edit::SetStatus(status)));
    let no_ask = shown(Memo::new(move |_| ask.with(|ask| ask.trim().is_empty())), move || {
        let href = live(move || to(id, Part::Position));
        view! { <a href=href>"say who decides what, by when"</a> }.into_any()
    });
    view! {
        <header class="head">
            <div class="head-words">
                <h1 class="unseen">{text(name)}</h1>
                <input
                    id="title"
                    class="title"
                    type="text"
                    aria-label="Title"
                    autocomplete="off"
                    maxlength=limits::TEXT.to_string()
                    placeholder=text(untitled)
                    prop:value=text(title)
                    on:input=wording
                    on:blur=act(move || app.send(Event::LeftField(TextField::Title)))
                />
                <p class="ask">
                    <b>"Ask: "</b>
                    {live(move || ask.with(|ask| ask.trim().to_owned()))}
                    {no_ask}
                </p>
            </div>
            <div class="head-facts">
                <span class="chip">{text(whom)}</span>
                {select("Status", "status", statuses.collect(), move || status.get(), choose)}
            </div>
        </header>
    }
}

/// The address of a part of the case that is open.
fn to(id: Memo<Option<CaseId>>, part: Part) -> String {
    id.get().map(|id| Route::Case(id, part).to_string()).unwrap_or_default()
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
