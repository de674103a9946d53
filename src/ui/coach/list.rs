//! The lists of findings: what is in each, and a row for each that stays while its finding does.

use super::{Board, finding::row};
use crate::domain::coach::{Finding, Report};
use crate::session::Part;
use crate::ui::view::{El, Node, el, flag, live, rows_by, shown};
use leptos::prelude::*;
use std::sync::Arc;

/// Which findings are listed together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// Those on what was written in a part.
    Written(Part),
    /// What is still to be written.
    Open,
    /// What was muted.
    Muted,
}

/// What a finding goes by in a list: its key, and which one of that key it is, for the same words
/// may stand twice in a text.
pub(super) type Key = (Arc<str>, usize);

impl Group {
    /// Its findings, each with why it was muted.
    fn of(self, report: &Report) -> impl Iterator<Item = (&Finding, &str)> {
        let told = report.findings.iter().map(|finding| (finding, ""));
        let muted = report.muted.iter().map(|(finding, reason)| (finding, reason.as_str()));
        let is_muted = self == Self::Muted;
        let told = told.filter(move |(finding, _)| match self {
            Self::Written(part) => finding.is_written && Part::of(finding.place) == part,
            Self::Open => !finding.is_written,
            Self::Muted => false,
        });
        told.chain(muted.filter(move |_| is_muted))
    }

    fn keys(self, report: &Report) -> Vec<Key> {
        let mut keys: Vec<Key> = Vec::new();
        for (finding, _) in self.of(report) {
            let before = keys.iter().filter(|(known, _)| **known == *finding.key).count();
            keys.push((finding.key.as_str().into(), before));
        }
        keys
    }

    /// The finding with this key.
    pub(super) fn find(self, report: &Report, (key, place): &Key) -> Option<(Finding, String)> {
        let mut found = self.of(report).filter(|(finding, _)| *finding.key == **key);
        found.nth(*place).map(|(finding, reason)| (finding.clone(), reason.to_owned()))
    }

    fn count(self, board: Board) -> usize {
        board.report.with(|report| self.of(report).count())
    }

    fn list(self, board: Board) -> El {
        let keys = Memo::new(move |_| board.report.with(|report| self.keys(report)));
        el("ul").class("findings").child(rows_by(keys, move |key| row(board, self, key)))
    }
}

/// Findings on what was written, part by part.
pub(super) fn found(board: Board) -> Node {
    let any = move || board.report.with(|report| report.findings.iter().any(|one| one.is_written));
    let mut all = Node::none().and(shown(flag(move || !any()), || {
        el("p").class("content").child("Nothing to mend in what is written so far.")
    }));
    for part in Part::ALL {
        let group = Group::Written(part);
        all = all.and(shown(flag(move || group.count(board) > 0), move || {
            Node::none().and(el("h3").child(part.name())).and(group.list(board))
        }));
    }
    all
}

/// A list that can be opened, while there is something in it.
pub(super) fn folded(board: Board, heading: &'static str, group: Group) -> Node {
    shown(flag(move || group.count(board) > 0), move || {
        let words = live(move || format!("{heading} ({})", group.count(board)));
        let summary = el("summary").child(el("h3").child(words));
        el("details").class("more").child(summary).child(group.list(board))
    })
}
