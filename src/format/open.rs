//! The pipeline from a text to cases.

use super::{FORMAT, OpenError, Repair, VERSION, migrate::migrate, validate};
use crate::domain::{Case, Extra, Goal, Workspace, limits};
use crate::json::{self, Field, Fields, Json, ParseError};

/// The fields that seal a stored text: see `records::seal`. They are of the text, not of what is
/// in it.
pub(crate) const SEAL: [&str; 4] = ["sequence", "page", "seen", "checksum"];

/// What was in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opened {
    /// Whether it is a full backup; else it is one case.
    pub is_backup: bool,
    /// The cases, each valid in itself.
    pub cases: Vec<Case>,
    /// The company goals that came along.
    pub goals: Vec<Goal>,
    /// The unknown fields beside them.
    pub extra: Extra,
    /// What was mended.
    pub repairs: Vec<Repair>,
    /// [`OpenError::TooNew`], where a newer app wrote it and this is what is understood of it.
    pub newer: Option<OpenError>,
    /// Cases of a backup that could not be read, with the reason; the others were.
    pub unreadable: Vec<String>,
}

/// Whether a file of this many bytes will be read at all.
///
/// # Errors
/// [`OpenError::TooLarge`] above [`limits::FILE_BYTES`].
pub fn check_size(bytes: u64) -> Result<(), OpenError> {
    if bytes > limits::FILE_BYTES { Err(OpenError::TooLarge { bytes }) } else { Ok(()) }
}

/// Opens a file or a record.
///
/// # Errors
/// An [`OpenError`]; the text is not changed and nothing of it is kept.
pub fn open(text: &str) -> Result<Opened, OpenError> {
    let mut opened = open_any(text)?;
    match opened.newer.take() {
        None => Ok(opened),
        Some(error) => Err(error),
    }
}

/// Opens a record, also one that is too new: as far as it is understood here, to be looked at and
/// never to be written again. Loaded later, for what mends it is much and seldom needed.
///
/// # Errors
/// An [`OpenError`]; [`OpenError::TooNew`] where too much of it is another than it was.
pub(crate) fn open_any(text: &str) -> Result<Opened, OpenError> {
    let mut opened = read(text)?;
    let mut repairs = validate::mend(&mut opened.cases, &mut opened.goals);
    repairs.append(&mut opened.repairs);
    Ok(Opened { repairs, ..opened })
}

/// Reads a record that we have written ourselves, and that nothing has touched since: there is
/// nothing to mend in it. The same of another one is good enough for a line in a list.
///
/// # Errors
/// An [`OpenError`], as [`open_any`].
pub(crate) fn read(text: &str) -> Result<Opened, OpenError> {
    let (mut envelope, characters) = parse(text)?;
    let mut newer = check_version(&mut envelope)?;
    load(envelope, characters, &mut newer).map_err(|error| newer.unwrap_or(error))
}

/// From an envelope of the present version to cases.
fn load(
    mut envelope: Fields,
    characters: usize,
    newer: &mut Option<OpenError>,
) -> Result<Opened, OpenError> {
    let is_backup = match envelope.take("kind").as_ref().and_then(Json::as_text) {
        Some("case") => false,
        Some("backup") => true,
        Some(_) | None => return Err(damaged("its kind is neither case nor backup")),
    };
    let Some(Json::List(cases)) = envelope.take("cases") else {
        return Err(damaged("it has no list of cases"));
    };
    if cases.len() > limits::CASES {
        return Err(OpenError::TooMuch { what: "cases", limit: limits::CASES });
    }
    let mut workspace = Workspace::default();
    workspace.read(Json::Object(envelope.0)).map_err(|wrong| damaged(&format!("its {wrong}")))?;
    let mut opened = Opened { is_backup, goals: workspace.goals, ..Opened::default() };
    opened.extra = workspace.extra;
    let is_of_text = |name: &str| name == "app" || name == "written" || SEAL.contains(&name);
    opened.extra.retain(|(name, _)| !is_of_text(name));
    let mut first_error = None;
    for (place, json) in cases.into_iter().enumerate() {
        let name = named(place, &json);
        let mut case = Case::blank();
        let (error, what) = match case.read(json) {
            Ok(()) => match validate::too_much(&case) {
                None => {
                    validate::fill(&mut case);
                    opened.cases.push(case);
                    continue;
                }
                Some((what, limit)) => (
                    OpenError::TooMuch { what, limit },
                    format!("{name}: more than {limit} {what}"),
                ),
            },
            Err(wrong) => {
                let what = format!("{name}: {wrong}");
                (damaged(&what), what)
            }
        };
        opened.unreadable.push(what);
        first_error.get_or_insert(error);
    }
    if let (true, Some(error)) = (opened.cases.is_empty(), first_error) {
        return Err(error);
    }
    if !is_backup && opened.cases.len() != 1 {
        return Err(damaged("it should hold one case"));
    }
    if characters > 0 {
        opened.repairs.push(Repair::Characters(characters));
    }
    opened.newer = newer.take();
    Ok(opened)
}

/// From text to an untyped envelope of ours, and how many halves of characters were replaced.
fn parse(text: &str) -> Result<(Fields, usize), OpenError> {
    check_size(text.len() as u64)?;
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(OpenError::Empty);
    }
    let parsed = json::parse(text)?;
    let Json::Object(fields) = parsed.json else { return Err(OpenError::NotStandpoint) };
    let mut envelope = Fields(fields);
    if envelope.take("format").as_ref().and_then(Json::as_text) != Some(FORMAT) {
        return Err(OpenError::NotStandpoint);
    }
    Ok((envelope, parsed.halves))
}

/// Takes the version off the envelope and brings it up to the present one; says if it is above that.
fn check_version(envelope: &mut Fields) -> Result<Option<OpenError>, OpenError> {
    let version = envelope.take("version").as_ref().and_then(Json::as_number).unwrap_or_default();
    match u32::try_from(version) {
        Ok(0) => Err(damaged("it does not say which version it is")),
        Ok(version @ 1..=VERSION) => {
            migrate(version, envelope);
            Ok(None)
        }
        Ok(_) | Err(_) => {
            let app = envelope.take("app");
            let app = app.as_ref().and_then(Json::as_text).unwrap_or_default();
            Ok(Some(OpenError::TooNew { version, app: app.chars().take(40).collect() }))
        }
    }
}

/// What to call a case that may not be readable.
fn named(place: usize, case: &Json) -> String {
    let title = case.get("title").and_then(Json::as_text).unwrap_or_default();
    let title: String = title.chars().take(80).collect();
    if title.is_empty() { format!("case {}", place + 1) } else { format!("“{title}”") }
}

impl From<ParseError> for OpenError {
    fn from(error: ParseError) -> Self {
        match error {
            ParseError::TooDeep => Self::TooDeep,
            ParseError::CutOff => Self::CutOff,
            ParseError::Syntax { line } => Self::NotJson { line },
        }
    }
}

fn damaged(what: &str) -> OpenError {
    OpenError::Damaged { what: what.to_owned() }
}
