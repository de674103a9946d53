//! The frame of a case: its parts on the left, its title and ask on top, the part below.

use super::{
    coach::{coach_button, found},
    newer::newer,
    unsettled::unsettled,
};
use crate::domain::{Case, Edit, Fit, Status, TextField, limits};
use crate::later::by_address;
use crate::session::{Event, Part, Session};
use crate::ui::{
    app::App,
    canvas::canvas,
    coach::coach,
    common::select,
    handout::handout_part,
    history::history,
    later::{once_here, when_here},
    numbers::numbers_part,
    objections::objections_part,
    position::position,
    view::{El, Node, act, el, flag, live, number, one_of, shown, typed},
};
use leptos::prelude::*;

/// Shows a part of the open case. One that can be read only has no coach and no history.
pub fn case_frame(app: App, is_read_only: bool) -> El {
    let place = number(move || {
        let part = app.read(part);
        Part::ALL.iter().position(|known| *known == part).unwrap_or_default()
    });
    let content = one_of(place, move |place| match Part::ALL.get(place) {
        Some(Part::Canvas) => Node::from(canvas(app)),
        Some(Part::Numbers) => once_here(app, move || by_address(numbers_part as fn(_) -> _)(app)),
        Some(Part::Objections) => {
            once_here(app, move || by_address(objections_part as fn(_) -> _)(app))
        }
        Some(Part::Handout) => once_here(app, move || by_address(handout_part as fn(_) -> _)(app)),
        Some(Part::Position) | None => position(app).into(),
    });
    let main = el("main").id("main").class("work").attr("tabindex", "-1");
    let two = flag(move || app.case(|case| !case.private.unsettled.is_empty()));
    let two = shown(two, move || when_here(app, move || by_address(unsettled as fn(_) -> _)(app)));
    let newer = is_read_only.then(|| when_here(app, move || by_address(newer as fn(_) -> _)(app)));
    el("div")
        .class("case")
        .child(parts(app))
        .child(main.child(head(app, is_read_only)).child(newer).child(two).child(content))
        .child(
            (!is_read_only).then(|| when_here(app, move || by_address(coach as fn(_) -> _)(app))),
        )
}

fn part(session: &Session) -> Part {
    session.route.part().unwrap_or_default()
}

/// The address of a part of the case that is open.
pub fn address(session: &Session, part: Part) -> String {
    session.route.at(part).to_string()
}

fn parts(app: App) -> El {
    let badge = move |each: Part| match each {
        Part::Position if app.case(|case| case.position.is_complete()) => "✓".to_owned(),
        Part::Objections => match app.case(|case| case.objections.len()) {
            0 => String::new(),
            count => count.to_string(),
        },
        Part::Position | Part::Numbers | Part::Handout => String::new(),
        Part::Canvas => match app.fit().with(Fit::percent) {
            Some(percent) => format!("{percent}\u{a0}%"),
            None => String::new(),
        },
    };
    let link = |each: Part| {
        let href = live(move || app.read(|session| address(session, each)));
        let current = move || if app.read(part) == each { "page" } else { "false" };
        let link = el("a")
            .attr_live("href", href)
            .attr_live("aria-current", live(move || current().to_owned()))
            .child(each.name());
        let badge = live(move || badge(each));
        let badge = el("span").class("badge").attr("aria-hidden", "true").child(badge);
        el("li").child(link).child(badge).child(found(app, each))
    };
    el("nav")
        .class("parts")
        .attr("aria-label", "Parts of the case")
        .child(el("ul").children(Part::ALL.into_iter().map(link)))
}

fn head(app: App, is_read_only: bool) -> El {
    let edit = move |edit| app.send(Event::Edited(edit));
    let wording = typed(move |text| edit(Edit::SetText { field: TextField::Title, text }));
    let left = act(move || app.send(Event::LeftField(TextField::Title)));
    let statuses = Status::ALL.into_iter().map(|status| (status, status.name().to_owned()));
    let status = move || app.case(|case| case.status);
    let choose = move |status| edit(Edit::SetStatus(status));
    let ask = move || app.case(|case| case.position.ask.sentence.trim().to_owned());
    let no_ask = shown(flag(move || ask().is_empty()), move || {
        let href = live(move || app.read(|session| address(session, Part::Position)));
        el("a").attr_live("href", href).child("say who decides what, by when")
    });
    let untitled = live(move || app.case(|case| case.kind.untitled().to_owned()));
    let title = el("input")
        .id("title")
        .class("title")
        .attr("aria-label", "Title")
        .attr("autocomplete", "off")
        .attr("maxlength", &limits::TEXT.to_string())
        .attr_live("placeholder", untitled)
        .value(app.text(TextField::Title))
        .on("input", wording)
        .on("blur", left);
    let name = live(move || app.case(|case| case.name().to_owned()));
    let words = el("div")
        .class("head-words")
        .child(el("h1").class("unseen").child(name))
        .child(title)
        .child(el("p").class("ask").child(el("b").child("Ask: ")).child(live(ask)).child(no_ask));
    let help = (!is_read_only).then(|| {
        let history = when_here(app, move || by_address(history as fn(_) -> _)(app));
        Node::none().and(coach_button(app)).and(history)
    });
    let facts = el("div")
        .class("head-facts")
        .child(el("span").class("chip").child(live(move || app.case(whom))))
        .child(help)
        .child(select("Status", "status", statuses.collect(), status, choose));
    el("header").class("head").child(words).child(facts)
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
