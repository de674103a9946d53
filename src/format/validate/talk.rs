//! Mends what is prepared for the talk, and the page.

use super::Counts;
use crate::domain::{Case, PointId, Sorted, sorted::repeats};
use std::sync::Arc;

pub(super) fn mend(case: &mut Case, counts: &mut Counts) {
    let ids = case.objections.iter().map(|objection| objection.id).collect();
    for (place, id) in new_ids(ids, counts) {
        Arc::make_mut(&mut case.objections[place]).id = id;
    }
    let concessions = &mut case.private.reserve.concessions;
    let ids = concessions.iter().map(|concession| concession.id).collect();
    for (place, id) in new_ids(ids, counts) {
        concessions[place].id = id;
    }
    counts.footings += case.mend_objections();
    counts.sections += case.page.complete();
}

/// The first to claim an id keeps it: who gets another one, by its place.
fn new_ids(ids: Vec<PointId>, counts: &mut Counts) -> Vec<(usize, PointId)> {
    let mut known = Sorted::of(ids.iter().copied());
    let mut new = Vec::new();
    for (place, is_repeated) in repeats(ids.iter()).into_iter().enumerate() {
        if is_repeated {
            let id = ids[place].next_free(|id| known.has(id));
            known.add(id);
            counts.point_ids += 1;
            new.push((place, id));
        }
    }
    new
}
