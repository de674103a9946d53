//! The list of cases, the starting points and the examples.

mod list;
mod starts;

use crate::browser::location;
use crate::domain::text::ago;
use crate::session::{Event, Filter, Query, Route, Sort};
use crate::ui::{
    app::App,
    common::{Glyph, act, icon, live, select, shown, text, typed},
};
use leptos::prelude::*;
use list::List;
pub use starts::{Examples, NewCase};
use starts::{Starts, Tiles};

/// With up to this many cases the starting points stand below the list.
const FEW: usize = 5;

/// The first screen.
#[component]
pub fn Home(
    /// The app.
    app: App,
) -> impl IntoView {
    let count = app.memo(|session| session.cases.len());
    let is_empty = Memo::new(move |_| count.get() == 0);
    view! {
        <main id="main" class="home" tabindex="-1">
            {live(move || if is_empty.get() {
                view! { <Welcome app /> }.into_any()
            } else {
                view! { <Cases app count /> }.into_any()
            })}
            <Foot app />
        </main>
    }
}

/// What is shown before there is a case.
#[component]
fn Welcome(app: App) -> impl IntoView {
    view! {
        <div class="welcome">
            <h1>"Sell your position before the talk"</h1>
            <p class="lead">
                "You are about to answer an order, or to ask another department for something. Put
                their world beside your offer, see what is still unanswered, and walk in with a case
                instead of a complaint."
            </p>
        </div>
        <Starts app />
    }
}

#[component]
fn Cases(app: App, count: Memo<usize>) -> impl IntoView {
    let query = RwSignal::new(Query::default());
    let few = Memo::new(move |_| count.get() <= FEW);
    view! {
        <div class="home-head">
            <div>
                <h1>"Cases"</h1>
                <p class="muted">"What you stand for, and who has to say yes."</p>
            </div>
            <button type="button" class="primary" on:click=act(|| location::go(Route::New))>
                {icon(Glyph::Plus)}
                <span>"New case"</span>
            </button>
        </div>
        <Tools app query />
        <List app query />
        {shown(few, move || view! { <Tiles app /> }.into_any())}
    }
}

/// Search, filter and sort.
#[component]
fn Tools(app: App, query: RwSignal<Query>) -> impl IntoView {
    let filters: Vec<_> = Filter::ALL
        .into_iter()
        .map(|filter| {
            let count = app.memo(move |session| session.count(filter));
            let pressed = live(move || query.with(|query| query.filter == filter).to_string());
            let unused = live(move || {
                let chosen = query.with(|query| query.filter == filter);
                count.get() == 0 && filter != Filter::All && !chosen
            });
            view! {
                <button
                    type="button"
                    class="filter"
                    aria-pressed=pressed
                    hidden=unused
                    on:click=act(move || query.update(|query| query.filter = filter))
                >
                    {filter.name()}
                    <span class="count">{live(move || count.get().to_string())}</span>
                </button>
            }
            .into_any()
        })
        .collect();
    let sorts = Sort::ALL.into_iter().map(|sort| (sort, sort.name().to_owned())).collect();
    let sort = move || query.with(|query| query.sort);
    let set_sort = move |sort| query.update(|query| query.sort = sort);
    let search = typed(move |words| query.update(|query| query.words = words));
    view! {
        <div class="tools">
            <div class="search">
                {icon(Glyph::Search)}
                <input
                    id="search"
                    type="search"
                    aria-label="Search every word in every case"
                    placeholder="Search every word in every case"
                    autocomplete="off"
                    on:focus=act(move || app.send(Event::Searched))
                    on:input=search
                />
            </div>
            <div class="filters" role="group" aria-label="Show">{filters}</div>
            {select("Sort by", "sort", sorts, sort, set_sort)}
        </div>
    }
}

/// Where the work lives, and how old the last backup is.
#[component]
fn Foot(app: App) -> impl IntoView {
    let any = app.memo(|session| !session.cases.is_empty());
    let words = app.memo(move |session| match session.workspace.last_backup {
        Some(then) => format!("Last backup {} · ", ago(then, app.now())),
        None => "No backup yet · ".to_owned(),
    });
    let backup = shown(any, move || {
        let click = act(move || app.send(Event::BackedUp));
        view! {
            <p>
                {text(words)}
                <button type="button" class="link" on:click=click>"Back up now"</button>
            </p>
        }
        .into_any()
    });
    view! {
        <footer class="foot">
            <p>"Your cases live in this browser only. Clearing its data deletes them."</p>
            {backup}
        </footer>
    }
}
