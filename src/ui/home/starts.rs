//! The starting points of a new case, and the worked examples.

use crate::browser::location;
use crate::content::{Example, Start};
use crate::later::by_address;
use crate::session::{Event, Route};
use crate::ui::{
    app::App,
    common::button,
    later::once_here,
    view::{El, act, el},
};

/// Four tiles under a heading, for the list of cases.
pub fn tiles(app: App) -> El {
    el("section")
        .attr("aria-labelledby", "starts-title")
        .child(el("h2").id("starts-title").class("section-title").child("Begin another"))
        .child(starts(app))
}

/// The four tiles.
pub fn starts(app: App) -> El {
    let start = |start: Start| {
        let id = match start {
            Start::Pushback => "about-pushback",
            Start::Proposal => "about-proposal",
            Start::BossAsk => "about-ask",
        };
        tile(id, start.name(), start.about(), move || app.send(Event::Began(start)))
    };
    let examples = "Three finished cases to read and take apart.";
    let examples =
        tile("about-examples", "Open an example", examples, || location::go(Route::Examples));
    el("ul").class("tiles").children(Start::ALL.into_iter().map(start)).child(examples)
}

fn tile(
    id: &'static str,
    name: &'static str,
    about: &'static str,
    press: impl Fn() + 'static,
) -> El {
    let button = el("button").attr("aria-describedby", id).on("click", act(press)).child(name);
    el("li").class("tile").child(button).child(el("p").id(id).child(about))
}

/// The screen behind "New case".
pub fn new_case(app: App) -> El {
    let lead = "Choose where to begin. You can change everything later.";
    el("main")
        .id("main")
        .class("home")
        .attr("tabindex", "-1")
        .child(el("h1").child("What do you need to do?"))
        .child(el("p").class("lead").child(lead))
        .child(starts(app))
}

/// The worked examples. They are read before they are opened, and loaded with their list.
pub fn examples(app: App) -> El {
    let lead = "Read them, take them apart, keep what helps. Each opens as a copy of your own.";
    el("main")
        .id("main")
        .class("home")
        .attr("tabindex", "-1")
        .child(el("h1").child("Three finished cases"))
        .child(el("p").class("lead").child(lead))
        .child(once_here(app, move || by_address(example_list as fn(_) -> _)(app)))
}

/// Each example with what it shows.
fn example_list(app: App) -> El {
    let row = |example: &'static Example| {
        let (kind, function) = (example.kind.name(), example.function.name());
        let whom = format!("{kind} · {}, {function}", example.name);
        let open = button("", "Open a copy", move || app.send(Event::OpenedExample(example)));
        el("li")
            .class("tile")
            .child(el("h2").child(example.title))
            .child(el("p").class("small muted").child(whom))
            .child(el("p").child(example.about))
            .child(open)
    };
    el("ul").class("examples").children(Example::ALL.into_iter().map(row))
}
