//! One objection: what they may say and how it is met; open, its fields.

use super::Board;
use crate::browser::dom;
use crate::domain::{
    Case, Level, Objection, ObjectionChange, PointId, TalkEdit, TextField, text::beginning,
};
use crate::ui::{
    common::{Glyph, Look, button, choice_by_place, icon, text_field_as},
    view::{El, Node, act, el, flag, live, number, shown},
};
use leptos::prelude::*;

/// How likely, in words.
const LIKELY: [&str; 3] = ["unlikely", "possible", "likely"];
/// How heavy, in words.
const HEAVY: [&str; 3] = ["light", "middling", "heavy"];

/// A row of the list.
pub(super) fn row(board: Board, id: PointId) -> El {
    let app = board.app;
    let is_open = flag(move || board.opened.get() == Some(id));
    let button_id = ["point-", &id.to_string()].concat();
    let words = live(move || {
        let text = board.objection(id, |each| each.text.trim().to_owned());
        if text.is_empty() { "(no words yet)".to_owned() } else { text }
    });
    let answer = live(move || board.objection(id, |each| each.answer.trim().to_owned()));
    let open = act(move || {
        let opened = board.opened.now();
        board.opened.set((opened != Some(id)).then_some(id));
    });
    let head = el("button")
        .id(&button_id)
        .class("point-words")
        .attr_live("aria-expanded", live(move || is_open.get().to_string()))
        .on("click", open)
        .child(words);
    let weighs = live(move || board.objection(id, weight_words));
    let on_page = flag(move || board.objection(id, |each| each.on_page));
    let shakes = flag(move || app.case(|case| case.shakes(id)));
    let unanswered = flag(move || !board.objection(id, Objection::is_answered));
    let marks = el("p")
        .class("point-marks")
        .child(el("span").class("chip").child(weighs))
        .child(shown(on_page, || el("span").class("chip").child("on the page")))
        .child(shown(shakes, || el("span").class("chip shaky").child("still shakes")))
        .child(shown(unanswered, || el("span").class("chip shaky").child("no answer yet")));
    let closed = flag(move || !is_open.get());
    el("li")
        .class("point")
        .child(head)
        .child(marks)
        .child(shown(closed, {
            let answer = std::rc::Rc::new(answer);
            move || {
                let answer = std::rc::Rc::clone(&answer);
                el("p").class("point-answer").child(live(move || answer.get()))
            }
        }))
        .child(shown(is_open, move || fields(board, id)))
}

fn weight_words(objection: &Objection) -> String {
    let word = |words: [&'static str; 3], level: Level| words[usize::from(level.weight()) - 1];
    [word(LIKELY, objection.likely), ", ", word(HEAVY, objection.heavy)].concat()
}

fn fields(board: Board, id: PointId) -> El {
    let app = board.app;
    let text = |field, name: &str, look| {
        text_field_as(app, field, &[name, "-", &id.to_string()].concat(), look)
    };
    let look = |label, hint, example, long| Look { label, hint, example, long };
    let change = move |change| board.edit(TalkEdit::SetObjection { objection: id, change });
    let level = |label,
                 name: &str,
                 words: [&str; 3],
                 is: fn(&Objection) -> Level,
                 to: fn(Level) -> ObjectionChange| {
        let now = number(move || {
            board.objection(id, |each| usize::from(is(each).weight())).saturating_sub(1)
        });
        let names = words.map(str::to_owned).to_vec();
        let id = [name, "-", &id.to_string()].concat();
        choice_by_place(
            label,
            &id,
            names,
            now,
            Box::new(move |place| change(to(Level::ALL[place.min(2)]))),
        )
    };
    let weights = el("div")
        .class("fields two")
        .child(level("How likely", "likely", LIKELY, |each| each.likely, ObjectionChange::Likely))
        .child(level("How heavy", "heavy", HEAVY, |each| each.heavy, ObjectionChange::Heavy));
    let check = |label: Node, is: fn(&Case, PointId) -> bool, to: fn(bool) -> ObjectionChange| {
        let now = move || app.case(|case| is(case, id));
        let tick = el("input")
            .attr("type", "checkbox")
            .checked(live(now))
            .on("change", act(move || change(to(!now()))));
        el("label").class("check").child(tick).child(el("span").child(label))
    };
    let on_page = check(
        "On the page they get, with its answer".into(),
        |case, id| case.objection(id).is_some_and(|each| each.on_page),
        ObjectionChange::OnPage,
    );
    let shakes = Node::none()
        .and("Still shakes ")
        .and(icon(Glyph::Lock))
        .and(el("span").class("lock-words").child("only in your backup"));
    let shakes = check(shakes, Case::shakes, ObjectionChange::Shakes);
    let delete = move || {
        board.edit(TalkEdit::RemoveObjection(id));
        dom::focus_soon("objections-title".to_owned());
    };
    el("div")
        .class("fields point-fields")
        .child(text(
            TextField::ObjectionText(id),
            "objection",
            look("What they may say", "", "The number has to be made up somewhere.", false),
        ))
        .child(text(
            TextField::ObjectionAnswer(id),
            "answer",
            look(
                "The honest answer",
                "What is true in it first, then what you say to it.",
                "",
                true,
            ),
        ))
        .child(text(
            TextField::ObjectionEvidence(id),
            "evidence",
            look("What shows it", "", "CRM, 4 Dec: coverage 3.1×", false),
        ))
        .child(rests_on(board, id))
        .child(weights)
        .child(on_page)
        .child(shakes)
        .child(el("p").class("buttons").child(button("quiet danger", "Delete", delete)))
}

/// A choice of the card or line it rests on.
fn rests_on(board: Board, id: PointId) -> El {
    let mut changes = vec![ObjectionChange::Nothing];
    let mut names = vec!["Nothing yet".to_owned()];
    let found: Vec<(ObjectionChange, String)> = board.app.look_at_case(|case| {
        let cards = case.canvas.cards.iter();
        let cards = cards.map(|card| (ObjectionChange::Card(card.id), beginning(&card.text, 70)));
        let lines = case.numbers.lines();
        let lines = lines.map(|line| {
            (ObjectionChange::Line(line.id), ["Numbers: ", &beginning(line.label(), 70)].concat())
        });
        cards.chain(lines).collect()
    });
    for (change, name) in found {
        changes.push(change);
        names.push(name);
    }
    let known = changes.clone();
    let now = number(move || {
        let rests = board.objection(id, |each| Some(rest(each)));
        known.iter().position(|each| Some(*each) == rests).unwrap_or_default()
    });
    let choose = move |place: usize| {
        if let Some(change) = changes.get(place) {
            board.edit(TalkEdit::SetObjection { objection: id, change: *change });
        }
    };
    let id = ["rests-", &id.to_string()].concat();
    choice_by_place("It rests on", &id, names, now, Box::new(choose))
}

fn rest(objection: &Objection) -> ObjectionChange {
    match (objection.card, objection.line) {
        (Some(card), _) => ObjectionChange::Card(card),
        (None, Some(line)) => ObjectionChange::Line(line),
        (None, None) => ObjectionChange::Nothing,
    }
}
