//! What is set for the page alone: its paper, and its sections, which can be left out, moved and
//! worded otherwise. The case keeps its own words.

use super::Board;
use crate::domain::{AnyId, Edit, PageSection, Paper, Section, TalkEdit, TextField};
use crate::export::handout::{Variant, heading, plain_words};
use crate::session::Event;
use crate::ui::{
    common::{Glyph, Look, button, choice_by_place, small_button, text_field_as},
    view::{El, IdList, Node, act, el, flag, live, number, rows, shown, signal},
};
use leptos::prelude::*;

/// The list of sections.
pub(super) fn sections(board: Board) -> El {
    let app = board.app;
    let order = app.ids(|session| {
        let sections = session.case().map(|case| &case.page.sections);
        sections.into_iter().flatten().map(|set| set.section.to_bits()).collect()
    });
    let paper = number(move || app.case(|case| usize::from(case.page.paper == Paper::Letter)));
    let names = Paper::ALL.map(|paper| paper.name().to_owned()).to_vec();
    let choose = move |place: usize| board.edit(TalkEdit::SetPaper(Paper::ALL[place.min(1)]));
    let opened = signal(usize::MAX);
    let row = move |id| section(board, order, opened, id);
    el("section")
        .class("page-sections")
        .attr("aria-labelledby", "sections-title")
        .child(el("h3").id("sections-title").child("Sections of the page"))
        .child(el("p").class("hint").child("What you change here changes the page, not the case."))
        .child(choice_by_place("Paper", "paper-size", names, paper, Box::new(choose)))
        .child(el("ul").child(rows(order, row)))
}

fn section(board: Board, order: IdList<Section>, opened: RwSignal<usize>, section: Section) -> El {
    let app = board.app;
    let number_of = section as usize;
    let name = heading(section);
    let set = move |read: fn(&PageSection) -> bool| {
        app.case(|case| case.page.section(section).is_some_and(read))
    };
    let tick = el("input").attr("type", "checkbox").checked(live(move || !set(|set| set.off))).on(
        "change",
        act(move || board.edit(TalkEdit::SetOff { section, off: !set(|set| set.off) })),
    );
    let place = move || order.get().iter().position(|known| *known == section).unwrap_or_default();
    let before = move |to: usize| order.now().get(to).copied();
    let up = move || {
        if let Some(to) = untrack(place).checked_sub(1) {
            board.edit(TalkEdit::MoveSection { section, before: before(to) });
        }
    };
    let down = move || {
        let to = untrack(place) + 2;
        board.edit(TalkEdit::MoveSection { section, before: before(to) });
    };
    let first = live(move || place() == 0);
    let last = live(move || place() + 1 == Section::ALL.len());
    let is_open = flag(move || opened.get() == number_of);
    let toggle = move || opened.set(if is_open.get_untracked() { usize::MAX } else { number_of });
    let reword = el("button")
        .class("quiet small")
        .attr("aria-label", &["Reword “", name, "”"].concat())
        .attr_live("aria-expanded", live(move || is_open.get().to_string()))
        .on("click", act(toggle))
        .child("Reword");
    let is_reworded = flag(move || set(|set| !set.words.trim().is_empty()));
    let is_empty = flag(move || {
        board.handout.with(|handout| {
            let parts = handout.as_ref().map(|handout| handout.parts.as_slice());
            !parts.unwrap_or_default().iter().any(|part| part.section == Some(section))
        })
    });
    let has_nothing = flag(move || is_empty.get() && !set(|set| set.off));
    let label = el("label").class("check").child(tick).child(el("span").child(name));
    let buttons = el("span")
        .class("page-buttons")
        .child(reword)
        .child(
            small_button(Glyph::Up, move || ["Move “", name, "” up"].concat(), up)
                .flag("disabled", first),
        )
        .child(
            small_button(Glyph::Down, move || ["Move “", name, "” down"].concat(), down)
                .flag("disabled", last),
        );
    el("li")
        .class("page-section")
        .child(el("div").class("page-head").child(label).child(buttons))
        .child(shown(has_nothing, move || el("p").class("hint").child(missing(section))))
        .child(shown(is_reworded, || el("p").class("hint").child("Reworded for the page.")))
        .child(shown(is_open, move || fields(board, section, is_reworded)))
}

/// What a section is waiting for.
const fn missing(section: Section) -> &'static str {
    match section {
        Section::Situation => "Empty: no job on the canvas yet.",
        Section::Gains => "Empty: nothing on the canvas is answered yet.",
        Section::Order => "Empty: only an order that is answered has it.",
        Section::Options => "Empty: no amount in the numbers yet.",
        Section::Standards => "Empty: no outside standard in the negotiation.",
        Section::Ask => "Empty: the position has no ask yet.",
        Section::Risks => "Empty: no answered objection is marked “On the page”.",
        Section::Next => "Empty: the position has no dates yet.",
    }
}

fn fields(board: Board, section: Section, is_reworded: Memo<bool>) -> El {
    let app = board.app;
    let id = |what: &str| [what, "-", &(section as usize).to_string()].concat();
    let title = Look { label: "Heading", hint: "", example: heading(section), long: false };
    let words = Look {
        label: "Words",
        hint: "A line is a paragraph; one that begins with a dash is a point.",
        example: "As in the case",
        long: true,
    };
    let set = move |text: String| {
        let field = TextField::PageWords(section);
        app.send(Event::Edited(Edit::SetText { field, text }));
        app.send(Event::LeftField(field));
    };
    let begin = move || set(as_words(board, section));
    let back = move || set(String::new());
    let is_not = flag(move || !is_reworded.get());
    let buttons = Node::none()
        .and(shown(is_not, move || button("small", "Begin with the words of the case", begin)))
        .and(shown(is_reworded, move || button("small", "Back to the words of the case", back)));
    el("div")
        .class("fields")
        .child(text_field_as(app, TextField::PageHeading(section), &id("page-heading"), title))
        .child(text_field_as(app, TextField::PageWords(section), &id("page-words"), words))
        .child(el("p").class("buttons").child(buttons))
}

/// A section as it is now, as text to go on from.
fn as_words(board: Board, section: Section) -> String {
    let sheet =
        board.handout.with_untracked(|handout| Some(handout.as_ref()?.sheet(Variant::Brief)));
    let parts = sheet.map(|sheet| sheet.parts).unwrap_or_default();
    let part = parts.iter().find(|part| part.section == Some(section));
    part.map(|part| plain_words(part).trim_end().to_owned()).unwrap_or_default()
}
