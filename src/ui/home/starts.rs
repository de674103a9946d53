//! The starting points of a new case, and the worked examples.

use crate::browser::location;
use crate::content::{Example, Start};
use crate::session::{Event, Route};
use crate::ui::{app::App, common::act};
use leptos::prelude::*;

/// Four tiles under a heading, for the list of cases.
#[component]
pub fn Tiles(
    /// The app.
    app: App,
) -> impl IntoView {
    view! {
        <section aria-labelledby="starts-title">
            <h2 id="starts-title" class="section-title">"Begin another"</h2>
            <Starts app />
        </section>
    }
}

/// The four tiles.
#[component]
pub fn Starts(
    /// The app.
    app: App,
) -> impl IntoView {
    let tiles: Vec<_> = Start::ALL
        .into_iter()
        .map(|start| {
            let id = format!("about-{start:?}");
            view! {
                <li class="tile">
                    <button
                        type="button"
                        aria-describedby=id.clone()
                        on:click=act(move || app.send(Event::Began(start)))
                    >
                        {start.name()}
                    </button>
                    <p id=id>{start.about()}</p>
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <ul class="tiles">
            {tiles}
            <li class="tile">
                <button
                    type="button"
                    aria-describedby="about-examples"
                    on:click=act(|| location::go(Route::Examples))
                >
                    "Open an example"
                </button>
                <p id="about-examples">"Three finished cases to read and take apart."</p>
            </li>
        </ul>
    }
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
            <Starts app />
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
        .enumerate()
        .map(|(place, example)| {
            let id = format!("example-{place}");
            let whom =
                format!("{} · {}, {}", example.kind.name(), example.name, example.function.name());
            view! {
                <li class="tile">
                    <h2 id=id.clone()>{example.title}</h2>
                    <p class="small muted">{whom}</p>
                    <p>{example.about}</p>
                    <button
                        type="button"
                        aria-describedby=id
                        on:click=act(move || app.send(Event::OpenedExample(example)))
                    >
                        "Open a copy"
                    </button>
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
