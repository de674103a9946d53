//! The frame of a case: its parts on the left, its title and ask on top, the part below.

use crate::domain::{Case, Edit, Status, TextField, limits};
use crate::session::{Event, Part, Route};
use crate::ui::{app::App, canvas::Canvas, common::Select, position::Position};
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
        <div class="case" class:wide=move || part.get() == Part::Canvas>
            <Parts app part />
            <main id="main" class="work" tabindex="-1">
                <Head app />
                {move || match part.get() {
                    Part::Position => view! { <Position app /> }.into_any(),
                    Part::Canvas => view! { <Canvas app /> }.into_any(),
                }}
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
            let href = move || id.get().map(|id| Route::Case(id, each).to_string());
            let current = move || (part.get() == each).then_some("page");
            view! {
                <li>
                    <a href=href aria-current=current>{each.name()}</a>
                    <span class="badge" aria-hidden="true">{move || badge(each)}</span>
                </li>
            }
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
    let position = move || id.get().map(|id| Route::Case(id, Part::Position).to_string());
    let typed = move |text: String| {
        app.send(Event::Edited(Edit::SetText { field: TextField::Title, text }));
    };
    let options = Status::ALL.into_iter().map(|status| (status, status.name().to_owned()));
    view! {
        <header class="head">
            <div class="head-words">
                <h1 class="unseen">{name}</h1>
                <input
                    id="title"
                    class="title"
                    type="text"
                    aria-label="Title"
                    autocomplete="off"
                    maxlength=limits::TEXT.to_string()
                    placeholder=untitled
                    prop:value=title
                    on:input:target=move |event| typed(event.target().value())
                    on:blur=move |_| app.send(Event::LeftField(TextField::Title))
                />
                <p class="ask">
                    <b>"Ask: "</b>
                    {move || ask.with(|ask| (!ask.trim().is_empty()).then(|| ask.trim().to_owned()))}
                    <Show when=move || ask.with(|ask| ask.trim().is_empty())>
                        <a href=position>"say who decides what, by when"</a>
                    </Show>
                </p>
            </div>
            <div class="head-facts">
                <span class="chip">{whom}</span>
                <Select
                    label="Status"
                    id="status".to_owned()
                    options=options.collect()
                    value=status
                    on_choose=move |status| app.send(Event::Edited(Edit::SetStatus(status)))
                />
            </div>
        </header>
    }
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
