//! The starting points of a new case, and the worked examples.

use crate::browser::location;
use crate::content::{Example, Start};
use crate::session::{Event, Route};
use crate::ui::{
    app::App,
    common::{act, button},
};
use leptos::prelude::*;

/// Four tiles under a heading, for the list of cases.
pub fn tiles(app: App) -> AnyView {
    view! {
        <section aria-labelledby="starts-title">
            <h2 id="starts-title" class="section-title">"Begin another"</h2>
            {starts(app)}
        </section>
    }
    .into_any()
}

/// The four tiles.
pub fn starts(app: App) -> AnyView {
    let start = |start: Start| {
        let id = match start {
            Start::Pushback => "about-pushback",
            Start::Proposal => "about-proposal",
            Start::BossAsk => "about-ask",
        };
        tile(id, start.name(), start.about(), move || app.send(Event::Began(start)))
    };
    let tiles: Vec<_> = Start::ALL.into_iter().map(start).collect();
    let examples = "Three finished cases to read and take apart.";
    view! {
        <ul class="tiles">
            {tiles}
            {tile("about-examples", "Open an example", examples, || location::go(Route::Examples))}
        </ul>
    }
    .into_any()
}

fn tile(
    id: &'static str,
    name: &'static str,
    about: &'static str,
    press: impl FnMut() + 'static,
) -> AnyView {
    view! {
        <li class="tile">
            <button aria-describedby=id on:click=act(press)>{name}</button>
            <p id=id>{about}</p>
        </li>
    }
    .into_any()
}

/// The screen behind "New case".
#[component]
pub fn NewCase(
    /// The app.
    app: App,
) -> impl IntoView {
    view! {
        <main id="main" class="home" tabindex="-1">
            <h1>"What do you need to do?"</h1>
            <p class="lead">"Choose where to begin. You can change everything later."</p>
            {starts(app)}
        </main>
    }
}

/// The worked examples.
#[component]
pub fn Examples(
    /// The app.
    app: App,
) -> impl IntoView {
    let rows: Vec<_> = Example::ALL
        .into_iter()
        .map(|example| {
            let whom =
                format!("{} · {}, {}", example.kind.name(), example.name, example.function.name());
            view! {
                <li class="tile">
                    <h2>{example.title}</h2>
                    <p class="small muted">{whom}</p>
                    <p>{example.about}</p>
                    {button("", "Open a copy", move || app.send(Event::OpenedExample(example)))}
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <main id="main" class="home" tabindex="-1">
            <h1>"Three finished cases"</h1>
            <p class="lead">
                "Read them, take them apart, keep what helps. Each opens as a copy of your own."
            </p>
            <ul class="examples">{rows}</ul>
        </main>
    }
}
