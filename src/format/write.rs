//! From cases to a text, and what the file is called.

use super::{APP, FORMAT, VERSION};
use crate::domain::{Case, Extra, Goal, Private, Workspace};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

/// The fields of an [`Envelope`]. An unknown field of the workspace that is called like one of
/// them would make the file unreadable.
const NAMES: [&str; 7] = ["format", "version", "kind", "app", "written", "goals", "cases"];

#[derive(Serialize)]
struct Envelope<'a> {
    format: &'static str,
    version: u32,
    kind: &'static str,
    app: &'static str,
    written: DateTime<Utc>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    goals: Vec<&'a Goal>,
    cases: &'a [&'a Case],
    #[serde(flatten)]
    extra: &'a Extra,
}

fn envelope(
    kind: &'static str,
    cases: &[&Case],
    goals: Vec<&Goal>,
    extra: &Extra,
    written: DateTime<Utc>,
) -> String {
    let envelope =
        Envelope { format: FORMAT, version: VERSION, kind, app: APP, written, goals, cases, extra };
    // Only a map with keys that are not text could fail here, and there is none.
    serde_json::to_string(&envelope).unwrap_or_default()
}

/// The record of a case as it is stored: everything, the private fields too.
pub fn write_record(case: &Case, now: DateTime<Utc>) -> String {
    envelope("case", &[case], Vec::new(), &Extra::new(), now)
}

/// A file of one case to hand on: the company goals it names come along, the private fields
/// do not.
pub fn write_case(case: &Case, workspace: &Workspace, now: DateTime<Utc>) -> String {
    let goals = case.position.goals.iter().filter_map(|id| workspace.goal(*id)).collect();
    let shared = Case { private: Private::default(), ..case.clone() };
    envelope("case", &[&shared], goals, &Extra::new(), now)
}

/// A full backup: every case, all goals, the private fields too.
pub fn write_backup(cases: &[&Case], workspace: &Workspace, now: DateTime<Utc>) -> String {
    let mut extra = workspace.extra.clone();
    extra.retain(|name, _| !NAMES.contains(&name.as_str()));
    envelope("backup", cases, workspace.goals.iter().collect(), &extra, now)
}

/// `keep-the-fy-quota-at-4-2-m.standpoint.json`
pub fn case_name(case: &Case) -> String {
    let mut slug = String::new();
    for letter in case.name().chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            slug.push(letter);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
        if slug.chars().count() >= 60 {
            break;
        }
    }
    let slug = slug.trim_matches('-');
    format!("{}.standpoint.json", if slug.is_empty() { "case" } else { slug })
}

/// `standpoint-backup-2026-11-21.json`
pub fn backup_name(today: NaiveDate) -> String {
    format!("standpoint-backup-{today}.json")
}
