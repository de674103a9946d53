//! The second copy, as the session sees it: what it lacks, what it holds, and what was found in it.
//!
//! Every change is brought to it within a fraction of a second, several at once. While the store
//! takes everything that is all; while it does not, what the second copy holds is saved there.

use super::{Effect, Session, TakeBack, case::about};
use crate::domain::{Case, CaseId, Sorted, Workspace};
use crate::later::by_address;
use crate::records::{
    StoreError, Stored, Unreadable,
    net::{Batch, Compared, Kept, Recovered, State},
};
use chrono::{DateTime, FixedOffset, TimeDelta};
use std::sync::Arc;

/// So long after it was begun a case goes with the last of what is written in it.
const FRESH: TimeDelta = TimeDelta::minutes(10);

/// What becomes known of the second copy.
#[derive(Debug, Clone)]
pub enum NetEvent {
    /// It was opened and compared with the store, and what it has that the store lacks was read;
    /// or it is not to be had.
    Opened(Result<(Compared, Recovered), StoreError>),
    /// There was time for some more changes.
    Due,
    /// It has taken this, or has not.
    Written(Batch, Result<(), StoreError>),
}

/// Whether there is a second copy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NetState {
    /// Not known yet.
    #[default]
    Awaited,
    /// There is.
    On,
    /// This browser gives none.
    Off,
    /// It has not taken what was written last.
    Refusing,
}

/// The second copy.
#[derive(Debug, Clone, Default)]
pub(super) struct Net {
    state: NetState,
    /// What has changed since it was last brought there.
    due: Sorted<Kept>,
    /// What was due, and the store did not give. It is tried again after the next change.
    missing: Sorted<Kept>,
    /// What of this it has, of what the store may lack.
    holds: Sorted<Kept>,
    /// Cases that were removed here; some are back.
    gone: Sorted<CaseId>,
    /// Cases of which another version was found, with the case that this has become. Once that is
    /// here as well, they go on from it.
    joins: Vec<(CaseId, CaseId)>,
    /// Whether [`NetEvent::Due`] is on its way.
    is_scheduled: bool,
    /// Whether it is being written.
    is_writing: bool,
    /// How often what all cases share is on its way there: a page that is left does not wait.
    shared_on_its_way: u32,
    /// Why the last write failed. It is tried again with the next change.
    failed: Option<StoreError>,
    /// Whether it was told that it stands in for the store.
    is_told: bool,
}

impl Net {
    /// Something is no longer as the second copy has it.
    pub(super) fn changed(&mut self, kept: Kept) {
        self.due.add(kept);
        self.holds.take(kept);
        self.failed = None;
    }

    /// A case is removed by somebody, or it was left blank and nothing else is here that it may have
    /// had in it. Its versions go once its record is gone.
    pub(super) fn went(&mut self, id: CaseId, is_blank: bool) {
        if !is_blank || self.state == NetState::On {
            self.gone.add(id);
        }
    }

    /// Cases that were removed here; some are back.
    pub(super) fn gone(&self) -> impl Iterator<Item = CaseId> {
        self.gone.keys()
    }

    /// Whether it has this as it is now.
    pub(super) fn holds(&self, kept: Kept) -> bool {
        self.holds.has(kept)
    }

    /// Whether nothing of this is still to be brought there, or on its way.
    pub(super) fn has_brought(&self, kept: Kept) -> bool {
        !(self.is_writing || self.due.has(kept) || self.missing.has(kept))
    }

    /// Whether it is there and takes what it is given.
    pub(super) fn is_well(&self) -> bool {
        self.state == NetState::On && self.failed.is_none()
    }

    /// Asks for a little time in which more changes may come.
    pub(super) fn soon(&mut self) -> Option<Effect> {
        let waits = self.is_scheduled || self.is_writing || self.due.is_empty();
        if waits || !self.is_well() {
            return None;
        }
        self.is_scheduled = true;
        Some(Effect::NetSoon)
    }

    /// Brings it everything that is due.
    pub(super) fn write(&mut self) -> Option<Effect> {
        if self.state != NetState::On || self.due.is_empty() {
            return None;
        }
        self.is_writing = true;
        self.shared_on_its_way += u32::from(self.due.has(Kept::Workspace));
        let due = std::mem::take(&mut self.due);
        Some(Effect::WriteNet(due.keys().collect()))
    }

    /// Whether it was told that it stands in for the store.
    pub(super) fn stands_in(&self) -> bool {
        self.is_told
    }

    /// The store is well again.
    pub(super) fn relieved(&mut self) {
        self.is_told = false;
    }
}

impl Session {
    /// Whether there is a second copy.
    pub fn net_state(&self) -> NetState {
        if self.net.failed.is_some() { NetState::Refusing } else { self.net.state }
    }

    /// Where a case is that is to be brought to the second copy.
    pub fn state_of(&self, id: CaseId) -> State {
        match self.pending.get(id) {
            Some(case) => State::Pending(Arc::clone(case)),
            // While it can be brought back, so can its versions.
            None if self.is_gone(id) && !self.unremoved.has(id) && !self.is_offered(id) => {
                State::Gone
            }
            // Listed or not: of some that are stored nothing could be read.
            None => State::Stored,
        }
    }

    fn is_gone(&self, id: CaseId) -> bool {
        self.net.gone.has(id) && self.summary(id).is_none() && !self.newer.has(id)
    }

    /// Before what takes the place of a case, or what is written after it was left: as it is now it
    /// stays under "History".
    pub(super) fn keep_version(&self, case: &Arc<Case>) -> Option<Effect> {
        (self.net.state == NetState::On).then(|| Effect::KeepVersion(Arc::clone(case)))
    }

    pub(super) fn net(&mut self, now: DateTime<FixedOffset>, event: NetEvent) -> Vec<Effect> {
        by_address(happened as fn(&mut _, _, _) -> _)(self, now, event)
    }
}

/// Takes in what becomes known of the second copy. Loaded later, as all that tells it.
pub(super) fn happened(
    session: &mut Session,
    now: DateTime<FixedOffset>,
    event: NetEvent,
) -> Vec<Effect> {
    match event {
        NetEvent::Opened(Ok((compared, recovered))) => {
            session.net.state = NetState::On;
            let mut effects = found(session, now, recovered);
            for kept in compared.lacking {
                session.net.due.add(kept);
            }
            for (id, reason) in compared.damaged {
                if !session.unreadable.iter().any(|known| known.is_case(id)) {
                    session.unreadable.push(Unreadable::case(id, &reason));
                }
            }
            effects.extend(session.take_up_drafts(now));
            effects
        }
        NetEvent::Opened(Err(_)) => {
            session.net.state = NetState::Off;
            session.take_up_drafts(now)
        }
        NetEvent::Due => {
            session.net.is_scheduled = false;
            for missing in std::mem::take(&mut session.net.missing).keys() {
                session.net.due.add(missing);
            }
            if session.net.is_writing {
                Vec::new()
            } else {
                session.net.write().into_iter().collect()
            }
        }
        NetEvent::Written(batch, result) => {
            if let Some(open) = &mut session.open {
                // By now there is a version under "History" that would go with the case.
                let is_fresh = |begun: &Arc<Case>| now.to_utc() - begun.created < FRESH;
                open.begun = open.begun.take().filter(is_fresh);
            }
            written(session, batch, result)
        }
    }
}

fn written(session: &mut Session, batch: Batch, result: Result<(), StoreError>) -> Vec<Effect> {
    session.net.is_writing = false;
    for kept in batch.missing {
        session.net.missing.add(kept);
    }
    let has_shared = batch.holds.iter().any(|(kept, _)| *kept == Kept::Workspace);
    let left = session.net.shared_on_its_way.saturating_sub(u32::from(has_shared));
    session.net.shared_on_its_way = left;
    if let Err(error) = result {
        for (kept, _) in batch.holds {
            session.net.due.add(kept);
        }
        session.net.failed = Some(error);
        session.net.is_told = false;
        let trouble = session.trouble.as_ref();
        return trouble
            .map(|error| Effect::Announce(format!("Not saved. {error}")))
            .into_iter()
            .collect();
    }
    session.net.failed = None;
    let mut effects = Vec::new();
    for (kept, case) in batch.holds {
        let net = &mut session.net;
        for (of, copy) in net.joins.extract_if(.., |(_, copy)| kept == Kept::Case(*copy)) {
            effects.push(Effect::Join(of, copy));
            net.due.add(Kept::Case(of));
        }
        let is_newest = match (kept, case) {
            (Kept::Case(id), Some(case)) => {
                session.pending.get(id).is_some_and(|pending| Arc::ptr_eq(pending, &case))
            }
            (Kept::Case(_), None) => false,
            (Kept::Workspace, _) => {
                !session.net.due.has(kept) && session.net.shared_on_its_way == 0
            }
        };
        if is_newest {
            session.net.holds.add(kept);
        }
    }
    effects.extend(session.sweep_drafts());
    let stands_in = !matches!(session.trouble, None | Some(StoreError::Newer));
    if stands_in && !session.net.is_told && !session.lacks() {
        session.net.is_told = true;
        let words = "The first copy has no room. Saved in the second copy.";
        effects.push(Effect::Announce(words.to_owned()));
    }
    effects
}

/// Goes on with what the second copy had. A case that was changed here before that was known is
/// not touched: its other version stands beside it.
fn found(session: &mut Session, now: DateTime<FixedOffset>, recovered: Recovered) -> Vec<Effect> {
    let mut effects = Vec::new();
    let (mut back, mut beside) = (Vec::new(), Vec::new());
    let mut others = recovered.beside;
    for (stored, copy) in recovered.cases {
        let id = stored.case.id;
        let is_listed = session.summary(id).is_some();
        let is_due = session.net.due.has(Kept::Case(id)) && is_listed || session.is_gone(id);
        let is_ours = session.in_memory(id).is_some_and(|ours| is_same(ours, &stored.case));
        if is_due && !is_ours {
            // Something else was typed here meanwhile, or it was removed.
            others.push((stored, copy));
            continue;
        }
        effects.push(Effect::TakeUp(id, copy));
        if is_due {
            continue;
        }
        back.push(stored.case.name().to_owned());
        effects.push(session.put_back(Arc::new(stored.case)));
    }
    for (Stored { case, .. }, copy) in others {
        let of = case.id;
        if session.is_gone(of) {
            continue;
        }
        if !session.is_taken(copy) {
            beside.push(case.name().to_owned());
            let title = format!("{} (second copy)", case.name());
            let copy = Case { id: copy, title, edited: now.to_utc(), ..case };
            effects.push(session.keep(Arc::new(copy)));
        }
        session.net.changed(Kept::Case(copy));
        session.net.joins.push((of, copy));
    }
    if let Some(found) = recovered.workspace {
        take_in(session, *found, recovered.is_workspace_beside);
        effects.push(session.keep_shared());
    }
    let mut words = Vec::new();
    match &back[..] {
        [] => {}
        [name] => words.push(about(
            "",
            name,
            " was brought back from its second copy, which was newer than what the browser had stored.",
        )),
        _ => words.push(format!(
            "{} cases were brought back from their second copies, which were newer than what the browser had stored.",
            back.len()
        )),
    }
    for name in beside {
        words.push(about("Another version of ", &name, " was found. It stands beside yours."));
    }
    if !words.is_empty() {
        effects.push(Effect::SaveIndex);
        effects.extend(session.notify(words.join(" "), None));
    }
    effects
}

/// Puts an earlier version of the open case in its place, as one step. Loaded later.
pub(super) fn restored(
    session: &mut Session,
    now: DateTime<FixedOffset>,
    case: &Case,
) -> Vec<Effect> {
    let Some(open) = session.case().filter(|open| open.id == case.id).cloned() else {
        return Vec::new();
    };
    // Where it is put away does not belong to what is written in it.
    let back = Case { archived: open.archived, ..case.clone() };
    let mut words = "Restored the earlier version.".to_owned();
    if session.net.is_well() {
        words.push_str(" The one before it stays under “History”.");
    }
    let mut effects: Vec<_> = session.keep_version(&open).into_iter().collect();
    effects.push(session.change(now, back, None));
    effects.extend(session.notify(words, Some(TakeBack::Undo)));
    effects
}

fn is_same(ours: &Case, theirs: &Case) -> bool {
    *ours == Case { edited: ours.edited, ..theirs.clone() }
}

/// Goals that were added or removed here since the start stay so; others come back.
fn take_in(session: &mut Session, found: Workspace, is_beside: bool) {
    if !is_beside && !session.net.due.has(Kept::Workspace) {
        session.workspace = found;
        return;
    }
    session.workspace.add_missing(found);
}
