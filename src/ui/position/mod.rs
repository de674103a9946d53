//! The position: whom it is for, the order, the ask, the outcome, the goals it serves.

mod goals;

use crate::domain::{DateField, Edit, Function, Kind, TextField};
use crate::session::{Event, Part};
use crate::ui::{
    app::App,
    common::{Glyph, date_field, icon, line, lines, select},
    frame::address,
    view::{El, Node, el, flag, live, shown},
};
use goals::goals;

/// A page that is written from top to bottom.
pub fn position(app: App) -> El {
    let is_pushback = flag(move || app.case(|case| case.kind == Kind::Pushback));
    let canvas = live(move || app.read(|session| address(session, Part::Canvas)));
    let next = el("a")
        .class("button primary")
        .attr_live("href", canvas)
        .child("Next: their world and your offer")
        .child(icon(Glyph::Next));
    el("div")
        .class("form")
        .child(whom(app))
        .child(shown(is_pushback, move || order(app)))
        .child(ask(app))
        .child(outcome(app))
        .child(goals(app))
        .child(private(app))
        .child(el("p").class("next").child(next))
}

/// A part of the page with its heading, in which drawings and words may stand.
fn part(class: &'static str, id: &'static str, heading: impl Into<Node>) -> El {
    el("section").class(class).attr("aria-labelledby", id).child(el("h2").id(id).child(heading))
}

/// Fields below each other; `class` says whether several stand in a row.
fn fields(class: &'static str, fields: impl IntoIterator<Item = El>) -> El {
    el("div").class(class).children(fields)
}

fn whom(app: App) -> El {
    let function = move || app.case(|case| case.counterpart.function);
    let kind = move || app.read(|s| s.case().map_or(Kind::Pushback, |case| case.kind));
    let functions = Function::ALL.into_iter().map(|f| (f, f.name().to_owned())).collect();
    let kinds = Kind::ALL.into_iter().map(|kind| (kind, kind.name().to_owned())).collect();
    let set_function = move |function| app.send(Event::Edited(Edit::SetFunction(function)));
    let set_kind = move |kind| app.send(Event::Edited(Edit::SetKind(kind)));
    let fields = fields(
        "fields two",
        [
            line(app, TextField::CounterpartName, "Name", "Dana Ruiz"),
            line(app, TextField::CounterpartRole, "Role", "CRO"),
            select("Function", "function", functions, function, set_function),
            select("Kind of case", "kind", kinds, kind, set_kind),
        ],
    );
    part("part", "whom", "Who it is for").child(fields)
}

fn order(app: App) -> El {
    let given = fields(
        "fields two",
        [
            line(app, TextField::OrderBy, "Given by", "The CEO"),
            date_field(app, DateField::OrderEffective, "Takes effect on".to_owned()),
        ],
    );
    let fields = fields(
        "fields",
        [
            lines(
                app,
                TextField::OrderGiven,
                "The order as given",
                "In the words it came in, without comment.",
                "Raise every rep’s target by 20 % from 1 January.",
            ),
            given,
            lines(
                app,
                TextField::OrderGoal,
                "The goal behind it",
                "What they want to reach. Most likely you want it too.",
                "Close the gap to the yearly plan before the board meets.",
            ),
            lines(
                app,
                TextField::OrderBestArgument,
                "Its best argument",
                "As its author would put it on a good day.",
                "Last year’s raise was met, and nobody left over it.",
            ),
            lines(
                app,
                TextField::OrderRightWhen,
                "When it would be right",
                "What would have to be true for you to carry it out gladly.",
                "If pipeline covered the new targets three times over.",
            ),
        ],
    );
    part("part", "order", "The order").child(fields)
}

fn ask(app: App) -> El {
    let decision = fields(
        "fields two",
        [
            line(app, TextField::AskDecider, "Who decides", "Dana Ruiz"),
            date_field(app, DateField::AskBy, "Decision by".to_owned()),
        ],
    );
    let sentence = lines(
        app,
        TextField::Ask,
        "The ask in one sentence",
        "Who decides or does what, by when.",
        "Dana decides by 12 December to hold the quota and move two account executives to mid-market.",
    );
    part("part", "ask-title", "The ask").child(fields("fields", [sentence, decision]))
}

fn outcome(app: App) -> El {
    let hint = "One measure they already watch: where it stands and where it will stand.";
    let fields = fields(
        "fields four",
        [
            line(app, TextField::OutcomeMetric, "Measure", "Win rate in mid-market"),
            line(app, TextField::OutcomeFrom, "From", "24 %"),
            line(app, TextField::OutcomeTo, "To", "31 %"),
            date_field(app, DateField::OutcomeBy, "Reached by".to_owned()),
        ],
    );
    part("part", "outcome", "The outcome").child(el("p").class("hint").child(hint)).child(fields)
}

fn private(app: App) -> El {
    let heading = Node::none()
        .and(icon(Glyph::Lock))
        .and("Private")
        .and(el("span").class("lock-words").child("only in your backup"));
    let fallback = lines(
        app,
        TextField::Fallback,
        "Fallback",
        "What you settle for if the ask is declined. Different from the ask, and still worth having.",
        "Raise by 8 % in the two regions above plan.",
    );
    let notes = lines(
        app,
        TextField::Notes,
        "Notes to self",
        "Who else has a say, what to leave unsaid, what you heard in the corridor.",
        "",
    );
    part("part private", "private", heading).child(fields("fields", [fallback, notes]))
}
