//! The list of cases, the starting points and the examples.

mod list;
mod starts;

use crate::browser::location;
use crate::domain::text::ago;
use crate::later::by_address;
use crate::session::{Event, Filter, Query, Route, Sort};
use crate::ui::{
    app::App,
    backup::reminded,
    common::{Glyph, button, icon, select},
    later::when_here,
    view::{El, Node, act, el, flag, live, number, shown, typed},
};
use leptos::prelude::*;
use list::list;
pub use starts::{examples, new_case};
use starts::{starts, tiles};

/// With up to this many cases the starting points stand below the list.
const FEW: usize = 5;

/// The first screen.
pub fn home(app: App) -> El {
    let is_empty = flag(move || app.read(|session| session.cases.is_empty()));
    let any = flag(move || !is_empty.get());
    el("main")
        .id("main")
        .class("home")
        .attr("tabindex", "-1")
        .child(shown(is_empty, move || welcome(app)))
        .child(shown(any, move || cases(app)))
        .child(foot(app, any))
}

/// What is shown before there is a case.
fn welcome(app: App) -> Node {
    let lead = "You are about to answer an order, or to ask another department for something. \
        Put their world beside your offer, see what is still unanswered, and walk in with a case \
        instead of a complaint.";
    let words = el("div")
        .class("welcome")
        .child(el("h1").child("Sell your position before the talk"))
        .child(el("p").class("lead").child(lead));
    Node::none().and(words).and(starts(app))
}

fn cases(app: App) -> Node {
    let query = app.query();
    let kept = flag(move || app.read(|session| !session.unreadable.is_empty()));
    let kept = shown(kept, move || {
        let words = live(move || match app.read(|session| session.unreadable.len()) {
            1 => "One record could not be read and was kept aside. ".to_owned(),
            count => format!("{count} records could not be read and were kept aside. "),
        });
        let link = el("a").attr("href", &Route::Data.to_string()).child("See Data");
        el("p").class("kept-aside").child(words).child(link)
    });
    let reminder = when_here(app, move || by_address(reminded as fn(_) -> _)(app));
    let few = flag(move || app.read(|session| session.cases.len() <= FEW));
    let lead = "What you stand for, and who has to say yes.";
    let new_case = el("button")
        .class("primary")
        .on("click", act(|| location::go(Route::New)))
        .child(icon(Glyph::Plus))
        .child(el("span").child("New case"));
    let head = el("div")
        .class("home-head")
        .child(el("div").child(el("h1").child("Cases")).child(el("p").class("muted").child(lead)))
        .child(new_case);
    Node::none()
        .and(head)
        .and(kept)
        .and(reminder)
        .and(tools(app, query))
        .and(list(app, query))
        .and(shown(few, move || tiles(app)))
}

/// Search, filter and sort.
fn tools(app: App, query: RwSignal<Query>) -> El {
    let filter = |filter: Filter| {
        let count = number(move || app.read(|session| session.count(filter)));
        let pressed = live(move || query.with(|query| query.filter == filter).to_string());
        let unused = live(move || {
            let chosen = query.with(|query| query.filter == filter);
            count.get() == 0 && filter != Filter::All && !chosen
        });
        let count = live(move || count.get().to_string());
        el("button")
            .class("filter")
            .attr_live("aria-pressed", pressed)
            .flag("hidden", unused)
            .on("click", act(move || query.update(|query| query.filter = filter)))
            .child(filter.name())
            .child(el("span").class("count").child(count))
    };
    let filters = el("div")
        .class("filters")
        .attr("role", "group")
        .attr("aria-label", "Show")
        .children(Filter::ALL.into_iter().map(filter));
    let sorts = Sort::ALL.into_iter().map(|sort| (sort, sort.name().to_owned())).collect();
    let sort = move || query.with(|query| query.sort);
    let set_sort = move |sort| query.update(|query| query.sort = sort);
    let label = "Search every word in every case";
    let search = el("input")
        .id("search")
        .attr("type", "search")
        .attr("aria-label", label)
        .attr("placeholder", label)
        .attr("autocomplete", "off")
        .value(live(move || query.with(|query| query.words.clone())))
        .on("focus", act(move || app.send(Event::Searched)))
        .on("input", typed(move |words| query.update(|query| query.words = words)));
    el("div")
        .class("tools")
        .child(el("div").class("search").child(icon(Glyph::Search)).child(search))
        .child(filters)
        .child(select("Sort by", "sort", sorts, sort, set_sort))
}

/// Where the work lives, and how old the last backup is.
fn foot(app: App, any: Memo<bool>) -> El {
    let words = move || match app.read(|session| session.workspace.last_backup) {
        Some(then) => format!("Last backup {} · ", ago(then, app.now())),
        None => "No backup yet · ".to_owned(),
    };
    let backup = shown(any, move || {
        let back_up = button("link", "Back up now", move || app.send(Event::BackedUp));
        el("p").child(live(words)).child(back_up)
    });
    let where_to = "Your cases live in this browser only. Clearing its data deletes them.";
    el("footer").class("foot").child(el("p").child(where_to)).child(backup)
}
