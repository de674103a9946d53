//! The position: whom it is for, the order, the ask, the outcome, the goals it serves.

mod goals;

use crate::domain::{DateField, Edit, Function, Kind, TextField};
use crate::session::{Event, Part};
use crate::ui::{
    app::App,
    common::{Glyph, date_field, flag, icon, line, lines, live, select, shown},
    frame::address,
};
use goals::goals;
use leptos::prelude::*;

/// A page that is written from top to bottom.
#[component]
pub fn Position(
    /// The app.
    app: App,
) -> impl IntoView {
    let is_pushback = flag(move || app.case(|case| case.kind == Kind::Pushback));
    let canvas = live(move || app.read(|session| address(session, Part::Canvas)));
    view! {
        <div class="form">
            {whom(app)}
            {shown(is_pushback, move || order(app))}
            {ask(app)}
            {outcome(app)}
            {goals(app)}
            {private(app)}
            <p class="next">
                <a class="button primary" href=canvas>
                    "Next: their world and your offer"
                    {icon(Glyph::Next)}
                </a>
            </p>
        </div>
    }
}

fn whom(app: App) -> AnyView {
    let function = move || app.case(|case| case.counterpart.function);
    let kind = move || app.read(|s| s.case().map_or(Kind::Pushback, |case| case.kind));
    let functions = Function::ALL.into_iter().map(|f| (f, f.name().to_owned())).collect();
    let kinds = Kind::ALL.into_iter().map(|kind| (kind, kind.name().to_owned())).collect();
    let set_function = move |function| app.send(Event::Edited(Edit::SetFunction(function)));
    let set_kind = move |kind| app.send(Event::Edited(Edit::SetKind(kind)));
    view! {
        <section class="part" aria-labelledby="whom">
            <h2 id="whom">"Who it is for"</h2>
            <div class="fields two">
                {line(app, TextField::CounterpartName, "Name", "Dana Ruiz")}
                {line(app, TextField::CounterpartRole, "Role", "CRO")}
                {select("Function", "function", functions, function, set_function)}
                {select("Kind of case", "kind", kinds, kind, set_kind)}
            </div>
        </section>
    }
    .into_any()
}

fn order(app: App) -> AnyView {
    view! {
        <section class="part" aria-labelledby="order">
            <h2 id="order">"The order"</h2>
            <div class="fields">
                {lines(
                    app,
                    TextField::OrderGiven,
                    "The order as given",
                    "In the words it came in, without comment.",
                    "Raise every rep’s target by 20 % from 1 January.",
                )}
                <div class="fields two">
                    {line(app, TextField::OrderBy, "Given by", "The CEO")}
                    {date_field(app, DateField::OrderEffective, "Takes effect on".to_owned())}
                </div>
                {lines(
                    app,
                    TextField::OrderGoal,
                    "The goal behind it",
                    "What they want to reach. Most likely you want it too.",
                    "Close the gap to the yearly plan before the board meets.",
                )}
                {lines(
                    app,
                    TextField::OrderBestArgument,
                    "Its best argument",
                    "As its author would put it on a good day.",
                    "Last year’s raise was met, and nobody left over it.",
                )}
                {lines(
                    app,
                    TextField::OrderRightWhen,
                    "When it would be right",
                    "What would have to be true for you to carry it out gladly.",
                    "If pipeline covered the new targets three times over.",
                )}
            </div>
        </section>
    }
    .into_any()
}

fn ask(app: App) -> AnyView {
    view! {
        <section class="part" aria-labelledby="ask-title">
            <h2 id="ask-title">"The ask"</h2>
            <div class="fields">
                {lines(
                    app,
                    TextField::Ask,
                    "The ask in one sentence",
                    "Who decides or does what, by when.",
                    "Dana decides by 12 December to hold the quota and move two account executives to mid-market.",
                )}
                <div class="fields two">
                    {line(app, TextField::AskDecider, "Who decides", "Dana Ruiz")}
                    {date_field(app, DateField::AskBy, "Decision by".to_owned())}
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn outcome(app: App) -> AnyView {
    view! {
        <section class="part" aria-labelledby="outcome">
            <h2 id="outcome">"The outcome"</h2>
            <p class="hint">"One measure they already watch: where it stands and where it will stand."</p>
            <div class="fields four">
                {line(app, TextField::OutcomeMetric, "Measure", "Win rate in mid-market")}
                {line(app, TextField::OutcomeFrom, "From", "24 %")}
                {line(app, TextField::OutcomeTo, "To", "31 %")}
                {date_field(app, DateField::OutcomeBy, "Reached by".to_owned())}
            </div>
        </section>
    }
    .into_any()
}

fn private(app: App) -> AnyView {
    view! {
        <section class="part private" aria-labelledby="private">
            <h2 id="private">
                {icon(Glyph::Lock)}
                "Private"
                <span class="lock-words">"only in your backup"</span>
            </h2>
            <div class="fields">
                {lines(
                    app,
                    TextField::Fallback,
                    "Fallback",
                    "What you settle for if the ask is declined. Different from the ask, and still worth having.",
                    "Raise by 8 % in the two regions above plan.",
                )}
                {lines(
                    app,
                    TextField::Notes,
                    "Notes to self",
                    "Who else has a say, what to leave unsaid, what you heard in the corridor.",
                    "",
                )}
            </div>
        </section>
    }
    .into_any()
}
