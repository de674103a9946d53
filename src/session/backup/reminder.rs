//! How old the last backup is, and when to remind of one.

use super::FolderState;
use crate::domain::text;
use crate::session::Session;
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};

/// After so long a backup is old.
const OLD: TimeDelta = TimeDelta::days(7);
/// After so much work there should be one; and so long the reminder can be put off.
pub(super) const GRACE: TimeDelta = TimeDelta::days(3);
/// A clock may be a little behind another one, but not more.
const SKEW: TimeDelta = TimeDelta::days(1);

/// What to remind of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reminder {
    /// Nothing.
    Nothing,
    /// There is no backup.
    First,
    /// The last one is from then.
    Old(DateTime<Utc>),
    /// The folder waits for a word.
    GoOn,
}

/// When the last backup was made; a time that has not come yet is none.
pub fn last_backup(session: &Session, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    session.workspace.last_backup.filter(|then| *then <= now + SKEW)
}

/// Whether the last backup is too old to rest on, or there is none.
pub fn is_old(session: &Session, now: DateTime<Utc>) -> bool {
    last_backup(session, now).is_none_or(|then| now - then > OLD)
}

/// Whether a case was written in since the last backup.
pub(super) fn is_behind(session: &Session, now: DateTime<Utc>) -> bool {
    let last = last_backup(session, now);
    session.cases.iter().any(|case| last.is_none_or(|last| case.edited > last))
}

/// What to remind of, gently, on the list of cases.
pub fn reminder(session: &Session, now: DateTime<Utc>) -> Reminder {
    let day = session.workspace.remind_after;
    let is_put_off = day.is_some_and(|day| now < day && day <= now + GRACE);
    if is_put_off || !is_behind(session, now) {
        return Reminder::Nothing;
    }
    if session.folder.state == FolderState::Asks {
        return Reminder::GoOn;
    }
    match last_backup(session, now) {
        // Until it is known since when there is work.
        None if day.is_none() => Reminder::Nothing,
        None => Reminder::First,
        Some(then) if now - then > OLD => Reminder::Old(then),
        Some(_) => Reminder::Nothing,
    }
}

/// "Last backup 2 hours ago." and whether a new one would be good.
pub fn age(session: &Session, now: DateTime<FixedOffset>) -> String {
    match last_backup(session, now.to_utc()) {
        None => "There is no backup yet.".to_owned(),
        Some(then) => {
            let is_old = is_old(session, now.to_utc()) && is_behind(session, now.to_utc());
            let nudge = if is_old { " A new one would be good." } else { "" };
            format!("Last backup {}.{nudge}", text::ago(then, now))
        }
    }
}
