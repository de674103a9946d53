//! Two versions of a case: what changed between them, and one case of both.
//!
//! - [`changes`]: what changed from one version to another, field by field and card by card, in
//!   words a person reads.
//! - [`take`]: some of these changes, put into the case they were found against.
//! - [`merge`]: three-way. What one side changed since the last common state is carried over to
//!   the other; where both changed the same field to different words, both versions are kept.
//! - [`rebase`]: an older state of a case, as if somebody else's change had been there before.
//! - [`settle`](fn@settle): one of the two versions of a field, or both, once a person has chosen.
//! - [`merge_shared`]: three-way for the goals that all cases share.
//!
//! # How it works
//! All of it is one small set of pieces over one tree. `tree` is the case as it stands in a
//! file, with nothing left out: so a field that is added to a case is merged as soon as it is
//! stored. `place` names a field or an item of a list in that tree, and says which lists go by
//! which ids; `differ` finds what is different, `carry` puts what was
//! found into another tree. `words` has a name for each field; a test fails for one without.
//!
//! # Limitations
//! A text is one thing: two people who change two words of one sentence get both sentences to
//! choose from. What is not text and both changed (a day, a level) is treated alike.

mod carry;
mod differ;
mod over;
mod place;
mod settle;
mod shared;
mod tree;
mod words;

pub use place::Place;
pub use settle::{Keep, Versions, settle, versions};
pub use shared::merge_shared;

use crate::domain::Case;
use crate::json::Json;
use carry::{Clashes, carry};
use differ::{Difference, differ};

/// Something that changed from one version of a case to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which field or item; names the change among those of its two versions.
    pub place: Place,
    /// The part of the case: "Position", "Their pains".
    pub part: String,
    /// What of it, in a sentence: "the ask", "“Ramp takes 9 months”", or both: "“Ramp takes 9
    /// months”: how much it weighs".
    pub about: String,
    /// What happened to it.
    pub what: What,
    /// As it was, in full, as a person reads it; empty where there was nothing.
    pub before: String,
    /// As it is now.
    pub after: String,
}

/// What happened to a field or an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is another.
    Changed,
    /// A card, objection or line that says something else.
    Reworded,
    /// The items stand in another order.
    Reordered,
}

impl Change {
    /// The change in a sentence: "Position: the ask was changed from “…” to “…”."
    pub fn words(&self) -> String {
        words::sentence(self)
    }
}

/// What changed, in the order of the case: fields and cards, not when the case was edited. Nothing
/// for two equal versions.
pub fn changes(from: &Case, to: &Case) -> Vec<Change> {
    if from == to {
        return Vec::new();
    }
    let (before, after) = (tree::of(from), tree::of(to));
    let mut found = differences(&before, &after);
    found.retain(|found| !found.place.is_bookkeeping());
    found.iter().map(|found| words::change(found, &before, &after)).collect()
}

/// `mine` with those of the [`changes`] from it to `theirs` whose places are ticked; the others,
/// and what is only in mine, stay. What would dangle (an answer without its card) or has no room
/// is not taken.
#[must_use]
pub fn take(mine: &Case, theirs: &Case, ticked: &[Place]) -> Case {
    let (before, after) = (tree::of(mine), tree::of(theirs));
    let mut wanted = differences(&before, &after);
    wanted.retain(|found| ticked.contains(&found.place));
    let mut result = before.clone();
    let mut clashes = Clashes::theirs_win();
    carry(&mut result, &before, &[], &after, &wanted, &mut clashes);
    over::leave_out(&mut result, &before, &mut clashes);
    tree::case(result, [mine, theirs])
}

/// One case of two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The case, valid in itself.
    pub case: Case,
    /// Where both changed the same thing to something different.
    pub conflicts: Vec<Conflict>,
    /// What one side deleted and the other changed, and was kept: "Their pains: “Ramp takes 9
    /// months”".
    pub kept: Vec<String>,
}

/// A place that both sides changed to something different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Which field or item.
    pub place: Place,
    /// The same in words: "Position: the ask".
    pub words: String,
    /// What it is in my version, as a person reads it.
    pub mine: String,
    /// What it is in theirs.
    pub theirs: String,
    /// Whether the merged case has mine; else it has theirs.
    pub has_mine: bool,
    /// The version that the merged case does not have, for [`settle`].
    pub other: Json,
}

/// Carries what `mine` and `theirs` changed since `base` into one case. No edit is lost: what is
/// not in the case is in a conflict. The sides may be told apart in [`Conflict`] only: exchanged,
/// they give the same case, whose words are, where both changed them, those of the version that
/// was edited last.
pub fn merge(base: &Case, mine: &Case, theirs: &Case) -> Merged {
    let whole = |case: &Case| Merged { case: case.clone(), conflicts: vec![], kept: vec![] };
    if mine == theirs || theirs == base {
        return whole(mine);
    }
    if mine == base {
        return whole(theirs);
    }
    let (root, mine_tree, theirs_tree) = (tree::of(base), tree::of(mine), tree::of(theirs));
    let mine_is_first = match mine.edited.cmp(&theirs.edited) {
        std::cmp::Ordering::Equal => tree::text(&mine_tree) > tree::text(&theirs_tree),
        order => order.is_gt(),
    };
    let (first, second) =
        if mine_is_first { (&mine_tree, &theirs_tree) } else { (&theirs_tree, &mine_tree) };
    let (ours, wanted) = (differences(&root, first), differences(&root, second));
    let (mut result, mut clashes) = (first.clone(), Clashes::default());
    carry(&mut result, &root, &ours, second, &wanted, &mut clashes);
    over::leave_out(&mut result, first, &mut clashes);
    let conflict = |(place, has, other): (Place, Json, Json)| {
        let (words, has_words) = words::place(&place, &has, &result);
        let (_, other_words) = words::place(&place, &other, &result);
        let (mine, theirs) =
            if mine_is_first { (has_words, other_words) } else { (other_words, has_words) };
        Conflict { place, words, mine, theirs, has_mine: mine_is_first, other }
    };
    let conflicts = clashes.both.into_iter().map(conflict).collect();
    let kept = clashes.kept.iter().map(|place| words::place(place, &Json::Null, &result).0);
    let kept = kept.collect();
    Merged { case: tree::case(result, [mine, theirs]), conflicts, kept }
}

/// `older`, a state of the case from before it was changed from `before` to `after` elsewhere, as
/// if that change had been there all along: for undo, which takes back one's own steps only.
/// Where both changed the same thing, the change from elsewhere stays.
#[must_use]
pub fn rebase(older: &Case, before: &Case, after: &Case) -> Case {
    if before == after || older == after {
        return older.clone();
    }
    let (root, first, second) = (tree::of(before), tree::of(older), tree::of(after));
    let (ours, wanted) = (differences(&root, &first), differences(&root, &second));
    let (mut result, mut clashes) = (first.clone(), Clashes::theirs_win());
    carry(&mut result, &root, &ours, &second, &wanted, &mut clashes);
    over::leave_out(&mut result, &second, &mut clashes);
    tree::case(result, [older, after])
}

fn differences(from: &Json, to: &Json) -> Vec<Difference> {
    let mut found = Vec::new();
    differ(from, to, &Place::default(), &mut found);
    found
}
