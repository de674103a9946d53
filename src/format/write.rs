//! From cases to a text, and what the file is called.

use super::{APP, FORMAT, SEAL, VERSION};
use crate::domain::{Case, Extra, Goal, Private, Workspace, letters, text};
use crate::json::{Json, Writer};
use chrono::{DateTime, NaiveDate, Utc};

/// The fields of an envelope. An unknown field of the workspace that is called like one of
/// them would make the file unreadable.
const NAMES: [&str; 9] =
    ["format", "version", "kind", "app", "written", "goals", "cases", "sequence", "checksum"];

fn envelope(
    kind: &str,
    cases: &[&Case],
    goals: &[&Goal],
    extra: &Extra,
    written: DateTime<Utc>,
) -> String {
    let mut out = Writer::default();
    out.raw("{");
    out.name("format");
    out.text(FORMAT);
    out.name("version");
    out.raw(&VERSION.to_string());
    out.name("kind");
    out.text(kind);
    out.name("app");
    out.text(APP);
    out.field("written", &written);
    if !goals.is_empty() {
        out.name("goals");
        out.list(goals.iter().copied());
    }
    out.name("cases");
    out.list(cases.iter().copied());
    out.fields(extra);
    out.raw("}");
    out.finish()
}

/// How each text of this version of the format begins.
pub fn beginning() -> String {
    let version = VERSION.to_string();
    ["{\"format\":\"", FORMAT, "\",\"version\":", &version, ",\"kind\":\"case\","].concat()
}

/// The record of a case as it is stored: everything, the private fields too.
pub fn write_record(case: &Case, now: DateTime<Utc>) -> String {
    envelope("case", &[case], &[], &Extra::new(), now)
}

/// A file of one case with its private fields, marked so: for oneself, on another device.
pub fn write_private_case(case: &Case, workspace: &Workspace, now: DateTime<Utc>) -> String {
    let mark = vec![("marked".to_owned(), Json::Text("private".to_owned()))];
    envelope("case", &[case], &goals_of(case, workspace), &mark, now)
}

fn goals_of<'a>(case: &Case, workspace: &'a Workspace) -> Vec<&'a Goal> {
    case.position.goals.iter().filter_map(|id| workspace.goal(*id)).collect()
}

/// A file of one case to hand on: the company goals it names come along, the private fields
/// do not.
pub fn write_case(case: &Case, workspace: &Workspace, now: DateTime<Utc>) -> String {
    let goals = goals_of(case, workspace);
    let shared = Case { private: Private::default(), ..case.clone() };
    envelope("case", &[&shared], &goals, &Extra::new(), now)
}

/// A full backup: every case, all goals, the private fields too.
pub fn write_backup(cases: &[&Case], workspace: &Workspace, now: DateTime<Utc>) -> String {
    let mut extra = workspace.extra.clone();
    extra.retain(|(name, _)| !NAMES.contains(&name.as_str()) && !SEAL.contains(&name.as_str()));
    envelope("backup", cases, &workspace.goals.iter().collect::<Vec<_>>(), &extra, now)
}

/// `keep-the-fy-quota-at-4-2-m.standpoint.json`
pub fn case_name(case: &Case) -> String {
    slug(case) + ".standpoint.json"
}

/// `keep-the-fy-quota-at-4-2-m.private.standpoint.json`
pub fn private_case_name(case: &Case) -> String {
    slug(case) + ".private.standpoint.json"
}

/// `keep-the-fy-quota-at-4-2-m-periods.csv`; `end` is the kind of file.
pub fn file_name(case: &Case, what: &str, end: &str) -> String {
    [&slug(case), "-", what, ".", end].concat()
}

/// The name of a case as that of a file.
fn slug(case: &Case) -> String {
    let mut slug = String::new();
    for letter in letters::lower(case.name()).chars() {
        if !letters::is_sign(letter) {
            slug.push(letter);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
        if slug.chars().count() >= 60 {
            break;
        }
    }
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "case".to_owned() } else { slug.to_owned() }
}

/// `standpoint-backup-2026-11-21.json`
pub fn backup_name(today: NaiveDate) -> String {
    format!("standpoint-backup-{}.json", text::iso_day(today))
}
