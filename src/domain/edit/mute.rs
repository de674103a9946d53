//! Muting what the coach found.

use super::EditError;
use crate::domain::{Extra, Mute, limits};

/// Mutes a finding, gives it another reason, or unmutes it.
pub(super) fn set(muted: &mut Vec<Mute>, key: &str, reason: Option<&str>) -> Result<(), EditError> {
    let place = muted.iter().position(|mute| mute.key == key);
    let Some(reason) = reason.map(str::trim) else {
        if let Some(place) = place {
            muted.remove(place);
        }
        return Ok(());
    };
    if reason.is_empty() {
        return Err(EditError::NoReason);
    }
    if [key, reason].into_iter().any(limits::is_too_long) {
        return Err(EditError::TooLong);
    }
    match place {
        Some(place) => reason.clone_into(&mut muted[place].reason),
        None if muted.len() >= limits::MUTES => return Err(EditError::TooManyMutes),
        None => {
            let (key, reason) = (key.to_owned(), reason.to_owned());
            muted.push(Mute { key, reason, extra: Extra::new() });
        }
    }
    Ok(())
}
