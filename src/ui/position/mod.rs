//! The position: whom it is for, the order, the ask, the outcome, the goals it serves.

mod goals;

use crate::domain::{DateField, Edit, Function, Kind, TextField};
use crate::session::{Event, Part, Route};
use crate::ui::{
    app::App,
    common::{DateInput, Glyph, Icon, Select, TextInput},
};
use goals::Goals;
use leptos::prelude::*;

/// A page that is written from top to bottom.
#[component]
pub fn Position(
    /// The app.
    app: App,
) -> impl IntoView {
    let is_pushback = app.case(|case| case.kind == Kind::Pushback);
    let id = app.memo(|session| session.route.case());
    let canvas = move || id.get().map(|id| Route::Case(id, Part::Canvas).to_string());
    view! {
        <div class="form">
            <Whom app />
            <Show when=move || is_pushback.get()>
                <Order app />
            </Show>
            <Ask app />
            <Outcome app />
            <Goals app />
            <Private app />
            <p class="next">
                <a class="button primary" href=canvas>
                    "Next: their world and your offer"
                    <Icon glyph=Glyph::Next />
                </a>
            </p>
        </div>
    }
}

#[component]
fn Whom(app: App) -> impl IntoView {
    let function = app.case(|case| case.counterpart.function);
    let kind = app.memo(|session| session.case().map_or(Kind::Pushback, |case| case.kind));
    let functions = Function::ALL.into_iter().map(|f| (f, f.name().to_owned())).collect();
    let kinds = Kind::ALL.into_iter().map(|kind| (kind, kind.name().to_owned())).collect();
    view! {
        <section class="part" aria-labelledby="whom">
            <h2 id="whom">"Who it is for"</h2>
            <div class="fields two">
                <TextInput app field=TextField::CounterpartName label="Name" example="Dana Ruiz" />
                <TextInput app field=TextField::CounterpartRole label="Role" example="CRO" />
                <Select
                    label="Function"
                    id="function".to_owned()
                    options=functions
                    value=function
                    on_choose=move |function| app.send(Event::Edited(Edit::SetFunction(function)))
                />
                <Select
                    label="Kind of case"
                    id="kind".to_owned()
                    options=kinds
                    value=kind
                    on_choose=move |kind| app.send(Event::Edited(Edit::SetKind(kind)))
                />
            </div>
        </section>
    }
}

#[component]
fn Order(app: App) -> impl IntoView {
    view! {
        <section class="part" aria-labelledby="order">
            <h2 id="order">"The order"</h2>
            <div class="fields">
                <TextInput
                    app
                    field=TextField::OrderGiven
                    label="The order as given"
                    hint="In the words it came in, without comment."
                    example="Raise every rep’s target by 20 % from 1 January."
                    long=true
                />
                <div class="fields two">
                    <TextInput app field=TextField::OrderBy label="Given by" example="The CEO" />
                    <DateInput app field=DateField::OrderEffective label="Takes effect on" />
                </div>
                <TextInput
                    app
                    field=TextField::OrderGoal
                    label="The goal behind it"
                    hint="What they want to reach. Most likely you want it too."
                    example="Close the gap to the yearly plan before the board meets."
                    long=true
                />
                <TextInput
                    app
                    field=TextField::OrderBestArgument
                    label="Its best argument"
                    hint="As its author would put it on a good day."
                    example="Last year’s raise was met, and nobody left over it."
                    long=true
                />
                <TextInput
                    app
                    field=TextField::OrderRightWhen
                    label="When it would be right"
                    hint="What would have to be true for you to carry it out gladly."
                    example="If pipeline covered the new targets three times over."
                    long=true
                />
            </div>
        </section>
    }
}

#[component]
fn Ask(app: App) -> impl IntoView {
    view! {
        <section class="part" aria-labelledby="ask-title">
            <h2 id="ask-title">"The ask"</h2>
            <div class="fields">
                <TextInput
                    app
                    field=TextField::Ask
                    label="The ask in one sentence"
                    hint="Who decides or does what, by when."
                    example="Dana decides by 12 December to hold the quota and move two account executives to mid-market."
                    long=true
                />
                <div class="fields two">
                    <TextInput app field=TextField::AskDecider label="Who decides" example="Dana Ruiz" />
                    <DateInput app field=DateField::AskBy label="Decision by" />
                </div>
            </div>
        </section>
    }
}

#[component]
fn Outcome(app: App) -> impl IntoView {
    view! {
        <section class="part" aria-labelledby="outcome">
            <h2 id="outcome">"The outcome"</h2>
            <p class="hint">"One measure they already watch: where it stands and where it will stand."</p>
            <div class="fields four">
                <TextInput app field=TextField::OutcomeMetric label="Measure" example="Win rate in mid-market" />
                <TextInput app field=TextField::OutcomeFrom label="From" example="24 %" />
                <TextInput app field=TextField::OutcomeTo label="To" example="31 %" />
                <DateInput app field=DateField::OutcomeBy label="Reached by" />
            </div>
        </section>
    }
}

#[component]
fn Private(app: App) -> impl IntoView {
    view! {
        <section class="part private" aria-labelledby="private">
            <h2 id="private">
                <Icon glyph=Glyph::Lock />
                "Private"
                <span class="lock-words">"only in your backup"</span>
            </h2>
            <div class="fields">
                <TextInput
                    app
                    field=TextField::Fallback
                    label="Fallback"
                    hint="What you settle for if the ask is declined. Different from the ask, and still worth having."
                    example="Raise by 8 % in the two regions above plan."
                    long=true
                />
                <TextInput
                    app
                    field=TextField::Notes
                    label="Notes to self"
                    hint="Who else has a say, what to leave unsaid, what you heard in the corridor."
                    long=true
                />
            </div>
        </section>
    }
}
