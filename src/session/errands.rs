//! Errands for a case that need not be open: it is read first if it is not in memory.

use super::{
    Added, Effect, Event, Open, Part, Route, Session, TakeBack, backup, case::about,
    import::could_not_replace, list::Words, review,
};
use crate::domain::{Case, CaseId, Edit, Sorted, Status};
use crate::format;
use crate::later::by_address;
use crate::merge::Place;
use crate::records::{ReadError, StoreError, Stored, Unreadable};
use chrono::{DateTime, FixedOffset};
use std::sync::Arc;

/// What a case is read for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Errand {
    /// To show it.
    Open,
    /// To copy it.
    Duplicate,
    /// To put it away or bring it back.
    Archive(bool),
    /// To delete it, and be able to bring it back.
    Delete,
    /// To replace it by an imported one.
    Replace(Arc<Case>),
    /// To compare it with that of the picked file.
    Compare,
    /// To take over some of what an imported one changes.
    Take(Arc<Case>, Vec<Place>),
    /// To hand it on as a file.
    Export,
    /// To take it along as a file that is marked as private.
    ExportPrivate,
    /// To have it as such a file alone, which makes room: the file is handed out first.
    FileAway,
    /// To take it out of this browser, once its file is there.
    TakeOut,
}

/// A case whose file was handed out, and that goes once the person has seen that it is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// As it is in the file.
    pub case: Arc<Case>,
    /// What the file is called.
    pub file: String,
}

/// What all cases are read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To search their words.
    Search,
    /// To write a backup.
    Backup,
    /// To write one into the folder, which nobody has asked for.
    Folder,
    /// To write a copy of the app that carries one.
    Copy,
}

/// Does with all cases what they were read for. Loaded later.
pub(super) fn read_all(
    session: &mut Session,
    now: DateTime<FixedOffset>,
    purpose: Purpose,
    cases: &[Stored],
) -> Vec<Effect> {
    // What is in memory is newer than what was read, and may be all there is.
    let is_ours = |open: &&Open| !open.is_blank() && !session.newer.has(open.case.id);
    let open = session.open.iter().filter(is_ours).map(|open| &open.case);
    let in_memory = open.chain(session.pending.values()).map(|case| &**case);
    // What a newer app wrote would be another case in a file of this version.
    let stored = cases.iter().filter_map(|stored| stored.newer.is_none().then_some(&stored.case));
    let all: Sorted<CaseId, &Case> = stored.chain(in_memory).map(|case| (case.id, case)).collect();
    let missing = session.cases.iter().filter(|line| !all.has(line.id)).count();
    let all: Vec<&Case> = all.values().copied().collect();
    match purpose {
        Purpose::Search => {
            let words = all.iter().map(|case| (case.id, Words::of(case))).collect();
            session.words = Some(words);
            Vec::new()
        }
        Purpose::Folder => {
            let file = backup::filled(session, now, &all, missing);
            if file.is_none() {
                session.folder.rest();
            }
            file.into_iter().collect()
        }
        Purpose::Backup | Purpose::Copy => {
            let text = format::write_backup(&all, &session.workspace, now.to_utc());
            let count = all.len();
            let mut name = format::backup_name(now.date_naive());
            session.workspace.last_backup = Some(now.to_utc());
            let mut words = match count {
                1 => "Exported one case with its private fields.".to_owned(),
                _ => format!("Exported {count} cases with their private fields."),
            };
            match missing {
                0 => {}
                1 => words.push_str(" One case could not be read in full and is not in the file."),
                _ => {
                    let cases = format!(" {missing} cases could not be read in full and are");
                    words.push_str(&(cases + " not in the file."));
                }
            }
            let mut effects = if purpose == Purpose::Copy {
                let mut effects = session.notify(words, None);
                name = name.replace("backup-", "").replace("json", "html");
                effects.push(Effect::SaveCopy(name, text));
                effects
            } else {
                session.handed(words, name, text)
            };
            effects.push(session.keep_shared());
            effects
        }
    }
}

/// Does an errand other than to open the case. Loaded later.
pub(super) fn ran(
    session: &mut Session,
    now: DateTime<FixedOffset>,
    case: Arc<Case>,
    errand: Errand,
) -> Vec<Effect> {
    match errand {
        // Its record is of a newer app, and would go with it.
        Errand::Delete | Errand::FileAway | Errand::TakeOut if session.newer.has(case.id) => {
            session.refuse()
        }
        // It needs nothing that is loaded later.
        Errand::Open => session.run(now, case, errand),
        Errand::Duplicate => session.duplicate(now, &case),
        Errand::Archive(archived) => session.archive(now, &case, archived),
        Errand::Delete => {
            let id = case.id;
            // What was deleted a moment before can still be brought back, with this one.
            let mut gone = session.offered();
            let others = match &gone[..] {
                [] => ".".to_owned(),
                [one] => about(" and ", one.name(), "."),
                more => [" and ", &*more.len().to_string(), " more."].concat(),
            };
            let words = about("Deleted ", case.name(), &others);
            gone.push(case);
            // Said first: it may turn out otherwise.
            let mut effects = session.notify(words, Some(TakeBack::Restore(gone)));
            effects.extend(session.drop_case(id));
            effects
        }
        Errand::Replace(new) => session.replace(&case, &new),
        Errand::Compare => {
            review::compared(session, &case);
            Vec::new()
        }
        Errand::Take(theirs, ticked) => review::took(session, now, &case, &theirs, &ticked),
        Errand::ExportPrivate => {
            let text = format::write_private_case(&case, &session.workspace, now.to_utc());
            let name = format::private_case_name(&case);
            let words = ["Exported with its private fields as ", &name, ": for you alone."];
            session.handed(words.concat(), name, text)
        }
        Errand::FileAway => session.file_away(now, case),
        Errand::TakeOut => session.take_out(case),
        Errand::Export => {
            let text = format::write_case(&case, &session.workspace, now.to_utc());
            let name = format::case_name(&case);
            let is_public = case.private.is_empty();
            let without = if is_public { "" } else { ", without its private fields" };
            let words = format!("Exported as {name}{without}.");
            session.handed(words, name, text)
        }
    }
}

/// What was mended in a record is told, and kept as it is shown, so that it is told once. One of a
/// newer app stays as it is. Loaded later, as what mends.
pub(super) fn mended(
    session: &mut Session,
    now: DateTime<FixedOffset>,
    stored: Stored,
    errand: Errand,
) -> Vec<Effect> {
    let Stored { case, repairs, newer } = stored;
    if let Some(raw) = newer {
        session.newer.add(case.id);
        return session.ran_newer(now, case, raw, errand);
    }
    session.newer.take(case.id);
    let case = Arc::new(case);
    if matches!(errand, Errand::Delete | Errand::TakeOut | Errand::Replace(_)) {
        return session.run(now, case, errand);
    }
    let mut words = about("Mended in ", case.name(), ":");
    for repair in repairs {
        words = format!("{words} {repair}");
    }
    let mut effects = vec![session.keep(Arc::clone(&case))];
    let before = session.notices;
    effects.extend(session.run(now, case, errand));
    match &mut session.notice {
        Some(notice) if session.notices != before => {
            notice.text = format!("{} {words}", notice.text);
            effects.push(Effect::Announce(words));
        }
        Some(_) | None => effects.extend(session.notify(words, None)),
    }
    effects
}

impl Session {
    /// Does an errand with a case: at once if it is in memory, else after reading it.
    pub(super) fn asked(
        &mut self,
        now: DateTime<FixedOffset>,
        id: CaseId,
        errand: Errand,
    ) -> Vec<Effect> {
        match self.in_memory(id).cloned() {
            Some(case) => self.run(now, case, errand),
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
            return self.run(now, case, errand);
        }
        // What a newer app wrote is not replaced either.
        let replaces = matches!(errand, Errand::Replace(_));
        let result = match result {
            Ok(stored) if replaces && stored.newer.is_some() => {
                Err(ReadError::Store(StoreError::Newer))
            }
            result => result,
        };
        match (result, errand, self.route) {
            (Ok(stored), errand, _) if stored.repairs.is_empty() && stored.newer.is_none() => {
                self.newer.take(id);
                self.run(now, Arc::new(Arc::unwrap_or_clone(stored).case), errand)
            }
            (Ok(stored), errand, _) => {
                let stored = Arc::unwrap_or_clone(stored);
                by_address(mended as fn(&mut _, _, _, _) -> _)(self, now, stored, errand)
            }
            (Err(error), Errand::Replace(new), _) => {
                by_address(could_not_replace as fn(&mut _, &_, &Case) -> _)(self, &error, &new)
            }
            (Err(error @ ReadError::Missing), Errand::Open, Route::Begun(start, begun, _))
                if begun == id =>
            {
                self.begin(now, start, id);
                let mut effects = self.set_aside(id, &error);
                effects.extend(self.take_up_drafts(now));
                effects
            }
            (Err(error), _, _) => self.could_not_read(id, &error),
        }
    }

    pub(super) fn could_not_read(&mut self, id: CaseId, error: &ReadError) -> Vec<Effect> {
        self.filed = None;
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

    pub(super) fn run(
        &mut self,
        now: DateTime<FixedOffset>,
        case: Arc<Case>,
        errand: Errand,
    ) -> Vec<Effect> {
        if !matches!(errand, Errand::Open) {
            return by_address(ran as fn(&mut _, _, _, _) -> _)(self, now, case, errand);
        }
        // The person may have gone on to another screen meanwhile, or have it open already.
        let is_open = self.case().is_some_and(|open| open.id == case.id);
        if self.route.case() == Some(case.id) && !is_open {
            // The list may not know it, or not as it is: the index is only a cache.
            self.list_anew(&case);
            self.opened(case);
            return self.take_up_drafts(now);
        }
        Vec::new()
    }

    fn duplicate(&mut self, now: DateTime<FixedOffset>, case: &Case) -> Vec<Effect> {
        let copy = self.copy_of(case, now);
        let route = Route::Case(copy.id, Part::default());
        let words = about("Made ", copy.name(), ".");
        let added = Added { cases: vec![copy.id], ..Added::default() };
        let mut effects = vec![self.keep(Arc::new(copy)), Effect::SaveIndex];
        if self.route.case() == Some(case.id) {
            effects.push(Effect::Go(route));
        }
        effects.extend(self.notify(words, Some(TakeBack::Added(added))));
        effects
    }

    /// Hands a case over as a file, private fields and all. Whether a browser has kept the file is
    /// told to nobody but the person, who is asked for it: until then the case stays.
    fn file_away(&mut self, now: DateTime<FixedOffset>, case: Arc<Case>) -> Vec<Effect> {
        let text = format::write_private_case(&case, &self.workspace, now.to_utc());
        let file = format::private_case_name(&case);
        self.filed = Some(Filed { case, file: file.clone() });
        vec![Effect::Download { name: file, text }]
    }

    /// The file is there: the case goes, if it still is what is in the file.
    fn take_out(&mut self, case: Arc<Case>) -> Vec<Effect> {
        let Some(Filed { case: filed, file }) = self.filed.take() else { return Vec::new() };
        if filed != case {
            let after = " stays: it was changed after it was handed out.";
            return self.notify(about("", case.name(), after), None);
        }
        let after = [" has left this browser: it is the file ", &*file, " now."].concat();
        let words = about("", case.name(), &after);
        let id = case.id;
        let mut effects = self.notify(words, Some(TakeBack::Restore(vec![case])));
        effects.extend(self.drop_case(id));
        effects
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
        let verb = if archived { "Archived " } else { "Brought back " };
        let words = about(verb, case.name(), ".");
        effects.extend(self.notify(words, Some(TakeBack::Archive(case.id, !archived))));
        effects
    }
}
