//! The list of cases, the starting points and the examples.

mod list;
mod starts;

use crate::browser::location;
use crate::domain::text::ago;
use crate::session::{Event, Filter, Query, Route, Sort};
use crate::ui::{
    app::App,
    common::{Glyph, act, button, flag, icon, live, number, select, shown, typed},
};
use leptos::prelude::*;
use list::List;
pub use starts::{Examples, NewCase};
use starts::{starts, tiles};

/// With up to this many cases the starting points stand below the list.
const FEW: usize = 5;

/// The first screen.
#[component]
pub fn Home(
    /// The app.
    app: App,
) -> impl IntoView {
    let is_empty = flag(move || app.read(|session| session.cases.is_empty()));
    let any = flag(move || !is_empty.get());
    view! {
        <main id="main" class="home" tabindex="-1">
            {shown(is_empty, move || welcome(app))}
            {shown(any, move || view! { <Cases app /> }.into_any())}
            {foot(app, any)}
        </main>
    }
}

/// What is shown before there is a case.
fn welcome(app: App) -> AnyView {
    view! {
        <div class="welcome">
            <h1>"Sell your position before the talk"</h1>
            <p class="lead">
                "You are about to answer an order, or to ask another department for something. Put
                their world beside your offer, see what is still unanswered, and walk in with a case
                instead of a complaint."
            </p>
        </div>
        {starts(app)}
    }
    .into_any()
}

#[component]
fn Cases(app: App) -> impl IntoView {
    let query = RwSignal::new(Query::default());
    let few = flag(move || app.read(|session| session.cases.len() <= FEW));
    view! {
        <div class="home-head">
            <div>
                <h1>"Cases"</h1>
                <p class="muted">"What you stand for, and who has to say yes."</p>
            </div>
            <button class="primary" on:click=act(|| location::go(Route::New))>
                {icon(Glyph::Plus)}
                <span>"New case"</span>
            </button>
        </div>
        {tools(app, query)}
        <List app query />
        {shown(few, move || tiles(app))}
    }
}

/// Search, filter and sort.
fn tools(app: App, query: RwSignal<Query>) -> AnyView {
    let filters: Vec<_> = Filter::ALL
        .into_iter()
        .map(|filter| {
            let count = number(move || app.read(|session| session.count(filter)));
            let pressed = live(move || query.with(|query| query.filter == filter).to_string());
            let unused = live(move || {
                let chosen = query.with(|query| query.filter == filter);
                count.get() == 0 && filter != Filter::All && !chosen
            });
            view! {
                <button
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
    .into_any()
}

/// Where the work lives, and how old the last backup is.
fn foot(app: App, any: Memo<bool>) -> AnyView {
    let words = move || match app.read(|session| session.workspace.last_backup) {
        Some(then) => format!("Last backup {} · ", ago(then, app.now())),
        None => "No backup yet · ".to_owned(),
    };
    let backup = shown(any, move || {
        view! {
            <p>
                {live(words)}
                {button("link", "Back up now", move || app.send(Event::BackedUp))}
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
    .into_any()
}
