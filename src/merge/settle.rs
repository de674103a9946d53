//! Choosing between two versions of a field.

use super::{place::Place, place::get, place::put, tree, words};
use crate::domain::{Case, EditError, Unsettled, limits};
use crate::json::Json;

/// Which of two versions stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// The one that the case has.
    This,
    /// The other one.
    Other,
    /// Both, one behind the other; of what is no text, the one that the case has.
    Both,
}

/// The case once this choice was made for one of its [`Unsettled`] fields.
///
/// # Errors
/// An [`EditError`] when the field is no longer there, or has no room for both.
pub fn settle(case: &Case, choice: &Unsettled, keep: Keep) -> Result<Case, EditError> {
    let mut next = case.clone();
    next.private.unsettled.retain(|known| known != choice);
    let mut tree = tree::of(&next);
    let place = Place::of(&choice.place);
    let value = match (keep, get(&tree, &place), &choice.other) {
        (Keep::Both, Some(Json::Text(this)), Json::Text(other)) if words::is_text(&place) => {
            let lines = this.contains('\n') || other.contains('\n');
            let both = [&**this, if lines { "\n\n" } else { " / " }, other].concat();
            if limits::is_too_long(&both) {
                return Err(EditError::TooLong);
            }
            Json::Text(both)
        }
        (Keep::This, ..) | (Keep::Both, Some(_), _) => return Ok(next),
        (Keep::Other | Keep::Both, _, other) => other.clone(),
    };
    let is_gone = value == Json::Null && place.pattern().ends_with("/*");
    if !put(&mut tree, &place, (!is_gone).then_some(value)) {
        return Err(EditError::NoSuchPoint);
    }
    let before = tree.clone();
    super::over::leave_out(&mut tree, &tree::of(&next), &mut super::Clashes::default());
    if tree != before {
        return Err(EditError::TooManyPoints);
    }
    Ok(tree::case(tree, [case, case]))
}

/// What there is to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    /// Where it is: "Position: the ask".
    pub words: String,
    /// What the case has, as a person reads it.
    pub this: String,
    /// The other version.
    pub other: String,
    /// Whether both can be kept, one behind the other.
    pub is_text: bool,
}

/// The two versions of an [`Unsettled`] field, in words.
pub fn versions(case: &Case, choice: &Unsettled) -> Versions {
    let (tree, place) = (tree::of(case), Place::of(&choice.place));
    let this = get(&tree, &place).cloned().unwrap_or(Json::Null);
    let is_text = matches!((&this, &choice.other), (Json::Text(_), Json::Text(_)));
    let (words, other) = words::place(&place, &choice.other, &tree);
    let this = words::place(&place, &this, &tree).1;
    Versions { words, this, other, is_text: is_text && words::is_text(&place) }
}
