//! Errands for a case that need not be open: it is read first if it is not in memory.

use super::{
    Added, Effect, Errand, Event, Part, Purpose, Route, Session, TakeBack, backup, case::short,
    list::Words, review,
};
use crate::domain::{Case, CaseId, Edit, Sorted, Status};
use crate::format;
use crate::later::by_address;
use crate::merge::Place;
use crate::records::{ReadError, Stored, Unreadable};
use chrono::{DateTime, FixedOffset};
use std::sync::Arc;

/// Hands a case over as a file, private fields and all, and takes it out of the store. Loaded
/// later, as what asks for it.
pub(super) fn filed_away(
    session: &mut Session,
    now: DateTime<FixedOffset>,
    case: Arc<Case>,
) -> Vec<Effect> {
    let text = format::write_private_case(&case, &session.workspace, now.to_utc());
    let name = format::private_case_name(&case);
    let title = short(case.name());
    let words = format!("“{title}” is now the file {name} and has left this browser.");
    let mut effects = vec![Effect::Download { name, text }];
    effects.extend(session.drop_case(case.id));
    effects.extend(session.notify(words, Some(TakeBack::Restore(vec![case]))));
    effects
}

impl Session {
    pub(super) fn read_all(
        &mut self,
        now: DateTime<FixedOffset>,
        purpose: Purpose,
        cases: &[Stored],
    ) -> Vec<Effect> {
        // What is in memory is newer than what was read, and may be all there is.
        let open = self.open.iter().filter(|open| !open.is_blank()).map(|open| &open.case);
        let in_memory = open.chain(self.pending.values()).map(|case| &**case);
        let stored = cases.iter().map(|stored| &stored.case);
        let all: Sorted<CaseId, &Case> =
            stored.chain(in_memory).map(|case| (case.id, case)).collect();
        let missing = self.cases.iter().filter(|line| !all.has(line.id)).count();
        let all: Vec<&Case> = all.values().copied().collect();
        match purpose {
            Purpose::Search => {
                let words = all.iter().map(|case| (case.id, Words::of(case))).collect();
                self.words = Some(words);
                Vec::new()
            }
            Purpose::Folder => {
                let filled: fn(&Self, _, &[&Case], _) -> _ = backup::filled;
                let file = by_address(filled)(self, now, &all, missing);
                if file.is_none() {
                    self.folder.rest();
                }
                file.into_iter().collect()
            }
            Purpose::Backup | Purpose::Copy => {
                let text = format::write_backup(&all, &self.workspace, now.to_utc());
                let count = all.len();
                let mut name = format::backup_name(now.date_naive());
                self.workspace.last_backup = Some(now.to_utc());
                let mut words = match count {
                    1 => "Exported one case with its private fields.".to_owned(),
                    _ => format!("Exported {count} cases with their private fields."),
                };
                match missing {
                    0 => {}
                    1 => words.push_str(" One case could not be read and is not in the file."),
                    _ => {
                        let cases = format!(" {missing} cases could not be read and are");
                        words.push_str(&(cases + " not in the file."));
                    }
                }
                let mut effects = if purpose == Purpose::Copy {
                    let mut effects = self.notify(words, None);
                    name = name.replace("backup-", "").replace("json", "html");
                    effects.push(Effect::SaveCopy(name, text));
                    effects
                } else {
                    self.handed(words, name, text)
                };
                effects.push(Effect::SaveWorkspace);
                effects
            }
        }
    }

    /// Does an errand with a case: at once if it is in memory, else after reading it.
    pub(super) fn asked(
        &mut self,
        now: DateTime<FixedOffset>,
        id: CaseId,
        errand: Errand,
    ) -> Vec<Effect> {
        match self.in_memory(id).cloned() {
            Some(case) => self.ran(now, case, errand),
            None => vec![Effect::Read(id, errand)],
        }
    }

    pub(super) fn read(
        &mut self,
        now: DateTime<FixedOffset>,
        id: CaseId,
        errand: Errand,
        result: Result<Arc<Stored>, ReadError>,
    ) -> Vec<Effect> {
        // It may have been opened or changed between being asked for and being read.
        if let Some(case) = self.in_memory(id).cloned() {
            return self.ran(now, case, errand);
        }
        match (result, errand, self.route) {
            (Ok(stored), errand, _) => self.ran_stored(now, Arc::unwrap_or_clone(stored), errand),
            (Err(error), Errand::Replace(new), _) => self.could_not_replace(&error, &new),
            (Err(error @ ReadError::Missing), Errand::Open, Route::Begun(start, begun, _))
                if begun == id =>
            {
                self.begin(now, start, id);
                self.set_aside(id, &error)
            }
            (Err(error), _, _) => self.could_not_read(id, &error),
        }
    }

    /// What was mended in a record is told, and kept as it is shown, so that it is told once.
    fn ran_stored(
        &mut self,
        now: DateTime<FixedOffset>,
        Stored { case, repairs }: Stored,
        errand: Errand,
    ) -> Vec<Effect> {
        let case = Arc::new(case);
        let goes = matches!(errand, Errand::Delete | Errand::Replace(_));
        if repairs.is_empty() || goes {
            return self.ran(now, case, errand);
        }
        let mut words = format!("Mended in “{}”:", short(case.name()));
        for repair in repairs {
            words = format!("{words} {repair}");
        }
        let mut effects = vec![self.keep(Arc::clone(&case))];
        let before = self.notices;
        effects.extend(self.ran(now, case, errand));
        match &mut self.notice {
            Some(notice) if self.notices != before => {
                notice.text = format!("{} {words}", notice.text);
                effects.push(Effect::Announce(words));
            }
            Some(_) | None => effects.extend(self.notify(words, None)),
        }
        effects
    }

    fn could_not_read(&mut self, id: CaseId, error: &ReadError) -> Vec<Effect> {
        let mut effects = self.notify(error.to_string(), None);
        effects.extend(self.set_aside(id, error));
        if self.route.case() == Some(id) {
            self.route = Route::Home;
            effects.push(Effect::Go(Route::Home));
        }
        effects
    }

    /// Takes a case that cannot be read out of the list; its record stays.
    pub(super) fn set_aside(&mut self, id: CaseId, error: &ReadError) -> Vec<Effect> {
        match error {
            ReadError::Missing => {}
            ReadError::Open(_) if self.unreadable.iter().any(|known| known.is_case(id)) => {}
            ReadError::Open(reason) => self.unreadable.push(Unreadable::case(id, reason)),
            ReadError::Store(_) => return Vec::new(),
        }
        self.cases.retain(|summary| summary.id != id);
        vec![Effect::SaveIndex]
    }

    fn ran(&mut self, now: DateTime<FixedOffset>, case: Arc<Case>, errand: Errand) -> Vec<Effect> {
        match errand {
            Errand::Open => {
                // The person may have gone on to another screen meanwhile, or have it open already.
                let is_open = self.case().is_some_and(|open| open.id == case.id);
                if self.route.case() == Some(case.id) && !is_open {
                    // The list may not know it, or not as it is: the index is only a cache.
                    self.list_anew(&case);
                    self.opened(case);
                }
                Vec::new()
            }
            Errand::Duplicate => {
                let copy = self.copy_of(&case, now);
                let route = Route::Case(copy.id, Part::default());
                let words = format!("Made “{}”.", short(copy.name()));
                let added = Added { cases: vec![copy.id], ..Added::default() };
                let mut effects = vec![self.keep(Arc::new(copy)), Effect::SaveIndex];
                if self.route.case() == Some(case.id) {
                    effects.push(Effect::Go(route));
                }
                effects.extend(self.notify(words, Some(TakeBack::Added(added))));
                effects
            }
            Errand::Archive(archived) => self.archive(now, &case, archived),
            Errand::Delete => {
                let words = format!("Deleted “{}”.", short(case.name()));
                let mut effects = self.drop_case(case.id);
                effects.extend(self.notify(words, Some(TakeBack::Restore(vec![case]))));
                effects
            }
            Errand::Replace(new) => self.replace(&case, &new),
            Errand::Compare => {
                by_address(review::compared as fn(&mut Self, &Case))(self, &case);
                Vec::new()
            }
            Errand::Take(theirs, ticked) => {
                let took: fn(&mut Self, _, &Arc<Case>, &Case, &[Place]) -> _ = review::took;
                by_address(took)(self, now, &case, &theirs, &ticked)
            }
            Errand::ExportPrivate => {
                let text = format::write_private_case(&case, &self.workspace, now.to_utc());
                let name = format::private_case_name(&case);
                let words = ["Exported with its private fields as ", &name, ": for you alone."];
                self.handed(words.concat(), name, text)
            }
            Errand::FileAway => by_address(filed_away as fn(&mut _, _, _) -> _)(self, now, case),
            Errand::Export => {
                let text = format::write_case(&case, &self.workspace, now.to_utc());
                let name = format::case_name(&case);
                let is_public = case.private.is_empty();
                let without = if is_public { "" } else { ", without its private fields" };
                let words = format!("Exported as {name}{without}.");
                self.handed(words, name, text)
            }
        }
    }

    fn copy_of(&mut self, case: &Case, now: DateTime<FixedOffset>) -> Case {
        Case {
            id: self.new_id(),
            title: format!("{} (copy)", case.name()),
            status: Status::default(),
            archived: false,
            created: now.to_utc(),
            edited: now.to_utc(),
            ..case.clone()
        }
    }

    fn archive(
        &mut self,
        now: DateTime<FixedOffset>,
        case: &Arc<Case>,
        archived: bool,
    ) -> Vec<Effect> {
        let edit = Edit::SetArchived(archived);
        let is_open = self.open.as_ref().is_some_and(|open| open.case.id == case.id);
        let mut effects = if is_open {
            self.update(now, Event::Edited(edit))
        } else {
            match edit.apply(case) {
                Ok(after) => vec![self.keep(Arc::new(after)), Effect::SaveIndex],
                Err(_) => Vec::new(),
            }
        };
        let verb = if archived { "Archived" } else { "Brought back" };
        let words = format!("{verb} “{}”.", short(case.name()));
        effects.extend(self.notify(words, Some(TakeBack::Archive(case.id, !archived))));
        effects
    }
}
