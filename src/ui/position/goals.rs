//! The company goals that the case serves, from a list kept once for all cases.

use crate::domain::{Edit, GoalId};
use crate::session::Event;
use crate::ui::{
    app::App,
    common::{Glyph, Icon},
};
use leptos::{ev, prelude::*};

/// Goals to tick, and a field to add one.
#[component]
pub fn Goals(
    /// The app.
    app: App,
) -> impl IntoView {
    let ids = app.memo(|s| s.workspace.goals.iter().map(|goal| goal.id).collect::<Vec<_>>());
    let none = Memo::new(move |_| ids.with(Vec::is_empty));
    view! {
        <section class="part" aria-labelledby="goals">
            <h2 id="goals">"Company goals it serves"</h2>
            <p class="hint">
                {move || if none.get() {
                    "Write down this year’s goals once; every case can tie itself to them."
                } else {
                    "Tick what this case serves. The list is shared by all your cases."
                }}
            </p>
            <ul class="goals">
                <For each=move || ids.get() key=|id| *id let(id)>
                    <GoalRow app id />
                </For>
            </ul>
            <AddGoal app />
        </section>
    }
}

#[component]
fn GoalRow(app: App, id: GoalId) -> impl IntoView {
    let text = app.memo(move |session| {
        session.workspace.goal(id).map(|goal| goal.text.clone()).unwrap_or_default()
    });
    let linked = app.case(move |case| case.position.goals.contains(&id));
    let toggle = move |_| {
        let linked = !linked.get_untracked();
        app.send(Event::Edited(Edit::SetGoal { goal: id, linked }));
    };
    view! {
        <li>
            <input
                type="checkbox"
                aria-label=move || text.get()
                prop:checked=linked
                on:change=toggle
            />
            <input
                type="text"
                class="bare"
                aria-label=move || format!("Wording of the goal “{}”", text.get())
                autocomplete="off"
                maxlength="500"
                prop:value=text
                on:change:target=move |event| {
                    app.send(Event::RewordedGoal(id, event.target().value()));
                }
            />
            <button
                type="button"
                class="quiet square"
                aria-label=move || format!("Remove the goal “{}” from the list", text.get())
                title="Remove from the list"
                on:click=move |_| app.send(Event::RemovedGoal(id))
            >
                <Icon glyph=Glyph::Close />
            </button>
        </li>
    }
}

#[component]
fn AddGoal(app: App) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let add = move || {
        let words = text.get_untracked();
        text.set(String::new());
        app.send(Event::AddedGoal(words));
    };
    let pressed = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            add();
        }
    };
    view! {
        <input
            class="add"
            type="text"
            aria-label="Add a goal"
            placeholder="Add a goal, for example “Net retention of 110 %”"
            autocomplete="off"
            maxlength="500"
            prop:value=text
            on:input:target=move |event| text.set(event.target().value())
            on:keydown=pressed
            on:blur=move |_| add()
        />
    }
}
