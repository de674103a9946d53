//! What all cases share, of two tabs.

use crate::domain::{Goal, GoalId, Workspace};

/// The goals, drafts and unknown fields of both, and the later backup. A goal that both reworded is there
/// in both wordings: the second under another id.
pub fn merge_shared(base: &Workspace, mine: &Workspace, theirs: &Workspace) -> Workspace {
    if mine == base || mine == theirs {
        return theirs.clone();
    }
    if theirs == base {
        return mine.clone();
    }
    // Both sides must come to the same list, so it does not go by whose is whose.
    let mine_is_first = crate::json::write(mine) > crate::json::write(theirs);
    let (first, second) = if mine_is_first { (mine, theirs) } else { (theirs, mine) };
    let mut goals: Vec<Goal> = Vec::new();
    let all = first.goals.iter().chain(&second.goals).chain(&base.goals);
    let mut seen: Vec<GoalId> = Vec::new();
    for id in all.map(|goal| goal.id) {
        if seen.contains(&id) {
            continue;
        }
        seen.push(id);
        let (was, one, other) = (base.goal(id), first.goal(id), second.goal(id));
        let (kept, beside) = match (one, other) {
            (one, other) if one == other => (one, None),
            (one, other) if one == was => (other, None),
            (one, other) if other == was => (one, None),
            (Some(one), Some(other)) => (Some(one), Some(other)),
            (one, other) => (one.or(other), None),
        };
        goals.extend(kept.cloned());
        if let Some(other) = beside {
            let taken = |id| [base, first, second].iter().any(|each| each.goal(id).is_some());
            goals.push(Goal { id: id.next_free(taken), ..other.clone() });
        }
    }
    let mut drafts: Vec<String> = Vec::new();
    for id in first.drafts.iter().chain(&second.drafts).map(|draft| id_of(draft)) {
        let [was, one, other] = [base, first, second].map(|each| draft(&each.drafts, id));
        if draft(&drafts, id).is_none() {
            drafts.extend(if one == was { other } else { one }.cloned());
        }
    }
    let mut extra = first.extra.clone();
    let is_new =
        |name: &String| first.extra.iter().chain(&base.extra).all(|(known, _)| known != name);
    extra.extend(second.extra.iter().filter(|(name, _)| is_new(name)).cloned());
    let last_backup = first.last_backup.max(second.last_backup);
    let remind_after = first.remind_after.max(second.remind_after);
    Workspace { goals, last_backup, remind_after, drafts, extra }
}

/// What stands before the first blank.
fn id_of(draft: &str) -> &str {
    draft.split(' ').next().unwrap_or_default()
}

fn draft<'a>(drafts: &'a [String], id: &str) -> Option<&'a String> {
    drafts.iter().find(|draft| id_of(draft) == id)
}
