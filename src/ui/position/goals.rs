//! The company goals that the case serves, from a list kept once for all cases.

use crate::domain::{Edit, GoalId};
use crate::session::{DraftField, Event};
use crate::ui::{
    app::App,
    common::{Draft, Glyph, add_field, small_button},
    view::{El, act, el, live, rows, typed},
};

/// Goals to tick, and a field to add one.
pub fn goals(app: App) -> El {
    let ids = app.ids(|s| s.workspace.goals.iter().map(|goal| goal.id.bits()).collect());
    let hint = move || match ids.count() {
        0 => "Write down this year’s goals once; every case can tie itself to them.",
        _ => "Tick what this case serves. The list is shared by all your cases.",
    };
    el("section")
        .class("part")
        .attr("aria-labelledby", "goals")
        .child(el("h2").id("goals").child("Company goals it serves"))
        .child(el("p").class("hint").child(live(move || hint().to_owned())))
        .child(el("ul").class("goals").child(rows(ids, move |id| goal_row(app, id))))
        .child(add_goal(app))
}

fn goal_row(app: App, id: GoalId) -> El {
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
    let draft = Draft::new(app, DraftField::Wording(id));
    let tick = el("input")
        .attr("type", "checkbox")
        .attr_live("aria-label", live(words))
        .checked(live(linked))
        .on("change", toggle);
    let wording = el("input")
        .attr("type", "text")
        .class("bare")
        .attr_live("aria-label", live(move || format!("Wording of the goal “{}”", words())))
        .attr("autocomplete", "off")
        .attr("maxlength", "500")
        .drafted(live(words), move |_| draft.add())
        .on("input", typed(move |words| draft.typed(words)));
    el("li").child(tick).child(wording).child(small_button(Glyph::Close, remove_label, remove))
}

fn add_goal(app: App) -> El {
    let example = "Add a goal, for example “Net retention of 110 %”";
    add_field(app, DraftField::Goal, "Add a goal", example).id("add-goal")
}
