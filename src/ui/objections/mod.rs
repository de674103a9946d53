//! Objections and the negotiation: what they may say and the honest answer, the sheet for the
//! talk, and a rehearsal that deals one objection at a time.
//!
//! `row` is one objection, `suggestions` what their function is likely to say, `sheet` the
//! negotiation, `rehearsal` the dealing.

mod rehearsal;
mod row;
mod sheet;
mod suggestions;

use crate::browser::page;
use crate::domain::{Case, Edit, Objection, PointId, TalkEdit};
use crate::session::{Event, TalkEvent};
use crate::ui::{
    app::App,
    common::{add_field, button},
    view::{El, Node, Picked, el, flag, live, rows, shown, signal},
};
use leptos::prelude::*;

/// The style of this part and of the handout, which are loaded together.
pub(crate) const STYLE: &str = style!(include_str!("../../../style/talk.css"));

/// What the parts of this screen share.
#[derive(Clone, Copy)]
struct Board {
    app: App,
    /// The objection that is open.
    opened: Picked<PointId>,
    /// Counts how often the rehearsal was begun; 0 while there is none.
    rehearsal: RwSignal<usize>,
}

impl Board {
    fn edit(self, edit: TalkEdit) {
        self.app.send(Event::Edited(Edit::Talk(edit)));
    }

    /// Reads an objection and follows the case.
    fn objection<T: Default>(self, id: PointId, read: impl FnOnce(&Objection) -> T) -> T {
        self.app.case(|case| case.objection(id).map(|known| read(known)).unwrap_or_default())
    }
}

/// Ids of the objections, those first that weigh most; among equals as they came.
fn by_weight(case: &Case) -> Vec<u64> {
    let of_weight = |weight| case.objections.iter().filter(move |each| each.weight() == weight);
    (1..=9).rev().flat_map(of_weight).map(|each| each.id.bits()).collect()
}

/// The part "Objections".
pub(crate) fn objections_part(app: App) -> El {
    page::add_style("talk-style", STYLE);
    let board = Board { app, opened: Picked::none(), rehearsal: signal(0) };
    let rehearses = flag(move || board.rehearsal.get() > 0);
    let writes = flag(move || board.rehearsal.get() == 0);
    el("div")
        .class("form objections")
        .child(shown(rehearses, move || rehearsal::rehearsal(board)))
        .child(shown(writes, move || {
            Node::none()
                .and(objections(board))
                .and(sheet::negotiation(app))
                .and(sheet::reserve(board))
        }))
}

fn objections(board: Board) -> El {
    let app = board.app;
    let ids = app.ids(|session| session.case().map(|case| by_weight(case)).unwrap_or_default());
    let none = flag(move || ids.count() == 0);
    let state = live(move || app.case(state));
    let rehearse =
        button("primary", "Rehearse", move || board.rehearsal.update(|times| *times += 1))
            .flag("disabled", live(move || none.get()));
    let head = el("div")
        .class("talk-head")
        .child(el("h2").id("objections-title").child("What they may say"))
        .child(rehearse);
    el("section")
        .class("part")
        .attr("aria-labelledby", "objections-title")
        .child(head)
        .child(el("p").class("hint").child(state))
        .child(el("ul").class("points").child(rows(ids, move |id| row::row(board, id))))
        .child(add_field(
            "Add an objection",
            "Add an objection, in their words",
            Box::new(move |words| app.send(Event::Talk(TalkEvent::AddedObjection(words)))),
        ))
        .child(suggestions::suggestions(board))
}

/// How far it has come, in a sentence.
fn state(case: &Case) -> String {
    let count = case.objections.len();
    let answered = case.objections.iter().filter(|each| each.is_answered()).count();
    let shaking = case.private.reserve.shaking.len();
    let mut words = match (count, count - answered) {
        (0, _) => {
            return "Write down what you would not like to hear, or take what is likely below. \
                    Then answer it honestly."
                .to_owned();
        }
        (1, 0) => "It has an answer.".to_owned(),
        (_, 0) => "Each has an answer.".to_owned(),
        (_, open) => [&answered.to_string(), " answered, ", &open.to_string(), " to go."].concat(),
    };
    if shaking > 0 {
        words = [&words, " ", &shaking.to_string(), " still to be made firm."].concat();
    }
    words
}
