//! What a command returns when it cannot go on: what happened, and what to do about it.
//!
//! Every failure that reaches a person carries advice; that is why there is no `From<io::Error>`
//! here, which would let an error through without any.

use std::fmt;

/// The result of every step.
pub type Outcome<T> = Result<T, Trouble>;

/// A failure, told to a person.
#[derive(Debug)]
pub struct Trouble {
    what: String,
    advice: String,
}

impl Trouble {
    /// `what` happened, in a sentence, and the `advice` that goes with it.
    pub fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { what: what.into(), advice: advice.into() }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Failed: {}", self.what)?;
        if !self.advice.is_empty() {
            write!(f, "\nWhat to do: {}", self.advice)?;
        }
        Ok(())
    }
}

/// Turns any error into [`Trouble`] with a sentence and advice of its own.
pub trait OrTrouble<T> {
    /// `what` is followed by the error's own text in brackets.
    fn or_trouble(self, what: impl Into<String>, advice: impl Into<String>) -> Outcome<T>;
}

impl<T, E: fmt::Display> OrTrouble<T> for Result<T, E> {
    fn or_trouble(self, what: impl Into<String>, advice: impl Into<String>) -> Outcome<T> {
        self.map_err(|error| Trouble::new(format!("{} ({error})", what.into()), advice))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_to_do() {
        let failed: Result<(), &str> = Err("disk full");
        let Err(trouble) = failed.or_trouble("Could not write dist/.", "Free some space.") else {
            panic!("an error must stay an error");
        };
        assert_eq!(
            trouble.to_string(),
            "Failed: Could not write dist/. (disk full)\nWhat to do: Free some space."
        );
    }
}
