//! The list itself: one line a case.

use crate::browser::dom;
use crate::domain::{CaseId, Status, Summary, text};
use crate::later::by_address;
use crate::session::{Errand, Event, Filter, Part, Query, Route, Session};
use crate::ui::{
    app::App,
    common::{button, menu},
    later::once_here,
    view::{El, IdList, Node, el, flag, id_list, live, number, region, rows, shown, signal},
};
use leptos::prelude::*;

/// How many lines are drawn at first, and how many more with each "Show more".
const PAGE: usize = 100;

/// The cases that the query shows.
pub fn list(app: App, query: RwSignal<Query>) -> Node {
    let ids = move |session: &Session| query.with(|query| session.list(query));
    let ids =
        app.memo(move |session| ids(session).into_iter().map(CaseId::bits).collect::<Vec<_>>());
    let drawn = signal(PAGE);
    let page = id_list(move || ids.with(|ids| ids.iter().copied().take(drawn.get()).collect()));
    let rest = number(move || ids.with(Vec::len).saturating_sub(drawn.get()));
    let none = flag(move || ids.with(Vec::is_empty));
    let found = move || match ids.with(Vec::len) {
        0 => "No case here matches.".to_owned(),
        1 => "One case".to_owned(),
        count => format!("{count} cases"),
    };
    let searching = move || query.with(|query| !query.words.trim().is_empty());
    let tells = move || searching() || none.get();
    let found = live(move || if tells() { found() } else { String::new() });
    let nothing = shown(none, move || {
        let all = move || {
            query.update(|query| {
                query.filter = Filter::All;
                query.words.clear();
            });
        };
        el("div").class("nothing").child(button("", "Show all cases", all))
    });
    let more = shown(flag(move || rest.get() != 0), move || {
        let words = live(move || format!("{} more cases. ", rest.get()));
        let more = move || drawn.update(|drawn| *drawn += PAGE);
        el("p").class("beyond").child(words).child(button("", "Show more", more))
    });
    Node::none()
        .and(el("p").class("found small muted").attr("aria-live", "polite").child(found))
        .and(el("ul").class("list").child(rows(page, move |id| row(app, page, id))))
        .and(nothing)
        .and(more)
}

fn row(app: App, page: IdList<CaseId>, id: CaseId) -> Node {
    let summary = app.memo(move |session| session.summary(id).cloned());
    region(move || summary.get().map(|summary| line(app, page, summary)).into())
}

fn line(app: App, page: IdList<CaseId>, summary: Summary) -> El {
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
    // How ready one was for a talk that is over is nothing to act on.
    let open = !summary.archived && !summary.status.is_closed();
    let ready = summary.readiness.filter(|_| open);
    let ready = ready.map(|ready| format!("Readiness {ready}\u{a0}%"));
    let ready =
        if app.look(|session| session.is_newer(id)) { Some("Read only".to_owned()) } else { ready };
    let ready = ready.map(|words| el("span").class("muted").child(words));
    let actions =
        move || once_here(app, move || by_address(actions as fn(_, _, _) -> _)(app, page, id));
    let address = Route::Case(id, Part::default()).to_string();
    let name = el("div")
        .class("row-name")
        .child(el("a").attr("href", &address).child(&*summary.name))
        .child(el("p").class("small muted").child(facts));
    let bar = el("span").class("bar").attr("aria-hidden", "true");
    let fit = el("div")
        .class("row-fit small muted")
        .child(el("span").child(fit))
        .child(bar.child(el("i").style("width", live(move || width.clone()))));
    let date = el("p")
        .class(if undated { "row-date small muted" } else { "row-date small" })
        .child(day)
        .child(el("span").class("muted").child(away.unwrap_or_default()));
    let edited = text::ago(summary.edited, now);
    el("li")
        .class("row")
        .child(name)
        .child(fit)
        .child(date)
        .child(el("p").class(&format!("row-status small {tone}")).child(status).child(ready))
        .child(el("p").class("row-edited small muted").child(edited))
        .child(menu(format!("more-{id}"), format!("More for “{}”", summary.name), actions))
}

/// What can be done with a case. Loaded later, as what does it.
fn actions(app: App, page: IdList<CaseId>, id: CaseId) -> El {
    let action = |(name, errand): (&'static str, Errand)| {
        let class = if errand == Errand::Delete { "danger" } else { "" };
        button(class, name, move || {
            let place = page.now().iter().position(|known| *known == id).unwrap_or_default();
            app.send(Event::Asked(id, errand.clone()));
            // The menu closes, and the line may be gone: then the focus goes to the one after it.
            let ids = page.now();
            let near = ids.iter().find(|known| **known == id).or(ids.get(place)).or(ids.last());
            dom::focus_soon(near.map_or("main".to_owned(), |near| format!("more-{near}")));
        })
    };
    let (is_newer, is_archived) = app.look(|session| {
        let line = session.summary(id);
        (session.is_newer(id), line.is_some_and(|line| line.archived))
    });
    let archive = if is_archived { "Bring back" } else { "Archive" };
    let actions = if is_newer {
        vec![("Export as it is stored", Errand::ExportPrivate)]
    } else {
        vec![
            ("Duplicate", Errand::Duplicate),
            (archive, Errand::Archive(!is_archived)),
            ("Export", Errand::Export),
            ("Export with private fields", Errand::ExportPrivate),
            ("Delete", Errand::Delete),
        ]
    };
    el("div").children(actions.into_iter().map(action))
}
