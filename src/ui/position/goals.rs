//! The company goals that the case serves, from a list kept once for all cases.

use crate::domain::{Edit, GoalId};
use crate::session::Event;
use crate::ui::{
    app::App,
    common::{Glyph, act, live, on, rows, small_button, typed},
};
use leptos::{ev, prelude::*};

/// Goals to tick, and a field to add one.
pub fn goals(app: App) -> AnyView {
    let ids = app.memo(|s| s.workspace.goals.iter().map(|goal| goal.id).collect::<Vec<_>>());
    let hint = live(move || match ids.with(Vec::len) {
        0 => "Write down this year’s goals once; every case can tie itself to them.",
        _ => "Tick what this case serves. The list is shared by all your cases.",
    });
    view! {
        <section class="part" aria-labelledby="goals">
            <h2 id="goals">"Company goals it serves"</h2>
            <p class="hint">{hint}</p>
            <ul class="goals">{rows(ids, move |id| goal_row(app, id))}</ul>
            {add_goal(app)}
        </section>
    }
    .into_any()
}

fn goal_row(app: App, id: GoalId) -> AnyView {
    let words = move || {
        app.read(|s| s.workspace.goal(id).map(|goal| goal.text.clone()).unwrap_or_default())
    };
    let linked = move || app.case(|case| case.position.goals.contains(&id));
    let toggle = act(move || {
        let linked = !linked();
        app.send(Event::Edited(Edit::SetGoal { goal: id, linked }));
    });
    let remove = move || app.send(Event::RemovedGoal(id));
    let remove_label = move || format!("Remove the goal “{}” from the list", words());
    let reword = typed(move |words| app.send(Event::RewordedGoal(id, words)));
    view! {
        <li>
            <input
                type="checkbox"
                aria-label=live(words)
                prop:checked=live(linked)
                on:change=toggle
            />
            <input
                type="text"
                class="bare"
                aria-label=live(move || format!("Wording of the goal “{}”", words()))
                autocomplete="off"
                maxlength="500"
                prop:value=live(words)
                on:change=reword
            />
            {small_button(Glyph::Close, remove_label, remove)}
        </li>
    }
    .into_any()
}

fn add_goal(app: App) -> AnyView {
    let draft = RwSignal::new(String::new());
    let add = move || {
        let Some(words) = draft.try_get_untracked() else { return };
        draft.set(String::new());
        app.send(Event::AddedGoal(words));
    };
    let pressed = on(move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            add();
        }
    });
    view! {
        <input
            class="add"
            type="text"
            aria-label="Add a goal"
            placeholder="Add a goal, for example “Net retention of 110 %”"
            autocomplete="off"
            maxlength="500"
            prop:value=live(move || draft.get())
            on:input=typed(move |words| draft.set(words))
            on:keydown=pressed
            on:blur=act(add)
        />
    }
    .into_any()
}
