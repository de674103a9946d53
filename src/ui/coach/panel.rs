//! The panel as a whole: readiness, findings by part, what is still to write, what is muted.

use super::{Board, finding::finding, places::id_of};
use crate::browser::page;
use crate::domain::{
    Edit,
    coach::{Finding, Item, Report},
};
use crate::session::Part;
use crate::ui::{
    common::{Glyph, button, small_button},
    view::{El, Node, el, flag, follow, live, region, shown},
};
use leptos::prelude::*;
use std::sync::Arc;

/// What the panel looks like: loaded with it.
const LOOK: &str = include_str!("../../../style/coach.css");

/// The panel, and the quiet lines at what was found.
pub(super) fn panel(board: Board) -> El {
    page::add_style("coach-style", LOOK);
    let coach = board.app.coach();
    let open = flag(move || coach.open.get());
    follow(move || page::set_rules("coach-marks", &board.report.with(|report| marks(report))));
    on_cleanup(|| page::set_rules("coach-marks", ""));
    el("div").class("coach-place").child(shown(open, move || opened(board)))
}

/// A rule for each field and card in which something was found.
fn marks(report: &Report) -> String {
    let mut rules = String::new();
    for finding in report.findings.iter().filter(|finding| finding.is_written) {
        if !rules.is_empty() {
            rules.push(',');
        }
        rules.push('#');
        rules.push_str(&id_of(finding.place));
    }
    if !rules.is_empty() {
        rules.push_str("{background-image:var(--mark);background-position:0 100%;");
        rules.push_str("background-repeat:repeat-x;background-size:6px 2px}");
    }
    rules
}

fn opened(board: Board) -> El {
    // What it says first is said of the case as it is now, and not as it was before a pause.
    untrack(|| board.read());
    let coach = board.app.coach();
    let close = small_button(
        Glyph::Close,
        || "Close the coach".to_owned(),
        move || {
            coach.open.set(false);
            crate::browser::dom::focus_soon("coach-button".to_owned());
        },
    );
    let head = el("div").class("coach-head").child(el("h2").id("coach-title").child("Coach"));
    let percent = move || board.report.with(|report| report.readiness.percent());
    let ready = live(move || format!("Readiness {}\u{a0}%", percent()));
    let why = el("details").class("readiness").child(el("summary").child(ready)).child(region(
        move || {
            let report = board.report.get();
            let all = report.readiness.weights();
            let items = report.readiness.items.iter().map(|item| item_row(item, all));
            let words = "Each check counts by its weight. What was muted counts as in place.";
            Node::none()
                .and(el("p").class("small muted").child(words))
                .and(el("ul").class("items").children(items.collect::<Vec<_>>()))
        },
    ));
    el("aside")
        .class("coach")
        .attr("aria-labelledby", "coach-title")
        .child(head.child(close))
        .child(why)
        .child(region(move || found(board, &board.report.get())))
        .child(still_to_write(board))
        .child(muted(board))
}

fn item_row(item: &Item, all: u32) -> El {
    let (points, of) = item.points(all);
    let (mark, word) = if item.is_muted {
        ("–", "muted")
    } else if item.is_whole() {
        ("✓", "in place")
    } else if item.is_none() {
        ("○", "not yet")
    } else {
        ("◐", "in part")
    };
    el("li")
        .child(el("span").class("item-mark").attr("aria-hidden", "true").child(mark))
        .child(el("span").class("grow").child(item.check.name))
        .child(el("span").class("small muted").child(format!("{word}, {points} of {of}")))
}

/// Findings on what was written, part by part.
fn found(board: Board, report: &Arc<Report>) -> Node {
    let mut all = Node::none();
    let mut is_empty = true;
    for part in Part::ALL {
        let here = |one: &&Finding| one.is_written && Part::of(one.place) == part;
        let findings: Vec<El> =
            report.findings.iter().filter(here).map(|one| finding(board, one)).collect();
        if findings.is_empty() {
            continue;
        }
        is_empty = false;
        all =
            all.and(el("h3").child(part.name())).and(el("ul").class("findings").children(findings));
    }
    if is_empty {
        let words = "Nothing to mend in what is written so far.";
        return el("p").class("content").child(words).into();
    }
    all
}

/// A list that can be opened, while there is something in it.
fn folded(
    board: Board,
    heading: &'static str,
    count: fn(&Report) -> usize,
    list: fn(Board, &Report) -> Vec<El>,
) -> Node {
    let many = move || board.report.with(|report| count(report));
    shown(flag(move || many() > 0), move || {
        let words = live(move || format!("{heading} ({})", many()));
        let list = region(move || {
            el("ul").class("findings").children(list(board, &board.report.get())).into()
        });
        el("details").class("more").child(el("summary").child(el("h3").child(words))).child(list)
    })
}

fn still_to_write(board: Board) -> Node {
    fn open(report: &Report) -> impl Iterator<Item = &Finding> {
        report.findings.iter().filter(|finding| !finding.is_written)
    }
    folded(
        board,
        "Still to write",
        |report| open(report).count(),
        |board, report| open(report).map(|one| finding(board, one)).collect(),
    )
}

fn muted(board: Board) -> Node {
    folded(
        board,
        "Muted",
        |report| report.muted.len(),
        |board, report| {
            let row = |(finding, reason): &(Finding, String)| {
                let key = finding.key.clone();
                let tell = move || board.edit(Edit::SetMute { key: key.clone(), reason: None });
                el("li")
                    .class("remark")
                    .child(el("h4").child(finding.what.as_str()))
                    .child(el("p").class("why").child(["Muted: ", reason].concat()))
                    .child(button("small", "Unmute", tell))
            };
            report.muted.iter().map(row).collect()
        },
    )
}
