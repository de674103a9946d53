//! The rehearsal: one objection at a time, the answer hidden until it is asked for.
//!
//! What still shakes is dealt first, then what weighs most. Space shows the answer, H says that it
//! holds, S that it still shakes, the arrows go back and on, Escape ends it.

use super::{Board, by_weight};
use crate::browser::dom;
use crate::domain::{Case, Objection, ObjectionChange, PointId, TalkEdit};
use crate::ui::{
    common::button,
    view::{El, Node, act, el, flag, live, number, on, one_of, shown, signal},
};
use leptos::{ev, prelude::*};

/// Where a rehearsal is.
#[derive(Clone, Copy)]
struct Deal {
    board: Board,
    /// What is dealt, in order; it stays while answers move objections about.
    deck: StoredValue<Vec<PointId>>,
    /// Which of them, from 0; behind the last one it is over.
    at: RwSignal<usize>,
    /// Whether the answer is shown.
    shows: RwSignal<bool>,
}

impl Deal {
    fn count(self) -> usize {
        self.deck.with_value(Vec::len)
    }

    fn now(self) -> Option<PointId> {
        self.deck.with_value(|deck| deck.get(self.at.get_untracked()).copied())
    }

    fn go(self, to: usize) {
        self.shows.set(false);
        self.at.set(to.min(self.count()));
        dom::focus_soon("rehearsal-title".to_owned());
    }

    fn show(self) {
        self.shows.set(true);
    }

    fn judge(self, shakes: bool) {
        if let Some(objection) = self.now() {
            let change = ObjectionChange::Shakes(shakes);
            self.board.edit(TalkEdit::SetObjection { objection, change });
            self.go(self.at.get_untracked() + 1);
        }
    }

    fn end(self) {
        self.board.rehearsal.set(0);
    }
}

fn deck(case: &Case) -> Vec<PointId> {
    let all = by_weight(case).into_iter().map(PointId::from_bits);
    let (mut first, rest): (Vec<_>, Vec<_>) = all.partition(|id| case.shakes(*id));
    first.extend(rest);
    first
}

/// The rehearsal of the open case.
pub(super) fn rehearsal(board: Board) -> El {
    let deck = StoredValue::new(board.app.look_at_case(deck));
    let deal = Deal { board, deck, at: signal(0), shows: signal(false) };
    let pressed = on(move |event: ev::KeyboardEvent| {
        let on_button = event.key() == " " && dom::is_in_button(&event);
        if event.ctrl_key() || event.meta_key() || event.alt_key() || on_button {
            return;
        }
        let at = deal.at.get_untracked();
        match event.key().as_str() {
            " " => deal.show(),
            "h" | "H" if deal.shows.get_untracked() => deal.judge(false),
            "s" | "S" if deal.shows.get_untracked() => deal.judge(true),
            "ArrowRight" => deal.go(at + 1),
            "ArrowLeft" => deal.go(at.saturating_sub(1)),
            "Escape" => deal.end(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    });
    let place = number(move || deal.at.get());
    dom::focus_soon("rehearsal-title".to_owned());
    el("section").class("rehearsal").attr("aria-label", "Rehearsal").on("keydown", pressed).child(
        one_of(place, move |at| if at < deal.count() { dealt(deal, at) } else { over(deal) }),
    )
}

fn title(words: String) -> El {
    el("h2").id("rehearsal-title").attr("tabindex", "-1").child(words)
}

fn dealt(deal: Deal, at: usize) -> Node {
    let board = deal.board;
    let id = deal.now();
    let of = move |read: fn(&Objection) -> &str| {
        id.map(|id| board.objection(id, |each| read(each).trim().to_owned())).unwrap_or_default()
    };
    let place = ["Objection ", &(at + 1).to_string(), " of ", &deal.count().to_string()].concat();
    let head = el("div")
        .class("walk-head")
        .child(el("p").class("small muted").child(place))
        .child(button("", "End the rehearsal", move || deal.end()));
    let words = ["“", &of(|each| &each.text), "”"].concat();
    let hidden = flag(move || !deal.shows.get());
    let shows = flag(move || deal.shows.get());
    let ask = move || {
        Node::none()
            .and(el("p").class("hint").child("Say your answer aloud first. Then compare."))
            .and(
                button("primary", "Show the answer", move || deal.show())
                    .attr("aria-keyshortcuts", "Space"),
            )
    };
    let answer = move || {
        let answer = of(|each| &each.answer);
        let words = if answer.is_empty() { "There is no answer yet.".to_owned() } else { answer };
        let evidence = of(|each| &each.evidence);
        let evidence = (!evidence.is_empty()).then(|| el("p").class("muted").child(evidence));
        let rests = id.map(|id| board.app.look_at_case(|case| rests_on(case, id)));
        let rests = rests.filter(|words| !words.is_empty());
        let rests = rests.map(|words| el("p").class("muted").child(words));
        let judge = el("div")
            .class("buttons")
            .child(
                button("primary", "It holds", move || deal.judge(false))
                    .attr("aria-keyshortcuts", "H"),
            )
            .child(
                button("", "It still shakes", move || deal.judge(true))
                    .attr("aria-keyshortcuts", "S"),
            );
        Node::none()
            .and(el("p").class("answer").attr("role", "status").child(words))
            .and(evidence)
            .and(rests)
            .and(judge)
    };
    Node::none().and(head).and(title(words)).and(shown(hidden, ask)).and(shown(shows, answer)).and(
        el("p").class("hint keys").child(
            "Space shows the answer · H holds · S still shakes · ← → back and on · Esc ends",
        ),
    )
}

/// "Rests on: the card"; empty for nothing.
fn rests_on(case: &Case, id: PointId) -> String {
    let Some(objection) = case.objection(id) else { return String::new() };
    let card = objection.card.and_then(|card| case.canvas.card(card));
    let line = objection.line.and_then(|line| case.numbers.line(line));
    let words = card.map(|card| card.text.trim()).or_else(|| line.map(|line| line.label()));
    words.map(|words| ["Rests on: ", words].concat()).unwrap_or_default()
}

fn over(deal: Deal) -> Node {
    let board = deal.board;
    let shaking: Vec<String> = board.app.look_at_case(|case| {
        let shaking = case.objections.iter().filter(|each| case.shakes(each.id));
        shaking.map(|each| each.text.trim().to_owned()).collect()
    });
    let words = match shaking.len() {
        0 => "Each answer holds.".to_owned(),
        1 => "One still shakes.".to_owned(),
        count => [&count.to_string(), " still shake."].concat(),
    };
    let list =
        el("ul").class("plain").children(shaking.into_iter().map(|text| el("li").child(text)));
    let again = move || {
        deal.deck.set_value(board.app.look_at_case(deck));
        deal.go(0);
    };
    let buttons = el("div")
        .class("buttons")
        .child(button("primary", "Once more", again))
        .child(el("button").on("click", act(move || deal.end())).child("Back to the list"));
    Node::none()
        .and(title(words))
        .and(list)
        .and(el("p").class("hint").child(live(|| {
            "What shakes is dealt first next time. It helps to say the answer to somebody."
                .to_owned()
        })))
        .and(buttons)
}
